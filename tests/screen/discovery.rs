//! Finding what can be done: the palette, the list of keys, what may follow a key, and the way on
//! from an empty list.

use qorgau::domain::values::RecordKind;
use qorgau::i18n::Lang;
use qorgau::tui::app::{Errand, Layer, Msg};
use rstest::rstest;

use crate::fixture::Desk;
use crate::register::{block, claim};

fn desk() -> Desk {
    Desk::open(Lang::Ru, (80, 24))
}

fn dialog(desk: &Desk) -> Option<Errand> {
    match desk.app.layers.last() {
        Some(Layer::Dialog(dialog)) => Some(dialog.errand),
        _ => None,
    }
}

fn chosen(desk: &Desk) -> String {
    match desk.app.layers.last() {
        Some(Layer::Palette(palette)) => {
            desk.app.tr.say(&palette.chosen(&desk.app.tr).unwrap().name)
        }
        other => panic!("no palette but {other:?}"),
    }
}

/// As it is called, with the Latin layout on by mistake, and by its name in a keymap file.
#[rstest]
#[case("одобр")]
#[case("jlj,h")]
#[case("ОДОБР блок")]
fn an_act_is_found_by_words_and_done(#[case] typed: &str) {
    let mut desk = desk();
    desk.opened(block(1)).keys("ctrl-p").typed(typed);
    desk.keys("enter");
    assert_eq!(
        dialog(&desk),
        Some(Errand::ApproveBlock),
        "{}",
        desk.screen()
    );
}

#[test]
fn an_action_is_found_by_its_name_in_a_keymap_file() {
    let mut desk = desk();
    desk.keys("4 :").typed("pane_consents").keys("enter");
    assert_eq!(desk.app.focus, RecordKind::Consent);
    assert!(desk.app.layers.is_empty());
}

#[test]
fn what_cannot_be_done_says_why_and_the_palette_stays() {
    let mut desk = desk();
    desk.opened(block(2)).keys("ctrl-p").typed("одобр");
    let refused = match desk.app.layers.last() {
        Some(Layer::Palette(palette)) => palette.chosen(&desk.app.tr).unwrap().refused,
        _ => None,
    };
    assert!(refused.is_some(), "{}", desk.screen());
    desk.keys("enter");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Palette(_))));
    assert_eq!(
        desk.app
            .notice
            .as_ref()
            .map(|notice| notice.messages.clone()),
        refused.map(|reason| vec![reason])
    );
}

#[test]
fn going_back_through_the_palette_never_leaves_the_program() {
    let mut desk = desk();
    desk.keys(":").typed("back").keys("enter");
    assert!(desk.app.layers.is_empty());
    assert_eq!(desk.asked, []);
}

#[test]
fn the_palette_goes_round_and_esc_leaves_everything_as_it_was() {
    let mut desk = desk();
    desk.opened(claim(1)).keys("ctrl-p");
    let first = chosen(&desk);
    desk.keys("up");
    assert_ne!(chosen(&desk), first);
    desk.keys("down");
    assert_eq!(chosen(&desk), first);
    desk.keys("ctrl-p");
    assert_eq!(desk.app.layers.len(), 2, "one palette is enough");
    desk.keys("esc");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Record(_))));
}

#[test]
fn over_a_dialog_the_palette_keeps_what_was_typed() {
    let mut desk = desk();
    desk.opened(block(1)).keys("a").typed("14d").keys("ctrl-p");
    assert!(desk.screen().contains("Что сделать"), "{}", desk.screen());
    desk.keys("esc");
    assert_eq!(dialog(&desk), Some(Errand::ApproveBlock));
    assert!(desk.screen().contains("14d"));
}

#[test]
fn the_list_of_keys_is_searched() {
    let mut desk = desk();
    desk.keys("F1 F3").typed("копир");
    let shown = desk.screen();
    assert!(shown.contains("копировать номер"), "{shown}");
    assert!(!shown.contains("поиск по всем"), "{shown}");
    desk.keys("enter esc");
    assert!(matches!(desk.app.layers.last(), Some(Layer::Help(view)) if !view.is_filtered()));
    desk.keys("esc");
    assert!(desk.app.layers.is_empty());
}

#[test]
fn a_key_that_begins_a_sequence_shows_what_may_follow() {
    let mut desk = desk();
    desk.keys("4 ]");
    let shown = desk.screen();
    assert!(shown.contains(" ] …"), "{shown}");
    assert!(shown.contains(" d следующая по сроку"), "{shown}");
    desk.keys("esc");
    assert!(!desk.screen().contains(" ] …"));
}

#[rstest]
fn an_empty_list_says_what_to_press(#[values("1", "2", "3", "4")] pane: &str) {
    let mut desk = desk();
    desk.register.rows.clear();
    desk.tell(Msg::StoreChanged).keys(pane);
    let shown = desk.screen();
    assert!(shown.contains(" n"), "{shown}");
}
