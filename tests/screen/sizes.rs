//! Every view at every size: nothing falls over.

use proptest::prelude::*;
use qorgau::i18n::Lang;
use qorgau::tui::app::Msg;

use crate::fixture::Desk;

/// Keys that lead to every view and dialog, from the lists.
pub const VIEWS: [(&str, &str); 32] = [
    ("lists", ""),
    ("search", "F3"),
    ("subjects", "1"),
    ("consents", "2"),
    ("blocks", "3"),
    ("subject record", "1 enter enter"),
    ("claim record", "4 enter"),
    ("why a claim", "4 w"),
    ("why a block", "3 w"),
    ("clause", "4 G p"),
    ("help", "?"),
    ("approve", "3 j a"),
    ("refuse", "3 j x"),
    ("resolve", "3 g g c space"),
    ("close", "4 j c space"),
    ("stop", "2 c"),
    ("reveal", "4 M"),
    ("new subject", "1 n tab tab tab tab tab tab tab tab"),
    ("new claim", "4 n space"),
    ("new block", "3 n tab tab space"),
    ("new consent", "2 n tab tab tab tab tab tab tab space"),
    ("what a subject can have", "1 enter enter n"),
    ("what a claim can have", "4 e"),
    ("note", "4 e enter"),
    ("wait", "4 g g e 2"),
    ("link", "4 e down down down down down enter"),
    ("correct a claim", "4 e up up enter"),
    ("assign", "4 m"),
    ("what a consent can have", "2 G e"),
    ("withdraw", "2 G e enter"),
    ("extend", "3 g g e"),
    ("correct a subject", "1 e 1"),
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_view_falls_over_at_any_size(
        view in 0..VIEWS.len(),
        width in 1_u16..200,
        height in 1_u16..60,
        lang in 0..3_usize,
    ) {
        let lang = Lang::ALL[lang];
        let mut desk = Desk::open(lang, (80, 24));
        desk.keys(VIEWS[view].1);
        desk.tell(Msg::Resize(width, height));
        desk.screen();
        desk.keys("down down pgdn G up");
        desk.screen();
    }
}

#[test]
fn no_view_falls_over_at_the_edges() {
    for (_, keys) in VIEWS {
        for size in [
            (1, 1),
            (39, 12),
            (40, 11),
            (40, 12),
            (60, 16),
            (119, 30),
            (120, 29),
            (120, 30),
        ] {
            let mut desk = Desk::open(Lang::Kk, size);
            desk.keys(keys);
            desk.screen();
        }
    }
}
