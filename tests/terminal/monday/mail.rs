//! Monday's mail: forty letters of every kind, each given its verdict by keys alone, one of every
//! verdict among them, and one of the claims that came of them answered and closed.

use qorgau::domain::identity::Email;
use qorgau::domain::workflow::{Act, NewSubject};
use serde_json::json;
use termlens::Key;

use super::officer::Officer;
use super::tongue::RUSSIAN;
use crate::register::{Register, act};
use crate::samples::{run, show};
use crate::support::{details, operator};

/// What the officer says of a letter.
#[derive(Clone, Copy)]
enum Says {
    /// What it looks like, of the subject who has this address.
    Accept(&'static str),
    /// Somebody new, with the name that the letter has.
    New,
    /// Somebody new, whose name is typed.
    Named(&'static str),
    /// Who is it?
    Who,
    /// The kind after that which is chosen; and who is it?
    OtherKindWho,
    /// The same matter as the other claim of that person.
    Link,
    /// To the organiser of the concert.
    Redirect,
    /// Tomorrow.
    Later,
    /// An advertisement, or nothing that could be read.
    NotOurs,
}

/// The letters in the order in which they come up: by date, then by number.
const LETTERS: [(u32, Says); 40] = [
    (1, Says::Accept("aigerim@example.kz")),
    (2, Says::New),
    (3, Says::Accept("petr@example.kz")),
    (4, Says::Accept("anna@example.kz")),
    (5, Says::Accept("bolat@example.kz")),
    (6, Says::Redirect),
    (7, Says::Accept("erlan@example.kz")),
    (8, Says::Accept("dana@example.kz")),
    (9, Says::Accept("oleg@example.kz")),
    (10, Says::Accept("saule@example.kz")),
    (11, Says::Accept("ulpan@example.kz")),
    (12, Says::New),
    (13, Says::NotOurs),
    (14, Says::Accept("gulnar@example.kz")),
    (15, Says::Link),
    (16, Says::Accept("timur@example.kz")),
    (17, Says::Who),
    (18, Says::Accept("marat@example.kz")),
    (20, Says::Accept("future@example.kz")),
    (21, Says::Named("Комитет")),
    (22, Says::Who),
    (23, Says::Accept("empty@example.kz")),
    (24, Says::Later),
    (25, Says::Accept("label@example.kz")),
    (26, Says::Accept("label2@example.kz")),
    (27, Says::Accept("alt@example.kz")),
    (28, Says::Accept("signed@example.kz")),
    (29, Says::OtherKindWho),
    (30, Says::Accept("pgp@example.kz")),
    (31, Says::Accept("nested@example.kz")),
    (32, Says::Accept("long@example.kz")),
    (33, Says::Accept("raw@example.kz")),
    (34, Says::Who),
    (35, Says::Accept("kamila@example.kz")),
    (37, Says::Accept("zip@example.kz")),
    (38, Says::Accept("unix@example.kz")),
    (39, Says::Accept("first@example.kz")),
    (40, Says::Accept("zone@example.kz")),
    (19, Says::Accept("zhanna@example.kz")),
    (36, Says::NotOurs),
];

/// What the officer types of the redirected letter, and of the claim that is answered.
const ORGANISER: &str = "ТОО Концерт";
const GROUND: &str = "возврат делает организатор";
const TODAY: &str = "сегодня";
const NUMBER: &str = "исх. 118";
const RECEIPT: &str = "квитанция 7";

/// A few more than it takes today.
const MOST_PRESSES: usize = 400;

/// The register knows most of those who write.
fn register() -> Register {
    let register = Register::empty();
    run(&register, &["init", "--test", "--operator", "reco"]);
    run(&register, &["office", "set", "signatory", "А. Сейтова"]);
    let mut desk = register.desk();
    for (n, says) in LETTERS {
        let Says::Accept(email) = says else {
            continue;
        };
        let mut details = details(&format!("Тестов{n}"));
        details.emails = vec![Email::parse(email).unwrap()];
        let new = NewSubject {
            operator: operator("reco"),
            external_id: None,
            details,
        };
        act(&mut desk, None, Act::RegisterSubject(new));
    }
    drop(desk);
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/mail");
    let files = std::fs::read_dir(folder).unwrap();
    let files = files.map(|file| file.unwrap().path().display().to_string());
    let mut files: Vec<String> = files.filter(|file| file.ends_with(".eml")).collect();
    files.sort();
    let files = files.iter().map(String::as_str);
    let intake = ["intake", "--operator", "reco"].into_iter().chain(files);
    run(&register, &intake.collect::<Vec<_>>());
    register
}

#[test]
fn forty_letters_are_triaged_and_one_is_answered() {
    let register = register();
    let mut officer = Officer::sits_down(&register, &RUSSIAN);
    officer.sees_all(&["не разобрано 40", "> П-2026-0001"]);
    officer.command('t');
    for (place, (n, says)) in (1..).zip(LETTERS) {
        let front = format!("{place} из 40 · П-2026-{n:04}");
        officer.sees_all(&[&front, "x не к нам", "Вид ← →"]);
        gives(&mut officer, says);
        if place == 1 {
            takes_back(&mut officer, &front);
        }
    }
    officer.sees_all(&["Разобрано Вами: 39", "Отложено: 1"]);
    officer.presses(Key::Esc).sees("не разобрано 1");
    officer.has("gives forty letters their verdicts");

    answers(&mut officer, &register);
    officer.command('q');
    officer.has("leaves");

    let (presses, counted) = officer.counted();
    println!("key presses, forty letters at 80x24:\n{counted}");
    assert!(presses <= MOST_PRESSES, "{counted}");
    assert_eq!(officer.seat.end().0, Some(0));
    assert!(register.desk().verify().unwrap().ok());
}

fn gives(officer: &mut Officer, says: Says) {
    match says {
        Says::Accept(_) => {
            officer.sees("> С-");
            officer.command('a')
        }
        Says::New => officer.command('n').sees("[ Занести и принять ]").enters(),
        Says::Named(name) => {
            officer.command('n').sees("[ Занести и принять ]");
            officer
                .presses(Key::Tab)
                .presses(Key::Tab)
                .presses(Key::Tab);
            officer.types(name).sees(name).enters()
        }
        Says::Who => officer.command('i'),
        Says::OtherKindWho => {
            officer.presses(Key::Right).sees("> претензия");
            officer.command('i')
        }
        Says::Link => officer.command('l').sees("П-2026-0014").enters(),
        Says::Redirect => {
            officer.command('r').sees("Перенаправить");
            for text in [ORGANISER, GROUND, TODAY] {
                officer.types(text).sees(text).presses(Key::Tab);
            }
            officer.presses(Key::Right).presses(Key::Tab);
            officer.types(NUMBER).presses(Key::Tab).types(GROUND);
            officer.presses(Key::Tab).enters()
        }
        Says::Later => officer.command('s').sees("[ Отложить ]").enters(),
        Says::NotOurs => {
            officer.command('x').sees("не к нам");
            officer.types("реклама").sees("реклама").enters()
        }
    };
}

/// The first verdict was a mistake: back it goes, and then it is given again.
fn takes_back(officer: &mut Officer, front: &str) {
    officer.sees("2 из 40");
    officer
        .command('u')
        .sees_all(&[front, "> С-", "осталось 40"]);
    officer.command('a');
}

/// The first letter of the morning: its reply prepared, sent on paper, the duty met, the claim closed.
fn answers(officer: &mut Officer, register: &Register) {
    officer.presses(RUSSIAN.search).types("п-2026-1");
    officer.sees_all(&["1 Субъекты 1 ", "> П-2026-0001"]);
    officer.enters().enters();
    officer
        .sees("П-2026-0001 ·")
        .command('a')
        .sees("[ Принять ]");
    officer.enters().sees("на рассмотрении");
    officer.command('r').sees("не заполнено: решение");
    officer.enters().sees("подготовлен").presses(Key::Right);
    officer.presses(Key::Tab).types(GROUND).sees(GROUND);
    officer.presses(Key::Tab).presses(Key::Tab);
    officer.presses(Key::Right).sees("на бумаге");
    officer.presses(Key::Tab).types(NUMBER).sees(NUMBER);
    officer.enters().sees_all(&["ответ готов", "Исх. № 118"]);
    officer.enters().sees("[ Отметить отправку ]");
    officer.types(TODAY).sees("23.11.2026");
    officer.presses(Key::Tab);
    officer.presses(Key::Tab).presses(Key::Tab).types(RECEIPT);
    officer.sees(RECEIPT).enters().sees("Сделано");
    officer.presses(Key::Esc).sees("Слова заявителя");
    officer.command('c').sees("Ответ отправлен 23.11.2026");
    officer.enters().sees("[ Отметить исполненным ]");
    officer.types(TODAY).presses(Key::Tab).types(RECEIPT);
    officer.sees(RECEIPT).enters().sees("[ Закрыть обращение ]");
    officer.enters().sees("П-2026-0001: закрыто");
    // A key that follows Esc at once would be Alt with it.
    officer.presses(Key::Esc).sees("Esc: сбросить");
    officer.presses(Key::Esc).sees_no("Esc: сбросить");
    officer.has("answers one of the claims and closes it");

    let claim = show(register, "П-2026-0001");
    assert_eq!(claim["state"], "closed");
    assert_eq!(claim["resolution"], "satisfied");
    let told = |id: &str| {
        let history = claim["history"].as_array().unwrap();
        history.iter().filter(|line| line["action"] == id).count()
    };
    let walked = [
        ("claim_triaged", 2),
        ("triage_undone", 1),
        ("claim_reply_prepared", 1),
        ("claim_reply_sent", 1),
        ("claim_fulfilled", 1),
        ("claim_closed", 1),
    ];
    for (id, times) in walked {
        assert_eq!(told(id), times, "{id}");
    }
    let linked = show(register, "П-2026-0015");
    assert_eq!(linked["links"], json!(["П-2026-0014"]));
    assert_eq!(show(register, "П-2026-0006")["resolution"], "redirected");
    assert_eq!(
        show(register, "П-2026-0013")["resolution"],
        "not_considered"
    );
    assert_eq!(show(register, "П-2026-0022")["waiting_for"], "identity");
    assert_eq!(show(register, "П-2026-0024")["state"], "received");
}
