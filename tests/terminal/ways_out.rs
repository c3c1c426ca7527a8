//! However the screen is left, the terminal is as it was and shows nobody's data.

use rstest::rstest;
use termlens::{Color, Key, Signal};

use crate::register::Register;
use crate::seat::Seat;

/// What leads out.
#[derive(Debug)]
enum Way {
    Types(&'static str),
    Key(Key),
    Signal(Signal),
}

#[rstest]
#[case::q(Way::Types("q"), 0)]
#[case::q_on_a_russian_layout(Way::Types("й"), 0)]
#[case::ctrl_c(Way::Key(Key::Ctrl('c')), 0)]
#[case::ctrl_c_on_a_russian_layout(Way::Types("\x1b[1089::99;5u"), 0)]
#[case::sigterm(Way::Signal(Signal::Term), 143)]
#[case::sighup(Way::Signal(Signal::Hup), 129)]
fn the_terminal_is_given_back(#[case] way: Way, #[case] code: u32) {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    let shown = seat.sees("Иванов");
    assert!(shown.alternate_screen() && shown.bracketed_paste());
    match way {
        Way::Types(text) => drop(seat.types(text)),
        Way::Key(key) => drop(seat.keys([key])),
        Way::Signal(signal) => seat.terminal.signal(signal).unwrap(),
    }
    let (ended, left) = seat.end();
    assert_eq!(ended, Some(code));
    assert!(!left.alternate_screen() && !left.bracketed_paste() && left.cursor_visible());
    assert!(left.mouse_modes().is_empty() && left.title().is_empty());
    assert_eq!(left.full_text().trim(), "", "something is left to read");
}

#[test]
fn a_russian_layout_acts_like_a_latin_one() {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    seat.types("ц").sees("Почему такой срок: П-2026-0001");
    seat.types("й").sees("Ахметова");
    seat.types("ф").sees("Принять П-2026-0001");
}

#[test]
fn a_paste_where_nothing_is_typed_does_nothing() {
    let register = Register::new();
    let before = register.desk().journal(None).unwrap().len();
    let mut seat = Seat::take(&register);
    seat.terminal.paste("a\nq\n").unwrap();
    seat.sees("Вставлять некуда");
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));
    assert_eq!(register.desk().journal(None).unwrap().len(), before);
}

#[test]
fn without_colour_the_selection_is_marked_and_bold() {
    let register = Register::new();
    let mut seat = Seat::take_with(&register, |builder| builder.env("NO_COLOR", "1"));
    let shown = seat.sees("Иванов");
    let coloured = shown.find_by(|cell| {
        let style = cell.style();
        style.fg != Color::Default || style.bg != Color::Default
    });
    assert_eq!(coloured, None);
    let (row, column) = shown.find("> П-2026-0001").unwrap();
    let style = *shown.cell(row, column + 2).unwrap().style();
    assert!(style.bold, "{}", shown.with_styles());
}

#[test]
fn what_cannot_be_opened_for_writing_is_told_once_the_terminal_is_given_back() {
    let register = Register::new();
    let mut queue = register.path().as_os_str().to_owned();
    queue.push(".lock");
    std::fs::remove_file(&queue).unwrap();
    std::fs::create_dir(&queue).unwrap();
    let (ended, left) = Seat::start(Seat::builder(&register)).end();
    assert_eq!(ended, Some(1));
    assert!(!left.alternate_screen() && !left.bracketed_paste() && left.cursor_visible());
    assert!(left.contains("Is a directory"), "{}", left.full_text());
}
