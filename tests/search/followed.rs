//! A search knows what a colleague has done since the last one.

use qorgau::desk::Access;
use qorgau::domain::record::Scope;
use qorgau::domain::values::{BlockGround, ClaimKind, RequestedBy, Resolution};
use qorgau::domain::workflow::{Act, NewClosing};

use super::first_ten;
use super::support::*;

#[test]
fn the_next_search_knows_what_a_colleague_did() {
    let mut register = Register::new();
    let first = register.enter("reco", details("Бірінші"));
    let reader = register.open(Access::Read).unwrap();
    while reader.prepare_search().unwrap() {}
    assert_eq!(first_ten(&reader, "айгул"), [first]);
    assert!(first_ten(&reader, "касымбаев").is_empty());

    let second = register.enter("reco", details("Қасымбаева"));
    assert_eq!(first_ten(&reader, "касымбаев"), [second]);
    assert_eq!(first_ten(&reader, "касимбаева"), [second], "with a typo");
    assert_eq!(first_ten(&reader, "айгул"), [first, second]);

    let claim = register.claim_of(second, "reco", ClaimKind::Information, "2026-10-23");
    assert_eq!(first_ten(&reader, "айгул"), [second, first], "an open case");

    let accept = Act::AcceptClaim {
        requested_by: RequestedBy::Subject,
        ground: BlockGround::UnlawfulActions,
        scope: Scope::All,
    };
    register.done(claim, accept);
    let withdrawn = Act::CloseClaim(NewClosing {
        resolution: Resolution::Withdrawn,
        ground: Some(text("п. 8.2")),
        withdrawal_ground: None,
        reply_on: None,
        reply_channel: None,
        reply_number: None,
        public_reason: None,
    });
    register.done(claim, withdrawn);
    assert_eq!(first_ten(&reader, "айгул"), [first, second], "closed");

    let renamed = Act::CorrectSubject {
        details: details("Әбенова"),
        reason: Some(text("смена фамилии")),
    };
    register.done(second, renamed);
    assert!(first_ten(&reader, "касымбаева").is_empty());
    assert_eq!(first_ten(&reader, "абенова"), [second]);
    assert_eq!(
        first_ten(&reader, "айгул"),
        [second, first],
        "by the new name"
    );
}
