//! Why a letter cannot be written.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::desk::{DeskError, TemplateUnread};
use crate::domain::identity::RecordNumber;
use crate::domain::letter::LetterField;
use crate::domain::message::Message;

/// A template that is refused, and the place that made it so.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {reason:?}")]
pub struct TemplateError {
    /// The template, by the path of its file.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong there.
    pub reason: Reason,
}

/// What is wrong in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the arguments of the message")]
pub enum Reason {
    /// There is no such field; those that there are.
    UnknownField {
        name: String,
        known: &'static [&'static str],
    },
    /// The parser's own words.
    Syntax { text: String },
    /// A template that says nothing.
    Empty,
}

impl TemplateError {
    /// The file, the place and the reason, in words.
    pub fn message(&self) -> Message {
        let reason = match &self.reason {
            Reason::UnknownField { name, known } => Message::new("letter-unknown-field")
                .text("name", name)
                .text("known", known.join(", ")),
            Reason::Syntax { text } => Message::new("letter-syntax").text("text", text),
            Reason::Empty => Message::new("letter-empty"),
        };
        Message::new("letter-refused")
            .text("file", &self.file)
            .text("line", self.line)
            .list("reason", vec![reason])
    }
}

/// Why a letter cannot be written.
#[derive(Debug, thiserror::Error)]
pub enum LetterError {
    /// The register.
    #[error(transparent)]
    Desk(#[from] DeskError),
    /// The template.
    #[error(transparent)]
    Template(#[from] TemplateError),
    /// A claim that its applicant withdrew is owed no reply.
    #[error("no reply is owed to {number}")]
    NotOwed {
        /// The claim.
        number: RecordNumber,
    },
    /// The template's file.
    #[error(transparent)]
    Unread(#[from] TemplateUnread),
    /// A letter that lacks something does not go out.
    #[error("the letter lacks {0:?}")]
    Missing(Vec<LetterField>),
    /// A file that cannot be read or written.
    #[error("{}: {error}", path.display())]
    File {
        /// Which.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
}

impl LetterError {
    /// What went wrong, in words; nothing where the desk has words of its own.
    pub fn message(&self) -> Option<Message> {
        Some(match self {
            Self::Desk(_) => return None,
            Self::Template(error) => error.message(),
            Self::NotOwed { number } => Message::new("letter-not-owed").text("number", number),
            Self::Missing(fields) => LetterField::lacking(fields),
            Self::Unread(TemplateUnread { path, error }) | Self::File { path, error } => {
                file_trouble(path, error)
            }
        })
    }
}

/// Why a file cannot be read or written, in words that say what to do about it.
fn file_trouble(path: &Path, error: &std::io::Error) -> Message {
    let id = match error.kind() {
        ErrorKind::AlreadyExists => "error-file-exists",
        ErrorKind::NotFound => "letter-no-folder",
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => "letter-no-permission",
        ErrorKind::IsADirectory => "letter-is-folder",
        _ => "error-file-unreadable",
    };
    Message::new(id)
        .text("path", path.display())
        .text("detail", error)
}
