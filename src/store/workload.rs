//! The load: what is due by day, what is late, what was closed in time.

use std::collections::BTreeMap;
use std::ops::{Range, RangeInclusive};

use chrono::{DateTime, NaiveDate, Utc};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, Row, params_from_iter};

use super::open_cases::{OPEN, OpenRecords};
use super::rows::{columns, id_of, judgement, read, table};
use super::{Store, StoreError};
use crate::domain::record::{Operator, Record};
use crate::domain::values::{ClaimKind, Kept, RecordKind, Value};
use crate::domain::workload::{Late, Load};

/// How many claims of one kind and operator were closed alike.
pub struct ClosedAlike {
    /// Their kind.
    pub kind: ClaimKind,
    /// Their operator.
    pub operator: Operator,
    /// Whether they kept their terms.
    pub kept: Kept,
    /// How many.
    pub count: u32,
}

impl Store {
    /// What is due on each of these days, of one operator or of all.
    pub fn due_by_day(
        &self,
        days: &RangeInclusive<NaiveDate>,
        operator: Option<&Operator>,
    ) -> Result<BTreeMap<NaiveDate, Load>, StoreError> {
        let mut due: BTreeMap<NaiveDate, Load> = BTreeMap::new();
        for records in &OPEN {
            let OpenRecords { open, due_on, .. } = records;
            let table = table(records.kind);
            let query = format!(
                "SELECT {due_on} AS day, count(*) FROM {table}
                 WHERE {open} AND {due_on} BETWEEN ?1 AND ?2 {} GROUP BY 1",
                of_operator(operator)
            );
            let mut statement = self.connection.prepare_cached(&query)?;
            let bounds = [days.start().to_string(), days.end().to_string()];
            let values = bounds.into_iter().chain(operator.map(ToString::to_string));
            let mut rows = statement.query(params_from_iter(values))?;
            while let Some(row) = rows.next()? {
                if let Some(day) = date(row, 0)? {
                    *count_of(due.entry(day).or_default(), records.kind) += row.get::<_, u32>(1)?;
                }
            }
        }
        Ok(due)
    }

    /// What is late as of a day, of one operator or of all.
    pub fn late(&self, today: NaiveDate, operator: Option<&Operator>) -> Result<Late, StoreError> {
        let mut late = Late::default();
        for records in &OPEN {
            let OpenRecords { open, due_on, .. } = records;
            let table = table(records.kind);
            let query = format!(
                "SELECT count(*), min({due_on}) FROM {table} WHERE {open} AND {due_on} < ?1 {}",
                of_operator(operator)
            );
            let mut statement = self.connection.prepare_cached(&query)?;
            let values = std::iter::once(today.to_string());
            let values = values.chain(operator.map(ToString::to_string));
            let (count, since) = statement.query_row(params_from_iter(values), |row| {
                Ok((row.get::<_, u32>(0)?, date(row, 1)?))
            })?;
            *count_of(&mut late.load, records.kind) += count;
            late.since = late.since.into_iter().chain(since).min();
        }
        Ok(late)
    }

    /// What was closed in a stretch of time, of one operator or of all.
    pub fn closed_in(
        &self,
        time: &Range<DateTime<Utc>>,
        operator: Option<&Operator>,
    ) -> Result<Vec<ClosedAlike>, StoreError> {
        let query = format!(
            "SELECT kind, operator, kept, count(*) FROM claim
             WHERE closed_at >= ?1 AND closed_at < ?2 {} GROUP BY 1, 2, 3",
            of_operator(operator)
        );
        let mut statement = self.connection.prepare_cached(&query)?;
        let bounds = [time.start, time.end].map(|at| Sql::Integer(at.timestamp_millis()));
        let operator = operator.map(|operator| Sql::Text(operator.to_string()));
        let values = bounds.into_iter().chain(operator);
        let mut rows = statement.query(params_from_iter(values))?;
        let mut closed = Vec::new();
        while let Some(row) = rows.next()? {
            let [kind, operator, kept]: [String; 3] = [row.get(0)?, row.get(1)?, row.get(2)?];
            closed.extend(alike(&kind, &operator, &kept, row.get(3)?));
        }
        Ok(closed)
    }
}

/// Judges the closed claims of an older register, as every write of one does by itself.
pub(super) fn judge_all(connection: &Connection) -> Result<(), StoreError> {
    let query = format!(
        "SELECT id, {} FROM claim WHERE state = 'closed'",
        columns(RecordKind::Claim).join(", ")
    );
    let mut claims = connection.prepare(&query)?;
    let mut judged =
        connection.prepare("UPDATE claim SET closed_at = ?2, kept = ?3 WHERE id = ?1")?;
    let mut rows = claims.query([])?;
    while let Some(row) = rows.next()? {
        if let Record::Claim(claim) = read(RecordKind::Claim, row, 0)? {
            let [closed_at, kept] = judgement(&claim);
            judged.execute((id_of(claim.number), closed_at, kept))?;
        }
    }
    Ok(())
}

/// The condition on the operator, whose mark is the last.
const fn of_operator(operator: Option<&Operator>) -> &'static str {
    match operator {
        Some(_) => "AND operator = ?",
        None => "",
    }
}

fn date(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<NaiveDate>> {
    let text: Option<String> = row.get(column)?;
    Ok(text.and_then(|text| text.parse().ok()))
}

const fn count_of(load: &mut Load, kind: RecordKind) -> &mut u32 {
    match kind {
        RecordKind::Block => &mut load.blocks,
        RecordKind::Consent => &mut load.consents,
        RecordKind::Claim | RecordKind::Subject => &mut load.claims,
    }
}

fn alike(kind: &str, operator: &str, kept: &str, count: u32) -> Option<ClosedAlike> {
    Some(ClosedAlike {
        kind: ClaimKind::parse(kind).ok()?,
        operator: operator.parse().ok()?,
        kept: Kept::parse(kept).ok()?,
        count,
    })
}
