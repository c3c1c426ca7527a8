//! A block of a subject's data for the period of a check (art. 1(3), 25(2)(8)).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Clock, Operator};
use crate::domain::identity::{RecordNumber, SafeText, safe_text};
use crate::domain::time::Moment;
use crate::domain::values::{BlockGround, BlockState, DataCategory, Outcome, RequestedBy};

/// Which data a block covers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// All data of the subject.
    All,
    /// These categories only.
    Categories(Vec<DataCategory>),
}

impl Scope {
    /// Whether the block covers any of these categories.
    pub fn covers(&self, categories: &[DataCategory]) -> bool {
        match self {
            Self::All => !categories.is_empty(),
            Self::Categories(own) => categories.iter().any(|category| own.contains(category)),
        }
    }
}

/// How a check ended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BlockEnd {
    /// The outcome.
    pub outcome: Outcome,
    /// On what ground.
    #[serde(deserialize_with = "safe_text::multiline")]
    pub ground: SafeText,
    /// The day of the decision.
    pub decided_on: NaiveDate,
    /// The day the decision was carried out.
    pub done_on: Option<NaiveDate>,
    /// What shows it.
    #[serde(default, deserialize_with = "safe_text::multiline_opt")]
    pub evidence: Option<SafeText>,
}

/// A request to block data and what became of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    /// The number, Б-2026-0007.
    pub number: RecordNumber,
    /// The version.
    pub version: u32,
    /// Whose base it is.
    pub operator: Operator,
    /// The key in the operator's own system.
    pub external_id: Option<SafeText>,
    /// Whose data.
    pub subject: RecordNumber,
    /// The claim that asked for it.
    pub claim: Option<RecordNumber>,
    /// Who asked.
    pub requested_by: RequestedBy,
    /// Why.
    pub ground: BlockGround,
    /// Which data.
    pub scope: Scope,
    /// When the request was received.
    pub received: Moment,
    /// The applicant's words.
    pub text: Option<SafeText>,
    /// Where it stands.
    pub state: BlockState,
    /// Its clocks: to decide, and after a decision to act.
    pub clocks: Vec<Clock>,
    /// Who entered the request.
    pub registered_by: String,
    /// When it was entered.
    pub registered_at: DateTime<Utc>,
    /// Who approved or refused it.
    pub decided_by: Option<String>,
    /// When it came into force.
    pub blocked_at: Option<DateTime<Utc>>,
    /// The last day of the check; the office's own date, the law sets none.
    pub verify_until: Option<NaiveDate>,
    /// Why it was refused, as the applicant is told.
    pub public_reason: Option<SafeText>,
    /// How the check ended.
    pub end: Option<BlockEnd>,
}

impl Block {
    /// The day by which the request is to be decided.
    pub fn decide_by(&self) -> Option<NaiveDate> {
        self.clocks
            .iter()
            .find(|clock| clock.governing)
            .and_then(|clock| clock.due_on)
    }

    /// The day by which a decision to correct or destroy is to be carried out.
    pub fn act_by(&self) -> Option<NaiveDate> {
        match self.state {
            BlockState::Executing => self.clocks.last().and_then(|clock| clock.due_on),
            _ => None,
        }
    }

    /// The date the block is sorted and counted by in its present state.
    pub fn due_on(&self) -> Option<NaiveDate> {
        match self.state {
            BlockState::Requested => self.decide_by(),
            BlockState::Active => self.verify_until,
            BlockState::Executing => self.act_by(),
            _ => None,
        }
    }

    /// Whether the block is still asked for, in force or being carried out.
    pub const fn is_open(&self) -> bool {
        matches!(
            self.state,
            BlockState::Requested | BlockState::Active | BlockState::Executing
        )
    }
}
