//! Why a date is what it is: its source, and the counting as a small calendar.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use ratatui::layout::Rect;

use crate::domain::message::Message;
use crate::domain::time::{TraceDay, TraceWhy};
use crate::domain::values::Value;
use crate::domain::view::Row;
use crate::tui::app::{Moved, MovedBy, Reckoning, Rests, WhyView};
use crate::tui::ui::canvas::{Canvas, Reading, Span};
use crate::tui::ui::signs::DOT;
use crate::tui::ui::words::day;

/// How wide a day is in the calendar, and the month before a week.
const DAY: usize = 5;
const MONTH: usize = 10;

/// What stands before a day on which the term stood still, and one by which it was extended.
const PAUSED: char = '=';
const EXTENDED: char = '+';

impl Canvas<'_, '_> {
    pub(super) fn why(&mut self, view: &WhyView, area: Rect) {
        let number = view.row.number().to_string();
        let title = self
            .tr
            .with("screen-why-title", &[("number", number.into())]);
        let area = self.layer_title(area, &title);
        let mut lines = self.reckoning_list(view);
        if let Some(shown) = view.shown() {
            lines.push(Vec::new());
            let untriaged = matches!(&view.row, Row::Claim(row) if row.claim.kind.is_none());
            lines.extend(self.reckoning(shown, untriaged));
        }
        let total = lines.len();
        let shown = lines.iter().skip(view.scroll.offset);
        for (row, line) in shown.take(usize::from(area.height)).enumerate() {
            self.line(area, row, line);
        }
        self.scroll_mark(area, view.scroll.offset, total);
        self.cursor(area, area.x, view.at.saturating_sub(view.scroll.offset));
    }
}

impl Reading<'_> {
    /// The dates of the record, one of them chosen.
    pub(in crate::tui::ui) fn reckoning_list(&self, view: &WhyView) -> Vec<Vec<Span>> {
        let theme = self.theme;
        let dates = view.reckonings.iter().enumerate();
        dates
            .map(|(index, reckoning)| {
                let (mark, style) = if index == view.at {
                    ("> ", theme.selected)
                } else {
                    ("  ", theme.text)
                };
                let what = match reckoning.duty {
                    Some(duty) => self.tr.text(&duty.message()),
                    None => self.tr.text("screen-why-end-of-check"),
                };
                let mut spans = vec![
                    (format!("{mark}{} ", day(self.tr, reckoning.due_on)), style),
                    (format!(" {what}"), style),
                ];
                if !reckoning.governing {
                    let (word, style) = self.word("screen-clock-beside", theme.dim);
                    spans.push((format!("{DOT}{word}"), style));
                }
                if reckoning.met_on.is_some() {
                    let (word, style) = self.word("screen-why-met", theme.dim);
                    spans.push((format!("{DOT}{word}"), style));
                }
                spans
            })
            .collect()
    }

    fn reckoning(&self, shown: &Reckoning, untriaged: bool) -> Vec<Vec<Span>> {
        let mut lines = self.reckoning_facts(shown, untriaged);
        if !shown.days.is_empty() {
            lines.push(Vec::new());
            lines.extend(self.month_grid(shown));
            lines.push(vec![self.word("screen-why-legend", self.theme.dim)]);
            lines.extend(self.legend_of_moves(&shown.days));
            lines.extend(self.days_off(&shown.days));
        }
        lines
    }

    /// What the date rests on, and how it came about.
    pub(in crate::tui::ui) fn reckoning_facts(
        &self,
        shown: &Reckoning,
        untriaged: bool,
    ) -> Vec<Vec<Span>> {
        let theme = self.theme;
        let fact = |label: &str, value: String| {
            vec![
                (format!("{:<16}", self.tr.text(label)), theme.dim),
                (value, theme.text),
            ]
        };
        let mut lines = Vec::new();
        match &shown.rests {
            Rests::Rule { source, status, .. } => {
                let source = format!(
                    "{}{DOT}{}",
                    self.tr.source(source),
                    self.tr.text(&status.message())
                );
                lines.push(fact("screen-why-source", source));
            }
            Rests::OwnDate => {
                let text = self.tr.text("screen-approve-own-date");
                lines.push(fact("screen-why-source", text));
            }
        }
        if let Some(term) = shown.term {
            lines.push(fact("screen-why-term", self.term(term)));
        }
        lines.push(fact("screen-why-from", day(self.tr, shown.start)));
        lines.push(fact("screen-why-due", day(self.tr, shown.due_on)));
        lines.extend(shown.moves.iter().map(|moved| self.moved(moved)));
        let on_day_off = !self.app.office.calendar.is_working(shown.raw_due_on);
        if shown.raw_due_on != shown.due_on && on_day_off {
            let text = self.tr.with(
                "screen-why-rolled",
                &[("date", self.tr.date(shown.raw_due_on).into())],
            );
            lines.push(vec![(text, theme.text)]);
        }
        if shown.provisional {
            let why = match untriaged {
                true => "screen-untriaged-clock",
                false => "screen-provisional",
            };
            lines.push(vec![self.word(why, theme.soon)]);
        }
        if let Some(date) = shown.now_would_be {
            let text = self
                .tr
                .with("screen-why-moved", &[("date", self.tr.date(date).into())]);
            lines.push(vec![(text, theme.soon)]);
        }
        lines
    }

    /// A pause or an extension, and what allows it.
    fn moved(&self, moved: &Moved) -> Vec<Span> {
        let what = match moved.by {
            MovedBy::Paused(days) => Message::new("screen-why-paused")
                .date("from", days.from)
                .date("until", days.until),
            MovedBy::Extended(until) => Message::new("screen-why-extended").date("until", until),
        };
        let mut text = self.tr.say(&what);
        if let Some(citation) = &moved.citation {
            text = format!("{text}: {citation}");
        }
        vec![(text, self.theme.text)]
    }

    /// The marks of days that a pause or an extension has, where there are any.
    fn legend_of_moves(&self, days: &[TraceDay]) -> Option<Vec<Span>> {
        let marks = [(TraceWhy::Paused, PAUSED), (TraceWhy::Extended, EXTENDED)];
        let there = marks
            .iter()
            .filter(|(why, _)| days.iter().any(|day| day.why == *why));
        let said: Vec<String> = there
            .map(|(why, mark)| format!("{mark}12 {}", self.tr.text(why.message())))
            .collect();
        (!said.is_empty()).then(|| vec![(said.join("   "), self.theme.dim)])
    }

    /// The weeks from the start to the date: counted days plain, days off in brackets, the
    /// first and the last, paused days and those of an extension marked.
    fn month_grid(&self, shown: &Reckoning) -> Vec<Vec<Span>> {
        let theme = self.theme;
        let days: BTreeMap<NaiveDate, TraceDay> =
            shown.days.iter().map(|day| (day.date, *day)).collect();
        let (Some(first), Some(last)) = (days.keys().next(), days.keys().next_back()) else {
            return Vec::new();
        };
        let head = (1..=7).map(|weekday| {
            let name = self.tr.text(&format!("weekday-short-{weekday}"));
            (format!("{name:>4} "), theme.dim)
        });
        let blank = (" ".repeat(MONTH), theme.text);
        let mut lines = vec![std::iter::once(blank.clone()).chain(head).collect()];
        let mut monday = first.week(chrono::Weekday::Mon).first_day();
        let mut month = 0;
        while monday <= *last {
            let week: Vec<NaiveDate> = monday.iter_days().take(7).collect();
            let in_week = week.iter().find(|date| days.contains_key(date));
            let name = in_week.map_or(month, Datelike::month);
            let mut spans = if name == month {
                vec![blank.clone()]
            } else {
                vec![(format!("{:<MONTH$}", self.tr.month(name)), theme.dim)]
            };
            month = name;
            spans.extend(
                week.iter()
                    .map(|date| self.day_cell(*date, days.get(date), shown)),
            );
            lines.push(spans);
            match monday.checked_add_days(Days::new(7)) {
                Some(next) => monday = next,
                None => break,
            }
        }
        lines
    }

    fn day_cell(&self, date: NaiveDate, day: Option<&TraceDay>, shown: &Reckoning) -> Span {
        let Some(day) = day else {
            return (" ".repeat(DAY), self.theme.text);
        };
        let number = date.day();
        if date == shown.due_on {
            return (format!("[{number:>2}] "), self.theme.selected);
        }
        if date == shown.start {
            return (format!(">{number:>2}  "), self.theme.title);
        }
        match day.why {
            TraceWhy::Paused => return (format!("{PAUSED}{number:>2}  "), self.theme.dim),
            TraceWhy::Extended => return (format!("{EXTENDED}{number:>2}  "), self.theme.text),
            _ => {}
        }
        if day.counted {
            return (
                format!(" {number:>2}  "),
                self.day_style(self.app.office.calendar.kind(date)),
            );
        }
        (format!("({number:>2}) "), self.theme.dim)
    }

    /// The holidays and moved days among the days, by name.
    pub(in crate::tui::ui) fn days_off(&self, days: &[TraceDay]) -> Vec<Vec<Span>> {
        let named = days.iter().filter(|day| {
            matches!(
                day.why,
                TraceWhy::Holiday | TraceWhy::MovedDayOff | TraceWhy::MovedWorkingDay
            )
        });
        named
            .map(|named| {
                let mut text = format!(
                    "{}  {}",
                    day(self.tr, named.date),
                    self.tr.text(named.why.message())
                );
                if let Some(name) = self.app.office.calendar.holiday_name(named.date) {
                    let name = self.tr.words(name);
                    text = format!("{text}: {name}");
                }
                vec![(text, self.theme.dim)]
            })
            .collect()
    }
}
