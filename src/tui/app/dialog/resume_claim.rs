//! Going on with a claim that waited.

use super::task::{About, Fact, Gap, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::view::Row;
use crate::domain::workflow::Act;
use crate::tui::app::form::Form;

#[derive(Debug)]
pub(super) struct ResumeClaim;

impl Task for ResumeClaim {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-resume-title")
    }

    fn button(&self) -> &'static str {
        "screen-resume-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::default()
    }

    fn facts(&self, _form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let Some(Row::Claim(row)) = sight.about.row() else {
            return Vec::new();
        };
        let waited = row.claim.waiting_for.map(|waiting_for| {
            Fact::plain(Message::new("screen-waiting").word("for", waiting_for.message()))
        });
        waited.into_iter().collect()
    }

    fn act(&self, _form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        Ok(Act::Resume)
    }
}
