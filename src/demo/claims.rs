//! Histories of claims: of every kind, in every state, on both sides of their dates.

use std::collections::HashMap;

use chrono::{Duration, NaiveDate};

use super::chance::Chance;
use super::script::{Deed, Script};
use super::texts;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::office::Office;
use crate::domain::record::{Operator, Scope, nearest};
use crate::domain::time::Moment;
use crate::domain::values::{
    BlockGround, Channel, ClaimKind, DataCategory, Outcome, RequestedBy, Resolution, Value,
    WaitingFor, WithdrawalGround,
};
use crate::domain::workflow::{Act, NewClaim, NewClosing, NewReply, Trigger, claim_clocks};

/// How far back an open claim may have been received.
const LONGEST_OPEN: i64 = 90;

/// Where a claim's history ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    Received,
    Registered,
    InReview,
    Waiting(WaitingFor),
    ReplyReady,
    ClosedInTime,
    ClosedLate,
    Reopened,
}

impl Ending {
    const fn was_closed(self) -> bool {
        matches!(self, Self::ClosedInTime | Self::ClosedLate | Self::Reopened)
    }
}

pub(super) const ENDINGS: [Ending; 12] = [
    Ending::Registered,
    Ending::InReview,
    Ending::ClosedInTime,
    Ending::Received,
    Ending::Waiting(WaitingFor::Identity),
    Ending::ClosedInTime,
    Ending::ReplyReady,
    Ending::InReview,
    Ending::ClosedLate,
    Ending::Waiting(WaitingFor::Clarification),
    Ending::Reopened,
    Ending::Waiting(WaitingFor::Execution),
];

/// On which day each claim received lately is due: looked up by where an open one shall stand.
pub(super) struct Dues {
    due: HashMap<(Operator, ClaimKind), Vec<(NaiveDate, NaiveDate)>>,
}

impl Dues {
    pub fn of(office: &Office, today: NaiveDate) -> Self {
        let mut due = HashMap::new();
        for operator in office.operators() {
            for kind in ClaimKind::ALL {
                let days = (0..LONGEST_OPEN).map(|ago| today - Duration::days(ago));
                let dated = days.filter_map(|received| {
                    let trigger = Trigger::received(received);
                    let clocks = claim_clocks(*kind, operator, trigger, office);
                    Some((received, nearest(&clocks)?.due_on?))
                });
                due.insert((operator.clone(), *kind), dated.collect());
            }
        }
        Self { due }
    }

    /// The receipt whose date lies nearest to the day.
    fn received_for(
        &self,
        operator: &Operator,
        kind: ClaimKind,
        day: NaiveDate,
    ) -> Option<NaiveDate> {
        let dated = self.due.get(&(operator.clone(), kind))?;
        let distance = |due: NaiveDate| (due - day).num_days().abs();
        let found = dated.iter().min_by_key(|(_, due)| distance(*due));
        found.map(|(received, _)| *received)
    }

    /// The date of a claim received that day.
    fn due_of(
        &self,
        operator: &Operator,
        kind: ClaimKind,
        received: NaiveDate,
        office: &Office,
    ) -> Option<NaiveDate> {
        let dated = self.due.get(&(operator.clone(), kind))?;
        let known = dated.iter().find(|(day, _)| *day == received);
        known.map(|(_, due)| *due).or_else(|| {
            let clocks = claim_clocks(kind, operator, Trigger::received(received), office);
            nearest(&clocks)?.due_on
        })
    }
}

/// What a claim is to be.
#[derive(Debug, Clone)]
pub(super) struct Plan {
    pub operator: Operator,
    pub kind: ClaimKind,
    pub ending: Ending,
    /// Days from today to the date of an open claim.
    pub aim: i64,
    /// Whether the applicant writes a second time.
    pub repeated: bool,
    /// A number for its incoming number.
    pub nth: u64,
    /// An officer other than the one who accepts it.
    pub handed_to: Option<&'static str>,
}

/// Adds a claim's history to the script.
pub(super) fn tell(script: &mut Script<'_>, plan: &Plan, dues: &Dues, chance: &mut Chance) {
    let received = received_on(script, plan, dues, chance);
    let new = entered(script, plan, received, chance);
    if plan.ending == Ending::Received {
        script.on(received, chance, Deed::Enter(Act::ReceiveClaim(new)));
        return;
    }
    let registered = received + Duration::days(chance.days(0, 1));
    script.on(
        registered,
        chance,
        Deed::Enter(Act::RegisterClaim(new.clone())),
    );
    if plan.ending == Ending::Registered {
        return;
    }
    let accepted = registered + Duration::days(chance.days(0, 1));
    let accept = accept(plan, chance);
    script.on(accepted, chance, accept);
    if chance.percent(45) {
        let text = SafeText::from_outside(chance.text(&texts::NOTES));
        script.on(accepted, chance, Deed::ToClaim(Act::NoteClaim { text }));
    }
    if let Some(to) = plan.handed_to.filter(|_| chance.percent(25)) {
        let to = Some(to.to_owned());
        script.on(accepted, chance, Deed::ToClaim(Act::AssignClaim { to }));
    }
    match plan.ending {
        Ending::Waiting(waiting_for) => {
            script.on(accepted, chance, Deed::ToClaim(Act::Wait { waiting_for }));
        }
        Ending::ReplyReady => {
            let note = Some(SafeText::from_outside(chance.text(&texts::NOTES)));
            script.on(
                script.today,
                chance,
                Deed::ToClaim(Act::PrepareReply(NewReply {
                    note,
                    ..NewReply::default()
                })),
            );
        }
        Ending::ClosedInTime | Ending::ClosedLate | Ending::Reopened => {
            close(script, plan, received, accepted, dues, chance);
        }
        Ending::Received | Ending::Registered | Ending::InReview => {}
    }
    if plan.repeated && plan.kind != ClaimKind::AuthorityDemand {
        let again = NewClaim {
            received: Moment {
                date: script.today,
                time: None,
            },
            external_id: None,
            incoming_number: Some(incoming(plan.nth, 1)),
            ..new
        };
        script.on(script.today, chance, Deed::Enter(Act::RegisterClaim(again)));
        script.on(script.today, chance, Deed::LinkBack);
    }
}

fn received_on(script: &Script<'_>, plan: &Plan, dues: &Dues, chance: &mut Chance) -> NaiveDate {
    if plan.ending.was_closed() {
        return script.ago(chance.days(25, 420));
    }
    let aimed = script.today + Duration::days(plan.aim);
    if plan.kind == ClaimKind::AuthorityDemand {
        return script.ago(chance.days(2, 12) + (-plan.aim).max(0));
    }
    let received = dues.received_for(&plan.operator, plan.kind, aimed);
    received.unwrap_or_else(|| script.ago(chance.days(1, 40)))
}

fn entered(script: &Script<'_>, plan: &Plan, received: NaiveDate, chance: &mut Chance) -> NewClaim {
    let hour = u32::try_from(chance.days(0, 23)).unwrap_or(0);
    let minute = u32::try_from(chance.days(0, 59)).unwrap_or(0);
    let time = chrono::NaiveTime::from_hms_opt(hour, minute, 0);
    let is_past = received < script.today;
    let demanded = if plan.ending.was_closed() {
        received + Duration::days(10)
    } else {
        script.today + Duration::days(plan.aim)
    };
    let is_demand = plan.kind == ClaimKind::AuthorityDemand;
    let channel = if is_demand {
        Some(Channel::Edoc)
    } else {
        chance.any(Channel::ALL)
    };
    NewClaim {
        operator: plan.operator.clone(),
        external_id: None,
        kind: plan.kind,
        // The script knows no numbers: the story's own subject takes its place.
        subject: RecordNumber::Subject(0),
        received: Moment {
            date: received,
            time: time.filter(|_| is_past && chance.percent(60)),
        },
        channel,
        incoming_number: Some(incoming(plan.nth, 0)),
        demanded_by: is_demand.then(|| demanded.max(received)),
        text: Some(SafeText::from_outside(
            chance.text(texts::of_claim(plan.kind)),
        )),
        assigned_to: None,
    }
}

fn incoming(nth: u64, part: u64) -> SafeText {
    SafeText::from_outside(&format!("ЖТ-{}/{}", 101 + nth, 1 + part))
}

fn accept(plan: &Plan, chance: &mut Chance) -> Deed {
    let requested_by = chance.any(RequestedBy::ALL).unwrap_or(RequestedBy::Subject);
    let of_blocking = plan.kind == ClaimKind::Blocking;
    Deed::ToClaim(Act::AcceptClaim {
        requested_by: if of_blocking {
            requested_by
        } else {
            RequestedBy::Subject
        },
        ground: chance
            .any(BlockGround::ALL)
            .unwrap_or(BlockGround::Inaccurate),
        scope: scope(chance),
    })
}

/// All data, or some of them.
pub(super) fn scope(chance: &mut Chance) -> Scope {
    if chance.percent(55) {
        Scope::All
    } else {
        Scope::Categories(vec![DataCategory::Phone, DataCategory::Email])
    }
}

fn close(
    script: &mut Script<'_>,
    plan: &Plan,
    received: NaiveDate,
    accepted: NaiveDate,
    dues: &Dues,
    chance: &mut Chance,
) {
    let due = dues.due_of(&plan.operator, plan.kind, received, script.office);
    let due = due.unwrap_or(received + Duration::days(20));
    let last = if plan.ending == Ending::ClosedLate {
        due + Duration::days(chance.days(1, 9))
    } else {
        let days = (due - accepted).num_days();
        accepted + Duration::days(chance.days(0, days.max(0)))
    };
    let on = last.max(accepted).min(script.today);
    let resolution = match chance.below(20) {
        0..=11 => Resolution::Satisfied,
        12..=14 => Resolution::Partial,
        15..=16 => Resolution::Refused,
        17 => Resolution::Withdrawn,
        18 => Resolution::NotConsidered,
        _ => Resolution::Redirected,
    };
    let granted = !matches!(
        resolution,
        Resolution::Refused | Resolution::Withdrawn | Resolution::Redirected
    );
    script.on(on, chance, Deed::Settle { granted });
    let against = !matches!(resolution, Resolution::Satisfied | Resolution::Withdrawn);
    let grounds: &[&str] = if against {
        &texts::GROUNDS_AGAINST
    } else {
        &texts::GROUNDS
    };
    let refuses = resolution == Resolution::Refused;
    let closing = NewClosing {
        resolution,
        ground: Some(SafeText::from_outside(chance.text(grounds))),
        withdrawal_ground: (refuses && plan.kind == ClaimKind::ConsentWithdrawal)
            .then_some(WithdrawalGround::Obligation),
        reply_on: Some(on),
        reply_channel: chance.any(&[Channel::RegisteredPost, Channel::Paper, Channel::Email]),
        reply_number: Some(SafeText::from_outside(&format!("исх-{}", 100 + plan.nth))),
        public_reason: against.then(|| SafeText::from_outside(chance.text(&texts::PUBLIC_REASONS))),
    };
    script.on(on, chance, Deed::ToClaim(Act::CloseClaim(closing)));
    if plan.ending == Ending::Reopened {
        let reason = SafeText::from_outside(chance.text(&texts::NOTES));
        script.on(
            script.ago(1),
            chance,
            Deed::ToClaim(Act::ReopenClaim { reason }),
        );
    }
    let checked = on + Duration::days(9);
    if plan.kind == ClaimKind::Blocking && granted && checked < script.today {
        let ground = SafeText::from_outside(chance.text(&texts::OUTCOMES));
        let outcome = Outcome::Lifted;
        script.on(
            checked,
            chance,
            Deed::ToBlock(Act::ResolveBlock { outcome, ground }),
        );
    }
}
