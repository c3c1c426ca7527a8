//! Noting that the reply to a claim is prepared and only has to be sent.

use super::task::{About, Fact, Gap, Sight, Task};
use crate::domain::message::Message;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct PrepareReply;

impl Task for PrepareReply {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-prepared-title")
    }

    fn button(&self) -> &'static str {
        "screen-prepared-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![(FieldName::Note, Input::Text(TextInput::line()))])
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![Fact::plain(Message::new("screen-prepared-what"))]
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        Ok(Act::PrepareReply {
            note: form.said(FieldName::Note),
        })
    }
}
