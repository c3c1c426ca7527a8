//! Making the term of a duty longer, where its rule may be extended.

use chrono::NaiveDate;

use super::fields::required;
use super::task::{About, Fact, Gap, Note, Sight, Task};
use super::term::Moving;
use crate::domain::message::Message;
use crate::domain::values::{Duty, Value};
use crate::domain::workflow::{Act, Refusal, extension_allowed_by, with_extension};
use crate::tui::app::form::{FieldName, Form, Input, TextInput, day_message, read_day};

#[derive(Debug)]
pub(super) struct ExtendTerm(pub(super) Duty);

impl Task for ExtendTerm {
    fn title(&self, about: &About) -> Message {
        let title = about.titled("screen-extend-term-title");
        title.word("duty", self.0.message())
    }

    fn button(&self) -> &'static str {
        "screen-extend-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        let line = || Input::Text(TextInput::line());
        Form::new(vec![
            (FieldName::TermUntil, line()),
            (FieldName::Reason, line()),
        ])
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let Some(moving) = Moving::of(self.0, sight) else {
            return Vec::new();
        };
        let citation = extension_allowed_by(moving.claim, moving.clock, sight.office);
        let then = self.until(form, sight).ok().map(|until| {
            let claim = moving.claim.clone();
            with_extension(claim, &moving.clock.rule, until, sight.office)
        });
        moving.facts(citation, then)
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        if name != FieldName::TermUntil || form.text(name).is_empty() {
            return None;
        }
        Some(match self.until(form, sight) {
            Ok(day) => Note::understood(day_message(day)),
            Err(message) => Note::wrong(message),
        })
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let until = self
            .until(form, sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::TermUntil, why)))
            .ok();
        let reason = required(form, FieldName::Reason, &mut gaps);
        match (until, reason) {
            (Some(until), Some(reason)) => Ok(Act::ExtendTerm {
                duty: self.0,
                until,
                reason,
            }),
            _ => Err(gaps),
        }
    }
}

impl ExtendTerm {
    fn until(&self, form: &Form, sight: &Sight<'_>) -> Result<NaiveDate, Message> {
        let until = read_day(&form.text(FieldName::TermUntil), sight.office, sight.today)?;
        let due = Moving::of(self.0, sight).and_then(|moving| moving.clock.due_on);
        match due.filter(|present| until <= *present) {
            Some(present) => Err(Refusal::NotALongerTerm { until, present }.message()),
            None => Ok(until),
        }
    }
}
