//! Every sign that is drawn and is no letter, and what stands for it where the terminal has only
//! the signs of ASCII.

use ratatui::symbols::bar;

use crate::domain::identity::is_plain;

/// Between two parts of a line.
pub(super) const DOT: &str = " · ";

/// What has no room, or is still to come.
pub(super) const MORE: &str = "…";

/// Between two panes.
pub(super) const DIVIDER: &str = "│";

/// The keys that go through values.
pub(super) const SIDEWAYS: &str = "← →";

/// The keys that go from line to line.
pub(super) const UP_AND_DOWN: &str = "↑ ↓";

/// The order of a list: from the first or the nearest on, or from the other end.
pub(super) const UP: &str = " ▲";
pub(super) const DOWN: &str = " ▼";

/// From one to another, with a gap on both sides.
pub(super) const TO: &str = " – ";

/// In a table, where there is nothing to count.
pub(super) const NOTHING: &str = "–";

/// Before the number of what is due on a day still ahead.
pub(super) const AHEAD: &str = "•";

/// Behind what is due soon, so that it is not told by colour alone.
pub(super) const SOON: &str = " !";

/// What bars are drawn of: eighths of a block, or whole signs of ASCII.
pub(super) const fn bars(plain: bool) -> bar::Set<'static> {
    match plain {
        true => bar::Set {
            full: "#",
            seven_eighths: "#",
            three_quarters: "#",
            five_eighths: "#",
            half: "#",
            three_eighths: " ",
            one_quarter: " ",
            one_eighth: " ",
            empty: " ",
        },
        false => bar::NINE_LEVELS,
    }
}

/// The signs in words, labels and names, and those of this table, each by one of ASCII: what is
/// laid out keeps its place. Letters stay.
pub(super) fn plain(text: &str) -> String {
    text.chars().map(plain_sign).collect()
}

const fn plain_sign(sign: char) -> char {
    match sign {
        '…' => '~',
        '•' => '*',
        '·' | '−' | '–' | '—' | '─' => '-',
        '│' => '|',
        '←' => '<',
        '→' => '>',
        '↑' | '▲' => '^',
        '↓' | '▼' => 'v',
        '«' | '»' | '“' | '”' | '„' => '"',
        '‘' | '’' => '\'',
        '№' => 'N',
        '\u{a0}' => ' ',
        other => other,
    }
}

/// Whether a sign takes one column, whatever stands beside it: letters of two alphabets and the
/// signs of this table, nearly all that is drawn.
pub(super) const fn takes_one_column(sign: char) -> bool {
    is_plain(sign) || plain_sign(sign) != sign
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_width::UnicodeWidthStr;

    #[test]
    fn a_plain_sign_is_as_wide_and_a_letter_stays() {
        for text in [
            DOT,
            MORE,
            DIVIDER,
            SIDEWAYS,
            SOON,
            UP,
            DOWN,
            TO,
            NOTHING,
            AHEAD,
            "↑ ↓",
            "«№ 5» — −3",
            "1\u{a0}000",
        ] {
            let plain = plain(text);
            assert!(plain.is_ascii(), "{text}: {plain}");
            assert_eq!(plain.width(), text.width(), "{text}");
        }
        assert_eq!(plain("Қасымов · ё"), "Қасымов - ё");
    }
}
