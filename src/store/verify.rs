//! Finding what was changed behind the journal's back.

use std::collections::HashMap;

use chrono::DateTime;
use rusqlite::Row;
use rusqlite::types::Value as Sql;
use sha2::{Digest, Sha256};

use super::batch::BatchDigest;
use super::rows::{columns, number_of, sealed, table};
use super::write::{random, seal};
use super::{Store, StoreError};
use crate::domain::identity::RecordNumber;
use crate::domain::record::journal::{Entry, Hash, Reference, Touched, Verifier};
use crate::domain::values::{JournalAction, RecordKind, Value};

/// Something that does not agree with the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// The chain breaks at this entry.
    Chain(u64),
    /// A batch's records do not add up to its digest.
    Batch(u64),
    /// A record is not as its last entry left it.
    Changed(RecordNumber),
    /// A record of which the journal knows nothing.
    Unknown(RecordNumber),
    /// A record that the journal tells of is gone; its last entry.
    Gone(u64),
}

/// What a verification found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// How many entries there are.
    pub entries: u64,
    /// The hash of the last one: to be kept elsewhere and compared.
    pub head: Hash,
    /// The entry at which the chain breaks; where it holds, the first whose batch does not add up
    /// or whose record is gone. Of a record that was changed, or that the journal does not know,
    /// only [`Self::damage`] tells.
    pub first_bad: Option<u64>,
    /// Everything that was found.
    pub damage: Vec<Damage>,
}

impl Verdict {
    /// Whether nothing was found.
    pub const fn ok(&self) -> bool {
        self.damage.is_empty()
    }
}

/// The last thing the journal says of a record.
#[derive(Debug)]
struct Last {
    seq: u64,
    version: u32,
    seal: Hash,
}

/// What the journal says last of the records, until the records answer for it. What single entries
/// say is held in any case.
#[derive(Debug)]
struct Accounts {
    by_name: HashMap<Reference, Last>,
    /// Most of a large register came in batches. That much is only added up at first: it takes no
    /// memory, and says whether all is well.
    sum: Option<Sum>,
}

impl Accounts {
    /// A batch's records are added up.
    fn added_up() -> Result<Self, StoreError> {
        Ok(Self {
            by_name: HashMap::new(),
            sum: Some(Sum::new()?),
        })
    }

    /// Every record is held by its name.
    fn by_name() -> Self {
        Self {
            by_name: HashMap::new(),
            sum: None,
        }
    }

    /// Takes the last that batches say of a record, after all that single entries say.
    fn take_batched(&mut self, reference: Reference, said: Last) {
        let when = (said.seq, said.version);
        match (self.by_name.get(&reference), &mut self.sum) {
            (Some(other), _) if (other.seq, other.version) >= when => {}
            (None, Some(sum)) => sum.add(&reference, said.version, &said.seal),
            _ => {
                self.by_name.insert(reference, said);
            }
        }
    }

    /// A record answers for itself; whether as the journal says, and nothing if the journal says
    /// nothing of it.
    fn answer(&mut self, reference: &Reference, version: u32, seal: &Hash) -> Option<bool> {
        match (self.by_name.remove(reference), &mut self.sum) {
            (Some(said), _) => Some(said.version == version && said.seal == *seal),
            (None, Some(sum)) => {
                sum.take_off(reference, version, seal);
                Some(true)
            }
            (None, None) => None,
        }
    }

    /// Whether everything that is only added up was answered for.
    fn add_up(&self) -> bool {
        self.sum.as_ref().is_none_or(Sum::is_nothing)
    }
}

/// A sum of what is said, the same in any order: of hashes under a key that nobody knew before
/// (Clarke et al., "Incremental Multiset Hash Functions and Their Application to Memory Integrity
/// Checking", 2003).
#[derive(Debug)]
struct Sum {
    key: [u8; 32],
    sum: u128,
}

impl Sum {
    fn new() -> Result<Self, StoreError> {
        Ok(Self {
            key: random()?,
            sum: 0,
        })
    }

    fn add(&mut self, reference: &Reference, version: u32, seal: &Hash) {
        self.sum = self.sum.wrapping_add(self.hash(reference, version, seal));
    }

    fn take_off(&mut self, reference: &Reference, version: u32, seal: &Hash) {
        self.sum = self.sum.wrapping_sub(self.hash(reference, version, seal));
    }

    const fn is_nothing(&self) -> bool {
        self.sum == 0
    }

    fn hash(&self, reference: &Reference, version: u32, seal: &Hash) -> u128 {
        let mut hasher = Sha256::new();
        hasher.update(self.key);
        hasher.update(reference);
        hasher.update(version.to_be_bytes());
        hasher.update(seal);
        let hash: Hash = hasher.finalize().into();
        hash.first_chunk()
            .map_or(0, |half| u128::from_be_bytes(*half))
    }
}

impl Store {
    /// Follows the chain from its first entry and compares every record with the last thing
    /// the journal says of it. Reads bytes that may have been tampered with: nothing in them
    /// can make it fail otherwise than by naming the damage.
    pub fn verify(&self) -> Result<Verdict, StoreError> {
        // One snapshot for the whole check: a colleague may write meanwhile.
        let _snapshot = self.connection.unchecked_transaction()?;
        let mut accounts = Accounts::added_up()?;
        let verdict = self.account(&mut accounts)?;
        if accounts.add_up() {
            return Ok(verdict);
        }
        self.account(&mut Accounts::by_name())
    }

    /// Holds what the journal says against what there is, as far as it is held by name.
    fn account(&self, accounts: &mut Accounts) -> Result<Verdict, StoreError> {
        let mut verifier = Verifier::default();
        let mut damage = Vec::new();
        let mut batches: Vec<(u64, Hash)> = Vec::new();
        let mut messages: HashMap<Reference, Hash> = HashMap::new();
        let mut statement = self.connection.prepare(
            "SELECT seq, at, zone, actor_uid, actor, action, kind, reference, version, seal,
                    fields, digest, nonce, part, previous, hash FROM journal ORDER BY seq",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let Some((entry, previous, hash)) = entry_of(row) else {
                verifier.unreadable(row.get(0)?);
                continue;
            };
            verifier.take(&entry, &previous, &hash);
            if let Some(touched) = &entry.touched {
                let said = Last {
                    seq: entry.seq,
                    version: touched.version,
                    seal: touched.seal,
                };
                accounts.by_name.insert(touched.reference, said);
                if entry.action == JournalAction::ClaimReceived {
                    messages.extend(entry.digest.map(|digest| (touched.reference, digest)));
                }
            } else if let Some(digest) = batch_digest(&entry) {
                batches.push((entry.seq, digest));
            }
        }
        damage.extend(verifier.first_bad().map(Damage::Chain));
        self.take_batches(&batches, accounts, &mut damage)?;
        for kind in RecordKind::ALL {
            self.compare(*kind, accounts, &mut damage)?;
        }
        let altered = self.altered_messages(|reference| messages.get(reference).copied())?;
        for number in altered {
            if !damage.contains(&Damage::Changed(number)) {
                damage.push(Damage::Changed(number));
            }
        }
        let mut gone: Vec<u64> = accounts.by_name.values().map(|last| last.seq).collect();
        gone.sort_unstable();
        damage.extend(gone.into_iter().map(Damage::Gone));
        let first_bad = verifier.first_bad().or_else(|| {
            damage
                .iter()
                .filter_map(|damage| match damage {
                    Damage::Batch(seq) | Damage::Gone(seq) => Some(*seq),
                    _ => None,
                })
                .min()
        });
        Ok(Verdict {
            entries: verifier.entries(),
            head: verifier.head(),
            first_bad,
            damage,
        })
    }

    /// Adds up the records of every batch, all in one pass: the order of their key is the order in
    /// which each batch was added up, and the last of a reference is the last that is said of it.
    fn take_batches(
        &self,
        batches: &[(u64, Hash)],
        accounts: &mut Accounts,
        damage: &mut Vec<Damage>,
    ) -> Result<(), StoreError> {
        let digests = batches
            .iter()
            .map(|(seq, _)| (*seq, BatchDigest::default()));
        let mut digests: HashMap<u64, BatchDigest> = digests.collect();
        let mut statement = self.connection.prepare(
            "SELECT reference, seq, version, seal FROM batch_row ORDER BY reference, seq, version",
        )?;
        let mut rows = statement.query([])?;
        let mut last: Option<(Reference, Last)> = None;
        while let Some(row) = rows.next()? {
            let (Ok(reference), Ok(seq), Ok(version), Ok(seal)) = (
                row.get::<_, Reference>(0),
                row.get::<_, u64>(1),
                row.get::<_, u32>(2),
                row.get::<_, Hash>(3),
            ) else {
                continue;
            };
            let Some(digest) = digests.get_mut(&seq) else {
                continue;
            };
            digest.take(&reference, version, &seal);
            let said = Last { seq, version, seal };
            if let Some((other, before)) = last.replace((reference, said))
                && other != reference
            {
                accounts.take_batched(other, before);
            }
        }
        if let Some((reference, said)) = last {
            accounts.take_batched(reference, said);
        }
        for (seq, expected) in batches {
            let digest = digests.remove(seq).map(BatchDigest::finish);
            if digest != Some(*expected) {
                damage.push(Damage::Batch(*seq));
            }
        }
        Ok(())
    }

    /// Lets every row of a table answer for what the journal says last of it.
    fn compare(
        &self,
        kind: RecordKind,
        accounts: &mut Accounts,
        damage: &mut Vec<Damage>,
    ) -> Result<(), StoreError> {
        let names = columns(kind);
        let query = format!(
            "SELECT id, reference, salt, {} FROM {}",
            names.join(", "),
            table(kind)
        );
        let mut statement = self.connection.prepare(&query)?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let number = number_of(kind, row.get(0).unwrap_or_default());
            let keys = row
                .get::<_, Reference>(1)
                .ok()
                .zip(row.get::<_, [u8; 16]>(2).ok());
            let cells: Result<Vec<Sql>, _> = (0..names.len())
                .map(|index| row.get::<_, Sql>(index + 3))
                .collect();
            let (Some((reference, salt)), Ok(cells)) = (keys, cells) else {
                damage.push(Damage::Changed(number));
                continue;
            };
            let version = match cells.first() {
                Some(Sql::Integer(version)) => u32::try_from(*version).unwrap_or(0),
                _ => 0,
            };
            let seal = seal(&salt, sealed(kind, &cells));
            match accounts.answer(&reference, version, &seal) {
                None => damage.push(Damage::Unknown(number)),
                Some(false) => damage.push(Damage::Changed(number)),
                Some(true) => {}
            }
        }
        Ok(())
    }
}

fn batch_digest(entry: &Entry) -> Option<Hash> {
    let batch = matches!(
        entry.action,
        JournalAction::Imported | JournalAction::DemoFilled
    );
    entry.digest.filter(|_| batch)
}

fn entry_of(row: &Row<'_>) -> Option<(Entry, Hash, Hash)> {
    let kind: Option<String> = row.get(6).ok()?;
    let touched = match kind {
        None => None,
        Some(kind) => Some(Touched {
            kind: RecordKind::parse(&kind).ok()?,
            reference: row.get(7).ok()?,
            version: row.get(8).ok()?,
            seal: row.get(9).ok()?,
        }),
    };
    let entry = Entry {
        seq: row.get(0).ok()?,
        at: DateTime::from_timestamp_millis(row.get(1).ok()?)?,
        zone: row.get(2).ok()?,
        actor_uid: row.get(3).ok()?,
        actor: row.get(4).ok()?,
        action: JournalAction::parse(&row.get::<_, String>(5).ok()?).ok()?,
        touched,
        fields: row.get(10).ok()?,
        digest: row.get(11).ok()?,
        nonce: row.get(12).ok()?,
        part: row.get(13).ok()?,
    };
    Some((entry, row.get(14).ok()?, row.get(15).ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    const OF_BATCH: [(Reference, u32, Hash); 3] = [
        ([1; 16], 1, [11; 32]),
        ([2; 16], 1, [12; 32]),
        ([3; 16], 4, [13; 32]),
    ];

    fn said() -> Accounts {
        let mut accounts = Accounts::added_up().unwrap();
        for (reference, version, seal) in OF_BATCH {
            let seq = 7;
            accounts.take_batched(reference, Last { seq, version, seal });
        }
        assert!(accounts.by_name.is_empty(), "a batch takes no memory");
        accounts
    }

    #[test]
    fn a_batch_is_answered_for_in_any_order_and_in_full() {
        let [first, second, third] = OF_BATCH;
        let wrong_seal = (third.0, third.1, [14; 32]);
        let wrong_version = (third.0, 3, third.2);
        let cases = [
            (vec![third, first, second], true),
            (vec![first, second], false),
            (vec![first, second, third, third], false),
            (vec![first, second, wrong_seal], false),
            (vec![first, second, wrong_version], false),
            (
                vec![(first.0, 1, second.2), (second.0, 1, first.2), third],
                false,
            ),
        ];
        for (answers, add_up) in cases {
            let mut accounts = said();
            for (reference, version, seal) in &answers {
                let answer = accounts.answer(reference, *version, seal);
                assert_eq!(answer, Some(true));
            }
            assert_eq!(accounts.add_up(), add_up, "{answers:?}");
        }
    }

    #[test]
    fn the_later_of_a_batch_and_an_entry_counts() {
        for (seq, version, seal) in [(6, 4, [13; 32]), (8, 5, [15; 32])] {
            let mut accounts = Accounts::added_up().unwrap();
            let entry = Last {
                seq,
                version: 5,
                seal: [15; 32],
            };
            accounts.by_name.insert([3; 16], entry);
            let (reference, of_batch, sealed) = OF_BATCH[2];
            let batch = Last {
                seq: 7,
                version: of_batch,
                seal: sealed,
            };
            accounts.take_batched(reference, batch);
            assert_eq!(accounts.answer(&reference, version, &seal), Some(true));
            assert!(accounts.add_up());
        }
    }
}
