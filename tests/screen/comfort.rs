//! The order of a list and its filter, the way back, and what is kept until the next time.

use qorgau::domain::identity::RecordNumber::{self, Subject};
use qorgau::domain::sort::Sort;
use qorgau::domain::values::{ClaimKind, RecordKind, SortBy};
use qorgau::domain::view::{Assigned, Row};
use qorgau::i18n::Lang;
use qorgau::tui::app::{App, Effect, Layer, Memory};

use crate::fixture::Desk;
use crate::register::{claim, register};

fn desk() -> Desk {
    Desk::open(Lang::Ru, (80, 24))
}

fn numbers(desk: &Desk, kind: RecordKind) -> Vec<RecordNumber> {
    let rows = desk.app.panes.of(kind).rows();
    rows.iter().map(Row::number).collect()
}

/// What was last asked to be kept.
fn kept(desk: &Desk) -> Memory {
    let kept = desk.asked.iter().rev().find_map(|effect| match effect {
        Effect::Remember(memory) => Some(Memory::clone(memory)),
        _ => None,
    });
    kept.unwrap()
}

fn said(app: &App) -> String {
    let messages = app.notice.iter().flat_map(|notice| &notice.messages);
    messages.map(|message| app.tr.say(message)).collect()
}

#[test]
fn a_list_is_sorted_by_a_key_and_turned_by_the_same() {
    let mut desk = desk();
    desk.keys("4 s down enter");
    let received = Sort::chosen(SortBy::Received);
    assert_eq!(desk.queries[&RecordKind::Claim].sort, Some(received));
    let newest_first = numbers(&desk, RecordKind::Claim);
    assert!(desk.screen().contains("поступило ▼"), "{}", desk.screen());
    desk.keys("s enter");
    assert_eq!(
        desk.queries[&RecordKind::Claim].sort,
        Some(received.turned())
    );
    let mut oldest_first = numbers(&desk, RecordKind::Claim);
    oldest_first.reverse();
    assert_eq!(oldest_first, newest_first);
    assert!(desk.screen().contains("поступило ▲"), "{}", desk.screen());
    desk.keys("s 1");
    assert_eq!(desk.queries[&RecordKind::Claim].sort, None, "as usual");
    assert_eq!(
        desk.queries[&RecordKind::Block].sort,
        None,
        "each list by itself"
    );
    desk.keys("s down esc");
    assert_eq!(desk.app.panes.of(RecordKind::Claim).sort.by, SortBy::Due);
}

#[test]
fn subjects_that_are_looked_for_stand_in_the_order_of_the_search() {
    let mut desk = desk();
    desk.keys("1 s 2");
    assert!(desk.queries[&RecordKind::Subject].sort.is_some());
    desk.keys("F3").typed("иван").keys("enter");
    assert_eq!(desk.queries[&RecordKind::Subject].sort, None);
    assert!(!desk.screen().contains('▼'), "{}", desk.screen());
    desk.keys("s");
    assert!(
        desk.screen().contains("в порядке поиска"),
        "{}",
        desk.screen()
    );
}

#[test]
fn a_list_is_narrowed_by_itself() {
    let mut desk = desk();
    desk.keys("4 f space enter");
    assert!(desk.queries[&RecordKind::Claim].overdue);
    assert!(!desk.queries[&RecordKind::Block].overdue);
    assert_eq!(desk.app.panes.of(RecordKind::Claim).filter, "просрочено");
    let shown = desk.screen();
    assert!(
        shown.contains("Отбор: просрочено") && shown.contains("Esc: снять"),
        "{shown}"
    );
    // Another filter beside it; the way back and forward again.
    desk.keys("f down right right right right enter");
    assert_eq!(
        desk.queries[&RecordKind::Claim].kind,
        Some(ClaimKind::Rectification)
    );
    desk.keys("ctrl-o");
    assert_eq!(desk.queries[&RecordKind::Claim].kind, None);
    assert!(desk.queries[&RecordKind::Claim].overdue);
    desk.keys("ctrl-n");
    assert_eq!(
        desk.app.panes.of(RecordKind::Claim).filter,
        "просрочено вид:изменение"
    );
    desk.keys("f ctrl-r enter");
    assert_eq!(desk.app.panes.of(RecordKind::Claim).filter, "");
}

#[test]
fn esc_leaves_the_filter_or_drops_it_and_the_way_back_leads_to_it() {
    let mut desk = desk();
    desk.keys("4 f space esc");
    assert_eq!(desk.app.panes.of(RecordKind::Claim).filter, "");
    desk.keys("f space enter esc");
    assert_eq!(desk.app.panes.of(RecordKind::Claim).filter, "");
    assert!(
        said(&desk.app).contains("просрочено"),
        "{}",
        said(&desk.app)
    );
    desk.keys("backspace");
    assert!(desk.queries[&RecordKind::Claim].overdue);
    desk.keys("esc esc");
    assert!(!desk.asked.contains(&Effect::Quit));
}

#[test]
fn what_was_typed_is_chosen_and_stays_where_it_was_typed() {
    let mut desk = desk();
    desk.keys("4 F3")
        .typed("просрочено кому:я ахм")
        .keys("enter f");
    let Some(Layer::Filter(view)) = desk.app.layers.last() else {
        panic!("no filters are shown");
    };
    let asked = view.asked("aigul");
    assert!(asked.overdue);
    assert_eq!(asked.assigned, Some(Assigned::To("aigul".to_owned())));
    desk.keys("enter");
    assert_eq!(
        desk.app.search.input.text(),
        "просрочено кому:я ахм",
        "nothing changed"
    );
    // One of them is changed: it narrows this list alone, the rest stays with all.
    desk.keys("f down down down space enter");
    assert_eq!(desk.app.search.input.text(), "просрочено ахм");
    assert_eq!(desk.app.panes.of(RecordKind::Claim).filter, "кому:никому");
    assert!(desk.queries[&RecordKind::Block].overdue);
    assert_eq!(
        desk.queries[&RecordKind::Claim].assigned,
        Some(Assigned::Nobody)
    );
}

#[test]
fn what_is_typed_goes_before_what_was_chosen() {
    let mut desk = desk();
    desk.keys("4 f space down down space enter");
    assert_eq!(desk.queries[&RecordKind::Claim].states, ["received"]);
    desk.keys("F3").typed("состояние:ожидание").keys("enter");
    let query = &desk.queries[&RecordKind::Claim];
    assert_eq!(query.states, ["waiting"]);
    assert!(query.overdue);
    let shown = desk.screen();
    assert!(
        shown.contains("Отбор: просрочено") && !shown.contains("поступило  "),
        "{shown}"
    );
    desk.keys("esc");
    assert_eq!(desk.queries[&RecordKind::Claim].states, ["received"]);
}

#[test]
fn a_list_says_what_of_the_search_it_cannot_answer() {
    let mut desk = desk();
    desk.keys("4 F3")
        .typed("вид:сведения состояние:ожидание")
        .keys("enter");
    assert!(!desk.screen().contains("здесь не действует"));
    desk.keys("3");
    let shown = desk.screen();
    assert!(
        shown.contains("здесь не действует: вид, состояние"),
        "{shown}"
    );
    let blocks = &desk.queries[&RecordKind::Block];
    assert!(blocks.kind.is_none() && blocks.states.is_empty() && blocks.open_only);
}

#[test]
fn the_way_back_leads_through_records_subjects_and_searches() {
    let mut desk = desk();
    let on = |desk: &Desk| desk.app.record_in_hand().map(Row::number);
    desk.keys("4 j enter");
    let first = on(&desk).unwrap();
    desk.keys("enter");
    let linked = on(&desk).unwrap();
    assert_ne!(linked, first, "its subject");
    desk.keys("ctrl-o");
    assert_eq!(on(&desk), Some(first));
    assert_eq!(desk.app.layers.len(), 1);
    desk.keys("ctrl-o");
    assert!(desk.app.layers.is_empty());
    assert_eq!(on(&desk), Some(first), "on its row");
    desk.keys("ctrl-n ctrl-n");
    assert_eq!(on(&desk), Some(linked));
    desk.keys("ctrl-n");
    assert!(said(&desk.app).contains("некуда"));

    desk.keys("esc esc F3")
        .typed("иванов")
        .keys("enter 1 enter");
    assert!(desk.app.narrowed.is_some());
    desk.keys("ctrl-o");
    assert!(desk.app.narrowed.is_none());
    assert_eq!(desk.app.search.input.text(), "иванов");
    desk.keys("ctrl-o");
    assert_eq!(desk.app.search.input.text(), "");
    assert_eq!(desk.app.focus, RecordKind::Claim);
    desk.keys("ctrl-n");
    assert_eq!(desk.app.search.input.text(), "иванов");
}

#[test]
fn the_next_date_and_a_record_opened_from_outside_are_on_the_way_back() {
    let mut desk = desk();
    desk.keys("4");
    let on = |desk: &Desk| desk.app.record_in_hand().map(Row::number);
    let first = on(&desk);
    desk.keys("] d");
    assert_ne!(on(&desk), first);
    desk.opened(claim(3));
    assert_eq!(on(&desk), Some(claim(3)));
    desk.keys("ctrl-o ctrl-o");
    assert_eq!(on(&desk), first);
}

#[test]
fn orders_and_filters_are_kept_and_people_are_not() {
    let mut desk = desk();
    desk.keys("4 F3").typed("ахметова").keys("enter");
    desk.keys("s 3 f space down down down right enter");
    let memory = kept(&desk);
    assert_eq!(memory.list, RecordKind::Claim);
    let claims = &memory.lists[3];
    assert_eq!(claims.sort, Sort::chosen(SortBy::Number));
    assert_eq!(claims.filter, "overdue assigned:me");
    assert!(!format!("{memory:?}").contains("ахм"));
    // Somebody else's claims: their login is left out.
    desk.keys("f ctrl-r enter esc F3")
        .typed("кому:daniyar вид:сведения")
        .keys("enter f");
    desk.keys("down right enter");
    let memory = format!("{:?}", kept(&desk));
    assert!(!memory.contains("daniyar"), "{memory}");
}

#[test]
fn what_was_kept_is_there_the_next_time_and_said() {
    let mut memory = Memory {
        list: RecordKind::Block,
        ..Memory::default()
    };
    memory.lists[3].filter = "overdue assigned:me".to_owned();
    memory.lists[3].sort = Sort::chosen(SortBy::Received);
    memory.lists[2].filter = "ахметова".to_owned();
    memory.lists[1].filter = "operator:nobody".to_owned();
    memory.lists[0].filter = "assigned:me".to_owned();
    let mut desk = Desk::recalling(register(), Lang::Kk, (80, 24), memory);
    assert_eq!(desk.app.focus, RecordKind::Block);
    let claims = desk.queries[&RecordKind::Claim].clone();
    assert!(claims.overdue && claims.sort.is_some());
    for kind in [RecordKind::Subject, RecordKind::Consent, RecordKind::Block] {
        assert_eq!(desk.app.panes.of(kind).filter, "", "says nothing there");
        assert_eq!(desk.queries[&kind].search, None);
    }
    let shown = said(&desk.app);
    assert!(shown.contains("мерзімі өткен кімге:мен"), "{shown}");
    desk.keys("q");
    assert_eq!(desk.asked, [Effect::Quit], "as it was kept");
}

#[test]
fn the_list_that_was_shown_is_kept_on_leaving() {
    let mut desk = desk();
    desk.keys("2 q");
    assert_eq!(kept(&desk).list, RecordKind::Consent);
    assert_eq!(desk.asked.last(), Some(&Effect::Quit));
}

#[test]
fn a_subject_is_returned_to_in_its_list() {
    let mut desk = desk();
    desk.keys("1 j enter 4 enter");
    desk.keys("ctrl-o ctrl-o");
    assert_eq!(desk.app.focus, RecordKind::Subject);
    let on = desk.app.record_in_hand().map(Row::number);
    assert!(matches!(on, Some(Subject(_))));
    assert!(desk.app.narrowed.is_none());
}
