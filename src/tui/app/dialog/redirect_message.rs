//! Closing a message that is somebody else's matter: to whom it is passed on, and what the
//! applicant was answered.

use super::fields::{past_day_note, required};
use super::gate;
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::Resolution;
use crate::domain::workflow::{Act, Verdict};
use crate::tui::app::form::{FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct RedirectMessage;

impl Task for RedirectMessage {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-redirect-title")
    }

    fn button(&self) -> &'static str {
        "screen-redirect-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        let mut fields = vec![(FieldName::RedirectTo, Input::Text(TextInput::line()))];
        fields.extend(gate::fields());
        Form::new(fields)
    }

    fn arrange(&self, form: &mut Form, about: &About) {
        if let Some(claim) = about.claim() {
            gate::arrange(form, claim, Some(Resolution::Redirected));
        }
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![
            Fact::plain(Message::new("screen-redirect-what")),
            Fact::grave(Message::new("screen-applicant-sees")),
        ]
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::ReplyDate => past_day_note(form, name, gate::received(sight), sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let to_whom = required(form, FieldName::RedirectTo, &mut gaps);
        let closing = gate::closing(form, Resolution::Redirected, sight);
        if let Some(claim) = sight.about.claim() {
            gaps.extend(gate::gaps(&closing, claim, form, sight));
        }
        match to_whom {
            Some(to_whom) if gaps.is_empty() => {
                let closing = closing.passed_on_to(&to_whom);
                Ok(Act::Triage(Verdict::Redirect(closing)))
            }
            _ => Err(gaps),
        }
    }
}
