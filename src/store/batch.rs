//! A batch: many records under one entry of the journal, which holds their count and digest.

use sha2::{Digest, Sha256};

use super::StoreError;
use super::open::set_cache;
use super::write::{NewEntry, Told, Writer};
use crate::domain::record::journal::{Hash, Reference, Touched};
use crate::domain::values::JournalAction;

/// How much of the file is kept in memory, in KiB, while a batch is written: it takes twice as
/// long with a small cache.
const CACHE_OF_BATCH: u32 = 256 << 10;

/// The digest of a batch's records, which are taken in the order of their references and versions.
#[derive(Debug, Default)]
pub(super) struct BatchDigest(Sha256);

impl BatchDigest {
    /// Takes the next record.
    pub fn take(&mut self, reference: &Reference, version: u32, seal: &Hash) {
        self.0.update(reference);
        self.0.update(version.to_be_bytes());
        self.0.update(seal);
    }

    /// The digest of all that were taken.
    pub fn finish(self) -> Hash {
        self.0.finalize().into()
    }
}

impl Writer<'_> {
    /// From here on, saved records belong to a batch whose one entry [`Self::end_batch`] adds.
    pub fn begin_batch(&mut self) -> Result<(), StoreError> {
        self.begin_many(Told::Together(Vec::new()))
    }

    /// From here on, saved records are only tried: whoever calls this takes everything back. What
    /// a batch gathers for its end is not gathered, so that any number of them takes no memory.
    pub fn begin_rehearsal(&mut self) -> Result<(), StoreError> {
        self.begin_many(Told::Never)
    }

    fn begin_many(&mut self, told: Told) -> Result<(), StoreError> {
        set_cache(&self.store.connection, CACHE_OF_BATCH)?;
        self.has_large_cache = true;
        self.told = told;
        Ok(())
    }

    /// Adds the entry of the batch, with the count and digest of its records. A batch that
    /// changed nothing leaves no entry.
    pub fn end_batch(&mut self, action: JournalAction) -> Result<u64, StoreError> {
        let mut rows = match std::mem::replace(&mut self.told, Told::OneByOne) {
            Told::Together(rows) if !rows.is_empty() => rows,
            _ => return Ok(0),
        };
        rows.sort_unstable_by_key(|row| (row.reference, row.version));
        let mut digest = BatchDigest::default();
        for row in &rows {
            digest.take(&row.reference, row.version, &row.seal);
        }
        let seq = self.append(NewEntry {
            action,
            touched: None,
            fields: format!("rows={}", rows.len()),
            digest: Some(digest.finish()),
            note: None,
        })?;
        self.add_batch_rows(seq, &rows)?;
        std::mem::take(&mut self.index)
            .changes()
            .make(&self.store.connection)?;
        Ok(rows.len() as u64)
    }

    /// After their entry, which they name, and in the order of their key.
    fn add_batch_rows(&self, seq: u64, rows: &[Touched]) -> Result<(), StoreError> {
        let mut statement = self.store.connection.prepare_cached(
            "INSERT INTO batch_row (reference, seq, version, seal) VALUES (?1, ?2, ?3, ?4)",
        )?;
        for row in rows {
            statement.execute((row.reference, seq, row.version, row.seal))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::identity::{RecordNumber, SafeText};
    use crate::domain::record::{Record, Subject, SubjectDetails};
    use crate::domain::values::SubjectKind;
    use crate::store::gathering::Gathering;
    use crate::store::{Authorship, RegisterKind, Store};

    fn subject(number: u64) -> Record {
        let details = SubjectDetails {
            kind: SubjectKind::Legal,
            name: None,
            legal_name: Some(SafeText::from_outside("ТОО")),
            iin: None,
            birth_date: None,
            phones: Vec::new(),
            emails: Vec::new(),
            address: None,
        };
        Record::Subject(Subject {
            number: RecordNumber::Subject(number),
            version: 1,
            operator: "reco".parse().unwrap(),
            external_id: None,
            details,
            representatives: Vec::new(),
            registered_at: Default::default(),
            merged: None,
        })
    }

    /// Otherwise a million rows would be held at a time.
    #[test]
    fn a_rehearsal_gathers_nothing_for_an_end_that_never_comes() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("register.db");
        let mut store = Store::create(&path, RegisterKind::Test).unwrap();
        let by = Authorship {
            at: Default::default(),
            uid: 0,
            login: String::new(),
            zone: String::new(),
            nonce: Default::default(),
        };
        let taken_back = store.write(by, |writer| {
            writer.begin_rehearsal()?;
            writer.save_new(&subject(1), None)?;
            writer.save_new(&subject(2), Some("2"))?;
            assert!(writer.store().record(RecordNumber::Subject(2))?.is_some());
            assert!(matches!(writer.told, Told::Never));
            let nothing = format!("{:?}", Gathering::default());
            assert_eq!(format!("{:?}", writer.index), nothing);
            Err::<(), _>(StoreError::ReadOnly)
        });
        assert!(matches!(taken_back, Err(StoreError::ReadOnly)));
    }
}
