//! Entering a subject in the base of an operator.

use super::person;
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::record::Operator;
use crate::domain::workflow::{Act, NewSubject};
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct RegisterSubject;

impl Task for RegisterSubject {
    fn title(&self, _about: &About) -> Message {
        Message::new("screen-register-subject-title")
    }

    fn button(&self) -> &'static str {
        "screen-register-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        let operators = sight.office.operators();
        let operators = Choice::of(operators.iter().map(|operator| operator.as_str()));
        let operators = match sight.about {
            About::Nobody(Some(operator)) => operators.with_text(operator.as_str()),
            _ => operators,
        };
        let mut fields = vec![(FieldName::Operator, Input::Choice(operators))];
        fields.extend(person::fields(&person::UNKNOWN));
        fields.push((FieldName::ExternalId, Input::Text(TextInput::line())));
        Form::new(fields)
    }

    fn arrange(&self, form: &mut Form, _about: &About) {
        person::arrange(form);
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        Vec::new()
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        person::note(name, form, &person::UNKNOWN, sight)
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let operator: Option<Operator> = form
            .picked(FieldName::Operator)
            .and_then(|slug| slug.parse().ok());
        let details = person::details(form, &person::UNKNOWN, sight);
        match (operator, details) {
            (Some(operator), Ok(details)) => Ok(Act::RegisterSubject(NewSubject {
                operator,
                external_id: form.said(FieldName::ExternalId),
                details,
            })),
            (operator, details) => {
                let mut gaps = Vec::new();
                gaps.extend(operator.is_none().then(|| Gap::empty(FieldName::Operator)));
                gaps.extend(details.err().unwrap_or_default());
                Err(gaps)
            }
        }
    }
}
