//! A register of the test's own with a desk over it, at an hour that stands still.

use std::path::PathBuf;
use std::sync::Arc;

use chrono::{DateTime, Utc};
use qorgau::clock::FixedClock;
use qorgau::desk::{Access, Damage, Desk, DeskError, Outcome, RegisterKind, nonce};
use qorgau::domain::identity::RecordNumber;
use qorgau::domain::record::{Claim, Scope, SubjectDetails};
use qorgau::domain::values::{BlockGround, ClaimKind, RequestedBy};
use qorgau::domain::view::Row;
use qorgau::domain::workflow::{Act, Command, NewBlock, NewSubject, Refusal, VerifyUntil};
use rusqlite::Connection;
use tempfile::TempDir;

use super::program::Program;
use super::{details, moment, new_claim, now, officer, operator};

/// A folder with a register of the five operators, and the officer's desk.
pub struct Register {
    pub folder: TempDir,
    pub desk: Desk,
}

impl Register {
    pub fn new() -> Self {
        Self::at(now())
    }

    pub fn at(now: DateTime<Utc>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.db");
        let clock = Arc::new(FixedClock(now));
        let desk = Desk::init(&path, RegisterKind::Test, &[], clock, officer()).unwrap();
        Self { folder, desk }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("register.db")
    }

    /// Another desk of the same officer.
    pub fn open(&self, access: Access) -> Result<Desk, DeskError> {
        Desk::open(&self.path(), access, self.desk.clock(), officer())
    }

    /// A connection that goes round the program.
    pub fn raw(&self) -> Connection {
        Connection::open(self.path()).unwrap()
    }

    /// The built program over the same file, at the same hour.
    pub fn program(&self) -> Program {
        let mut program = Program::over(&self.path());
        program.at(&self.desk.now().to_rfc3339());
        program
    }

    pub fn act(&mut self, target: Option<RecordNumber>, act: Act) -> Result<Outcome, DeskError> {
        self.desk.execute(&Command {
            target,
            act,
            seen: None,
            nonce: nonce().unwrap(),
        })
    }

    /// Does what must succeed to a record.
    pub fn done(&mut self, target: RecordNumber, act: Act) -> Outcome {
        self.act(Some(target), act).unwrap()
    }

    /// Tries what must be refused to a record.
    pub fn refused(&mut self, target: RecordNumber, act: Act) -> Refusal {
        match self.act(Some(target), act) {
            Err(DeskError::Refused(refusal)) => refusal,
            other => panic!("{other:?}"),
        }
    }

    pub fn make(&mut self, act: Act) -> RecordNumber {
        self.act(None, act).unwrap().row.number()
    }

    pub fn enter(&mut self, slug: &str, details: SubjectDetails) -> RecordNumber {
        self.make(Act::RegisterSubject(NewSubject {
            operator: operator(slug),
            external_id: None,
            details,
        }))
    }

    pub fn subject(&mut self, slug: &str) -> RecordNumber {
        self.enter(slug, details("Ахметова"))
    }

    /// A claim of a subject of its own.
    pub fn claim(&mut self, slug: &str, kind: ClaimKind, received: &str) -> RecordNumber {
        let subject = self.subject(slug);
        self.claim_of(subject, slug, kind, received)
    }

    pub fn claim_of(
        &mut self,
        subject: RecordNumber,
        slug: &str,
        kind: ClaimKind,
        received: &str,
    ) -> RecordNumber {
        let mut new = new_claim(slug, kind, received);
        new.subject = subject;
        self.make(Act::RegisterClaim(new))
    }

    /// A block of a subject of Reco, in force until the end of its check.
    pub fn block(&mut self, subject: RecordNumber, scope: Scope) -> RecordNumber {
        let block = self.make(Act::RequestBlock(new_block(subject, scope)));
        let approve = Act::ApproveBlock {
            until: VerifyUntil::Norm,
            note: None,
        };
        self.done(block, approve);
        block
    }

    pub fn read_claim(&self, number: RecordNumber) -> Claim {
        match self.desk.row(number).unwrap() {
            Row::Claim(row) => row.claim,
            other => panic!("not a claim: {other:?}"),
        }
    }

    pub fn damage(&self) -> Vec<Damage> {
        self.desk.verify().unwrap().damage
    }
}

/// A demand to block the data of a subject of Reco.
pub fn new_block(subject: RecordNumber, scope: Scope) -> NewBlock {
    NewBlock {
        operator: operator("reco"),
        external_id: None,
        subject,
        claim: None,
        requested_by: RequestedBy::Subject,
        ground: BlockGround::Inaccurate,
        scope,
        received: moment("2026-10-23"),
        text: None,
    }
}
