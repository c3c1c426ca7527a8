//! What an untriaged message may be about.

use crate::domain::values::ClaimKind;

/// Beginnings of words that tell a kind of claim, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindPhrase {
    /// The kind that they tell.
    pub kind: ClaimKind,
    /// The beginnings, one at least.
    pub words: Vec<String>,
}

/// A kind that a text looks like. It is a suggestion: the officer decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LooksLike {
    /// The kind.
    pub kind: ClaimKind,
    /// The words that say so, as they stand in the text, each once.
    pub said: Vec<String>,
}
