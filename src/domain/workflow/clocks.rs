//! Which clocks a claim or a block has, counted from the facts they rest on.

use std::borrow::Cow;

use chrono::NaiveDate;

use crate::domain::office::{Office, Rule};
use crate::domain::record::{Clock, Operator, Source};
use crate::domain::time::{due, due_moved};
use crate::domain::values::{
    BlockGround, ClaimKind, Duty, Origin, Outcome, RequestedBy, RuleStatus, StartEvent, Value,
};

/// The facts from which clocks are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Trigger {
    /// The civil day of receipt, in the legal zone.
    pub received: NaiveDate,
    /// The day of the decision on a demand, once it was taken.
    pub decided: Option<NaiveDate>,
    /// The date that an authority's demand states.
    pub demanded: Option<NaiveDate>,
    /// Who asked for a block, and why, where that is known.
    pub block: Option<(RequestedBy, BlockGround)>,
}

impl Trigger {
    /// A claim received on that day, and nothing else known.
    pub const fn received(received: NaiveDate) -> Self {
        Self {
            received,
            decided: None,
            demanded: None,
            block: None,
        }
    }
}

/// The clocks of a claim of a kind (clocks-and-workflow, section 1): the governing clock of
/// each duty first, the earlier before the later, then those that are only shown.
pub fn claim_clocks(
    kind: ClaimKind,
    operator: &Operator,
    trigger: Trigger,
    office: &Office,
) -> Vec<Clock> {
    clocks_after(&[], kind, operator, trigger, office)
}

/// The same for a claim that had clocks: a pause or an extension stands as long as the rule has
/// the citation that allows it.
pub(super) fn clocks_after(
    before: &[Clock],
    kind: ClaimKind,
    operator: &Operator,
    trigger: Trigger,
    office: &Office,
) -> Vec<Clock> {
    let policy = office.policy(operator, trigger.received);
    let from_policy = policy.into_iter().flat_map(|policy| policy.rules_for(kind));
    let mut clocks: Vec<(Clock, bool)> = office
        .law
        .rules
        .iter()
        .map(Cow::Borrowed)
        .chain(from_policy.map(Cow::Owned))
        .filter(|rule| rule.binds_on(trigger.received))
        .filter(|rule| rule.kinds.contains(&kind) || rule.beside.contains(&kind))
        .filter(|rule| covers(rule, trigger.block))
        .map(|rule| {
            let clock = clock_of(&rule, before, trigger, office);
            (clock, rule.kinds.contains(&kind))
        })
        .collect();
    if kind == ClaimKind::Destruction {
        clocks.push((decide_clock(trigger, office), true));
    }
    if let Some(demanded) = trigger
        .demanded
        .filter(|_| kind == ClaimKind::AuthorityDemand)
    {
        clocks.push((demand_clock(demanded, trigger.received, office), true));
    }
    govern(clocks)
}

/// The clock of a message of which nobody knows yet what it asks for: the earliest one that any
/// kind of claim would set, marked provisional, since the kind decides.
pub fn untriaged_clocks(operator: &Operator, trigger: Trigger, office: &Office) -> Vec<Clock> {
    ClaimKind::ALL
        .iter()
        .flat_map(|kind| claim_clocks(*kind, operator, trigger, office))
        .filter(|clock| clock.governing && clock.due_on.is_some())
        .min_by_key(|clock| clock.due_on)
        .map(|clock| Clock {
            provisional: true,
            ..clock
        })
        .into_iter()
        .collect()
}

/// The clock that runs after the decision on a check: one working day to act (25(2)(8)).
pub fn block_clocks(outcome: Outcome, decided: NaiveDate, office: &Office) -> Vec<Clock> {
    let trigger = Trigger {
        decided: Some(decided),
        ..Trigger::received(decided)
    };
    let rules = office
        .law
        .rules
        .iter()
        .filter(|rule| rule.outcome == Some(outcome));
    govern(
        rules
            .filter(|rule| rule.binds_on(decided))
            .map(|rule| (clock_of(rule, &[], trigger, office), true))
            .collect(),
    )
}

/// A policy's promise to block holds for those it names and on the grounds it names;
/// beyond them the law's own term stands.
fn covers(rule: &Rule, block: Option<(RequestedBy, BlockGround)>) -> bool {
    let Some((by, ground)) = block else {
        return true;
    };
    (rule.by.is_empty() || rule.by.contains(&by))
        && (rule.grounds.is_empty() || rule.grounds.contains(&ground))
}

fn clock_of(rule: &Rule, before: &[Clock], trigger: Trigger, office: &Office) -> Clock {
    let starts_on = match rule.starts {
        StartEvent::Decision => trigger.decided,
        _ => Some(trigger.received),
    };
    let was = before.iter().find(|clock| clock.rule == rule.code);
    let paused = was.filter(|_| rule.pausable.is_some());
    let pauses = paused.map_or_else(Vec::new, |was| was.pauses.clone());
    let extended = was.filter(|_| rule.extendable.is_some());
    let extended_until = extended.and_then(|was| was.extended_until);
    let calendar = &office.calendar;
    let count = |start| due_moved(rule.term, start, &pauses, extended_until, calendar);
    let deadline = starts_on.map(count);
    Clock {
        duty: rule.duty,
        origin: rule.origin,
        rule: rule.code.clone(),
        rule_version: rule.version.clone(),
        source: rule.source.clone(),
        status: rule.status,
        term: Some(rule.term),
        starts_on,
        due_on: deadline.as_ref().map(|deadline| deadline.due_on),
        raw_due_on: deadline.as_ref().map(|deadline| deadline.raw_due_on),
        governing: false,
        provisional: deadline
            .as_ref()
            .is_some_and(|deadline| deadline.provisional),
        met_on: None,
        evidence: None,
        carried_by: Vec::new(),
        pauses,
        extended_until,
    }
}

/// The law sets no term for deciding on a demand to destroy; the office set its own.
fn decide_clock(trigger: Trigger, office: &Office) -> Clock {
    let term = office.settings.destruction_decide_days;
    let deadline = due(term, trigger.received, &office.calendar);
    Clock {
        duty: Duty::Decide,
        origin: Origin::Office,
        rule: "destruction_decide_days".to_owned(),
        rule_version: String::new(),
        source: Source::Office("destruction_decide_days".to_owned()),
        status: RuleStatus::Confirmed,
        term: Some(term),
        starts_on: Some(trigger.received),
        due_on: Some(deadline.due_on),
        raw_due_on: Some(deadline.raw_due_on),
        governing: false,
        provisional: deadline.provisional,
        met_on: None,
        evidence: None,
        carried_by: Vec::new(),
        pauses: Vec::new(),
        extended_until: None,
    }
}

/// An authority names the date itself: it is neither counted nor moved.
fn demand_clock(demanded: NaiveDate, received: NaiveDate, office: &Office) -> Clock {
    Clock {
        duty: Duty::Reply,
        origin: Origin::Law,
        rule: "demand".to_owned(),
        rule_version: String::new(),
        source: Source::Demand,
        status: RuleStatus::Confirmed,
        term: None,
        starts_on: Some(received),
        due_on: Some(demanded),
        raw_due_on: Some(demanded),
        governing: false,
        provisional: office.calendar.is_provisional(demanded),
        met_on: None,
        evidence: None,
        carried_by: Vec::new(),
        pauses: Vec::new(),
        extended_until: None,
    }
}

/// Marks the earliest binding clock of each duty as the one that governs, the law before a
/// policy on the same day, and puts the governing ones first.
fn govern(clocks: Vec<(Clock, bool)>) -> Vec<Clock> {
    let earliest = |duty: Duty| {
        clocks
            .iter()
            .enumerate()
            .filter(|(_, (clock, binds))| *binds && clock.duty == duty)
            .min_by_key(|(_, (clock, _))| clock.due_on.unwrap_or(NaiveDate::MAX))
            .map(|(index, _)| index)
    };
    let governing: Vec<bool> = clocks
        .iter()
        .enumerate()
        .map(|(index, (clock, _))| earliest(clock.duty) == Some(index))
        .collect();
    let mut clocks: Vec<Clock> = clocks
        .into_iter()
        .zip(governing)
        .map(|((clock, _), governing)| Clock { governing, ..clock })
        .collect();
    clocks.sort_by_key(|clock| (!clock.governing, clock.due_on.unwrap_or(NaiveDate::MAX)));
    clocks
}
