//! Letting the term of a duty stand still on some days, where its rule may be paused.

use chrono::NaiveDate;

use super::fields::{past_day, past_day_note, required};
use super::task::{About, Fact, Gap, Note, Sight, Task};
use super::term::Moving;
use crate::domain::message::Message;
use crate::domain::time::Interval;
use crate::domain::values::{Duty, Value};
use crate::domain::workflow::{Act, Refusal, pause_allowed_by, with_pause};
use crate::tui::app::form::{FieldName, Form, Input, TextInput, day_message, read_day, typed_day};

#[derive(Debug)]
pub(super) struct PauseTerm(pub(super) Duty);

impl Task for PauseTerm {
    fn title(&self, about: &About) -> Message {
        let title = about.titled("screen-pause-title");
        title.word("duty", self.0.message())
    }

    fn button(&self) -> &'static str {
        "screen-pause-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        let line = TextInput::line;
        let today = line().holding(&typed_day(sight.today));
        Form::new(vec![
            (FieldName::PausedFrom, Input::Text(today)),
            (FieldName::PausedUntil, Input::Text(line())),
            (FieldName::Reason, Input::Text(line())),
        ])
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let Some(moving) = Moving::of(self.0, sight) else {
            return Vec::new();
        };
        let citation = pause_allowed_by(moving.claim, moving.clock, sight.office);
        let over = from(form, sight).ok().zip(until(form, sight).ok());
        let then = over.map(|(from, until)| {
            let claim = moving.claim.clone();
            let over = Interval { from, until };
            with_pause(claim, &moving.clock.rule, over, sight.office)
        });
        moving.facts(citation, then)
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::PausedFrom => past_day_note(form, name, starts_on(self.0, sight), sight),
            FieldName::PausedUntil if !form.text(name).is_empty() => {
                Some(match until(form, sight) {
                    Ok(day) => Note::understood(day_message(day)),
                    Err(message) => Note::wrong(message),
                })
            }
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let mut typed = |name, day: Result<NaiveDate, Message>| {
            day.map_err(|why| gaps.push(Gap::typed(form, name, why)))
                .ok()
        };
        let day = past_day(form, FieldName::PausedFrom, starts_on(self.0, sight), sight);
        let from = typed(FieldName::PausedFrom, day);
        let until = typed(FieldName::PausedUntil, until(form, sight));
        let reason = required(form, FieldName::Reason, &mut gaps);
        match (from, until, reason) {
            (Some(from), Some(until), Some(reason)) => Ok(Act::PauseTerm {
                duty: self.0,
                over: Interval { from, until },
                reason,
            }),
            _ => Err(gaps),
        }
    }
}

fn starts_on(duty: Duty, sight: &Sight<'_>) -> Option<NaiveDate> {
    Moving::of(duty, sight)?.clock.starts_on
}

fn from(form: &Form, sight: &Sight<'_>) -> Result<NaiveDate, Message> {
    past_day(form, FieldName::PausedFrom, None, sight)
}

/// The last day of the pause: not before its first, where that is known.
fn until(form: &Form, sight: &Sight<'_>) -> Result<NaiveDate, Message> {
    let typed = form.text(FieldName::PausedUntil);
    let end = read_day(&typed, sight.office, sight.today)?;
    match from(form, sight).ok().filter(|start| end < *start) {
        Some(start) => Err(Refusal::EndsBeforeStart { start, end }.message()),
        None => Ok(end),
    }
}
