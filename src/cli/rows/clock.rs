//! Clocks: the values of the JSON, and a line that says what is owed, by when and why.

use serde_json::{Value as Json, json};

use super::Frame;
use crate::domain::record::Clock;
use crate::domain::time::{Countdown, Term};
use crate::domain::values::{ClockState, Unit, Value};
use crate::i18n::{DayUnit, Tr};

/// The unit in which a clock's time is told.
pub(in crate::cli) fn unit_of(term: Option<Term>) -> DayUnit {
    match term.map(|term| term.unit) {
        Some(Unit::Working) => DayUnit::Working,
        _ => DayUnit::Calendar,
    }
}

/// The time left, as a column has it.
pub(in crate::cli) fn left(countdown: Option<&Countdown>, unit: DayUnit, tr: &Tr) -> String {
    countdown.map_or_else(String::new, |countdown| match countdown.state {
        ClockState::Paused => tr.text("countdown-column-paused"),
        _ => tr.countdown_column(countdown.days_left, Some(countdown.working_days_left), unit),
    })
}

pub(in crate::cli) fn clocks_json(clocks: &[Clock], frame: &Frame<'_>) -> Json {
    let values = clocks.iter().map(|clock| {
        json!({
            "duty": clock.duty,
            "due_on": clock.due_on,
            "rule": clock.rule,
            "source": frame.tr.source(&clock.source),
            "governing": clock.governing,
            "met_on": clock.met_on,
            "carried_by": clock.carried_by,
            "pauses": clock.pauses,
            "extended_until": clock.extended_until,
        })
    });
    Json::Array(values.collect())
}

/// `ответить письменно до 23.11.2026 (осталось 5 раб. дн.): политика «Reco», п. 8.2`.
pub(in crate::cli) fn clock_words(clock: &Clock, open: bool, frame: &Frame<'_>) -> String {
    let tr = frame.tr;
    let duty = frame.word(clock.duty);
    let source = tr.source(&clock.source);
    let mut words = match (clock.met_on, clock.due_on) {
        (Some(met), due) => {
            let state = if clock.met_late() {
                "clock-state-met_late"
            } else {
                "clock-state-met"
            };
            let due = due.map_or_else(|| "–".to_owned(), |due| tr.date(due));
            tr.with(
                "cli-clock-met",
                &[
                    ("duty", duty.into()),
                    ("due", due.into()),
                    ("state", tr.text(state).into()),
                    ("met", tr.date(met).into()),
                ],
            )
        }
        (None, Some(due)) => {
            let left = frame.office.countdown(due, frame.today);
            let unit = unit_of(clock.term);
            let left = match open && clock.is_paused(frame.today) {
                true => tr.text(&ClockState::Paused.message()),
                false => tr.countdown(left.days_left, Some(left.working_days_left), unit),
            };
            let id = if open && clock.governing {
                "cli-clock-running"
            } else {
                "cli-clock-standing"
            };
            tr.with(
                id,
                &[
                    ("duty", duty.into()),
                    ("due", tr.date(due).into()),
                    ("left", left.into()),
                ],
            )
        }
        (None, None) => tr.with("cli-clock-waiting", &[("duty", duty.into())]),
    };
    words = format!("{words}: {source}");
    if !clock.governing {
        words = format!("{words} ({})", tr.text("cli-clock-beside"));
    }
    if clock.provisional {
        words = format!("{words} ({})", tr.text("clock-state-provisional"));
    }
    for pause in &clock.pauses {
        let days = [
            ("from", tr.date(pause.from).into()),
            ("until", tr.date(pause.until).into()),
        ];
        words = format!("{words} ({})", tr.with("cli-clock-paused", &days));
    }
    if let Some(until) = clock.extended_until {
        let until = [("until", tr.date(until).into())];
        words = format!("{words} ({})", tr.with("cli-clock-extended", &until));
    }
    if clock.governing && !clock.carried_by.is_empty() {
        let by: Vec<String> = clock.carried_by.iter().map(ToString::to_string).collect();
        let by = tr.with("cli-clock-carried", &[("by", by.join(", ").into())]);
        words = format!("{words} ({by})");
    }
    words
}
