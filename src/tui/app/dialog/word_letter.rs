//! Putting a letter into the office's own words.

use super::task::{About, Answer, Fact, Gap, Note, Question, Sight, Task};
use crate::domain::letter::{
    LIVE, Letter, LetterLanguage, LetterTemplate, live_names, unknown_name,
};
use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::workflow::Act;
use crate::tui::app::form::{FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct WordLetter {
    /// The language of the letter.
    pub language: LetterLanguage,
    /// Which letter.
    pub template: LetterTemplate,
}

impl Task for WordLetter {
    fn title(&self, about: &About) -> Message {
        about
            .titled("screen-wording-title")
            .word("language", self.language.message())
    }

    fn button(&self) -> &'static str {
        "screen-wording-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![(FieldName::Wording, Input::Text(TextInput::letter()))])
    }

    fn asks(&self, about: &About) -> Option<Question> {
        Some(Question::Letter(about.number()?, self.language))
    }

    /// What the officer has begun to write stays.
    fn learn(&self, form: &mut Form, about: &About, answer: Answer<'_>) {
        let Answer::Letter(letter) = answer else {
            return;
        };
        if !form.is_touched() && self.is_on(letter) && about.number() == Some(letter.number) {
            form.hold(FieldName::Wording, &letter.wording);
        }
    }

    fn facts(&self, form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        let names = live_names(&form.text(FieldName::Wording));
        let fields = names.into_iter().map(|name| {
            Message::new("screen-wording-field")
                .text("name", name)
                .word("meaning", format!("letter-field-{name}"))
        });
        let fields: Vec<Message> = fields.collect();
        let filled = Message::new("screen-wording-fields").list("fields", fields.clone());
        let filled = (!fields.is_empty()).then_some(filled);
        let marks = Message::new("screen-wording-marks");
        filled.into_iter().chain([marks]).map(Fact::plain).collect()
    }

    fn note(&self, name: FieldName, form: &Form, _sight: &Sight<'_>) -> Option<Note> {
        let unknown = unknown_name(&form.text(name))?;
        Some(Note::wrong(no_such_field(&unknown)))
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let Some(text) = form.said(FieldName::Wording) else {
            return Err(vec![Gap::empty(FieldName::Wording)]);
        };
        if let Some(unknown) = unknown_name(&text) {
            let why = no_such_field(&unknown);
            return Err(vec![Gap::typed(form, FieldName::Wording, why)]);
        }
        Ok(Act::WordLetter {
            language: self.language,
            template: self.template,
            text: Some(text),
        })
    }
}

impl WordLetter {
    fn is_on(&self, letter: &Letter) -> bool {
        (letter.language, letter.template) == (self.language, Some(self.template))
    }
}

fn no_such_field(name: &str) -> Message {
    Message::new("letter-unknown-field")
        .text("name", name)
        .text("known", LIVE.join(", "))
}
