//! Subjects, masked unless it was journaled why they are not.

use serde_json::json;

use super::Frame;
use crate::cli::out::{Column, Line, Sheet};
use crate::domain::view::SubjectRow;

/// What stands for an address that is not shown.
const HIDDEN: &str = "•••";

const KEYS: &[&str] = &[
    "number",
    "external_id",
    "operator",
    "kind",
    "name",
    "iin",
    "birth_date",
    "phones",
    "emails",
    "address",
    "state",
    "open_claims",
    "active_blocks",
    "version",
];

/// A list of subjects.
pub(in crate::cli) fn subjects<'r>(
    rows: impl IntoIterator<Item = &'r SubjectRow>,
    frame: &Frame<'_>,
) -> Sheet {
    Sheet {
        columns: vec![
            Column::whole(frame.label("number")),
            Column::words(frame.label("name"), 14, 1),
            Column::words(frame.label("iin"), 12, 3),
            Column::words(frame.label("phone"), 14, 4),
            Column::words(frame.label("state"), 8, 6),
            Column::words(frame.label("open-claims"), 4, 5).right(),
            Column::words(frame.label("due"), 10, 2),
            Column::words(frame.label("operator"), 7, 7),
        ],
        keys: KEYS,
        lines: rows.into_iter().map(|row| line(row, frame)).collect(),
    }
}

fn line(row: &SubjectRow, frame: &Frame<'_>) -> Line {
    let details = &row.subject.details;
    let iin = details.iin.as_ref().map(|iin| {
        if frame.revealed {
            iin.as_str().to_owned()
        } else {
            iin.masked()
        }
    });
    let phones: Vec<String> = details
        .phones
        .iter()
        .map(|phone| {
            if frame.revealed {
                phone.display()
            } else {
                phone.masked()
            }
        })
        .collect();
    let emails: Vec<String> = details
        .emails
        .iter()
        .map(|email| {
            if frame.revealed {
                email.as_str().to_owned()
            } else {
                email.masked()
            }
        })
        .collect();
    let address = details.address.as_ref().map(|address| {
        if frame.revealed {
            address.to_string()
        } else {
            HIDDEN.to_owned()
        }
    });
    let state = if row.active_blocks > 0 {
        "blocked"
    } else {
        "active"
    };
    Line {
        cells: vec![
            row.subject.number.to_string(),
            details.display_name(),
            iin.clone().unwrap_or_default(),
            phones.first().cloned().unwrap_or_default(),
            frame.tr.text(&format!("subject-state-{state}")),
            row.open_claims.to_string(),
            frame.date(row.due_on),
            row.subject.operator.to_string(),
        ],
        json: json!({
            "number": row.subject.number,
            "external_id": row.subject.external_id,
            "operator": row.subject.operator,
            "kind": details.kind,
            "name": Some(details.display_name()).filter(|name| !name.is_empty()),
            "iin": iin,
            "birth_date": details.birth_date,
            "phones": phones,
            "emails": emails,
            "address": address,
            "state": state,
            "open_claims": row.open_claims,
            "active_blocks": row.active_blocks,
            "version": row.subject.version,
        }),
    }
}
