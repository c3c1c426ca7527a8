//! What the five texts promise about the answer to a pre-trial claim, read in them and counted by
//! hand.

use serde_json::{Value, json};

/// What a policy's text promises about the answer to a claim.
pub struct Promise {
    pub operator: &'static str,
    /// The clause, as it is quoted to officer and applicant; none where there is no promise.
    pub clause: Option<&'static str>,
    /// The term: days and unit.
    pub term: Option<(u32, &'static str)>,
    /// The last day.
    pub due: Option<&'static str>,
    /// Channels that count as the form that the text asks for.
    pub counted: &'static [&'static str],
    /// Channels that do not.
    pub not_counted: &'static [&'static str],
}

/// «Разрешение споров»: in writing, within 30 calendar days of receipt. 22 November is a Sunday.
pub const CONCERTS: Promise = Promise {
    operator: "concerts-tickets",
    clause: Some("«Разрешение споров»"),
    term: Some((30, "calendar")),
    due: Some("2026-11-23"),
    counted: &["paper", "registered_post", "edoc"],
    not_counted: &["email", "web_form", "cabinet", "in_person"],
};

/// 7.2: 30 working days; the form of the answer is not stated. Four days in October (26 is off),
/// twenty-one in November, five in December.
pub const ITICKET: Promise = Promise {
    operator: "iticket",
    clause: Some("п. 7.2"),
    term: Some((30, "working")),
    due: Some("2026-12-07"),
    counted: &["paper", "email", "in_person"],
    not_counted: &[],
};

/// 8.2: in writing, within 30 calendar days of receipt.
pub const RECO: Promise = Promise {
    operator: "reco",
    clause: Some("п. 8.2"),
    ..CONCERTS
};

/// 8.2: in writing or electronically, within 30 calendar days of receipt.
pub const NEUPUSTI: Promise = Promise {
    operator: "neupusti",
    clause: Some("п. 8.2"),
    counted: &[
        "paper",
        "registered_post",
        "edoc",
        "email",
        "web_form",
        "cabinet",
    ],
    not_counted: &["in_person"],
    ..CONCERTS
};

/// The text says nothing of claims: no term, no form.
pub const BENTON: Promise = Promise {
    operator: "benton",
    clause: None,
    term: None,
    due: None,
    counted: &["paper", "email", "in_person"],
    not_counted: &[],
};

impl Promise {
    pub fn due(&self) -> Value {
        json!(self.due)
    }
}
