//! Search: who is found, in which order, what a page of it shows, and what it forgets.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop at what it did not expect, and says how many it found"
)]

mod at_random;
mod beside;
mod beyond;
mod crowd;
mod digits;
mod erased;
mod followed;
mod found;
mod messages;
mod narrowed;
mod ordered;
mod paged;
mod people;
mod spellings;
#[path = "../support/mod.rs"]
mod support;

use qorgau::desk::Desk;
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::values::RecordKind;
use qorgau::domain::view::{ListQuery, Row, Total};

fn searched(text: &str, limit: usize) -> ListQuery {
    ListQuery {
        search: Some(text.to_owned()),
        limit: Some(limit),
        ..ListQuery::default()
    }
}

/// All that a text finds.
fn whole(text: &str) -> ListQuery {
    ListQuery {
        limit: None,
        ..searched(text, 0)
    }
}

/// What is said of so many.
fn counted(count: usize) -> Total {
    match count {
        0..=1_000 => Total::Exactly(count as u64),
        _ => Total::AtLeast(1_000),
    }
}

/// The records that a list shows.
fn rows(desk: &Desk, kind: RecordKind, query: &ListQuery) -> Vec<RecordNumber> {
    let page = desk.page(kind, query).unwrap();
    page.rows.iter().map(Row::number).collect()
}

/// The first ten subjects that the screen shows for a text.
fn first_ten(desk: &Desk, text: &str) -> Vec<RecordNumber> {
    rows(desk, RecordKind::Subject, &searched(text, 10))
}
