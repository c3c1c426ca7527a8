//! Days and terms as they are typed into a field.

use chrono::{Datelike, NaiveDate, NaiveTime};

use crate::domain::identity::{DateError, TypedDate, kazakh_row, parse_date};
use crate::domain::message::Message;
use crate::domain::office::Office;
use crate::domain::time::{Moment, Term};
use crate::domain::values::Unit;
use crate::domain::workflow::VerifyUntil;

/// The day that a text means; a term counts from `today`.
///
/// # Errors
/// What is wrong with the text, for the line under the field.
pub fn read_day(text: &str, office: &Office, today: NaiveDate) -> Result<NaiveDate, Message> {
    let typed = parse_date(text, today).map_err(why_unreadable)?;
    let term = match typed {
        TypedDate::On(day) => return Ok(day),
        TypedDate::InDays(days) => Term::calendar(days),
        TypedDate::InWorkingDays(days) => Term::working(days),
    };
    Ok(office.calendar.add(today, term.days, term.unit))
}

/// The moment that a text means: a day in any form in which days are typed, then the time of
/// day, if it is known: `12.12 14:05`.
///
/// # Errors
/// What is wrong with the text.
pub fn read_moment(text: &str, office: &Office, today: NaiveDate) -> Result<Moment, Message> {
    let text = text.trim();
    let (day, time) = match text.rsplit_once(' ') {
        Some((day, time)) => (day, Some(kazakh_row::retype(time))),
        None => (text, None),
    };
    let time = time
        .map(|time| NaiveTime::parse_from_str(&time, "%H:%M"))
        .transpose()
        .map_err(|_| Message::new("screen-time-unreadable"))?;
    let date = read_day(day, office, today)?;
    Ok(Moment { date, time })
}

/// How long a check shall last: a number of days (`10`, `10w` working, `14d` calendar) or the
/// day it ends, in any form in which dates are typed.
///
/// # Errors
/// What is wrong with the text.
pub fn read_check(text: &str, today: NaiveDate) -> Result<VerifyUntil, Message> {
    let typed = kazakh_row::retype(text.trim());
    let bare = typed.trim_start_matches('+');
    if let Ok(term) = bare.parse() {
        return Ok(VerifyUntil::For(term));
    }
    // `10` with the letter that a Cyrillic layout types for `w` or `d` is a term too.
    let starts_with_digits = bare.starts_with(|c: char| c.is_ascii_digit());
    let in_days = parse_date(&format!("+{bare}"), today).ok();
    let typed = match in_days.filter(|_| starts_with_digits) {
        Some(term) => term,
        None => parse_date(text, today).map_err(why_unreadable)?,
    };
    Ok(match typed {
        TypedDate::On(day) => VerifyUntil::On(day),
        TypedDate::InDays(days) => VerifyUntil::For(Term::calendar(days)),
        TypedDate::InWorkingDays(days) => VerifyUntil::For(Term::working(days)),
    })
}

/// A day as it is typed into a field.
pub fn typed_day(day: NaiveDate) -> String {
    day.format("%d.%m.%Y").to_string()
}

/// A day with its weekday: what was understood of a typed one.
pub fn day_message(day: NaiveDate) -> Message {
    let weekday = day.weekday().number_from_monday();
    Message::new("screen-date-read")
        .word("weekday", format!("weekday-short-{weekday}"))
        .date("date", day)
}

/// A term in words: `10 working days`.
pub fn term_message(term: Term) -> Message {
    let id = match term.unit {
        Unit::Working => "days-working-long",
        Unit::Calendar => "days-calendar-long",
    };
    Message::new(id).number("n", i64::from(term.days))
}

fn why_unreadable(error: DateError) -> Message {
    Message::new(match error {
        DateError::Empty => "screen-date-empty",
        DateError::Unreadable => "screen-date-unreadable",
        DateError::NoSuchDay => "screen-date-no-such-day",
        DateError::TooLong => "screen-date-too-long",
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case("10", VerifyUntil::For(Term::working(10)))]
    #[case("+10", VerifyUntil::For(Term::working(10)))]
    #[case("10w", VerifyUntil::For(Term::working(10)))]
    #[case("10\u{446}", VerifyUntil::For(Term::working(10)))]
    #[case("14d", VerifyUntil::For(Term::calendar(14)))]
    #[case("14\u{432}", VerifyUntil::For(Term::calendar(14)))]
    #[case("\"\u{49b}", VerifyUntil::For(Term::working(10)))]
    #[case("7.12", VerifyUntil::On("2026-12-07".parse().unwrap()))]
    #[case("2026-12-07", VerifyUntil::On("2026-12-07".parse().unwrap()))]
    fn a_check_is_days_or_a_date(#[case] typed: &str, #[case] meant: VerifyUntil) {
        assert_eq!(read_check(typed, "2026-11-22".parse().unwrap()), Ok(meant));
    }

    #[test]
    fn what_is_no_date_says_why() {
        let today = "2026-11-22".parse().unwrap();
        for (typed, why) in [
            ("", "screen-date-empty"),
            ("31.02", "screen-date-no-such-day"),
            ("soon", "screen-date-unreadable"),
        ] {
            assert_eq!(read_check(typed, today), Err(Message::new(why)), "{typed}");
        }
    }
}
