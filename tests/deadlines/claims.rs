//! Every kind of claim at every operator: its duties, terms, sources, and which clock governs.

use qorgau::domain::office::Office;
use qorgau::domain::record::{Clock, Operator, Source};
use qorgau::domain::values::{BlockGround, ClaimKind, Outcome, RequestedBy, Value};
use qorgau::domain::workflow::{Trigger, block_clocks, claim_clocks};
use rstest::rstest;

use super::{day, office};

const RECEIVED: &str = "2026-10-23";
const OPERATORS: [&str; 5] = ["benton", "concerts-tickets", "iticket", "neupusti", "reco"];

fn clocks(kind: ClaimKind, operator: &str, trigger: Trigger, office: &Office) -> Vec<String> {
    let operator: Operator = operator.parse().unwrap();
    let clocks = claim_clocks(kind, &operator, trigger, office);
    clocks.iter().map(described).collect()
}

/// `> reply 30d 2026-11-23 reco:8.2 (Reco 8.2)`: `>` governs, `-` is only shown.
fn described(clock: &Clock) -> String {
    let mark = if clock.governing { '>' } else { '-' };
    let or_dash = |text: Option<String>| text.unwrap_or_else(|| "-".to_owned());
    let term = or_dash(clock.term.map(|term| term.to_string()));
    let due_on = or_dash(clock.due_on.map(|date| date.to_string()));
    let source = match &clock.source {
        Source::Law(words) => words.en.clone(),
        Source::Clause { policy, clause } => format!("{policy} {clause}"),
        Source::Office(setting) => format!("office {setting}"),
        Source::Demand => "demand".to_owned(),
    };
    let rule = &clock.rule;
    format!("{mark} {} {term} {due_on} {rule} ({source})", clock.duty)
}

const CONSUMER: &str = "2026-11-02 CONSUMER (Consumer Protection Law, Art. 42-4(2))";

#[rstest]
#[case(
    "concerts-tickets",
    Some(
        "30d 2026-11-23 concerts-tickets:«Разрешение споров» (Concerts-tickets «Разрешение споров»)"
    )
)]
#[case("iticket", Some("30w 2026-12-07 iticket:7.2 (iTicket 7.2)"))]
#[case("reco", Some("30d 2026-11-23 reco:8.2 (Reco 8.2)"))]
#[case("neupusti", Some("30d 2026-11-23 neupusti:8.2 (Neupusti 8.2)"))]
#[case("benton", None)]
fn a_claim_is_answered_by(#[case] operator: &str, #[case] promised: Option<&str>) {
    let office = office();
    let trigger = Trigger::received(day(RECEIVED));
    let law = |mark| format!("{mark} reply 10d {CONSUMER}");
    let policy = |mark| promised.map(|promise| format!("{mark} reply {promise}"));

    let pretrial = clocks(ClaimKind::PretrialClaim, operator, trigger, &office);
    let expected: Vec<String> = policy('>').into_iter().chain([law('-')]).collect();
    assert_eq!(pretrial, expected);

    let consumer = clocks(ClaimKind::ConsumerClaim, operator, trigger, &office);
    let expected: Vec<String> = [law('>')].into_iter().chain(policy('-')).collect();
    assert_eq!(consumer, expected);
}

#[rstest]
#[case(ClaimKind::Information, &["> inform 3w 2026-10-29 INFO (Rules 395/НҚ, para 16; Law No 94-V, Art. 25(2)(6))"])]
#[case(ClaimKind::Rectification, &["> act 1w 2026-10-27 FIX (Law No 94-V, Art. 25(2)(8))"])]
#[case(ClaimKind::Destruction, &[
    "> decide 3w 2026-10-29 destruction_decide_days (office destruction_decide_days)",
    "> act 1w - DESTROY (Law No 94-V, Art. 25(2)(8))",
])]
#[case(ClaimKind::ConsentWithdrawal, &["> stop 15w 2026-11-16 WITHDRAW (Law No 94-V, Art. 8(7))"])]
#[case(ClaimKind::AutomatedObjection, &["> reply 3w 2026-10-29 AUTO-OBJ (Law No 94-V, Art. 19-1(3))"])]
#[case(ClaimKind::PublicRemoval, &["> act 1w 2026-10-27 PUBLIC (Law No 94-V, Art. 6)"])]
#[case(ClaimKind::AuthorityDemand, &[])]
fn what_only_the_law_sets_is_the_same_everywhere(
    #[case] kind: ClaimKind,
    #[case] expected: &[&str],
) {
    let office = office();
    let trigger = Trigger::received(day(RECEIVED));
    for operator in OPERATORS {
        assert_eq!(
            clocks(kind, operator, trigger, &office),
            expected,
            "{operator}"
        );
    }
}

#[rstest]
#[case(
    "concerts-tickets",
    Some("concerts-tickets:«Обязательства сторон» (Concerts-tickets «Обязательства сторон»)")
)]
#[case("reco", Some("reco:6.3.4 (Reco 6.3.4)"))]
#[case("neupusti", Some("neupusti:6.2.4 (Neupusti 6.2.4)"))]
#[case("iticket", None)]
#[case("benton", None)]
fn a_block_is_owed_at_once_where_the_policy_says_so(
    #[case] operator: &str,
    #[case] promise: Option<&str>,
) {
    let office = office();
    let law = |mark| format!("{mark} act 1w 2026-10-27 BLOCK (Law No 94-V, Art. 25(2)(8))");
    let expected = match promise {
        Some(promise) => vec![format!("> act 0d {RECEIVED} {promise}"), law('-')],
        None => vec![law('>')],
    };
    let received = Trigger::received(day(RECEIVED));
    assert_eq!(
        clocks(ClaimKind::Blocking, operator, received, &office),
        expected
    );

    for by in RequestedBy::ALL {
        for ground in BlockGround::ALL {
            let promised = [BlockGround::Inaccurate, BlockGround::UnlawfulActions];
            let trigger = Trigger {
                block: Some((*by, *ground)),
                ..received
            };
            let found = clocks(ClaimKind::Blocking, operator, trigger, &office);
            if promised.contains(ground) {
                assert_eq!(found, expected, "{by} {ground}");
            } else {
                assert_eq!(found, [law('>')], "{by} {ground}");
            }
        }
    }
}

#[test]
fn a_destruction_is_carried_out_the_working_day_after_its_decision() {
    let trigger = Trigger {
        decided: Some(day("2026-10-30")),
        ..Trigger::received(day(RECEIVED))
    };
    let found = clocks(ClaimKind::Destruction, "reco", trigger, &office());
    let act = "> act 1w 2026-11-02 DESTROY (Law No 94-V, Art. 25(2)(8))";
    assert!(found.iter().any(|clock| clock == act), "{found:?}");
}

#[test]
fn a_demand_is_answered_by_the_date_it_states_even_a_sunday() {
    let trigger = Trigger {
        demanded: Some(day("2026-11-01")),
        ..Trigger::received(day(RECEIVED))
    };
    let found = clocks(ClaimKind::AuthorityDemand, "benton", trigger, &office());
    assert_eq!(found, ["> reply - 2026-11-01 demand (demand)"]);
}

#[rstest]
#[case(Outcome::Lifted, "UNBLOCK")]
#[case(Outcome::Rectified, "FIX-OUTCOME")]
#[case(Outcome::Destroyed, "DESTROY-OUTCOME")]
fn the_outcome_of_a_check_is_carried_out_in_one_working_day(
    #[case] outcome: Outcome,
    #[case] rule: &str,
) {
    let found: Vec<String> = block_clocks(outcome, day(RECEIVED), &office())
        .iter()
        .map(described)
        .collect();
    assert_eq!(
        found,
        [format!(
            "> act 1w 2026-10-27 {rule} (Law No 94-V, Art. 25(2)(8))"
        )]
    );
}

#[test]
fn a_rule_binds_on_what_was_received_while_it_is_in_force() {
    let office = office();
    let on = |kind, date| clocks(kind, "reco", Trigger::received(day(date)), &office);
    let withdrawal = ClaimKind::ConsentWithdrawal;
    assert_eq!(on(withdrawal, "2026-01-17"), [""; 0]);
    assert_eq!(on(withdrawal, "2026-01-18").len(), 1);
    for (date, source) in [
        ("2020-11-13", "earlier redaction"),
        ("2020-11-14", "Rules 395/НҚ"),
    ] {
        let found = on(ClaimKind::Information, date);
        assert_eq!(found.len(), 1, "{date}");
        assert!(found[0].contains(source), "{date}: {found:?}");
    }
}
