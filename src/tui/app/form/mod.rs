//! A form: fields one after the other, then the button that does it.

mod choice;
mod dates;
mod name;
mod numbers;
mod offered;
mod text_input;
mod typed;

use choice::YES;
pub use choice::{Choice, Marks};
pub use dates::{day_message, read_check, read_day, read_moment, term_message, typed_day};
pub use name::FieldName;
pub use numbers::read_number;
pub use offered::Offered;
pub use text_input::TextInput;

use crate::domain::identity::SafeText;
use crate::domain::values::Value;

/// How a field is filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// By typing.
    Text(TextInput),
    /// By choosing one value.
    Choice(Choice),
    /// By choosing one value, or typing another.
    Offered(Offered),
    /// By marking values.
    Marks(Marks),
}

/// One field.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Which.
    pub name: FieldName,
    /// What is in it.
    pub input: Input,
    /// Whether the rest of the form asks for it now.
    pub asked: bool,
    /// What was in it when the form was opened.
    opened: String,
}

impl Field {
    /// Whether the officer has put something else in.
    fn is_typed(&self) -> bool {
        self.input.raw() != self.opened
    }
}

/// The fields of a dialog and where the officer is among them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Form {
    fields: Vec<Field>,
    /// `None` on the button.
    focus: Option<FieldName>,
    touched: bool,
}

impl Form {
    /// A form of these fields, the first in focus; the button, where there are none.
    pub fn new(fields: Vec<(FieldName, Input)>) -> Self {
        let fields: Vec<Field> = fields
            .into_iter()
            .map(|(name, input)| Field {
                name,
                opened: input.raw(),
                input,
                asked: true,
            })
            .collect();
        Self {
            focus: fields.first().map(|field| field.name),
            fields,
            touched: false,
        }
    }

    /// The fields that are asked for.
    pub fn fields(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(|field| field.asked)
    }

    /// The field in focus; `None` on the button.
    pub const fn focus(&self) -> Option<FieldName> {
        self.focus
    }

    /// Puts the focus on a field.
    pub fn go_to(&mut self, name: FieldName) {
        self.focus = Some(name);
    }

    /// The next stop, or the one before: the fields, then the button, then round.
    pub fn step(&mut self, forward: bool) {
        let names: Vec<FieldName> = self.fields().map(|field| field.name).collect();
        let stops = names.len() + 1;
        let at = names
            .iter()
            .position(|name| Some(*name) == self.focus)
            .unwrap_or(names.len());
        let next = if forward { at + 1 } else { at + stops - 1 } % stops;
        self.focus = names.get(next).copied();
    }

    /// The input in focus.
    pub fn focused(&mut self) -> Option<&mut Input> {
        let focus = self.focus?;
        let field = self.fields.iter_mut().find(|field| field.name == focus)?;
        Some(&mut field.input)
    }

    /// Whether text is typed here.
    pub fn takes_text(&self) -> bool {
        let focused = self
            .fields
            .iter()
            .find(|field| Some(field.name) == self.focus);
        matches!(
            focused.map(|field| &field.input),
            Some(Input::Text(_) | Input::Offered(_))
        )
    }

    /// Whether a letter is written here.
    pub fn takes_letter(&self) -> bool {
        let mut fields = self.fields.iter();
        let focused = fields.find(|field| Some(field.name) == self.focus);
        matches!(focused.map(|field| &field.input), Some(Input::Text(text)) if text.is_letter())
    }

    /// Notes that the officer has put something in.
    pub const fn touch(&mut self) {
        self.touched = true;
    }

    /// Whether leaving would lose something.
    pub const fn is_touched(&self) -> bool {
        self.touched
    }

    /// Offers another list in a field; what is chosen stays so, where it is still offered.
    pub fn offer(&mut self, name: FieldName, list: Choice) {
        for field in self.fields.iter_mut().filter(|field| field.name == name) {
            match &mut field.input {
                Input::Choice(choice) => *choice = list.clone().keeping(choice),
                Input::Offered(field) => field.offer(list.clone()),
                Input::Text(_) | Input::Marks(_) => {}
            }
        }
    }

    /// Asks for a field, or no more.
    pub fn ask(&mut self, name: FieldName, asked: bool) {
        for field in self.fields.iter_mut().filter(|field| field.name == name) {
            field.asked = asked;
        }
        if !asked && self.focus == Some(name) {
            self.focus = None;
        }
    }

    fn input(&self, name: FieldName) -> Option<&Input> {
        self.fields()
            .find(|field| field.name == name)
            .map(|field| &field.input)
    }

    /// The text of a field, trimmed; empty when it is not asked for.
    pub fn text(&self, name: FieldName) -> String {
        match self.input(name) {
            Some(Input::Text(text)) => text.text().trim().to_owned(),
            Some(Input::Offered(field)) => field.typed().text().trim().to_owned(),
            _ => String::new(),
        }
    }

    /// The text of a field as it goes into the register.
    pub fn said(&self, name: FieldName) -> Option<SafeText> {
        match self.input(name)? {
            Input::Text(text) => text.value(),
            Input::Offered(field) => field.typed().value(),
            Input::Choice(_) | Input::Marks(_) => None,
        }
    }

    /// The chosen value of a field.
    pub fn chosen<V: Value>(&self, name: FieldName) -> Option<V> {
        match self.input(name)? {
            Input::Choice(choice) => choice.value(),
            Input::Offered(field) => field.list()?.value(),
            Input::Text(_) | Input::Marks(_) => None,
        }
    }

    /// The text of the chosen value of a field, where the list is not a closed one.
    pub fn picked(&self, name: FieldName) -> Option<&str> {
        match self.input(name)? {
            Input::Choice(choice) => choice.text(),
            Input::Offered(field) => field.list()?.text(),
            Input::Text(_) | Input::Marks(_) => None,
        }
    }

    /// How many values a field offers, while nothing is typed into it.
    pub fn offers(&self, name: FieldName) -> Option<i64> {
        let list = match self.input(name)? {
            Input::Choice(choice) => choice,
            Input::Offered(field) => field.list()?,
            Input::Text(_) | Input::Marks(_) => return None,
        };
        i64::try_from(list.place().1).ok()
    }

    /// Yes or no, where one of them was chosen.
    pub fn agreed(&self, name: FieldName) -> Option<bool> {
        self.picked(name).map(|text| text == YES)
    }

    /// The marked values of a field.
    pub fn marked<V: Value>(&self, name: FieldName) -> Vec<V> {
        match self.input(name) {
            Some(Input::Marks(marks)) => marks.values(),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Outcome;

    fn form() -> Form {
        Form::new(vec![
            (
                FieldName::Outcome,
                Input::Choice(Choice::among::<Outcome>()),
            ),
            (FieldName::Ground, Input::Text(TextInput::line())),
            (FieldName::Note, Input::Text(TextInput::lines())),
        ])
    }

    #[test]
    fn the_focus_goes_round_by_way_of_the_button() {
        let mut form = form();
        form.ask(FieldName::Ground, false);
        let mut seen = vec![form.focus()];
        for _ in 0..3 {
            form.step(true);
            seen.push(form.focus());
        }
        let expected = [Some(FieldName::Outcome), Some(FieldName::Note), None];
        assert_eq!(seen, [&expected[..], &expected[..1]].concat());
        form.step(false);
        assert_eq!(form.focus(), None);
        assert!(!form.takes_text());
    }

    #[test]
    fn a_field_that_is_not_asked_for_gives_nothing() {
        let mut form = form();
        form.go_to(FieldName::Ground);
        if let Some(Input::Text(text)) = form.focused() {
            text.insert(" because ");
        }
        assert_eq!(form.said(FieldName::Ground).unwrap().as_str(), "because");
        form.ask(FieldName::Ground, false);
        assert_eq!(
            (
                form.said(FieldName::Ground),
                form.text(FieldName::Ground).as_str()
            ),
            (None, "")
        );
        assert_eq!(form.focus(), None);
    }
}
