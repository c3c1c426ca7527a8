//! How much is due.

use chrono::NaiveDate;

use crate::domain::view::Counters;
use crate::store::{Store, StoreError};

/// What is due from one day to another, of each kind that has dates. Asked at every start, and
/// whenever somebody has written: so each names the dates as the index of what is open holds them,
/// a stretch of which is counted without a look at a date or a row.
const DUE: [&str; 3] = [
    "SELECT count(*) FROM claim WHERE state <> 'closed' AND ifnull(due_on, '9999') BETWEEN ?1 AND ?2",
    "SELECT count(*) FROM block WHERE state IN ('requested', 'active', 'executing')
         AND ifnull(due_on, '9999') BETWEEN ?1 AND ?2",
    "SELECT count(*) FROM consent WHERE standing = 'withdrawn' AND due_on BETWEEN ?1 AND ?2",
];

const UNTRIAGED: &str = "SELECT (SELECT count(*) FROM claim WHERE state = 'received'),
    (SELECT due_on FROM claim WHERE state <> 'closed' AND state = 'received'
        ORDER BY ifnull(due_on, '9999') LIMIT 1)";

impl Store {
    /// How much is due, as of a day and the last day of the office's soon-limit.
    pub fn counters(&self, today: NaiveDate, soon: NaiveDate) -> Result<Counters, StoreError> {
        let beside = |day: Option<NaiveDate>| day.unwrap_or(today).to_string();
        let (yesterday, tomorrow) = (beside(today.pred_opt()), beside(today.succ_opt()));
        let (today, soon) = (today.to_string(), soon.to_string());
        let mut untriaged = self.connection.prepare_cached(UNTRIAGED)?;
        let (untriaged, untriaged_due_on) =
            untriaged.query_row([], |row| Ok((row.get(0)?, date(row.get(1)?))))?;
        Ok(Counters {
            overdue: self.due("", &yesterday)?,
            due_today: self.due(&today, &today)?,
            due_soon: self.due(&tomorrow, &soon)?,
            untriaged,
            untriaged_due_on,
        })
    }

    /// How much is due from a day to another, both included.
    fn due(&self, from: &str, until: &str) -> Result<u32, StoreError> {
        let mut due = 0;
        for query in DUE {
            let mut statement = self.connection.prepare_cached(query)?;
            due += statement.query_row((from, until), |row| row.get::<_, u32>(0))?;
        }
        Ok(due)
    }
}

fn date(text: Option<String>) -> Option<NaiveDate> {
    text.and_then(|text| text.parse().ok())
}
