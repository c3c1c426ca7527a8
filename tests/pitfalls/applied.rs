//! A new calendar, policy or law: what it would change is shown, then asked, then done.

use qorgau::rules::shipped;
use rstest::rstest;
use serde_json::json;

use super::support::*;

/// An order makes Wednesday 28 October a day off for Saturday 7 November.
fn calendar() -> String {
    let moved = "\n[[move]]\nfrom = 2026-11-07\nto = 2026-10-28\nsource = \"приказ\"\n";
    newer(shipped::CALENDAR) + moved
}

/// The next redaction gives five working days for information.
fn law() -> String {
    let (before, rule) = shipped::LAW.split_once("code = \"INFO\"").unwrap();
    let (old, now) = rule.split_once("code = \"INFO\"").unwrap();
    let now = now.replacen("days = 3", "days = 5", 1);
    newer(&format!("{before}code = \"INFO\"{old}code = \"INFO\"{now}"))
}

/// The site promises to answer in fifteen calendar days from 1 October on.
fn policy() -> String {
    include_str!("../../data/policies/reco.toml")
        .replacen(
            "version = \"undated\"",
            "version = \"2026-10-01\"\neffective_from = 2026-10-01",
            1,
        )
        .replacen("days = 30", "days = 15", 1)
}

fn newer(file: &str) -> String {
    let newer = file.replacen("version = \"2026-11-22\"", "version = \"2026-12-01\"", 1);
    assert_ne!(newer, file);
    newer
}

/// (7) Only open cases move, and none before somebody agreed; what was closed keeps the date that
/// it was judged by. The diff names every case with both dates.
#[rstest]
#[case("calendar", &calendar(), "information", "2026-10-29", "2026-10-30")]
#[case("law", &law(), "information", "2026-10-29", "2026-11-02")]
#[case("policy", &policy(), "pretrial_claim", "2026-11-23", "2026-11-09")]
fn a_new_file_moves_open_cases_only_and_only_when_agreed(
    #[case] what: &str,
    #[case] file: &str,
    #[case] kind: &str,
    #[case] before: &str,
    #[case] after: &str,
) {
    let program = Program::with_subject();
    let open = program.claim(kind);
    let closed = program.claim(kind);
    if kind == "information" {
        program.does(&format!(
            "claim fulfil {closed} --duty inform --on today --evidence письмо"
        ));
    }
    program.does(&format!(
        "claim close {closed} --resolution satisfied --ground п.16 \
         --reply-date today --reply-channel paper --reply-number 12"
    ));
    let due = |number: &str| program.json(&format!("show {number}"))["clocks"].clone();
    let (of_open, of_closed) = (due(&open), due(&closed));
    assert_eq!(of_open[0]["due_on"], before);
    std::fs::write(program.folder.path().join("new.toml"), file).unwrap();
    let entries = program.json("journal verify")["entries"].clone();

    let shown = program.run(&format!("{what} apply new.toml --format json"));
    assert_eq!(shown.code, 3, "{}", shown.err);
    assert_eq!(
        shown.json(),
        json!([{"number": open, "before": before, "after": after}])
    );
    assert_eq!(
        (due(&open), due(&closed)),
        (of_open, of_closed.clone()),
        "only shown"
    );
    assert_eq!(program.json("journal verify")["entries"], entries);

    let done = program.run(&format!("{what} apply new.toml --yes --format json"));
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(done.json(), shown.json());
    assert_eq!(due(&open)[0]["due_on"], after);
    assert_eq!(due(&closed), of_closed, "closed cases keep their history");
    assert_eq!(program.json(&format!("show {closed}"))["clock"], "met");
    let journal = program.json("journal list");
    let actions: Vec<&str> = journal
        .as_array()
        .unwrap()
        .iter()
        .filter(|entry| entry["seq"].as_u64() > entries.as_u64())
        .map(|entry| entry["action"].as_str().unwrap())
        .collect();
    assert_eq!(actions, [format!("{what}_applied").as_str(), "recomputed"]);
    assert_eq!(program.json("journal verify")["ok"], true);
    // What comes in from now on goes by the new file.
    let next = program.claim(kind);
    assert_eq!(due(&next)[0]["due_on"], after);
}

/// (7) Blocks that wait for a decision and withdrawals that wait to be carried out are open cases
/// too: the law gives one day more to the one and five fewer to the other.
#[test]
fn blocks_and_consents_move_like_claims() {
    let program = Program::with_subject();
    program.does(
        "block request --operator reco --subject С-1 --by subject --ground outdated \
         --received 2026-10-23",
    );
    program.does(
        "consent record --operator reco --subject С-1 --given 2026-02-01 --method checkbox \
         --policy-version undated --purposes services --data phone --proof журнал",
    );
    program.does("consent withdraw К-1 --received 2026-10-23 --channel email");
    let of = |law: &str, code: &str, days: &str, now: &str| {
        let (before, rule) = law.split_once(&format!("code = \"{code}\"\n")).unwrap();
        let rule = rule.replacen(days, now, 1);
        format!("{before}code = \"{code}\"\n{rule}")
    };
    let law = of(shipped::LAW, "BLOCK", "days = 1\n", "days = 2\n");
    let law = of(&law, "WITHDRAW", "days = 15\n", "days = 10\n");
    std::fs::write(program.folder.path().join("new.toml"), newer(&law)).unwrap();
    let moves = json!([
        {"number": "Б-2026-0001", "before": "2026-10-27", "after": "2026-10-28"},
        {"number": "К-000001", "before": "2026-11-16", "after": "2026-11-09"},
    ]);
    let shown = program.run("law apply new.toml --format json");
    assert_eq!((shown.code, shown.json()), (3, moves));
    assert_eq!(program.json("show Б-2026-1")["decide_by"], "2026-10-27");
    program.does("law apply new.toml --yes");
    assert_eq!(program.json("show Б-2026-1")["decide_by"], "2026-10-28");
    assert_eq!(program.json("show К-1")["stop_by"], "2026-11-09");
}
