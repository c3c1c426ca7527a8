//! What a search reads of the register: matches from the indexes, names in their order, open
//! cases, the words of names. What it makes of them is `desk::find`.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use chrono::NaiveDate;
use rusqlite::{CachedStatement, OptionalExtension, Params};

use super::index::{LINE_COLUMNS, line_in};
use super::rows::{id_of, kind_of, number_of, table};
use super::{Store, StoreError};
use crate::domain::identity::RecordNumber;
use crate::domain::record::journal::Reference;
use crate::domain::values::{JournalAction, RecordKind, Value};
use crate::search::{DigitRun, GRAM, Line, Term, grams};

/// Claims, blocks and consents that bind a subject to a date, with that date.
const OPEN_CASES: &str =
    "SELECT subject, due_on FROM claim WHERE state <> 'closed' AND subject IS NOT NULL UNION ALL
     SELECT subject, due_on FROM block WHERE state IN ('requested', 'active', 'executing') UNION ALL
     SELECT subject, due_on FROM consent WHERE standing = 'withdrawn'";

/// The same of one subject.
const OPEN_CASES_OF_ONE: &str = "SELECT subject, due_on FROM claim WHERE subject = ?1 AND state <> 'closed' UNION ALL
     SELECT subject, due_on FROM block WHERE subject = ?1 AND state IN ('requested', 'active', 'executing') UNION ALL
     SELECT subject, due_on FROM consent WHERE subject = ?1 AND standing = 'withdrawn'";

/// The index of words has the beginnings of up to so many letters.
const LONGEST_BEGINNING: usize = 7;

/// More changes than this are not followed one by one.
const MOST_TOUCHED: usize = 200;

/// Subjects that match, in the order of their numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matches {
    /// The subjects.
    pub subjects: Vec<u64>,
    /// Whether these are all.
    pub complete: bool,
    /// Whether each of them matches for certain: the index tells of longer words and numbers only
    /// how they begin, or what they are made of.
    pub certain: bool,
}

/// Who was changed since some entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Touched {
    /// These subjects, and whether they themselves have changed or only their cases.
    Subjects(BTreeMap<u64, bool>),
    /// Too many to tell.
    Many,
}

impl Store {
    /// The subjects that answer every term, at most `most` of them; `whole` takes the words as
    /// they were typed for whole ones.
    pub fn matching_terms(
        &self,
        terms: &[Term],
        whole: bool,
        most: usize,
    ) -> Result<Matches, StoreError> {
        let words = terms.iter().flat_map(|term| term.readings.iter().flatten());
        let certain = whole || words.into_iter().all(|word| known_beginning(word) == word);
        let matches = self.matching("words", &terms_expression(terms, whole), most)?;
        Ok(Matches { certain, ..matches })
    }

    /// The subjects whose numbers hold the digits, at most `most` of them.
    pub fn matching_digits(&self, run: &DigitRun, most: usize) -> Result<Matches, StoreError> {
        let parts = run.readings();
        let certain = parts.iter().flatten().all(|part| grams(part).len() == 1);
        let matches = self.matching("digits", &digits_expression(run), most)?;
        Ok(Matches { certain, ..matches })
    }

    fn matching(&self, index: &str, expression: &str, most: usize) -> Result<Matches, StoreError> {
        let query = format!("SELECT rowid FROM subject_{index} WHERE subject_{index} MATCH ?1");
        let mut statement = self.connection.prepare_cached(&query)?;
        let mut rows = statement.query([expression])?;
        let mut matches = Matches::default();
        while let Some(row) = rows.next()? {
            if matches.subjects.len() == most {
                return Ok(matches);
            }
            matches.subjects.push(row.get(0)?);
        }
        matches.complete = true;
        Ok(matches)
    }

    /// What a subject can be found by; nothing, where there is no such subject.
    pub fn line(&self, subject: u64) -> Result<Option<Line>, StoreError> {
        let query =
            format!("SELECT {LINE_COLUMNS} FROM subject WHERE id = ?1 AND merged_into IS NULL");
        let mut statement = self.connection.prepare_cached(&query)?;
        let mut rows = statement.query([subject])?;
        rows.next()?.map(|row| line_in(row, 0, subject)).transpose()
    }

    /// A subject's name as subjects are ordered by it.
    pub fn sort_name(&self, subject: u64) -> Result<Option<String>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT sort_name FROM subject WHERE id = ?1")?;
        Ok(statement
            .query_row([subject], |row| row.get(0))
            .optional()?)
    }

    /// Goes through the subjects by name, from the first whose name does not stand before `from`,
    /// until `take` has had enough.
    pub fn go_by_name<E: From<StoreError>>(
        &self,
        from: &str,
        mut take: impl FnMut(&str, u64) -> Result<ControlFlow<()>, E>,
    ) -> Result<(), E> {
        let query = "SELECT sort_name, id FROM subject WHERE merged_into IS NULL AND sort_name >= ?1 ORDER BY sort_name, id";
        let mut statement = self
            .connection
            .prepare_cached(query)
            .map_err(StoreError::from)?;
        let mut rows = statement.query([from]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            let name = row.get_ref(0).map_err(StoreError::from)?;
            let subject = row.get(1).map_err(StoreError::from)?;
            if take(name.as_str().unwrap_or_default(), subject)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// The next subjects by name after the given one, or the first ones.
    pub fn by_name(
        &self,
        after: Option<&(String, u64)>,
        count: usize,
    ) -> Result<Vec<(String, u64)>, StoreError> {
        let pair = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
        let select = "SELECT sort_name, id FROM subject WHERE merged_into IS NULL";
        let order = "ORDER BY sort_name, id LIMIT";
        match after {
            Some((name, id)) => collect(
                self.connection.prepare_cached(&format!(
                    "{select} AND (sort_name, id) > (?1, ?2) {order} ?3"
                ))?,
                (name, id, count),
                pair,
            ),
            None => collect(
                self.connection
                    .prepare_cached(&format!("{select} {order} ?1"))?,
                [count],
                pair,
            ),
        }
    }

    /// The subjects with open cases, each with its nearest date; the last day there is, where
    /// no case has one.
    pub fn open_subjects(&self) -> Result<Vec<(u64, NaiveDate)>, StoreError> {
        let query = format!("SELECT subject, min(due_on) FROM ({OPEN_CASES}) GROUP BY subject");
        collect(self.connection.prepare_cached(&query)?, [], |row| {
            Ok((row.get(0)?, date(row.get(1)?)))
        })
    }

    /// The nearest date of one subject's open cases; nothing, where it has none.
    pub fn open_since(&self, subject: u64) -> Result<Option<NaiveDate>, StoreError> {
        let query = format!("SELECT count(*), min(due_on) FROM ({OPEN_CASES_OF_ONE})");
        let mut statement = self.connection.prepare_cached(&query)?;
        Ok(statement
            .query_row([subject], |row| {
                let open = row.get::<_, i64>(0)? > 0;
                Ok((open, row.get(1)?))
            })
            .map(|(open, due_on)| open.then(|| date(due_on)))?)
    }

    /// The next words of names after the given one, in their order, each with the number of
    /// subjects who bear it.
    pub fn name_words(&self, after: &str, count: usize) -> Result<Vec<(String, u64)>, StoreError> {
        let query = "SELECT text, subjects FROM name_word WHERE text > ?1 ORDER BY text LIMIT ?2";
        collect(
            self.connection.prepare_cached(query)?,
            (after, count),
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// Whose data or cases have changed since the journal had so many entries.
    pub fn touched_since(&self, entries: u64) -> Result<Touched, StoreError> {
        let touched: Vec<(Option<String>, Option<Reference>, String)> = collect(
            self.connection.prepare_cached(
                "SELECT kind, reference, action FROM journal WHERE seq > ?1 ORDER BY seq LIMIT ?2",
            )?,
            (entries, MOST_TOUCHED + 1),
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )?;
        if touched.len() > MOST_TOUCHED {
            return Ok(Touched::Many);
        }
        let mut subjects = BTreeMap::new();
        for (kind, reference, action) in touched {
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
        Ok(Touched::Subjects(subjects))
    }

    /// Claims by their incoming number, any record by its key in an operator's own system.
    pub fn find_by_key(
        &self,
        text: &str,
        operators: &[&str],
    ) -> Result<Vec<RecordNumber>, StoreError> {
        let mut found = Vec::new();
        let mut look = |kind: RecordKind, condition: &str, values: &[&str]| {
            let query = format!("SELECT id FROM {} WHERE {condition}", table(kind));
            let values = rusqlite::params_from_iter(values);
            let ids: Vec<i64> = collect(self.connection.prepare_cached(&query)?, values, |row| {
                row.get(0)
            })?;
            for id in ids {
                found.push(self.standing(number_of(kind, id))?);
            }
            Ok::<_, StoreError>(())
        };
        look(RecordKind::Claim, "incoming_number = ?1", &[text])?;
        for kind in [
            RecordKind::Claim,
            RecordKind::Block,
            RecordKind::Consent,
            RecordKind::Subject,
        ] {
            for operator in operators {
                look(
                    kind,
                    "operator = ?1 AND external_id = ?2",
                    &[operator, text],
                )?;
            }
        }
        Ok(found)
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

fn date(text: Option<String>) -> NaiveDate {
    text.and_then(|text| text.parse().ok())
        .unwrap_or(NaiveDate::MAX)
}

/// Every term, in any of its readings, every word of a reading as a beginning or as it is.
fn terms_expression(terms: &[Term], whole: bool) -> String {
    let word = |word: &String| match whole {
        true => format!("\"{}\"", word.replace('"', "")),
        false => format!("\"{}\" *", known_beginning(word).replace('"', "")),
    };
    let term = |term: &Term| {
        let readings = term.readings.iter().filter(|words| !words.is_empty());
        let readings = readings.map(|words| all_of(words.iter().map(word)));
        let near = term
            .near
            .iter()
            .map(|word| format!("\"{}\"", word.replace('"', "")));
        any_of(readings.chain(near))
    };
    all_of(terms.iter().map(term))
}

/// The longest beginning of a word that the index answers at once. Longer ones of names are few,
/// but nearly every subject has an address of its own.
fn known_beginning(word: &str) -> &str {
    let longest = word.char_indices().nth(LONGEST_BEGINNING);
    match longest {
        Some((end, _)) if word.is_ascii() => word.get(..end).unwrap_or(word),
        _ => word,
    }
}

/// Any reading of the digits, each part of it by the groups it is made of.
fn digits_expression(run: &DigitRun) -> String {
    let part = |part: &String| {
        all_of(grams(part).into_iter().map(|gram| {
            let star = if gram.len() < GRAM { " *" } else { "" };
            format!("\"{gram}\"{star}")
        }))
    };
    any_of(
        run.readings()
            .iter()
            .map(|parts| all_of(parts.iter().map(part))),
    )
}

pub(super) fn all_of(parts: impl Iterator<Item = String>) -> String {
    format!("({})", parts.collect::<Vec<_>>().join(" AND "))
}

pub(super) fn any_of(parts: impl Iterator<Item = String>) -> String {
    format!("({})", parts.collect::<Vec<_>>().join(" OR "))
}
