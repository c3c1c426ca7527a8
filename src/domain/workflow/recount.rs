//! Counting clocks anew when a fact or a rule they rest on has changed.

use super::clocks::{Trigger, claim_clocks, clocks_after, untriaged_clocks};
use crate::domain::office::Office;
use crate::domain::record::{Block, Claim, Clock, Consent, Record};
use crate::domain::values::{BlockState, ClaimKind, Duty};

/// The record with its running clocks counted anew, at its next version; nothing where no
/// date changes. What was met stays met with its old date.
pub fn recounted(record: &Record, office: &Office) -> Option<Record> {
    match record {
        Record::Claim(claim) if claim.is_open() => {
            let mut now = Claim {
                version: claim.version + 1,
                ..claim.clone()
            };
            recount(&mut now, office);
            (!same_dates(&claim.clocks, &now.clocks)).then_some(Record::Claim(now))
        }
        Record::Block(block) if block.state == BlockState::Requested => {
            let trigger = Trigger {
                block: Some((block.requested_by, block.ground)),
                ..Trigger::received(block.received.date)
            };
            let counted = claim_clocks(ClaimKind::Blocking, &block.operator, trigger, office);
            let clocks = keep_met(&block.clocks, counted);
            let now = Block {
                clocks,
                version: block.version + 1,
                ..block.clone()
            };
            (!same_dates(&block.clocks, &now.clocks)).then_some(Record::Block(now))
        }
        Record::Consent(consent) if consent.awaits_stop() => {
            let trigger = Trigger::received(consent.withdrawal()?.received_on);
            let kind = ClaimKind::ConsentWithdrawal;
            let counted = claim_clocks(kind, &consent.operator, trigger, office);
            let clocks = keep_met(&consent.clocks, counted);
            let now = Consent {
                clocks,
                version: consent.version + 1,
                ..consent.clone()
            };
            (!same_dates(&consent.clocks, &now.clocks)).then_some(Record::Consent(now))
        }
        _ => None,
    }
}

/// Counts a claim's clocks anew from its facts.
pub(super) fn recount(claim: &mut Claim, office: &Office) {
    let trigger = Trigger {
        received: claim.received.date,
        decided: decided_on(claim),
        demanded: claim.demanded_by,
        block: None,
    };
    let counted = match claim.kind {
        Some(kind) => clocks_after(&claim.clocks, kind, &claim.operator, trigger, office),
        None => untriaged_clocks(&claim.operator, trigger, office),
    };
    claim.clocks = keep_met(&claim.clocks, counted);
}

/// The day on which a demand was decided.
fn decided_on(claim: &Claim) -> Option<chrono::NaiveDate> {
    claim
        .clocks
        .iter()
        .find(|clock| clock.duty == Duty::Decide)
        .and_then(|clock| clock.met_on)
}

/// Clocks counted anew beside those they replace: what was met stays met with its old date,
/// and a duty that another record carries stays there.
fn keep_met(before: &[Clock], counted: Vec<Clock>) -> Vec<Clock> {
    let met = |duty: Duty| before.iter().any(|c| c.duty == duty && c.met_on.is_some());
    let kept = before
        .iter()
        .filter(|clock| clock.met_on.is_some())
        .cloned();
    let running = counted
        .into_iter()
        .filter(|clock| !met(clock.duty))
        .map(|mut clock| {
            if let Some(was) = before.iter().find(|was| was.duty == clock.duty) {
                clock.carried_by.clone_from(&was.carried_by);
            }
            clock
        });
    kept.chain(running).collect()
}

fn same_dates(before: &[Clock], after: &[Clock]) -> bool {
    let dates = |clocks: &[Clock]| {
        let mut dates: Vec<_> = clocks
            .iter()
            .map(|c| (c.duty, c.rule.clone(), c.due_on, c.governing))
            .collect();
        dates.sort();
        dates
    };
    dates(before) == dates(after)
}
