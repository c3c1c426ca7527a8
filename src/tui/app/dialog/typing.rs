//! What keys do in a dialog: move among its fields, fill them in, do the act.

use chrono::NaiveDate;

use super::{About, Dialog, Mend, Phase, Turn};
use crate::domain::office::Office;
use crate::tui::app::form::{Input, TextInput};
use crate::tui::keys::{Action, Code, KeyPress};

impl Dialog {
    /// An action in the dialog.
    pub fn do_action(&mut self, action: Action, office: &Office, today: NaiveDate) -> Turn {
        if self.phase == Phase::Sent {
            return Turn::Stay;
        }
        if action == Action::Back {
            return self.back();
        }
        self.phase = Phase::Open;
        match action {
            Action::NextPane => self.form.step(true),
            Action::PrevPane => self.form.step(false),
            Action::Up => self.up_or_down(false),
            Action::Down => self.up_or_down(true),
            Action::Left => self.turn_value(false),
            Action::Right => self.turn_value(true),
            Action::Mark => self.mark(),
            Action::Undo => self.edit_text(|text| {
                text.undo();
                true
            }),
            Action::Open => return self.enter(office, today),
            Action::StartOver if self.resumed.is_some() => return Turn::StartOver,
            _ => {}
        }
        Turn::Stay
    }

    /// A character typed into the field in focus, or a pasted text.
    pub fn insert(&mut self, text: &str) {
        if self.phase == Phase::Sent {
            return;
        }
        self.phase = Phase::Open;
        if let Some(Input::Offered(field)) = self.form.focused()
            && text == " "
            && field.turn_by(KeyPress::plain(Code::Right))
        {
            return self.changed();
        }
        self.edit_text(|field| {
            field.insert(text);
            true
        });
    }

    /// A key that is bound to nothing: it may edit the text.
    pub fn edit(&mut self, key: KeyPress) {
        if self.phase == Phase::Sent {
            return;
        }
        self.phase = Phase::Open;
        if let Some(Input::Offered(field)) = self.form.focused()
            && field.turn_by(key)
        {
            return self.changed();
        }
        self.edit_text(|field| field.edit(key));
    }

    fn edit_text(&mut self, change: impl FnOnce(&mut TextInput) -> bool) {
        let text = match self.form.focused() {
            Some(Input::Text(text)) => text,
            Some(Input::Offered(field)) => field.typed_mut(),
            Some(Input::Choice(_) | Input::Marks(_)) | None => return,
        };
        let before = text.text();
        if change(text) && text.text() != before {
            self.changed();
        }
    }

    fn back(&mut self) -> Turn {
        if self.form.is_touched() && self.phase != Phase::Leaving {
            self.phase = Phase::Leaving;
            return Turn::Stay;
        }
        Turn::Leave
    }

    fn up_or_down(&mut self, down: bool) {
        let moved = match self.form.focused() {
            Some(Input::Text(text)) if text.is_many_lines() => text.move_line(down),
            _ => false,
        };
        if !moved {
            self.form.step(down);
        }
    }

    fn turn_value(&mut self, forward: bool) {
        match self.form.focused() {
            Some(Input::Choice(choice)) => {
                choice.turn(forward);
                self.changed();
            }
            Some(Input::Marks(marks)) => marks.turn(forward),
            Some(Input::Text(_) | Input::Offered(_)) | None => {}
        }
    }

    fn mark(&mut self) {
        match self.form.focused() {
            Some(Input::Choice(choice)) => choice.turn(true),
            Some(Input::Marks(marks)) => marks.toggle(),
            Some(Input::Text(_) | Input::Offered(_)) | None => return,
        }
        self.changed();
    }

    fn changed(&mut self) {
        self.form.touch();
        self.task.arrange(&mut self.form, &self.about);
        self.edition += 1;
        self.problem = None;
        self.warnings.clear();
    }

    /// Enter: a new line in a text of several lines; elsewhere it does the act, or goes to
    /// what is still missing.
    fn enter(&mut self, office: &Office, today: NaiveDate) -> Turn {
        if let Some(Input::Text(text)) = self.form.focused()
            && text.is_many_lines()
        {
            self.insert("\n");
            return Turn::Stay;
        }
        let gaps = match self.act(office, today) {
            Ok(act) if matches!(self.about, About::Marked(_)) => {
                return Turn::DoToMarked(Box::new(act));
            }
            Ok(act) => {
                self.phase = Phase::Sent;
                return Turn::Send(self.command(act));
            }
            Err(gaps) => gaps,
        };
        match gaps.first().map(|gap| gap.mend) {
            Some(Mend::Field(name)) => {
                self.form.go_to(name);
                Turn::Stay
            }
            Some(Mend::Duty(duty)) => Turn::MeetDuty(duty),
            Some(Mend::Record(number)) => Turn::GoTo(number),
            None => Turn::Stay,
        }
    }
}
