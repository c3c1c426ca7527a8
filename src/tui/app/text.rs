//! Text cut and folded to a number of columns, by grapheme and width.

use std::borrow::Cow;

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::domain::identity::is_plain;

/// The text, or as much of it as fits into `width` columns with `…` behind it.
pub fn clipped(text: &str, width: usize) -> Cow<'_, str> {
    // No letter is wider than it has bytes, and these are counted at once.
    if text.len() <= width {
        return Cow::Borrowed(text);
    }
    if text.chars().all(is_plain) {
        return clipped_plain(text, width);
    }
    if text.width() <= width {
        return Cow::Borrowed(text);
    }
    let room = width.saturating_sub(1);
    let mut out = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += grapheme.width();
        if used > room {
            break;
        }
        out.push_str(grapheme);
    }
    if width > 0 {
        out.push('…');
    }
    Cow::Owned(out)
}

/// The same where every letter is a column.
fn clipped_plain(text: &str, width: usize) -> Cow<'_, str> {
    if text.chars().nth(width).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out: String = text.chars().take(width.saturating_sub(1)).collect();
    if width > 0 {
        out.push('…');
    }
    Cow::Owned(out)
}

/// The text in lines of at most `width` columns, broken at spaces where that is possible. Line
/// feeds in the text stay.
pub fn wrapped(text: &str, width: usize) -> Vec<String> {
    let width = width.max(1);
    text.split('\n')
        .flat_map(|line| folded(line, width))
        .collect()
}

fn folded(line: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut current = String::new();
    // At spaces only, so that no line begins with a comma or ends with a bracket.
    for word in line.split_inclusive(' ').flat_map(word_and_space) {
        if current.width() + word.width() <= width {
            current.push_str(word);
            continue;
        }
        if !current.trim().is_empty() {
            lines.push(current.trim_end().to_owned());
        }
        current.clear();
        // A word longer than the line is broken where the line ends.
        for grapheme in word.trim_start().graphemes(true) {
            if current.width() + grapheme.width() > width {
                lines.push(std::mem::take(&mut current));
            }
            current.push_str(grapheme);
        }
    }
    lines.push(current.trim_end().to_owned());
    lines
}

/// A word and the space behind it, which may be left out at the end of a line.
fn word_and_space(text: &str) -> impl Iterator<Item = &str> {
    let word = text.trim_end_matches(' ');
    let space = text.strip_prefix(word).unwrap_or_default();
    [word, space].into_iter().filter(|part| !part.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_ends_with_a_sign_of_it() {
        for (text, width, shown) in [
            ("short", 5, "short"),
            ("longer", 5, "long…"),
            ("\u{4f60}\u{597d}\u{4f60}", 4, "\u{4f60}…"),
            ("cafe\u{301}s", 4, "caf…"),
            ("x", 0, ""),
            ("\u{449}\u{438}\u{442}", 3, "\u{449}\u{438}\u{442}"),
            ("\u{449}\u{438}\u{442}\u{44b}", 3, "\u{449}\u{438}…"),
        ] {
            assert_eq!(clipped(text, width), shown);
            assert!(clipped(text, width).width() <= width);
        }
    }

    #[test]
    fn lines_break_at_spaces_and_long_words_anywhere() {
        assert_eq!(wrapped("one two three", 8), ["one two", "three"]);
        assert_eq!(wrapped("abcdefgh ij", 3), ["abc", "def", "gh", "ij"]);
        assert_eq!(wrapped("one two, (three)", 7), ["one", "two,", "(three)"]);
        assert_eq!(wrapped("a\n\nb", 10), ["a", "", "b"]);
        assert_eq!(wrapped("", 0), [""]);
    }
}
