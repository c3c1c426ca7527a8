//! Closing a claim through the desk, beside a raw write of the same size and its sync.
//!
//! `cargo bench --bench writes -- [SUBJECTS]`, a million unless said.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement prints and takes the time, and may stop at what it did not expect"
)]

mod closing;
mod made;
mod measure;

use std::fs::{File, OpenOptions};
use std::os::unix::fs::FileExt;

use qorgau::desk::Access;

use self::measure::{Times, beside, size_or, timed};

/// How many claims are closed.
const CLAIMS: u64 = 400;

/// How many of each kind of write take turns: what else the machine does meets both.
const IN_TURN: usize = 20;

/// What is written raw.
const BYTES: usize = 24 << 10;

fn main() {
    let subjects = size_or(1_000_000);
    let path = made::copy(subjects, "writes");
    let mut desk = made::open(&path, Access::Write);
    // The log is as large as in a session that has entered them, and checkpointed in a pause.
    let commands = closing::commands(&mut desk, subjects, CLAIMS);
    desk.checkpoint().unwrap();

    let raw = preallocated(CLAIMS);
    let block = [7_u8; BYTES];
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for (turn, commands) in commands.chunks(IN_TURN).enumerate() {
        for command in commands {
            ours.push(timed(|| desk.execute(command).unwrap()).1);
        }
        for n in 0..commands.len() {
            let at = (turn * IN_TURN + n) * BYTES;
            let write = || {
                raw.write_all_at(&block, at as u64).unwrap();
                raw.sync_data().unwrap();
            };
            theirs.push(timed(write).1);
        }
    }
    let (_, checkpoint) = timed(|| desk.checkpoint().unwrap());
    drop(desk);
    made::remove(&path);

    println!("{CLAIMS} claims closed in a register of {subjects} subjects");
    let (ours, theirs) = (Times::of(ours), Times::of(theirs));
    let peer = "24 KiB written and synced";
    for (what, part, aim) in [
        ("closing a claim, median", 0.5, "aim 1.2x"),
        ("closing a claim, p99", 0.99, "aim 1.7x"),
        ("closing a claim, longest", 1.0, ""),
    ] {
        beside(what, ours.at(part), peer, theirs.at(part), aim);
    }
    println!(
        "the checkpoint after them, in a pause: {}",
        measure::shown(checkpoint)
    );
}

/// A file in its place on the disk, so that only its content is written.
fn preallocated(blocks: u64) -> File {
    let path = made::folder().join("writes.raw");
    let raw = OpenOptions::new()
        .write(true)
        .create(true)
        .truncate(true)
        .open(path)
        .unwrap();
    for n in 0..blocks {
        raw.write_all_at(&[0; BYTES], n * BYTES as u64).unwrap();
    }
    raw.sync_all().unwrap();
    raw
}
