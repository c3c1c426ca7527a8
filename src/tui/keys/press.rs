//! One press of one key.

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
        let press = |name: &str| name.parse::<KeyPress>().unwrap();
        let new = KeyPress::new;
        assert_eq!(new(Code::Char('G'), false, false, true), press("G"));
        assert_eq!(new(Code::Char('g'), false, false, true), press("G"));
        let es = Code::Char('\u{421}');
        assert_eq!(new(es, true, false, true), press("ctrl-\u{441}"));
        assert_eq!(new(Code::Tab, false, false, true), press("shift-tab"));
        assert_eq!(KeyPress::plain(Code::Char(' ')), press("space"));
    }
}
