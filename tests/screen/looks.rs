//! What the screen looks like, in a few telling states.

use qorgau::i18n::Lang;
use rstest::rstest;

use crate::fixture::Desk;

pub fn snapshot(name: &str, desk: &Desk) {
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true, snapshot_path => "snapshots" }, {
        insta::assert_snapshot!(name, desk.screen());
    });
}

#[rstest]
#[case("lists", "")]
#[case("record", "4 enter")]
#[case("approve", "3 j a 1 0 w")]
#[case("close", "4 j j j c space enter")]
#[case("why", "4 G w")]
#[case("help", "?")]
#[case("reveal", "4 M")]
fn looks(
    #[case] name: &str,
    #[case] keys: &str,
    #[values((Lang::Ru, (80, 24)), (Lang::Kk, (120, 40)))] at: (Lang, (u16, u16)),
) {
    let (lang, size) = at;
    let mut desk = Desk::open(lang, size);
    desk.keys(keys);
    snapshot(
        &format!("{name}-{}-{}x{}", lang.code(), size.0, size.1),
        &desk,
    );
}

#[test]
fn revealed() {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    desk.keys("4 enter M").typed("сверка").keys("enter");
    desk.reveal();
    snapshot("revealed-ru-80x24", &desk);
}

#[rstest]
#[case("new-claim", "4 n", &["space", "tab"], "20.11 14:05")]
#[case("new-subject", "1 n", &["tab", "tab", "tab", "tab", "tab"], "8501013")]
#[case("claim-menu", "4 e", &["down", "down"], "")]
fn dialogs_look(
    #[case] name: &str,
    #[case] opened: &str,
    #[case] keys: &[&str],
    #[case] typed: &str,
) {
    let mut desk = Desk::open(Lang::Ru, (80, 24));
    desk.keys(opened).keys(&keys.join(" ")).typed(typed);
    snapshot(&format!("{name}-ru-80x24"), &desk);
}
