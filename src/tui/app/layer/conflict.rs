//! Both versions of a record that somebody changed while a dialog was open on it.

use crate::domain::view::Row;
use crate::domain::workflow::Nonce;
use crate::tui::app::msg::Conflict;

/// A conflict, until the officer has seen it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConflictView {
    /// The dialog it belongs to.
    pub dialog: Nonce,
    /// The record as the officer saw it.
    pub seen: Row,
    /// The record as it is, and what was done to it.
    pub conflict: Conflict,
}
