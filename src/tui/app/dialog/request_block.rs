//! Asking for a block of a subject's data, and by when it has to be decided.

use super::deadlines::deadlines;
use super::fields::{past_moment, past_moment_note};
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::record::Scope;
use crate::domain::values::{BlockGround, ClaimKind, DataCategory, RequestedBy};
use crate::domain::workflow::{Act, NewBlock, Trigger, claim_clocks};
use crate::tui::app::form::{Choice, FieldName, Form, Input, Marks, TextInput};

#[derive(Debug)]
pub(super) struct RequestBlock;

impl Task for RequestBlock {
    fn title(&self, _about: &About) -> Message {
        Message::new("screen-request-block-title")
    }

    fn button(&self) -> &'static str {
        "screen-register-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![
            (
                FieldName::RequestedBy,
                Input::Choice(Choice::among::<RequestedBy>().with(RequestedBy::Subject)),
            ),
            (
                FieldName::BlockGround,
                Input::Choice(Choice::among::<BlockGround>()),
            ),
            (
                FieldName::Scope,
                Input::Marks(Marks::among::<DataCategory>()),
            ),
            (FieldName::Received, Input::Text(TextInput::line())),
            (FieldName::Text, Input::Text(TextInput::lines())),
        ])
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let Some(whose) = sight.about.whose() else {
            return Vec::new();
        };
        let Ok(received) = past_moment(form, FieldName::Received, sight) else {
            return Vec::new();
        };
        let by = form.chosen(FieldName::RequestedBy);
        let trigger = Trigger {
            block: by.zip(form.chosen(FieldName::BlockGround)),
            ..Trigger::received(received.date)
        };
        let clocks = claim_clocks(ClaimKind::Blocking, &whose.operator, trigger, sight.office);
        deadlines(&clocks)
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::Received => past_moment_note(form, name, sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let requested_by = form.chosen(FieldName::RequestedBy);
        let missing = requested_by.is_none();
        gaps.extend(missing.then(|| Gap::empty(FieldName::RequestedBy)));
        let ground = form.chosen(FieldName::BlockGround);
        gaps.extend(ground.is_none().then(|| Gap::empty(FieldName::BlockGround)));
        let received = past_moment(form, FieldName::Received, sight)
            .map_err(|why| gaps.push(Gap::field(FieldName::Received, why)))
            .ok();
        let categories = form.marked(FieldName::Scope);
        match (requested_by, ground, received, sight.about.whose()) {
            (Some(requested_by), Some(ground), Some(received), Some(whose)) => {
                Ok(Act::RequestBlock(NewBlock {
                    operator: whose.operator,
                    external_id: None,
                    subject: whose.subject.number,
                    claim: None,
                    requested_by,
                    ground,
                    scope: if categories.is_empty() {
                        Scope::All
                    } else {
                        Scope::Categories(categories)
                    },
                    received,
                    text: form.said(FieldName::Text),
                }))
            }
            _ => Err(gaps),
        }
    }
}
