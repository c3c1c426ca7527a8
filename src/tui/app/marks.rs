//! Marked records: what is done next from the list is done to all of them.

use std::collections::BTreeMap;

use super::effect::Effect;
use super::pane::Move;
use super::{App, kind_of};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::values::RecordKind;
use crate::domain::view::Row;

/// The marked records of all lists, each as it was last seen: a search may hide them, and they
/// stay marked.
#[derive(Debug, Clone, Default)]
pub struct Marked {
    rows: BTreeMap<RecordNumber, Row>,
    last: Option<RecordNumber>,
}

impl Marked {
    /// Whether a record is marked.
    pub fn has(&self, number: RecordNumber) -> bool {
        self.rows.contains_key(&number)
    }

    /// The marked records of a list, by their numbers.
    pub fn of(&self, kind: RecordKind) -> impl Iterator<Item = &Row> {
        let rows = self.rows.values();
        rows.filter(move |row| kind_of(row.number()) == kind)
    }

    fn add(&mut self, row: Row) {
        self.last = Some(row.number());
        self.rows.insert(row.number(), row);
    }

    /// Takes the mark off a record.
    pub(super) fn drop(&mut self, number: RecordNumber) {
        self.rows.remove(&number);
    }

    /// Takes a record in as it is now, if it is marked.
    pub(super) fn see(&mut self, row: &Row) {
        if let Some(marked) = self.rows.get_mut(&row.number()) {
            *marked = row.clone();
        }
    }
}

impl App {
    /// The marked records that the next act is for: those of the list that has the keyboard.
    pub fn marked_in_hand(&self) -> Vec<&Row> {
        match self.layers.is_empty() {
            true => self.marked.of(self.focus).collect(),
            false => Vec::new(),
        }
    }

    /// How many records of a list are marked, and how many of these it does not hold now.
    pub fn marks(&self, kind: RecordKind) -> (usize, usize) {
        let rows = self.panes.of(kind).rows();
        let held = rows.iter().filter(|row| self.marked.has(row.number()));
        let marked = self.marked.of(kind).count();
        (marked, marked.saturating_sub(held.count()))
    }

    /// Marks the selected record, or takes its mark off, and goes on to the next.
    pub(super) fn mark(&mut self) -> Vec<Effect> {
        let Some(row) = self.panes.of(self.focus).selected().cloned() else {
            return Vec::new();
        };
        if self.marked.has(row.number()) {
            self.marked.drop(row.number());
        } else {
            self.marked.add(row);
        }
        self.move_in_list(Move::By(1))
    }

    /// Marks everything from the last mark to the selected record.
    pub(super) fn mark_range(&mut self) -> Vec<Effect> {
        let pane = self.panes.of(self.focus);
        let Some(to) = pane.place() else {
            return Vec::new();
        };
        let last = self.marked.last.filter(|last| self.marked.has(*last));
        let from = pane
            .rows()
            .iter()
            .position(|row| Some(row.number()) == last);
        let Some(from) = from else {
            self.warn(vec![Message::new("screen-mark-no-start")]);
            return Vec::new();
        };
        let (first, count) = (from.min(to), from.abs_diff(to) + 1);
        let range = pane.rows().iter().skip(first).take(count);
        let range: Vec<Row> = range.cloned().collect();
        for row in range {
            self.marked.add(row);
        }
        Vec::new()
    }

    /// Takes the marks off the list that has the keyboard; false where there are none.
    pub(super) fn clear_marks(&mut self) -> bool {
        let before = self.marked.rows.len();
        let focus = self.focus;
        self.marked
            .rows
            .retain(|number, _| kind_of(*number) != focus);
        self.marked.rows.len() < before
    }

    /// Takes the marked records in as the list has read them.
    pub(super) fn see_marked(&mut self, kind: RecordKind) {
        for row in self.panes.of(kind).rows() {
            self.marked.see(row);
        }
    }
}
