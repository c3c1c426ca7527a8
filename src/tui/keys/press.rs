//! One press of one key.

use crossterm::event::{KeyCode, KeyEvent, KeyEventKind, KeyModifiers};

/// Which key: the character it types, or its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Code {
    /// The character that the layout typed, in the case it was typed.
    Char(char),
    /// A function key, from 1.
    F(u8),
    Enter,
    Esc,
    Tab,
    Backspace,
    Delete,
    Insert,
    Up,
    Down,
    Left,
    Right,
    Home,
    End,
    PageUp,
    PageDown,
}

/// One press of a key, in normal form: two presses that a terminal cannot tell
/// apart are equal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KeyPress {
    /// The key.
    pub code: Code,
    /// Ctrl was held.
    pub ctrl: bool,
    /// Alt was held.
    pub alt: bool,
    /// Shift was held; on a character it is in the character itself, and this is false.
    pub shift: bool,
}

impl KeyPress {
    /// The normal form of a press: Shift goes into the character, and a character
    /// with Ctrl is small, because terminals send the same byte for both.
    #[must_use]
    pub fn new(code: Code, ctrl: bool, alt: bool, shift: bool) -> Self {
        match code {
            Code::Char(c) if ctrl => Self {
                code: Code::Char(small(c)),
                ctrl,
                alt,
                shift: false,
            },
            Code::Char(c) if shift => Self {
                code: Code::Char(capital(c)),
                ctrl,
                alt,
                shift: false,
            },
            Code::Char(_) => Self {
                code,
                ctrl,
                alt,
                shift: false,
            },
            _ => Self {
                code,
                ctrl,
                alt,
                shift,
            },
        }
    }

    /// A key without modifiers.
    #[must_use]
    pub fn plain(code: Code) -> Self {
        Self::new(code, false, false, false)
    }

    /// What the terminal reported; `None` for releases and for keys without a name here.
    #[must_use]
    pub fn from_event(event: &KeyEvent) -> Option<Self> {
        let known = KeyModifiers::CONTROL | KeyModifiers::ALT | KeyModifiers::SHIFT;
        if event.kind == KeyEventKind::Release || !known.contains(event.modifiers) {
            return None;
        }
        let code = match event.code {
            KeyCode::Char(c) => Code::Char(c),
            KeyCode::F(n) => Code::F(n),
            KeyCode::Enter => Code::Enter,
            KeyCode::Esc => Code::Esc,
            KeyCode::Tab | KeyCode::BackTab => Code::Tab,
            KeyCode::Backspace => Code::Backspace,
            KeyCode::Delete => Code::Delete,
            KeyCode::Insert => Code::Insert,
            KeyCode::Up => Code::Up,
            KeyCode::Down => Code::Down,
            KeyCode::Left => Code::Left,
            KeyCode::Right => Code::Right,
            KeyCode::Home => Code::Home,
            KeyCode::End => Code::End,
            KeyCode::PageUp => Code::PageUp,
            KeyCode::PageDown => Code::PageDown,
            _ => return None,
        };
        let held = |modifier| event.modifiers.contains(modifier);
        let shift = held(KeyModifiers::SHIFT) || event.code == KeyCode::BackTab;
        Some(Self::new(
            code,
            held(KeyModifiers::CONTROL),
            held(KeyModifiers::ALT),
            shift,
        ))
    }

    /// The character this press types into a text field; `None` for chords and named keys.
    #[must_use]
    pub fn text(self) -> Option<char> {
        match self.code {
            Code::Char(c) if !self.ctrl && !self.alt => Some(c),
            _ => None,
        }
    }
}

/// The one small letter of a capital; a letter whose small form is longer stays.
fn small(c: char) -> char {
    let mut lower = c.to_lowercase();
    lower.next().filter(|_| lower.next().is_none()).unwrap_or(c)
}

/// The one capital of a small letter; a letter whose capital is longer stays.
fn capital(c: char) -> char {
    let mut upper = c.to_uppercase();
    upper.next().filter(|_| upper.next().is_none()).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presses_a_terminal_cannot_tell_apart_are_equal() {
        let event = |code, modifiers| KeyPress::from_event(&KeyEvent::new(code, modifiers));
        let press = |name: &str| Some(name.parse::<KeyPress>().unwrap());
        let (ctrl, shift) = (KeyModifiers::CONTROL, KeyModifiers::SHIFT);
        assert_eq!(event(KeyCode::Char('G'), shift), press("G"));
        assert_eq!(event(KeyCode::Char('g'), shift), press("G"));
        assert_eq!(
            event(KeyCode::Char('\u{421}'), ctrl | shift),
            press("ctrl-\u{441}")
        );
        assert_eq!(event(KeyCode::BackTab, shift), press("shift-tab"));
        assert_eq!(
            event(KeyCode::BackTab, KeyModifiers::NONE),
            press("shift-tab")
        );
        assert_eq!(
            event(KeyCode::Char(' '), KeyModifiers::NONE),
            press("space")
        );
        assert_eq!(event(KeyCode::Char('q'), KeyModifiers::SUPER), None);
        let release = KeyEvent::new_with_kind(
            KeyCode::Char('q'),
            KeyModifiers::NONE,
            KeyEventKind::Release,
        );
        assert_eq!(KeyPress::from_event(&release), None);
    }
}
