//! Messages: read whatever they are, taken in once, and counted while nobody has looked.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test stops at what it did not expect"
)]

mod support;

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use qorgau::clock::FixedClock;
use qorgau::desk::{Access, Damage, Desk, DeskError, RegisterKind, Taken, nonce};
use qorgau::domain::identity::{Email, Iin, Phone, RecordNumber, is_hostile};
use qorgau::domain::record::{Intake, MOST_ATTACHED, Remark, Scope, SenderMatch, SubjectDetails};
use qorgau::domain::time::Zone;
use qorgau::domain::values::{
    BlockGround, ClaimKind, ClaimState, JournalAction, RequestedBy, Value,
};
use qorgau::domain::view::{ClaimRow, ListQuery, Row};
use qorgau::domain::workflow::{Act, Command, NewSubject, Refusal};
use qorgau::exchange::mail::{inputs, read_letter};
use qorgau::rules::{kinds, shipped};
use qorgau::search::Kinds;
use serde::Deserialize;
use support::{Program, details, officer, operator};

#[derive(Deserialize)]
struct Expected {
    letter: Vec<Letter>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Letter {
    file: String,
    kind: String,
    subject: Option<String>,
    name: Option<String>,
    email: Option<String>,
    received: String,
    text: Option<String>,
    #[serde(default)]
    holds: Vec<String>,
    #[serde(default)]
    lacks: Vec<String>,
    attachments: Option<Vec<String>>,
    files: Option<usize>,
    remarks: Option<Vec<String>>,
    recipients: Option<Vec<String>>,
    same_as: Option<String>,
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/mail")
}

fn expected() -> Vec<Letter> {
    let text = std::fs::read_to_string(folder().join("EXPECTED.toml")).unwrap();
    toml::from_str::<Expected>(&text).unwrap().letter
}

fn arrived() -> DateTime<Utc> {
    "2026-11-20T04:00:00Z".parse().unwrap()
}

fn read(file: &str) -> Intake {
    let bytes = std::fs::read(folder().join(file)).unwrap();
    read_letter(&bytes, arrived(), Zone::almaty())
}

fn letter(text: &str) -> Intake {
    read_letter(text.as_bytes(), arrived(), Zone::almaty())
}

fn desk(folder: &Path) -> Desk {
    let clock = Arc::new(FixedClock(arrived()));
    let path = folder.join("register.db");
    Desk::init(&path, RegisterKind::Test, &[], clock, officer()).unwrap()
}

fn claim(desk: &Desk, number: RecordNumber) -> ClaimRow {
    match desk.row(number).unwrap() {
        Row::Claim(row) => row,
        other => panic!("{other:?}"),
    }
}

fn new(taken: Taken) -> RecordNumber {
    match taken {
        Taken::New(number) | Taken::Known(number) => number,
    }
}

#[test]
fn every_letter_is_read_as_expected() {
    let mut wrong = Vec::new();
    let mut differs = |file: &str, what: &str, found: String, wanted: String| {
        if found != wanted {
            wrong.push(format!("{file}: {what}: {found:?} instead of {wanted:?}"));
        }
    };
    for wanted in expected() {
        let file = wanted.file.as_str();
        let found = read(file);
        let text = found.text.as_deref().unwrap_or_default().to_owned();
        let or_empty = |text: Option<&str>| text.unwrap_or_default().to_owned();
        if wanted.subject.is_some() || found.title.is_none() {
            let title = or_empty(found.title.as_deref());
            differs(file, "subject", title, wanted.subject.unwrap_or_default());
        }
        if wanted.name.is_some() {
            let name = or_empty(found.sender.name.as_deref());
            differs(file, "name", name, wanted.name.unwrap_or_default());
        }
        let email = or_empty(found.sender.email.as_ref().map(Email::as_str));
        differs(file, "email", email, wanted.email.unwrap_or_default());
        differs(
            file,
            "received",
            found.received.to_string(),
            wanted.received,
        );
        match wanted.text {
            Some(begins) => {
                let begun: String = text.chars().take(begins.chars().count()).collect();
                differs(file, "text", begun, begins);
            }
            None => differs(file, "text", text.clone(), String::new()),
        }
        for held in wanted.holds {
            let found = if text.contains(&held) { &held } else { &text };
            differs(file, "holds", found.clone(), held.clone());
        }
        for lacked in wanted.lacks {
            let found = if text.contains(&lacked) { &text } else { "" };
            differs(file, "lacks", found.to_owned(), String::new());
        }
        let files: Vec<String> = found
            .files
            .iter()
            .map(|file| {
                format!(
                    "{}|{}",
                    file.name.as_deref().unwrap_or_default(),
                    file.media_type
                )
            })
            .collect();
        match (wanted.attachments, wanted.files) {
            (None, Some(count)) => {
                differs(file, "files", files.len().to_string(), count.to_string());
            }
            (named, _) => differs(
                file,
                "files",
                files.join(", "),
                named.unwrap_or_default().join(", "),
            ),
        }
        let remarks: BTreeSet<&str> = found.remarks.iter().map(|r| r.as_str()).collect();
        if let Some(wanted) = &wanted.remarks {
            let wanted: BTreeSet<&str> = wanted.iter().map(String::as_str).collect();
            differs(
                file,
                "remarks",
                format!("{remarks:?}"),
                format!("{wanted:?}"),
            );
        }
        if let Some(recipients) = wanted.recipients {
            let found: Vec<&str> = found.recipients.iter().map(Email::as_str).collect();
            differs(file, "recipients", found.join(", "), recipients.join(", "));
        }
        let shown = [
            Some(text),
            found.title.map(String::from),
            found.sender.name.map(String::from),
        ];
        let hostile = shown
            .into_iter()
            .flatten()
            .flat_map(|text| text.chars().collect::<Vec<_>>());
        let hostile: String = hostile
            .filter(|c| is_hostile(*c) && !"\n\t".contains(*c))
            .collect();
        differs(file, "hostile", hostile, String::new());
        if wanted.kind != "none" {
            assert!(ClaimKind::parse(&wanted.kind).is_ok(), "{file}");
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn the_letters_are_of_all_kinds() {
    let letters = expected();
    let kinds: BTreeSet<&str> = letters.iter().map(|letter| letter.kind.as_str()).collect();
    assert_eq!(letters.len(), 41);
    assert_eq!(kinds.len(), ClaimKind::ALL.len() + 1);
    let files = std::fs::read_dir(folder()).unwrap().count();
    assert_eq!(files, letters.len() + 1, "every file is in EXPECTED.toml");
}

/// Of every letter whose words can be read; what is spam looks like nothing.
#[test]
fn every_letter_looks_like_what_it_asks_for() {
    let phrases = kinds(shipped::KINDS, "kinds.toml").unwrap();
    let phrases = Kinds::new(&phrases);
    let wordless = "25-only-attachment.eml";
    let mut wrong = Vec::new();
    for letter in expected() {
        let intake = read(&letter.file);
        let said = [intake.title, intake.text];
        let said: Vec<String> = said.iter().flatten().map(ToString::to_string).collect();
        let found = phrases.of(&said.join("\n"));
        let first = found.first().map_or("none", |looks| looks.kind.as_str());
        if first != letter.kind && letter.file != wordless {
            wrong.push(format!("{}: {first}, not {}", letter.file, letter.kind));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn every_letter_becomes_one_claim_however_often_it_comes() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let reco = operator("reco");
    let mut taken = BTreeMap::new();
    for letter in expected() {
        let came = desk.take_in(read(&letter.file), &reco).unwrap();
        match &letter.same_as {
            Some(same) => assert_eq!(came, Taken::Known(taken[same]), "{}", letter.file),
            None => assert!(matches!(came, Taken::New(_)), "{}", letter.file),
        }
        taken.insert(letter.file, new(came));
    }
    for (file, number) in &taken {
        assert_eq!(
            desk.take_in(read(file), &reco).unwrap(),
            Taken::Known(*number)
        );
    }
    let claims = desk.claims(&ListQuery::default()).unwrap();
    assert_eq!(claims.len(), taken.len() - 1);
    assert!(
        claims
            .iter()
            .all(|row| row.claim.state == ClaimState::Received
                && row.claim.kind.is_none()
                && row.subject.is_none()
                && row.claim.due_on().is_some()
                && row.claim.clocks.iter().all(|clock| clock.provisional))
    );
    let counters = desk.counters().unwrap();
    assert_eq!(counters.untriaged as usize, claims.len());
    let nearest = claims.iter().filter_map(|row| row.claim.due_on()).min();
    assert_eq!(counters.untriaged_due_on, nearest);
    // A search goes through the open cases, also those of nobody known.
    enter(&mut desk, "reco", "Тестова", "aigerim@example.kz");
    let query = ListQuery {
        search: Some("Тест".to_owned()),
        ..ListQuery::default()
    };
    let found = desk.search(&query, 10).unwrap();
    let [subject, message] = found.as_slice() else {
        panic!("{found:?}")
    };
    assert!(matches!(subject.number, RecordNumber::Subject(_)));
    assert_eq!(message.number, taken["01-quoted-printable.eml"]);
    let verdict = desk.verify().unwrap();
    assert!(verdict.ok(), "{:?}", verdict.damage);
    let received = desk.journal(None).unwrap();
    let received = received
        .iter()
        .filter(|line| line.action == JournalAction::ClaimReceived);
    assert_eq!(received.count(), claims.len());
}

/// A blocking claim is to be met at once at this operator, and within a day by the law elsewhere.
#[test]
fn the_clock_is_the_nearest_that_any_kind_would_set() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    for (slug, due_on) in [("reco", "2026-11-19"), ("iticket", "2026-11-20")] {
        let text = "Received: x; Thu, 19 Nov 2026 09:00:00 +0500\nFrom: a@example.kz\n\nТекст\n";
        let number = new(desk.take_in(letter(text), &operator(slug)).unwrap());
        let row = claim(&desk, number);
        assert_eq!(row.claim.due_on().unwrap().to_string(), due_on, "{slug}");
    }
}

#[test]
fn what_is_not_triaged_is_not_accepted_and_correcting_it_counts_its_clocks() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let slug = operator("iticket");
    let subject = enter(&mut desk, "iticket", "Тестова", "aigerim@example.kz");
    let number = new(desk
        .take_in(read("01-quoted-printable.eml"), &slug)
        .unwrap());
    let accept = Act::AcceptClaim {
        requested_by: RequestedBy::Subject,
        ground: BlockGround::Inaccurate,
        scope: Scope::All,
    };
    let refused = desk.execute(&command(number, accept.clone())).unwrap_err();
    let refusal = Refusal::NotTriaged { number };
    assert_eq!(refused.to_string(), DeskError::Refused(refusal).to_string());
    let correct = Act::CorrectClaim {
        reason: support::text("разобрано"),
        received: None,
        kind: Some(ClaimKind::Information),
        subject: Some(subject),
    };
    desk.execute(&command(number, correct)).unwrap();
    desk.execute(&command(number, accept)).unwrap();
    let row = claim(&desk, number);
    assert_eq!(row.claim.due_on().unwrap().to_string(), "2026-11-06");
    assert_eq!(row.subject.unwrap().number, subject);
    assert!(desk.verify().unwrap().ok());
}

#[test]
fn a_sender_is_offered_and_not_linked() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let reco = operator("reco");
    let same = enter(&mut desk, "reco", "Тестова", "Aigerim@example.kz");
    enter(&mut desk, "iticket", "Тестова", "aigerim@example.kz");
    enter(&mut desk, "reco", "Другая", "aigerim2@example.kz");
    let number = new(desk
        .take_in(read("01-quoted-printable.eml"), &reco)
        .unwrap());
    let offered = desk.candidates(number).unwrap();
    let offered: Vec<_> = offered.iter().map(|c| (c.subject, c.by.clone())).collect();
    assert_eq!(offered, [(same, vec![SenderMatch::Email])]);
    let row = claim(&desk, number);
    assert_eq!(row.claim.subject, None);
    let text = "From: x@example.kz\nSubject: a\n\nМой ИИН 900101300007, тел. 8 (701) 234-56-78.\n";
    let mut person = details("Пробная");
    person.iin = Iin::parse("900101300007").ok();
    person.phones = vec![Phone::parse("+77012345678").unwrap()];
    let known = register(&mut desk, "reco", person);
    let number = new(desk.take_in(letter(text), &reco).unwrap());
    let offered = desk.candidates(number).unwrap();
    assert_eq!(offered[0].subject, known);
    assert_eq!(offered[0].by, [SenderMatch::Iin, SenderMatch::Phone]);
}

#[test]
fn a_letter_of_eight_megabytes_is_kept_and_a_larger_one_noted() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    for (size, kept) in [
        (8 << 20, true),
        (usize::try_from(MOST_ATTACHED).unwrap() + 1, false),
    ] {
        let mut bytes = format!(
            "From: big@example.kz\r\nMessage-ID: <big{size}@x>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n\
             --b\r\n\r\nСкан\r\n--b\r\nContent-Type: application/pdf; name=scan.pdf\r\n\
             Content-Disposition: attachment\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        )
        .into_bytes();
        bytes.extend(std::iter::repeat_n(b'x', size));
        bytes.extend(b"\r\n--b--\r\n");
        let intake = read_letter(&bytes, arrived(), Zone::almaty());
        let number = new(desk.take_in(intake, &operator("reco")).unwrap());
        let message = desk.message(number).unwrap().unwrap();
        let [file] = message.attachments.as_slice() else {
            panic!("{:?}", message.attachments)
        };
        assert_eq!((file.size, file.kept), (size as u64, kept));
        assert_eq!(message.remarks.contains(&Remark::TooLarge), !kept);
        let bytes = desk.attachment_bytes(number, file.n).unwrap();
        assert_eq!(bytes.map(|bytes| bytes.len()), kept.then_some(size));
    }
    assert!(desk.verify().unwrap().ok());
}

#[test]
fn hostile_letters_cost_neither_the_program_nor_the_letter() {
    let nested = "Content-Type: message/rfc822\r\n\r\n".repeat(200_000);
    let nested = letter(&format!("From: a@example.kz\r\n{nested}"));
    assert!(nested.remarks.contains(&Remark::Unreadable));
    let digests = "Content-Type: multipart/digest; boundary=b\r\n\r\n--b\r\n\r\n".repeat(50_000);
    let digests = letter(&format!("From: a@example.kz\r\n{digests}"));
    assert!(digests.remarks.contains(&Remark::Unreadable));
    let parts = "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n".repeat(20_000);
    let parts = letter(&format!("From: a@example.kz\r\n{parts}"));
    assert_eq!(parts.sender.email.unwrap().as_str(), "a@example.kz");
    let long = letter(&format!("From: a@example.kz\n\n{}\n", "ж".repeat(1 << 20)));
    assert!(long.remarks.contains(&Remark::Cut));
    assert_eq!(long.text.unwrap().chars().count(), 50_000);
    assert_eq!(long.files[0].bytes.len(), 2 << 20);
    for junk in ["", "\n", "\r\n\r\n", ":", "From", "\u{0}\u{0}"] {
        assert!(
            letter(junk).remarks.contains(&Remark::Unreadable),
            "{junk:?}"
        );
    }
    // A letter cut at any place, and one with any byte altered, is still read or kept.
    let whole = std::fs::read(folder().join("06-forwarded-chain.eml")).unwrap();
    for end in 0..whole.len() {
        read_letter(&whole[..end], arrived(), Zone::almaty());
    }
    for at in (0..whole.len()).step_by(7) {
        let mut altered = whole.clone();
        altered[at] = 0xff;
        read_letter(&altered, arrived(), Zone::almaty());
    }
}

#[test]
fn a_receipt_that_has_not_come_is_the_present() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let text = "Received: x; Fri, 1 Jan 2100 09:00:00 +0500\nFrom: a@example.kz\n\nТекст\n";
    let number = new(desk.take_in(letter(text), &operator("reco")).unwrap());
    let row = claim(&desk, number);
    assert_eq!(row.claim.received.to_string(), "2026-11-20T09:00");
    let message = desk.message(number).unwrap().unwrap();
    assert_eq!(message.remarks, [Remark::FutureReceipt]);
}

#[test]
fn a_letter_to_a_published_address_is_that_operators() {
    let folder = tempfile::tempdir().unwrap();
    let desk = desk(folder.path());
    let addressed = desk.operator_addressed(&read("22-many-recipients.eml"));
    assert_eq!(addressed, Some(operator("concerts-tickets")));
    assert_eq!(
        desk.operator_addressed(&read("01-quoted-printable.eml")),
        None
    );
}

#[test]
fn a_maildir_is_read_by_the_names_of_its_letters_and_left_as_it_is() {
    let box_of_letters = tempfile::tempdir().unwrap();
    for (place, name) in [
        ("new", "2.b"),
        ("cur", "1.a:2,S"),
        ("tmp", "0.c"),
        ("new", ".hidden"),
    ] {
        let folder = box_of_letters.path().join(place);
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(name), "From: a@example.kz\n\nТекст\n").unwrap();
    }
    let found = inputs(box_of_letters.path()).unwrap();
    let names: Vec<_> = found
        .iter()
        .map(|input| input.path.file_name().unwrap())
        .collect();
    assert_eq!(names, ["1.a:2,S", "2.b"]);
    assert!(inputs(&folder()).is_err(), "a folder that is no Maildir");
}

/// An altered attachment is found, like an altered record.
#[test]
fn what_came_is_sealed() {
    let folder = tempfile::tempdir().unwrap();
    let mut desk = desk(folder.path());
    let number = new(desk
        .take_in(read("09-name-rfc2047.eml"), &operator("reco"))
        .unwrap());
    drop(desk);
    let path = folder.path().join("register.db");
    let outside = rusqlite::Connection::open(&path).unwrap();
    outside
        .execute_batch(
            "DROP TRIGGER attachment_no_update; UPDATE attachment SET bytes = zeroblob(size);",
        )
        .unwrap();
    drop(outside);
    let clock = Arc::new(FixedClock(arrived()));
    let desk = Desk::open(&path, Access::Read, clock, officer()).unwrap();
    let damage = desk.verify().unwrap().damage;
    assert_eq!(damage, [Damage::Changed(number)]);
}

/// The command line: what it takes, what it leaves, and how scripts are told.
#[test]
fn the_command_line_tells_what_is_taken_and_what_is_left() {
    let mut program = Program::empty();
    program.lang = "en";
    let place = program.folder.path();
    let run = |arguments: &[&str]| {
        let done = program.run(arguments);
        (done.code, done.out, done.err)
    };
    assert_eq!(run(&["init"]).0, 0);
    let letter = folder().join("09-name-rfc2047.eml");
    let letter = letter.to_str().unwrap();
    let (code, _, notes) = run(&["intake", letter]);
    assert_eq!(code, 2, "{notes}");
    assert!(notes.contains("--operator"), "{notes}");
    let form = place.join("form.jsonl");
    let lines = "{\"id\":1,\"operator\":\"reco\",\"text\":\"a\"}\nbroken\n";
    std::fs::write(&form, lines).unwrap();
    let wrong = place.join("wrong.jsonl");
    std::fs::write(&wrong, "{\"body\":\"a\"}\n").unwrap();
    let all = [
        "intake",
        "--operator",
        "iticket",
        "--format",
        "json",
        letter,
        form.to_str().unwrap(),
        wrong.to_str().unwrap(),
        "/nowhere.eml",
    ];
    let (code, out, notes) = run(&all);
    assert_eq!(code, 3, "{notes}");
    let report: serde_json::Value = serde_json::from_str(&out).unwrap();
    let count = |key: &str| report[key].as_u64().unwrap();
    assert_eq!(
        (count("messages"), count("taken"), count("known")),
        (3, 3, 0)
    );
    assert_eq!((count("unreadable"), count("untriaged")), (1, 3));
    assert_eq!(report["left"].as_array().unwrap().len(), 2);
    let claim = report["claims"][0].as_str().unwrap();
    let (_, again, _) = run(&all);
    assert!(again.contains("\"taken\":0,\"known\":3"), "{again}");

    let (_, shown, _) = run(&["show", claim, "--format", "json"]);
    let shown: serde_json::Value = serde_json::from_str(&shown).unwrap();
    assert!(shown["kind"].is_null() && shown["subject"].is_null());
    assert_eq!(shown["message"]["from"]["email"], "o•••@example.kz");
    let (_, list, _) = run(&["claim", "attachments", claim, "--format", "json"]);
    assert!(list.contains("удостоверение.png"), "{list}");
    let saved = place.join("scan");
    let save = [
        "claim",
        "attachment",
        claim,
        "1",
        "--save",
        saved.to_str().unwrap(),
    ];
    assert_eq!(run(&save).0, 0);
    let meta = std::fs::metadata(&saved).unwrap();
    let mode = std::os::unix::fs::PermissionsExt::mode(&meta.permissions());
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(run(&save).0, 1, "a file that is there stays as it is");
}

fn command(target: RecordNumber, act: Act) -> Command {
    Command {
        target: Some(target),
        act,
        seen: None,
        nonce: nonce().unwrap(),
    }
}

fn enter(desk: &mut Desk, slug: &str, surname: &str, email: &str) -> RecordNumber {
    let mut person = details(surname);
    person.emails = vec![Email::parse(email).unwrap()];
    register(desk, slug, person)
}

fn register(desk: &mut Desk, slug: &str, details: SubjectDetails) -> RecordNumber {
    let command = Command {
        target: None,
        act: Act::RegisterSubject(NewSubject {
            operator: operator(slug),
            external_id: None,
            details,
        }),
        seen: None,
        nonce: nonce().unwrap(),
    };
    desk.execute(&command).unwrap().made[0]
}
