//! Filters in words: what an officer may type beside a search to narrow it, as data.

use super::values::{BlockState, ClaimState, ConsentState, RecordKind, Value};

/// What a list can be narrowed by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FilterName {
    /// What is overdue; it has no value.
    Overdue,
    /// An operator's records.
    Operator,
    /// A kind of claim.
    Kind,
    /// A state.
    State,
    /// What is due within a time, or on a day.
    Due,
    /// Whose claims.
    Assigned,
}

impl FilterName {
    /// The filter as scripts and files call it, whatever the officer's language.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::Operator => "operator",
            Self::Kind => "kind",
            Self::State => "state",
            Self::Due => "due",
            Self::Assigned => "assigned",
        }
    }
}

/// The states by which a kind of record can be chosen: the register's own, and those that follow
/// from the day and from a subject's blocks.
pub fn states_of(kind: RecordKind) -> Vec<&'static str> {
    fn texts<V: Value>() -> Vec<&'static str> {
        V::ALL.iter().map(|value| value.as_str()).collect()
    }
    match kind {
        RecordKind::Subject => vec!["active", "blocked"],
        RecordKind::Consent => texts::<ConsentState>(),
        RecordKind::Block => {
            let mut states = texts::<BlockState>();
            states.push("review_due");
            states
        }
        RecordKind::Claim => texts::<ClaimState>(),
    }
}

/// The words of the filters, in every language at once: an officer types what comes to hand.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FilterWords {
    /// What each filter may be called; first as the officer's own language calls it.
    pub names: Vec<(FilterName, Vec<String>)>,
    /// Kinds of claim.
    pub kinds: Vec<FilterValue>,
    /// States of all records.
    pub states: Vec<FilterValue>,
    /// `me` and `none`.
    pub assigned: Vec<FilterValue>,
}

/// A value and what it may be called, without spaces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilterValue {
    /// As scripts see it.
    pub code: String,
    /// In words; first in the officer's own language.
    pub words: Vec<String>,
}

/// A filter whose value says nothing, or could be several.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownFilter {
    /// The filter, as it was typed.
    pub name: String,
    /// The value, as it was typed.
    pub value: String,
    /// The values it may have.
    pub known: Vec<String>,
}
