//! What goes out of the register: the answer to a person who asks what is held of them
//! (art. 24(1)(1)), as a letter and as JSON; what came with a message, as it came.

mod answer;
mod attachment;
mod letter;
mod outgoing;

pub use answer::{Shown, answer};
pub use attachment::{SaveError, save_attachment};
pub use letter::{answer_letter, save_answer};
pub use outgoing::Outgoing;
