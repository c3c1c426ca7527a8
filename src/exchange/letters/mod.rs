//! Letters of the office: templates as data, filled in from a case.
//!
//! A template is a text with named fields, `{{ addressee }}`, and marks at the start of a line:
//! `>` the addressee, `=` the title, `—` one of a list, `|` a line of its own; lines without a
//! mark are one paragraph until the next empty line. An office puts its own templates into the
//! folder `letters/ru` or `letters/kk` beside its register, under the names of those that ship: a
//! wrong one is refused with its line, and the shipped one does not go out in its place.
//!
//! A single letter is put into other words as a *wording*: the same text with the same marks, in
//! which only those fields are left that change until it goes out. It is kept with its claim.

mod docx;
mod error;
mod fields;
mod fill;
mod save;
mod wording;

pub use docx::docx;
pub use error::{LetterError, Reason, TemplateError};
pub use fields::{FIELDS, Given};
pub use fill::{filled, lang};
pub use save::{Form, save};
pub use wording::with_fields;

use crate::desk::{Desk, DeskError, letter_template};
pub use crate::desk::{Template, own_letters, shipped_letter};
use crate::domain::identity::{RecordNumber, SafeText};
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
                wording: SafeText::default(),
                own: false,
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
    let values = fields::values(&case, language, given);
    let own = match &given.text {
        Some((file, text)) => Some(wording::checked(file, text)?),
        None => claim.reply.wording(language, template).cloned(),
    };
    let (filled, wording) = match &own {
        Some(own) => (wording::filled(own, values, language), own.clone()),
        None => {
            let template = letter_template(desk.path(), language, template)?;
            let has_address = subject.details.address.is_some();
            let live = wording::live(&values, has_address);
            let wording = wording::of(&fill::rendered(&template, live, language)?.0);
            (filled(&template, values, language)?, wording)
        }
    };
    Ok(Letter {
        number,
        language,
        template: Some(template),
        paragraphs: filled.paragraphs,
        missing: filled.missing,
        address_masked: subject.details.address.is_some() && !given.revealed,
        wording,
        own: own.is_some(),
    })
}
