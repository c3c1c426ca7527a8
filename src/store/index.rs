//! The indexes that subjects are found through, kept in the transaction that changes a subject:
//! folded words, the digits of numbers, and the words of names alone.

use std::collections::BTreeMap;
use std::thread::{self, JoinHandle};

use rusqlite::{Connection, Row};

use super::StoreError;
use crate::domain::identity::{Email, Iin, Phone, RecordNumber, SafeText};
use crate::domain::record::Subject;
use crate::search::{Line, words};

/// The columns of `subject` that its line is made of.
pub(super) const LINE_COLUMNS: &str =
    "surname, given_name, patronymic, legal_name, external_id, iin, phones, emails";

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

/// So many subjects of a batch are folded together, on a thread beside the one that writes.
const FOLDED_TOGETHER: usize = 4_096;

/// What is to change in the indexes.
#[derive(Debug, Default)]
pub(super) struct Changes {
    subjects: Vec<Subjects>,
    folding: Vec<JoinHandle<Folded>>,
}

/// A subject before a change, if it was there, and after it.
#[derive(Debug)]
struct Subjects {
    id: i64,
    before: Option<Found>,
    now: Found,
}

/// All that a subject is found by.
#[derive(Debug)]
struct Found {
    name: String,
    texts: Vec<String>,
    numbers: Vec<String>,
}

/// The same changes in the form of the indexes.
#[derive(Debug, Default)]
struct Folded {
    /// Subjects that are taken out under words and digits, or put in under them.
    lines: Vec<(i64, String, String, Change)>,
    /// How many more subjects bear a word in their name.
    name_words: BTreeMap<String, i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Change {
    Out,
    In,
}

impl Found {
    fn of(subject: &Subject) -> Self {
        let details = &subject.details;
        let external = subject.external_id.as_ref().map(SafeText::as_str);
        let emails = details.emails.iter().map(Email::as_str);
        let iin = details.iin.iter().map(Iin::as_str);
        let phones = details.phones.iter().map(national);
        Self {
            name: details.display_name(),
            texts: external
                .into_iter()
                .chain(emails)
                .map(str::to_owned)
                .collect(),
            numbers: iin.chain(phones).map(str::to_owned).collect(),
        }
    }

    fn line(&self) -> Line {
        let texts = std::iter::once(&self.name).chain(&self.texts);
        Line::new(
            texts.map(String::as_str),
            self.numbers.iter().map(String::as_str),
        )
    }
}

impl Folded {
    fn of(subjects: Vec<Subjects>) -> Self {
        let mut folded = Self::default();
        for Subjects { id, before, now } in subjects {
            let line = now.line();
            let was = before.as_ref().map(Found::line);
            if was.as_ref() != Some(&line) {
                for (line, change) in was
                    .map(|was| (was, Change::Out))
                    .into_iter()
                    .chain([(line, Change::In)])
                {
                    let words = line.words().to_owned();
                    folded.lines.push((id, words, line.grams(), change));
                }
            }
            for (name, more) in before
                .map(|before| (before.name, -1))
                .into_iter()
                .chain([(now.name, 1)])
            {
                for word in words(&name) {
                    *folded.name_words.entry(word).or_default() += more;
                }
            }
        }
        folded
    }
}

impl Changes {
    /// Takes a subject as it was out of the indexes, and puts it in as it now is.
    pub fn add(&mut self, id: i64, before: Option<&Subject>, now: &Subject) {
        self.subjects.push(Subjects {
            id,
            before: before.map(Found::of),
            now: Found::of(now),
        });
        if self.subjects.len() == FOLDED_TOGETHER {
            let subjects = std::mem::take(&mut self.subjects);
            self.folding
                .push(thread::spawn(move || Folded::of(subjects)));
        }
    }

    /// Makes the changes, in the order in which they were added.
    pub fn make(self, connection: &Connection) -> Result<(), StoreError> {
        let mut name_words: BTreeMap<String, i64> = BTreeMap::new();
        let last = Folded::of(self.subjects);
        let folding = self.folding.into_iter();
        let folded = folding.map(|part| part.join().map_err(|_| StoreError::panicked()));
        for folded in folded.chain([Ok(last)]) {
            let folded = folded?;
            make_lines(connection, &folded.lines)?;
            for (word, more) in folded.name_words {
                *name_words.entry(word).or_default() += more;
            }
        }
        make_name_words(connection, &name_words)
    }
}

fn make_name_words(
    connection: &Connection,
    name_words: &BTreeMap<String, i64>,
) -> Result<(), StoreError> {
    for (word, more) in name_words.iter().filter(|(_, more)| **more != 0) {
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

fn make_lines(
    connection: &Connection,
    lines: &[(i64, String, String, Change)],
) -> Result<(), StoreError> {
    for (id, words, digits, change) in lines {
        for (index, text) in [("words", words), ("digits", digits)] {
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
    Ok(())
}

/// Fills the indexes that came with the second schema from the subjects of an older register.
pub(super) fn fill(connection: &Connection) -> Result<(), StoreError> {
    let mut add =
        connection.prepare("INSERT INTO subject_digits (rowid, digits) VALUES (?1, ?2)")?;
    let mut statement = connection.prepare(&format!(
        "SELECT id, sort_name, {LINE_COLUMNS} FROM subject"
    ))?;
    let mut rows = statement.query([])?;
    let mut names: BTreeMap<String, i64> = BTreeMap::new();
    while let Some(row) = rows.next()? {
        let subject = row.get(0)?;
        add.execute((subject, line_in(row, 2, subject)?.grams()))?;
        let name: String = row.get(1)?;
        for word in words(&name) {
            *names.entry(word).or_default() += 1;
        }
    }
    make_name_words(connection, &names)
}
