//! What the officer has put into a form: as plain texts to be kept, and back from them.

use std::collections::BTreeMap;

use super::{Choice, Field, FieldName, Form, Input};
use crate::domain::message::Message;

/// Between two marked values.
const COMMA: char = ',';

impl Input {
    /// What is in it, as one text: the typed text, or the chosen values by their own names.
    pub(super) fn raw(&self) -> String {
        match self {
            Self::Text(text) => text.text(),
            Self::Choice(choice) => choice.text().unwrap_or_default().to_owned(),
            Self::Offered(field) => match field.list() {
                Some(list) => list.text().unwrap_or_default().to_owned(),
                None => field.typed().text(),
            },
            Self::Marks(marks) => marks.texts().collect::<Vec<_>>().join(&COMMA.to_string()),
        }
    }

    /// Puts it back; a value that the list does not have any more is not chosen.
    fn fill(&mut self, raw: &str) {
        match self {
            Self::Text(text) => {
                *text = text.emptied().holding(raw);
            }
            Self::Choice(choice) => *choice = choice.clone().with_text(raw),
            Self::Offered(field) => field.fill(raw),
            Self::Marks(marks) => marks.mark_only(&raw.split(COMMA).collect::<Vec<_>>()),
        }
    }

    /// What is in it, for a person to read.
    pub fn said(&self) -> Message {
        match self {
            Self::Text(text) => Message::new("screen-plain").text("text", text.text()),
            Self::Choice(choice) => chosen_words(choice),
            Self::Offered(field) => match field.list() {
                Some(list) => chosen_words(list),
                None => Message::new("screen-plain").text("text", field.typed().text()),
            },
            Self::Marks(marks) => {
                let marked = marks.options().filter(|(_, marked, _)| *marked);
                let words = marked.map(|(id, ..)| Message::new(id)).collect();
                Message::new("screen-list").list("list", words)
            }
        }
    }
}

fn chosen_words(choice: &Choice) -> Message {
    let words = choice.message().cloned();
    words.unwrap_or_else(|| Message::new("screen-choose"))
}

impl Form {
    /// The fields in which something else is than when the form was opened, by their names.
    /// What stood there already is the record's, and may have changed by the time the form is
    /// filled in again.
    pub fn typed(&self) -> BTreeMap<String, String> {
        let typed = self.fields.iter().filter(|field| field.is_typed());
        typed
            .map(|field| (field.name.key().to_owned(), field.input.raw()))
            .collect()
    }

    /// The same, of the fields that are asked for, in words.
    pub fn typed_words(&self) -> Vec<(FieldName, Message)> {
        let typed = self.fields().filter(|field| field.is_typed());
        typed
            .map(|field| (field.name, field.input.said()))
            .collect()
    }

    /// Puts in what became known while the form is open, unless the officer has put something
    /// else in; it counts as what stood there from the start. A long text is read from its
    /// beginning.
    pub fn hold(&mut self, name: FieldName, raw: &str) {
        let untouched = |field: &&mut Field| field.name == name && !field.is_typed();
        for field in self.fields.iter_mut().filter(untouched) {
            field.input.fill(raw);
            if let Input::Text(text) = &mut field.input
                && text.is_many_lines()
            {
                *text = text.clone().from_its_start();
            }
            field.opened = field.input.raw();
        }
    }

    /// Puts back what was typed. Names that the form does not know are of another version of the
    /// program, and mean nothing here.
    pub fn fill(&mut self, typed: &BTreeMap<String, String>) {
        for field in &mut self.fields {
            if let Some(raw) = typed.get(field.name.key()) {
                field.input.fill(raw);
                self.touched = true;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Choice, Marks};
    use super::*;
    use crate::domain::values::{DataCategory, Outcome};
    use crate::tui::app::form::TextInput;

    fn form() -> Form {
        let there = TextInput::line().holding("было");
        Form::new(vec![
            (
                FieldName::Outcome,
                Input::Choice(Choice::among::<Outcome>()),
            ),
            (
                FieldName::Data,
                Input::Marks(Marks::among::<DataCategory>()),
            ),
            (FieldName::Surname, Input::Text(there)),
            (FieldName::Note, Input::Text(TextInput::lines())),
        ])
    }

    fn typed(pairs: &[(&str, &str)]) -> BTreeMap<String, String> {
        let pairs = pairs.iter();
        pairs
            .map(|(name, raw)| ((*name).to_owned(), (*raw).to_owned()))
            .collect()
    }

    #[test]
    fn what_is_put_back_is_what_was_typed() {
        let all = typed(&[
            ("outcome", "rectified"),
            ("data", "name,iin"),
            ("surname", ""),
            ("note", "две\nстроки "),
        ]);
        let mut form = form();
        assert_eq!(form.typed(), typed(&[]));
        assert!(!form.is_touched());
        form.fill(&all);
        assert_eq!(form.typed(), all);
        assert!(form.is_touched());
        assert_eq!(form.chosen(FieldName::Outcome), Some(Outcome::Rectified));
        assert_eq!(
            form.marked::<DataCategory>(FieldName::Data),
            [DataCategory::Name, DataCategory::Iin]
        );
    }

    #[test]
    fn what_becomes_known_does_not_overwrite_what_was_typed() {
        let mut form = form();
        form.fill(&typed(&[("note", "моё")]));
        form.hold(FieldName::Note, "чужое");
        form.hold(FieldName::Surname, "Иванова");
        form.hold(FieldName::Outcome, "lifted");
        assert_eq!(form.typed(), typed(&[("note", "моё")]));
        assert_eq!(form.text(FieldName::Surname), "Иванова");
        assert_eq!(form.chosen(FieldName::Outcome), Some(Outcome::Lifted));
    }

    #[test]
    fn fields_and_values_of_another_version_mean_nothing() {
        let mut form = form();
        form.fill(&typed(&[
            ("colour", "red"),
            ("outcome", "forgotten"),
            ("data", "name,horoscope"),
        ]));
        assert_eq!(form.typed(), typed(&[("data", "name")]));
    }

    #[test]
    fn hostile_text_comes_back_as_marks() {
        let mut form = form();
        form.fill(&typed(&[("note", "a\u{1b}[2Jb")]));
        assert!(!form.text(FieldName::Note).contains('\u{1b}'));
    }
}
