//! Who sits at a terminal is asked for the verdict on a message; nobody else is.

use std::process::Command;

use qorgau::domain::identity::RecordNumber;
use qorgau::domain::values::{ClaimKind, ClaimState};
use qorgau::domain::view::Row;

use crate::came::message;
use crate::line::Line;
use crate::register::{AIGUL, Register};
use crate::seat::{PROGRAM, surroundings};

fn state(
    register: &Register,
    number: RecordNumber,
) -> (ClaimState, Option<ClaimKind>, Option<RecordNumber>) {
    match register.desk().row(number).unwrap() {
        Row::Claim(row) => (row.claim.state, row.claim.kind, row.claim.subject),
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_verdict_is_asked_for_after_the_sheet() {
    let register = Register::new();
    let number = message(&register);
    let mut line = Line::to(
        &register,
        "xterm",
        &[PROGRAM, "claim", "triage", &number.to_string()],
    );
    let shown = line.read_until("решить потом): ");
    assert!(
        shown.contains("Сведения обо мне") && shown.contains("not-ours"),
        "{shown}"
    );
    line.types("9\n");
    line.read_until("решить потом): ");
    line.types("1\n");
    line.read_until("): ");
    line.types("information\n");
    line.read_until(": ");
    line.types("С-1\n");
    assert_eq!(line.end(), Some(0));
    let expected = (
        ClaimState::Registered,
        Some(ClaimKind::Information),
        Some(AIGUL),
    );
    assert_eq!(state(&register, number), expected);
    // It has its verdict.
    let line = Line::to(
        &register,
        "xterm",
        &[PROGRAM, "claim", "triage", &number.to_string()],
    );
    assert_eq!(line.end(), Some(0));
}

#[test]
fn an_empty_line_decides_nothing() {
    let register = Register::new();
    let number = message(&register);
    let mut line = Line::to(
        &register,
        "xterm",
        &[PROGRAM, "claim", "triage", &number.to_string()],
    );
    line.read_until("решить потом): ");
    line.types("\n");
    assert_eq!(line.end(), Some(0));
    assert_eq!(state(&register, number).0, ClaimState::Received);
}

#[test]
fn nobody_is_asked_where_the_output_is_piped() {
    let register = Register::new();
    let number = message(&register);
    let script = "\"$0\" claim triage \"$1\" | cat";
    let command = ["sh", "-c", script, PROGRAM, &number.to_string()];
    assert_eq!(Line::to(&register, "xterm", &command).end(), Some(0));
    let output = Command::new(PROGRAM)
        .args(["claim", "triage", &number.to_string()])
        .envs(surroundings(&register))
        .output()
        .unwrap();
    assert!(
        output.status.success() && output.stderr.is_empty(),
        "{output:?}"
    );
    assert_eq!(state(&register, number).0, ClaimState::Received);
}
