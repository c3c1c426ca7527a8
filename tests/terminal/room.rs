//! A list fills the room that it has, however it came to have it.

use qorgau::domain::workflow::{Act, NewSubject};

use crate::register::{Register, act};
use crate::seat::Seat;
use crate::support::{details, operator};

/// More subjects than any screen here has rows.
fn register() -> Register {
    let register = Register::new();
    let mut desk = register.desk();
    for n in 0..60 {
        let new = NewSubject {
            operator: operator("reco"),
            external_id: None,
            details: details(&format!("Сейтов{n}")),
        };
        act(&mut desk, None, Act::RegisterSubject(new));
    }
    register
}

fn sees_rows(seat: &mut Seat, rows: usize) {
    let numbers = |screen: &termlens::Screen| screen.text().matches("С-0000").count();
    seat.sees_that(|screen| numbers(screen) == rows);
}

#[test]
fn a_list_that_was_hidden_is_full_when_it_is_shown() {
    let register = register();
    let mut seat = Seat::take(&register);
    seat.types("1");
    sees_rows(&mut seat, 18);
    seat.types("4").sees("П-2026-0001");
    seat.types("/").types("сейтов").sees("Поиск: сейтов");
    seat.keys([termlens::Key::Enter]).types("1");
    sees_rows(&mut seat, 18);
}

#[test]
fn a_list_is_full_on_a_terminal_that_has_grown() {
    let register = register();
    let mut seat = Seat::take(&register);
    seat.types("1");
    sees_rows(&mut seat, 18);
    seat.terminal.resize(80, 60).unwrap();
    sees_rows(&mut seat, 54);
    seat.terminal.resize(80, 24).unwrap();
    sees_rows(&mut seat, 18);
    seat.types("4").terminal.resize(80, 60).unwrap();
    seat.types("1");
    sees_rows(&mut seat, 54);
}
