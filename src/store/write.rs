//! Writing: one transaction, its records, and the entries of the journal that tell of them.

use chrono::{DateTime, Utc};
use hmac::{Hmac, Mac};
use rusqlite::types::{Value as Sql, ValueRef};
use rusqlite::{OptionalExtension, TransactionBehavior, params_from_iter};
use sha2::Sha256;

use super::changes::Changes;
use super::gathering::Gathering;
use super::imported::commitment;
use super::open::{CACHE, set_cache};
use super::rows::{columns, id_of, kind_of, number_of, sealed, statements, table, values};
use super::{Store, StoreError};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::journal::{Entry, GENESIS, Hash, Reference, Touched};
use crate::domain::record::{Record, Subject};
use crate::domain::values::{JournalAction, RecordKind, Value};
use crate::domain::workflow::{NextNumbers, Nonce};

/// How many salts are drawn together.
const SALTS_AT_ONCE: usize = 64;

/// What an entry of the journal says, before it has its place in the chain.
#[derive(Debug, Clone)]
pub struct NewEntry {
    /// What was done.
    pub action: JournalAction,
    /// The record.
    pub touched: Option<Touched>,
    /// The names of the changed fields, or the count of a batch.
    pub fields: String,
    /// The digest of a batch or of an applied file.
    pub digest: Option<Hash>,
    /// What the officer said to it.
    pub note: Option<SafeText>,
}

/// A transaction in progress. It is rolled back unless [`Store::write`] commits it.
#[derive(Debug)]
pub struct Writer<'s> {
    pub(super) store: &'s Store,
    pub(super) at: DateTime<Utc>,
    actor: (u32, String),
    zone: String,
    nonce: Nonce,
    part: u32,
    pub(super) told: Told,
    pub(super) has_large_cache: bool,
    pub(super) index: Gathering,
    references: References,
    salts: Vec<Salt>,
}

/// How the journal is told of the records that a transaction writes.
#[derive(Debug)]
pub(super) enum Told {
    /// Each by an entry of its own.
    OneByOne,
    /// All of these by one entry at the end.
    Together(Vec<Touched>),
    /// Not at all: everything is taken back.
    Never,
}

/// The key of a row.
pub(super) type Salt = [u8; 16];

/// Makes references: random for each transaction, counted within it, so that a batch fills
/// the indexes in their order.
#[derive(Debug, Default)]
struct References {
    prefix: Option<[u8; 10]>,
    made: u64,
}

impl References {
    fn next(&mut self) -> Result<Reference, StoreError> {
        let prefix = match self.prefix {
            Some(prefix) => prefix,
            None => *self.prefix.insert(random()?),
        };
        self.made += 1;
        let [_, _, counter @ ..] = self.made.to_be_bytes();
        let mut reference = [0; 16];
        for (place, byte) in reference.iter_mut().zip(prefix.into_iter().chain(counter)) {
            *place = byte;
        }
        Ok(reference)
    }
}

/// Who writes, when, and under which nonce.
#[derive(Debug, Clone)]
pub struct Authorship {
    /// The instant.
    pub at: DateTime<Utc>,
    /// The numeric user id.
    pub uid: u32,
    /// The login.
    pub login: String,
    /// The legal zone.
    pub zone: String,
    /// What makes the command unique.
    pub nonce: Nonce,
}

impl Store {
    /// Does all of `work` in one transaction, or nothing of it.
    ///
    /// Writers of all processes queue on a side file first, so that nobody waits out a busy
    /// timeout. The transaction spans no prompt and no draw.
    pub fn write<T, E: From<StoreError>>(
        &mut self,
        by: Authorship,
        work: impl FnOnce(&mut Writer<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let _turn = self.turn()?;
        let transaction =
            rusqlite::Transaction::new_unchecked(&self.connection, TransactionBehavior::Immediate)
                .map_err(StoreError::from)?;
        let mut writer = Writer {
            store: self,
            at: by.at,
            actor: (by.uid, by.login),
            zone: by.zone,
            nonce: by.nonce,
            part: 0,
            told: Told::OneByOne,
            has_large_cache: false,
            index: Gathering::default(),
            references: References::default(),
            salts: Vec::new(),
        };
        let done = work(&mut writer)?;
        transaction.commit().map_err(StoreError::from)?;
        Ok(done)
    }
}

/// The memory of a batch is given back, however it ended.
impl Drop for Writer<'_> {
    fn drop(&mut self) {
        if self.has_large_cache {
            let _ = set_cache(&self.store.connection, CACHE);
        }
    }
}

impl Writer<'_> {
    /// The store as this transaction sees it.
    pub const fn store(&self) -> &Store {
        self.store
    }

    /// From here on, entries are written as somebody's at another instant: for the made-up
    /// histories of demonstration registers.
    pub fn write_as(&mut self, uid: u32, login: &str, at: DateTime<Utc>) {
        self.actor = (uid, login.to_owned());
        self.at = at;
    }

    /// The records that an earlier command of this nonce touched, in order; empty when the
    /// nonce is new.
    pub fn answer_to(&self, nonce: &Nonce) -> Result<Vec<RecordNumber>, StoreError> {
        let mut statement = self.store.connection.prepare_cached(
            "SELECT kind, reference FROM journal WHERE nonce = ?1 AND reference IS NOT NULL ORDER BY part",
        )?;
        let found = statement.query_map([nonce.as_slice()], |row| {
            Ok((row.get::<_, String>(0)?, row.get::<_, Reference>(1)?))
        })?;
        let mut numbers = Vec::new();
        for pair in found {
            let (kind, reference) = pair?;
            if let Ok(kind) = RecordKind::parse(&kind) {
                numbers.extend(self.store.number_of_reference(kind, &reference)?);
            }
        }
        Ok(numbers)
    }

    /// The numbers that new records would get; claims and blocks are numbered by the year.
    pub fn next_numbers(&self, year: i32) -> Result<NextNumbers, StoreError> {
        let next = |kind: RecordKind, first: RecordNumber, last: RecordNumber| {
            let query = format!(
                "SELECT max(id) FROM {} WHERE id BETWEEN ?1 AND ?2",
                table(kind)
            );
            let highest: Option<i64> = self
                .store
                .connection
                .prepare_cached(&query)?
                .query_row((id_of(first), id_of(last)), |row| row.get(0))?;
            Ok::<_, StoreError>(number_of(kind, highest.map_or(id_of(first), |id| id + 1)))
        };
        Ok(NextNumbers {
            claim: next(
                RecordKind::Claim,
                RecordNumber::Claim { year, n: 1 },
                RecordNumber::Claim { year, n: 9_999_999 },
            )?,
            block: next(
                RecordKind::Block,
                RecordNumber::Block { year, n: 1 },
                RecordNumber::Block { year, n: 9_999_999 },
            )?,
            subject: next(
                RecordKind::Subject,
                RecordNumber::Subject(1),
                RecordNumber::Subject(i64::MAX as u64 - 1),
            )?,
            consent: next(
                RecordKind::Consent,
                RecordNumber::Consent(1),
                RecordNumber::Consent(i64::MAX as u64 - 1),
            )?,
        })
    }

    /// Writes a record as it now is: a new row at version 1, otherwise over the version
    /// before it.
    pub fn save(&mut self, record: &Record) -> Result<Touched, StoreError> {
        if record.version() == 1 {
            return self.save_new(record, None);
        }
        let kind = record.kind();
        let id = id_of(record.number());
        let cells = values(record)?;
        let before = match record {
            Record::Subject(_) => self.store.record(record.number())?,
            _ => None,
        };
        let (reference, salt) = self.update(kind, id, record.version(), &cells)?;
        if let (Record::Subject(now), Some(Record::Subject(was))) = (record, &before) {
            self.reindex(id, Some(was), now)?;
        }
        let seal = seal(&salt, sealed(record.kind(), &cells));
        Ok(self.touched(record, reference, seal))
    }

    /// Writes a record that has no row yet, and notes the row of a file that it was imported from.
    /// Its version may be later than the first where all of its history happened in one batch.
    pub fn save_new(
        &mut self,
        record: &Record,
        imported: Option<&str>,
    ) -> Result<Touched, StoreError> {
        let id = id_of(record.number());
        let cells = values(record)?;
        let (reference, salt) = self.insert(record.kind(), id, imported, &cells)?;
        if let Record::Subject(now) = record {
            self.reindex(id, None, now)?;
        }
        let seal = seal(&salt, sealed(record.kind(), &cells));
        Ok(self.touched(record, reference, seal))
    }

    /// A batch leaves its changes to its end: the index of words is written out before every
    /// guarded row that follows a change of it in the same transaction. A rehearsal has no end.
    fn reindex(
        &mut self,
        id: i64,
        before: Option<&Subject>,
        now: &Subject,
    ) -> Result<(), StoreError> {
        match self.told {
            Told::OneByOne => {
                let mut changes = Changes::default();
                changes.add(id, before, now);
                changes.make(&self.store.connection)?;
            }
            Told::Together(_) => self.index.add(id, before.cloned(), now.clone()),
            Told::Never => {}
        }
        Ok(())
    }

    /// What the journal says of a record that was written.
    fn touched(&mut self, record: &Record, reference: Reference, seal: Hash) -> Touched {
        let touched = Touched {
            kind: record.kind(),
            reference,
            version: record.version(),
            seal,
        };
        if let Told::Together(batch) = &mut self.told {
            batch.push(touched.clone());
        }
        touched
    }

    /// What the journal says of a record that is looked at and not changed.
    pub fn seen(&self, record: &Record) -> Result<Touched, StoreError> {
        let kind = record.kind();
        let query = format!("SELECT reference, salt FROM {} WHERE id = ?1", table(kind));
        let (reference, salt) = self
            .store
            .connection
            .prepare_cached(&query)?
            .query_row([id_of(record.number())], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })?;
        let seal = seal(&salt, sealed(kind, &values(record)?));
        Ok(Touched {
            kind,
            reference,
            version: record.version(),
            seal,
        })
    }

    fn insert(
        &mut self,
        kind: RecordKind,
        id: i64,
        imported: Option<&str>,
        cells: &[Sql],
    ) -> Result<(Reference, Salt), StoreError> {
        let reference = self.references.next()?;
        let salt = self.salt()?;
        let commitment = imported.map(|row| commitment(&salt, row));
        let keys = [
            Sql::Integer(id),
            Sql::Blob(reference.to_vec()),
            Sql::Blob(salt.to_vec()),
            commitment.map_or(Sql::Null, |commitment| Sql::Blob(commitment.to_vec())),
        ];
        self.store
            .connection
            .prepare_cached(&statements(kind).insert)?
            .execute(params_from_iter(keys.iter().chain(cells)))?;
        Ok((reference, salt))
    }

    /// A new random key.
    fn salt(&mut self) -> Result<Salt, StoreError> {
        if self.salts.is_empty() && !matches!(self.told, Told::OneByOne) {
            let drawn = random::<{ 16 * SALTS_AT_ONCE }>()?;
            self.salts.extend(drawn.as_chunks().0);
        }
        self.salts.pop().map_or_else(random, Ok)
    }

    /// Writes the cells that changed: an index of the others is not touched.
    fn update(
        &self,
        kind: RecordKind,
        id: i64,
        version: u32,
        cells: &[Sql],
    ) -> Result<(Reference, [u8; 16]), StoreError> {
        let connection = &self.store.connection;
        let mut found = connection.prepare_cached(&statements(kind).before)?;
        let mut rows = found.query((id, i64::from(version) - 1))?;
        let before = rows.next()?;
        let before = before.ok_or(StoreError::NoRecord(number_of(kind, id)))?;
        let key = (before.get(0)?, before.get(1)?);
        let mut changed = Vec::new();
        let mut now = Vec::new();
        for (at, (column, cell)) in columns(kind).iter().zip(cells).enumerate() {
            if before.get_ref(at + 2)? != ValueRef::from(cell) {
                changed.push(*column);
                now.push(cell);
            }
        }
        drop(rows);
        let id = Sql::Integer(id);
        now.push(&id);
        let query = format!(
            "UPDATE {} SET {} = ? WHERE id = ?",
            table(kind),
            changed.join(" = ?, ")
        );
        let mut statement = connection.prepare_cached(&query)?;
        statement.execute(params_from_iter(now))?;
        Ok(key)
    }

    /// Adds an entry to the journal, after the last one.
    pub fn append(&mut self, new: NewEntry) -> Result<u64, StoreError> {
        let (last, previous) = self.store.head()?;
        let entry = Entry {
            seq: last + 1,
            at: DateTime::from_timestamp_millis(self.at.timestamp_millis()).unwrap_or(self.at),
            zone: self.zone.clone(),
            actor_uid: self.actor.0,
            actor: self.actor.1.clone(),
            action: new.action,
            touched: new.touched,
            fields: new.fields,
            digest: new.digest,
            nonce: self.nonce,
            part: self.part,
        };
        self.part += 1;
        let hash = entry.hash(&previous);
        let touched = entry.touched.as_ref();
        self.store
            .connection
            .prepare_cached(
                "INSERT INTO journal (seq, at, zone, actor_uid, actor, action, kind, reference,
                     version, seal, fields, digest, nonce, part, previous, hash)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
            )?
            .execute(rusqlite::params![
                entry.seq,
                entry.at.timestamp_millis(),
                entry.zone,
                entry.actor_uid,
                entry.actor,
                entry.action.as_str(),
                touched.map(|touched| touched.kind.as_str()),
                touched.map(|touched| touched.reference),
                touched.map(|touched| touched.version),
                touched.map(|touched| touched.seal),
                entry.fields,
                entry.digest,
                entry.nonce,
                entry.part,
                previous,
                hash,
            ])?;
        if let Some(note) = new.note {
            self.store
                .connection
                .prepare_cached("INSERT INTO note (seq, text) VALUES (?1, ?2)")?
                .execute((entry.seq, note.as_str()))?;
        }
        Ok(entry.seq)
    }
}

impl Store {
    /// How many entries the journal has. Whatever is done leaves one, and a draft leaves none.
    pub fn entries(&self) -> Result<u64, StoreError> {
        Ok(self.head()?.0)
    }

    /// The place and hash of the last entry.
    pub(super) fn head(&self) -> Result<(u64, Hash), StoreError> {
        let head = self
            .connection
            .prepare_cached("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1")?
            .query_row([], |row| Ok((row.get(0)?, row.get(1)?)))
            .optional()?;
        Ok(head.unwrap_or((0, GENESIS)))
    }

    /// The number of the record with that reference.
    pub(super) fn number_of_reference(
        &self,
        kind: RecordKind,
        reference: &Reference,
    ) -> Result<Option<RecordNumber>, StoreError> {
        let query = format!("SELECT id FROM {} WHERE reference = ?1", table(kind));
        let id: Option<i64> = self
            .connection
            .prepare_cached(&query)?
            .query_row([reference], |row| row.get(0))
            .optional()?;
        Ok(id.map(|id| number_of(kind, id)))
    }

    /// The random reference of a record.
    pub(super) fn reference(&self, number: RecordNumber) -> Result<Option<Reference>, StoreError> {
        let query = format!(
            "SELECT reference FROM {} WHERE id = ?1",
            table(kind_of(number))
        );
        Ok(self
            .connection
            .prepare_cached(&query)?
            .query_row([id_of(number)], |row| row.get(0))
            .optional()?)
    }
}

/// Commits to a row under its own key: whoever has the row can check it, and nobody can
/// guess an erased one from the journal.
pub(super) fn seal(salt: &[u8; 16], cells: &[Sql]) -> Hash {
    let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(salt) else {
        return GENESIS;
    };
    for cell in cells {
        let (tag, bytes): (u8, &[u8]) = match cell {
            Sql::Null => (0, &[]),
            Sql::Integer(number) => (1, &number.to_be_bytes()),
            Sql::Real(number) => (2, &number.to_be_bytes()),
            Sql::Text(text) => (3, text.as_bytes()),
            Sql::Blob(blob) => (4, blob),
        };
        mac.update(&[tag]);
        mac.update(&(bytes.len() as u64).to_be_bytes());
        mac.update(bytes);
    }
    mac.finalize().into_bytes().into()
}

pub(super) fn random<const N: usize>() -> Result<[u8; N], StoreError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(std::io::Error::other)?;
    Ok(bytes)
}
