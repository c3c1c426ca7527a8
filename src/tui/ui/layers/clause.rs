//! The words that a date rests on.

use ratatui::layout::Rect;

use crate::tui::app::{ClauseLine, ClauseView};
use crate::tui::ui::canvas::Canvas;

impl Canvas<'_, '_> {
    pub(super) fn clause(&mut self, view: &ClauseView, area: Rect) {
        let title = view.title(self.tr);
        let area = self.layer_title(area, &title);
        let lines = view.lines(self.tr, usize::from(area.width));
        let shown = lines.iter().skip(view.scroll.offset);
        for (row, line) in shown.take(usize::from(area.height)).enumerate() {
            let span = match line {
                ClauseLine::Heading(heading) => (heading.clone(), self.theme.title),
                ClauseLine::Quote(text) => (text.clone(), self.theme.text),
                ClauseLine::Plain(text) => (text.clone(), self.theme.text),
                ClauseLine::Blank => continue,
            };
            self.line(area, row, &[span]);
        }
        self.scroll_mark(area, view.scroll.offset, lines.len());
        self.cursor(area, area.x, 0);
    }
}
