//! What is typed as an argument, turned into values.

use chrono::NaiveDate;
use clap::builder::PossibleValuesParser;

use super::context::known_operators;
use super::error::{CliError, shown};
use crate::desk::Desk;
use crate::domain::identity::{RecordNumber, TypedDate, looks_personal, parse_date};
use crate::domain::message::Message;
use crate::domain::record::Operator;
use crate::domain::time::{Moment, MomentError, Term, parse_moment};
use crate::domain::values::{Unit, Value};

/// The parser for arguments with a closed list of values: they stand in help and completions.
pub(super) fn known<V: Value>() -> PossibleValuesParser {
    PossibleValuesParser::new(V::ALL.iter().map(|value| value.as_str()))
}

/// One of a closed list of values.
pub(super) fn value<V: Value>(text: &str) -> Result<V, CliError> {
    Ok(V::parse(text)?)
}

/// Several of them, separated by commas.
pub(super) fn values<V: Value>(text: &str) -> Result<Vec<V>, CliError> {
    items(text).map(value).collect()
}

/// The items of a list that is separated by commas.
pub(super) fn items(text: &str) -> impl Iterator<Item = &str> {
    text.split(',')
        .map(str::trim)
        .filter(|item| !item.is_empty())
}

/// `yes` or `no`.
pub(super) fn yes_no(text: &str) -> Result<bool, CliError> {
    match text {
        "yes" => Ok(true),
        "no" => Ok(false),
        other => Err(CliError::bad_value(other, &["yes", "no"])),
    }
}

/// A record's number.
pub(super) fn number(name: &str, text: &str) -> Result<RecordNumber, CliError> {
    text.parse().map_err(|_| {
        if looks_personal(text) {
            CliError::identifier_in(name)
        } else {
            CliError::usage(Message::new("error-bad-number").text("value", text))
        }
    })
}

/// An operator of the register.
pub(super) fn operator(text: &str, desk: &Desk) -> Result<Operator, CliError> {
    let known = known_operators(desk.office());
    text.parse()
        .ok()
        .filter(|operator: &Operator| known.contains(&operator.as_str()))
        .ok_or_else(|| CliError::bad_value(text, &known))
}

/// A day, as people type it; a term is counted from today.
pub(super) fn date(text: &str, desk: &Desk) -> Result<NaiveDate, CliError> {
    let (today, calendar) = (desk.today(), &desk.office().calendar);
    match parse_date(text, today) {
        Ok(TypedDate::On(day)) => Ok(day),
        Ok(TypedDate::InDays(days)) => Ok(calendar.add(today, days, Unit::Calendar)),
        Ok(TypedDate::InWorkingDays(days)) => Ok(calendar.add(today, days, Unit::Working)),
        Err(_) => Err(bad_date(text)),
    }
}

/// A day with the time of day, where it is known.
pub(super) fn moment(text: &str, desk: &Desk) -> Result<Moment, CliError> {
    match parse_moment(text) {
        Ok(moment) => Ok(moment),
        Err(MomentError::Unreadable) => Ok(Moment {
            date: date(text, desk)?,
            time: None,
        }),
        Err(_) => Err(bad_date(text)),
    }
}

/// `3d` (calendar) or `5w` (working days).
pub(super) fn term(text: &str) -> Result<Term, CliError> {
    text.parse()
        .map_err(|_| CliError::usage(Message::new("error-bad-term").text("value", shown(text))))
}

fn bad_date(text: &str) -> CliError {
    CliError::usage(Message::new("error-bad-date").text("value", shown(text)))
}
