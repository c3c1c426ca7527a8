//! Entries of the journal and the chain that holds them together.
//!
//! An entry carries no personal data: records appear by a random reference, changed fields
//! by name. The `seal` commits to the record's row under a key that stands in the row
//! itself, so an altered row is found, and an erased one takes its key with it.

use chrono::{DateTime, Utc};
use sha2::{Digest, Sha256};

use crate::domain::values::{JournalAction, RecordKind};
use crate::domain::workflow::Nonce;

/// Separates this chain's hashes from any other use of SHA-256.
const DOMAIN: &[u8] = b"qorgau-journal-v1\0";

/// A SHA-256 hash.
pub type Hash = [u8; 32];

/// The hash before the first entry.
pub const GENESIS: Hash = [0; 32];

/// A record's random reference.
pub type Reference = [u8; 16];

/// What happened to which record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// Which of the four records.
    pub kind: RecordKind,
    /// Its random reference.
    pub reference: Reference,
    /// Its version afterwards.
    pub version: u32,
    /// What commits to its row.
    pub seal: Hash,
}

/// One entry, as it is hashed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place: 1, 2, 3 …
    pub seq: u64,
    /// When, to the millisecond.
    pub at: DateTime<Utc>,
    /// The zone in whose civil dates terms were counted.
    pub zone: String,
    /// The numeric id of the user who acted.
    pub actor_uid: u32,
    /// The login of the user who acted.
    pub actor: String,
    /// What was done.
    pub action: JournalAction,
    /// The record, where there is just one.
    pub touched: Option<Touched>,
    /// The names of the changed fields, or the count of a batch.
    pub fields: String,
    /// The digest of a batch, of an applied file, or nothing.
    pub digest: Option<Hash>,
    /// What made the command unique, and which of its events this is.
    pub nonce: Nonce,
    /// Which event of the command: 0, 1, 2 …
    pub part: u32,
}

impl Entry {
    /// The hash of the entry after the one before it: every field length-prefixed, so that
    /// no two entries can be written as the same bytes.
    pub fn hash(&self, previous: &Hash) -> Hash {
        let mut hasher = Sha256::new();
        hasher.update(DOMAIN);
        hasher.update(previous);
        let mut field = |bytes: &[u8]| {
            hasher.update((bytes.len() as u64).to_be_bytes());
            hasher.update(bytes);
        };
        field(&self.seq.to_be_bytes());
        field(&self.at.timestamp_millis().to_be_bytes());
        field(self.zone.as_bytes());
        field(&self.actor_uid.to_be_bytes());
        field(self.actor.as_bytes());
        field(self.action.to_string().as_bytes());
        match &self.touched {
            Some(touched) => {
                field(touched.kind.to_string().as_bytes());
                field(&touched.reference);
                field(&touched.version.to_be_bytes());
                field(&touched.seal);
            }
            None => field(b""),
        }
        field(self.fields.as_bytes());
        field(
            self.digest
                .as_ref()
                .map_or(b"".as_slice(), |digest| digest.as_slice()),
        );
        field(&self.nonce);
        field(&self.part.to_be_bytes());
        hasher.finalize().into()
    }
}

/// Follows a chain entry by entry and says where it breaks.
#[derive(Debug)]
pub struct Verifier {
    head: Hash,
    entries: u64,
    first_bad: Option<u64>,
}

impl Default for Verifier {
    fn default() -> Self {
        Self {
            head: GENESIS,
            entries: 0,
            first_bad: None,
        }
    }
}

impl Verifier {
    /// Takes the next entry with the hashes that were stored with it.
    pub fn take(&mut self, entry: &Entry, previous: &Hash, hash: &Hash) {
        let expected = entry.hash(&self.head);
        let whole = entry.seq == self.entries + 1 && *previous == self.head && expected == *hash;
        if !whole {
            self.first_bad.get_or_insert(entry.seq);
        }
        self.entries += 1;
        self.head = *hash;
    }

    /// Notes that an entry could not even be read.
    pub fn unreadable(&mut self, seq: u64) {
        self.first_bad.get_or_insert(seq);
        self.entries += 1;
    }

    /// The hash of the last entry.
    pub const fn head(&self) -> Hash {
        self.head
    }

    /// How many entries were taken.
    pub const fn entries(&self) -> u64 {
        self.entries
    }

    /// The place of the first entry that does not follow from the one before it.
    pub const fn first_bad(&self) -> Option<u64> {
        self.first_bad
    }
}
