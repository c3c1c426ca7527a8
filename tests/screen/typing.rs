//! Texts being typed: the keys that edit them, and the officer's own editor.

use qorgau::domain::message::Message;
use qorgau::i18n::Lang;
use qorgau::tui::app::{Effect, FieldName, Layer, Msg};
use rstest::rstest;

use crate::fixture::Desk;
use crate::register::claim;

/// The dialog of a note, with some lines in it.
fn noting(text: &str) -> Desk {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    desk.opened(claim(1)).keys("e enter");
    let lines: Vec<&str> = text.split('\n').collect();
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            desk.keys("enter");
        }
        desk.typed(line);
    }
    assert_eq!(note(&desk), text);
    desk
}

fn note(desk: &Desk) -> String {
    match desk.app.layers.last() {
        Some(Layer::Dialog(dialog)) => dialog.form.text(FieldName::Note),
        other => panic!("no dialog but {other:?}"),
    }
}

#[rstest]
#[case("ctrl-left", "звонил !заявителю")]
#[case("alt-b", "звонил !заявителю")]
#[case("home", "!звонил заявителю")]
#[case("ctrl-a ctrl-right", "звонил! заявителю")]
#[case("ctrl-home alt-f right", "звонил !заявителю")]
#[case("ctrl-w", "звонил !")]
#[case("alt-backspace alt-b ctrl-k", "!")]
#[case("left left ctrl-u", "!лю")]
#[case("ctrl-a alt-d", "! заявителю")]
#[case("backspace ctrl-h left ctrl-d", "звонил заявит!")]
#[case("ctrl-w ctrl-z", "звонил заявителю!")]
#[case("ctrl-z ctrl-z ctrl-y", "звонил !")]
fn a_text_is_edited_by_keys_under_any_layout(
    #[case] keys: &str,
    #[case] left: &str,
    #[values("", "ru", "kk")] layout: &str,
) {
    let mut desk = noting("звонил заявителю");
    if let Some((_, file)) = crate::fixture::LAYOUTS
        .iter()
        .find(|(name, _)| *name == layout)
    {
        desk = desk.under(file);
    }
    desk.keys(keys).typed("!");
    assert_eq!(note(&desk), left, "{keys}");
}

#[test]
fn a_folded_text_is_walked_by_the_rows_that_are_shown() {
    let words = "слово ".repeat(20);
    let mut desk = noting(words.trim_end());
    desk.keys("up").typed("!");
    let shown = desk.screen();
    let rows: Vec<&str> = shown
        .lines()
        .filter(|line| line.contains("слово"))
        .collect();
    let typed = rows.iter().position(|row| row.contains('!'));
    assert_eq!((rows.len(), typed), (3, Some(1)), "{shown}");
    // Above the first row is the field before.
    desk.keys("ctrl-home up");
    assert!(desk.screen().contains("[ "), "{}", desk.screen());
}

#[test]
fn ctrl_z_suspends_where_no_text_is_typed() {
    let mut desk = noting("слово");
    desk.asked.clear();
    desk.keys("ctrl-z");
    assert_eq!(
        (note(&desk), desk.asked.contains(&Effect::Suspend)),
        (String::new(), false)
    );
    desk.keys("tab ctrl-z");
    assert!(desk.asked.contains(&Effect::Suspend));
}

#[test]
fn the_way_to_the_button_is_told_where_enter_goes_on_typing() {
    let shown = noting("слово").screen();
    let hints = "Enter новая строка  Tab Enter сделать  Esc отменить  F4 редактор";
    assert!(shown.contains(hints), "{shown}");
}

#[test]
fn a_text_goes_to_the_editor_and_comes_back_as_one_step() {
    let mut desk = noting("раз");
    desk.asked.clear();
    desk.keys("F4");
    let nonce = match desk.asked.as_slice() {
        [Effect::SaveDraft { .. }, Effect::Editor { nonce, text }] if text == "раз" => *nonce,
        other => panic!("{other:?}"),
    };
    let edited = Ok("раз\nдва\u{1b}[2J".to_owned());
    desk.tell(Msg::Edited { nonce, edited });
    assert_eq!(note(&desk), "раз\nдва<U+001B>[2J");
    desk.keys("ctrl-z");
    assert_eq!(note(&desk), "раз");
    let edited = Ok("я".repeat(5_000));
    desk.tell(Msg::Edited { nonce, edited });
    assert_eq!(note(&desk).chars().count(), 4_000);
    assert!(
        desk.screen().contains("только его начало"),
        "{}",
        desk.screen()
    );
}

#[test]
fn what_was_typed_stays_when_the_editor_fails() {
    let mut desk = noting("раз");
    let edited = Err(Message::new("screen-editor-unset"));
    let nonce = [1; 16];
    desk.tell(Msg::Edited { nonce, edited });
    assert_eq!(note(&desk), "раз");
    assert!(
        desk.screen().contains("Редактор не задан"),
        "{}",
        desk.screen()
    );
}
