//! The upper lines: which register, what is due, the tabs, what the lists are narrowed to.

use unicode_width::UnicodeWidthStr;

use super::canvas::{Canvas, Span, rect};
use super::words::day;
use crate::domain::values::{RecordKind, Value};
use crate::tui::app::Layout;

impl Canvas<'_, '_> {
    /// Draws the upper lines.
    pub fn header(&mut self, layout: Layout) {
        self.what_is_due(layout);
        if let Some(tabs) = layout.tabs {
            self.tabs(rect(tabs));
        }
        self.crumb(layout);
    }

    fn what_is_due(&mut self, layout: Layout) {
        let theme = self.theme;
        let mut spans: Vec<Span> = vec![(" Qorgau ".to_owned(), theme.title)];
        if self.app.demonstration {
            let (word, style) = self.word("screen-demonstration", theme.demonstration);
            spans.push((format!(" {word} "), style));
            spans.push((" ".to_owned(), theme.text));
        }
        if self.app.read_only {
            let (word, style) = self.word("screen-read-only", theme.dim);
            spans.push((format!("{word} "), style));
        }
        let due = self.app.counters;
        for (id, count, style) in [
            ("screen-count-overdue", due.overdue, theme.overdue),
            ("screen-count-today", due.due_today, theme.today),
            ("screen-count-soon", due.due_soon, theme.soon),
            ("screen-count-untriaged", due.untriaged, theme.text),
        ] {
            let text = self.tr.with(id, &[("n", count.into())]);
            let style = if count > 0 { style } else { theme.dim };
            spans.push((format!(" {text} "), style));
        }
        // A number that is cut short reads as a smaller one: the name goes first, then counts.
        let width = |spans: &[Span]| spans.iter().map(|(text, _)| text.width()).sum::<usize>();
        let room = usize::from(layout.header.width);
        if width(&spans) > room {
            spans.remove(0);
        }
        while width(&spans) > room && spans.len() > 1 {
            spans.pop();
        }
        let end = self.line(rect(layout.header), 0, &spans);
        let today = format!("{} ", day(self.tr, self.app.today));
        self.line_right(rect(layout.header), end, &[(today, theme.dim)]);
    }

    fn tabs(&mut self, area: ratatui::layout::Rect) {
        let tabs = |with_counts: bool| -> Vec<Span> {
            let kinds = RecordKind::ALL.iter().enumerate();
            kinds
                .flat_map(|(index, kind)| {
                    let name = self.tr.text(pane_name(*kind));
                    let count = match self.app.panes.of(*kind).total() {
                        Some(total) if with_counts => format!(" {}", self.tr.total(total)),
                        _ => String::new(),
                    };
                    let style = if *kind == self.app.focus {
                        self.theme.focus
                    } else {
                        self.theme.text
                    };
                    [
                        (format!(" {} {name}{count} ", index + 1), style),
                        (" ".to_owned(), self.theme.text),
                    ]
                })
                .collect()
        };
        let spans = tabs(true);
        let width: usize = spans.iter().map(|(text, _)| text.width()).sum();
        let spans = if width > usize::from(area.width) {
            tabs(false)
        } else {
            spans
        };
        self.line(area, 0, &spans);
    }

    fn crumb(&mut self, layout: Layout) {
        let theme = self.theme;
        let search = &self.app.search;
        let crumb = rect(layout.crumb);
        let mut spans: Vec<Span> = vec![(" ".to_owned(), theme.text)];
        if let Some(whose) = &self.app.narrowed {
            let (word, style) = self.word("screen-crumb-subject", theme.dim);
            spans.push((format!("{word} "), style));
            spans.push((
                format!("{} {}  ", whose.subject.number, whose.subject.name),
                theme.title,
            ));
        }
        if search.focused || !search.input.is_empty() {
            let (word, style) = self.word("screen-search", theme.dim);
            spans.push((format!("{word} "), style));
            let at = self.line(crumb, 0, &spans);
            let text_style = if search.focused {
                theme.title
            } else {
                theme.text
            };
            spans.push((search.input.text(), text_style));
            let end = self.line(crumb, 0, &spans);
            if search.focused {
                let before = search.input.before_caret().width();
                let x = at.saturating_add(u16::try_from(before).unwrap_or(u16::MAX));
                self.cursor(crumb, x.min(crumb.right().saturating_sub(1)), 0);
            }
            let clear = self.word("screen-search-clear", theme.dim);
            self.line_right(crumb, end, &[clear, (" ".to_owned(), theme.dim)]);
        } else {
            if self.app.narrowed.is_some() {
                spans.push(self.word("screen-crumb-back", theme.dim));
            }
            self.line(crumb, 0, &spans);
        }
    }
}

/// The message id of a pane's name.
pub(super) const fn pane_name(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Subject => "pane-subjects",
        RecordKind::Consent => "pane-consents",
        RecordKind::Block => "pane-blocks",
        RecordKind::Claim => "pane-claims",
    }
}
