//! A morning by keys alone.

use qorgau::domain::record::Record;
use qorgau::domain::values::{BlockState, ClaimState, JournalAction, Resolution};
use termlens::Key;

use crate::register::{BLOCK, CLAIM, Register};
use crate::seat::Seat;

#[test]
fn a_morning_by_keys_alone() {
    let register = Register::new();
    let mut seat = Seat::take(&register);

    seat.types("/").types("иванов").sees("4 Обращения 1");
    seat.keys([Key::Enter]).sees("3 Блокирования 0");
    seat.types("a").sees("Принять П-2026-0001");
    seat.keys([Key::Enter]).sees("на рассмотрении");

    seat.types("c").sees("Закрыть П-2026-0001");
    // A resolution first; then Enter goes from gap to gap.
    seat.types(" ").keys([Key::Enter]).types("п. 7.2 политики");
    seat.sees("п. 7.2 политики");
    seat.keys([Key::Enter]).types("сегодня");
    seat.keys([Key::Enter]).types(" ");
    seat.keys([Key::Enter]).types("исх. 12").sees("исх. 12");
    seat.keys([Key::Enter]).sees("П-2026-0001: закрыто");
    seat.keys([Key::Esc]).sees("4 Обращения 1");
    seat.sees_that(|screen| !screen.contains("Поиск"));

    seat.types("3").sees("Б-2026-0001");
    seat.types("a")
        .sees("Заблокировать данные по запросу Б-2026-0001");
    seat.keys([Key::Enter]).sees("Б-2026-0001: действует");
    seat.types("w").sees("Почему такой срок: Б-2026-0001");
    seat.types("q")
        .sees_that(|screen| !screen.contains("Почему такой срок"));
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));

    let desk = register.desk();
    let Record::Claim(claim) = desk.row(CLAIM).unwrap().record() else {
        panic!("not a claim");
    };
    assert_eq!(claim.state, ClaimState::Closed);
    let resolution = claim.closing.as_ref().map(|closing| closing.resolution);
    assert_eq!(resolution, Some(Resolution::Satisfied));
    let Record::Block(block) = desk.row(BLOCK).unwrap().record() else {
        panic!("not a block");
    };
    assert_eq!(block.state, BlockState::Active);
    assert!(block.verify_until.is_some());

    let verdict = desk.verify().unwrap();
    assert!(verdict.ok(), "{:?}", verdict.damage);
    let journal = desk.journal(Some(3)).unwrap();
    let mut done: Vec<_> = journal.iter().map(|line| line.action).collect();
    done.sort();
    let mut expected = [
        JournalAction::ClaimAccepted,
        JournalAction::ClaimClosed,
        JournalAction::BlockApproved,
    ];
    expected.sort();
    assert_eq!(done, expected);
}
