//! Letters for the screen: filled in to be read, and written into files.

use std::path::Path;

use super::place::place;
use crate::desk::{Desk, DeskError};
use crate::domain::identity::RecordNumber;
use crate::domain::letter::{Letter, LetterLanguage};
use crate::domain::message::Message;
use crate::domain::workflow::Nonce;
use crate::exchange::export::{answer_letter, save_answer};
use crate::exchange::letters::{self, Form, Given, LetterError};
use crate::i18n::Tr;
use crate::tui::app::{Msg, NotSaved, Saving};

/// The letter as it stands; a template that is refused is told where the letter would be.
pub(super) fn read(
    desk: &Desk,
    number: RecordNumber,
    language: LetterLanguage,
) -> Result<Msg, DeskError> {
    let letter = match filled(desk, number, language, &Given::default()) {
        Ok(letter) => Ok(letter),
        Err(LetterError::Desk(error)) => return Err(error),
        Err(error) => Err(words(&error)),
    };
    Ok(Msg::Letter {
        number,
        language,
        letter: Box::new(letter),
    })
}

/// Writes a letter into its file. What masked data are shown for is in the journal before.
pub(super) fn save(desk: &mut Desk, nonce: Nonce, saving: &Saving) -> Msg {
    let path = place(&saving.path);
    let saved = match is_there(&path, saving.replace) {
        Some(exists) => Err(NotSaved::Exists(exists)),
        None => written(desk, &path, saving)
            .map(|()| path.display().to_string())
            .map_err(|error| NotSaved::Failed(words(&error))),
    };
    Msg::LetterSaved { nonce, saved }
}

fn written(desk: &mut Desk, path: &Path, saving: &Saving) -> Result<(), LetterError> {
    let Saving {
        number,
        language,
        replace,
        ref reason,
        ..
    } = *saving;
    let form = Form::of(path).unwrap_or(Form::Text);
    if let (RecordNumber::Subject(_), Some(reason)) = (number, reason) {
        let tr = Tr::new(letters::lang(language));
        return save_answer(desk, number, &tr, reason, path, form, replace);
    }
    if let Some(reason) = reason {
        desk.reveal(reason, Some(number))?;
    }
    let given = Given {
        revealed: reason.is_some(),
        ..Given::default()
    };
    let letter = filled(desk, number, language, &given)?;
    letters::save(&letter, path, form, desk.now(), replace)
}

fn filled(
    desk: &Desk,
    number: RecordNumber,
    language: LetterLanguage,
    given: &Given,
) -> Result<Letter, LetterError> {
    match number {
        RecordNumber::Subject(_) => answer_letter(desk, number, language),
        _ => letters::letter(desk, number, language, given),
    }
}

/// That the file is there already: it is asked before anything is noted in the journal.
fn is_there(path: &Path, replace: bool) -> Option<Message> {
    let exists = !replace && path.symlink_metadata().is_ok_and(|found| !found.is_dir());
    exists.then(|| Message::new("error-file-exists").text("path", path.display()))
}

fn words(error: &LetterError) -> Message {
    let desk = || Message::new("screen-failed").text("detail", error);
    error.message().unwrap_or_else(desk)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_is_there_is_asked_about_and_a_folder_is_refused_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("l.txt");
        assert_eq!(is_there(&path, false), None);
        std::fs::write(&path, "").unwrap();
        assert!(is_there(&path, false).is_some());
        assert_eq!(is_there(&path, true), None);
        assert_eq!(is_there(folder.path(), false), None);
    }
}
