//! From the bytes that a terminal sends to keys and pastes.
//!
//! Our own and not crossterm's, because a terminal at the far end of a bad line sends halves:
//! crossterm 0.29 takes an escape sequence that is cut after its first byte for the key Esc and
//! two letters, two quick Escs for one, and waits for ever for the end of a paste that the line
//! has lost, with every key that follows in it.

use std::time::Duration;

use super::answer;
use super::csi::{self, Sequence};
use super::event::TermEvent;
use crate::tui::keys::{Code, KeyPress};

/// How long the rest of a sequence may take; after that, Esc is the key.
const REST_OF_SEQUENCE: Duration = Duration::from_millis(50);

/// How long the rest of a paste may take.
const REST_OF_PASTE: Duration = Duration::from_secs(1);

/// The longest paste that is taken, in bytes. More is a mistake of the hand, and would
/// be cut somewhere unseen: it is refused whole.
pub(super) const LONGEST_PASTE: usize = 64 * 1024;

const END_OF_PASTE: &[u8] = b"\x1b[201~";

/// A paste that has begun and not ended.
#[derive(Debug, Default)]
struct Paste {
    text: Vec<u8>,
    /// What came in all; of a paste that is too long only its end is kept.
    length: usize,
    /// Nothing has come for a while: its end may be lost.
    stalled: bool,
}

/// What has come and is not a whole event yet.
#[derive(Debug, Default)]
pub(super) struct Decoder {
    begun: Vec<u8>,
    paste: Option<Paste>,
}

/// What stands at the beginning of some bytes, and how many of them it is.
enum Read {
    /// A key, or nothing that has a name here.
    Key(usize, Option<KeyPress>),
    /// The beginning of a paste.
    Paste(usize),
    /// The beginning of something.
    Part,
}

impl From<Sequence> for Read {
    fn from(sequence: Sequence) -> Self {
        match sequence {
            Sequence::Key(length, key) => Self::Key(length, key),
            Sequence::PasteBegins(length) => Self::Paste(length),
            Sequence::Part => Self::Part,
        }
    }
}

impl Decoder {
    /// Takes bytes in as they were read.
    pub fn feed(&mut self, bytes: &[u8]) -> Vec<TermEvent> {
        // What follows a stalled paste belongs to it, unless it is one press of one key.
        if self.paste.as_ref().is_some_and(|paste| paste.stalled) && is_one_key(bytes) {
            self.paste = None;
        }
        self.begun.extend_from_slice(bytes);
        let mut events = Vec::new();
        loop {
            if self.paste.is_some() && !self.in_paste(&mut events) {
                return events;
            }
            match read(&self.begun) {
                Read::Key(length, key) => {
                    self.begun.drain(..length);
                    events.extend(key.map(TermEvent::Key));
                }
                Read::Paste(length) => {
                    self.begun.drain(..length);
                    self.paste = Some(Paste::default());
                }
                Read::Part => return events,
            }
        }
    }

    /// How long to wait for the rest of what has begun.
    pub fn patience(&self) -> Option<Duration> {
        match &self.paste {
            Some(paste) => (!paste.stalled).then_some(REST_OF_PASTE),
            None => (!self.begun.is_empty()).then_some(REST_OF_SEQUENCE),
        }
    }

    /// Nothing has come for as long as [`Self::patience`] said.
    pub fn quiet(&mut self) -> Vec<TermEvent> {
        if let Some(paste) = self.paste.take() {
            self.paste = Some(Paste {
                stalled: true,
                ..Paste::default()
            });
            return paste.event().into_iter().collect();
        }
        let begun = std::mem::take(&mut self.begun);
        let key = match begun.as_slice() {
            [0x1b] => Some(KeyPress::plain(Code::Esc)),
            [0x1b, sign] => Some(KeyPress::new(
                Code::Char(char::from(*sign)),
                false,
                true,
                false,
            )),
            _ => None,
        };
        key.map(TermEvent::Key).into_iter().collect()
    }

    /// Takes what has come into the paste; whether the paste has ended.
    fn in_paste(&mut self, events: &mut Vec<TermEvent>) -> bool {
        let Some(paste) = &mut self.paste else {
            return true;
        };
        paste.stalled = false;
        paste.length += self.begun.len();
        // The mark of the end may have come in halves.
        let from = paste.text.len().saturating_sub(END_OF_PASTE.len() - 1);
        paste.text.append(&mut self.begun);
        let unseen = paste.text.get(from..).unwrap_or_default();
        let end = unseen
            .windows(END_OF_PASTE.len())
            .position(|window| window == END_OF_PASTE);
        let Some(end) = end else {
            if paste.text.len() > LONGEST_PASTE + END_OF_PASTE.len() {
                let kept = paste.text.len() - (END_OF_PASTE.len() - 1);
                paste.text.drain(..kept);
            }
            return false;
        };
        let rest = paste.text.split_off(from + end + END_OF_PASTE.len());
        paste.text.truncate(from + end);
        paste.length -= END_OF_PASTE.len() + rest.len();
        self.begun = rest;
        events.extend(self.paste.take().and_then(Paste::event));
        true
    }
}

impl Paste {
    fn event(self) -> Option<TermEvent> {
        if self.length > LONGEST_PASTE {
            return Some(TermEvent::PasteTooLong(self.length));
        }
        let text = String::from_utf8_lossy(&self.text);
        let text = text.replace("\r\n", "\n").replace('\r', "\n");
        (!text.is_empty()).then_some(TermEvent::Paste(text))
    }
}

fn is_one_key(bytes: &[u8]) -> bool {
    bytes == b"\x1b" || matches!(read(bytes), Read::Key(length, Some(_)) if length == bytes.len())
}

fn read(bytes: &[u8]) -> Read {
    if let Some(answer) = answer::read(bytes) {
        return answer.into();
    }
    match bytes {
        [] | [0x1b] | [0x1b, b'[' | b'O'] => Read::Part,
        [0x1b, 0x1b, ..] => Read::Key(1, Some(KeyPress::plain(Code::Esc))),
        [0x1b, b'[', ..] => csi::read(bytes).into(),
        [0x1b, b'O', last, ..] => Read::Key(3, csi::named(*last).map(KeyPress::plain)),
        [0x1b, rest @ ..] => match character(rest) {
            Read::Key(length, key) => Read::Key(length + 1, key.map(with_alt)),
            other => other,
        },
        _ => character(bytes),
    }
}

const fn with_alt(key: KeyPress) -> KeyPress {
    KeyPress { alt: true, ..key }
}

/// One character, or what a control key sends for one.
fn character(bytes: &[u8]) -> Read {
    let Some(first) = bytes.first().copied() else {
        return Read::Part;
    };
    let ctrl = |c: u8| KeyPress::new(Code::Char(char::from(c)), true, false, false);
    let key = match first {
        b'\r' => KeyPress::plain(Code::Enter),
        b'\t' => KeyPress::plain(Code::Tab),
        0x7f => KeyPress::plain(Code::Backspace),
        0 => ctrl(b' '),
        0x01..=0x1a => ctrl(first - 1 + b'a'),
        0x1c..=0x1f => ctrl(first - 0x1c + b'4'),
        _ => return several_bytes(first, bytes),
    };
    Read::Key(1, Some(key))
}

fn several_bytes(first: u8, bytes: &[u8]) -> Read {
    let length = match first {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => 1,
    };
    let Some(whole) = bytes.get(..length) else {
        // The rest of a letter has not come, or something else has come in its place.
        let broken = bytes.iter().skip(1).any(|byte| byte & 0xc0 != 0x80);
        return if broken {
            Read::Key(1, None)
        } else {
            Read::Part
        };
    };
    match std::str::from_utf8(whole).map(|text| text.chars().next()) {
        Ok(Some(c)) => Read::Key(length, Some(KeyPress::plain(Code::Char(c)))),
        _ => Read::Key(1, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The events of reads that follow each other at once, and of a quiet time after them.
    fn told(reads: &[&[u8]]) -> String {
        let mut decoder = Decoder::default();
        let mut events: Vec<TermEvent> = Vec::new();
        for bytes in reads {
            events.extend(decoder.feed(bytes));
        }
        if decoder.patience().is_some() {
            events.extend(decoder.quiet());
        }
        let names = events.iter().map(|event| match event {
            TermEvent::Key(key) => key.to_string(),
            TermEvent::Paste(text) => format!("<{text}>"),
            other => format!("{other:?}"),
        });
        names.collect::<Vec<_>>().join(" ")
    }

    /// What a terminal sends, and the keys that were pressed.
    const SENT: &[(&str, &str)] = &[
        ("a\u{44f}\u{49b}A", "a \u{44f} \u{49b} A"),
        (
            "\r\t\u{7f}\n\u{3}\u{1a}",
            "enter tab backspace ctrl-j ctrl-c ctrl-z",
        ),
        ("\u{0}\u{1c}\u{1f}", "ctrl-space ctrl-4 ctrl-7"),
        ("\x1b", "esc"),
        ("\x1b\x1b", "esc esc"),
        ("\x1b\x1b[A", "esc up"),
        ("\x1ba\x1b\u{44f}\x1b\u{3}", "alt-a alt-\u{44f} ctrl-alt-c"),
        ("\x1b[A\x1b[B\x1bOC\x1bOD", "up down right left"),
        (
            "\x1b[H\x1b[F\x1b[1~\x1b[4~\x1b[7~\x1b[8~",
            "home end home end home end",
        ),
        (
            "\x1b[2~\x1b[3~\x1b[5~\x1b[6~\x1b[Z",
            "insert delete pgup pgdn shift-tab",
        ),
        (
            "\x1bOP\x1b[12~\x1b[[C\x1b[15~\x1b[24~\x1b[13;2~",
            "F1 F2 F3 F5 F12 shift-F3",
        ),
        (
            "\x1b[1;5A\x1b[1;2B\x1b[3;5~",
            "ctrl-up shift-down ctrl-delete",
        ),
        ("\x1b[1089::99;5u\x1b[97;2u\x1b[27u", "ctrl-\u{441} A esc"),
        (
            "\x1b[27;5;99~\x1b[13;2u\x1b[9;2u",
            "ctrl-c shift-enter shift-tab",
        ),
        // Released, held with keys that have no name here, or unknown: nothing.
        ("\x1b[97;1:3u\x1b[1;9A\x1b[99~\x1b[?1;2c\x1b[200;1Rq", "q"),
        // The console of Linux, screen, rxvt and PuTTY.
        ("\x1b[[A\x1b[[E\x1b[17~\x1b[11~", "F1 F5 F6 F1"),
        ("\x1bOH\x1bOF\x1bOA\x1bOM", "home end up enter"),
        ("\x1b[7^\x1bOaq", "q"),
        // What a terminal answers to somebody else, and signs with Alt that look like it.
        (
            "\x1b]11;rgb:1c1c/1a1a/e0e0\x1b\\q\x1b]4;1;rgb:a/c/e\x07j",
            "q j",
        ),
        ("\x1bP>|XTerm(379)\x1b\\\x1bP1+r544e\x1b\\q", "q"),
        ("\x1b]11;rgb:acce", ""),
        ("\x1b]1ab\u{3}\x1b]x", "ctrl-c alt-] x"),
        ("\x1b]", "alt-]"),
        ("\x1b[1;5", ""),
        ("\x1b[", "alt-["),
        ("\x1b[1\u{44f}q", "\u{44f} q"),
        (
            "\x1b[200~a\rb\r\nc\x1b[2Jd\x1b[201~q",
            "<a\nb\nc\x1b[2Jd> q",
        ),
        ("\x1b[200~\x1b[201~\x1b[201~q", "q"),
    ];

    #[test]
    fn keys_and_pastes_are_read_however_the_line_cuts_them() {
        for (sent, keys) in SENT {
            let bytes = sent.as_bytes();
            assert_eq!(told(&[bytes]), *keys, "{sent:?}");
            let single: Vec<&[u8]> = bytes.chunks(1).collect();
            assert_eq!(told(&single), *keys, "{sent:?} byte by byte");
            for at in 0..bytes.len() {
                let (head, tail) = bytes.split_at(at);
                assert_eq!(told(&[head, tail]), *keys, "{sent:?} cut at {at}");
            }
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_passed_over() {
        assert_eq!(told(&[b"a\xffb\xd1q\xe2\x82q"]), "a b q q");
        assert_eq!(told(&[b"\xd1"]), "");
    }

    #[test]
    fn a_paste_without_an_end_is_given_up_at_the_next_key() {
        let mut decoder = Decoder::default();
        let paste = |text: &str| vec![TermEvent::Paste(text.to_owned())];
        assert_eq!(decoder.feed(b"\x1b[200~abc"), []);
        assert_eq!(decoder.patience(), Some(REST_OF_PASTE));
        assert_eq!(decoder.quiet(), paste("abc"));
        assert_eq!(decoder.patience(), None);
        // The line had only stopped: nothing of the rest becomes a command.
        assert_eq!(decoder.feed(b"a\rb\r"), []);
        assert_eq!(decoder.quiet(), paste("a\nb\n"));
        let key = |name: &str| vec![TermEvent::Key(name.parse().unwrap())];
        assert_eq!(decoder.feed("й".as_bytes()), key("й"));
        assert_eq!(decoder.feed(b"q"), key("q"));
        for (sent, name) in [("\x1b[A", "up"), ("\u{3}", "ctrl-c")] {
            decoder.feed(b"\x1b[200~");
            assert_eq!(decoder.quiet(), []);
            assert_eq!(decoder.feed(sent.as_bytes()), key(name));
        }
        decoder.feed(b"\x1b[200~");
        decoder.quiet();
        assert_eq!(decoder.feed(b"\x1b"), []);
        assert_eq!(decoder.quiet(), key("esc"));
    }

    #[test]
    fn a_paste_has_a_limit() {
        let pasted = |length: usize| {
            let text = vec![b'x'; length];
            let mut decoder = Decoder::default();
            let mut events = decoder.feed(b"\x1b[200~");
            for part in text.chunks(4096) {
                events.extend(decoder.feed(part));
                let kept = decoder.paste.as_ref().map_or(0, |paste| paste.text.len());
                assert!(kept <= LONGEST_PASTE + 2 * 4096);
            }
            events.extend(decoder.feed(b"\x1b[201~q"));
            events
        };
        let longest = TermEvent::Paste("x".repeat(LONGEST_PASTE));
        let q = TermEvent::Key("q".parse().unwrap());
        assert_eq!(pasted(LONGEST_PASTE), [longest, q.clone()]);
        for length in [LONGEST_PASTE + 1, 1 << 20] {
            assert_eq!(pasted(length), [TermEvent::PasteTooLong(length), q.clone()]);
        }
    }
}
