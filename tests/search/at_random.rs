//! Whatever is asked and whatever was done before it: a page is a part of the whole list, and a
//! count is how long that is.

use std::thread;

use qorgau::desk::{Access, Desk, DeskError, Stopper};
use qorgau::domain::identity::{PersonName, Phone, RecordNumber};
use qorgau::domain::record::{Scope, SubjectDetails};
use qorgau::domain::sort::Sort;
use qorgau::domain::values::{Channel, ClaimKind, RecordKind, Value};
use qorgau::domain::view::{Anchor, ListQuery, Page, Row, Total};
use qorgau::domain::workflow::Act;

use super::crowd::Crowd;
use super::messages::{came, message};
use super::narrowed::{conditions, enter};
use super::support::*;
use super::{counted, rows};

/// More than a thousand of those who are entered are found by how most of these begin.
const SURNAMES: [&str; 7] = [
    "Сейт",
    "Сейтова",
    "Сеитов",
    "Сейтқали",
    "Сейтжан",
    "Ахметова",
    "Юсупов",
];
const GIVEN: [&str; 3] = ["Гүлнар", "Айгүл", "Ержан"];

/// What is typed: everybody, many, some, few and nobody; as it is, mistyped, on another layout, by
/// digits, and by what a message says.
const TYPED: [&str; 16] = [
    "гулнар",
    "сейт",
    "сейтов",
    "сеит",
    "сйет",
    "ахмет",
    "fhmet",
    "akhmet",
    "ctqn",
    "айгул сейт",
    "70112",
    "0345",
    "юсупов",
    "возврат",
    "ержан 701",
    "ыыы",
];

/// The same numbers in every run: splitmix64.
struct Chance(u64);

impl Chance {
    fn below(&mut self, count: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) % count as u64) as usize
    }

    fn one<T: Clone>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())].clone()
    }

    fn is(&mut self, in_so_many: usize) -> bool {
        self.below(in_so_many) == 0
    }

    fn details(&mut self) -> SubjectDetails {
        let phone = format!("+7701{:07}", self.below(40) * 123_457 % 10_000_000);
        SubjectDetails {
            name: Some(PersonName {
                surname: text(self.one(&SURNAMES)),
                given_name: text(self.one(&GIVEN)),
                patronymic: None,
            }),
            phones: Vec::from_iter(self.is(2).then(|| Phone::parse(&phone).unwrap())),
            ..details("")
        }
    }

    /// A question about a list, without the part of it that is wanted.
    fn question(&mut self) -> (RecordKind, ListQuery) {
        let kind = self.one(RecordKind::ALL);
        let mut query = match self.is(3) {
            true => self.one(&conditions()),
            false => ListQuery::default(),
        };
        query.leave_to(kind);
        if self.is(3) {
            let by = self.one(Sort::all(kind));
            let down = self.is(2);
            query.sort = Some(Sort { by, down });
        }
        query.search = Some(self.one(&TYPED).to_owned());
        (kind, query)
    }

    /// A part of a list of these.
    fn part(&mut self, query: &ListQuery, whole: &[RecordNumber]) -> ListQuery {
        let (anchor, beside) = match self.below(5) {
            0 => (Some(Anchor::End), Vec::new()),
            1 if !whole.is_empty() => (Some(Anchor::End), vec![self.one(whole)]),
            2 if !whole.is_empty() => (Some(Anchor::Record(self.one(whole))), Vec::new()),
            _ => (None, Vec::new()),
        };
        ListQuery {
            anchor,
            beside,
            limit: Some(self.one(&[1, 3, 20, 70, 200])),
            ..query.clone()
        }
    }

    /// Something that an officer does; it may be refused.
    fn act(
        &mut self,
        people: &[RecordNumber],
        others: &[RecordNumber],
    ) -> (Option<RecordNumber>, Act) {
        let person = self.one(people);
        let of_kind =
            |is: fn(&RecordNumber) -> bool| others.iter().copied().filter(is).collect::<Vec<_>>();
        let claims = of_kind(|number| matches!(number, RecordNumber::Claim { .. }));
        let blocks = of_kind(|number| matches!(number, RecordNumber::Block { .. }));
        let consents = of_kind(|number| matches!(number, RecordNumber::Consent(_)));
        let act = match self.below(9) {
            6 if consents.is_empty() => 4,
            7 if blocks.is_empty() => 5,
            act => act,
        };
        match act {
            0 => {
                let correct = Act::CorrectSubject {
                    details: self.details(),
                    reason: Some(text("смена фамилии")),
                };
                (Some(person), correct)
            }
            1 => {
                let merge = Act::MergeSubject {
                    merged: self.one(people),
                    seen: None,
                    reason: text("тот же человек"),
                };
                (Some(person), merge)
            }
            2 | 3 => {
                let received = self.one(&["2026-10-01", "2026-10-20", "2026-10-23"]);
                let mut new = new_claim("reco", ClaimKind::PretrialClaim, received);
                new.subject = person;
                (None, Act::RegisterClaim(new))
            }
            4 => {
                let given = self.one(&["2025-06-01", "2026-02-01"]);
                (None, Act::RecordConsent(new_consent("reco", person, given)))
            }
            5 => (None, Act::RequestBlock(new_block(person, Scope::All))),
            6 => {
                let withdraw = Act::WithdrawConsent {
                    received: date("2026-10-20"),
                    channel: Channel::Email,
                    reference: None,
                };
                (Some(self.one(&consents)), withdraw)
            }
            7 => {
                let refuse = Act::RefuseBlock {
                    public_reason: text("нет оснований"),
                };
                (Some(self.one(&blocks)), refuse)
            }
            _ => (
                Some(self.one(&claims)),
                Act::CloseClaim(satisfied("2026-10-26")),
            ),
        }
    }
}

fn is_part(page: &Page, query: &ListQuery, whole: &[RecordNumber]) {
    let asked = format!("{query:?}: {page:?} of {whole:?}");
    let shown: Vec<RecordNumber> = page.rows.iter().map(Row::number).collect();
    let first = shown.first();
    let start = first.map_or(0, |first| whole.iter().position(|of| of == first).unwrap());
    let end = start + shown.len();
    assert_eq!(whole.get(start..end), Some(shown.as_slice()), "{asked}");
    assert_eq!(page.more_before, start > 0, "{asked}");
    assert_eq!(page.more_after, end < whole.len(), "{asked}");
    let full = query.limit.unwrap().min(whole.len());
    match query.anchor {
        None => assert_eq!((start, end), (0, full), "{asked}"),
        // Subjects in the order of the search end where counting does, and go on by leaps.
        Some(Anchor::End) => {
            let mut seen = query.beside.iter();
            let seen = seen.all(|seen| whole[..end].contains(seen));
            assert!(seen && end - start == full, "{asked}");
            assert!(end >= whole.len().min(1_000), "{asked}");
        }
        Some(Anchor::Record(number)) => assert!(shown.contains(&number), "{asked}"),
    }
}

/// As much as is told at once is true.
fn is_within(told: Total, count: usize) -> bool {
    match told {
        Total::Exactly(told) => told == count as u64,
        Total::AtLeast(told) => told <= count as u64,
    }
}

#[test]
fn a_desk_that_saw_every_act_answers_as_one_that_begins_anew() {
    let mut chance = Chance(4);
    let mut register = Register::new();
    let surnames: Vec<String> = (0..1_600)
        .map(|_| chance.one(&SURNAMES).to_owned())
        .collect();
    let mut people = enter(&mut register, "reco", &surnames);
    for _ in 0..60 {
        people.push(register.enter("reco", chance.details()));
    }
    let mut others = Vec::new();
    for key in 0..20 {
        let title = chance.one(&["Возврат билета", "Сейтова просит"]);
        let sender = chance.one(&["Жанар Сейтова", "Ахметов"]);
        let message = message(key, sender, "someone@mail.example.kz", title);
        others.push(came(&mut register.desk, message));
    }
    let (prepared, unprepared) = (
        register.open(Access::Read).unwrap(),
        register.open(Access::Read).unwrap(),
    );
    while prepared.prepare_search().unwrap() {}
    let (mut done, mut seen) = (0, 0);
    for _ in 0..220 {
        for _ in 0..6 {
            let (target, act) = chance.act(&people, &others);
            match register.act(target, act) {
                Ok(outcome) => {
                    done += 1;
                    let made = outcome.row.number();
                    if !matches!(made, RecordNumber::Subject(_)) && !others.contains(&made) {
                        others.push(made);
                    }
                }
                Err(DeskError::Refused(_)) => {}
                Err(error) => panic!("{error}"),
            }
        }
        let anew = register.open(Access::Read).unwrap();
        let typed = chance.one(&TYPED);
        // What one question leaves in memory does not change the answer to the next.
        for _ in 0..4 {
            let (kind, mut query) = chance.question();
            query.search = Some(typed.to_owned());
            let whole = rows(&register.open(Access::Read).unwrap(), kind, &query);
            seen += whole.len();
            for desk in [&prepared, &unprepared, &anew] {
                let part = chance.part(&query, &whole);
                is_part(&desk.page(kind, &part).unwrap(), &part, &whole);
                let told = desk.totals_at_once([&part; 4]).unwrap()[kind as usize];
                assert!(is_within(told, whole.len()), "{part:?}: {told:?}");
                is_part(&desk.page(kind, &part).unwrap(), &part, &whole);
                let total = desk.totals([&part; 4]).unwrap()[kind as usize];
                assert_eq!(total, counted(whole.len()), "{part:?}");
                assert_eq!(rows(desk, kind, &query), whole, "{query:?}");
            }
        }
    }
    assert!(done > 500, "{done} acts were done");
    assert!(seen > 10_000, "{seen} rows were found");
}

#[test]
fn a_question_that_was_stopped_anywhere_is_answered_as_ever_when_it_is_asked_again() {
    let crowd = Crowd::of(2_000);
    let (mut desk, other): (Desk, Desk) = (crowd.desk(), crowd.desk());
    let stopper = Stopper::default();
    desk.heed([&stopper]).unwrap();
    let mut chance = Chance(4);
    let mut stopped = 0;
    for _ in 0..150 {
        let (kind, mut query) = chance.question();
        query.search = Some(
            chance
                .one(&["а", "нур", "иванов", "701", "омраов", "f["])
                .to_owned(),
        );
        let whole = rows(&other, kind, &query);
        let part = chance.part(&query, &whole);
        stopper.read_for(Some(stopper.turn()));
        let until = chance.below(200_000);
        thread::scope(|scope| {
            scope.spawn(|| {
                for _ in 0..until {
                    std::hint::spin_loop();
                }
                stopper.stop();
            });
            let counts = desk.totals([&part; 4]).map(|_| ());
            let page = desk.page(kind, &part).map(|_| ());
            let step = desk.prepare_search().map(|_| ());
            for answer in [counts, page, step] {
                if let Err(error) = answer {
                    assert!(error.is_stopped(), "{error}");
                    stopped += 1;
                }
            }
        });
        stopper.read_for(Some(stopper.turn()));
        is_part(&desk.page(kind, &part).unwrap(), &part, &whole);
        let total = desk.totals([&part; 4]).unwrap()[kind as usize];
        assert_eq!(total, counted(whole.len()), "{part:?}");
    }
    assert!(stopped > 50, "{stopped} were stopped");
}
