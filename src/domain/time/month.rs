//! A month of the calendar.

use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, Months, NaiveDate};

/// A civil month, from its first day to its last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month(NaiveDate);

impl Month {
    /// The month that a day lies in.
    pub fn of(day: NaiveDate) -> Self {
        Self(day.with_day(1).unwrap_or(day))
    }

    /// Its first day.
    pub const fn first(self) -> NaiveDate {
        self.0
    }

    /// Its last day.
    pub fn last(self) -> NaiveDate {
        let next = self.shifted(1).first();
        next.pred_opt().unwrap_or(next)
    }

    /// The month so many months later, or earlier where negative.
    #[must_use]
    pub fn shifted(self, months: i32) -> Self {
        let by = Months::new(months.unsigned_abs());
        let first = if months < 0 {
            self.0.checked_sub_months(by)
        } else {
            self.0.checked_add_months(by)
        };
        Self(first.unwrap_or(self.0))
    }

    /// Its days.
    pub fn days(self) -> impl Iterator<Item = NaiveDate> {
        let last = self.last();
        self.0.iter_days().take_while(move |day| *day <= last)
    }

    /// The day of this month with the number of another day, or its last.
    pub fn day_like(self, day: NaiveDate) -> NaiveDate {
        self.0.with_day(day.day()).unwrap_or_else(|| self.last())
    }
}

/// `2026-12`.
impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0.format("%Y-%m"))
    }
}

/// A text that is not a month.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a month: a year and a month, 2026-12")]
pub struct MonthError(pub String);

/// `2026-12`, also `12.2026`.
impl FromStr for Month {
    type Err = MonthError;

    fn from_str(text: &str) -> Result<Self, MonthError> {
        let text = text.trim();
        let parts = text
            .split_once('-')
            .or_else(|| text.split_once('.').map(|(month, year)| (year, month)));
        let known = parts.filter(|(year, month)| year.len() == 4 && month.len() <= 2);
        known
            .and_then(|(year, month)| {
                NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, 1)
            })
            .map(Self)
            .ok_or_else(|| MonthError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("2026-12", Some("2026-12"))]
    #[case(" 1.2024 ", Some("2024-01"))]
    #[case("2026-13", None)]
    #[case("26-12", None)]
    #[case("2026-12-03", None)]
    #[case("декабрь", None)]
    fn is_read_from_a_year_and_a_number(#[case] text: &str, #[case] month: Option<&str>) {
        let read = text.parse::<Month>().ok().map(|month| month.to_string());
        assert_eq!(read.as_deref(), month);
    }

    #[test]
    fn months_follow_each_other_over_the_year() {
        let december = Month::of(day("2026-12-17"));
        assert_eq!(december.last(), day("2026-12-31"));
        assert_eq!(december.shifted(2).to_string(), "2027-02");
        assert_eq!(december.shifted(-12).to_string(), "2025-12");
        assert_eq!(december.days().count(), 31);
        let february = december.shifted(2);
        assert_eq!(february.day_like(day("2026-12-31")), day("2027-02-28"));
        assert_eq!(february.day_like(day("2026-12-03")), day("2027-02-03"));
    }
}
