//! The closing gate: what a claim still needs before it may be closed, and what to beware of.

use super::act::{Act, NewClosing};
use super::case::Case;
use super::refusal::{Missing, Warning};
use super::verdict::Verdict;
use crate::domain::letter::{Facts, LetterField, letter_gaps};
use crate::domain::office::{Office, Topic};
use crate::domain::record::{Block, Claim, IdentityCheck, IdentityMethod, Record};
use crate::domain::values::{BlockState, Channel, ClaimKind, Duty, RequestedBy, Resolution, Value};

/// Everything that is missing, at once (clocks-and-workflow, section 2, closing gate).
pub fn missing_to_close(claim: &Claim, blocks: &[Block], closing: &NewClosing) -> Vec<Missing> {
    let closing = &closing.with_record(claim);
    let mut missing = Vec::new();
    missing.extend(duties_unmet(claim, closing.resolution));
    missing.extend(
        blocks
            .iter()
            .filter(|block| claim.links.contains(&block.number))
            .filter(|block| block.state == BlockState::Requested)
            .map(|block| Missing::BlockUndecided(block.number)),
    );
    if closing
        .ground
        .as_ref()
        .is_none_or(|ground| ground.trim().is_empty())
    {
        missing.push(Missing::Ground);
    }
    let refuses_withdrawal = closing.resolution == Resolution::Refused
        && claim.kind == Some(ClaimKind::ConsentWithdrawal);
    if refuses_withdrawal && closing.withdrawal_ground.is_none() {
        missing.push(Missing::WithdrawalGround);
    }
    // Nobody can be replied to whom nobody knows.
    let unknown = closing.resolution == Resolution::NotConsidered && claim.subject.is_none();
    if closing.resolution != Resolution::Withdrawn && !unknown {
        missing.extend(closing.reply_on.is_none().then_some(Missing::ReplyDate));
        missing.extend(
            closing
                .reply_channel
                .is_none()
                .then_some(Missing::ReplyChannel),
        );
        let numbered = closing
            .reply_number
            .as_ref()
            .is_some_and(|n| !n.trim().is_empty());
        missing.extend((!numbered).then_some(Missing::ReplyNumber));
    }
    let needs_reason = !matches!(
        closing.resolution,
        Resolution::Satisfied | Resolution::Withdrawn
    );
    let reasoned = closing
        .public_reason
        .as_ref()
        .is_some_and(|text| !text.trim().is_empty());
    if needs_reason && !reasoned {
        missing.push(Missing::PublicReason);
    }
    missing
}

/// The same with what is empty in the letter that the claim is closed with, where that was written
/// with this program; what is said in the closing itself counts as said in the letter.
pub fn gate(
    claim: &Claim,
    blocks: &[Block],
    closing: &NewClosing,
    office: &Office,
) -> Vec<Missing> {
    let mut missing = missing_to_close(claim, blocks, closing);
    let closing = closing.with_record(claim);
    let facts = Facts::of(claim, blocks, office);
    let facts = Facts {
        resolution: Some(closing.resolution),
        outgoing_number: closing.reply_number.as_deref().or(facts.outgoing_number),
        public_reason: closing.public_reason.as_deref().or(facts.public_reason),
        ..facts
    };
    for field in letter_gaps(claim, office, &facts) {
        // What the closing itself asks for is not asked for twice.
        let asked = match field {
            LetterField::OutgoingNumber => missing.contains(&Missing::ReplyNumber),
            LetterField::PublicReason => missing.contains(&Missing::PublicReason),
            _ => false,
        };
        missing.extend((!asked).then_some(Missing::Letter(field)));
    }
    missing
}

/// Duties other than the reply itself, unless the resolution makes them void.
fn duties_unmet(claim: &Claim, resolution: Resolution) -> Vec<Missing> {
    use Resolution::{NotConsidered, Redirected, Refused, Withdrawn};
    // What no kind of claim is owes nothing yet.
    let unowed = resolution == NotConsidered && claim.kind.is_none();
    if unowed || matches!(resolution, Refused | Withdrawn | Redirected) {
        return Vec::new();
    }
    claim
        .clocks
        .iter()
        .filter(|clock| clock.governing && clock.met_on.is_none() && clock.duty != Duty::Reply)
        .map(|clock| Missing::Duty(clock.duty))
        .collect()
}

/// What to beware of in an act that may be done all the same.
pub fn warnings(case: &Case, act: &Act, office: &Office) -> Vec<Warning> {
    match (act, &case.record) {
        (Act::CloseClaim(closing), Some(Record::Claim(claim))) => {
            // A reply on record was warned of when it was sent.
            let channel = closing.reply_channel;
            let warned = channel.and_then(|channel| reply_channel(claim, channel, office));
            warned.into_iter().collect()
        }
        (Act::PrepareReply(reply), Some(Record::Claim(claim))) => {
            let warned = reply.channel;
            let warned = warned.and_then(|channel| reply_channel(claim, channel, office));
            warned.into_iter().collect()
        }
        (Act::SendReply(reply), Some(Record::Claim(claim))) => {
            let warned = reply_channel(claim, reply.channel, office);
            warned.into_iter().collect()
        }
        (Act::Wait { .. } | Act::Triage(Verdict::AskIdentity { .. }), _) => {
            vec![Warning::NoClockStops]
        }
        (Act::Triage(Verdict::Later { until, .. }), Some(Record::Claim(claim))) => claim
            .due_on()
            .filter(|due| due <= until)
            .map(|due| Warning::SetAsidePastDue { due })
            .into_iter()
            .collect(),
        (Act::CheckIdentity { check, .. }, Some(Record::Claim(claim))) => {
            representation(claim, check, office).into_iter().collect()
        }
        (Act::RequestBlock(new), _) => {
            let policy = office.policy(&new.operator, new.received.date);
            let mut promises = policy.iter().flat_map(|policy| policy.on(Topic::Blocking));
            let covered = promises
                .any(|promise| promise.grounds.is_empty() || promise.grounds.contains(&new.ground));
            let outside = Warning::GroundNotInPolicy {
                ground: new.ground.message(),
            };
            if covered { Vec::new() } else { vec![outside] }
        }
        _ => Vec::new(),
    }
}

/// A policy may want it shown by a document that somebody acts for another.
fn representation(claim: &Claim, check: &IdentityCheck, office: &Office) -> Option<Warning> {
    let by_document = check.method == IdentityMethod::Representation;
    if check.of != RequestedBy::Representative || by_document {
        return None;
    }
    let policy = office.policy(&claim.operator, claim.received.date)?;
    let clause = policy.on(Topic::Representation).next()?.clause.clone();
    Some(Warning::RepresentationUnproved { clause })
}

fn reply_channel(claim: &Claim, channel: Channel, office: &Office) -> Option<Warning> {
    let policy = office.policy(&claim.operator, claim.received.date)?;
    let promise = policy.on(Topic::ClaimReply).find(|p| {
        claim.kind.is_some_and(|kind| p.kinds.contains(&kind)) && !p.reply_channels.is_empty()
    })?;
    (!promise.reply_channels.contains(&channel)).then(|| Warning::ReplyChannel {
        channel,
        clause: promise.clause.clone(),
    })
}
