//! Giving a claim to somebody; to oneself, where nothing is typed.

use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::identity::SafeText;
use crate::domain::message::Message;
use crate::domain::view::Row;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct AssignClaim {
    /// The login of the officer before the screen.
    pub me: String,
}

impl Task for AssignClaim {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-assign-title")
    }

    fn button(&self) -> &'static str {
        "screen-assign-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![(FieldName::AssignTo, Input::Text(TextInput::line()))])
    }

    fn facts(&self, _form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let Some(Row::Claim(row)) = sight.about.row() else {
            return Vec::new();
        };
        let message = match &row.claim.assigned_to {
            Some(login) => {
                Message::new("screen-assign-now").text("login", SafeText::from_outside(login))
            }
            None => Message::new("screen-assign-nobody"),
        };
        vec![Fact::plain(message)]
    }

    fn note(&self, _name: FieldName, form: &Form, _sight: &Sight<'_>) -> Option<Note> {
        let empty = form.text(FieldName::AssignTo).is_empty();
        empty.then(|| Note::understood(Message::new("screen-assign-me").text("login", &self.me)))
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let typed = form.said(FieldName::AssignTo);
        let to = typed.map_or_else(|| self.me.clone(), |login| login.as_str().to_owned());
        Ok(Act::AssignClaim { to })
    }
}
