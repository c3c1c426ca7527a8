//! The load: a month, the coming four weeks, and whether terms are kept.
//!
//! What matters most keeps its place the longest: the month and the words for the day in hand,
//! then the coming weeks, then what was closed.

mod coming;
mod kept;
mod list;
mod month;

use ratatui::layout::Rect;

use self::month::MONTH;
use crate::domain::time::DayKind;
use crate::domain::values::RecordKind;
use crate::domain::workload::{Day, Load, Workload};
use crate::tui::app::{By, WorkloadView};
use crate::tui::ui::canvas::{Canvas, Reading, Span, below, inset};
use crate::tui::ui::signs::DOT;
use crate::tui::ui::words::{day as day_words, sentence};

/// The fewest columns of a table of what was closed.
const NARROWEST_TABLE: u16 = 24;

/// Between things that stand side by side.
const GAP: u16 = 2;

/// From this size on all three tables of what was closed have room, and from so many columns on
/// they have it beside each other.
const ROOMY: (u16, u16) = (118, 24);
const WIDE: u16 = 150;

/// The lines in which the coming weeks are seen well, and the fewest.
const COMING_LINES: u16 = 9;
const FEWEST_LINES: u16 = 5;

impl Canvas<'_, '_> {
    pub(super) fn workload(&mut self, view: &WorkloadView, area: Rect) {
        let title = self.tr.text("screen-load-title");
        let inside = self.layer_title(area, &title);
        // The command that writes the same as a table for a spreadsheet.
        let export = format!("qorgau workload --month {} --format csv ", view.month());
        let end = area.x + u16::try_from(title.chars().count()).unwrap_or(u16::MAX) + GAP;
        self.line_right(area, end, &[(export, self.theme.focus)]);
        if self.app.lists_days() {
            return self.workload_in_little_room(view, inside);
        }
        let month = self.month(view, inside);
        let beside = Rect {
            x: month.right() + GAP,
            width: inside.right().saturating_sub(month.right() + GAP),
            ..month
        };
        let under = below(inside, month.height);
        self.said_of_day(view, under);
        let rest = below(under, 3);
        let Some(load) = &view.load else {
            return;
        };
        if !shows_every_table(inside) {
            if beside.width >= NARROWEST_TABLE {
                self.kept(load, view.by, beside);
            }
            if rest.height >= FEWEST_LINES {
                self.coming(view, load, rest);
            }
        } else if inside.width < WIDE {
            self.kept(load, By::Month, beside);
            let coming = Rect {
                height: COMING_LINES.min(rest.height / 2),
                ..rest
            };
            self.coming(view, load, coming);
            let tables = below(rest, coming.height + 1);
            self.side_by_side(load, &[By::Kind, By::Operator], tables);
        } else {
            self.coming(view, load, beside);
            self.side_by_side(load, &By::ALL, rest);
        }
    }

    /// Whether the officer turns from one table of what was closed to the next, since there is no
    /// room for all of them.
    pub(in crate::tui::ui) fn turns_tables(&self, area: Rect) -> bool {
        let inside = inset(below(area, 1));
        !self.app.lists_days()
            && !shows_every_table(inside)
            && inside.width >= MONTH + GAP + NARROWEST_TABLE
    }

    /// The nearest days one below the other, over the words for the one in hand.
    fn workload_in_little_room(&mut self, view: &WorkloadView, area: Rect) {
        let lines = area.height.saturating_sub(2);
        let days = Rect {
            height: lines.max(1),
            ..area
        };
        self.day_list(view, days);
        if lines > 0 && view.load.is_some() {
            let day = view.day(view.at, &self.app.office.calendar);
            let due = self.due_on(&day);
            let under = below(area, lines);
            self.line(under, 0, &due);
            self.said_of_late(view, under);
        }
    }

    /// What the day in hand is and what is due on it; below it what is late.
    fn said_of_day(&mut self, view: &WorkloadView, area: Rect) {
        let theme = self.theme;
        let day = view.day(view.at, &self.app.office.calendar);
        let mut said = vec![(day_words(self.tr, day.date), theme.title)];
        if let Some(what) = self.what_day(&day) {
            said.push((format!("{DOT}{what}"), theme.text));
        }
        if day.date == self.app.today {
            said.push((format!("{DOT}{}", self.tr.text("word-today")), theme.text));
        }
        said.push((DOT.to_owned(), theme.text));
        match view.known() {
            Some(_) => said.extend(self.due_on(&day)),
            None => said.push(self.word("screen-loading", theme.dim)),
        }
        self.line(area, 0, &said);
        self.said_of_late(view, area);
    }

    fn said_of_late(&mut self, view: &WorkloadView, area: Rect) {
        if let Some(load) = &view.load {
            let late = self.late(load);
            self.line(area, 1, &late);
        }
    }

    /// The heading of a part, and what stands behind it.
    fn heading(&mut self, area: Rect, text: &str, more: Option<String>) -> Rect {
        let more = more.map(|more| (format!("  {more}"), self.theme.dim));
        let head = (sentence(text), self.theme.title);
        let spans: Vec<Span> = std::iter::once(head).chain(more).collect();
        self.line(area, 0, &spans);
        below(area, 1)
    }

    /// Tables of what was closed beside each other.
    fn side_by_side(&mut self, load: &Workload, tables: &[By], area: Rect) {
        let count = u16::try_from(tables.len()).unwrap_or(1).max(1);
        let width = area.width.saturating_sub((count - 1) * GAP) / count;
        for (place, by) in (0..count).zip(tables) {
            let table = Rect {
                x: area.x + place * (width + GAP),
                width,
                ..area
            };
            self.kept(load, *by, table);
        }
    }
}

impl Reading<'_> {
    /// What is due on a day.
    pub(in crate::tui::ui) fn due_on(&self, day: &Day) -> Vec<Span> {
        let (id, style) = match day.load.total() {
            0 => ("screen-load-none", self.theme.dim),
            _ if day.is_late(self.app.today) => ("screen-load-late-on", self.theme.overdue),
            _ => ("screen-load-due", self.theme.title),
        };
        let what = self.tr.with(id, &[("n", day.load.total().into())]);
        let records = self.records(day.load);
        std::iter::once((what, style)).chain(records).collect()
    }

    /// What is late altogether, and since when.
    pub(in crate::tui::ui) fn late(&self, load: &Workload) -> Vec<Span> {
        let count = load.late.load.total();
        let Some(since) = load.late.since.filter(|_| count > 0) else {
            return vec![self.word("screen-load-nothing-late", self.theme.dim)];
        };
        let arguments = [("n", count.into()), ("date", self.tr.date(since).into())];
        let text = self.tr.with("screen-load-late", &arguments);
        let said = (format!("! {text}"), self.theme.overdue);
        let records = self.records(load.late.load);
        std::iter::once(said).chain(records).collect()
    }

    /// `: 3 обращения, 1 блокирование`
    fn records(&self, load: Load) -> Option<Span> {
        let counted = load.lists().map(|(kind, count)| {
            let id = match kind {
                RecordKind::Claim => "record-count-claim",
                RecordKind::Block => "record-count-block",
                RecordKind::Consent => "record-count-consent",
                RecordKind::Subject => "record-count-subject",
            };
            self.tr.with(id, &[("n", count.into())])
        });
        let counted: Vec<String> = counted.collect();
        let text = format!(": {}", counted.join(", "));
        (!counted.is_empty()).then_some((text, self.theme.text))
    }

    /// What a day is, in words; an ordinary working day needs none.
    pub(in crate::tui::ui) fn what_day(&self, day: &Day) -> Option<String> {
        let id = match day.kind {
            DayKind::Working => return None,
            DayKind::Weekend => "trace-why-weekend",
            DayKind::Holiday => "trace-why-holiday",
            DayKind::MovedDayOff => "trace-why-moved_day_off",
            DayKind::MovedWorkingDay => "trace-why-moved_working_day",
        };
        let kind = self.tr.text(id);
        let name = day.name.as_ref().map(|name| self.tr.words(name));
        Some(match (name, day.kind) {
            (Some(name), DayKind::MovedDayOff) => format!("{kind}: {name}"),
            (Some(name), _) => name.to_owned(),
            (None, _) => kind,
        })
    }
}

const fn shows_every_table(inside: Rect) -> bool {
    inside.width >= ROOMY.0 && inside.height >= ROOMY.1
}
