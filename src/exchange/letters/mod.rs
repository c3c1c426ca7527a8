//! Letters of the office: templates as data, filled in from a case.
//!
//! A template is a text with named fields, `{{ addressee }}`, and marks at the start of a line:
//! `>` the addressee, `=` the title, `—` one of a list, `|` a line of its own; lines without a
//! mark are one paragraph until the next empty line. An office puts its own templates into the
//! folder `letters/ru` or `letters/kk` beside its register, under the names of those that ship: a
//! wrong one is refused with its line, and the shipped one does not go out in its place.

mod docx;
mod error;
mod fields;
mod fill;
mod save;
mod template;

pub use docx::docx;
pub use error::{LetterError, Reason, TemplateError};
pub use fields::{FIELDS, Given};
pub use fill::{filled, marked};
pub use save::{Form, save};
pub use template::{Template, own_folder, shipped};

use crate::desk::{Desk, DeskError};
use crate::domain::identity::RecordNumber;
use crate::domain::letter::{Letter, LetterField, LetterLanguage, LetterTemplate};
use crate::domain::record::Record;
use crate::domain::values::RecordKind;
use crate::domain::workflow::Refusal;

/// The letter that answers a claim, filled in from its case; what is given stands for what the
/// record has. Until something is decided there is no letter, and that is what it lacks.
pub fn letter(
    desk: &Desk,
    number: RecordNumber,
    language: LetterLanguage,
    given: &Given,
) -> Result<Letter, LetterError> {
    let file = desk.file(number)?;
    let Record::Claim(claim) = file.row.record() else {
        return Err(LetterError::Desk(DeskError::WrongRecord {
            number,
            wanted: RecordKind::Claim,
        }));
    };
    let resolution = given.resolution_of(&claim);
    let template = match (given.template, resolution) {
        (Some(template), _) => template,
        (None, Some(resolution)) => {
            LetterTemplate::of(resolution).ok_or(LetterError::NotOwed { number })?
        }
        (None, None) => {
            return Ok(Letter {
                number,
                language,
                template: None,
                paragraphs: Vec::new(),
                missing: vec![LetterField::Resolution],
                address_masked: false,
            });
        }
    };
    let (Some(kind), Some(subject)) = (claim.kind, claim.subject) else {
        return Err(DeskError::from(Refusal::NotTriaged { number }).into());
    };
    let Record::Subject(subject) = desk.row(subject)?.record() else {
        return Err(LetterError::Desk(DeskError::NotFound(subject)));
    };
    let mut blocks = Vec::new();
    for link in &file.links {
        if let Record::Block(block) = desk.row(*link)?.record() {
            blocks.push(block);
        }
    }
    let case = fields::Case {
        claim: &claim,
        kind,
        subject: &subject,
        blocks: &blocks,
        office: desk.office(),
        today: desk.today(),
    };
    let template = match &given.text {
        Some((file, text)) => Template {
            name: template,
            file: file.clone(),
            text: text.clone(),
        },
        None => template::find(desk.path(), language, template)?,
    };
    let values = fields::values(&case, language, given);
    let filled = filled(&template, values, language)?;
    Ok(Letter {
        number,
        language,
        template: Some(template.name),
        paragraphs: filled.paragraphs,
        missing: filled.missing,
        address_masked: subject.details.address.is_some() && !given.revealed,
    })
}
