//! Writing a letter into a file that only its writer can read.

use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use chrono::{DateTime, Utc};

use super::docx::docx;
use super::error::LetterError;
use crate::domain::letter::Letter;

/// The form of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// A document that Word and LibreOffice open.
    Docx,
}

impl Form {
    /// The form that a file's name asks for.
    pub fn of(path: &Path) -> Option<Self> {
        let end = path.extension()?.to_str()?.to_lowercase();
        match end.as_str() {
            "txt" => Some(Self::Text),
            "docx" => Some(Self::Docx),
            _ => None,
        }
    }
}

/// Writes the letter into a new file, mode 0600: it holds personal data. A file that is there
/// already stays as it is, and a letter that lacks something is not written.
pub fn save(
    letter: &Letter,
    path: &Path,
    form: Form,
    now: DateTime<Utc>,
) -> Result<(), LetterError> {
    if !letter.missing.is_empty() {
        return Err(LetterError::Missing(letter.missing.clone()));
    }
    let failed = |error| LetterError::File {
        path: path.to_owned(),
        error,
    };
    let bytes = match form {
        Form::Text => letter.text().into_bytes(),
        Form::Docx => docx(letter, now).map_err(failed)?,
    };
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
        .map_err(failed)?;
    file.write_all(&bytes)
        .and_then(|()| file.sync_all())
        .map_err(failed)
}
