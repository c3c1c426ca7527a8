//! Where templates come from: those that ship, and the office's own beside its register.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::error::LetterError;
use crate::domain::letter::{LetterLanguage, LetterTemplate};
use crate::domain::values::Value;

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// What it is for.
    pub name: LetterTemplate,
    /// Where it stands.
    pub file: String,
    /// Its text.
    pub text: String,
}

macro_rules! shipped {
    ($name:literal, $language:expr) => {
        match $language {
            LetterLanguage::Ru => include_str!(concat!("../../../data/letters/ru/", $name, ".txt")),
            LetterLanguage::Kk => include_str!(concat!("../../../data/letters/kk/", $name, ".txt")),
        }
    };
}

/// The template that comes with the program.
pub fn shipped(language: LetterLanguage, name: LetterTemplate) -> Template {
    let text = match name {
        LetterTemplate::ReplySatisfied => shipped!("reply-satisfied", language),
        LetterTemplate::ReplyPartial => shipped!("reply-partial", language),
        LetterTemplate::ReplyRefused => shipped!("reply-refused", language),
        LetterTemplate::ReplyNotConsidered => shipped!("reply-not-considered", language),
        LetterTemplate::ReplyRedirected => shipped!("reply-redirected", language),
        LetterTemplate::NoticeBlock => shipped!("notice-block", language),
        LetterTemplate::NoticeUnblocked => shipped!("notice-unblocked", language),
    };
    Template {
        name,
        file: format!("letters/{language}/{name}.txt"),
        text: text.to_owned(),
    }
}

/// Where an office keeps its own templates: beside its register, so that everybody who works with
/// the register sends the same letters.
pub fn own_folder(register: &Path) -> PathBuf {
    register.parent().unwrap_or(Path::new("")).join("letters")
}

/// The office's own template, or the one that ships.
pub(super) fn find(
    register: &Path,
    language: LetterLanguage,
    name: LetterTemplate,
) -> Result<Template, LetterError> {
    let path = own_folder(register)
        .join(language.as_str())
        .join(format!("{name}.txt"));
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(Template {
            name,
            file: path.display().to_string(),
            text,
        }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(shipped(language, name)),
        Err(error) => Err(LetterError::File { path, error }),
    }
}
