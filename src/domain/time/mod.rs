//! How time is counted: the working calendar, terms, deadlines and their traces.

mod calendar;
mod countdown;
mod deadline;
mod interval;
mod moment;
mod month;
mod zone;

pub use calendar::{Calendar, CalendarRules, DayKind, DayOff, DayOffDate, Holiday, Move, Week};
pub use countdown::Countdown;
pub use deadline::{Deadline, Term, TermError, TraceDay, TraceWhy, due, due_moved};
pub use interval::Interval;
pub use moment::{Moment, MomentError, parse_moment};
pub use month::{Month, MonthError};
pub use zone::{NoSuchZone, Zone, ZoneOffset};
