//! The line is cut: nothing may stay behind, whoever ignores the signal for it.

use std::time::Duration;

use rstest::rstest;

use crate::line::Line;
use crate::register::Register;
use crate::seat::PROGRAM;

/// A second is promised; the other is for a busy machine.
const PATIENCE: Duration = Duration::from_secs(2);

#[rstest]
#[case::leader("exec \"$0\"")]
#[case::signal_ignored("trap '' HUP; exec \"$0\"")]
#[case::signal_ignored_by_the_leader("trap '' HUP; \"$0\"; exit $?")]
fn nothing_stays_behind_when_the_line_is_cut(#[case] script: &str) {
    let register = Register::new();
    let line = Line::to(&register, "xterm", &["sh", "-c", script, PROGRAM]);
    line.read_until("П-2026-0001");
    assert_eq!(line.cut(PATIENCE), Some(129));
    assert!(register.desk().verify().unwrap().ok());
}
