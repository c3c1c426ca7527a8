//! Days in a row.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// Days in a row, both ends among them: a pause always has its last day, so that none is
/// forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub until: NaiveDate,
}

impl Interval {
    /// Whether the day is among them.
    pub fn covers(&self, day: NaiveDate) -> bool {
        self.from <= day && day <= self.until
    }
}
