//! From what the keyboard sent to what the officer meant: key names, sequences,
//! keyboard layouts, and the keymap files that bind them to actions.
//!
//! Terminals report the letter a layout types, not the key (crossterm drops the
//! key even where a terminal sends it), so on a Russian or Kazakh layout `q` arrives
//! as the Cyrillic letter of that key. [`Layouts`] know where the letters stand, and
//! [`Keys`] asks them whenever what was typed has no binding of its own.

mod action;
mod context;
mod error;
mod file;
mod keymap;
mod label;
mod layout;
mod names;
mod nearest;
mod own;
mod press;
mod resolver;
mod sequence;

pub use action::Action;
pub use context::Context;
pub use error::{KeymapError, KeymapProblem};
pub use keymap::Keymap;
pub use label::label;
pub use layout::{Layout, Layouts};
pub use names::UnknownKey;
pub use press::{Code, KeyPress};
pub use resolver::{Keys, Resolved};
pub use sequence::Sequence;
