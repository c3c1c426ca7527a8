//! Setting a message aside until another day; it stays where it is, and no clock stops.

use chrono::NaiveDate;

use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::values::Unit;
use crate::domain::workflow::{Act, Refusal, Verdict};
use crate::tui::app::form::{FieldName, Form, Input, TextInput, day_message, read_day};

#[derive(Debug)]
pub(super) struct SetAside;

impl Task for SetAside {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-aside-title")
    }

    fn button(&self) -> &'static str {
        "screen-aside-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        let line = || Input::Text(TextInput::line());
        Form::new(vec![
            (FieldName::AsideUntil, line()),
            (FieldName::Note, line()),
        ])
    }

    /// That it is due by then the workflow says in words, as soon as the day is filled in.
    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let mut facts = vec![Fact::plain(Message::new("screen-aside-what"))];
        facts.extend(sight.about.claim().and_then(|claim| {
            let due = claim.due_on()?;
            let message = Message::new("screen-aside-due").date("date", due);
            let late = until(form, sight).is_ok_and(|until| until >= due);
            Some(match late {
                true => Fact::grave(message),
                false => Fact::plain(message),
            })
        }));
        facts
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        if name != FieldName::AsideUntil {
            return None;
        }
        Some(match until(form, sight) {
            Ok(day) if form.text(name).is_empty() => {
                let day = vec![day_message(day)];
                Note::understood(Message::new("screen-aside-next").list("day", day))
            }
            Ok(day) => Note::understood(day_message(day)),
            Err(message) => Note::wrong(message),
        })
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        until(form, sight)
            .map(|until| {
                Act::Triage(Verdict::Later {
                    until,
                    note: form.said(FieldName::Note),
                })
            })
            .map_err(|why| vec![Gap::typed(form, FieldName::AsideUntil, why)])
    }
}

/// The day on which it is looked at again: one to come; the next working day, where none is typed.
fn until(form: &Form, sight: &Sight<'_>) -> Result<NaiveDate, Message> {
    if form.text(FieldName::AsideUntil).is_empty() {
        return Ok(sight.office.calendar.add(sight.today, 1, Unit::Working));
    }
    let until = read_day(&form.text(FieldName::AsideUntil), sight.office, sight.today)?;
    if until <= sight.today {
        return Err(Refusal::SetAsideInPast { until }.message());
    }
    Ok(until)
}
