//! One value of a list, or several.

use crate::domain::values::Value;

/// One of a list's values, by its text; none until one is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    family: &'static str,
    values: Vec<&'static str>,
    chosen: Option<usize>,
}

impl Choice {
    /// A choice among all values of a list.
    pub fn among<V: Value>() -> Self {
        Self {
            family: V::FAMILY,
            values: V::ALL.iter().map(|value| value.as_str()).collect(),
            chosen: None,
        }
    }

    /// The same with a value chosen.
    #[must_use]
    pub fn with<V: Value>(mut self, value: V) -> Self {
        self.chosen = self.values.iter().position(|text| *text == value.as_str());
        self
    }

    /// The chosen value.
    pub fn value<V: Value>(&self) -> Option<V> {
        V::parse(self.values.get(self.chosen?)?).ok()
    }

    /// The id of the message that names the chosen value.
    pub fn message(&self) -> Option<String> {
        let value = self.values.get(self.chosen?)?;
        Some(format!("{}-{value}", self.family))
    }

    /// How many values there are, and which one is chosen, from 1.
    pub fn place(&self) -> (usize, usize) {
        (
            self.chosen.map_or(0, |chosen| chosen + 1),
            self.values.len(),
        )
    }

    /// The next value, or the one before; round at the ends.
    pub fn turn(&mut self, forward: bool) {
        let count = self.values.len().max(1);
        self.chosen = Some(match (self.chosen, forward) {
            (None, true) => 0,
            (None, false) => count - 1,
            (Some(at), true) => (at + 1) % count,
            (Some(at), false) => (at + count - 1) % count,
        });
    }
}

/// Any number of a list's values; none chosen stands for all of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    family: &'static str,
    values: Vec<(&'static str, bool)>,
    at: usize,
}

impl Marks {
    /// Nothing marked yet.
    pub fn among<V: Value>() -> Self {
        Self {
            family: V::FAMILY,
            values: V::ALL.iter().map(|value| (value.as_str(), false)).collect(),
            at: 0,
        }
    }

    /// The marked values.
    pub fn values<V: Value>(&self) -> Vec<V> {
        self.values
            .iter()
            .filter(|(_, marked)| *marked)
            .filter_map(|(text, _)| V::parse(text).ok())
            .collect()
    }

    /// The message id of each value, whether it is marked, whether the caret is on it.
    pub fn options(&self) -> impl Iterator<Item = (String, bool, bool)> + '_ {
        self.values
            .iter()
            .enumerate()
            .map(|(index, (text, marked))| {
                (format!("{}-{text}", self.family), *marked, index == self.at)
            })
    }

    /// To the next value, or the one before.
    pub fn turn(&mut self, forward: bool) {
        let count = self.values.len().max(1);
        self.at = if forward {
            self.at + 1
        } else {
            self.at + count - 1
        } % count;
    }

    /// Marks the value under the caret, or unmarks it.
    pub fn toggle(&mut self) {
        if let Some((_, marked)) = self.values.get_mut(self.at) {
            *marked = !*marked;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::{DataCategory, Outcome};

    #[test]
    fn a_choice_goes_round_and_begins_with_none() {
        let mut choice = Choice::among::<Outcome>();
        assert_eq!((choice.value::<Outcome>(), choice.place()), (None, (0, 3)));
        choice.turn(false);
        assert_eq!(choice.value(), Some(Outcome::Destroyed));
        choice.turn(true);
        assert_eq!(choice.message().as_deref(), Some("outcome-lifted"));
        assert_eq!(choice.with(Outcome::Rectified).place(), (2, 3));
    }

    #[test]
    fn marks_are_put_and_taken_away() {
        let mut marks = Marks::among::<DataCategory>();
        marks.toggle();
        marks.turn(true);
        marks.toggle();
        assert_eq!(
            marks.values::<DataCategory>(),
            [DataCategory::Name, DataCategory::Iin]
        );
        marks.toggle();
        assert_eq!(marks.values::<DataCategory>(), [DataCategory::Name]);
        assert_eq!(marks.options().filter(|(_, _, here)| *here).count(), 1);
    }
}
