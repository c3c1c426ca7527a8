//! What was typed outlives the program, however it ends.

use std::time::{Duration, Instant};

use qorgau::domain::view::Row;
use rstest::rstest;
use rusqlite::{Connection, OpenFlags};
use termlens::{Key, Signal};

use crate::line::Line;
use crate::register::{CLAIM, Register};
use crate::seat::{PROGRAM, Seat};

/// A second is promised, from the last key to the register; the rest is for a busy machine.
const PATIENCE: Duration = Duration::from_secs(10);

/// What the draft in the register says, once there is one.
pub fn kept(register: &Register) -> String {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let raw = Connection::open_with_flags(register.path(), flags).unwrap();
    let begun = Instant::now();
    while begun.elapsed() < PATIENCE {
        let fields = raw.query_row("SELECT fields FROM draft", [], |row| row.get(0));
        match fields {
            Ok(fields) => return fields,
            Err(rusqlite::Error::QueryReturnedNoRows) => std::thread::yield_now(),
            Err(error) => panic!("{error}"),
        }
    }
    panic!("nothing was kept");
}

#[test]
fn a_killed_program_offers_what_was_typed_and_it_is_done() {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    seat.types("m").sees("Поручить П-2026-0001");
    seat.types("daniyar");
    assert_eq!(kept(&register), r#"{"assign-to":"daniyar"}"#);
    seat.terminal.signal(Signal::Kill).unwrap();
    drop(seat);

    let mut seat = Seat::take(&register);
    seat.sees("Есть незавершённое: поручить П-2026-0001, сегодня в 12:00. d: продолжить");
    seat.types("d").sees("Черновик: набрано сегодня в 12:00");
    seat.sees("daniyar");
    seat.keys([Key::Enter]);
    // The record that the dialog lay over, with what was just done to it.
    seat.sees_that(|screen| screen.contains("Связанные записи") && screen.contains("daniyar"));
    seat.keys([Key::Esc]).sees("4 Обращения 2");
    seat.sees_that(|screen| !screen.contains("История"));
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));
    let mut desk = register.desk();
    let Row::Claim(row) = desk.row(CLAIM).unwrap() else {
        panic!("not a claim");
    };
    assert_eq!(row.claim.assigned_to.as_deref(), Some("daniyar"));
    assert_eq!(desk.drafts().unwrap(), [], "what is done is not offered");
    assert!(desk.verify().unwrap().ok());
}

#[rstest]
#[case(Signal::Term, 143)]
#[case(Signal::Hup, 129)]
fn a_signal_takes_nothing_that_was_typed(#[case] signal: Signal, #[case] code: u32) {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    seat.types("m").sees("Поручить П-2026-0001");
    seat.types("daniyar").sees("daniyar");
    seat.terminal.signal(signal).unwrap();
    assert_eq!(seat.end().0, Some(code));
    assert_eq!(kept(&register), r#"{"assign-to":"daniyar"}"#);
}

/// A text of several lines: the terminal that goes types an end of line before it does.
#[test]
fn a_cut_line_takes_nothing_that_was_typed() {
    let register = Register::new();
    let mut line = Line::to(&register, "xterm", &[PROGRAM]);
    line.read_until("П-2026-0001");
    // A note: the first of what can be done to the claim.
    line.types("e\rЪ");
    line.read_until("Ъ");
    assert_eq!(line.cut(PATIENCE), Some(129));
    let kept = kept(&register);
    assert!(kept.starts_with(r#"{"note":"Ъ"#), "{kept}");
}

#[test]
fn an_officer_who_leaves_by_esc_is_asked_nothing_again() {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    seat.types("m").sees("Поручить П-2026-0001");
    seat.types("daniyar");
    kept(&register);
    seat.keys([Key::Esc]).sees("Введённое пропадёт");
    seat.keys([Key::Esc]).sees("4 Обращения");
    seat.sees_that(|screen| !screen.contains("Поручить П-2026-0001"));
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));
    assert_eq!(register.desk().drafts().unwrap(), []);
}
