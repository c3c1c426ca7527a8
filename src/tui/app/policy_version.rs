//! The version of a policy in words.

use chrono::NaiveDate;

use crate::domain::message::Message;

/// What the rules call the version of a text that states no date.
const UNDATED: &str = "undated";

/// A version as a person reads it: a date as the language writes dates, the want of one in words.
pub(super) fn version_message(version: &str) -> Message {
    if version == UNDATED {
        return Message::new("policy-undated");
    }
    match version.parse::<NaiveDate>() {
        Ok(date) => Message::new("screen-date").date("date", date),
        Err(_) => Message::new("screen-plain").text("text", version),
    }
}
