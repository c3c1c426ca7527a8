//! Which row of a file a record came from: a commitment to it, so that the same row is known
//! again whatever officers have done to the record since.

use rusqlite::OptionalExtension;
use rusqlite::types::Value as Sql;

use super::StoreError;
use super::rows::{id_of, kind_of, statements};
use super::write::{Salt, Writer, seal};
use crate::domain::identity::RecordNumber;
use crate::domain::record::journal::Hash;

/// The key of a record's row, and the commitment to the row of a file it came from.
type Provenance = (Salt, Option<Hash>);

impl Writer<'_> {
    /// Notes the row that a record was updated from.
    pub fn set_imported(&mut self, number: RecordNumber, row: &str) -> Result<(), StoreError> {
        let Some((salt, _)) = self.import_of(number)? else {
            return Err(StoreError::NoRecord(number));
        };
        self.store
            .connection
            .prepare_cached(&statements(kind_of(number)).set_import)?
            .execute((commitment(&salt, row), id_of(number)))?;
        Ok(())
    }

    /// Whether this is the row that a record was last imported from.
    pub fn is_imported_from(&self, number: RecordNumber, row: &str) -> Result<bool, StoreError> {
        let found = self.import_of(number)?;
        Ok(found.is_some_and(|(salt, imported)| imported == Some(commitment(&salt, row))))
    }

    fn import_of(&self, number: RecordNumber) -> Result<Option<Provenance>, StoreError> {
        Ok(self
            .store
            .connection
            .prepare_cached(&statements(kind_of(number)).import_of)?
            .query_row([id_of(number)], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?)
    }
}

/// Commits to a row of a file under the key of the record's own row.
pub(super) fn commitment(salt: &Salt, row: &str) -> Hash {
    seal(salt, &[Sql::Text(row.to_owned())])
}
