//! What a walk through a morning found: each of these was something to complain about.

use qorgau::domain::identity::RecordNumber;
use qorgau::domain::view::{Counters, Row};
use qorgau::i18n::Lang;
use qorgau::tui::app::{Effect, Layer, Msg, update};

use crate::fixture::{Desk, screen};
use crate::register::claim;

fn desk() -> Desk {
    Desk::open(Lang::Ru, (80, 24))
}

fn selected(desk: &Desk) -> Option<RecordNumber> {
    desk.app.record_in_hand().map(Row::number)
}

/// Presses keys faster than anything that they ask for is answered.
fn typed_ahead(desk: &mut Desk, names: &str) -> Vec<Effect> {
    let keys = names.split_whitespace().map(|name| name.parse().unwrap());
    keys.flat_map(|key| update(&mut desk.app, Msg::Key(key)))
        .collect()
}

#[test]
fn keys_typed_ahead_of_a_search_act_on_nothing() {
    let mut desk = desk();
    let effects = typed_ahead(&mut desk, "/ и enter a enter");
    assert!(desk.app.layers.is_empty());
    let executes = |effect: &Effect| matches!(effect, Effect::Execute(_));
    assert!(!effects.iter().any(executes));
}

#[test]
fn a_key_pressed_while_a_record_is_read_is_not_lost() {
    let mut desk = desk();
    typed_ahead(&mut desk, "enter w");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Why(_))));
}

#[test]
fn a_list_that_is_searched_no_more_begins_at_its_top() {
    let mut desk = desk();
    let first = selected(&desk);
    desk.keys("F3").typed("ахметова").keys("enter");
    assert_ne!(selected(&desk), first);
    desk.keys("esc");
    assert_eq!(selected(&desk), first);
}

#[test]
fn a_count_is_never_cut_short() {
    for size in [(80, 24), (60, 16), (40, 12)] {
        let mut desk = Desk::open(Lang::Ru, size);
        desk.tell(Msg::Counters(Counters {
            overdue: 213,
            due_today: 17,
            due_soon: 10,
            untriaged: 232,
            ..Counters::default()
        }));
        let shown = screen(&desk.app);
        let header = shown.lines().next().unwrap();
        assert!(header.contains("просрочено 213"), "{header}");
        assert!(!header.contains('…'), "{header}");
    }
}

#[test]
fn what_changes_no_state_is_told_by_its_name() {
    let mut desk = desk();
    let row = Box::new(desk.register.rows[&claim(3)].clone());
    desk.keys("4 g g").tell(Msg::StoreChanged);
    assert_eq!(selected(&desk), Some(claim(3)));
    desk.keys("m enter");
    let Some(Effect::Execute(command)) = desk.asked.last().cloned() else {
        panic!("nothing was sent");
    };
    desk.tell(Msg::Done {
        nonce: command.nonce,
        row,
        made: Vec::new(),
        warnings: Vec::new(),
    });
    assert!(desk.screen().contains("Сделано: Поручить П-2026-0003"));
}
