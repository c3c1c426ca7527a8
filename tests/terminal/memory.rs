//! How the lists stood the last time, in a file of the officer's own.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;

use termlens::Key;

use crate::register::Register;
use crate::seat::Seat;

fn file(register: &Register) -> PathBuf {
    register.folder.path().join(".local/state/qorgau/ui.toml")
}

#[test]
fn lists_stand_as_the_last_time_and_the_file_names_nobody() {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    seat.types("/")
        .types("иванов кому:daniyar")
        .sees("кому:daniyar");
    seat.keys([Key::Enter]).types("f").sees("Отбор: Обращения");
    seat.keys([Key::Esc])
        .sees_that(|screen| !screen.contains("Отбор"));
    seat.types("s2").sees("поступило ▼");
    seat.types("f").sees("Отбор: Обращения");
    seat.types(" ").keys([Key::Enter]).sees("Отбор: просрочено");
    seat.keys([Key::Esc])
        .sees_that(|screen| !screen.contains("Поиск"));
    seat.types("3").sees("Б-2026-0001");
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));

    let kept = fs::read_to_string(file(&register)).unwrap();
    assert!(
        kept.contains("received:desc") && kept.contains("overdue"),
        "{kept}"
    );
    for word in ["иванов", "daniyar", "register", "П-"] {
        assert!(!kept.to_lowercase().contains(word), "{word}: {kept}");
    }
    let mode = fs::metadata(file(&register)).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);

    let mut seat = Seat::start(Seat::builder(&register));
    seat.sees("Отбор с прошлого раза: Обращения: просрочено");
    // The same list.
    seat.sees("Б-2026-0001");
    seat.types("4").keys([Key::Esc]).sees("П-2026-0001");
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));
}

#[test]
fn a_file_that_cannot_be_read_is_said_and_passed_over() {
    let register = Register::new();
    let path = file(&register);
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(&path, "list = [").unwrap();
    let mut seat = Seat::take(&register);
    let screen = seat.sees("Не прочитан файл с порядком");
    assert!(screen.contains("ui.toml"));
    seat.types("3q");
    assert_eq!(seat.end().0, Some(0));
    let mut seat = Seat::start(Seat::builder(&register));
    let screen = seat.sees("Б-2026-0001");
    assert!(!screen.contains("Не прочитан"), "it was replaced");
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));
}
