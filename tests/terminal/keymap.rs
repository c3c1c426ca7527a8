//! An officer's own keymap file, with a mistake in it.

use std::fs;

use termlens::Key;

use crate::register::Register;
use crate::seat::Seat;

#[test]
fn a_mistake_is_told_at_the_start_and_the_right_lines_count() {
    let register = Register::new();
    let folder = register.folder.path().join(".config/qorgau");
    fs::create_dir_all(&folder).unwrap();
    let own = "[list]\naprove = [\"F9\"]\naccept = [\"F9\"]\n";
    fs::write(folder.join("keymap.toml"), own).unwrap();
    let mut seat = Seat::take(&register);
    seat.sees("Ошибок в файле клавиш: 1");
    seat.keys([Key::F(1)]).sees("keymap.toml:2:1");
    seat.keys([Key::Esc])
        .sees_that(|screen| !screen.contains("keymap.toml"));
    seat.keys([Key::F(9)]).sees("Принять П-2026-0001");
    seat.keys([Key::Esc])
        .sees_that(|screen| !screen.contains("Срок по ближайшей"));
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));
}
