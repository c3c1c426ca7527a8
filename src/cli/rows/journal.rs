//! A record's history.

use serde_json::{Value as Json, json};

use super::Frame;
use crate::cli::out::instant;
use crate::domain::view::HistoryLine;

/// What was done to a record, oldest first: for scripts, and in words.
pub(in crate::cli) fn history(lines: &[HistoryLine], frame: &Frame<'_>) -> (Json, Vec<String>) {
    let values = lines.iter().map(|line| {
        json!({
            "at": instant(line.at, frame.zone),
            "actor": line.actor,
            "action": line.action,
            "note": line.note,
        })
    });
    let words = lines.iter().map(|line| done_words(line, None, frame));
    (Json::Array(values.collect()), words.collect())
}

/// When, who, to which record where that has to be said, and what.
pub(in crate::cli) fn done_words(
    line: &HistoryLine,
    record: Option<&str>,
    frame: &Frame<'_>,
) -> String {
    let at = line.at.with_timezone(&frame.zone).naive_local();
    let record = record.map_or_else(String::new, |record| format!("{record}  "));
    let done = format!(
        "{}  {}  {record}{}",
        frame.tr.datetime(at),
        line.actor,
        frame.word(line.action)
    );
    match frame.tr.note_of(line) {
        Some(note) => format!("{done}: {note}"),
        None => done,
    }
}
