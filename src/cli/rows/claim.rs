//! Claims.

use serde_json::{Value as Json, json};

use super::{Frame, clock::clocks_json, days, left, named, unit_of};
use crate::cli::out::{Column, Line, Sheet, instant};
use crate::domain::record::ReplyFacts;
use crate::domain::view::ClaimRow;

const KEYS: &[&str] = &[
    "number",
    "external_id",
    "operator",
    "kind",
    "state",
    "waiting_for",
    "resolution",
    "subject.number",
    "subject.name",
    "received_on",
    "registered_at",
    "due_on",
    "days_left",
    "working_days_left",
    "clock",
    "provisional",
    "assigned_to",
    "incoming_number",
    "version",
];

/// A list of claims.
pub(in crate::cli) fn claims<'r>(
    rows: impl IntoIterator<Item = &'r ClaimRow>,
    frame: &Frame<'_>,
) -> Sheet {
    Sheet {
        columns: vec![
            Column::whole(frame.label("number")),
            Column::whole(frame.label("due")),
            Column::words(frame.label("left"), 8, 2).right(),
            Column::words(frame.label("kind"), 8, 4),
            Column::words(frame.label("state"), 8, 3),
            Column::words(frame.label("subject"), 12, 1),
            Column::words(frame.label("operator"), 7, 5),
            Column::words(frame.label("assigned"), 6, 6),
        ],
        keys: KEYS,
        lines: rows.into_iter().map(|row| line(row, frame)).collect(),
    }
}

fn line(row: &ClaimRow, frame: &Frame<'_>) -> Line {
    let claim = &row.claim;
    let running = row.countdown(frame.office, frame.today);
    let countdown = running.as_ref().map(|(_, countdown)| countdown);
    let unit = unit_of(running.as_ref().and_then(|(clock, _)| clock.term));
    let (days_left, working_days_left) = days(countdown);
    let provisional = running.as_ref().is_some_and(|(clock, _)| clock.provisional);
    let state = match claim.resolution() {
        Some(resolution) => frame.word(resolution),
        None => frame.word(claim.state),
    };
    let due = frame.date(claim.due_on());
    Line {
        cells: vec![
            claim.number.to_string(),
            if provisional { format!("{due}?") } else { due },
            left(countdown, unit, frame.tr),
            frame.tr.text(&claim.kind_short()),
            state,
            match &row.subject {
                Some(subject) => subject.name.to_string(),
                None => frame.tr.text("word-undetermined"),
            },
            claim.operator.to_string(),
            claim.assigned_to.clone().unwrap_or_default(),
        ],
        json: json!({
            "number": claim.number,
            "external_id": claim.external_id,
            "operator": claim.operator,
            "kind": claim.kind,
            "state": claim.state,
            "waiting_for": claim.waiting_for,
            "resolution": claim.resolution(),
            "subject": row.subject.as_ref().map(named),
            "received_on": claim.received.date,
            "registered_at": instant(claim.registered_at, frame.zone),
            "due_on": claim.due_on(),
            "days_left": days_left,
            "working_days_left": working_days_left,
            "clock": row.clock_state(frame.office, frame.today),
            "provisional": provisional,
            "clocks": clocks_json(&claim.clocks, frame),
            "assigned_to": claim.assigned_to,
            "incoming_number": claim.incoming_number,
            "reply": reply_json(&claim.reply),
            "version": claim.version,
        }),
    }
}

/// How far the reply has come. Of letters in the office's own words it is told which there are: the
/// words themselves are shown by `letter preview`.
fn reply_json(reply: &ReplyFacts) -> Option<Json> {
    if reply.is_empty() {
        return None;
    }
    let mut value = json!(reply);
    let wordings = value.get_mut("wordings").and_then(Json::as_array_mut);
    for wording in wordings.into_iter().flatten() {
        wording
            .as_object_mut()
            .and_then(|wording| wording.remove("text"));
    }
    Some(value)
}
