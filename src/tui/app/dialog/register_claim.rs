//! Entering a claim of a subject, with the deadlines that follow as one types.

use chrono::NaiveDate;

use super::deadlines::deadlines;
use super::fields::{demanded, demanded_note, past_moment, past_moment_note};
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::{Channel, ClaimKind};
use crate::domain::workflow::{Act, NewClaim, Trigger, claim_clocks};
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct RegisterClaim;

impl Task for RegisterClaim {
    fn title(&self, _about: &About) -> Message {
        Message::new("screen-register-claim-title")
    }

    fn button(&self) -> &'static str {
        "screen-register-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        let line = || Input::Text(TextInput::line());
        Form::new(vec![
            (FieldName::Kind, Input::Choice(Choice::among::<ClaimKind>())),
            (FieldName::Received, line()),
            (FieldName::DueDate, line()),
            (
                FieldName::Channel,
                Input::Choice(Choice::among::<Channel>().optional()),
            ),
            (FieldName::IncomingNumber, line()),
            (FieldName::Text, Input::Text(TextInput::lines())),
        ])
    }

    /// Only an authority's demand states its own date.
    fn arrange(&self, form: &mut Form, _about: &About) {
        let demand = form.chosen(FieldName::Kind) == Some(ClaimKind::AuthorityDemand);
        form.ask(FieldName::DueDate, demand);
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let (Some(kind), Some(whose)) = (form.chosen(FieldName::Kind), sight.about.whose()) else {
            return Vec::new();
        };
        let Ok(received) = past_moment(form, FieldName::Received, sight) else {
            return Vec::new();
        };
        let trigger = Trigger {
            demanded: stated(form, sight).ok().flatten(),
            ..Trigger::received(received.date)
        };
        deadlines(&claim_clocks(kind, &whose.operator, trigger, sight.office))
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::Received => past_moment_note(form, name, sight),
            FieldName::DueDate => demanded_note(form, received_on(form, sight), sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let kind = form.chosen(FieldName::Kind);
        gaps.extend(kind.is_none().then(|| Gap::empty(FieldName::Kind)));
        let received = past_moment(form, FieldName::Received, sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::Received, why)))
            .ok();
        let demanded_by = stated(form, sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::DueDate, why)))
            .ok()
            .flatten();
        match (kind, received, sight.about.whose()) {
            (Some(kind), Some(received), Some(whose)) if gaps.is_empty() => {
                Ok(Act::RegisterClaim(NewClaim {
                    operator: whose.operator,
                    external_id: None,
                    kind,
                    subject: whose.subject.number,
                    received,
                    channel: form.chosen(FieldName::Channel),
                    incoming_number: form.said(FieldName::IncomingNumber),
                    demanded_by,
                    text: form.said(FieldName::Text),
                    assigned_to: None,
                }))
            }
            _ => Err(gaps),
        }
    }
}

/// The date that a demand states.
fn stated(form: &Form, sight: &Sight<'_>) -> Result<Option<NaiveDate>, Message> {
    demanded(form, received_on(form, sight), sight)
}

fn received_on(form: &Form, sight: &Sight<'_>) -> Option<NaiveDate> {
    let received = past_moment(form, FieldName::Received, sight);
    received.ok().map(|received| received.date)
}
