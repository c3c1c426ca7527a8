//! The way back from what was done last to a record.

use super::execute::unmoved;
use super::{Desk, DeskError};
use crate::domain::identity::RecordNumber;
use crate::domain::workflow::{WayBack, way_back};

impl Desk {
    /// What undoes the last act on a record, and the version at which it does. A record that has
    /// moved on since it was seen is a conflict.
    pub fn way_back(
        &self,
        number: RecordNumber,
        seen: Option<u32>,
    ) -> Result<(WayBack, u32), DeskError> {
        // The record first: what is written meanwhile is a conflict when the act is done.
        let record = self.store.record(number)?;
        let record = record.ok_or(DeskError::NotFound(number))?;
        unmoved(&self.store, Some(&record), seen)?;
        let history = self.store.history(number)?;
        let way = way_back(&record, &history, &self.actor.login)?;
        Ok((way, record.version()))
    }
}
