//! Writing a letter into a file: the reply to a claim, or what a subject is told of the data held.

use super::fields::required;
use super::task::{About, Answer, Fact, Gap, Question, Sight, Task};
use crate::domain::identity::RecordNumber;
use crate::domain::letter::LetterLanguage;
use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::workflow::Act;
use crate::tui::app::effect::Saving;
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

/// The endings of the files that a letter can be written into.
const ENDINGS: [&str; 2] = [".docx", ".txt"];

#[derive(Debug)]
pub(super) struct SaveLetter {
    /// The language of the letter.
    pub language: LetterLanguage,
}

impl Task for SaveLetter {
    fn title(&self, about: &About) -> Message {
        about
            .titled("screen-save-title")
            .word("language", self.language.message())
    }

    fn button(&self) -> &'static str {
        "screen-save-button"
    }

    /// Beside where the program was started, by the number and the language. Everything that is
    /// held of a subject leaves the register for a reason only; a claim's letter does so masked.
    fn form(&self, sight: &Sight<'_>) -> Form {
        let number = sight.about.number().map(|number| number.to_string());
        let name = format!("{}-{}.docx", number.unwrap_or_default(), self.language);
        let mut form = Form::new(vec![
            (
                FieldName::SavePath,
                Input::Text(TextInput::line().holding(&name)),
            ),
            (
                FieldName::Replace,
                Input::Choice(Choice::yes_no().with_text("no")),
            ),
            (FieldName::Reason, Input::Text(TextInput::line())),
            (FieldName::WithAddress, Input::Text(TextInput::line())),
        ]);
        form.ask(FieldName::Replace, false);
        form.ask(FieldName::Reason, is_answer(sight.about));
        form.ask(FieldName::WithAddress, false);
        form
    }

    fn asks(&self, about: &About) -> Option<Question> {
        Some(Question::Letter(about.number()?, self.language))
    }

    fn learn(&self, form: &mut Form, about: &About, answer: Answer<'_>) {
        match answer {
            Answer::Letter(letter) if about.number() == Some(letter.number) => {
                let masked = letter.address_masked && !is_answer(about);
                form.ask(FieldName::WithAddress, masked);
            }
            Answer::FileExists => {
                form.ask(FieldName::Replace, true);
                form.go_to(FieldName::Replace);
            }
            _ => {}
        }
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let mut facts = vec![Fact::plain(Message::new("screen-save-what"))];
        if is_answer(sight.about) {
            facts.push(Fact::grave(Message::new("screen-save-unmasked")));
        }
        if form
            .fields()
            .any(|field| field.name == FieldName::WithAddress)
        {
            facts.push(Fact::plain(Message::new("screen-save-address")));
        }
        facts
    }

    fn saving(&self, form: &Form, sight: &Sight<'_>) -> Option<Result<Saving, Vec<Gap>>> {
        let number = sight.about.number()?;
        let mut gaps = Vec::new();
        let path = form.text(FieldName::SavePath);
        let ends = path.to_lowercase();
        if !ENDINGS.iter().any(|ending| ends.ends_with(ending)) {
            let why = Message::new("letter-bad-form").text("path", &path);
            gaps.push(Gap::typed(form, FieldName::SavePath, why));
        }
        let reason = match is_answer(sight.about) {
            true => required(form, FieldName::Reason, &mut gaps),
            false => form.said(FieldName::WithAddress),
        };
        Some(match gaps.is_empty() {
            true => Ok(Saving {
                number,
                language: self.language,
                path,
                replace: form.agreed(FieldName::Replace) == Some(true),
                reason,
            }),
            false => Err(gaps),
        })
    }

    /// A file is no act on a record.
    fn act(&self, _form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        Err(Vec::new())
    }
}

/// Whether it is the answer to a subject, and not the reply to a claim.
fn is_answer(about: &About) -> bool {
    matches!(about.number(), Some(RecordNumber::Subject(_)))
}
