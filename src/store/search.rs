//! What a search reads of the register: matches from the indexes, names in their order, open
//! cases, the words of names. What it makes of them is `desk::find`.

use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;

use rusqlite::{CachedStatement, OptionalExtension, Params};

use super::lines::{LINE_COLUMNS, line_in};
use super::matches::{self, Check};
use super::places;
use super::rows::{id_of, kind_of, number_of, table};
use super::{Store, StoreError};
use crate::domain::identity::RecordNumber;
use crate::domain::record::journal::Reference;
use crate::domain::values::{JournalAction, RecordKind, Value};
use crate::search::{Line, Query};

/// More changes than this are not followed one by one.
const MOST_TOUCHED: usize = 200;

/// Who was changed since some entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// Few.
    Subjects {
        /// Who, and whether they themselves have changed or only their cases.
        subjects: BTreeMap<u64, bool>,
        /// Whether cases have come to these from others, of whom the journal does not tell.
        cases_went_over: bool,
    },
    /// Too many to tell.
    Many,
}

impl Store {
    /// Goes through the subjects that answer a query by name, each with its place, until `take` has
    /// had enough; `whole` takes the words as they were typed for whole ones.
    pub fn go_through<E: From<StoreError>>(
        &self,
        query: &Query,
        whole: bool,
        mut take: impl FnMut(i64, u64) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        let mut of_place = self
            .connection
            .prepare_cached("SELECT subject FROM name_place WHERE place = ?1")
            .map_err(StoreError::from)?;
        let check = Check::of(query, whole);
        matches::go_through(self, query, whole, |place| {
            if !check.passes(self, place)? {
                return Ok(ControlFlow::Continue(()));
            }
            let subject = of_place
                .query_row([place], |row| row.get(0))
                .map_err(StoreError::from)?;
            take(place, subject)
        })
    }

    /// Where those stand by name who answer a query, the first `most` of them after a place. It
    /// goes past those before it all the same.
    pub fn places_answering(
        &self,
        query: &Query,
        after: Option<i64>,
        most: usize,
    ) -> Result<Vec<i64>, StoreError> {
        let check = Check::of(query, false);
        let mut places = Vec::new();
        matches::go_through(self, query, false, |place| {
            if after < Some(place) && check.passes(self, place)? {
                places.push(place);
            }
            Ok::<_, StoreError>(match places.len() < most {
                true => ControlFlow::Continue(()),
                false => ControlFlow::Break(()),
            })
        })?;
        Ok(places)
    }

    /// Who stands at these places.
    pub fn subjects_at(&self, places: &[i64]) -> Result<Vec<u64>, StoreError> {
        let who = places.iter();
        let who = who.filter_map(|place| places::who(&self.connection, *place).transpose());
        who.collect()
    }

    /// The greatest number that a subject has, 0 where there is none.
    pub fn last_subject(&self) -> Result<u64, StoreError> {
        let query = "SELECT ifnull(max(id), 0) FROM subject";
        let mut statement = self.connection.prepare_cached(query)?;
        Ok(statement.query_row([], |row| row.get(0))?)
    }

    /// What a subject can be found by; nothing, where there is no such subject.
    pub fn line(&self, subject: u64) -> Result<Option<Line>, StoreError> {
        let query =
            format!("SELECT {LINE_COLUMNS} FROM subject WHERE id = ?1 AND merged_into IS NULL");
        let mut statement = self.connection.prepare_cached(&query)?;
        let mut rows = statement.query([subject])?;
        rows.next()?.map(|row| line_in(row, 0, subject)).transpose()
    }

    /// Who of some subjects stands where by name.
    pub(super) fn places_of(
        &self,
        subjects: impl IntoIterator<Item = u64>,
    ) -> Result<HashMap<i64, u64>, StoreError> {
        let mut places = HashMap::new();
        for subject in subjects {
            if let Some(place) = places::of(&self.connection, subject.cast_signed())? {
                places.insert(place, subject);
            }
        }
        Ok(places)
    }

    /// The next words of names after the given one, in their order.
    pub fn name_words(&self, after: &str, count: usize) -> Result<Vec<String>, StoreError> {
        let query = "SELECT text FROM name_word WHERE text > ?1 ORDER BY text LIMIT ?2";
        collect(
            self.connection.prepare_cached(query)?,
            (after, count),
            |row| row.get(0),
        )
    }

    /// Whose data or cases have changed since the journal had so many entries.
    pub fn touched_since(&self, entries: u64) -> Result<Touched, StoreError> {
        let touched: Vec<(Option<String>, Option<Reference>, String, String)> = collect(
            self.connection.prepare_cached(
                "SELECT kind, reference, action, fields FROM journal WHERE seq > ?1 ORDER BY seq LIMIT ?2",
            )?,
            (entries, MOST_TOUCHED + 1),
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )?;
        if touched.len() > MOST_TOUCHED {
            return Ok(Touched::Many);
        }
        let goes_over = |fields: &str| fields.split(',').any(|field| field == "subject");
        let cases_went_over = touched.iter().any(|(.., fields)| goes_over(fields));
        let mut subjects = BTreeMap::new();
        for (kind, reference, action, _) in touched {
            // A batch, or an office's new rules, has no record of its own.
            let kind = kind.and_then(|kind| RecordKind::parse(&kind).ok());
            let (Some(kind), Some(reference)) = (kind, reference) else {
                return Ok(Touched::Many);
            };
            let Some(record) = self.number_of_reference(kind, &reference)? else {
                continue;
            };
            let Some(record) = self.record(record)? else {
                continue;
            };
            let Some(subject) = record.subject() else {
                continue;
            };
            let itself = [
                JournalAction::SubjectRegistered,
                JournalAction::SubjectCorrected,
                JournalAction::SubjectMerged,
                JournalAction::SubjectUnmerged,
            ]
            .iter()
            .any(|change| change.as_str() == action);
            *subjects.entry(id_of(subject).unsigned_abs()).or_default() |= itself;
        }
        Ok(Touched::Subjects {
            subjects,
            cases_went_over,
        })
    }

    /// Claims by their incoming number, any record by its key in an operator's own system.
    pub fn find_by_key(
        &self,
        keys: &[String],
        operators: &[&str],
    ) -> Result<Vec<RecordNumber>, StoreError> {
        let marks = |from: usize, count: usize| {
            let marks: Vec<String> = (from..from + count).map(|n| format!("?{n}")).collect();
            marks.join(", ")
        };
        let any_key = marks(1, keys.len());
        let any_operator = marks(1 + keys.len(), operators.len());
        let by_key = [
            RecordKind::Claim,
            RecordKind::Block,
            RecordKind::Consent,
            RecordKind::Subject,
        ]
        .map(|kind| {
            let (name, table) = (kind.as_str(), table(kind));
            format!(
                "SELECT '{name}', id FROM {table}
                 WHERE operator IN ({any_operator}) AND external_id IN ({any_key})"
            )
        });
        let query = format!(
            "SELECT 'claim', id FROM claim WHERE incoming_number IN ({any_key}) UNION ALL {}",
            by_key.join(" UNION ALL ")
        );
        let values = keys
            .iter()
            .map(String::as_str)
            .chain(operators.iter().copied());
        let found: Vec<(String, i64)> = collect(
            self.connection.prepare_cached(&query)?,
            rusqlite::params_from_iter(values),
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let mut numbers = Vec::with_capacity(found.len());
        for (kind, id) in found {
            if let Ok(kind) = RecordKind::parse(&kind) {
                numbers.push(self.standing(number_of(kind, id))?);
            }
        }
        Ok(numbers)
    }

    /// The record that stands for this one: for a merged subject the one into which it went, and
    /// otherwise the record itself.
    pub fn standing(&self, number: RecordNumber) -> Result<RecordNumber, StoreError> {
        let mut standing = number;
        while let Some(into) = self.merged_into(standing)? {
            standing = into;
        }
        Ok(standing)
    }

    /// The subject into which a subject was merged, if it was.
    pub fn merged_into(&self, number: RecordNumber) -> Result<Option<RecordNumber>, StoreError> {
        let RecordNumber::Subject(_) = number else {
            return Ok(None);
        };
        let mut statement = self
            .connection
            .prepare_cached("SELECT merged_into FROM subject WHERE id = ?1")?;
        let into: Option<Option<i64>> = statement
            .query_row([id_of(number)], |row| row.get(0))
            .optional()?;
        Ok(into.flatten().map(|id| number_of(RecordKind::Subject, id)))
    }

    /// The subjects that were merged into this one, in the order of their numbers.
    pub fn merged_from(&self, into: RecordNumber) -> Result<Vec<RecordNumber>, StoreError> {
        let ids: Vec<i64> = collect(
            self.connection
                .prepare_cached("SELECT id FROM subject WHERE merged_into = ?1 ORDER BY id")?,
            [id_of(into)],
            |row| row.get(0),
        )?;
        let number = |id| number_of(RecordKind::Subject, id);
        Ok(ids.into_iter().map(number).collect())
    }

    /// Whether a record of that number exists.
    pub fn exists(&self, number: RecordNumber) -> Result<bool, StoreError> {
        let query = format!("SELECT 1 FROM {} WHERE id = ?1", table(kind_of(number)));
        let mut statement = self.connection.prepare_cached(&query)?;
        Ok(statement.exists([id_of(number)])?)
    }
}

fn collect<T, P: Params>(
    mut statement: CachedStatement<'_>,
    values: P,
    read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, StoreError> {
    let rows = statement.query_map(values, read)?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
