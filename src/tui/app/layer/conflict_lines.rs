//! A conflict as it is told: who did what and when, what has changed by it, what was typed.

use super::Layer;
use super::conflict::{ConflictView, Difference};
use crate::domain::identity::SafeText;
use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::view::{HistoryLine, Row};
use crate::domain::workflow::Nonce;
use crate::tui::app::text::wrapped;
use crate::tui::app::{App, when};
use crate::tui::keys::{Action, Context};

/// The widest label with the gap behind it.
const LABEL: usize = 28;

/// The fewest columns for what is known, beside a label.
const VALUE: usize = 30;

/// One line of a conflict as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConflictLine {
    /// Nothing.
    Blank,
    /// When somebody did what.
    Deed(String),
    /// What was said to it.
    Note(String),
    /// What the lines below are.
    Heading(String),
    /// Something known: its label, empty where the line goes on, and the value.
    Known(String, String),
}

impl App {
    /// The lines of a conflict: who did what and when, what has changed by it, what was typed.
    pub fn conflict_lines(&self, view: &ConflictView) -> Vec<ConflictLine> {
        let mut lines = vec![ConflictLine::Blank];
        for deed in &view.conflict.since {
            lines.push(ConflictLine::Deed(self.tr.say(&self.deed(deed))));
            let note = self.tr.note_of(deed);
            let notes = note.map(|note| wrapped(&note, self.layer_width().saturating_sub(4)));
            lines.extend(notes.into_iter().flatten().map(ConflictLine::Note));
        }
        lines.push(ConflictLine::Blank);
        for (label, version, row) in [
            ("screen-conflict-seen", view.conflict.seen, &view.seen),
            (
                "screen-conflict-now",
                view.conflict.now.version(),
                &view.conflict.now,
            ),
        ] {
            let label = Message::new(label).text("version", version);
            lines.extend(self.known(&label, &self.tr.say(&self.state_of(row))));
        }
        let differences = view.differences(&self.office, self.today);
        if !differences.is_empty() {
            lines.push(ConflictLine::Blank);
        }
        for difference in differences {
            let label = Message::new(difference.label);
            lines.extend(self.known(&label, &self.change(difference)));
        }
        let typed = self.typed_into(view.dialog);
        if !typed.is_empty() {
            let heading = self.tr.text("screen-conflict-typed");
            lines.extend([ConflictLine::Blank, ConflictLine::Heading(heading)]);
        }
        for (label, value) in typed {
            lines.extend(self.known(&label, &self.tr.say(&value)));
        }
        lines
    }

    /// That nothing typed is lost, in the lines that always stay in sight.
    pub fn conflict_kept(&self) -> Vec<String> {
        let kept = self.with_key("screen-conflict-kept", Context::Record, Action::Open);
        wrapped(&self.tr.say(&kept), self.layer_width())
    }

    /// How many lines of a conflict have room above what always stays in sight.
    pub fn conflict_room(&self) -> usize {
        let kept = self.conflict_kept().len() + 1;
        self.layer_height().saturating_sub(kept).max(1)
    }

    pub(in crate::tui::app) fn deed(&self, line: &HistoryLine) -> Message {
        let at = line.at.with_timezone(&self.office.settings.legal_zone);
        let time = at.format("%H:%M");
        let when = match at.date_naive() == self.today {
            true => Message::new("screen-plain").text("text", time),
            false => when(line.at, self.now, &self.office),
        };
        let deed = Message::new("screen-deed")
            .list("when", vec![when])
            .word("what", line.action.message());
        // The journal knows a person by the login, and no login says how to inflect a verb.
        match line.actor == self.actor.login {
            true => deed.word("who", "screen-you-elsewhere"),
            false => deed.text("who", SafeText::from_outside(&line.actor)),
        }
    }

    /// A record's state and date in a few words.
    pub(in crate::tui::app) fn state_of(&self, row: &Row) -> Message {
        let (state, due_on) = match row {
            Row::Subject(row) => ("record-subject".to_owned(), row.due_on),
            Row::Consent(row) => (row.state(self.today).message(), row.consent.stopped_on()),
            Row::Block(row) => (row.block.state.message(), row.block.due_on()),
            Row::Claim(row) => (row.claim.state.message(), row.claim.due_on()),
        };
        match due_on {
            Some(date) => Message::new("screen-state-by")
                .word("state", state)
                .date("date", date),
            None => Message::new(state),
        }
    }

    fn change(&self, difference: Difference) -> String {
        let known = |values: Vec<Message>| match values.is_empty() {
            true => vec![Message::new("word-none")],
            false => values,
        };
        let change = Message::new("screen-conflict-change")
            .list("seen", known(difference.seen))
            .list("now", known(difference.now));
        self.tr.say(&change)
    }

    fn typed_into(&self, dialog: Nonce) -> Vec<(Message, Message)> {
        let typed = self.layers.iter().find_map(|layer| match layer {
            Layer::Dialog(found) if found.nonce() == dialog => Some(found.form.typed_words()),
            _ => None,
        });
        let typed = typed.into_iter().flatten();
        typed
            .map(|(name, value)| (Message::new(name.message()), value))
            .collect()
    }

    /// What is known, beside its label where there is room, otherwise below it.
    fn known(&self, label: &Message, value: &str) -> Vec<ConflictLine> {
        let label = self.tr.say(label);
        let width = self.layer_width();
        let beside = width > LABEL + VALUE;
        let (indent, mut labels) = match beside {
            true => (LABEL, vec![format!("{label:<LABEL$}")]),
            false => (2, Vec::new()),
        };
        let blank = " ".repeat(indent);
        let values = wrapped(value, width.saturating_sub(indent));
        labels.resize(values.len(), blank);
        let mut lines: Vec<ConflictLine> = labels
            .into_iter()
            .zip(values)
            .map(|(label, value)| ConflictLine::Known(label, value))
            .collect();
        if !beside {
            lines.insert(0, ConflictLine::Known(label, String::new()));
        }
        lines
    }
}
