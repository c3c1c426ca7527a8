//! What dialogs offer that only the register knows: the claims of a subject, the people.

use qorgau::domain::identity::RecordNumber;
use qorgau::domain::workflow::Act;
use qorgau::tui::app::{Effect, Errand};
use rstest::rstest;

use crate::dialogs::{LATIN, opened, sent};
use crate::register::{block, claim};

/// The open claims of the subject are offered and no closed one; the claim from which the dialog
/// was opened is chosen.
#[rstest]
#[case(claim(6), "", Some(claim(6)))]
#[case(claim(6), "left", Some(claim(2)))]
#[case(claim(6), "right", Some(claim(8)))]
#[case(claim(6), "right right", None)]
#[case(block(3), "", None)]
#[case(block(3), "right", Some(claim(1)))]
#[case(claim(7), "", None)]
fn a_block_belongs_to_a_claim(
    #[case] from: RecordNumber,
    #[case] turned: &str,
    #[case] linked: Option<RecordNumber>,
) {
    let mut desk = opened(LATIN, from);
    desk.take(Errand::RequestBlock);
    desk.keys("tab space tab tab").typed("сегодня").keys("tab");
    desk.keys(turned).keys("enter");
    let Act::RequestBlock(new) = sent(&desk).1 else {
        panic!("no block")
    };
    assert_eq!(new.claim, linked);
}

#[rstest]
#[case("", "", Some("aigul"))]
#[case("right", "", Some("daniyar"))]
#[case("right right", "", Some("marat"))]
#[case("right right right", "", Some("aigul"))]
#[case("right", "olzhas", Some("olzhas"))]
fn a_claim_of_nobody_is_given_to_whoever_is_known(
    #[case] turned: &str,
    #[case] typed: &str,
    #[case] to: Option<&str>,
) {
    let mut desk = opened(LATIN, claim(3));
    desk.keys("m").keys(turned).typed(typed).keys("enter");
    let to = to.map(str::to_owned);
    assert_eq!(sent(&desk).1, Act::AssignClaim { to });
}

#[test]
fn a_claim_is_taken_back_only_by_choosing_nobody() {
    let mut desk = opened(LATIN, claim(6));
    desk.keys("m enter");
    assert!(desk.asked.iter().all(|e| !matches!(e, Effect::Execute(_))));
    desk.keys("left enter");
    assert_eq!(sent(&desk).1, Act::AssignClaim { to: None });
}
