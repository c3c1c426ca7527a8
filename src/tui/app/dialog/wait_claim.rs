//! Waiting for something before a claim can go on; its clocks run on.

use super::task::{About, Fact, Gap, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::WaitingFor;
use crate::domain::workflow::Act;
use crate::tui::app::form::{Choice, FieldName, Form, Input};

#[derive(Debug)]
pub(super) struct WaitClaim;

impl Task for WaitClaim {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-wait-title")
    }

    fn button(&self) -> &'static str {
        "screen-wait-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![(
            FieldName::WaitingFor,
            Input::Choice(Choice::among::<WaitingFor>()),
        )])
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        Vec::new()
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        form.chosen(FieldName::WaitingFor)
            .map(|waiting_for| Act::Wait { waiting_for })
            .ok_or_else(|| vec![Gap::empty(FieldName::WaitingFor)])
    }
}
