//! ИИН and БИН: the twelve digits that the state gives a person or an organisation.
//!
//! Law No 223-III of 12.01.2007; Digital Code, Article 45(2). The digits are only checked by the
//! check digit: since Resolution No 853 of 26.08.2013 they need not agree with a person's data,
//! so a number that contradicts the birth date is not an error.

use std::fmt;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{MASK, is_gap, kazakh_row, last_chars};

/// How many digits an ИИН or a БИН has.
const LENGTH: usize = 12;

/// A checked ИИН (of a person) or БИН (of an organisation).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Iin(String);

/// Whom a number was given to, by its fifth digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum IinKind {
    /// A person: the fifth digit begins a day of the month, `0` to `3`.
    Natural,
    /// An organisation or a joint business: the fifth digit is `4` to `6`.
    Legal,
}

/// Why a text is not an ИИН or a БИН.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum IinError {
    /// Nothing was typed.
    #[error("the number is empty")]
    Empty,
    /// A character that is neither a digit nor a space or a dash.
    #[error("{0:?} is not a digit")]
    NotDigit(char),
    /// Not twelve digits; how many there are.
    #[error("{0} digits instead of 12")]
    Length(usize),
    /// The last digit does not follow from the eleven before it.
    #[error("the check digit does not fit")]
    CheckDigit,
    /// Twelve zeros pass the check, but are what people put where the number is unknown.
    #[error("twelve zeros are no one's number")]
    AllZeros,
}

impl Iin {
    /// Reads a number as people type it: with spaces and dashes, or on the Kazakh digit row.
    pub fn parse(text: &str) -> Result<Self, IinError> {
        let typed = kazakh_row::retype(text);
        let mut digits = String::with_capacity(LENGTH);
        let mut values = Vec::with_capacity(LENGTH);
        for c in typed.chars().filter(|&c| !is_gap(c)) {
            let value = c.to_digit(10).ok_or(IinError::NotDigit(c))?;
            digits.push(c);
            values.push(value as u8);
        }
        if values.is_empty() {
            return Err(IinError::Empty);
        }
        let [body @ .., last] = <[u8; LENGTH]>::try_from(values.as_slice())
            .map_err(|_| IinError::Length(values.len()))?;
        if check_digit(&body) != Some(last) {
            return Err(IinError::CheckDigit);
        }
        if body.iter().all(|&value| value == 0) {
            return Err(IinError::AllZeros);
        }
        Ok(Self(digits))
    }

    /// The twelve digits.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The number as lists show it: only the last four digits.
    pub fn masked(&self) -> String {
        let mut masked: String = std::iter::repeat_n(MASK, LENGTH - 4).collect();
        masked.push_str(&last_chars(&self.0, 4));
        masked
    }

    /// Whom the number was given to, or `None` when its fifth digit says neither.
    pub fn kind(&self) -> Option<IinKind> {
        match self.0.as_bytes().get(4)? {
            b'0'..=b'3' => Some(IinKind::Natural),
            b'4'..=b'6' => Some(IinKind::Legal),
            _ => None,
        }
    }

    /// The birth date that the digits of a person's number would mean. A hint, never a proof: see
    /// the head of this file.
    pub fn birth_date_hint(&self) -> Option<NaiveDate> {
        if self.kind()? != IinKind::Natural {
            return None;
        }
        let digits: Vec<u32> = self.0.chars().filter_map(|c| c.to_digit(10)).collect();
        let &[y1, y2, m1, m2, d1, d2, century, ..] = digits.as_slice() else {
            return None;
        };
        let century = match century {
            1 | 2 => 1800,
            3 | 4 => 1900,
            5 | 6 => 2000,
            _ => return None,
        };
        let year = i32::try_from(century + y1 * 10 + y2).ok()?;
        NaiveDate::from_ymd_opt(year, m1 * 10 + m2, d1 * 10 + d2)
    }
}

/// The twelfth digit for the first eleven (each `0..=9`), or `None` when both passes give ten and
/// the number is never issued.
pub fn check_digit(body: &[u8; 11]) -> Option<u8> {
    const FIRST_PASS: [u32; 11] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
    const SECOND_PASS: [u32; 11] = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];
    [FIRST_PASS, SECOND_PASS].iter().find_map(|weights| {
        let sum: u32 = body
            .iter()
            .zip(weights)
            .map(|(&digit, w)| u32::from(digit) * w)
            .sum();
        u8::try_from(sum % 11).ok().filter(|&rest| rest < 10)
    })
}

impl fmt::Debug for Iin {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Iin({})", self.masked())
    }
}

impl TryFrom<String> for Iin {
    type Error = IinError;

    fn try_from(text: String) -> Result<Self, IinError> {
        Self::parse(&text)
    }
}

impl From<Iin> for String {
    fn from(iin: Iin) -> Self {
        iin.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case::second_pass("061211600012")]
    #[case::legal("171040010072")]
    #[case::legal("221140042303")]
    #[case::legal("260940016516")]
    #[case::natural("780801401446")]
    #[case::synthetic("900101300007")]
    #[case::synthetic_second_pass("900101300811")]
    fn accepts_published_and_synthetic_numbers(#[case] number: &str) {
        assert_eq!(Iin::parse(number).unwrap().as_str(), number);
    }

    #[rstest]
    #[case(" 900101 300007 ")]
    #[case("900101-300-007")]
    #[case("900101\u{a0}300\u{2013}007")]
    #[case("ұққ\"қ\"іққққ.")]
    fn reads_what_people_type(#[case] typed: &str) {
        assert_eq!(Iin::parse(typed).unwrap().as_str(), "900101300007");
    }

    #[rstest]
    #[case("", IinError::Empty)]
    #[case(" - ", IinError::Empty)]
    #[case("9502104511239", IinError::Length(13))]
    #[case("90010130000", IinError::Length(11))]
    #[case("900101300008", IinError::CheckDigit)]
    #[case("900101300800", IinError::CheckDigit)]
    #[case("90010130000x", IinError::NotDigit('x'))]
    #[case("90010130000.", IinError::NotDigit('.'))]
    #[case("٩00101300007", IinError::NotDigit('٩'))]
    #[case("000000000000", IinError::AllZeros)]
    fn says_what_is_wrong(#[case] typed: &str, #[case] error: IinError) {
        assert_eq!(Iin::parse(typed), Err(error));
    }

    #[test]
    fn some_prefixes_have_no_check_digit() {
        assert_eq!(check_digit(&[9, 0, 0, 1, 0, 1, 3, 0, 0, 8, 0]), None);
        assert_eq!(check_digit(&[9, 0, 0, 1, 0, 1, 3, 0, 0, 8, 1]), Some(1));
        assert_eq!(check_digit(&[9, 0, 0, 1, 0, 1, 3, 0, 0, 0, 0]), Some(7));
    }

    #[rstest]
    #[case("900101300007", Some(IinKind::Natural), Some((1990, 1, 1)))]
    #[case("061211600012", Some(IinKind::Natural), Some((2006, 12, 11)))]
    #[case("171040010072", Some(IinKind::Legal), None)]
    fn tells_people_from_organisations(
        #[case] number: &str,
        #[case] kind: Option<IinKind>,
        #[case] born: Option<(i32, u32, u32)>,
    ) {
        let iin = Iin::parse(number).unwrap();
        assert_eq!(iin.kind(), kind);
        let born = born.and_then(|(y, m, d)| NaiveDate::from_ymd_opt(y, m, d));
        assert_eq!(iin.birth_date_hint(), born);
    }

    #[test]
    fn an_impossible_birth_date_is_not_an_error() {
        let body = [9, 0, 1, 3, 3, 9, 9, 0, 0, 0, 1];
        let number: String = body
            .iter()
            .chain(&check_digit(&body))
            .map(u8::to_string)
            .collect();
        assert_eq!(Iin::parse(&number).unwrap().birth_date_hint(), None);
    }

    #[test]
    fn hides_itself() {
        let iin = Iin::parse("900101300007").unwrap();
        assert_eq!(iin.masked(), "••••••••0007");
        assert_eq!(format!("{iin:?}"), "Iin(••••••••0007)");
    }

    #[test]
    fn json_is_the_digits_and_is_checked() {
        let iin: Iin = serde_json::from_str("\"900101 300007\"").unwrap();
        assert_eq!(serde_json::to_string(&iin).unwrap(), "\"900101300007\"");
        assert!(serde_json::from_str::<Iin>("\"900101300008\"").is_err());
    }
}
