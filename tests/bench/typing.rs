//! From a key to the last byte that it brings to a terminal of 200x50: the program, fzf and skim
//! over the same people.
//!
//! `cargo bench --bench typing -- [SUBJECTS]`, a million unless said. fzf and skim (`sk`)
//! are measured where they are on the path.
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
use std::time::Duration;

use self::measure::{Times, beside, shown, size_or};
use self::pty::{Pty, QUIET};

const QUERIES: [&str; 5] = ["ахметов ай", "ахмтв", "gmail ивано", "7705123", "f[vtnjd"];

/// How often each is typed in the program; once in the others, which take their time.
const ROUNDS: usize = 5;

/// What a picker is asked to do, and the least by which the program is to be faster.
const PEERS: [(&str, f64); 2] = [("fzf", 50.0), ("sk", 300.0)];

const CTRL_U: &str = "\u{15}";

fn main() {
    let subjects = size_or(1_000_000);
    let register = made::register(subjects);
    let people = made::lines(subjects);
    println!("a register of {subjects} subjects, keys in a terminal of 200x50");
    let ours = of_program(&register);
    let all = Times::of(ours.iter().flatten().copied());
    println!(
        "the program: {} keys, median {}, p99 {}, max {}; aim 2 ms, 16 ms",
        all.count(),
        shown(all.median()),
        shown(all.p99()),
        shown(all.longest())
    );
    let ours: Vec<Times> = ours.into_iter().map(Times::of).collect();
    for (peer, aim) in PEERS {
        if !is_there(peer) {
            println!("{peer} is not on the path");
            continue;
        }
        let theirs = of_peer(peer, &people, subjects);
        for ((query, ours), theirs) in QUERIES.iter().zip(&ours).zip(theirs) {
            let faster = theirs.median().as_secs_f64() / ours.median().as_secs_f64();
            let aim = format!("{faster:.0} times as fast, aim {aim:.0}");
            beside(
                &format!("{query} (max {})", shown(ours.longest())),
                ours.median(),
                &format!("{peer} (max {})", shown(theirs.longest())),
                theirs.median(),
                &aim,
            );
        }
    }
}

/// The times of each query's keys.
fn of_program(register: &Path) -> Vec<Vec<Duration>> {
    let mut seat = Pty::of_program(register);
    seat.opened(QUIET);
    let mut times = vec![Vec::new(); QUERIES.len()];
    for _ in 0..ROUNDS {
        // The others hold the people in memory: so may the system hold the register.
        made::read_through(register);
        for (query, times) in QUERIES.iter().zip(&mut times) {
            seat.types("/", QUIET);
            times.extend(typed(&mut seat, query, QUIET));
            seat.types(CTRL_U, QUIET);
            seat.types("\u{1b}", QUIET);
        }
    }
    times
}

fn of_peer(peer: &str, people: &Path, subjects: u64) -> Vec<Times> {
    // A picker that looks through more lines may be silent for longer and not be ready yet.
    let quiet = QUIET * if subjects > 200_000 { 8 } else { 2 };
    let command = format!("exec {peer} < {}", people.display());
    let mut seat = Pty::start(&["sh", "-c", &command], &[]);
    seat.opened(quiet * 2);
    let of = |query: &&str| {
        let times = Times::of(typed(&mut seat, query, quiet));
        seat.types(CTRL_U, quiet);
        times
    };
    QUERIES.iter().map(of).collect()
}

fn typed(seat: &mut Pty, query: &str, quiet: Duration) -> Vec<Duration> {
    let keys = query.chars();
    let come = keys.map(|key| seat.types(&key.to_string(), quiet));
    come.filter(|come| come.bytes > 0)
        .map(|come| come.last)
        .collect()
}

fn is_there(program: &str) -> bool {
    let mut asked = Command::new(program);
    asked.arg("--version").stdout(Stdio::null());
    asked.status().is_ok()
}
