//! Consents.

use serde_json::json;

use super::{Frame, days, left, named, unit_of};
use crate::cli::out::{Column, Line, Sheet, moment};
use crate::domain::identity::SafeText;
use crate::domain::record::nearest;
use crate::domain::values::ConsentState;
use crate::domain::view::ConsentRow;

const KEYS: &[&str] = &[
    "number",
    "external_id",
    "operator",
    "subject.number",
    "subject.name",
    "state",
    "policy_version",
    "policy_on_file",
    "given_at",
    "valid_until",
    "purposes",
    "data",
    "third_parties",
    "cross_border",
    "public",
    "method",
    "withdrawal_received_on",
    "stop_by",
    "stopped_on",
    "version",
];

/// A list of consents.
pub(in crate::cli) fn consents<'r>(
    rows: impl IntoIterator<Item = &'r ConsentRow>,
    frame: &Frame<'_>,
) -> Sheet {
    Sheet {
        columns: vec![
            Column::whole(frame.label("number")),
            Column::words(frame.label("state"), 10, 2),
            Column::whole(frame.label("stop-by")),
            Column::words(frame.label("left"), 8, 3).right(),
            Column::words(frame.label("subject"), 12, 1),
            Column::whole(frame.label("given")),
            Column::words(frame.label("valid-until"), 10, 4),
            Column::words(frame.label("purposes"), 10, 6),
            Column::words(frame.label("operator"), 7, 5),
        ],
        keys: KEYS,
        lines: rows.into_iter().map(|row| line(row, frame)).collect(),
    }
}

fn line(row: &ConsentRow, frame: &Frame<'_>) -> Line {
    let consent = &row.consent;
    let terms = &consent.terms;
    let state = row.state(frame.today);
    let countdown = row.countdown(frame.office, frame.today);
    let (days_left, working_days_left) = days(countdown.as_ref());
    let clock = nearest(&consent.clocks).filter(|_| state == ConsentState::WithdrawalReceived);
    let stop_by = clock.and_then(|clock| clock.due_on);
    let policy_on_file = terms
        .policy_version
        .as_ref()
        .is_some_and(|version| frame.office.has_policy_version(&consent.operator, version));
    let purposes: Vec<&str> = terms.purposes.iter().map(SafeText::as_str).collect();
    let unit = unit_of(clock.and_then(|clock| clock.term));
    Line {
        cells: vec![
            consent.number.to_string(),
            frame.word(state),
            frame.date(stop_by),
            left(countdown.as_ref(), unit, frame.tr),
            row.subject.name.to_string(),
            frame.tr.date(terms.given.date),
            frame.date(terms.valid_until),
            purposes.join(", "),
            consent.operator.to_string(),
        ],
        json: json!({
            "number": consent.number,
            "external_id": consent.external_id,
            "operator": consent.operator,
            "subject": named(&row.subject),
            "state": state,
            "policy_version": terms.policy_version,
            "policy_on_file": policy_on_file,
            "given_at": moment(terms.given, frame.zone),
            "valid_until": terms.valid_until,
            "purposes": purposes,
            "data": terms.data,
            "third_parties": terms.third_parties,
            "cross_border": terms.cross_border,
            "public": terms.public,
            "method": terms.method,
            "withdrawal_received_on": consent.withdrawal().map(|withdrawal| withdrawal.received_on),
            "stop_by": stop_by,
            "days_left": days_left,
            "working_days_left": working_days_left,
            "clock": countdown.map(|countdown| countdown.state),
            "stopped_on": consent.stopped_on(),
            "version": consent.version,
        }),
    }
}
