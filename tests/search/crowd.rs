//! A register of many, with the hundred among them.

use std::path::PathBuf;
use std::sync::Arc;

use qorgau::clock::{Clock, FixedClock};
use qorgau::demo::{Demo, open_or_make};
use qorgau::desk::{Access, Desk};
use qorgau::domain::identity::{Email, Iin, PersonName, Phone, RecordNumber, check_digit};
use qorgau::domain::record::{Scope, SubjectDetails};
use qorgau::domain::values::{BlockGround, ClaimKind, JournalAction, RequestedBy, SubjectKind};
use qorgau::domain::workflow::{Act, NewBlock, NewSubject};

use super::people::PEOPLE;
use super::spellings::{Latin, latin};
use super::support::*;

/// One of the hundred.
#[derive(Debug)]
pub struct Person {
    pub n: usize,
    pub number: RecordNumber,
    pub claim: Option<(RecordNumber, String)>,
    pub block: Option<RecordNumber>,
    pub surname: String,
    pub given: String,
    pub patronymic: String,
    pub phones: Vec<String>,
    pub iin: String,
    pub email: String,
    pub account: String,
}

pub struct Crowd {
    folder: tempfile::TempDir,
    pub people: Vec<Person>,
}

impl Crowd {
    /// The hundred among `others`.
    pub fn of(others: u64) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let clock: Arc<dyn Clock> = Arc::new(FixedClock(now()));
        let demo = Demo {
            subjects: others,
            seed: 4,
            fresh: false,
        };
        let path = folder.path().join("register.db");
        let (mut desk, _) = open_or_make(&path, demo, &clock, &officer(), &mut |_| ()).unwrap();
        let mut people: Vec<Person> = PEOPLE
            .iter()
            .zip(1..)
            .map(|(name, n)| of(name, n))
            .collect();
        desk.batch(JournalAction::Imported, |batch| {
            for person in &mut people {
                person.number = batch.execute(None, registered(person))?.number();
                if person.n % 3 == 0 {
                    let mut new = new_claim("reco", ClaimKind::Information, "2026-10-20");
                    let incoming = format!("вх-{}/7", 4_100 + person.n);
                    new.subject = person.number;
                    new.incoming_number = Some(text(&incoming));
                    let claim = batch.execute(None, Act::RegisterClaim(new))?.number();
                    person.claim = Some((claim, incoming));
                }
                if person.n % 5 == 0 {
                    let block = batch.execute(None, Act::RequestBlock(asked(person)))?;
                    person.block = Some(block.number());
                }
            }
            Ok(())
        })
        .unwrap();
        Self { folder, people }
    }

    pub fn desk(&self) -> Desk {
        Desk::open(
            &self.path(),
            Access::Read,
            Arc::new(FixedClock(now())),
            officer(),
        )
        .unwrap()
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("register.db")
    }
}

fn of(name: &str, n: usize) -> Person {
    let parts: Vec<&str> = name.split(' ').collect();
    let phones = (0..1 + n % 3).map(|nth| {
        let network = ["701", "747", "777"][(n + nth) % 3];
        format!(
            "{network}{:07}",
            (n * 7_654_321 + nth * 3_141_593) % 10_000_000
        )
    });
    let first = parts[0].split('-').next().unwrap();
    Person {
        n,
        number: RecordNumber::Subject(1),
        claim: None,
        block: None,
        surname: parts[0].to_owned(),
        given: parts[1].to_owned(),
        patronymic: parts[2].to_owned(),
        phones: phones.collect(),
        iin: iin(n),
        email: format!("{}.{n}@pochta.example.org", latin(first, Latin::Passport)),
        account: format!("ДОГ-{:05}", 70_000 + n * 17),
    }
}

/// A number with a valid check digit that was never issued.
fn iin(n: usize) -> String {
    (0..)
        .find_map(|serial| {
            let body = format!(
                "{:02}0{}1{}3{:04}",
                50 + n % 50,
                1 + n % 9,
                n % 9,
                5_000 + n * 37 + serial
            );
            let digits: Vec<u8> = body.bytes().map(|digit| digit - b'0').collect();
            let check = check_digit(&digits.try_into().unwrap())?;
            Some(format!("{body}{check}"))
        })
        .unwrap()
}

fn registered(person: &Person) -> Act {
    Act::RegisterSubject(NewSubject {
        operator: operator("reco"),
        external_id: Some(text(&person.account)),
        details: SubjectDetails {
            kind: SubjectKind::Natural,
            name: Some(PersonName {
                surname: text(&person.surname),
                given_name: text(&person.given),
                patronymic: Some(text(&person.patronymic)),
            }),
            iin: Some(Iin::parse(&person.iin).unwrap()),
            phones: person
                .phones
                .iter()
                .map(|phone| Phone::parse(phone).unwrap())
                .collect(),
            emails: vec![Email::parse(&person.email).unwrap()],
            ..details("")
        },
    })
}

fn asked(person: &Person) -> NewBlock {
    NewBlock {
        operator: operator("reco"),
        external_id: None,
        subject: person.number,
        claim: None,
        requested_by: RequestedBy::Subject,
        ground: BlockGround::Inaccurate,
        scope: Scope::All,
        received: moment("2026-10-23"),
        text: None,
    }
}
