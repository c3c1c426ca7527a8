//! The coming four weeks as bars, with the numbers below them.

use chrono::{Datelike, NaiveDate};
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Bar, BarChart, BarGroup};

use crate::domain::workload::{Day, Workload};
use crate::tui::app::WorkloadView;
use crate::tui::ui::canvas::{Canvas, below};
use crate::tui::ui::signs::bars;
use crate::tui::ui::words::day as day_words;

/// Between two weeks.
const WEEK_GAP: u16 = 1;

/// The widest bar with the gap behind it.
const WIDEST: u16 = 6;

/// The lines under the bars besides how much is due: which day, which month.
const LEGEND: u16 = 2;

/// The fewest columns of a day under which its numbers can be read.
const LEGIBLE: u16 = 3;

impl Canvas<'_, '_> {
    /// Draws the working days of the coming four weeks, and the days off on which something is
    /// due all the same.
    pub(super) fn coming(&mut self, view: &WorkloadView, load: &Workload, area: Rect) {
        let busiest = load.busiest().map(|day| {
            let arguments = [
                ("day", day_words(self.tr, day.date).into()),
                ("n", day.load.total().into()),
            ];
            self.tr.with("screen-load-busiest", &arguments)
        });
        let total = [("n", load.coming_total().into())];
        let head = self.tr.with("screen-load-coming", &total);
        let area = self.heading(area, &head, busiest);
        let days = load.coming.iter();
        let days = days.filter(|day| day.kind.is_working() || day.load.total() > 0);
        let days: Vec<&Day> = days.collect();
        let weeks: Vec<&[&Day]> = days.chunk_by(|one, other| same_week(one, other)).collect();
        let Some(slot) = slot(days.len(), weeks.len(), area.width) else {
            return;
        };
        // Numbers that would run into each other stand on two lines in turn.
        let longest = days.iter().map(|day| day.load.total()).max();
        let longest = longest.map_or(0, |count| count.to_string().len());
        let turns = if longest < usize::from(slot) { 1 } else { 2 };
        let place = Rect {
            height: area.height.saturating_sub(LEGEND + turns),
            ..area
        };
        self.draw_bars(&weeks, slot, place);
        let counts = below(area, place.height);
        let legend = below(counts, turns);
        let mut x = area.x;
        let mut month = None;
        let mut turn = 0;
        for week in weeks {
            for day in week {
                let here = day.date == view.at;
                let today = day.date == self.app.today;
                let number = match (here, today) {
                    (true, _) => self.theme.focus,
                    (false, true) => self.theme.title,
                    (false, false) => self.theme.text,
                };
                let count = day.load.total();
                if slot >= LEGIBLE {
                    if count > 0 {
                        let line = below(counts, turn);
                        self.under(line, x, slot, count, self.of_day(day.date));
                    }
                    self.under(legend, x, slot, day.date.day(), number);
                }
                turn = (turn + 1) % turns;
                if month.replace(day.date.month()) != Some(day.date.month()) {
                    let name = self.tr.month_short(day.date.month());
                    let at = Rect {
                        x,
                        width: legend.right().saturating_sub(x),
                        ..legend
                    };
                    self.line(at, 1, &[(name, self.theme.dim)]);
                }
                x += slot;
            }
            x += WEEK_GAP;
        }
    }

    /// Writes a number under the middle of its bar.
    fn under(&mut self, line: Rect, x: u16, slot: u16, number: u32, style: Style) {
        let number = number.to_string();
        let width = u16::try_from(number.len()).unwrap_or(u16::MAX);
        let before = slot.saturating_sub(1).saturating_sub(width).div_ceil(2);
        let x = x + before;
        let at = Rect {
            x,
            width: line.right().saturating_sub(x),
            ..line
        };
        self.line(at, 0, &[(number, style)]);
    }

    fn draw_bars(&mut self, weeks: &[&[&Day]], slot: u16, area: Rect) {
        let groups = weeks.iter().map(|week| {
            let bars = week.iter().map(|day| {
                Bar::default()
                    .value(u64::from(day.load.total()))
                    .text_value(String::new())
                    .style(self.bar(self.of_day(day.date)))
            });
            BarGroup::default().bars(&bars.collect::<Vec<_>>())
        });
        let most = weeks.iter().flat_map(|week| week.iter());
        let most = most.map(|day| day.load.total()).max().unwrap_or(0);
        let gap = u16::from(slot > 1);
        let chart = BarChart::grouped(groups.collect::<Vec<_>>())
            .max(u64::from(most.max(1)))
            .bar_set(bars(self.app.plain_signs))
            .bar_width(slot - gap)
            .bar_gap(gap)
            .group_gap(WEEK_GAP);
        let area = area.intersection(self.frame.area());
        self.frame.render_widget(chart, area);
    }

    /// A bar has the colour of a style and nothing else of it: what underlines a number would
    /// underline the blank above a bar too.
    pub(super) fn bar(&self, style: Style) -> Style {
        style
            .fg
            .map_or(self.theme.text, |colour| self.theme.text.fg(colour))
    }

    /// How urgent what is due on a day is.
    fn of_day(&self, date: NaiveDate) -> Style {
        let countdown = self.app.office.countdown(date, self.app.today);
        self.theme.of_clock(countdown.state)
    }
}

fn same_week(one: &Day, other: &Day) -> bool {
    one.date.iso_week() == other.date.iso_week()
}

/// The columns of a day: as many as there is room for; none, where there is no room at all.
fn slot(days: usize, weeks: usize, width: u16) -> Option<u16> {
    let [days, weeks] = [days, weeks].map(|n| u16::try_from(n).unwrap_or(u16::MAX));
    let room = width.saturating_sub(weeks.saturating_sub(1) * WEEK_GAP);
    let slot = room.checked_div(days)?.min(WIDEST);
    (slot > 0).then_some(slot)
}
