//! When something happened, as files and the command line give it: a day, perhaps with a time.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, NaiveTime, Timelike};
use serde::{Deserialize, Serialize};

/// A day in the legal time zone, with the time of day where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Moment {
    /// The day.
    pub date: NaiveDate,
    /// The time of day; a day without one orders before all its times.
    pub time: Option<NaiveTime>,
}

/// Why a text is not a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MomentError {
    /// Neither `YYYY-MM-DD` nor `DD.MM.YYYY`, or followed by something that is no time.
    #[error("the date is unreadable; write YYYY-MM-DD or DD.MM.YYYY, with HH:MM if known")]
    Unreadable,
    /// The form is right, but there is no such day, like 31.02.1990.
    #[error("there is no such day")]
    NoSuchDay,
    /// The form is right, but there is no such time, like 24:10.
    #[error("there is no such time")]
    NoSuchTime,
}

/// Reads `YYYY-MM-DD` or `DD.MM.YYYY`, then, if known, `T` or a space and `HH:MM` or `HH:MM:SS`.
/// Nothing is guessed: words, short years and missing zeros are errors.
pub fn parse_moment(text: &str) -> Result<Moment, MomentError> {
    let text = text.trim();
    let (date, time) = match text.split_once(['T', ' ']) {
        Some((date, time)) => (date, Some(time)),
        None => (text, None),
    };
    Ok(Moment {
        date: parse_day(date)?,
        time: time.map(parse_time).transpose()?,
    })
}

fn parse_day(text: &str) -> Result<NaiveDate, MomentError> {
    let (year, month, day) = match text.split('-').collect::<Vec<_>>().as_slice() {
        [year, month, day] => (digits(year, 4)?, digits(month, 2)?, digits(day, 2)?),
        _ => match text.split('.').collect::<Vec<_>>().as_slice() {
            [day, month, year] => (digits(year, 4)?, digits(month, 2)?, digits(day, 2)?),
            _ => return Err(MomentError::Unreadable),
        },
    };
    let year = i32::try_from(year).ok().filter(|&year| year >= 1800);
    year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(MomentError::NoSuchDay)
}

fn parse_time(text: &str) -> Result<NaiveTime, MomentError> {
    let (hour, minute, second) = match text.split(':').collect::<Vec<_>>().as_slice() {
        [hour, minute] => (digits(hour, 2)?, digits(minute, 2)?, 0),
        [hour, minute, second] => (digits(hour, 2)?, digits(minute, 2)?, digits(second, 2)?),
        _ => return Err(MomentError::Unreadable),
    };
    NaiveTime::from_hms_opt(hour, minute, second).ok_or(MomentError::NoSuchTime)
}

/// Exactly `count` digits.
fn digits(group: &str, count: usize) -> Result<u32, MomentError> {
    if group.chars().count() != count || !group.chars().all(|c| c.is_ascii_digit()) {
        return Err(MomentError::Unreadable);
    }
    group.parse().map_err(|_| MomentError::Unreadable)
}

impl fmt::Display for Moment {
    /// `2026-10-23`, `2026-10-23T14:05`, or with seconds where there are any.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let date = self.date.format("%Y-%m-%d");
        match self.time {
            None => write!(f, "{date}"),
            Some(time) if time.second() == 0 => write!(f, "{date}T{}", time.format("%H:%M")),
            Some(time) => write!(f, "{date}T{}", time.format("%H:%M:%S")),
        }
    }
}

impl FromStr for Moment {
    type Err = MomentError;

    fn from_str(text: &str) -> Result<Self, MomentError> {
        parse_moment(text)
    }
}

impl TryFrom<String> for Moment {
    type Error = MomentError;

    fn try_from(text: String) -> Result<Self, MomentError> {
        parse_moment(&text)
    }
}

impl From<Moment> for String {
    fn from(moment: Moment) -> Self {
        moment.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("2026-10-23", "2026-10-23")]
    #[case("23.10.2026", "2026-10-23")]
    #[case(" 23.10.2026 ", "2026-10-23")]
    #[case("2026-10-23T14:05", "2026-10-23T14:05")]
    #[case("2026-10-23 14:05", "2026-10-23T14:05")]
    #[case("23.10.2026T14:05", "2026-10-23T14:05")]
    #[case("23.10.2026 14:05:00", "2026-10-23T14:05")]
    #[case("23.10.2026 14:05:09", "2026-10-23T14:05:09")]
    #[case("2028-02-29T00:00", "2028-02-29T00:00")]
    fn reads_the_forms_of_files(#[case] given: &str, #[case] kept: &str) {
        let moment = parse_moment(given).unwrap();
        assert_eq!(moment.to_string(), kept);
        assert_eq!(kept.parse(), Ok(moment));
        let json = serde_json::to_string(&moment).unwrap();
        assert_eq!(json, format!("\"{kept}\""));
        assert_eq!(serde_json::from_str::<Moment>(&json).unwrap(), moment);
    }

    #[rstest]
    #[case("", MomentError::Unreadable)]
    #[case("вчера", MomentError::Unreadable)]
    #[case("31.02.1990", MomentError::NoSuchDay)]
    #[case("2026-02-30", MomentError::NoSuchDay)]
    #[case("01.01.0026", MomentError::NoSuchDay)]
    #[case("1.2.2026", MomentError::Unreadable)]
    #[case("12.12.26", MomentError::Unreadable)]
    #[case("12/12/2026", MomentError::Unreadable)]
    #[case("23-10-2026", MomentError::Unreadable)]
    #[case("2026-10-23T", MomentError::Unreadable)]
    #[case("2026-10-23T9:05", MomentError::Unreadable)]
    #[case("2026-10-23T24:00", MomentError::NoSuchTime)]
    #[case("2026-10-23T14:05Z", MomentError::Unreadable)]
    #[case("2026-10-23  14:05", MomentError::Unreadable)]
    #[case("٢٠٢٦-10-23", MomentError::Unreadable)]
    fn guesses_nothing(#[case] given: &str, #[case] error: MomentError) {
        assert_eq!(parse_moment(given), Err(error));
    }
}
