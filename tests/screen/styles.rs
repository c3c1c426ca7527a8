//! The themes as maps from what something means to how it looks.

use qorgau::i18n::Lang;
use qorgau::tui::ui::Theme;
use ratatui::buffer::Cell;
use ratatui::style::{Color, Modifier, Style};
use rstest::rstest;

use crate::errands::ACTS;
use crate::fixture::{Desk, drawn};
use crate::scenes::SCENES;

const PLAIN: Modifier = Modifier::empty();
const BOLD: Modifier = Modifier::BOLD;
const DIM: Modifier = Modifier::DIM;
const REVERSED: Modifier = Modifier::REVERSED;
const UNDERLINED: Modifier = Modifier::UNDERLINED;

/// A colour and the modifiers.
type Look = (Color, Modifier);

/// Every role of a theme by name: a role that is added has to be added here.
fn roles(theme: &Theme) -> [(&'static str, Style); 12] {
    let Theme {
        text,
        dim,
        title,
        focus,
        selected,
        found,
        overdue,
        today,
        soon,
        key,
        grave,
        demonstration,
    } = theme;
    [
        ("text", *text),
        ("dim", *dim),
        ("title", *title),
        ("focus", *focus),
        ("selected", *selected),
        ("found", *found),
        ("overdue", *overdue),
        ("today", *today),
        ("soon", *soon),
        ("key", *key),
        ("grave", *grave),
        ("demonstration", *demonstration),
    ]
}

/// A style as it comes to stand in a cell, whatever was in it before.
fn look(style: Style) -> Look {
    let mut cell = Cell::default();
    cell.set_style(Style::new().fg(Color::Green).bg(Color::Green));
    cell.set_style(Style::new().add_modifier(Modifier::ITALIC));
    cell.set_style(style);
    (cell.fg, cell.modifier)
}

fn role(theme: &Theme, name: &str) -> Look {
    let found = roles(theme).into_iter().find(|(role, _)| *role == name);
    look(found.unwrap().1)
}

#[rstest]
#[case("text", [(Color::Reset, PLAIN), (Color::Reset, PLAIN), (Color::White, PLAIN), (Color::Reset, PLAIN)])]
#[case("dim", [(Color::Reset, DIM), (Color::Reset, DIM), (Color::Reset, PLAIN), (Color::Reset, DIM)])]
#[case("title", [(Color::Reset, BOLD), (Color::Reset, BOLD), (Color::White, BOLD), (Color::Reset, BOLD)])]
#[case("focus", [(Color::LightCyan, REVERSED), (Color::Blue, REVERSED), (Color::LightBlue, REVERSED | BOLD), (Color::Reset, REVERSED)])]
#[case("selected", [(Color::LightCyan, BOLD), (Color::Blue, BOLD), (Color::LightBlue, BOLD | UNDERLINED), (Color::Reset, BOLD)])]
#[case("found", [(Color::Reset, UNDERLINED), (Color::Reset, UNDERLINED), (Color::White, UNDERLINED), (Color::Reset, UNDERLINED)])]
#[case("overdue", [(Color::LightRed, BOLD), (Color::Red, BOLD), (Color::LightYellow, BOLD | REVERSED), (Color::Reset, BOLD | UNDERLINED)])]
#[case("today", [(Color::LightRed, PLAIN), (Color::Red, PLAIN), (Color::LightYellow, BOLD | UNDERLINED), (Color::Reset, BOLD)])]
#[case("soon", [(Color::Yellow, PLAIN), (Color::Magenta, PLAIN), (Color::LightYellow, PLAIN), (Color::Reset, UNDERLINED)])]
#[case("key", [(Color::Reset, BOLD), (Color::Reset, BOLD), (Color::White, BOLD), (Color::Reset, BOLD)])]
#[case("grave", [(Color::LightRed, PLAIN), (Color::Red, PLAIN), (Color::LightYellow, BOLD | UNDERLINED), (Color::Reset, BOLD | UNDERLINED)])]
#[case("demonstration", [(Color::Yellow, REVERSED), (Color::Magenta, REVERSED), (Color::White, REVERSED), (Color::Reset, REVERSED)])]
fn a_role_has_its_style_in_every_theme(#[case] name: &str, #[case] looks: [Look; 4]) {
    for (theme, expected) in Theme::NAMES.into_iter().zip(looks) {
        let theme = Theme::named(theme).unwrap();
        assert_eq!(role(&theme, name), expected, "{name}");
    }
}

#[test]
fn mono_has_no_colour_at_all() {
    for (name, style) in roles(&Theme::mono()) {
        assert_eq!(look(style).0, Color::Reset, "{name}");
        assert_eq!(style.underline_color.unwrap_or(Color::Reset), Color::Reset);
    }
}

/// The officer's own background stays, but for the theme that is to be strong on any.
#[test]
fn a_theme_has_one_background() {
    for name in Theme::NAMES {
        let theme = Theme::named(name).unwrap();
        let background = match name {
            "high-contrast" => Color::Black,
            _ => Color::Reset,
        };
        for (role, style) in roles(&theme) {
            assert_eq!(style.bg, Some(background), "{name}: {role}");
        }
    }
}

/// How urgent something is shows without any colour in the theme for eyes that see few of them.
#[test]
fn high_contrast_is_told_apart_by_shape_too() {
    let theme = Theme::high_contrast();
    let shape = |name| role(&theme, name).1;
    let shapes = ["overdue", "today", "soon"].map(shape);
    assert!(shapes[0] != shapes[1] && shapes[1] != shapes[2] && shapes[0] != shapes[2]);
    assert_ne!(shape("selected"), shape("text"));
    assert!(
        roles(&theme)
            .iter()
            .all(|(_, style)| !look(*style).1.contains(DIM))
    );
}

/// Roles that stand beside each other in one place of the screen are told apart in every theme,
/// and so without any colour in the one that has none.
#[rstest]
#[case::how_urgent(&["overdue", "today", "soon", "text"])]
#[case::a_row_and_its_cells(&["selected", "text", "dim", "found"])]
#[case::the_counts_that_are_none(&["overdue", "today", "soon", "dim"])]
#[case::a_tab_in_focus(&["focus", "text"])]
#[case::a_button_in_focus(&["focus", "key"])]
#[case::what_was_done_and_what_failed(&["title", "grave"])]
#[case::what_a_dialog_says(&["text", "grave", "soon", "title"])]
#[case::under_a_field(&["dim", "grave"])]
#[case::a_key_and_what_it_does(&["key", "text"])]
#[case::an_act_that_is_refused(&["key", "dim"])]
#[case::the_register_and_its_mark(&["title", "demonstration"])]
fn what_stands_together_looks_different(#[case] together: &[&str]) {
    for name in Theme::NAMES {
        let theme = Theme::named(name).unwrap();
        for (at, one) in together.iter().enumerate() {
            for other in &together[at + 1..] {
                assert_ne!(
                    role(&theme, one),
                    role(&theme, other),
                    "{name}: {one}, {other}"
                );
            }
        }
    }
}

/// Whatever is drawn is drawn in a style of the theme, and in no other.
#[rstest]
fn nothing_is_drawn_in_a_style_of_its_own(
    #[values("dark", "light", "high-contrast", "mono")] name: &str,
) {
    let theme = Theme::named(name).unwrap();
    let known: Vec<Look> = roles(&theme)
        .iter()
        .map(|(_, style)| look(*style))
        .collect();
    let check = |scene: &str, desk: &Desk| {
        let (buffer, _) = drawn(&desk.app, &theme);
        for cell in &buffer.content {
            let style = (cell.fg, cell.modifier);
            assert!(
                known.contains(&style),
                "{scene}: {style:?} {}",
                cell.symbol()
            );
            assert_eq!(Some(cell.bg), theme.text.bg, "{scene}");
        }
    };
    for scene in SCENES {
        check(scene.name, &scene.shown(Lang::Ru, (80, 24)));
        check(scene.name, &scene.shown(Lang::Ru, (120, 40)));
    }
    for act in ACTS {
        let mut desk = act.fresh(Lang::Ru, (80, 24));
        check(act.name, &desk);
        (act.wrong)(&mut desk);
        check(act.name, &desk);
    }
}

/// What was searched for is marked in the names.
#[rstest]
#[case("ахметова", "Ахметова")]
#[case("ива", "ИваИва")]
fn what_was_found_is_marked(#[case] typed: &str, #[case] expected: &str) {
    let theme = Theme::dark();
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    desk.keys("1 /").typed(typed);
    let (buffer, _) = drawn(&desk.app, &theme);
    let marked = |cell: &&Cell| (cell.fg, cell.modifier) == role(&theme, "found");
    let found: String = buffer
        .content
        .iter()
        .filter(marked)
        .map(Cell::symbol)
        .collect();
    assert_eq!(found, expected);
}

/// What is urgent is urgent in words too: the cell that has the colour says it.
#[test]
fn no_urgency_is_told_by_colour_alone() {
    let theme = Theme::dark();
    let urgent = ["overdue", "today", "soon"].map(|name| role(&theme, name));
    for scene in SCENES
        .iter()
        .filter(|scene| scene.name.starts_with("list-"))
    {
        let desk = scene.shown(Lang::Ru, (80, 24));
        let (buffer, _) = drawn(&desk.app, &theme);
        let words: String = buffer
            .content
            .iter()
            .filter(|cell| urgent.contains(&(cell.fg, cell.modifier)))
            .map(Cell::symbol)
            .collect();
        let says = |text: &str| words.contains(text);
        assert!(
            words.trim().is_empty() || says("дн.") || says("сегодня") || says("завтра"),
            "{}: {words}",
            scene.name
        );
    }
}
