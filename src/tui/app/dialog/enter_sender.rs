//! Accepting a message of somebody whom the register does not know: entered with it, from what
//! the message says of its sender.

use super::message_kind;
use super::person;
use super::task::{About, Answer, Fact, Gap, Note, Question, Sight, Task};
use crate::domain::identity::PersonName;
use crate::domain::message::Message;
use crate::domain::record::SubjectDetails;
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

    /// The name stands in its fields; addresses and phones are shown masked, as everywhere.
    fn learn(&self, form: &mut Form, about: &About, answer: Answer<'_>) {
        let Answer::File(file) = answer else {
            return;
        };
        if about.number() != Some(file.row.number()) {
            return;
        }
        let sender = file.message.as_ref().map(|message| &message.sender);
        let Some(signed) = sender.and_then(|sender| sender.name.as_deref()) else {
            return;
        };
        let name = PersonName::signed(signed);
        form.hold(FieldName::LegalName, signed);
        form.hold(FieldName::Surname, &name.surname);
        form.hold(FieldName::GivenName, &name.given_name);
        form.hold(
            FieldName::Patronymic,
            name.patronymic.as_deref().unwrap_or_default(),
        );
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
        let sender = sender(sight);
        if form.text(name).is_empty() {
            let now = person::on_file(name, &sender)?;
            let known = Message::new("screen-sender-known").text("now", now);
            return Some(Note::understood(known));
        }
        person::note(name, form, &sender, sight)
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let kind = message_kind::kind(form, &mut gaps);
        let demanded_by = message_kind::date(form, sight, &mut gaps);
        let details = person::details(form, &sender(sight), sight)
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

/// How to reach the sender, by the message's own word.
fn sender(sight: &Sight<'_>) -> SubjectDetails {
    let sender = sight.message.map(|message| &message.sender);
    let email = sender.and_then(|sender| sender.email.clone());
    let phone = sender.and_then(|sender| sender.phone.clone());
    SubjectDetails {
        emails: email.into_iter().collect(),
        phones: phone.into_iter().collect(),
        ..person::UNKNOWN
    }
}
