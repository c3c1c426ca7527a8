//! Histories of consents: given, expired, replaced, withdrawn, stopped.

use chrono::{Duration, NaiveDate};

use super::chance::Chance;
use super::script::{Deed, Script};
use super::texts;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::{ConsentTerms, Operator};
use crate::domain::time::Moment;
use crate::domain::values::{Channel, ConsentMethod, DataCategory, Value, WithdrawalGround};
use crate::domain::workflow::{Act, NewConsent};

/// Lists of data to which people consent.
const DATA: [&[DataCategory]; 4] = [
    &[DataCategory::Name, DataCategory::Phone, DataCategory::Email],
    &[
        DataCategory::Name,
        DataCategory::Iin,
        DataCategory::Phone,
        DataCategory::Address,
    ],
    &[DataCategory::Email, DataCategory::Cookies, DataCategory::Ip],
    &[
        DataCategory::Name,
        DataCategory::Photo,
        DataCategory::Account,
        DataCategory::Purchases,
    ],
];

/// Between which days a subject's consents are given, and whether some may be told of as
/// withdrawn long ago.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub since: NaiveDate,
    pub until: NaiveDate,
    pub with_history: bool,
}

/// How the latest consent of a subject ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Ending {
    /// It stands as it was given.
    Given,
    /// A withdrawal came in so many days ago.
    Withdrawn(i64),
    /// Withdrawn, and processing stopped.
    Stopped,
    /// Its withdrawal was refused.
    Refused,
}

/// Adds a subject's consents to the script: one and a half of them on average.
pub(super) fn tell(
    script: &mut Script<'_>,
    operator: &Operator,
    window: Window,
    ending: Ending,
    chance: &mut Chance,
) {
    let count = match chance.below(10) {
        0 => 0,
        1..=5 => 1,
        6..=7 => 2,
        _ => 3,
    };
    let count = if ending == Ending::Given {
        count
    } else {
        count.max(1)
    };
    let purposes = chance.any(&texts::PURPOSES).unwrap_or_default();
    let mut given = window.since;
    for _ in 0..count {
        // A later consent for the same purposes replaces the one before it.
        let same = chance.percent(30);
        let purposes = if same {
            purposes
        } else {
            chance.any(&texts::PURPOSES).unwrap_or(purposes)
        };
        record(
            script,
            operator,
            given,
            purposes,
            window.with_history,
            chance,
        );
        let room = (window.until - given).num_days() - 1;
        given += Duration::days(chance.days(0, (room / 2).max(0)));
    }
    match ending {
        Ending::Given => {}
        Ending::Withdrawn(ago) => withdraw(script, script.ago(ago), chance),
        Ending::Stopped | Ending::Refused => {
            let received = script.ago(chance.days(30, 90));
            withdraw(script, received, chance);
            let ended = received + Duration::days(chance.days(1, 28));
            let evidence = SafeText::from_outside(chance.text(&texts::EVIDENCE));
            let public_reason = SafeText::from_outside(chance.text(&texts::PUBLIC_REASONS));
            let end = if ending == Ending::Stopped {
                Act::StopConsent {
                    on: ended,
                    evidence,
                }
            } else {
                Act::RefuseWithdrawal {
                    ground: WithdrawalGround::Obligation,
                    public_reason,
                }
            };
            script.on(ended, chance, Deed::ToConsent(end));
        }
    }
}

fn record(
    script: &mut Script<'_>,
    operator: &Operator,
    given: NaiveDate,
    purposes: &[&str],
    may_be_history: bool,
    chance: &mut Chance,
) {
    let data = chance.any(&DATA).unwrap_or_default();
    let term = chance.days(180, 1100);
    let version = script
        .office
        .policy(operator, given)
        .map(|policy| policy.version.clone());
    let proof = format!(
        "{} {}",
        chance.text(&texts::PROOFS),
        1000 + chance.below(90_000)
    );
    let withdrawn_on = given + Duration::days(chance.days(20, 200));
    // What an old journal tells of: withdrawn and stopped on one day.
    let is_history = may_be_history && withdrawn_on < script.today && chance.percent(4);
    let new = NewConsent {
        operator: operator.clone(),
        external_id: None,
        // The script knows no numbers: the story's own subject takes its place.
        subject: RecordNumber::Subject(0),
        terms: ConsentTerms {
            given: Moment {
                date: given,
                time: None,
            },
            valid_until: chance.percent(55).then(|| given + Duration::days(term)),
            third_parties: Some(chance.percent(30)),
            cross_border: Some(chance.percent(8)),
            public: Some(chance.percent(6)),
            data: data.to_vec(),
            purposes: purposes
                .iter()
                .map(|text| SafeText::from_outside(text))
                .collect(),
            policy_version: version.as_deref().map(SafeText::from_outside),
            method: chance
                .any(ConsentMethod::ALL)
                .unwrap_or(ConsentMethod::Checkbox),
            proof: Some(SafeText::from_outside(&proof)),
        },
        withdrawn_on: is_history.then_some(withdrawn_on),
    };
    let entered = if is_history { withdrawn_on } else { given };
    script.on(entered, chance, Deed::Enter(Act::RecordConsent(new)));
}

fn withdraw(script: &mut Script<'_>, received: NaiveDate, chance: &mut Chance) {
    let channel = chance.any(Channel::ALL).unwrap_or(Channel::Email);
    let reference = Some(SafeText::from_outside(&format!(
        "О-{}",
        10 + chance.below(900)
    )));
    let withdraw = Act::WithdrawConsent {
        received,
        channel,
        reference,
    };
    script.on(received, chance, Deed::ToConsent(withdraw));
}
