//! Refusing a block, with a reason that the applicant is told.

use super::fields::required;
use super::task::{About, Fact, Gap, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::view::Row;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct RefuseBlock;

impl Task for RefuseBlock {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-refuse-title")
    }

    fn button(&self) -> &'static str {
        "screen-refuse-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![(
            FieldName::PublicReason,
            Input::Text(TextInput::lines()),
        )])
    }

    fn facts(&self, _form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let mut facts = Vec::new();
        if let Some(Row::Block(row)) = sight.about.row() {
            facts.push(Fact::plain(
                Message::new("screen-approve-what").word("ground", row.block.ground.message()),
            ));
        }
        facts.push(Fact::grave(Message::new("screen-applicant-sees")));
        facts
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let reason = required(form, FieldName::PublicReason, &mut gaps);
        reason
            .map(|public_reason| Act::RefuseBlock { public_reason })
            .ok_or(gaps)
    }
}
