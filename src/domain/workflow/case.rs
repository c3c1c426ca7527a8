//! A case: the record acted on with everything its decision depends on.

use crate::domain::identity::RecordNumber;
use crate::domain::record::{Block, Claim, Consent, Record, Subject};
use crate::domain::values::Role;

/// Who acts, by the operating system's word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The login.
    pub login: String,
    /// The numeric user id.
    pub uid: u32,
    /// What the actor may do.
    pub role: Role,
}

/// The numbers that new records would get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NextNumbers {
    /// The next claim.
    pub claim: RecordNumber,
    /// The next block.
    pub block: RecordNumber,
    /// The next subject.
    pub subject: RecordNumber,
    /// The next consent.
    pub consent: RecordNumber,
}

/// A record with what its decision depends on; empty but for the numbers and the subject
/// where the act makes a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Case {
    /// The record acted on.
    pub record: Option<Record>,
    /// The subject it concerns, or the one a new record names.
    pub subject: Option<Subject>,
    /// The claim that a block or a consent's withdrawal came with.
    pub claim: Option<Claim>,
    /// All blocks of that subject, oldest first.
    pub blocks: Vec<Block>,
    /// All consents of that subject, oldest first, where the act weighs them.
    pub consents: Vec<Consent>,
    /// The record to which the act links, or the subject that is merged or taken apart.
    pub other: Option<Record>,
    /// What hangs on a subject that is merged, or went with one that is taken apart.
    pub hanging: Vec<Record>,
    /// The numbers that new records would get.
    pub next: NextNumbers,
}

impl Case {
    /// A case about nothing yet.
    pub const fn empty(next: NextNumbers) -> Self {
        Self {
            record: None,
            subject: None,
            claim: None,
            blocks: Vec::new(),
            consents: Vec::new(),
            other: None,
            hanging: Vec::new(),
            next,
        }
    }
}
