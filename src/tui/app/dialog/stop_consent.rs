//! Noting that processing stopped after a withdrawal of consent.

use chrono::NaiveDate;

use super::fields::{done, done_form, past_day_note};
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::record::nearest;
use crate::domain::view::Row;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form};

#[derive(Debug)]
pub(super) struct StopConsent;

impl Task for StopConsent {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-stop-title")
    }

    fn button(&self) -> &'static str {
        "screen-stop-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        done_form()
    }

    fn facts(&self, _form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let Some(Row::Consent(row)) = sight.about.row() else {
            return Vec::new();
        };
        let mut facts = Vec::new();
        if let Some(received) = received(sight) {
            facts.push(Fact::plain(
                Message::new("screen-stop-received").date("date", received),
            ));
        }
        if let Some(due_on) = nearest(&row.consent.clocks).and_then(|clock| clock.due_on) {
            facts.push(Fact::plain(
                Message::new("screen-stop-due").date("date", due_on),
            ));
        }
        facts
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::DoneOn => past_day_note(form, name, received(sight), sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let (on, evidence) = done(form, received(sight), sight)?;
        Ok(Act::StopConsent { on, evidence })
    }
}

fn received(sight: &Sight<'_>) -> Option<NaiveDate> {
    match sight.about.row() {
        Some(Row::Consent(row)) => row.consent.withdrawal().map(|w| w.received_on),
        _ => None,
    }
}
