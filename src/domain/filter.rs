//! Filters in words: what an officer may type beside a search to narrow it, as data.

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
