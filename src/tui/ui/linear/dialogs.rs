//! A dialog, told field by field.

use super::page::{Here, Page, Typing};
use crate::domain::message::Message;
use crate::domain::workflow::Warning;
use crate::tui::app::{Dialog, Field, Input, Phase, when};
use crate::tui::keys::Action;
use crate::tui::ui::canvas::Reading;
use crate::tui::ui::words::sentence;

impl Reading<'_> {
    pub(super) fn dialog_page(&self, dialog: &Dialog) -> Page {
        let focus = dialog.form.focus();
        let focused = dialog.form.fields().find(|field| Some(field.name) == focus);
        let fields = dialog.form.fields();
        let fields =
            fields.map(|field| (self.field_label(field), self.field_sentence(field, dialog)));
        let typing = focused.and_then(|field| self.field_typing(field, dialog));
        let here = match (focused, &typing) {
            (Some(field), None) => Some(Here {
                text: self.field_sentence(field, dialog),
                position: position(field),
                on_coming: true,
                while_typing: false,
            }),
            (None, _) => Some(Here {
                text: self.button_sentence(dialog),
                on_coming: true,
                ..Here::default()
            }),
            _ => None,
        };
        Page {
            place: format!("dialog {:?}", dialog.nonce()),
            title: self.say(&dialog.title()),
            lines: self.dialog_lines(dialog),
            fields: fields.collect(),
            here,
            typing,
            ..Page::default()
        }
    }

    /// Whose it is, what to know of it, what the workflow says.
    fn dialog_lines(&self, dialog: &Dialog) -> Vec<String> {
        let (office, today) = (&self.app.office, self.app.today);
        let mut lines = Vec::new();
        if let Some(whose) = dialog.about.whose() {
            let subject = &whose.subject;
            lines.push(format!(
                "{}, {}, {}",
                subject.number, subject.name, whose.operator
            ));
        }
        if let Some(resumed) = dialog.resumed {
            let typed = when(resumed.typed_at, self.app.now, office);
            let resumed_at = Message::new("screen-draft-resumed").list("when", vec![typed]);
            lines.push(self.say(&resumed_at));
            if resumed.moved_on {
                lines.push(self.tr.text("screen-draft-moved-on"));
            }
        }
        let facts = dialog.facts(office, today).into_iter();
        let said = facts
            .map(|fact| fact.message)
            .chain(dialog.warnings.iter().map(Warning::message))
            .chain(dialog.problem.clone());
        lines.extend(said.map(|message| sentence(&self.say(&message))));
        if dialog.phase == Phase::Leaving {
            let context = dialog.context();
            let said = self
                .app
                .with_key("screen-leave-loses", context, Action::Back);
            lines.push(self.say(&said));
        }
        lines
    }

    /// What it would do, and what is missing for it.
    fn button_sentence(&self, dialog: &Dialog) -> String {
        let button = format!("[ {} ]", self.tr.text(dialog.button()));
        let gaps = dialog.gaps(&self.app.office, self.app.today);
        if gaps.is_empty() {
            return button;
        }
        let gaps: Vec<String> = gaps.iter().map(|gap| self.say(&gap.message)).collect();
        let missing = self.tr.text("screen-missing");
        format!("{button}. {missing} {}", gaps.join("; "))
    }

    fn field_label(&self, field: &Field) -> String {
        self.tr.text(field.name.message())
    }

    /// The label, what is in it, what is said about it.
    fn field_sentence(&self, field: &Field, dialog: &Dialog) -> String {
        let value = self.input_said(&field.input);
        let sentence = format!("{}: {value}", self.field_label(field));
        match self.field_note(field, dialog) {
            Some(note) => format!("{sentence}. {note}"),
            None => sentence,
        }
    }

    pub(super) fn input_said(&self, input: &Input) -> String {
        match input {
            Input::Marks(marks) => {
                let options = marks.options().map(|(id, marked, here)| {
                    let mark = if marked { "[x]" } else { "[ ]" };
                    let here = if here { "> " } else { "" };
                    format!("{here}{mark} {}", self.tr.text(&id))
                });
                options.collect::<Vec<_>>().join(", ")
            }
            input => self.say(&input.said()),
        }
    }

    fn field_note(&self, field: &Field, dialog: &Dialog) -> Option<String> {
        let note = dialog.note(field.name, &self.app.office, self.app.today)?;
        Some(sentence(&self.say(&note.message)))
    }

    fn field_typing(&self, field: &Field, dialog: &Dialog) -> Option<Typing> {
        let text = match &field.input {
            Input::Text(text) => text,
            Input::Offered(offered) if offered.list().is_none() => offered.typed(),
            _ => return None,
        };
        Some(Typing {
            note: self.field_note(field, dialog),
            ..Typing::of(self.field_label(field), text)
        })
    }
}

/// Which one of the list's values is chosen.
fn position(field: &Field) -> String {
    let choice = match &field.input {
        Input::Choice(choice) => choice,
        Input::Offered(offered) => match offered.list() {
            Some(list) => list,
            None => return String::new(),
        },
        Input::Text(_) | Input::Marks(_) => return String::new(),
    };
    let (at, count) = choice.place();
    format!("{at}/{count}")
}
