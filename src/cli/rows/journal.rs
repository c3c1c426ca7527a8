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
    let words = lines.iter().map(|line| {
        let at = line.at.with_timezone(&frame.zone).naive_local();
        let done = format!(
            "{}  {}  {}",
            frame.tr.datetime(at),
            line.actor,
            frame.word(line.action)
        );
        match frame.tr.note_of(line) {
            Some(note) => format!("{done}: {note}"),
            None => done,
        }
    });
    (Json::Array(values.collect()), words.collect())
}
