//! What must not happen, even where something fails or somebody goes round the program.

use qorgau::desk::DeskError;
use qorgau::domain::record::Scope;
use qorgau::domain::values::{ClaimKind, DataCategory};
use qorgau::domain::workflow::Act;
use rstest::rstest;

use super::support::*;

fn note() -> Act {
    Act::NoteClaim {
        text: text("уточнено"),
    }
}

/// (9) What the journal does not take has not happened, and the officer is told so: neither the
/// record nor its version moves.
#[test]
fn what_the_journal_does_not_take_is_not_done() {
    let mut register = Register::new();
    let claim = register.claim("reco", ClaimKind::PretrialClaim, "2026-10-23");
    let before = register.read_claim(claim);
    register
        .raw()
        .execute_batch(
            "CREATE TRIGGER journal_full BEFORE INSERT ON journal BEGIN
                 SELECT RAISE (ABORT, 'database or disk is full');
             END;",
        )
        .unwrap();
    for act in [note(), Act::CloseClaim(satisfied("2026-10-26"))] {
        assert!(matches!(
            register.act(Some(claim), act),
            Err(DeskError::Store(_))
        ));
        assert_eq!(register.read_claim(claim), before);
    }
    assert!(
        register
            .act(
                None,
                Act::RegisterClaim(new_claim("reco", ClaimKind::Information, "2026-10-23"))
            )
            .is_err()
    );
    assert_eq!(
        register
            .program()
            .run("claim note П-2026-1 --text уточнено")
            .code,
        1
    );
    assert_eq!(register.desk.sizes().unwrap(), [1, 0, 0, 1]);
    register
        .raw()
        .execute_batch("DROP TRIGGER journal_full")
        .unwrap();
    register.done(claim, note());
    assert_eq!(register.damage(), []);
}

/// (11) A block that was lifted is not followed by one whose check ends earlier, unless it is said
/// why.
#[test]
fn a_new_block_after_a_lifted_one_is_not_reviewed_earlier_unsaid() {
    let program = Program::with_subject();
    let request = "block request --operator reco --subject С-1 --by subject --ground inaccurate \
                   --received 2026-10-23";
    program.does(request);
    program.does("block approve Б-2026-1 --until 2026-11-20");
    program.does("block resolve Б-2026-1 --outcome lifted --ground проверено");
    program.does(request);
    let refused = program.refused("block approve Б-2026-2 --until 2026-11-10");
    assert!(refused.contains("Б-2026-0001"), "{refused}");
    program.does("block approve Б-2026-2 --until 2026-11-10 --note проверка-начата-ранее");
}

/// (15) Entries cut off at the end of the journal: a chain is whole without them, and the head that
/// was printed before is not among what is left. Where a record was changed by them, that alone
/// shows it.
#[rstest]
#[case::of_an_act("claim note П-2026-1 --text уточнено", 9)]
#[case::of_a_reveal("show С-1 --reveal проверка", 0)]
fn the_newest_entries_do_not_go_unnoticed(#[case] last: &str, #[case] code: i32) {
    let program = Program::with_subject();
    program.claim("pretrial_claim");
    program.does(last);
    let printed = program.json("journal verify");
    let raw = rusqlite::Connection::open(&program.register).unwrap();
    raw.execute_batch(
        "PRAGMA foreign_keys = OFF; DROP TRIGGER journal_no_delete;
         DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal);",
    )
    .unwrap();
    let found = program.run("journal verify --format json");
    assert_eq!(found.code, code, "{}", found.err);
    let found = found.json();
    assert_ne!(found["head"], printed["head"]);
    let journal = program.json("journal list").to_string();
    assert!(
        !journal.contains(printed["head"].as_str().unwrap()),
        "{journal}"
    );
}

/// (16) Where it can't be read whether data are blocked, they are taken to be: nothing is changed,
/// neither through the desk nor in the database.
#[rstest]
#[case::a_scope_that_is_none("UPDATE block SET scope = 'x'")]
#[case::a_scope_of_no_known_data("UPDATE block SET scope = '{\"categories\":[\"soul\"]}'")]
#[case::no_table("ALTER TABLE block RENAME TO lost")]
fn what_cannot_be_read_is_not_taken_for_free(#[case] damage: &str) {
    let mut register = Register::new();
    let subject = register.subject("reco");
    register.block(subject, Scope::Categories(vec![DataCategory::Phone]));
    register.raw().execute_batch(damage).unwrap();
    let correct = Act::CorrectSubject {
        details: details("Омарова"),
        reason: Some(text("смена фамилии")),
    };
    assert!(register.act(Some(subject), correct).is_err());
    let name: String = register
        .raw()
        .query_row("SELECT surname FROM subject", [], |row| row.get(0))
        .unwrap();
    assert_eq!(name, "Ахметова");
}

/// (18) The load is told in numbers: no name, no number of a person, no contact.
#[test]
fn a_statistic_names_nobody() {
    let program = Program::with_subject();
    program.claim("pretrial_claim");
    program.claim("information");
    for format in ["csv", "json", "jsonl", "table"] {
        let load = program.does(&format!("workload --month 2026-10 --format {format}"));
        for name in [
            "Ахметова",
            "Айгүл",
            "900101300007",
            "234",
            "example.kz",
            "С-000001",
            "П-2026",
        ] {
            assert!(!load.contains(name), "{name} in {load}");
        }
    }
}

/// (18) What a spreadsheet would run is written as text.
#[rstest]
fn a_cell_is_never_a_formula(#[values("=1+1", "+A1", "-A1", "@SUM(A1)", "\t=1+1")] name: &str) {
    let program = Program::new();
    let person = serde_json::json!({"operator": "reco", "kind": "legal", "legal_name": name});
    let made = program.typed("subject register", &person.to_string());
    assert_eq!(made.code, 0, "{}", made.err);
    let csv = program.does("list subjects --format csv");
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    for row in reader.records() {
        for cell in &row.unwrap() {
            assert!(!cell.starts_with(['=', '+', '-', '@', '\t', '\r']), "{csv}");
        }
    }
}
