//! The queues of claims: the officer's own, those of nobody, and all.

use qorgau::domain::values::RecordKind;
use qorgau::domain::view::{Assigned, Row};
use qorgau::i18n::Lang;
use qorgau::tui::app::{Msg, Queue};
use rstest::rstest;

use crate::fixture::Desk;
use crate::register::claim;

const LATIN: &str = "from = \"\"\nto = \"\"\n";
const RU: &str = include_str!("../../keymaps/layouts/ru.toml");
const KK: &str = include_str!("../../keymaps/layouts/kk.toml");

fn desk() -> Desk {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    hand_out(&mut desk);
    desk
}

/// Two of the claims are the officer's own, one is a colleague's.
pub fn hand_out(desk: &mut Desk) {
    for row in desk.register.rows.values_mut() {
        if let Row::Claim(row) = row {
            row.claim.assigned_to = match row.claim.number {
                number if number == claim(1) || number == claim(5) => Some("aigul".to_owned()),
                number if number == claim(2) => Some("daniyar".to_owned()),
                _ => None,
            };
        }
    }
    desk.tell(Msg::StoreChanged).keys("4");
}

fn asked(desk: &Desk) -> Option<Assigned> {
    desk.queries[&RecordKind::Claim].assigned.clone()
}

fn shown(desk: &Desk) -> usize {
    desk.app.panes.of(RecordKind::Claim).rows().len()
}

#[rstest]
fn one_key_goes_round_the_queues(#[values(LATIN, RU, KK)] layout: &str) {
    let mut desk = desk().under(layout);
    let all = shown(&desk);
    assert_eq!((desk.app.queue(), asked(&desk)), (Queue::All, None));
    desk.keys("o");
    assert_eq!(desk.app.queue(), Queue::Mine);
    assert_eq!(asked(&desk), Some(Assigned::To("aigul".to_owned())));
    assert_eq!(shown(&desk), 2);
    let screen = desk.screen();
    assert!(screen.contains("Обращения: мои 2"), "{screen}");
    assert!(!screen.contains("Отбор:"), "{screen}");
    desk.keys("o");
    assert_eq!(asked(&desk), Some(Assigned::Nobody));
    assert!(desk.screen().contains("Обращения: без исполнителя"));
    desk.keys("o");
    assert_eq!((asked(&desk), shown(&desk)), (None, all));
}

#[test]
fn what_else_narrows_the_list_stays() {
    let mut desk = desk();
    desk.keys("F3").typed("кому:я просрочено").keys("enter");
    assert_eq!(desk.app.queue(), Queue::Mine);
    desk.keys("o");
    let query = &desk.queries[&RecordKind::Claim];
    assert!(query.overdue && query.assigned == Some(Assigned::Nobody));
    assert_eq!(desk.app.search.text().as_deref(), Some("просрочено"));
    desk.keys("o");
    let query = &desk.queries[&RecordKind::Claim];
    assert!(query.overdue && query.assigned.is_none());
    // A colleague's claims, chosen by name, lead to one's own.
    desk.keys("F3 ctrl-u").typed("кому:daniyar").keys("enter");
    assert_eq!(desk.app.queue(), Queue::Anothers);
    assert!(!desk.screen().contains("Обращения: "));
    desk.keys("o");
    assert_eq!(desk.app.queue(), Queue::Mine);
}

#[test]
fn what_is_marked_stays_marked_where_the_queue_hides_it() {
    let mut desk = desk();
    desk.keys("G space g g space o");
    let screen = desk.screen();
    assert!(screen.contains("отмечено 2"), "{screen}");
    let (marked, hidden) = desk.app.marks(RecordKind::Claim);
    assert!(marked == 2 && hidden > 0, "{marked} {hidden}");
}

#[test]
fn a_queue_is_taken_off_like_a_filter_and_comes_back() {
    let mut desk = desk();
    desk.keys("o esc");
    assert_eq!(desk.app.queue(), Queue::All);
    desk.keys("ctrl-o");
    assert_eq!(desk.app.queue(), Queue::Mine);
}

#[test]
fn the_other_lists_have_no_queues() {
    let mut desk = desk();
    desk.keys("1 o");
    assert_eq!(desk.app.queue(), Queue::All);
    assert!(desk.screen().contains("есть только у обращений"));
}

#[test]
fn what_a_queue_hides_is_not_said_to_be_nowhere() {
    let mut desk = desk();
    desk.keys("o F3").typed("qqqq").keys("enter");
    let screen = desk.screen();
    assert!(screen.contains("Среди отобранного"), "{screen}");
    assert!(screen.contains("изменить отбор"), "{screen}");
}
