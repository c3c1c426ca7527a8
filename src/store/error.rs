//! What can go wrong with a register file.

use std::path::PathBuf;

use rusqlite::ErrorCode;

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
    /// Written by an older program: it has to be opened for writing once, to be read.
    #[error("{0} has an older schema")]
    Older(PathBuf),
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
    /// Another file stands in the register's place: what is open is no longer the register.
    #[error("{0} was replaced while it was open")]
    Replaced(PathBuf),
    /// The file in which writers queue is closed to whoever asks.
    #[error("{0} is closed to this user")]
    QueueClosed(PathBuf),
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

impl StoreError {
    /// Whether the file's contents cannot be what this program wrote.
    pub fn is_damage(&self) -> bool {
        match self {
            Self::Damaged { .. } | Self::BadRow { .. } => true,
            Self::Sqlite(error) => matches!(
                error.sqlite_error_code(),
                Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
            ),
            _ => false,
        }
    }

    /// Whether the file may be read but not written.
    pub fn is_read_only(&self) -> bool {
        match self {
            Self::ReadOnly => true,
            Self::Sqlite(error) => error.sqlite_error_code() == Some(ErrorCode::ReadOnly),
            _ => false,
        }
    }

    /// Whether somebody stopped it: what was asked for is not wanted any more.
    pub fn is_stopped(&self) -> bool {
        match self {
            Self::Sqlite(error) => {
                error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted)
            }
            _ => false,
        }
    }

    /// Whether what was to be added is there already.
    pub fn is_duplicate(&self) -> bool {
        matches!(self, Self::Sqlite(error)
            if error.sqlite_error_code() == Some(ErrorCode::ConstraintViolation))
    }
}
