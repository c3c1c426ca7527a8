//! Accepting a message as the same matter as another claim: both stay, each with its clocks.

use super::message_kind::would_set;
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::view::{ClaimRow, Row};
use crate::domain::workflow::{Act, Refusal, Verdict};
use crate::tui::app::form::{FieldName, Form, Input, TextInput, read_number};

#[derive(Debug)]
pub(super) struct LinkMessage;

impl Task for LinkMessage {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-link-message-title")
    }

    fn button(&self) -> &'static str {
        "screen-link-message-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![(FieldName::SameAs, Input::Text(TextInput::line()))])
    }

    fn beside(&self, form: &Form) -> Option<RecordNumber> {
        read_number(&form.text(FieldName::SameAs)).ok()
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let other = number(form, sight).ok();
        let other = other.and_then(|number| read(number, sight));
        let kind = other.and_then(|row| row.claim.kind);
        let mut facts = kind.map_or_else(Vec::new, |kind| {
            let demanded = other.and_then(|row| row.claim.demanded_by);
            would_set(kind, demanded, sight)
        });
        facts.push(Fact::plain(Message::new("screen-link-message-what")));
        facts
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        if form.text(name).is_empty() {
            return None;
        }
        Some(match number(form, sight) {
            Ok(number) => Note::understood(match read(number, sight) {
                Some(other) => told(other),
                None => Message::new("screen-plain").text("text", number),
            }),
            Err(message) => Note::wrong(message),
        })
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        number(form, sight)
            .map(|to| Act::Triage(Verdict::Link { to }))
            .map_err(|why| vec![Gap::typed(form, FieldName::SameAs, why)])
    }
}

/// The number of the other claim: of one that somebody has looked at.
fn number(form: &Form, sight: &Sight<'_>) -> Result<RecordNumber, Message> {
    let number = read_number(&form.text(FieldName::SameAs))?;
    let refusal = match number {
        RecordNumber::Claim { .. } if sight.about.number() == Some(number) => Refusal::LinkToItself,
        RecordNumber::Claim { .. } => match read(number, sight) {
            Some(other) if !other.claim.is_triaged() => Refusal::NotTriaged { number },
            _ => return Ok(number),
        },
        _ => Refusal::LinkToOther { number },
    };
    Err(refusal.message())
}

/// The other claim, once it has been read.
fn read<'a>(number: RecordNumber, sight: &Sight<'a>) -> Option<&'a ClaimRow> {
    sight.linked.iter().find_map(|row| match row {
        Row::Claim(row) if row.claim.number == number => Some(row),
        _ => None,
    })
}

/// What the other claim is: its kind, whose it is, where it stands, by when.
fn told(other: &ClaimRow) -> Message {
    let subject = other.subject.as_ref();
    let subject = subject.map_or_else(String::new, |subject| subject.name.to_string());
    let message = |id| {
        Message::new(id)
            .word("kind", other.claim.kind_message())
            .text("subject", &subject)
            .word("state", other.claim.state.message())
    };
    match other.claim.due_on() {
        Some(due) => message("screen-link-message-due").date("date", due),
        None => message("screen-link-message-is"),
    }
}
