//! Moving the end of a check to a later day.

use chrono::NaiveDate;

use super::fields::required;
use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::view::Row;
use crate::domain::workflow::{Act, Refusal};
use crate::tui::app::form::{FieldName, Form, Input, TextInput, day_message, read_day};

#[derive(Debug)]
pub(super) struct ExtendBlock;

impl Task for ExtendBlock {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-extend-title")
    }

    fn button(&self) -> &'static str {
        "screen-extend-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        let line = || Input::Text(TextInput::line());
        Form::new(vec![
            (FieldName::CheckUntil, line()),
            (FieldName::Reason, line()),
        ])
    }

    fn facts(&self, _form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let present = present(sight)
            .map(|date| Fact::plain(Message::new("screen-extend-now").date("date", date)));
        let own = Fact::plain(Message::new("screen-approve-own-date"));
        present.into_iter().chain([own]).collect()
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        if name != FieldName::CheckUntil || form.text(name).is_empty() {
            return None;
        }
        Some(match until(form, sight) {
            Ok(day) => Note::understood(day_message(day)),
            Err(message) => Note::wrong(message),
        })
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        let until = until(form, sight)
            .map_err(|why| gaps.push(Gap::typed(form, FieldName::CheckUntil, why)))
            .ok();
        let reason = required(form, FieldName::Reason, &mut gaps);
        match (until, reason) {
            (Some(until), Some(reason)) => Ok(Act::ExtendBlock { until, reason }),
            _ => Err(gaps),
        }
    }
}

fn present(sight: &Sight<'_>) -> Option<NaiveDate> {
    match sight.about.row() {
        Some(Row::Block(row)) => row.block.verify_until,
        _ => None,
    }
}

fn until(form: &Form, sight: &Sight<'_>) -> Result<NaiveDate, Message> {
    let until = read_day(&form.text(FieldName::CheckUntil), sight.office, sight.today)?;
    if until < sight.today {
        return Err(Refusal::ReviewInPast { until }.message());
    }
    match present(sight).filter(|present| until <= *present) {
        Some(present) => Err(Refusal::NotAnExtension { until, present }.message()),
        None => Ok(until),
    }
}
