//! A note on a claim: it stays inside the office.

use super::fields::required;
use super::task::{About, Fact, Gap, Sight, Task};
use crate::domain::message::Message;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct NoteClaim;

impl Task for NoteClaim {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-note-title")
    }

    fn button(&self) -> &'static str {
        "screen-note-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![(FieldName::Note, Input::Text(TextInput::lines()))])
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![Fact::plain(Message::new("screen-note-inside"))]
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let text = required(form, FieldName::Note, &mut gaps);
        text.map(|text| Act::NoteClaim { text }).ok_or(gaps)
    }
}
