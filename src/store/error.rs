//! What can go wrong with a register file.

use std::path::PathBuf;

use crate::domain::identity::RecordNumber;

/// Why the register could not be opened, read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// There is no such file.
    #[error("no register at {0}")]
    NotFound(PathBuf),
    /// Something is in the way of a new register.
    #[error("{0} exists already")]
    Exists(PathBuf),
    /// Not a register of this program.
    #[error("{0} is not a register of this program")]
    NotOurs(PathBuf),
    /// Written by a newer program.
    #[error("{path} has schema {found}, this program knows {known}")]
    Newer {
        /// The file.
        path: PathBuf,
        /// The schema it has.
        found: i32,
        /// The newest schema this program knows.
        known: i32,
    },
    /// The file's contents are damaged.
    #[error("{path} is damaged: {detail}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What was found.
        detail: String,
    },
    /// A symbolic link, a file others may read, a folder or a device.
    #[error("{path} is not safe: {reason}")]
    Unsafe {
        /// The file.
        path: PathBuf,
        /// The message that says why.
        reason: &'static str,
    },
    /// Opened without write access.
    #[error("the register is open for reading only")]
    ReadOnly,
    /// The program was built with a SQLite that can lose transactions.
    #[error("SQLite {0} is too old")]
    OldSqlite(&'static str),
    /// A row that cannot be what this program wrote.
    #[error("row of {number}: {detail}")]
    BadRow {
        /// The record.
        number: RecordNumber,
        /// What is wrong.
        detail: String,
    },
    /// The record is not there.
    #[error("no record {0}")]
    NoRecord(RecordNumber),
    /// SQLite's own error.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// The system's error.
    #[error(transparent)]
    Io(#[from] std::io::Error),
}
