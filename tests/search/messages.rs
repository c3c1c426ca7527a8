//! A claim that came as a message is found by who sent it and by its subject line, whether
//! anybody has looked at it or not, and is forgotten with it.

use qorgau::desk::{Access, Desk, Taken};
use qorgau::domain::identity::{Email, RecordNumber, SafeText};
use qorgau::domain::record::{Intake, MessageSource, Sender};
use qorgau::domain::values::{ClaimKind, RecordKind};
use qorgau::domain::view::{ListQuery, Row};
use qorgau::domain::workflow::{Act, Verdict};
use rstest::rstest;

use super::searched;
use super::support::*;

/// Nobody else has these words.
pub fn message(key: u8, name: &str, email: &str, title: &str) -> Intake {
    Intake {
        key: [key; 32],
        source: MessageSource::Mail,
        message_id: None,
        sender: Sender {
            name: Some(text(name)),
            email: Some(Email::parse(email).unwrap()),
            phone: None,
        },
        title: Some(text(title)),
        sent: None,
        received: moment("2026-10-23"),
        text: Some(text("Прошу ответить.")),
        recipients: Vec::new(),
        operator: None,
        remarks: Vec::new(),
        files: Vec::new(),
    }
}

pub fn came(desk: &mut Desk, intake: Intake) -> RecordNumber {
    match desk.take_in(intake, &operator("reco")).unwrap() {
        Taken::New(number) | Taken::Known(number) => number,
    }
}

fn claims(desk: &Desk, text: &str) -> Vec<RecordNumber> {
    let page = desk.page(RecordKind::Claim, &searched(text, 50)).unwrap();
    let [.., total] = desk.totals([&searched(text, 50); 4]).unwrap();
    assert_eq!(
        total,
        qorgau::domain::view::Total::Exactly(page.rows.len() as u64),
        "{text}"
    );
    page.rows.iter().map(Row::number).collect()
}

fn register() -> (Register, RecordNumber, RecordNumber) {
    let mut register = Register::new();
    let first = message(
        1,
        "Жанар Щёголева",
        "zqxwjk.long@vfhgpq.example.kz",
        "Возврат билета 778899, Äктобе",
    );
    let second = message(
        2,
        "Қанат Ілияс",
        "kanat@mail.example.kz",
        "Сведения обо мне",
    );
    let first = came(&mut register.desk, first);
    let second = came(&mut register.desk, second);
    (register, first, second)
}

#[rstest]
#[case("zqxwjk", true)]
#[case("zqxwjk.long@vfhgpq.example.kz", true)]
#[case("zqxwjk.lost@vfhgpq.example.kz", false)]
#[case("жанар щеголева", true)]
#[case("ЖАН щёг", true)]
#[case("zhanar", true)]
#[case(";fyfh", true)]
#[case("возврат", true)]
#[case("билета жанар", true)]
#[case("7788", true)]
#[case("778899 возврат", true)]
#[case("сведения жанар", false)]
#[case("ответить", false)]
fn an_untriaged_message_is_found(#[case] typed: &str, #[case] found: bool) {
    let (register, first, _) = register();
    let expected = Vec::from_iter(found.then_some(first));
    assert_eq!(claims(&register.desk, typed), expected, "{typed}");
    let query = ListQuery {
        search: Some(typed.to_owned()),
        ..ListQuery::default()
    };
    let hits = register.desk.search(&query, 10).unwrap();
    let hits: Vec<RecordNumber> = hits.iter().map(|hit| hit.number).collect();
    assert_eq!(hits, expected, "{typed}");
}

#[test]
fn an_untriaged_message_is_found_by_its_number() {
    let (register, first, _) = register();
    assert_eq!(claims(&register.desk, &first.to_string()), [first]);
}

#[test]
fn a_triaged_message_is_found_by_its_sender_and_by_its_subject() {
    let (mut register, first, second) = register();
    let subject = register.enter("reco", details("Өтегенова"));
    let verdict = Verdict::Accept {
        kind: ClaimKind::Information,
        subject,
        demanded_by: None,
    };
    register.done(first, Act::Triage(verdict));
    for typed in ["zqxwjk", "возврат", "отегенова"] {
        assert_eq!(claims(&register.desk, typed), [first], "{typed}");
    }
    assert_eq!(claims(&register.desk, "канат"), [second]);
}

#[test]
fn what_is_shown_of_a_match_is_masked() {
    let (register, ..) = register();
    let hits = register.desk.search(&searched("zqxwjk", 10), 10).unwrap();
    let matched: Vec<&str> = hits[0].matched.iter().map(SafeText::as_str).collect();
    assert_eq!(matched, ["z•••@vfhgpq.example.kz"]);
    let hits = register.desk.search(&searched("возв жан", 10), 10).unwrap();
    let matched: Vec<&str> = hits[0].matched.iter().map(SafeText::as_str).collect();
    assert_eq!(matched, ["Жан", "Возв"]);
}

#[test]
fn an_erased_message_is_gone_from_the_bytes() {
    let (register, _, second) = register();
    let words = ["zqxwjk", "qxwjk", "vfhgpq", "щеголева", "щегол", "Щёголева"];
    let held = |register: &Register| {
        let mut files = std::fs::read_dir(register.folder.path()).unwrap();
        let mut bytes = Vec::new();
        for file in &mut files {
            bytes.extend(std::fs::read(file.unwrap().path()).unwrap());
        }
        let has = |word: &&str| {
            bytes
                .windows(word.len())
                .any(|part| part == word.as_bytes())
        };
        words.into_iter().filter(has).collect::<Vec<_>>()
    };
    assert!(held(&register).len() > 3, "{:?}", held(&register));
    let raw = register.raw();
    raw.execute_batch("PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON")
        .unwrap();
    let erased = raw
        .execute("DELETE FROM message WHERE sender_email LIKE 'zqxwjk%'", [])
        .unwrap();
    assert_eq!(erased, 1);
    raw.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .unwrap();
    assert!(claims(&register.desk, "zqxwjk").is_empty());
    assert_eq!(claims(&register.desk, "канат"), [second]);
    drop(raw);
    assert_eq!(held(&register), Vec::<&str>::new());
}

#[test]
fn the_messages_of_an_older_register_are_found() {
    let (register, first, _) = register();
    make_older(&register.raw(), 8);
    let desk = register.open(Access::Write).unwrap();
    assert_eq!(claims(&desk, "возврат"), [first]);
}
