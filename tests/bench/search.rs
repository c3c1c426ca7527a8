//! Typing a search, key by key, in a demonstration register.
//!
//! `cargo bench --bench search -- [SUBJECTS]`, a million unless said. The register is made once
//! and kept in the build folder. Each figure stands beside one pass of memchr over the folded
//! text of the same register, measured in the same run.
#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement prints and takes the time, and may stop at what it did not expect"
)]

mod made;
mod people;

use std::fs;
use std::hint::black_box;
use std::time::{Duration, Instant};

use memchr::memmem;
use qorgau::desk::{Access, Desk};
use qorgau::domain::values::{RecordKind, Value};
use qorgau::domain::view::ListQuery;
use qorgau::search::fold;

/// How many people are typed.
const PEOPLE: u64 = 400;

/// How many rows a tall screen shows of one list.
const SHOWN: usize = 50;

fn main() {
    let subjects = std::env::args()
        .filter_map(|arg| arg.parse().ok())
        .next()
        .unwrap_or(1_000_000);
    let path = made::register(subjects);
    let opened = Instant::now();
    let desk = made::open(&path, Access::Read);
    report("open", opened.elapsed());
    let cold = Instant::now();
    find(&desk, "ахм");
    report("first search, nothing prepared", cold.elapsed());
    let prepared = Instant::now();
    let mut longest = Duration::ZERO;
    loop {
        let step = Instant::now();
        let more = desk.prepare_search().unwrap();
        longest = longest.max(step.elapsed());
        if !more {
            break;
        }
    }
    report("preparing in idle time", prepared.elapsed());
    report("  its longest step", longest);

    let names = people::names(&desk, subjects, PEOPLE);
    let pass = pass_over(subjects);
    report("one pass of memchr over it", pass);
    for text in [
        "а",
        "ах",
        "ахм",
        "ахмет",
        "ахметов",
        "ахметов ай",
        "ахмтв",
        "ахмедов се",
        "f[vtnjd",
        "akhmetov",
        "7",
        "770",
        "7705",
        "7705123",
        "4567",
        "45678",
        "ахметов 456",
        "а 456",
        "example",
        "кз",
        "ыъщщэ",
    ] {
        let took = median((0..5).map(|_| timed(&desk, text)).collect());
        let found = find(&desk, text);
        println!("  {text:<14} {:>9} us  {found} rows", took.as_micros());
    }
    println!("with other conditions: a page, and how many there are");
    for (typed, kind, query) in narrowed() {
        let page = median((0..5).map(|_| timed_page(&desk, kind, &query)).collect());
        let count = median((0..5).map(|_| timed_count(&desk, kind, &query)).collect());
        println!(
            "  {typed:<24} {:<8} {:>9} us {:>9} us",
            kind.as_str(),
            page.as_micros(),
            count.as_micros()
        );
    }
    for (kind, typo) in [("as it is", false), ("with one typo", true)] {
        let mut keys: Vec<Duration> = Vec::new();
        let mut slowest: Vec<(Duration, String)> = Vec::new();
        for (n, name) in names.iter().enumerate() {
            let typed = if typo {
                people::mistyped(name, n)
            } else {
                name.clone()
            };
            for text in people::keys(&typed) {
                let start = Instant::now();
                black_box(find(&desk, &text));
                let took = start.elapsed();
                slowest.push((took, text));
                keys.push(took);
            }
        }
        keys.sort_unstable();
        slowest.sort_unstable();
        let at = |part: f64| keys[((keys.len() - 1) as f64 * part) as usize];
        println!(
            "typing {kind}: {} keys, median {} us, p90 {} us, p99 {} us, max {} us; to the pass: {:.3}, {:.2}",
            keys.len(),
            at(0.5).as_micros(),
            at(0.9).as_micros(),
            at(0.99).as_micros(),
            at(1.0).as_micros(),
            at(0.5).as_secs_f64() / pass.as_secs_f64(),
            at(0.99).as_secs_f64() / pass.as_secs_f64(),
        );
        for (took, text) in slowest.iter().rev().take(12) {
            println!("    {:>6} us {text}", took.as_micros());
        }
    }
}

fn query(text: &str) -> ListQuery {
    ListQuery {
        search: Some(text.to_owned()),
        limit: Some(SHOWN),
        ..ListQuery::default()
    }
}

fn find(desk: &Desk, text: &str) -> usize {
    desk.page(RecordKind::Subject, &query(text))
        .unwrap()
        .rows
        .len()
}

fn timed(desk: &Desk, text: &str) -> Duration {
    // Something else in between: the same question twice is answered from memory.
    desk.page(RecordKind::Subject, &query("ыыы")).unwrap();
    let start = Instant::now();
    black_box(find(desk, text));
    start.elapsed()
}

/// Searches that ask for more than a text, as they are typed, in a list that answers them.
fn narrowed() -> Vec<(&'static str, RecordKind, ListQuery)> {
    let of_operator = ListQuery {
        operator: Some("reco".parse().unwrap()),
        ..query("а")
    };
    let closed = ListQuery {
        states: vec!["closed".to_owned()],
        ..query("иванов")
    };
    let overdue = ListQuery {
        overdue: true,
        search: None,
        ..query("")
    };
    let subjects = |typed, query: &ListQuery| (typed, RecordKind::Subject, query.clone());
    let claims = |typed, query: &ListQuery| (typed, RecordKind::Claim, query.clone());
    let consents = |typed, query: &ListQuery| (typed, RecordKind::Consent, query.clone());
    vec![
        subjects("а оператор:reco", &of_operator),
        claims("а оператор:reco", &of_operator),
        claims("иванов состояние:закрыто", &closed),
        subjects("просрочено", &overdue),
        consents("просрочено", &overdue),
    ]
}

fn timed_page(desk: &Desk, kind: RecordKind, query: &ListQuery) -> Duration {
    forget_last(desk);
    let start = Instant::now();
    black_box(desk.page(kind, query).unwrap());
    start.elapsed()
}

/// Of one list: nobody is asked for in the others.
fn timed_count(desk: &Desk, kind: RecordKind, query: &ListQuery) -> Duration {
    forget_last(desk);
    let nobody = self::query("ыыы");
    let lists = [
        RecordKind::Subject,
        RecordKind::Consent,
        RecordKind::Block,
        RecordKind::Claim,
    ];
    let queries = lists.map(|list| if list == kind { query } else { &nobody });
    let start = Instant::now();
    black_box(desk.totals_at_once(queries).unwrap());
    start.elapsed()
}

/// Something else in between, which finds many too: the same question twice is answered from memory.
fn forget_last(desk: &Desk) {
    let something_else = ListQuery {
        operator: Some("iticket".parse().unwrap()),
        ..query("м")
    };
    for kind in RecordKind::ALL {
        desk.page(*kind, &something_else).unwrap();
    }
}

/// One search for a word that is not there, through the folded text of all subjects: names, phones,
/// e-mail addresses and ИИН.
fn pass_over(subjects: u64) -> Duration {
    let lines = fs::read_to_string(made::lines(subjects)).unwrap();
    let text = fold(&lines);
    let finder = memmem::Finder::new("ыъщщэ");
    let passes = (0..5).map(|_| {
        let start = Instant::now();
        assert!(finder.find(black_box(text.as_bytes())).is_none());
        start.elapsed()
    });
    println!("the folded text: {:.1} MB", text.len() as f64 / 1e6);
    median(passes.collect())
}

fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times[times.len() / 2]
}

fn report(what: &str, took: Duration) {
    println!("{what}: {:.2} ms", took.as_secs_f64() * 1e3);
}
