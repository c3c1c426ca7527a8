//! Messages from outside: letters of mailboxes and lines of web forms, read into what the desk
//! takes in.
//!
//! Whatever comes is read as far as it can be: a message that nobody can read becomes one that
//! says so, with its bytes attached. Nothing is unpacked, and nothing that a sender wrote is used
//! as a path.

mod charset;
mod form;
mod key;
mod letter;
mod parts;
mod source;

pub use form::{FORM_COLUMNS, FormError, read_form};
pub use letter::read_letter;
pub use source::{Input, InputError, Piece, inputs};
