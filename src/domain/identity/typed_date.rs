//! Dates as people type them into a form.

use chrono::{Datelike, Months, NaiveDate, TimeDelta};

use super::{is_dash, kazakh_row};

/// A date as it was typed. Counting working days needs the calendar, so a term stays a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TypedDate {
    /// A day of the calendar.
    On(NaiveDate),
    /// So many calendar days from the day it is counted from.
    InDays(u32),
    /// So many working days from the day it is counted from.
    InWorkingDays(u32),
}

/// Why a text is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DateError {
    /// Nothing was typed.
    #[error("the date is empty")]
    Empty,
    /// None of the forms that are understood.
    #[error("the date is unreadable")]
    Unreadable,
    /// The form is right, but there is no such day, like 31.02.
    #[error("there is no such day")]
    NoSuchDay,
    /// A term of more than a hundred years.
    #[error("the term is too long")]
    TooLong,
}

/// The longest term that can be typed, in days of either sort: a hundred years.
const LONGEST_TERM: u32 = 36_525;

/// Reads `2026-12-12`, `12.12.2026`, `12.12.26`, `12.12`, `12/12/2026`, `+10` or `+10d` (calendar
/// days), `+10w` (working days), and the words for yesterday, today and tomorrow in Russian,
/// Kazakh and English, or the first letters of one; digits may come from the Kazakh row, where the
/// full stop is read as itself when it makes no date as a 7, and the letters `d` and `w` from a
/// Cyrillic layout or word.
///
/// Without a year the date is in the year of `today`, or in the next one when it would lie more
/// than six months back. Of two digits the year is the last one that lies less than twenty years
/// ahead.
pub fn parse_date(text: &str, today: NaiveDate) -> Result<TypedDate, DateError> {
    let text = text.trim().to_lowercase();
    if text.is_empty() {
        return Err(DateError::Empty);
    }
    if let Some(day) = named_day(&text, today) {
        return day.map(TypedDate::On).ok_or(DateError::NoSuchDay);
    }
    // Lower case has made the Kazakh plus, a capital Һ, small.
    let text = text.replacen('һ', "Һ", 1);
    let typed = kazakh_row::retype(&text);
    match typed.strip_prefix(['+', 'Һ']) {
        Some(term) => parse_term(term.trim()),
        None => parse_day(&typed, today)
            .or_else(|why| {
                // The Kazakh row has the full stop on 7: it may have been meant as either.
                let around = kazakh_row::retype_around_stops(&text);
                parse_day(&around, today).map_err(|_| why)
            })
            .map(TypedDate::On),
    }
}

/// The words for days near today, each so many days from it.
const NAMED_DAYS: [(&str, i64); 9] = [
    ("сегодня", 0),
    ("завтра", 1),
    ("вчера", -1),
    ("бүгін", 0),
    ("ертең", 1),
    ("кеше", -1),
    ("today", 0),
    ("tomorrow", 1),
    ("yesterday", -1),
];

/// A day named by a word, or by as much of its beginning as names one day only.
fn named_day(word: &str, today: NaiveDate) -> Option<Option<NaiveDate>> {
    let begun = NAMED_DAYS.iter().filter(|(name, _)| name.starts_with(word));
    let mut days = begun.map(|(_, days)| *days);
    let meant = days.next()?;
    days.all(|other| other == meant)
        .then(|| today.checked_add_signed(TimeDelta::days(meant)))
}

/// The units: `d`, день, күн, and `в`, which is the key `d` of a Cyrillic layout; `w`, рабочий,
/// жұмыс, and `ц`, which is the key `w`.
fn parse_term(term: &str) -> Result<TypedDate, DateError> {
    let digits: String = term.chars().take_while(char::is_ascii_digit).collect();
    let unit: String = term.chars().skip(digits.chars().count()).collect();
    if digits.is_empty() {
        return Err(DateError::Unreadable);
    }
    let days = digits
        .parse()
        .ok()
        .filter(|&days| days <= LONGEST_TERM)
        .ok_or(DateError::TooLong)?;
    match unit.trim() {
        "" | "d" | "д" | "к" | "в" => Ok(TypedDate::InDays(days)),
        "w" | "р" | "ж" | "ц" => Ok(TypedDate::InWorkingDays(days)),
        _ => Err(DateError::Unreadable),
    }
}

fn parse_day(text: &str, today: NaiveDate) -> Result<NaiveDate, DateError> {
    // The key of the full stop types ю under both Cyrillic layouts.
    let groups: Vec<&str> = text
        .split(|c| is_dash(c) || matches!(c, '.' | '/' | ',' | 'ю'))
        .map(str::trim)
        .collect();
    match groups.as_slice() {
        [year, month, day] if year.chars().count() == 4 => {
            calendar_day(number(year, 4)?, number(month, 2)?, number(day, 2)?)
        }
        [day, month, year] => {
            let full_year = match year.chars().count() {
                2 => in_century(number(year, 2)?, today),
                4 => number(year, 4)?,
                _ => return Err(DateError::Unreadable),
            };
            calendar_day(full_year, number(month, 2)?, number(day, 2)?)
        }
        [day, month] => nearest(number(month, 2)?, number(day, 2)?, today),
        _ => Err(DateError::Unreadable),
    }
}

/// One to `longest` digits.
fn number(group: &str, longest: usize) -> Result<u32, DateError> {
    let fits = (1..=longest).contains(&group.chars().count());
    if !fits || !group.chars().all(|c| c.is_ascii_digit()) {
        return Err(DateError::Unreadable);
    }
    group.parse().map_err(|_| DateError::Unreadable)
}

/// A day from 1800 on: the first century that a birth date in an ИИН may lie in.
fn calendar_day(year: u32, month: u32, day: u32) -> Result<NaiveDate, DateError> {
    let year = i32::try_from(year).ok().filter(|&year| year >= 1800);
    year.and_then(|year| NaiveDate::from_ymd_opt(year, month, day))
        .ok_or(DateError::NoSuchDay)
}

fn in_century(short: u32, today: NaiveDate) -> u32 {
    let now = today.year().unsigned_abs();
    let year = now - now % 100 + short;
    if year >= now + 20 { year - 100 } else { year }
}

fn nearest(month: u32, day: u32, today: NaiveDate) -> Result<NaiveDate, DateError> {
    let in_year = |year| NaiveDate::from_ymd_opt(year, month, day);
    let this_year = in_year(today.year()).filter(|&date| {
        date.checked_add_months(Months::new(6))
            .is_some_and(|later| later >= today)
    });
    this_year
        .or_else(|| in_year(today.year() + 1))
        .ok_or(DateError::NoSuchDay)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[rstest]
    #[case("2026-12-12", "2026-12-12")]
    #[case("2026-1-2", "2026-01-02")]
    #[case("2026.12.12", "2026-12-12")]
    #[case("12.12.2026", "2026-12-12")]
    #[case(" 1.2.2026 ", "2026-02-01")]
    #[case("12.12.26", "2026-12-12")]
    #[case("12.12.85", "1985-12-12")]
    #[case("12/12/2026", "2026-12-12")]
    #[case("12\u{2013}12\u{2013}2026", "2026-12-12")]
    #[case("12ю12ю2026", "2026-12-12")]
    #[case("12,12,2026", "2026-12-12")]
    #[case("12.12", "2026-12-12")]
    #[case("20.4", "2026-04-20")]
    #[case("19.4", "2027-04-19")]
    #[case("\"әю\"әюәқә,", "2026-12-12")]
    #[case("әқә,ө\"әө\"ә", "2026-12-12")]
    #[case("\"ә№\"ә№әқә,", "2026-12-12")]
    #[case("сегодня", "2026-10-20")]
    #[case("Завтра", "2026-10-21")]
    #[case("вчера", "2026-10-19")]
    #[case("бүгін", "2026-10-20")]
    #[case("ЕРТЕҢ", "2026-10-21")]
    #[case("кеше", "2026-10-19")]
    #[case("today", "2026-10-20")]
    #[case("tomorrow", "2026-10-21")]
    #[case("yesterday", "2026-10-19")]
    #[case("с", "2026-10-20")]
    #[case("Зав", "2026-10-21")]
    #[case("в", "2026-10-19")]
    #[case("б", "2026-10-20")]
    #[case("tod", "2026-10-20")]
    fn reads_days(#[case] typed: &str, #[case] meant: &str) {
        assert_eq!(
            parse_date(typed, day("2026-10-20")),
            Ok(TypedDate::On(day(meant)))
        );
    }

    #[rstest]
    #[case("+10", TypedDate::InDays(10))]
    #[case("+10d", TypedDate::InDays(10))]
    #[case("+ 10 д", TypedDate::InDays(10))]
    #[case("+10В", TypedDate::InDays(10))]
    #[case("+10w", TypedDate::InWorkingDays(10))]
    #[case("+10Ц", TypedDate::InWorkingDays(10))]
    #[case("+10р", TypedDate::InWorkingDays(10))]
    #[case("Һ\"қц", TypedDate::InWorkingDays(10))]
    #[case("Һ10", TypedDate::InDays(10))]
    #[case("+0", TypedDate::InDays(0))]
    fn reads_terms(#[case] typed: &str, #[case] term: TypedDate) {
        assert_eq!(parse_date(typed, day("2026-10-20")), Ok(term));
    }

    #[rstest]
    #[case("", DateError::Empty)]
    #[case("  ", DateError::Empty)]
    #[case("31.02.1990", DateError::NoSuchDay)]
    #[case("2026-13-01", DateError::NoSuchDay)]
    #[case("01.01.1700", DateError::NoSuchDay)]
    #[case("31.02", DateError::NoSuchDay)]
    #[case("12", DateError::Unreadable)]
    #[case("12.12.026", DateError::Unreadable)]
    #[case("12.12.2026.1", DateError::Unreadable)]
    #[case("12.x.2026", DateError::Unreadable)]
    #[case("12..2026", DateError::Unreadable)]
    #[case("скоро", DateError::Unreadable)]
    #[case("to", DateError::Unreadable)]
    #[case("сегодняя", DateError::Unreadable)]
    #[case("+", DateError::Unreadable)]
    #[case("+10y", DateError::Unreadable)]
    #[case("+99999999999", DateError::TooLong)]
    fn says_what_is_wrong(#[case] typed: &str, #[case] error: DateError) {
        assert_eq!(parse_date(typed, day("2026-10-20")), Err(error));
    }

    #[test]
    fn a_leap_day_is_looked_for_in_the_next_year_too() {
        let leap = Ok(TypedDate::On(day("2028-02-29")));
        assert_eq!(parse_date("29.02", day("2027-10-20")), leap);
        assert_eq!(
            parse_date("29.02", day("2026-10-20")),
            Err(DateError::NoSuchDay)
        );
    }
}
