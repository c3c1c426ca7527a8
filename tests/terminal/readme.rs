//! The screens in README.md are the program's own, on a demonstration register.
//!
//! `INSTA_UPDATE=always cargo test --test terminal readme` records them anew, like the snapshots.

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use qorgau::clock::{Clock, FixedClock};
use qorgau::demo::{Demo, open_or_make};
use termlens::Screen;

use crate::register::{NOON, Register};
use crate::seat::Seat;
use crate::support::officer;

const BEGIN: &str = "<!-- screens: INSTA_UPDATE=always cargo test --test terminal readme -->\n";
const END: &str = "<!-- /screens -->\n";

/// What is typed from one screen to the next, what then stands on it, and what is said of it.
const SCREENS: [(&str, &str, &str); 5] = [
    (
        "",
        "П-2026-",
        "Claims, the most urgent first; colour says it too, but never alone:",
    ),
    (
        "w",
        "Why this date",
        "`w`: why this date, with every day that was counted and every one that was not:",
    ),
    (
        "q\r",
        "The applicant's words",
        "`Enter`: the claim with its dates, its history and all that belongs to it:",
    ),
    (
        "qc ",
        "Still needed",
        "`c`: the closing gate lists all that is missing at once:",
    ),
    (
        "\x1b[27u\x1b[27u1/иванво",
        "Иванов",
        "`/`: search, with a slip of the fingers in the name:",
    ),
];

fn demonstration() -> Register {
    let register = Register::empty();
    let clock: Arc<dyn Clock> = Arc::new(FixedClock(NOON.parse().unwrap()));
    let demo = Demo {
        subjects: 500,
        seed: 1,
        fresh: false,
    };
    open_or_make(&register.path(), demo, &clock, &officer(), &mut |_| ()).unwrap();
    register
}

/// What is recorded: everything but the blanks at the ends of lines, and the lines kept.
fn text(screen: &Screen) -> String {
    let text = screen.text();
    let lines = text.lines().map(str::trim_end);
    lines.collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

#[test]
fn the_screens_in_the_readme_are_those_of_the_program() {
    let update = std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("README.md");
    let readme = fs::read_to_string(&path).unwrap();
    let (before, rest) = readme.split_once(BEGIN).unwrap();
    let (recorded, after) = rest.split_once(END).unwrap();

    let register = demonstration();
    let builder = Seat::builder(&register).env("QORGAU_LANG", "en");
    let mut seat = Seat::start(builder);
    let mut screens = String::new();
    for (typed, shown, caption) in SCREENS {
        seat.types(typed);
        let block = |screen: &Screen| format!("\n{caption}\n\n```\n{}\n```\n", text(screen));
        let seen = seat.terminal.wait_until_for(
            |screen| screen.contains(shown) && (update || recorded.contains(&block(screen))),
            Duration::from_secs(10),
        );
        if update {
            // What is read beside the rows comes a moment later.
            seat.terminal.wait_idle(Duration::from_millis(500)).unwrap();
        }
        let screen = seat.terminal.screen();
        let stale = "README.md is stale: INSTA_UPDATE=always cargo test --test terminal readme";
        assert!(seen.is_ok(), "{stale}\n{}", text(&screen));
        write!(screens, "{}", block(&screen)).unwrap();
    }
    if update {
        let readme = format!("{before}{BEGIN}{screens}\n{END}{after}");
        fs::write(&path, readme).unwrap();
    }
}
