//! What tells the same message again.

use sha2::{Digest, Sha256};

use crate::domain::record::journal::Hash;

/// The key of a letter. A Message-ID alone is the sender's word: a letter that bears a known one
/// and says something else is another letter. Servers that deliver a letter twice write their own
/// headers, so of one with a Message-ID only what follows the headers counts; of one without, all.
pub(super) fn of_letter(message_id: Option<&str>, bytes: &[u8]) -> Hash {
    match message_id {
        Some(id) => hash(&[b"id", id.as_bytes(), &body(bytes)]),
        None => hash(&[b"bytes", &settled(bytes)]),
    }
}

/// The key of a line of a form.
pub(super) fn of_form(line: &str) -> Hash {
    hash(&[b"form", line.trim().as_bytes()])
}

fn hash(parts: &[&[u8]]) -> Hash {
    let mut hasher = Sha256::new();
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part);
    }
    hasher.finalize().into()
}

/// What follows the headers.
fn body(bytes: &[u8]) -> Vec<u8> {
    let settled = settled(bytes);
    let begins = settled.windows(2).position(|pair| pair == b"\n\n");
    match begins {
        Some(at) => settled.get(at..).unwrap_or_default().trim_ascii().to_vec(),
        None => settled,
    }
}

/// Without what mailboxes change: the ends of lines, and blank lines at the end.
fn settled(bytes: &[u8]) -> Vec<u8> {
    let returns = bytes.iter().copied().filter(|byte| *byte != b'\r');
    returns.collect::<Vec<u8>>().trim_ascii_end().to_vec()
}

#[cfg(test)]
mod tests {
    use super::*;

    const LETTER: &[u8] = b"Message-ID: <a@b>\r\n\r\nText\r\n";

    #[test]
    fn the_same_letter_has_the_same_key() {
        let again = b"Received: x; y\nMessage-ID: <a@b>\n\nText\n\n";
        assert_eq!(
            of_letter(Some("a@b"), LETTER),
            of_letter(Some("a@b"), again)
        );
    }

    #[test]
    fn a_known_id_on_other_words_is_another_letter() {
        let other = b"Message-ID: <a@b>\n\nOther text\n";
        assert_ne!(
            of_letter(Some("a@b"), LETTER),
            of_letter(Some("a@b"), other)
        );
        assert_ne!(of_letter(None, LETTER), of_letter(Some("a@b"), LETTER));
    }
}
