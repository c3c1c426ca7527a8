//! Lists: the rows of each record, chosen and ordered by the database.

mod conditions;
mod counters;
mod order;
mod page;
mod statement;
mod stretch;

use std::collections::HashMap;
use std::fmt;
use std::ops::ControlFlow;

use chrono::NaiveDate;
use rusqlite::types::Value as Sql;
use rusqlite::{Row, params_from_iter};

use self::conditions::Where;
use self::statement::{beside, counted, numbered, select, subject_column};
use self::stretch::Stretch;
use super::rows::{columns, id_of, kind_of, read, table};
use super::{Store, StoreError};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::Record;
use crate::domain::values::{ClaimState, RecordKind, Value};
use crate::domain::view::{
    BlockRow, ClaimRow, ConsentRow, ListQuery, Row as AnyRow, SubjectName, SubjectRow, Total,
};

/// So many rows are read together where their numbers are known.
const READ_TOGETHER: usize = 400;

/// What a list is asked for, with today's date and the bounds that follow from it.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'q> {
    /// The query.
    pub query: &'q ListQuery,
    /// Today, in the legal zone.
    pub today: NaiveDate,
    /// The last day that the query's `due_within` admits.
    pub due_until: Option<NaiveDate>,
    /// Whose records.
    pub whose: Whose<'q>,
    /// The claims that the query's search found by themselves: by their numbers and their messages.
    pub claims: &'q [RecordNumber],
}

/// Whose records a list is asked for.
#[derive(Debug, Clone, Copy)]
pub enum Whose<'q> {
    /// Anybody's.
    Anybody,
    /// Those of these subjects.
    These(&'q [u64]),
    /// Of so many that the list is gone along, and each row is asked for.
    Each(Sift<'q>),
}

/// Whether a row belongs to a list, by its number and its subject.
#[derive(Clone, Copy)]
pub struct Sift<'q>(pub &'q dyn Fn(RecordNumber, Option<u64>) -> Result<bool, StoreError>);

impl fmt::Debug for Sift<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Sift")
    }
}

impl Asked<'_> {
    /// The subjects whose records are asked for, where these are named.
    pub const fn subjects(&self) -> &[u64] {
        match self.whose {
            Whose::These(subjects) => subjects,
            Whose::Anybody | Whose::Each(_) => &[],
        }
    }

    /// Whether claims that are open can be what is asked for.
    fn admits_open_claims(&self) -> bool {
        let open = |state: &String| state != ClaimState::Closed.as_str();
        self.query.states.is_empty() || self.query.states.iter().any(open)
    }

    /// Whether claims that are closed can be.
    fn admits_closed_claims(&self) -> bool {
        let query = self.query;
        let closed = |state: &String| state == ClaimState::Closed.as_str();
        !query.open_only
            && !self.asks_for_dates()
            && (query.states.is_empty() || query.states.iter().any(closed))
    }

    /// Whether only what has a date can be: nothing that is closed has one any more.
    fn asks_for_dates(&self) -> bool {
        self.query.overdue || self.due_until.is_some() || self.query.due_on.is_some()
    }

    /// Whether a list of these can have rows of those only who have open cases.
    pub fn admits_open_only(&self, kind: RecordKind) -> bool {
        let query = self.query;
        let open: &[&str] = match kind {
            RecordKind::Subject => &["blocked"],
            RecordKind::Consent => &["withdrawal_received"],
            RecordKind::Block => &["requested", "active", "executing", "review_due"],
            RecordKind::Claim => return !self.admits_closed_claims(),
        };
        let is_open = |state: &String| open.contains(&state.as_str());
        let of_open = kind == RecordKind::Block && query.open_only;
        let states = !query.states.is_empty() && query.states.iter().all(is_open);
        of_open || states || self.asks_for_dates()
    }
}

impl Store {
    /// Gives the rows of a list, from its start, one by one until `take` has had enough.
    pub fn each_row<E: From<StoreError>>(
        &self,
        kind: RecordKind,
        asked: &Asked<'_>,
        mut take: impl FnMut(AnyRow) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        for Stretch { conditions, order } in Stretch::all(kind, asked) {
            let gone = if conditions.few || conditions.sift.is_some() {
                let order = order.by_key(kind, conditions.plus());
                let together = asked.query.limit.unwrap_or(READ_TOGETHER);
                self.each_by_number(kind, &conditions, &order, together, &mut take)?
            } else {
                let order = order.by_key(kind, "");
                self.each_of(kind, &conditions, &order, usize::MAX, &mut take)?
            };
            if gone.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// The same for rows that are looked up by their numbers, some together: those that are put in
    /// order afterwards, so that never all of them are in memory, and those that are sifted.
    fn each_by_number<E: From<StoreError>>(
        &self,
        kind: RecordKind,
        conditions: &Where<'_>,
        order: &str,
        together: usize,
        take: &mut impl FnMut(AnyRow) -> Result<ControlFlow<()>, E>,
    ) -> Result<ControlFlow<()>, E> {
        let together = together.clamp(1, READ_TOGETHER);
        let mut part = Vec::with_capacity(together);
        let mut give = |part: &mut Vec<i64>| {
            for row in self.rows_of(kind, part)? {
                if take(row)?.is_break() {
                    return Ok(ControlFlow::Break(()));
                }
            }
            part.clear();
            Ok::<_, E>(ControlFlow::Continue(()))
        };
        let gone = self.each_number(kind, conditions, order, |number| {
            part.push(number);
            match part.len() < together {
                true => Ok(ControlFlow::Continue(())),
                false => give(&mut part),
            }
        })?;
        match gone {
            ControlFlow::Break(()) => Ok(gone),
            ControlFlow::Continue(()) => give(&mut part),
        }
    }

    /// Gives the numbers of the rows that belong to a list, in its order.
    fn each_number<E: From<StoreError>>(
        &self,
        kind: RecordKind,
        conditions: &Where<'_>,
        order: &str,
        mut take: impl FnMut(i64) -> Result<ControlFlow<()>, E>,
    ) -> Result<ControlFlow<()>, E> {
        let statement = self
            .connection
            .prepare_cached(&numbered(kind, conditions, order));
        let mut statement = statement.map_err(StoreError::from)?;
        let rows = statement.query(params_from_iter(conditions.values()));
        let mut rows = rows.map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let number = row.get(0).map_err(StoreError::from)?;
            let subject = row.get(1).map_err(StoreError::from)?;
            if conditions.admit(kind, number, subject)? && take(number)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }

    /// The rows of these numbers, in that order.
    fn rows_of(&self, kind: RecordKind, numbers: &[i64]) -> Result<Vec<AnyRow>, StoreError> {
        let among = Where::among(kind, numbers);
        let id = format!("{}.id", table(kind));
        let rows = self.rows(kind, &among, &id, numbers.len())?.into_iter();
        let mut rows: HashMap<i64, AnyRow> = rows.map(|row| (id_of(row.number()), row)).collect();
        Ok(numbers.iter().filter_map(|id| rows.remove(id)).collect())
    }

    /// How many records of a kind match, exactly up to [`Total::MOST`].
    pub fn total(&self, kind: RecordKind, asked: &Asked<'_>) -> Result<Total, StoreError> {
        let conditions = Where::asked(kind, asked);
        let query = counted(kind, &conditions);
        let bound = Sql::Integer(Total::MOST.cast_signed() + 1);
        let values = conditions.values().iter().cloned().chain([bound]);
        let mut statement = self.connection.prepare_cached(&query)?;
        let count: u64 = statement.query_row(params_from_iter(values), |row| row.get(0))?;
        Ok(Total::up_to(count))
    }

    /// Whose records a list has: the subject of each row, in no order.
    pub fn subjects_of(&self, kind: RecordKind, asked: &Asked<'_>) -> Result<Vec<u64>, StoreError> {
        let conditions = Where::asked(kind, asked);
        let (own, text, whose) = (table(kind), conditions.text(), subject_column(kind));
        let query = format!("SELECT {whose} FROM {own} WHERE {text}");
        let mut statement = self.connection.prepare_cached(&query)?;
        let rows = statement.query_map(params_from_iter(conditions.values()), |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// How many subjects, consents, blocks and claims there are.
    pub fn sizes(&self) -> Result<[u64; 4], StoreError> {
        let query = "SELECT (SELECT count(*) FROM subject WHERE merged_into IS NULL), (SELECT count(*) FROM consent),
                            (SELECT count(*) FROM block), (SELECT count(*) FROM claim)";
        Ok(self.connection.query_row(query, [], |row| {
            Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?])
        })?)
    }

    /// One record as a row of its list.
    pub fn row(&self, number: RecordNumber) -> Result<AnyRow, StoreError> {
        let kind = kind_of(number);
        let id = format!("{}.id", table(kind));
        let mut rows = self.rows(kind, &Where::only(number), &id, 1)?;
        rows.pop().ok_or(StoreError::NoRecord(number))
    }

    /// A record that is known as it is now, as a row of its list: only what the list shows beside
    /// it is read.
    pub fn row_of(&self, record: Record) -> Result<AnyRow, StoreError> {
        let (kind, number) = (record.kind(), record.number());
        let query = format!("SELECT {} WHERE {}.id = ?1", beside(kind), table(kind));
        let mut statement = self.connection.prepare_cached(&query)?;
        let mut rows = statement.query([id_of(number)])?;
        let row = rows.next()?.ok_or(StoreError::NoRecord(number))?;
        listed(record, row, 0)
    }

    fn rows(
        &self,
        kind: RecordKind,
        conditions: &Where<'_>,
        order: &str,
        limit: usize,
    ) -> Result<Vec<AnyRow>, StoreError> {
        if conditions.sift.is_some() {
            let mut numbers = Vec::with_capacity(limit);
            let _all = self.each_number(kind, conditions, order, |number| {
                numbers.push(number);
                Ok::<_, StoreError>(match numbers.len() < limit {
                    true => ControlFlow::Continue(()),
                    false => ControlFlow::Break(()),
                })
            })?;
            return self.rows_of(kind, &numbers);
        }
        let mut rows = Vec::new();
        let _all = self.each_of(kind, conditions, order, limit, &mut |row| {
            rows.push(row);
            Ok::<_, StoreError>(ControlFlow::Continue(()))
        })?;
        Ok(rows)
    }

    fn each_of<E: From<StoreError>>(
        &self,
        kind: RecordKind,
        conditions: &Where<'_>,
        order: &str,
        limit: usize,
        take: &mut impl FnMut(AnyRow) -> Result<ControlFlow<()>, E>,
    ) -> Result<ControlFlow<()>, E> {
        let query = select(kind, conditions, order);
        let limit = Sql::Integer(i64::try_from(limit).unwrap_or(i64::MAX));
        let values = conditions.values().iter().cloned().chain([limit]);
        let statement = self.connection.prepare_cached(&query);
        let mut statement = statement.map_err(StoreError::from)?;
        let rows = statement.query(params_from_iter(values));
        let mut rows = rows.map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let row = listed(read(kind, row, 0)?, row, columns(kind).len() + 1)?;
            if take(row)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        Ok(ControlFlow::Continue(()))
    }
}

/// A record with what stands beside it from that cell of the row on.
fn listed(record: Record, row: &Row<'_>, at: usize) -> Result<AnyRow, StoreError> {
    Ok(match record {
        Record::Subject(subject) => {
            let due_on: Option<String> = row.get(at + 2)?;
            AnyRow::Subject(SubjectRow {
                subject,
                open_claims: row.get(at)?,
                active_blocks: row.get(at + 1)?,
                due_on: due_on.and_then(|due_on| due_on.parse().ok()),
            })
        }
        Record::Consent(consent) => AnyRow::Consent(ConsentRow {
            subject: name(consent.subject, row, at)?,
            superseded: row.get(at + 1)?,
            consent,
        }),
        Record::Block(block) => AnyRow::Block(BlockRow {
            subject: name(block.subject, row, at)?,
            block,
        }),
        Record::Claim(claim) => AnyRow::Claim(ClaimRow {
            subject: match claim.subject {
                Some(subject) => Some(name(subject, row, at)?),
                None => None,
            },
            claim,
        }),
    })
}

fn name(number: RecordNumber, row: &Row<'_>, at: usize) -> Result<SubjectName, StoreError> {
    let name: Option<String> = row.get(at)?;
    Ok(SubjectName {
        number,
        name: SafeText::from_outside(name.as_deref().unwrap_or_default()),
    })
}
