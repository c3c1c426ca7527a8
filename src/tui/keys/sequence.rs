//! Keys pressed one after the other.

use std::fmt;
use std::str::FromStr;

use super::names::UnknownKey;
use super::press::KeyPress;

/// One key or several in a row, written with spaces: `g g`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sequence(Vec<KeyPress>);

impl Sequence {
    /// The keys, first to last; never empty when it was read from a name.
    #[must_use]
    pub fn keys(&self) -> &[KeyPress] {
        &self.0
    }

    /// What is left to press after `typed`; `None` when the sequence begins otherwise.
    #[must_use]
    pub fn after(&self, typed: &[KeyPress]) -> Option<Self> {
        self.0.strip_prefix(typed).map(|rest| Self(rest.to_vec()))
    }

    /// Whether one of the two begins with the other, so that one hides the other.
    #[must_use]
    pub fn overlaps(&self, other: &Self) -> bool {
        self.0.starts_with(&other.0) || other.0.starts_with(&self.0)
    }

    /// Whether one of the keys would type text.
    #[must_use]
    pub fn has_text(&self) -> bool {
        self.0.iter().any(|key| key.text().is_some())
    }
}

impl FromStr for Sequence {
    type Err = UnknownKey;

    fn from_str(written: &str) -> Result<Self, UnknownKey> {
        let keys: Vec<KeyPress> = written
            .split_whitespace()
            .map(str::parse)
            .collect::<Result<_, _>>()?;
        if keys.is_empty() {
            return Err(UnknownKey {
                written: written.to_owned(),
                nearest: "space".to_owned(),
            });
        }
        Ok(Self(keys))
    }
}

impl fmt::Display for Sequence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, key) in self.0.iter().enumerate() {
            if i > 0 {
                f.write_str(" ")?;
            }
            write!(f, "{key}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sequences_read_back_and_overlap() {
        let sequence = |name: &str| name.parse::<Sequence>().unwrap();
        assert_eq!(sequence("g  g").to_string(), "g g");
        assert_eq!(sequence("] d").keys().len(), 2);
        assert!(sequence("g").overlaps(&sequence("g g")));
        assert!(!sequence("g g").overlaps(&sequence("g d")));
        assert_eq!(
            sequence("g d").after(sequence("g").keys()),
            Some(sequence("d"))
        );
        assert_eq!(sequence("g d").after(sequence("d").keys()), None);
        assert_eq!(" ".parse::<Sequence>().unwrap_err().nearest, "space");
    }
}
