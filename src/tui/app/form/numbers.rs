//! Numbers of records as they are typed into a field.

use crate::domain::identity::{RecordNumber, kazakh_row};
use crate::domain::message::Message;

/// The number that a text means, whichever layout its digits were typed under.
///
/// # Errors
/// That it is not a number of a record.
pub fn read_number(text: &str) -> Result<RecordNumber, Message> {
    let text = text.trim();
    let retyped = || kazakh_row::retype(text).parse().ok();
    text.parse()
        .ok()
        .or_else(retyped)
        .ok_or_else(|| Message::new("screen-number-unreadable"))
}
