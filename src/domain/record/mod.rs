//! The records of the register: subjects, consents, blocks, claims, journal entries.

mod block;
mod change;
mod claim;
mod clock;
mod consent;
mod identity_check;
pub mod journal;
mod message;
mod reply;
mod subject;

pub use block::{Block, BlockEnd, Scope};
pub use change::Change;
pub use claim::{Claim, Closing};
pub use clock::{Clock, Source, nearest};
pub use consent::{Consent, ConsentEvent, ConsentTerms, Withdrawal};
pub use identity_check::{IdentityCheck, IdentityMethod, IdentityResult};
pub use message::{
    Attachment, Candidate, IncomingMessage, Intake, IntakeFile, MOST_ATTACHED, Remark, Sender,
    SenderMatch, Source as MessageSource,
};
pub use reply::{Delivered, Prepared, Reply, ReplyFacts};
pub use subject::{Given, Merged, Representative, Subject, SubjectDetails};

use serde::{Deserialize, Serialize};

use crate::domain::identity::RecordNumber;
use crate::domain::values::RecordKind;

/// The site operator a record belongs to, by its short name, for instance `iticket`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Operator(String);

/// A text that is not an operator's short name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not an operator's short name: small Latin letters, digits and hyphens")]
pub struct OperatorError(pub String);

impl Operator {
    /// The short name.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl std::str::FromStr for Operator {
    type Err = OperatorError;

    fn from_str(text: &str) -> Result<Self, OperatorError> {
        let text = text.trim();
        let valid = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if text.is_empty() || text.len() > 40 || !text.chars().all(valid) {
            return Err(OperatorError(text.to_owned()));
        }
        Ok(Self(text.to_owned()))
    }
}

impl std::fmt::Display for Operator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

/// Any one record of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// A data subject.
    Subject(Subject),
    /// A consent.
    Consent(Consent),
    /// A block.
    Block(Block),
    /// A claim.
    Claim(Claim),
}

impl Record {
    /// The record's number.
    pub const fn number(&self) -> RecordNumber {
        match self {
            Self::Subject(subject) => subject.number,
            Self::Consent(consent) => consent.number,
            Self::Block(block) => block.number,
            Self::Claim(claim) => claim.number,
        }
    }

    /// The record's version: 1 when it was made, one more with every action.
    pub const fn version(&self) -> u32 {
        match self {
            Self::Subject(subject) => subject.version,
            Self::Consent(consent) => consent.version,
            Self::Block(block) => block.version,
            Self::Claim(claim) => claim.version,
        }
    }

    /// Which of the four records it is.
    pub const fn kind(&self) -> RecordKind {
        match self {
            Self::Subject(_) => RecordKind::Subject,
            Self::Consent(_) => RecordKind::Consent,
            Self::Block(_) => RecordKind::Block,
            Self::Claim(_) => RecordKind::Claim,
        }
    }

    /// The operator whose base the record belongs to.
    pub const fn operator(&self) -> &Operator {
        match self {
            Self::Subject(subject) => &subject.operator,
            Self::Consent(consent) => &consent.operator,
            Self::Block(block) => &block.operator,
            Self::Claim(claim) => &claim.operator,
        }
    }

    /// The subject the record is about, where that is known; a subject is about itself.
    pub const fn subject(&self) -> Option<RecordNumber> {
        match self {
            Self::Subject(subject) => Some(subject.number),
            Self::Consent(consent) => Some(consent.subject),
            Self::Block(block) => Some(block.subject),
            Self::Claim(claim) => claim.subject,
        }
    }

    /// The record as it hangs on another subject, at its next version; a subject hangs on none.
    #[must_use]
    pub fn moved_to(&self, subject: RecordNumber) -> Self {
        let mut moved = self.clone();
        match &mut moved {
            Self::Subject(_) => {}
            Self::Consent(consent) => {
                consent.subject = subject;
                consent.version += 1;
            }
            Self::Block(block) => {
                block.subject = subject;
                block.version += 1;
            }
            Self::Claim(claim) => {
                claim.subject = Some(subject);
                claim.version += 1;
            }
        }
        moved
    }
}
