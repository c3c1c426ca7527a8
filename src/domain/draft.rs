//! What an officer has typed and not yet done.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::identity::RecordNumber;
use super::workflow::Nonce;

/// Which dialog a draft belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DraftKey {
    /// What was about to be done, by the name of its dialog.
    pub errand: String,
    /// The record acted on, or the subject of whom a record is made; none where a subject is
    /// being entered.
    pub record: Option<RecordNumber>,
}

/// A dialog as it was left.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// Which dialog.
    pub key: DraftKey,
    /// The version of the record as it was seen, where one is acted on.
    pub version: Option<u32>,
    /// What the officer typed or chose, by the names of the fields.
    pub fields: BTreeMap<String, String>,
    /// When it was last typed on.
    pub typed_at: DateTime<Utc>,
    /// The number that makes the dialog's act unique: once the journal has it, there is nothing
    /// left to do.
    pub nonce: Nonce,
}
