//! What goes out of the register: the answer to a person who asks what is held of them
//! (art. 24(1)(1)), as a letter and as JSON.

mod answer;
mod letter;
mod outgoing;

pub use answer::{Shown, answer};
pub use letter::{answer_letter, save_answer};
pub use outgoing::Outgoing;
