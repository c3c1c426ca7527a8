//! The upper lines: which register, what is due, the tabs, what the lists are narrowed to.

use ratatui::layout::Rect;
use unicode_width::UnicodeWidthStr;

use super::canvas::{Canvas, Reading, Span, rect};
use super::words::day;
use crate::domain::message::Message;
use crate::domain::values::{RecordKind, Value};
use crate::tui::app::Layout;
use crate::tui::keys::Action;

/// How many records are due in one way.
pub(super) struct Count {
    pub span: Span,
    /// Whether there are any.
    pub some: bool,
    /// The highest rank goes first when there is no room.
    rank: u8,
}

impl Canvas<'_, '_> {
    /// Draws the upper lines.
    pub fn header(&mut self, layout: Layout) {
        self.what_is_due(layout);
        if let Some(tabs) = layout.tabs {
            self.tabs(rect(tabs));
        }
        self.crumb(layout);
    }

    /// The register, then what is due. Where there is no room for all of it, first the date of
    /// the untriaged goes, then the name of the program and what there is none of, then the counts by their rank, in whole words.
    fn what_is_due(&mut self, layout: Layout) {
        let area = rect(layout.header);
        let room = usize::from(area.width);
        let width = |spans: &[Span]| spans.iter().map(|(text, _)| text.width()).sum::<usize>();
        let (marks, mut counts) = (self.what_register(), self.counts(true));
        let all = |counts: &[Count]| counts.iter().map(|count| count.span.clone()).collect();
        let mut spans: Vec<Span> = [self.program(), marks.clone(), all(&counts)].concat();
        if width(&spans) > room {
            counts = self.counts(false);
            spans = [self.program(), marks.clone(), all(&counts)].concat();
        }
        if width(&spans) > room {
            counts.retain(|count| count.some);
            spans = [marks.clone(), all(&counts)].concat();
        }
        while width(&spans) > room && !counts.is_empty() {
            let last = (0..counts.len()).max_by_key(|at| counts.get(*at).map(|count| count.rank));
            counts.remove(last.unwrap_or(0));
            spans = [marks.clone(), all(&counts)].concat();
        }
        let end = self.line(area, 0, &spans);
        let today = format!("{} ", day(self.tr, self.app.today));
        self.line_right(area, end, &[(today, self.theme.dim)]);
    }
}

impl Reading<'_> {
    fn program(&self) -> Vec<Span> {
        vec![(" Qorgau ".to_owned(), self.theme.title)]
    }

    /// What must be known of the register before anything else.
    pub(super) fn what_register(&self) -> Vec<Span> {
        let mut marks = Vec::new();
        if self.app.demonstration {
            let (word, style) = self.word("screen-demonstration", self.theme.demonstration);
            marks.push((format!(" {word} "), style));
            marks.push((" ".to_owned(), self.theme.text));
        }
        if self.app.read_only {
            let (word, style) = self.word("screen-read-only", self.theme.dim);
            marks.push((format!("{word} "), style));
        }
        marks
    }

    pub(super) fn counts(&self, with_date: bool) -> Vec<Count> {
        let theme = self.theme;
        let Some(due) = self.app.counters else {
            return Vec::new();
        };
        let untriaged = match due.untriaged_due_on {
            Some(on) if on < self.app.today => theme.overdue,
            Some(on) if on == self.app.today => theme.today,
            _ => theme.text,
        };
        let counts = [
            ("screen-count-overdue", due.overdue, theme.overdue, 0),
            ("screen-count-today", due.due_today, theme.today, 1),
            ("screen-count-soon", due.due_soon, theme.soon, 3),
            // Nobody knows yet what is due on these, so that they stay longer than what is not, and
            // their clocks run: the colour is that of the nearest.
            ("screen-count-untriaged", due.untriaged, untriaged, 2),
        ];
        let counts = counts.into_iter();
        counts
            .map(|(id, count, style, rank)| {
                let untriaged = id == "screen-count-untriaged";
                let dated = due.untriaged_due_on.filter(|_| with_date && untriaged);
                let text = match dated {
                    Some(on) => {
                        let date = self.tr.date(on);
                        let arguments = [("n", count.into()), ("date", date.into())];
                        self.tr.with("screen-count-untriaged-due", &arguments)
                    }
                    None => self.tr.with(id, &[("n", count.into())]),
                };
                let style = if count > 0 { style } else { theme.dim };
                Count {
                    span: (format!(" {text} "), style),
                    some: count > 0,
                    rank,
                }
            })
            .collect()
    }
}

impl Canvas<'_, '_> {
    /// The names of the panes: with their counts, or with that of the one in focus alone, whose
    /// name stays the last of them.
    fn tabs(&mut self, area: Rect) {
        let in_focus = |kind: &RecordKind| *kind == self.app.focus;
        let every = |_: &RecordKind| true;
        let tabs = |counted: &dyn Fn(&RecordKind) -> bool,
                    named: &dyn Fn(&RecordKind) -> bool,
                    gap: &str|
         -> Vec<Span> {
            let kinds = RecordKind::ALL.iter().enumerate();
            kinds
                .flat_map(|(index, kind)| {
                    let name = named(kind).then(|| self.tr.text(self.app.list_name(*kind)));
                    let count = self.app.panes.of(*kind).total();
                    let count = count.filter(|_| counted(kind));
                    let count = count.map(|count| self.tr.total(count));
                    let parts = [Some((index + 1).to_string()), name, count];
                    let tab = parts.into_iter().flatten().collect::<Vec<_>>().join(" ");
                    // Without a gap, the edge of the screen may be as near.
                    let is_at_edge = gap.is_empty() && index + 1 == RecordKind::ALL.len();
                    let tab = format!(" {tab}{}", if is_at_edge { "" } else { " " });
                    let style = if in_focus(kind) {
                        self.theme.focus
                    } else {
                        self.theme.text
                    };
                    [(tab, style), (gap.to_owned(), self.theme.text)]
                })
                .collect()
        };
        let fits = |spans: &Vec<Span>| {
            let width: usize = spans.iter().map(|(text, _)| text.width()).sum();
            width <= usize::from(area.width)
        };
        let forms = [
            tabs(&every, &every, " "),
            tabs(&every, &every, ""),
            tabs(&in_focus, &every, " "),
            tabs(&in_focus, &in_focus, " "),
        ];
        let spans = forms.into_iter().find(fits);
        self.line(
            area,
            0,
            &spans.unwrap_or_else(|| tabs(&|_| false, &in_focus, " ")),
        );
    }

    fn crumb(&mut self, layout: Layout) {
        let theme = self.theme;
        let search = &self.app.search;
        let crumb = rect(layout.crumb);
        let mut spans: Vec<Span> = vec![(" ".to_owned(), theme.text)];
        if !layout.shows_all_panes() {
            spans.extend(self.marked_records(self.app.focus));
        }
        if let Some(whose) = &self.app.narrowed {
            let (word, style) = self.word("screen-crumb-subject", theme.dim);
            spans.push((format!("{word} "), style));
            spans.push((
                format!("{} {}  ", whose.subject.number, whose.subject.name),
                theme.title,
            ));
        }
        // With all panes on the screen each says it in its own title.
        let left_out = match layout.shows_all_panes() {
            true => Vec::new(),
            false => self.what_is_left_out(self.app.focus, layout.crumb.width.saturating_sub(1)),
        };
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
            let typed = self.line(crumb, 0, &spans);
            let behind = Rect {
                x: typed.saturating_add(2),
                width: crumb.right().saturating_sub(typed.saturating_add(2)),
                ..crumb
            };
            let end = self.line(behind, 0, &left_out).max(typed);
            if search.focused {
                let before = search.input.before_caret().width();
                let x = at.saturating_add(u16::try_from(before).unwrap_or(u16::MAX));
                self.cursor(crumb, x.min(crumb.right().saturating_sub(1)), 0);
            }
            let clear = self.with_key("screen-search-clear", Action::Back);
            self.line_right(crumb, end, &[clear, (" ".to_owned(), theme.dim)]);
        } else {
            if self.app.narrowed.is_some() {
                spans.push(self.with_key("screen-crumb-back", Action::Back));
            }
            spans.extend(left_out);
            self.line(crumb, 0, &spans);
        }
    }
}

impl Canvas<'_, '_> {
    /// How many records of a list are marked, and how many of them a search or a filter hides.
    pub(super) fn marked_records(&self, kind: RecordKind) -> Option<Span> {
        let (marked, hidden) = self.app.marks(kind);
        let id = match (marked, hidden) {
            (0, _) => return None,
            (_, 0) => "screen-marked",
            _ => "screen-marked-hidden",
        };
        let count = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
        let said = Message::new(id)
            .number("n", count(marked))
            .number("hidden", count(hidden));
        Some((format!("{}  ", self.say(&said)), self.theme.key))
    }
}
