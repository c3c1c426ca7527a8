//! The statements about one record, as texts made once: a batch needs them row by row.

use std::sync::LazyLock;

use super::{columns, table};
use crate::domain::values::RecordKind;

/// The statements about one kind of record.
pub(in crate::store) struct Statements {
    /// Adds a row: id, reference, salt, import, and the columns.
    pub insert: String,
    /// The row of an id, as [`super::read`] reads it.
    pub of_id: String,
    /// The rows of a subject, oldest first.
    pub of_subject: String,
    /// The key and the cells of an id at a version: what a later version is written over.
    pub before: String,
    /// The row of an operator and its key there.
    pub of_external: String,
    /// The key of an id's row, and the commitment to the row of a file that it came from.
    pub import_of: String,
    /// Sets that commitment.
    pub set_import: String,
}

impl Statements {
    fn new(kind: RecordKind) -> Self {
        let (table, columns) = (table(kind), columns(kind).join(", "));
        let marks = vec!["?"; super::columns(kind).len() + 4].join(", ");
        Self {
            insert: format!(
                "INSERT INTO {table} (id, reference, salt, imported, {columns}) VALUES ({marks})"
            ),
            of_id: format!("SELECT id, {columns} FROM {table} WHERE id = ?1"),
            of_subject: format!("SELECT id, {columns} FROM {table} WHERE subject = ?1 ORDER BY id"),
            before: format!(
                "SELECT reference, salt, {columns} FROM {table} WHERE id = ?1 AND version = ?2"
            ),
            of_external: format!(
                "SELECT id, {columns} FROM {table} WHERE operator = ?1 AND external_id = ?2"
            ),
            import_of: format!("SELECT salt, imported FROM {table} WHERE id = ?1"),
            set_import: format!("UPDATE {table} SET imported = ?1 WHERE id = ?2"),
        }
    }
}

/// The statements about a kind of record.
pub(in crate::store) fn statements(kind: RecordKind) -> &'static Statements {
    static SUBJECT: LazyLock<Statements> = LazyLock::new(|| Statements::new(RecordKind::Subject));
    static CONSENT: LazyLock<Statements> = LazyLock::new(|| Statements::new(RecordKind::Consent));
    static BLOCK: LazyLock<Statements> = LazyLock::new(|| Statements::new(RecordKind::Block));
    static CLAIM: LazyLock<Statements> = LazyLock::new(|| Statements::new(RecordKind::Claim));
    match kind {
        RecordKind::Subject => &SUBJECT,
        RecordKind::Consent => &CONSENT,
        RecordKind::Block => &BLOCK,
        RecordKind::Claim => &CLAIM,
    }
}
