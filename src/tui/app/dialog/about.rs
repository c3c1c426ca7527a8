//! What a dialog is about: a record that is there, or one that is being made.

use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::record::{Claim, Operator};
use crate::domain::view::{Row, SubjectName};
use crate::tui::app::subject_of;

/// A subject in the base of its operator.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose {
    /// The subject.
    pub subject: SubjectName,
    /// Whose base it is in.
    pub operator: Operator,
    /// The open claim through which one came to the subject.
    pub claim: Option<Box<Claim>>,
}

impl Whose {
    /// The subject that a record is about, where it is known.
    pub fn of(row: &Row) -> Option<Self> {
        let claim = match row {
            Row::Claim(row) if row.claim.is_open() => Some(Box::new(row.claim.clone())),
            _ => None,
        };
        Some(Self {
            subject: subject_of(row)?,
            operator: row.record().operator().clone(),
            claim,
        })
    }
}

/// What a dialog is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// A record, as the officer sees it.
    Record(Box<Row>),
    /// Several marked records, as the officer saw them.
    Marked(Vec<Row>),
    /// A subject of whom a record is being made.
    Subject(Whose),
    /// A subject that is being entered, in the base of the operator in hand, if any.
    Nobody(Option<Operator>),
}

impl About {
    /// The record acted on.
    pub fn row(&self) -> Option<&Row> {
        match self {
            Self::Record(row) => Some(row),
            Self::Marked(_) | Self::Subject(_) | Self::Nobody(_) => None,
        }
    }

    /// The claim acted on.
    pub fn claim(&self) -> Option<&Claim> {
        match self.row() {
            Some(Row::Claim(row)) => Some(&row.claim),
            _ => None,
        }
    }

    /// The number of the record acted on.
    pub fn number(&self) -> Option<RecordNumber> {
        self.row().map(Row::number)
    }

    /// The subject whose data it touches.
    pub fn whose(&self) -> Option<Whose> {
        match self {
            Self::Record(row) => Whose::of(row),
            Self::Subject(whose) => Some(whose.clone()),
            Self::Marked(_) | Self::Nobody(_) => None,
        }
    }

    /// A title that names the record acted on.
    pub fn titled(&self, id: &'static str) -> Message {
        let title = Message::new(id);
        match self.number() {
            Some(number) => title.text("number", number),
            None => title,
        }
    }
}
