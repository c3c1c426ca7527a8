//! A table whose most important columns stay longest.

use std::ops::Range;

use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::canvas::{Canvas, Span};
use super::signs::{DOWN, UP};
use crate::domain::sort::Sort;
use crate::domain::values::SortBy;
use crate::tui::app::clipped;

/// Between two columns.
const GAP: u16 = 2;

/// The mark beside the selected row, with the space behind it.
const GUTTER: u16 = 2;

/// What a row has in one column.
#[derive(Debug, Clone)]
pub(super) struct Cell {
    /// The text.
    pub text: String,
    /// Its style.
    pub style: Style,
    /// The parts of it that were searched for, in characters.
    pub found: Vec<Range<usize>>,
}

/// What stands beside a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Gutter {
    /// Whether the officer is on it.
    pub selected: bool,
    /// Whether it is marked.
    pub marked: bool,
    /// Whether it has just changed under the officer's eyes.
    pub changed: bool,
}

/// One column.
#[derive(Debug, Clone, Copy)]
pub(super) struct Column {
    /// The message id of its head.
    pub head: &'static str,
    /// Its width; the least, where it stretches.
    pub width: u16,
    /// Whether it takes the room that is left.
    pub stretches: bool,
    /// The highest rank goes first when there is no room.
    pub rank: u8,
}

impl Column {
    pub const fn fixed(head: &'static str, width: u16, rank: u8) -> Self {
        Self {
            head,
            width,
            stretches: false,
            rank,
        }
    }

    pub const fn stretching(head: &'static str, width: u16, rank: u8) -> Self {
        Self {
            head,
            width,
            stretches: true,
            rank,
        }
    }
}

/// The widths of the columns in `width`; `None` for those that have no room.
pub(super) fn fit(columns: &[Column], width: u16) -> Vec<Option<u16>> {
    let mut shown: Vec<bool> = columns.iter().map(|_| true).collect();
    let needed = |shown: &[bool]| {
        let widths = columns.iter().zip(shown).filter(|(_, shown)| **shown);
        widths.map(|(column, _)| column.width + GAP).sum::<u16>()
    };
    let room = width.saturating_sub(GUTTER) + GAP;
    while needed(&shown) > room && shown.iter().filter(|shown| **shown).count() > 1 {
        let last = columns
            .iter()
            .enumerate()
            .filter(|(index, _)| shown.get(*index) == Some(&true))
            .max_by_key(|(_, column)| column.rank)
            .map(|(index, _)| index);
        match last.and_then(|index| shown.get_mut(index)) {
            Some(shown) => *shown = false,
            None => break,
        }
    }
    let spare = room.saturating_sub(needed(&shown));
    let stretching = columns
        .iter()
        .zip(&shown)
        .filter(|(c, s)| c.stretches && **s);
    let share =
        u16::try_from(stretching.count()).map_or(0, |count| spare.checked_div(count).unwrap_or(0));
    columns
        .iter()
        .zip(&shown)
        .map(|(column, shown)| {
            let stretch = if column.stretches { share } else { 0 };
            shown.then_some(column.width + stretch)
        })
        .collect()
}

impl Canvas<'_, '_> {
    /// Draws the heads of the columns; the one that the list is sorted by says so.
    pub fn table_head(
        &mut self,
        area: Rect,
        columns: &[Column],
        widths: &[Option<u16>],
        sorted: Option<Sort>,
    ) {
        let style = self.theme.dim;
        for ((column, width), at) in columns.iter().zip(widths).zip(places(area, widths)) {
            if let Some(width) = width {
                let mut head = self.tr.text(column.head);
                if let Some(sort) = sorted.filter(|sort| head_of(sort.by) == column.head) {
                    let way = if sort.down { DOWN } else { UP };
                    let room = usize::from(*width).saturating_sub(way.width());
                    head = format!("{}{way}", clipped(&head, room));
                }
                let head = clipped(&head, usize::from(*width));
                self.write(area, at, 0, &head, style);
            }
        }
    }

    /// Draws one row. The mark and the first column show that it is selected, and no more: a
    /// whole row in another style would be sent twice for each step through the list. The blanks
    /// between the columns have no style of their own: a blank that shows nothing is not sent.
    pub fn table_row(
        &mut self,
        area: Rect,
        row: usize,
        cells: &[Cell],
        widths: &[Option<u16>],
        gutter: Gutter,
    ) {
        let selected = gutter.selected;
        let (mark, style) = if selected {
            (">", self.theme.selected)
        } else {
            (" ", self.theme.text)
        };
        let beside = match (gutter.marked, gutter.changed) {
            (true, _) => ("+", self.theme.selected),
            (false, true) => ("*", self.theme.title),
            (false, false) => (" ", self.theme.text),
        };
        let at = self.write(area, area.x, row, mark, style);
        self.write(area, at, row, beside.0, beside.1);
        for (index, ((cell, width), at)) in cells
            .iter()
            .zip(widths)
            .zip(places(area, widths))
            .enumerate()
        {
            if let Some(width) = width {
                let style = if index == 0 { style } else { cell.style };
                let text = clipped(&cell.text, usize::from(*width));
                if cell.found.is_empty() {
                    self.write(area, at, row, &text, style);
                    continue;
                }
                let mut at = at;
                for (piece, style) in self.marked(&text, style, &cell.found) {
                    at = self.write(area, at, row, &piece, style);
                }
            }
        }
    }

    /// The text in pieces: what was searched for has its own style.
    pub(super) fn marked(&self, text: &str, style: Style, found: &[Range<usize>]) -> Vec<Span> {
        if found.is_empty() {
            return vec![(text.to_owned(), style)];
        }
        let mut spans: Vec<Span> = Vec::new();
        for (index, letter) in text.chars().enumerate() {
            let is_found = found.iter().any(|range| range.contains(&index));
            let style = if is_found { self.theme.found } else { style };
            match spans.last_mut() {
                Some((piece, same)) if *same == style => piece.push(letter),
                _ => spans.push((letter.to_string(), style)),
            }
        }
        spans
    }
}

/// The head of the column that an order goes by.
const fn head_of(by: SortBy) -> &'static str {
    match by {
        SortBy::Due => "screen-head-left",
        SortBy::Received => "screen-head-received",
        SortBy::Number => "screen-head-number",
        SortBy::Name => "screen-head-name",
    }
}

/// Where each column begins.
fn places(area: Rect, widths: &[Option<u16>]) -> impl Iterator<Item = u16> {
    widths.iter().scan(area.x + GUTTER, |next, width| {
        let at = *next;
        *next += width.map_or(0, |width| width + GAP);
        Some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: [Column; 3] = [
        Column::fixed("a", 10, 0),
        Column::stretching("b", 10, 1),
        Column::fixed("c", 5, 2),
    ];

    #[test]
    fn the_least_important_column_goes_first_and_the_rest_is_shared() {
        assert_eq!(fit(&COLUMNS, 80), [Some(10), Some(59), Some(5)]);
        assert_eq!(fit(&COLUMNS, 31), [Some(10), Some(10), Some(5)]);
        assert_eq!(fit(&COLUMNS, 30), [Some(10), Some(16), None]);
        assert_eq!(fit(&COLUMNS, 20), [Some(10), None, None]);
        assert_eq!(fit(&COLUMNS, 3), [Some(10), None, None]);
    }
}
