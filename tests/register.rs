//! The register file: what it refuses to open, what it refuses to write, and what it notices.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod support;

use std::fs::{self, Permissions};
use std::os::unix::fs::{MetadataExt, PermissionsExt, symlink};
use std::path::Path;
use std::sync::Arc;

use qorgau::clock::FixedClock;
use qorgau::desk::{Access, Damage, Desk, DeskError, Stopper, StoreError};
use qorgau::domain::identity::{Phone, RecordNumber};
use qorgau::domain::record::Scope;
use qorgau::domain::sort::Sort;
use qorgau::domain::values::{Channel, ClaimKind, DataCategory, JournalAction, RecordKind, SortBy};
use qorgau::domain::view::{Anchor, ListQuery, Row};
use qorgau::domain::workflow::{Act, Command, NewBlock, Refusal, VerifyUntil};
use rusqlite::Connection;
use support::*;

fn searched(text: &str) -> ListQuery {
    ListQuery {
        search: Some(text.to_owned()),
        ..ListQuery::default()
    }
}

fn claim(register: &mut Register) -> RecordNumber {
    register.claim("reco", ClaimKind::PretrialClaim, "2026-10-23")
}

/// A subject and the block in force over its data.
fn blocked(register: &mut Register, scope: Scope) -> (RecordNumber, RecordNumber) {
    let subject = register.subject("reco");
    (subject, register.block(subject, scope))
}

fn closing() -> Act {
    Act::CloseClaim(satisfied("2026-10-26"))
}

fn open(path: &Path, access: Access) -> Result<Desk, DeskError> {
    Desk::open(path, access, Arc::new(FixedClock(now())), officer())
}

#[test]
fn a_command_is_done_once_whatever_is_sent_twice() {
    let mut register = Register::new();
    let claim = claim(&mut register);
    let close = Command {
        target: Some(claim),
        act: closing(),
        seen: Some(1),
        nonce: [7; 16],
    };
    let first = register.desk.execute(&close).unwrap();
    let again = register.desk.execute(&close).unwrap();
    assert!(!first.repeated && again.repeated);
    assert_eq!(first.made, again.made);
    assert_eq!(register.desk.file(claim).unwrap().history.len(), 2);
}

#[test]
fn a_record_that_has_moved_on_is_a_conflict_with_both_versions() {
    let mut register = Register::new();
    let claim = claim(&mut register);
    register.act(Some(claim), closing()).unwrap();
    let late = Command {
        target: Some(claim),
        act: closing(),
        seen: Some(1),
        nonce: [8; 16],
    };
    let Err(DeskError::Conflict(conflict)) = register.desk.execute(&late) else {
        panic!()
    };
    assert_eq!((conflict.seen, conflict.version()), (1, 2));
    assert_eq!(conflict.since.len(), 1);
    assert_eq!(conflict.since[0].action, JournalAction::ClaimClosed);
    assert_eq!(conflict.since[0].actor, "aigul");
}

#[test]
fn a_reader_does_not_write() {
    let mut register = Register::new();
    let claim = claim(&mut register);
    let mut reader = open(&register.path(), Access::Read).unwrap();
    assert_eq!(reader.claims(&ListQuery::default()).unwrap().len(), 1);
    let close = Command {
        target: Some(claim),
        act: closing(),
        seen: None,
        nonce: [9; 16],
    };
    assert!(matches!(
        reader.execute(&close),
        Err(DeskError::Store(StoreError::ReadOnly))
    ));
}

#[test]
fn a_colleagues_change_is_seen() {
    let mut register = Register::new();
    let claim = claim(&mut register);
    let mut other = open(&register.path(), Access::Read).unwrap();
    assert!(!other.changed().unwrap());
    register.act(Some(claim), closing()).unwrap();
    assert!(other.changed().unwrap());
    assert!(!other.changed().unwrap());
    register.desk.set_office("verify_days", "5w").unwrap();
    assert!(other.changed().unwrap());
    assert_eq!(other.office().settings.verify_days.days, 5);
}

#[test]
fn a_colleagues_change_that_could_not_be_read_is_seen_once_it_can() {
    let mut register = Register::new();
    let mut other = open(&register.path(), Access::Read).unwrap();
    register.desk.set_office("verify_days", "5w").unwrap();
    let raw = register.raw();
    let set = |value: &str| {
        let query = "UPDATE setting SET value = ?1 WHERE key = 'verify_days'";
        assert_eq!(raw.execute(query, [value]).unwrap(), 1);
    };
    set("soon");
    assert!(other.changed().is_err());
    assert!(other.changed().is_err());
    set("5w");
    assert!(other.changed().unwrap());
    assert_eq!(other.office().settings.verify_days.days, 5);
}

/// Every file here is refused, each with its own reason, and none is changed.
#[test]
fn what_is_not_our_register_is_refused_and_left_alone() {
    let register = Register::new();
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    let private = |path: &Path| fs::set_permissions(path, Permissions::from_mode(0o600)).unwrap();

    fs::write(
        at("text"),
        "это не база данных, а просто письмо".repeat(100),
    )
    .unwrap();
    fs::write(at("empty"), "").unwrap();
    let foreign = Connection::open(at("foreign")).unwrap();
    foreign
        .execute_batch("CREATE TABLE t (a); INSERT INTO t VALUES (1);")
        .unwrap();
    drop(foreign);
    drop(register.desk);
    let ours = register.folder.path().join("register.db");
    fs::copy(&ours, at("newer")).unwrap();
    let newer = Connection::open(at("newer")).unwrap();
    newer.pragma_update(None, "user_version", 99).unwrap();
    drop(newer);
    let whole = fs::read(&ours).unwrap();
    fs::write(at("half"), whole.get(..whole.len() / 2).unwrap()).unwrap();
    fs::copy(&ours, at("exposed")).unwrap();
    for name in ["text", "empty", "foreign", "newer", "half"] {
        private(&at(name));
    }
    fs::set_permissions(at("exposed"), Permissions::from_mode(0o644)).unwrap();
    symlink(&ours, at("link")).unwrap();
    fs::create_dir(at("folder")).unwrap();

    let refused = |name: &str| -> StoreError {
        let before = fs::read(at(name)).ok();
        let changed = || fs::metadata(at(name)).and_then(|meta| meta.modified()).ok();
        let touched = changed();
        let Err(DeskError::Store(error)) = open(&at(name), Access::Write) else {
            panic!("{name} was opened")
        };
        assert_eq!(fs::read(at(name)).ok(), before, "{name}");
        assert_eq!(changed(), touched, "{name}");
        error
    };
    assert!(matches!(refused("text"), StoreError::NotOurs(_)));
    assert!(matches!(refused("empty"), StoreError::NotOurs(_)));
    assert!(matches!(refused("foreign"), StoreError::NotOurs(_)));
    assert!(matches!(refused("folder"), StoreError::NotOurs(_)));
    assert!(matches!(
        refused("newer"),
        StoreError::Newer { found: 99, .. }
    ));
    assert!(matches!(refused("half"), StoreError::Damaged { .. }));
    assert!(matches!(
        refused("link"),
        StoreError::Unsafe {
            reason: "error-register-symlink",
            ..
        }
    ));
    assert!(matches!(
        refused("exposed"),
        StoreError::Unsafe {
            reason: "error-register-exposed",
            ..
        }
    ));
    assert!(matches!(refused("missing"), StoreError::NotFound(_)));
    assert!(open(&ours, Access::Write).is_ok());
}

#[test]
fn every_connection_is_as_safe_as_the_first() {
    let register = Register::new();
    let expected = [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("foreign_keys", "1"),
        ("secure_delete", "1"),
        ("recursive_triggers", "1"),
        ("trusted_schema", "0"),
        ("temp_store", "2"),
    ];
    for access in [Access::Write, Access::Read] {
        let desk = open(&register.path(), access).unwrap();
        let pragmas = desk.pragmas().unwrap();
        for (name, value) in expected {
            let found = &pragmas.iter().find(|(found, _)| *found == name).unwrap().1;
            assert_eq!(found, value, "{name} {access:?}");
        }
    }
    let mode = fs::metadata(register.path()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}

#[test]
fn nobody_gives_a_record_a_state_that_there_is_not() {
    let mut register = Register::new();
    let claim = claim(&mut register);
    let (_, block) = blocked(&mut register, Scope::All);
    let raw = register.raw();
    for (table, column) in [
        ("claim", "state"),
        ("block", "state"),
        ("consent", "standing"),
    ] {
        let checked =
            format!("SELECT sql LIKE '%CHECK ({column} = %' FROM sqlite_schema WHERE name = ?1");
        let checked: bool = raw.query_row(&checked, [table], |row| row.get(0)).unwrap();
        assert!(checked, "{table}");
    }
    for table in ["claim", "block"] {
        let set = |state: &str| raw.execute(&format!("UPDATE {table} SET state = '{state}'"), []);
        let refused = set("open").unwrap_err().to_string();
        assert!(refused.contains("CHECK"), "{refused}");
    }
    assert!(register.desk.row(claim).is_ok() && register.desk.row(block).is_ok());
}

#[test]
fn the_journal_cannot_be_written_round_its_guards() {
    let mut register = Register::new();
    claim(&mut register);
    let raw = register.raw();
    let attempts = [
        "UPDATE journal SET actor = 'dana' WHERE seq = 2",
        "DELETE FROM journal WHERE seq = 3",
        "DELETE FROM journal",
        "INSERT OR REPLACE INTO journal SELECT * FROM journal WHERE seq = 2",
        "INSERT INTO journal SELECT seq + 7, at, zone, actor_uid, actor, action, kind, reference, version, seal, fields, digest, randomblob(16), part, hash, hash FROM journal WHERE seq = 3",
        "INSERT INTO journal SELECT seq + 1, at, zone, actor_uid, actor, action, kind, reference, version, seal, fields, digest, randomblob(16), part, previous, hash FROM journal WHERE seq = 3",
    ];
    for attempt in attempts {
        assert!(raw.execute(attempt, []).is_err(), "{attempt}");
    }
    assert_eq!(register.damage(), []);
}

#[test]
fn what_is_changed_behind_the_journals_back_is_named() {
    let tampered = |sql: &str| {
        let mut register = Register::new();
        let claim = claim(&mut register);
        register.act(Some(claim), closing()).unwrap();
        let raw = register.raw();
        raw.execute_batch(
            "DROP TRIGGER journal_no_update; DROP TRIGGER journal_no_delete; DROP TRIGGER journal_follows;",
        )
        .unwrap();
        assert_eq!(register.damage(), []);
        raw.execute_batch(sql).unwrap();
        register.damage()
    };
    let claim = RecordNumber::Claim { year: 2026, n: 1 };
    let subject = RecordNumber::Subject(1);
    assert_eq!(
        tampered("UPDATE journal SET actor = 'dana' WHERE seq = 2"),
        [Damage::Chain(2)]
    );
    assert_eq!(
        tampered("UPDATE journal SET at = at - 86400000 WHERE seq = 4"),
        [Damage::Chain(4)]
    );
    assert_eq!(
        tampered("UPDATE journal SET fields = x'ff' || fields WHERE seq = 3"),
        [Damage::Chain(3)]
    );
    assert_eq!(
        tampered("UPDATE claim SET due_on = '2027-01-01'"),
        [Damage::Changed(claim)]
    );
    assert_eq!(
        tampered("UPDATE claim SET version = 1"),
        [Damage::Changed(claim)]
    );
    assert_eq!(
        tampered("UPDATE subject SET surname = 'Ким'"),
        [Damage::Changed(subject)]
    );
    assert_eq!(tampered("DELETE FROM claim"), [Damage::Gone(4)]);
    let copied = "INSERT INTO subject SELECT 9, randomblob(16), salt, imported, version, operator, external_id, kind, surname, given_name, patronymic, legal_name, iin, birth_date, phones, emails, address, representatives, registered_at, sort_name, merged_into, merged FROM subject";
    assert_eq!(
        tampered(copied),
        [Damage::Unknown(RecordNumber::Subject(9))]
    );
    let middle = tampered("DELETE FROM journal WHERE seq = 3");
    assert!(middle.contains(&Damage::Chain(4)), "{middle:?}");
}

#[test]
fn the_journal_holds_no_personal_data() {
    let mut register = Register::new();
    let claim = claim(&mut register);
    register
        .act(
            Some(claim),
            Act::NoteClaim {
                text: text("звонила Ахметова, +7 701 234 56 78"),
            },
        )
        .unwrap();
    let raw = register.raw();
    let mut statement = raw.prepare("SELECT * FROM journal").unwrap();
    let columns = statement.column_count();
    let mut rows = statement.query([]).unwrap();
    while let Some(row) = rows.next().unwrap() {
        for column in 0..columns {
            if let Ok(text) = row.get_ref(column).unwrap().as_str() {
                assert!(
                    !text.contains("Ахметова") && !text.contains("701"),
                    "{text}"
                );
            }
        }
    }
    assert_eq!(register.desk.file(claim).unwrap().history.len(), 2);
}

#[test]
fn a_block_belongs_to_an_open_claim_of_the_same_subject() {
    let mut register = Register::new();
    let (open, closed) = (claim(&mut register), claim(&mut register));
    register.act(Some(closed), closing()).unwrap();
    let subject_of = |register: &Register, claim| match register.desk.row(claim).unwrap() {
        Row::Claim(row) => row.claim.subject.unwrap(),
        _ => panic!("not a claim"),
    };
    let (mine, others) = (subject_of(&register, open), subject_of(&register, closed));
    let demand = |subject, claim| {
        Act::RequestBlock(NewBlock {
            claim: Some(claim),
            ..new_block(subject, Scope::All)
        })
    };
    let refused = register.act(None, demand(others, open)).unwrap_err();
    let expected = Refusal::OtherSubject { claim: open };
    assert!(matches!(refused, DeskError::Refused(refusal) if refusal == expected));
    let refused = register.act(None, demand(others, closed)).unwrap_err();
    assert!(matches!(
        refused,
        DeskError::Refused(Refusal::WrongState { number, .. }) if number == closed
    ));
    register.act(None, demand(mine, open)).unwrap();
}

#[test]
fn the_database_itself_keeps_blocked_data_as_they_are() {
    let mut register = Register::new();
    let (subject, _) = blocked(&mut register, Scope::Categories(vec![DataCategory::Phone]));
    let raw = register.raw();
    let RecordNumber::Subject(id) = subject else {
        panic!()
    };
    let refused = |sql: &str| raw.execute(sql, [id as i64]).is_err();
    assert!(refused(
        "UPDATE subject SET phones = '[\"+77012345678\"]' WHERE id = ?1"
    ));
    assert!(refused("DELETE FROM subject WHERE id = ?1"));
    assert!(!refused("UPDATE subject SET phones = phones WHERE id = ?1"));
    assert!(!refused(
        "UPDATE subject SET address = 'Алматы' WHERE id = ?1"
    ));
}

#[test]
fn the_database_itself_refuses_a_consent_to_blocked_data() {
    let mut register = Register::new();
    let consent = |subject| Act::RecordConsent(new_consent("reco", subject, "2026-02-01"));
    let free = register.subject("reco");
    register.make(consent(free));
    let (blocked, _) = blocked(&mut register, Scope::All);
    assert!(matches!(
        register.act(None, consent(blocked)),
        Err(DeskError::Refused(_))
    ));
    let (RecordNumber::Subject(from), RecordNumber::Subject(to)) = (free, blocked) else {
        panic!()
    };
    let raw = register.raw();
    let copied = raw.execute(
        "INSERT INTO consent SELECT 99, randomblob(16), salt, imported, version, operator, external_id, ?2, given, valid_until, third_parties, cross_border, public, data, purposes, policy_version, method, proof, events, clocks, standing, due_on, registered_at FROM consent WHERE subject = ?1",
        [from as i64, to as i64],
    );
    assert!(copied.unwrap_err().to_string().contains("blocked"));
    let shrunk = raw.execute("UPDATE consent SET events = '[]' WHERE id = 1", []);
    assert!(shrunk.is_ok(), "it has no events yet");
    let withdraw = Act::WithdrawConsent {
        received: date("2026-10-20"),
        channel: Channel::Email,
        reference: None,
    };
    register
        .act(Some(RecordNumber::Consent(1)), withdraw)
        .unwrap();
    assert!(
        raw.execute("UPDATE consent SET events = '[]' WHERE id = 1", [])
            .is_err()
    );
}

#[test]
fn the_database_itself_asks_for_four_eyes() {
    let mut register = Register::new();
    register.desk.set_office("dual_approval", "on").unwrap();
    let subject = register.subject("reco");
    let block = register.make(Act::RequestBlock(new_block(subject, Scope::All)));
    let approve = Act::ApproveBlock {
        until: VerifyUntil::Norm,
        note: None,
    };
    assert!(matches!(
        register.act(Some(block), approve),
        Err(DeskError::Refused(_))
    ));
    let forced = register.raw().execute(
        "UPDATE block SET state = 'active', decided_by = registered_by, blocked_at = 0, verify_until = '2026-12-01'",
        [],
    );
    assert!(forced.is_err());
}

#[test]
fn a_backup_is_whole_and_its_owners_alone() {
    let mut register = Register::new();
    let claim = claim(&mut register);
    register.act(Some(claim), closing()).unwrap();
    let copy = register.folder.path().join("backup.db");
    let made = register.desk.backup(&copy).unwrap();
    assert!(made.verdict.ok());
    assert_eq!((&made.file, made.verdict.entries), (&copy, 4));
    assert_eq!(
        fs::metadata(&copy).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let Row::Claim(row) = open(&copy, Access::Read).unwrap().row(claim).unwrap() else {
        panic!()
    };
    assert!(!row.claim.is_open());
    let again = register.desk.backup(&copy);
    assert!(matches!(
        again,
        Err(DeskError::Store(StoreError::Exists(_)))
    ));
    // The register is as usable as before.
    register.subject("reco");
}

/// What was changed behind the journal's back is in the copy too, and no chain breaks.
#[test]
fn a_copy_of_a_damaged_register_is_kept_and_not_taken_for_a_good_one() {
    for tampered in [
        "UPDATE subject SET surname = 'Ким'",
        "INSERT INTO subject SELECT 9, randomblob(16), salt, imported, version, operator, external_id, kind, surname, given_name, patronymic, legal_name, iin, birth_date, phones, emails, address, representatives, registered_at, sort_name, merged_into, merged FROM subject",
    ] {
        let mut register = Register::new();
        register.subject("reco");
        register.raw().execute_batch(tampered).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let copy = folder.path().join("backup.db");
        let made = register.desk.backup(&copy).unwrap();
        assert_eq!(made.verdict.damage, register.damage(), "{tampered}");
        assert!(!made.verdict.ok(), "{tampered}");
        let names: Vec<_> = fs::read_dir(folder.path()).unwrap().flatten().collect();
        let names: Vec<_> = names.iter().map(fs::DirEntry::file_name).collect();
        assert_eq!(names, ["backup.db.damaged"]);
        assert_eq!(made.file, folder.path().join("backup.db.damaged"));
        // The next does not replace it.
        let again = register.desk.backup(&copy);
        assert!(matches!(
            again,
            Err(DeskError::Store(StoreError::Exists(_)))
        ));
    }
}

#[test]
fn whoever_may_write_to_the_register_may_queue_for_it() {
    let register = Register::new();
    let path = register.folder.path().join("register.db");
    let queue = register.folder.path().join("register.db.lock");
    let mode = || fs::metadata(&queue).unwrap().permissions().mode() & 0o777;
    let give = |path: &Path, mode| fs::set_permissions(path, Permissions::from_mode(mode)).unwrap();
    assert_eq!(mode(), 0o600);
    drop(register.desk);
    // One that is there already, too.
    for shared in [0o660, 0o600, 0o640] {
        give(&path, shared);
        open(&path, Access::Write).unwrap();
        assert_eq!(mode(), shared);
    }
    give(&path, 0o660);
    fs::remove_file(&queue).unwrap();
    open(&path, Access::Write).unwrap();
    assert_eq!(mode(), 0o660);
    // The group, too, of the log that a reader leaves: as far as whoever runs this may give it.
    if std::os::unix::fs::chown(&path, None, Some(1)).is_ok() {
        open(&path, Access::Write).unwrap();
        let reader = open(&path, Access::Read).unwrap();
        for end in ["db.lock", "db-wal", "db-shm"] {
            let beside = path.with_extension(end);
            assert_eq!(fs::metadata(beside).unwrap().gid(), 1, "{end}");
        }
        drop(reader);
    }
    // What somebody else has put there stays as it is.
    fs::write(&queue, "mine").unwrap();
    give(&queue, 0o600);
    open(&path, Access::Write).unwrap();
    assert_eq!(mode(), 0o600);
}

#[test]
fn who_acted_or_has_a_claim_is_known_and_who_only_reads_is_not() {
    let mut register = Register::new();
    let claim = claim(&mut register);
    for to in ["marat", "dana"] {
        let to = Some(to.to_owned());
        register.act(Some(claim), Act::AssignClaim { to }).unwrap();
    }
    assert_eq!(register.desk.people().unwrap(), ["aigul", "dana"]);
    register.desk.set_office("inspectors", "dana").unwrap();
    assert_eq!(register.desk.people().unwrap(), ["aigul"]);
    let back = Act::AssignClaim { to: None };
    register.act(Some(claim), back.clone()).unwrap();
    let again = register.act(Some(claim), back);
    assert!(
        matches!(again, Err(DeskError::Refused(Refusal::NothingToChange))),
        "nobody has it already"
    );
}

/// Every page is the part of the whole list around its anchor, in every order, whatever of the list
/// is open and what is closed.
#[test]
fn claims_are_paged_as_they_are_listed() {
    let mut register = Register::new();
    for (day, is_open) in [
        ("21", false),
        ("20", true),
        ("22", false),
        ("20", true),
        ("23", false),
        ("21", true),
    ] {
        let received = format!("2026-10-{day}");
        let claim = register.claim("reco", ClaimKind::PretrialClaim, &received);
        if !is_open {
            register.done(claim, Act::CloseClaim(satisfied("2026-10-24")));
        }
    }
    let page = |query: &ListQuery| register.desk.page(RecordKind::Claim, query).unwrap().rows;
    let is_open = |row: &Row| matches!(row, Row::Claim(row) if row.claim.is_open());
    let every = ListQuery::default();
    let open_only = ListQuery {
        open_only: true,
        ..every.clone()
    };
    let closed = ListQuery {
        states: vec!["closed".to_owned()],
        ..every.clone()
    };
    for (query, count) in [(every, 6), (open_only, 3), (closed, 3)] {
        for by in Sort::all(RecordKind::Claim) {
            for down in [false, true] {
                let sort = Some(Sort { by: *by, down });
                let query = ListQuery {
                    sort,
                    ..query.clone()
                };
                let all = page(&query);
                assert_eq!(all.len(), count, "{by} {down}");
                let part = |anchor| {
                    page(&ListQuery {
                        anchor: Some(anchor),
                        limit: Some(4),
                        ..query.clone()
                    })
                };
                for (at, row) in all.iter().enumerate() {
                    let around = &all[at.saturating_sub(2)..(at + 2).min(count)];
                    assert_eq!(part(Anchor::Record(row.number())), around, "{by} {down}");
                }
                assert_eq!(part(Anchor::End), &all[count.saturating_sub(4)..]);
                if *by == SortBy::Due {
                    let before = |row: &Row| is_open(row) != down;
                    assert!(all.iter().map(before).rev().is_sorted(), "{down}");
                }
            }
        }
    }
}

#[test]
fn lists_of_open_cases_do_not_scan_the_table() {
    let register = Register::new();
    let raw = register.raw();
    let plan = |query: &str| -> String {
        let mut statement = raw.prepare(&format!("EXPLAIN QUERY PLAN {query}")).unwrap();
        let steps = statement
            .query_map([], |row| row.get::<_, String>(3))
            .unwrap();
        steps.map(Result::unwrap).collect::<Vec<_>>().join("; ")
    };
    let claims = plan(
        "SELECT claim.id FROM claim WHERE claim.state <> 'closed' ORDER BY ifnull(claim.due_on, '9999'), claim.id LIMIT 50",
    );
    assert!(
        claims.contains("claim_open") && !claims.contains("B-TREE"),
        "{claims}"
    );
    let consents = plan(
        "SELECT consent.id FROM consent JOIN subject ON subject.id = consent.subject WHERE 1 ORDER BY ifnull(consent.due_on, '9999') ASC, consent.id DESC LIMIT 50",
    );
    assert!(
        consents.contains("consent_in_order") && !consents.contains("B-TREE"),
        "{consents}"
    );
    let blocks = plan(
        "SELECT block.id FROM block WHERE block.state IN ('requested', 'active', 'executing') ORDER BY ifnull(block.due_on, '9999'), block.id LIMIT 50",
    );
    assert!(
        blocks.contains("block_open") && !blocks.contains("B-TREE"),
        "{blocks}"
    );
}

#[test]
fn a_register_of_an_older_program_is_brought_up_to_date_by_the_first_who_may_write() {
    let mut register = Register::new();
    let mut details = details("Ахметова");
    details.phones = vec![Phone::parse("+7 701 255 43 16").unwrap()];
    register.enter("reco", details);
    make_older(&register.raw(), 1);
    let path = register.path();
    drop(register.desk);
    let older = open(&path, Access::Read).err();
    assert!(
        matches!(older, Some(DeskError::Store(StoreError::Older(_)))),
        "{older:?}"
    );
    drop(open(&path, Access::Write).unwrap());
    let desk = open(&path, Access::Read).unwrap();
    for typed in ["ахмтова", "5543", "ахмет"] {
        let query = ListQuery {
            search: Some(typed.to_owned()),
            ..ListQuery::default()
        };
        assert_eq!(desk.subjects(&query).unwrap().len(), 1, "{typed}");
    }
    assert!(desk.verify().unwrap().ok());
}

#[test]
fn nothing_is_written_into_a_file_that_was_replaced() {
    let mut register = Register::new();
    let claim = claim(&mut register);
    let other = Register::new();
    drop(other.desk);
    fs::rename(other.folder.path().join("register.db"), register.path()).unwrap();
    let refused = register.act(Some(claim), closing());
    assert!(matches!(
        refused,
        Err(DeskError::Store(StoreError::Replaced(_)))
    ));
}

#[test]
fn a_repeated_search_sees_what_colleagues_added() {
    let mut register = Register::new();
    register.subject("reco");
    let reader = open(&register.path(), Access::Read).unwrap();
    let query = ListQuery {
        search: Some("ахмет".to_owned()),
        ..ListQuery::default()
    };
    assert_eq!(reader.subjects(&query).unwrap().len(), 1);
    register.subject("reco");
    assert_eq!(reader.subjects(&query).unwrap().len(), 2);
}

#[test]
fn what_is_not_wanted_any_more_is_stopped_and_can_be_asked_again() {
    let mut register = Register::new();
    for _ in 0..300 {
        register.subject("reco");
    }
    let mut reader = open(&register.path(), Access::Read).unwrap();
    let stopper = Stopper::default();
    reader.heed([&stopper]).unwrap();
    let all = ListQuery::default();
    stopper.stop();
    let stopped = reader.subjects(&all).unwrap_err();
    assert!(stopped.is_stopped(), "{stopped}");
    stopper.read_for(Some(stopper.turn()));
    assert_eq!(reader.subjects(&all).unwrap().len(), 300);
    // Whoever is slow to notice a stop does not undo it; some work is never stopped.
    let earlier = stopper.turn();
    stopper.stop();
    stopper.read_for(Some(earlier));
    assert!(reader.subjects(&all).unwrap_err().is_stopped());
    stopper.read_for(None);
    assert_eq!(reader.subjects(&all).unwrap().len(), 300);
}

#[test]
fn a_setting_changes_what_comes_and_not_what_is() {
    let mut register = Register::new();
    let (_, block) = blocked(&mut register, Scope::All);
    let until = |register: &Register| match register.desk.row(block).unwrap() {
        Row::Block(row) => row.block.verify_until,
        _ => None,
    };
    let before = until(&register);
    register.desk.set_office("verify_days", "20w").unwrap();
    assert_eq!(until(&register), before);
    let (_, later) = blocked(&mut register, Scope::All);
    let Row::Block(row) = register.desk.row(later).unwrap() else {
        panic!()
    };
    assert!(row.block.verify_until > before);
    assert!(register.desk.set_office("verify_days", "soon").is_err());
    assert!(register.desk.set_office("colour", "blue").is_err());
}

#[test]
fn a_new_calendar_shows_what_it_would_move_before_it_moves_it() {
    let mut register = Register::new();
    let claim = register.claim("reco", ClaimKind::Information, "2026-10-23");
    let due = |register: &Register| match register.desk.row(claim).unwrap() {
        Row::Claim(row) => row.claim.due_on(),
        _ => None,
    };
    assert_eq!(due(&register), Some(date("2026-10-29")));
    let calendar = qorgau::rules::shipped::CALENDAR.replacen(
        "version = \"2026-11-22\"",
        "version = \"2026-12-01\"",
        1,
    ) + "\n[[move]]\nfrom = 2026-11-07\nto = 2026-10-28\nsource = \"приказ\"\n";
    let kind = qorgau::desk::RuleFileKind::Calendar;
    let shown = register
        .desk
        .apply(kind, &calendar, "kz.toml", false)
        .unwrap();
    assert_eq!(shown.changes.len(), 1);
    assert_eq!(shown.changes[0].after, Some(date("2026-10-30")));
    assert_eq!(due(&register), Some(date("2026-10-29")), "only shown");
    register
        .desk
        .apply(kind, &calendar, "kz.toml", true)
        .unwrap();
    assert_eq!(due(&register), Some(date("2026-10-30")));
    assert_eq!(register.damage(), []);
    assert!(
        open(&register.path(), Access::Read)
            .unwrap()
            .office()
            .calendar
            .version()
            == "2026-12-01"
    );
}

#[test]
fn a_subject_is_found_however_the_name_is_typed() {
    let mut register = Register::new();
    for surname in ["Кеңжеғұлов", "Ахметова", "Петрова", "Жәнібекова"]
    {
        register.enter("reco", details(surname));
    }
    let found = |text: &str| -> Vec<String> {
        register
            .desk
            .search(&searched(text), 10)
            .unwrap()
            .iter()
            .map(|hit| hit.name.to_string())
            .collect()
    };
    for typed in [
        "ахметова",
        "Айгүл ахм",
        "f[vtnjdf",
        "akhmetova",
        "ahmetova",
        "ахмтова",
        "ахметлва",
    ] {
        assert_eq!(found(typed), ["Ахметова Айгүл"], "{typed}");
    }
    assert_eq!(found("кенжегулов"), ["Кеңжеғұлов Айгүл"]);
    assert_eq!(found("Zhanibekova"), ["Жәнібекова Айгүл"]);
    assert_eq!(found("С-000003"), ["Петрова Айгүл"]);
    assert_eq!(found("ывапролдж"), [""; 0]);
    assert_eq!(found("айгул").len(), 4);
}
