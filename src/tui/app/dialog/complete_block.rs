//! Noting that the decision on a check was carried out.

use chrono::NaiveDate;

use super::fields::{done, done_form, past_day_note};
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::view::Row;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form};

#[derive(Debug)]
pub(super) struct CompleteBlock;

impl Task for CompleteBlock {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-complete-title")
    }

    fn button(&self) -> &'static str {
        "screen-complete-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        done_form()
    }

    fn facts(&self, _form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let Some(Row::Block(row)) = sight.about.row() else {
            return Vec::new();
        };
        let end = row.block.end.as_ref().map(|end| {
            Message::new("screen-complete-what")
                .word("outcome", end.outcome.message())
                .date("date", end.decided_on)
        });
        end.into_iter().map(Fact::plain).collect()
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::DoneOn => past_day_note(form, name, decided(sight), sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let (on, evidence) = done(form, decided(sight), sight)?;
        Ok(Act::CompleteBlock { on, evidence })
    }
}

fn decided(sight: &Sight<'_>) -> Option<NaiveDate> {
    match sight.about.row() {
        Some(Row::Block(row)) => row.block.end.as_ref().map(|end| end.decided_on),
        _ => None,
    }
}
