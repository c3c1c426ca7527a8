//! Reading the journal.

use chrono::{DateTime, Utc};
use rusqlite::Row;

use super::rows::{id_of, number_of};
use super::{Store, StoreError};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::journal::{Hash, Reference};
use crate::domain::values::{JournalAction, RecordKind, Value};
use crate::domain::view::{HistoryLine, TimelineLine};

/// How many of the last entries tell who works with the register now: enough for everybody who
/// does, and few enough to be read while a dialog opens.
const LATELY: u32 = 2_000;

/// An entry as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalLine {
    /// Its place.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: JournalAction,
    /// The record, if it is still there.
    pub record: Option<RecordNumber>,
    /// The record's version afterwards.
    pub version: Option<u32>,
    /// The changed fields, or the count of a batch.
    pub fields: String,
    /// The hash of the entry.
    pub hash: Hash,
}

impl Store {
    /// The last entries, oldest first; all of them without a bound.
    pub fn journal(&self, last: Option<usize>) -> Result<Vec<JournalLine>, StoreError> {
        let bound = last.map_or(-1, |last| i64::try_from(last).unwrap_or(i64::MAX));
        let mut statement = self.connection.prepare_cached(
            "SELECT seq, at, actor, action, kind, reference, version, fields, hash
             FROM journal ORDER BY seq DESC LIMIT ?1",
        )?;
        let mut rows = statement.query([bound])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let kind: Option<String> = row.get(4)?;
            let reference: Option<Reference> = row.get(5)?;
            let kind = kind.and_then(|kind| RecordKind::parse(&kind).ok());
            let record = match kind.zip(reference) {
                Some((kind, reference)) => self.number_of_reference(kind, &reference)?,
                None => None,
            };
            lines.push(JournalLine {
                seq: row.get(0)?,
                at: instant(row.get(1)?),
                actor: row.get(2)?,
                action: action(&row.get::<_, String>(3)?)?,
                record,
                version: row.get(6)?,
                fields: row.get(7)?,
                hash: row.get(8)?,
            });
        }
        lines.reverse();
        Ok(lines)
    }

    /// The logins of those who acted lately or have an open claim, in their order.
    pub fn people(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT actor FROM (SELECT actor FROM journal ORDER BY seq DESC LIMIT ?1)
             UNION SELECT assigned_to FROM claim WHERE state <> 'closed' AND assigned_to IS NOT NULL
             ORDER BY 1",
        )?;
        let people = statement.query_map([LATELY], |row| row.get(0))?;
        Ok(people.collect::<Result<_, _>>()?)
    }

    /// What was done to a record, oldest first.
    pub fn history(&self, number: RecordNumber) -> Result<Vec<HistoryLine>, StoreError> {
        let Some(reference) = self.reference(number)? else {
            return Ok(Vec::new());
        };
        let mut statement = self.connection.prepare_cached(
            "SELECT journal.seq, at, actor, action, text FROM journal
             LEFT JOIN note ON note.seq = journal.seq WHERE reference = ?1
             UNION ALL
             SELECT journal.seq, at, actor, action, NULL FROM journal
             JOIN batch_row ON batch_row.seq = journal.seq WHERE batch_row.reference = ?1
             ORDER BY 1",
        )?;
        let mut rows = statement.query([reference])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(history_line(row)?);
        }
        Ok(lines)
    }

    /// What was done to a subject and to everything that hangs on it, newest first, at most
    /// `most` lines of it.
    pub fn timeline(
        &self,
        subject: RecordNumber,
        most: usize,
    ) -> Result<Vec<TimelineLine>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "WITH own (kind, id, reference) AS (
                 SELECT 'subject', id, reference FROM subject WHERE id = ?1 UNION ALL
                 SELECT 'subject', id, reference FROM subject WHERE merged_into = ?1 UNION ALL
                 SELECT 'consent', id, reference FROM consent WHERE subject = ?1 UNION ALL
                 SELECT 'block', id, reference FROM block WHERE subject = ?1 UNION ALL
                 SELECT 'claim', id, reference FROM claim WHERE subject = ?1)
             SELECT journal.seq, at, actor, action, text, own.kind, own.id FROM own
             JOIN journal ON journal.reference = own.reference
             LEFT JOIN note ON note.seq = journal.seq
             UNION ALL
             SELECT journal.seq, at, actor, action, NULL, own.kind, own.id FROM own
             JOIN batch_row ON batch_row.reference = own.reference
             JOIN journal ON journal.seq = batch_row.seq
             ORDER BY 1 DESC, 6, 7 LIMIT ?2",
        )?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let mut rows = statement.query((id_of(subject), most))?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let Ok(kind) = RecordKind::parse(&row.get::<_, String>(5)?) else {
                continue;
            };
            lines.push(TimelineLine {
                record: number_of(kind, row.get(6)?),
                line: history_line(row)?,
            });
        }
        Ok(lines)
    }
}

/// A row that holds the instant, the actor, the action and the note from its second cell on.
fn history_line(row: &Row<'_>) -> Result<HistoryLine, StoreError> {
    let note: Option<String> = row.get(4)?;
    Ok(HistoryLine {
        at: instant(row.get(1)?),
        actor: row.get(2)?,
        action: action(&row.get::<_, String>(3)?)?,
        note: note.map(|note| SafeText::multiline(&note)),
    })
}

fn instant(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

fn action(text: &str) -> Result<JournalAction, StoreError> {
    JournalAction::parse(text).map_err(|error| StoreError::Io(std::io::Error::other(error)))
}
