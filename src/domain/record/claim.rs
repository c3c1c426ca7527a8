//! A claim: what came in, what is owed on it, and how it was closed.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};

use super::{Clock, Operator, Reply, ReplyFacts, nearest};
use crate::domain::identity::{RecordNumber, SafeText, safe_text};
use crate::domain::time::Moment;
use crate::domain::values::{Channel, ClaimKind, ClaimState, Resolution, Value, WaitingFor};

/// How a claim was closed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Closing {
    /// The resolution.
    pub resolution: Resolution,
    /// On what ground.
    #[serde(deserialize_with = "safe_text::multiline")]
    pub ground: SafeText,
    /// The reply, where one is owed.
    pub reply: Option<Reply>,
    /// The reason as the applicant is told it.
    #[serde(default, deserialize_with = "safe_text::multiline_opt")]
    pub public_reason: Option<SafeText>,
    /// When it was closed.
    pub at: DateTime<Utc>,
    /// Who closed it.
    pub by: String,
}

/// A claim of a subject, of whatever kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// The number, П-2026-0042.
    pub number: RecordNumber,
    /// The version.
    pub version: u32,
    /// Whose base it concerns.
    pub operator: Operator,
    /// The key in the operator's own system.
    pub external_id: Option<SafeText>,
    /// What it asks for; not known of a message before its triage.
    pub kind: Option<ClaimKind>,
    /// Where it stands.
    pub state: ClaimState,
    /// What it waits for, while it waits.
    pub waiting_for: Option<WaitingFor>,
    /// Whose data it is about; not known of a message before its triage.
    pub subject: Option<RecordNumber>,
    /// When it was received: the clocks run from that day.
    pub received: Moment,
    /// When it was entered: a different fact, shown beside the first.
    pub registered_at: DateTime<Utc>,
    /// Who entered it.
    pub registered_by: String,
    /// How it came.
    pub channel: Option<Channel>,
    /// Its incoming number.
    pub incoming_number: Option<SafeText>,
    /// The applicant's words.
    pub text: Option<SafeText>,
    /// The date that an authority's demand states.
    pub demanded_by: Option<NaiveDate>,
    /// What is owed, by when, and why.
    pub clocks: Vec<Clock>,
    /// Who works on it.
    pub assigned_to: Option<String>,
    /// Blocks, consents and claims that belong together with it.
    pub links: Vec<RecordNumber>,
    /// How it was closed; kept when it is reopened, until it is closed anew.
    pub closing: Option<Closing>,
    /// How far its reply has come.
    pub reply: Box<ReplyFacts>,
}

impl Claim {
    /// The date the claim is sorted by: its nearest unmet clock.
    pub fn due_on(&self) -> Option<NaiveDate> {
        match self.state {
            ClaimState::Closed => None,
            _ => nearest(&self.clocks).and_then(|clock| clock.due_on),
        }
    }

    /// The message that names its kind, `kind-unknown` while nobody has said.
    pub fn kind_message(&self) -> String {
        self.kind
            .map_or_else(|| "kind-unknown".to_owned(), Value::message)
    }

    /// The same in a word that fits a column.
    pub fn kind_short(&self) -> String {
        let kind = self.kind.map_or("unknown", Value::as_str);
        format!("kind-short-{kind}")
    }

    /// Whether somebody has said what it asks for and whose data it is about.
    pub const fn is_triaged(&self) -> bool {
        self.kind.is_some() && self.subject.is_some()
    }

    /// Whether the claim is still open.
    pub fn is_open(&self) -> bool {
        self.state != ClaimState::Closed
    }

    /// How it was closed, if it is closed now.
    pub fn resolution(&self) -> Option<Resolution> {
        self.closing
            .as_ref()
            .filter(|_| !self.is_open())
            .map(|closing| closing.resolution)
    }
}
