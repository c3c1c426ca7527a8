//! A search knows what a colleague has done since the last one.

use qorgau::desk::Access;
use qorgau::domain::record::Scope;
use qorgau::domain::values::{BlockGround, ClaimKind, RequestedBy, Resolution};
use qorgau::domain::workflow::{Act, NewClosing};

use super::support::*;
use super::{Register, do_act, first_ten, open};

#[test]
fn the_next_search_knows_what_a_colleague_did() {
    let mut register = Register::new();
    let first = register.enter(details("Бірінші"));
    let reader = open(&register.path(), Access::Read);
    while reader.prepare_search().unwrap() {}
    assert_eq!(first_ten(&reader, "айгул"), [first]);
    assert!(first_ten(&reader, "касымбаев").is_empty());

    let second = register.enter(details("Қасымбаева"));
    assert_eq!(first_ten(&reader, "касымбаев"), [second]);
    assert_eq!(first_ten(&reader, "касимбаева"), [second], "with a typo");
    assert_eq!(first_ten(&reader, "айгул"), [first, second]);

    let mut new = new_claim("reco", ClaimKind::Information, "2026-10-23");
    new.subject = second;
    let claim = do_act(&mut register.desk, None, Act::RegisterClaim(new));
    assert_eq!(first_ten(&reader, "айгул"), [second, first], "an open case");

    let accept = Act::AcceptClaim {
        requested_by: RequestedBy::Subject,
        ground: BlockGround::UnlawfulActions,
        scope: Scope::All,
    };
    do_act(&mut register.desk, Some(claim), accept);
    let withdrawn = Act::CloseClaim(NewClosing {
        resolution: Resolution::Withdrawn,
        ground: Some(text("п. 8.2")),
        withdrawal_ground: None,
        reply_on: None,
        reply_channel: None,
        reply_number: None,
        public_reason: None,
    });
    do_act(&mut register.desk, Some(claim), withdrawn);
    assert_eq!(first_ten(&reader, "айгул"), [first, second], "closed");

    let renamed = Act::CorrectSubject {
        details: details("Әбенова"),
        reason: Some(text("смена фамилии")),
    };
    do_act(&mut register.desk, Some(second), renamed);
    assert!(first_ten(&reader, "касымбаева").is_empty());
    assert_eq!(first_ten(&reader, "абенова"), [second]);
    assert_eq!(
        first_ten(&reader, "айгул"),
        [second, first],
        "by the new name"
    );
}
