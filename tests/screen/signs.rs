//! On an old console every sign is one of ASCII, and only letters are others.

use qorgau::i18n::Lang;
use qorgau::tui::ui::Theme;
use ratatui::buffer::Cell;
use rstest::rstest;

use crate::errands::ACTS;
use crate::fixture::{Desk, drawn};
use crate::scenes::SCENES;

#[rstest]
fn an_old_console_shows_letters_and_ascii(#[values(Lang::Ru, Lang::Kk, Lang::En)] lang: Lang) {
    let size = (120, 40);
    let check = |name: &str, mut desk: Desk| {
        let shown = |desk: &Desk| drawn(&desk.app, &Theme::mono());
        let usual = shown(&desk);
        desk.app.plain_signs = true;
        let (plain, cursor) = shown(&desk);
        assert_eq!(cursor, usual.1, "{name}");
        for (sign, usual) in plain.content.iter().zip(&usual.0.content) {
            let shown = sign.symbol();
            let is_plain = shown.chars().all(|c| c.is_ascii() || c.is_alphabetic());
            assert!(is_plain, "{name}: {shown}");
            let blank = |cell: &Cell| cell.symbol().trim().is_empty();
            assert_eq!(blank(sign), blank(usual), "{name}: {shown} moved");
        }
    };
    for scene in SCENES {
        check(scene.name, scene.shown(lang, size));
    }
    for act in ACTS {
        let mut desk = act.fresh(lang, size);
        (act.wrong)(&mut desk);
        check(act.name, desk);
    }
}
