//! How the duties of a claim are met: by hand, by its reply, or on the record that carries them.

use chrono::NaiveDate;

use super::claim::{OPEN, changed, in_state};
use super::decide::{Desk, Event, said};
use super::recount::recount;
use super::refusal::Refusal;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::{Claim, Clock, Record};
use crate::domain::values::{Duty, JournalAction, Resolution};

pub(super) fn fulfil(
    desk: &Desk<'_>,
    duty: Duty,
    on: NaiveDate,
    evidence: &SafeText,
) -> Result<Vec<Event>, Refusal> {
    let mut claim = in_state(desk, OPEN)?;
    said(evidence, "field-evidence")?;
    desk.not_in_future(on)?;
    if on < claim.received.date {
        return Err(Refusal::BeforeReceipt {
            date: on,
            received: claim.received.date,
        });
    }
    let (_, starts_on) = owed(&claim, duty)?;
    if on < starts_on {
        let decided = starts_on;
        return Err(Refusal::BeforeDecision { date: on, decided });
    }
    meet(&mut claim.clocks, duty, on, Some(evidence));
    if duty == Duty::Decide {
        // The decision starts the terms that run from it.
        recount(&mut claim, desk.office);
    }
    changed(
        claim,
        JournalAction::ClaimFulfilled,
        &["clocks"],
        Some(evidence.clone()),
    )
}

/// The governing clock of a duty that the claim itself owes, and the day from which it runs.
pub(super) fn owed(claim: &Claim, duty: Duty) -> Result<(&Clock, NaiveDate), Refusal> {
    let owed = |clock: &&Clock| clock.governing && clock.met_on.is_none();
    let clocks = claim.clocks.iter().filter(owed);
    let Some(clock) = clocks.clone().find(|clock| clock.duty == duty) else {
        let owed = clocks.map(|clock| clock.duty).collect();
        return Err(Refusal::NoSuchDuty { duty, owed });
    };
    if !clock.carried_by.is_empty() {
        return Err(Refusal::CarriedElsewhere {
            duty,
            by: clock.carried_by.clone(),
        });
    }
    match clock.starts_on {
        Some(starts_on) => Ok((clock, starts_on)),
        None => Err(Refusal::NoSuchDuty {
            duty,
            owed: vec![Duty::Decide],
        }),
    }
}

/// A reply meets the duty to reply; a reasoned refusal also ends the duties it refuses.
pub(super) fn meet_by_reply(claim: &mut Claim, resolution: Resolution, on: NaiveDate) {
    let ends_all = matches!(resolution, Resolution::Refused | Resolution::Redirected);
    for clock in &mut claim.clocks {
        if clock.met_on.is_none() && (ends_all || clock.duty == Duty::Reply) {
            clock.met_on = Some(on);
        }
    }
}

/// Hands a claim's duty over to the records that carry it: one event, one clock, shown once.
pub(super) fn carry(claim: &mut Claim, duty: Duty, by: &[RecordNumber]) {
    for number in by {
        if !claim.links.contains(number) {
            claim.links.push(*number);
        }
    }
    for clock in claim.clocks.iter_mut().filter(|clock| clock.duty == duty) {
        clock.carried_by = by.to_vec();
    }
}

/// Meets a claim's duty where the record that carries it has been dealt with.
pub(super) fn meet_carried(
    desk: &Desk<'_>,
    duty: Duty,
    by: RecordNumber,
    on: NaiveDate,
) -> Option<Event> {
    let mut claim = desk.case.claim.clone()?;
    let carried = claim.clocks.iter().any(|clock| {
        clock.duty == duty && clock.met_on.is_none() && clock.carried_by.contains(&by)
    });
    if !carried {
        return None;
    }
    let evidence = SafeText::from_outside(&by.to_string());
    meet(&mut claim.clocks, duty, on, Some(&evidence));
    claim.version += 1;
    Some(Event::new(
        JournalAction::ClaimFulfilled,
        Record::Claim(claim),
        &["clocks"],
    ))
}

fn meet(clocks: &mut [Clock], duty: Duty, on: NaiveDate, evidence: Option<&SafeText>) {
    for clock in clocks
        .iter_mut()
        .filter(|clock| clock.duty == duty && clock.met_on.is_none())
    {
        clock.met_on = Some(on);
        clock.evidence = evidence.cloned();
    }
}
