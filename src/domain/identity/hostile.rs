//! Characters that a terminal obeys, or that a reader cannot see.

use unicode_normalization::char::is_public_assigned;

/// Whether `c` must never reach a terminal as it is: controls (C0, DEL, C1), line and paragraph
/// separators, bidi and other format characters, tags, variation selectors, zero-width and blank
/// letters, and code points that are private or not assigned, whose width no two terminals agree
/// on. The line feed and the tab are among them; who may keep those decides for itself.
pub fn is_hostile(c: char) -> bool {
    match c {
        ' '..='~' | 'А'..='я' => false,
        _ => c.is_control() || is_invisible(c) || !is_public_assigned(c),
    }
}

/// Whether `c` is printable ASCII or a Cyrillic letter: not hostile, one column wide, the same in
/// every normal form that composes, and joined with nothing beside it. Nearly every sign of a
/// register is such a one, and needs no look into the tables of Unicode.
pub const fn is_plain(c: char) -> bool {
    matches!(c, ' '..='~' | '\u{400}'..='\u{482}' | '\u{48a}'..='\u{52f}')
}

/// General categories Cf, Zl and Zp, the `Default_Ignorable_Code_Point` property, and the blank
/// braille pattern, which is drawn as nothing.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{AD}'
            | '\u{34F}'
            | '\u{600}'..='\u{605}'
            | '\u{61C}'
            | '\u{6DD}'
            | '\u{70F}'
            | '\u{890}'..='\u{891}'
            | '\u{8E2}'
            | '\u{115F}'..='\u{1160}'
            | '\u{17B4}'..='\u{17B5}'
            | '\u{180B}'..='\u{180F}'
            | '\u{200B}'..='\u{200F}'
            | '\u{2028}'..='\u{202E}'
            | '\u{2060}'..='\u{206F}'
            | '\u{2800}'
            | '\u{3164}'
            | '\u{FE00}'..='\u{FE0F}'
            | '\u{FEFF}'
            | '\u{FFA0}'
            | '\u{FFF0}'..='\u{FFFB}'
            | '\u{110BD}'
            | '\u{110CD}'
            | '\u{13430}'..='\u{1343F}'
            | '\u{1BCA0}'..='\u{1BCA3}'
            | '\u{1D173}'..='\u{1D17A}'
            | '\u{E0000}'..='\u{E0FFF}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::c0('\u{0}', '\u{1F}')]
    #[case::del_and_c1('\u{7F}', '\u{9F}')]
    #[case::soft_hyphen('\u{AD}', '\u{AD}')]
    #[case::arabic_letter_mark('\u{61C}', '\u{61C}')]
    #[case::zero_width('\u{200B}', '\u{200F}')]
    #[case::separators_and_bidi('\u{2028}', '\u{202E}')]
    #[case::isolates('\u{2066}', '\u{206F}')]
    #[case::hangul_filler('\u{3164}', '\u{3164}')]
    #[case::halfwidth_filler('\u{FFA0}', '\u{FFA0}')]
    #[case::variation_selectors('\u{FE00}', '\u{FE0F}')]
    #[case::byte_order_mark('\u{FEFF}', '\u{FEFF}')]
    #[case::annotations('\u{FFF9}', '\u{FFFB}')]
    #[case::tags('\u{E0001}', '\u{E007F}')]
    #[case::private('\u{E000}', '\u{F8FF}')]
    #[case::private_planes('\u{F0000}', '\u{10FFFF}')]
    #[case::unassigned('\u{378}', '\u{379}')]
    #[case::noncharacters('\u{FDD0}', '\u{FDEF}')]
    fn knows_each_class(#[case] first: char, #[case] last: char) {
        for c in first..=last {
            assert!(is_hostile(c), "{:04X}", u32::from(c));
        }
    }

    #[test]
    fn plain_signs_need_no_look_into_the_tables() {
        use unicode_normalization::{IsNormalized, is_nfc_quick};
        use unicode_width::UnicodeWidthChar;
        for c in ('\0'..='\u{10FFFF}').filter(|c| is_plain(*c)) {
            let composed = is_nfc_quick(std::iter::once(c)) == IsNormalized::Yes;
            let mark = unicode_normalization::char::is_combining_mark(c);
            assert!(
                !is_hostile(c) && composed && !mark && c.width() == Some(1),
                "{c}"
            );
        }
    }

    #[test]
    fn lets_ordinary_text_through() {
        for c in "AZaz09 ~№«»—…•АЯаяЁёӘәҒғҚқҢңӨөҰұҮүҺһІі\u{a0}é₸漢😀\u{301}".chars()
        {
            assert!(!is_hostile(c), "{:04X}", u32::from(c));
        }
    }
}
