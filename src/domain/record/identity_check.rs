//! How it was checked who asks: the method, when, and what came of it; never a copy of a document.

use std::fmt;

use chrono::NaiveDate;

use crate::domain::identity::SafeText;
use crate::domain::values::{RequestedBy, UnknownValue, Value};

values! {
    /// How it was checked who asks.
    IdentityMethod, "identity-method" {
        /// A document was shown; nothing of it is kept.
        DocumentSeen = "document_seen",
        /// The message bears a valid digital signature (ЭЦП).
        Edoc = "edoc",
        /// It came from the person's own account.
        Cabinet = "cabinet",
        /// The person answered from a contact that the register had before.
        KnownContact = "known_contact",
        /// The State's service of access control said so.
        StateService = "state_service",
        /// The document was shown by which somebody acts for the person.
        Representation = "representation",
        /// In another way, told in the note.
        Other = "other",
    }
}

values! {
    /// What came of it.
    IdentityResult, "identity-result" {
        /// It is the person.
        Confirmed = "confirmed",
        /// That it is the person was not shown.
        NotConfirmed = "not-confirmed",
    }
}

/// A check of who asks; who made it and when it was entered is what the journal says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IdentityCheck {
    /// How it was checked.
    pub method: IdentityMethod,
    /// What came of it.
    pub result: IdentityResult,
    /// The day it was checked.
    pub on: NaiveDate,
    /// Whose identity: the subject's own or a representative's.
    pub of: RequestedBy,
    /// What the officer said to it.
    pub note: Option<SafeText>,
}

impl IdentityCheck {
    /// The check as the journal keeps it beside its entry.
    pub fn noted(&self) -> SafeText {
        let Self {
            method,
            result,
            on,
            of,
            note,
        } = self;
        let note = note.as_ref().map(|note| format!(": {note}"));
        SafeText::multiline(&format!(
            "{result} {method} {on} {of}{}",
            note.unwrap_or_default()
        ))
    }

    /// Reads what [`noted`](Self::noted) wrote; nothing, where the text is another.
    pub fn read(noted: &str) -> Option<Self> {
        let (facts, note) = match noted.split_once(": ") {
            Some((facts, note)) => (facts, Some(SafeText::multiline(note))),
            None => (noted, None),
        };
        let mut words = facts.split(' ');
        Some(Self {
            result: IdentityResult::parse(words.next()?).ok()?,
            method: IdentityMethod::parse(words.next()?).ok()?,
            on: words.next()?.parse().ok()?,
            of: RequestedBy::parse(words.next()?).ok()?,
            note,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_noted_is_read_again() {
        let plain = IdentityCheck {
            method: IdentityMethod::DocumentSeen,
            result: IdentityResult::NotConfirmed,
            on: NaiveDate::from_ymd_opt(2026, 11, 20).unwrap(),
            of: RequestedBy::Representative,
            note: None,
        };
        let told = IdentityCheck {
            note: Some(SafeText::from_outside("срок: доверенность истекла")),
            ..plain.clone()
        };
        for check in [plain, told] {
            assert_eq!(IdentityCheck::read(&check.noted()), Some(check));
        }
        assert_eq!(IdentityCheck::read("звонил"), None);
    }
}
