//! Closing a message that is nothing to deal with; who is known is told so.

use super::fields::past_day_note;
use super::gate;
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::Resolution;
use crate::domain::workflow::{Act, Verdict};
use crate::tui::app::form::{FieldName, Form};

#[derive(Debug)]
pub(super) struct NotOurs;

impl Task for NotOurs {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-not-ours-title")
    }

    fn button(&self) -> &'static str {
        "screen-not-ours-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(gate::fields())
    }

    fn arrange(&self, form: &mut Form, about: &About) {
        if let Some(claim) = about.claim() {
            gate::arrange(form, claim, Some(Resolution::NotConsidered));
        }
    }

    fn facts(&self, form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        let replied = form
            .fields()
            .any(|field| field.name == FieldName::ReplyDate);
        vec![match replied {
            true => Fact::grave(Message::new("screen-applicant-sees")),
            false => Fact::plain(Message::new("screen-not-ours-unknown")),
        }]
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::ReplyDate => past_day_note(form, name, gate::received(sight), sight),
            FieldName::PublicReason if form.text(name).is_empty() => {
                Some(Note::understood(Message::new("screen-not-ours-reason")))
            }
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let Some(claim) = sight.about.claim() else {
            return Err(vec![Gap::empty(FieldName::Ground)]);
        };
        let closing = gate::closing(form, Resolution::NotConsidered, sight).telling_the_ground();
        let mut gaps = gate::gaps(&closing, claim, form, sight);
        // The ground stands for the reason: with it, nothing else is missing there.
        gaps.retain(|gap| *gap != Gap::empty(FieldName::PublicReason));
        match gaps {
            gaps if gaps.is_empty() => Ok(Act::Triage(Verdict::NotOurs(closing))),
            gaps => Err(gaps),
        }
    }
}
