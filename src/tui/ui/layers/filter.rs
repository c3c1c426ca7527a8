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
        // The first filters go where there is no room for the one that the officer is on.
        let nowhere = Rect { height: 0, ..area };
        let heights: Vec<usize> = (0..=view.at)
            .map(|index| self.filter_row(nowhere, 0, view, index))
            .collect();
        let fits = |from: &usize| {
            let shown: usize = heights.iter().skip(*from).sum();
            shown <= usize::from(area.height)
        };
        let first = (0..view.at).find(fits).unwrap_or(view.at);
        let mut row = 0;
        for index in first..view.rows.len() {
            row = self.filter_row(area, row, view, index);
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

    /// Draws one filter from the line `row` on; gives back the line behind it.
    fn filter_row(&mut self, area: Rect, row: usize, view: &FilterView, index: usize) -> usize {
        let Some((name, input)) = view.rows.get(index) else {
            return row;
        };
        let here = index == view.at;
        let (mark, style) = match here {
            true => ("> ", self.theme.selected),
            false => ("  ", self.theme.dim),
        };
        let label = format!("{mark}{}", self.tr.text(label(*name)));
        self.line(area, row, &[(label, style)]);
        let beside = area.width > LABEL + VALUES;
        let indent = if beside { LABEL } else { 4 };
        let first = if beside { row } else { row + 1 };
        let values = Rect {
            x: area.x + indent.min(area.width),
            width: area.width.saturating_sub(indent),
            ..area
        };
        match input {
            Input::Choice(choice) => self.chosen(values, first, choice, here),
            Input::Marks(marks) => self.marks(values, first, marks, here),
            Input::Text(_) | Input::Offered(_) => first + 1,
        }
    }
}

/// What a filter is about.
pub(in crate::tui::ui) const fn label(name: FilterName) -> &'static str {
    match name {
        FilterName::Overdue | FilterName::Due => "screen-head-due",
        FilterName::Kind => "screen-label-kind",
        FilterName::State => "screen-label-state",
        FilterName::Assigned => "screen-label-assigned",
        FilterName::Operator => "screen-label-operator",
    }
}
