//! A month, a week a line.

use chrono::{Datelike, NaiveDate, Weekday};
use ratatui::layout::Rect;
use ratatui::style::Style;

use crate::domain::time::DayKind;
use crate::domain::workload::Day;
use crate::tui::app::{WorkloadView, clipped};
use crate::tui::ui::canvas::{Canvas, Span, below};
use crate::tui::ui::signs::AHEAD;

/// Weeks that a month touches at most.
const WEEKS: u16 = 6;

/// The columns of a day: its mark, its number, its sign, and how much is due.
const CELL: u16 = 7;
const WIDE_CELL: u16 = 10;

/// The columns of a day's mark and number.
const NUMBER: usize = 3;

/// The columns of a month at least.
pub(super) const MONTH: u16 = 7 * CELL;

/// From so many columns on the days stand further apart, and from so many lines on the weeks do.
const WIDE: u16 = 150;
const HIGH: u16 = 30;

impl Canvas<'_, '_> {
    /// Draws the month that the officer is in; gives back its place.
    pub(super) fn month(&mut self, view: &WorkloadView, area: Rect) -> Rect {
        let cell = if area.width < WIDE { CELL } else { WIDE_CELL };
        let lines = if area.height < HIGH { 1 } else { 2 };
        let place = Rect {
            width: cell * 7,
            height: 2 + WEEKS * lines - (lines - 1),
            ..area
        };
        let first = view.month().first();
        let name = format!("{} {}", self.tr.month(first.month()), first.year());
        let weeks = self.heading(place, &name, self.month_told(view));
        let heads = (0..7).filter_map(|n| Weekday::try_from(n).ok());
        let heads = heads.map(|weekday| {
            let name = self.tr.weekday_short(weekday);
            (
                format!(" {name:<width$}", width = usize::from(cell) - 1),
                self.theme.dim,
            )
        });
        let heads: Vec<Span> = heads.collect();
        self.line(weeks, 0, &heads);
        let weeks = below(weeks, 1);
        let before = first.weekday().num_days_from_monday();
        for (place, date) in (before..).zip(view.month().days()) {
            let (week, weekday) = (place / 7, place % 7);
            let week = u16::try_from(week).unwrap_or(u16::MAX);
            let at = Rect {
                x: weeks.x + cell * u16::try_from(weekday).unwrap_or(0),
                y: weeks.y.saturating_add(week * lines),
                width: cell,
                height: 1,
            };
            self.day_in_month(view, date, at);
        }
        place
    }

    /// What stands beside the month's name: that its calendar is not confirmed, and which of its
    /// days are not as the week has them.
    fn month_told(&self, view: &WorkloadView) -> Option<String> {
        let calendar = &self.app.office.calendar;
        let days = view.month().days().map(|date| Day::of(date, calendar));
        let special = days.filter(Day::is_special).filter_map(|day| {
            let what = self.what_day(&day)?;
            Some(format!("{}{} {what}", sign(&day), day.date.day()))
        });
        let unsure = calendar.is_provisional(view.at);
        let unsure = unsure.then(|| self.tr.text("clock-state-provisional"));
        let told: Vec<String> = unsure.into_iter().chain(special).collect();
        (!told.is_empty()).then(|| told.join("; "))
    }

    /// A day: `[23] •12` is today, `>24  !3` is where the officer is.
    fn day_in_month(&mut self, view: &WorkloadView, date: NaiveDate, at: Rect) {
        let theme = self.theme;
        let day = view.day(date, &self.app.office.calendar);
        let (here, today) = (date == view.at, date == self.app.today);
        let mark = match (here, today) {
            (true, _) => ">",
            (false, true) => "[",
            (false, false) => " ",
        };
        let sign = if today { "]" } else { sign(&day) };
        let style = match () {
            () if here => theme.selected,
            () if today => theme.title,
            () if self.is_day_off(&day) => theme.dim,
            () => theme.text,
        };
        let number = format!("{mark}{:>2}", date.day());
        let mut spans = vec![(number, style)];
        // A long number takes the place of the day's sign: what the day is stands in words above
        // and below.
        let room = usize::from(at.width).saturating_sub(NUMBER);
        let (count, count_style) = self.day_count(&day, room);
        if count.chars().count() < room {
            spans.push((sign.to_owned(), style));
        }
        // A month that is being read is empty.
        if view.known().is_some() {
            spans.push((count, count_style));
        }
        self.line(at, 0, &spans);
        if here {
            self.cursor(at, at.x, 0);
        }
    }

    /// How much is due on a day: with `!` before what is late.
    pub(super) fn day_count(&self, day: &Day, room: usize) -> (String, Style) {
        let count = day.load.total();
        if count == 0 {
            return (String::new(), self.theme.text);
        }
        let late = day.is_late(self.app.today);
        let style = if late {
            self.theme.overdue
        } else {
            let countdown = self.app.office.countdown(day.date, self.app.today);
            self.theme.of_clock(countdown.state)
        };
        let sign = if late { "!" } else { AHEAD };
        let whole = format!("{sign}{count}");
        let text = match count {
            1000.. if whole.chars().count() > room => format!("{sign}{}k", count / 1000),
            _ => whole,
        };
        (clipped(&text, room).into_owned(), style)
    }

    pub(super) const fn is_day_off(&self, day: &Day) -> bool {
        !day.kind.is_working()
    }
}

/// What marks a day that is not as the week has it.
const fn sign(day: &Day) -> &'static str {
    match day.kind {
        DayKind::Holiday | DayKind::MovedDayOff => "*",
        DayKind::MovedWorkingDay => "+",
        DayKind::Working | DayKind::Weekend => " ",
    }
}
