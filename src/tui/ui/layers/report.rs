//! What came of an act for several records.

use ratatui::layout::Rect;

use crate::tui::app::{Scroll, Tone};
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::words::sentence;

impl Canvas<'_, '_> {
    pub(super) fn report(&mut self, scroll: Scroll, area: Rect) {
        let Some(report) = &self.app.report else {
            return;
        };
        let title = sentence(&self.say(&report.summary()));
        let area = self.layer_title(area, &title);
        let lines = self.app.report_lines(report, usize::from(area.width));
        let shown = lines.iter().skip(scroll.offset);
        for (row, (tone, line)) in shown.take(usize::from(area.height)).enumerate() {
            let style = match tone {
                Tone::Heading => self.theme.title,
                Tone::Plain => self.theme.text,
                Tone::Reason => self.theme.soon,
            };
            self.line(area, row, &[(line.clone(), style)]);
        }
        self.scroll_mark(area, scroll.offset, lines.len());
        self.cursor(area, area.x, 0);
    }
}
