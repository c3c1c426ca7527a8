//! Closing through the gate: what the applicant was answered, and what is still missing of it.

use chrono::NaiveDate;

use super::errand::Errand;
use super::fields::past_day;
use super::prepare_reply::field_in_reply;
use super::task::{Gap, Mend, Sight};
use crate::domain::identity::RecordNumber;
use crate::domain::letter::LetterField;
use crate::domain::message::Message;
use crate::domain::record::{Block, Claim};
use crate::domain::values::{Channel, Duty, Resolution};
use crate::domain::view::Row;
use crate::domain::workflow::{Missing, NewClosing, gate, missing_to_close};
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

/// The fields that the gate may ask for.
const FIELDS: [FieldName; 6] = [
    FieldName::WithdrawalGround,
    FieldName::Ground,
    FieldName::ReplyDate,
    FieldName::ReplyChannel,
    FieldName::ReplyNumber,
    FieldName::PublicReason,
];

/// On what ground, the reply, the reason that the applicant is told.
pub(super) fn fields() -> Vec<(FieldName, Input)> {
    let line = || Input::Text(TextInput::line());
    vec![
        (FieldName::Ground, line()),
        (FieldName::ReplyDate, line()),
        (
            FieldName::ReplyChannel,
            Input::Choice(Choice::among::<Channel>()),
        ),
        (FieldName::ReplyNumber, line()),
        (FieldName::PublicReason, Input::Text(TextInput::lines())),
    ]
}

/// Asks for the fields that the gate itself would miss in an empty closing with this resolution.
pub(super) fn arrange(form: &mut Form, claim: &Claim, resolution: Option<Resolution>) {
    let missing = resolution.map_or_else(Vec::new, |resolution| {
        missing_to_close(claim, &[], &empty(resolution))
    });
    for name in FIELDS {
        let asked = missing
            .iter()
            .any(|missing| field_of(missing) == Some(name));
        form.ask(name, asked);
    }
}

/// The closing as far as it is filled in.
pub(super) fn closing(form: &Form, resolution: Resolution, sight: &Sight<'_>) -> NewClosing {
    NewClosing {
        resolution,
        ground: form.said(FieldName::Ground),
        withdrawal_ground: form.chosen(FieldName::WithdrawalGround),
        reply_on: reply_day(form, sight).ok(),
        reply_channel: form.chosen(FieldName::ReplyChannel),
        reply_number: form.said(FieldName::ReplyNumber),
        public_reason: form.said(FieldName::PublicReason),
    }
}

/// What the gate misses, each with the place where it is mended.
pub(super) fn gaps(
    closing: &NewClosing,
    claim: &Claim,
    form: &Form,
    sight: &Sight<'_>,
) -> Vec<Gap> {
    let missing = gate(claim, &linked_blocks(sight), closing, sight.office);
    let typed = !form.text(FieldName::ReplyDate).is_empty();
    let wrong_day = reply_day(form, sight).err().filter(|_| typed);
    missing
        .iter()
        .map(|missing| match (missing, &wrong_day) {
            (Missing::ReplyDate, Some(wrong)) => {
                Gap::typed(form, FieldName::ReplyDate, wrong.clone())
            }
            _ => gap(missing, claim),
        })
        .collect()
}

/// The day of receipt, before which nothing was replied.
pub(super) fn received(sight: &Sight<'_>) -> Option<NaiveDate> {
    sight.about.claim().map(|claim| claim.received.date)
}

fn reply_day(form: &Form, sight: &Sight<'_>) -> Result<NaiveDate, Message> {
    past_day(form, FieldName::ReplyDate, received(sight), sight)
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
