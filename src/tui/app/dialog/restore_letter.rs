//! Giving up the office's own words of a letter: it is the template's again.

use super::task::{About, Fact, Gap, Sight, Task};
use crate::domain::letter::{LetterLanguage, LetterTemplate};
use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::workflow::Act;
use crate::tui::app::form::Form;

#[derive(Debug)]
pub(super) struct RestoreLetter {
    /// The language of the letter.
    pub language: LetterLanguage,
    /// Which letter.
    pub template: LetterTemplate,
}

impl Task for RestoreLetter {
    fn title(&self, about: &About) -> Message {
        about
            .titled("screen-restore-title")
            .word("language", self.language.message())
    }

    fn button(&self) -> &'static str {
        "screen-restore-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(Vec::new())
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![Fact::grave(Message::new("screen-restore-what"))]
    }

    fn act(&self, _form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        Ok(Act::WordLetter {
            language: self.language,
            template: self.template,
            text: None,
        })
    }
}
