//! Noting that the reply was sent: when, how, under which number, and what shows it.

use chrono::NaiveDate;

use super::fields::{past_day, past_day_note, required};
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::record::Reply;
use crate::domain::values::Channel;
use crate::domain::workflow::Act;
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct SendReply;

impl Task for SendReply {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-sent-title")
    }

    fn button(&self) -> &'static str {
        "screen-sent-button"
    }

    /// A letter goes out under the number and in the way that it was prepared with.
    fn form(&self, sight: &Sight<'_>) -> Form {
        let prepared = sight
            .about
            .claim()
            .and_then(|claim| claim.reply.prepared.as_ref());
        let number = prepared.and_then(|prepared| prepared.number.as_deref());
        let channels = Choice::among::<Channel>();
        let channels = match prepared.and_then(|prepared| prepared.channel) {
            Some(channel) => channels.with(channel),
            None => channels,
        };
        Form::new(vec![
            (FieldName::SentOn, Input::Text(TextInput::line())),
            (FieldName::ReplyChannel, Input::Choice(channels)),
            (
                FieldName::ReplyNumber,
                Input::Text(TextInput::line().holding(number.unwrap_or(""))),
            ),
            (FieldName::Evidence, Input::Text(TextInput::line())),
        ])
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![Fact::plain(Message::new("screen-sent-what"))]
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        match name {
            FieldName::SentOn => past_day_note(form, name, received(sight), sight),
            _ => None,
        }
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let on = past_day(form, FieldName::SentOn, received(sight), sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::SentOn, why)))
            .ok();
        let channel = form.chosen(FieldName::ReplyChannel);
        if channel.is_none() {
            gaps.push(Gap::empty(FieldName::ReplyChannel));
        }
        let number = required(form, FieldName::ReplyNumber, &mut gaps);
        match (on, channel, number) {
            (Some(on), Some(channel), Some(number)) => Ok(Act::SendReply(Reply {
                on,
                channel,
                number,
                evidence: form.said(FieldName::Evidence),
                sha256: None,
            })),
            _ => Err(gaps),
        }
    }
}

fn received(sight: &Sight<'_>) -> Option<NaiveDate> {
    sight.about.claim().map(|claim| claim.received.date)
}
