//! The names of keys, as keymap files write them and the screen shows them.

use std::fmt;
use std::str::FromStr;

use thiserror::Error;

use super::nearest::nearest;
use super::press::{Code, KeyPress};

/// The keys that have a name, as keymap files write them.
const NAMED: &[(&str, Code)] = &[
    ("space", Code::Char(' ')),
    ("enter", Code::Enter),
    ("esc", Code::Esc),
    ("tab", Code::Tab),
    ("backspace", Code::Backspace),
    ("delete", Code::Delete),
    ("insert", Code::Insert),
    ("up", Code::Up),
    ("down", Code::Down),
    ("left", Code::Left),
    ("right", Code::Right),
    ("home", Code::Home),
    ("end", Code::End),
    ("pgup", Code::PageUp),
    ("pgdn", Code::PageDown),
    ("F1", Code::F(1)),
    ("F2", Code::F(2)),
    ("F3", Code::F(3)),
    ("F4", Code::F(4)),
    ("F5", Code::F(5)),
    ("F6", Code::F(6)),
    ("F7", Code::F(7)),
    ("F8", Code::F(8)),
    ("F9", Code::F(9)),
    ("F10", Code::F(10)),
    ("F11", Code::F(11)),
    ("F12", Code::F(12)),
];

const MODIFIERS: &[&str] = &["ctrl", "alt", "shift"];

impl fmt::Display for KeyPress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (held, name) in [
            (self.ctrl, "ctrl-"),
            (self.alt, "alt-"),
            (self.shift, "shift-"),
        ] {
            if held {
                f.write_str(name)?;
            }
        }
        match NAMED.iter().find(|(_, code)| *code == self.code) {
            Some((name, _)) => f.write_str(name),
            None => match self.code {
                Code::Char(c) => write!(f, "{c}"),
                Code::F(n) => write!(f, "F{n}"),
                named => write!(f, "{named:?}"),
            },
        }
    }
}

/// A key's name that nothing is called.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("unknown key `{written}`; did you mean `{nearest}`?")]
pub struct UnknownKey {
    /// What was written.
    pub written: String,
    /// The valid name closest to it.
    pub nearest: String,
}

impl FromStr for KeyPress {
    type Err = UnknownKey;

    fn from_str(written: &str) -> Result<Self, UnknownKey> {
        let unknown = |nearest: String| UnknownKey {
            written: written.to_owned(),
            nearest,
        };
        let (modifiers, name) = split_modifiers(written);
        let Some(code) = code_named(name) else {
            return Err(unknown(nearest_key(&modifiers, name)));
        };
        let held = |modifier: &str| modifiers.iter().any(|m| m.eq_ignore_ascii_case(modifier));
        let known = |m: &&str| MODIFIERS.iter().any(|k| k.eq_ignore_ascii_case(m));
        if !modifiers.iter().all(known) {
            return Err(unknown(nearest_key(&modifiers, name)));
        }
        let press = Self::new(code, held("ctrl"), held("alt"), held("shift"));
        // What Shift makes of a digit or a sign depends on the layout, and with Ctrl
        // it never reaches us: what is typed must be written instead.
        match press.code {
            Code::Char(c) if held("shift") && !c.is_uppercase() => Err(unknown(press.to_string())),
            _ => Ok(press),
        }
    }
}

/// `ctrl-alt-x` into its modifiers and `x`; the last part may itself be a hyphen.
fn split_modifiers(written: &str) -> (Vec<&str>, &str) {
    let mut modifiers = Vec::new();
    let mut rest = written;
    while let Some((modifier, tail)) = rest.split_once('-') {
        if modifier.is_empty() || tail.is_empty() {
            break;
        }
        modifiers.push(modifier);
        rest = tail;
    }
    (modifiers, rest)
}

fn code_named(name: &str) -> Option<Code> {
    let mut chars = name.chars();
    if let (Some(c), None) = (chars.next(), chars.next()) {
        return (!c.is_control() && !c.is_whitespace()).then_some(Code::Char(c));
    }
    let named = NAMED
        .iter()
        .find(|(known, _)| known.eq_ignore_ascii_case(name));
    named.map(|(_, code)| *code)
}

/// The valid name closest to modifiers and a key of which at least one is wrong.
fn nearest_key(modifiers: &[&str], name: &str) -> String {
    let key = match code_named(name) {
        Some(code) => KeyPress::plain(code).to_string(),
        None => nearest(name, NAMED.iter().map(|(known, _)| *known)).to_owned(),
    };
    let parts = modifiers
        .iter()
        .map(|m| nearest(m, MODIFIERS.iter().copied()));
    parts.chain([key.as_str()]).collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back() {
        for name in [
            "a",
            "G",
            "?",
            "-",
            "ctrl-f",
            "ctrl--",
            "alt-g",
            "alt-G",
            "ctrl-alt-x",
            "space",
            "ctrl-space",
            "enter",
            "esc",
            "shift-tab",
            "shift-up",
            "pgup",
            "F5",
            "F12",
            "shift-F5",
            "\u{44e}",
            "\u{2116}",
        ] {
            assert_eq!(name.parse::<KeyPress>().unwrap().to_string(), name);
        }
        for (written, name) in [
            ("Ctrl-F", "ctrl-f"),
            ("Shift-M", "M"),
            ("shift-\u{44c}", "\u{42c}"),
            ("f5", "F5"),
            ("ENTER", "enter"),
        ] {
            assert_eq!(
                written.parse::<KeyPress>().unwrap().to_string(),
                name,
                "{written}"
            );
        }
    }

    #[test]
    fn wrong_names_get_the_nearest() {
        for (written, nearest) in [
            ("entr", "enter"),
            ("crtl-f", "ctrl-f"),
            ("ctrl-pgdwn", "ctrl-pgdn"),
            ("F13", "F1"),
            ("ctrl-shift-c", "ctrl-c"),
            ("shift-1", "1"),
            ("a-b", "alt-b"),
            ("", "up"),
            ("pageup", "pgup"),
        ] {
            assert_eq!(
                written.parse::<KeyPress>().unwrap_err().nearest,
                nearest,
                "{written}"
            );
        }
    }
}
