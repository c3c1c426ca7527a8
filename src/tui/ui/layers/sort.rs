//! The orders of a list: what each means, which one is in force, what choosing it again does.

use ratatui::layout::Rect;

use crate::domain::values::Value;
use crate::tui::app::{SortView, pane_message};
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::signs::DOT;
use crate::tui::ui::words::sentence;

/// The longest name of an order with the gap behind it.
const NAME: usize = 26;

/// From this width on each order says what it means; on less only the one that the officer is on.
const ROOM_FOR_ALL: u16 = 60;

impl Canvas<'_, '_> {
    pub(super) fn sort(&mut self, view: &SortView, area: Rect) {
        let list = self.tr.text(pane_message(view.kind));
        let title = self.tr.with("screen-sort-title", &[("list", list.into())]);
        let area = self.layer_title(area, &title);
        let (beside, dim) = (area.width >= ROOM_FOR_ALL, self.theme.dim);
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
            let mut spans = match beside {
                true => {
                    let end = self.tr.text(&end.end_message());
                    vec![(format!("{name:<NAME$}"), style), (end, dim)]
                }
                false => vec![(name, style)],
            };
            if now {
                spans.push((DOT.to_owned(), dim));
                spans.push(self.word("screen-sort-now", self.theme.title));
            }
            self.line(area, row, &spans);
            if here {
                self.cursor(area, area.x, row);
            }
            row += 1;
        }
        if let Some(chosen) = view.chosen() {
            let end = self.tr.text(&chosen.end_message());
            let turned = chosen.by == view.now.by;
            let said = match turned {
                true => self.tr.with("screen-sort-turn", &[("end", end.into())]),
                false => end,
            };
            if turned || !beside {
                row = self.said(area, row + 1, &sentence(&said), self.theme.text);
            }
        }
        if self.app.stands_by_search(view.kind) {
            let search = self.tr.text("screen-sort-search");
            self.said(area, row + 1, &search, dim);
        }
    }
}
