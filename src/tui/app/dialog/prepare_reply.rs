//! Noting that the reply to a claim is prepared, with what it says.

use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::identity::SafeText;
use crate::domain::letter::LetterField;
use crate::domain::message::Message;
use crate::domain::record::Prepared;
use crate::domain::values::{Channel, Resolution};
use crate::domain::view::Row;
use crate::domain::workflow::{Act, NewReply};
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct PrepareReply;

impl Task for PrepareReply {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-prepared-title")
    }

    fn button(&self) -> &'static str {
        "screen-prepared-button"
    }

    fn form(&self, sight: &Sight<'_>) -> Form {
        let before = prepared(sight.about);
        let line = |text: Option<&str>| Input::Text(TextInput::line().holding(text.unwrap_or("")));
        let lines =
            |text: Option<&str>| Input::Text(TextInput::lines().holding(text.unwrap_or("")));
        let resolutions = Choice::among::<Resolution>().optional();
        let resolutions = match before.and_then(|prepared| prepared.resolution) {
            Some(resolution) => resolutions.with(resolution),
            None => resolutions,
        };
        let channels = Choice::among::<Channel>().optional();
        let channels = match before.and_then(|prepared| prepared.channel) {
            Some(channel) => channels.with(channel),
            None => channels,
        };
        let text = |of: fn(&Prepared) -> Option<&str>| before.and_then(of);
        Form::new(vec![
            (FieldName::Resolution, Input::Choice(resolutions)),
            (
                FieldName::Ground,
                line(text(|prepared| prepared.ground.as_deref())),
            ),
            (
                FieldName::PublicReason,
                lines(text(|prepared| prepared.public_reason.as_deref())),
            ),
            (FieldName::ReplyChannel, Input::Choice(channels)),
            (
                FieldName::ReplyNumber,
                line(text(|prepared| prepared.number.as_deref())),
            ),
            (
                FieldName::Signatory,
                line(text(|prepared| prepared.signatory.as_deref())),
            ),
            (FieldName::Note, line(None)),
        ])
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![
            Fact::plain(Message::new("screen-prepared-what")),
            Fact::grave(Message::new("screen-applicant-sees")),
        ]
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        if name != FieldName::Signatory || !form.text(name).is_empty() {
            return None;
        }
        let office = &sight.office.settings.signatory;
        Some(Note::understood(match office.is_empty() {
            true => Message::new("screen-signatory-none"),
            false => {
                Message::new("screen-signatory-office").text("name", SafeText::from_outside(office))
            }
        }))
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        Ok(Act::PrepareReply(NewReply {
            resolution: form.chosen(FieldName::Resolution),
            ground: form.said(FieldName::Ground),
            public_reason: form.said(FieldName::PublicReason),
            channel: form.chosen(FieldName::ReplyChannel),
            number: form.said(FieldName::ReplyNumber),
            signatory: form.said(FieldName::Signatory),
            note: form.said(FieldName::Note),
        }))
    }
}

fn prepared(about: &About) -> Option<&Prepared> {
    match about.row() {
        Some(Row::Claim(row)) => row.claim.reply.prepared.as_ref(),
        _ => None,
    }
}

/// The field in which one of the letter's is filled in.
pub fn field_in_reply(field: LetterField) -> FieldName {
    match field {
        LetterField::Signatory => FieldName::Signatory,
        LetterField::PublicReason => FieldName::PublicReason,
        LetterField::OutgoingNumber => FieldName::ReplyNumber,
        _ => FieldName::Resolution,
    }
}
