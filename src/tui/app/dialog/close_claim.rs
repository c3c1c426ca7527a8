//! Closing a claim: the gate says live what is still missing, and leads to it.

use chrono::NaiveDate;

use super::errand::Errand;
use super::fields::{past_day, past_day_note};
use super::prepare_reply::field_in_reply;
use super::task::{About, Fact, Gap, Mend, Note, Sight, Task};
use crate::domain::identity::RecordNumber;
use crate::domain::letter::LetterField;
use crate::domain::message::Message;
use crate::domain::record::{Block, Claim, Prepared};
use crate::domain::values::{Channel, ClaimKind, Duty, Resolution, Value, WithdrawalGround};
use crate::domain::view::Row;
use crate::domain::workflow::{Act, Missing, NewClosing, gate, missing_to_close};
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

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
        let line = || Input::Text(TextInput::line());
        let resolutions = Choice::among::<Resolution>();
        let resolutions = match prepared(sight).and_then(|prepared| prepared.resolution) {
            Some(resolution) => resolutions.with(resolution),
            None => resolutions,
        };
        Form::new(vec![
            (FieldName::Resolution, Input::Choice(resolutions)),
            (
                FieldName::WithdrawalGround,
                Input::Choice(Choice::among::<WithdrawalGround>()),
            ),
            (FieldName::Ground, line()),
            (FieldName::ReplyDate, line()),
            (
                FieldName::ReplyChannel,
                Input::Choice(Choice::among::<Channel>()),
            ),
            (FieldName::ReplyNumber, line()),
            (FieldName::PublicReason, Input::Text(TextInput::lines())),
        ])
    }

    /// Which fields a resolution asks for follows from the gate itself: what it would miss in
    /// an empty closing.
    fn arrange(&self, form: &mut Form, about: &About) {
        let Some(Row::Claim(row)) = about.row() else {
            return;
        };
        let resolution = form.chosen(FieldName::Resolution);
        let missing = resolution.map_or_else(Vec::new, |resolution| {
            missing_to_close(&row.claim, &[], &empty(resolution))
        });
        for name in [
            FieldName::WithdrawalGround,
            FieldName::Ground,
            FieldName::ReplyDate,
            FieldName::ReplyChannel,
            FieldName::ReplyNumber,
            FieldName::PublicReason,
        ] {
            let asked = missing
                .iter()
                .any(|missing| field_of(missing) == Some(name));
            form.ask(name, asked);
        }
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let mut facts = Vec::new();
        if let Some(sent) = claim_of(sight).and_then(|claim| claim.reply.sent.as_ref()) {
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
        if refuses && claim_of(sight).is_some_and(|c| c.kind == Some(ClaimKind::ConsentWithdrawal))
        {
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
            FieldName::ReplyDate => past_day_note(form, name, received(sight), sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let (Some(claim), Some(resolution)) = (
            claim_of(sight),
            form.chosen::<Resolution>(FieldName::Resolution),
        ) else {
            return Err(vec![Gap::empty(FieldName::Resolution)]);
        };
        let reply_on = past_day(form, FieldName::ReplyDate, received(sight), sight);
        let closing = NewClosing {
            resolution,
            ground: form.said(FieldName::Ground),
            withdrawal_ground: form.chosen(FieldName::WithdrawalGround),
            reply_on: reply_on.clone().ok(),
            reply_channel: form.chosen(FieldName::ReplyChannel),
            reply_number: form.said(FieldName::ReplyNumber),
            public_reason: form.said(FieldName::PublicReason),
        };
        let missing = gate(claim, &linked_blocks(sight), &closing, sight.office);
        if missing.is_empty() {
            return Ok(Act::CloseClaim(closing));
        }
        let typed = !form.text(FieldName::ReplyDate).is_empty();
        let wrong_day = reply_on.err().filter(|_| typed);
        Err(missing
            .iter()
            .map(|missing| match (missing, &wrong_day) {
                (Missing::ReplyDate, Some(wrong)) => {
                    Gap::typed(form, FieldName::ReplyDate, wrong.clone())
                }
                _ => gap(missing, claim),
            })
            .collect())
    }
}

fn empty(resolution: Resolution) -> NewClosing {
    NewClosing {
        resolution,
        ground: None,
        withdrawal_ground: None,
        reply_on: None,
        reply_channel: None,
        reply_number: None,
        public_reason: None,
    }
}

fn claim_of<'a>(sight: &Sight<'a>) -> Option<&'a Claim> {
    match sight.about.row() {
        Some(Row::Claim(row)) => Some(&row.claim),
        _ => None,
    }
}

fn prepared<'a>(sight: &Sight<'a>) -> Option<&'a Prepared> {
    claim_of(sight)?.reply.prepared.as_ref()
}

fn received(sight: &Sight<'_>) -> Option<NaiveDate> {
    claim_of(sight).map(|claim| claim.received.date)
}

fn linked_blocks(sight: &Sight<'_>) -> Vec<Block> {
    let blocks = sight.linked.iter().filter_map(|row| match row {
        Row::Block(row) => Some(row.block.clone()),
        _ => None,
    });
    blocks.collect()
}

const fn field_of(missing: &Missing) -> Option<FieldName> {
    Some(match missing {
        Missing::Ground => FieldName::Ground,
        Missing::WithdrawalGround => FieldName::WithdrawalGround,
        Missing::ReplyDate => FieldName::ReplyDate,
        Missing::ReplyChannel => FieldName::ReplyChannel,
        Missing::ReplyNumber => FieldName::ReplyNumber,
        Missing::PublicReason => FieldName::PublicReason,
        Missing::Duty(_) | Missing::BlockUndecided(_) | Missing::Letter(_) => return None,
    })
}

fn gap(missing: &Missing, claim: &Claim) -> Gap {
    let mend = match missing {
        Missing::Duty(duty) => carrier(claim, *duty).map_or(Mend::Duty(*duty), Mend::Record),
        Missing::BlockUndecided(number) => Mend::Record(*number),
        Missing::Letter(field) => letter_mend(claim, *field),
        // By the name that the field has in the form above.
        other => return Gap::empty(field_of(other).unwrap_or(FieldName::Resolution)),
    };
    Gap {
        message: missing.message(),
        mend,
    }
}

/// Where a field of the letter is filled in: who signs it and what it tells the applicant, where the
/// reply is prepared; the days of a block, on the block.
fn letter_mend(claim: &Claim, field: LetterField) -> Mend {
    let of_reply = |name| Mend::Elsewhere(Errand::PrepareReply, name);
    let mut blocks = claim.links.iter().rev();
    let block = blocks.find(|link| matches!(link, RecordNumber::Block { .. }));
    match (field, claim.subject, block) {
        (LetterField::Addressee, Some(subject), _) => Mend::Record(subject),
        (
            LetterField::BlockedOn | LetterField::BlockedUntil | LetterField::UnblockedOn,
            _,
            Some(block),
        ) => Mend::Record(*block),
        (field, ..) => of_reply(field_in_reply(field)),
    }
}

/// The record that carries a duty of the claim, where one does: it is met there.
fn carrier(claim: &Claim, duty: Duty) -> Option<RecordNumber> {
    let clock = claim
        .clocks
        .iter()
        .find(|clock| clock.governing && clock.duty == duty && clock.met_on.is_none())?;
    clock.carried_by.first().copied()
}
