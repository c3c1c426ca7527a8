//! What was typed outlives a dropped line, and nothing else: rules of the register file.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod support;

use std::collections::BTreeMap;
use std::fs::{File, Permissions};
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use qorgau::clock::FixedClock;
use qorgau::desk::{Access, Desk, RegisterKind};
use qorgau::domain::draft::{Draft, DraftKey};
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::values::ClaimKind;
use qorgau::domain::workflow::{Act, Actor, Command, NewSubject};
use rstest::rstest;
use rusqlite::Connection;
use support::*;

const CLAIM: RecordNumber = RecordNumber::Claim { year: 2026, n: 1 };
const WORDS: &str = "слова, которых больше нигде нет";

struct Register {
    folder: tempfile::TempDir,
}

impl Register {
    /// A register with a subject and a claim.
    fn new() -> Self {
        let register = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let clock = Arc::new(FixedClock(now()));
        let reco = [operator("reco")];
        let path = register.path();
        let mut desk = Desk::init(&path, RegisterKind::Test, &reco, clock, officer()).unwrap();
        let subject = Act::RegisterSubject(NewSubject {
            operator: operator("reco"),
            external_id: None,
            details: details("Ахметова"),
        });
        execute(&mut desk, None, subject, [1; 16]);
        let claim = new_claim("reco", ClaimKind::PretrialClaim, "2026-10-23");
        execute(&mut desk, None, Act::RegisterClaim(claim), [2; 16]);
        register
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("register.db")
    }

    fn open(&self, access: Access, login: &str, at: DateTime<Utc>) -> Desk {
        let actor = Actor {
            login: login.to_owned(),
            ..officer()
        };
        Desk::open(&self.path(), access, Arc::new(FixedClock(at)), actor).unwrap()
    }

    fn desk(&self) -> Desk {
        self.open(Access::Write, "aigul", now())
    }

    /// Whether the words are among the bytes of the register's files.
    fn holds(&self, words: &str) -> bool {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        let holds = |bytes: Vec<u8>| {
            bytes
                .windows(words.len())
                .any(|part| part == words.as_bytes())
        };
        files
            .into_iter()
            .any(|file| holds(std::fs::read(file.unwrap().path()).unwrap()))
    }
}

fn execute(desk: &mut Desk, target: Option<RecordNumber>, act: Act, nonce: [u8; 16]) {
    let command = Command {
        target,
        act,
        seen: None,
        nonce,
    };
    desk.execute(&command).unwrap();
}

fn draft(errand: &str, record: Option<RecordNumber>, words: &str) -> Draft {
    Draft {
        key: DraftKey {
            errand: errand.to_owned(),
            record,
        },
        version: record.map(|_| 1),
        fields: BTreeMap::from([("text".to_owned(), words.to_owned())]),
        typed_at: now(),
        nonce: [7; 16],
    }
}

fn note() -> Draft {
    draft("note-claim", Some(CLAIM), WORDS)
}

#[test]
fn a_draft_outlives_the_program_and_the_last_one_typed_comes_first() {
    let register = Register::new();
    let later = Draft {
        typed_at: now() + TimeDelta::seconds(3),
        nonce: [8; 16],
        ..draft("register-subject", None, "Иванов")
    };
    assert!(register.desk().save_draft(&note()).unwrap());
    assert!(register.desk().save_draft(&later).unwrap());
    assert_eq!(register.desk().drafts().unwrap(), [later, note()]);
}

#[test]
fn typing_on_replaces_the_draft_of_the_same_dialog_only() {
    let register = Register::new();
    let mut desk = register.desk();
    let assigned = draft("assign-claim", Some(CLAIM), "daniyar");
    for draft in [&draft("note-claim", Some(CLAIM), "сл"), &assigned, &note()] {
        assert!(desk.save_draft(draft).unwrap());
    }
    let mut kept = desk.drafts().unwrap();
    kept.sort_by(|a, b| a.key.errand.cmp(&b.key.errand));
    assert_eq!(kept, [assigned, note()]);
}

#[test]
fn everybody_has_drafts_of_their_own() {
    let register = Register::new();
    let mut colleague = register.open(Access::Write, "daniyar", now());
    register.desk().save_draft(&note()).unwrap();
    assert_eq!(colleague.drafts().unwrap(), []);
    colleague.discard_draft(&note().key).unwrap();
    assert_eq!(register.desk().drafts().unwrap(), [note()]);
}

#[test]
fn a_discarded_draft_is_gone_from_the_bytes_of_the_file() {
    let register = Register::new();
    register.desk().save_draft(&note()).unwrap();
    assert!(register.holds(WORDS));
    register.desk().discard_draft(&note().key).unwrap();
    assert_eq!(register.desk().drafts().unwrap(), []);
    assert!(!register.holds(WORDS));
}

#[test]
fn an_act_takes_its_draft_with_it() {
    let register = Register::new();
    let mut desk = register.desk();
    desk.save_draft(&note()).unwrap();
    execute(&mut desk, Some(CLAIM), noted(), note().nonce);
    assert_eq!(desk.drafts().unwrap(), []);
    desk.save_draft(&note()).unwrap();
    assert_eq!(desk.drafts().unwrap(), [], "what is done is kept no more");
}

fn noted() -> Act {
    Act::NoteClaim {
        text: text("звонил"),
    }
}

/// As an older program may leave it: the act without its draft.
#[test]
fn a_draft_whose_act_was_done_is_not_offered() {
    let register = Register::new();
    register.desk().save_draft(&note()).unwrap();
    let raw = Connection::open(register.path()).unwrap();
    raw.execute("UPDATE draft SET nonce = ?1", [[2_u8; 16]])
        .unwrap();
    drop(raw);
    assert_eq!(register.desk().drafts().unwrap(), []);
    assert!(!register.holds(WORDS));
}

#[test]
fn a_refused_act_leaves_its_draft() {
    let register = Register::new();
    let mut desk = register.desk();
    desk.save_draft(&note()).unwrap();
    let stale = Command {
        target: Some(CLAIM),
        act: noted(),
        seen: Some(9),
        nonce: note().nonce,
    };
    assert!(desk.execute(&stale).is_err());
    assert_eq!(desk.drafts().unwrap(), [note()]);
}

#[rstest]
#[case(30, 1)]
#[case(31, 0)]
fn a_draft_is_kept_for_thirty_days(#[case] days: i64, #[case] left: usize) {
    let register = Register::new();
    register.desk().save_draft(&note()).unwrap();
    let later = now() + TimeDelta::days(days);
    let mut desk = register.open(Access::Write, "aigul", later);
    assert_eq!(desk.drafts().unwrap().len(), left);
}

#[test]
fn a_register_open_for_reading_keeps_and_offers_none() {
    let register = Register::new();
    register.desk().save_draft(&note()).unwrap();
    let mut reader = register.open(Access::Read, "aigul", now());
    assert_eq!(reader.drafts().unwrap(), []);
    assert!(reader.save_draft(&note()).is_err());
}

#[test]
fn nobody_waits_to_keep_a_draft() {
    let register = Register::new();
    let mut desk = register.desk();
    let mut path = register.path().into_os_string();
    path.push(".lock");
    let queue = File::open(path).unwrap();
    queue.lock().unwrap();
    assert!(!desk.save_draft(&note()).unwrap());
    queue.unlock().unwrap();
    assert!(desk.save_draft(&note()).unwrap());
}

#[test]
fn a_draft_is_small() {
    let register = Register::new();
    let mut desk = register.desk();
    desk.save_draft(&note()).unwrap();
    let large = draft("note-claim", Some(CLAIM), &"я".repeat(65_536));
    assert!(desk.save_draft(&large).is_err());
    assert_eq!(desk.drafts().unwrap(), [note()], "the one before it stays");
}

#[test]
fn a_colleague_who_types_changes_nothing_for_anybody_else() {
    let register = Register::new();
    let mut reader = register.open(Access::Read, "daniyar", now());
    let mut desk = register.desk();
    let before = desk.journal(None).unwrap().len();
    desk.save_draft(&note()).unwrap();
    assert!(!reader.changed().unwrap());
    assert_eq!(desk.journal(None).unwrap().len(), before);
    assert!(desk.verify().unwrap().ok());
    execute(&mut desk, Some(CLAIM), noted(), [9; 16]);
    assert!(reader.changed().unwrap());
}

/// A register of the program before drafts takes the step by being opened.
#[test]
fn an_older_register_learns_to_keep_drafts() {
    let register = Register::new();
    let older = register.folder.path().join("older.db");
    let raw = Connection::open(&older).unwrap();
    raw.execute_batch(include_str!("../data/migrations/0001_register.sql"))
        .unwrap();
    raw.execute("ATTACH ?1 AS newer", [register.path().to_str()])
        .unwrap();
    raw.execute_batch(
        "INSERT INTO main.register (key, value) SELECT key, value FROM newer.register;
         INSERT INTO main.rule_file (kind, name, version, text, applied_at)
             SELECT kind, name, version, text, applied_at FROM newer.rule_file;
         DETACH newer;
         PRAGMA application_id = 0x51726731; PRAGMA user_version = 1;",
    )
    .unwrap();
    drop(raw);
    std::fs::set_permissions(&older, Permissions::from_mode(0o600)).unwrap();
    let clock = Arc::new(FixedClock(now()));
    let mut desk = Desk::open(&older, Access::Write, clock, officer()).unwrap();
    assert!(desk.save_draft(&note()).unwrap());
    assert_eq!(desk.drafts().unwrap(), [note()]);
}
