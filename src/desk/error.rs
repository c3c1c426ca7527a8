//! Why the desk could not do what it was asked.

use crate::domain::identity::RecordNumber;
use crate::domain::office::SettingError;
use crate::domain::values::RecordKind;
use crate::domain::view::{HistoryLine, Row};
use crate::domain::workflow::Refusal;
use crate::rules::RuleFileError;
use crate::store::StoreError;

/// A record that has moved on since it was seen.
#[derive(Debug, Clone)]
pub struct Conflict {
    /// The record.
    pub number: RecordNumber,
    /// The version that was seen.
    pub seen: u32,
    /// The record as it now is.
    pub now: Row,
    /// What was done to it since.
    pub since: Vec<HistoryLine>,
}

impl DeskError {
    /// Whether somebody stopped it: what was asked for is not wanted any more.
    pub fn is_stopped(&self) -> bool {
        matches!(self, Self::Store(error) if error.is_stopped())
    }
}

impl Conflict {
    /// The version that the record has now.
    pub fn version(&self) -> u32 {
        self.now.record().version()
    }
}

/// Why the desk could not do what it was asked.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// The workflow or the law refuses it.
    #[error("refused: {0:?}")]
    Refused(Refusal),
    /// The record has moved on.
    #[error("{} has moved on", .0.number)]
    Conflict(Box<Conflict>),
    /// There is no such record.
    #[error("no record {0}")]
    NotFound(RecordNumber),
    /// The act is not one for that record.
    #[error("{number} is not a {wanted}")]
    WrongRecord {
        /// The record.
        number: RecordNumber,
        /// What the act needs.
        wanted: RecordKind,
    },
    /// There is no such operator among those that ship.
    #[error("no policy of {operator} ships; known: {}", known.join(", "))]
    UnknownOperator {
        /// What was asked for.
        operator: String,
        /// What there is.
        known: Vec<&'static str>,
    },
    /// Made-up histories are not for registers of real work.
    #[error("the register is one of real work")]
    LiveRegister,
    /// The register file.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A law, policy or calendar file.
    #[error(transparent)]
    Rules(#[from] RuleFileError),
    /// A setting of the office.
    #[error(transparent)]
    Setting(#[from] SettingError),
}

impl From<Refusal> for DeskError {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
