//! One field of a dialog: its label, what is in it, what is said about it.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use crate::domain::time::DayKind;
use crate::tui::app::{
    Choice, Dialog, Field, FieldColumns, Input, Marks, TextInput, clipped, wrapped,
};
use crate::tui::ui::canvas::{Canvas, Reading, Span};

/// The lines that a long text leaves below itself.
const BELOW_TEXT: usize = 6;

impl Canvas<'_, '_> {
    /// Draws a field from the line `row` on; gives back the line behind it.
    pub(super) fn field(
        &mut self,
        area: Rect,
        row: usize,
        field: &Field,
        dialog: &Dialog,
    ) -> usize {
        let focused = dialog.form.focus() == Some(field.name);
        let (mark, label_style) = if focused {
            ("> ", self.theme.selected)
        } else {
            ("  ", self.theme.dim)
        };
        let label = format!("{mark}{}", self.tr.text(field.name.message()));
        self.line(area, row, &[(label, label_style)]);
        let columns = match &field.input {
            Input::Text(text) if text.is_letter() => {
                FieldColumns::of_letter(usize::from(area.width))
            }
            _ => FieldColumns::of(usize::from(area.width)),
        };
        let indent = u16::try_from(columns.indent).unwrap_or(0);
        let first = if columns.beside { row } else { row + 1 };
        let value = Rect {
            x: area.x + indent.min(area.width),
            width: area.width.saturating_sub(indent),
            ..area
        };
        let mut next = match &field.input {
            Input::Text(text) => self.typed(value, first, text, focused),
            Input::Choice(choice) => self.chosen(value, first, choice, focused),
            Input::Offered(field) => match field.list() {
                Some(list) => self.chosen(value, first, list, focused),
                None => self.typed(value, first, field.typed(), focused),
            },
            Input::Marks(marks) => self.marks(value, first, marks, focused),
        };
        let note = dialog.note(field.name, &self.app.office, self.app.today);
        if let Some(note) = note {
            let style = if note.wrong {
                self.theme.grave
            } else {
                self.theme.dim
            };
            for line in wrapped(&self.say(&note.message), usize::from(value.width)) {
                self.line(value, next, &[(line, style)]);
                next += 1;
            }
        }
        next
    }

    /// Draws the chosen value of a list with its place there.
    pub(super) fn chosen(
        &mut self,
        area: Rect,
        row: usize,
        choice: &Choice,
        focused: bool,
    ) -> usize {
        let (at, count) = choice.place();
        let word = choice.message().map_or_else(
            || self.tr.text("screen-choose"),
            |message| self.say(message),
        );
        if !focused {
            self.line(area, row, &[(word, self.theme.text)]);
            return row + 1;
        }
        let place = format!(" > {at}/{count}");
        let room = usize::from(area.width).saturating_sub(place.width() + 2);
        let spans = [
            ("< ".to_owned(), self.theme.dim),
            (clipped(&word, room).into_owned(), self.theme.title),
            (place, self.theme.dim),
        ];
        self.line(area, row, &spans);
        self.cursor(area, area.x, row);
        row + 1
    }

    /// Draws typed text with the caret in sight.
    pub(super) fn typed(
        &mut self,
        area: Rect,
        row: usize,
        text: &TextInput,
        focused: bool,
    ) -> usize {
        let width = usize::from(area.width.saturating_sub(1)).max(1);
        let style = if focused {
            self.theme.title
        } else {
            self.theme.text
        };
        let before = text.before_caret();
        if !text.is_many_lines() {
            // The head of a long text is cut so that the caret stays in sight.
            let hidden = before.width().saturating_sub(width);
            let shown = without_columns(&text.text(), hidden);
            self.line(area, row, &[(underlaid(&shown, width, focused), style)]);
            let caret = without_columns(&before, hidden).width();
            if focused {
                self.caret(area, row, caret);
            }
            return row + 1;
        }
        let rows = text.rows(width);
        let (caret_row, caret_column) = text.caret_place(width);
        // A text that is longer than its room is shown around the caret; below it there is room
        // for what is said of it and the button.
        let room = usize::from(area.height)
            .saturating_sub(row + BELOW_TEXT)
            .max(3);
        let shown = match area.height {
            0 => rows.len(),
            _ => rows.len().min(room),
        };
        let above = caret_row.saturating_sub(shown / 2).min(rows.len() - shown);
        for (index, line) in rows.iter().skip(above).take(shown).enumerate() {
            // Spaces that stand out beyond the row are typed, but not shown.
            let line = match line.width() > width {
                true => line.trim_end(),
                false => line,
            };
            // A letter is a page of its own, and not a blank to be filled in.
            let line = match text.is_letter() {
                true => line.to_owned(),
                false => underlaid(line, width, focused),
            };
            self.line(area, row + index, &[(line, style)]);
        }
        if focused {
            self.caret(area, row + caret_row - above, caret_column.min(width));
        }
        row + shown
    }

    fn caret(&mut self, area: Rect, row: usize, column: usize) {
        let x = area
            .x
            .saturating_add(u16::try_from(column).unwrap_or(u16::MAX));
        self.cursor(area, x, row);
    }

    pub(super) fn marks(&mut self, area: Rect, row: usize, marks: &Marks, focused: bool) -> usize {
        if !focused {
            let marked: Vec<String> = marks
                .options()
                .filter(|(_, marked, _)| *marked)
                .map(|(id, ..)| self.tr.text(&id))
                .collect();
            let text = if marked.is_empty() {
                self.tr.text(marks.none_marked())
            } else {
                marked.join(", ")
            };
            self.line(area, row, &[(text, self.theme.text)]);
            return row + 1;
        }
        // As many values on a line as there is room for.
        let (mut row, mut x) = (row, area.x);
        for (id, marked, here) in marks.options() {
            let mark = if marked { "[x]" } else { "[ ]" };
            let style = if here {
                self.theme.selected
            } else {
                self.theme.text
            };
            let text = format!("{mark} {}", self.tr.text(&id));
            let width = u16::try_from(text.width()).unwrap_or(u16::MAX);
            if x > area.x && x.saturating_add(width) > area.right() {
                (row, x) = (row + 1, area.x);
            }
            let rest = Rect {
                x,
                width: area.right().saturating_sub(x),
                ..area
            };
            let span: Span = (text, style);
            self.line(rest, row, &[span]);
            if here {
                self.cursor(area, x, row);
            }
            x = x.saturating_add(width).saturating_add(2);
        }
        row + 1
    }
}

impl Reading<'_> {
    /// The style of a day in a calendar: days off matter less.
    pub(super) const fn day_style(&self, kind: DayKind) -> ratatui::style::Style {
        if kind.is_working() {
            self.theme.text
        } else {
            self.theme.dim
        }
    }
}

/// The text with a line under the room that is left to type in.
fn underlaid(text: &str, width: usize, focused: bool) -> String {
    let room = if focused { width } else { width.min(12) };
    let blank = room.saturating_sub(text.width());
    format!("{text}{}", "_".repeat(blank))
}

/// The text without its first columns.
fn without_columns(text: &str, columns: usize) -> String {
    use unicode_segmentation::UnicodeSegmentation;
    let mut left = columns;
    text.graphemes(true)
        .skip_while(|grapheme| {
            let hidden = left > 0;
            left = left.saturating_sub(grapheme.width());
            hidden
        })
        .collect()
}
