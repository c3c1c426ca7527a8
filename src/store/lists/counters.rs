//! How much is due.

use chrono::NaiveDate;

use crate::domain::view::Counters;
use crate::store::{Store, StoreError};

/// Asked at every start, and whenever somebody has written: so it names the dates as the indexes of
/// what is open hold them, and no row is read to be counted.
const COUNTERS: &str = "WITH due (due_on) AS (
     SELECT ifnull(due_on, '9999') FROM claim WHERE state <> 'closed' AND ifnull(due_on, '9999') <= ?2 UNION ALL
     SELECT ifnull(due_on, '9999') FROM block WHERE state IN ('requested', 'active', 'executing') AND ifnull(due_on, '9999') <= ?2 UNION ALL
     SELECT due_on FROM consent WHERE standing = 'withdrawn' AND due_on <= ?2)
 SELECT count(*) FILTER (WHERE due_on < ?1), count(*) FILTER (WHERE due_on = ?1),
        count(*) FILTER (WHERE due_on > ?1),
        (SELECT count(*) FROM claim WHERE state = 'received'),
        (SELECT count(*) FROM block WHERE state = 'requested'),
        (SELECT count(*) FROM block WHERE state = 'active' AND ifnull(due_on, '9999') < ?1),
        (SELECT due_on FROM claim WHERE state <> 'closed' AND state = 'received'
            ORDER BY ifnull(due_on, '9999') LIMIT 1)
 FROM due";

impl Store {
    /// How much is due, as of a day and the last day of the office's soon-limit.
    pub fn counters(&self, today: NaiveDate, soon: NaiveDate) -> Result<Counters, StoreError> {
        let mut statement = self.connection.prepare_cached(COUNTERS)?;
        let counters = statement.query_row((today.to_string(), soon.to_string()), |row| {
            Ok(Counters {
                overdue: row.get(0)?,
                due_today: row.get(1)?,
                due_soon: row.get(2)?,
                untriaged: row.get(3)?,
                blocks_to_decide: row.get(4)?,
                blocks_past_review: row.get(5)?,
                untriaged_due_on: date(row.get(6)?),
            })
        })?;
        Ok(counters)
    }
}

fn date(text: Option<String>) -> Option<NaiveDate> {
    text.and_then(|text| text.parse().ok())
}
