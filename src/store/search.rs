//! Finding subjects and records by words and numbers, through the register's own indexes.

use rusqlite::{OptionalExtension, params_from_iter};

use super::identifiers::reversed;
use super::rows::{number_of, table};
use super::{Store, StoreError};
use crate::domain::identity::RecordNumber;
use crate::domain::values::RecordKind;
use crate::search::{DigitRun, Query, Term, Vocabulary};

/// Numbers shorter than this match too much to mean anything.
const FEWEST_DIGITS: usize = 3;

impl Store {
    /// The subjects that match every word and every number of a query, at most `limit`:
    /// those with open cases first, by their nearest date, then the others by name.
    pub fn find_subjects(
        &self,
        query: &Query,
        limit: usize,
    ) -> Result<Vec<RecordNumber>, StoreError> {
        let mut conditions: Vec<String> = Vec::new();
        let mut marks: Vec<String> = Vec::new();
        if let Some(words) = words_expression(&query.terms) {
            conditions.push(
                "subject.id IN (SELECT rowid FROM subject_words WHERE subject_words MATCH ?)"
                    .to_owned(),
            );
            marks.push(words);
        }
        for run in &query.digits {
            let (condition, bounds) = digits_condition(run);
            conditions.push(condition);
            marks.extend(bounds);
        }
        if conditions.is_empty() {
            return Ok(Vec::new());
        }
        let text = format!(
            "SELECT subject.id FROM subject
             LEFT JOIN (SELECT subject, min(ifnull(due_on, '9999')) AS due_on FROM (
                 SELECT subject, due_on FROM claim WHERE state <> 'closed' UNION ALL
                 SELECT subject, due_on FROM block WHERE state IN ('requested', 'active', 'executing'))
                 GROUP BY subject) AS open ON open.subject = subject.id
             WHERE {} ORDER BY open.due_on IS NULL, open.due_on, sort_name, subject.id LIMIT {limit}",
            conditions.join(" AND ")
        );
        let mut statement = self.connection.prepare_cached(&text)?;
        let ids = statement.query_map(params_from_iter(marks), |row| row.get::<_, i64>(0))?;
        ids.map(|id| Ok(number_of(RecordKind::Subject, id?)))
            .collect()
    }

    /// The words by which subjects can be found.
    pub fn vocabulary(&self) -> Result<Vocabulary, StoreError> {
        self.connection.execute_batch(
            "CREATE VIRTUAL TABLE IF NOT EXISTS temp.subject_vocabulary USING fts5vocab (main, subject_words, row)",
        )?;
        let mut statement = self
            .connection
            .prepare_cached("SELECT term FROM temp.subject_vocabulary")?;
        let words = statement.query_map([], |row| row.get(0))?;
        Ok(Vocabulary::new(words.collect::<Result<Vec<String>, _>>()?))
    }

    /// Claims by their incoming number, any record by its operator's key.
    pub fn find_by_key(&self, text: &str, limit: usize) -> Result<Vec<RecordNumber>, StoreError> {
        let mut found = Vec::new();
        let queries = [
            (
                RecordKind::Claim,
                "SELECT id FROM claim WHERE incoming_number = ?1 LIMIT ?2",
            ),
            (
                RecordKind::Claim,
                "SELECT id FROM claim WHERE external_id = ?1 LIMIT ?2",
            ),
            (
                RecordKind::Block,
                "SELECT id FROM block WHERE external_id = ?1 LIMIT ?2",
            ),
            (
                RecordKind::Consent,
                "SELECT id FROM consent WHERE external_id = ?1 LIMIT ?2",
            ),
        ];
        for (kind, query) in queries {
            let mut statement = self.connection.prepare_cached(query)?;
            let ids = statement.query_map((text, limit), |row| row.get::<_, i64>(0))?;
            for id in ids {
                found.push(number_of(kind, id?));
            }
        }
        Ok(found)
    }

    /// Whether a record of that number exists.
    pub fn exists(&self, number: RecordNumber) -> Result<bool, StoreError> {
        let query = format!(
            "SELECT 1 FROM {} WHERE id = ?1",
            table(super::rows::kind_of(number))
        );
        let found = self
            .connection
            .prepare_cached(&query)?
            .query_row([super::rows::id_of(number)], |_| Ok(()))
            .optional()?;
        Ok(found.is_some())
    }
}

/// Every term, in any of its readings, every word of a reading as a prefix.
fn words_expression(terms: &[Term]) -> Option<String> {
    let term = |term: &Term| {
        let readings: Vec<String> = term
            .readings
            .iter()
            .filter(|words| !words.is_empty())
            .map(|words| {
                let words: Vec<String> = words
                    .iter()
                    .map(|word| format!("\"{}\"*", word.replace('"', "")))
                    .collect();
                format!("({})", words.join(" AND "))
            })
            .collect();
        (!readings.is_empty()).then(|| format!("({})", readings.join(" OR ")))
    };
    let terms: Vec<String> = terms.iter().filter_map(term).collect();
    (!terms.is_empty()).then(|| terms.join(" AND "))
}

/// The beginning or the end of an ИИН or a phone, as people remember them.
fn digits_condition(run: &DigitRun) -> (String, Vec<String>) {
    let mut ranges: Vec<(i64, String)> = vec![(0, run.joined.clone())];
    ranges.extend(run.phone_prefixes().into_iter().map(|prefix| {
        (
            0,
            prefix
                .strip_prefix('7')
                .map(str::to_owned)
                .unwrap_or(prefix),
        )
    }));
    if run.joined.chars().count() >= FEWEST_DIGITS {
        ranges.push((1, reversed(&run.joined)));
    }
    ranges.retain(|(_, digits)| !digits.is_empty());
    ranges.dedup();
    let one = "(way = CAST(? AS INTEGER) AND text >= ? AND text < ?)";
    let either = vec![one; ranges.len()].join(" OR ");
    let bounds = ranges
        .into_iter()
        .flat_map(|(way, digits)| [way.to_string(), digits.clone(), format!("{digits}:")])
        .collect();
    (
        format!("subject.id IN (SELECT subject FROM identifier WHERE {either})"),
        bounds,
    )
}
