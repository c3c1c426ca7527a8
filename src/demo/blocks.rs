//! Histories of blocks: to be decided, in force, past their review, carried out.

use chrono::{Duration, NaiveDate};

use super::chance::Chance;
use super::claims::scope;
use super::script::{Deed, Script};
use super::texts;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::Operator;
use crate::domain::time::{Moment, Term};
use crate::domain::values::{BlockGround, Outcome, RequestedBy, Value};
use crate::domain::workflow::{Act, NewBlock, VerifyUntil};

/// Where a block's history ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// Asked for so many days ago, and not decided.
    Requested(i64),
    /// In force, decided so many days ago.
    Active(i64),
    /// In force, its check prolonged.
    Extended,
    /// Decided so many days ago, to be carried out.
    Executing(Outcome, i64),
    /// Carried out.
    Done(Outcome),
    /// Refused.
    Refused,
}

pub(super) const ENDINGS: [Ending; 14] = [
    Ending::Requested(0),
    Ending::Active(2),
    Ending::Requested(1),
    Ending::Active(25),
    Ending::Executing(Outcome::Rectified, 0),
    Ending::Done(Outcome::Lifted),
    Ending::Requested(5),
    Ending::Extended,
    Ending::Refused,
    Ending::Active(12),
    Ending::Executing(Outcome::Destroyed, 4),
    Ending::Done(Outcome::Rectified),
    Ending::Active(40),
    Ending::Done(Outcome::Destroyed),
];

/// Adds a block's history to the script.
pub(super) fn tell(
    script: &mut Script<'_>,
    operator: &Operator,
    ending: Ending,
    chance: &mut Chance,
) {
    let decided = match ending {
        Ending::Requested(ago) => {
            request(script, operator, script.ago(ago), chance);
            return;
        }
        Ending::Active(ago) => script.ago(ago),
        Ending::Extended => script.ago(chance.days(12, 20)),
        Ending::Executing(_, ago) => script.ago(ago + chance.days(4, 9)),
        Ending::Done(_) | Ending::Refused => script.ago(chance.days(20, 300)),
    };
    request(
        script,
        operator,
        decided - Duration::days(chance.days(0, 1)),
        chance,
    );
    if ending == Ending::Refused {
        let public_reason = SafeText::from_outside(chance.text(&texts::PUBLIC_REASONS));
        let refuse = Act::RefuseBlock { public_reason };
        script.on(decided, chance, Deed::ToBlock(refuse));
        return;
    }
    let until = if chance.percent(70) {
        VerifyUntil::Norm
    } else {
        VerifyUntil::For(Term::calendar(14))
    };
    let note = chance
        .percent(30)
        .then(|| SafeText::from_outside(chance.text(&texts::NOTES)));
    script.on(
        decided,
        chance,
        Deed::ToBlock(Act::ApproveBlock { until, note }),
    );
    match ending {
        Ending::Extended => {
            let until = script.today + Duration::days(chance.days(9, 20));
            let reason = SafeText::from_outside(chance.text(&texts::EXTENSIONS));
            let extend = Act::ExtendBlock { until, reason };
            script.on(script.ago(1), chance, Deed::ToBlock(extend));
        }
        Ending::Executing(outcome, ago) => resolve(script, outcome, script.ago(ago), chance),
        Ending::Done(outcome) => {
            let resolved = decided + Duration::days(chance.days(2, 9));
            resolve(script, outcome, resolved, chance);
            if outcome != Outcome::Lifted {
                let on = resolved + Duration::days(chance.days(0, 3));
                let evidence = SafeText::from_outside(chance.text(&texts::EVIDENCE));
                let complete = Act::CompleteBlock { on, evidence };
                script.on(on, chance, Deed::ToBlock(complete));
            }
        }
        Ending::Requested(_) | Ending::Active(_) | Ending::Refused => {}
    }
}

fn request(script: &mut Script<'_>, operator: &Operator, received: NaiveDate, chance: &mut Chance) {
    let new = NewBlock {
        operator: operator.clone(),
        external_id: None,
        // The script knows no numbers: the story's own subject takes its place.
        subject: RecordNumber::Subject(0),
        claim: None,
        requested_by: chance.any(RequestedBy::ALL).unwrap_or(RequestedBy::Subject),
        ground: chance
            .any(BlockGround::ALL)
            .unwrap_or(BlockGround::Inaccurate),
        scope: scope(chance),
        received: Moment {
            date: received,
            time: None,
        },
        text: Some(SafeText::from_outside(chance.text(&texts::OF_BLOCK))),
    };
    script.on(received, chance, Deed::Enter(Act::RequestBlock(new)));
}

fn resolve(script: &mut Script<'_>, outcome: Outcome, on: NaiveDate, chance: &mut Chance) {
    let ground = SafeText::from_outside(chance.text(&texts::OUTCOMES));
    let resolve = Act::ResolveBlock { outcome, ground };
    script.on(on, chance, Deed::ToBlock(resolve));
}
