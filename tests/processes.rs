//! Several processes in one register: each thing happens once, nobody sees a busy database, a
//! process killed at any moment loses nothing it had reported, and one that is stopped keeps nobody
//! waiting.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod support;

use std::fs::File;
use std::io::{BufRead, BufReader, Write};
use std::iter;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;

use qorgau::clock::FixedClock;
use qorgau::desk::{Access, Desk, RegisterKind, nonce};
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::record::Scope;
use qorgau::domain::values::{BlockGround, ClaimKind, JournalAction, RequestedBy};
use qorgau::domain::workflow::{self, Act, NewBlock, NewSubject};
use rustix::process::{Pid, Signal, WaitOptions, kill_process, waitpid};
use support::*;

const PROCESSES: usize = 8;
const RECORDS: u32 = 5;

fn register(path: &Path) -> Desk {
    let clock = Arc::new(FixedClock(now()));
    Desk::init(
        path,
        RegisterKind::Test,
        &[operator("reco")],
        clock,
        officer(),
    )
    .unwrap()
}

fn make(desk: &mut Desk, act: Act) -> RecordNumber {
    let command = workflow::Command {
        target: None,
        act,
        seen: None,
        nonce: nonce().unwrap(),
    };
    desk.execute(&command).unwrap().row.number()
}

fn subject(desk: &mut Desk) -> RecordNumber {
    make(
        desk,
        Act::RegisterSubject(NewSubject {
            operator: operator("reco"),
            external_id: None,
            details: details("Ахметова"),
        }),
    )
}

/// Exit codes of the same command given by several processes at once.
fn raced(path: &Path, arguments: &[&str]) -> Vec<(i32, String)> {
    let run = || {
        let done = Command::new(env!("CARGO_BIN_EXE_qorgau"))
            .arg("--db")
            .arg(path)
            .args(["--lang", "en"])
            .args(arguments)
            .env("QORGAU_NOW", "2026-10-26T11:00:00+05:00")
            .output()
            .unwrap();
        (
            done.status.code().unwrap(),
            String::from_utf8(done.stderr).unwrap(),
        )
    };
    thread::scope(|scope| {
        let running: Vec<_> = (0..PROCESSES).map(|_| scope.spawn(run)).collect();
        let mut codes: Vec<_> = running.into_iter().map(|one| one.join().unwrap()).collect();
        codes.sort();
        codes
    })
}

#[test]
fn eight_processes_do_each_thing_once() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    let mut desk = register(&path);
    let subject = subject(&mut desk);
    for _ in 0..RECORDS {
        let mut new = new_claim("reco", ClaimKind::PretrialClaim, "2026-10-23");
        new.subject = subject;
        make(&mut desk, Act::RegisterClaim(new));
        make(
            &mut desk,
            Act::RequestBlock(NewBlock {
                operator: operator("reco"),
                external_id: None,
                subject,
                claim: None,
                requested_by: RequestedBy::Subject,
                ground: BlockGround::Inaccurate,
                scope: Scope::All,
                received: moment("2026-10-23"),
                text: None,
            }),
        );
    }
    for n in 1..=RECORDS {
        let claim = format!("П-2026-{n:04}");
        let close = [
            "claim",
            "close",
            &claim,
            "--resolution",
            "satisfied",
            "--ground",
            "8.2",
            "--reply-date",
            "2026-10-26",
            "--reply-channel",
            "paper",
            "--reply-number",
            "12",
            "--expect-version",
            "1",
        ];
        let block = format!("Б-2026-{n:04}");
        let approve = ["block", "approve", &block, "--expect-version", "1"];
        for arguments in [close.as_slice(), approve.as_slice()] {
            let codes = raced(&path, arguments);
            let done = codes.iter().filter(|(code, _)| *code == 0).count();
            let conflicts = codes.iter().filter(|(code, _)| *code == 5).count();
            assert_eq!(
                (done, conflicts),
                (1, PROCESSES - 1),
                "{arguments:?} {codes:?}"
            );
            for (_, said) in codes.iter().filter(|(code, _)| *code == 5) {
                assert!(
                    said.contains('1') && said.contains('2'),
                    "both versions: {said}"
                );
            }
        }
    }
    let verdict = desk.verify().unwrap();
    assert!(verdict.ok(), "{:?}", verdict.damage);
    let lines = desk.journal(None).unwrap();
    let count = |action| lines.iter().filter(|line| line.action == action).count();
    assert_eq!(count(JournalAction::ClaimClosed), RECORDS as usize);
    assert_eq!(count(JournalAction::BlockApproved), RECORDS as usize);
}

/// Not a test of its own: the process that the test below starts and kills. It registers
/// claims and reports each number once it is on the disk.
#[test]
fn a_writer_to_be_killed() {
    let Ok(path) = std::env::var("QORGAU_TEST_WRITER") else {
        return;
    };
    let clock = Arc::new(FixedClock(now()));
    let mut desk = Desk::open(Path::new(&path), Access::Write, clock, officer()).unwrap();
    let mut out = std::io::stdout();
    loop {
        let new = new_claim("reco", ClaimKind::PretrialClaim, "2026-10-23");
        let number = make(&mut desk, Act::RegisterClaim(new));
        writeln!(out, "reported {number}").unwrap();
        out.flush().unwrap();
    }
}

fn writer(path: &Path) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "a_writer_to_be_killed",
            "--nocapture",
            "--test-threads=1",
        ])
        .env("QORGAU_TEST_WRITER", path)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// Lets a writer report `reports` numbers, kills it, and reads what it still had reported.
fn killed_after(path: &Path, reports: usize) -> Vec<RecordNumber> {
    let mut child = writer(path);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    let number = |line: String| line.split_once("reported ")?.1.trim().parse().ok();
    let mut reported: Vec<RecordNumber> = lines
        .by_ref()
        .map_while(Result::ok)
        .filter_map(number)
        .take(reports)
        .collect();
    child.kill().unwrap();
    child.wait().unwrap();
    reported.extend(lines.map_while(Result::ok).filter_map(number));
    reported
}

#[test]
fn a_killed_process_loses_nothing_it_had_reported() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    let mut desk = register(&path);
    subject(&mut desk);
    for round in 0..8 {
        let reported: Vec<RecordNumber> = thread::scope(|scope| {
            let path = &path;
            let running: Vec<_> = (0..4)
                .map(|one| scope.spawn(move || killed_after(path, 1 + (round * 4 + one) % 13)))
                .collect();
            running
                .into_iter()
                .flat_map(|one| one.join().unwrap())
                .collect()
        });
        assert!(!reported.is_empty());
        for number in reported {
            assert!(
                desk.row(number).is_ok(),
                "{number} was reported and is gone"
            );
        }
        let verdict = desk.verify().unwrap();
        assert!(verdict.ok(), "{:?}", verdict.damage);
    }
    assert_eq!(desk.quick_check().unwrap(), None);
}

#[test]
fn an_import_killed_in_the_middle_is_simply_run_again() {
    const ROWS: usize = 4_000;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    let desk = register(&path);
    let journal = folder.path().join("subjects.csv");
    let rows: String = (0..ROWS)
        .map(|n| format!("S-{n},natural,Ахметова,Айгүл,+7701{n:07}\n"))
        .collect();
    let header = "external_id,kind,surname,given_name,phones\n";
    std::fs::write(&journal, header.to_owned() + &rows).unwrap();
    let import = || {
        let mut command = Command::new(env!("CARGO_BIN_EXE_qorgau"));
        command
            .arg("--db")
            .arg(&path)
            .args(["--format", "json", "import", "subjects"])
            .arg(&journal)
            .args(["--operator", "reco"]);
        command
    };
    // Killed when it has been at work for longer and longer, told by what it wrote.
    let written = || std::fs::metadata(path.with_extension("db-wal")).map_or(0, |meta| meta.len());
    for more in [0, 1, 200_000, 1_000_000] {
        let before = written();
        let mut child = import().stdout(Stdio::null()).spawn().unwrap();
        while written() < before + more && child.try_wait().unwrap().is_none() {
            thread::yield_now();
        }
        child.kill().unwrap();
        child.wait().unwrap();
        assert!(desk.verify().unwrap().ok());
    }
    let done = import().output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    let count = |name: &str| report[name].as_u64().unwrap() as usize;
    assert_eq!(count("accepted") + count("unchanged"), ROWS, "{report}");
    assert_eq!(desk.sizes().unwrap()[0], ROWS as u64);
    assert!(desk.verify().unwrap().ok());
}

/// An import that has come to its turn and waits for a colleague, who is this test.
struct Waiting {
    _folder: tempfile::TempDir,
    desk: Desk,
    queue: File,
    child: Child,
}

/// More than one batch, of which each is bounded in bytes.
const TWO_BATCHES: u64 = 580;

fn large_rows() -> impl Iterator<Item = String> {
    let address = "а".repeat(30_000);
    let header = iter::once("external_id,kind,surname,address\n".to_owned());
    header.chain((0..TWO_BATCHES).map(move |n| format!("S-{n},natural,Ахметова,{address}\n")))
}

impl Waiting {
    fn new(program: &[&str], rows: impl Iterator<Item = String>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.db");
        let desk = register(&path);
        let journal = folder.path().join("subjects.csv");
        std::fs::write(&journal, rows.collect::<String>()).unwrap();
        let queue = File::open(folder.path().join("register.db.lock")).unwrap();
        queue.lock().unwrap();
        let (first, rest) = program.split_first().unwrap();
        let child = Command::new(first)
            .args(rest)
            .args(["import", "subjects", "--operator", "reco", "--db"])
            .args([&path, &journal])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // As a shell starts it: stopped, it can be continued.
            .process_group(0)
            .spawn()
            .unwrap();
        let waits = format!(" {} ", child.id());
        let is_waiting = |line: &str| line.contains("-> FLOCK") && line.contains(&waits);
        let all = || std::fs::read_to_string("/proc/locks").unwrap();
        while !all().lines().any(is_waiting) {
            thread::yield_now();
        }
        Self {
            _folder: folder,
            desk,
            queue,
            child,
        }
    }

    fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    fn signal(&self, signal: Signal) {
        kill_process(self.pid(), signal).unwrap();
    }

    fn heeds(&self, signal: Signal) -> bool {
        let told = std::fs::read_to_string(format!("/proc/{}/status", self.child.id())).unwrap();
        let mut caught = told.lines().filter_map(|line| line.strip_prefix("SigCgt:"));
        let caught = u64::from_str_radix(caught.next().unwrap().trim(), 16).unwrap();
        caught >> (signal.as_raw() - 1) & 1 == 1
    }

    /// How often the thread that heeds Ctrl-Z has gone to sleep, once it sleeps.
    fn naps(&self) -> String {
        let tasks = format!("/proc/{}/task", self.child.id());
        loop {
            let tasks = std::fs::read_dir(&tasks).unwrap().flatten();
            let told = tasks.flat_map(|task| std::fs::read_to_string(task.path().join("status")));
            let mut asleep = told
                .filter(|told| told.starts_with("Name:\tstops\n") && told.contains("State:\tS"));
            let naps = asleep.next().and_then(|told| {
                let mut lines = told.lines();
                lines
                    .find(|line| line.starts_with("voluntary_ctxt_switches"))
                    .map(str::to_owned)
            });
            if let Some(naps) = naps {
                return naps;
            }
            thread::yield_now();
        }
    }

    fn rows(&self) -> u64 {
        self.desk.sizes().unwrap()[0]
    }
}

#[test]
fn an_import_is_stopped_between_two_batches_and_keeps_nobody_waiting() {
    let mut waiting = Waiting::new(&[env!("CARGO_BIN_EXE_qorgau")], large_rows());
    assert!(waiting.heeds(Signal::TSTP));
    let before = waiting.naps();
    waiting.signal(Signal::TSTP);
    while waiting.naps() == before {
        thread::yield_now();
    }
    waiting.queue.unlock().unwrap();
    let status = waitpid(Some(waiting.pid()), WaitOptions::UNTRACED).unwrap();
    assert!(status.unwrap().1.stopped());
    assert!(waiting.queue.try_lock().is_ok(), "everybody waits for it");
    assert!((1..TWO_BATCHES).contains(&waiting.rows()));
    waiting.queue.unlock().unwrap();
    subject(&mut waiting.desk);
    waiting.signal(Signal::CONT);
    assert_eq!(waiting.child.wait().unwrap().code(), Some(0));
    assert_eq!(waiting.rows(), TWO_BATCHES + 1);
}

#[test]
fn a_closed_terminal_stops_an_import_as_ctrl_c_does() {
    let mut waiting = Waiting::new(&[env!("CARGO_BIN_EXE_qorgau")], large_rows().take(2));
    waiting.signal(Signal::HUP);
    waiting.queue.unlock().unwrap();
    assert_eq!(waiting.child.wait().unwrap().code(), Some(3));
}

#[test]
fn an_import_that_was_told_to_outlive_its_terminal_does() {
    let outlives = "trap '' HUP; exec \"$0\" \"$@\"";
    let program = ["sh", "-c", outlives, env!("CARGO_BIN_EXE_qorgau")];
    let mut waiting = Waiting::new(&program, large_rows().take(2));
    waiting.signal(Signal::HUP);
    waiting.queue.unlock().unwrap();
    assert_eq!(waiting.child.wait().unwrap().code(), Some(0));
    assert_eq!(waiting.rows(), 1);
}

#[test]
fn a_rehearsal_waits_for_its_rows_before_others_have_to_wait_for_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    let mut desk = register(&path);
    let mut child = Command::new(env!("CARGO_BIN_EXE_qorgau"))
        .args(["--format", "json", "import", "subjects", "-", "--dry-run"])
        .args(["--operator", "reco", "--db"])
        .arg(&path)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    // More than is read at a time, and then more than a pipe holds.
    let mut input = child.stdin.take().unwrap();
    for row in large_rows() {
        input.write_all(row.as_bytes()).unwrap();
    }
    let queue = File::open(folder.path().join("register.db.lock")).unwrap();
    queue.try_lock().unwrap();
    queue.unlock().unwrap();
    subject(&mut desk);
    drop(input);
    let done = child.wait_with_output().unwrap();
    let report: serde_json::Value = serde_json::from_slice(&done.stdout).unwrap();
    assert_eq!(report["accepted"], TWO_BATCHES, "{report}");
    assert_eq!(desk.sizes().unwrap()[0], 1);
}
