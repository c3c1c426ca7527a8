//! What a subject is found by: its line, from the record or from its row.

use rusqlite::{Connection, Row};
use serde::de::DeserializeOwned;

use super::StoreError;
use crate::domain::identity::{Email, Iin, Phone, RecordNumber, SafeText};
use crate::domain::record::Subject;
use crate::search::Line;

/// The columns of `subject` that its line is made of.
pub(super) const LINE_COLUMNS: &str =
    "surname, given_name, patronymic, legal_name, external_id, emails, iin, phones";

/// What a subject is found by: all names, though a firm is shown under its own.
pub fn line_of(subject: &Subject) -> Line {
    let details = &subject.details;
    let person = details.name.iter().flat_map(|name| {
        let patronymic = name.patronymic.iter();
        [&name.surname, &name.given_name]
            .into_iter()
            .chain(patronymic)
    });
    let names = person.chain(&details.legal_name).map(SafeText::as_str);
    let key = subject.external_id.iter().map(SafeText::as_str);
    let emails = details.emails.iter().map(Email::as_str);
    let iin = details.iin.iter().map(Iin::as_str);
    let phones = details.phones.iter().map(national);
    Line::new(names, key.chain(emails), iin.chain(phones))
}

/// A phone as it is asked for: without the country that all the others have too.
fn national(phone: &Phone) -> &str {
    let digits = phone.digits();
    digits.strip_prefix('7').unwrap_or(digits)
}

/// What a subject is found by who is in the register already.
pub(super) fn line_in_register(connection: &Connection, id: i64) -> Result<Line, StoreError> {
    let query = format!("SELECT {LINE_COLUMNS} FROM subject WHERE id = ?1");
    let mut statement = connection.prepare_cached(&query)?;
    let mut rows = statement.query([id])?;
    let line = rows.next()?.map(|row| line_in(row, 0, id.unsigned_abs()));
    line.transpose().map(Option::unwrap_or_default)
}

/// The same from the row of a subject that holds [`LINE_COLUMNS`] from `at` on.
pub(super) fn line_in(row: &Row<'_>, at: usize, subject: u64) -> Result<Line, StoreError> {
    let mut names = Vec::with_capacity(4);
    for place in at..at + 4 {
        names.extend(cell(row, place, subject)?);
    }
    let key = cell(row, at + 4, subject)?;
    let emails: Vec<Email> = listed(cell(row, at + 5, subject)?, subject)?;
    let iin = cell(row, at + 6, subject)?;
    let phones: Vec<Phone> = listed(cell(row, at + 7, subject)?, subject)?;
    Ok(Line::new(
        names,
        key.into_iter().chain(emails.iter().map(Email::as_str)),
        iin.into_iter().chain(phones.iter().map(national)),
    ))
}

fn cell<'r>(row: &'r Row<'_>, at: usize, subject: u64) -> Result<Option<&'r str>, StoreError> {
    let text = row.get_ref(at)?.as_str_or_null();
    text.map_err(|error| bad(subject, &error))
}

fn listed<T: DeserializeOwned>(json: Option<&str>, subject: u64) -> Result<Vec<T>, StoreError> {
    serde_json::from_str(json.unwrap_or("[]")).map_err(|error| bad(subject, &error))
}

fn bad(subject: u64, detail: &dyn std::fmt::Display) -> StoreError {
    StoreError::BadRow {
        number: RecordNumber::Subject(subject),
        detail: detail.to_string(),
    }
}
