//! Writing a letter into a file that only its writer can read.

use std::path::Path;

use chrono::{DateTime, Utc};

use super::docx::docx;
use super::error::LetterError;
use super::fill::lang;
use crate::domain::letter::Letter;
use crate::exchange::export::Outgoing;

/// The form of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Plain text.
    Text,
    /// A document that Word and LibreOffice open.
    Docx,
}

impl Form {
    /// The ending of such a file's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "txt",
            Self::Docx => "docx",
        }
    }

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

/// Writes the letter into a file, mode 0600: it holds personal data. A file that is there already
/// stays as it is unless it is to be replaced, and then it is whole at every moment. A letter that
/// lacks something is not written.
pub fn save(
    letter: &Letter,
    path: &Path,
    form: Form,
    now: DateTime<Utc>,
    replace: bool,
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
        Form::Docx => docx(&letter.paragraphs, lang(letter.language), now).map_err(failed)?,
    };
    let outgoing = match replace {
        true => Outgoing::over(path),
        false => Outgoing::at(path),
    };
    let written = outgoing.and_then(|outgoing| outgoing.fill(&bytes));
    written.map_err(failed)
}
