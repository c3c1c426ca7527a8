//! What a triage or a correction changed in a claim, as the journal keeps it in the entry's note:
//! from what, to what, so that people can read it and an undo can go back to it.

use std::fmt;

use crate::domain::identity::RecordNumber;
use crate::domain::time::Moment;
use crate::domain::values::{ClaimKind, Value};

/// Between what was and what is.
const TO: &str = " → ";

/// Between two changes.
const NEXT: &str = "; ";

/// Stands for what is not known.
const UNKNOWN: &str = "—";

/// One fact of a claim that was changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// When it was received.
    Received {
        /// As it was.
        from: Moment,
        /// As it is.
        to: Moment,
    },
    /// What it asks for.
    Kind {
        /// As it was; none, where that was not known.
        from: Option<ClaimKind>,
        /// As it is.
        to: Option<ClaimKind>,
    },
    /// Whose it is.
    Subject {
        /// As it was; none, where that was not known.
        from: Option<RecordNumber>,
        /// As it is.
        to: Option<RecordNumber>,
    },
}

impl Change {
    /// Several changes as a note has them.
    pub fn noted(changes: &[Self]) -> String {
        let changes: Vec<String> = changes.iter().map(Self::to_string).collect();
        changes.join(NEXT)
    }

    /// Reads what [`noted`](Self::noted) wrote; nothing, where any of it is something else.
    pub fn read(noted: &str) -> Option<Vec<Self>> {
        noted.split(NEXT).map(Self::one).collect()
    }

    fn one(text: &str) -> Option<Self> {
        let (name, values) = text.split_once(' ')?;
        let (from, to) = values.split_once(TO)?;
        Some(match name {
            "received" => Self::Received {
                from: from.parse().ok()?,
                to: to.parse().ok()?,
            },
            "kind" => {
                let kind = |kind: &str| ClaimKind::parse(kind).ok();
                Self::Kind {
                    from: known(from, kind)?,
                    to: known(to, kind)?,
                }
            }
            "subject" => {
                let number = |number: &str| number.parse().ok();
                Self::Subject {
                    from: known(from, number)?,
                    to: known(to, number)?,
                }
            }
            _ => return None,
        })
    }
}

/// The value that a text is, or that it is not known; nothing, where the text is neither.
fn known<T>(text: &str, read: impl Fn(&str) -> Option<T>) -> Option<Option<T>> {
    match text {
        UNKNOWN => Some(None),
        text => read(text).map(Some),
    }
}

impl fmt::Display for Change {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fn or_unknown(value: &Option<impl ToString>) -> String {
            let value = value.as_ref().map(ToString::to_string);
            value.unwrap_or_else(|| UNKNOWN.to_owned())
        }
        match self {
            Self::Received { from, to } => write!(f, "received {from}{TO}{to}"),
            Self::Kind { from, to } => {
                write!(f, "kind {}{TO}{}", or_unknown(from), or_unknown(to))
            }
            Self::Subject { from, to } => {
                write!(f, "subject {}{TO}{}", or_unknown(from), or_unknown(to))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_noted_is_read_again() {
        let noted = "received 2026-11-02 → 2026-11-01T09:30; kind — → information; \
                     subject С-000012 → —";
        let changes = Change::read(noted).unwrap();
        assert_eq!(changes.len(), 3);
        assert_eq!(Change::noted(&changes), noted);
        assert_eq!(
            changes.get(1),
            Some(&Change::Kind {
                from: None,
                to: Some(ClaimKind::Information)
            })
        );
    }

    #[test]
    fn another_text_is_no_change() {
        for text in [
            "",
            "звонил",
            "kind of you",
            "kind a → b",
            "received — → 2026-11-01",
            "kind — → information; и ещё",
        ] {
            assert_eq!(Change::read(text), None, "{text}");
        }
    }
}
