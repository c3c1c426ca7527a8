//! Bytes as text where the stated encoding is wrong or missing: the writers of letters here use
//! UTF-8, windows-1251 and KOI8-R, and each is at times sent under the name of another.

use encoding_rs::{Encoding, KOI8_R, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1251};

/// Fewer letters than this outside of ASCII tell nothing.
const FEWEST: usize = 3;

/// Reads bytes by their label, where that fits, and else as what they look like. The second value
/// says whether it was a guess.
pub(super) fn text(bytes: &[u8], label: Option<&str>) -> (String, bool) {
    let stated = label.and_then(|label| Encoding::for_label(label.trim().as_bytes()));
    let letters = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    let utf8 = std::str::from_utf8(bytes);
    if let Some(stated) = stated {
        // Russian in one byte a letter is never UTF-8 by chance.
        let hidden = stated.is_single_byte() && letters >= FEWEST && utf8.is_ok();
        let (read, _, broken) = stated.decode(bytes);
        // Two bytes a letter are never read as one, however damaged they are.
        let wide = [UTF_16LE, UTF_16BE].contains(&stated);
        if wide || (!hidden && !broken) {
            return (read.into_owned(), broken);
        }
    }
    if let Ok(text) = utf8 {
        let certain = stated.is_none() || stated == Some(UTF_8);
        return (text.to_owned(), !certain && letters > 0);
    }
    let candidates = [WINDOWS_1251, KOI8_R].map(|encoding| encoding.decode(bytes).0);
    let best = candidates.into_iter().max_by_key(|text| likeness(text));
    (best.unwrap_or_default().into_owned(), true)
}

/// How much a text looks like Russian: in the wrong one of the two encodings, small letters
/// become capitals and capitals small ones.
fn likeness(text: &str) -> i64 {
    let mut score = 0;
    let mut before = ' ';
    for c in text.chars() {
        score += match c {
            'а'..='я' | 'ё' => 2,
            'А'..='Я' | 'Ё' if before.is_lowercase() => -3,
            'А'..='Я' | 'Ё' => 0,
            c if c.is_ascii() => 0,
            _ => -2,
        };
        before = c;
    }
    score
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    const WORDS: &str = "Прошу уничтожить мои данные";

    #[rstest]
    #[case(WINDOWS_1251, Some("windows-1251"), false)]
    #[case(WINDOWS_1251, Some("utf-8"), true)]
    #[case(WINDOWS_1251, None, true)]
    #[case(KOI8_R, Some("koi8-r"), false)]
    #[case(KOI8_R, Some("us-ascii-8bit"), true)]
    #[case(UTF_8, Some("utf-8"), false)]
    #[case(UTF_8, Some("windows-1251"), true)]
    #[case(UTF_8, None, false)]
    fn reads_what_the_bytes_are(
        #[case] encoding: &'static Encoding,
        #[case] label: Option<&str>,
        #[case] guessed: bool,
    ) {
        let (bytes, _, _) = encoding.encode(WORDS);
        assert_eq!(text(&bytes, label), (WORDS.to_owned(), guessed));
    }
}
