//! A term that stands still or is made longer: only where its rule carries the citation that
//! allows it, and always as days from which the date is counted anew.

use chrono::NaiveDate;

use super::claim::{OPEN, changed, in_state};
use super::decide::{Desk, Event, said};
use super::duties::owed;
use super::recount::recount;
use super::refusal::Refusal;
use crate::domain::identity::SafeText;
use crate::domain::office::{Policy, Rule};
use crate::domain::record::{Claim, Clock};
use crate::domain::time::Interval;
use crate::domain::values::{Duty, JournalAction};

/// Lets the term of a duty stand still on some days. A pause from the same day takes the place of
/// the one before: it ended earlier or later than was thought.
pub(super) fn pause(
    desk: &Desk<'_>,
    duty: Duty,
    over: Interval,
    reason: &SafeText,
) -> Result<Vec<Event>, Refusal> {
    let mut claim = movable(desk, reason)?;
    let (clock, starts_on) = owed(&claim, duty)?;
    let rule = clock.rule.clone();
    let allowed = rule_of(desk, &claim, clock).and_then(|rule| rule.pausable);
    let Some(citation) = allowed else {
        let source = clock.source.clone();
        return Err(Refusal::NotPausable { duty, source });
    };
    let Interval { from, until } = over;
    if until < from {
        let (start, end) = (from, until);
        return Err(Refusal::EndsBeforeStart { start, end });
    }
    desk.not_in_future(from)?;
    if from < starts_on {
        let (date, received) = (from, starts_on);
        return Err(Refusal::BeforeReceipt { date, received });
    }
    if clock.pauses.contains(&over) {
        return Err(Refusal::NothingToChange);
    }
    for clock in claim.clocks.iter_mut().filter(|clock| clock.rule == rule) {
        clock.pauses.retain(|pause| pause.from != from);
        clock.pauses.push(over);
    }
    recount(&mut claim, desk.office);
    let note = format!("{reason} ({duty} {from}–{until}; {citation})");
    let note = Some(SafeText::from_outside(&note));
    changed(claim, JournalAction::ClaimPaused, &["clocks"], note)
}

/// Extends the term of a duty to a later day.
pub(super) fn extend(
    desk: &Desk<'_>,
    duty: Duty,
    until: NaiveDate,
    reason: &SafeText,
) -> Result<Vec<Event>, Refusal> {
    let mut claim = movable(desk, reason)?;
    let (clock, _) = owed(&claim, duty)?;
    let rule = clock.rule.clone();
    let allowed = rule_of(desk, &claim, clock).and_then(|rule| rule.extendable);
    let Some(citation) = allowed else {
        let source = clock.source.clone();
        return Err(Refusal::NotExtendable { duty, source });
    };
    if let Some(present) = clock.due_on.filter(|due| until <= *due) {
        return Err(Refusal::NotALongerTerm { until, present });
    }
    for clock in claim.clocks.iter_mut().filter(|clock| clock.rule == rule) {
        clock.extended_until = Some(until);
    }
    recount(&mut claim, desk.office);
    let note = format!("{reason} ({duty} → {until}; {citation})");
    let note = Some(SafeText::from_outside(&note));
    changed(claim, JournalAction::ClaimTermExtended, &["clocks"], note)
}

/// An open claim of which is known what it asks for, and why its term shall move.
fn movable(desk: &Desk<'_>, reason: &SafeText) -> Result<Claim, Refusal> {
    let claim = in_state(desk, OPEN)?;
    if claim.kind.is_none() {
        return Err(Refusal::NotTriaged {
            number: claim.number,
        });
    }
    said(reason, "field-reason")?;
    Ok(claim)
}

/// The rule that set a clock, as the office's law and the policy have it now.
fn rule_of(desk: &Desk<'_>, claim: &Claim, clock: &Clock) -> Option<Rule> {
    let received = claim.received.date;
    let policy = desk.office.policy(&claim.operator, received);
    let promised = policy.into_iter().flat_map(Policy::rules);
    let mut rules = desk.office.law.rules.iter().cloned().chain(promised);
    rules.find(|rule| rule.code == clock.rule && rule.binds_on(received))
}
