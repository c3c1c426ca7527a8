//! The answer to a person as a letter: to be read on a screen, and written into a file that is
//! noted in the journal.

use std::path::Path;

use super::answer::{Shown, answer};
use super::outgoing::Outgoing;
use crate::desk::{Desk, DeskError};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::letter::{Letter, LetterLanguage, text_of};
use crate::domain::values::RecordKind;
use crate::domain::view::{File, Row};
use crate::exchange::letters::{Form, LetterError, docx, lang};
use crate::i18n::Tr;

/// The answer to a subject, with the data masked.
pub fn answer_letter(
    desk: &Desk,
    number: RecordNumber,
    language: LetterLanguage,
) -> Result<Letter, LetterError> {
    let file = file_of(desk, number)?;
    let tr = Tr::new(lang(language));
    Ok(Letter {
        number,
        language,
        template: None,
        paragraphs: answer(&file, desk.office(), &tr, desk.today(), Shown::Masked),
        missing: Vec::new(),
        address_masked: true,
        wording: SafeText::default(),
        own: false,
    })
}

/// Writes the answer to a subject into a file, with the data as they are, in the language of `tr`.
/// The journal first: what leaves the register without an entry would be gone unseen.
pub fn save_answer(
    desk: &mut Desk,
    number: RecordNumber,
    tr: &Tr,
    reason: &SafeText,
    path: &Path,
    form: Form,
    replace: bool,
) -> Result<(), LetterError> {
    let file = file_of(desk, number)?;
    let number = file.row.number();
    let failed = |error| LetterError::File {
        path: path.to_owned(),
        error,
    };
    let paragraphs = answer(&file, desk.office(), tr, desk.today(), Shown::Open);
    let bytes = match form {
        Form::Text => text_of(&paragraphs).into_bytes(),
        Form::Docx => docx(&paragraphs, tr.lang(), desk.now()).map_err(failed)?,
    };
    let outgoing = match replace {
        true => Outgoing::over(path),
        false => Outgoing::at(path),
    };
    let outgoing = outgoing.map_err(failed)?;
    desk.exported(number, reason, form.as_str(), &bytes)?;
    outgoing.fill(&bytes).map_err(failed)
}

fn file_of(desk: &Desk, number: RecordNumber) -> Result<File, DeskError> {
    let file = desk.file(number)?;
    match file.row {
        Row::Subject(_) => Ok(file),
        _ => Err(DeskError::WrongRecord {
            number,
            wanted: RecordKind::Subject,
        }),
    }
}
