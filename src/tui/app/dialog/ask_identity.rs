//! Accepting a message whose sender has to show first who it is; the clocks run meanwhile.

use super::message_kind;
use super::task::{About, Fact, Gap, Sight, Task};
use crate::domain::message::Message;
use crate::domain::workflow::{Act, Verdict};
use crate::tui::app::form::Form;

#[derive(Debug)]
pub(super) struct AskIdentity;

impl Task for AskIdentity {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-ask-identity-title")
    }

    fn button(&self) -> &'static str {
        "screen-ask-identity-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        Form::new(vec![message_kind::kind_field(sight)])
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let mut facts = message_kind::facts(form, sight);
        facts.push(Fact::plain(Message::new("screen-ask-identity-what")));
        facts
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        message_kind::kind(form, &mut gaps)
            .map(|kind| Act::Triage(Verdict::AskIdentity { kind }))
            .ok_or(gaps)
    }
}
