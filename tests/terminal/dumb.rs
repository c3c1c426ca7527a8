//! Terminals that only print lines are told everything in lines, without any code.

use rstest::rstest;

use crate::line::Line;
use crate::register::Register;
use crate::seat::PROGRAM;

/// What the program says, line by line, and all of it together.
struct Listener {
    line: Line,
    heard: String,
}

impl Listener {
    fn to(register: &Register, term: &str, command: &[&str]) -> Self {
        Self {
            line: Line::to(register, term, command),
            heard: String::new(),
        }
    }

    /// Types, and listens until the text has been said.
    fn hears(&mut self, typed: &str, text: &str) -> String {
        self.line.types(typed);
        self.listens(text)
    }

    fn listens(&mut self, text: &str) -> String {
        let said = self.line.read_until(text);
        assert!(said.contains(text), "{text} was not said: {said}");
        self.heard.push_str(&said);
        said
    }
}

#[rstest]
fn a_terminal_without_a_screen_is_told_everything_in_lines(
    #[values("dumb", "unknown", "")] term: &str,
) {
    let register = Register::new();
    let mut listener = Listener::to(&register, term, &[PROGRAM]);
    listener.listens("1 из 2");
    listener.hears("j", "П-2026-0002");
    listener.hears("k", "П-2026-0001");
    // Searching: the letters are echoed, what is found is said when Enter ends the typing.
    listener.hears("/", "Поиск:");
    listener.hears("ива", "ива");
    listener.hears("\r", "найдено 1");
    listener.hears("\r", "зарегистрировано");
    // A dialog, left and taken up again.
    listener.hears("a", "Принять П-2026-0001");
    listener.hears("\u{1b}", "П-2026-0001, ");
    listener.hears("a", "[ Принять ]");
    listener.hears("\r", "П-2026-0001: ");
    listener.line.types("\u{3}");
    let rest = listener.line.read_until("\u{4}");
    listener.heard.push_str(&rest);
    assert_eq!(listener.line.end(), Some(0));
    let heard = listener.heard;
    assert!(!heard.contains('\u{1b}'), "{heard:?}");
    assert!(heard.ends_with("\r\n"), "{heard:?}");
    let controls = |c: char| c.is_control() && !matches!(c, '\r' | '\n');
    assert!(!heard.contains(controls), "{heard:?}");
}

#[test]
fn a_screen_reader_asks_for_lines_on_any_terminal() {
    let register = Register::new();
    let mut listener = Listener::to(&register, "xterm-256color", &[PROGRAM, "--linear"]);
    listener.listens("1 из 2");
    let said = listener.hears("?", "копировать номер");
    assert!(!said.contains('─') && !listener.heard.contains('\u{1b}'));
    listener.line.types("\u{3}");
    listener.line.read_until("\u{4}");
    assert_eq!(listener.line.end(), Some(0));
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
