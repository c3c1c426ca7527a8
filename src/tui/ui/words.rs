//! Sentences, days and countdowns in the words of the screen.

use chrono::{Datelike, NaiveDate};

use crate::domain::message::Message;
use crate::domain::time::Countdown;
use crate::domain::values::{ClockState, Unit, Value};
use crate::i18n::{DayUnit, Tr};

use super::signs::SOON;

/// Several messages, one after the other.
pub(super) fn say_all(tr: &Tr, messages: &[Message]) -> String {
    let words: Vec<String> = messages.iter().map(|m| sentence(&tr.say(m))).collect();
    words.join(". ")
}

/// The words with a capital letter: a refusal follows other words on the command line and stands
/// alone on the screen. A letter by itself is a key, and stays the key it is.
pub(super) fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next();
    if !letters.clone().next().is_some_and(char::is_alphabetic) {
        return words.to_owned();
    }
    let first = first.into_iter().flat_map(char::to_uppercase);
    first.chain(letters).collect()
}

/// A day with its weekday: `пн 07.12.2026`.
pub(super) fn day(tr: &Tr, date: NaiveDate) -> String {
    format!("{} {}", tr.weekday_short(date.weekday()), tr.date(date))
}

/// How much is left, in a phrase.
pub(super) fn left(tr: &Tr, countdown: Countdown, unit: Unit) -> String {
    if countdown.state == ClockState::Paused {
        return tr.text(&countdown.state.message());
    }
    let left = tr.countdown(
        countdown.days_left,
        Some(countdown.working_days_left),
        day_unit(unit),
    );
    left + sign(countdown)
}

/// How much is left, in a column.
pub(super) fn left_column(tr: &Tr, countdown: Countdown, unit: Unit) -> String {
    if countdown.state == ClockState::Paused {
        return tr.text("countdown-column-paused");
    }
    let left = tr.countdown_column(
        countdown.days_left,
        Some(countdown.working_days_left),
        day_unit(unit),
    );
    left + sign(countdown)
}

/// What is overdue or due today says so in words; how soon is soon is the office's to say.
fn sign(countdown: Countdown) -> &'static str {
    match countdown.state {
        ClockState::DueSoon => SOON,
        _ => "",
    }
}

/// How much is left, in a sentence.
pub(super) fn left_long(tr: &Tr, countdown: Countdown, unit: Unit) -> String {
    if countdown.state == ClockState::Paused {
        return tr.text(&countdown.state.message());
    }
    tr.countdown_long(
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_with_a_capital_and_a_key_stays_a_key() {
        for (words, said) in [
            ("nothing to change", "Nothing to change"),
            ("d: go on", "d: go on"),
            ("1 day", "1 day"),
            ("", ""),
        ] {
            assert_eq!(sentence(words), said);
        }
    }
}
