//! Both versions of a record that somebody changed meanwhile.

use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::view::Row;
use crate::tui::app::{ConflictView, Difference};
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::words::day;

/// The widest label with the gap behind it.
const LABEL: u16 = 28;

/// The fewest columns for what changed, beside a label.
const VALUE: u16 = 30;

impl Canvas<'_, '_> {
    pub(super) fn conflict(&mut self, view: &ConflictView, area: Rect) {
        let now = &view.conflict.now;
        let number = now.number();
        let title = Message::new("error-conflict").text("number", number);
        let title = self.say(&title);
        let area = self.layer_title(area, &title);
        let mut row = 1;
        for (label, version, record) in [
            ("screen-conflict-seen", view.conflict.seen, &view.seen),
            ("screen-conflict-now", now.record().version(), now),
        ] {
            let label = self
                .tr
                .with(label, &[("version", version.to_string().into())]);
            let spans = [
                (format!("{label:<28}"), self.theme.dim),
                (self.state_of(record), self.theme.text),
            ];
            self.line(area, row, &spans);
            row += 1;
        }
        let (office, today) = (self.app.office.clone(), self.app.today);
        let differences = view.differences(&office, today);
        row += usize::from(!differences.is_empty());
        for difference in differences {
            row = self.difference(area, row, difference);
        }
        row += 1;
        for line in &view.conflict.since {
            let spans = self.history(line);
            self.line(area, row, &spans);
            row += 1;
            if let Some(note) = &line.note {
                self.line(area, row, &[(format!("    {note}"), self.theme.dim)]);
                row += 1;
            }
        }
        let kept = Message::new("screen-conflict-kept");
        self.sentence(area, row + 1, &kept, self.theme.title);
        self.cursor(area, area.x, 0);
    }

    /// What was seen and what is now, beside its label; gives back the line behind it.
    fn difference(&mut self, area: Rect, row: usize, difference: Difference) -> usize {
        let label = self.word(difference.label, self.theme.dim);
        self.line(area, row, &[label]);
        let known = |values: Vec<Message>| match values.is_empty() {
            true => vec![Message::new("word-none")],
            false => values,
        };
        let change = Message::new("screen-conflict-change")
            .list("seen", known(difference.seen))
            .list("now", known(difference.now));
        let beside = area.width > LABEL + VALUE;
        let indent = if beside { LABEL } else { 2 };
        let values = Rect {
            x: area.x + indent.min(area.width),
            width: area.width.saturating_sub(indent),
            ..area
        };
        let first = if beside { row } else { row + 1 };
        self.sentence(values, first, &change, self.theme.text)
    }

    /// A record's state and date in a few words.
    fn state_of(&self, row: &Row) -> String {
        let today = self.app.today;
        let (state, due_on) = match row {
            Row::Subject(row) => ("record-subject".to_owned(), row.due_on),
            Row::Consent(row) => (row.state(today).message(), row.consent.stopped_on()),
            Row::Block(row) => (row.block.state.message(), row.block.due_on()),
            Row::Claim(row) => (row.claim.state.message(), row.claim.due_on()),
        };
        let state = self.tr.text(&state);
        due_on.map_or_else(
            || state.clone(),
            |date| format!("{state} · {}", day(self.tr, date)),
        )
    }
}
