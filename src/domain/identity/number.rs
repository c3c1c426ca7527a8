//! Record numbers: what an officer reads over the telephone and types back.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

use super::{is_gap, kazakh_row};

/// The number of a record. Claims and blocks are numbered anew each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum RecordNumber {
    /// A claim (претензия), `П-2026-0042`.
    Claim {
        /// The year it was registered in.
        year: i32,
        /// Its number in that year, from one.
        n: u32,
    },
    /// A block (блокирование), `Б-2026-0007`.
    Block {
        /// The year it was registered in.
        year: i32,
        /// Its number in that year, from one.
        n: u32,
    },
    /// A subject (субъект), `С-000123`.
    Subject(u64),
    /// A consent (согласие), `К-000456`.
    Consent(u64),
}

/// Why a text is not a record number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing was typed.
    #[error("the record number is empty")]
    Empty,
    /// It begins with a letter that no kind of record has.
    #[error("no record number begins with {0:?}")]
    UnknownLetter(char),
    /// A character that is neither a digit nor a space or a dash.
    #[error("{0:?} does not belong in a record number")]
    UnexpectedChar(char),
    /// A claim or a block without its year, or with one outside 2000 to 2099.
    #[error("the number of a claim or a block holds its year, as in 2026-0042")]
    Year,
    /// No number, zero, too large a number, or one group of digits too many.
    #[error("the record number is incomplete or out of range")]
    Range,
}

impl FromStr for RecordNumber {
    type Err = NumberError;

    /// Reads a number as people type it: either alphabet and case, look-alike letters, any dash,
    /// a space or nothing between the groups, without leading zeros.
    fn from_str(text: &str) -> Result<Self, NumberError> {
        let mut chars = text.trim().chars();
        let letter = chars.next().ok_or(NumberError::Empty)?;
        let rest = kazakh_row::retype(chars.as_str());
        if let Some(c) = rest.chars().find(|&c| !is_gap(c) && !c.is_ascii_digit()) {
            return match kind(letter) {
                Some(_) => Err(NumberError::UnexpectedChar(c)),
                None => Err(NumberError::UnknownLetter(letter)),
            };
        }
        let groups: Vec<&str> = rest
            .split(is_gap)
            .filter(|group| !group.is_empty())
            .collect();
        match kind(letter).ok_or(NumberError::UnknownLetter(letter))? {
            Kind::Claim => in_year(&groups).map(|(year, n)| Self::Claim { year, n }),
            Kind::Block => in_year(&groups).map(|(year, n)| Self::Block { year, n }),
            Kind::Subject => alone(&groups).map(Self::Subject),
            Kind::Consent => alone(&groups).map(Self::Consent),
        }
    }
}

enum Kind {
    Claim,
    Block,
    Subject,
    Consent,
}

/// The kind of record by its letter: the Cyrillic one, its transliteration, and the letters of
/// the other alphabet that look like either.
fn kind(letter: char) -> Option<Kind> {
    match letter {
        'П' | 'п' | 'P' | 'p' | 'Р' | 'р' => Some(Kind::Claim),
        'Б' | 'б' | 'B' | 'b' | 'В' | 'в' => Some(Kind::Block),
        'С' | 'с' | 'S' | 's' | 'C' | 'c' => Some(Kind::Subject),
        'К' | 'к' | 'K' | 'k' => Some(Kind::Consent),
        _ => None,
    }
}

/// The year and the number in it: two groups, or one of eight digits and more.
fn in_year(groups: &[&str]) -> Result<(i32, u32), NumberError> {
    let (year, number): (String, String) = match groups {
        [year, number] => ((*year).to_owned(), (*number).to_owned()),
        [joined] if joined.chars().count() >= 8 => (
            joined.chars().take(4).collect(),
            joined.chars().skip(4).collect(),
        ),
        [] => return Err(NumberError::Range),
        [_] => return Err(NumberError::Year),
        _ => return Err(NumberError::Range),
    };
    let year = year.parse().ok().filter(|year| (2000..2100).contains(year));
    let number = number.parse().ok().filter(|&number| number > 0);
    Ok((
        year.ok_or(NumberError::Year)?,
        number.ok_or(NumberError::Range)?,
    ))
}

/// The one number of a record that is counted through all years. It fits a signed 64-bit key.
fn alone(groups: &[&str]) -> Result<u64, NumberError> {
    let [number] = groups else {
        return Err(NumberError::Range);
    };
    let number = number
        .parse()
        .ok()
        .filter(|&number| number > 0 && i64::try_from(number).is_ok());
    number.ok_or(NumberError::Range)
}

impl fmt::Display for RecordNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&match self {
            Self::Claim { year, n } => format!("П-{year}-{n:04}"),
            Self::Block { year, n } => format!("Б-{year}-{n:04}"),
            Self::Subject(n) => format!("С-{n:06}"),
            Self::Consent(n) => format!("К-{n:06}"),
        })
    }
}

impl TryFrom<String> for RecordNumber {
    type Error = NumberError;

    fn try_from(text: String) -> Result<Self, NumberError> {
        text.parse()
    }
}

impl From<RecordNumber> for String {
    fn from(number: RecordNumber) -> Self {
        number.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;
    use rstest::rstest;

    #[rstest]
    #[case("П-2026-0042")]
    #[case("п-2026-42")]
    #[case("P-2026-42")]
    #[case("p2026-42")]
    #[case("Р-2026-0042")]
    #[case(" П 2026 42 ")]
    #[case("п\u{2011}2026\u{2013}0042")]
    #[case("П — 2026 — 42")]
    #[case("П20260042")]
    #[case("Пөәқә,өққңә")]
    fn a_claim_is_read_in_many_forms(#[case] typed: &str) {
        let claim = RecordNumber::Claim { year: 2026, n: 42 };
        assert_eq!(typed.parse(), Ok(claim));
        assert_eq!(claim.to_string(), "П-2026-0042");
    }

    #[rstest]
    #[case("Б-2026-0007")]
    #[case("б 2026 7")]
    #[case("B-2026-7")]
    #[case("b2026-7")]
    #[case("В-2026-0007")]
    fn a_block_is_read_in_many_forms(#[case] typed: &str) {
        let block = RecordNumber::Block { year: 2026, n: 7 };
        assert_eq!(typed.parse(), Ok(block));
        assert_eq!(block.to_string(), "Б-2026-0007");
    }

    #[rstest]
    #[case("С-000123", RecordNumber::Subject(123))]
    #[case("с123", RecordNumber::Subject(123))]
    #[case("S-123", RecordNumber::Subject(123))]
    #[case("C-123", RecordNumber::Subject(123))]
    #[case("c 123", RecordNumber::Subject(123))]
    #[case("К-000456", RecordNumber::Consent(456))]
    #[case("K-456", RecordNumber::Consent(456))]
    #[case("к456", RecordNumber::Consent(456))]
    #[case("k 456", RecordNumber::Consent(456))]
    #[case("К-1234567", RecordNumber::Consent(1_234_567))]
    fn others_are_read_in_many_forms(#[case] typed: &str, #[case] number: RecordNumber) {
        assert_eq!(typed.parse(), Ok(number));
    }

    #[rstest]
    #[case("", NumberError::Empty)]
    #[case("π-2026-42", NumberError::UnknownLetter('π'))]
    #[case("Ахметов", NumberError::UnknownLetter('А'))]
    #[case("123", NumberError::UnknownLetter('1'))]
    #[case("Петров", NumberError::UnexpectedChar('е'))]
    #[case("П", NumberError::Range)]
    #[case("П-42", NumberError::Year)]
    #[case("П-26-42", NumberError::Year)]
    #[case("П-8701-234567", NumberError::Year)]
    #[case("П-2026-0000", NumberError::Range)]
    #[case("П-2026-42-1", NumberError::Range)]
    #[case("П-2026-99999999999", NumberError::Range)]
    #[case("С-0", NumberError::Range)]
    #[case("С-2026-42", NumberError::Range)]
    #[case("С-9223372036854775808", NumberError::Range)]
    fn says_what_is_wrong(#[case] typed: &str, #[case] error: NumberError) {
        assert_eq!(typed.parse::<RecordNumber>(), Err(error));
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            failure_persistence: None,
            rng_seed: RngSeed::Fixed(1),
            ..ProptestConfig::default()
        })]

        #[test]
        fn what_is_printed_can_be_typed(year in 2000..2100, n in 1u32.., id in 1..=i64::MAX as u64) {
            for number in [
                RecordNumber::Claim { year, n },
                RecordNumber::Block { year, n },
                RecordNumber::Subject(id),
                RecordNumber::Consent(id),
            ] {
                prop_assert_eq!(number.to_string().parse(), Ok(number));
            }
        }
    }
}
