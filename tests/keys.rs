//! What officers are told of the keys: the command, the cheat-sheets, and the mistakes in a file
//! of their own.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not as promised"
)]

use std::fmt::Write;
use std::fs;
use std::path::Path;
use std::process::Command;

use qorgau::i18n::{Lang, Tr};
use qorgau::tui::keys::{Context, Keymap};
use rstest::rstest;
use serde_json::Value;
use tempfile::TempDir;

struct Answer {
    code: i32,
    out: String,
    err: String,
}

/// The program in a home of its own.
fn run(home: &TempDir, arguments: &[&str]) -> Answer {
    let output = Command::new(env!("CARGO_BIN_EXE_qorgau"))
        .args(["--lang", "en"])
        .args(arguments)
        .env("HOME", home.path())
        .env("XDG_CONFIG_HOME", home.path())
        .output()
        .unwrap();
    Answer {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

fn home() -> TempDir {
    tempfile::tempdir().unwrap()
}

fn keys_of(home: &TempDir, arguments: &[&str], context: &str, action: &str) -> Vec<String> {
    let answer = run(home, &[&["--format", "json", "keys"], arguments].concat());
    let rows: Vec<Value> = serde_json::from_str(&answer.out).unwrap();
    let row = rows
        .iter()
        .find(|row| row["context"] == context && row["action"] == action);
    serde_json::from_value(row.unwrap()["keys"].clone()).unwrap()
}

#[test]
fn the_effective_map_is_printed_in_every_form() {
    let home = home();
    let table = run(&home, &["--format", "table", "keys"]).out;
    let line = |text: &str| table.lines().any(|line| line.contains(text));
    assert!(line("list    /  Ctrl-F  F3"), "{table}");
    assert_eq!(keys_of(&home, &[], "list", "copy"), ["y"]);
    assert_eq!(
        keys_of(&home, &["--keymap", "vim"], "list", "copy"),
        ["y y"]
    );
    let csv = run(&home, &["--format", "csv", "keys"]).out;
    assert!(csv.starts_with("context,keys,action,description"), "{csv}");
}

#[test]
fn a_file_where_it_usually_lies_counts_without_a_flag() {
    let home = home();
    let folder = home.path().join("qorgau");
    fs::create_dir(&folder).unwrap();
    fs::write(
        folder.join("keymap.toml"),
        "[list]\ncopy = [\"F9\"]\nwyh = []\n",
    )
    .unwrap();
    assert_eq!(keys_of(&home, &[], "list", "copy"), ["F9"]);
    assert_eq!(
        keys_of(&home, &["--keymap", "default"], "list", "copy"),
        ["y"]
    );
    let err = run(&home, &["keys"]).err;
    assert!(
        err.contains("keymap.toml:3:1") && err.contains("why"),
        "{err}"
    );
}

#[test]
fn every_mistake_of_a_file_is_told_at_once() {
    let home = home();
    let file = home.path().join("own.toml");
    let check = |text: &str, arguments: &[&str]| {
        fs::write(&file, text).unwrap();
        let path = file.to_str().unwrap();
        run(&home, &[arguments, &["keys", "--check", path]].concat())
    };
    let wrong = "[list]\nwyh = []\nsearch = [\"/\"]\nopen = []\n";
    let answer = check(wrong, &["--format", "table"]);
    let places: Vec<&str> = answer
        .err
        .lines()
        .filter(|line| !line.starts_with("qorgau"))
        .filter_map(|line| line.split_once(".toml:")?.1.split_once(": "))
        .map(|(place, _)| place)
        .collect();
    assert_eq!((answer.code, places), (2, vec!["2:1", "3:1", "4:1"]));
    let answer = check(wrong, &["--format", "json"]);
    let error: Value = serde_json::from_str(answer.err.trim()).unwrap();
    assert_eq!(error["error"]["code"], "usage");
    let answer = check("base = \"vim\"\n", &[]);
    assert_eq!((answer.code, answer.err.as_str()), (0, ""));
    assert_eq!(run(&home, &["keys", "--check", "nowhere.toml"]).code, 1);
}

/// The cheat-sheet of a language, from the keymap itself.
fn cheatsheet(lang: Lang) -> String {
    let (tr, keymap) = (Tr::new(lang), Keymap::shipped().unwrap());
    let mut sheet = String::new();
    writeln!(sheet, "# Qorgau. {}", tr.text("screen-help-title")).unwrap();
    for context in Context::ALL {
        writeln!(sheet, "\n## {}\n", tr.text(context.message_id())).unwrap();
        let [keys, does] = ["label-keys", "label-key-action"].map(|id| tr.text(id));
        writeln!(sheet, "| {keys} | {does} |\n|---|---|").unwrap();
        for (action, keys) in keymap.table(*context) {
            let keys: Vec<String> = keys
                .iter()
                .map(|key| key.replace("Space", &tr.text("screen-key-space")))
                .map(|key| format!("`{key}`"))
                .collect();
            let does = tr.text(&action.message_id());
            writeln!(sheet, "| {} | {does} |", keys.join(" ")).unwrap();
        }
    }
    sheet
}

/// `INSTA_UPDATE=always cargo test --test keys` writes them anew, like the snapshots.
#[rstest]
fn the_cheatsheets_are_those_of_the_keymap(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("keymaps/cheatsheets")
        .join(format!("{}.md", lang.code()));
    let sheet = cheatsheet(lang);
    if std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always") {
        fs::write(&path, &sheet).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == sheet,
        "{} is stale: INSTA_UPDATE=always cargo test --test keys",
        path.display()
    );
}
