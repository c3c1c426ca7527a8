//! What the terminal tells the program.

use crate::tui::keys::KeyPress;

/// What the terminal tells the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TermEvent {
    /// A key was pressed, or is held.
    Key(KeyPress),
    /// Text was pasted; lines end with `\n`, whatever the terminal made of them.
    Paste(String),
    /// Text was pasted and refused; its length in bytes. 64 KiB are taken.
    PasteTooLong(usize),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// The program was stopped and goes on: [`Session::resume`](super::Session::resume),
    /// then redraw. Follows [`Session::suspend`](super::Session::suspend) too.
    Continued,
}
