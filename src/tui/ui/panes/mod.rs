//! The four lists.

mod blocks;
mod claims;
mod consents;
mod subjects;

use ratatui::layout::Rect;
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::canvas::{Canvas, Reading, Span, below, rect};
use super::signs::DIVIDER;
use super::table::{Cell, Column, Gutter, fit};
use super::words::{left, left_column};
use crate::domain::message::Message;
use crate::domain::time::Countdown;
use crate::domain::values::{RecordKind, Unit, Value};
use crate::domain::view::{Row, Total};
use crate::tui::app::{Layout, Pane, wrapped};
use crate::tui::keys::{Action, Context};

/// From this width on a countdown is a phrase and not a column.
const ROOM_FOR_PHRASES: u16 = 90;

/// How many columns a countdown takes in its two forms.
const COUNTDOWN: u16 = 13;
const COUNTDOWN_PHRASE: u16 = 26;

impl Canvas<'_, '_> {
    /// Draws the lists that have room.
    pub fn panes(&mut self, layout: Layout) {
        for kind in RecordKind::ALL {
            if let Some(area) = layout.pane(*kind, self.app.focus) {
                self.pane(*kind, rect(area), layout);
            }
        }
        if layout.shows_all_panes() {
            self.divider(layout);
        }
    }

    fn divider(&mut self, layout: Layout) {
        let Some(right) = layout.pane(RecordKind::Block, self.app.focus) else {
            return;
        };
        let column = Rect {
            x: right.x.saturating_sub(1),
            width: 1,
            ..rect(layout.body)
        };
        for row in 0..usize::from(column.height) {
            self.line(column, row, &[(DIVIDER.to_owned(), self.theme.dim)]);
        }
    }

    fn pane(&mut self, kind: RecordKind, area: Rect, layout: Layout) {
        let mut area = area;
        if layout.shows_all_panes() {
            self.pane_title(kind, area);
            area = below(area, 1);
        }
        let pane = self.app.panes.of(kind);
        let columns = columns(kind, area.width, pane);
        let widths = fit(&columns, area.width);
        let sorted = Some(pane.sort).filter(|_| !self.app.stands_by_search(kind));
        self.table_head(area, &columns, &widths, sorted);
        let rows_area = below(area, 1);
        if pane.rows().is_empty() {
            return self.empty(pane, rows_area);
        }
        let has_keyboard = kind == self.app.focus && !self.app.search.focused;
        let selected = pane.place();
        let top = pane.top();
        let visible = pane.rows().iter().enumerate().skip(top);
        for (line, (index, row)) in visible.take(usize::from(rows_area.height)).enumerate() {
            let cells = self.cells(row, area.width);
            let here = selected == Some(index);
            let has_focus = here && kind == self.app.focus;
            let gutter = Gutter {
                selected: has_focus,
                marked: self.app.marked.has(row.number()),
                changed: pane.is_changed(row.number()),
            };
            self.table_row(rows_area, line, &cells, &widths, gutter);
            if here && has_keyboard {
                self.cursor(rows_area, rows_area.x, line);
            }
        }
    }

    fn pane_title(&mut self, kind: RecordKind, area: Rect) {
        let style = if kind == self.app.focus {
            self.theme.focus
        } else {
            self.theme.title
        };
        let number = RecordKind::ALL.iter().position(|k| *k == kind).unwrap_or(0) + 1;
        let name = self.tr.text(self.app.list_name(kind));
        let title = format!(" {number} {name} ");
        let pane = self.app.panes.of(kind);
        let place = match (pane.place_in_list(), pane.total()) {
            (_, None | Some(Total::Exactly(0))) => String::new(),
            (None, Some(total)) => self.tr.total(total),
            (Some(place), Some(total)) => self.tr.with(
                "screen-place",
                &[
                    ("place", (place + 1).into()),
                    ("count", self.tr.total(total).into()),
                ],
            ),
        };
        let place = format!("{place} ");
        let mut spans = vec![(title, style), (" ".to_owned(), self.theme.text)];
        spans.extend(self.marked_records(kind));
        let taken = u16::try_from(place.width()).unwrap_or(0) + 1;
        let room = Rect {
            width: area.width.saturating_sub(taken),
            ..area
        };
        let behind = self.line(room, 0, &spans);
        spans.extend(self.what_is_left_out(kind, room.right().saturating_sub(behind)));
        let end = self.line(room, 0, &spans);
        self.line_right(area, end, &[(place, self.theme.dim)]);
    }

    /// What a list is narrowed to by itself, what of the search line it cannot answer, and how to
    /// change the filter where so many columns have room for that too.
    pub(super) fn what_is_left_out(&self, kind: RecordKind, room: u16) -> Vec<Span> {
        let (text, dim) = (self.theme.text, self.theme.dim);
        let mut spans: Vec<Span> = Vec::new();
        let filter = self.app.filter_beside_name(kind);
        if !filter.is_empty() {
            let (word, _) = self.word("screen-filter-on", dim);
            spans.extend([(format!("{word} "), dim), (filter.clone(), text)]);
        }
        let not_here = self.app.filters_not_for(kind);
        if !not_here.is_empty() {
            let arguments = [("filters", not_here.into())];
            let said = self.tr.with("screen-filter-not-here", &arguments);
            let gap = if spans.is_empty() { "" } else { "  " };
            spans.push((format!("{gap}{said}"), dim));
        }
        if kind == self.app.focus && !filter.is_empty() && self.clears_filter() {
            let key = |action| self.shown_key(Context::List, action).unwrap_or_default();
            let arguments = [
                ("key", key(Action::Filter).into()),
                ("back", key(Action::Back).into()),
            ];
            let clear = self.tr.with("screen-filter-clear", &arguments);
            let clear = (format!("  {clear}"), dim);
            let all = spans.iter().chain([&clear]);
            if all.map(|(text, _)| text.width()).sum::<usize>() <= usize::from(room) {
                spans.push(clear);
            }
        }
        spans
    }

    /// Whether Esc would take the filter away next.
    fn clears_filter(&self) -> bool {
        self.app.search.input.is_empty() && !self.app.search.focused && self.app.narrowed.is_none()
    }

    /// An empty list says why it is empty, and what to do about it.
    fn empty(&mut self, pane: &Pane, area: Rect) {
        let text = if pane.is_loaded() {
            self.why_empty(pane)
        } else {
            self.tr.text("screen-loading")
        };
        let lines = wrapped(&text, usize::from(area.width.saturating_sub(3)));
        for (row, line) in lines.into_iter().enumerate() {
            self.line(area, row, &[(format!("  {line}"), self.theme.dim)]);
        }
        if pane.kind() == self.app.focus && !self.app.search.focused {
            self.cursor(area, area.x, 0);
        }
    }
}

impl Reading<'_> {
    /// Why a list is empty, and what to do about it.
    pub(in crate::tui::ui) fn why_empty(&self, pane: &Pane) -> String {
        let filter = self.app.filter_of(pane.kind());
        if let Some(search) = self.app.search.text() {
            // What is searched for may well be there, outside what the list is narrowed to.
            let empty = match filter.is_empty() {
                true => Message::new("screen-empty-search"),
                false => Message::new("screen-empty-search-filter").text("filter", filter),
            };
            return self.say(&self.with_keys(empty.text("text", search)));
        }
        if let Some(empty) = self.app.why_queue_empty(pane.kind()) {
            return self.say(&empty);
        }
        if !filter.is_empty() {
            let empty = Message::new("screen-empty-filter").text("filter", filter);
            return self.say(&self.with_keys(empty));
        }
        let id = match pane.kind() {
            _ if self.app.narrowed.is_some() => "screen-empty-subject",
            RecordKind::Subject => "screen-empty-subjects",
            RecordKind::Consent => "screen-empty-consents",
            RecordKind::Block => "screen-empty-blocks",
            RecordKind::Claim => "screen-empty-claims",
        };
        self.say(&self.with_keys(Message::new(id)))
    }

    /// With the keys that lead on from an empty list; what has no key is in the palette.
    fn with_keys(&self, message: Message) -> Message {
        let palette = || self.shown_key(Context::List, Action::Palette);
        let key = |action| {
            let key = self.shown_key(Context::List, action).or_else(palette);
            key.unwrap_or_default()
        };
        message
            .text("search", key(Action::Search))
            .text("key", key(Action::Filter))
            .text("new", key(Action::New))
            .text("subjects", key(Action::PaneSubjects))
            .text("open", key(Action::Open))
            .text("back", key(Action::Back))
    }
}

impl Canvas<'_, '_> {
    fn cells(&self, row: &Row, width: u16) -> Vec<Cell> {
        match row {
            Row::Subject(row) => self.subject_cells(row, width),
            Row::Consent(row) => self.consent_cells(row, width),
            Row::Block(row) => self.block_cells(row, width),
            Row::Claim(row) => self.claim_cells(row, width),
        }
    }

    /// How much is left, in the form that the width has room for.
    fn countdown_cell(&self, countdown: Option<Countdown>, unit: Unit, width: u16) -> Cell {
        let Some(countdown) = countdown else {
            return self.plain("");
        };
        let text = if width >= ROOM_FOR_PHRASES {
            left(self.tr, countdown, unit)
        } else {
            left_column(self.tr, countdown, unit)
        };
        self.cell(text, self.theme.of_clock(countdown.state))
    }

    fn plain(&self, text: impl ToString) -> Cell {
        self.cell(text, self.theme.text)
    }

    fn dim(&self, text: impl ToString) -> Cell {
        self.cell(text, self.theme.dim)
    }

    fn cell(&self, text: impl ToString, style: Style) -> Cell {
        Cell {
            text: text.to_string(),
            style,
            found: Vec::new(),
        }
    }

    /// A subject's name in a list, with what was searched for.
    fn name(&self, list: RecordKind, name: &str) -> Cell {
        Cell {
            found: self.app.panes.of(list).found_in(name),
            ..self.plain(name)
        }
    }
}

fn columns(kind: RecordKind, width: u16, pane: &Pane) -> Vec<Column> {
    let mut columns = match kind {
        RecordKind::Subject => subjects::columns(width),
        RecordKind::Consent => consents::columns(width),
        RecordKind::Block => blocks::columns(width),
        RecordKind::Claim => claims::columns(width, pane.sort),
    };
    // A number that is cut is none: the column grows with the register.
    let longest = u16::try_from(pane.longest_number()).unwrap_or(u16::MAX);
    if let Some(number) = columns.first_mut() {
        number.width = number.width.max(longest);
    }
    columns
}

/// The column of countdowns.
const fn countdown_column(width: u16, rank: u8) -> Column {
    let room = if width >= ROOM_FOR_PHRASES {
        COUNTDOWN_PHRASE
    } else {
        COUNTDOWN
    };
    Column::fixed("screen-head-left", room, rank)
}
