//! The question for what reason masked data are to be shown.

use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::tui::app::RevealAsk;
use crate::tui::ui::canvas::Canvas;

impl Canvas<'_, '_> {
    pub(super) fn reveal(&mut self, ask: &RevealAsk, area: Rect) {
        let subject = &ask.subject;
        let title = Message::new("screen-reveal-title").text("number", subject.number);
        let title = self.say(&title);
        let area = self.layer_title(area, &title);
        self.line(area, 0, &[(subject.name.to_string(), self.theme.dim)]);
        let what = Message::new("screen-reveal-what");
        let row = self.sentence(area, 1, &what, self.theme.text) + 1;
        if ask.sent {
            let sending = self.word("screen-sending", self.theme.dim);
            self.line(area, row, &[sending]);
            return self.cursor(area, area.x, row);
        }
        let label = self.word("screen-reveal-reason", self.theme.selected);
        self.line(area, row, &[label]);
        self.typed(area, row + 1, &ask.reason, true);
    }
}
