//! Undoing what was done last to a record: what it was, and how the record will stand.

use super::fields::required;
use super::task::{About, Fact, Gap, Question, Sight, Task};
use crate::domain::identity::SafeText;
use crate::domain::message::Message;
use crate::domain::record::Record;
use crate::domain::values::{ClaimState, Value};
use crate::domain::view::{HistoryLine, Row};
use crate::domain::workflow::{Act, Refusal, WayBack, way_back};
use crate::tui::app::form::{FieldName, Form, Input, TextInput};

#[derive(Debug)]
pub(super) struct Undo {
    /// The login of the officer before the screen.
    pub me: String,
}

impl Task for Undo {
    fn title(&self, about: &About) -> Message {
        about.titled("screen-undo-title")
    }

    fn button(&self) -> &'static str {
        "screen-undo-button"
    }

    /// What was closed is opened again, and what was merged is parted, with a reason.
    fn form(&self, sight: &Sight<'_>) -> Form {
        match sight.about.row().map(Row::record) {
            Some(Record::Claim(claim)) if claim.is_open() => Form::default(),
            Some(Record::Claim(_) | Record::Subject(_)) => {
                Form::new(vec![(FieldName::Reason, Input::Text(TextInput::line()))])
            }
            _ => Form::default(),
        }
    }

    fn asks(&self, about: &About) -> Option<Question> {
        about.number().map(Question::File)
    }

    fn facts(&self, _form: &Form, sight: &Sight<'_>) -> Vec<Fact> {
        let Some(last) = sight.history.last() else {
            return vec![Fact::plain(Message::new("screen-loading"))];
        };
        let then = match self.way_back(sight) {
            Some(Ok(way)) => Fact::plain(afterwards(&way, sight)),
            Some(Err(refusal)) => Fact::grave(refusal.message()),
            None => return Vec::new(),
        };
        let both = Fact::plain(Message::new("screen-undo-both-stay"));
        vec![Fact::plain(what(last, sight)), then, both]
    }

    fn act(&self, form: &Form, sight: &Sight<'_>) -> Result<Act, Vec<Gap>> {
        let mut gaps = Vec::new();
        match self.way_back(sight) {
            Some(Ok(way)) if way.needs_reason() => {
                let reason = required(form, FieldName::Reason, &mut gaps);
                reason.map(|reason| way.act(Some(reason))).ok_or(gaps)
            }
            Some(Ok(way)) => Ok(way.act(None)),
            // What stands in the way is said above the button.
            Some(Err(_)) | None => Err(gaps),
        }
    }
}

impl Undo {
    /// None, until the history has been read.
    fn way_back(&self, sight: &Sight<'_>) -> Option<Result<WayBack, Refusal>> {
        let row = sight.about.row().filter(|_| !sight.history.is_empty())?;
        Some(way_back(&row.record(), sight.history, &self.me))
    }
}

fn what(last: &HistoryLine, sight: &Sight<'_>) -> Message {
    let at = last.at.with_timezone(&sight.office.settings.legal_zone);
    Message::new("screen-undo-what")
        .word("done", last.action.message())
        .text("who", SafeText::from_outside(&last.actor))
        .date("date", at.date_naive())
        .text("time", at.format("%H:%M"))
}

fn afterwards(way: &WayBack, sight: &Sight<'_>) -> Message {
    let state =
        |state: ClaimState| Message::new("screen-undo-state").word("state", state.message());
    match way {
        WayBack::Assign { to: Some(login) } => {
            Message::new("screen-undo-assigned").text("login", SafeText::from_outside(login))
        }
        WayBack::Assign { to: None } => Message::new("screen-undo-nobody"),
        WayBack::Wait { waiting_for } => {
            Message::new("screen-undo-waiting").word("for", waiting_for.message())
        }
        WayBack::Untriage { .. } => state(ClaimState::Received),
        WayBack::Resume | WayBack::Reopen => match sight.about.row().map(Row::record) {
            // What was closed at its triage is looked at anew.
            Some(Record::Claim(claim)) if !claim.is_triaged() => state(ClaimState::Received),
            _ => state(ClaimState::InReview),
        },
        WayBack::Unmerge { merged } => Message::new("screen-undo-unmerged").text("number", merged),
    }
}
