//! From the messages of the domain and the screen to words.

use chrono::NaiveDate;

use crate::domain::message::{Arg, Message};
use crate::domain::time::Countdown;
use crate::domain::values::Unit;
use crate::i18n::{self, DayUnit, Tr};

/// A message in words.
pub(super) fn say(tr: &Tr, message: &Message) -> String {
    let arguments: Vec<(&str, i18n::Arg<'_>)> = message
        .args
        .iter()
        .map(|(name, argument)| (*name, in_words(tr, argument)))
        .collect();
    tr.with(&message.id, &arguments)
}

/// Several messages, one after the other.
pub(super) fn say_all(tr: &Tr, messages: &[Message]) -> String {
    let words: Vec<String> = messages.iter().map(|message| say(tr, message)).collect();
    words.join(". ")
}

fn in_words<'a>(tr: &Tr, argument: &'a Arg) -> i18n::Arg<'a> {
    match argument {
        Arg::Text(text) => text.as_str().into(),
        Arg::Number(number) => (*number).into(),
        Arg::Date(date) => tr.date(*date).into(),
        Arg::Word(id) => tr.text(id).into(),
        Arg::List(messages) => {
            let words: Vec<String> = messages.iter().map(|message| say(tr, message)).collect();
            words.join(", ").into()
        }
    }
}

/// A day with its weekday: `пн 07.12.2026`.
pub(super) fn day(tr: &Tr, date: NaiveDate) -> String {
    use chrono::Datelike;
    format!("{} {}", tr.weekday_short(date.weekday()), tr.date(date))
}

/// How much is left, in a phrase.
pub(super) fn left(tr: &Tr, countdown: Countdown, unit: Unit) -> String {
    tr.countdown(
        countdown.days_left,
        Some(countdown.working_days_left),
        day_unit(unit),
    )
}

/// How much is left, in a column.
pub(super) fn left_column(tr: &Tr, countdown: Countdown, unit: Unit) -> String {
    tr.countdown_column(
        countdown.days_left,
        Some(countdown.working_days_left),
        day_unit(unit),
    )
}

const fn day_unit(unit: Unit) -> DayUnit {
    match unit {
        Unit::Working => DayUnit::Working,
        Unit::Calendar => DayUnit::Calendar,
    }
}
