//! What the officer has typed and not yet done.

use chrono::TimeDelta;

use super::{Access, Desk, DeskError};
use crate::domain::draft::{Draft, DraftKey};

/// How long a draft is kept, in days: it may hold personal data, and what nobody has gone on
/// with for a month is not needed any more.
const KEPT_FOR: i64 = 30;

impl Desk {
    /// Keeps what the officer has typed into a dialog; false while somebody else writes, so that
    /// it can be tried again.
    ///
    /// # Errors
    /// When the register is open for reading only, when the draft is larger than 65,536
    /// characters, or when the file cannot be written.
    pub fn save_draft(&mut self, draft: &Draft) -> Result<bool, DeskError> {
        Ok(self.store.save_draft(&self.actor.login, draft)?)
    }

    /// The officer's drafts, the last one first. One whose act has been done is none any more;
    /// a register that is open for reading only offers none, for none could be done.
    pub fn drafts(&mut self) -> Result<Vec<Draft>, DeskError> {
        if self.access() == Access::Read {
            return Ok(Vec::new());
        }
        self.store
            .forget_drafts(self.now() - TimeDelta::days(KEPT_FOR))?;
        Ok(self.store.drafts(&self.actor.login)?)
    }

    /// Removes what the officer had typed into a dialog.
    pub fn discard_draft(&mut self, key: &DraftKey) -> Result<(), DeskError> {
        Ok(self.store.discard_draft(&self.actor.login, key)?)
    }
}
