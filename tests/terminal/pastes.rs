//! What a line does to what is typed and pasted: too much of it, halves of it.

use termlens::Key;

use crate::register::Register;
use crate::seat::Seat;

#[test]
fn a_megabyte_is_refused_whole_wherever_it_is_pasted() {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    let megabyte = "строка с буквами\n".repeat(40_000);
    assert!(megabyte.len() > 1 << 20);
    seat.terminal.paste(&megabyte).unwrap();
    seat.sees("Вставка слишком велика");
    seat.types("/").terminal.paste(&megabyte).unwrap();
    seat.sees_that(|screen| screen.contains("Поиск:") && screen.contains("слишком велика"));
    seat.types("иванов").sees("Поиск: иванов ");
    seat.keys([Key::Esc]);
    seat.sees_that(|screen| !screen.contains("Поиск"));
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));
}

#[test]
fn a_paste_whose_end_is_lost_is_over_at_the_next_key() {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    seat.types("/").sees("Поиск:");
    seat.types("\x1b[200~иван").sees("Поиск: иван ");
    seat.types("о").sees("Поиск: ивано ");
    seat.types("в").sees("Поиск: иванов ");
    seat.keys([Key::Ctrl('c')]);
    assert_eq!(seat.end().0, Some(0));
}

#[test]
fn two_quick_escapes_are_two() {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    seat.types("1").types("/иванов").sees("> С-000002");
    seat.keys([Key::Enter, Key::Enter]).sees("С-000002 Иванов");
    seat.types("\x1b\x1b");
    seat.sees_that(|screen| !screen.contains("Поиск") && !screen.contains("Субъект:"));
}
