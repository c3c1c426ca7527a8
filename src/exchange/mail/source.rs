//! Where messages come from: files, mailboxes, forms.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::form::{FormError, read_form};
use super::letter::read_letter;
use crate::domain::record::Intake;
use crate::domain::time::Zone;

/// A file larger than this is no message that people send.
const LARGEST: u64 = 60 << 20;

/// One file of those that were named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// The file.
    pub path: PathBuf,
    is_form: bool,
}

/// Why a file could not be taken.
#[derive(Debug, thiserror::Error)]
pub enum InputError {
    /// It could not be read.
    #[error("{0}")]
    Read(#[from] std::io::Error),
    /// A folder that is no Maildir.
    #[error("the folder has neither `new` nor `cur`")]
    NotMaildir,
    /// Something that is no file, such as a pipe.
    #[error("this is not a file")]
    NotFile,
    /// It is larger than a message is.
    #[error("the file is larger than {LARGEST} bytes")]
    TooLarge,
    /// A form with columns that nobody knows.
    #[error("{0}")]
    Form(#[from] FormError),
}

/// What a file holds: each message, or why there is none.
pub type Piece = Result<Vec<Intake>, InputError>;

/// The files that a name stands for: itself, or the letters of a mailbox by their names, which
/// begin with the time of delivery. A mailbox is only read.
pub fn inputs(path: &Path) -> Result<Vec<Input>, InputError> {
    let meta = std::fs::metadata(path)?;
    if !meta.is_dir() && !meta.is_file() {
        return Err(InputError::NotFile);
    }
    if meta.is_file() {
        let is_form = path.extension().is_some_and(|end| end == "jsonl");
        return Ok(vec![Input {
            path: path.to_owned(),
            is_form,
        }]);
    }
    let folders = ["new", "cur"].map(|name| path.join(name));
    if !folders.iter().any(|folder| folder.is_dir()) {
        return Err(InputError::NotMaildir);
    }
    let mut found = Vec::new();
    for folder in folders.iter().filter(|folder| folder.is_dir()) {
        for entry in std::fs::read_dir(folder)? {
            let entry = entry?;
            let hidden = entry.file_name().as_encoded_bytes().starts_with(b".");
            if !hidden && entry.file_type()?.is_file() {
                found.push(Input {
                    path: entry.path(),
                    is_form: false,
                });
            }
        }
    }
    found.sort_by(|a, b| a.path.file_name().cmp(&b.path.file_name()));
    Ok(found)
}

impl Input {
    /// The messages of the file.
    pub fn read(&self, zone: Zone) -> Piece {
        let file = File::open(&self.path)?;
        let meta = file.metadata()?;
        if meta.len() > LARGEST {
            return Err(InputError::TooLarge);
        }
        let arrived: DateTime<Utc> = meta.modified()?.into();
        let mut bytes = Vec::new();
        file.take(LARGEST + 1).read_to_end(&mut bytes)?;
        if !self.is_form {
            return Ok(vec![read_letter(&bytes, arrived, zone)]);
        }
        let text = String::from_utf8_lossy(&bytes);
        Ok(read_form(&text, arrived, zone)?)
    }
}
