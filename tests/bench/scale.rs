//! What everything costs in registers of ten thousand, a hundred thousand and a million subjects.
//!
//! `cargo bench --bench scale -- [SUBJECTS]...`; ten million only when asked for.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement prints and takes the time, and may stop at what it did not expect"
)]

mod closing;
mod made;
mod measure;
mod people;
mod pty;

use std::path::Path;
use std::time::Duration;

use qorgau::desk::{Access, Desk};
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::values::RecordKind;
use qorgau::domain::view::{Anchor, ListQuery};

use self::measure::{Times, shown, sizes, timed};
use self::pty::{Pty, QUIET};

const USUAL: [u64; 3] = [10_000, 100_000, 1_000_000];

/// How many people are looked for, how many pages are read and how many claims are closed.
const PEOPLE: u64 = 100;
const PAGES: u64 = 100;
const CLAIMS: u64 = 200;
const STARTS: usize = 10;

/// How many rows a tall screen shows of one list.
const SHOWN: usize = 50;

type Figure = (&'static str, String);

fn main() {
    let asked = sizes();
    let sizes = if asked.is_empty() {
        USUAL.to_vec()
    } else {
        asked
    };
    let columns: Vec<Vec<Figure>> = sizes.iter().map(|size| of_size(*size)).collect();
    let heading = sizes.iter().map(|size| format!("{size:>16}"));
    println!("{:<40}{}", "subjects", heading.collect::<String>());
    for (at, (what, _)) in columns.first().into_iter().flatten().enumerate() {
        let row = columns.iter().filter_map(|column| column.get(at));
        let cells: String = row.map(|(_, figure)| format!("{figure:>16}")).collect();
        println!("{what:<40}{cells}");
    }
}

fn of_size(subjects: u64) -> Vec<Figure> {
    let path = made::folder().join(format!("scale-{subjects}.db"));
    made::remove(&path);
    let (db, count) = (path.to_str().unwrap(), subjects.to_string());
    let making = [
        "demo",
        "--no-tui",
        "--fresh",
        "--db",
        db,
        "--subjects",
        &count,
    ];
    let (made_in, making) = pty::run(&making);
    let mut figures = vec![
        ("making it", shown(made_in)),
        ("  a subject with all records", each(made_in, subjects)),
        ("  the most memory", mega(making)),
        ("its file", mega(made::megabytes(&path))),
    ];
    let open = || made::open(&path, Access::Read);
    let opened = Times::of((0..STARTS).map(|_| timed(open).1));
    figures.push(("opening, median", shown(opened.median())));
    figures.extend(of_screen(&path));
    let desk = open();
    while desk.prepare_search().unwrap() {}
    figures.extend(of_search(&desk, subjects));
    figures.extend(of_pages(&desk, subjects));
    drop(desk);
    figures.extend(of_closing(&path, subjects));
    let (verified, memory) = pty::run(&["journal", "verify", "--db", db]);
    figures.push(("journal verify", shown(verified)));
    figures.push(("  the most memory", mega(memory)));
    made::remove(&path);
    figures
}

fn of_screen(path: &Path) -> Vec<Figure> {
    let first = pty::first_frames(path, STARTS);
    let mut seat = Pty::of_program(path);
    seat.opened(QUIET);
    let at_first = seat.resident();
    let keys = "/ахметов ай".chars();
    let keys: Vec<Duration> = keys
        .map(|key| seat.types(&key.to_string(), QUIET).last)
        .collect();
    vec![
        ("start to four lists, median", shown(first.median())),
        ("  memory", mega(at_first)),
        (
            "a key of a search on the screen, median",
            shown(Times::of(keys).median()),
        ),
        ("  memory", mega(seat.resident())),
    ]
}

fn of_search(desk: &Desk, subjects: u64) -> Vec<Figure> {
    let names = people::names(desk, subjects, PEOPLE);
    let typed = |texts: Vec<String>| {
        let keys = texts.iter().flat_map(|text| people::keys(text));
        Times::of(keys.map(|text| {
            // Something else in between: the same question twice is answered from memory.
            found(desk, "ыыы");
            timed(|| found(desk, &text)).1
        }))
    };
    let mistyped = names.iter().enumerate();
    let mistyped = mistyped
        .map(|(n, name)| people::mistyped(name, n))
        .collect();
    let (plain, typos) = (typed(names.clone()), typed(mistyped));
    vec![
        ("a search, per key, median", shown(plain.median())),
        ("  p99", shown(plain.p99())),
        ("  with a typo, median", shown(typos.median())),
        ("  with a typo, p99", shown(typos.p99())),
    ]
}

fn found(desk: &Desk, text: &str) -> usize {
    let query = ListQuery {
        search: Some(text.to_owned()),
        limit: Some(SHOWN),
        ..ListQuery::default()
    };
    desk.page(RecordKind::Subject, &query).unwrap().rows.len()
}

/// Pages around subjects from the beginning of the list to its end.
fn of_pages(desk: &Desk, subjects: u64) -> Vec<Figure> {
    let pages = Times::of((0..PAGES).map(|n| {
        let number = RecordNumber::Subject(1 + n * (subjects / PAGES));
        let query = ListQuery {
            limit: Some(SHOWN),
            anchor: Some(Anchor::Record(number)),
            ..ListQuery::default()
        };
        timed(|| desk.page(RecordKind::Subject, &query).unwrap()).1
    }));
    vec![
        ("a page deep in the list, median", shown(pages.median())),
        ("  p99", shown(pages.p99())),
    ]
}

fn of_closing(path: &Path, subjects: u64) -> Vec<Figure> {
    let mut desk = made::open(path, Access::Write);
    let commands = closing::commands(&mut desk, subjects, CLAIMS);
    desk.checkpoint().unwrap();
    let closed = commands.iter();
    let closed = Times::of(closed.map(|command| timed(|| desk.execute(command).unwrap()).1));
    vec![
        ("closing a claim, median", shown(closed.median())),
        ("  p99", shown(closed.p99())),
    ]
}

fn each(time: Duration, subjects: u64) -> String {
    shown(time.div_f64(subjects as f64))
}

fn mega(megabytes: f64) -> String {
    format!("{megabytes:.1} MB")
}
