//! What was done to a record meanwhile, in both versions, over what is kept.

use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::tui::app::{ConflictLine, ConflictView};
use crate::tui::ui::canvas::{Canvas, Span};

impl Canvas<'_, '_> {
    pub(super) fn conflict(&mut self, view: &ConflictView, area: Rect) {
        let number = view.conflict.now.number();
        let title = Message::new("error-conflict").text("number", number);
        let title = self.say(&title);
        let area = self.layer_title(area, &title);
        let lines = self.app.conflict_lines(view);
        let room = self.app.conflict_room();
        let shown = lines.iter().skip(view.scroll.offset).take(room);
        for (row, line) in shown.enumerate() {
            let spans = self.conflict_line(line);
            self.line(area, row, &spans);
        }
        let shown = Rect {
            height: area.height.min(u16::try_from(room).unwrap_or(u16::MAX)),
            ..area
        };
        self.scroll_mark(shown, view.scroll.offset, lines.len());
        let kept = lines.len().min(room) + 1;
        for (row, line) in self.app.conflict_kept().into_iter().enumerate() {
            self.line(area, kept + row, &[(line, self.theme.title)]);
        }
        self.cursor(area, area.x, 0);
    }

    fn conflict_line(&self, line: &ConflictLine) -> Vec<Span> {
        let theme = self.theme;
        match line {
            ConflictLine::Blank => Vec::new(),
            ConflictLine::Deed(text) | ConflictLine::Heading(text) => {
                vec![(text.clone(), theme.title)]
            }
            ConflictLine::Note(text) => vec![(format!("    {text}"), theme.dim)],
            ConflictLine::Known(label, value) => {
                vec![(label.clone(), theme.dim), (value.clone(), theme.text)]
            }
        }
    }
}
