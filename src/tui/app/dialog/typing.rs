//! What keys do in a dialog: move among its fields, fill them in, do the act.

use chrono::NaiveDate;

use super::{About, Dialog, Gap, Mend, Phase, Turn};
use crate::domain::office::Office;
use crate::tui::app::form::{Input, TextInput};
use crate::tui::app::layout::FieldColumns;
use crate::tui::keys::Action;

impl Dialog {
    /// An action in the dialog, which is shown in so many columns.
    pub fn do_action(
        &mut self,
        action: Action,
        width: usize,
        office: &Office,
        today: NaiveDate,
    ) -> Turn {
        if self.phase == Phase::Sent {
            return Turn::Stay;
        }
        if action == Action::Back {
            return self.back();
        }
        self.phase = Phase::Open;
        let columns = match self.form.takes_letter() {
            true => FieldColumns::of_letter(width).text,
            false => FieldColumns::of(width).text,
        };
        match action {
            Action::NextPane => self.form.step(true),
            Action::PrevPane => self.form.step(false),
            Action::Up => self.up_or_down(false, columns),
            Action::Down => self.up_or_down(true, columns),
            Action::Left => self.turn_value(false),
            Action::Right => self.turn_value(true),
            Action::Mark => self.mark(),
            Action::Editor => return self.typed_in_focus().map_or(Turn::Stay, Turn::Editor),
            Action::Open => return self.enter(office, today),
            Action::StartOver if self.resumed.is_some() => return Turn::StartOver,
            _ => self.edit_text(|text| text.act(action)),
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
            && field.turn(true)
        {
            return self.changed();
        }
        self.edit_text(|field| {
            field.insert(text);
            true
        });
    }

    /// Whoever presses a key that is bound to nothing does not leave.
    pub fn stay(&mut self) {
        if self.phase == Phase::Leaving {
            self.phase = Phase::Open;
        }
    }

    /// Puts what comes from the officer's editor into the field in focus; false where only its
    /// beginning has room.
    pub fn replace(&mut self, text: &str) -> bool {
        let mut fits = true;
        self.edit_text(|field| {
            fits = field.replace(text);
            true
        });
        fits
    }

    fn text_in_focus(&mut self) -> Option<&mut TextInput> {
        match self.form.focused()? {
            Input::Text(text) => Some(text),
            Input::Offered(field) => Some(field.typed_mut()),
            Input::Choice(_) | Input::Marks(_) => None,
        }
    }

    fn typed_in_focus(&mut self) -> Option<String> {
        self.text_in_focus().map(|text| text.text())
    }

    fn edit_text(&mut self, change: impl FnOnce(&mut TextInput) -> bool) {
        let Some(text) = self.text_in_focus() else {
            return;
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

    fn up_or_down(&mut self, down: bool, columns: usize) {
        let text = self.text_in_focus();
        if !text.is_some_and(|text| text.move_row(down, columns)) {
            self.form.step(down);
        }
    }

    fn turn_value(&mut self, forward: bool) {
        let turned = match self.form.focused() {
            Some(Input::Choice(choice)) => {
                choice.turn(forward);
                true
            }
            Some(Input::Marks(marks)) => return marks.turn(forward),
            Some(Input::Offered(field)) => field.turn(forward),
            Some(Input::Text(_)) | None => false,
        };
        if turned {
            return self.changed();
        }
        let action = if forward { Action::Right } else { Action::Left };
        self.edit_text(|text| text.act(action));
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
        let gaps = match self.done_by_enter(office, today) {
            Ok(turn) => return turn,
            Err(gaps) => gaps,
        };
        match gaps.first().map(|gap| gap.mend) {
            Some(Mend::Field(name)) => {
                self.form.go_to(name);
                Turn::Stay
            }
            Some(Mend::Duty(duty)) => Turn::MeetDuty(duty),
            Some(Mend::Elsewhere(errand, name)) => Turn::Fill(errand, name),
            Some(Mend::Record(number)) => Turn::GoTo(number),
            None => Turn::Stay,
        }
    }

    /// What Enter does once nothing is missing.
    fn done_by_enter(&mut self, office: &Office, today: NaiveDate) -> Result<Turn, Vec<Gap>> {
        if let Some(saving) = self.saving(office, today) {
            let saving = saving?;
            self.phase = Phase::Sent;
            return Ok(Turn::Save(Box::new(saving)));
        }
        let act = self.act(office, today)?;
        if matches!(self.about, About::Marked(_)) {
            return Ok(Turn::DoToMarked(Box::new(act)));
        }
        self.phase = Phase::Sent;
        Ok(Turn::Send(self.command(act)))
    }
}
