//! A dialog: what is to be done, what to know before, the fields, what is missing, the button.

use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::domain::workflow::Warning;
use crate::tui::app::{Dialog, Mend, Phase, Whose, when, wrapped};
use crate::tui::keys::Action;
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::signs::DOT;
use crate::tui::ui::words::sentence;

impl Canvas<'_, '_> {
    pub(super) fn dialog(&mut self, dialog: &Dialog, area: Rect) {
        let title = self.say(&dialog.title());
        let area = self.layer_title(area, &title);
        if let Some(Whose {
            subject, operator, ..
        }) = dialog.about.whose()
        {
            let name = format!("{}{DOT}{}{DOT}{operator}", subject.number, subject.name);
            self.line(area, 0, &[(name, self.theme.dim)]);
        }
        let named = usize::from(dialog.about.whose().is_some());
        let row = self.dialog_resumed(dialog, area, named);
        let row = self.dialog_fields(dialog, area, row);
        let row = self.dialog_facts(dialog, area, row);
        let row = self.dialog_marked(dialog, area, row);
        let row = self.dialog_gaps(dialog, area, row);
        self.dialog_button(dialog, area, row + 1);
    }

    /// From when the dialog was taken up again, and what to beware of.
    fn dialog_resumed(&mut self, dialog: &Dialog, area: Rect, row: usize) -> usize {
        let Some(resumed) = dialog.resumed else {
            return row;
        };
        let typed = when(resumed.typed_at, self.app.now, &self.app.office);
        let mut said = self.say(&Message::new("screen-draft-resumed").list("when", vec![typed]));
        let keys = &self.app.keys;
        if let Some(key) = keys.hint(dialog.context(), Action::StartOver) {
            let over = Message::new("screen-draft-over").text("key", key);
            said = format!("{said}. {}", self.say(&over));
        }
        let said = Message::new("screen-plain").text("text", said);
        let row = self.sentence(area, row, &said, self.theme.title);
        match resumed.moved_on {
            true => {
                let moved_on = Message::new("screen-draft-moved-on");
                self.sentence(area, row, &moved_on, self.theme.soon)
            }
            false => row,
        }
    }

    fn dialog_fields(&mut self, dialog: &Dialog, area: Rect, row: usize) -> usize {
        let mut row = row + 1;
        let hidden = self.fields_above(dialog, area, row);
        for field in dialog.form.fields().skip(hidden) {
            row = self.field(area, row, field, dialog);
        }
        row
    }

    /// How many of the first fields have to go for the one in focus to be in sight above the
    /// button.
    fn fields_above(&mut self, dialog: &Dialog, area: Rect, row: usize) -> usize {
        let room = usize::from(area.height).saturating_sub(row + 2);
        // An area without lines is drawn into for the height only.
        let nowhere = Rect { height: 0, ..area };
        let focus = dialog.form.focus();
        let up_to_focus = dialog
            .form
            .fields()
            .position(|field| Some(field.name) == focus)
            .map_or(0, |at| at + 1);
        let heights: Vec<usize> = dialog
            .form
            .fields()
            .take(up_to_focus)
            .map(|field| self.field(nowhere, 0, field, dialog))
            .collect();
        let mut left: usize = heights.iter().sum();
        let mut hidden = 0;
        for height in heights.iter().take(up_to_focus.saturating_sub(1)) {
            if left <= room {
                break;
            }
            left -= height;
            hidden += 1;
        }
        hidden
    }

    fn dialog_facts(&mut self, dialog: &Dialog, area: Rect, row: usize) -> usize {
        let mut row = row + usize::from(dialog.form.fields().next().is_some());
        for fact in dialog.facts(&self.app.office, self.app.today) {
            let style = if fact.grave {
                self.theme.grave
            } else {
                self.theme.text
            };
            row = self.said(area, row, &sentence(&self.say(&fact.message)), style);
        }
        let warnings: Vec<Message> = dialog.warnings.iter().map(Warning::message).collect();
        for warning in warnings {
            row = self.said(area, row, &sentence(&self.say(&warning)), self.theme.soon);
        }
        row
    }

    /// To how many of the marked records it applies, and why not to the others.
    fn dialog_marked(&mut self, dialog: &Dialog, area: Rect, row: usize) -> usize {
        let partition = self.app.partition(dialog);
        let (fits, all) = (partition.fits.len(), partition.count());
        if all == 0 {
            return row;
        }
        let applies = Message::new("screen-bulk-applies")
            .number("fits", i64::try_from(fits).unwrap_or(i64::MAX))
            .number("all", i64::try_from(all).unwrap_or(i64::MAX));
        let mut row = self.sentence(area, row + 1, &applies, self.theme.title);
        for (why, rows) in partition.others {
            let numbers: Vec<String> = rows.iter().map(|row| row.number().to_string()).collect();
            let line = format!("{}: {}", numbers.join(", "), self.say(&why));
            row = self.said(area, row, &line, self.theme.soon);
        }
        row
    }

    /// What is missing, and why the workflow says no.
    fn dialog_gaps(&mut self, dialog: &Dialog, area: Rect, row: usize) -> usize {
        let mut row = row;
        let gaps = dialog.gaps(&self.app.office, self.app.today);
        let height = usize::from(area.height);
        if !gaps.is_empty() {
            let head = self.word("screen-missing", self.theme.title);
            if row + gaps.len() + 3 > height {
                // No room for a line each: all of it on the line above the button; what is wrong
                // with a field is said under the field.
                let gaps = gaps.iter().map(|gap| match gap.mend {
                    Mend::Field(name) => self.tr.text(name.message()),
                    Mend::Duty(_) | Mend::Elsewhere(..) | Mend::Record(_) => self.say(&gap.message),
                });
                let gaps = gaps.collect::<Vec<_>>().join("; ");
                let text = (format!(" {gaps}"), self.theme.soon);
                let row = row.min(height.saturating_sub(2));
                // Facts that have no room either may stand there already.
                self.clear(line_of(area, row));
                self.line(area, row, &[head, text]);
                return row + 1;
            }
            row += 1;
            self.line(area, row, &[head]);
            row += 1;
        }
        let indented = Rect {
            x: area.x + 2.min(area.width),
            width: area.width.saturating_sub(2),
            ..area
        };
        for gap in gaps {
            row = self.sentence(indented, row, &gap.message, self.theme.soon);
        }
        if let Some(problem) = dialog.problem.clone() {
            let problem = sentence(&self.say(&problem));
            row = self.said(area, row + 1, &problem, self.theme.grave);
        }
        row
    }

    fn dialog_button(&mut self, dialog: &Dialog, area: Rect, row: usize) {
        let last = usize::from(area.height.saturating_sub(1));
        let row = row.min(last);
        let line = line_of(area, row);
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
            Phase::Leaving => {
                let loses = self
                    .app
                    .with_key("screen-leave-loses", dialog.context(), Action::Back);
                vec![(self.say(&loses), self.theme.grave)]
            }
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
        self.said(area, row, &self.say(message), style)
    }

    /// The same of words as they stand.
    pub(super) fn said(
        &mut self,
        area: Rect,
        row: usize,
        words: &str,
        style: ratatui::style::Style,
    ) -> usize {
        let lines = wrapped(words, usize::from(area.width));
        let count = lines.len();
        for (index, line) in lines.into_iter().enumerate() {
            self.line(area, row + index, &[(line, style)]);
        }
        row + count
    }
}

/// One line of an area.
fn line_of(area: Rect, row: usize) -> Rect {
    Rect {
        y: area.y + u16::try_from(row).unwrap_or(0),
        height: area.height.min(1),
        ..area
    }
}
