//! The letter on a claim.

use ratatui::layout::Rect;

use crate::tui::app::{LetterLine, LetterView};
use crate::tui::ui::canvas::Canvas;

impl Canvas<'_, '_> {
    pub(super) fn letter(&mut self, view: &LetterView, area: Rect) {
        let title = self.say(&view.title());
        let area = self.layer_title(area, &title);
        let lines = view.lines(self.tr, usize::from(area.width));
        let shown = lines.iter().skip(view.scroll.offset);
        for (row, line) in shown.take(usize::from(area.height)).enumerate() {
            let span = match line {
                LetterLine::Grave(text) => (text.clone(), self.theme.grave),
                LetterLine::Text(text) => (text.clone(), self.theme.text),
                LetterLine::Remark(text) => (text.clone(), self.theme.dim),
                LetterLine::Blank => continue,
            };
            self.line(area, row, &[span]);
        }
        self.scroll_mark(area, view.scroll.offset, lines.len());
        self.cursor(area, area.x, 0);
    }
}
