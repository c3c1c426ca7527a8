//! The main job on the journals of two offices, end to end, by commands: they come in, what is
//! due is seen, a block is approved for the period of a check, a claim is closed with its reply,
//! and the journal tells of it.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod support;

use std::path::{Path, PathBuf};

use serde_json::Value;
use support::Program;

/// Imports a journal and gives accepted, updated, unchanged, rejected.
fn import(office: &Program, what: &str, operator: &str, file: &Path) -> [u64; 4] {
    let answer = office.run(&format!(
        "import {what} {} --operator {operator} --rejects {operator}-{what}.rejected.csv --format json",
        file.display()
    ));
    let report = answer.json();
    let count = |name: &str| report[name].as_u64().unwrap();
    let counts = ["accepted", "updated", "unchanged", "rejected"].map(count);
    assert_eq!(count("rows"), counts.iter().sum::<u64>());
    assert_eq!(
        answer.code,
        if counts[3] > 0 { 3 } else { 0 },
        "{}",
        answer.err
    );
    counts
}

fn sample(operator: &str, name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/data/samples")
        .join(operator)
        .join(name)
}

/// What must come of each journal: accepted, unchanged, rejected.
const EXPECTED: &[(&str, &str, [u64; 3])] = &[
    ("subjects", "subjects.csv", [479, 1, 21]),
    ("consents", "consents.csv", [686, 0, 14]),
    ("blocks", "blocks.csv", [38, 0, 2]),
    ("claims", "claims.jsonl", [116, 0, 4]),
];

/// Both journals taken in, on a Monday.
fn imported() -> Program {
    let mut office = Program::new();
    office.at("2026-11-23T10:00:00+05:00");
    for operator in ["iticket", "reco"] {
        for (what, name, [accepted, unchanged, rejected]) in EXPECTED {
            let counts = import(&office, what, operator, &sample(operator, name));
            assert_eq!(
                counts,
                [*accepted, 0, *unchanged, *rejected],
                "{operator} {name}"
            );
        }
    }
    office
}

#[test]
fn the_main_job_on_the_journals_of_two_offices() {
    let office = imported();

    // Again: nothing changes.
    for operator in ["iticket", "reco"] {
        for (what, name, [accepted, unchanged, rejected]) in EXPECTED {
            let counts = import(&office, what, operator, &sample(operator, name));
            assert_eq!(
                counts,
                [0, 0, accepted + unchanged, *rejected],
                "{operator} {name}"
            );
        }
    }
    let journal = office.json(&["journal", "list"]);
    assert_eq!(
        journal.as_array().unwrap().len(),
        1 + 8,
        "one entry for the register, one a batch"
    );

    // What is due, the nearest first, those without a date last.
    let claims = office.json(&["list", "claims"]);
    let due: Vec<&str> = claims
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c["due_on"].as_str().unwrap_or("9999"))
        .collect();
    assert_eq!(due.len(), 232);
    assert!(due.is_sorted(), "{due:?}");
    let blocks = office.json(&["list", "blocks", "--operator", "reco"]);
    assert_eq!(blocks.as_array().unwrap().len(), 38);

    // A block of reco is approved for the period of a check, another is refused.
    let block = blocks[0]["number"].as_str().unwrap();
    let approved = office.json(&["block", "approve", block, "--verify-days", "10"]);
    assert_eq!(approved["state"], "active");
    assert_eq!(approved["verify_until"], "2026-12-07");
    assert_eq!(approved["due_on"], "2026-12-07");
    let other = blocks[1]["number"].as_str().unwrap();
    let refused = office.json(&["block", "refuse", other, "--public-reason", "нарушений нет"]);
    assert_eq!(refused["state"], "refused");

    // A pre-trial claim of reco is taken into work and closed with its reply.
    let open = office.json(&[
        "list",
        "claims",
        "--operator",
        "reco",
        "--kind",
        "pretrial_claim",
        "--limit",
        "1",
    ]);
    let claim = open[0]["number"].as_str().unwrap();
    let accepted = office.json(&["claim", "accept", claim]);
    assert_eq!(accepted["state"], "in_review");
    let early = office.run(&[
        "claim",
        "close",
        claim,
        "--resolution",
        "refused",
        "--ground",
        "8.2",
    ]);
    assert_eq!(early.code, 4, "{}", early.err);
    let closed = office.json(&[
        "claim",
        "close",
        claim,
        "--resolution",
        "satisfied",
        "--ground",
        "п. 8.2",
        "--reply-date",
        "2026-11-23",
        "--reply-channel",
        "registered_post",
        "--reply-number",
        "исх. 118",
    ]);
    assert_eq!(closed["state"], "closed");
    assert_eq!(closed["resolution"], "satisfied");
    assert_eq!(closed["due_on"], Value::Null);

    // A demand to block makes its block, linked both ways.
    let demand = office.json(&["list", "claims", "--kind", "blocking", "--limit", "1"]);
    let demand = demand[0]["number"].as_str().unwrap();
    office.json(&["claim", "accept", demand]);
    let shown = office.json(&["show", demand]);
    let made = shown["links"][0].as_str().unwrap();
    assert_eq!(office.json(&["show", made])["claim"], demand);

    // The story and the journal.
    let story = office.json(&["show", claim]);
    let actions: Vec<&str> = story["history"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line["action"].as_str().unwrap())
        .collect();
    assert_eq!(actions, ["imported", "claim_accepted", "claim_closed"]);
    let verdict = office.json(&["journal", "verify"]);
    assert_eq!(verdict["ok"], true);
    assert_eq!(verdict["first_bad"], Value::Null);
}

#[test]
fn a_claims_text_never_becomes_a_formula() {
    let office = imported();
    let csv = office.run(&["list", "claims", "--format", "csv"]).out;
    for line in csv.lines() {
        for cell in line.split(',') {
            assert!(!cell.trim_matches('"').starts_with('='), "{line}");
        }
    }
}
