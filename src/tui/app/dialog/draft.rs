//! A dialog as it is kept until it is done, and as it is taken up again.

use chrono::{DateTime, NaiveDate, Utc};

use super::{About, Dialog, Errand, Mend};
use crate::domain::draft::{Draft, DraftKey};
use crate::domain::office::Office;
use crate::domain::view::Row;

/// What the officer is told of a dialog taken up again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resumed {
    /// When it was last typed on.
    pub typed_at: DateTime<Utc>,
    /// Whether the record has changed since.
    pub moved_on: bool,
}

/// What of the dialog the register has.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Kept {
    /// Which state of the dialog was last sent there, unless it did not get there.
    edition: Option<u64>,
    /// Whether anything of it may be there.
    at_all: bool,
}

impl Errand {
    /// The key of its draft.
    pub fn draft_key(self, about: &About) -> DraftKey {
        let record = match about {
            About::Record(row) => Some(row.number()),
            About::Subject(whose) => Some(whose.subject.number),
            About::Marked(_) | About::Nobody(_) => None,
        };
        DraftKey {
            errand: self.name(),
            record,
        }
    }
}

impl Dialog {
    /// Whether something was typed that the register does not have. What is typed for marked
    /// records is not kept: the marks are not either.
    pub fn is_unsaved(&self) -> bool {
        let kept_at_all = !matches!(self.about, About::Marked(_));
        kept_at_all && self.form.is_touched() && self.kept.edition != Some(self.edition)
    }

    /// Whether the register may have something of it.
    pub const fn is_kept(&self) -> bool {
        self.kept.at_all
    }

    /// What was typed, as it is kept.
    pub fn draft(&self, now: DateTime<Utc>) -> Draft {
        Draft {
            key: self.errand.draft_key(&self.about),
            version: self.about.row().map(Row::version),
            fields: self.form.typed(),
            typed_at: now,
            nonce: self.nonce,
        }
    }

    /// It was sent to the register as it stands.
    pub const fn note_kept(&mut self) {
        self.kept = Kept {
            edition: Some(self.edition),
            at_all: true,
        };
    }

    /// It did not get there.
    pub fn note_not_kept(&mut self, edition: u64) {
        if self.kept.edition == Some(edition) {
            self.kept.edition = None;
        }
    }

    /// Goes on from a draft, on the record as it is now, at what is still missing.
    pub fn resume(&mut self, draft: &Draft, office: &Office, today: NaiveDate) {
        self.form.fill(&draft.fields);
        self.task.arrange(&mut self.form, &self.about);
        self.edition += 1;
        self.note_kept();
        let now = self.about.row().map(Row::version);
        self.resumed = Some(Resumed {
            typed_at: draft.typed_at,
            moved_on: draft.version != now,
        });
        let first_gap = self.gaps(office, today).first().map(|gap| gap.mend);
        if let Some(Mend::Field(name)) = first_gap {
            self.form.go_to(name);
        }
    }
}
