//! A clock of a record: a duty, the date by which it is owed, and the source of that date.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::identity::{RecordNumber, SafeText, safe_text};
use crate::domain::time::{Calendar, Deadline, Interval, Term, due_moved};
use crate::domain::values::{Duty, Origin, RuleStatus};
use crate::domain::words::Words;

/// What a clock rests on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Source {
    /// A citation of a law.
    Law(Words),
    /// A clause of an operator's policy.
    Clause {
        /// The policy's display name.
        policy: String,
        /// The clause number, or the title of its section in quotation marks.
        clause: String,
    },
    /// A norm the office set itself, by the name of the setting.
    Office(String),
    /// The date that an authority's demand states.
    Demand,
}

/// One clock of one record.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Clock {
    /// What is owed.
    pub duty: Duty,
    /// Where the term comes from.
    pub origin: Origin,
    /// The rule's code, for instance `BLOCK` or `iticket:7.2`.
    pub rule: String,
    /// The version of the law or policy file the rule was taken from.
    pub rule_version: String,
    /// What the rule rests on.
    pub source: Source,
    /// How well the rule's text is known.
    pub status: RuleStatus,
    /// The term; `None` where an authority named the date itself.
    pub term: Option<Term>,
    /// The civil day from which the term runs; `None` until that event has happened.
    pub starts_on: Option<NaiveDate>,
    /// The last day in time; `None` while the term has not started.
    pub due_on: Option<NaiveDate>,
    /// The last counted day before a day off moved it.
    pub raw_due_on: Option<NaiveDate>,
    /// Whether this is the clock that governs its duty: the earliest that binds.
    pub governing: bool,
    /// Whether the date rests on a year whose calendar is not confirmed.
    pub provisional: bool,
    /// The day on which the duty was met.
    pub met_on: Option<NaiveDate>,
    /// What shows that it was met.
    #[serde(default, deserialize_with = "safe_text::multiline_opt")]
    pub evidence: Option<SafeText>,
    /// The blocks or consents that carry this duty now: it is shown and met there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub carried_by: Vec<RecordNumber>,
    /// When its term stood still, where its rule may be paused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub pauses: Vec<Interval>,
    /// To which day its term was extended, where its rule may be extended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub extended_until: Option<NaiveDate>,
}

impl Clock {
    /// Whether the record itself still owes this duty.
    pub const fn runs(&self) -> bool {
        self.governing && self.met_on.is_none() && self.carried_by.is_empty()
    }

    /// How its date is counted by this calendar; none where no term runs yet.
    pub fn deadline(&self, calendar: &Calendar) -> Option<Deadline> {
        let (term, start) = self.term.zip(self.starts_on)?;
        let pauses = &self.pauses;
        Some(due_moved(
            term,
            start,
            pauses,
            self.extended_until,
            calendar,
        ))
    }

    /// Whether its term stands still on a day: one that had ended before cannot.
    pub fn is_paused(&self, on: NaiveDate) -> bool {
        let ahead = self.due_on.is_some_and(|due| on < due);
        ahead && self.pauses.iter().any(|pause| pause.covers(on))
    }

    /// Whether its term stood still or was extended.
    pub const fn was_moved(&self) -> bool {
        !self.pauses.is_empty() || self.extended_until.is_some()
    }

    /// Whether the duty was met after its last day.
    pub fn met_late(&self) -> bool {
        matches!((self.met_on, self.due_on), (Some(met), Some(due)) if met > due)
    }
}

/// The nearest clock that still runs: the one a record is sorted and named by.
pub fn nearest(clocks: &[Clock]) -> Option<&Clock> {
    clocks
        .iter()
        .filter(|clock| clock.runs() && clock.due_on.is_some())
        .min_by_key(|c| c.due_on)
}
