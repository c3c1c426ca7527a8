//! Masked data are shown for a while, with a reason, and by date one goes through the lists.

use chrono::TimeDelta;
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::view::Row;
use qorgau::i18n::Lang;
use qorgau::tui::app::{Effect, Msg};
use rstest::rstest;

use crate::fixture::Desk;
use crate::register::noon;
use crate::support::text;

const IIN: &str = "850101300005";

fn desk() -> Desk {
    Desk::open(Lang::Ru, (80, 24))
}

fn seconds_later(desk: &mut Desk, seconds: i64) {
    desk.tell(Msg::Tick(noon() + TimeDelta::seconds(seconds)));
}

/// From a row and from an opened record, of a claim and of a subject.
#[rstest]
#[case("4 M", 2)]
#[case("4 enter M", 2)]
#[case("1 enter enter M", 1)]
fn a_reason_shows_the_data_of_one_subject_for_two_minutes(#[case] keys: &str, #[case] n: u64) {
    let mut desk = desk();
    desk.keys(keys).keys("enter");
    assert!(desk.asked.is_empty(), "no reason, no reveal");
    desk.typed("сверка").keys("enter enter");
    let subject = RecordNumber::Subject(n);
    let reason = text("сверка");
    assert_eq!(desk.asked, [Effect::Reveal { subject, reason }]);
    assert!(
        !desk.screen().contains(IIN),
        "not before the journal has it"
    );
    desk.reveal();
    let screen = desk.screen();
    assert!(screen.contains(IIN) && screen.contains("2:00"), "{screen}");
    seconds_later(&mut desk, 61);
    assert!(desk.screen().contains("1:00") && desk.screen().contains(IIN));
    seconds_later(&mut desk, 119);
    assert!(desk.screen().contains("0:10"));
    seconds_later(&mut desk, 120);
    assert!(!desk.screen().contains(IIN));
    assert_eq!(desk.app.changes_at(), None);
}

#[test]
fn the_screen_wakes_when_the_time_left_is_told_anew() {
    let mut desk = desk();
    desk.keys("4 enter M").typed("сверка").keys("enter");
    assert_eq!(desk.app.changes_at(), None);
    desk.reveal();
    for (at, next) in [(0, 10), (3, 10), (10, 20), (115, 120)] {
        seconds_later(&mut desk, at);
        let changes_at = desk.app.changes_at();
        assert_eq!(changes_at, Some(noon() + TimeDelta::seconds(next)), "{at}");
    }
}

#[rstest]
#[case("esc enter")]
#[case("enter esc")]
#[case("? esc")]
#[case("w esc")]
fn leaving_the_record_masks_at_once(#[case] keys: &str) {
    let mut desk = desk();
    desk.keys("4 enter M")
        .typed("сверка")
        .keys("enter")
        .reveal();
    assert!(desk.screen().contains(IIN));
    desk.keys(keys);
    assert!(!desk.screen().contains(IIN));
}

#[test]
fn an_answer_that_nobody_waits_for_shows_nothing() {
    let mut desk = desk();
    desk.keys("4 M").typed("сверка").keys("enter esc").reveal();
    assert!(desk.app.layers.is_empty());
    assert!(!desk.screen().contains(IIN));
}

#[test]
fn nothing_is_shown_that_cannot_be_journaled() {
    let mut desk = desk();
    desk.app.read_only = true;
    desk.keys("4 M");
    assert!(desk.app.layers.is_empty());
    assert!(
        desk.app
            .notice
            .as_ref()
            .is_some_and(|notice| notice.failure)
    );
}

#[test]
fn by_date_one_goes_through_a_list_and_stops_at_its_ends() {
    let mut desk = desk();
    desk.keys("4 g g");
    let due_on = |desk: &Desk| desk.app.record_in_hand().and_then(Row::due_on);
    let mut dates = vec![due_on(&desk)];
    for _ in 0..6 {
        desk.keys("] d");
        dates.push(due_on(&desk));
    }
    assert!(dates.is_sorted(), "{dates:?}");
    assert!(desk.app.notice.is_some(), "the end is told");
    let last = due_on(&desk);
    desk.keys("[ d");
    assert!(due_on(&desk) <= last);
}

#[rstest]
#[case("4 y")]
#[case("4 enter y")]
fn the_number_of_a_record_is_copied_and_told(#[case] keys: &str) {
    let mut desk = desk();
    desk.keys(keys);
    let number = desk.app.record_in_hand().map(Row::number).unwrap();
    assert_eq!(desk.asked, [Effect::Copy(number)]);
    assert!(desk.screen().contains(&number.to_string()));
    assert!(
        desk.app
            .notice
            .as_ref()
            .is_some_and(|notice| !notice.failure)
    );
}
