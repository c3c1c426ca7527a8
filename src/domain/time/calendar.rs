//! The working calendar: which days are working days, and why the others are not.

use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate, Weekday};
use rustc_hash::FxHashMap;

use crate::domain::values::Unit;
use crate::domain::words::Words;

/// A holiday by law. The rest day it falls on moves to the next working day
/// (Law No 267-II "On holidays", art. 5).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holiday {
    /// Its name.
    pub name: Words,
    /// Month, 1 to 12.
    pub month: u32,
    /// Day of the month.
    pub day: u32,
    /// First day on which the rule is law; always, where `None`.
    pub effective_from: Option<NaiveDate>,
    /// Last day on which the rule is law; still law, where `None`.
    pub effective_until: Option<NaiveDate>,
}

/// When a day off falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOffDate {
    /// Every year on this month and day.
    Yearly {
        /// Month, 1 to 12.
        month: u32,
        /// Day of the month.
        day: u32,
    },
    /// Once, on this date.
    Once(NaiveDate),
}

/// A day off that is not a holiday and moves no rest day: 7 January and the first
/// day of Kurban Ait (Labour Code, art. 84(5)).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DayOff {
    /// Its name.
    pub name: Words,
    /// When it falls.
    pub on: DayOffDate,
}

/// A rest day of the five-day week moved by an act (Labour Code, art. 85(3)).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Move {
    /// The rest day that becomes a working day.
    pub from: NaiveDate,
    /// The working day that becomes a day off.
    pub to: NaiveDate,
}

/// The office's week.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Week {
    /// Monday to Friday.
    #[default]
    Five,
    /// Monday to Saturday.
    Six,
}

impl Week {
    fn rests_on(self, day: NaiveDate) -> bool {
        match (self, day.weekday()) {
            (_, Weekday::Sun) | (Self::Five, Weekday::Sat) => true,
            (Self::Five | Self::Six, _) => false,
        }
    }
}

/// What a day is in the working calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DayKind {
    /// An ordinary working day.
    Working,
    /// A weekly rest day.
    Weekend,
    /// A holiday, or a day off such as 7 January.
    Holiday,
    /// A working day given as a day off for a holiday on a rest day, or by an act.
    MovedDayOff,
    /// A rest day that an act made a working day.
    MovedWorkingDay,
}

impl DayKind {
    /// Whether the day counts as a working day.
    pub const fn is_working(self) -> bool {
        matches!(self, Self::Working | Self::MovedWorkingDay)
    }
}

/// What a calendar is made of, as its file states it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CalendarRules {
    /// Version of the file.
    pub version: String,
    /// Holidays by law.
    pub holidays: Vec<Holiday>,
    /// Days off that move nothing.
    pub days_off: Vec<DayOff>,
    /// Rest days moved by act.
    pub moves: Vec<Move>,
    /// Years whose calendar a source confirms.
    pub confirmed_years: Vec<i32>,
}

/// The working calendar of one office: the rules laid out day by day for its week.
#[derive(Debug, Clone, Default)]
pub struct Calendar {
    rules: CalendarRules,
    special: FxHashMap<NaiveDate, (DayKind, Option<Arc<Words>>)>,
    week: Week,
}

impl Calendar {
    /// Years for which holidays are laid out; outside them only rest days are known.
    pub const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

    /// Lays the rules out for an office that works the given week.
    pub fn new(rules: CalendarRules, week: Week) -> Self {
        let mut calendar = Self {
            rules,
            special: FxHashMap::default(),
            week,
        };
        calendar.lay_days_off();
        calendar.lay_holidays();
        calendar.lay_moves();
        calendar
    }

    /// The version of the calendar file.
    pub fn version(&self) -> &str {
        &self.rules.version
    }

    /// What the calendar is made of.
    pub const fn rules(&self) -> &CalendarRules {
        &self.rules
    }

    /// What the day is.
    pub fn kind(&self, day: NaiveDate) -> DayKind {
        match self.special.get(&day) {
            Some((kind, _)) => *kind,
            None if self.week.rests_on(day) => DayKind::Weekend,
            None => DayKind::Working,
        }
    }

    /// The name of the holiday on that day, if it is one.
    pub fn holiday_name(&self, day: NaiveDate) -> Option<&Words> {
        self.special.get(&day).and_then(|(_, name)| name.as_deref())
    }

    /// Whether the day counts as a working day.
    pub fn is_working(&self, day: NaiveDate) -> bool {
        self.kind(day).is_working()
    }

    /// Whether no source confirms the calendar of the day's year.
    pub fn is_provisional(&self, day: NaiveDate) -> bool {
        !self.rules.confirmed_years.contains(&day.year())
    }

    /// The day itself if it is a working day, otherwise the nearest working day after it.
    pub fn roll(&self, mut day: NaiveDate) -> NaiveDate {
        while !self.is_working(day) {
            day = next(day);
        }
        day
    }

    /// The last day of `count` days counted from the day after `from`; a calendar term
    /// that ends on a day off is not rolled here.
    pub fn add(&self, from: NaiveDate, count: u32, unit: Unit) -> NaiveDate {
        match unit {
            Unit::Calendar => from
                .checked_add_days(Days::new(u64::from(count)))
                .unwrap_or(from),
            Unit::Working => (0..count).fold(from, |day, _| self.roll(next(day))),
        }
    }

    /// Working days in `(from, to]`; negative when `to` lies before `from`.
    pub fn working_days(&self, from: NaiveDate, to: NaiveDate) -> i64 {
        let (start, end, sign) = if from <= to {
            (from, to, 1)
        } else {
            (to, from, -1)
        };
        let count = start.iter_days().skip(1).take_while(|day| *day <= end);
        sign * count.filter(|day| self.is_working(*day)).count() as i64
    }

    fn lay_days_off(&mut self) {
        for day_off in self.rules.days_off.clone() {
            let dates: Vec<NaiveDate> = match day_off.on {
                DayOffDate::Once(date) => vec![date],
                DayOffDate::Yearly { month, day } => Self::YEARS
                    .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
                    .collect(),
            };
            let name = Arc::new(day_off.name);
            for date in dates {
                self.special
                    .insert(date, (DayKind::Holiday, Some(Arc::clone(&name))));
            }
        }
    }

    /// Two holidays on one weekend give two extra days off, so the holidays are laid in
    /// the order of their dates and each takes the first day that is still a working day.
    fn lay_holidays(&mut self) {
        let mut dates: Vec<(NaiveDate, Arc<Words>)> = self
            .rules
            .holidays
            .iter()
            .flat_map(|holiday| {
                let name = Arc::new(holiday.name.clone());
                Self::YEARS
                    .filter_map(|year| NaiveDate::from_ymd_opt(year, holiday.month, holiday.day))
                    .filter(|date| holiday.effective_from.is_none_or(|from| *date >= from))
                    .filter(|date| holiday.effective_until.is_none_or(|until| *date <= until))
                    .map(move |date| (date, Arc::clone(&name)))
            })
            .collect();
        dates.sort_by_key(|(date, _)| *date);
        for (date, name) in &dates {
            self.special
                .insert(*date, (DayKind::Holiday, Some(Arc::clone(name))));
        }
        for (date, name) in dates {
            if self.week.rests_on(date) {
                let substitute = self.roll(date);
                self.special
                    .insert(substitute, (DayKind::MovedDayOff, Some(name)));
            }
        }
    }

    /// Last of all: an act may move a day off that a holiday had given. The acts move the
    /// rest days of the five-day week; a six-day week works on those Saturdays anyway.
    fn lay_moves(&mut self) {
        if self.week == Week::Six {
            return;
        }
        for Move { from, to } in self.rules.moves.clone() {
            self.special.insert(from, (DayKind::MovedWorkingDay, None));
            self.special.insert(to, (DayKind::MovedDayOff, None));
        }
    }
}

/// The following civil day.
fn next(day: NaiveDate) -> NaiveDate {
    day.succ_opt().unwrap_or(NaiveDate::MAX)
}

impl std::str::FromStr for Week {
    type Err = crate::domain::values::UnknownValue;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        match text.trim() {
            "5" => Ok(Self::Five),
            "6" => Ok(Self::Six),
            other => Err(crate::domain::values::UnknownValue {
                value: other.to_owned(),
                family: "week",
                known: vec!["5", "6"],
            }),
        }
    }
}

impl std::fmt::Display for Week {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::Five => "5",
            Self::Six => "6",
        })
    }
}
