//! What goes out of the register: the answer to a person who asks what is held of them
//! (art. 24(1)(1)), as a text to be read and as JSON; what came with a message, as it came.

mod answer;
mod attachment;
mod outgoing;

pub use answer::answer;
pub use attachment::{SaveError, save_attachment};
pub use outgoing::Outgoing;
