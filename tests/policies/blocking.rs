//! A demand to block: at once where the policy promises it, within the law's working day where it
//! is silent, and closed with the decision on the block.

use rstest::rstest;
use serde_json::json;

use super::RECEIVED;
use super::support::*;

/// The 26th is a day off: one working day ends on Tuesday the 27th.
#[rstest]
#[case("concerts-tickets", "2026-10-23", "«Обязательства сторон»")]
#[case("iticket", "2026-10-27", "25(2)(8)")]
#[case("reco", "2026-10-23", "п. 6.3.4")]
#[case("neupusti", "2026-10-23", "п. 6.2.4")]
#[case("benton", "2026-10-27", "25(2)(8)")]
fn a_demand_is_decided_and_then_answered(
    #[case] operator: &str,
    #[case] due: &str,
    #[case] source: &str,
) {
    let program = Program::new();
    let person = json!({"operator": operator, "kind": "natural", "surname": "Ахметова", "given_name": "Айгүл"});
    program.typed("subject register", &person.to_string());
    program.does(&format!(
        "claim register --operator {operator} --kind blocking --received {RECEIVED} --subject С-1"
    ));
    let claim = program.json("show П-2026-1");
    assert_eq!(claim["due_on"], due);
    let told = claim["clocks"][0]["source"].as_str().unwrap();
    assert!(told.contains(source), "{told}");

    let accepted = program.json("claim accept П-2026-1 --by subject --ground inaccurate");
    assert_eq!(
        accepted["due_on"],
        json!(null),
        "one event, one clock: it runs on the block"
    );
    let block = program.json("show Б-2026-1");
    assert_eq!(
        [&block["state"], &block["decide_by"]],
        [&json!("requested"), &json!(due)]
    );
    let closing = "claim close П-2026-1 --resolution satisfied --ground основание \
                   --reply-date today --reply-channel paper --reply-number исх.12";
    let gate = program.refused(closing);
    assert!(gate.contains("Б-2026-0001"), "{gate}");

    program.does("block approve Б-2026-1");
    // Ten working days of the office's own, from the 26th: to 9 November.
    assert_eq!(program.json("show Б-2026-1")["verify_until"], "2026-11-09");
    let closed = program.json(closing);
    let late = due < "2026-10-26";
    assert_eq!(closed["clock"], if late { "met_late" } else { "met" });
    assert_eq!(program.json("show С-1")["state"], "blocked");
}
