//! Saving what came with a message: as it came, into a new file that only its owner may read.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Outgoing;
use crate::desk::{Desk, DeskError};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::record::Attachment;

/// Why an attachment was not saved.
#[derive(Debug, thiserror::Error)]
pub enum SaveError {
    /// The register did not give it.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The claim has no such attachment.
    #[error("no attachment {0}")]
    Missing(u32),
    /// It was larger than is kept: only its size and hash are known.
    #[error("attachment {0} is not kept")]
    NotKept(u32),
    /// A file of that name is there already; it stays as it is.
    #[error("there is a file {}", .0.display())]
    Exists(PathBuf),
    /// The file could not be written.
    #[error("{}: {error}", path.display())]
    File {
        /// Where.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
}

impl SaveError {
    /// What went wrong.
    pub fn message(&self) -> Message {
        match self {
            Self::Desk(error) => Message::new("screen-failed").text("detail", error),
            Self::Missing(n) => Message::new("error-attachment-missing").text("n", n),
            Self::NotKept(n) => Message::new("error-attachment-not-kept").text("n", n),
            Self::Exists(path) => Message::new("error-file-exists").text("path", path.display()),
            Self::File { path, error } => Message::new("error-file-unwritable")
                .text("path", path.display())
                .text("detail", error),
        }
    }
}

/// Saves one; its own name is never taken for where.
pub fn save_attachment(
    desk: &Desk,
    claim: RecordNumber,
    n: u32,
    path: &Path,
) -> Result<Attachment, SaveError> {
    desk.row(claim)?;
    let known = desk.message(claim)?.map(|message| message.attachments);
    let attachment = known.into_iter().flatten().find(|file| file.n == n);
    let attachment = attachment.ok_or(SaveError::Missing(n))?;
    let bytes = desk.attachment_bytes(claim, n)?;
    let bytes = bytes.ok_or(SaveError::NotKept(n))?;
    let failed = |error: std::io::Error| match error.kind() {
        ErrorKind::AlreadyExists => SaveError::Exists(path.to_owned()),
        _ => SaveError::File {
            path: path.to_owned(),
            error,
        },
    };
    let outgoing = Outgoing::at(path).map_err(failed)?;
    outgoing.fill(bytes).map_err(failed)?;
    Ok(attachment)
}
