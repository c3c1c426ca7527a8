//! Beyond those whom a list is first asked for: many who are named outright, and one person who is
//! followed from far down or was only meant.

use qorgau::desk::Access;
use qorgau::domain::identity::{Phone, RecordNumber};
use qorgau::domain::record::{Scope, SubjectDetails};
use qorgau::domain::values::{ClaimKind, JournalAction, RecordKind};
use qorgau::domain::view::{ListQuery, Total};
use qorgau::domain::workflow::{Act, NewSubject};

use super::messages::{came, message};
use super::narrowed::{enter, named, subjects};
use super::support::*;
use super::{rows, searched, whole};

const BLOCK: RecordKind = RecordKind::Block;
const CLAIM: RecordKind = RecordKind::Claim;

/// «б/н», without a number, stands on many letters as their incoming number.
#[test]
fn everybody_who_is_named_outright_is_in_every_list_however_many() {
    let mut register = Register::new();
    let many = enter(&mut register, "reco", &vec!["Сейт".to_owned(); 100]);
    for subject in &many {
        let mut new = new_claim("reco", ClaimKind::PretrialClaim, "2026-10-22");
        new.subject = *subject;
        new.incoming_number = Some(text("б/н"));
        register.make(Act::RegisterClaim(new));
    }
    // Whoever is named last has the first block.
    let block = |subject: &RecordNumber| register.block(*subject, Scope::All);
    let blocks: Vec<_> = many.iter().rev().map(block).collect();
    let whole = whole("б/н");
    let of_reco = ListQuery {
        operator: Some(operator("reco")),
        ..whole.clone()
    };
    for limit in [5, 50, 200] {
        let desk = register.open(Access::Read).unwrap();
        let page = rows(&desk, BLOCK, &searched("б/н", limit));
        assert_eq!(page, blocks[..limit.min(100)], "{limit}");
        let totals = desk.totals([&searched("б/н", limit); 4]).unwrap();
        let [hundred, none] = [100, 0].map(Total::Exactly);
        assert_eq!(totals, [hundred, none, hundred, hundred]);
        for asked in [&whole, &of_reco] {
            assert_eq!(rows(&desk, BLOCK, asked), blocks);
            assert_eq!(subjects(&desk, asked).len(), 100);
        }
    }
}

/// What is looked for among very many is asked of each, and whoever is named does not answer it.
#[test]
fn who_is_named_outright_beside_more_than_a_thousand_is_in_every_list() {
    let mut register = Register::new();
    let one = register.enter("reco", named("Ябров"));
    register
        .desk
        .batch(JournalAction::Imported, |batch| {
            for n in 0..1_150 {
                let new = NewSubject {
                    operator: operator("reco"),
                    external_id: None,
                    details: SubjectDetails {
                        phones: vec![Phone::parse(&format!("+7701{n:07}")).unwrap()],
                        ..named("Сейт")
                    },
                };
                batch.execute(None, Act::RegisterSubject(new))?;
            }
            Ok(())
        })
        .unwrap();
    let mut new = new_claim("reco", ClaimKind::PretrialClaim, "2026-10-22");
    new.subject = one;
    new.incoming_number = Some(text("701"));
    let claim = register.make(Act::RegisterClaim(new));
    register.done(claim, Act::CloseClaim(satisfied("2026-10-26")));
    let block = register.block(one, Scope::All);
    let desk = register.open(Access::Read).unwrap();
    assert_eq!(rows(&desk, BLOCK, &searched("701", 5)), [block]);
    assert_eq!(rows(&desk, CLAIM, &searched("701", 5)), [claim]);
    let totals = desk.totals([&searched("701", 5); 4]).unwrap();
    let [many, none, one] = [Total::AtLeast(1_000), Total::Exactly(0), Total::Exactly(1)];
    assert_eq!(totals, [many, none, one, one]);
}

/// Nobody has been found for it yet.
#[test]
fn a_message_is_found_by_its_sender_beside_more_than_a_thousand() {
    let mut register = Register::new();
    enter(&mut register, "reco", &vec!["Сейт".to_owned(); 1_150]);
    let message = message(1, "Жанар Сейтова", "zhanar@mail.example.kz", "Возврат");
    let claim = came(&mut register.desk, message);
    let desk = register.open(Access::Read).unwrap();
    assert_eq!(rows(&desk, CLAIM, &searched("сейт", 5)), [claim]);
    let [many, none, one] = [Total::AtLeast(1_000), Total::Exactly(0), Total::Exactly(1)];
    let totals = desk.totals([&searched("сейт", 5); 4]).unwrap();
    assert_eq!(totals, [many, none, none, one]);
}

/// The list of subjects offers those whom a text may have meant, so the others show what they have.
#[test]
fn who_was_only_meant_is_followed_like_anybody() {
    let mut register = Register::new();
    let typed = register.enter("reco", named("Мынбалатов"));
    let meant = register.enter("reco", named("Мынболатов"));
    let other = register.enter("reco", named("Сейтов"));
    let claims = [typed, meant, other]
        .map(|whose| register.claim_of(whose, "reco", ClaimKind::Information, "2026-10-23"));
    let desk = register.open(Access::Read).unwrap();
    let following = |one| ListQuery {
        subject: one,
        ..searched("мынбалатов", 20)
    };
    assert_eq!(subjects(&desk, &following(None)), [typed, meant]);
    let shown = |one| rows(&desk, CLAIM, &following(Some(one)));
    assert_eq!(shown(typed), claims[..1]);
    assert_eq!(shown(meant), claims[1..2]);
    assert_eq!(shown(other), []);
    let [.., count] = desk.totals([&following(Some(meant)); 4]).unwrap();
    assert_eq!(count, Total::Exactly(1));
}

#[test]
fn who_stands_beyond_a_thousand_is_followed_like_anybody() {
    let mut register = Register::new();
    let many = enter(&mut register, "reco", &vec!["Сейт".to_owned(); 1_100]);
    let one = many[1_050];
    let claim = register.claim_of(one, "reco", ClaimKind::PretrialClaim, "2026-10-23");
    register.done(claim, Act::CloseClaim(satisfied("2026-10-26")));
    let desk = register.open(Access::Read).unwrap();
    let following = ListQuery {
        subject: Some(one),
        ..searched("сейт", 10)
    };
    assert_eq!(rows(&desk, CLAIM, &following), [claim]);
    let [.., count] = desk.totals([&following; 4]).unwrap();
    assert_eq!(count, Total::Exactly(1));
}
