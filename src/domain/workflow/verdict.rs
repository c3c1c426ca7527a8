//! What an officer says of a message at its triage.

use std::fmt;

use chrono::NaiveDate;

use super::act::NewClosing;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::SubjectDetails;
use crate::domain::values::{ClaimKind, UnknownValue, Value};

values! {
    /// The verdicts, by name.
    VerdictName, "verdict" {
        /// A claim of this kind, about this subject.
        Accept = "accept",
        /// A claim of this kind, about somebody whom the register did not know.
        NewSubject = "new-subject",
        /// A claim of this kind; who asks is to be shown first.
        AskIdentity = "ask-identity",
        /// The same matter as another claim.
        Link = "link",
        /// A matter of somebody else, to whom it is passed on.
        Redirect = "redirect",
        /// To be looked at again on another day.
        Later = "later",
        /// Nothing that the office has to deal with.
        NotOurs = "not-ours",
    }
}

/// What a message is said to be.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named as in the interface page")]
pub enum Verdict {
    /// A claim of this kind, about this subject; the date is the one that an authority demands.
    Accept {
        kind: ClaimKind,
        subject: RecordNumber,
        demanded_by: Option<NaiveDate>,
    },
    /// A claim of this kind, about somebody who is entered with it.
    NewSubject {
        kind: ClaimKind,
        external_id: Option<SafeText>,
        details: Box<SubjectDetails>,
        demanded_by: Option<NaiveDate>,
    },
    /// A claim of this kind that waits until it is shown who asks; its clocks run.
    AskIdentity { kind: ClaimKind },
    /// The same matter as another claim: of its kind, about its subject. Both keep their clocks.
    Link { to: RecordNumber },
    /// A matter of somebody else: closed through the gate.
    Redirect(NewClosing),
    /// Looked at again on that day; it stays where it is, and no clock stops.
    Later {
        until: NaiveDate,
        note: Option<SafeText>,
    },
    /// Nothing that the office has to deal with: closed through the gate.
    NotOurs(NewClosing),
}
