//! Importing a journal into an empty register, beside `sqlite3 .import` of the same file with the
//! same b-tree indexes and no search.
//!
//! `cargo bench --bench import -- [SUBJECTS]`, a million unless said.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement prints and takes the time, and may stop at what it did not expect"
)]

mod made;
mod measure;

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use qorgau::clock::SystemClock;
use qorgau::desk::{Desk, RegisterKind, current_actor};
use qorgau::domain::message::Message;
use qorgau::domain::record::Operator;
use qorgau::domain::values::RecordKind;
use qorgau::domain::view::ListQuery;
use qorgau::exchange::import::{Options, import};

use self::measure::{beside, shown, size_or, timed};

fn main() {
    let subjects = size_or(1_000_000);
    let journal = made::journal(subjects);
    let megabytes = made::megabytes(&journal);
    println!("a journal of {subjects} subjects, {megabytes:.0} MB");
    let path = made::folder().join("import.db");
    let (desk, ours) = imported(&path, &journal, subjects);
    let theirs = by_sqlite(&journal);
    let rate = subjects as f64 / ours.as_secs_f64();
    println!(
        "{rate:.0} rows/s validated, journaled, indexed and searchable; {:.0} MB",
        made::megabytes(&path)
    );
    beside(
        "import",
        ours,
        "sqlite3 .import and indexes",
        theirs,
        "aim 1.00x",
    );
    let query = ListQuery {
        search: Some("ахм".to_owned()),
        limit: Some(50),
        ..ListQuery::default()
    };
    let (found, first) = timed(|| desk.subjects(&query).unwrap().len());
    println!("the first search after it: {found} rows, {}", shown(first));
    let (verdict, verify) = timed(|| desk.verify().unwrap());
    assert!(verdict.ok());
    println!("the journal's check after it: {}", shown(verify));
    let again = again(desk, &journal, subjects);
    println!("the same file again, nothing changed: {}", shown(again));
    made::remove(&path);
}

fn imported(path: &Path, journal: &Path, subjects: u64) -> (Desk, Duration) {
    made::remove(path);
    let clock = Arc::new(SystemClock);
    let mut desk = Desk::init(path, RegisterKind::Test, &[], clock, current_actor()).unwrap();
    let (accepted, took) = timed(|| {
        let accepted = run(&mut desk, journal).accepted;
        desk.checkpoint().unwrap();
        accepted
    });
    assert_eq!(accepted, subjects);
    (desk, took)
}

fn again(mut desk: Desk, journal: &Path, subjects: u64) -> Duration {
    let (unchanged, took) = timed(|| run(&mut desk, journal).unchanged);
    assert_eq!(unchanged, subjects);
    took
}

fn run(desk: &mut Desk, journal: &Path) -> qorgau::exchange::import::Report {
    let operator: Operator = "iticket".parse().unwrap();
    let words = |message: &Message| message.id.clone();
    let options = Options {
        format: None,
        encoding: None,
        dry_run: false,
        rejects: None,
        words: &words,
        stop: &|| false,
    };
    let file = File::open(journal).unwrap();
    import(
        desk,
        RecordKind::Subject,
        &operator,
        file,
        &options,
        &mut |_| (),
    )
    .unwrap()
}

/// A table of the same columns, and the indexes of subjects by the operator's key and by name.
fn by_sqlite(journal: &Path) -> Duration {
    let path = made::folder().join("import-peer.db");
    made::remove(&path);
    let script = format!(
        "PRAGMA journal_mode = WAL; PRAGMA cache_size = -262144;
CREATE TABLE subject (external_id TEXT, kind TEXT, surname TEXT, given_name TEXT, patronymic TEXT,
    legal_name TEXT, iin TEXT, birth_date TEXT, phones TEXT, emails TEXT, address TEXT);
.import --csv --skip 1 {} subject
CREATE UNIQUE INDEX subject_external ON subject (external_id);
CREATE INDEX subject_by_name ON subject (coalesce(legal_name, surname || ' ' || given_name));
PRAGMA wal_checkpoint;
",
        journal.display()
    );
    let (status, took) = timed(|| {
        let mut sqlite = Command::new("sqlite3")
            .arg(&path)
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .spawn()
            .unwrap();
        let mut input = sqlite.stdin.take().unwrap();
        input.write_all(script.as_bytes()).unwrap();
        drop(input);
        sqlite.wait().unwrap()
    });
    assert!(status.success());
    made::remove(&path);
    took
}
