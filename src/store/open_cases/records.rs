//! What is open: the claims, blocks and consents that bind a subject to a date.

use std::collections::BTreeMap;
use std::num::NonZeroI64;

use chrono::{Datelike, NaiveDate};
use rusqlite::{Params, Row};

use crate::domain::values::RecordKind;
use crate::store::rows::table;
use crate::store::{Store, StoreError};

/// The open records of one kind, each part in the words of an index that has them.
pub(in crate::store) struct OpenRecords {
    /// Their kind.
    pub kind: RecordKind,
    /// Which of its records are open.
    pub open: &'static str,
    /// Their date; nothing or the year 9999 for those that have none.
    pub due_on: &'static str,
    /// Which of them are in force.
    in_force: &'static str,
}

/// What can be open.
pub(in crate::store) const OPEN: [OpenRecords; 3] = [
    OpenRecords {
        kind: RecordKind::Claim,
        open: "state <> 'closed'",
        due_on: "ifnull(due_on, '9999')",
        in_force: "0",
    },
    OpenRecords {
        kind: RecordKind::Block,
        open: "state IN ('requested', 'active', 'executing')",
        due_on: "ifnull(due_on, '9999')",
        in_force: "state = 'active'",
    },
    OpenRecords {
        kind: RecordKind::Consent,
        open: "standing = 'withdrawn'",
        due_on: "due_on",
        in_force: "0",
    },
];

/// A place in the order of dates and then of numbers, of which this many bits are in it.
const BITS_OF_NUMBER: u32 = 36;

/// What is open of a subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Open {
    /// The nearest date owed to the subject.
    pub due_on: Option<NaiveDate>,
    /// Claims not closed.
    pub claims: u32,
    /// Blocks in force.
    pub active_blocks: u32,
    /// Where the first of its open records of each kind stands in the usual order of their list.
    first: [Option<NonZeroI64>; OPEN.len()],
}

impl Open {
    /// Where the first of the open records of a kind stands in the usual order of their list.
    pub(super) fn first(&self, kind: RecordKind) -> Option<NonZeroI64> {
        let mut firsts = OPEN.iter().zip(self.first);
        firsts.find_map(|(records, first)| first.filter(|_| records.kind == kind))
    }

    /// Takes in an open record, as a row tells of it.
    fn add(&mut self, kind: RecordKind, row: &Row<'_>) -> rusqlite::Result<()> {
        let (due_on, number, in_force): (Option<String>, i64, bool) =
            (row.get(1)?, row.get(2)?, row.get(3)?);
        let due_on: Option<NaiveDate> = due_on.and_then(|due_on| due_on.parse().ok());
        self.due_on = self.due_on.into_iter().chain(due_on).min();
        self.claims += u32::from(kind == RecordKind::Claim);
        self.active_blocks += u32::from(in_force);
        // Of the consents of one day the latest stands first.
        let number = match kind {
            RecordKind::Consent => (1 << BITS_OF_NUMBER) - 1 - number,
            _ => number,
        };
        let place = NonZeroI64::new(in_order(due_on, number));
        for (records, first) in OPEN.iter().zip(&mut self.first) {
            if records.kind == kind {
                *first = first.iter().copied().chain(place).min();
            }
        }
        Ok(())
    }
}

/// A place in the order of dates, then of numbers. What has no date stands last.
pub(super) fn in_order(due_on: Option<NaiveDate>, number: i64) -> i64 {
    let date = due_on.unwrap_or(NaiveDate::MAX);
    (i64::from(date.num_days_from_ce()) << BITS_OF_NUMBER) | number
}

/// Whether such a place is that of something with a date.
pub(super) fn has_date(place: NonZeroI64) -> bool {
    place.get() < in_order(None, 0)
}

/// The number in such a place.
pub(super) const fn number_in(place: i64) -> u64 {
    place.unsigned_abs() & ((1 << BITS_OF_NUMBER) - 1)
}

impl Store {
    /// The subjects of whom something is open.
    pub fn open_subjects(&self) -> Result<BTreeMap<u64, Open>, StoreError> {
        let mut open: BTreeMap<u64, Open> = BTreeMap::new();
        for records in &OPEN {
            let of_all = all_of(records);
            self.each_open(&of_all, [], |row| {
                open.entry(row.get(0)?).or_default().add(records.kind, row)
            })?;
        }
        Ok(open)
    }

    /// What is open of one subject; nothing, where there is no open case.
    pub fn open_of(&self, subject: u64) -> Result<Option<Open>, StoreError> {
        let mut open = None;
        for records in &OPEN {
            let of_one = format!("{} WHERE subject = ?1 AND {}", read(records), records.open);
            self.each_open(&of_one, [subject], |row| {
                open.get_or_insert_with(Open::default)
                    .add(records.kind, row)
            })?;
        }
        Ok(open)
    }

    fn each_open(
        &self,
        query: &str,
        values: impl Params,
        mut take: impl FnMut(&Row<'_>) -> rusqlite::Result<()>,
    ) -> Result<(), StoreError> {
        let mut statement = self.connection.prepare_cached(query)?;
        let mut rows = statement.query(values)?;
        while let Some(row) = rows.next()? {
            take(row)?;
        }
        Ok(())
    }
}

fn all_of(records: &OpenRecords) -> String {
    // With the plus the index of the open ones is gone through, not that of all by subject.
    format!(
        "{} WHERE {} AND +subject IS NOT NULL",
        read(records),
        records.open
    )
}

fn read(records: &OpenRecords) -> String {
    let OpenRecords {
        kind,
        due_on,
        in_force,
        ..
    } = records;
    format!(
        "SELECT subject, {due_on}, id, {in_force} FROM {}",
        table(*kind)
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_has_open_cases_is_read_from_their_indexes_alone() {
        let mut connection = rusqlite::Connection::open_in_memory().unwrap();
        crate::store::migrate::migrate(&mut connection).unwrap();
        for (records, index) in OPEN
            .iter()
            .zip(["claim_open", "block_open", "consent_to_stop"])
        {
            let plan = format!("EXPLAIN QUERY PLAN {}", all_of(records));
            let mut plan = connection.prepare(&plan).unwrap();
            let steps = plan.query_map([], |row| row.get::<_, String>(3)).unwrap();
            let steps: Vec<String> = steps.map(Result::unwrap).collect();
            let scan = format!("USING COVERING INDEX {index}");
            assert!(steps.len() == 1 && steps[0].ends_with(&scan), "{steps:?}");
        }
    }
}
