//! The reply to a claim: that it was prepared, sent, delivered.

use chrono::NaiveDate;

use super::act::NewReply;
use super::claim::{acted_on, changed, in_state};
use super::decide::{Desk, Event, said};
use super::refusal::Refusal;
use crate::domain::identity::SafeText;
use crate::domain::letter::{LetterLanguage, LetterTemplate, Wording, unknown_name};
use crate::domain::record::{Claim, Delivered, Prepared, Reply};
use crate::domain::values::{Channel, ClaimState, Duty, JournalAction, Resolution};

/// Where a reply can be worked on. A claim that nobody has accepted yet is answered only by
/// closing it: to accept it may be what makes the block that it asks for.
const ANSWERED: &[ClaimState] = &[
    ClaimState::InReview,
    ClaimState::Waiting,
    ClaimState::ReplyReady,
];

/// What is not said anew stays as it was prepared before.
pub(super) fn prepare(desk: &Desk<'_>, new: &NewReply) -> Result<Vec<Event>, Refusal> {
    let mut claim = in_state(desk, ANSWERED)?;
    let before = claim.reply.prepared.take();
    let given = |text: &Option<SafeText>| text.clone().filter(|text| !text.trim().is_empty());
    let kept = before.as_ref();
    let text = |new: &Option<SafeText>, old: fn(&Prepared) -> &Option<SafeText>| {
        given(new).or_else(|| kept.and_then(|kept| old(kept).clone()))
    };
    let prepared = Prepared {
        on: desk.today(),
        by: desk.actor.login.clone(),
        resolution: new.resolution.or(kept.and_then(|kept| kept.resolution)),
        ground: text(&new.ground, |kept| &kept.ground),
        public_reason: text(&new.public_reason, |kept| &kept.public_reason),
        channel: new.channel.or(kept.and_then(|kept| kept.channel)),
        number: text(&new.number, |kept| &kept.number),
        signatory: text(&new.signatory, |kept| &kept.signatory),
    };
    let says_nothing_new = claim.state == ClaimState::ReplyReady
        && new.note.is_none()
        && kept.is_some_and(|kept| said_in(kept) == said_in(&prepared));
    if says_nothing_new {
        return Err(Refusal::NothingToChange);
    }
    claim.state = ClaimState::ReplyReady;
    claim.waiting_for = None;
    claim.reply.prepared = Some(prepared);
    changed(
        claim,
        JournalAction::ClaimReplyPrepared,
        &["state", "reply"],
        new.note.clone(),
    )
}

type SaidIn<'a> = (
    Option<Resolution>,
    Option<Channel>,
    [Option<&'a SafeText>; 4],
);

fn said_in(prepared: &Prepared) -> SaidIn<'_> {
    let texts = [
        prepared.ground.as_ref(),
        prepared.public_reason.as_ref(),
        prepared.number.as_ref(),
        prepared.signatory.as_ref(),
    ];
    (prepared.resolution, prepared.channel, texts)
}

/// A letter in the office's own words, or in the template's again. The journal keeps which letter,
/// and the seal of the record; not a word of it.
pub(super) fn word(
    desk: &Desk<'_>,
    language: LetterLanguage,
    template: LetterTemplate,
    text: Option<&SafeText>,
) -> Result<Vec<Event>, Refusal> {
    let mut claim = in_state(desk, ANSWERED)?;
    let text = text.filter(|text| !text.trim().is_empty());
    if claim.reply.wording(language, template) == text {
        return Err(Refusal::NothingToChange);
    }
    if let Some(name) = text.and_then(|text| unknown_name(text)) {
        return Err(Refusal::NoSuchField { name });
    }
    let of_another = |own: &Wording| (own.language, own.template) != (language, template);
    claim.reply.wordings.retain(of_another);
    claim.reply.wordings.extend(text.map(|text| Wording {
        language,
        template,
        text: text.clone(),
    }));
    let note = format!("{template} ({language})");
    changed(
        claim,
        JournalAction::ClaimLetterWorded,
        &["reply"],
        Some(SafeText::from_outside(&note)),
    )
}

/// A reply meets the duty to reply on the day it was sent. One that takes the place of another
/// is judged by its own day, and the history keeps both.
pub(super) fn send(desk: &Desk<'_>, reply: &Reply) -> Result<Vec<Event>, Refusal> {
    let mut claim = in_state(desk, ANSWERED)?;
    said(&reply.number, "field-reply-number")?;
    sent_in_time(desk, &claim, reply.on)?;
    let before = claim.reply.sent.replace(reply.clone());
    if before.as_ref() == Some(reply) {
        return Err(Refusal::NothingToChange);
    }
    let replaced = |on: NaiveDate| before.as_ref().is_some_and(|before| before.on == on);
    for clock in &mut claim.clocks {
        if clock.duty == Duty::Reply && clock.met_on.is_none_or(replaced) {
            clock.met_on = Some(reply.on);
            clock.evidence = Some(reply.number.clone());
        }
    }
    claim.reply.delivered = None;
    claim.state = ClaimState::ReplyReady;
    claim.waiting_for = None;
    let mut note = told(reply);
    if let Some(before) = &before {
        note = format!("{} → {note}", told(before));
    }
    changed(
        claim,
        JournalAction::ClaimReplySent,
        &["state", "clocks", "reply"],
        Some(SafeText::from_outside(&note)),
    )
}

/// What is kept of a sending in the history: it outlives a correction of the record.
fn told(reply: &Reply) -> String {
    let sha256 = reply.sha256.as_ref().map(|hash| format!("SHA-256 {hash}"));
    let evidence = reply.evidence.as_ref().map(ToString::to_string);
    let parts = [
        Some(format!("{} № {}", reply.on, reply.number)),
        evidence,
        sha256,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

/// A notice of delivery often comes when the claim is closed already.
pub(super) fn deliver(
    desk: &Desk<'_>,
    on: NaiveDate,
    channel: Option<Channel>,
    evidence: &SafeText,
) -> Result<Vec<Event>, Refusal> {
    let mut claim = acted_on(desk)?;
    let closing = claim.closing.as_ref().filter(|_| !claim.is_open());
    let closed_with = closing.and_then(|closing| closing.reply.as_ref());
    let Some(sent) = claim.reply.sent.as_ref().or(closed_with) else {
        return Err(Refusal::NotSent {
            number: claim.number,
        });
    };
    said(evidence, "field-evidence")?;
    desk.not_in_future(on)?;
    if on < sent.on {
        return Err(Refusal::BeforeSending {
            date: on,
            sent: sent.on,
        });
    }
    let delivered = Delivered {
        on,
        channel: channel.unwrap_or(sent.channel),
        evidence: evidence.clone(),
    };
    if claim.reply.delivered.as_ref() == Some(&delivered) {
        return Err(Refusal::NothingToChange);
    }
    claim.reply.delivered = Some(delivered);
    changed(
        claim,
        JournalAction::ClaimReplyDelivered,
        &["reply"],
        Some(SafeText::multiline(&format!("{on}: {evidence}"))),
    )
}

/// A reply is sent neither in the future nor before its claim was received.
pub(super) fn sent_in_time(desk: &Desk<'_>, claim: &Claim, on: NaiveDate) -> Result<(), Refusal> {
    desk.not_in_future(on)?;
    let received = claim.received.date;
    if on < received {
        return Err(Refusal::BeforeReceipt { date: on, received });
    }
    Ok(())
}
