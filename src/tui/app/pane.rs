//! A list of records: what it asks for, what came, where the officer is in it.

use crate::domain::identity::RecordNumber;
use crate::domain::values::RecordKind;
use crate::domain::view::{ListQuery, Row};

/// Rows that are asked for at first; as many again when the officer comes to their end.
const WINDOW: usize = 200;

/// How far from the last row more rows are asked for.
const NEAR_THE_END: usize = 20;

/// One pane. The officer's place in it is a record's number, so that it stays on its record
/// whatever comes and goes around it.
#[derive(Debug, Clone)]
pub struct Pane {
    kind: RecordKind,
    rows: Vec<Row>,
    selected: Option<RecordNumber>,
    top: Option<RecordNumber>,
    total: Option<u64>,
    limit: usize,
    generation: u64,
    loaded: bool,
    begins_anew: bool,
}

/// A movement in a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Move {
    /// So many rows up (negative) or down.
    By(isize),
    /// To the first row.
    First,
    /// To the last row.
    Last,
}

impl Pane {
    /// A pane that has asked for nothing yet.
    pub const fn new(kind: RecordKind) -> Self {
        Self {
            kind,
            rows: Vec::new(),
            selected: None,
            top: None,
            total: None,
            limit: WINDOW,
            generation: 0,
            loaded: false,
            begins_anew: false,
        }
    }

    /// Which records it shows.
    pub const fn kind(&self) -> RecordKind {
        self.kind
    }

    /// The rows that came.
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// Whether any answer has come yet.
    pub const fn is_loaded(&self) -> bool {
        self.loaded
    }

    /// Which question was asked last.
    pub const fn generation(&self) -> u64 {
        self.generation
    }

    /// How many records match, where they were counted.
    pub const fn total(&self) -> Option<u64> {
        self.total
    }

    /// Notes how many records match.
    pub const fn count(&mut self, total: u64) {
        self.total = Some(total);
    }

    /// The row the officer is on; none while the answer to a new search is awaited, so that keys
    /// typed ahead never act on a row that was not looked for.
    pub fn selected(&self) -> Option<&Row> {
        if self.begins_anew {
            return None;
        }
        self.rows
            .iter()
            .find(|row| Some(row.number()) == self.selected)
    }

    /// The place of the selected row, from 0.
    pub fn place(&self) -> Option<usize> {
        let selected = self.selected?;
        self.rows.iter().position(|row| row.number() == selected)
    }

    /// The place of the first row shown, from 0.
    pub fn top(&self) -> usize {
        self.rows
            .iter()
            .position(|row| Some(row.number()) == self.top)
            .unwrap_or(0)
    }

    /// Goes to a record, once its row is there.
    pub const fn select(&mut self, number: RecordNumber) {
        self.selected = Some(number);
        self.begins_anew = false;
    }

    /// The question whose answer is awaited, complete with the limit, under a new generation.
    pub fn ask(&mut self, query: ListQuery) -> (ListQuery, u64) {
        self.generation += 1;
        let limit = Some(self.limit);
        (ListQuery { limit, ..query }, self.generation)
    }

    /// Begins anew from the top with the next rows: what is searched for has changed. Until they
    /// come, what is there stays as it is, so that nothing is drawn for a moment only.
    pub const fn rewind(&mut self) {
        self.limit = WINDOW;
        self.begins_anew = true;
    }

    /// Forgets how many records match.
    pub const fn forget_count(&mut self) {
        self.total = None;
    }

    /// Shows a record as it is now, until the rows are read again.
    pub fn renew(&mut self, record: &Row) {
        let number = record.number();
        if let Some(row) = self.rows.iter_mut().find(|row| row.number() == number) {
            *row = record.clone();
        }
    }

    /// Takes rows in, unless a newer question has been asked since. The officer stays on the
    /// record, or goes to the nearest one that is left; a list that begins anew, to its first.
    pub fn take(&mut self, generation: u64, rows: Vec<Row>) {
        if generation != self.generation {
            return;
        }
        if std::mem::take(&mut self.begins_anew) {
            self.selected = None;
            self.top = None;
        }
        let still_there = |number: &RecordNumber| rows.iter().any(|row| row.number() == *number);
        let place = self.place().unwrap_or(0);
        let after = self.rows.iter().skip(place).map(Row::number);
        let before = self.rows.iter().take(place).rev().map(Row::number);
        let stays = self.selected.and_then(|here| {
            [here]
                .into_iter()
                .chain(after)
                .chain(before)
                .find(still_there)
        });
        self.selected = stays.or_else(|| rows.first().map(Row::number));
        self.rows = rows;
        self.loaded = true;
    }

    /// Moves the officer.
    pub fn go(&mut self, step: Move) {
        let last = self.rows.len().saturating_sub(1);
        let place = self.place().unwrap_or(0);
        let place = match step {
            Move::By(rows) => place.saturating_add_signed(rows).min(last),
            Move::First => 0,
            Move::Last => last,
        };
        self.selected = self.rows.get(place).map(Row::number);
    }

    /// Goes to the record that is due next, or the one due before; false where none is left
    /// among the rows. Of two that are due on one day the upper one comes first.
    pub fn go_by_date(&mut self, forward: bool) -> bool {
        let here = self.place();
        let stands = |place: usize| {
            let due_on = self.rows.get(place)?.due_on()?;
            Some((due_on, place))
        };
        let dated = (0..self.rows.len()).filter_map(stands);
        let from = here.and_then(stands);
        let found = match (from, forward) {
            (Some(from), true) => dated.filter(|at| *at > from).min(),
            (Some(from), false) => dated.filter(|at| *at < from).max(),
            // A record without a date stands behind all that have one.
            (None, true) => None,
            (None, false) => dated.max(),
        };
        let number = found.and_then(|(_, place)| self.rows.get(place).map(Row::number));
        self.selected = number.or(self.selected);
        number.is_some()
    }

    /// Whether the officer is so near the end of the rows that more should be asked for; the
    /// next question then asks for more.
    pub fn wants_more(&mut self) -> bool {
        let full = self.rows.len() == self.limit;
        let near = self
            .place()
            .is_some_and(|place| place + NEAR_THE_END >= self.rows.len());
        if full && near {
            self.limit *= 2;
        }
        full && near
    }

    /// Keeps the selected row among the `height` rows shown.
    pub fn scroll(&mut self, height: usize) {
        let place = self.place().unwrap_or(0);
        let height = height.max(1);
        let lowest_top = self.rows.len().saturating_sub(height);
        let top = self
            .top()
            .clamp((place + 1).saturating_sub(height), place)
            .min(lowest_top);
        self.top = self.rows.get(top).map(Row::number);
    }
}
