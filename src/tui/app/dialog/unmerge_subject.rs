//! Parting from a subject a record that was merged into it.

use super::fields::required;
use super::task::{About, Answer, Fact, Gap, Question, Sight, Task};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::workflow::Act;
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct UnmergeSubject;

impl Task for UnmergeSubject {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-unmerge-title")
    }

    fn button(&self) -> &'static str {
        "screen-unmerge-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![
            (FieldName::SubjectNumber, Input::Choice(offered(&[]))),
            (FieldName::Reason, Input::Text(TextInput::line())),
        ])
    }

    fn asks(&self, about: &About) -> Option<Question> {
        about.number().map(Question::File)
    }

    fn learn(&self, form: &mut Form, about: &About, answer: Answer<'_>) {
        if let Answer::File(file) = answer
            && about.number() == Some(file.row.number())
        {
            form.offer(FieldName::SubjectNumber, offered(&file.merged));
        }
    }

    fn facts(&self, _form: &Form, _sight: &Sight<'_>) -> Vec<Fact> {
        vec![Fact::plain(Message::new("screen-unmerge-what"))]
    }

    fn act(&self, form: &Form, _sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let merged = form.picked(FieldName::SubjectNumber);
        let merged: Option<RecordNumber> = merged.and_then(|number| number.parse().ok());
        if merged.is_none() {
            gaps.push(Gap::empty(FieldName::SubjectNumber));
        }
        let reason = required(form, FieldName::Reason, &mut gaps);
        merged
            .zip(reason)
            .map(|(merged, reason)| Act::UnmergeSubject {
                merged,
                seen: None,
                reason,
            })
            .ok_or(gaps)
    }
}

/// The records that were merged into the one in hand; the only one is chosen at once.
fn offered(merged: &[RecordNumber]) -> Choice {
    let numbers: Vec<String> = merged.iter().map(ToString::to_string).collect();
    let choice = Choice::of(numbers.iter().map(String::as_str));
    match numbers.as_slice() {
        [only] => choice.with_text(only),
        _ => choice,
    }
}
