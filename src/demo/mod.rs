//! The demonstration register: made-up people, consents, blocks and claims around today, in
//! every state and on both sides of their dates.
//!
//! Nothing goes round the workflow: every record is what its acts made of it, decided one after
//! the other at the instants at which they are said to have happened. The same seed on the same
//! day tells the same; only the register's random references differ.

mod blocks;
mod chance;
mod claims;
mod consents;
mod file;
mod names;
mod person;
mod script;
mod texts;

#[cfg(test)]
pub(crate) use file::small;
pub use file::{Demo, DemoError, open_or_make};

use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::sync::Arc;

use chrono::{DateTime, Duration, Utc};

use crate::desk::{Desk, DeskError, Story};
use crate::domain::identity::SafeText;
use crate::domain::office::Office;
use crate::domain::record::{Operator, Representative};
use crate::domain::values::{ClaimKind, JournalAction, Role, Value};
use crate::domain::workflow::{Act, Actor, NewSubject};
use chance::Chance;
use claims::Dues;
use consents::Window;
use person::People;
use script::{Deed, Script, Step};

/// How many subjects' histories stand in the journal act by act; the others are batches.
const CHRONICLED: u64 = 300;

/// Subjects in one transaction.
const SUBJECTS_PER_BATCH: u64 = 100_000;

/// Subjects between two reports of progress.
const SUBJECTS_PER_REPORT: u64 = 500;

/// Colleagues who share the work with whoever opens the demonstration.
const COLLEAGUES: [&str; 3] = ["aigul", "marat", "dana"];

/// How the dates of open claims lie to today, in days.
const AIMS: [i64; 11] = [-1, 0, 2, 7, -4, 1, 14, 0, -12, 3, 25];

/// Fills an empty demonstration register; `progress` hears how many subjects there are.
pub fn fill(
    desk: &mut Desk,
    subjects: u64,
    seed: u64,
    progress: &mut dyn FnMut(u64),
) -> Result<(), DeskError> {
    let office = Arc::clone(desk.office());
    let stage = Stage::of(&office, desk.now(), desk.actor(), seed);
    let chronicled = subjects.min(CHRONICLED);
    stage.chronicle(desk, chronicled)?;
    progress(chronicled);
    let mut from = chronicled;
    while from < subjects {
        let to = subjects.min(from + SUBJECTS_PER_BATCH);
        desk.batch(JournalAction::DemoFilled, |batch| {
            for index in from..to {
                let mut story = Story::default();
                for step in stage.script(index) {
                    step.happen(
                        &mut story,
                        &stage.officers,
                        &mut |story, by, at, on, act| batch.tell(story, by, at, on, act),
                    )?;
                }
                batch.keep(&story)?;
                if index % SUBJECTS_PER_REPORT == 0 {
                    progress(index);
                }
            }
            Ok(())
        })?;
        from = to;
    }
    progress(subjects);
    Ok(())
}

/// All that the histories are made of.
struct Stage<'o> {
    office: &'o Office,
    now: DateTime<Utc>,
    seed: u64,
    operators: Vec<Operator>,
    officers: Vec<Actor>,
    people: People,
    dues: Dues,
}

impl<'o> Stage<'o> {
    fn of(office: &'o Office, now: DateTime<Utc>, actor: &Actor, seed: u64) -> Self {
        let colleagues = COLLEAGUES.iter().zip(2001..).map(|(login, uid)| Actor {
            login: (*login).to_owned(),
            uid,
            role: Role::Officer,
        });
        Self {
            office,
            now,
            seed,
            operators: office.operators().into_iter().cloned().collect(),
            officers: colleagues.chain([actor.clone()]).collect(),
            people: People::new(),
            dues: Dues::of(office, office.civil_date(now)),
        }
    }

    /// The histories of the first subjects, in the order in which it all happened.
    fn chronicle(&self, desk: &mut Desk, subjects: u64) -> Result<(), DeskError> {
        let mut stories: Vec<(Story, std::vec::IntoIter<Step>)> = Vec::new();
        let mut next = BinaryHeap::new();
        for index in 0..subjects {
            let steps = self.script(index);
            if let Some(first) = steps.first() {
                next.push(Reverse((first.at, stories.len())));
            }
            stories.push((Story::default(), steps.into_iter()));
        }
        desk.chronicle(|chronicle| {
            while let Some(Reverse((_, at))) = next.pop() {
                let Some((story, steps)) = stories.get_mut(at) else {
                    continue;
                };
                if let Some(step) = steps.next() {
                    step.happen(story, &self.officers, &mut |story, by, at, on, act| {
                        chronicle.tell(story, by, at, on, act)
                    })?;
                }
                if let Some(step) = steps.as_slice().first() {
                    next.push(Reverse((step.at, at)));
                }
            }
            Ok(())
        })
    }

    /// The history of one subject.
    fn script(&self, index: u64) -> Vec<Step> {
        let mut chance = Chance::of(self.seed, index);
        let mut script = Script::new(self.office, self.now);
        let Some(operator) = self
            .operators
            .get(usize::try_from(chance.below(self.operators.len() as u64)).unwrap_or(0))
        else {
            return Vec::new();
        };
        let officers = self.officers.len();
        script.officer = usize::try_from(chance.below(officers as u64)).unwrap_or(0);
        let is_chronicled = index < CHRONICLED;
        let has_case = is_chronicled || chance.percent(12);
        let plot = if is_chronicled {
            index
        } else {
            chance.below(1 << 20)
        };
        let withdrawal = match (has_case, plot % 10) {
            (true, 9) => withdrawal(plot / 10),
            _ => consents::Ending::Given,
        };
        // Cases begin at most 420 days ago: whoever has one was known before.
        let known_for = if has_case {
            chance.days(480, 1100)
        } else {
            chance.days(1, 1100)
        };
        let since = script.ago(known_for);
        let until = if has_case {
            script.ago(430)
        } else {
            script.today
        };
        self.enter(&mut script, operator, index, since, &mut chance);
        let window = Window {
            since,
            until,
            with_history: !has_case,
        };
        consents::tell(&mut script, operator, window, withdrawal, &mut chance);
        if has_case && plot % 10 < 6 {
            let plan = self.claim_plan(
                operator,
                index,
                plot / 10 * 6 + plot % 10,
                &script,
                &mut chance,
            );
            claims::tell(&mut script, &plan, &self.dues, &mut chance);
        } else if has_case && plot % 10 < 9 {
            let ending = block_ending(is_chronicled, plot / 10 * 3 + plot % 10 - 6, &mut chance);
            blocks::tell(&mut script, operator, ending, &mut chance);
        }
        script.steps
    }

    fn enter(
        &self,
        script: &mut Script<'_>,
        operator: &Operator,
        index: u64,
        since: chrono::NaiveDate,
        chance: &mut Chance,
    ) {
        let letters: String = operator.as_str().chars().take(2).collect();
        let key = format!("{}-{:06}", letters.to_uppercase(), index + 1);
        let new = NewSubject {
            operator: operator.clone(),
            external_id: Some(SafeText::from_outside(&key)),
            details: self.people.subject(index, chance),
        };
        script.on(since, chance, Deed::Enter(Act::RegisterSubject(new)));
        if chance.percent(3) {
            let is_man = chance.percent(50);
            let name = self.people.name(is_man, chance).to_string();
            let (authority, document) = chance.any(&texts::AUTHORITIES).unwrap_or_default();
            let until = script.today + Duration::days(chance.days(30, 900));
            let representative = Representative {
                name: SafeText::from_outside(&name),
                authority: SafeText::from_outside(authority),
                document: SafeText::from_outside(document),
                until: Some(until),
            };
            let add = Act::AddRepresentative(representative);
            script.on(since, chance, Deed::ToSubject(add));
        }
    }

    /// Among the first subjects every kind of claim meets every ending; of the many others
    /// most are closed, as in any office.
    fn claim_plan(
        &self,
        operator: &Operator,
        index: u64,
        nth: u64,
        script: &Script<'_>,
        chance: &mut Chance,
    ) -> claims::Plan {
        let is_chronicled = index < CHRONICLED;
        let at = |place: u64, count: usize| usize::try_from(place).unwrap_or(0) % count;
        let kinds = ClaimKind::ALL;
        let kind = kinds.get(at(nth, kinds.len())).copied();
        let in_turn = claims::ENDINGS
            .get(at(nth + nth / 10, claims::ENDINGS.len()))
            .copied();
        let ending = match chance.below(100) {
            0..=79 if !is_chronicled => claims::Ending::ClosedInTime,
            80..=87 if !is_chronicled => claims::Ending::ClosedLate,
            _ => in_turn.unwrap_or(claims::Ending::Registered),
        };
        let aim = if is_chronicled {
            AIMS.get(at(nth, AIMS.len())).copied().unwrap_or_default()
        } else {
            chance.days(-3, 30)
        };
        let other = COLLEAGUES.get((script.officer + 1) % COLLEAGUES.len());
        claims::Plan {
            operator: operator.clone(),
            kind: kind.unwrap_or(ClaimKind::Information),
            ending,
            aim,
            repeated: chance.percent(if is_chronicled { 8 } else { 2 }),
            nth: index,
            handed_to: other.copied(),
        }
    }
}

/// Withdrawals of all ages, and what came of them.
const fn withdrawal(nth: u64) -> consents::Ending {
    match nth % 8 {
        0 => consents::Ending::Withdrawn(2),
        1 => consents::Ending::Stopped,
        2 => consents::Ending::Withdrawn(19),
        3 => consents::Ending::Withdrawn(30),
        4 => consents::Ending::Stopped,
        5 => consents::Ending::Refused,
        6 => consents::Ending::Withdrawn(0),
        _ => consents::Ending::Stopped,
    }
}

/// Among the first subjects blocks end in turn; of the many others most are over.
fn block_ending(in_turn: bool, nth: u64, chance: &mut Chance) -> blocks::Ending {
    let over = [
        blocks::Ending::Done(crate::domain::values::Outcome::Lifted),
        blocks::Ending::Done(crate::domain::values::Outcome::Rectified),
        blocks::Ending::Refused,
    ];
    let drawn = if !in_turn && chance.percent(80) {
        chance.any(&over)
    } else {
        None
    };
    let at = usize::try_from(nth).unwrap_or(0) % blocks::ENDINGS.len();
    drawn
        .or(blocks::ENDINGS.get(at).copied())
        .unwrap_or(blocks::Ending::Refused)
}
