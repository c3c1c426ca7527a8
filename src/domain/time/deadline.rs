//! The one function that says when a term ends, and its trace: the answer to "why this date?".

use std::fmt;
use std::str::FromStr;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::calendar::{Calendar, DayKind};
use super::interval::Interval;
use crate::domain::values::Unit;

/// A number of days and how they are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Term {
    /// How many days; 0 is the day of receipt itself.
    pub days: u32,
    /// How they are counted.
    pub unit: Unit,
}

impl Term {
    /// A term in working days.
    pub const fn working(days: u32) -> Self {
        Self {
            days,
            unit: Unit::Working,
        }
    }

    /// A term in calendar days.
    pub const fn calendar(days: u32) -> Self {
        Self {
            days,
            unit: Unit::Calendar,
        }
    }
}

/// `10w` and bare `10` are working days, `10d` calendar days.
impl FromStr for Term {
    type Err = TermError;

    fn from_str(text: &str) -> Result<Self, TermError> {
        let text = text.trim();
        let (digits, unit) = match text.strip_suffix(['w', 'W', 'р', 'ж']) {
            Some(digits) => (digits, Unit::Working),
            None => match text.strip_suffix(['d', 'D', 'д', 'к']) {
                Some(digits) => (digits, Unit::Calendar),
                None => (text, Unit::Working),
            },
        };
        match digits.trim().parse() {
            Ok(days) if days <= 3660 => Ok(Self { days, unit }),
            _ => Err(TermError(text.to_owned())),
        }
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = if self.unit == Unit::Working { 'w' } else { 'd' };
        write!(f, "{}{unit}", self.days)
    }
}

/// A text that is not a number of days with an optional `w` or `d`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a term: a number of days with `w` (working) or `d` (calendar)")]
pub struct TermError(pub String);

/// Why a day of the trace counts or does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TraceWhy {
    /// The day of receipt, which is never counted (Civil Code, art. 173).
    Received,
    /// A weekly rest day.
    Weekend,
    /// A holiday.
    Holiday,
    /// A day off moved to this day.
    MovedDayOff,
    /// A rest day that an act made a working day; counted.
    MovedWorkingDay,
    /// An ordinary counted day.
    Counted,
    /// The working day to which a last day off moved (Civil Code, art. 175).
    Rolled,
    /// The term stood still.
    Paused,
    /// A day by which the term was extended.
    Extended,
}

impl TraceWhy {
    /// The id of the message that names the reason.
    pub const fn message(self) -> &'static str {
        match self {
            Self::Received => "trace-why-received",
            Self::Weekend => "trace-why-weekend",
            Self::Holiday => "trace-why-holiday",
            Self::MovedDayOff => "trace-why-moved_day_off",
            Self::MovedWorkingDay => "trace-why-moved_working_day",
            Self::Counted => "trace-why-counted",
            Self::Rolled => "trace-why-rolled",
            Self::Paused => "trace-why-paused",
            Self::Extended => "trace-why-extended",
        }
    }

    const fn of_day_off(kind: DayKind) -> Self {
        match kind {
            DayKind::Holiday => Self::Holiday,
            DayKind::MovedDayOff => Self::MovedDayOff,
            DayKind::Weekend | DayKind::Working | DayKind::MovedWorkingDay => Self::Weekend,
        }
    }
}

/// One day of the counting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct TraceDay {
    /// The civil date.
    pub date: NaiveDate,
    /// Whether the day counts towards the term.
    pub counted: bool,
    /// Why.
    pub why: TraceWhy,
}

/// When a term ends, and how that was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// The day after the start: the first that may be counted.
    pub first_counted_day: NaiveDate,
    /// The last day on which the duty is met in time.
    pub due_on: NaiveDate,
    /// The last counted day, before a day off moved it.
    pub raw_due_on: NaiveDate,
    /// Whether the date rests on a year whose calendar no source confirms.
    pub provisional: bool,
    /// Every day from the start to the last.
    pub trace: Vec<TraceDay>,
}

/// Counts a term from the civil day on which it starts, in the legal zone.
///
/// The first counted day is the day after the start, whatever the hour (Civil Code,
/// art. 173). A calendar term that ends on a day off ends on the next working day
/// (art. 175); a working term never does. A term of 0 days is the day of receipt itself
/// and never moves: a promise to act at once is kept on that day or not at all.
pub fn due(term: Term, start: NaiveDate, calendar: &Calendar) -> Deadline {
    due_moved(term, start, &[], None, calendar)
}

/// Counts a term that stood still on the days of the pauses, and that was extended to a day.
///
/// A paused day counts no more than a day off, and a term does not end on one. An extension
/// that ends before the term itself changes nothing.
pub fn due_moved(
    term: Term,
    start: NaiveDate,
    pauses: &[Interval],
    extended_until: Option<NaiveDate>,
    calendar: &Calendar,
) -> Deadline {
    let paused = |day| pauses.iter().any(|pause| pause.covers(day));
    let why_off = |day| match calendar.kind(day) {
        DayKind::Working | DayKind::MovedWorkingDay => TraceWhy::Paused,
        off => TraceWhy::of_day_off(off),
    };
    let first_counted_day = start.succ_opt().unwrap_or(start);
    let mut trace = vec![TraceDay {
        date: start,
        counted: false,
        why: TraceWhy::Received,
    }];
    let mut day = start;
    let mut left = term.days;
    while left > 0 {
        let Some(next) = day.succ_opt() else { break };
        day = next;
        let (counted, why) = match (term.unit, calendar.kind(day)) {
            _ if paused(day) => (false, TraceWhy::Paused),
            (Unit::Calendar, _) | (Unit::Working, DayKind::Working) => (true, TraceWhy::Counted),
            (Unit::Working, DayKind::MovedWorkingDay) => (true, TraceWhy::MovedWorkingDay),
            (Unit::Working, off) => (false, TraceWhy::of_day_off(off)),
        };
        left -= u32::from(counted);
        trace.push(TraceDay {
            date: day,
            counted,
            why,
        });
    }
    let raw_due_on = day;
    let extension = extended_until.filter(|until| *until > day);
    while let Some(next) = day.succ_opt().filter(|next| Some(*next) <= extension) {
        day = next;
        trace.push(TraceDay {
            date: day,
            counted: false,
            why: TraceWhy::Extended,
        });
    }
    let rolls = term.days > 0 && (term.unit == Unit::Calendar || extension.is_some());
    while rolls && (!calendar.is_working(day) || paused(day)) {
        if let Some(last) = trace.last_mut().filter(|last| !last.counted) {
            last.why = why_off(day);
        }
        let Some(next) = day.succ_opt() else { break };
        day = next;
        trace.push(TraceDay {
            date: day,
            counted: false,
            why: TraceWhy::Rolled,
        });
    }
    let provisional = calendar.is_provisional(start) || calendar.is_provisional(day);
    Deadline {
        first_counted_day,
        due_on: day,
        raw_due_on,
        provisional,
        trace,
    }
}
