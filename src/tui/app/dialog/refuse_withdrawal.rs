//! Refusing a withdrawal of consent, on one of the two grounds of article 8(2).

use super::fields::required;
use super::task::{About, Fact, Gap, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::WithdrawalGround;
use crate::domain::workflow::Act;
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct RefuseWithdrawal;

impl Task for RefuseWithdrawal {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-refuse-withdrawal-title")
    }

    fn button(&self) -> &'static str {
        "screen-refuse-withdrawal-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![
            (
                FieldName::WithdrawalGround,
                Input::Choice(Choice::among::<WithdrawalGround>()),
            ),
            (FieldName::PublicReason, Input::Text(TextInput::lines())),
        ])
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![
            Fact::plain(Message::new("screen-close-withdrawal-grounds")),
            Fact::grave(Message::new("screen-applicant-sees")),
        ]
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let ground = form.chosen(FieldName::WithdrawalGround);
        gaps.extend(
            ground
                .is_none()
                .then(|| Gap::empty(FieldName::WithdrawalGround)),
        );
        let reason = required(form, FieldName::PublicReason, &mut gaps);
        match (ground, reason) {
            (Some(ground), Some(public_reason)) => Ok(Act::RefuseWithdrawal {
                ground,
                public_reason,
            }),
            _ => Err(gaps),
        }
    }
}
