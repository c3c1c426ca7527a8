//! The terminal's own cursor, which screen readers and magnifiers follow, is on what is selected.

use qorgau::domain::identity::RecordNumber::Subject;
use qorgau::i18n::Lang;
use qorgau::tui::app::Layer;
use rstest::rstest;

use crate::errands::ACTS;
use crate::fixture::Desk;
use crate::scenes::SCENES;

/// The line of the cursor, and that of the mark, where there is one.
fn lines(desk: &Desk) -> (usize, Option<usize>) {
    let shown = desk.screen();
    let (screen, cursor) = shown.rsplit_once("\n-- cursor ").unwrap();
    let (_, row) = cursor.split_once(',').unwrap();
    let marked = |line: &str| line.starts_with("> ") || line.starts_with(" > ");
    (row.parse().unwrap(), screen.lines().position(marked))
}

/// Whether text is typed elsewhere than in what is marked.
fn types_elsewhere(desk: &Desk) -> bool {
    match desk.app.layers.last() {
        None => desk.app.search.focused,
        Some(Layer::Palette(palette)) => palette.at == 0,
        Some(Layer::Help(help)) => help.typing,
        Some(Layer::Reveal(_) | Layer::Saving(_)) => true,
        _ => false,
    }
}

#[rstest]
fn the_cursor_is_on_the_selected_line(#[values((80, 24), (60, 16), (40, 12))] size: (u16, u16)) {
    let check = |name: &str, desk: &Desk| {
        let (cursor, Some(marked)) = lines(desk) else {
            return;
        };
        // Beside a narrow label there is no room for what is in the field.
        let in_field = matches!(
            desk.app.layers.last(),
            Some(Layer::Dialog(_) | Layer::Filter(_))
        );
        let below = usize::from(in_field);
        let on_it = cursor >= marked && cursor <= marked + below * 4;
        assert!(types_elsewhere(desk) || on_it, "{name}\n{}", desk.screen());
    };
    for scene in SCENES {
        let mut desk = scene.shown(Lang::Ru, size);
        check(scene.name, &desk);
        desk.keys("down");
        check(scene.name, &desk);
    }
    for act in ACTS {
        let mut desk = act.fresh(Lang::Ru, size);
        check(act.name, &desk);
        desk.keys("tab tab");
        check(act.name, &desk);
    }
}

/// Lists, pickers, menus, links: each of them moves it line by line.
#[test]
fn the_cursor_goes_along() {
    let mut desk = Desk::over(crate::full::full(), Lang::Ru, (80, 24));
    let goes = |desk: &mut Desk, name: &str| {
        let before = lines(desk).0;
        desk.keys("down");
        let (cursor, marked) = lines(desk);
        assert_eq!(Some(cursor), marked, "{name}\n{}", desk.screen());
        assert_ne!(cursor, before, "{name}\n{}", desk.screen());
    };
    desk.keys("4 g g");
    goes(&mut desk, "list");
    desk.keys("e");
    goes(&mut desk, "menu");
    desk.keys("esc ctrl-p");
    goes(&mut desk, "palette");
    desk.keys("esc L");
    goes(&mut desk, "languages");
    desk.keys("esc T");
    goes(&mut desk, "themes");
    desk.keys("esc").opened(Subject(1));
    goes(&mut desk, "links");
}
