//! What identifies a person, a record or a day, and how people type it.
//!
//! Everything here is checked once, where it enters, and is then carried as a value that cannot
//! be wrong. Personal identifiers hide themselves: `Debug` prints their mask, so that a log line
//! or a failed assertion never shows one.

mod email;
mod file_name;
mod hostile;
pub mod iin;
pub mod kazakh_row;
mod name;
mod number;
mod phone;
pub mod safe_text;
mod secret_arg;
mod typed_date;

pub use email::{Email, EmailError};
pub use file_name::file_name;
pub use hostile::{is_hostile, is_plain};
pub use iin::{Iin, IinError, IinKind, check_digit};
pub use name::PersonName;
pub use number::{NumberError, RecordNumber};
pub use phone::{Phone, PhoneError};
pub use safe_text::{HostileChar, SafeText};
pub use secret_arg::looks_personal;
pub use typed_date::{DateError, TypedDate, parse_date};

/// What a mask puts in the place of a hidden character.
const MASK: char = '•';

/// A space or a dash of any kind: what people put between the groups of a number.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || is_dash(c)
}

/// The hyphen-minus and the dashes and minus signs that keyboards and word processors put for it.
fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}'
    )
}

/// The last `count` characters of `text`, or all of it when it is shorter.
fn last_chars(text: &str, count: usize) -> String {
    text.chars()
        .skip(text.chars().count().saturating_sub(count))
        .collect()
}
