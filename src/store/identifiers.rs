//! What a subject can be found by: folded words, and identifiers read from either end.

use std::collections::BTreeSet;

use rusqlite::Connection;

use super::StoreError;
use crate::domain::identity::SafeText;
use crate::domain::record::Subject;
use crate::search::words;

/// The folded words of a subject, each once, in one text: what the index of words holds.
fn index_text(subject: &Subject) -> String {
    let details = &subject.details;
    let names = details.name.as_ref().map(ToString::to_string);
    let emails = details.emails.iter().map(|email| email.as_str().to_owned());
    let texts = names
        .into_iter()
        .chain(details.legal_name.as_ref().map(ToString::to_string))
        .chain(subject.external_id.as_ref().map(SafeText::to_string))
        .chain(emails);
    let found: BTreeSet<String> = texts
        .flat_map(|text| words(&text).collect::<Vec<_>>())
        .collect();
    found.into_iter().collect::<Vec<_>>().join(" ")
}

/// The digits of a subject's numbers: ИИН and phones without their country.
fn numbers(subject: &Subject) -> BTreeSet<String> {
    let iin = subject
        .details
        .iin
        .iter()
        .map(|iin| iin.as_str().to_owned());
    let phones = subject.details.phones.iter().map(|phone| {
        let digits = phone.digits();
        digits.strip_prefix('7').unwrap_or(digits).to_owned()
    });
    iin.chain(phones).collect()
}

/// What is to change in the indexes of words and numbers.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Words that a subject is taken out under, or put in under.
    words: Vec<(i64, String, Change)>,
    /// A number, read forwards (0) or from its end (1), of a subject.
    numbers: Vec<(String, u8, i64, Change)>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Out,
    In,
}

impl Changes {
    /// Takes a subject as it was out of the indexes, and puts it in as it now is.
    pub fn add(&mut self, id: i64, before: Option<&Subject>, now: &Subject) {
        let text = index_text(now);
        let was = before.map(index_text);
        if was.as_ref() != Some(&text) {
            self.words.extend(was.map(|was| (id, was, Change::Out)));
            self.words.push((id, text, Change::In));
        }
        let new = numbers(now);
        let old = before.map(numbers).unwrap_or_default();
        let gone = old.difference(&new).map(|number| (number, Change::Out));
        let added = new.difference(&old).map(|number| (number, Change::In));
        for (number, change) in gone.chain(added) {
            self.numbers.push((reversed(number), 1, id, change));
            self.numbers.push((number.clone(), 0, id, change));
        }
    }

    /// Makes the changes. Numbers go in in their order, each after what was done to it before:
    /// a large index is filled several times faster so.
    pub fn make(mut self, connection: &Connection) -> Result<(), StoreError> {
        for (id, words, change) in &self.words {
            let query = match change {
                Change::Out => {
                    "INSERT INTO subject_words (subject_words, rowid, words) VALUES ('delete', ?1, ?2)"
                }
                Change::In => "INSERT INTO subject_words (rowid, words) VALUES (?1, ?2)",
            };
            connection.prepare_cached(query)?.execute((id, words))?;
        }
        self.numbers
            .sort_by(|a, b| (&a.0, a.1, a.2).cmp(&(&b.0, b.1, b.2)));
        for (text, way, subject, change) in &self.numbers {
            let query = match change {
                Change::Out => {
                    "DELETE FROM identifier WHERE text = ?1 AND way = ?2 AND subject = ?3"
                }
                Change::In => {
                    "INSERT OR IGNORE INTO identifier (text, way, subject) VALUES (?1, ?2, ?3)"
                }
            };
            connection
                .prepare_cached(query)?
                .execute((text, way, subject))?;
        }
        Ok(())
    }
}

/// A number read from its end: people remember the last digits.
pub(super) fn reversed(digits: &str) -> String {
    digits.chars().rev().collect()
}
