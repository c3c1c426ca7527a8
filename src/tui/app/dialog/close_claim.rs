//! Closing a claim: the gate says live what is still missing, and leads to it.

use super::fields::past_day_note;
use super::gate;
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::record::Prepared;
use crate::domain::values::{ClaimKind, Resolution, Value, WithdrawalGround};
use crate::domain::workflow::Act;
use crate::tui::app::form::{Choice, FieldName, Form, Input};

#[derive(Debug)]
pub(super) struct CloseClaim;

impl Task for CloseClaim {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-close-title")
    }

    fn button(&self) -> &'static str {
        "screen-close-button"
    }

    /// What was decided when the reply was prepared is offered first.
    fn form(&self, sight: &Sight<'_>) -> Form {
        let resolutions = Choice::among::<Resolution>();
        let resolutions = match prepared(sight).and_then(|prepared| prepared.resolution) {
            Some(resolution) => resolutions.with(resolution),
            None => resolutions,
        };
        let mut fields = vec![
            (FieldName::Resolution, Input::Choice(resolutions)),
            (
                FieldName::WithdrawalGround,
                Input::Choice(Choice::among::<WithdrawalGround>()),
            ),
        ];
        fields.extend(gate::fields());
        Form::new(fields)
    }

    fn arrange(&self, form: &mut Form, about: &About) {
        if let Some(claim) = about.claim() {
            let resolution = form.chosen(FieldName::Resolution);
            gate::arrange(form, claim, resolution);
        }
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let mut facts = Vec::new();
        let claim = sight.about.claim();
        if let Some(sent) = claim.and_then(|claim| claim.reply.sent.as_ref()) {
            let sent = Message::new("screen-close-sent")
                .date("date", sent.on)
                .word("channel", sent.channel.message())
                .text("number", &sent.number);
            facts.push(Fact::plain(sent));
        }
        let resolution: Option<Resolution> = form.chosen(FieldName::Resolution);
        let as_prepared = prepared(sight)
            .filter(|prepared| prepared.resolution.is_some() && prepared.resolution == resolution);
        if as_prepared.is_some_and(|p| p.ground.is_some() || p.public_reason.is_some()) {
            facts.push(Fact::plain(Message::new("screen-close-prepared")));
        }
        let refuses = resolution == Some(Resolution::Refused);
        if refuses && claim.is_some_and(|c| c.kind == Some(ClaimKind::ConsentWithdrawal)) {
            facts.push(Fact::plain(Message::new("screen-close-withdrawal-grounds")));
        }
        if form
            .fields()
            .any(|field| field.name == FieldName::PublicReason)
        {
            facts.push(Fact::grave(Message::new("screen-applicant-sees")));
        }
        facts
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::ReplyDate => past_day_note(form, name, gate::received(sight), sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let (Some(claim), Some(resolution)) = (
            sight.about.claim(),
            form.chosen::<Resolution>(FieldName::Resolution),
        ) else {
            return Err(vec![Gap::empty(FieldName::Resolution)]);
        };
        let closing = gate::closing(form, resolution, sight);
        match gate::gaps(&closing, claim, form, sight) {
            gaps if gaps.is_empty() => Ok(Act::CloseClaim(closing)),
            gaps => Err(gaps),
        }
    }
}

fn prepared<'a>(sight: &Sight<'a>) -> Option<&'a Prepared> {
    sight.about.claim()?.reply.prepared.as_ref()
}
