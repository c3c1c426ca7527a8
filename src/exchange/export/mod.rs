//! What goes out of the register: the answer to a person who asks what is held of them
//! (art. 24(1)(1)), as a text to be read and as JSON.

mod answer;
mod outgoing;

pub use answer::answer;
pub use outgoing::Outgoing;
