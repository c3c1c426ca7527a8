//! A colleague in another process.

use std::time::Duration;

use qorgau::domain::identity::RecordNumber;
use qorgau::domain::view::Row;
use qorgau::domain::workflow::Act;
use termlens::Key;

use crate::register::{AIGUL, CLAIM, Register, act, register_claim};
use crate::seat::Seat;

#[test]
fn what_a_colleague_does_appears_by_itself() {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    register_claim(&mut register.desk(), AIGUL, "2026-11-23");
    // A second is promised; the other is for a busy machine.
    seat.terminal
        .wait_until_for(
            |screen| screen.contains("П-2026-0003"),
            Duration::from_secs(2),
        )
        .unwrap();
}

#[test]
fn a_colleague_was_faster() {
    let register = Register::new();
    let mut seat = Seat::take(&register);
    seat.types("a").sees("Принять П-2026-0001");
    let assign = Act::AssignClaim {
        to: Some("daniyar".to_owned()),
    };
    act(&mut register.desk(), Some(CLAIM), assign);
    seat.keys([Key::Enter]).sees("тем временем изменена");
    seat.sees_that(|screen| {
        screen.contains("вы видели версию 1") && screen.contains("сейчас версия 2")
    });
    seat.keys([Key::Enter]).sees("Принять П-2026-0001");
    seat.keys([Key::Enter]).sees("на рассмотрении");
    let Row::Claim(row) = register.desk().row(CLAIM).unwrap() else {
        panic!("not a claim");
    };
    assert_eq!(row.claim.assigned_to.as_deref(), Some("daniyar"));
    seat.types("q");
    assert_eq!(seat.end().0, Some(0));
}

#[test]
fn whoever_has_a_claim_is_offered_another() {
    let register = Register::new();
    let second = RecordNumber::Claim { year: 2026, n: 2 };
    let to = Some("daniyar".to_owned());
    act(&mut register.desk(), Some(second), Act::AssignClaim { to });
    let mut seat = Seat::take(&register);
    // Oneself first, at once; the others when they have been read.
    seat.types("m").sees("мне (");
    seat.sees_that(|screen| screen.contains("> 1/") && !screen.contains("> 1/1"));
    seat.keys([Key::Left]).sees("< daniyar >");
    seat.keys([Key::Enter])
        .sees("Сделано: Поручить П-2026-0001");
    let Row::Claim(row) = register.desk().row(CLAIM).unwrap() else {
        panic!("not a claim");
    };
    assert_eq!(row.claim.assigned_to.as_deref(), Some("daniyar"));
}
