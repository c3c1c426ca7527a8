//! Single records, and those of one subject.

use super::rows::{id_of, kind_of, read, statements};
use super::{Store, StoreError};
use crate::domain::identity::RecordNumber;
use crate::domain::record::{Block, Consent, Operator, Record};
use crate::domain::values::RecordKind;

impl Store {
    /// One record, if it is there.
    pub fn record(&self, number: RecordNumber) -> Result<Option<Record>, StoreError> {
        let kind = kind_of(number);
        let mut statement = self.connection.prepare_cached(&statements(kind).of_id)?;
        let mut rows = statement.query([id_of(number)])?;
        rows.next()?.map(|row| read(kind, row, 0)).transpose()
    }

    /// The record with that key in the operator's own system, a merged subject too.
    pub fn record_of_external(
        &self,
        kind: RecordKind,
        operator: &Operator,
        external_id: &str,
    ) -> Result<Option<Record>, StoreError> {
        let query = &statements(kind).of_external;
        let mut statement = self.connection.prepare_cached(query)?;
        let mut rows = statement.query((operator.as_str(), external_id))?;
        rows.next()?.map(|row| read(kind, row, 0)).transpose()
    }

    /// All blocks of a subject, oldest first.
    pub fn blocks_of(&self, subject: RecordNumber) -> Result<Vec<Block>, StoreError> {
        let records = self.records_of(RecordKind::Block, subject)?;
        records.into_iter().map(block).collect()
    }

    /// All consents of a subject, oldest first.
    pub fn consents_of(&self, subject: RecordNumber) -> Result<Vec<Consent>, StoreError> {
        let records = self.records_of(RecordKind::Consent, subject)?;
        records.into_iter().map(consent).collect()
    }

    /// All consents, blocks and claims of a subject.
    pub fn hanging_on(&self, subject: RecordNumber) -> Result<Vec<Record>, StoreError> {
        let mut hanging = Vec::new();
        for kind in [RecordKind::Consent, RecordKind::Block, RecordKind::Claim] {
            hanging.extend(self.records_of(kind, subject)?);
        }
        Ok(hanging)
    }

    fn records_of(
        &self,
        kind: RecordKind,
        subject: RecordNumber,
    ) -> Result<Vec<Record>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached(&statements(kind).of_subject)?;
        let mut rows = statement.query([id_of(subject)])?;
        let mut records = Vec::new();
        while let Some(row) = rows.next()? {
            records.push(read(kind, row, 0)?);
        }
        Ok(records)
    }
}

fn consent(record: Record) -> Result<Consent, StoreError> {
    match record {
        Record::Consent(consent) => Ok(consent),
        other => Err(StoreError::NoRecord(other.number())),
    }
}

fn block(record: Record) -> Result<Block, StoreError> {
    match record {
        Record::Block(block) => Ok(block),
        other => Err(StoreError::NoRecord(other.number())),
    }
}
