//! What can be done to a block: asked for, approved or refused, extended, resolved, completed.

use chrono::NaiveDate;

use super::act::{NewBlock, VerifyUntil};
use super::clocks::{Trigger, block_clocks, claim_clocks};
use super::decide::{Desk, Event, said};
use super::duties::{carry, meet_carried};
use super::refusal::Refusal;
use crate::domain::identity::SafeText;
use crate::domain::record::{Block, BlockEnd, Record};
use crate::domain::values::{BlockState, ClaimKind, Duty, JournalAction, Outcome, Value};

pub(super) fn request(desk: &Desk<'_>, new: &NewBlock) -> Result<Vec<Event>, Refusal> {
    if let Some(claim) = desk.case.claim.as_ref().filter(|_| new.claim.is_some()) {
        if claim.subject != Some(new.subject) {
            return Err(Refusal::OtherSubject {
                claim: claim.number,
            });
        }
        if !claim.is_open() {
            return Err(Refusal::WrongState {
                number: claim.number,
                state: claim.state.message(),
            });
        }
    }
    let block = requested(desk, new)?;
    let number = block.number;
    let mut events = vec![Event::new(
        JournalAction::BlockRequested,
        Record::Block(block),
        &[],
    )];
    if let Some(claim) = desk.case.claim.as_ref().filter(|_| new.claim.is_some()) {
        let mut claim = claim.clone();
        carry(&mut claim, Duty::Act, &[number]);
        claim.version += 1;
        events.push(Event::new(
            JournalAction::ClaimLinked,
            Record::Claim(claim),
            &["links"],
        ));
    }
    Ok(events)
}

/// The block as it stands when it has just been asked for.
pub(super) fn requested(desk: &Desk<'_>, new: &NewBlock) -> Result<Block, Refusal> {
    let subject = desk.subject_of(&new.operator)?;
    desk.not_in_future(new.received.date)?;
    let trigger = Trigger {
        block: Some((new.requested_by, new.ground)),
        ..Trigger::received(new.received.date)
    };
    Ok(Block {
        number: desk.case.next.block,
        version: 1,
        operator: new.operator.clone(),
        external_id: new.external_id.clone(),
        subject: subject.number,
        claim: new.claim,
        requested_by: new.requested_by,
        ground: new.ground,
        scope: new.scope.clone(),
        received: new.received,
        text: new.text.clone(),
        state: BlockState::Requested,
        clocks: claim_clocks(ClaimKind::Blocking, &new.operator, trigger, desk.office),
        registered_by: desk.actor.login.clone(),
        registered_at: desk.now,
        decided_by: None,
        blocked_at: None,
        verify_until: None,
        public_reason: None,
        end: None,
    })
}

pub(super) fn approve(
    desk: &Desk<'_>,
    until: VerifyUntil,
    note: &Option<SafeText>,
) -> Result<Vec<Event>, Refusal> {
    let mut block = in_state(desk, &[BlockState::Requested])?;
    let today = desk.today();
    if desk.office.settings.dual_approval && block.registered_by == desk.actor.login {
        return Err(Refusal::SameOfficer {
            login: desk.actor.login.clone(),
        });
    }
    let until = verify_until(desk, until);
    if until < today {
        return Err(Refusal::ReviewInPast { until });
    }
    let reasoned = note.as_ref().is_some_and(|note| !note.trim().is_empty());
    match followed(desk, &block) {
        Some((previous, review)) if until < review && !reasoned => {
            return Err(Refusal::EarlierReview {
                previous: previous.number,
                until: review,
            });
        }
        _ => {}
    }
    block.state = BlockState::Active;
    block.decided_by = Some(desk.actor.login.clone());
    block.blocked_at = Some(desk.now);
    block.verify_until = Some(until);
    Ok(decided(
        desk,
        block,
        JournalAction::BlockApproved,
        &["state", "verify_until"],
        note.clone(),
    ))
}

pub(super) fn refuse(desk: &Desk<'_>, public_reason: &SafeText) -> Result<Vec<Event>, Refusal> {
    let mut block = in_state(desk, &[BlockState::Requested])?;
    said(public_reason, "field-public-reason")?;
    block.state = BlockState::Refused;
    block.decided_by = Some(desk.actor.login.clone());
    block.public_reason = Some(public_reason.clone());
    Ok(decided(
        desk,
        block,
        JournalAction::BlockRefused,
        &["state", "public_reason"],
        None,
    ))
}

pub(super) fn extend(
    desk: &Desk<'_>,
    until: NaiveDate,
    reason: &SafeText,
) -> Result<Vec<Event>, Refusal> {
    let mut block = in_state(desk, &[BlockState::Active])?;
    said(reason, "field-reason")?;
    if until < desk.today() {
        return Err(Refusal::ReviewInPast { until });
    }
    if let Some(present) = block.verify_until.filter(|present| until <= *present) {
        return Err(Refusal::NotAnExtension { until, present });
    }
    block.verify_until = Some(until);
    block.version += 1;
    let event = Event::new(
        JournalAction::BlockExtended,
        Record::Block(block),
        &["verify_until"],
    );
    Ok(vec![event.with_note(Some(reason.clone()))])
}

/// Lifting ends a block. A decision to correct or destroy starts the law's one working day
/// to carry it out.
pub(super) fn resolve(
    desk: &Desk<'_>,
    outcome: Outcome,
    ground: &SafeText,
) -> Result<Vec<Event>, Refusal> {
    let mut block = in_state(desk, &[BlockState::Active])?;
    said(ground, "field-ground")?;
    let today = desk.today();
    block.end = Some(BlockEnd {
        outcome,
        ground: ground.clone(),
        decided_on: today,
        done_on: (outcome == Outcome::Lifted).then_some(today),
        evidence: None,
    });
    block.state = match outcome {
        Outcome::Lifted => BlockState::Lifted,
        Outcome::Rectified | Outcome::Destroyed => {
            block
                .clocks
                .extend(block_clocks(outcome, today, desk.office));
            BlockState::Executing
        }
    };
    block.version += 1;
    let event = Event::new(
        JournalAction::BlockResolved,
        Record::Block(block),
        &["state", "end"],
    );
    Ok(vec![event.with_note(Some(ground.clone()))])
}

pub(super) fn complete(
    desk: &Desk<'_>,
    on: NaiveDate,
    evidence: &SafeText,
) -> Result<Vec<Event>, Refusal> {
    let mut block = in_state(desk, &[BlockState::Executing])?;
    said(evidence, "field-evidence")?;
    desk.not_in_future(on)?;
    let Some(end) = block.end.as_mut() else {
        return Err(Refusal::NothingToChange);
    };
    if on < end.decided_on {
        return Err(Refusal::BeforeDecision {
            date: on,
            decided: end.decided_on,
        });
    }
    end.done_on = Some(on);
    end.evidence = Some(evidence.clone());
    block.state = match end.outcome {
        Outcome::Destroyed => BlockState::Destroyed,
        Outcome::Rectified | Outcome::Lifted => BlockState::Rectified,
    };
    if let Some(clock) = block.clocks.last_mut() {
        clock.met_on = Some(on);
        clock.evidence = Some(evidence.clone());
    }
    block.version += 1;
    Ok(vec![Event::new(
        JournalAction::BlockCompleted,
        Record::Block(block),
        &["state", "end"],
    )])
}

/// A decided request meets its own clocks and the duty of the claim that brought it.
fn decided(
    desk: &Desk<'_>,
    mut block: Block,
    action: JournalAction,
    fields: &[&'static str],
    note: Option<SafeText>,
) -> Vec<Event> {
    let today = desk.today();
    for clock in &mut block.clocks {
        clock.met_on = Some(today);
    }
    block.version += 1;
    let number = block.number;
    let mut events = vec![Event::new(action, Record::Block(block), fields).with_note(note)];
    events.extend(meet_carried(desk, Duty::Act, number, today));
    events
}

fn verify_until(desk: &Desk<'_>, until: VerifyUntil) -> NaiveDate {
    let term = match until {
        VerifyUntil::On(date) => return date,
        VerifyUntil::Norm => desk.office.settings.verify_days,
        VerifyUntil::For(term) => term,
    };
    desk.office.calendar.add(desk.today(), term.days, term.unit)
}

/// The latest ended check of the same data, with the day to which it was to last.
fn followed<'a>(desk: &'a Desk<'_>, block: &Block) -> Option<(&'a Block, NaiveDate)> {
    desk.case
        .blocks
        .iter()
        .filter(|other| other.number != block.number && other.scope == block.scope)
        .filter(|other| !other.is_open())
        .filter_map(|other| Some((other, other.verify_until?)))
        .next_back()
}

fn in_state(desk: &Desk<'_>, allowed: &[BlockState]) -> Result<Block, Refusal> {
    match &desk.case.record {
        Some(Record::Block(block)) if allowed.contains(&block.state) => Ok(block.clone()),
        Some(Record::Block(block)) => Err(Refusal::WrongState {
            number: block.number,
            state: block.state.message(),
        }),
        _ => Err(Refusal::NothingToChange),
    }
}
