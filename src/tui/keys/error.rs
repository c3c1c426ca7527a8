//! What can be wrong with a keymap file.

use thiserror::Error;

use super::action::Action;
use super::context::Context;
use super::names::UnknownKey;
use super::sequence::Sequence;

/// A keymap or layout file that was refused, with the place of the first mistake.
///
/// `Display` is for logs; the screen words [`KeymapProblem::message_id`] and its
/// arguments in the officer's language.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{file}:{line}:{column}: {problem}")]
pub struct KeymapError {
    /// The file, as the caller named it.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong there.
    pub problem: KeymapProblem,
}

/// What is wrong, as data.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum KeymapProblem {
    /// Not TOML, or not the form of the file; the reader's own words.
    #[error("{0}")]
    Syntax(String),
    /// A keymap to start from that is not shipped.
    #[error("unknown keymap `{written}`; did you mean `{nearest}`?")]
    UnknownBase {
        /// What was written.
        written: String,
        /// The valid name closest to it.
        nearest: String,
    },
    /// A table that is no context.
    #[error("unknown context `{written}`; did you mean `{nearest}`?")]
    UnknownContext {
        /// What was written.
        written: String,
        /// The valid name closest to it.
        nearest: String,
    },
    /// A line that is no action.
    #[error("unknown action `{written}`; did you mean `{nearest}`?")]
    UnknownAction {
        /// What was written.
        written: String,
        /// The valid name closest to it.
        nearest: String,
    },
    /// A key that has no such name.
    #[error(transparent)]
    UnknownKey(#[from] UnknownKey),
    /// Something else than a list of keys in quotes.
    #[error("expected a list of keys, as in [\"a\", \"ctrl-f\"]")]
    NotAList,
    /// The same keys twice in one context.
    #[error("`{keys}` is already `{}` in `{}`", other.name(), context.name())]
    Duplicate {
        /// The keys.
        keys: Sequence,
        /// What they already do.
        other: Action,
        /// Where.
        context: Context,
    },
    /// Keys that begin, or are begun by, other keys of the same context: one of the
    /// two could never be reached.
    #[error("`{keys}` and `{others}` (`{}` in `{}`) hide each other", other.name(), context.name())]
    Shadowed {
        /// The keys.
        keys: Sequence,
        /// The keys they collide with.
        others: Sequence,
        /// What those do.
        other: Action,
        /// Where.
        context: Context,
    },
    /// A plain character bound where it is text.
    #[error("`{keys}` is text in a text field; bind a named key or a chord")]
    Text {
        /// The keys.
        keys: Sequence,
    },
    /// A line that leaves nothing to press for what nobody can work without.
    #[error("`{}` has no key left in `{}`", action.name(), context.name())]
    Keyless {
        /// What cannot be done any more.
        action: Action,
        /// Where.
        context: Context,
    },
    /// Keys that a Cyrillic keyboard types as something else, and no others for the action.
    #[error("`{keys}` does not reach `{}` under the `{layout}` layout", action.name())]
    Unreachable {
        /// The keys.
        keys: Sequence,
        /// What they would do.
        action: Action,
        /// The layout's name.
        layout: String,
    },
    /// A layout whose two rows do not stand one above the other.
    #[error("`from` has {from} signs and `to` has {to}; they must be equally many")]
    UnequalRows {
        /// Signs in `from`.
        from: usize,
        /// Signs in `to`.
        to: usize,
    },
}

impl KeymapProblem {
    /// The id of the message that says this in the officer's language.
    #[must_use]
    pub const fn message_id(&self) -> &'static str {
        match self {
            Self::Syntax(_) => "keymap-syntax",
            Self::UnknownBase { .. } => "keymap-unknown-base",
            Self::UnknownContext { .. } => "keymap-unknown-context",
            Self::UnknownAction { .. } => "keymap-unknown-action",
            Self::UnknownKey(_) => "keymap-unknown-key",
            Self::NotAList => "keymap-not-a-list",
            Self::Duplicate { .. } => "keymap-duplicate",
            Self::Shadowed { .. } => "keymap-shadowed",
            Self::Text { .. } => "keymap-text",
            Self::Keyless { .. } => "keymap-keyless",
            Self::Unreachable { .. } => "keymap-unreachable",
            Self::UnequalRows { .. } => "keymap-unequal-rows",
        }
    }

    /// The arguments of that message, by name.
    #[must_use]
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::Syntax(reason) => vec![("reason", reason.clone())],
            Self::UnknownBase { written, nearest }
            | Self::UnknownContext { written, nearest }
            | Self::UnknownAction { written, nearest }
            | Self::UnknownKey(UnknownKey { written, nearest }) => {
                vec![("written", written.clone()), ("nearest", nearest.clone())]
            }
            Self::NotAList => Vec::new(),
            Self::Duplicate {
                keys,
                other,
                context,
            } => vec![
                ("keys", keys.to_string()),
                ("other", other.name().to_owned()),
                ("context", context.name().to_owned()),
            ],
            Self::Shadowed {
                keys,
                others,
                other,
                context,
            } => vec![
                ("keys", keys.to_string()),
                ("others", others.to_string()),
                ("other", other.name().to_owned()),
                ("context", context.name().to_owned()),
            ],
            Self::Text { keys } => vec![("keys", keys.to_string())],
            Self::Keyless { action, context } => vec![
                ("action", action.name().to_owned()),
                ("context", context.name().to_owned()),
            ],
            Self::Unreachable {
                keys,
                action,
                layout,
            } => vec![
                ("keys", keys.to_string()),
                ("action", action.name().to_owned()),
                ("layout", layout.clone()),
            ],
            Self::UnequalRows { from, to } => {
                vec![("from", from.to_string()), ("to", to.to_string())]
            }
        }
    }
}

/// Where in the text a byte stands: line and column, both from 1.
pub(super) fn place(text: &str, byte: usize) -> (usize, usize) {
    let before = text.char_indices().take_while(|(at, _)| *at < byte);
    before.fold((1, 1), |(line, column), (_, c)| match c {
        '\n' => (line + 1, 1),
        _ => (line, column + 1),
    })
}

/// The refusal of `file` for a problem at a byte of its text.
pub(super) fn refuse(file: &str, text: &str, byte: usize, problem: KeymapProblem) -> KeymapError {
    let (line, column) = place(text, byte);
    KeymapError {
        file: file.to_owned(),
        line,
        column,
        problem,
    }
}

/// The refusal of a text that the TOML reader does not accept.
pub(super) fn refuse_syntax(file: &str, text: &str, error: &toml::de::Error) -> KeymapError {
    let byte = error.span().map_or(0, |span| span.start);
    refuse(
        file,
        text,
        byte,
        KeymapProblem::Syntax(error.message().to_owned()),
    )
}
