//! A list that also takes what is not in it: a value is chosen with the arrows, or typed.

use super::choice::Choice;
use super::text_input::TextInput;

/// A list with a text of one's own; what is typed counts, and the list where nothing is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offered {
    list: Choice,
    typed: TextInput,
}

impl Offered {
    /// Nothing typed yet.
    pub fn of(list: Choice) -> Self {
        Self {
            list,
            typed: TextInput::line(),
        }
    }

    /// The list, while nothing is typed and something is offered.
    pub fn list(&self) -> Option<&Choice> {
        (self.typed.is_empty() && !self.list.is_empty()).then_some(&self.list)
    }

    /// What is typed.
    pub const fn typed(&self) -> &TextInput {
        &self.typed
    }

    /// What is typed, to be edited.
    pub const fn typed_mut(&mut self) -> &mut TextInput {
        &mut self.typed
    }

    /// Offers another list.
    pub fn offer(&mut self, list: Choice) {
        self.list = list.keeping(&self.list);
    }

    /// Chooses a value of the list, or types it where the list does not have it.
    pub fn fill(&mut self, text: &str) {
        self.list = self.list.clone().with_text(text);
        self.typed = TextInput::line();
        if self.list.text().is_none() {
            self.typed.insert(text);
        }
    }

    /// Goes through the list while nothing is typed; whether it did.
    pub fn turn(&mut self, forward: bool) -> bool {
        let turns = self.list().is_some();
        if turns {
            self.list.turn(forward);
        }
        turns
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_arrows_choose_until_something_is_typed() {
        let mut field = Offered::of(Choice::of(["dana", "marat"].into_iter()));
        assert!(field.turn(true) && field.turn(true));
        assert_eq!(field.list().and_then(Choice::text), Some("marat"));
        field.offer(Choice::of(["aigul", "marat"].into_iter()));
        assert_eq!(field.list().and_then(Choice::text), Some("marat"));
        field.typed_mut().insert("olzhas");
        assert!(!field.turn(true), "the caret moves in the text");
        assert_eq!(field.list(), None);
        field.typed_mut().clear();
        assert_eq!(field.list().and_then(Choice::text), Some("marat"));
    }
}
