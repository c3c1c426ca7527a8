//! Noting that a duty of a claim was met.

use chrono::NaiveDate;

use super::fields::{done, done_form, past_day_note};
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::{Duty, Value};
use crate::domain::view::Row;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form};

#[derive(Debug)]
pub(super) struct Fulfil(pub(super) Duty);

impl Task for Fulfil {
    fn title(&self, about: &About) -> Message {
        about
            .titled("screen-fulfil-title")
            .word("duty", self.0.message())
    }

    fn button(&self) -> &'static str {
        "screen-fulfil-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        done_form()
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![Fact::plain(Message::new("screen-fulfil-what"))]
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::DoneOn => past_day_note(form, name, received(sight), sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let (on, evidence) = done(form, received(sight), sight)?;
        Ok(Act::Fulfil {
            duty: self.0,
            on,
            evidence,
        })
    }
}

fn received(sight: &Sight<'_>) -> Option<NaiveDate> {
    match sight.about.row() {
        Some(Row::Claim(row)) => Some(row.claim.received.date),
        _ => None,
    }
}
