//! Law, policies, the calendar, letters: from their files to checked values of the domain.
//!
//! A file is read whole or refused, with the file, the line and the reason: dates that a
//! deadline rests on are never guessed from half a file.

mod calendar;
mod error;
mod kinds;
mod law;
mod letter;
mod page;
mod policy;
pub mod shipped;

pub use calendar::calendar;
pub use error::{Reason, RuleFileError};
pub use kinds::kinds;
pub use law::law;
pub use letter::{
    Template, TemplateUnread, letter_needs, letter_template, own_letters, shipped_letter,
};
pub use policy::policy;
