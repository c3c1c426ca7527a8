//! Numbers as each language writes them: `1 000` and `1,000`.

use super::{Lang, Tr};
use crate::domain::view::Total;

/// U+00A0, so that a number is never broken at the end of a line.
const NO_BREAK_SPACE: char = '\u{a0}';

impl Tr {
    /// A whole number with its thousands apart.
    pub fn number(&self, number: i64) -> String {
        grouped(number, self.lang())
    }

    /// A number of records; a plus says that there are more.
    pub fn total(&self, total: Total) -> String {
        let (count, more) = match total {
            Total::Exactly(count) => (count, ""),
            Total::AtLeast(count) => (count, "+"),
        };
        self.number(i64::try_from(count).unwrap_or(i64::MAX)) + more
    }
}

/// A whole number with its thousands apart, by a no-break space or an English comma.
pub(super) fn grouped(number: i64, lang: Lang) -> String {
    let separator = match lang {
        Lang::Ru | Lang::Kk => NO_BREAK_SPACE,
        Lang::En => ',',
    };
    let digits = number.unsigned_abs().to_string();
    let mut text = String::with_capacity(digits.len() * 2);
    if number < 0 {
        text.push('-');
    }
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(0, "0", "0")]
    #[case(999, "999", "999")]
    #[case(1_000, "1\u{a0}000", "1,000")]
    #[case(-12_345, "-12\u{a0}345", "-12,345")]
    #[case(1_000_000, "1\u{a0}000\u{a0}000", "1,000,000")]
    #[case(
        i64::MIN,
        "-9\u{a0}223\u{a0}372\u{a0}036\u{a0}854\u{a0}775\u{a0}808",
        "-9,223,372,036,854,775,808"
    )]
    fn sets_thousands_apart(#[case] number: i64, #[case] ru: &str, #[case] en: &str) {
        assert_eq!(grouped(number, Lang::Ru), ru);
        assert_eq!(grouped(number, Lang::Kk), ru);
        assert_eq!(grouped(number, Lang::En), en);
    }
}
