//! What each dialog knows of its own: its fields, what it tells, the act that comes of it.

use std::fmt;

use chrono::NaiveDate;

pub use super::about::About;
use super::errand::Errand;
use crate::domain::identity::RecordNumber;
use crate::domain::letter::{Letter, LetterLanguage};
use crate::domain::message::Message;
use crate::domain::office::Office;
use crate::domain::record::{Candidate, IncomingMessage};
use crate::domain::values::Duty;
use crate::domain::view::{File, HistoryLine, Row};
use crate::domain::workflow::Act;
use crate::tui::app::effect::Saving;
use crate::tui::app::form::{FieldName, Form};

/// What a dialog is about and measured against.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// The record acted on, or the subject of one that is being made.
    pub about: &'a About,
    /// The records that hang on it, as far as they have been read.
    pub linked: &'a [Row],
    /// What was done to the record, oldest first, where that has been read.
    pub history: &'a [HistoryLine],
    /// The message that the claim came as, where it did and that has been read.
    pub message: Option<&'a IncomingMessage>,
    /// What the office goes by.
    pub office: &'a Office,
    /// The civil day in the legal zone.
    pub today: NaiveDate,
}

/// A sentence of a dialog.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// The sentence.
    pub message: Message,
    /// Whether to beware.
    pub grave: bool,
}

impl Fact {
    pub(super) const fn plain(message: Message) -> Self {
        Self {
            message,
            grave: false,
        }
    }

    pub(super) const fn grave(message: Message) -> Self {
        Self {
            message,
            grave: true,
        }
    }
}

/// What is said under a field as it is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// What was understood, or what is wrong.
    pub message: Message,
    /// Whether it is wrong.
    pub wrong: bool,
}

impl Note {
    pub(super) const fn understood(message: Message) -> Self {
        Self {
            message,
            wrong: false,
        }
    }

    pub(super) const fn wrong(message: Message) -> Self {
        Self {
            message,
            wrong: true,
        }
    }
}

/// Something without which the act cannot be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Gap {
    /// What is missing, in words.
    pub message: Message,
    /// Where it is mended.
    pub mend: Mend,
}

/// Where something missing is mended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mend {
    /// In a field of the dialog.
    Field(FieldName),
    /// In the dialog that notes a duty as met.
    Duty(Duty),
    /// In a field of another dialog on the same record.
    Elsewhere(Errand, FieldName),
    /// On another record.
    Record(RecordNumber),
}

impl Gap {
    pub(super) fn field(name: FieldName, message: Message) -> Self {
        Self {
            message,
            mend: Mend::Field(name),
        }
    }

    /// What is wrong with what was typed into a field; that it is empty, where nothing was.
    pub(super) fn typed(form: &Form, name: FieldName, wrong: Message) -> Self {
        if form.text(name).is_empty() {
            return Self::empty(name);
        }
        let field = Message::new("screen-gap-wrong").word("field", name.message());
        Self::field(name, field.list("why", vec![wrong]))
    }

    /// A field that must not be empty.
    pub(super) fn empty(name: FieldName) -> Self {
        Self::field(
            name,
            Message::new("screen-gap-field").word("field", name.message()),
        )
    }
}

/// What a dialog has to read before it can offer all there is to choose from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// A record with all that hangs on it.
    File(RecordNumber),
    /// Who works with the register.
    People,
    /// Other records that may be of the same person.
    Doubles(RecordNumber),
    /// The letter on a record, in a language.
    Letter(RecordNumber, LetterLanguage),
}

/// What was read.
#[derive(Debug, Clone, Copy)]
pub enum Answer<'a> {
    /// A record with all that hangs on it.
    File(&'a File),
    /// Who works with the register, by login.
    People(&'a [String]),
    /// Other records that may be of the same person as a subject, the likeliest first.
    Doubles(RecordNumber, &'a [Candidate]),
    /// A letter.
    Letter(&'a Letter),
    /// The file that is to be written is there already.
    FileExists,
}

/// One dialog's own part.
pub trait Task: fmt::Debug {
    /// What is about to be done, to which record.
    fn title(&self, about: &About) -> Message;
    /// The words on the button.
    fn button(&self) -> &'static str;
    /// The empty form.
    fn form(&self, sight: &Sight<'_>) -> Form;
    /// Asks for fields and no more, by what is in the others.
    fn arrange(&self, _form: &mut Form, _about: &About) {}
    /// The record that is named in a field, if one is: it has to be read too.
    fn beside(&self, _form: &Form) -> Option<RecordNumber> {
        None
    }
    /// What has to be read for its lists.
    fn asks(&self, _about: &About) -> Option<Question> {
        None
    }
    /// Takes in what was read.
    fn learn(&self, _form: &mut Form, _about: &About, _answer: Answer<'_>) {}
    /// The file that is to be written, where it is that and no act.
    fn saving(&self, _form: &Form, _sight: &Sight<'_>) -> Option<Result<Saving, Vec<Gap>>> {
        None
    }
    /// What the officer should know before doing it.
    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact>;
    /// What is said under a field.
    fn note(&self, _name: FieldName, _form: &Form, _sight: &Sight<'_>) -> Option<Note> {
        None
    }
    /// The act.
    ///
    /// # Errors
    /// Everything that is missing, in the order in which it is asked for.
    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>>;
}
