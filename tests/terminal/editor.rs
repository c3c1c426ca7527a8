//! The officer's own editor: the terminal is its own for a while, and nothing of the text stays.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::time::Duration;

use rstest::rstest;
use rustix::process::Signal;
use termlens::Key;

use crate::drafts::kept;
use crate::line::Line;
use crate::register::{CLAIM, Register};
use crate::seat::{PROGRAM, Seat};

/// A program of the officer's that is called as an editor.
fn script(register: &Register, lines: &str) -> String {
    let path = register.folder.path().join("editor");
    fs::write(&path, format!("#!/bin/sh\n{lines}\n")).unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o700)).unwrap();
    path.display().to_string()
}

/// Where the session's own files lie.
fn session(register: &Register) -> PathBuf {
    let path = register.folder.path().join("session");
    fs::create_dir_all(&path).unwrap();
    path
}

fn is_empty(folder: &Path) -> bool {
    fs::read_dir(folder).unwrap().next().is_none()
}

/// The officer at a note, with that in `$EDITOR` and a word typed.
fn noting(register: &Register, editor: Option<&str>) -> Seat {
    let folder = session(register).display().to_string();
    let mut seat = Seat::take_with(register, |builder| {
        let builder = builder.env("XDG_RUNTIME_DIR", folder);
        match editor {
            Some(editor) => builder.env("EDITOR", editor),
            None => builder,
        }
    });
    seat.types("e").keys([Key::Enter]).sees("F4 редактор");
    seat.types("Звонил").sees("Звонил");
    seat
}

#[test]
fn an_editor_has_the_terminal_and_the_text_and_gives_them_back() {
    let register = Register::new();
    let seen = register.folder.path().join("seen");
    let editor = script(
        &register,
        &format!(
            "stat -c %a \"$1\" \"${{1%/*}}\" >{seen}; cat \"$1\" >>{seen}; cp \"$1\" \"$1~\"
             echo ready; read line; echo \"$line\" >>\"$1\"",
            seen = seen.display()
        ),
    );
    let mut seat = noting(&register, Some(&editor));
    seat.keys([Key::F(4)]);
    let lent = seat.sees("ready");
    assert!(!lent.alternate_screen() && !lent.bracketed_paste());
    // Its keys are its own, also those that mean something on the screen.
    seat.types("q по телефону\r").sees("q по телефону___");
    let back = seat.sees("Заметка к П-2026-0001");
    assert!(back.alternate_screen() && back.contains("Звонил___"));
    assert_eq!(fs::read_to_string(&seen).unwrap(), "600\n700\nЗвонил\n");
    assert!(is_empty(&session(&register)));
    seat.keys([Key::Tab, Key::Enter])
        .sees("Сделано: Заметка к П-2026-0001");
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));
    let file = register.desk().file(CLAIM).unwrap();
    let noted = file.history.last().and_then(|line| line.note.clone());
    assert_eq!(noted.unwrap().as_str(), "Звонил\nq по телефону");
}

#[rstest]
#[case(None, "Редактор не задан")]
#[case(Some("/nowhere/vi -n"), "Редактор «/nowhere/vi -n» не запускается")]
#[case(Some("false"), "Редактор «false» завершился с ошибкой (1)")]
#[case(Some("rm"), "Набранное цело")]
fn what_was_typed_is_kept_whatever_the_editor_does(
    #[case] editor: Option<&str>,
    #[case] said: &str,
) {
    let register = Register::new();
    let mut seat = noting(&register, editor);
    seat.keys([Key::F(4)]);
    seat.sees_that(|screen| screen.contains(said) && screen.contains("Звонил___"));
    assert!(is_empty(&session(&register)));
    seat.types(" ещё").sees("Звонил ещё___");
    seat.keys([Key::Ctrl('c'), Key::Ctrl('c')]);
    assert_eq!(seat.end().0, Some(0));
}

#[test]
fn ctrl_c_in_the_editor_is_the_editors() {
    let register = Register::new();
    let editor = script(
        &register,
        "trap 'echo caught; exit 0' INT; echo ready; read line",
    );
    let mut seat = noting(&register, Some(&editor));
    seat.keys([Key::F(4)]).sees("ready");
    seat.keys([Key::Ctrl('c')]).sees("Звонил___");
    seat.keys([Key::Ctrl('c'), Key::Ctrl('c')]);
    assert_eq!(seat.end().0, Some(0));
}

/// A second is promised; the other is for a busy machine.
const PATIENCE: Duration = Duration::from_secs(2);

#[rstest]
#[case::cut(None, 129)]
#[case::told_to_end(Some(Signal::TERM), 143)]
fn nothing_stays_behind_when_the_end_comes_in_the_editor(
    #[case] signal: Option<Signal>,
    #[case] code: u32,
    #[values("exec sleep 100", "trap '' TERM HUP; while :; do sleep 1; done")] waits: &str,
) {
    let register = Register::new();
    let editor = script(
        &register,
        &format!("cp \"$1\" \"$1~\"; echo ready; {waits}"),
    );
    let folder = session(&register);
    let start = "export EDITOR=$1 XDG_RUNTIME_DIR=$2; exec \"$0\"";
    let arguments = [
        "sh",
        "-c",
        start,
        PROGRAM,
        &editor,
        folder.to_str().unwrap(),
    ];
    let mut line = Line::to(&register, "xterm", &arguments);
    line.read_until("П-2026-0001");
    line.types("e\rЪ\x1bOS");
    line.read_until("ready");
    assert!(!is_empty(&folder));
    let ended = match signal {
        None => line.cut(PATIENCE),
        Some(signal) => {
            line.signal(signal);
            line.ends_in(PATIENCE)
        }
    };
    assert_eq!(ended, Some(code));
    assert!(is_empty(&folder), "the text was left behind");
    assert_eq!(kept(&register), r#"{"note":"Ъ"}"#);
}
