//! The orders of a list: what each means, which one is in force, what choosing it again does.

use ratatui::layout::Rect;

use crate::domain::values::Value;
use crate::tui::app::{SortView, pane_message};
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::words::sentence;

/// The longest name of an order with the gap behind it.
const NAME: usize = 26;

impl Canvas<'_, '_> {
    pub(super) fn sort(&mut self, view: &SortView, area: Rect) {
        let list = self.tr.text(pane_message(view.kind));
        let title = self.tr.with("screen-sort-title", &[("list", list.into())]);
        let area = self.layer_title(area, &title);
        let mut row = 0;
        for (index, (by, chosen)) in view.orders().enumerate() {
            let here = index == view.at;
            let (mark, style) = match here {
                true => ("> ", self.theme.selected),
                false => ("  ", self.theme.text),
            };
            let name = format!("{mark}{} {}", index + 1, self.tr.text(&by.message()));
            let now = by == view.now.by;
            let end = if now { view.now } else { chosen };
            let mut spans = vec![
                (format!("{name:<NAME$}"), style),
                (self.tr.text(&end.end_message()), self.theme.dim),
            ];
            if now {
                spans.push((" · ".to_owned(), self.theme.dim));
                spans.push(self.word("screen-sort-now", self.theme.title));
            }
            self.line(area, row, &spans);
            if here {
                self.cursor(area, area.x, row);
            }
            row += 1;
        }
        if let Some(chosen) = view.chosen().filter(|chosen| chosen.by == view.now.by) {
            let end = self.tr.text(&chosen.end_message());
            let turn = self.tr.with("screen-sort-turn", &[("end", end.into())]);
            row = self.said(area, row + 1, &sentence(&turn), self.theme.text);
        }
        if self.app.stands_by_search(view.kind) {
            let search = self.tr.text("screen-sort-search");
            self.said(area, row + 1, &search, self.theme.dim);
        }
    }
}
