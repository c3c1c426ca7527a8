//! The subjects with open cases, found like all others but by their nearest dates.
//!
//! They are few among many, and their dates move with every act. So their words are not in the
//! register once more: a searching program holds them in its memory, in the same two indexes. Until
//! all of them are read, the register's own indexes are gone through for them to the end.

use std::cell::OnceCell;
use std::collections::HashMap;
use std::ops::ControlFlow;

use chrono::{Datelike, NaiveDate};
use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::index::{INDEXES, Way};
use super::matches::{self, Check};
use super::{Store, StoreError};
use crate::search::{Line, Query};

/// How many subjects one step reads; each is a look into the table, from anywhere on the disk.
const STEP: usize = 64;

/// The number of a subject is in so many of the lower bits of a row, its date above them.
const BITS_OF_SUBJECT: u32 = 36;

/// The indexes of a register's open cases.
#[derive(Debug)]
pub struct OpenCases {
    memory: Connection,
    dates: HashMap<u64, NaiveDate>,
    /// Those whose lines are to be read, the nearest date last.
    unread: Vec<(NaiveDate, u64)>,
    /// Who stands where by name, asked for while lines are to be read; who moves later is another's
    /// act.
    places: OnceCell<HashMap<i64, u64>>,
}

impl OpenCases {
    /// All of them, without their lines.
    pub fn read(store: &Store) -> Result<Self, StoreError> {
        let memory = Connection::open_in_memory()?;
        // Otherwise every look is planned anew, for each value it looks for.
        memory.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
        for index in INDEXES {
            memory.execute_batch(&index.in_memory())?;
        }
        let all = store.open_subjects()?;
        let mut unread: Vec<_> = all
            .iter()
            .map(|(subject, date)| (*date, *subject))
            .collect();
        unread.sort_unstable_by(|left, right| right.cmp(left));
        Ok(Self {
            memory,
            places: OnceCell::new(),
            dates: all.into_iter().collect(),
            unread,
        })
    }

    /// Whether all lines are here.
    pub const fn is_complete(&self) -> bool {
        self.unread.is_empty()
    }

    /// Reads some more lines. A step that is stopped is taken once more by the next call.
    pub fn read_on(&mut self, store: &Store) -> Result<(), StoreError> {
        let left = self.unread.len().saturating_sub(STEP);
        let transaction = self.memory.unchecked_transaction()?;
        for (date, subject) in self.unread.iter().skip(left).rev() {
            let line = store.line(*subject)?.unwrap_or_default();
            self.enter(*subject, *date, &line)?;
        }
        if left == 0 {
            for index in INDEXES {
                index.optimize(&self.memory)?;
            }
        }
        transaction.commit()?;
        self.unread.truncate(left);
        if self.is_complete() {
            self.places.take();
        }
        Ok(())
    }

    /// The row of a subject who has open cases.
    pub fn row(&self, subject: u64) -> Option<i64> {
        let date = self.dates.get(&subject)?;
        Some(row(*date, subject))
    }

    /// Goes through those who answer a query, the nearest date first, until `take` has had enough.
    pub fn go_through(
        &self,
        store: &Store,
        query: &Query,
        whole: bool,
        mut take: impl FnMut(i64, u64) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let check = Check::of(query, whole);
        let mut checked = |row: i64| {
            let subject = row.unsigned_abs() & ((1 << BITS_OF_SUBJECT) - 1);
            Ok::<_, StoreError>(match check.passes(store, subject)? {
                true => take(row, subject),
                false => ControlFlow::Continue(()),
            })
        };
        if self.is_complete() {
            return matches::go_through(&self.memory, query, whole, checked);
        }
        let places = match self.places.get() {
            Some(places) => places,
            None => {
                let places = store.places_of(self.dates.keys().copied())?;
                self.places.get_or_init(|| places)
            }
        };
        let mut rows = Vec::new();
        matches::go_through(&store.connection, query, whole, |place| {
            rows.extend(places.get(&place).and_then(|subject| self.row(*subject)));
            Ok::<_, StoreError>(ControlFlow::Continue(()))
        })?;
        rows.sort_unstable();
        for row in rows {
            if checked(row)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// Takes in what is now known of a subject, when all lines are here.
    pub fn put(&mut self, subject: u64, now: Option<(Line, NaiveDate)>) -> Result<(), StoreError> {
        if let Some(date) = self.dates.remove(&subject) {
            for index in INDEXES {
                index.forget(&self.memory, row(date, subject))?;
            }
        }
        if let Some((line, date)) = now {
            self.dates.insert(subject, date);
            self.enter(subject, date, &line)?;
        }
        Ok(())
    }

    fn enter(&self, subject: u64, date: NaiveDate, line: &Line) -> Result<(), StoreError> {
        for index in INDEXES {
            index.change(&self.memory, row(date, subject), Way::In, line)?;
        }
        Ok(())
    }
}

/// The row of a subject: in the order of dates, then of numbers.
fn row(date: NaiveDate, subject: u64) -> i64 {
    let subject = i64::try_from(subject).unwrap_or(i64::MAX);
    (i64::from(date.num_days_from_ce()) << BITS_OF_SUBJECT) | subject
}
