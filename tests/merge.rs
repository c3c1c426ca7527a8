//! Two records of one person: when they become one, what comes of it, and how they come apart.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test may stop at what it did not expect"
)]

mod support;

use std::io::Cursor;

use qorgau::desk::{DeskError, Outcome, nonce};
use qorgau::domain::identity::{Email, Iin, Phone, RecordNumber};
use qorgau::domain::message::Message;
use qorgau::domain::record::{Record, Scope, SenderMatch, Subject, SubjectDetails};
use qorgau::domain::values::{ClaimKind, DataCategory, JournalAction, RecordKind, SubjectKind};
use qorgau::domain::view::{ListQuery, Row, Total};
use qorgau::domain::workflow::{Act, Case, Command, NewSubject, Refusal, WayBack, united};
use qorgau::exchange::import::{Options, Report, import};
use rstest::rstest;
use support::*;

const STAYS: RecordNumber = RecordNumber::Subject(1);
const GOES: RecordNumber = RecordNumber::Subject(2);

fn stays() -> Subject {
    let mut stays = subject("reco");
    stays.details.phones = vec![phone("+7 701 000 00 16")];
    stays.details.birth_date = Some(date("1990-03-12"));
    stays
}

fn goes() -> Subject {
    let mut goes = subject("reco");
    goes.number = GOES;
    goes.details = SubjectDetails {
        iin: Iin::parse("850101300005").ok(),
        phones: vec![phone("+7 701 000 00 16"), phone("+7 702 000 00 17")],
        emails: vec![Email::parse("aigul@example.kz").unwrap()],
        address: Some(text("Алматы")),
        birth_date: Some(date("1990-12-03")),
        ..details("Сейтова")
    };
    goes
}

fn phone(text: &str) -> Phone {
    Phone::parse(text).unwrap()
}

fn merge_of(merged: RecordNumber) -> Act {
    Act::MergeSubject {
        merged,
        seen: None,
        reason: text("один человек"),
    }
}

fn unmerge_of(merged: RecordNumber) -> Act {
    Act::UnmergeSubject {
        merged,
        seen: None,
        reason: text("два человека"),
    }
}

fn case_of(stays: Subject, goes: Subject) -> Case {
    Case {
        record: Some(Record::Subject(stays.clone())),
        subject: Some(stays),
        other: Some(Record::Subject(goes)),
        ..Case::empty(next_numbers())
    }
}

#[test]
fn the_one_that_stays_is_added_to_and_never_changed() {
    let united = united(&stays(), &goes());
    let details = &united.subject.details;
    assert_eq!(
        details.display_name(),
        stays().details.display_name(),
        "its own name"
    );
    assert_eq!(details.birth_date, stays().details.birth_date);
    assert_eq!(details.iin, goes().details.iin);
    assert_eq!(details.address, goes().details.address);
    assert_eq!(details.phones.len(), 2, "each once");
    assert_eq!(
        united.conflicts,
        [DataCategory::Name, DataCategory::BirthDate]
    );
    assert_eq!(
        united.given.fields,
        [DataCategory::Iin, DataCategory::Address]
    );
}

#[test]
fn what_does_not_agree_is_named_in_the_note() {
    let events = act(&case_of(stays(), goes()), &office(), merge_of(GOES)).unwrap();
    let note = events[0].note.clone().unwrap();
    assert_eq!(
        note.as_str(),
        "С-000002 → С-000001 (Сейтова Айгүл): один человек"
    );
    assert_eq!(events[0].fields, ["iin", "phone", "email", "address"]);
    let Record::Subject(gone) = &events[1].record else {
        panic!("{events:?}");
    };
    assert_eq!(gone.details, goes().details, "it stays as it was");
}

#[rstest]
#[case::another_operator(Subject { operator: operator("iticket"), ..goes() })]
#[case::another_iin({
    let mut goes = goes();
    goes.details.iin = Iin::parse("900101300007").ok();
    goes
})]
#[case::an_organisation({
    let mut goes = goes();
    goes.details.kind = SubjectKind::Legal;
    goes.details.legal_name = Some(text("ТОО"));
    goes
})]
#[case::itself(Subject { number: STAYS, ..goes() })]
fn two_who_are_not_one_are_refused(#[case] goes: Subject) {
    let mut stays = stays();
    stays.details.iin = Iin::parse("850101300005").ok();
    let refusal = act(&case_of(stays, goes.clone()), &office(), merge_of(GOES)).unwrap_err();
    let expected = match &refusal {
        Refusal::MergeAcrossOperators { .. } => goes.operator == operator("iticket"),
        Refusal::OtherIin { .. } => goes.details.iin == Iin::parse("900101300007").ok(),
        Refusal::OtherKindOfPerson { .. } => goes.details.kind == SubjectKind::Legal,
        Refusal::MergeWithItself => goes.number == STAYS,
        _ => false,
    };
    assert!(expected, "{refusal:?}");
}

#[test]
fn nothing_is_done_to_a_record_for_which_another_stands() {
    let events = act(&case_of(stays(), goes()), &office(), merge_of(GOES)).unwrap();
    let Record::Subject(gone) = events[1].record.clone() else {
        panic!("{events:?}");
    };
    let about = Case {
        record: Some(Record::Subject(gone.clone())),
        subject: Some(gone.clone()),
        ..Case::empty(next_numbers())
    };
    let correct = Act::CorrectSubject {
        details: details("Иная"),
        reason: None,
    };
    let merged = Refusal::Merged {
        number: GOES,
        into: STAYS,
    };
    assert_eq!(act(&about, &office(), correct), Err(merged.clone()));
    let again = act(&case_of(stays(), gone.clone()), &office(), merge_of(GOES));
    assert_eq!(again, Err(merged));
    let apart = act(&case_of(stays(), goes()), &office(), unmerge_of(GOES));
    assert_eq!(apart, Err(Refusal::NotMerged { number: GOES }));
}

/// A register with the two records of the person, each with a claim.
fn of_two_records() -> Register {
    let mut register = Register::new();
    for (subject, key) in [(stays(), "u-1"), (goes(), "u-2")] {
        let number = register.make(Act::RegisterSubject(NewSubject {
            operator: subject.operator,
            external_id: Some(text(key)),
            details: subject.details,
        }));
        assert_eq!(number, subject.number);
        register.claim_by(number);
    }
    register
}

/// What this file does to such a register and reads of it.
trait Merging {
    fn claim_by(&mut self, subject: RecordNumber) -> RecordNumber;
    fn merge(&mut self) -> Result<Outcome, DeskError>;
    fn unmerge(&mut self) -> Result<Outcome, DeskError>;
    fn person(&self, number: RecordNumber) -> Subject;
    fn listed(&self) -> Vec<RecordNumber>;
    fn found(&self, text: &str) -> Vec<RecordNumber>;
    fn claims_of(&self, number: RecordNumber) -> usize;
    fn import(&mut self, rows: &str) -> Report;
}

impl Merging for Register {
    fn claim_by(&mut self, subject: RecordNumber) -> RecordNumber {
        self.claim_of(subject, "reco", ClaimKind::PretrialClaim, "2026-10-23")
    }

    fn merge(&mut self) -> Result<Outcome, DeskError> {
        self.act(Some(STAYS), merge_of(GOES))
    }

    fn unmerge(&mut self) -> Result<Outcome, DeskError> {
        self.act(Some(STAYS), unmerge_of(GOES))
    }

    fn person(&self, number: RecordNumber) -> Subject {
        match self.desk.row(number).unwrap() {
            Row::Subject(row) => row.subject,
            other => panic!("{other:?}"),
        }
    }

    fn listed(&self) -> Vec<RecordNumber> {
        let rows = self.desk.subjects(&ListQuery::default()).unwrap();
        rows.into_iter().map(|row| row.subject.number).collect()
    }

    fn found(&self, text: &str) -> Vec<RecordNumber> {
        let query = ListQuery {
            search: Some(text.to_owned()),
            ..ListQuery::default()
        };
        let hits = self.desk.search(&query, 10).unwrap();
        hits.into_iter().map(|hit| hit.number).collect()
    }

    fn claims_of(&self, number: RecordNumber) -> usize {
        let query = ListQuery {
            subject: Some(number),
            ..ListQuery::default()
        };
        self.desk.claims(&query).unwrap().len()
    }

    fn import(&mut self, rows: &str) -> Report {
        let options = Options {
            format: None,
            encoding: None,
            dry_run: false,
            rejects: None,
            words: &|message: &Message| message.id.clone(),
            stop: &|| false,
        };
        let file = format!("external_id,kind,surname,given_name,phones\n{rows}");
        let (what, reco) = (RecordKind::Subject, operator("reco"));
        let file = Cursor::new(file.into_bytes());
        import(&mut self.desk, what, &reco, file, &options, &mut |_| ()).unwrap()
    }
}

#[test]
fn everything_hangs_on_one_record_and_the_other_is_only_found_by_its_number() {
    let mut register = of_two_records();
    // The search holds names and open cases in memory: it must follow.
    assert_eq!(register.found("Сейтова"), [GOES]);
    let outcome = register.merge().unwrap();
    assert_eq!(outcome.row.number(), STAYS);
    assert_eq!(register.listed(), [STAYS]);
    let totals = register.desk.totals([&ListQuery::default(); 4]).unwrap();
    assert_eq!(totals[0], Total::Exactly(1));
    assert_eq!(register.desk.sizes().unwrap()[0], 1);
    assert_eq!(register.claims_of(STAYS), 2);
    assert_eq!(register.claims_of(GOES), 0);
    assert_eq!(register.found("Сейтова"), []);
    assert_eq!(register.found("Ахметова"), [STAYS]);
    assert_eq!(
        register.found("7020000017"),
        [STAYS],
        "by what it was given"
    );
    assert_eq!(register.found("850101300005"), [STAYS]);
    assert_eq!(register.found("С-2"), [STAYS], "by the number that went");
    assert_eq!(register.found("u-2"), [STAYS], "by the key that went");
    let file = register.desk.file(GOES).unwrap();
    assert_eq!(file.row.number(), STAYS);
    assert_eq!(file.merged, [GOES]);
    let of_both = |number| file.timeline.iter().any(|line| line.record == number);
    assert!(of_both(STAYS) && of_both(GOES), "{:?}", file.timeline);
    assert_eq!(file.timeline[0].line.action, JournalAction::RecordMoved);
    assert_eq!(register.damage(), []);
}

#[test]
fn what_went_returns_and_what_came_since_stays() {
    let mut register = of_two_records();
    let (first, second) = (register.person(STAYS), register.person(GOES));
    register.merge().unwrap();
    let since = register.claim_by(STAYS);
    let mut corrected = register.person(STAYS).details;
    corrected.address = Some(text("Астана"));
    let correct = Act::CorrectSubject {
        details: corrected,
        reason: None,
    };
    register.act(Some(STAYS), correct).unwrap();
    register.unmerge().unwrap();
    let (stays, back) = (register.person(STAYS), register.person(GOES));
    assert_eq!(back.details, second.details);
    assert_eq!(back.merged, None);
    assert_eq!(
        stays.details,
        SubjectDetails {
            address: Some(text("Астана")),
            ..first.details
        }
    );
    assert_eq!(register.listed(), [STAYS, GOES]);
    assert_eq!(register.found("Сейтова"), [GOES]);
    assert_eq!(register.found("7020000017"), [GOES]);
    assert_eq!(
        (register.claims_of(STAYS), register.claims_of(GOES)),
        (2, 1)
    );
    let row = register.desk.row(since).unwrap();
    assert_eq!(row.record().subject(), Some(STAYS));
    assert_eq!(register.damage(), []);
    assert!(matches!(
        register.unmerge(),
        Err(DeskError::Refused(Refusal::NotMerged { .. }))
    ));
}

#[test]
fn the_same_file_does_not_make_the_person_again() {
    let mut register = of_two_records();
    let rows = "u-7,natural,Омарова,Дана,87010000021\nu-8,natural,Омарова,Дана,87010000022\n";
    assert_eq!(register.import(rows).accepted, 2);
    let (stays, goes) = (RecordNumber::Subject(3), RecordNumber::Subject(4));
    register.act(Some(stays), merge_of(goes)).unwrap();
    assert_eq!(register.import(rows).unchanged, 2);
    let changed = "u-7,natural,Омарова,Дана,87010000021\nu-8,natural,Омар,Дана,87010000023\n";
    let report = register.import(changed);
    assert_eq!((report.updated, report.unchanged), (1, 1));
    let now = register.person(stays);
    assert_eq!(now.details.display_name(), "Омарова Дана", "its own name");
    assert_eq!(now.details.phones.len(), 3);
    assert_eq!(register.import(changed).unchanged, 2);
    assert_eq!(register.listed().len(), 3);
    assert_eq!(register.damage(), []);
}

#[rstest]
#[case::of_the_one_that_stays(STAYS, Scope::All, true)]
#[case::of_the_one_that_goes(GOES, Scope::All, true)]
#[case::of_phones(GOES, Scope::Categories(vec![DataCategory::Phone]), true)]
#[case::of_what_no_merge_touches(GOES, Scope::Categories(vec![DataCategory::Cookies]), false)]
fn a_block_in_force_forbids_it_to_the_program_and_in_the_database(
    #[case] subject: RecordNumber,
    #[case] scope: Scope,
    #[case] forbids: bool,
) {
    let mut register = of_two_records();
    register.block(subject, scope);
    let raw = register.raw();
    let past =
        raw.execute_batch("BEGIN; UPDATE subject SET merged_into = 1 WHERE id = 2; ROLLBACK;");
    assert_eq!(past.is_err(), forbids);
    drop(raw);
    let merged = register.merge();
    let refused = matches!(merged, Err(DeskError::Refused(Refusal::Blocked { .. })));
    assert_eq!(refused, forbids, "{merged:?}");
    assert_eq!(register.listed().len(), if forbids { 2 } else { 1 });
}

#[test]
fn two_merged_and_then_blocked_do_not_come_apart() {
    let mut register = of_two_records();
    register.merge().unwrap();
    register.block(STAYS, Scope::All);
    assert!(matches!(
        register.unmerge(),
        Err(DeskError::Refused(Refusal::Blocked { .. }))
    ));
}

#[test]
fn the_last_merge_is_undone_from_either_record() {
    let mut register = of_two_records();
    register.merge().unwrap();
    for number in [STAYS, GOES] {
        let (way, _) = register.desk.way_back(number, None).unwrap();
        assert_eq!(way, WayBack::Unmerge { merged: GOES }, "{number}");
        assert!(way.needs_reason());
    }
    let (way, seen) = register.desk.way_back(STAYS, None).unwrap();
    let command = Command {
        target: Some(STAYS),
        act: way.act(Some(text("ошибка"))),
        seen: Some(seen),
        nonce: nonce().unwrap(),
    };
    register.desk.execute(&command).unwrap();
    assert_eq!(register.listed(), [STAYS, GOES]);
    assert!(matches!(
        register.desk.way_back(STAYS, None),
        Err(DeskError::Refused(Refusal::NotUndone { .. }))
    ));
}

#[test]
fn a_chain_leads_to_the_last_and_comes_apart_from_its_end() {
    let mut register = of_two_records();
    let last = register.make(Act::RegisterSubject(NewSubject {
        operator: operator("reco"),
        external_id: None,
        details: details("Ахметова"),
    }));
    register.merge().unwrap();
    register.act(Some(last), merge_of(STAYS)).unwrap();
    assert_eq!(register.found("u-2"), [last]);
    assert_eq!(register.claims_of(last), 2);
    let within = Refusal::Merged {
        number: STAYS,
        into: last,
    };
    assert!(matches!(register.unmerge(), Err(DeskError::Refused(refusal)) if refusal == within));
    register.act(Some(last), unmerge_of(STAYS)).unwrap();
    register.unmerge().unwrap();
    assert_eq!(
        (register.claims_of(STAYS), register.claims_of(GOES)),
        (1, 1)
    );
    assert_eq!(register.listed().len(), 3);
    assert_eq!(register.damage(), []);
}

#[test]
fn a_record_that_moved_on_is_not_merged_unseen() {
    let mut register = of_two_records();
    let correct = Act::CorrectSubject {
        details: details("Иная"),
        reason: None,
    };
    register.act(Some(GOES), correct).unwrap();
    let act = Act::MergeSubject {
        merged: GOES,
        seen: Some(1),
        reason: text("один человек"),
    };
    assert!(matches!(
        register.act(Some(STAYS), act),
        Err(DeskError::Conflict(_))
    ));
}

#[test]
fn likely_doubles_are_told_with_what_is_the_same() {
    let mut register = Register::new();
    let mut enter = |slug: &str, details| register.enter(slug, details);
    let iin = || Iin::parse("850101300005").ok();
    let email = || vec![Email::parse("aigul@example.kz").unwrap()];
    let own = SubjectDetails {
        iin: iin(),
        phones: vec![phone("+7 701 000 00 16")],
        emails: email(),
        ..details("Сейтова")
    };
    let of = enter("reco", own.clone());
    let namesake = enter("reco", details("Сейтова"));
    let other_name = SubjectDetails {
        phones: own.phones.clone(),
        emails: vec![Email::parse("AIGUL@example.kz").unwrap()],
        ..details("Омарова")
    };
    let other_name = enter("reco", other_name);
    enter("iticket", own);
    enter("reco", details("Бекова"));
    let someone_else = SubjectDetails {
        iin: Iin::parse("900101300007").ok(),
        phones: vec![phone("+7 701 000 00 16")],
        ..details("Сейтова")
    };
    enter("reco", someone_else);
    let doubles = register.desk.likely_doubles(of).unwrap();
    let told: Vec<_> = doubles.iter().map(|d| (d.subject, d.by.clone())).collect();
    assert_eq!(
        told,
        [
            (other_name, vec![SenderMatch::Email, SenderMatch::Phone]),
            (namesake, vec![SenderMatch::Name]),
        ]
    );
    let nobody = RecordNumber::Subject(99);
    assert!(register.desk.likely_doubles(nobody).is_err());
}
