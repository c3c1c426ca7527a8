//! A term stands still or grows only by a citation of its rule, and then as days from which the
//! date is counted anew.

use qorgau::desk::DeskError;
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::time::Interval;
use qorgau::domain::values::{ClaimKind, Duty, Value};
use qorgau::domain::workflow::{Act, Refusal};
use qorgau::exchange::mail::read_letter;
use qorgau::rules::shipped;
use rstest::rstest;
use serde_json::{Value as Json, json};

use super::support::*;

fn pause(duty: Duty) -> Act {
    Act::PauseTerm {
        duty,
        over: Interval {
            from: date("2026-10-26"),
            until: date("2026-10-30"),
        },
        reason: text("ждём документы"),
    }
}

fn extend(duty: Duty) -> Act {
    Act::ExtendTerm {
        duty,
        until: date("2027-03-01"),
        reason: text("сложный случай"),
    }
}

/// (5) No rule that ships carries such a citation: whatever a claim owes, at whatever operator, its
/// term neither stands still nor grows, and a note is offered instead.
#[rstest]
fn no_shipped_rule_is_paused_or_extended(
    #[values("concerts-tickets", "iticket", "reco", "neupusti", "benton")] operator: &str,
) {
    let mut register = Register::new();
    let subject = register.subject(operator);
    let mut tried = 0;
    for kind in ClaimKind::ALL {
        let claim = register.claim_of(subject, operator, *kind, "2026-10-23");
        let before = register.read_claim(claim);
        for clock in before
            .clocks
            .iter()
            .filter(|clock| clock.governing && clock.starts_on.is_some())
        {
            let (duty, source) = (clock.duty, clock.source.clone());
            let no_pause = register.refused(claim, pause(duty));
            assert_eq!(
                no_pause,
                Refusal::NotPausable {
                    duty,
                    source: source.clone()
                }
            );
            let no_extension = register.refused(claim, extend(duty));
            assert_eq!(no_extension, Refusal::NotExtendable { duty, source });
            tried += 1;
        }
        assert_eq!(register.read_claim(claim), before);
    }
    assert!(tried >= 8, "{tried}");
    let office = register.desk.office();
    let promised = office
        .policies
        .iter()
        .flat_map(|policy| policy.rules().collect::<Vec<_>>());
    for rule in office.law.rules.iter().cloned().chain(promised) {
        assert_eq!(
            (rule.pausable, rule.extendable),
            (None, None),
            "{}",
            rule.code
        );
    }
}

#[rstest]
#[case("ru", "заметкой")]
#[case("kk", "жазбамен")]
#[case("en", "note the circumstances")]
fn the_refusal_offers_a_note(#[case] lang: &'static str, #[case] words: &str) {
    let mut program = Program::with_subject();
    program.claim("information");
    program.lang = lang;
    for act in ["pause П-2026-1 --from today", "extend П-2026-1"] {
        let refused = program.refused(&format!(
            "claim {act} --duty inform --until 2026-11-30 --reason ожидание"
        ));
        assert!(refused.contains("395/НҚ"), "{refused}");
        assert!(
            refused.contains(words) && refused.contains("qorgau claim note"),
            "{refused}"
        );
    }
}

/// A law whose three days for information may stand still and grow.
fn lenient() -> String {
    let (before, rule) = shipped::LAW.split_once("code = \"INFO\"").unwrap();
    let (old, now) = rule.split_once("code = \"INFO\"").unwrap();
    let cited = "code = \"INFO\"\npausable = \"п. 17\"\nextendable = \"п. 18\"";
    let law = format!("{before}code = \"INFO\"{old}{cited}{now}");
    law.replacen("version = \"2026-11-22\"", "version = \"2026-12-01\"", 1)
}

/// An office under that law with a claim for information of Friday 23 October, due on the 29th,
/// on the Wednesday after it.
fn office() -> Program {
    let mut program = Program::with_subject();
    std::fs::write(program.folder.path().join("law.toml"), lenient()).unwrap();
    program.does("law apply law.toml --yes");
    program.claim("information");
    program.at("2026-10-28T10:00:00+05:00");
    program
}

fn clock(program: &Program) -> Json {
    program.json("show П-2026-1")["clocks"][0].clone()
}

/// (5) The 26th is a day off; 27, 28 and 29 would count. A paused day does not count, a day off in
/// a pause is not subtracted twice, two pauses add up, and a pause ends by itself.
#[rstest]
#[case::one_day(&[("2026-10-28", "2026-10-28")], "2026-10-30")]
#[case::over_a_weekend(&[("2026-10-28", "2026-11-02")], "2026-11-04")]
#[case::over_the_day_off(&[("2026-10-24", "2026-10-27")], "2026-10-30")]
#[case::two(&[("2026-10-27", "2026-10-27"), ("2026-10-28", "2026-10-28")], "2026-11-02")]
#[case::one_within_the_other(&[("2026-10-27", "2026-10-29"), ("2026-10-28", "2026-10-28")], "2026-11-03")]
#[case::ended_earlier_than_thought(&[("2026-10-28", "2026-11-30"), ("2026-10-28", "2026-10-28")], "2026-10-30")]
fn a_pause_is_days_that_do_not_count(#[case] pauses: &[(&str, &str)], #[case] due: &str) {
    let program = office();
    assert_eq!(clock(&program)["due_on"], "2026-10-29");
    for (from, until) in pauses {
        program.does(&format!(
            "claim pause П-2026-1 --duty inform --from {from} --until {until} --reason ожидание"
        ));
    }
    assert_eq!(clock(&program)["due_on"], due);
    assert_eq!(program.json("list claims")[0]["due_on"], due);
    let history = program.json("show П-2026-1")["history"].to_string();
    assert!(
        history.contains("claim_paused") && history.contains("п. 17"),
        "{history}"
    );
}

/// (5) A term that stands still says so while it does, and no longer; the last day of a term that
/// ran out before stays passed.
#[test]
fn a_paused_term_says_so_until_it_goes_on() {
    let mut program = office();
    program.does(
        "claim pause П-2026-1 --duty inform --from 2026-10-28 --until 2026-10-30 --reason ожидание",
    );
    let stands = |program: &Program| {
        let claim = program.json("list claims")[0].clone();
        (claim["clock"].clone(), claim["due_on"].clone())
    };
    assert_eq!(stands(&program), (json!("paused"), json!("2026-11-03")));
    let list = program.does("list claims --format table");
    assert!(list.contains("приостановлен"), "{list}");
    let shown = program.does("show П-2026-1 --format table");
    assert!(shown.contains("срок приостановлен"), "{shown}");
    program.at("2026-11-02T10:00:00+05:00");
    assert_eq!(stands(&program).0, "due_soon");
    program.at("2026-11-04T10:00:00+05:00");
    program.does(
        "claim pause П-2026-1 --duty inform --from 2026-11-04 --until 2026-11-30 --reason поздно",
    );
    assert_eq!(stands(&program), (json!("overdue"), json!("2026-11-03")));
}

/// A correction of the receipt counts anew with the same pause; an extension ends on a working
/// day; what was met is not moved; and a law without the citation takes both back, shown first.
#[test]
fn a_date_is_counted_from_its_facts_whenever_one_of_them_changes() {
    let program = office();
    program.does(
        "claim pause П-2026-1 --duty inform --from 2026-10-27 --until 2026-10-27 --reason ожидание",
    );
    program.does("claim correct П-2026-1 --reason опечатка --received 2026-10-22");
    // Friday the 23rd, then the 28th and the 29th: the 27th stood still.
    assert_eq!(clock(&program)["due_on"], "2026-10-29");
    let shorter =
        program.refused("claim extend П-2026-1 --duty inform --until 2026-10-29 --reason объём");
    assert!(shorter.contains("29.10.2026"), "{shorter}");
    program.does("claim extend П-2026-1 --duty inform --until 2026-11-07 --reason объём");
    let extended = clock(&program);
    assert_eq!(extended["due_on"], "2026-11-09", "the 7th is a Saturday");
    assert_eq!(
        extended["pauses"],
        json!([{"from": "2026-10-27", "until": "2026-10-27"}])
    );
    assert_eq!(extended["extended_until"], "2026-11-07");
    let shown = program.does("show П-2026-1 --format table");
    assert!(
        !shown.contains("qorgau deadline"),
        "it knows of no pause: {shown}"
    );
    assert!(
        shown.contains("приостановлен с 27.10.2026") && shown.contains("продлён до 07.11.2026"),
        "{shown}"
    );
    program.refused(
        "claim pause П-2026-1 --duty inform --from 2026-10-29 --until 2026-10-30 --reason завтра",
    );
    program.refused(
        "claim pause П-2026-1 --duty inform --from 2026-10-27 --until 2026-10-26 --reason вспять",
    );
    program.refused(
        "claim pause П-2026-1 --duty inform --from 2026-10-20 --until 2026-10-26 --reason прежде",
    );

    let strict = shipped::LAW.replacen("version = \"2026-11-22\"", "version = \"2026-12-02\"", 1);
    std::fs::write(program.folder.path().join("strict.toml"), strict).unwrap();
    let pending = program.run("law apply strict.toml --format json");
    assert_eq!(pending.code, 3, "{}", pending.err);
    assert_eq!(
        pending.json(),
        json!([{"number": "П-2026-0001", "before": "2026-11-09", "after": "2026-10-28"}])
    );
    program.does("law apply strict.toml --yes");
    assert_eq!(clock(&program)["due_on"], "2026-10-28");
    assert_eq!(program.json("journal verify")["ok"], true);
}

/// A message of which nobody knows what it asks for has no term of its own to move.
#[test]
fn what_is_not_triaged_is_not_paused() {
    let mut register = Register::at("2026-11-20T04:00:00Z".parse().unwrap());
    let letter = b"From: user@example.kz\nMessage-ID: <a@example.kz>\n\ntext\n";
    let zone = register.desk.office().settings.legal_zone;
    let intake = read_letter(letter, register.desk.now(), zone);
    register.desk.take_in(intake, &operator("reco")).unwrap();
    let claim = RecordNumber::Claim { year: 2026, n: 1 };
    let refused = register.act(Some(claim), pause(Duty::Act));
    assert!(matches!(
        refused,
        Err(DeskError::Refused(Refusal::NotTriaged { .. }))
    ));
}
