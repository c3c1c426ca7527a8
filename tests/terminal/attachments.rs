//! A message is found by its subject line, and what came with it is saved from the screen.

use std::fs;
use std::os::unix::fs::PermissionsExt;

use termlens::Key;

use crate::came::{SCAN, message};
use crate::register::Register;
use crate::seat::Seat;

#[test]
fn a_message_is_found_and_its_attachment_is_saved_for_its_reader_alone() {
    let register = Register::new();
    let number = message(&register).to_string();
    let scan = register.folder.path().join("scan.pdf");
    let mut seat = Seat::take(&register);
    seat.types("4/сведения обо").sees(&number);
    seat.sees_that(|screen| !screen.contains("П-2026-0001"));
    seat.keys([Key::Enter, Key::Enter])
        .sees("Удостоверение.pdf");
    seat.types("s").sees("./Удостоверение.pdf");
    seat.keys([Key::Ctrl('u')]);
    seat.types(scan.to_str().unwrap()).keys([Key::Enter]);
    seat.sees("Вложение сохранено");
    assert_eq!(fs::read(&scan).unwrap(), SCAN);
    let mode = fs::metadata(&scan).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    fs::write(&scan, "другое").unwrap();
    seat.types("s").keys([Key::Ctrl('u')]);
    seat.types(scan.to_str().unwrap()).keys([Key::Enter]);
    seat.sees("Файл уже есть");
    assert_eq!(fs::read_to_string(&scan).unwrap(), "другое");
}
