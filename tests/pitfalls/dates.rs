//! When something is due: one rule for every hour, one date for every output.

use qorgau::clock::FixedClock;
use qorgau::desk::{Access, Desk};
use qorgau::domain::values::ClaimKind;
use rstest::rstest;
use serde_json::{Value, json};

use super::screen::screen;
use super::support::*;

/// (1) The count of days changes at midnight in the legal zone, whatever the hour, the server's own
/// zone and its table of zones say.
#[rstest]
fn days_left_are_the_same_all_day_long(
    #[values("", "UTC", "Asia/Almaty", "<+06>-6", "America/Los_Angeles", "/nowhere")] zone: &str,
) {
    let mut program = Program::with_subject();
    program.claim("pretrial_claim");
    let mut days_left = |now: &str| {
        program.at(now);
        let mut command = program.command("list claims --format json");
        let listed = Answer::from(command.env("TZ", zone).output().unwrap()).json();
        assert_eq!(listed[0]["due_on"], "2026-11-23", "{zone}");
        listed[0]["days_left"].clone()
    };
    for now in [
        "2026-10-27T00:00:00+05:00",
        "2026-10-27T00:30:00+05:00",
        "2026-10-26T19:30:00Z",
        "2026-10-27T23:30:00+05:00",
        "2026-10-27T18:59:59Z",
    ] {
        assert_eq!(days_left(now), 27, "{now} in {zone}");
    }
    assert_eq!(days_left("2026-10-26T18:59:59Z"), 28);
    assert_eq!(days_left("2026-10-27T19:00:00Z"), 26);
}

/// (2) Lists, the record, a search, tables for people and for programs, the load, the letter and
/// the screen: the same day, on the day itself too.
#[test]
fn every_output_gives_the_same_date() {
    let mut register = Register::at("2026-10-29T04:00:00Z".parse().unwrap());
    let subject = register.subject("reco");
    register.claim_of(subject, "reco", ClaimKind::Information, "2026-10-23");
    let program = register.program();

    let listed = &program.json("list claims")[0];
    assert_eq!(
        [&listed["due_on"], &listed["days_left"], &listed["clock"]],
        [&json!("2026-10-29"), &json!(0), &json!("due_today")]
    );
    let shown = program.json("show П-2026-1");
    assert_eq!(
        [&shown["due_on"], &shown["days_left"]],
        [&json!("2026-10-29"), &json!(0)]
    );
    assert_eq!(shown["clocks"][0]["due_on"], "2026-10-29");
    let counted = program.json("deadline --operator reco --kind information --received 2026-10-23");
    assert_eq!(counted["due_on"], "2026-10-29");
    let hit = &program.json("search П-2026-1")[0];
    assert_eq!(hit["due_on"], "2026-10-29");

    let csv = program.does("list claims --format csv");
    let mut csv = csv::Reader::from_reader(csv.as_bytes());
    let heads = csv.headers().unwrap().clone();
    let row = csv.records().next().unwrap().unwrap();
    let cell = |name: &str| &row[heads.iter().position(|head| head == name).unwrap()];
    assert_eq!([cell("due_on"), cell("days_left")], ["2026-10-29", "0"]);

    let load = program.does("workload --month 2026-10 --format csv");
    let mut load = csv::Reader::from_reader(load.as_bytes());
    let heads = load.headers().unwrap().clone();
    let day = load
        .records()
        .map(Result::unwrap)
        .find(|row| &row[1] == "2026-10-29");
    let due = heads.iter().position(|head| head == "due").unwrap();
    assert_eq!(&day.unwrap()[due], "1");

    for table in ["list claims --format table", "show П-2026-1 --format table"] {
        let table = program.does(table);
        assert!(table.contains("29.10.2026"), "{table}");
    }
    let screen = screen(&register.desk);
    assert!(screen.contains("29.10"), "{screen}");
    program.does("claim accept П-2026-1");
    let letter = program.run("letter preview П-2026-1 --resolution refused");
    assert!(
        letter.out.contains("29 октября 2026"),
        "{}{}",
        letter.out,
        letter.err
    );
}

/// (3) On its last day a case is due all day; it is overdue from midnight on, and the filter, the
/// word at the row and the counter change together.
#[test]
fn overdue_begins_when_the_last_day_is_over() {
    let mut program = Program::with_subject();
    program.claim("information");
    for (now, late) in [
        ("2026-10-29T00:00:00+05:00", false),
        ("2026-10-29T12:00:00+05:00", false),
        ("2026-10-29T23:59:59+05:00", false),
        ("2026-10-30T00:00:00+05:00", true),
    ] {
        program.at(now);
        let clock = program.json("list claims")[0]["clock"].clone();
        assert_eq!(clock, if late { "overdue" } else { "due_today" }, "{now}");
        let listed = program.json("list claims --overdue");
        assert_eq!(listed.as_array().unwrap().len(), usize::from(late), "{now}");
        let clock = std::sync::Arc::new(FixedClock(now.parse().unwrap()));
        let desk = Desk::open(&program.register, Access::Read, clock, officer()).unwrap();
        let counters = desk.counters().unwrap();
        let counted = (counters.overdue, counters.due_today);
        assert_eq!(counted, if late { (1, 0) } else { (0, 1) }, "{now}");
    }
}

fn counted(kind: &str, operator: &str, received: &str) -> Value {
    Program::new().json(&format!(
        "deadline --operator {operator} --kind {kind} --received {received}"
    ))
}

/// (5) The first day that may count is the day after receipt, whatever the hour and whatever day it
/// is: counted by hand from the calendar.
#[rstest]
#[case::before_the_day("pretrial_claim", "2026-10-23T00:01", "2026-10-24", "2026-11-23")]
#[case::after_hours("pretrial_claim", "2026-10-23T18:01", "2026-10-24", "2026-11-23")]
#[case::at_the_last_minute("pretrial_claim", "2026-10-23T23:59", "2026-10-24", "2026-11-23")]
#[case::on_a_sunday("pretrial_claim", "2026-11-01T10:00", "2026-11-02", "2026-12-01")]
#[case::on_a_holiday("pretrial_claim", "2026-12-16T10:00", "2026-12-17", "2027-01-15")]
#[case::working_days_after_hours("information", "2026-10-23T18:01", "2026-10-24", "2026-10-29")]
#[case::working_days_on_a_sunday("information", "2026-11-01T10:00", "2026-11-02", "2026-11-04")]
#[case::working_days_on_a_holiday("information", "2026-10-25T10:00", "2026-10-26", "2026-10-29")]
fn a_term_starts_on_the_day_after_receipt_whatever_day_and_hour(
    #[case] kind: &str,
    #[case] received: &str,
    #[case] first: &str,
    #[case] due: &str,
) {
    let counted = counted(kind, "reco", received);
    assert_eq!(counted["first_counted_day"], first);
    assert_eq!(counted["due_on"], due);
}

/// (6) Saturday 4 May 2024 was made a working day: a term of calendar days may end on it. Saturday
/// 9 May 2026 is a holiday: it gives one day off, Monday the 11th, and no more.
#[rstest]
#[case("pretrial_claim", "2024-04-04", "2024-05-04")]
#[case("information", "2024-05-02", "2024-05-06")]
#[case("information", "2026-05-08", "2026-05-14")]
fn a_working_saturday_counts_and_a_holiday_on_saturday_moves_one_day(
    #[case] kind: &str,
    #[case] received: &str,
    #[case] due: &str,
) {
    assert_eq!(counted(kind, "reco", received)["due_on"], due);
}

/// (6) No source confirms the days off of 2027: a date that rests on them is said to be
/// provisional, to a script and to a person.
#[test]
fn a_term_into_a_year_without_a_confirmed_calendar_says_so() {
    let into = counted("pretrial_claim", "iticket", "2026-12-15");
    assert_eq!(into["clocks"][0]["provisional"], true);
    let within = counted("pretrial_claim", "iticket", "2026-10-23");
    assert_eq!(within["clocks"][0]["provisional"], false);
    let told = Program::new()
        .does("deadline --operator iticket --kind pretrial_claim --received 2026-12-15");
    assert!(told.contains("предварительно"), "{told}");
}
