//! What a list can be narrowed by, and how the same is typed.

use ratatui::layout::Rect;

use crate::domain::filter::FilterName;
use crate::tui::app::{FilterView, Input, pane_message};
use crate::tui::ui::canvas::Canvas;

/// The widest label with the gap behind it.
const LABEL: u16 = 16;

/// The fewest columns for values, beside a label.
const VALUES: u16 = 40;

impl Canvas<'_, '_> {
    pub(super) fn filters(&mut self, view: &FilterView, area: Rect) {
        let list = self.tr.text(pane_message(view.kind));
        let title = self
            .tr
            .with("screen-filter-title", &[("list", list.into())]);
        let area = self.layer_title(area, &title);
        let beside = area.width > LABEL + VALUES;
        let indent = if beside { LABEL } else { 4 };
        let values = Rect {
            x: area.x + indent.min(area.width),
            width: area.width.saturating_sub(indent),
            ..area
        };
        let mut row = 0;
        for (index, (name, input)) in view.rows.iter().enumerate() {
            let here = index == view.at;
            let (mark, style) = match here {
                true => ("> ", self.theme.selected),
                false => ("  ", self.theme.dim),
            };
            let label = format!("{mark}{}", self.tr.text(label(*name)));
            self.line(area, row, &[(label, style)]);
            let first = if beside { row } else { row + 1 };
            row = match input {
                Input::Choice(choice) => self.chosen(values, first, choice, here),
                Input::Marks(marks) => self.marks(values, first, marks, here),
                Input::Text(_) | Input::Offered(_) => first + 1,
            };
        }
        let words = self.app.filter_in_words(view);
        let said = match words.is_empty() {
            true => self.tr.text("screen-filter-all"),
            false => self
                .tr
                .with("screen-filter-words", &[("words", words.into())]),
        };
        self.said(area, row + 1, &said, self.theme.text);
    }
}

const fn label(name: FilterName) -> &'static str {
    match name {
        FilterName::Overdue | FilterName::Due => "screen-head-due",
        FilterName::Kind => "screen-label-kind",
        FilterName::State => "screen-label-state",
        FilterName::Assigned => "screen-label-assigned",
        FilterName::Operator => "screen-label-operator",
    }
}
