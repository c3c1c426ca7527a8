//! What tests build on: an office with the rules that ship, and cases made of plain facts.
#![allow(
    dead_code,
    unused_imports,
    clippy::unwrap_used,
    clippy::panic,
    reason = "every test binary uses its own part, and a test may stop at what it did not expect"
)]

mod program;
mod register;

pub use program::{Answer, Program};
pub use register::{Register, new_block};

use chrono::{DateTime, NaiveDate, Utc};
use qorgau::domain::identity::{PersonName, RecordNumber, SafeText};
use qorgau::domain::office::{Office, Settings};
use qorgau::domain::record::{
    Block, Claim, Consent, ConsentTerms, Operator, Record, Subject, SubjectDetails,
};
use qorgau::domain::time::{Calendar, Moment, Week};
use qorgau::domain::values::{
    Channel, ClaimKind, ConsentMethod, DataCategory, Resolution, Role, SubjectKind,
};
use qorgau::domain::workflow::{
    Act, Actor, Case, Command, Event, NewClaim, NewClosing, NewConsent, NextNumbers, Refusal,
    decide,
};
use qorgau::rules;
use rusqlite::Connection;

/// 2026-10-26 11:00 in Almaty: a Monday that is a day off, for 25 October.
pub fn now() -> DateTime<Utc> {
    "2026-10-26T06:00:00Z".parse().unwrap()
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn moment(text: &str) -> Moment {
    text.parse().unwrap()
}

pub fn text(text: &str) -> SafeText {
    SafeText::from_outside(text)
}

pub fn operator(slug: &str) -> Operator {
    slug.parse().unwrap()
}

pub fn officer() -> Actor {
    Actor {
        login: "aigul".to_owned(),
        uid: 1000,
        role: Role::Officer,
    }
}

pub fn inspector() -> Actor {
    Actor {
        role: Role::Inspector,
        ..officer()
    }
}

/// The office as it is when a register is made.
pub fn office() -> Office {
    let policies = rules::shipped::POLICIES
        .iter()
        .map(|(slug, text)| rules::policy(text, slug).unwrap())
        .collect();
    let calendar = rules::calendar(rules::shipped::CALENDAR, "kz.toml").unwrap();
    Office {
        settings: Settings::default(),
        law: rules::law(rules::shipped::LAW, "kz.toml").unwrap().into(),
        policies,
        calendar: Calendar::new(calendar, Week::Five).into(),
        letters: rules::letter_needs(None).into(),
    }
}

pub fn next_numbers() -> NextNumbers {
    NextNumbers {
        claim: RecordNumber::Claim { year: 2026, n: 1 },
        block: RecordNumber::Block { year: 2026, n: 1 },
        subject: RecordNumber::Subject(1),
        consent: RecordNumber::Consent(1),
    }
}

pub fn details(surname: &str) -> SubjectDetails {
    SubjectDetails {
        kind: SubjectKind::Natural,
        name: Some(PersonName {
            surname: text(surname),
            given_name: text("Айгүл"),
            patronymic: None,
        }),
        legal_name: None,
        iin: None,
        birth_date: None,
        phones: Vec::new(),
        emails: Vec::new(),
        address: None,
    }
}

pub fn subject(slug: &str) -> Subject {
    Subject {
        number: RecordNumber::Subject(1),
        version: 1,
        operator: operator(slug),
        external_id: None,
        details: details("Ахметова"),
        representatives: Vec::new(),
        registered_at: now(),
        merged: None,
    }
}

/// A case of a subject of that operator, and nothing else.
pub fn case(slug: &str) -> Case {
    Case {
        subject: Some(subject(slug)),
        ..Case::empty(next_numbers())
    }
}

pub fn new_claim(slug: &str, kind: ClaimKind, received: &str) -> NewClaim {
    NewClaim {
        operator: operator(slug),
        external_id: None,
        kind,
        subject: RecordNumber::Subject(1),
        received: moment(received),
        channel: None,
        incoming_number: None,
        demanded_by: None,
        text: None,
        assigned_to: None,
    }
}

/// To the telephone, by a tick.
pub fn new_consent(slug: &str, subject: RecordNumber, given: &str) -> NewConsent {
    NewConsent {
        operator: operator(slug),
        external_id: None,
        subject,
        terms: ConsentTerms {
            given: moment(given),
            valid_until: None,
            third_parties: None,
            cross_border: None,
            public: None,
            data: vec![DataCategory::Phone],
            purposes: vec![text("services")],
            policy_version: None,
            method: ConsentMethod::Checkbox,
            proof: None,
        },
        withdrawn_on: None,
    }
}

/// Granted, and answered on paper on that day.
pub fn satisfied(reply_on: &str) -> NewClosing {
    NewClosing {
        resolution: Resolution::Satisfied,
        ground: Some(text("п. 8.2")),
        withdrawal_ground: None,
        reply_on: Some(date(reply_on)),
        reply_channel: Some(Channel::Paper),
        reply_number: Some(text("исх. 12")),
        public_reason: None,
    }
}

/// Decides as an officer, now.
pub fn act(case: &Case, office: &Office, act: Act) -> Result<Vec<Event>, Refusal> {
    act_at(case, office, act, now())
}

/// Decides as an officer at another instant.
pub fn act_at(
    case: &Case,
    office: &Office,
    act: Act,
    now: DateTime<Utc>,
) -> Result<Vec<Event>, Refusal> {
    let target = case.record.as_ref().map(Record::number);
    decide(
        case,
        &Command {
            target,
            act,
            seen: None,
            nonce: [0; 16],
        },
        &officer(),
        office,
        now,
    )
}

/// The case after an act: what it made and changed stands in it.
pub fn after(case: &Case, events: &[Event]) -> Case {
    let mut case = case.clone();
    for event in events {
        match &event.record {
            Record::Block(block) => put(&mut case.blocks, block, |block| block.number),
            Record::Consent(consent) => put(&mut case.consents, consent, |consent| consent.number),
            Record::Claim(claim) => case.claim = Some(claim.clone()),
            Record::Subject(subject) => case.subject = Some(subject.clone()),
        }
        if case
            .record
            .as_ref()
            .is_none_or(|record| record.number() == event.record.number())
        {
            case.record = Some(event.record.clone());
        }
    }
    case
}

fn put<T: Clone>(list: &mut Vec<T>, item: &T, number: impl Fn(&T) -> RecordNumber) {
    match list.iter_mut().find(|other| number(other) == number(item)) {
        Some(other) => *other = item.clone(),
        None => list.push(item.clone()),
    }
}

/// The same case seen from another of its records.
pub fn about(case: &Case, record: Record) -> Case {
    Case {
        record: Some(record),
        ..case.clone()
    }
}

pub fn claim_of(case: &Case) -> &Claim {
    match &case.record {
        Some(Record::Claim(claim)) => claim,
        other => panic!("not a claim: {other:?}"),
    }
}

pub fn block_of(case: &Case) -> &Block {
    match &case.record {
        Some(Record::Block(block)) => block,
        other => panic!("not a block: {other:?}"),
    }
}

pub fn consent_of(case: &Case) -> &Consent {
    match &case.record {
        Some(Record::Consent(consent)) => consent,
        other => panic!("not a consent: {other:?}"),
    }
}

/// What takes a step of the schema back, each under the number of the step it came with: whoever
/// adds a step adds how it is undone, and the tests of older registers follow.
const STEPS_BACK: [(i32, &str); 14] = [
    (2, "DROP TABLE draft;"),
    (
        3,
        "DROP TABLE subject_digits; DROP TABLE name_word;
         DROP INDEX consent_in_order; DROP INDEX block_in_order; DROP INDEX claim_in_order;
         CREATE TABLE identifier (text TEXT, way INTEGER, subject INTEGER);
         CREATE INDEX consent_by_date ON consent (due_on IS NULL, due_on, id DESC);",
    ),
    (4, "DROP TABLE closed_claim;"),
    (
        5,
        "DROP INDEX claim_by_received; DROP INDEX claim_open_by_received;
         DROP INDEX claim_open_by_number; DROP INDEX block_open_by_number;",
    ),
    (
        6,
        "DROP TABLE attachment; DROP TABLE message;
         ALTER TABLE claim ALTER COLUMN kind SET NOT NULL;
         ALTER TABLE claim ALTER COLUMN subject SET NOT NULL;",
    ),
    (7, "ALTER TABLE claim DROP COLUMN reply;"),
    (
        8,
        "DROP TRIGGER blocked_subject_not_merged;
         DROP INDEX subject_merged; DROP INDEX subject_by_name;
         ALTER TABLE subject DROP COLUMN merged_into; ALTER TABLE subject DROP COLUMN merged;
         CREATE INDEX subject_by_name ON subject (sort_name, id);",
    ),
    (
        9,
        "DROP TRIGGER message_found; DROP TRIGGER message_found_anew;
         DROP TRIGGER message_forgotten; DROP TABLE message_words;
         ALTER TABLE message DROP COLUMN words;",
    ),
    (10, "DROP INDEX block_to_decide; DROP INDEX block_in_check;"),
    (11, "DROP TABLE name_place;"),
    (
        12,
        "DROP INDEX claim_closed;
         ALTER TABLE claim DROP COLUMN closed_at; ALTER TABLE claim DROP COLUMN kept;
         CREATE INDEX claim_in_order ON claim (ifnull(due_on, '9999'), id);
         CREATE TABLE closed_claim (claim INTEGER PRIMARY KEY, closed_at INTEGER, kind TEXT,
             operator TEXT, kept TEXT);",
    ),
    (13, "CREATE INDEX batch_row_of_entry ON batch_row (seq);"),
    (
        14,
        "DROP INDEX claim_open; DROP INDEX block_open;
         DROP INDEX consent_to_stop; DROP INDEX consent_of_subject;
         CREATE INDEX claim_open ON claim (ifnull(due_on, '9999'), id) WHERE state <> 'closed';
         CREATE INDEX block_open ON block (ifnull(due_on, '9999'), id)
             WHERE state IN ('requested', 'active', 'executing');
         CREATE INDEX consent_to_stop ON consent (due_on, id) WHERE standing = 'withdrawn';
         CREATE INDEX consent_of_subject ON consent (subject, purposes, given);
         CREATE INDEX block_to_decide ON block (id) WHERE state = 'requested';
         CREATE INDEX block_in_check ON block (ifnull(due_on, '9999')) WHERE state = 'active';",
    ),
    (17, "DROP TABLE subject_numbers;"),
];

/// Makes a register that of an older program: as it was after this step of the schema.
pub fn make_older(register: &Connection, step: i32) {
    for (of, back) in STEPS_BACK.iter().rev().filter(|(of, _)| *of > step) {
        register
            .execute_batch(back)
            .unwrap_or_else(|error| panic!("step {of}: {error}"));
    }
    register.pragma_update(None, "user_version", step).unwrap();
}
