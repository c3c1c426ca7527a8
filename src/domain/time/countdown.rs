//! How much time is left: computed when it is looked at, never stored.

use chrono::NaiveDate;

use super::calendar::Calendar;
use super::deadline::Term;
use crate::domain::values::{ClockState, Unit};

/// The time left to a date, as of a civil day in the legal zone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Countdown {
    /// The date.
    pub due_on: NaiveDate,
    /// Calendar days to it; 0 on the day itself, negative after it.
    pub days_left: i64,
    /// Working days in (today, due], negative after it.
    pub working_days_left: i64,
    /// How the clock stands.
    pub state: ClockState,
}

impl Countdown {
    /// Counts from `today`; `soon` is the office's soon-limit.
    pub fn to(due_on: NaiveDate, today: NaiveDate, soon: Term, calendar: &Calendar) -> Self {
        let days_left = (due_on - today).num_days();
        let working_days_left = calendar.working_days(today, due_on);
        let left = match soon.unit {
            Unit::Calendar => days_left,
            Unit::Working => working_days_left,
        };
        let state = match days_left {
            ..0 => ClockState::Overdue,
            0 => ClockState::DueToday,
            _ if left <= i64::from(soon.days) => ClockState::DueSoon,
            _ => ClockState::OnTrack,
        };
        Self {
            due_on,
            days_left,
            working_days_left,
            state,
        }
    }
}
