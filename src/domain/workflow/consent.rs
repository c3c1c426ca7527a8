//! What can be done to a consent: its events are only ever added to.

use chrono::NaiveDate;

use super::act::NewConsent;
use super::clocks::{Trigger, claim_clocks};
use super::decide::{Desk, Event, said};
use super::duties::meet_carried;
use super::refusal::Refusal;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::{Consent, ConsentEvent, Record, Withdrawal};
use crate::domain::values::{Channel, ClaimKind, Duty, JournalAction, Value, WithdrawalGround};

pub(super) fn record(desk: &Desk<'_>, new: &NewConsent) -> Result<Vec<Event>, Refusal> {
    let subject = desk.subject_of(&new.operator)?;
    desk.not_in_future(new.terms.given.date)?;
    desk.not_blocked(&new.terms.data)?;
    let given = new.terms.given.date;
    let ends = [new.terms.valid_until, new.withdrawn_on];
    if let Some(end) = ends.into_iter().flatten().find(|end| *end < given) {
        return Err(Refusal::EndsBeforeStart { start: given, end });
    }
    let events = match new.withdrawn_on {
        Some(on) => {
            desk.not_in_future(on)?;
            let withdrawal = Withdrawal {
                received_on: on,
                channel: None,
                reference: None,
                claim: None,
            };
            vec![
                ConsentEvent::Withdrawn(withdrawal),
                ConsentEvent::Stopped { on, evidence: None },
            ]
        }
        None => Vec::new(),
    };
    let consent = Consent {
        number: desk.case.next.consent,
        version: 1,
        operator: new.operator.clone(),
        external_id: new.external_id.clone(),
        subject: subject.number,
        terms: new.terms.clone(),
        events,
        clocks: Vec::new(),
        registered_at: desk.now,
    };
    Ok(vec![Event::new(
        JournalAction::ConsentRecorded,
        Record::Consent(consent),
        &[],
    )])
}

pub(super) fn withdraw(
    desk: &Desk<'_>,
    received: NaiveDate,
    channel: Channel,
    reference: &Option<SafeText>,
) -> Result<Vec<Event>, Refusal> {
    let consent = acted_on(desk)?;
    desk.not_in_future(received)?;
    if consent.awaits_stop() || consent.stopped_on().is_some() {
        return Err(wrong_state(desk, &consent));
    }
    let given = consent.terms.given.date;
    if received < given {
        return Err(Refusal::BeforeReceipt {
            date: received,
            received: given,
        });
    }
    let withdrawal = Withdrawal {
        received_on: received,
        channel: Some(channel),
        reference: reference.clone(),
        claim: None,
    };
    Ok(vec![withdrawn(desk, &consent, withdrawal)])
}

/// The consent with its withdrawal and the clock it starts: fifteen working days to stop or
/// to refuse with reasons (art. 8(7)).
pub(super) fn withdrawn(desk: &Desk<'_>, consent: &Consent, withdrawal: Withdrawal) -> Event {
    let trigger = Trigger::received(withdrawal.received_on);
    let clocks = claim_clocks(
        ClaimKind::ConsentWithdrawal,
        &consent.operator,
        trigger,
        desk.office,
    );
    let mut consent = consent.clone();
    consent.events.push(ConsentEvent::Withdrawn(withdrawal));
    consent.clocks = clocks;
    consent.version += 1;
    Event::new(
        JournalAction::ConsentWithdrawn,
        Record::Consent(consent),
        &["events"],
    )
}

pub(super) fn stop(
    desk: &Desk<'_>,
    on: NaiveDate,
    evidence: &SafeText,
) -> Result<Vec<Event>, Refusal> {
    let end = ConsentEvent::Stopped {
        on,
        evidence: Some(evidence.clone()),
    };
    said(evidence, "field-evidence")?;
    ended(desk, on, end, JournalAction::ConsentStopped)
}

pub(super) fn refuse_withdrawal(
    desk: &Desk<'_>,
    ground: WithdrawalGround,
    public_reason: &SafeText,
) -> Result<Vec<Event>, Refusal> {
    said(public_reason, "field-public-reason")?;
    let on = desk.today();
    let end = ConsentEvent::WithdrawalRefused {
        on,
        ground,
        public_reason: public_reason.clone(),
    };
    ended(desk, on, end, JournalAction::ConsentWithdrawalRefused)
}

fn ended(
    desk: &Desk<'_>,
    on: NaiveDate,
    end: ConsentEvent,
    action: JournalAction,
) -> Result<Vec<Event>, Refusal> {
    let mut consent = acted_on(desk)?;
    if !consent.awaits_stop() {
        return Err(wrong_state(desk, &consent));
    }
    desk.not_in_future(on)?;
    let received = consent
        .withdrawal()
        .map_or(on, |withdrawal| withdrawal.received_on);
    if on < received {
        return Err(Refusal::BeforeReceipt { date: on, received });
    }
    consent.events.push(end);
    for clock in &mut consent.clocks {
        clock.met_on = Some(on);
    }
    consent.version += 1;
    let number = consent.number;
    let mut events = vec![Event::new(action, Record::Consent(consent), &["events"])];
    if others_ended(desk, number) {
        events.extend(meet_carried(desk, Duty::Stop, number, on));
    }
    Ok(events)
}

/// Whether every other consent that carries the same claim's duty has been dealt with.
fn others_ended(desk: &Desk<'_>, number: RecordNumber) -> bool {
    let Some(claim) = &desk.case.claim else {
        return false;
    };
    desk.case
        .consents
        .iter()
        .filter(|consent| consent.number != number && claim.links.contains(&consent.number))
        .all(|consent| !consent.awaits_stop())
}

fn acted_on(desk: &Desk<'_>) -> Result<Consent, Refusal> {
    match &desk.case.record {
        Some(Record::Consent(consent)) => Ok(consent.clone()),
        _ => Err(Refusal::NothingToChange),
    }
}

fn wrong_state(desk: &Desk<'_>, consent: &Consent) -> Refusal {
    let state = consent.state(desk.today(), false);
    Refusal::WrongState {
        number: consent.number,
        state: state.message(),
    }
}
