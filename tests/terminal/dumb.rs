//! Terminals that only print lines get a line, and no escape codes.

use rstest::rstest;

use crate::line::Line;
use crate::register::Register;
use crate::seat::PROGRAM;

#[rstest]
fn a_terminal_without_a_screen_is_told_so_in_plain_text(
    #[values("dumb", "unknown", "")] term: &str,
) {
    let register = Register::new();
    let line = Line::to(&register, term, &[PROGRAM]);
    let said = line.read_until("\u{4}");
    assert_eq!(line.end(), Some(2));
    assert!(
        said.contains("qorgau list") && said.contains(&format!("TERM={term}")),
        "{said}"
    );
    assert!(!said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn its_lists_are_read_by_command() {
    let register = Register::new();
    let line = Line::to(&register, "dumb", &[PROGRAM, "list", "claims"]);
    let said = line.read_until("\u{4}");
    assert_eq!(line.end(), Some(0));
    assert!(
        said.contains("П-2026-0001") && !said.contains('\u{1b}'),
        "{said:?}"
    );
}
