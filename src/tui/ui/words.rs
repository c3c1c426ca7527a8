//! Sentences, days and countdowns in the words of the screen.

use chrono::{Datelike, NaiveDate};

use crate::domain::message::Message;
use crate::domain::time::Countdown;
use crate::domain::values::Unit;
use crate::i18n::{DayUnit, Tr};

/// Several messages, one after the other.
pub(super) fn say_all(tr: &Tr, messages: &[Message]) -> String {
    let words: Vec<String> = messages.iter().map(|message| tr.say(message)).collect();
    words.join(". ")
}

/// A day with its weekday: `пн 07.12.2026`.
pub(super) fn day(tr: &Tr, date: NaiveDate) -> String {
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
