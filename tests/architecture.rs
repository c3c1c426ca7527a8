//! The house's rules, read from the source: which room may use which, and what only one may name.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// A room and the rooms it may use; the longest room whose name a path begins with is its own.
const ROOMS: &[(&str, &[&str])] = &[
    ("domain", &[]),
    ("clock", &[]),
    ("config", &[]),
    ("search", &["domain"]),
    ("i18n", &["domain"]),
    ("rules", &["domain"]),
    ("store", &["domain", "search"]),
    ("desk", &["domain", "rules", "search", "store", "clock"]),
    ("exchange", &["domain", "desk", "i18n"]),
    ("demo", &["domain", "rules", "desk", "clock"]),
    ("tui::keys", &[]),
    ("tui::term", &["tui::keys", "domain"]),
    ("tui::app", &["domain", "search", "tui::keys", "i18n"]),
    ("tui::ui", &["tui::app", "tui::keys", "domain", "i18n"]),
    (
        "tui::runtime",
        &[
            "tui::app",
            "tui::ui",
            "tui::keys",
            "tui::term",
            "desk",
            "exchange",
            "clock",
            "config",
            "domain",
            "i18n",
        ],
    ),
    (
        "cli",
        &[
            "desk",
            "exchange",
            "demo",
            "tui::runtime",
            "tui::keys",
            "tui::ui",
            "i18n",
            "domain",
            "clock",
            "config",
        ],
    ),
];

/// A word, the rooms that may name it, and why nobody else.
const NAMES: &[(&str, &[&str], &str)] = &[
    (
        "rusqlite",
        &["store"],
        "the register is named in one room only",
    ),
    (
        "ratatui",
        &["tui::term", "tui::ui"],
        "drawing stays in the rooms that draw",
    ),
    (
        "crossterm",
        &["tui::term", "tui::keys"],
        "the terminal stays in its own room",
    ),
    (
        "std::env::",
        &["cli"],
        "what the environment says enters in one place",
    ),
];

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
}

/// Every source file with its path as a module, and its text without the tests at its end.
fn modules() -> Vec<(PathBuf, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    files.sort();
    files
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).unwrap();
            let text = text
                .split("#[cfg(test)]")
                .next()
                .unwrap_or_default()
                .to_owned();
            let inside = path.strip_prefix(&root).unwrap().with_extension("");
            let module = inside
                .to_string_lossy()
                .replace('/', "::")
                .replace("::mod", "");
            (path, module, text)
        })
        .collect()
}

fn room_of(module: &str) -> Option<&'static str> {
    let within = |room: &&&str| module == **room || module.starts_with(&format!("{}::", **room));
    ROOMS
        .iter()
        .map(|(room, _)| room)
        .filter(within)
        .max_by_key(|room| room.len())
        .copied()
}

/// The modules that a text names by `crate::` paths.
fn named(text: &str) -> Vec<String> {
    let word = |c: &char| c.is_alphanumeric() || *c == '_' || *c == ':';
    text.split("crate::")
        .skip(1)
        .map(|rest| rest.chars().take_while(word).collect::<String>())
        .map(|path| path.trim_end_matches(':').to_owned())
        .collect()
}

#[test]
fn rooms_use_only_the_rooms_they_may() {
    let mut wrong = Vec::new();
    for (path, module, text) in modules() {
        let Some(room) = room_of(&module) else {
            continue;
        };
        let allowed = ROOMS.iter().find(|(name, _)| *name == room).unwrap().1;
        for used in named(&text) {
            match room_of(&used) {
                Some(other) if other != room && !allowed.contains(&other) => {
                    wrong.push(format!("{}: {room} may not use {other}", path.display()));
                }
                _ => {}
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn some_names_belong_to_one_room() {
    let mut wrong = Vec::new();
    for (path, module, text) in modules() {
        let room = room_of(&module).unwrap_or_default();
        let code = text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"));
        let code: Vec<&str> = code.collect();
        for (name, allowed, why) in NAMES {
            if !allowed.contains(&room) && code.iter().any(|line| line.contains(name)) {
                wrong.push(format!("{} names {name}: {why}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_source_belongs_to_a_room() {
    let outside: Vec<String> = modules()
        .into_iter()
        .map(|(_, module, _)| module)
        .filter(|module| room_of(module).is_none())
        .filter(|module| !["lib", "main", "tui"].contains(&module.as_str()))
        .collect();
    assert!(outside.is_empty(), "{outside:?}");
}

/// What is drawn and is no letter of the catalogues stands in one table, which old consoles have a
/// second column of.
#[test]
fn signs_stand_in_their_table() {
    let mut wrong = Vec::new();
    for (path, module, text) in modules() {
        if !module.starts_with("tui::ui") || module == "tui::ui::signs" {
            continue;
        }
        let code = text
            .lines()
            .map(|line| line.split("//").next().unwrap_or_default());
        for (number, line) in code.enumerate().filter(|(_, line)| !line.is_ascii()) {
            wrong.push(format!("{}:{}: {line}", path.display(), number + 1));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
