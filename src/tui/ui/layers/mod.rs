//! What lies over the lists.

mod clause;
mod conflict;
mod dialog;
mod drafts;
mod field;
mod filter;
mod help;
mod letter;
mod menu;
mod palette;
mod pick;
mod record;
mod report;
mod reveal;
mod saving;
mod sort;
mod triage;
mod why;
mod workload;

pub(super) use filter::label as filter_label;

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::canvas::{Canvas, below, inset, rect};
use crate::tui::app::{Layer, Layout, TextInput};

impl Canvas<'_, '_> {
    /// Draws the layer in front.
    pub fn layer(&mut self, layer: &Layer, layout: Layout) {
        let area = rect(layout.body);
        match layer {
            Layer::Record(view) => self.record(view, area),
            Layer::Dialog(dialog) => self.dialog(dialog, area),
            Layer::Menu(view) => self.menu(view, area),
            Layer::Drafts(view) => self.drafts(view, area),
            Layer::Workload(view) => self.workload(view, area),
            Layer::Triage(view) => self.triage(view, area),
            Layer::Sort(view) => self.sort(view, area),
            Layer::Filter(view) => self.filters(view, area),
            Layer::Why(view) => self.why(view, area),
            Layer::Clause(view) => self.clause(view, area),
            Layer::Letter(view) => self.letter(view, area),
            Layer::Help(view) => self.help(view, area),
            Layer::Palette(view) => self.palette(view, area),
            Layer::Pick(view) => self.pick(*view, area),
            Layer::Conflict(view) => self.conflict(view, area),
            Layer::Reveal(ask) => self.reveal(ask, area),
            Layer::Saving(view) => self.saving(view, area),
            Layer::Report(scroll) => self.report(*scroll, area),
        }
    }

    /// Draws the layer's title and gives back what is below it.
    fn layer_title(&mut self, area: Rect, title: &str) -> Rect {
        let line = Rect {
            height: area.height.min(1),
            ..area
        };
        self.fill(line, self.theme.focus);
        self.line(line, 0, &[(format!(" {title}"), self.theme.focus)]);
        inset(below(area, 1))
    }

    /// Draws what is looked for, with the caret in it while it is typed, and gives back what is
    /// below it.
    fn filter(&mut self, area: Rect, filter: &TextInput, typing: bool) -> Rect {
        let (word, style) = self.word("screen-filter", self.theme.dim);
        let head = (format!("{word} "), style);
        let start = self.line(area, 0, std::slice::from_ref(&head));
        self.line(area, 0, &[head, (filter.text(), self.theme.title)]);
        if typing {
            let before = u16::try_from(filter.before_caret().width()).unwrap_or(u16::MAX);
            let caret = start.saturating_add(before);
            self.cursor(area, caret.min(area.right().saturating_sub(1)), 0);
        }
        below(area, 1)
    }

    /// Says at the lower right how much text is above and below what is shown.
    fn scroll_mark(&mut self, area: Rect, offset: usize, total: usize) {
        let height = usize::from(area.height);
        if total <= height || height == 0 {
            return;
        }
        let last = (offset + height).min(total);
        let mark = format!(" {last}/{total}");
        let line = Rect {
            y: area.bottom().saturating_sub(1),
            height: 1,
            ..area
        };
        self.line_right(line, line.x, &[(mark, self.theme.dim)]);
    }
}
