//! One value of a list, or several.

use crate::domain::message::Message;
use crate::domain::values::Value;

/// The text of agreement among [`Choice::yes_no`].
pub(super) const YES: &str = "yes";

/// One of a list's values, by its text; none until one is chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    values: Vec<(String, Message)>,
    chosen: Option<usize>,
    /// A value that is to be chosen once the list has it: some lists are read while the dialog
    /// is open already.
    awaited: Option<String>,
    optional: bool,
}

impl Choice {
    /// A choice among all values of a list.
    pub fn among<V: Value>() -> Self {
        let values = V::ALL.iter();
        Self::from(values.map(|value| (value.as_str().to_owned(), Message::new(value.message()))))
    }

    /// A choice among texts that stand for themselves.
    pub fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        Self::from(texts.map(|text| {
            let label = Message::new("screen-plain").text("text", text);
            (text.to_owned(), label)
        }))
    }

    /// Yes or no.
    pub fn yes_no() -> Self {
        let words = [(YES, "word-yes"), ("no", "word-no")];
        Self::from(
            words
                .map(|(text, id)| (text.to_owned(), Message::new(id)))
                .into_iter(),
        )
    }

    /// A choice among texts, each with the words for it.
    pub fn from(values: impl Iterator<Item = (String, Message)>) -> Self {
        Self {
            values: values.collect(),
            chosen: None,
            awaited: None,
            optional: false,
        }
    }

    /// The same, where none may be chosen again.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// The same with a value chosen.
    #[must_use]
    pub fn with<V: Value>(self, value: V) -> Self {
        self.with_text(value.as_str())
    }

    /// The same with the value of this text chosen, at once or when the list has it.
    #[must_use]
    pub fn with_text(mut self, wanted: &str) -> Self {
        self.chosen = self.values.iter().position(|(text, _)| text == wanted);
        self.awaited = self.chosen.is_none().then(|| wanted.to_owned());
        self
    }

    /// The same with what is chosen in another list, as far as this one has it.
    #[must_use]
    pub fn keeping(self, other: &Self) -> Self {
        let wanted = other.awaited.as_deref().or(other.text());
        match wanted {
            Some(text) if self.values.iter().any(|(value, _)| value == text) => {
                self.with_text(text)
            }
            _ => self,
        }
    }

    /// The chosen value.
    pub fn value<V: Value>(&self) -> Option<V> {
        V::parse(self.text()?).ok()
    }

    /// The text of the chosen value.
    pub fn text(&self) -> Option<&str> {
        self.values.get(self.chosen?).map(|(text, _)| text.as_str())
    }

    /// The words for the chosen value.
    pub fn message(&self) -> Option<&Message> {
        self.values.get(self.chosen?).map(|(_, label)| label)
    }

    /// Whether there is nothing to choose from.
    pub const fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// How many values there are, and which one is chosen, from 1.
    pub fn place(&self) -> (usize, usize) {
        (
            self.chosen.map_or(0, |chosen| chosen + 1),
            self.values.len(),
        )
    }

    /// The next value, or the one before; round at the ends, by way of none where none may be.
    pub fn turn(&mut self, forward: bool) {
        self.awaited = None;
        let count = self.values.len().max(1);
        let last = count - 1;
        self.chosen = match (self.chosen, forward) {
            (None, true) => Some(0),
            (None, false) => Some(last),
            (Some(at), true) if at == last => (!self.optional).then_some(0),
            (Some(0), false) => (!self.optional).then_some(last),
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => Some(at - 1),
        };
    }
}

/// Any number of a list's values; none chosen stands for all of them, unless some are needed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marks {
    family: &'static str,
    values: Vec<(&'static str, bool)>,
    at: usize,
    none_marked: &'static str,
}

impl Marks {
    /// Nothing marked yet.
    pub fn among<V: Value>() -> Self {
        Self {
            family: V::FAMILY,
            values: V::ALL.iter().map(|value| (value.as_str(), false)).collect(),
            at: 0,
            none_marked: "scope-all",
        }
    }

    /// Values of which some are a family's own and some are not; `none_marked` is the id of the
    /// words for nothing marked.
    pub fn of(family: &'static str, values: &[&'static str], none_marked: &'static str) -> Self {
        Self {
            family,
            values: values.iter().map(|value| (*value, false)).collect(),
            at: 0,
            none_marked,
        }
    }

    /// The same, where none marked stands for none.
    #[must_use]
    pub const fn some_needed(mut self) -> Self {
        self.none_marked = "screen-choose";
        self
    }

    /// The id of the words for nothing marked.
    pub const fn none_marked(&self) -> &'static str {
        self.none_marked
    }

    /// The marked values.
    pub fn values<V: Value>(&self) -> Vec<V> {
        self.texts()
            .filter_map(|text| V::parse(text).ok())
            .collect()
    }

    /// The marked values by their own names.
    pub fn texts(&self) -> impl Iterator<Item = &'static str> + '_ {
        let marked = self.values.iter().filter(|(_, marked)| *marked);
        marked.map(|(text, _)| *text)
    }

    /// Marks the values of these names, and no others.
    pub fn mark_only(&mut self, texts: &[&str]) {
        for (text, marked) in &mut self.values {
            *marked = texts.contains(text);
        }
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
        assert_eq!(choice.text(), Some("lifted"));
        let mut choice = choice.with(Outcome::Rectified).optional();
        assert_eq!(choice.place(), (2, 3));
        choice.turn(true);
        choice.turn(true);
        assert_eq!(choice.text(), None, "an optional choice is taken back");
    }

    #[test]
    fn a_value_is_chosen_once_the_list_has_it() {
        let short = || Choice::of(["none"].into_iter());
        let long = || Choice::of(["none", "first", "second"].into_iter()).with_text("none");
        let mut waiting = short().with_text("second");
        assert_eq!(waiting.text(), None);
        assert_eq!(long().keeping(&waiting).text(), Some("second"));
        waiting.turn(true);
        assert_eq!(long().keeping(&waiting).text(), Some("none"));
        assert_eq!(long().keeping(&short()).text(), Some("none"));
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
