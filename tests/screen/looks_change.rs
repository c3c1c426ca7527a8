//! Another language, other colours: at once, everywhere, and nothing typed is lost.

use qorgau::i18n::Lang;
use qorgau::tui::app::{Effect, Layer, Look};
use qorgau::tui::ui::Theme;
use rstest::rstest;

use crate::errands::ACTS;
use crate::fixture::{Desk, drawn, screen};
use crate::register::{block, claim};
use crate::scenes::SCENES;

const SIZE: (u16, u16) = (80, 24);

/// The keys that choose a language whatever has the keyboard.
fn switch(desk: &mut Desk, lang: Lang) {
    let number = Lang::ALL.iter().position(|other| *other == lang).unwrap() + 1;
    desk.keys(&format!("ctrl-g {number}"));
}

/// Every view and dialog looks after the change as if it had been opened in that language: nothing
/// on the screen is kept in words.
#[rstest]
fn everything_is_said_in_the_other_language_at_once(#[values(Lang::Kk, Lang::En)] lang: Lang) {
    let same = |name: &str, mut changed: Desk, mut opened: Desk| {
        switch(&mut changed, lang);
        // The same keys, so that a notice goes and a sequence ends here as it did there.
        switch(&mut opened, lang);
        assert_eq!(screen(&changed.app), screen(&opened.app), "{name}");
    };
    for scene in SCENES {
        // What is searched for in words of a language is found in that language only, and a list
        // that was gone through to its end may be of another length.
        // A sequence that was begun takes the next key. A letter is in its reader's language.
        let other = ["-found", "-end", "pending-keys"];
        let in_letter = scene.name.starts_with("letter");
        if in_letter || other.iter().any(|end| scene.name.ends_with(end)) {
            continue;
        }
        same(
            scene.name,
            scene.shown(Lang::Ru, SIZE),
            scene.shown(lang, SIZE),
        );
    }
    for act in ACTS {
        let wrong = |lang| {
            let mut desk = act.fresh(lang, SIZE);
            (act.wrong)(&mut desk);
            desk
        };
        same(act.name, act.fresh(Lang::Ru, SIZE), act.fresh(lang, SIZE));
        same(act.name, wrong(Lang::Ru), wrong(lang));
    }
}

#[test]
fn a_dialog_keeps_what_was_typed_and_the_caret() {
    let mut desk = Desk::open(Lang::Ru, SIZE);
    desk.opened(block(1)).keys("a").typed("14d").keys("left");
    switch(&mut desk, Lang::En);
    assert!(matches!(desk.asked.last(), Some(Effect::Speak(Lang::En))));
    desk.typed("0");
    let shown = desk.screen();
    assert!(
        shown.contains("140d") && shown.contains("Block the data"),
        "{shown}"
    );
}

#[test]
fn the_languages_are_listed_by_their_own_names() {
    let mut desk = Desk::open(Lang::En, SIZE);
    desk.keys("L");
    let shown = desk.screen();
    for name in ["1 Русский", "2 Қазақша", "> 3 English · now"] {
        assert!(shown.contains(name), "{shown}");
    }
    desk.keys("esc");
    assert_eq!(desk.app.tr.lang(), Lang::En);
    desk.keys("L down enter");
    assert_eq!(desk.app.tr.lang(), Lang::Ru);
    assert!(desk.app.layers.is_empty());
}

/// A text that was scrolled to its end in one language is not scrolled past it in another.
#[test]
fn a_long_text_is_not_left_behind_its_end() {
    let mut desk = Desk::open(Lang::Ru, (60, 16));
    desk.opened(claim(1)).keys("p G");
    switch(&mut desk, Lang::En);
    let clause = match desk.app.layers.last() {
        Some(Layer::Clause(view)) => view.clone(),
        other => panic!("no clause but {other:?}"),
    };
    let lines = clause.lines(&desk.app.tr, 58).len();
    assert!(clause.scroll.offset < lines, "{}", desk.screen());
}

#[test]
fn another_theme_is_in_force_at_once() {
    let mut desk = Desk::open(Lang::Ru, SIZE);
    desk.keys("T 3");
    assert_eq!(desk.app.look, Look::HighContrast);
    let (buffer, _) = drawn(&desk.app, &Theme::of(desk.app.look));
    let text = Theme::high_contrast().text.fg;
    assert!(buffer.content.iter().any(|cell| Some(cell.fg) == text));
}

#[test]
fn without_colours_there_is_no_theme_to_choose() {
    let mut desk = Desk::open(Lang::Ru, SIZE);
    desk.app.colours = false;
    desk.keys("T");
    assert!(desk.app.layers.is_empty());
    assert!(desk.screen().contains("NO_COLOR"), "{}", desk.screen());
}
