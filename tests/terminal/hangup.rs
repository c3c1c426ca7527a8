//! The line is cut: nothing may stay behind, whoever ignores the signal for it, and whether or
//! not the terminal still takes what is written.

use std::time::Duration;

use rstest::rstest;
use rustix::process::Signal;

use crate::line::Line;
use crate::register::{CLAIM, Register};
use crate::seat::PROGRAM;

/// A second is promised; the other is for a busy machine.
const PATIENCE: Duration = Duration::from_secs(2);

#[rstest]
#[case::leader("exec \"$0\"")]
#[case::signal_ignored("trap '' HUP; exec \"$0\"")]
#[case::signal_ignored_by_the_leader("trap '' HUP; \"$0\"; exit $?")]
fn nothing_stays_behind_when_the_line_is_cut(
    #[case] script: &str,
    #[values(false, true)] blocked: bool,
) {
    let register = Register::new();
    let mut line = Line::to(&register, "xterm", &["sh", "-c", script, PROGRAM]);
    line.read_until("П-2026-0001");
    if blocked {
        line.stops_output();
        line.types("j/иванов");
    }
    assert_eq!(line.cut(PATIENCE), Some(129));
    assert!(register.desk().verify().unwrap().ok());
}

#[test]
fn a_terminal_that_takes_nothing_holds_nobody_up() {
    let register = Register::new();
    for (signal, code) in [(Signal::TERM, 143), (Signal::HUP, 129)] {
        let mut line = Line::to(&register, "xterm", &[PROGRAM]);
        line.read_until("П-2026-0001");
        line.stops_output();
        line.types("j/иванов");
        line.signal(signal);
        assert_eq!(line.ends_in(PATIENCE), Some(code));
    }
    assert!(register.desk().verify().unwrap().ok());
}

/// In the middle of whatever was being done.
#[test]
fn thirty_lines_cut_one_after_the_other_leave_nothing() {
    let register = Register::new();
    let started = [
        "",
        "/иванов",
        "a",
        "c иск",
        "3a10",
        "3x\u{444}",
        "n",
        "w",
        "\r",
        "?",
    ];
    for typed in started.iter().cycle().take(30) {
        let mut line = Line::to(&register, "xterm", &[PROGRAM]);
        line.read_until("П-2026-0001");
        line.types(typed);
        assert_eq!(line.cut(PATIENCE), Some(129), "{typed}");
    }
    let desk = register.desk();
    assert!(desk.verify().unwrap().ok());
    assert_eq!(desk.quick_check().unwrap(), None);
    assert_eq!(desk.row(CLAIM).unwrap().record().version(), 1);
}
