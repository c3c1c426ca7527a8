//! Approving a block: for how long, with the day on which that ends and why, as one types.

use chrono::NaiveDate;

use super::task::{About, Fact, Gap, Note, Sight, Task};
use crate::domain::message::Message;
use crate::domain::time::DayKind;
use crate::domain::values::Value;
use crate::domain::view::Row;
use crate::domain::workflow::{Act, VerifyUntil};
use crate::tui::app::form::{FieldName, Form, Input, TextInput, read_check, term_message};

#[derive(Debug)]
pub(super) struct ApproveBlock;

impl Task for ApproveBlock {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-approve-title")
    }

    fn button(&self) -> &'static str {
        "screen-approve-button"
    }

    fn form(&self, _sight: &Sight<'_>) -> Form {
        Form::new(vec![
            (FieldName::Until, Input::Text(TextInput::line())),
            (FieldName::Note, Input::Text(TextInput::line())),
        ])
    }

    fn facts(&self, form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let mut facts = Vec::new();
        if let Some(Row::Block(row)) = sight.about.row() {
            facts.push(Fact::plain(
                Message::new("screen-approve-what").word("ground", row.block.ground.message()),
            ));
        }
        facts.extend(
            check(form, sight)
                .ok()
                .filter(|until| end_of(*until, sight) >= sight.today)
                .into_iter()
                .flat_map(|until| end_and_why(until, sight).into_iter().map(Fact::plain)),
        );
        facts.push(Fact::plain(Message::new("screen-approve-own-date")));
        facts
    }

    fn note(&self, name: FieldName, form: &Form, sight: &Sight<'_>) -> Option<Note> {
        if name != FieldName::Until {
            return None;
        }
        let wrong = match check(form, sight) {
            Err(message) => message,
            Ok(until) => {
                let end = end_of(until, sight);
                if end >= sight.today {
                    return None;
                }
                Message::new("screen-approve-in-past").date("date", end)
            }
        };
        Some(Note {
            message: wrong,
            wrong: true,
        })
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let wrong = |message| vec![Gap::typed(form, FieldName::Until, message)];
        let until = check(form, sight).map_err(wrong)?;
        let end = end_of(until, sight);
        if end < sight.today {
            return Err(wrong(
                Message::new("screen-approve-in-past").date("date", end),
            ));
        }
        Ok(Act::ApproveBlock {
            until,
            note: form.said(FieldName::Note),
        })
    }
}

/// What was typed; the office's norm, where nothing was.
fn check(form: &Form, sight: &Sight<'_>) -> Result<VerifyUntil, Message> {
    match form.text(FieldName::Until).as_str() {
        "" => Ok(VerifyUntil::Norm),
        typed => read_check(typed, sight.today),
    }
}

fn end_of(until: VerifyUntil, sight: &Sight<'_>) -> NaiveDate {
    let term = match until {
        VerifyUntil::On(day) => return day,
        VerifyUntil::Norm => sight.office.settings.verify_days,
        VerifyUntil::For(term) => term,
    };
    sight.office.calendar.add(sight.today, term.days, term.unit)
}

/// The day on which the check ends, and what it was counted from.
fn end_and_why(until: VerifyUntil, sight: &Sight<'_>) -> Vec<Message> {
    let end = end_of(until, sight);
    let term = match until {
        VerifyUntil::On(_) => Message::new("screen-approve-by-date"),
        VerifyUntil::Norm => Message::new("screen-approve-by-norm").list(
            "term",
            vec![term_message(sight.office.settings.verify_days)],
        ),
        VerifyUntil::For(term) => {
            Message::new("screen-approve-by-term").list("term", vec![term_message(term)])
        }
    };
    let calendar = &sight.office.calendar;
    let days = sight
        .today
        .iter_days()
        .skip(1)
        .take_while(|day| *day <= end);
    let (mut working, mut weekend, mut off) = (0, 0, 0);
    for day in days {
        match calendar.kind(day) {
            DayKind::Working | DayKind::MovedWorkingDay => working += 1,
            DayKind::Weekend => weekend += 1,
            DayKind::Holiday | DayKind::MovedDayOff => off += 1,
        }
    }
    let mut messages = vec![
        Message::new("screen-approve-ends").date("date", end),
        term,
        Message::new("screen-approve-days")
            .number("working", working)
            .number("weekend", weekend)
            .number("off", off),
    ];
    if calendar.is_provisional(end) {
        messages.push(Message::new("screen-provisional"));
    }
    messages
}
