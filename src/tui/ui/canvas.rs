//! Writing styled text into the cells of an area, and nowhere beside it.

use std::borrow::Cow;
use std::ops::Deref;

use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use unicode_width::UnicodeWidthStr;

use super::signs;
use super::theme::Theme;
use crate::i18n::Tr;
use crate::tui::app::{App, Area, clipped};

/// A piece of text with its style.
pub(super) type Span = (String, Style);

/// What everything is made of that is drawn, or said.
#[derive(Clone, Copy)]
pub(super) struct Reading<'a> {
    pub app: &'a App,
    pub theme: &'a Theme,
    pub tr: &'a Tr,
}

/// What everything is drawn with.
pub(super) struct Canvas<'a, 'f> {
    pub frame: &'a mut Frame<'f>,
    pub reading: Reading<'a>,
}

impl<'a> Deref for Canvas<'a, '_> {
    type Target = Reading<'a>;

    fn deref(&self) -> &Self::Target {
        &self.reading
    }
}

impl Canvas<'_, '_> {
    /// Writes spans on the line `row` of an area, cut where the area ends. Gives back the
    /// column behind the last one.
    pub fn line(&mut self, area: Rect, row: usize, spans: &[Span]) -> u16 {
        let mut at = area.x;
        for (text, style) in spans {
            at = self.write(area, at, row, text, *style);
        }
        at
    }

    /// Writes text from the column `at` on, cut where the area ends. Gives back the column
    /// behind it.
    pub fn write(&mut self, area: Rect, at: u16, row: usize, text: &str, style: Style) -> u16 {
        let area = area.intersection(self.frame.area());
        let row = u16::try_from(row).unwrap_or(u16::MAX);
        if row >= area.height || at >= area.right() {
            return at;
        }
        let text = clipped(text, usize::from(area.right() - at));
        let text = self.signs(text);
        let buffer = self.frame.buffer_mut();
        if !text.chars().all(signs::takes_one_column) {
            return buffer
                .set_stringn(at, area.y + row, text, usize::MAX, style)
                .0;
        }
        let first = buffer.index_of(at, area.y + row);
        let cells = buffer.content.get_mut(first..).unwrap_or_default();
        let mut behind = at;
        for (cell, letter) in cells.iter_mut().zip(text.chars()) {
            cell.set_char(letter).set_style(style);
            behind += 1;
        }
        behind
    }

    /// Writes spans at the right end of a line, if they fit behind the column `from`.
    pub fn line_right(&mut self, area: Rect, from: u16, spans: &[Span]) {
        let width: usize = spans.iter().map(|(text, _)| text.width()).sum();
        let width = u16::try_from(width).unwrap_or(u16::MAX);
        let Some(x) = area.right().checked_sub(width).filter(|x| *x > from) else {
            return;
        };
        self.line(Rect { x, width, ..area }, 0, spans);
    }

    /// Fills a line with a style.
    pub fn fill(&mut self, area: Rect, style: Style) {
        let area = area.intersection(self.frame.area());
        self.frame.buffer_mut().set_style(area, style);
    }

    /// Empties an area.
    pub fn clear(&mut self, area: Rect) {
        let area = area.intersection(self.frame.area());
        self.frame.render_widget(ratatui::widgets::Clear, area);
        self.fill(area, self.theme.text);
    }

    /// Puts the terminal's own cursor there, where screen readers and magnifiers follow it.
    pub fn cursor(&mut self, area: Rect, x: u16, row: usize) {
        let row = u16::try_from(row).unwrap_or(u16::MAX);
        let area = area.intersection(self.frame.area());
        if row < area.height && x < area.right() {
            self.frame
                .set_cursor_position(Position::new(x.max(area.x), area.y + row));
        }
    }
}

impl Reading<'_> {
    /// The text as the terminal can show it.
    pub fn signs<'t>(&self, text: Cow<'t, str>) -> Cow<'t, str> {
        match self.app.plain_signs {
            true => Cow::Owned(signs::plain(&text)),
            false => text,
        }
    }

    /// A word of the catalogue in a style.
    pub fn word(&self, id: &str, style: Style) -> Span {
        (self.tr.text(id), style)
    }
}

/// A place of the layout, for drawing.
pub(super) const fn rect(area: Area) -> Rect {
    Rect {
        x: area.x,
        y: area.y,
        width: area.width,
        height: area.height,
    }
}

/// An area without `lines` of its upper lines.
pub(super) const fn below(area: Rect, lines: u16) -> Rect {
    let lines = if lines < area.height {
        lines
    } else {
        area.height
    };
    Rect {
        x: area.x,
        y: area.y + lines,
        width: area.width,
        height: area.height - lines,
    }
}

/// An area one column in from both sides.
pub(super) const fn inset(area: Rect) -> Rect {
    Rect {
        x: area.x.saturating_add(if area.width > 2 { 1 } else { 0 }),
        y: area.y,
        width: if area.width > 2 {
            area.width - 2
        } else {
            area.width
        },
        height: area.height,
    }
}
