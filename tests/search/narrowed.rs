//! A search with other conditions: all who answer both are shown and counted, however many the
//! text alone would find.

use std::collections::HashSet;

use qorgau::desk::{Access, Batch, Desk, Stopper};
use qorgau::domain::identity::{PersonName, RecordNumber};
use qorgau::domain::record::SubjectDetails;
use qorgau::domain::time::Term;
use qorgau::domain::values::{ClaimKind, JournalAction, RecordKind, Unit, Value};
use qorgau::domain::view::{Anchor, Assigned, ListQuery, Row, Total};
use qorgau::domain::workflow::{Act, NewSubject};

use super::crowd::Crowd;
use super::support::*;
use super::{counted, searched};

fn states(states: &[&str]) -> ListQuery {
    ListQuery {
        states: states.iter().map(|state| (*state).to_owned()).collect(),
        ..ListQuery::default()
    }
}

/// What may be asked for beside a text.
pub fn conditions() -> Vec<ListQuery> {
    let of_operator = ListQuery {
        operator: Some(operator("reco")),
        ..ListQuery::default()
    };
    let overdue = ListQuery {
        overdue: true,
        ..ListQuery::default()
    };
    let soon = ListQuery {
        due_within: Some(Term {
            days: 10,
            unit: Unit::Calendar,
        }),
        ..ListQuery::default()
    };
    let of_kind = ListQuery {
        kind: Some(ClaimKind::Information),
        ..ListQuery::default()
    };
    let of_nobody = ListQuery {
        assigned: Some(Assigned::Nobody),
        ..states(&["closed"])
    };
    vec![
        of_operator,
        overdue,
        soon,
        of_kind,
        of_nobody,
        states(&["closed"]),
        states(&["blocked"]),
        states(&["lifted", "active"]),
        states(&["withdrawal_received"]),
    ]
}

pub fn numbers(rows: &[Row]) -> Vec<RecordNumber> {
    rows.iter().map(Row::number).collect()
}

pub fn whose(row: &Row) -> Option<RecordNumber> {
    match row {
        Row::Subject(row) => Some(row.subject.number),
        Row::Consent(row) => Some(row.subject.number),
        Row::Block(row) => Some(row.subject.number),
        Row::Claim(row) => row.subject.as_ref().map(|subject| subject.number),
    }
}

#[test]
fn all_who_answer_the_text_and_the_conditions_are_shown_and_counted() {
    let crowd = Crowd::of(2_000);
    let (prepared, at_once) = (crowd.desk(), crowd.desk());
    while prepared.prepare_search().unwrap() {}
    let mut beyond = 0;
    for typed in ["а", "нур", "иванов", "701", "омраов"] {
        let all = ListQuery {
            limit: None,
            ..searched(typed, 0)
        };
        let found = prepared.subjects(&all).unwrap();
        let found: Vec<_> = found.into_iter().map(|row| row.subject.number).collect();
        for condition in conditions() {
            for kind in RecordKind::ALL {
                let mut condition = condition.clone();
                condition.leave_to(*kind);
                if !condition.is_narrowed_beyond_search() {
                    continue;
                }
                let rows = prepared.page(*kind, &condition).unwrap().rows;
                let admitted = rows.iter().filter(|row| {
                    let whose = whose(row);
                    whose.is_some_and(|whose| found.contains(&whose))
                });
                let mut expected: Vec<_> = admitted.map(Row::number).collect();
                if *kind == RecordKind::Subject {
                    let admitted: HashSet<_> = expected.into_iter().collect();
                    let found = found.iter().copied();
                    expected = found.filter(|number| admitted.contains(number)).collect();
                }
                for desk in [&prepared, &at_once] {
                    let narrowed = |limit| ListQuery {
                        search: Some(typed.to_owned()),
                        limit,
                        ..condition.clone()
                    };
                    let asked = format!("{typed} {kind:?} {condition:?}");
                    for limit in [Some(20), Some(70), None] {
                        let page = desk.page(*kind, &narrowed(limit)).unwrap();
                        let shown = expected.len().min(limit.unwrap_or(usize::MAX));
                        assert_eq!(numbers(&page.rows), expected[..shown], "{asked} {limit:?}");
                        assert_eq!(page.more_after, shown < expected.len(), "{asked} {limit:?}");
                    }
                    let query = narrowed(Some(20));
                    let total = desk.totals([&query; 4]).unwrap()[*kind as usize];
                    assert_eq!(total, counted(expected.len()), "{asked}");
                }
                beyond += usize::from(found.len() > 400 && expected.len() > 70);
            }
        }
    }
    assert!(beyond > 4, "{beyond} had more than a screenful of many");
}

pub fn named(surname: &str) -> SubjectDetails {
    SubjectDetails {
        name: Some(PersonName {
            surname: text(surname),
            given_name: text("Гүлнар"),
            patronymic: None,
        }),
        ..details("")
    }
}

/// Enters people of an operator in one batch.
pub fn enter(register: &mut Register, slug: &str, surnames: &[String]) -> Vec<RecordNumber> {
    let mut entered = Vec::new();
    let enter_all = |batch: &mut Batch<'_, '_>| {
        for surname in surnames {
            let new = NewSubject {
                operator: operator(slug),
                external_id: None,
                details: named(surname),
            };
            entered.push(batch.execute(None, Act::RegisterSubject(new))?.number());
        }
        Ok(())
    };
    let imported = JournalAction::Imported;
    register.desk.batch(imported, enter_all).unwrap();
    entered
}

fn of_iticket(text: &str, limit: usize) -> ListQuery {
    ListQuery {
        operator: Some(operator("iticket")),
        ..searched(text, limit)
    }
}

pub fn subjects(desk: &Desk, query: &ListQuery) -> Vec<RecordNumber> {
    let rows = desk.subjects(query).unwrap();
    rows.into_iter().map(|row| row.subject.number).collect()
}

/// Those who stand far down in the search's order, and those of them who have open cases first.
#[test]
fn the_few_of_another_operator_are_found_behind_a_thousand() {
    let mut register = Register::new();
    let many: Vec<String> = (0..1_200)
        .map(|n| format!("Ш{}", "а".repeat(n / 40)))
        .collect();
    enter(&mut register, "reco", &many);
    let few = ["Юлдашев", "Ябров", "Яхин"].map(str::to_owned);
    let few = enter(&mut register, "iticket", &few);
    register.claim_of(few[2], "iticket", ClaimKind::Information, "2026-10-23");
    let expected = [few[2], few[0], few[1]];
    let reader = register.open(Access::Read).unwrap();
    assert_eq!(subjects(&reader, &of_iticket("гулнар", 2)), expected[..2]);
    assert_eq!(subjects(&reader, &of_iticket("гулнар", 50)), expected);
    let hits = reader.search(&of_iticket("гулнар", 50), 50).unwrap();
    let hits: Vec<_> = hits.into_iter().map(|hit| hit.number).collect();
    assert_eq!(hits, expected);
    let [total, _, _, claims] = reader.totals([&of_iticket("гулнар", 50); 4]).unwrap();
    assert_eq!((total, claims), (Total::Exactly(3), Total::Exactly(1)));
    let of_reco = ListQuery {
        operator: Some(operator("reco")),
        ..searched("гулнар", 50)
    };
    let [total, ..] = reader.totals([&of_reco; 4]).unwrap();
    assert_eq!(total, Total::AtLeast(1_000));
}

/// Those whom a text may have meant are in the list, so they are in its count.
#[test]
fn the_count_of_narrowed_subjects_is_that_of_their_list() {
    let mut register = Register::new();
    let meant = (0..90).map(|n| format!("Мыңболатов{}", if n < 80 { "" } else { "а" }));
    enter(&mut register, "iticket", &meant.collect::<Vec<_>>());
    enter(&mut register, "iticket", &["Мыңбалатов".to_owned()]);
    for (typed, count) in [("мынболатов", 90), ("мынбалатов", 91)] {
        let all = ListQuery {
            limit: None,
            ..of_iticket(typed, 0)
        };
        assert_eq!(subjects(&register.desk, &all).len(), count, "{typed}");
        let [total, ..] = register.desk.totals([&of_iticket(typed, 30); 4]).unwrap();
        assert_eq!(total, Total::Exactly(count as u64), "{typed}");
    }
}

/// Subjects that a search finds end where counting does, whatever was asked before; whoever has
/// come so far goes on by leaps.
#[test]
fn the_end_lies_behind_whom_the_officer_has_seen() {
    let mut register = Register::new();
    let many = enter(&mut register, "reco", &vec!["Ш".to_owned(); 2_600]);
    let desk = register.open(Access::Read).unwrap();
    let of_reco = ListQuery {
        operator: Some(operator("reco")),
        ..searched("гулнар", 200)
    };
    for query in [searched("гулнар", 200), of_reco] {
        for (seen, end) in [
            (None, 1_000),
            (Some(300), 1_000),
            (Some(999), 2_600),
            (None, 1_000),
            (Some(2_599), 2_600),
        ] {
            let page = desk.page(
                RecordKind::Subject,
                &ListQuery {
                    anchor: Some(Anchor::End),
                    beside: Vec::from_iter(seen.map(|seen| many[seen])),
                    ..query.clone()
                },
            );
            let page = page.unwrap();
            let shown: Vec<_> = page.rows.iter().map(Row::number).collect();
            assert_eq!(shown, many[end - 200..end], "{seen:?}");
            assert_eq!(page.more_after, end < many.len(), "{seen:?}");
        }
    }
}

/// A key that comes meanwhile stops it; the next one finds all the same.
#[test]
fn going_on_through_all_who_are_found_can_be_stopped() {
    let mut register = Register::new();
    let many: Vec<String> = (0..1_200)
        .map(|n| format!("Ш{}", "а".repeat(n / 40)))
        .collect();
    enter(&mut register, "reco", &many);
    let last = enter(&mut register, "iticket", &["Яхин".to_owned()]);
    let mut reader = register.open(Access::Read).unwrap();
    let stopper = Stopper::default();
    reader.heed([&stopper]).unwrap();
    assert_eq!(subjects(&reader, &searched("гулнар", 10)).len(), 10);
    stopper.stop();
    let stopped = reader.subjects(&of_iticket("гулнар", 10));
    assert!(stopped.is_err_and(|error| error.is_stopped()));
    stopper.read_for(Some(stopper.turn()));
    assert_eq!(subjects(&reader, &of_iticket("гулнар", 10)), last);
}
