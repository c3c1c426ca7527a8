//! Going through a list page by page shows every row once, in the order of the whole list.

use qorgau::desk::Desk;
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::values::{RecordKind, Value};
use qorgau::domain::view::{Anchor, ListQuery, Page, Row};

use super::crowd::Crowd;

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

#[test]
fn a_list_is_the_same_page_by_page_from_either_end() {
    let crowd = Crowd::of(900);
    let desk = crowd.desk();
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
    let queries = [ListQuery::default(), open_only, searched("ай"), overdue];
    for kind in RecordKind::ALL {
        for query in &queries {
            let first = page(&desk, *kind, query, None);
            let whole = numbers(&desk.page(*kind, query).unwrap());
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
            // The other lists of a search follow its first subjects only.
            if query.search.is_none() || *kind == RecordKind::Subject {
                assert_eq!(forward, whole, "{kind:?} {query:?}");
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
