//! As typed before begun before mistyped; within that, open cases by date, then names.

use qorgau::desk::{Access, Batch, Desk};
use qorgau::domain::identity::{PersonName, RecordNumber};
use qorgau::domain::record::SubjectDetails;
use qorgau::domain::values::{ClaimKind, JournalAction, RecordKind, SubjectKind};
use qorgau::domain::view::{ListQuery, Row, Total};
use qorgau::domain::workflow::{Act, NewSubject};
use qorgau::search::fold;

use super::support::*;
use super::{counted, first_ten, searched};

fn named(surname: &str, given: &str) -> SubjectDetails {
    SubjectDetails {
        name: Some(PersonName {
            surname: text(surname),
            given_name: text(given),
            patronymic: None,
        }),
        ..details("")
    }
}

fn claim(register: &mut Register, subject: RecordNumber, received: &str) -> RecordNumber {
    register.claim_of(subject, "reco", ClaimKind::Information, received)
}

#[test]
fn exact_then_begun_then_mistyped_each_by_date_and_name() {
    let mut register = Register::new();
    let mut enter = |surname, given| register.enter("reco", named(surname, given));
    let typo = enter("Тасмакова", "Ая");
    let begun_z = enter("Тасманова", "Яна");
    let begun_a = enter("Тасманов", "Азат");
    let begun_late = enter("Тасманұлы", "Бек");
    let begun_soon = enter("Тасманкин", "Юрий");
    let exact_z = enter("Тасман", "Яков");
    let exact_a = enter("Тасман", "Алма");
    let exact_open = enter("Тасман", "Шолпан");
    enter("Серік", "Тас");
    claim(&mut register, begun_late, "2026-10-23");
    claim(&mut register, begun_soon, "2026-10-20");
    claim(&mut register, exact_open, "2026-10-22");
    let expected = [
        exact_open, exact_a, exact_z, begun_soon, begun_late, begun_a, begun_z, typo,
    ];
    let desk = &register.desk;
    assert_eq!(first_ten(desk, "тасман"), expected);
    let hits = desk.search(&searched("тасман", 10), 10).unwrap();
    let numbers: Vec<RecordNumber> = hits.iter().map(|hit| hit.number).collect();
    assert_eq!(numbers, expected);
    for limit in [None, Some(10)] {
        let query = ListQuery {
            limit,
            ..searched("тасман", 10)
        };
        let rows = desk.subjects(&query).unwrap();
        let numbers: Vec<RecordNumber> = rows.iter().map(|row| row.subject.number).collect();
        assert_eq!(numbers, expected);
    }
}

#[test]
fn the_first_ones_are_the_same_however_many_are_asked_for() {
    let crowd = super::crowd::Crowd::of(900);
    let desk = crowd.desk();
    for typed in [
        "а",
        "ах",
        "нур",
        "нурлан",
        "ахметов",
        "701",
        "example",
        "гул ахм",
        "омраов",
    ] {
        let whole = desk.page(
            RecordKind::Subject,
            &ListQuery {
                limit: None,
                ..searched(typed, 0)
            },
        );
        let whole: Vec<RecordNumber> = whole.unwrap().rows.iter().map(Row::number).collect();
        for limit in [10, 64, 100, 300] {
            let page = desk
                .page(RecordKind::Subject, &searched(typed, limit))
                .unwrap();
            let numbers: Vec<RecordNumber> = page.rows.iter().map(Row::number).collect();
            assert_eq!(numbers, whole[..limit.min(whole.len())], "{typed} {limit}");
            assert_eq!(page.more_after, whole.len() > limit, "{typed} {limit}");
            let hits = desk.search(&searched(typed, limit), limit).unwrap();
            let hits: Vec<RecordNumber> = hits.iter().map(|hit| hit.number).collect();
            assert_eq!(hits, numbers, "{typed} {limit}");
        }
    }
}

/// The count is of all who were found, not of those who are shown.
#[test]
fn all_are_counted_whether_typed_right_or_wrong() {
    let mut register = Register::new();
    for n in 0..90 {
        register.enter("reco", named("Мыңболатов", &format!("Ә{}", "а".repeat(n))));
    }
    for typed in ["мынболатов", "мынбалатов"] {
        let [subjects, ..] = register.desk.totals([&searched(typed, 64); 4]).unwrap();
        assert_eq!(subjects, Total::Exactly(90), "{typed}");
    }
}

/// A count is told beside every page, so it is not made of a page of all.
#[test]
fn the_count_is_that_of_a_page_of_all() {
    let crowd = super::crowd::Crowd::of(2_000);
    let desk = crowd.desk();
    for typed in [
        "а",
        "иванов",
        "f[vtnjd",
        "example",
        "701",
        "70112",
        "а 70",
        "нур 701",
        "омраов",
    ] {
        let all = ListQuery {
            limit: None,
            ..searched(typed, 0)
        };
        let count = desk.subjects(&all).unwrap().len();
        let [subjects, ..] = desk.totals([&searched(typed, 10); 4]).unwrap();
        assert_eq!(subjects, counted(count), "{typed}");
    }
}

/// Who has open cases is read into memory in pauses; the first to search do not wait for it.
#[test]
fn the_answer_is_the_same_before_the_memory_is_made_and_after() {
    let crowd = super::crowd::Crowd::of(2_000);
    let prepared = crowd.desk();
    while prepared.prepare_search().unwrap() {}
    for typed in [
        "а",
        "ах",
        "нур",
        "иванов",
        "александровн",
        "example",
        "701",
        "ома 70",
        "омраов",
    ] {
        let at_once = crowd.desk();
        for limit in [10, 64, 300] {
            let page = |desk: &Desk| desk.page(RecordKind::Subject, &searched(typed, limit));
            let expected = page(&prepared).unwrap();
            assert!(!expected.rows.is_empty(), "{typed}");
            assert_eq!(page(&at_once).unwrap(), expected, "{typed} {limit}");
        }
    }
}

#[test]
fn a_corrected_name_has_another_place_and_namesakes_stand_as_they_came() {
    let mut register = Register::new();
    let mut enter = |surname, given| register.enter("reco", named(surname, given));
    let first = enter("Шарипова", "Гүлнар");
    let moves = enter("Шайхина", "Гүлнар");
    let namesakes: Vec<RecordNumber> = (0..40).map(|_| enter("Шарипова", "Гүлнар")).collect();
    let last = enter("Юсупова", "Гүлнар");
    let all = |desk: &Desk| {
        let rows = desk.subjects(&searched("гулнар", 64)).unwrap();
        let numbers = rows.into_iter().map(|row| row.subject.number);
        numbers.collect::<Vec<_>>()
    };
    let before = [vec![moves, first], namesakes.clone(), vec![last]].concat();
    assert_eq!(all(&register.desk), before);
    let details = named("Ясинова", "Гүлнар");
    register.done(
        moves,
        Act::CorrectSubject {
            details,
            reason: None,
        },
    );
    let after = [vec![first], namesakes, vec![last, moves]].concat();
    assert_eq!(all(&register.desk), after);
    let other = register.open(Access::Read).unwrap();
    assert_eq!(all(&other), after);
}

/// Where everybody would have to move, the indexes are made anew.
#[test]
fn whoever_comes_into_a_full_register_is_found_among_the_others() {
    let mut register = Register::new();
    let others = (0..700).map(|n| format!("Ш{}", "а".repeat(n % 9) + &"у".repeat(n / 9)));
    enter_together(&mut register, others);
    let full = "CREATE TEMP TABLE full AS
                    SELECT 100 + row_number() OVER (ORDER BY place), subject FROM name_place;
                DELETE FROM name_place; INSERT INTO name_place SELECT * FROM full;";
    register.raw().execute_batch(full).unwrap();
    let new = register.enter("reco", named("Шааау", "Гүлнар"));
    let found = found_in_order(&register.desk);
    assert_eq!(found.len(), 701);
    assert!(found.contains(&new));
}

/// Whoever stands there already is entered anew with them, and is forgotten as any other.
#[test]
fn a_few_who_are_joined_by_many_are_found_among_them_and_forgotten() {
    let mut register = Register::new();
    let few = ["Шау", "Юсупова", "Абай"].map(|surname| {
        let details = named(surname, "Гүлнар");
        register.enter("reco", details)
    });
    let others = (0..300).map(|n| format!("Ш{}", "а".repeat(n % 9) + &"у".repeat(n / 9)));
    enter_together(&mut register, others);
    let found = found_in_order(&register.desk);
    assert_eq!(found.len(), 303);
    assert!(few.iter().all(|number| found.contains(number)));
    let details = named("Яхина", "Сәуле");
    let correct = Act::CorrectSubject {
        details,
        reason: None,
    };
    register.done(few[1], correct);
    assert_eq!(found_in_order(&register.desk).len(), 302);
    assert!(first_ten(&register.desk, "юсупова").is_empty());
    assert_eq!(first_ten(&register.desk, "яхина"), [few[1]]);
}

/// Enters people of these surnames, whose given name is «Гүлнар», in one batch.
fn enter_together(register: &mut Register, surnames: impl Iterator<Item = String>) {
    let enter_all = |batch: &mut Batch<'_, '_>| {
        for surname in surnames {
            let new = NewSubject {
                operator: operator("reco"),
                external_id: None,
                details: named(&surname, "Гүлнар"),
            };
            batch.execute(None, Act::RegisterSubject(new))?;
        }
        Ok(())
    };
    let imported = JournalAction::Imported;
    register.desk.batch(imported, enter_all).unwrap();
}

/// Everybody whose given name is «Гүлнар», which must be in the order of names.
fn found_in_order(desk: &Desk) -> Vec<RecordNumber> {
    let found = desk.subjects(&searched("гулнар", 1_000)).unwrap();
    let found = found.into_iter().map(|row| {
        let name = fold(&row.subject.details.display_name());
        (name, row.subject.number)
    });
    let found: Vec<_> = found.collect();
    assert!(found.is_sorted());
    found.into_iter().map(|(_, number)| number).collect()
}

#[test]
fn a_trader_is_found_by_the_firm_and_by_the_name_and_forgotten_by_both() {
    let mut register = Register::new();
    let firm = |surname, firm| SubjectDetails {
        kind: SubjectKind::Legal,
        legal_name: Some(text(firm)),
        ..named(surname, "Гүлнар")
    };
    let trader = register.enter("reco", firm("Шайхина", "ИП «Тұлпар»"));
    for typed in ["шайхина", "тулпар", "гулнар тулп"] {
        assert_eq!(first_ten(&register.desk, typed), [trader], "{typed}");
    }
    let details = firm("Юсупова", "ИП «Сұңқар»");
    register.done(
        trader,
        Act::CorrectSubject {
            details,
            reason: None,
        },
    );
    for (typed, found) in [("шайхина", 0), ("тулпар", 0), ("юсупова сункар", 1)]
    {
        assert_eq!(first_ten(&register.desk, typed).len(), found, "{typed}");
    }
}

/// A long beginning is spelled out by the words of names that are known.
#[test]
fn an_owner_is_found_by_a_long_beginning_of_a_name_that_is_not_shown() {
    let mut register = Register::new();
    let details = SubjectDetails {
        kind: SubjectKind::Legal,
        legal_name: Some(text("ИП «Тұлпар»")),
        ..named("Константинопольская", "Гүлнар")
    };
    let owner = register.enter("reco", details);
    while register.desk.prepare_search().unwrap() {}
    for typed in ["константинополь", "konstantinopol", "константинопольсая"]
    {
        assert_eq!(first_ten(&register.desk, typed), [owner], "{typed}");
    }
}

/// An operator's keys may read like numbers of ours, and names like numbers on the Kazakh layout.
#[test]
fn a_key_and_a_name_that_read_like_a_number_are_found_too() {
    let mut register = Register::new();
    let first = register.enter("reco", named("Сұлтанова", "Гүлнар"));
    for _ in 0..9 {
        register.enter("reco", named("Ахметова", "Гүлнар"));
    }
    let keyed = register.make(Act::RegisterSubject(NewSubject {
        operator: operator("reco"),
        external_id: Some(text("C-1")),
        details: named("Юсупова", "Айжан"),
    }));
    assert_eq!(first, RecordNumber::Subject(1));
    assert_eq!(first_ten(&register.desk, "C-1"), [first, keyed]);
    assert_eq!(first_ten(&register.desk, "сұ"), [first]);
    assert_eq!(first_ten(&register.desk, "C-77777"), []);
}

/// What is open of somebody is known from memory when they are found, and read from the register
/// when all are listed.
#[test]
fn whoever_is_found_is_shown_as_in_the_list_of_all() {
    let crowd = super::crowd::Crowd::of(900);
    let desk = crowd.desk();
    let all = desk.subjects(&ListQuery::default()).unwrap();
    let due = all.iter().filter(|row| row.due_on.is_some()).count();
    assert!(due > 50, "{due} with a date");
    for prepared in [false, true] {
        while prepared && desk.prepare_search().unwrap() {}
        for typed in ["а", "нур", "иванов", "701"] {
            let found = desk.subjects(&searched(typed, 900)).unwrap();
            assert!(!found.is_empty());
            for row in found {
                assert!(all.contains(&row), "{row:?}");
            }
        }
    }
}
