//! Deciding a check: lifting the block, or having the data corrected or destroyed.

use super::fields::required;
use super::task::{About, Fact, Gap, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::Outcome;
use crate::domain::workflow::{Act, block_clocks};
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct ResolveBlock;

impl Task for ResolveBlock {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-resolve-title")
    }

    fn button(&self) -> &'static str {
        "screen-resolve-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![
            (
                FieldName::Outcome,
                Input::Choice(Choice::among::<Outcome>()),
            ),
            (FieldName::Ground, Input::Text(TextInput::line())),
        ])
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let Some(outcome) = form.chosen::<Outcome>(FieldName::Outcome) else {
            return Vec::new();
        };
        let clocks = block_clocks(outcome, sight.today, sight.office);
        let act_by = clocks.first().and_then(|clock| clock.due_on);
        vec![Fact::plain(match (outcome, act_by) {
            (Outcome::Lifted, _) => Message::new("screen-resolve-lifts"),
            (_, Some(due_on)) => Message::new("screen-resolve-act-by").date("date", due_on),
            (_, None) => Message::new("screen-resolve-executes"),
        })]
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let outcome = form.chosen(FieldName::Outcome);
        gaps.extend(outcome.is_none().then(|| Gap::empty(FieldName::Outcome)));
        let ground = required(form, FieldName::Ground, &mut gaps);
        match (outcome, ground) {
            (Some(outcome), Some(ground)) => Ok(Act::ResolveBlock { outcome, ground }),
            _ => Err(gaps),
        }
    }
}
