//! Blocks.

use serde_json::{Value as Json, json};

use super::{Frame, days, left, named, unit_of};
use crate::cli::out::{Column, Line, Sheet, instant};
use crate::domain::record::{Block, Scope};
use crate::domain::time::Term;
use crate::domain::values::BlockState;
use crate::domain::view::BlockRow;

const KEYS: &[&str] = &[
    "number",
    "external_id",
    "operator",
    "state",
    "subject.number",
    "subject.name",
    "requested_by",
    "ground",
    "scope",
    "received_on",
    "decide_by",
    "blocked_at",
    "verify_until",
    "act_by",
    "due_on",
    "days_left",
    "working_days_left",
    "clock",
    "systems",
    "claim",
    "version",
];

/// A list of blocks.
pub(in crate::cli) fn blocks<'r>(
    rows: impl IntoIterator<Item = &'r BlockRow>,
    frame: &Frame<'_>,
) -> Sheet {
    Sheet {
        columns: vec![
            Column::whole(frame.label("number")),
            Column::whole(frame.label("due")),
            Column::words(frame.label("left"), 8, 2).right(),
            Column::words(frame.label("state"), 8, 3),
            Column::words(frame.label("subject"), 12, 1),
            Column::words(frame.label("ground"), 8, 5),
            Column::words(frame.label("scope"), 6, 6),
            Column::words(frame.label("operator"), 7, 4),
        ],
        keys: KEYS,
        lines: rows.into_iter().map(|row| line(row, frame)).collect(),
    }
}

/// The data that a block covers, in words.
pub(in crate::cli) fn scope_words(scope: &Scope, frame: &Frame<'_>) -> String {
    match scope {
        Scope::All => frame.tr.text("scope-all"),
        Scope::Categories(categories) => {
            let words: Vec<String> = categories.iter().map(|c| frame.word(*c)).collect();
            words.join(", ")
        }
    }
}

fn line(row: &BlockRow, frame: &Frame<'_>) -> Line {
    let block = &row.block;
    let countdown = row.countdown(frame.office, frame.today);
    let (days_left, working_days_left) = days(countdown.as_ref());
    let state = if row.is_past_review(frame.today) {
        frame.tr.text("block-state-review_due")
    } else {
        frame.word(block.state)
    };
    let scope = match &block.scope {
        Scope::All => json!("all"),
        Scope::Categories(categories) => json!(categories),
    };
    let blocked_at = block
        .blocked_at
        .map_or(Json::Null, |at| instant(at, frame.zone));
    Line {
        cells: vec![
            block.number.to_string(),
            frame.date(block.due_on()),
            left(countdown.as_ref(), unit_of(term(block, frame)), frame.tr),
            state,
            row.subject.name.to_string(),
            frame.word(block.ground),
            scope_words(&block.scope, frame),
            block.operator.to_string(),
        ],
        json: json!({
            "number": block.number,
            "external_id": block.external_id,
            "operator": block.operator,
            "state": block.state,
            "subject": named(&row.subject),
            "requested_by": block.requested_by,
            "ground": block.ground,
            "scope": scope,
            "received_on": block.received.date,
            "decide_by": block.decide_by(),
            "blocked_at": blocked_at,
            "verify_until": block.verify_until,
            "act_by": block.act_by(),
            "due_on": block.due_on(),
            "days_left": days_left,
            "working_days_left": working_days_left,
            "clock": countdown.map(|countdown| countdown.state),
            "systems": [],
            "claim": block.claim,
            "version": block.version,
        }),
    }
}

/// The term that the block's date is told in: a check in the office's own unit.
fn term(block: &Block, frame: &Frame<'_>) -> Option<Term> {
    match block.state {
        BlockState::Active => Some(frame.office.settings.verify_days),
        BlockState::Executing => block.clocks.last().and_then(|clock| clock.term),
        _ => {
            let governing = block.clocks.iter().find(|clock| clock.governing);
            governing.and_then(|clock| clock.term)
        }
    }
}
