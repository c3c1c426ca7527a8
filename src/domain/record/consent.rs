//! A consent with its eight items (art. 8(4)) and the events that followed it.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Clock, Operator};
use crate::domain::identity::{RecordNumber, SafeText, safe_text};
use crate::domain::time::Moment;
use crate::domain::values::{Channel, ConsentMethod, ConsentState, DataCategory, WithdrawalGround};

/// What the subject agreed to. The operator and the subject, items 1 and 2 of art. 8(4),
/// stand on the record itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentTerms {
    /// When it was given.
    pub given: Moment,
    /// Item 3: the last day; until the purposes are reached, where `None` (art. 8(6)).
    pub valid_until: Option<NaiveDate>,
    /// Item 4: whether data may pass to third parties.
    pub third_parties: Option<bool>,
    /// Item 5: whether data cross the border.
    pub cross_border: Option<bool>,
    /// Item 6: whether data are published.
    pub public: Option<bool>,
    /// Item 7: the list of data.
    pub data: Vec<DataCategory>,
    /// Item 8: the purposes.
    pub purposes: Vec<SafeText>,
    /// The version of the policy agreed to, as it was given; it need not be on file.
    pub policy_version: Option<SafeText>,
    /// How consent was given.
    pub method: ConsentMethod,
    /// What proves it (art. 25(2)(5)).
    pub proof: Option<SafeText>,
}

/// A withdrawal as it came in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// The day of receipt, in the legal zone.
    pub received_on: NaiveDate,
    /// How it came; unknown for withdrawals taken over from an old journal.
    pub channel: Option<Channel>,
    /// Its incoming number or the like.
    pub reference: Option<SafeText>,
    /// The claim that brought it.
    pub claim: Option<RecordNumber>,
}

/// What happened to a consent after it was given; never changed, only added to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "event", rename_all = "snake_case")]
pub enum ConsentEvent {
    /// The subject withdrew it.
    Withdrawn(Withdrawal),
    /// Processing stopped.
    Stopped {
        /// The day it stopped.
        on: NaiveDate,
        /// What shows it.
        #[serde(default, deserialize_with = "safe_text::multiline_opt")]
        evidence: Option<SafeText>,
    },
    /// The withdrawal was refused with reasons (art. 8(2)).
    WithdrawalRefused {
        /// The day of the refusal.
        on: NaiveDate,
        /// The legal ground.
        ground: WithdrawalGround,
        /// The reason as the subject is told it.
        #[serde(deserialize_with = "safe_text::multiline")]
        public_reason: SafeText,
    },
}

/// A consent and its history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// The number, К-000456.
    pub number: RecordNumber,
    /// The version.
    pub version: u32,
    /// Whose base it is.
    pub operator: Operator,
    /// The key in the operator's own system.
    pub external_id: Option<SafeText>,
    /// Who consented.
    pub subject: RecordNumber,
    /// What was agreed to.
    pub terms: ConsentTerms,
    /// What happened since, oldest first.
    pub events: Vec<ConsentEvent>,
    /// The clocks of a withdrawal.
    pub clocks: Vec<Clock>,
    /// When it was entered.
    pub registered_at: DateTime<Utc>,
}

impl Consent {
    /// What the consent amounts to on a day; `superseded` says that a later consent of the
    /// same subject for the same purposes exists.
    pub fn state(&self, today: NaiveDate, superseded: bool) -> ConsentState {
        match self.events.last() {
            Some(ConsentEvent::Stopped { .. }) => ConsentState::Stopped,
            Some(ConsentEvent::Withdrawn(_)) => ConsentState::WithdrawalReceived,
            _ if self.terms.valid_until.is_some_and(|until| until < today) => ConsentState::Expired,
            _ if superseded => ConsentState::Superseded,
            Some(ConsentEvent::WithdrawalRefused { .. }) => ConsentState::WithdrawalRefused,
            None => ConsentState::Active,
        }
    }

    /// The latest withdrawal, whatever became of it.
    pub fn withdrawal(&self) -> Option<&Withdrawal> {
        self.events.iter().rev().find_map(|event| match event {
            ConsentEvent::Withdrawn(withdrawal) => Some(withdrawal),
            _ => None,
        })
    }

    /// The day processing stopped.
    pub fn stopped_on(&self) -> Option<NaiveDate> {
        match self.events.last() {
            Some(ConsentEvent::Stopped { on, .. }) => Some(*on),
            _ => None,
        }
    }

    /// Whether a withdrawal waits for its outcome.
    pub fn awaits_stop(&self) -> bool {
        matches!(self.events.last(), Some(ConsentEvent::Withdrawn(_)))
    }
}
