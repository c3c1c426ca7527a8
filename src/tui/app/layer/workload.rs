//! The load: a month, the coming weeks, and how terms are kept.

use chrono::{Datelike, Days, NaiveDate};

use crate::domain::time::{Calendar, Month};
use crate::domain::workload::{Day, Workload};

/// What closed claims are told apart by, where there is room for one table only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum By {
    /// The month they were closed in.
    #[default]
    Month,
    /// Their kind.
    Kind,
    /// Their operator.
    Operator,
}

impl By {
    /// Every one, in the order of the screen.
    pub const ALL: [Self; 3] = [Self::Month, Self::Kind, Self::Operator];

    /// The one after it, or before it; round at the ends.
    #[must_use]
    pub const fn turned(self, forward: bool) -> Self {
        match (self, forward) {
            (Self::Month, true) | (Self::Operator, false) => Self::Kind,
            (Self::Kind, true) | (Self::Month, false) => Self::Operator,
            (Self::Operator, true) | (Self::Kind, false) => Self::Month,
        }
    }
}

/// Where the officer is in the load, and what is known of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WorkloadView {
    /// The day that the officer is on; its month is shown.
    pub at: NaiveDate,
    /// What was read last. While another month is read the coming weeks stay.
    pub load: Option<Workload>,
    /// By what closed claims are told apart.
    pub by: By,
}

impl WorkloadView {
    /// The load, seen from a day.
    pub const fn on(day: NaiveDate) -> Self {
        Self {
            at: day,
            load: None,
            by: By::Month,
        }
    }

    /// The month shown.
    pub fn month(&self) -> Month {
        Month::of(self.at)
    }

    /// The load of the month shown, once it has been read.
    pub fn known(&self) -> Option<&Workload> {
        let load = self.load.as_ref();
        load.filter(|load| load.month == self.month())
    }

    /// A day of the calendar, with what is known to be due on it.
    pub fn day(&self, date: NaiveDate, calendar: &Calendar) -> Day {
        let load = self.load.iter();
        let mut known = load.flat_map(|load| load.days.iter().chain(&load.coming));
        let known = known.find(|day| day.date == date).cloned();
        known.unwrap_or_else(|| Day::of(date, calendar))
    }

    /// To the day so many days later, or earlier where negative.
    pub fn by_days(&mut self, days: i64) {
        let by = Days::new(days.unsigned_abs());
        let day = match days {
            ..0 => self.at.checked_sub_days(by),
            _ => self.at.checked_add_days(by),
        };
        self.go_to(day.unwrap_or(self.at));
    }

    /// To the same day of another month.
    pub fn by_months(&mut self, months: i32) {
        self.go_to(self.month().shifted(months).day_like(self.at));
    }

    /// To a day. The calendar is laid out for some years only.
    pub fn go_to(&mut self, day: NaiveDate) {
        if Calendar::YEARS.contains(&day.year()) {
            self.at = day;
        }
    }

    /// To the next day on which something is due, or the one before; false where none is known.
    pub fn to_due(&mut self, forward: bool) -> bool {
        let Some(load) = &self.load else {
            return false;
        };
        let days = load.days.iter().chain(&load.coming);
        let due = days.filter(|day| day.load.total() > 0).map(|day| day.date);
        let found = match forward {
            true => due.filter(|day| *day > self.at).min(),
            false => due.filter(|day| *day < self.at).max(),
        };
        if let Some(day) = found {
            self.at = day;
        }
        found.is_some()
    }
}
