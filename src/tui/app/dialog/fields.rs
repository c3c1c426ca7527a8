//! Fields that several dialogs have, read in the same way.

use chrono::NaiveDate;

use super::task::{Gap, Note, Sight};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::message::Message;
use crate::domain::time::Moment;
use crate::domain::view::Row;
use crate::domain::workflow::Refusal;
use crate::tui::app::form::{
    FieldName, Form, Input, TextInput, day_message, read_day, read_moment, read_number,
};

/// The form of a dialog that notes something as done: when, and what shows it.
pub(super) fn done_form() -> Form {
    Form::new(vec![
        (FieldName::DoneOn, Input::Text(TextInput::line())),
        (FieldName::Evidence, Input::Text(TextInput::line())),
    ])
}

/// When it was done, not before `from`, and what shows it.
pub(super) fn done(
    form: &Form,
    from: Option<NaiveDate>,
    sight: &Sight<'_>,
) -> Result<(NaiveDate, SafeText), Vec<Gap>> {
    let mut gaps = Vec::new();
    let on = past_day(form, FieldName::DoneOn, from, sight);
    let on = on.map_err(|why| gaps.push(Gap::typed(form, FieldName::DoneOn, why)));
    let evidence = required(form, FieldName::Evidence, &mut gaps);
    on.ok().zip(evidence).ok_or(gaps)
}

/// The text of a field that must not be empty; what is missing goes into `gaps`.
pub(super) fn required(form: &Form, name: FieldName, gaps: &mut Vec<Gap>) -> Option<SafeText> {
    let said = form.said(name);
    gaps.extend(said.is_none().then(|| Gap::empty(name)));
    said
}

/// The day of a field on which something was done: not after today, not before `from`.
pub(super) fn past_day(
    form: &Form,
    name: FieldName,
    from: Option<NaiveDate>,
    sight: &Sight<'_>,
) -> Result<NaiveDate, Message> {
    let day = read_day(&form.text(name), sight.office, sight.today)?;
    if day > sight.today {
        return Err(Message::new("screen-date-in-future").date("date", day));
    }
    match from.filter(|from| day < *from) {
        Some(from) => Err(Message::new("screen-date-too-early").date("from", from)),
        None => Ok(day),
    }
}

/// What is said under the field of such a day; nothing while it is empty.
pub(super) fn past_day_note(
    form: &Form,
    name: FieldName,
    from: Option<NaiveDate>,
    sight: &Sight<'_>,
) -> Option<Note> {
    if form.text(name).is_empty() {
        return None;
    }
    Some(match past_day(form, name, from, sight) {
        Ok(day) => Note::understood(day_message(day)),
        Err(message) => Note::wrong(message),
    })
}

/// The moment of a field at which something was received or given: not after today.
pub(super) fn past_moment(
    form: &Form,
    name: FieldName,
    sight: &Sight<'_>,
) -> Result<Moment, Message> {
    let moment = read_moment(&form.text(name), sight.office, sight.today)?;
    if moment.date > sight.today {
        return Err(Message::new("screen-date-in-future").date("date", moment.date));
    }
    Ok(moment)
}

/// What is said under the field of such a moment; nothing while it is empty.
pub(super) fn past_moment_note(form: &Form, name: FieldName, sight: &Sight<'_>) -> Option<Note> {
    if form.text(name).is_empty() {
        return None;
    }
    Some(match past_moment(form, name, sight) {
        Ok(moment) => Note::understood(match moment.time {
            Some(time) => Message::new("screen-moment")
                .date("date", moment.date)
                .text("time", time.format("%H:%M")),
            None => day_message(moment.date),
        }),
        Err(message) => Note::wrong(message),
    })
}

/// The date that an authority's demand states: not before its receipt, where that is known; none,
/// where it states none.
pub(super) fn demanded(
    form: &Form,
    received: Option<NaiveDate>,
    sight: &Sight<'_>,
) -> Result<Option<NaiveDate>, Message> {
    let typed = form.text(FieldName::DueDate);
    if typed.is_empty() {
        return Ok(None);
    }
    let date = read_day(&typed, sight.office, sight.today)?;
    match received.filter(|received| date < *received) {
        Some(received) => Err(Refusal::BeforeReceipt { date, received }.message()),
        None => Ok(Some(date)),
    }
}

/// What is said under the field of such a date; nothing while it is empty.
pub(super) fn demanded_note(
    form: &Form,
    received: Option<NaiveDate>,
    sight: &Sight<'_>,
) -> Option<Note> {
    match demanded(form, received, sight) {
        Ok(day) => day.map(|day| Note::understood(day_message(day))),
        Err(message) => Some(Note::wrong(message)),
    }
}

/// The subject whose number is typed; none, where nothing is.
pub(super) fn subject_number(form: &Form) -> Result<Option<RecordNumber>, Message> {
    let typed = form.text(FieldName::SubjectNumber);
    if typed.is_empty() {
        return Ok(None);
    }
    match read_number(&typed)? {
        number @ RecordNumber::Subject(_) => Ok(Some(number)),
        _ => Err(Message::new("screen-number-not-subject")),
    }
}

/// Who it is, once that has been read.
pub(super) fn subject_note(form: &Form, sight: &Sight<'_>) -> Option<Note> {
    let number = match subject_number(form) {
        Ok(number) => number?,
        Err(message) => return Some(Note::wrong(message)),
    };
    let read = sight.linked.iter().find_map(|row| match row {
        Row::Subject(row) if row.subject.number == number => {
            Some(row.subject.details.display_name())
        }
        _ => None,
    });
    let who = read.unwrap_or_else(|| number.to_string());
    Some(Note::understood(
        Message::new("screen-plain").text("text", who),
    ))
}
