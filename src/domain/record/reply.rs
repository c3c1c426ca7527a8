//! The reply to a claim: prepared, sent, delivered. Three facts, and none stands for another.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::identity::{SafeText, safe_text};
use crate::domain::letter::{LetterLanguage, LetterTemplate, Wording};
use crate::domain::values::{Channel, Resolution};

/// A reply that was sent. One that is only prepared is not one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The day it was sent.
    pub on: NaiveDate,
    /// How.
    pub channel: Channel,
    /// Its outgoing number.
    pub number: SafeText,
    /// What shows it: the number of a postal receipt, the id of a message.
    #[serde(
        default,
        deserialize_with = "safe_text::multiline_opt",
        skip_serializing_if = "Option::is_none"
    )]
    pub evidence: Option<SafeText>,
    /// The SHA-256 of the file that went out, in hexadecimal digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sha256: Option<SafeText>,
}

/// A letter that is ready: what it says, before anybody has sent it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prepared {
    /// The day it was prepared.
    pub on: NaiveDate,
    /// Who prepared it.
    pub by: String,
    /// What was decided.
    pub resolution: Option<Resolution>,
    /// On what ground; stays inside.
    #[serde(default, deserialize_with = "safe_text::multiline_opt")]
    pub ground: Option<SafeText>,
    /// The reason as the applicant is told it.
    #[serde(default, deserialize_with = "safe_text::multiline_opt")]
    pub public_reason: Option<SafeText>,
    /// How it is to go out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
    /// The outgoing number it was given.
    pub number: Option<SafeText>,
    /// Who signs it: position and name. None, where it is signed as all of the office's letters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signatory: Option<SafeText>,
}

/// A reply that reached the applicant.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Delivered {
    /// The day it was delivered.
    pub on: NaiveDate,
    /// How it was sent.
    pub channel: Channel,
    /// What shows it.
    #[serde(deserialize_with = "safe_text::multiline")]
    pub evidence: SafeText,
}

/// How far the reply to a claim has come.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReplyFacts {
    /// The letter is ready.
    pub prepared: Option<Prepared>,
    /// It went out.
    pub sent: Option<Reply>,
    /// It arrived.
    pub delivered: Option<Delivered>,
    /// The letters that the office has put into its own words; they stay when the claim is opened
    /// again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub wordings: Vec<Wording>,
}

impl ReplyFacts {
    /// Whether nothing was done yet.
    pub const fn is_empty(&self) -> bool {
        self.prepared.is_none()
            && self.sent.is_none()
            && self.delivered.is_none()
            && self.wordings.is_empty()
    }

    /// The office's own words for a letter.
    pub fn wording(&self, language: LetterLanguage, template: LetterTemplate) -> Option<&SafeText> {
        let mut wordings = self.wordings.iter();
        let own = wordings.find(|own| (own.language, own.template) == (language, template))?;
        Some(&own.text)
    }
}
