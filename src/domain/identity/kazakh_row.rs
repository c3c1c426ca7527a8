//! Digits typed while the Kazakh layout was on.
//!
//! The main row of that layout gives no digits at all (xkb `kz(basic)`, Windows "Kazakh"): the
//! keys `1 … 9 0` type `" ә і ң ғ , . ү ұ қ`, and `-`, `.` and `/` move elsewhere.

use std::borrow::Cow;

/// The digit on the key that types `c` under the Kazakh layout, in either case.
pub fn digit(c: char) -> Option<char> {
    Some(match c {
        '"' => '1',
        'ә' | 'Ә' => '2',
        'і' | 'І' => '3',
        'ң' | 'Ң' => '4',
        'ғ' | 'Ғ' => '5',
        ',' => '6',
        '.' => '7',
        'ү' | 'Ү' => '8',
        'ұ' | 'Ұ' => '9',
        'қ' | 'Қ' => '0',
        _ => return None,
    })
}

/// The text as the same keys would have typed it under a Latin layout.
///
/// The comma and the full stop are digits only in company: without a character that only the
/// Kazakh row gives, the text is returned as it is.
pub fn retype(text: &str) -> Cow<'_, str> {
    if !text
        .chars()
        .any(|c| digit(c).is_some() && !matches!(c, ',' | '.'))
    {
        return Cow::Borrowed(text);
    }
    let same_key = |c| match c {
        'ю' | 'Ю' => '.',
        '№' => '/',
        'ө' | 'Ө' => '-',
        'Һ' => '+',
        _ => digit(c).unwrap_or(c),
    };
    text.chars().map(same_key).collect()
}

/// The same where the officer looked for a full stop or a comma and found it on 7 or 6: both stay
/// what they are.
pub fn retype_around_stops(text: &str) -> String {
    let typed = text.split_inclusive(['.', ',']).map(|part| {
        let stop = part.chars().last().filter(|c| matches!(c, '.' | ','));
        let mut typed = retype(part.trim_end_matches(['.', ','])).into_owned();
        typed.extend(stop);
        typed
    });
    typed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("\"ә.\"ә.әқә,", "12.12.202,")]
    #[case("қ\".қә.\"ұүғ", "01.02.1985")]
    #[case("12.12.2026", "12.12.2026")]
    fn a_stop_that_was_looked_for_stays_one(#[case] typed: &str, #[case] meant: &str) {
        assert_eq!(retype_around_stops(typed), meant);
    }

    #[rstest]
    #[case("\"әіңғ,.үұқ", "1234567890")]
    #[case("ӘІҢҒ,.ҮҰҚ", "234567890")]
    #[case("\"әю\"әюәқә,", "12.12.2026")]
    #[case("әқә,ө\"әө\"ә", "2026-12-12")]
    #[case("Һ\"қ", "+10")]
    #[case("12.12.2026", "12.12.2026")]
    #[case("8,5", "8,5")]
    #[case("", "")]
    fn retypes_only_what_the_kazakh_row_gave(#[case] typed: &str, #[case] meant: &str) {
        assert_eq!(retype(typed), meant);
    }
}
