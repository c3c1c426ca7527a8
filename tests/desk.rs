//! The desk, end to end on a real register file.

use std::sync::Arc;

use chrono::{TimeZone, Utc};
use qorgau::clock::FixedClock;
use qorgau::desk::{Access, Desk, DeskError, RegisterKind, nonce};
use qorgau::domain::identity::{PersonName, RecordNumber, SafeText};
use qorgau::domain::record::{Operator, SubjectDetails};
use qorgau::domain::time::Moment;
use qorgau::domain::values::{ClaimKind, Resolution, Role, SubjectKind};
use qorgau::domain::view::{ListQuery, Row};
use qorgau::domain::workflow::{Act, Actor, Command, NewClaim, NewClosing, NewSubject};

fn officer() -> Actor {
    Actor {
        login: "aigul".into(),
        uid: 1000,
        role: Role::Officer,
    }
}

fn command(target: Option<RecordNumber>, act: Act) -> Command {
    Command {
        target,
        act,
        seen: None,
        nonce: nonce().unwrap(),
    }
}

#[test]
fn a_claim_is_registered_and_closed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.db");
    let clock = Arc::new(FixedClock(
        Utc.with_ymd_and_hms(2026, 10, 26, 6, 0, 0).unwrap(),
    ));
    let operator: Operator = "iticket".parse().unwrap();
    let mut desk = Desk::init(
        &path,
        RegisterKind::Test,
        std::slice::from_ref(&operator),
        clock.clone(),
        officer(),
    )
    .unwrap();
    let details = SubjectDetails {
        kind: SubjectKind::Natural,
        name: Some(PersonName {
            surname: SafeText::from_outside("Кеңжегүл"),
            given_name: SafeText::from_outside("Айгүл"),
            patronymic: None,
        }),
        legal_name: None,
        iin: None,
        birth_date: None,
        phones: vec![],
        emails: vec![],
        address: None,
    };
    let new = NewSubject {
        operator: operator.clone(),
        external_id: None,
        details,
    };
    let subject = desk
        .execute(&command(None, Act::RegisterSubject(new)))
        .unwrap()
        .row
        .number();
    let new = NewClaim {
        operator,
        external_id: None,
        kind: ClaimKind::PretrialClaim,
        subject,
        received: Moment {
            date: "2026-10-23".parse().unwrap(),
            time: None,
        },
        channel: None,
        incoming_number: None,
        demanded_by: None,
        text: None,
        assigned_to: None,
    };
    let claim = desk
        .execute(&command(None, Act::RegisterClaim(new)))
        .unwrap();
    let Row::Claim(row) = &claim.row else {
        panic!()
    };
    assert_eq!(row.claim.due_on(), Some("2026-12-07".parse().unwrap()));
    let closing = NewClosing {
        resolution: Resolution::Satisfied,
        ground: Some(SafeText::from_outside("ok")),
        withdrawal_ground: None,
        reply_on: Some("2026-10-26".parse().unwrap()),
        reply_channel: Some(qorgau::domain::values::Channel::Paper),
        reply_number: Some(SafeText::from_outside("12")),
        public_reason: None,
    };
    let close = Command {
        seen: Some(1),
        ..command(Some(claim.row.number()), Act::CloseClaim(closing))
    };
    desk.execute(&close).unwrap();
    assert!(desk.execute(&close).unwrap().repeated);
    let late = Command {
        nonce: nonce().unwrap(),
        ..close
    };
    assert!(matches!(desk.execute(&late), Err(DeskError::Conflict(_))));
    assert_eq!(desk.search("кенжегул", 5).unwrap().len(), 1);
    assert_eq!(desk.file(claim.row.number()).unwrap().history.len(), 2);
    assert!(desk.verify().unwrap().ok());
    let reader = Desk::open(&path, Access::Read, clock, officer()).unwrap();
    assert_eq!(reader.claims(&ListQuery::default()).unwrap().len(), 1);
}
