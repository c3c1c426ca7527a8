//! Accepting a message of somebody whom the register does not know: entered with it, from what
//! the message says of its sender.

use super::message_kind;
use super::person;
use super::sender;
use super::task::{About, Answer, Fact, Gap, Note, Question, Sight, Task};
use crate::domain::message::Message;
use crate::domain::workflow::{Act, Verdict};
use crate::tui::app::form::{FieldName, Form};

#[derive(Debug)]
pub(super) struct EnterSender;

impl Task for EnterSender {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-enter-sender-title")
    }

    fn button(&self) -> &'static str {
        "screen-enter-sender-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        let mut fields = vec![
            message_kind::kind_field(sight),
            message_kind::date_field(sight),
        ];
        fields.extend(person::fields(&person::UNKNOWN));
        Form::new(fields)
    }

    fn arrange(&self, form: &mut Form, _about: &About) {
        message_kind::arrange(form);
        person::arrange(form);
    }

    fn asks(&self, about: &About) -> Option<Question> {
        about.number().map(Question::File)
    }

    fn learn(&self, form: &mut Form, about: &About, answer: Answer<'_>) {
        sender::learn(form, about, answer);
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let mut facts = message_kind::facts(form, sight);
        if sight.message.is_some() {
            facts.push(Fact::plain(Message::new("screen-sender-forged")));
        }
        facts
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        if name == FieldName::DueDate {
            return message_kind::date_note(form, sight);
        }
        sender::note(name, form, sight)
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let kind = message_kind::kind(form, &mut gaps);
        let demanded_by = message_kind::date(form, sight, &mut gaps);
        let details = person::details(form, &sender::known(sight), sight)
            .map_err(|wrong| gaps.extend(wrong))
            .ok();
        match (kind, details) {
            (Some(kind), Some(details)) if gaps.is_empty() => {
                Ok(Act::Triage(Verdict::NewSubject {
                    kind,
                    external_id: None,
                    details: Box::new(details),
                    demanded_by,
                }))
            }
            _ => Err(gaps),
        }
    }
}
