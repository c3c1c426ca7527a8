//! Going through a list page by page shows every row once, in the order of the whole list.

use std::ops::ControlFlow;

use qorgau::desk::Desk;
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::sort::Sort;
use qorgau::domain::values::{RecordKind, SortBy, Value};
use qorgau::domain::view::{Anchor, ListQuery, Page, Row};

use super::crowd::Crowd;
use super::support::operator;

const SHOWN: usize = 30;

fn numbers(page: &Page) -> Vec<RecordNumber> {
    page.rows.iter().map(Row::number).collect()
}

fn page(desk: &Desk, kind: RecordKind, query: &ListQuery, anchor: Option<Anchor>) -> Page {
    let query = ListQuery {
        anchor,
        limit: Some(SHOWN),
        ..query.clone()
    };
    desk.page(kind, &query).unwrap()
}

/// The numbers of a list that is given in parts.
fn in_parts(
    desk: &Desk,
    kind: RecordKind,
    query: &ListQuery,
    limit: Option<usize>,
) -> Vec<RecordNumber> {
    let query = ListQuery {
        limit,
        ..query.clone()
    };
    let mut given = Vec::new();
    let take = |rows: &[Row]| {
        given.extend(rows.iter().map(Row::number));
        ControlFlow::Continue(())
    };
    desk.in_parts(kind, &query, take).unwrap();
    given
}

/// The queries in the usual order of a list, and in each of its orders from both ends.
fn in_every_order(kind: RecordKind, queries: &[ListQuery]) -> Vec<ListQuery> {
    let orders = Sort::all(kind).iter();
    let ends = orders.flat_map(|by| [false, true].map(|down| Some(Sort { by: *by, down })));
    let sorts: Vec<Option<Sort>> = std::iter::once(None).chain(ends).collect();
    let asked = |query: &ListQuery| {
        let query = query.clone();
        let sorted = sorts.iter().map(move |sort| ListQuery {
            sort: *sort,
            ..query.clone()
        });
        sorted.collect::<Vec<_>>()
    };
    queries.iter().flat_map(asked).collect()
}

#[test]
fn a_list_is_the_same_page_by_page_from_either_end() {
    let crowd = Crowd::of(900);
    // A desk that has read a whole list takes its pages from that.
    let (desk, of_whole) = (crowd.desk(), crowd.desk());
    let searched = |text: &str| ListQuery {
        search: Some(text.to_owned()),
        ..ListQuery::default()
    };
    let open_only = ListQuery {
        open_only: true,
        ..ListQuery::default()
    };
    let overdue = ListQuery {
        overdue: true,
        ..searched("нур")
    };
    let own = |states: &[&str]| ListQuery {
        states: states.iter().map(|state| (*state).to_owned()).collect(),
        operator: Some(operator("iticket")),
        ..ListQuery::default()
    };
    let states = own(&["closed", "lifted", "active", "waiting"]);
    let queries = [
        ListQuery::default(),
        open_only,
        searched("ай"),
        overdue,
        states,
    ];
    for kind in RecordKind::ALL {
        for query in &in_every_order(*kind, &queries) {
            let first = page(&desk, *kind, query, None);
            let whole = numbers(&of_whole.page(*kind, query).unwrap());
            let mut forward = numbers(&first);
            let mut more = first.more_after;
            while more {
                let last = *forward.last().unwrap();
                let next = page(&desk, *kind, query, Some(Anchor::Record(last)));
                let rows = numbers(&next);
                let at = rows.iter().position(|number| *number == last).unwrap();
                assert!(at + 1 < rows.len(), "{kind:?} {query:?} after {last}");
                forward.extend(&rows[at + 1..]);
                more = next.more_after;
            }
            assert_eq!(forward, whole, "{kind:?} {query:?}");
            let most = Some(whole.len().saturating_sub(1));
            for limit in [None, Some(0), Some(3), most] {
                let shown = whole.len().min(limit.unwrap_or(usize::MAX));
                let given = in_parts(&of_whole, *kind, query, limit);
                assert_eq!(given, whole[..shown], "{kind:?} {query:?} {limit:?}");
            }
            let end = page(&desk, *kind, query, Some(Anchor::End));
            let mut backward = numbers(&end);
            let mut more = end.more_before;
            assert!(!end.more_after);
            while more {
                let before = page(&desk, *kind, query, Some(Anchor::Record(backward[0])));
                let rows = numbers(&before);
                let at = rows
                    .iter()
                    .position(|number| *number == backward[0])
                    .unwrap();
                assert!(at > 0, "{kind:?} {query:?} before {}", backward[0]);
                backward.splice(..0, rows[..at].iter().copied());
                more = before.more_before;
            }
            assert_eq!(backward, forward, "{kind:?} {query:?}");
        }
    }
}

/// What a row is put in order by.
fn key(row: &Row, by: SortBy) -> (String, RecordNumber) {
    let received = match row {
        Row::Claim(row) if by == SortBy::Received => row.claim.received.to_string(),
        _ => String::new(),
    };
    (received, row.number())
}

#[test]
fn every_order_is_what_it_says() {
    let crowd = Crowd::of(900);
    let desk = crowd.desk();
    for (kind, by) in [
        (RecordKind::Claim, SortBy::Received),
        (RecordKind::Claim, SortBy::Number),
        (RecordKind::Block, SortBy::Number),
        (RecordKind::Consent, SortBy::Number),
        (RecordKind::Subject, SortBy::Number),
    ] {
        let rows = |down| {
            let query = ListQuery {
                sort: Some(Sort { by, down }),
                ..ListQuery::default()
            };
            desk.page(kind, &query).unwrap().rows
        };
        let up = rows(false);
        assert!(up.len() > 20, "{kind:?}");
        assert!(up.is_sorted_by_key(|row| key(row, by)), "{kind:?} {by:?}");
        let mut down = rows(true);
        down.reverse();
        assert_eq!(down, up, "{kind:?} {by:?}");
    }
}
