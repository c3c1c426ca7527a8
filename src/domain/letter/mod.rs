//! A letter of the office, filled in from a case: its paragraphs, and what is still empty in it.

mod facts;
mod sheet;
mod wording;

pub use facts::{Facts, Needs, letter_gaps};
pub use sheet::{lines, text_of};
pub use wording::{LIVE, Wording, live_names, names_in, unknown_name};

use std::fmt;

use super::identity::{RecordNumber, SafeText};
use super::message::Message;
use super::values::{Resolution, UnknownValue, Value};

values! {
    /// A language that letters are written in.
    LetterLanguage, "letter-language" {
        /// Russian.
        Ru = "ru",
        /// Kazakh.
        Kk = "kk",
    }
}

values! {
    /// What a letter is for; each has a template of this name in both languages.
    LetterTemplate, "letter-template" {
        /// The demand is satisfied.
        ReplySatisfied = "reply-satisfied",
        /// It is satisfied in part.
        ReplyPartial = "reply-partial",
        /// It is refused, with reasons.
        ReplyRefused = "reply-refused",
        /// It is left without consideration.
        ReplyNotConsidered = "reply-not-considered",
        /// It was sent on to whom it concerns.
        ReplyRedirected = "reply-redirected",
        /// Data are blocked for the period of a check.
        NoticeBlock = "notice-block",
        /// The block was lifted.
        NoticeUnblocked = "notice-unblocked",
    }
}

values! {
    /// What a letter cannot go out without.
    LetterField, "letter-field" {
        /// What was decided: without it there is no letter to write.
        Resolution = "resolution",
        /// To whom.
        Addressee = "addressee",
        /// The outgoing number.
        OutgoingNumber = "outgoing_number",
        /// The reason as the applicant is told it.
        PublicReason = "public_reason",
        /// Who signs: position and name.
        Signatory = "signatory",
        /// The day on which the data were blocked.
        BlockedOn = "blocked_on",
        /// The last day of the check.
        BlockedUntil = "blocked_until",
        /// The day on which the block ended.
        UnblockedOn = "unblocked_on",
    }
}

impl LetterField {
    /// That a letter lacks these fields.
    pub fn lacking(fields: &[Self]) -> Message {
        let fields = fields.iter().map(|field| Message::new(field.message()));
        Message::new("letter-lacks").list("fields", fields.collect())
    }
}

impl LetterTemplate {
    /// The letter that answers a claim with this resolution; none is owed where the applicant
    /// withdrew it.
    pub const fn of(resolution: Resolution) -> Option<Self> {
        Some(match resolution {
            Resolution::Satisfied => Self::ReplySatisfied,
            Resolution::Partial => Self::ReplyPartial,
            Resolution::Refused => Self::ReplyRefused,
            Resolution::NotConsidered => Self::ReplyNotConsidered,
            Resolution::Redirected => Self::ReplyRedirected,
            Resolution::Withdrawn => return None,
        })
    }
}

/// How a paragraph stands on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// In the right half: the addressee.
    Addressee,
    /// In the middle: what the letter is about.
    Title,
    /// At the left, over what belongs together; templates have none.
    Heading,
    /// From margin to margin.
    Body,
    /// One of a list.
    Item,
    /// A line of its own: numbers, a signature.
    Line,
}

impl Style {
    /// The mark at the start of a template's line.
    pub const fn mark(self) -> Option<char> {
        match self {
            Self::Addressee => Some('>'),
            Self::Title => Some('='),
            Self::Item => Some('—'),
            Self::Line => Some('|'),
            Self::Heading | Self::Body => None,
        }
    }
}

/// A paragraph of a letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paragraph {
    /// How it stands.
    pub style: Style,
    /// What it says.
    pub text: SafeText,
}

/// A letter filled in from a case.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// The claim that it answers.
    pub number: RecordNumber,
    /// Its language.
    pub language: LetterLanguage,
    /// Its template; none as long as nothing is decided.
    pub template: Option<LetterTemplate>,
    /// What it says.
    pub paragraphs: Vec<Paragraph>,
    /// What is empty in it, each once, in the order of the letter.
    pub missing: Vec<LetterField>,
    /// Whether an address was left out because it is masked.
    pub address_masked: bool,
    /// The same letter as text to be edited, with its marks and its fields; empty where it is not
    /// edited.
    pub wording: SafeText,
    /// Whether it is in the office's own words, and not in those of the template.
    pub own: bool,
}

impl Letter {
    /// The letter in lines of at most this many columns.
    pub fn lines(&self, width: usize) -> Vec<String> {
        lines(&self.paragraphs, width)
    }

    /// The letter as a text file has it.
    pub fn text(&self) -> String {
        text_of(&self.paragraphs)
    }
}
