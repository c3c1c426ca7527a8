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

/// Takes a subject as it was out of the index, and puts it in as it now is.
pub(super) fn reindex(
    connection: &Connection,
    id: i64,
    before: Option<&Subject>,
    now: &Subject,
) -> Result<(), StoreError> {
    let text = index_text(now);
    let was = before.map(index_text);
    if was.as_ref() != Some(&text) {
        if let Some(was) = was {
            connection
                .prepare_cached(
                    "INSERT INTO subject_words (subject_words, rowid, words) VALUES ('delete', ?1, ?2)",
                )?
                .execute((id, was))?;
        }
        connection
            .prepare_cached("INSERT INTO subject_words (rowid, words) VALUES (?1, ?2)")?
            .execute((id, text))?;
    }
    let new = numbers(now);
    let old = before.map(numbers).unwrap_or_default();
    for gone in old.difference(&new) {
        let mut delete = connection.prepare_cached(
            "DELETE FROM identifier WHERE text = ?1 AND way = ?2 AND subject = ?3",
        )?;
        delete.execute((gone, 0, id))?;
        delete.execute((reversed(gone), 1, id))?;
    }
    for added in new.difference(&old) {
        let mut insert = connection.prepare_cached(
            "INSERT OR IGNORE INTO identifier (text, way, subject) VALUES (?1, ?2, ?3)",
        )?;
        insert.execute((added, 0, id))?;
        insert.execute((reversed(added), 1, id))?;
    }
    Ok(())
}

/// A number read from its end: people remember the last digits.
pub(super) fn reversed(digits: &str) -> String {
    digits.chars().rev().collect()
}
