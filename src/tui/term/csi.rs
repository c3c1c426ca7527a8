//! The sequences that a terminal sends for keys that type nothing.

use crate::tui::keys::{Code, KeyPress};

/// A sequence longer than this is none.
const LONGEST: usize = 32;

/// What stands at the beginning of some bytes, and how many of them it is.
pub(super) enum Sequence {
    /// A key, or nothing that has a name here.
    Key(usize, Option<KeyPress>),
    /// The beginning of a paste.
    PasteBegins(usize),
    /// The beginning of a sequence.
    Part,
}

/// Reads a sequence that begins with `ESC [`.
pub(super) fn read(bytes: &[u8]) -> Sequence {
    let body = bytes.get(2..).unwrap_or_default();
    if let [b'[', rest @ ..] = body {
        // The console of Linux: F1 to F5.
        return match rest {
            [] => Sequence::Part,
            [last @ b'A'..=b'E', ..] => {
                Sequence::Key(4, Some(KeyPress::plain(Code::F(last - b'A' + 1))))
            }
            _ => Sequence::Key(3, None),
        };
    }
    let end = body.iter().position(|byte| !(0x20..0x40).contains(byte));
    let Some(end) = end.filter(|end| *end <= LONGEST) else {
        return match body.len() {
            0..=LONGEST => Sequence::Part,
            length => Sequence::Key(length + 2, None),
        };
    };
    let parameters = body.get(..end).unwrap_or_default();
    match body.get(end) {
        Some(b'~') if parameters == b"200" => Sequence::PasteBegins(end + 3),
        Some(last @ 0x40..=0x7e) => Sequence::Key(end + 3, key(parameters, *last)),
        // What cannot stand in a sequence has cut it off, and is read by itself.
        _ => Sequence::Key(end + 2, None),
    }
}

/// The key of a last byte that names one, in both of the terminal's modes.
pub(super) const fn named(last: u8) -> Option<Code> {
    Some(match last {
        b'A' => Code::Up,
        b'B' => Code::Down,
        b'C' => Code::Right,
        b'D' => Code::Left,
        b'F' => Code::End,
        b'H' => Code::Home,
        b'M' => Code::Enter,
        b'P'..=b'S' => Code::F(last - b'P' + 1),
        _ => return None,
    })
}

fn key(parameters: &[u8], last: u8) -> Option<KeyPress> {
    let text = std::str::from_utf8(parameters).ok()?;
    let fields: Vec<&str> = text.split(';').collect();
    let number = |at: usize| -> Option<u32> {
        let first = fields.get(at)?.split(':').next()?;
        first.parse().ok()
    };
    let code = match (last, fields.as_slice()) {
        (b'Z', _) => return Some(KeyPress::new(Code::Tab, false, false, true)),
        (b'~', ["27", held, _]) => return with(character(number(2)?)?, held),
        (b'~', _) => numbered(number(0)?)?,
        (b'u', _) => character(number(0)?)?,
        // A lone letter, or "1" before what is held.
        (_, [""] | ["1", _]) => named(last).filter(|_| last != b'M')?,
        _ => return None,
    };
    with(code, fields.get(1).copied().unwrap_or("1"))
}

/// What is held is one more than a sum of 1 Shift, 2 Alt, 4 Ctrl; `:3` behind it is a release.
fn with(code: Code, held: &str) -> Option<KeyPress> {
    let (held, kind) = held.split_once(':').unwrap_or((held, "1"));
    let held = held.parse::<u8>().ok()?.checked_sub(1)?;
    if held > 7 || kind == "3" {
        return None;
    }
    let holds = |bit: u8| held & bit != 0;
    Some(KeyPress::new(code, holds(4), holds(2), holds(1)))
}

fn character(number: u32) -> Option<Code> {
    Some(match number {
        9 => Code::Tab,
        13 => Code::Enter,
        27 => Code::Esc,
        127 => Code::Backspace,
        // Keys without a character stand in the private area.
        0xe000..=0xf8ff => return None,
        _ => Code::Char(char::from_u32(number).filter(|c| !c.is_control())?),
    })
}

fn numbered(number: u32) -> Option<Code> {
    let function = |first: u8, from: u32| u8::try_from(number - from).ok().map(|n| first + n);
    Some(match number {
        1 | 7 => Code::Home,
        2 => Code::Insert,
        3 => Code::Delete,
        4 | 8 => Code::End,
        5 => Code::PageUp,
        6 => Code::PageDown,
        11..=15 => Code::F(function(1, 11)?),
        17..=21 => Code::F(function(6, 17)?),
        23..=26 => Code::F(function(11, 23)?),
        28..=29 => Code::F(function(15, 28)?),
        31..=34 => Code::F(function(17, 31)?),
        _ => return None,
    })
}
