//! A subject's history as a row of steps, and how it is told act by act.

use chrono::{DateTime, Duration, NaiveDate, TimeZone, Utc};

use super::chance::Chance;
use super::texts;
use crate::desk::{DeskError, Story};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::office::Office;
use crate::domain::record::Clock;
use crate::domain::values::{BlockState, Duty, WithdrawalGround};
use crate::domain::workflow::{Act, Actor, NewBlock, NewClaim, NewConsent, VerifyUntil};

/// What happens in a step.
#[derive(Debug, Clone)]
pub(super) enum Deed {
    /// A new record.
    Enter(Act),
    /// Something is done to the subject.
    ToSubject(Act),
    /// Something is done to the latest consent.
    ToConsent(Act),
    /// Something is done to the latest block.
    ToBlock(Act),
    /// Something is done to the latest claim.
    ToClaim(Act),
    /// The latest claim is linked to the one before it.
    LinkBack,
    /// What the latest claim owes besides a reply is done, or refused.
    Settle {
        /// Whether the demand is granted.
        granted: bool,
    },
}

/// One step: when, by whom, what.
#[derive(Debug, Clone)]
pub(super) struct Step {
    pub at: DateTime<Utc>,
    /// The civil day of that instant.
    pub on: NaiveDate,
    /// Which of the officers.
    pub by: usize,
    pub deed: Deed,
}

/// A history in the making. Its steps follow one another in time, none later than now.
pub(super) struct Script<'o> {
    pub office: &'o Office,
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
    /// The officer who does what comes next.
    pub officer: usize,
    pub steps: Vec<Step>,
    last: DateTime<Utc>,
}

impl<'o> Script<'o> {
    pub fn new(office: &'o Office, now: DateTime<Utc>) -> Self {
        Self {
            office,
            now,
            today: office.civil_date(now),
            officer: 0,
            steps: Vec::new(),
            last: DateTime::<Utc>::MIN_UTC,
        }
    }

    /// The day so many days before today.
    pub fn ago(&self, days: i64) -> NaiveDate {
        self.today - Duration::days(days)
    }

    /// Adds what happens on a day, during office hours.
    pub fn on(&mut self, date: NaiveDate, chance: &mut Chance, deed: Deed) {
        let minutes = i64::try_from(chance.below(9 * 60)).unwrap_or(0);
        let zone = self.office.settings.legal_zone;
        let opening = date.and_hms_opt(9, 0, 0);
        let at = opening
            .and_then(|opening| zone.from_local_datetime(&opening).earliest())
            .map_or(self.now, |opening| {
                opening.with_timezone(&Utc) + Duration::minutes(minutes)
            });
        let next = self.last.checked_add_signed(Duration::minutes(1));
        let at = at.max(next.unwrap_or(at)).min(self.now);
        self.last = at;
        self.steps.push(Step {
            at,
            on: self.office.civil_date(at),
            by: self.officer,
            deed,
        });
    }
}

/// Tells one act of a story at its instant; what it is told with depends on whether each act
/// gets its own entry in the journal.
pub(super) type Tell<'t> = dyn FnMut(
        &mut Story,
        &Actor,
        DateTime<Utc>,
        Option<RecordNumber>,
        Act,
    ) -> Result<RecordNumber, DeskError>
    + 't;

impl Step {
    /// Lets the step happen.
    pub fn happen(
        self,
        story: &mut Story,
        officers: &[Actor],
        tell: &mut Tell<'_>,
    ) -> Result<(), DeskError> {
        let Some(by) = officers.get(self.by % officers.len().max(1)) else {
            return Ok(());
        };
        let at = self.at;
        match self.deed {
            Deed::Enter(act) => {
                let act = about(act, story);
                tell(story, by, at, None, act)?;
            }
            Deed::ToSubject(act) => {
                let number = story.subject().map(|subject| subject.number);
                tell(story, by, at, number, act)?;
            }
            Deed::ToConsent(act) => {
                let number = story.consents().last().map(|consent| consent.number);
                tell(story, by, at, number, act)?;
            }
            Deed::ToBlock(act) => {
                let number = story.blocks().last().map(|block| block.number);
                tell(story, by, at, number, act)?;
            }
            Deed::ToClaim(act) => {
                let number = story.claims().last().map(|claim| claim.number);
                tell(story, by, at, number, act)?;
            }
            Deed::LinkBack => {
                let number = story.claims().last().map(|claim| claim.number);
                if let Some(to) = story.claims().iter().rev().nth(1).map(|claim| claim.number) {
                    tell(story, by, at, number, Act::Link { to })?;
                }
            }
            Deed::Settle { granted } => settle(story, by, (at, self.on), granted, tell)?,
        }
        Ok(())
    }
}

/// The act, about the story's own subject.
fn about(act: Act, story: &Story) -> Act {
    let Some(subject) = story.subject().map(|subject| subject.number) else {
        return act;
    };
    match act {
        Act::RecordConsent(new) => Act::RecordConsent(NewConsent { subject, ..new }),
        Act::RequestBlock(new) => Act::RequestBlock(NewBlock { subject, ..new }),
        Act::ReceiveClaim(new) => Act::ReceiveClaim(NewClaim { subject, ..new }),
        Act::RegisterClaim(new) => Act::RegisterClaim(NewClaim { subject, ..new }),
        other => other,
    }
}

/// Does, or refuses, what the latest claim owes besides its reply: on the block or the
/// consents that carry the duty, or on the claim itself.
fn settle(
    story: &mut Story,
    by: &Actor,
    (at, on): (DateTime<Utc>, NaiveDate),
    granted: bool,
    tell: &mut Tell<'_>,
) -> Result<(), DeskError> {
    for number in undecided(story) {
        let act = if granted {
            let until = VerifyUntil::Norm;
            Act::ApproveBlock { until, note: None }
        } else {
            let public_reason = said(&texts::PUBLIC_REASONS, number);
            Act::RefuseBlock { public_reason }
        };
        tell(story, by, at, Some(number), act)?;
    }
    let awaiting = story.consents().iter().filter(|c| c.awaits_stop());
    for number in awaiting.map(|consent| consent.number).collect::<Vec<_>>() {
        let act = if granted {
            let evidence = said(&texts::EVIDENCE, number);
            Act::StopConsent { on, evidence }
        } else {
            Act::RefuseWithdrawal {
                ground: WithdrawalGround::Obligation,
                public_reason: said(&texts::PUBLIC_REASONS, number),
            }
        };
        tell(story, by, at, Some(number), act)?;
    }
    while let Some((number, duty)) = granted.then(|| owed(story)).flatten() {
        let evidence = said(&texts::EVIDENCE, number);
        tell(
            story,
            by,
            at,
            Some(number),
            Act::Fulfil { duty, on, evidence },
        )?;
    }
    Ok(())
}

/// Block requests that nobody has decided.
fn undecided(story: &Story) -> Vec<RecordNumber> {
    let requested = |state| state == BlockState::Requested;
    let blocks = story.blocks().iter().filter(|block| requested(block.state));
    blocks.map(|block| block.number).collect()
}

/// The next duty that the latest claim itself still owes.
fn owed(story: &Story) -> Option<(RecordNumber, Duty)> {
    let claim = story.claims().last()?;
    let runs =
        |clock: &&Clock| clock.runs() && clock.duty != Duty::Reply && clock.starts_on.is_some();
    let clock = claim.clocks.iter().find(runs)?;
    Some((claim.number, clock.duty))
}

/// One of the texts, by the number of the record it is about.
fn said(texts: &[&'static str], about: RecordNumber) -> SafeText {
    let n = match about {
        RecordNumber::Claim { n, .. } | RecordNumber::Block { n, .. } => u64::from(n),
        RecordNumber::Subject(n) | RecordNumber::Consent(n) => n,
    };
    SafeText::from_outside(Chance::of(n, 0).text(texts))
}
