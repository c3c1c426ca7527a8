//! Every view and every dialog at every size: nothing falls over, and nothing is wider than the
//! frame.

use qorgau::i18n::Lang;
use qorgau::tui::app::Msg;
use qorgau::tui::ui::Theme;
use ratatui::buffer::Cell;
use rstest::rstest;
use unicode_width::UnicodeWidthStr;

use crate::errands::ACTS;
use crate::fixture::{Desk, drawn};
use crate::scenes::SCENES;

const WIDEST: u16 = 200;
const HIGHEST: u16 = 60;

/// Leads to a view in a language.
type Show = Box<dyn Fn(Lang) -> Desk>;

/// Every view, every dialog as it opens, and every dialog with something wrong in it.
fn views() -> Vec<(String, Show)> {
    let size = (80, 24);
    let mut views: Vec<(String, Show)> = Vec::new();
    for scene in SCENES {
        let show = move |lang| scene.shown(lang, size);
        views.push((scene.name.to_owned(), Box::new(show)));
    }
    for act in ACTS {
        let fresh = move |lang| act.fresh(lang, size);
        let wrong = move |lang| {
            let mut desk = act.fresh(lang, size);
            (act.wrong)(&mut desk);
            desk
        };
        views.push((act.name.to_owned(), Box::new(fresh)));
        views.push((format!("{} wrong", act.name), Box::new(wrong)));
    }
    views
}

/// Draws and looks whether everything is inside.
fn fits(name: &str, desk: &Desk) {
    let (buffer, cursor) = drawn(&desk.app, &Theme::dark());
    let (width, height) = desk.app.size;
    assert_eq!((buffer.area.width, buffer.area.height), (width, height));
    assert!(
        cursor.x < width && cursor.y < height,
        "{name} {width}x{height}"
    );
    for line in buffer.content.chunks(usize::from(width)) {
        let last = line.last().map_or("", Cell::symbol);
        assert!(
            last.width() <= 1,
            "{name} {width}x{height}: {last} sticks out"
        );
    }
    assert_eq!(desk.app.tr.faults(), Vec::<String>::new(), "{name}");
}

/// Every size from 1x1 to 200x60, each under some view; every view at its share of them, spread
/// over all widths and heights and over the languages.
#[rstest]
fn every_size_has_room_for_some_view(#[values(0, 1, 2, 3)] part: usize) {
    let views = views();
    let sizes = (1..=WIDEST).flat_map(|width| (1..=HIGHEST).map(move |height| (width, height)));
    // A step that shares no factor with the number of views leads every view through all of
    // the widths and heights.
    let mut by_view: Vec<Vec<(u16, u16)>> = vec![Vec::new(); views.len()];
    for (index, size) in sizes.enumerate() {
        by_view[(index * 7 + index / views.len()) % views.len()].push(size);
    }
    for (at, ((name, show), sizes)) in views.iter().zip(by_view).enumerate() {
        if at % 4 != part {
            continue;
        }
        assert!(sizes.len() > 50, "{name} is drawn at {} sizes", sizes.len());
        for (lang, sizes) in Lang::ALL
            .into_iter()
            .zip(sizes.chunks(sizes.len().div_ceil(3)))
        {
            let mut desk = show(lang);
            for (width, height) in sizes {
                desk.tell(Msg::Resize(*width, *height));
                fits(name, &desk);
            }
        }
    }
}

/// Every view at the sizes where the layout changes, and moved about in there.
#[test]
fn every_view_has_room_at_the_edges() {
    let edges = [
        (1, 1),
        (39, 12),
        (40, 11),
        (40, 12),
        (60, 16),
        (119, 30),
        (120, 29),
        (120, 30),
    ];
    for (name, show) in views() {
        let mut desk = show(Lang::Kk);
        for (width, height) in edges {
            desk.tell(Msg::Resize(width, height));
            fits(&name, &desk);
            desk.keys("down pgdn up");
            fits(&name, &desk);
        }
    }
}

/// The sizes that are promised, in every language: nothing sticks out, and every view says what it
/// is and which keys lead on.
#[rstest]
fn every_view_has_room_at_the_promised_sizes(
    #[values((40, 12), (41, 13), (60, 16), (80, 24), (200, 50), (400, 120))] size: (u16, u16),
) {
    for (at, (name, show)) in views().into_iter().enumerate() {
        // The largest screens have room for every language where they have it for one.
        let large = size.0 >= WIDEST;
        for lang in Lang::ALL
            .into_iter()
            .filter(|lang| !large || *lang == Lang::ALL[at % 3])
        {
            let mut desk = show(lang);
            desk.tell(Msg::Resize(size.0, size.1));
            fits(&name, &desk);
            let shown = desk.screen();
            let lines: Vec<&str> = shown.lines().collect();
            let [upper, .., hints, _] = lines.as_slice() else {
                panic!("{name}: {shown}");
            };
            let said = !upper.trim().is_empty() && !hints.trim().is_empty();
            assert!(said && !hints.contains('…'), "{name} {size:?}\n{shown}");
        }
    }
}

/// Below the smallest size it says what it needs, whatever is open, and goes on where it was.
#[rstest]
fn a_window_too_small_says_what_it_needs(
    #[values((Lang::Ru, (39, 12)), (Lang::Kk, (40, 11)), (Lang::En, (39, 120)))] window: (
        Lang,
        (u16, u16),
    ),
) {
    let (lang, (width, height)) = window;
    for (name, show) in views() {
        let mut desk = show(lang);
        let before = desk.screen();
        desk.tell(Msg::Resize(width, height));
        let shown = desk.screen();
        let needed = shown.contains("40") && shown.contains("12");
        assert!(needed, "{name}: {shown}");
        desk.tell(Msg::Resize(80, 24));
        assert_eq!(desk.screen(), before, "{name}");
    }
}
