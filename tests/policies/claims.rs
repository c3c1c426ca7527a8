//! A pre-trial claim, from each way it comes in to the answer it is closed with.

use rstest::rstest;
use serde_json::{Value, json};

use super::promises::{BENTON, CONCERTS, ITICKET, NEUPUSTI, Promise, RECO};
use super::support::*;
use super::{RECEIVED, Way};

/// An office with one person of the operator.
fn office(promise: &Promise) -> Program {
    let program = Program::new();
    let people =
        "external_id,kind,surname,given_name,emails\nu-1,natural,Ахметова,Айгүл,user@example.kz\n";
    std::fs::write(program.folder.path().join("people.csv"), people).unwrap();
    program.does(&format!(
        "import subjects people.csv --operator {}",
        promise.operator
    ));
    program.does("office set signatory Сейтова");
    program
}

/// Brings the claim in; where nobody has looked at it yet, it is neither answered nor closed.
fn comes_in(program: &Program, promise: &Promise, way: Way) {
    let operator = promise.operator;
    let file = |name: &str, text: &str| {
        std::fs::write(program.folder.path().join(name), text).unwrap();
    };
    match way {
        Way::Registered => {
            program.does(&format!(
                "claim register --operator {operator} --kind pretrial_claim --received {RECEIVED} \
                 --subject С-1 --channel paper --incoming-number вх.7"
            ));
            return;
        }
        Way::Imported => {
            file(
                "claims.csv",
                "external_id,subject_external_id,kind,received_at,channel,text\n\
                 p-1,u-1,pretrial_claim,23.10.2026 18:01,paper,Верните деньги за билет\n",
            );
            program.does(&format!("import claims claims.csv --operator {operator}"));
        }
        Way::Mailed => {
            file(
                "claim.eml",
                "Received: from a by b; Fri, 23 Oct 2026 18:01:00 +0500\nFrom: user@example.kz\n\
                 Message-ID: <1@example.kz>\nContent-Type: text/plain; charset=utf-8\n\n\
                 Досудебная претензия: верните деньги за билет\n",
            );
            program.does(&format!("intake --operator {operator} claim.eml"));
            program.refused("claim accept П-2026-1");
            program
                .does("claim triage П-2026-1 --verdict accept --kind pretrial_claim --subject С-1");
        }
    }
    if way == Way::Imported {
        assert_eq!(program.json("list claims")[0]["state"], "received");
        program.refused(&closing("satisfied", "today", "paper"));
    }
}

fn closing(resolution: &str, on: &str, channel: &str) -> String {
    format!(
        "claim close П-2026-1 --resolution {resolution} --ground основание \
         --reply-date {on} --reply-channel {channel} --reply-number исх.12"
    )
}

/// The whole way, with the gate's refusals on it.
#[rstest]
fn a_claim_is_walked_from_its_receipt_to_its_answer(
    #[values(CONCERTS, ITICKET, RECO, NEUPUSTI, BENTON)] promise: Promise,
    #[values(Way::Registered, Way::Imported, Way::Mailed)] way: Way,
) {
    let program = office(&promise);
    comes_in(&program, &promise, way);
    let claim = program.json("show П-2026-1");
    assert_eq!(
        [&claim["received_on"], &claim["due_on"]],
        [&json!("2026-10-23"), &promise.due()]
    );
    assert_eq!(claim["operator"], promise.operator);
    let governing = |claim: &Value| -> Vec<Value> {
        let clocks = claim["clocks"].as_array().unwrap().iter();
        clocks
            .filter(|clock| clock["governing"] == true)
            .cloned()
            .collect()
    };
    match promise.clause {
        Some(clause) => {
            let source = governing(&claim)[0]["source"].to_string();
            assert!(source.contains(clause), "{source}");
        }
        None => assert_eq!(governing(&claim), [] as [Value; 0]),
    }
    // Beside it, and without governing it: ten calendar days, were it a consumer's claim.
    let beside = claim["clocks"].as_array().unwrap().iter();
    let beside: Vec<&Value> = beside.filter(|clock| clock["governing"] == false).collect();
    assert_eq!(beside.len(), 1);
    assert_eq!(
        [&beside[0]["rule"], &beside[0]["due_on"]],
        [&json!("CONSUMER"), &json!("2026-11-02")]
    );

    let accepted = program.json("claim accept П-2026-1");
    assert_eq!(accepted["state"], "in_review");
    let gate = program.refused("claim close П-2026-1 --resolution partial");
    for missing in [
        "основание",
        "дата ответа",
        "канал ответа",
        "исходящий номер",
        "причина для заявителя",
    ] {
        assert!(gate.contains(missing), "{missing}: {gate}");
    }
    program.does("claim reply П-2026-1 --resolution satisfied --ground основание --number исх.12");
    let gate = program.refused("claim close П-2026-1 --resolution satisfied");
    assert!(
        gate.contains("дата ответа") && gate.contains("канал ответа"),
        "a letter that is ready has not gone out: {gate}"
    );
    let prepared = program.json("show П-2026-1");
    assert_eq!(
        [&prepared["state"], &prepared["due_on"]],
        [&json!("reply_ready"), &promise.due()]
    );
    // A reply of a day before the claim or of tomorrow is none.
    program.refused(&closing("satisfied", "2026-10-22", "paper"));
    program.refused(&closing("satisfied", "2026-10-27", "paper"));

    program.does("claim sent П-2026-1 --on 2026-10-26 --channel paper");
    let sent = program.json("show П-2026-1");
    let met: Vec<Value> = governing(&sent)
        .iter()
        .map(|clock| clock["met_on"].clone())
        .collect();
    assert_eq!(
        met,
        promise
            .due
            .map(|_| json!("2026-10-26"))
            .into_iter()
            .collect::<Vec<_>>()
    );
    let closed = program.json("claim close П-2026-1 --resolution satisfied");
    assert_eq!(
        [&closed["state"], &closed["resolution"]],
        [&json!("closed"), &json!("satisfied")]
    );
    assert_eq!(
        closed["clock"],
        promise.due.map_or(Value::Null, |_| json!("met"))
    );
    assert_eq!(program.json("list claims --overdue"), json!([]));
    assert_eq!(program.json("journal verify")["ok"], true);
}

/// Each channel of an answer, where the text asks for a form and where it does not: a warning that
/// names the clause, and no refusal.
#[rstest]
fn a_channel_that_the_policy_does_not_count_is_warned_of(
    #[values(CONCERTS, ITICKET, RECO, NEUPUSTI, BENTON)] promise: Promise,
) {
    let program = office(&promise);
    comes_in(&program, &promise, Way::Registered);
    program.does("claim accept П-2026-1");
    let channels = promise.counted.iter().map(|channel| (channel, false));
    let others = promise.not_counted.iter().map(|channel| (channel, true));
    for (number, (channel, warned)) in channels.chain(others).enumerate() {
        let sent = program.run(&format!(
            "claim sent П-2026-1 --on 2026-10-26 --channel {channel} --number исх.{number}"
        ));
        assert_eq!(sent.code, 0, "{channel}: {}", sent.err);
        let told = sent.err.contains("не считает письменным");
        assert_eq!(told, warned, "{channel}: {}", sent.err);
        if warned {
            assert!(sent.err.contains(promise.clause.unwrap()), "{}", sent.err);
        }
    }
}

/// The term, its unit and where it stands, as `deadline` tells them; a consumer's claim is due in
/// ten calendar days by the law, whatever the policy promises.
#[rstest]
fn a_term_is_told_with_its_unit_and_its_clause(
    #[values(CONCERTS, ITICKET, RECO, NEUPUSTI, BENTON)] promise: Promise,
) {
    let program = Program::new();
    let told = |kind: &str| {
        let operator = promise.operator;
        program.json(&format!(
            "deadline --operator {operator} --kind {kind} --received {RECEIVED}"
        ))
    };
    let claim = told("pretrial_claim");
    assert_eq!(
        [&claim["first_counted_day"], &claim["due_on"]],
        [&json!("2026-10-24"), &promise.due()]
    );
    let clocks = claim["clocks"].as_array().unwrap();
    let own = clocks.iter().find(|clock| clock["origin"] == "policy");
    assert_eq!(own.is_some(), promise.term.is_some());
    if let (Some(own), Some((days, unit))) = (own, promise.term) {
        assert_eq!(own["term"], json!({"days": days, "unit": unit}));
        assert_eq!(
            [&own["governing"], &own["provisional"]],
            [&json!(true), &json!(false)]
        );
        assert!(
            own["source"]
                .as_str()
                .unwrap()
                .contains(promise.clause.unwrap()),
            "{own}"
        );
    }
    let consumer = told("consumer_claim");
    assert_eq!(consumer["due_on"], "2026-11-02");
    assert_eq!(consumer["clocks"][0]["origin"], "law");
    let beside = consumer["clocks"].as_array().unwrap().iter();
    let beside = beside.filter(|clock| clock["origin"] == "policy").count();
    assert_eq!(
        beside,
        usize::from(promise.term.is_some()),
        "the policy's promise beside it"
    );
}
