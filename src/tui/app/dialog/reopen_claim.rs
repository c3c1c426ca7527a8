//! Opening a closed claim again.

use super::fields::required;
use super::task::{About, Fact, Gap, Sight, Task};
use crate::domain::message::Message;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct ReopenClaim;

impl Task for ReopenClaim {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-reopen-title")
    }

    fn button(&self) -> &'static str {
        "screen-reopen-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![(FieldName::Reason, Input::Text(TextInput::line()))])
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![Fact::plain(Message::new("screen-reopen-what"))]
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let reason = required(form, FieldName::Reason, &mut gaps);
        reason.map(|reason| Act::ReopenClaim { reason }).ok_or(gaps)
    }
}
