//! Monday morning of an officer, by keys alone, on the register of the sample journals: under a
//! Russian keyboard at 80 columns and under a Kazakh one at 160. The key presses are counted, and
//! printed by `cargo test --test terminal monday -- --nocapture`.
#![allow(clippy::print_stdout, reason = "the counts are to be read")]

mod mail;
mod officer;
mod tongue;

use rstest::rstest;
use serde_json::json;
use termlens::Key;

use self::officer::Officer;
use self::tongue::{KAZAKH, RUSSIAN, Tongue};
use crate::register::Register;
use crate::samples::{register_of_samples, run, show};

#[rstest]
#[case::in_russian(RUSSIAN)]
#[case::in_kazakh(KAZAKH)]
fn monday(#[case] tongue: Tongue) {
    let register = register_of_samples();
    let mut officer = Officer::sits_down(&register, &tongue);

    reads_what_is_overdue(&mut officer, &register, &tongue);
    approves_a_block(&mut officer, &register, &tongue);
    refuses_a_block(&mut officer, &register, &tongue);
    registers_a_claim(&mut officer, &register, &tongue);
    closes_a_claim(&mut officer, &register, &tongue);
    meets_a_colleague(&mut officer, &register, &tongue);
    officer.command('q');
    officer.has("leaves");

    let (presses, counted) = officer.counted();
    println!(
        "key presses, {} at {:?}:\n{counted}",
        tongue.lang, tongue.size
    );
    assert!(presses <= tongue.presses, "{counted}");
    assert_eq!(officer.seat.end().0, Some(0));
    assert!(register.desk().verify().unwrap().ok());
}

/// The most urgent claim stands first: its record, its date, where the date comes from.
fn reads_what_is_overdue(officer: &mut Officer, register: &Register, tongue: &Tongue) {
    officer.sees_all(&[tongue.overdue, tongue.untriaged, "> П-2026-0160"]);
    officer
        .enters()
        .sees_all(&["П-2026-0160 ·", tongue.how_late]);
    officer.command('w').sees_all(&[tongue.why, tongue.source]);
    officer.command('q').command('q').sees("> П-2026-0160");
    officer.has("reads the claim that is latest, and why it is late");
    let claim = show(register, "П-2026-0160");
    assert_eq!(claim["clock"], "overdue");
    assert_eq!(claim["days_left"], -61);
    assert_eq!(claim["clocks"][0]["rule"], "reco:6.3.4");
}

fn approves_a_block(officer: &mut Officer, register: &Register, tongue: &Tongue) {
    officer.command('3').sees("> Б-2026-0044");
    officer
        .command('a')
        .sees_all(&[tongue.approve, "07.12.2026"]);
    officer.enters().sees(tongue.approved);
    // It goes down to its new date, and the officer goes on with the next.
    officer.sees("> Б-2026-0048");
    officer.has("approves a block");
    let block = show(register, "Б-2026-0044");
    assert_eq!(block["state"], "active");
    assert_eq!(block["verify_until"], "2026-12-07");
}

fn refuses_a_block(officer: &mut Officer, register: &Register, tongue: &Tongue) {
    officer.command('x').sees(tongue.refuse);
    officer.types(tongue.reason).presses(Key::Tab).enters();
    officer.sees(tongue.refused);
    officer.has("refuses a block");
    let block = show(register, "Б-2026-0048");
    assert_eq!(block["state"], "refused");
    assert_eq!(block["public_reason"], tongue.reason);
}

/// Of a person who is found by name and followed.
fn registers_a_claim(officer: &mut Officer, register: &Register, tongue: &Tongue) {
    officer.command('1').sees("> С-000");
    officer.presses(tongue.search).types("есенғали ұ");
    officer.sees("> С-000128").enters().enters();
    // The other lists follow her: nothing of anybody else is left in them.
    officer.sees("С-000128 Есенғали");
    officer.command('4').sees("> П-2026-0090");
    officer.command('n').sees(tongue.new_claim);
    for _ in 0..3 {
        officer.presses(Key::Right);
    }
    officer.sees(tongue.information);
    officer.presses(Key::Tab).types(tongue.today);
    officer.sees_all(&["23.11.2026", tongue.inform_by]);
    officer.presses(Key::Tab).presses(Key::Tab);
    officer.types(tongue.incoming).sees(tongue.incoming);
    officer.enters().sees(tongue.registered);
    // One level back each: what is searched for, then whom the lists follow.
    officer.presses(Key::Esc).sees_no("есенғали ұ");
    officer.presses(Key::Esc).sees_no("С-000128 Есенғали");
    officer.sees("> П-2026-0160");
    officer.has("registers a claim of a person found by name");
    let claim = show(register, "П-2026-0233");
    assert_eq!(claim["state"], "registered");
    assert_eq!(claim["kind"], "information");
    assert_eq!(claim["subject"]["number"], "С-000128");
    assert_eq!(claim["incoming_number"], tongue.incoming);
    assert_eq!(claim["due_on"], "2026-11-26");
}

/// A destruction: the gate asks for the decision and the act first, then for the reply.
fn closes_a_claim(officer: &mut Officer, register: &Register, tongue: &Tongue) {
    officer.presses(Key::Down).sees("> П-2026-0178");
    officer.command('a').sees(tongue.accept);
    officer.enters().sees(tongue.accepted);
    officer.command('c').sees(tongue.close);
    officer.presses(Key::Right).sees(tongue.satisfied);
    for duty in [tongue.decide, tongue.act] {
        officer.enters().sees(duty);
        officer.types(tongue.today).sees("23.11.2026");
        officer.enters().types(tongue.evidence);
        officer.sees(tongue.evidence);
        officer.enters().sees(tongue.close);
    }
    officer.enters().types(tongue.ground).sees(tongue.ground);
    officer.enters().types(tongue.today).sees("23.11.2026");
    officer.enters().presses(Key::Right);
    officer
        .enters()
        .types(tongue.outgoing)
        .sees(tongue.outgoing);
    officer.enters().sees(tongue.closed);
    officer.has("closes a claim with all that its gate asks for");
    let claim = show(register, "П-2026-0178");
    assert_eq!(claim["state"], "closed");
    assert_eq!(claim["resolution"], "satisfied");
    let met = ["decide", "act"].map(|duty| json!([duty, "2026-11-23"]));
    let clocks = claim["clocks"].as_array().unwrap();
    let clocks = clocks.iter().filter(|clock| clock["governing"] == true);
    let clocks: Vec<_> = clocks.map(|c| json!([c["duty"], c["met_on"]])).collect();
    assert_eq!(clocks, met);
    let reply = json!({"on": "2026-11-23", "channel": "paper", "number": tongue.outgoing});
    assert_eq!(claim["closing"]["reply"], reply);
}

/// A colleague assigns the claim while the officer writes a note to it.
fn meets_a_colleague(officer: &mut Officer, register: &Register, tongue: &Tongue) {
    officer.presses(Key::Home).sees("> П-2026-0160");
    officer.command('e').enters().sees(tongue.note);
    officer.types(tongue.remark).sees(tongue.remark);
    run(
        register,
        &["claim", "assign", "П-2026-0160", "--to", "daniyar"],
    );
    officer.presses(Key::Tab).enters();
    officer.sees_all(&[tongue.changed, tongue.seen, tongue.now, tongue.assigned]);
    officer.enters().sees_all(&[tongue.note, tongue.remark]);
    officer.enters().sees(tongue.noted);
    officer.has("notes something while a colleague was faster");
    let claim = show(register, "П-2026-0160");
    assert_eq!(claim["assigned_to"], "daniyar");
    assert_eq!(claim["version"], 3);
    let history = claim["history"].as_array().unwrap();
    let last = history.last().unwrap();
    assert_eq!(last["action"], "claim_noted");
    assert_eq!(last["note"], tongue.remark);
}
