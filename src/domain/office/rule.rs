//! Rules that set terms, and the law they come from.

use chrono::NaiveDate;

use crate::domain::record::Source;
use crate::domain::time::Term;
use crate::domain::values::{
    BlockGround, ClaimKind, Duty, Origin, Outcome, RequestedBy, RuleStatus, StartEvent,
};
use crate::domain::words::Words;

/// A rule that sets a term for a duty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rule {
    /// Its code, for instance `BLOCK` or `iticket:7.2`.
    pub code: String,
    /// The version of the file it stands in.
    pub version: String,
    /// Where it comes from.
    pub origin: Origin,
    /// What it asks for.
    pub duty: Duty,
    /// The kinds of claim whose clock it sets.
    pub kinds: Vec<ClaimKind>,
    /// The kinds of claim beside which it is shown without governing.
    pub beside: Vec<ClaimKind>,
    /// The outcome of a check after which it runs.
    pub outcome: Option<Outcome>,
    /// From what the term runs.
    pub starts: StartEvent,
    /// The term.
    pub term: Term,
    /// First day on which the rule binds; always, where `None`.
    pub effective_from: Option<NaiveDate>,
    /// Last day on which the rule binds.
    pub effective_until: Option<NaiveDate>,
    /// How well its text is known.
    pub status: RuleStatus,
    /// What it rests on.
    pub source: Source,
    /// What must be done, in one sentence.
    pub text: Option<Words>,
    /// The citation that lets its term be paused.
    pub pausable: Option<String>,
    /// The citation that lets its term be extended.
    pub extendable: Option<String>,
    /// Who may call on it; anybody, where empty.
    pub by: Vec<RequestedBy>,
    /// The grounds it covers; all, where empty.
    pub grounds: Vec<BlockGround>,
}

impl Rule {
    /// Whether the rule binds on what happened on that day.
    pub fn binds_on(&self, day: NaiveDate) -> bool {
        self.effective_from.is_none_or(|from| from <= day)
            && self.effective_until.is_none_or(|until| day <= until)
    }
}

/// The law, as one version of its file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Law {
    /// Version of the file.
    pub version: String,
    /// Its title.
    pub title: Words,
    /// Its rules.
    pub rules: Vec<Rule>,
}
