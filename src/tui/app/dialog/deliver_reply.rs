//! Noting that the reply reached the applicant: when, how, and what shows it.

use chrono::NaiveDate;

use super::fields::{past_day, past_day_note, required};
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::{Channel, Value};
use crate::domain::workflow::Act;
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct DeliverReply;

impl Task for DeliverReply {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-delivered-title")
    }

    fn button(&self) -> &'static str {
        "screen-delivered-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        let sent = sight
            .about
            .claim()
            .and_then(|claim| claim.reply.sent.as_ref());
        let channels = Choice::among::<Channel>();
        let channels = match sent {
            Some(sent) => channels.with(sent.channel),
            None => channels.optional(),
        };
        Form::new(vec![
            (FieldName::DeliveredOn, Input::Text(TextInput::line())),
            (FieldName::ReplyChannel, Input::Choice(channels)),
            (FieldName::Evidence, Input::Text(TextInput::line())),
        ])
    }

    fn facts(&self, _form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let sent = sight
            .about
            .claim()
            .and_then(|claim| claim.reply.sent.as_ref());
        let told = sent.map(|sent| {
            let message = Message::new("screen-close-sent")
                .date("date", sent.on)
                .word("channel", sent.channel.message())
                .text("number", &sent.number);
            Fact::plain(message)
        });
        told.into_iter().collect()
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::DeliveredOn => past_day_note(form, name, sent_on(sight), sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let on = past_day(form, FieldName::DeliveredOn, sent_on(sight), sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::DeliveredOn, why)))
            .ok();
        let evidence = required(form, FieldName::Evidence, &mut gaps);
        match on.zip(evidence) {
            Some((on, evidence)) => Ok(Act::DeliverReply {
                on,
                channel: form.chosen(FieldName::ReplyChannel),
                evidence,
            }),
            None => Err(gaps),
        }
    }
}

fn sent_on(sight: &Sight<'_>) -> Option<NaiveDate> {
    let claim = sight.about.claim()?;
    Some(claim.reply.sent.as_ref()?.on)
}
