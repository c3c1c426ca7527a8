//! Both versions of a record that somebody changed meanwhile.

use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::domain::view::Row;
use crate::tui::app::ConflictView;
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::words::day;

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
