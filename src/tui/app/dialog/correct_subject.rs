//! Correcting what is known of a subject; what a block covers may not be touched.

use super::fields::required;
use super::person;
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::record::SubjectDetails;
use crate::domain::view::Row;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct CorrectSubject;

impl Task for CorrectSubject {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-correct-subject-title")
    }

    fn button(&self) -> &'static str {
        "screen-correct-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        let mut fields = details_of(sight).map(person::fields).unwrap_or_default();
        fields.push((FieldName::Reason, Input::Text(TextInput::line())));
        Form::new(fields)
    }

    fn arrange(&self, form: &mut Form, _about: &About) {
        person::arrange(form);
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![Fact::plain(Message::new("screen-correct-dash"))]
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        person::note(name, form, details_of(sight)?, sight)
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let Some(present) = details_of(sight) else {
            return Err(vec![Gap::empty(FieldName::Surname)]);
        };
        let mut gaps = Vec::new();
        let details = person::details(form, present, sight)
            .map_err(|wrong| gaps.extend(wrong))
            .ok();
        if details.as_ref() == Some(present) {
            gaps.push(Gap::field(
                FieldName::Surname,
                Message::new("screen-gap-change"),
            ));
        }
        let reason = required(form, FieldName::Reason, &mut gaps);
        match details {
            Some(details) if gaps.is_empty() => Ok(Act::CorrectSubject { details, reason }),
            _ => Err(gaps),
        }
    }
}

fn details_of<'a>(sight: &Sight<'a>) -> Option<&'a SubjectDetails> {
    match sight.about.row() {
        Some(Row::Subject(row)) => Some(&row.subject.details),
        _ => None,
    }
}
