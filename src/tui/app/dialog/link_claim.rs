//! Linking a record that belongs together with a claim.

use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form, Input, TextInput, read_number};

#[derive(Debug)]
pub(super) struct LinkClaim;

impl Task for LinkClaim {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-link-title")
    }

    fn button(&self) -> &'static str {
        "screen-link-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![(FieldName::LinkTo, Input::Text(TextInput::line()))])
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![Fact::plain(Message::new("screen-link-what"))]
    }

    fn note(&self, name: FieldName, form: &Form, _sight: &Sight<'_>) -> Option<Note> {
        if form.text(name).is_empty() {
            return None;
        }
        Some(match number(form) {
            Ok(number) => Note::understood(Message::new("screen-plain").text("text", number)),
            Err(message) => Note::wrong(message),
        })
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        if form.text(FieldName::LinkTo).is_empty() {
            return Err(vec![Gap::empty(FieldName::LinkTo)]);
        }
        number(form)
            .map(|to| Act::Link { to })
            .map_err(|message| vec![Gap::typed(form, FieldName::LinkTo, message)])
    }
}

fn number(form: &Form) -> Result<RecordNumber, Message> {
    read_number(&form.text(FieldName::LinkTo))
}
