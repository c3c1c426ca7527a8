//! Accepting a message: what it asks for and whose data it is about.

use super::fields::{subject_note, subject_number};
use super::message_kind;
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::workflow::{Act, Verdict};
use crate::tui::app::form::{FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct AcceptMessage;

impl Task for AcceptMessage {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-accept-message-title")
    }

    fn button(&self) -> &'static str {
        "screen-accept-message-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        let subject = sight.about.claim().and_then(|claim| claim.subject);
        let subject = subject.map_or_else(String::new, |number| number.to_string());
        let subject = TextInput::line().holding(&subject);
        Form::new(vec![
            message_kind::kind_field(sight),
            message_kind::date_field(sight),
            (FieldName::SubjectNumber, Input::Text(subject)),
        ])
    }

    fn arrange(&self, form: &mut Form, _about: &About) {
        message_kind::arrange(form);
    }

    fn beside(&self, form: &Form) -> Option<RecordNumber> {
        subject_number(form).ok().flatten()
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        message_kind::facts(form, sight)
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::DueDate => message_kind::date_note(form, sight),
            FieldName::SubjectNumber => subject_note(form, sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let kind = message_kind::kind(form, &mut gaps);
        let demanded_by = message_kind::date(form, sight, &mut gaps);
        let subject = match subject_number(form) {
            Ok(Some(number)) => Some(number),
            Ok(None) => {
                gaps.push(Gap::empty(FieldName::SubjectNumber));
                None
            }
            Err(why) => {
                gaps.push(Gap::typed(form, FieldName::SubjectNumber, why));
                None
            }
        };
        match (kind, subject) {
            (Some(kind), Some(subject)) if gaps.is_empty() => Ok(Act::Triage(Verdict::Accept {
                kind,
                subject,
                demanded_by,
            })),
            _ => Err(gaps),
        }
    }
}
