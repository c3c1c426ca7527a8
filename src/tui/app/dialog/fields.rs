//! Fields that several dialogs have, read in the same way.

use chrono::NaiveDate;

use super::task::{Gap, Note, Sight};
use crate::domain::identity::SafeText;
use crate::domain::message::Message;
use crate::domain::time::Moment;
use crate::tui::app::form::{
    FieldName, Form, Input, TextInput, day_message, read_day, read_moment,
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
