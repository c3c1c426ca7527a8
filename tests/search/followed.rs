//! A search knows what a colleague has done since the last one.

use qorgau::desk::{Access, Stopper};
use qorgau::domain::record::Scope;
use qorgau::domain::values::{BlockGround, ClaimKind, ClaimState, RequestedBy, Resolution};
use qorgau::domain::view::ListQuery;
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
    let none = reader.claims(&super::searched("айгул", 10)).unwrap();
    assert!(none.is_empty());

    let claim = register.claim_of(second, "reco", ClaimKind::Information, "2026-10-23");
    assert_eq!(first_ten(&reader, "айгул"), [second, first], "an open case");
    let owed = || {
        let rows = reader.subjects(&super::searched("айгул", 10)).unwrap();
        let row = rows.into_iter().find(|row| row.subject.number == second);
        row.map(|row| (row.open_claims, row.active_blocks, row.due_on))
    };
    let claims = || {
        let claims = reader.claims(&super::searched("айгул", 10)).unwrap();
        claims.iter().map(|row| row.claim.state).collect::<Vec<_>>()
    };
    assert_eq!(claims(), [ClaimState::Registered]);
    let due_on = register.desk.claims(&ListQuery::default()).unwrap()[0]
        .claim
        .due_on();
    assert!(due_on.is_some());
    assert_eq!(owed(), Some((1, 0, due_on)));

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
    assert_eq!(owed(), Some((0, 0, None)));
    assert_eq!(claims(), [ClaimState::Closed]);

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

/// The journal tells whose a claim is now, and not whose it was.
#[test]
fn whoever_a_claim_was_taken_from_has_no_open_case_any_more() {
    let mut register = Register::new();
    let [first, second] = ["Абай", "Ясин"].map(|name| register.enter("reco", details(name)));
    let claim = register.claim_of(second, "reco", ClaimKind::Information, "2026-10-23");
    let reader = register.open(Access::Read).unwrap();
    while reader.prepare_search().unwrap() {}
    assert_eq!(first_ten(&reader, "айгул"), [second, first]);
    let to_its_own = Act::CorrectClaim {
        reason: text("однофамилец"),
        received: None,
        kind: None,
        subject: Some(first),
    };
    register.done(claim, to_its_own);
    assert_eq!(first_ten(&reader, "айгул"), [first, second]);
    let rows = reader.subjects(&super::searched("айгул", 10)).unwrap();
    let open: Vec<u32> = rows.iter().map(|row| row.open_claims).collect();
    assert_eq!(open, [1, 0]);
}

/// A key that comes while the memory is made stops the step in hand, and nobody is left out for it.
#[test]
fn whoever_was_being_read_when_a_key_came_is_found_all_the_same() {
    let mut register = Register::new();
    let mut open = Vec::new();
    for n in 0..90 {
        let subject = register.enter("reco", details(&format!("Сейт{n:02}")));
        register.claim_of(subject, "reco", ClaimKind::Information, "2026-10-23");
        open.push(subject);
    }
    let mut reader = register.open(Access::Read).unwrap();
    let stopper = Stopper::default();
    reader.heed([&stopper]).unwrap();
    assert!(reader.prepare_search().unwrap());
    stopper.stop();
    // It is looked at now and then: a hundred steps are more than it takes.
    let stopped = (0..100).find_map(|_| reader.prepare_search().err());
    assert!(stopped.is_some_and(|error| error.is_stopped()));
    stopper.read_for(Some(stopper.turn()));
    while reader.prepare_search().unwrap() {}
    let rows = reader.subjects(&super::searched("сейт", 10)).unwrap();
    let first: Vec<_> = rows.into_iter().map(|row| row.subject.number).collect();
    assert_eq!(first, open[..10]);
    let all = reader.subjects(&super::searched("сейт", 90)).unwrap();
    assert_eq!(all.len(), 90);
}

/// An index grows by a piece with every act, and each piece is one look more for a search.
#[test]
fn pauses_join_the_pieces_of_the_indexes() {
    let mut register = Register::new();
    let subjects: Vec<_> = (0..40)
        .map(|n| register.enter("reco", details(&format!("Сейт{n:02}"))))
        .collect();
    let raw = register.raw();
    let pieces = || -> i64 {
        let query = "SELECT count(DISTINCT segid) FROM subject_words_idx";
        raw.query_row(query, [], |row| row.get(0)).unwrap()
    };
    let before = pieces();
    while register.desk.tidy().unwrap() {}
    assert!(pieces() < before, "{} of {before}", pieces());
    assert!(register.desk.verify().unwrap().ok());
    let found = register
        .desk
        .subjects(&super::searched("сейт", 40))
        .unwrap();
    let found: Vec<_> = found.into_iter().map(|row| row.subject.number).collect();
    assert_eq!(found, subjects);
    let reader = register.open(Access::Read).unwrap();
    assert!(reader.tidy().is_err(), "a reader writes nothing");
}
