//! Search: who is found, in which order, what a page of it shows, and what it forgets.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test may stop at what it did not expect, and says how many it found"
)]

mod crowd;
mod erased;
mod followed;
mod found;
mod messages;
mod ordered;
mod paged;
mod people;
mod spellings;
#[path = "../support/mod.rs"]
mod support;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use qorgau::clock::FixedClock;
use qorgau::desk::{Access, Desk, RegisterKind, nonce};
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::record::SubjectDetails;
use qorgau::domain::values::RecordKind;
use qorgau::domain::view::{ListQuery, Row};
use qorgau::domain::workflow::{Act, Command, NewSubject};
use support::*;

/// A small register of the test's own.
struct Register {
    folder: tempfile::TempDir,
    desk: Desk,
}

impl Register {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.db");
        let clock = Arc::new(FixedClock(now()));
        let desk = Desk::init(&path, RegisterKind::Test, &[], clock, officer()).unwrap();
        Self { folder, desk }
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("register.db")
    }

    fn enter(&mut self, details: SubjectDetails) -> RecordNumber {
        do_act(
            &mut self.desk,
            None,
            Act::RegisterSubject(NewSubject {
                operator: operator("reco"),
                external_id: None,
                details,
            }),
        )
    }
}

fn do_act(desk: &mut Desk, target: Option<RecordNumber>, act: Act) -> RecordNumber {
    let command = Command {
        target,
        act,
        seen: None,
        nonce: nonce().unwrap(),
    };
    desk.execute(&command).unwrap().row.number()
}

fn open(path: &Path, access: Access) -> Desk {
    Desk::open(path, access, Arc::new(FixedClock(now())), officer()).unwrap()
}

fn searched(text: &str, limit: usize) -> ListQuery {
    ListQuery {
        search: Some(text.to_owned()),
        limit: Some(limit),
        ..ListQuery::default()
    }
}

/// The first ten subjects that the screen shows for a text.
fn first_ten(desk: &Desk, text: &str) -> Vec<RecordNumber> {
    let page = desk.page(RecordKind::Subject, &searched(text, 10)).unwrap();
    page.rows.iter().map(Row::number).collect()
}
