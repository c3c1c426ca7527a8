//! The other lists beside a text alone: what those whom it finds have, and as much of its count as
//! is known with every letter.

use std::collections::HashSet;

use qorgau::desk::Access;
use qorgau::domain::identity::{Phone, RecordNumber};
use qorgau::domain::record::{Scope, SubjectDetails};
use qorgau::domain::values::{Channel, ClaimKind, RecordKind};
use qorgau::domain::view::{ListQuery, Row, Total};
use qorgau::domain::workflow::Act;

use super::crowd::Crowd;
use super::narrowed::{enter, named, numbers, subjects, whose};
use super::support::*;
use super::{counted, rows, searched, whole};

/// What is open of those who answer stands at the top of a list, all of it and in its order; at
/// once as much of it is counted as there is, and in time all.
#[test]
fn a_text_alone_shows_its_lists_as_they_are_and_counts_no_more_than_they_have() {
    let crowd = Crowd::of(2_000);
    // A desk that has read a whole list takes its pages from that.
    let (prepared, at_once, of_whole) = (crowd.desk(), crowd.desk(), crowd.desk());
    while prepared.prepare_search().unwrap() {}
    let is_open = |row: &Row| match row {
        Row::Subject(_) => false,
        Row::Consent(row) => row.consent.awaits_stop(),
        Row::Block(row) => row.block.is_open(),
        Row::Claim(row) => row.claim.is_open(),
    };
    let mut filled = 0;
    for typed in ["а", "нур", "иванов", "701", "омраов"] {
        for kind in [RecordKind::Consent, RecordKind::Block, RecordKind::Claim] {
            let all = of_whole.page(kind, &whole(typed)).unwrap().rows;
            let open = all.iter().take_while(|row| is_open(row)).count();
            assert!(!all.iter().skip(open).any(is_open), "{typed}");
            let known: HashSet<_> = all.iter().filter(|row| is_open(row)).map(whose).collect();
            let all_numbers = numbers(&all);
            for desk in [&prepared, &at_once] {
                for limit in [5, 20, 70] {
                    let asked = format!("{typed} {kind:?} {limit}");
                    let query = searched(typed, limit);
                    let page = desk.page(kind, &query).unwrap();
                    let shown = limit.min(all.len());
                    assert_eq!(numbers(&page.rows), all_numbers[..shown], "{asked}");
                    assert_eq!(page.more_after, limit < all.len(), "{asked}");
                    filled += usize::from(open >= limit);
                    match desk.totals_at_once([&query; 4]).unwrap()[kind as usize] {
                        Total::Exactly(total) => assert_eq!(total, all.len() as u64, "{asked}"),
                        Total::AtLeast(total) => {
                            let range = known.len()..=all.len();
                            assert!(range.contains(&(total as usize)), "{asked}: {total}");
                        }
                    }
                    let total = desk.totals([&query; 4]).unwrap()[kind as usize];
                    assert_eq!(total, counted(all.len()), "{asked}");
                }
            }
        }
    }
    assert!(filled > 20, "{filled} were full of what is open");
}

/// Of those who answer best nobody has a claim: the others' claims are shown all the same, the
/// nearest date first, and after these the closed ones.
#[test]
fn a_text_alone_shows_records_of_others_than_the_first() {
    let mut register = Register::new();
    let many = enter(&mut register, "reco", &vec!["Сейт".to_owned(); 80]);
    let claim_of = |received: &str| {
        let other = register.enter("reco", named("Сейтова"));
        register.claim_of(other, "reco", ClaimKind::PretrialClaim, received)
    };
    let days = ["2026-10-23", "2026-10-20", "2026-10-26", "2026-10-21"];
    let [third, first, closed, second] = days.map(claim_of);
    register.done(closed, Act::CloseClaim(satisfied("2026-10-26")));
    let expected = [first, second, third, closed];
    for prepared in [false, true] {
        let reader = register.open(Access::Read).unwrap();
        while prepared && reader.prepare_search().unwrap() {}
        let best = subjects(&reader, &searched("сейт", 65));
        assert!(best.iter().all(|subject| many.contains(subject)));
        let page = reader.page(RecordKind::Claim, &searched("сейт", 2));
        let page = page.unwrap();
        assert_eq!(
            (numbers(&page.rows).as_slice(), page.more_after),
            (&expected[..2], true)
        );
        let asked = searched("сейт", 2);
        let [_, _, _, claims] = reader.totals_at_once([&asked; 4]).unwrap();
        assert_eq!(claims, Total::AtLeast(3));
        let [_, _, _, claims] = reader.totals([&asked; 4]).unwrap();
        assert_eq!(claims, Total::Exactly(4));
        let page = reader
            .page(RecordKind::Claim, &searched("сейт", 10))
            .unwrap();
        assert_eq!(
            (numbers(&page.rows).as_slice(), page.more_after),
            (&expected[..], false)
        );
        let [_, _, _, claims] = reader.totals([&searched("сейт", 10); 4]).unwrap();
        assert_eq!(claims, Total::Exactly(4));
    }
}

/// Of very many it is only known at once what is open, and no count says that this is all.
#[test]
fn a_text_that_very_many_answer_shows_whatever_they_have() {
    let mut register = Register::new();
    let many = enter(&mut register, "reco", &vec!["Сейт".to_owned(); 1_100]);
    let mut claim_of =
        |of: RecordNumber| register.claim_of(of, "reco", ClaimKind::PretrialClaim, "2026-10-23");
    let [open, near, far] = [many[1_099], many[10], many[1_000]].map(&mut claim_of);
    for closed in [near, far] {
        register.done(closed, Act::CloseClaim(satisfied("2026-10-26")));
    }
    let reader = register.open(Access::Read).unwrap();
    let asked = searched("сейт", 10);
    let claims = |query: &ListQuery| rows(&reader, RecordKind::Claim, query);
    assert_eq!(claims(&asked), [open, near, far]);
    let [subjects, _, _, total] = reader.totals_at_once([&asked; 4]).unwrap();
    assert_eq!(
        (subjects, total),
        (Total::AtLeast(1_000), Total::AtLeast(1))
    );
    let [_, _, _, total] = reader.totals([&asked; 4]).unwrap();
    assert_eq!(total, Total::Exactly(3));
    assert_eq!(claims(&whole("сейт")), [open, near, far]);
}

/// A withdrawal that no rule in force then gave a term: it is open, and has no date.
fn withdrawn_without_a_date(register: &mut Register, subject: RecordNumber) -> RecordNumber {
    let number = register.make(Act::RecordConsent(new_consent(
        "reco",
        subject,
        "2025-06-01",
    )));
    let withdraw = Act::WithdrawConsent {
        received: date("2025-12-01"),
        channel: Channel::Email,
        reference: None,
    };
    register.done(number, withdraw);
    let undated = "SELECT count(*) FROM consent WHERE standing = 'withdrawn' AND due_on IS NULL";
    let undated: i64 = register
        .raw()
        .query_row(undated, [], |row| row.get(0))
        .unwrap();
    assert!(undated > 0);
    number
}

#[test]
fn a_withdrawal_without_a_date_is_found_as_any_other() {
    let mut register = Register::new();
    let subject = register.enter("reco", named("Сейтова"));
    let reader = register.open(Access::Read).unwrap();
    while reader.prepare_search().unwrap() {}
    let number = withdrawn_without_a_date(&mut register, subject);
    let at_once = register.open(Access::Read).unwrap();
    for desk in [&reader, &at_once] {
        assert_eq!(subjects(desk, &searched("сейт", 10)), [subject]);
        assert_eq!(
            rows(desk, RecordKind::Consent, &searched("сейт", 10)),
            [number]
        );
        while desk.prepare_search().unwrap() {}
        assert_eq!(subjects(desk, &searched("сейт", 10)), [subject]);
    }
}

/// Such withdrawals stand among the consents that nobody has to do anything about.
#[test]
fn what_is_open_without_a_date_does_not_hide_what_stands_above_it() {
    let mut register = Register::new();
    let many = enter(&mut register, "reco", &vec!["Сейт".to_owned(); 80]);
    for subject in &many[..20] {
        withdrawn_without_a_date(&mut register, *subject);
    }
    for subject in &many[20..40] {
        register.make(Act::RecordConsent(new_consent(
            "reco",
            *subject,
            "2026-02-01",
        )));
    }
    let shown = rows(&register.desk, RecordKind::Consent, &searched("сейт", 5));
    let expected = rows(&register.desk, RecordKind::Consent, &whole("сейт"));
    assert_eq!(expected.len(), 40);
    assert_eq!(shown, expected[..5]);
}

/// Whoever a text names by an incoming number is found, and has nothing else of the text.
#[test]
fn records_of_whoever_is_named_outright_stand_in_their_place() {
    let mut register = Register::new();
    let phone = |n: usize| SubjectDetails {
        phones: vec![Phone::parse(&format!("+7701{n:07}")).unwrap()],
        ..named("Сейтова")
    };
    let named_outright = register.enter("reco", named("Юсупова"));
    let claim_of = |register: &mut Register, of, received| {
        register.claim_of(of, "reco", ClaimKind::PretrialClaim, received)
    };
    let first = claim_of(&mut register, named_outright, "2026-10-01");
    let mut numbered = new_claim("reco", ClaimKind::PretrialClaim, "2026-10-22");
    numbered.subject = named_outright;
    numbered.incoming_number = Some(text("701"));
    register.make(Act::RegisterClaim(numbered));
    for n in 0..80 {
        let other = register.enter("reco", phone(n));
        if n < 20 {
            claim_of(&mut register, other, "2026-10-20");
        }
    }
    for prepared in [false, true] {
        let reader = register.open(Access::Read).unwrap();
        while prepared && reader.prepare_search().unwrap() {}
        let shown = rows(&reader, RecordKind::Claim, &searched("701", 5));
        let expected = rows(&reader, RecordKind::Claim, &whole("701"));
        assert_eq!((expected[0], expected.len()), (first, 22));
        assert_eq!(shown, expected[..5], "prepared: {prepared}");
    }
}

/// A desk that has shown a list shows it as it is after an act, its own too.
#[test]
fn a_list_with_a_condition_is_asked_anew_after_an_act() {
    let mut register = Register::new();
    enter(&mut register, "reco", &vec!["Сейт".to_owned(); 80]);
    let of_reco = ListQuery {
        operator: Some(operator("reco")),
        ..searched("сейт", 200)
    };
    let before = subjects(&register.desk, &of_reco);
    let renamed = Act::CorrectSubject {
        details: named("Ахметова"),
        reason: Some(text("смена фамилии")),
    };
    register.done(before[0], renamed);
    assert_eq!(subjects(&register.desk, &of_reco), before[1..]);
    let block = register.block(before[1], Scope::All);
    let row = register.desk.subjects(&of_reco).unwrap().remove(0);
    assert_eq!(
        (row.subject.number, row.active_blocks),
        (before[1], 1),
        "{block}"
    );
}
