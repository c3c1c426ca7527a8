//! The subjects with open cases, found like all others but by their nearest dates.
//!
//! They are few among many, and their dates move with every act. So their words are not in the
//! register once more: a searching program holds them in its memory. Until all of them are read,
//! the register's own indexes are gone through for them to the end.

use std::cell::OnceCell;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::ops::ControlFlow;

use chrono::{Datelike, NaiveDate};

use super::matches::{self, Check};
use super::search::Open;
use super::{Store, StoreError};
use crate::search::{Line, Lines, Query};

/// How many subjects one step reads; each is a look into the table, from anywhere on the disk.
const STEP: usize = 64;

/// The number of a subject is in so many of the lower bits of a row, its date above them.
const BITS_OF_SUBJECT: u32 = 36;

/// The open cases of a register.
#[derive(Debug, Default)]
pub struct OpenCases {
    open: HashMap<u64, Open>,
    lines: Lines,
    /// The row of the subject whose line stands there.
    rows: Vec<i64>,
    /// The rows of those whose lines are to be read, the nearest date last.
    unread: Vec<i64>,
    /// Who stands where by name, asked for while lines are to be read; who moves later is another's
    /// act.
    places: OnceCell<HashMap<i64, u64>>,
}

impl OpenCases {
    /// All of them, without their lines.
    pub fn read(store: &Store) -> Result<Self, StoreError> {
        let open: HashMap<u64, Open> = store.open_subjects()?.into_iter().collect();
        let mut unread: Vec<_> = open
            .iter()
            .map(|(subject, open)| row(*open, *subject))
            .collect();
        unread.sort_unstable_by(|left, right| right.cmp(left));
        Ok(Self {
            open,
            unread,
            ..Self::default()
        })
    }

    /// Whether all lines are here.
    pub const fn is_complete(&self) -> bool {
        self.unread.is_empty()
    }

    /// Reads some more lines. A step that is stopped is taken once more by the next call.
    pub fn read_on(&mut self, store: &Store) -> Result<(), StoreError> {
        let left = self.unread.len().saturating_sub(STEP);
        let next = self.unread.iter().skip(left).rev();
        let next = next.map(|row| Ok((*row, store.line(subject_of(*row))?)));
        for (row, line) in next.collect::<Result<Vec<_>, StoreError>>()? {
            self.enter(row, &line.unwrap_or_default());
        }
        self.unread.truncate(left);
        if self.is_complete() {
            self.lines.settle();
            self.places.take();
        } else {
            self.lines.settle_in_passing();
        }
        Ok(())
    }

    /// What is open of a subject.
    pub fn of(&self, subject: u64) -> Open {
        self.open.get(&subject).copied().unwrap_or_default()
    }

    /// Those of whom something else is open by now than is known here.
    pub fn outdated(&self, store: &Store) -> Result<Vec<u64>, StoreError> {
        let now: HashMap<u64, Open> = store.open_subjects()?.into_iter().collect();
        let all = self.open.keys().chain(now.keys());
        let differs = |subject: &&u64| self.open.get(*subject) != now.get(*subject);
        Ok(all.filter(differs).copied().collect())
    }

    /// The row of a subject who has open cases.
    pub fn row(&self, subject: u64) -> Option<i64> {
        let open = self.open.get(&subject)?;
        Some(row(*open, subject))
    }

    /// Goes through those who answer a query, the nearest date first, until `take` has had enough.
    pub fn go_through(
        &self,
        store: &Store,
        query: &Query,
        whole: bool,
        mut take: impl FnMut(i64, u64) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let rows = match self.is_complete() {
            true => self.answering(query, whole),
            false => self.answering_in(store, query, whole)?,
        };
        let mut rows = BinaryHeap::from(rows);
        while let Some(Reverse(row)) = rows.pop() {
            if take(row, subject_of(row)).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// The rows of those who answer.
    fn answering(&self, query: &Query, whole: bool) -> Vec<Reverse<i64>> {
        let lines = self.lines.answering(query, whole);
        let rows = lines.filter_map(|line| self.rows.get(line));
        rows.copied().map(Reverse).collect()
    }

    /// The same by the register's own indexes.
    fn answering_in(
        &self,
        store: &Store,
        query: &Query,
        whole: bool,
    ) -> Result<Vec<Reverse<i64>>, StoreError> {
        let places = match self.places.get() {
            Some(places) => places,
            None => {
                let places = store.places_of(self.open.keys().copied())?;
                self.places.get_or_init(|| places)
            }
        };
        let check = Check::of(query, whole);
        let mut rows = Vec::new();
        matches::go_through(store, query, whole, |place| {
            if let Some(subject) = places.get(&place)
                && check.passes(store, *subject)?
            {
                rows.extend(self.row(*subject).map(Reverse));
            }
            Ok::<_, StoreError>(ControlFlow::Continue(()))
        })?;
        Ok(rows)
    }

    /// Takes in what is now known of a subject, when all lines are here.
    pub fn put(&mut self, subject: u64, now: Option<(Line, Open)>) {
        if let Some(before) = self.row(subject) {
            self.open.remove(&subject);
            let line = self.rows.iter().rposition(|row| *row == before);
            if let Some(line) = line {
                self.lines.forget(line);
            }
        }
        if let Some((line, open)) = now {
            self.open.insert(subject, open);
            self.enter(row(open, subject), &line);
            self.lines.settle();
        }
    }

    fn enter(&mut self, row: i64, line: &Line) {
        self.lines.push(line);
        self.rows.push(row);
    }
}

/// The row of a subject: in the order of dates, then of numbers. Who has no date stands last.
fn row(open: Open, subject: u64) -> i64 {
    let date = open.due_on.unwrap_or(NaiveDate::MAX);
    let subject = i64::try_from(subject).unwrap_or(i64::MAX);
    (i64::from(date.num_days_from_ce()) << BITS_OF_SUBJECT) | subject
}

fn subject_of(row: i64) -> u64 {
    row.unsigned_abs() & ((1 << BITS_OF_SUBJECT) - 1)
}
