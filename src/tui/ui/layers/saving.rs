//! The question which attachment goes where.

use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::domain::record::Attachment;
use crate::tui::app::SavingView;
use crate::tui::ui::canvas::{Canvas, Reading, below};

impl Canvas<'_, '_> {
    pub(super) fn saving(&mut self, view: &SavingView, area: Rect) {
        let title = self.saving_title(view);
        let area = self.layer_title(area, &title);
        let label = self.word("screen-saving-to", self.theme.selected);
        self.line(area, 0, &[label]);
        let list = if view.sent {
            let sending = self.word("screen-sending", self.theme.dim);
            self.line(area, 1, &[sending]);
            self.cursor(area, area.x, 1);
            below(area, 3)
        } else {
            let next = self.typed(area, 1, &view.path, true);
            below(area, u16::try_from(next + 1).unwrap_or(u16::MAX))
        };
        let height = usize::from(list.height).max(1);
        let offset = (view.at + 1).saturating_sub(height);
        let files = view.files.iter().enumerate().skip(offset).take(height);
        for (row, (index, file)) in files.enumerate() {
            let here = index == view.at;
            let style = match (here, file.kept) {
                (true, _) => self.theme.selected,
                (false, true) => self.theme.text,
                (false, false) => self.theme.dim,
            };
            let mark = if here { "> " } else { "  " };
            let text = format!("{mark}{}", self.attachment(file));
            self.line(list, row, &[(text, style)]);
        }
    }
}

impl Reading<'_> {
    pub(in crate::tui::ui) fn saving_title(&self, view: &SavingView) -> String {
        let title = Message::new("screen-saving-title").text("number", view.claim);
        self.say(&title)
    }

    /// Its number, its name as the sender wrote it, its type and its size.
    pub(in crate::tui::ui) fn attachment(&self, file: &Attachment) -> String {
        self.say(&crate::tui::app::attachment_said(file))
    }
}
