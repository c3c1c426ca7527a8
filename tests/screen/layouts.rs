//! All walks of this binary once more under the Russian and the Kazakh layout: the same keys of
//! the keyboard, other signs, the same effects and the same screens.

use std::process::Command;

use qorgau::domain::identity::{Iin, RecordNumber};
use qorgau::domain::values::RecordKind;
use qorgau::domain::workflow::Act;
use qorgau::i18n::Lang;
use qorgau::tui::app::{Effect, Errand};
use rstest::rstest;

use crate::fixture::{Desk, LAYOUT, LAYOUTS};

/// What is drawn or told of every view is no walk: no key is pressed there that the others do not
/// press.
const NO_WALKS: [&str; 6] = [
    "sizes::",
    "styles::",
    "signs::",
    "cursor::",
    "linear::every_view",
    "looks_change::everything",
];

/// The layout is given to another process of this test binary, so that no walk has to know of it.
#[test]
fn every_walk_does_the_same_under_every_layout() {
    let rewrites = std::env::var("INSTA_UPDATE").is_ok_and(|update| update == "always");
    if rewrites || std::env::var_os(LAYOUT).is_some() {
        return;
    }
    for (layout, _) in LAYOUTS {
        let walks = Command::new(std::env::current_exe().unwrap())
            .env(LAYOUT, layout)
            .env("INSTA_UPDATE", "no")
            .args(NO_WALKS.iter().flat_map(|name| ["--skip", name]))
            .output()
            .unwrap();
        let told = String::from_utf8_lossy(&walks.stdout);
        assert!(walks.status.success(), "under {layout}:\n{told}");
    }
}

/// The digits of a Latin keyboard, and the signs that the Kazakh row has in their place.
#[rstest]
#[case("1", RecordKind::Subject)]
#[case("\"", RecordKind::Subject)]
#[case("\u{4d9}", RecordKind::Consent)]
#[case("\u{456}", RecordKind::Block)]
#[case("\u{4a3}", RecordKind::Claim)]
fn the_kazakh_row_has_digits(#[case] sign: &str, #[case] pane: RecordKind) {
    let mut desk = Desk::open(Lang::Kk, (80, 24)).under("from = \"\"\nto = \"\"\n");
    desk.keys("tab").keys(sign);
    assert_eq!(desk.app.focus, pane);
}

/// A subject's number and day of birth as they arrive from a Latin keyboard, from the same keys
/// under the Kazakh layout, and with the full stop of that layout.
#[rstest]
#[case("850101300005", "01.02.1985")]
#[case("ү\u{493}қ\"қ\"іққққ\u{493}", "қ\"юқәю\"ұү\u{493}")]
#[case("ү\u{493}қ\"қ\"іққққ\u{493}", "қ\".қә.\"ұү\u{493}")]
fn numbers_and_days_typed_on_the_kazakh_row_are_understood(#[case] iin: &str, #[case] born: &str) {
    let mut desk = Desk::open(Lang::Kk, (80, 24));
    desk.opened(RecordNumber::Subject(1))
        .take(Errand::RegisterSubject);
    desk.keys("tab tab")
        .typed("Сейтқазы")
        .keys("tab")
        .typed("Бауыржан");
    desk.keys("tab tab").typed(iin).keys("tab").typed(born);
    assert!(
        desk.screen().contains(iin),
        "shown as it was typed: {}",
        desk.screen()
    );
    desk.keys("enter enter");
    let Some(Effect::Execute(command)) = desk.asked.last() else {
        panic!("nothing was sent\n{}", desk.screen());
    };
    let Act::RegisterSubject(new) = &command.act else {
        panic!("{:?}", command.act);
    };
    assert_eq!(new.details.iin, Iin::parse("850101300005").ok());
    assert_eq!(new.details.birth_date, "1985-02-01".parse().ok());
}
