//! Why a file of law, policy or calendar is refused.

use chrono::NaiveDate;

use crate::domain::message::Message;
use crate::domain::values::{ClaimKind, Value};

/// A file that is refused, and the place that made it so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}:{column}: {reason}")]
pub struct RuleFileError {
    /// The file, as the caller named it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong there.
    pub reason: Reason,
}

impl RuleFileError {
    /// The file, the place and the reason, in words.
    pub fn message(&self) -> Message {
        Message::new("rules-refused")
            .text("file", &self.file)
            .text("line", self.line)
            .text("column", self.column)
            .list("reason", vec![self.reason.message()])
    }
}

/// What is wrong in a file of rules.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[expect(missing_docs, reason = "the fields are the arguments of the message")]
pub enum Reason {
    /// Not TOML, an unknown key or value, or a missing one: the parser's own words.
    #[error("{0}")]
    Toml(String),
    /// A text that says nothing.
    #[error("`{key}` is empty")]
    Empty { key: &'static str },
    /// Not an id: Latin letters, digits, hyphens and dots.
    #[error("`{value}` is not an id: Latin letters, digits, hyphens and dots")]
    BadId { value: String },
    /// Not an operator's short name.
    #[error("`{value}` is not a short name: small Latin letters, digits and hyphens")]
    BadSlug { value: String },
    /// A time of day where a date is wanted, or a year that the calendar does not reach.
    #[error("`{value}` is not a date between {first} and {last}")]
    BadDate {
        value: String,
        first: i32,
        last: i32,
    },
    /// A year that the calendar does not reach.
    #[error("{year} is not a year between {first} and {last}")]
    BadYear { year: i32, first: i32, last: i32 },
    /// A month and a day that no year has.
    #[error("there is no day {day} of month {month}")]
    BadMonthDay { month: u32, day: u32 },
    /// A last day before the first.
    #[error("it ends on {until}, before it begins on {from}")]
    EndsBeforeItBegins { from: NaiveDate, until: NaiveDate },
    /// A term longer than any act sets.
    #[error("a term of {days} days is longer than {most}")]
    TermTooLong { days: u32, most: u32 },
    /// At once, but in working days: 0 days are the day of receipt, whatever day it is.
    #[error("0 days are the day of receipt itself: their unit is calendar")]
    AtOnceInWorkingDays,
    /// The same value twice in a list.
    #[error("`{value}` stands twice")]
    Repeated { value: String },
    /// A clock's rule that runs from an event no claim or block knows.
    #[error("the clock of a claim runs from its receipt or its decision")]
    StartUnknownToClaims,
    /// A rule for the outcome of a check that does not run from the decision.
    #[error("the clock after a check runs from the decision and is for no kind of claim")]
    OutcomeWithoutDecision,
    /// Two rules of one code that bind on the same day.
    #[error("two rules `{code}` bind on {on}")]
    CodeTwice { code: String, on: NaiveDate },
    /// A promise that makes half a clock.
    #[error("a promise with a term states duty, kinds, days and unit: `{missing}` is missing")]
    HalfAClock { missing: &'static str },
    /// A term of something other than blocking that depends on who asks, or why.
    #[error("a term depends on `{key}` in a promise to block only")]
    OnlyForBlocking { key: &'static str },
    /// Two promises of one clause that make a clock for the same kind of claim.
    #[error("two promises of clause {clause} set a term for `{kind}`")]
    ClauseTwice { clause: String, kind: ClaimKind },
    /// Data that the register has no category for.
    #[error("`{value}` is not a category of data; known: {known}")]
    UnknownData { value: String, known: String },
    /// The same holiday twice on one day.
    #[error("two holidays on {on}")]
    HolidayTwice { on: NaiveDate },
    /// A day off with both a date and a month, or with neither.
    #[error("a day off has either a date, or a month and a day")]
    DayOffWithoutDate,
    /// The same day off twice.
    #[error("this day off stands twice")]
    DayOffTwice,
    /// An estimate in a year that is called confirmed.
    #[error("{year} is called confirmed, but this day off is an estimate")]
    EstimateInConfirmedYear { year: i32 },
    /// A move from a day that is no rest day.
    #[error("{date} is no rest day that could be moved")]
    MovedFromWorkingDay { date: NaiveDate },
    /// A move to a day that is off anyway.
    #[error("{date} is a day off anyway")]
    MovedToDayOff { date: NaiveDate },
    /// A day that two moves name.
    #[error("{date} is moved twice")]
    MovedTwice { date: NaiveDate },
    /// A year that stands twice.
    #[error("the year {year} stands twice")]
    YearTwice { year: i32 },
}

impl Reason {
    /// What is wrong, in words.
    pub fn message(&self) -> Message {
        match self {
            Self::Toml(text) => Message::new("rules-toml").text("text", text),
            Self::Empty { key } => Message::new("rules-empty").text("key", key),
            Self::BadId { value } => Message::new("rules-bad-id").text("value", value),
            Self::BadSlug { value } => Message::new("rules-bad-slug").text("value", value),
            Self::BadDate { value, first, last } => Message::new("rules-bad-date")
                .text("value", value)
                .text("first", first)
                .text("last", last),
            Self::BadYear { year, first, last } => Message::new("rules-bad-year")
                .text("year", year)
                .text("first", first)
                .text("last", last),
            Self::BadMonthDay { month, day } => Message::new("rules-bad-month-day")
                .text("month", month)
                .text("day", day),
            Self::EndsBeforeItBegins { from, until } => Message::new("rules-ends-before")
                .date("from", *from)
                .date("until", *until),
            Self::TermTooLong { days, most } => Message::new("rules-term-too-long")
                .text("days", days)
                .text("most", most),
            Self::AtOnceInWorkingDays => Message::new("rules-at-once"),
            Self::Repeated { value } => Message::new("rules-repeated").text("value", value),
            Self::StartUnknownToClaims => Message::new("rules-start-unknown"),
            Self::OutcomeWithoutDecision => Message::new("rules-outcome-start"),
            Self::CodeTwice { code, on } => Message::new("rules-code-twice")
                .text("code", code)
                .date("on", *on),
            Self::HalfAClock { missing } => {
                Message::new("rules-half-a-clock").text("missing", missing)
            }
            Self::OnlyForBlocking { key } => {
                Message::new("rules-only-for-blocking").text("key", key)
            }
            Self::ClauseTwice { clause, kind } => Message::new("rules-clause-twice")
                .text("clause", clause)
                .word("kind", kind.message()),
            Self::UnknownData { value, known } => Message::new("rules-unknown-data")
                .text("value", value)
                .text("known", known),
            Self::HolidayTwice { on } => Message::new("rules-holiday-twice").date("on", *on),
            Self::DayOffWithoutDate => Message::new("rules-day-off-date"),
            Self::DayOffTwice => Message::new("rules-day-off-twice"),
            Self::EstimateInConfirmedYear { year } => {
                Message::new("rules-estimate").text("year", year)
            }
            Self::MovedFromWorkingDay { date } => {
                Message::new("rules-moved-from-working").date("date", *date)
            }
            Self::MovedToDayOff { date } => Message::new("rules-moved-to-off").date("date", *date),
            Self::MovedTwice { date } => Message::new("rules-moved-twice").date("date", *date),
            Self::YearTwice { year } => Message::new("rules-year-twice").text("year", year),
        }
    }
}
