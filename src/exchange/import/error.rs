//! Why a whole file cannot be imported. A bad row is no error: it is rejected and reported.

use std::path::PathBuf;

use crate::desk::DeskError;
use crate::domain::identity::SafeText;
use crate::domain::message::Message;

/// Why an import stopped. What earlier batches of it wrote stays, and importing the file again
/// goes on from there.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// There is not even a header.
    #[error("the file is empty")]
    Empty,
    /// A column that these files do not have.
    #[error("unknown column `{name}`; known: {}", known.join(", "))]
    UnknownColumn {
        /// The column.
        name: SafeText,
        /// The columns there are.
        known: Vec<&'static str>,
    },
    /// A column without which no row can be imported.
    #[error("the column `{0}` is missing")]
    MissingColumn(&'static str),
    /// A column that stands twice.
    #[error("the column `{0}` stands twice")]
    RepeatedColumn(&'static str),
    /// More columns than any of these files has.
    #[error("more than {0} columns")]
    TooManyColumns(usize),
    /// The header is not text in the encoding that was assumed.
    #[error("the header is not UTF-8")]
    Encoding,
    /// A row that does not end: most likely a quotation mark is missing.
    #[error("the row from line {line} is longer than {limit} bytes")]
    RowTooLong {
        /// Where the row begins.
        line: u64,
        /// The longest row that is read, in bytes.
        limit: u64,
    },
    /// The file could not be read.
    #[error("the file cannot be read: {0}")]
    Read(std::io::Error),
    /// The rejects could not be written.
    #[error("the rejected rows cannot be written to {path}: {error}")]
    Rejects {
        /// Where they were to go.
        path: PathBuf,
        /// The system's error.
        error: std::io::Error,
    },
    /// The register.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl ImportError {
    /// What is wrong, in words; with `-next` after the id, what to do. `None` for an error of
    /// the desk, which has words of its own.
    pub fn message(&self) -> Option<Message> {
        let new = Message::new;
        Some(match self {
            Self::Empty => new("error-import-empty"),
            Self::UnknownColumn { name, known } => new("error-import-unknown-column")
                .text("name", name)
                .text("known", known.join(", ")),
            Self::MissingColumn(name) => new("error-import-missing-column").text("name", name),
            Self::RepeatedColumn(name) => new("error-import-repeated-column").text("name", name),
            Self::TooManyColumns(most) => {
                new("error-import-too-many-columns").number("most", count(*most))
            }
            Self::Encoding => new("error-import-encoding"),
            Self::RowTooLong { line, limit } => new("error-import-row-too-long")
                .text("line", line)
                .text("limit", limit),
            Self::Read(error) => new("error-import-read").text("detail", error),
            Self::Rejects { path, error } => new("error-import-rejects")
                .text("path", path.display())
                .text("detail", error),
            Self::Desk(_) => return None,
        })
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
