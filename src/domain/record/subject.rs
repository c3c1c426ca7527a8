//! A data subject and those who act for them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::Operator;
use crate::domain::identity::{Email, Iin, PersonName, Phone, RecordNumber, SafeText};
use crate::domain::values::{DataCategory, SubjectKind};

/// What is known of a subject, as it is entered and corrected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubjectDetails {
    /// A person or an organisation.
    pub kind: SubjectKind,
    /// The person's name; for an organisation its contact's, if any.
    pub name: Option<PersonName>,
    /// The organisation's name.
    pub legal_name: Option<SafeText>,
    /// ИИН or БИН.
    pub iin: Option<Iin>,
    /// Date of birth.
    pub birth_date: Option<NaiveDate>,
    /// Phone numbers.
    pub phones: Vec<Phone>,
    /// E-mail addresses.
    pub emails: Vec<Email>,
    /// Postal address.
    pub address: Option<SafeText>,
}

impl SubjectDetails {
    /// The name by which the subject is listed.
    pub fn display_name(&self) -> String {
        match (&self.legal_name, &self.name) {
            (Some(legal_name), _) => legal_name.to_string(),
            (None, Some(name)) => name.to_string(),
            (None, None) => String::new(),
        }
    }

    /// The categories in which two accounts of a subject differ.
    pub fn differences(&self, other: &Self) -> Vec<DataCategory> {
        [
            (
                DataCategory::Name,
                (&self.kind, &self.name, &self.legal_name)
                    != (&other.kind, &other.name, &other.legal_name),
            ),
            (DataCategory::Iin, self.iin != other.iin),
            (DataCategory::BirthDate, self.birth_date != other.birth_date),
            (DataCategory::Phone, self.phones != other.phones),
            (DataCategory::Email, self.emails != other.emails),
            (DataCategory::Address, self.address != other.address),
        ]
        .into_iter()
        .filter_map(|(category, differs)| differs.then_some(category))
        .collect()
    }
}

/// Someone who acts for a subject: the applicant is not the subject then.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Representative {
    /// Who acts.
    pub name: SafeText,
    /// By what authority: parent, guardian, attorney.
    pub authority: SafeText,
    /// The document that shows it; never a copy of it (art. 7(10)).
    pub document: SafeText,
    /// The last day of the authority, where it ends.
    pub until: Option<NaiveDate>,
}

/// What a merged record gave to the one that stays.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Given {
    /// The fields that were empty there.
    pub fields: Vec<DataCategory>,
    /// The phones that it did not have.
    pub phones: Vec<Phone>,
    /// The e-mail addresses that it did not have.
    pub emails: Vec<Email>,
    /// Those who act for the person and did not stand there.
    pub representatives: Vec<Representative>,
}

/// Where a merged record has gone, and what went with it: enough to part the two again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Merged {
    /// The record of the same person that stays.
    pub into: RecordNumber,
    /// The consents, blocks and claims that hang on that one now.
    pub moved: Vec<RecordNumber>,
    /// What it gave to the details of that one.
    pub given: Given,
}

/// A data subject in one operator's base.
///
/// A person known to two operators is two subjects: a block at one does not bind the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    /// The number, С-000123.
    pub number: RecordNumber,
    /// The version.
    pub version: u32,
    /// Whose base it is.
    pub operator: Operator,
    /// The key in the operator's own system.
    pub external_id: Option<SafeText>,
    /// What is known.
    pub details: SubjectDetails,
    /// Those who act for the subject.
    pub representatives: Vec<Representative>,
    /// When it was entered.
    pub registered_at: DateTime<Utc>,
    /// Set while another record of the same person stands for this one.
    pub merged: Option<Merged>,
}
