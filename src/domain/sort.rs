//! The orders of a list.

use std::fmt;

use super::values::{RecordKind, SortBy, Value};

/// What a list is sorted by, and which end of it stands first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sort {
    /// What by.
    pub by: SortBy,
    /// Whether the last of it stands first: the latest day, the highest number, the end of the
    /// alphabet.
    pub down: bool,
}

impl Sort {
    /// The orders of a list, the usual one first. They are few on purpose: an index serves each.
    pub const fn all(kind: RecordKind) -> &'static [SortBy] {
        match kind {
            RecordKind::Subject => &[SortBy::Name, SortBy::Number],
            RecordKind::Consent | RecordKind::Block => &[SortBy::Due, SortBy::Number],
            RecordKind::Claim => &[SortBy::Due, SortBy::Received, SortBy::Number],
        }
    }

    /// The order of a list that nobody has sorted.
    pub const fn usual(kind: RecordKind) -> Self {
        let by = match kind {
            RecordKind::Subject => SortBy::Name,
            RecordKind::Consent | RecordKind::Block | RecordKind::Claim => SortBy::Due,
        };
        Self { by, down: false }
    }

    /// The order as it is chosen at first: what came last is wanted before what came first.
    pub const fn chosen(by: SortBy) -> Self {
        let down = matches!(by, SortBy::Received | SortBy::Number);
        Self { by, down }
    }

    /// The same from its other end.
    #[must_use]
    pub const fn turned(self) -> Self {
        Self {
            by: self.by,
            down: !self.down,
        }
    }

    /// The order of a list by its text: `received`, or `received:desc` from its other end; none
    /// where the list has no such order.
    pub fn parse(text: &str, kind: RecordKind) -> Option<Self> {
        let (by, way) = text.split_once(':').unwrap_or((text, "asc"));
        let by = SortBy::parse(by).ok()?;
        let down = match way.trim() {
            "asc" => false,
            "desc" => true,
            _ => return None,
        };
        Self::all(kind).contains(&by).then_some(Self { by, down })
    }

    /// The id of the words for which end stands first: `sort-due-up`.
    pub fn end_message(self) -> String {
        let way = if self.down { "down" } else { "up" };
        format!("{}-{way}", self.by.message())
    }
}

impl fmt::Display for Sort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let way = if self.down { ":desc" } else { "" };
        write!(f, "{}{way}", self.by)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_order_reads_back_and_others_are_none() {
        for kind in RecordKind::ALL {
            for by in Sort::all(*kind) {
                for sort in [Sort::chosen(*by), Sort::chosen(*by).turned()] {
                    assert_eq!(Sort::parse(&sort.to_string(), *kind), Some(sort));
                }
            }
            assert!(Sort::all(*kind).contains(&Sort::usual(*kind).by));
            for text in ["", "size", "due:up", "number:"] {
                assert_eq!(Sort::parse(text, *kind), None, "{text}");
            }
        }
        assert_eq!(Sort::parse("name", RecordKind::Claim), None);
        assert_eq!(Sort::parse("received", RecordKind::Block), None);
    }
}
