//! A telephone number in E.164: `+` and up to fifteen digits.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{MASK, is_gap, kazakh_row, last_chars};

/// A telephone number. Numbers of Kazakhstan share `+7` with those of Russia.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Phone(String);

/// Why a text is not a telephone number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PhoneError {
    /// Nothing was typed.
    #[error("the phone is empty")]
    Empty,
    /// A character that does not stand in telephone numbers.
    #[error("{0:?} does not belong in a phone")]
    UnexpectedChar(char),
    /// Too few or too many digits for its country; how many there are.
    #[error("{0} digits are not a whole phone")]
    Length(usize),
    /// A foreign number without `+`: its country cannot be told.
    #[error("a foreign phone needs + and its country code")]
    NoCountry,
    /// No numbers begin so.
    #[error("no phone begins with these digits")]
    UnknownCode,
}

impl Phone {
    /// Reads a number in any common form: `8 (701) 234-56-78`, `7012345678`, `+7 701 2345678`,
    /// `00 49 30 …`, or on the Kazakh digit row.
    pub fn parse(text: &str) -> Result<Self, PhoneError> {
        let typed = kazakh_row::retype(text.trim());
        let (explicit, rest) = match typed.strip_prefix('+') {
            Some(rest) => (true, rest),
            None => (false, typed.as_ref()),
        };
        let mut digits = String::with_capacity(15);
        for c in rest
            .chars()
            .filter(|&c| !is_gap(c) && !matches!(c, '(' | ')' | '.' | '/'))
        {
            if !c.is_ascii_digit() {
                return Err(PhoneError::UnexpectedChar(c));
            }
            digits.push(c);
        }
        if digits.is_empty() {
            return Err(PhoneError::Empty);
        }
        if explicit {
            with_country(&digits)
        } else {
            as_dialled(&digits)
        }
    }

    /// The number in E.164, `+77012345678`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The digits after `+`.
    pub fn digits(&self) -> &str {
        self.0.trim_start_matches('+')
    }

    /// The number as lists show it: `+7 701 •••••78`.
    pub fn masked(&self) -> String {
        let shown: String = match self.national() {
            Some(national) => format!("+7 {} ", national.chars().take(3).collect::<String>()),
            None => format!("+{} ", self.digits().chars().take(2).collect::<String>()),
        };
        let shown_digits = shown.chars().filter(char::is_ascii_digit).count();
        let hidden = self
            .digits()
            .chars()
            .count()
            .saturating_sub(shown_digits + 2);
        let mask: String = std::iter::repeat_n(MASK, hidden).collect();
        format!("{shown}{mask}{}", last_chars(&self.0, 2))
    }

    /// The number as a person reads it aloud: `+7 701 234 56 78`. A foreign one stays ungrouped,
    /// since every country groups in its own way.
    pub fn display(&self) -> String {
        let Some(national) = self.national() else {
            return self.0.clone();
        };
        let mut grouped = String::from("+7");
        for (at, digit) in national.chars().enumerate() {
            if matches!(at, 0 | 3 | 6 | 8) {
                grouped.push(' ');
            }
            grouped.push(digit);
        }
        grouped
    }

    /// The ten digits of a `+7` number.
    fn national(&self) -> Option<&str> {
        self.0.strip_prefix("+7")
    }
}

/// A number whose country code was given.
fn with_country(digits: &str) -> Result<Phone, PhoneError> {
    let length = digits.chars().count();
    if let Some(national) = digits.strip_prefix('7') {
        return seven(national);
    }
    // `+8 701 …` mixes the trunk prefix with the country code; no country has the code 87 with
    // eleven digits.
    if length == 11 && digits.starts_with("87") {
        return seven(digits.trim_start_matches('8'));
    }
    match length {
        8..=15 if digits.starts_with('0') => Err(PhoneError::UnknownCode),
        8..=15 => Ok(Phone(format!("+{digits}"))),
        _ => Err(PhoneError::Length(length)),
    }
}

/// A number as it is dialled inside the country.
fn as_dialled(digits: &str) -> Result<Phone, PhoneError> {
    let length = digits.chars().count();
    if let Some(foreign) = digits.strip_prefix("00") {
        return with_country(foreign);
    }
    if let Some(foreign) = digits.strip_prefix("810").filter(|_| length > 11) {
        return with_country(foreign);
    }
    match (length, digits.chars().next()) {
        (11, Some('7' | '8')) => seven(&digits.chars().skip(1).collect::<String>()),
        (10, Some('7')) => seven(digits),
        (10..=15, _) => Err(PhoneError::NoCountry),
        _ => Err(PhoneError::Length(length)),
    }
}

/// A number of Kazakhstan or Russia from its ten national digits.
fn seven(national: &str) -> Result<Phone, PhoneError> {
    let length = national.chars().count();
    if length != 10 {
        return Err(PhoneError::Length(length + 1));
    }
    if national.starts_with(['0', '1', '2']) {
        return Err(PhoneError::UnknownCode);
    }
    Ok(Phone(format!("+7{national}")))
}

impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Phone({})", self.masked())
    }
}

impl TryFrom<String> for Phone {
    type Error = PhoneError;

    fn try_from(text: String) -> Result<Self, PhoneError> {
        Self::parse(&text)
    }
}

impl From<Phone> for String {
    fn from(phone: Phone) -> Self {
        phone.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("+77012345678", "+77012345678")]
    #[case("+7 701 234 5678", "+77012345678")]
    #[case("+7 (701) 234-56-78", "+77012345678")]
    #[case("+7 701 2345678", "+77012345678")]
    #[case("8 (701) 234 5678", "+77012345678")]
    #[case("8 701 234 56 78", "+77012345678")]
    #[case("87012345678", "+77012345678")]
    #[case("77012345678", "+77012345678")]
    #[case("7012345678", "+77012345678")]
    #[case("+87012345678", "+77012345678")]
    #[case("8.701.234.56.78", "+77012345678")]
    #[case(" 8\u{a0}701\u{2013}234 56 78 ", "+77012345678")]
    #[case("ү.қ\"әіңғ,.ү", "+77012345678")]
    #[case("8 (727) 346 64 13", "+77273466413")]
    #[case("8 495 123 45 67", "+74951234567")]
    #[case("+49 30 1234567", "+49301234567")]
    #[case("0049 30 1234567", "+49301234567")]
    #[case("810 49 30 1234567", "+49301234567")]
    #[case("+998 90 123-45-67", "+998901234567")]
    fn reads_common_forms(#[case] typed: &str, #[case] e164: &str) {
        assert_eq!(Phone::parse(typed).unwrap().as_str(), e164);
    }

    #[rstest]
    #[case("", PhoneError::Empty)]
    #[case("+ ()", PhoneError::Empty)]
    #[case("Ахметов", PhoneError::UnexpectedChar('А'))]
    #[case("8 701 234 56 7x", PhoneError::UnexpectedChar('x'))]
    #[case("8 701 234 56 78 доб. 5", PhoneError::UnexpectedChar('д'))]
    #[case("+7+7012345678", PhoneError::UnexpectedChar('+'))]
    #[case("112", PhoneError::Length(3))]
    #[case("2345678", PhoneError::Length(7))]
    #[case("+7 701 234 567", PhoneError::Length(10))]
    #[case("+7 701 234 56 789", PhoneError::Length(12))]
    #[case("9161234567", PhoneError::NoCountry)]
    #[case("900101300007", PhoneError::NoCountry)]
    #[case("+1234567890123456", PhoneError::Length(16))]
    #[case("+7 000 000 00 00", PhoneError::UnknownCode)]
    #[case("+01234567890", PhoneError::UnknownCode)]
    fn says_what_is_wrong(#[case] typed: &str, #[case] error: PhoneError) {
        assert_eq!(Phone::parse(typed), Err(error));
    }

    #[rstest]
    #[case("87012345616", "+7 701 •••••16", "+7 701 234 56 16")]
    #[case("+49301234567", "+49 •••••••67", "+49301234567")]
    fn is_shown_whole_or_masked(#[case] typed: &str, #[case] mask: &str, #[case] whole: &str) {
        let phone = Phone::parse(typed).unwrap();
        assert_eq!(phone.masked(), mask);
        assert_eq!(phone.display(), whole);
        assert_eq!(format!("{phone:?}"), format!("Phone({mask})"));
        assert_eq!(Phone::parse(&phone.display()), Ok(phone));
    }
}
