//! Entering somebody who acts for a subject.

use chrono::NaiveDate;

use super::fields::required;
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::record::Representative;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form, Input, TextInput, day_message, read_day};

#[derive(Debug)]
pub(super) struct AddRepresentative;

impl Task for AddRepresentative {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-representative-title")
    }

    fn button(&self) -> &'static str {
        "screen-representative-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        let line = || Input::Text(TextInput::line());
        Form::new(vec![
            (FieldName::Representative, line()),
            (FieldName::Authority, line()),
            (FieldName::Document, line()),
            (FieldName::ValidUntil, line()),
        ])
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![Fact::plain(Message::new("screen-representative-no-copy"))]
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        if name != FieldName::ValidUntil {
            return None;
        }
        Some(match until(form, sight) {
            Ok(None) => Note::understood(Message::new("screen-representative-no-end")),
            Ok(Some(day)) => Note::understood(day_message(day)),
            Err(message) => Note::wrong(message),
        })
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let name = required(form, FieldName::Representative, &mut gaps);
        let authority = required(form, FieldName::Authority, &mut gaps);
        let document = required(form, FieldName::Document, &mut gaps);
        let until = until(form, sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::ValidUntil, why)))
            .ok()
            .flatten();
        match (name, authority, document) {
            (Some(name), Some(authority), Some(document)) if gaps.is_empty() => {
                Ok(Act::AddRepresentative(Representative {
                    name,
                    authority,
                    document,
                    until,
                }))
            }
            _ => Err(gaps),
        }
    }
}

fn until(form: &Form, sight: &Sight<'_>) -> Result<Option<NaiveDate>, Message> {
    match form.text(FieldName::ValidUntil).as_str() {
        "" => Ok(None),
        typed => read_day(typed, sight.office, sight.today).map(Some),
    }
}
