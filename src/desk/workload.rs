//! The load: what is due when, and whether terms are kept.

use chrono::{DateTime, NaiveDate, NaiveTime, TimeZone, Utc};

use super::{Desk, DeskError};
use crate::domain::record::Operator;
use crate::domain::time::Month;
use crate::domain::workload::{Closed, Facts, Workload};

impl Desk {
    /// The load around a month, of one operator or of all.
    pub fn workload(
        &self,
        month: Month,
        operator: Option<&Operator>,
    ) -> Result<Workload, DeskError> {
        let _snapshot = self.store.snapshot()?;
        let today = self.today();
        let (from, until) = Workload::coming(today);
        let mut facts = Facts {
            due: self
                .store
                .due_by_day(&(month.first()..=month.last()), operator)?,
            late: self.store.late(today, operator)?,
            closed: Vec::new(),
        };
        facts
            .due
            .extend(self.store.due_by_day(&(from..=until), operator)?);
        for month in Workload::looked_back(month, today) {
            let time = self.midnight(month.first())..self.midnight(month.shifted(1).first());
            let closed = self.store.closed_in(&time, operator)?.into_iter();
            facts.closed.extend(closed.map(|alike| Closed {
                month,
                kind: alike.kind,
                operator: alike.operator,
                kept: alike.kept,
                count: alike.count,
            }));
        }
        Ok(Workload::of(month, today, &self.office().calendar, facts))
    }

    /// The instant at which a civil day begins in the legal zone.
    fn midnight(&self, day: NaiveDate) -> DateTime<Utc> {
        let local = day.and_time(NaiveTime::MIN);
        let zone = self.office().settings.legal_zone;
        let begins = zone.from_local_datetime(&local).earliest();
        begins.map_or_else(|| local.and_utc(), |begins| begins.with_timezone(&Utc))
    }
}
