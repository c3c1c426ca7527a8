//! A term that stands still or is made longer: only where its rule carries the citation that
//! allows it, and always as days from which the date is counted anew.

use chrono::NaiveDate;

use super::claim::{OPEN, changed, in_state};
use super::decide::{Desk, Event, said};
use super::duties::owed;
use super::recount::recount;
use super::refusal::Refusal;
use crate::domain::identity::SafeText;
use crate::domain::office::{Office, Rule};
use crate::domain::record::{Claim, Clock};
use crate::domain::time::Interval;
use crate::domain::values::{Duty, JournalAction};

/// The citation that lets the term of a claim's clock be paused, where its rule has one.
pub fn pause_allowed_by(claim: &Claim, clock: &Clock, office: &Office) -> Option<String> {
    rule_of(claim, clock, office)?.pausable
}

/// The citation that lets the term of a claim's clock be extended, where its rule has one.
pub fn extension_allowed_by(claim: &Claim, clock: &Clock, office: &Office) -> Option<String> {
    rule_of(claim, clock, office)?.extendable
}

fn rule_of(claim: &Claim, clock: &Clock, office: &Office) -> Option<Rule> {
    office.rule(&clock.rule, &claim.operator, claim.received.date)
}

/// The claim, counted anew, once the term of a rule stands still on these days too. A pause from
/// the same day takes the place of the one before: it ended earlier or later than was thought.
pub fn with_pause(mut claim: Claim, rule: &str, over: Interval, office: &Office) -> Claim {
    for clock in claim.clocks.iter_mut().filter(|clock| clock.rule == rule) {
        clock.pauses.retain(|pause| pause.from != over.from);
        clock.pauses.push(over);
    }
    recount(&mut claim, office);
    claim
}

/// The claim, counted anew, once the term of a rule is extended to a day.
pub fn with_extension(mut claim: Claim, rule: &str, until: NaiveDate, office: &Office) -> Claim {
    for clock in claim.clocks.iter_mut().filter(|clock| clock.rule == rule) {
        clock.extended_until = Some(until);
    }
    recount(&mut claim, office);
    claim
}

/// Lets the term of a duty stand still on some days.
pub(super) fn pause(
    desk: &Desk<'_>,
    duty: Duty,
    over: Interval,
    reason: &SafeText,
) -> Result<Vec<Event>, Refusal> {
    let claim = movable(desk, reason)?;
    let (clock, starts_on) = owed(&claim, duty)?;
    let rule = clock.rule.clone();
    let Some(citation) = pause_allowed_by(&claim, clock, desk.office) else {
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
    let claim = with_pause(claim, &rule, over, desk.office);
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
    let claim = movable(desk, reason)?;
    let (clock, _) = owed(&claim, duty)?;
    let rule = clock.rule.clone();
    let Some(citation) = extension_allowed_by(&claim, clock, desk.office) else {
        let source = clock.source.clone();
        return Err(Refusal::NotExtendable { duty, source });
    };
    if let Some(present) = clock.due_on.filter(|due| until <= *due) {
        return Err(Refusal::NotALongerTerm { until, present });
    }
    let claim = with_extension(claim, &rule, until, desk.office);
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
