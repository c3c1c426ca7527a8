//! A small register on disk, on Monday 2026-11-23 at noon.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Utc};
use qorgau::clock::FixedClock;
use qorgau::desk::{Access, Desk, RegisterKind, nonce};
use qorgau::domain::identity::{PersonName, RecordNumber};
use qorgau::domain::record::{Scope, SubjectDetails};
use qorgau::domain::values::{BlockGround, ClaimKind, RequestedBy};
use qorgau::domain::workflow::{Act, Command, NewBlock, NewSubject};
use tempfile::TempDir;

use crate::support::{details, moment, new_claim, officer, operator, text};

/// Noon in Almaty, as the program is told it.
pub const NOON: &str = "2026-11-23T12:00:00+05:00";

fn noon() -> DateTime<Utc> {
    NOON.parse().unwrap()
}

/// A folder with a register: two subjects, a block to decide, two claims to accept.
pub struct Register {
    pub folder: TempDir,
}

pub const AIGUL: RecordNumber = RecordNumber::Subject(1);
pub const IVAN: RecordNumber = RecordNumber::Subject(2);
pub const BLOCK: RecordNumber = RecordNumber::Block { year: 2026, n: 1 };
/// Ivan's, the more urgent one.
pub const CLAIM: RecordNumber = RecordNumber::Claim { year: 2026, n: 1 };

impl Register {
    /// The folder, and no register in it yet.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self { folder }
    }

    pub fn new() -> Self {
        let register = Self::empty();
        let clock = Arc::new(FixedClock(noon()));
        let operators = [operator("reco")];
        let mut desk = Desk::init(
            &register.path(),
            RegisterKind::Test,
            &operators,
            clock,
            officer(),
        )
        .unwrap();
        for (surname, given_name) in [("Ахметова", "Айгүл"), ("Иванов", "Иван")]
        {
            let name = PersonName {
                surname: text(surname),
                given_name: text(given_name),
                patronymic: None,
            };
            let details = SubjectDetails {
                name: Some(name),
                ..details(surname)
            };
            let new = NewSubject {
                operator: operator("reco"),
                external_id: None,
                details,
            };
            act(&mut desk, None, Act::RegisterSubject(new));
        }
        register_claim(&mut desk, IVAN, "2026-11-18");
        register_claim(&mut desk, AIGUL, "2026-11-20");
        let block = NewBlock {
            operator: operator("reco"),
            external_id: None,
            subject: AIGUL,
            claim: None,
            requested_by: RequestedBy::Subject,
            ground: BlockGround::Inaccurate,
            scope: Scope::All,
            received: moment("2026-11-20"),
            text: None,
        };
        act(&mut desk, None, Act::RequestBlock(block));
        register
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("register.db")
    }

    /// The register as a colleague's process opens it.
    pub fn desk(&self) -> Desk {
        open(&self.path())
    }
}

fn open(path: &Path) -> Desk {
    Desk::open(path, Access::Write, Arc::new(FixedClock(noon())), officer()).unwrap()
}

/// Does an act on the newest version of a record.
pub fn act(desk: &mut Desk, target: Option<RecordNumber>, act: Act) -> RecordNumber {
    let command = Command {
        target,
        act,
        seen: None,
        nonce: nonce().unwrap(),
    };
    desk.execute(&command).unwrap().row.number()
}

pub fn register_claim(desk: &mut Desk, subject: RecordNumber, received: &str) -> RecordNumber {
    let mut new = new_claim("reco", ClaimKind::PretrialClaim, received);
    new.subject = subject;
    act(desk, None, Act::RegisterClaim(new))
}
