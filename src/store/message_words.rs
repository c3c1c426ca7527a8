//! Finding the claims that came as messages: by who sent them, and by their subject lines. The
//! index follows the column `message.words` by triggers.

use rusqlite::Connection;

use super::matches::{all_of, any_of};
use super::rows::number_of;
use super::{Store, StoreError};
use crate::domain::identity::{Email, RecordNumber, SafeText};
use crate::domain::record::IncomingMessage;
use crate::domain::values::RecordKind;
use crate::search::{DigitRun, Line, Query, Term};

/// The folded words by which a message is found.
pub(super) fn words_of(message: &IncomingMessage) -> String {
    let sender = &message.sender;
    folded([
        sender.name.as_deref(),
        sender.email.as_ref().map(Email::as_str),
        message.title.as_ref().map(SafeText::as_str),
    ])
}

fn folded(texts: [Option<&str>; 3]) -> String {
    Line::new([], texts.into_iter().flatten(), [])
        .words()
        .to_owned()
}

/// Notes the words of the messages of an older register.
pub(super) fn fill(connection: &Connection) -> Result<(), StoreError> {
    let mut messages =
        connection.prepare("SELECT claim, sender_name, sender_email, title FROM message")?;
    let mut note = connection.prepare("UPDATE message SET words = ?2 WHERE claim = ?1")?;
    let found = messages.query_map([], |row| {
        let text = |at| row.get::<_, Option<String>>(at);
        Ok((row.get::<_, i64>(0)?, [text(1)?, text(2)?, text(3)?]))
    })?;
    // All of them first: what is gone through is not to be changed meanwhile.
    let found: Vec<(i64, [Option<String>; 3])> = found.collect::<rusqlite::Result<_>>()?;
    for (claim, texts) in found {
        note.execute((claim, folded(texts.each_ref().map(Option::as_deref))))?;
    }
    Ok(())
}

impl Store {
    /// The claims whose messages answer a query, the newest first, at most `most` of them.
    pub fn matching_messages(
        &self,
        query: &Query,
        most: usize,
    ) -> Result<Vec<RecordNumber>, StoreError> {
        if query.is_empty() {
            return Ok(Vec::new());
        }
        let mut statement = self.connection.prepare_cached(
            "SELECT rowid FROM message_words WHERE message_words MATCH ?1
             ORDER BY rowid DESC LIMIT ?2",
        )?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let found = statement.query_map((expression(query), most), |row| row.get(0))?;
        let ids: Vec<i64> = found.collect::<rusqlite::Result<_>>()?;
        let number = |id| number_of(RecordKind::Claim, id);
        Ok(ids.into_iter().map(number).collect())
    }
}

/// Every term in any of its readings, every word and every number as a beginning.
fn expression(query: &Query) -> String {
    let begins = |word: &String| format!("\"{}\" *", word.replace('"', ""));
    let term = |term: &Term| {
        let readings = term.readings.iter().filter(|words| !words.is_empty());
        any_of(readings.map(|words| all_of(words.iter().map(begins))))
    };
    let run = |run: &DigitRun| {
        let apart = all_of(run.groups.iter().map(begins));
        any_of([begins(&run.joined), apart].into_iter())
    };
    all_of(
        query
            .terms
            .iter()
            .map(term)
            .chain(query.digits.iter().map(run)),
    )
}
