//! The indexes that subjects are found through, kept in the transaction that changes a subject:
//! folded words, the digits of numbers, and the words of names alone.

use std::collections::BTreeMap;

use rusqlite::{Connection, Row};

use super::StoreError;
use crate::domain::identity::{Email, Iin, Phone, RecordNumber, SafeText};
use crate::domain::record::Subject;
use crate::search::{Line, words_and_doubles};

/// The columns of `subject` that its line is made of.
pub(super) const LINE_COLUMNS: &str =
    "surname, given_name, patronymic, legal_name, external_id, iin, phones, emails";

/// What a subject is found by.
fn line_of(subject: &Subject) -> Line {
    let details = &subject.details;
    let name = details.display_name();
    let external = subject.external_id.as_ref().map(SafeText::as_str);
    let emails = details.emails.iter().map(Email::as_str);
    let iin = details.iin.iter().map(Iin::as_str);
    let phones = details.phones.iter().map(national);
    Line::new(
        std::iter::once(name.as_str()).chain(external).chain(emails),
        iin.chain(phones),
    )
}

/// A phone as it is asked for: without the country that all the others have too.
fn national(phone: &Phone) -> &str {
    let digits = phone.digits();
    digits.strip_prefix('7').unwrap_or(digits)
}

/// The same from the row of a subject that holds [`LINE_COLUMNS`] from `at` on.
pub(super) fn line_in(row: &Row<'_>, at: usize, subject: u64) -> Result<Line, StoreError> {
    let bad = |detail: String| StoreError::BadRow {
        number: RecordNumber::Subject(subject),
        detail,
    };
    let cell = |place: usize| {
        let cell = row.get_ref(at + place)?.as_str_or_null();
        cell.map_err(|error| bad(error.to_string()))
    };
    let mut texts = Vec::with_capacity(5);
    for place in 0..5 {
        texts.extend(cell(place)?);
    }
    let phones: Vec<Phone> =
        serde_json::from_str(cell(6)?.unwrap_or("[]")).map_err(|error| bad(error.to_string()))?;
    let emails: Vec<Email> =
        serde_json::from_str(cell(7)?.unwrap_or("[]")).map_err(|error| bad(error.to_string()))?;
    Ok(Line::new(
        texts.into_iter().chain(emails.iter().map(Email::as_str)),
        cell(5)?.into_iter().chain(phones.iter().map(national)),
    ))
}

/// What is to change in the indexes.
#[derive(Debug, Default)]
pub(super) struct Changes {
    /// Subjects that are taken out under a line, or put in under one.
    lines: Vec<(i64, Line, Change)>,
    /// How many more subjects bear a word in their name.
    name_words: BTreeMap<String, i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Out,
    In,
}

impl Changes {
    /// Takes a subject as it was out of the indexes, and puts it in as it now is.
    pub fn add(&mut self, id: i64, before: Option<&Subject>, now: &Subject) {
        // A record for which another stands is not found.
        let before = before.filter(|before| before.merged.is_none());
        let now = Some(now).filter(|now| now.merged.is_none());
        let was = before.map(line_of);
        let line = now.map(line_of);
        if was != line {
            self.lines.extend(was.map(|was| (id, was, Change::Out)));
            self.lines.extend(line.map(|line| (id, line, Change::In)));
        }
        let before = before.map(|before| (before, -1));
        for (subject, more) in before.into_iter().chain(now.map(|now| (now, 1))) {
            for word in words_and_doubles(&subject.details.display_name()) {
                *self.name_words.entry(word).or_default() += more;
            }
        }
    }

    /// Makes the changes.
    pub fn make(self, connection: &Connection) -> Result<(), StoreError> {
        for (id, line, change) in &self.lines {
            for (index, text) in [("words", line.words()), ("digits", &line.grams())] {
                let query = match change {
                    Change::Out => format!(
                        "INSERT INTO subject_{index} (subject_{index}, rowid, {index}) VALUES ('delete', ?1, ?2)"
                    ),
                    Change::In => {
                        format!("INSERT INTO subject_{index} (rowid, {index}) VALUES (?1, ?2)")
                    }
                };
                connection.prepare_cached(&query)?.execute((id, text))?;
            }
        }
        for (word, more) in self.name_words.iter().filter(|(_, more)| **more != 0) {
            connection
                .prepare_cached(
                    "INSERT INTO name_word (text, subjects) VALUES (?1, ?2)
                     ON CONFLICT (text) DO UPDATE SET subjects = subjects + excluded.subjects",
                )?
                .execute((word, more))?;
            if *more < 0 {
                connection
                    .prepare_cached("DELETE FROM name_word WHERE text = ?1 AND subjects <= 0")?
                    .execute([word])?;
            }
        }
        Ok(())
    }
}

/// Fills the indexes from the subjects of an older register.
pub(super) fn fill(connection: &Connection) -> Result<(), StoreError> {
    let mut words =
        connection.prepare("INSERT INTO subject_words (rowid, words) VALUES (?1, ?2)")?;
    let mut digits =
        connection.prepare("INSERT INTO subject_digits (rowid, digits) VALUES (?1, ?2)")?;
    let query = format!("SELECT id, sort_name, {LINE_COLUMNS} FROM subject");
    let mut statement = connection.prepare(&query)?;
    let mut rows = statement.query([])?;
    let mut changes = Changes::default();
    while let Some(row) = rows.next()? {
        let subject = row.get(0)?;
        let line = line_in(row, 2, subject)?;
        words.execute((subject, line.words()))?;
        digits.execute((subject, line.grams()))?;
        let name: String = row.get(1)?;
        for word in words_and_doubles(&name) {
            *changes.name_words.entry(word).or_default() += 1;
        }
    }
    changes.make(connection)
}
