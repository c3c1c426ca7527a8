//! A dialog: what is to be done, what to know before, the fields, what is missing, the button.

use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::domain::workflow::Warning;
use crate::tui::app::{Dialog, Phase, subject_of, wrapped};
use crate::tui::ui::canvas::Canvas;

impl Canvas<'_, '_> {
    pub(super) fn dialog(&mut self, dialog: &Dialog, area: Rect) {
        let title = self.say(&dialog.title());
        let area = self.layer_title(area, &title);
        let subject = subject_of(&dialog.row);
        let name = format!("{} · {}", subject.number, subject.name);
        self.line(area, 0, &[(name, self.theme.dim)]);
        let row = self.dialog_fields(dialog, area, 1);
        let row = self.dialog_facts(dialog, area, row);
        let row = self.dialog_gaps(dialog, area, row);
        self.dialog_button(dialog, area, row + 1);
    }

    fn dialog_fields(&mut self, dialog: &Dialog, area: Rect, row: usize) -> usize {
        let mut row = row + 1;
        for field in dialog.form.fields() {
            row = self.field(area, row, field, dialog);
        }
        row
    }

    fn dialog_facts(&mut self, dialog: &Dialog, area: Rect, row: usize) -> usize {
        let mut row = row + usize::from(dialog.form.fields().next().is_some());
        for fact in dialog.facts(&self.app.office, self.app.today) {
            let style = if fact.grave {
                self.theme.grave
            } else {
                self.theme.text
            };
            row = self.sentence(area, row, &fact.message, style);
        }
        let warnings: Vec<Message> = dialog.warnings.iter().map(Warning::message).collect();
        for warning in warnings {
            row = self.sentence(area, row, &warning, self.theme.soon);
        }
        row
    }

    /// What is missing, and why the workflow says no.
    fn dialog_gaps(&mut self, dialog: &Dialog, area: Rect, row: usize) -> usize {
        let mut row = row;
        let gaps = dialog.gaps(&self.app.office, self.app.today);
        if !gaps.is_empty() {
            row += 1;
            let head = self.word("screen-missing", self.theme.title);
            self.line(area, row, &[head]);
            row += 1;
        }
        for gap in gaps {
            row = self.sentence(area, row, &gap.message, self.theme.soon);
        }
        if let Some(problem) = dialog.problem.clone() {
            row = self.sentence(area, row + 1, &problem, self.theme.grave);
        }
        row
    }

    fn dialog_button(&mut self, dialog: &Dialog, area: Rect, row: usize) {
        let last = usize::from(area.height.saturating_sub(1));
        let row = row.min(last);
        let line = Rect {
            y: area.y + u16::try_from(row).unwrap_or(0),
            height: area.height.min(1),
            ..area
        };
        // The button stays in sight on a small terminal, over whatever has no room above it.
        self.clear(line);
        let focused = dialog.form.focus().is_none();
        let style = if focused {
            self.theme.focus
        } else {
            self.theme.key
        };
        let spans = match dialog.phase {
            Phase::Sent => vec![self.word("screen-sending", self.theme.dim)],
            Phase::Leaving => vec![self.word("screen-leave-loses", self.theme.grave)],
            Phase::Open => vec![(format!("[ {} ]", self.tr.text(dialog.button())), style)],
        };
        self.line(line, 0, &spans);
        if focused {
            self.cursor(line, line.x, 0);
        }
    }

    /// A sentence over as many lines as it needs; gives back the line behind it.
    pub(super) fn sentence(
        &mut self,
        area: Rect,
        row: usize,
        message: &Message,
        style: ratatui::style::Style,
    ) -> usize {
        let lines = wrapped(&self.say(message), usize::from(area.width));
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            self.line(area, row + index, &[(line, style)]);
        }
        row + count
    }
}
