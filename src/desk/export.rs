//! What leaves the register, noted in the journal.

use sha2::{Digest, Sha256};

use super::{Desk, DeskError, nonce};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::values::JournalAction;
use crate::domain::workflow::Refusal;
use crate::store::{NewEntry, StoreError};

impl Desk {
    /// Notes that everything held of a subject leaves the register, why, in which form, and the
    /// digest of what leaves: before it does.
    pub fn exported(
        &mut self,
        subject: RecordNumber,
        reason: &SafeText,
        form: &str,
        bytes: &[u8],
    ) -> Result<(), DeskError> {
        self.not_for_inspectors()?;
        if reason.trim().is_empty() {
            return Err(Refusal::Empty {
                what: "field-reason",
            }
            .into());
        }
        let record = self.row(subject)?.record();
        let by = self.authorship(self.now(), nonce()?);
        self.store.write(by, |writer| {
            let touched = writer.seen(&record)?;
            writer.append(NewEntry {
                action: JournalAction::Exported,
                touched: Some(touched),
                fields: form.to_owned(),
                digest: Some(Sha256::digest(bytes).into()),
                note: Some(reason.clone()),
            })?;
            Ok::<_, StoreError>(())
        })?;
        Ok(())
    }
}
