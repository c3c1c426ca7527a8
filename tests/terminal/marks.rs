//! Several records at once, each with an entry of its own, and the way back.

use qorgau::domain::record::Record;
use qorgau::domain::values::JournalAction;
use termlens::Key;

use crate::register::{CLAIM, Register};
use crate::seat::Seat;

#[test]
fn two_claims_are_assigned_together_and_one_is_given_back() {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    seat.types("4").sees("П-2026-0002");
    seat.types(" ").sees("отмечено 1");
    seat.types("V").sees("отмечено 2");
    seat.types("m").sees("Подходит к 2 из 2");
    seat.keys([Key::Enter]).sees("сделано 2 из 2");
    seat.keys([Key::Esc])
        .sees_that(|screen| !screen.contains("сделано"));
    // The claim that is due first.
    seat.types("gg")
        .types("u")
        .sees("Снова никому не будет поручено");
    seat.keys([Key::Enter]).sees("Сделано");
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));

    let desk = register.desk();
    let Record::Claim(claim) = desk.row(CLAIM).unwrap().record() else {
        panic!("not a claim");
    };
    assert_eq!(claim.assigned_to, None);
    let journal = desk.journal(Some(3)).unwrap();
    let done: Vec<_> = journal.iter().map(|line| line.action).collect();
    assert_eq!(done, [JournalAction::ClaimAssigned; 3]);
    assert!(desk.verify().unwrap().ok());
}
