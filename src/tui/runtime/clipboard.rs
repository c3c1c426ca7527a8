//! The clipboard of the machine the officer sits at, by way of the terminal (OSC 52).

use std::io::{self, Write};

use crate::domain::identity::RecordNumber;
use crate::tui::term::Tty;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Hands a record's number to the terminal. Nothing else goes there: a clipboard is read by every
/// program of that machine, and whether the terminal takes it is never told.
pub(super) fn copy(number: RecordNumber) -> io::Result<()> {
    Tty.write_all(sequence(&number.to_string()).as_bytes())
}

fn sequence(text: &str) -> String {
    format!("\u{1b}]52;c;{}\u{7}", base64(text.as_bytes()))
}

fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for group in bytes.chunks(3) {
        let at = |place: usize| u32::from(group.get(place).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for place in 0..4 {
            let sign = ALPHABET.get((bits >> (18 - 6 * place) & 63) as usize);
            let sign = sign.filter(|_| place <= group.len()).unwrap_or(&b'=');
            text.push(char::from(*sign));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_what_rfc_4648_writes() {
        for (text, encoded) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foobar", "Zm9vYmFy"),
        ] {
            assert_eq!(base64(text.as_bytes()), encoded);
            assert_eq!(sequence(text), format!("\u{1b}]52;c;{encoded}\u{7}"));
        }
    }
}
