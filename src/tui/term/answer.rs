//! What a terminal answers to a question that another program has asked of it: the officer's
//! editor is left, and over a slow line the answer comes to the screen. Its letters are no keys.

use super::csi::Sequence;

/// An answer longer than this is none.
const LONGEST: usize = 1024;

/// Reads the answer at the beginning of some bytes: a string between `ESC ]`, `ESC P` or `ESC _`
/// and BEL or `ESC \`. `None` when it is something else, such as Alt with that sign.
pub(super) fn read(bytes: &[u8]) -> Option<Sequence> {
    match bytes {
        [0x1b, b']' | b'P' | b'_'] => return Some(Sequence::Part),
        [0x1b, b']', b'0'..=b'9', ..]
        | [0x1b, b'P', b'0'..=b'9' | b'>' | b'!' | b'$', ..]
        | [0x1b, b'_', b'G', ..] => {}
        _ => return None,
    }
    let rest = bytes.get(2..).unwrap_or_default();
    let Some(end) = rest.iter().position(|byte| *byte < 0x20) else {
        return Some(match rest.len() {
            0..=LONGEST => Sequence::Part,
            length => Sequence::Key(length + 2, None),
        });
    };
    Some(match rest.get(end..) {
        Some([0x07, ..]) => Sequence::Key(end + 3, None),
        Some([0x1b]) => Sequence::Part,
        Some([0x1b, b'\\', ..]) => Sequence::Key(end + 4, None),
        // What cannot stand in an answer has cut it off, and is read by itself.
        _ => Sequence::Key(end + 2, None),
    })
}
