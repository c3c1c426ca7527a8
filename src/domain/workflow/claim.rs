//! What can be done to a claim, from its receipt to its reply.

use chrono::NaiveDate;

use super::act::{NewArrival, NewBlock, NewClaim, NewClosing};
use super::block::requested;
use super::clocks::{Trigger, claim_clocks, untriaged_clocks};
use super::consent::withdrawn;
use super::decide::{Desk, Event, said};
use super::duties::{carry, meet_by_reply};
use super::gate::gate;
use super::recount::recount;
use super::refusal::Refusal;
use super::reply::sent_in_time;
use super::undo::handed_over;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::{Change, Claim, Closing, Record, Reply, ReplyFacts, Scope, Withdrawal};
use crate::domain::time::Moment;
use crate::domain::values::{
    BlockGround, ClaimKind, ClaimState, Duty, JournalAction, RequestedBy, Resolution, Value,
    WaitingFor,
};

pub(super) const OPEN: &[ClaimState] = &[
    ClaimState::Received,
    ClaimState::Registered,
    ClaimState::InReview,
    ClaimState::Waiting,
    ClaimState::ReplyReady,
];

pub(super) fn receive(desk: &Desk<'_>, new: &NewClaim) -> Result<Vec<Event>, Refusal> {
    entered(
        desk,
        new,
        ClaimState::Received,
        JournalAction::ClaimReceived,
    )
}

/// Takes in a message. Its clock runs from its receipt, also while nobody has looked.
pub(super) fn receive_message(desk: &Desk<'_>, new: &NewArrival) -> Result<Vec<Event>, Refusal> {
    desk.known(&new.operator)?;
    desk.not_in_future(new.received.date)?;
    let trigger = Trigger::received(new.received.date);
    let claim = Claim {
        number: desk.case.next.claim,
        version: 1,
        operator: new.operator.clone(),
        external_id: None,
        kind: None,
        state: ClaimState::Received,
        waiting_for: None,
        subject: None,
        received: new.received,
        registered_at: desk.now,
        registered_by: desk.actor.login.clone(),
        channel: Some(new.channel),
        incoming_number: None,
        text: new.text.clone(),
        demanded_by: None,
        clocks: untriaged_clocks(&new.operator, trigger, desk.office),
        assigned_to: None,
        links: Vec::new(),
        closing: None,
        reply: Box::default(),
    };
    let action = JournalAction::ClaimReceived;
    Ok(vec![Event::new(action, Record::Claim(claim), &[])])
}

pub(super) fn register(desk: &Desk<'_>, new: &NewClaim) -> Result<Vec<Event>, Refusal> {
    entered(
        desk,
        new,
        ClaimState::Registered,
        JournalAction::ClaimRegistered,
    )
}

fn entered(
    desk: &Desk<'_>,
    new: &NewClaim,
    state: ClaimState,
    action: JournalAction,
) -> Result<Vec<Event>, Refusal> {
    let subject = desk.subject_of(&new.operator)?;
    desk.not_in_future(new.received.date)?;
    demanded(new.kind, new.received, new.demanded_by)?;
    let trigger = Trigger {
        demanded: new.demanded_by,
        ..Trigger::received(new.received.date)
    };
    let claim = Claim {
        number: desk.case.next.claim,
        version: 1,
        operator: new.operator.clone(),
        external_id: new.external_id.clone(),
        kind: Some(new.kind),
        state,
        waiting_for: None,
        subject: Some(subject.number),
        received: new.received,
        registered_at: desk.now,
        registered_by: desk.actor.login.clone(),
        channel: new.channel,
        incoming_number: new.incoming_number.clone(),
        text: new.text.clone(),
        demanded_by: new.demanded_by,
        clocks: claim_clocks(new.kind, &new.operator, trigger, desk.office),
        assigned_to: new.assigned_to.clone(),
        links: Vec::new(),
        closing: None,
        reply: Box::default(),
    };
    Ok(vec![Event::new(action, Record::Claim(claim), &[])])
}

/// Only an authority states a date, and none before its demand came.
pub(super) fn demanded(
    kind: ClaimKind,
    received: Moment,
    by: Option<NaiveDate>,
) -> Result<(), Refusal> {
    let received = received.date;
    match by {
        Some(_) if kind != ClaimKind::AuthorityDemand => Err(Refusal::DateNotDemanded { kind }),
        Some(date) if date < received => Err(Refusal::BeforeReceipt { date, received }),
        _ => Ok(()),
    }
}

/// Takes a claim into work. What it asks for is made at once: a demand to block becomes a
/// block request, a withdrawal of consent is entered on the consents; the duty runs there.
pub(super) fn accept(
    desk: &Desk<'_>,
    requested_by: RequestedBy,
    ground: BlockGround,
    scope: &Scope,
) -> Result<Vec<Event>, Refusal> {
    let mut claim = in_state(desk, &[ClaimState::Received, ClaimState::Registered])?;
    let (Some(kind), Some(subject)) = (claim.kind, claim.subject) else {
        return Err(Refusal::NotTriaged {
            number: claim.number,
        });
    };
    claim.state = ClaimState::InReview;
    claim
        .assigned_to
        .get_or_insert_with(|| desk.actor.login.clone());
    claim.version += 1;
    let mut made = Vec::new();
    let carried = claim
        .clocks
        .iter()
        .any(|clock| !clock.carried_by.is_empty());
    if kind == ClaimKind::Blocking && !carried {
        let block = requested(
            desk,
            &NewBlock {
                operator: claim.operator.clone(),
                external_id: None,
                subject,
                claim: Some(claim.number),
                requested_by,
                ground,
                scope: scope.clone(),
                received: claim.received,
                text: claim.text.clone(),
            },
        )?;
        carry(&mut claim, Duty::Act, &[block.number]);
        made.push(Event::new(
            JournalAction::BlockRequested,
            Record::Block(block),
            &[],
        ));
    }
    if kind == ClaimKind::ConsentWithdrawal {
        let withdrawal = Withdrawal {
            received_on: claim.received.date,
            channel: claim.channel,
            reference: claim.incoming_number.clone(),
            claim: Some(claim.number),
        };
        let in_force = desk.case.consents.iter().filter(|consent| {
            !consent.awaits_stop()
                && consent.stopped_on().is_none()
                && consent.terms.given.date <= claim.received.date
        });
        made.extend(in_force.map(|consent| withdrawn(desk, consent, withdrawal.clone())));
        let numbers: Vec<RecordNumber> = made.iter().map(|event| event.record.number()).collect();
        carry(&mut claim, Duty::Stop, &numbers);
    }
    let fields = ["state", "assigned_to"];
    let mut events = vec![Event::new(
        JournalAction::ClaimAccepted,
        Record::Claim(claim),
        &fields,
    )];
    events.extend(made);
    Ok(events)
}

pub(super) fn assign(desk: &Desk<'_>, to: Option<&str>) -> Result<Vec<Event>, Refusal> {
    let mut claim = in_state(desk, OPEN)?;
    let to = to.map(str::trim);
    if to.is_some_and(str::is_empty) {
        return Err(Refusal::Empty {
            what: "field-assignee",
        });
    }
    if claim.assigned_to.as_deref() == to {
        return Err(Refusal::NothingToChange);
    }
    // Kept so that it can be given back.
    let note = handed_over(claim.assigned_to.as_deref(), to);
    claim.assigned_to = to.map(str::to_owned);
    let fields = ["assigned_to"];
    changed(claim, JournalAction::ClaimAssigned, &fields, Some(note))
}

pub(super) fn note(desk: &Desk<'_>, text: &SafeText) -> Result<Vec<Event>, Refusal> {
    let claim = acted_on(desk)?;
    said(text, "field-note")?;
    changed(claim, JournalAction::ClaimNoted, &[], Some(text.clone()))
}

pub(super) fn wait(desk: &Desk<'_>, waiting_for: WaitingFor) -> Result<Vec<Event>, Refusal> {
    let mut claim = in_state(desk, &[ClaimState::InReview])?;
    claim.state = ClaimState::Waiting;
    claim.waiting_for = Some(waiting_for);
    changed(
        claim,
        JournalAction::ClaimWaiting,
        &["state", "waiting_for"],
        None,
    )
}

pub(super) fn resume(desk: &Desk<'_>) -> Result<Vec<Event>, Refusal> {
    let mut claim = in_state(desk, &[ClaimState::Waiting])?;
    if claim.subject.is_none() {
        let number = claim.number;
        return Err(Refusal::WhoseUnknown { number });
    }
    claim.state = ClaimState::InReview;
    // Kept so that the claim can go back to waiting for it.
    let waited_for = claim.waiting_for.take();
    changed(
        claim,
        JournalAction::ClaimResumed,
        &["state", "waiting_for"],
        waited_for.map(|waited_for| SafeText::from_outside(waited_for.as_str())),
    )
}

pub(super) fn link(desk: &Desk<'_>, to: RecordNumber) -> Result<Vec<Event>, Refusal> {
    let mut claim = acted_on(desk)?;
    if to == claim.number {
        return Err(Refusal::LinkToItself);
    }
    if claim.links.contains(&to) {
        return Err(Refusal::NothingToChange);
    }
    let other = desk.case.other.as_ref().ok_or(Refusal::NothingToChange)?;
    if *other.operator() != claim.operator {
        return Err(Refusal::OtherOperator {
            subject: to,
            operator: other.operator().clone(),
        });
    }
    claim.links.push(to);
    let number = claim.number;
    let mut events = changed(claim, JournalAction::ClaimLinked, &["links"], None)?;
    if let Record::Claim(other) = other {
        let mut other = other.clone();
        other.links.push(number);
        events.extend(changed(
            other,
            JournalAction::ClaimLinked,
            &["links"],
            None,
        )?);
    }
    Ok(events)
}

/// A date is corrected only by correcting the fact it rests on; both values are kept.
pub(super) fn correct(
    desk: &Desk<'_>,
    reason: &SafeText,
    received: Option<Moment>,
    kind: Option<ClaimKind>,
    subject: Option<RecordNumber>,
) -> Result<Vec<Event>, Refusal> {
    let before = in_state(desk, OPEN)?;
    said(reason, "field-reason")?;
    let mut claim = before.clone();
    let mut fields = Vec::new();
    let mut changes = Vec::new();
    if let Some(received) = received.filter(|received| *received != before.received) {
        desk.not_in_future(received.date)?;
        changes.push(Change::Received {
            from: before.received,
            to: received,
        });
        claim.received = received;
        fields.push("received");
    }
    if let Some(kind) = kind.filter(|kind| Some(*kind) != before.kind) {
        changes.push(Change::Kind {
            from: before.kind,
            to: Some(kind),
        });
        claim.kind = Some(kind);
        fields.push("kind");
    }
    if let Some(subject) = subject.filter(|subject| Some(*subject) != before.subject) {
        desk.subject_of(&claim.operator)?;
        changes.push(Change::Subject {
            from: before.subject,
            to: Some(subject),
        });
        claim.subject = Some(subject);
        fields.push("subject");
        if before.state == ClaimState::Waiting && before.subject.is_none() {
            // Since its triage it has waited for nothing else, and nobody has accepted it yet.
            claim.state = ClaimState::Registered;
            claim.waiting_for = None;
            fields.extend(["state", "waiting_for"]);
        }
    }
    if fields.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    if let Some(clock) = before
        .clocks
        .iter()
        .find(|clock| !clock.carried_by.is_empty())
    {
        let by = clock.carried_by.clone();
        return Err(Refusal::CarriedElsewhere {
            duty: clock.duty,
            by,
        });
    }
    recount(&mut claim, desk.office);
    let note = SafeText::from_outside(&format!("{reason} ({})", Change::noted(&changes)));
    changed(claim, JournalAction::ClaimCorrected, &fields, Some(note))
}

pub(super) fn close(desk: &Desk<'_>, closing: &NewClosing) -> Result<Vec<Event>, Refusal> {
    let open = OPEN
        .iter()
        .copied()
        .filter(|state| *state != ClaimState::Received);
    let claim = in_state(desk, &open.collect::<Vec<_>>())?;
    closed(desk, claim, closing)
}

/// The claim, closed through the gate.
pub(super) fn closed(
    desk: &Desk<'_>,
    mut claim: Claim,
    closing: &NewClosing,
) -> Result<Vec<Event>, Refusal> {
    let missing = gate(&claim, &desk.case.blocks, closing, desk.office);
    if !missing.is_empty() {
        return Err(Refusal::Gate(missing));
    }
    let closing = closing.with_record(&claim);
    let reply = match closing.reply() {
        Some(reply) => Some(closed_with(desk, &mut claim, reply, closing.resolution)?),
        None => None,
    };
    if claim.kind.is_none() && closing.resolution == Resolution::NotConsidered {
        // What no kind of claim is owed nothing: its clock was only the earliest possible one.
        claim.clocks.clear();
    }
    let ground = match closing.withdrawal_ground {
        Some(ground) => format!(
            "{}: {}",
            ground,
            closing.ground.as_deref().unwrap_or_default()
        ),
        None => closing.ground.as_deref().unwrap_or_default().to_owned(),
    };
    claim.closing = Some(Closing {
        resolution: closing.resolution,
        ground: SafeText::from_outside(&ground),
        reply,
        public_reason: closing.public_reason.clone(),
        at: desk.now,
        by: desk.actor.login.clone(),
    });
    claim.state = ClaimState::Closed;
    claim.waiting_for = None;
    let fields = ["state", "resolution", "closing", "reply"];
    changed(
        claim,
        JournalAction::ClaimClosed,
        &fields,
        closing.ground.clone(),
    )
}

/// The reply that a claim is closed with: the one on record with its evidence, unless another was
/// named.
fn closed_with(
    desk: &Desk<'_>,
    claim: &mut Claim,
    named: Reply,
    resolution: Resolution,
) -> Result<Reply, Refusal> {
    let recorded = claim.reply.sent.take().filter(|sent| {
        (sent.on, sent.channel, &sent.number) == (named.on, named.channel, &named.number)
    });
    if recorded.is_none() {
        claim.reply.delivered = None;
    }
    let reply = recorded.unwrap_or(named);
    sent_in_time(desk, claim, reply.on)?;
    meet_by_reply(claim, resolution, reply.on);
    claim.reply.sent = Some(reply.clone());
    Ok(reply)
}

/// A claim that is opened again is answered anew; what was sent stays with its closing.
pub(super) fn reopen(desk: &Desk<'_>, reason: &SafeText) -> Result<Vec<Event>, Refusal> {
    let mut claim = in_state(desk, &[ClaimState::Closed])?;
    said(reason, "field-reason")?;
    claim.state = ClaimState::InReview;
    *claim.reply = ReplyFacts {
        wordings: std::mem::take(&mut claim.reply.wordings),
        ..ReplyFacts::default()
    };
    if !claim.is_triaged() {
        // It was closed at its triage, and is looked at anew.
        claim.state = ClaimState::Received;
    }
    if claim.kind.is_none() {
        claim.clocks.clear();
        recount(&mut claim, desk.office);
    }
    changed(
        claim,
        JournalAction::ClaimReopened,
        &["state", "reply"],
        Some(reason.clone()),
    )
}

pub(super) fn changed(
    mut claim: Claim,
    action: JournalAction,
    fields: &[&'static str],
    note: Option<SafeText>,
) -> Result<Vec<Event>, Refusal> {
    claim.version += 1;
    Ok(vec![
        Event::new(action, Record::Claim(claim), fields).with_note(note),
    ])
}

pub(super) fn acted_on(desk: &Desk<'_>) -> Result<Claim, Refusal> {
    match &desk.case.record {
        Some(Record::Claim(claim)) => Ok(claim.clone()),
        _ => Err(Refusal::NothingToChange),
    }
}

pub(super) fn in_state(desk: &Desk<'_>, allowed: &[ClaimState]) -> Result<Claim, Refusal> {
    let claim = acted_on(desk)?;
    if allowed.contains(&claim.state) {
        return Ok(claim);
    }
    if claim.state == ClaimState::Received && allowed.contains(&ClaimState::InReview) {
        return Err(Refusal::NotAccepted {
            number: claim.number,
        });
    }
    Err(Refusal::WrongState {
        number: claim.number,
        state: claim.state.message(),
    })
}
