//! Uniting with a subject another record of the same person: the two stand side by side, with what
//! would be added and what does not agree.

use super::fields::required;
use super::task::{About, Answer, Fact, Gap, Note, Question, Sight, Task};
use crate::domain::identity::{Email, Iin, Phone, RecordNumber};
use crate::domain::message::Message;
use crate::domain::record::{Candidate, SenderMatch, Subject, SubjectDetails};
use crate::domain::values::{DataCategory, Value};
use crate::domain::view::Row;
use crate::domain::workflow::{Act, United, united};
use crate::tui::app::form::{Choice, FieldName, Form, Input, Offered, TextInput, read_number};

#[derive(Debug)]
pub(super) struct MergeSubject;

impl Task for MergeSubject {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-merge-title")
    }

    fn button(&self) -> &'static str {
        "screen-merge-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![
            (
                FieldName::SubjectNumber,
                Input::Offered(Offered::of(offered(&[]))),
            ),
            (FieldName::Reason, Input::Text(TextInput::line())),
        ])
    }

    fn asks(&self, about: &About) -> Option<Question> {
        about.number().map(Question::Doubles)
    }

    fn learn(&self, form: &mut Form, about: &About, answer: Answer<'_>) {
        if let Answer::Doubles(of, doubles) = answer
            && about.number() == Some(of)
        {
            form.offer(FieldName::SubjectNumber, offered(doubles));
        }
    }

    fn beside(&self, form: &Form) -> Option<RecordNumber> {
        number(form).ok()
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let what = Fact::plain(Message::new("screen-merge-what"));
        let Some((stays, goes)) = both(form, sight) else {
            return vec![what];
        };
        let united = united(stays, goes);
        let mut facts = vec![what];
        facts.extend(DataCategory::ALL.iter().filter_map(|category| {
            let own = shown(&stays.details, *category);
            let other = shown(&goes.details, *category)?;
            Some(side_by_side(*category, own, other, &united))
        }));
        facts
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        if name != FieldName::SubjectNumber {
            return None;
        }
        if form.text(name).is_empty() {
            let count = form.offers(name).filter(|_| form.picked(name).is_none())?;
            let like = Message::new("screen-merge-likely");
            return Some(Note::understood(like.number("n", count)));
        }
        Some(match (number(form), both(form, sight)) {
            (Err(message), _) => Note::wrong(message),
            (Ok(_), Some((_, goes))) => {
                let name = goes.details.display_name();
                Note::understood(Message::new("screen-plain").text("text", name))
            }
            (Ok(number), None) => {
                Note::understood(Message::new("screen-plain").text("text", number))
            }
        })
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let merged = number(form)
            .map_err(|wrong| gaps.push(Gap::typed(form, FieldName::SubjectNumber, wrong)))
            .ok();
        let reason = required(form, FieldName::Reason, &mut gaps);
        let seen = both(form, sight).map(|(_, goes)| goes.version);
        merged
            .zip(reason)
            .map(|(merged, reason)| Act::MergeSubject {
                merged,
                seen,
                reason,
            })
            .ok_or(gaps)
    }
}

/// The records that may be of the same person, each with what is the same. None is chosen
/// beforehand: two people may share a name and a phone.
fn offered(doubles: &[Candidate]) -> Choice {
    Choice::from(doubles.iter().map(|double| {
        let same = double.by.iter().map(|by| {
            Message::new(match by {
                SenderMatch::Iin => "screen-merge-same-iin",
                SenderMatch::Email => "screen-merge-same-email",
                SenderMatch::Phone => "screen-merge-same-phone",
                SenderMatch::Name => "screen-merge-same-name",
            })
        });
        let label = Message::new("screen-merge-like")
            .text("number", double.subject)
            .text("name", &double.name)
            .list("same", same.collect());
        (double.subject.to_string(), label)
    }))
}

/// The number of the other record, chosen or typed: of a subject.
fn number(form: &Form) -> Result<RecordNumber, Message> {
    let typed = form.text(FieldName::SubjectNumber);
    let text = form.picked(FieldName::SubjectNumber).unwrap_or(&typed);
    match read_number(text)? {
        number @ RecordNumber::Subject(_) => Ok(number),
        _ => Err(Message::new("screen-merge-not-a-subject")),
    }
}

/// The record in hand and the other one, once that has been read.
fn both<'a>(form: &Form, sight: &Sight<'a>) -> Option<(&'a Subject, &'a Subject)> {
    let number = number(form).ok()?;
    let other = sight.linked.iter().find(|row| row.number() == number)?;
    match (sight.about.row()?, other) {
        (Row::Subject(stays), Row::Subject(goes)) => Some((&stays.subject, &goes.subject)),
        _ => None,
    }
}

fn side_by_side(
    category: DataCategory,
    own: Option<Message>,
    other: Message,
    united: &United,
) -> Fact {
    let conflict = united.conflicts.contains(&category);
    let added = united.given.fields.contains(&category)
        || (category == DataCategory::Phone && !united.given.phones.is_empty())
        || (category == DataCategory::Email && !united.given.emails.is_empty());
    let outcome = match (conflict, added) {
        (true, _) if category == DataCategory::Iin => "screen-merge-two-people",
        (true, _) => "screen-merge-conflict",
        (false, true) => "screen-merge-added",
        (false, false) => "screen-merge-same",
    };
    let own = own.unwrap_or_else(|| Message::new("word-none"));
    let message = Message::new("screen-merge-side")
        .word("what", category.message())
        .list("own", vec![own])
        .list("other", vec![other])
        .word("outcome", outcome);
    if conflict {
        Fact::grave(message)
    } else {
        Fact::plain(message)
    }
}

/// What a record holds of a category, masked as everywhere.
fn shown(details: &SubjectDetails, category: DataCategory) -> Option<Message> {
    let plain = |text: String| Message::new("screen-plain").text("text", text);
    let several = |texts: Vec<String>| (!texts.is_empty()).then(|| plain(texts.join(", ")));
    match category {
        DataCategory::Name => Some(plain(details.display_name())),
        DataCategory::Iin => details.iin.as_ref().map(Iin::masked).map(plain),
        DataCategory::BirthDate => {
            let date = details.birth_date?;
            Some(Message::new("screen-date").date("date", date))
        }
        DataCategory::Phone => several(details.phones.iter().map(Phone::masked).collect()),
        DataCategory::Email => several(details.emails.iter().map(Email::masked).collect()),
        DataCategory::Address => {
            let address = details.address.as_ref();
            address.map(|_| Message::new("word-masked"))
        }
        _ => None,
    }
}
