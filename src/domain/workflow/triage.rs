//! The triage of a message: it becomes a claim of a kind about somebody, or is closed, and the
//! check of who asks.

use chrono::NaiveDate;

use super::act::{Identified, NewSubject};
use super::claim::{OPEN, changed, closed, demanded, in_state};
use super::decide::{Desk, Event};
use super::recount::recount;
use super::refusal::Refusal;
use super::subject;
use super::verdict::Verdict;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::{Change, Claim, IdentityCheck, IdentityResult, Record};
use crate::domain::values::{ClaimKind, ClaimState, JournalAction, WaitingFor};

/// Decides a verdict on a claim that nobody has looked at yet.
pub(super) fn triage(desk: &Desk<'_>, verdict: &Verdict) -> Result<Vec<Event>, Refusal> {
    let claim = in_state(desk, &[ClaimState::Received])?;
    match verdict {
        Verdict::Accept {
            kind,
            subject,
            demanded_by,
        } => {
            desk.subject_of(&claim.operator)?;
            let claim = demanding(claim, *kind, *demanded_by)?;
            registered(desk, claim, *kind, *subject)
        }
        Verdict::NewSubject {
            kind,
            external_id,
            details,
            demanded_by,
        } => {
            let new = NewSubject {
                operator: claim.operator.clone(),
                external_id: external_id.clone(),
                details: details.as_ref().clone(),
            };
            // The subject first: the claim names it.
            let mut events = subject::register(desk, &new)?;
            let claim = demanding(claim, *kind, *demanded_by)?;
            let subject = desk.case.next.subject;
            events.extend(registered(desk, claim, *kind, subject)?);
            Ok(events)
        }
        Verdict::AskIdentity { kind } => {
            let before = claim.clone();
            let claim = Claim {
                state: ClaimState::Waiting,
                waiting_for: Some(WaitingFor::Identity),
                kind: Some(*kind),
                subject: None,
                demanded_by: claim.demanded_by.filter(|_| states_date(*kind)),
                ..claim
            };
            let fields = ["state", "waiting_for", "kind", "subject"];
            triaged(desk, &before, claim, &fields)
        }
        Verdict::Link { to } => linked(desk, claim, *to),
        Verdict::Redirect(closing) | Verdict::NotOurs(closing) => closed(desk, claim, closing),
        Verdict::Later { until, note } => {
            if *until <= desk.today() {
                return Err(Refusal::SetAsideInPast { until: *until });
            }
            let note = note.as_ref().map(|note| format!(": {note}"));
            let note = SafeText::multiline(&format!("{until}{}", note.unwrap_or_default()));
            changed(claim, JournalAction::ClaimSetAside, &[], Some(note))
        }
    }
}

/// Takes a verdict back: the claim is as it came.
pub(super) fn untriage(
    desk: &Desk<'_>,
    kind: Option<ClaimKind>,
    subject: Option<RecordNumber>,
) -> Result<Vec<Event>, Refusal> {
    let claim = in_state(desk, &[ClaimState::Registered, ClaimState::Waiting])?;
    let mut claim = Claim {
        state: ClaimState::Received,
        waiting_for: None,
        kind,
        subject,
        demanded_by: claim.demanded_by.filter(|_| kind.is_some_and(states_date)),
        ..claim
    };
    recount(&mut claim, desk.office);
    let fields = ["state", "waiting_for", "kind", "subject"];
    changed(claim, JournalAction::TriageUndone, &fields, None)
}

/// Whether the applicant states the date of the reply.
fn states_date(kind: ClaimKind) -> bool {
    kind == ClaimKind::AuthorityDemand
}

fn demanding(claim: Claim, kind: ClaimKind, by: Option<NaiveDate>) -> Result<Claim, Refusal> {
    let by = by.or(claim.demanded_by.filter(|_| states_date(kind)));
    demanded(kind, claim.received, by)?;
    Ok(Claim {
        demanded_by: by,
        ..claim
    })
}

fn registered(
    desk: &Desk<'_>,
    claim: Claim,
    kind: ClaimKind,
    subject: RecordNumber,
) -> Result<Vec<Event>, Refusal> {
    let before = claim.clone();
    let claim = Claim {
        state: ClaimState::Registered,
        kind: Some(kind),
        subject: Some(subject),
        ..claim
    };
    triaged(desk, &before, claim, &["state", "kind", "subject"])
}

/// A repeated claim stays visible and keeps its own clock.
fn linked(desk: &Desk<'_>, mut claim: Claim, to: RecordNumber) -> Result<Vec<Event>, Refusal> {
    let number = claim.number;
    if to == number {
        return Err(Refusal::LinkToItself);
    }
    let Some(Record::Claim(other)) = &desk.case.other else {
        return Err(Refusal::LinkToOther { number: to });
    };
    if other.operator != claim.operator {
        return Err(Refusal::OtherOperator {
            subject: to,
            operator: other.operator.clone(),
        });
    }
    let (Some(kind), Some(subject)) = (other.kind, other.subject) else {
        return Err(Refusal::NotTriaged { number: to });
    };
    if !claim.links.contains(&to) {
        claim.links.push(to);
    }
    let claim = demanding(claim, kind, other.demanded_by)?;
    let mut events = registered(desk, claim, kind, subject)?;
    if !other.links.contains(&number) {
        let mut other = other.clone();
        other.links.push(number);
        let fields = ["links"];
        events.extend(changed(other, JournalAction::ClaimLinked, &fields, None)?);
    }
    Ok(events)
}

/// Counts the clocks of what the message is now known to be. What it was before is kept, so that
/// the verdict can be taken back.
fn triaged(
    desk: &Desk<'_>,
    before: &Claim,
    mut claim: Claim,
    fields: &[&'static str],
) -> Result<Vec<Event>, Refusal> {
    recount(&mut claim, desk.office);
    let changes = [
        Change::Kind {
            from: before.kind,
            to: claim.kind,
        },
        Change::Subject {
            from: before.subject,
            to: claim.subject,
        },
    ];
    let note = Some(SafeText::from_outside(&Change::noted(&changes)));
    changed(claim, JournalAction::ClaimTriaged, fields, note)
}

/// Notes a check of who asks. Somebody whom the register does not know is entered with the check
/// that a claim waited for.
pub(super) fn check_identity(
    desk: &Desk<'_>,
    check: &IdentityCheck,
    whose: Option<&Identified>,
) -> Result<Vec<Event>, Refusal> {
    let claim = in_state(desk, OPEN)?;
    desk.not_in_future(check.on)?;
    match whose {
        None => checked(claim, check, None),
        Some(Identified::OnFile(whose)) => {
            desk.subject_of(&claim.operator)?;
            checked(claim, check, Some(*whose))
        }
        Some(Identified::Entered {
            external_id,
            details,
        }) => {
            let awaited = claim.waiting_for == Some(WaitingFor::Identity);
            let confirmed = check.result == IdentityResult::Confirmed;
            if claim.subject.is_some() || !awaited || !confirmed {
                let number = claim.number;
                return Err(Refusal::NobodyToEnter { number });
            }
            let new = NewSubject {
                operator: claim.operator.clone(),
                external_id: external_id.clone(),
                details: details.as_ref().clone(),
            };
            // The subject first: the claim names it.
            let mut events = subject::register(desk, &new)?;
            events.extend(checked(claim, check, Some(desk.case.next.subject))?);
            Ok(events)
        }
    }
}

/// Once it is shown who asks, a claim that waited for it goes on: one that had been taken into work
/// to its review, one of which only now is known whose it is to its acceptance.
fn checked(
    mut claim: Claim,
    check: &IdentityCheck,
    whose: Option<RecordNumber>,
) -> Result<Vec<Event>, Refusal> {
    let number = claim.number;
    if claim.subject.is_some() && whose.is_some_and(|whose| claim.subject != Some(whose)) {
        return Err(Refusal::OtherSubject { claim: number });
    }
    let mut fields = vec!["identity"];
    let confirmed = check.result == IdentityResult::Confirmed;
    if confirmed && claim.waiting_for == Some(WaitingFor::Identity) {
        claim.state = match (claim.subject, whose) {
            (Some(_), _) => ClaimState::InReview,
            (None, Some(_)) => ClaimState::Registered,
            (None, None) => return Err(Refusal::WhoseUnknown { number }),
        };
        claim.subject = claim.subject.or(whose);
        claim.waiting_for = None;
        fields.extend(["state", "waiting_for", "subject"]);
    }
    let note = Some(check.noted());
    changed(claim, JournalAction::IdentityChecked, &fields, note)
}
