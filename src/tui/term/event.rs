//! What the terminal tells the program.

use crossterm::event::Event;

use crate::tui::keys::KeyPress;

/// The longest paste that is taken, in bytes. More is a mistake of the hand, and would
/// be cut somewhere unseen: it is refused whole.
const LONGEST_PASTE: usize = 64 * 1024;

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

impl TermEvent {
    /// The event, when it is one that the program knows.
    pub(super) fn from_crossterm(event: Event) -> Option<Self> {
        match event {
            Event::Key(key) => KeyPress::from_event(&key).map(Self::Key),
            Event::Paste(text) if text.len() > LONGEST_PASTE => {
                Some(Self::PasteTooLong(text.len()))
            }
            Event::Paste(text) => Some(Self::Paste(text.replace("\r\n", "\n").replace('\r', "\n"))),
            Event::Resize(columns, rows) => Some(Self::Resize(columns, rows)),
            Event::FocusGained | Event::FocusLost | Event::Mouse(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paste_keeps_its_lines_and_has_a_limit() {
        let paste = |text: String| TermEvent::from_crossterm(Event::Paste(text));
        assert_eq!(
            paste("a\r\nb\rc\nd".into()),
            Some(TermEvent::Paste("a\nb\nc\nd".into()))
        );
        let longest = "x".repeat(LONGEST_PASTE);
        assert_eq!(paste(longest.clone()), Some(TermEvent::Paste(longest)));
        let longer = "x".repeat(LONGEST_PASTE + 1);
        assert_eq!(
            paste(longer),
            Some(TermEvent::PasteTooLong(LONGEST_PASTE + 1))
        );
    }

    #[test]
    fn keys_and_sizes_pass_and_focus_does_not() {
        let key = crossterm::event::KeyCode::Enter.into();
        let press = "enter".parse().unwrap();
        assert_eq!(
            TermEvent::from_crossterm(Event::Key(key)),
            Some(TermEvent::Key(press))
        );
        assert_eq!(
            TermEvent::from_crossterm(Event::Resize(80, 24)),
            Some(TermEvent::Resize(80, 24))
        );
        assert_eq!(TermEvent::from_crossterm(Event::FocusGained), None);
    }
}
