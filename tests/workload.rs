//! The load over a real register: counted by the desk, printed by the command.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod support;

use qorgau::desk::Access;
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::record::Scope;
use qorgau::domain::time::Month;
use qorgau::domain::values::{ClaimKind, Duty, RecordKind, Value};
use qorgau::domain::view::ListQuery;
use qorgau::domain::workflow::{Act, NewBlock};
use qorgau::domain::workload::{Load, Score, Workload};
use qorgau::i18n::{Lang, Tr};
use support::*;

/// Monday 26 October 2026, a day off for the holiday on Sunday: one claim closed in time, one late,
/// one without a term, and three cases that are open: two claims due on 23 November, a block that
/// is late.
fn busy() -> Register {
    let mut register = Register::new();
    let in_time = register.claim("reco", ClaimKind::PretrialClaim, "2026-10-20");
    close(&mut register, in_time, "2026-10-23");
    let late = register.claim("reco", ClaimKind::Information, "2026-10-01");
    let told = Act::Fulfil {
        duty: Duty::Inform,
        on: date("2026-10-20"),
        evidence: text("письмо"),
    };
    register.done(late, told);
    close(&mut register, late, "2026-10-20");
    let without = register.claim("benton", ClaimKind::PretrialClaim, "2026-10-01");
    close(&mut register, without, "2026-10-20");
    for slug in ["reco", "neupusti"] {
        register.claim(slug, ClaimKind::PretrialClaim, "2026-10-23");
    }
    let subject = register.subject("reco");
    register.make(Act::RequestBlock(NewBlock {
        received: moment("2026-10-22"),
        ..new_block(subject, Scope::All)
    }));
    register
}

fn close(register: &mut Register, claim: RecordNumber, reply_on: &str) {
    register.done(claim, Act::CloseClaim(satisfied(reply_on)));
}

fn workload(register: &Register, month: &str) -> Workload {
    register
        .desk
        .workload(month.parse().unwrap(), None)
        .unwrap()
}

fn score(register: &Register) -> Score {
    workload(register, "2026-10").score(|_| true)
}

#[test]
fn the_days_have_what_is_due_on_them() {
    let register = busy();
    let load = workload(&register, "2026-11");
    let due = load.days.iter().filter(|day| day.load.total() > 0);
    let due: Vec<_> = due.map(|day| (day.date, day.load)).collect();
    let two = Load {
        claims: 2,
        ..Load::default()
    };
    // 22 November is a Sunday: the term ends on the Monday after it.
    assert_eq!(due, [(date("2026-11-23"), two)]);
    assert_eq!(load.late.load.blocks, 1);
    assert_eq!(load.late.load.total(), 1);
    assert_eq!(load.late.since, Some(date("2026-10-22")));
    // Four weeks from 26 October end on 22 November.
    assert_eq!(load.coming_total(), 0);
    let october = workload(&register, "2026-10");
    assert!(
        october
            .day(date("2026-10-22"))
            .unwrap()
            .is_late(october.today)
    );
    assert_eq!(october.day(date("2026-10-26")).unwrap().load.total(), 0);
}

#[test]
fn one_operators_load_is_its_own() {
    let register = busy();
    let neupusti = operator("neupusti");
    let load = register
        .desk
        .workload(Month::of(date("2026-11-01")), Some(&neupusti))
        .unwrap();
    let due: u32 = load.days.iter().map(|day| day.load.total()).sum();
    assert_eq!((due, load.late.load.total()), (1, 0));
    assert_eq!(load.score(|_| true).closed(), 0);
}

#[test]
fn closed_claims_are_told_by_month_kind_and_operator() {
    let register = busy();
    let load = workload(&register, "2026-11");
    let all = Score {
        in_time: 1,
        late: 1,
        without_term: 1,
    };
    assert_eq!(load.by_month()[0], (Month::of(date("2026-10-01")), all));
    assert_eq!(load.by_month().len(), 6);
    let kinds: Vec<_> = load.by_kind();
    assert_eq!(kinds[0].0, ClaimKind::PretrialClaim);
    assert_eq!((kinds[0].1.in_time, kinds[0].1.without_term), (1, 1));
    assert_eq!((kinds[1].0, kinds[1].1.late), (ClaimKind::Information, 1));
    let operators: Vec<String> = load
        .by_operator()
        .iter()
        .map(|(o, _)| o.to_string())
        .collect();
    assert_eq!(operators, ["reco", "benton"]);
}

#[test]
fn a_claim_that_is_reopened_is_not_closed_any_more() {
    let mut register = busy();
    let claim = RecordNumber::Claim { year: 2026, n: 1 };
    let reopen = Act::ReopenClaim {
        reason: text("ошибка"),
    };
    register.done(claim, reopen);
    assert_eq!(score(&register).closed(), 2);
    close(&mut register, claim, "2026-10-24");
    assert_eq!(score(&register).closed(), 3);
}

#[test]
fn closed_claims_of_an_older_register_are_judged_when_it_is_opened() {
    let register = busy();
    let before = score(&register);
    let raw = register.raw();
    let replies: Vec<(i64, Option<String>)> = raw
        .prepare("SELECT id, reply FROM claim")
        .unwrap()
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    make_older(&raw, 3);
    let desk = register.open(Access::Write).unwrap();
    let load = desk.workload("2026-10".parse().unwrap(), None).unwrap();
    assert_eq!(load.score(|_| true), before);
    // These rows were sealed by this program, with the facts of their replies.
    for (id, reply) in replies {
        raw.execute("UPDATE claim SET reply = ?2 WHERE id = ?1", (id, reply))
            .unwrap();
    }
    assert!(desk.verify().unwrap().ok());
    let nullable = "SELECT count(*) FROM pragma_table_info('claim')
        WHERE name IN ('kind', 'subject') AND NOT \"notnull\"";
    let raw = register.raw();
    let count: u32 = raw.query_row(nullable, [], |row| row.get(0)).unwrap();
    assert_eq!(count, 2);
}

#[test]
fn a_day_in_words_finds_what_the_load_counted() {
    let register = busy();
    let found = |text: &str, kind: RecordKind| {
        let query = ListQuery {
            search: Some(text.to_owned()),
            ..ListQuery::default()
        };
        let words = Tr::new(Lang::Ru).filter_words();
        let query = register.desk.narrowed(query, &words).unwrap();
        let rows = register.desk.page(kind, &query).unwrap().rows;
        let totals = register.desk.totals([&query; 4]).unwrap();
        let place = RecordKind::ALL.iter().position(|other| *other == kind);
        let total = totals[place.unwrap()];
        assert_eq!(
            total,
            qorgau::domain::view::Total::Exactly(rows.len() as u64)
        );
        rows.len()
    };
    assert_eq!(found("срок:2026-11-23", RecordKind::Claim), 2);
    assert_eq!(found("due:23.11.2026 оператор:reco", RecordKind::Claim), 1);
    assert_eq!(found("срок:2026-11-23", RecordKind::Subject), 2);
    assert_eq!(found("срок:2026-11-23", RecordKind::Block), 0);
    assert_eq!(found("срок:22.10.2026", RecordKind::Block), 1);
    assert_eq!(found("срок:22.10.2026 ахметова", RecordKind::Block), 1);
    assert_eq!(found("срок:24.11.2026", RecordKind::Subject), 0);
}

/// The plan of a statement: that an index serves it.
#[test]
fn a_month_is_read_from_indexes() {
    let register = busy();
    let raw = register.raw();
    let plan = |query: &str| {
        let query = format!("EXPLAIN QUERY PLAN {query}");
        let mut statement = raw.prepare(&query).unwrap();
        let rows = statement
            .query_map([], |row| row.get::<_, String>(3))
            .unwrap();
        rows.map(Result::unwrap).collect::<Vec<_>>().join("; ")
    };
    for (query, index) in [
        (
            "SELECT ifnull(due_on, '9999') AS day, count(*) FROM claim WHERE state <> 'closed'
             AND ifnull(due_on, '9999') BETWEEN '2026-11-01' AND '2026-11-30' GROUP BY 1",
            "claim_open",
        ),
        (
            "SELECT kind, operator, kept, count(*) FROM claim
             WHERE closed_at >= 1 AND closed_at < 2 GROUP BY 1, 2, 3",
            "COVERING INDEX claim_closed",
        ),
    ] {
        let plan = plan(query);
        assert!(plan.contains("SEARCH") && plan.contains(index), "{plan}");
    }
}

#[test]
fn the_load_is_printed_for_a_spreadsheet() {
    let register = busy();
    let csv = register
        .program()
        .run("workload --month 2026-11 --format csv");
    assert_eq!((csv.code, csv.err.as_str()), (0, ""));
    let mut reader = csv::Reader::from_reader(csv.out.as_bytes());
    let heads = reader.headers().unwrap().clone();
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let cell = |row: &csv::StringRecord, name: &str| {
        let at = heads.iter().position(|head| head == name).unwrap();
        row[at].to_owned()
    };
    let of = |section: &str| {
        let rows = rows.iter().filter(|row| cell(row, "section") == section);
        rows.collect::<Vec<_>>()
    };
    assert_eq!(
        (of("day").len(), of("coming").len(), of("late").len()),
        (30, 28, 1)
    );
    let due = of("day")
        .into_iter()
        .find(|row| cell(row, "date") == "2026-11-23");
    let due = due.unwrap();
    assert_eq!(
        (cell(due, "due"), cell(due, "claims")),
        ("2".into(), "2".into())
    );
    assert_eq!(cell(of("late")[0], "overdue"), "1");
    let kinds = of("closed_by_kind");
    assert_eq!(kinds.len(), 2);
    assert_eq!(cell(kinds[1], "kind"), "information");
    assert_eq!(
        (cell(kinds[1], "late"), cell(kinds[1], "in_time_percent")),
        ("1".into(), "0".into())
    );
    let monday = of("coming")[0];
    assert_eq!(
        (cell(monday, "date"), cell(monday, "day")),
        ("2026-10-26".into(), "moved_day_off".into())
    );
    assert_eq!(cell(monday, "holiday"), "День Республики");
}

#[test]
fn a_month_and_an_operator_are_checked() {
    let program = Program::new();
    let month = program.run("workload --month ноябрь");
    assert_eq!(month.code, 2);
    assert!(month.err.contains("2026-12"), "{}", month.err);
    assert_eq!(program.run("workload --operator nobody").code, 2);
    let table = program.does("workload --format table");
    assert!(
        table.contains("к сроку") && table.contains("четыре недели"),
        "{table}"
    );
}

#[test]
fn the_claims_of_a_day_are_listed() {
    let listed = busy()
        .program()
        .does("list claims --due-on 23.11.2026 --format jsonl");
    assert_eq!(listed.lines().count(), 2);
}
