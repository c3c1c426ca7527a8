//! Correcting a fact that the clocks of a claim rest on; an empty field stays as it is.

use super::deadlines::deadlines;
use super::fields::{past_moment, past_moment_note, required, subject_number};
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::time::Moment;
use crate::domain::values::ClaimKind;
use crate::domain::workflow::{Act, Trigger, claim_clocks};
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct CorrectClaim;

impl Task for CorrectClaim {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-correct-claim-title")
    }

    fn button(&self) -> &'static str {
        "screen-correct-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        let line = || Input::Text(TextInput::line());
        let kind = Choice::among::<ClaimKind>();
        let kind = match sight.about.claim().and_then(|claim| claim.kind) {
            Some(known) => kind.with(known),
            None => kind,
        };
        Form::new(vec![
            (FieldName::Kind, Input::Choice(kind)),
            (FieldName::Received, line()),
            (FieldName::SubjectNumber, line()),
            (FieldName::Reason, line()),
        ])
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let (Some(claim), Ok(received)) = (sight.about.claim(), received(form, sight)) else {
            return Vec::new();
        };
        let Some(kind) = form.chosen(FieldName::Kind).or(claim.kind) else {
            return deadlines(&claim.clocks);
        };
        let received = received.unwrap_or(claim.received);
        let trigger = Trigger {
            demanded: claim.demanded_by,
            ..Trigger::received(received.date)
        };
        deadlines(&claim_clocks(kind, &claim.operator, trigger, sight.office))
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        let empty = form.text(name).is_empty();
        match name {
            FieldName::Received if empty => sight.about.claim().map(|claim| {
                Note::understood(
                    Message::new("screen-unchanged-date").date("date", claim.received.date),
                )
            }),
            FieldName::Received => past_moment_note(form, name, sight),
            FieldName::SubjectNumber if empty => sight
                .about
                .claim()
                .and_then(|claim| claim.subject)
                .map(|now| Note::understood(Message::new("screen-unchanged").text("now", now))),
            FieldName::SubjectNumber => subject_number(form).err().map(Note::wrong),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let received = received(form, sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::Received, why)))
            .ok()
            .flatten();
        let subject = subject_number(form)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::SubjectNumber, why)))
            .ok()
            .flatten();
        let kind = form.chosen(FieldName::Kind).filter(|kind| {
            sight
                .about
                .claim()
                .is_none_or(|claim| claim.kind != Some(*kind))
        });
        if gaps.is_empty() && received.is_none() && subject.is_none() && kind.is_none() {
            gaps.push(Gap::field(
                FieldName::Kind,
                Message::new("screen-gap-change"),
            ));
        }
        let reason = required(form, FieldName::Reason, &mut gaps);
        match reason.filter(|_| gaps.is_empty()) {
            Some(reason) => Ok(Act::CorrectClaim {
                reason,
                received,
                kind,
                subject,
            }),
            None => Err(gaps),
        }
    }
}

fn received(form: &Form, sight: &Sight<'_>) -> Result<Option<Moment>, Message> {
    if form.text(FieldName::Received).is_empty() {
        return Ok(None);
    }
    past_moment(form, FieldName::Received, sight).map(Some)
}
