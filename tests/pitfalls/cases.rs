//! Cases: late or not, doubled, unlooked at, answered or not, each as it is.

use qorgau::domain::record::Scope;
use qorgau::domain::values::{BlockGround, ClaimKind, RequestedBy};
use qorgau::domain::workflow::{Act, NewReply};
use qorgau::exchange::mail::read_letter;
use serde_json::{Value, json};

use super::support::*;

fn accept() -> Act {
    Act::AcceptClaim {
        requested_by: RequestedBy::Subject,
        ground: BlockGround::Inaccurate,
        scope: Scope::All,
    }
}

/// A letter in a file of the program's folder.
fn letter(program: &Program, id: &str, day: &str) -> String {
    let name = format!("{id}.eml");
    let letter = format!(
        "Received: from a by b; {day} 10:00:00 +0500\nFrom: Айгүл <user@example.kz>\n\
         Message-ID: <{id}@example.kz>\nContent-Type: text/plain; charset=utf-8\n\n\
         Прошу сообщить, какие мои данные у вас есть\n"
    );
    std::fs::write(program.folder.path().join(&name), letter).unwrap();
    name
}

/// (4) What is written beside a case does not move it: late stays late, in time stays in time.
#[test]
fn a_note_does_not_change_lateness() {
    let mut program = Program::with_subject();
    program.claim("information");
    let standing = |program: &Program| {
        let claim = program.json("list claims")[0].clone();
        [
            claim["due_on"].clone(),
            claim["clock"].clone(),
            claim["clocks"].clone(),
        ]
    };
    for now in ["2026-10-29T12:00:00+05:00", "2026-11-05T12:00:00+05:00"] {
        program.at(now);
        let before = standing(&program);
        program.does("claim note П-2026-1 --text уточнено");
        program.does("claim assign П-2026-1 --to me");
        program.does("claim assign П-2026-1 --to none");
        assert_eq!(standing(&program), before, "{now}");
    }
    assert_eq!(standing(&program)[1], "overdue");
}

/// (4) A closed case is nobody's late work any more, and met or late stays what it was.
#[test]
fn a_closed_case_is_never_late_and_open() {
    let mut program = Program::with_subject();
    for (claim, told_on, clock) in [(1, "2026-10-29", "met"), (2, "2026-10-30", "met_late")] {
        program.at("2026-10-26T10:00:00+05:00").claim("information");
        program.at("2026-11-05T10:00:00+05:00");
        assert_eq!(
            program
                .json("list claims --overdue")
                .as_array()
                .unwrap()
                .len(),
            1
        );
        program.does(&format!(
            "claim fulfil П-2026-{claim} --duty inform --on {told_on} --evidence письмо"
        ));
        program.does(&format!(
            "claim close П-2026-{claim} --resolution satisfied --ground п.16 \
             --reply-date {told_on} --reply-channel paper --reply-number 12"
        ));
        let shown = program.json(&format!("show П-2026-{claim}"));
        assert_eq!(
            [&shown["state"], &shown["clock"]],
            [&json!("closed"), &json!(clock)]
        );
        assert_eq!(program.json("list claims --overdue"), json!([]));
        program.at("2027-03-01T10:00:00+05:00");
        assert_eq!(program.json("list claims --overdue"), json!([]));
        let clock_later = &program.json(&format!("show П-2026-{claim}"))["clock"];
        assert_eq!(clock_later, clock);
    }
}

/// (8) Whatever is linked as the same matter stays in the list, counts its own days, and is not
/// answered by an answer to the other.
#[test]
fn a_linked_duplicate_is_seen_and_its_clock_runs() {
    let mut program = Program::with_subject();
    let first = program.claim("pretrial_claim");
    let second = program.claim("pretrial_claim");
    program.does(&format!("claim link {second} --to {first}"));
    program.does(&format!(
        "claim close {first} --resolution satisfied --ground п.8.2 \
         --reply-date today --reply-channel paper --reply-number 12"
    ));
    let open: Vec<Value> = program
        .json("list claims --state registered")
        .as_array()
        .unwrap()
        .clone();
    assert_eq!(open.len(), 1);
    assert_eq!(
        [&open[0]["number"], &open[0]["due_on"]],
        [&json!(second), &json!("2026-11-23")]
    );
    assert_eq!(open[0]["clocks"][0]["met_on"], Value::Null);
    program.at("2026-11-24T10:00:00+05:00");
    assert_eq!(
        program.json("list claims --overdue")[0]["number"],
        second.as_str()
    );
    for (one, other) in [(&first, &second), (&second, &first)] {
        let links = program.json(&format!("show {one}"))["links"].to_string();
        assert!(links.contains(other.as_str()), "{links}");
    }
}

/// (10) The same words from the same person on another day are another request: a row, a clock and
/// a link of its own. Only the very same message is not taken twice.
#[test]
fn the_same_request_again_is_a_row_of_its_own_with_a_link() {
    let program = Program::with_subject();
    let first = letter(&program, "first", "Thu, 22 Oct 2026");
    let second = letter(&program, "second", "Fri, 23 Oct 2026");
    for (file, taken) in [(&first, 1), (&second, 1), (&second, 0)] {
        let report = program.json(&format!("intake --operator reco {file}"));
        assert_eq!(report["taken"], taken, "{file}");
    }
    program.does("claim triage П-2026-1 --verdict accept --kind information --subject С-1");
    program.does("claim triage П-2026-2 --verdict link --to П-2026-1");
    let claims = program.json("list claims");
    let due: Vec<&Value> = claims
        .as_array()
        .unwrap()
        .iter()
        .map(|claim| &claim["due_on"])
        .collect();
    assert_eq!(due, ["2026-10-28", "2026-10-29"]);
    for (one, other) in [
        ("П-2026-0001", "П-2026-0002"),
        ("П-2026-0002", "П-2026-0001"),
    ] {
        let links = program.json(&format!("show {one}"))["links"].to_string();
        assert!(links.contains(other), "{links}");
    }
    let request = "block request --operator reco --subject С-1 --by subject --ground inaccurate \
                   --received 2026-10-23";
    let blocks = [program.does(request), program.does(request)];
    assert_eq!(blocks, ["Б-2026-0001", "Б-2026-0002"]);
}

/// (17) What came in and waits for a person, or for proof of who wrote it, counts from its receipt
/// like everything else.
#[test]
fn what_nobody_has_looked_at_is_counted() {
    let mut register = Register::at("2026-11-20T04:00:00Z".parse().unwrap());
    let letter = "Received: from a by b; Mon, 02 Nov 2026 10:00:00 +0500\nFrom: user@example.kz\n\
                  Message-ID: <a@example.kz>\nContent-Type: text/plain; charset=utf-8\n\nДанные\n";
    let zone = register.desk.office().settings.legal_zone;
    let intake = read_letter(letter.as_bytes(), register.desk.now(), zone);
    register.desk.take_in(intake, &operator("reco")).unwrap();
    let counters = register.desk.counters().unwrap();
    assert_eq!((counters.untriaged, counters.overdue), (1, 1));
    // The earliest term that any kind of claim would set at Reco: to block at once.
    assert_eq!(counters.untriaged_due_on, Some(date("2026-11-02")));
    let program = register.program();
    program.does("claim triage П-2026-1 --verdict ask-identity --kind information");
    let counters = register.desk.counters().unwrap();
    assert_eq!(
        (counters.untriaged, counters.overdue),
        (0, 1),
        "waiting stops no clock"
    );
    let late = &program.json("list claims --overdue")[0];
    assert_eq!(
        [&late["state"], &late["clock"]],
        [&json!("waiting"), &json!("overdue")]
    );
    // Whoever is shown to ask need not be in the register before.
    let person = r#"{"surname":"Тестова","given_name":"Айгерім","emails":["user@example.kz"]}"#;
    let check = "claim identity П-2026-1 --method edoc --format json --new-subject --result";
    let refused = program.typed(&format!("{check} not-confirmed"), person);
    assert_eq!(refused.code, 4, "{}", refused.err);
    let checked = program.typed(&format!("{check} confirmed"), person);
    assert_eq!(checked.code, 0, "{}", checked.err);
    let claim = checked.json();
    assert_eq!(
        [&claim["state"], &claim["subject"]["name"]],
        [&json!("registered"), &json!("Тестова Айгерім")]
    );
    assert_eq!(program.json("journal verify")["ok"], true);
}

/// (19) A letter that is ready has not gone out: its clock runs, it becomes late, and the claim is
/// closed with the day and the way it was sent or not at all.
#[test]
fn a_reply_prepared_is_not_sent() {
    let mut program = Program::with_subject();
    program.claim("pretrial_claim");
    program.does("claim accept П-2026-1");
    program.does("claim reply П-2026-1 --resolution satisfied --ground п.8.2 --number 12");
    let prepared = program.json("show П-2026-1");
    assert_eq!(
        [&prepared["state"], &prepared["clock"]],
        [&json!("reply_ready"), &json!("on_track")]
    );
    assert_eq!(prepared["reply"]["sent"], Value::Null);
    assert_eq!(prepared["clocks"][0]["met_on"], Value::Null);
    let refused = program.refused("claim close П-2026-1 --resolution satisfied");
    assert!(
        refused.contains("дата ответа") && refused.contains("канал ответа"),
        "{refused}"
    );
    program.refused("claim delivered П-2026-1 --on today --evidence уведомление");
    program.at("2026-11-24T10:00:00+05:00");
    assert_eq!(program.json("show П-2026-1")["clock"], "overdue");

    let mut register = Register::new();
    let claim = register.claim("reco", ClaimKind::PretrialClaim, "2026-10-23");
    register.done(claim, accept());
    register.done(claim, Act::PrepareReply(NewReply::default()));
    let load = register
        .desk
        .workload("2026-10".parse().unwrap(), None)
        .unwrap();
    assert_eq!(load.score(|_| true).closed(), 0);
}
