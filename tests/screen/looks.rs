//! What the screen looks like: every view and every dialog in three languages, at the size of an
//! old terminal and at that of a wide one. A file a scene, so that a reviewer opens one.

use std::fmt::Write;

use qorgau::i18n::Lang;

use crate::errands::ACTS;
use crate::fixture::Desk;
use crate::scenes::{SCENES, Scene};

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 40)];

/// One screen of a walk.
pub fn snapshot(name: &str, desk: &Desk) {
    keep(name, &desk.screen());
}

pub fn keep(name: &str, shown: &str) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots" }, {
        insta::assert_snapshot!(name, shown);
    });
}

/// The screens of a scene, each under its language and size.
fn screens(sizes: &[(u16, u16)], show: impl Fn(Lang, (u16, u16)) -> Desk) -> String {
    let mut shown = String::new();
    for lang in Lang::ALL {
        for size in sizes {
            let (width, height) = size;
            let desk = show(lang, *size);
            let screen = desk.screen();
            writeln!(shown, "==== {} {width}x{height}\n{screen}", lang.code()).unwrap();
        }
    }
    shown
}

fn looks(scenes: &[Scene]) {
    for scene in scenes {
        keep(
            scene.name,
            &screens(&SIZES, |lang, size| scene.shown(lang, size)),
        );
    }
}

#[test]
fn views_look() {
    looks(SCENES);
}

#[test]
fn dialogs_look() {
    for act in ACTS {
        let fresh = screens(&SIZES, |lang, size| act.fresh(lang, size));
        let filled = screens(&SIZES, |lang, size| {
            let mut desk = act.fresh(lang, size);
            (act.filled)(&mut desk);
            desk
        });
        let wrong = screens(&SIZES, |lang, size| {
            let mut desk = act.fresh(lang, size);
            (act.wrong)(&mut desk);
            desk
        });
        let shown =
            format!("== fresh\n{fresh}\n== filled in\n{filled}\n== missing or wrong\n{wrong}");
        keep(&format!("do-{}", act.name), &shown);
    }
}

/// With all lists beside each other, each says by itself how it stands.
#[test]
fn orders_and_filters_look_on_a_wide_screen() {
    for name in [
        "sort-claims",
        "filter-claims",
        "filtered-claims",
        "filtered-not-here",
    ] {
        let scene = SCENES.iter().find(|scene| scene.name == name).unwrap();
        let wide = screens(&[(200, 50)], |lang, size| scene.shown(lang, size));
        keep(&format!("wide-{name}"), &wide);
    }
}

/// Useful in a small window, and still working in the smallest.
#[test]
fn small_windows_look() {
    for name in [
        "list-claims",
        "list-claims-busy",
        "record-claim",
        "why-claim",
        "menu-claim",
        "load",
        "sort-claims",
        "filter-claims",
        "filtered-claims",
    ] {
        let scene = SCENES.iter().find(|scene| scene.name == name).unwrap();
        let small = screens(&[(60, 16), (40, 12)], |lang, size| scene.shown(lang, size));
        keep(&format!("small-{name}"), &small);
    }
    for name in ["close-claim", "approve-block", "register-claim"] {
        let act = ACTS.iter().find(|act| act.name == name).unwrap();
        let small = screens(&[(60, 16), (40, 12)], |lang, size| {
            let mut desk = act.fresh(lang, size);
            (act.filled)(&mut desk);
            desk
        });
        keep(&format!("small-do-{name}"), &small);
    }
}
