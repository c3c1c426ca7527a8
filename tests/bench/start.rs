//! From the start of the process to four lists on a screen of 200x50, beside a process of
//! `sqlite3` that only reads the same rows; and what the program weighs.
//!
//! `cargo bench --bench start -- [SUBJECTS]`, a million unless said.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement prints and takes the time, and may stop at what it did not expect"
)]

mod made;
mod measure;
mod pty;

use std::path::Path;
use std::process::{Command, Stdio};

use self::measure::{Times, beside, size_or, timed, within};
use self::pty::{PROGRAM, Pty, QUIET};

const STARTS: usize = 40;

/// The first rows of the four lists, as the program asks for them.
const QUERIES: &str = "
SELECT subject.*,
    (SELECT count(*) FROM claim WHERE claim.subject = subject.id AND state <> 'closed'),
    (SELECT count(*) FROM block WHERE block.subject = subject.id AND state = 'active')
    FROM subject WHERE merged_into IS NULL ORDER BY sort_name, id LIMIT 65;
SELECT consent.*, surname, given_name FROM consent JOIN subject ON subject.id = consent.subject
    ORDER BY ifnull(consent.due_on, '9999'), consent.id DESC LIMIT 65;
SELECT block.*, surname, given_name FROM block JOIN subject ON subject.id = block.subject
    WHERE block.state IN ('requested', 'active', 'executing')
    ORDER BY ifnull(block.due_on, '9999'), block.id LIMIT 65;
SELECT claim.*, surname, given_name FROM claim JOIN subject ON subject.id = claim.subject
    WHERE claim.state <> 'closed' ORDER BY ifnull(claim.due_on, '9999'), claim.id LIMIT 65;
";

fn main() {
    let subjects = size_or(1_000_000);
    let register = made::register(subjects);
    println!("a register of {subjects} subjects, {STARTS} starts each");
    let theirs = Times::of((0..STARTS).map(|_| timed(|| queried(&register)).1));
    let ours = pty::first_frames(&register, STARTS);
    let peer = "sqlite3, the same four queries";
    for (what, part, aim) in [
        ("start to four lists, median", 0.5, "aim 1.00x"),
        ("start to four lists, p99", 0.99, ""),
    ] {
        beside(what, ours.at(part), peer, theirs.at(part), aim);
    }
    let mut seat = Pty::of_program(&register);
    seat.opened(QUIET);
    within("memory after the first frame", seat.resident(), "MB", 24.0);
    for key in "/ахметов ай".chars() {
        seat.types(&key.to_string(), QUIET);
    }
    within(
        "memory after a search was typed",
        seat.resident(),
        "MB",
        24.0,
    );
    let program = made::megabytes(Path::new(PROGRAM));
    within("the program's file", program, "MB", 12.0);
}

fn queried(register: &Path) {
    let mut sqlite = Command::new("sqlite3");
    sqlite.arg("-readonly").arg(register).arg(QUERIES);
    let status = sqlite.stdout(Stdio::null()).status().unwrap();
    assert!(status.success());
}
