//! Reading the journal, and finding what was changed behind its back.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use rusqlite::Row;
use rusqlite::types::Value as Sql;

use super::batch::BatchDigest;
use super::rows::{columns, id_of, number_of, sealed, table};
use super::write::seal;
use super::{Store, StoreError};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::journal::{Entry, Hash, Reference, Touched, Verifier};
use crate::domain::values::{JournalAction, RecordKind, Value};
use crate::domain::view::{HistoryLine, TimelineLine};

/// How many of the last entries tell who works with the register now: enough for everybody who
/// does, and few enough to be read while a dialog opens.
const LATELY: u32 = 2_000;

/// An entry as it is listed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalLine {
    /// Its place.
    pub seq: u64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: JournalAction,
    /// The record, if it is still there.
    pub record: Option<RecordNumber>,
    /// The record's version afterwards.
    pub version: Option<u32>,
    /// The changed fields, or the count of a batch.
    pub fields: String,
    /// The hash of the entry.
    pub hash: Hash,
}

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
    /// The first entry that is bad itself or whose record is.
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
struct Last {
    seq: u64,
    version: u32,
    seal: Hash,
}

impl Store {
    /// The last entries, oldest first; all of them without a bound.
    pub fn journal(&self, last: Option<usize>) -> Result<Vec<JournalLine>, StoreError> {
        let bound = last.map_or(-1, |last| i64::try_from(last).unwrap_or(i64::MAX));
        let mut statement = self.connection.prepare_cached(
            "SELECT seq, at, actor, action, kind, reference, version, fields, hash
             FROM journal ORDER BY seq DESC LIMIT ?1",
        )?;
        let mut rows = statement.query([bound])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let kind: Option<String> = row.get(4)?;
            let reference: Option<Reference> = row.get(5)?;
            let kind = kind.and_then(|kind| RecordKind::parse(&kind).ok());
            let record = match kind.zip(reference) {
                Some((kind, reference)) => self.number_of_reference(kind, &reference)?,
                None => None,
            };
            lines.push(JournalLine {
                seq: row.get(0)?,
                at: instant(row.get(1)?),
                actor: row.get(2)?,
                action: action(&row.get::<_, String>(3)?)?,
                record,
                version: row.get(6)?,
                fields: row.get(7)?,
                hash: row.get(8)?,
            });
        }
        lines.reverse();
        Ok(lines)
    }

    /// The logins of those who acted lately or have an open claim, in their order.
    pub fn people(&self) -> Result<Vec<String>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT actor FROM (SELECT actor FROM journal ORDER BY seq DESC LIMIT ?1)
             UNION SELECT assigned_to FROM claim WHERE state <> 'closed' AND assigned_to IS NOT NULL
             ORDER BY 1",
        )?;
        let people = statement.query_map([LATELY], |row| row.get(0))?;
        Ok(people.collect::<Result<_, _>>()?)
    }

    /// What was done to a record, oldest first.
    pub fn history(&self, number: RecordNumber) -> Result<Vec<HistoryLine>, StoreError> {
        let Some(reference) = self.reference(number)? else {
            return Ok(Vec::new());
        };
        let mut statement = self.connection.prepare_cached(
            "SELECT journal.seq, at, actor, action, text FROM journal
             LEFT JOIN note ON note.seq = journal.seq WHERE reference = ?1
             UNION ALL
             SELECT journal.seq, at, actor, action, NULL FROM journal
             JOIN batch_row ON batch_row.seq = journal.seq WHERE batch_row.reference = ?1
             ORDER BY 1",
        )?;
        let mut rows = statement.query([reference])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            lines.push(history_line(row)?);
        }
        Ok(lines)
    }

    /// What was done to a subject and to everything that hangs on it, newest first, at most
    /// `most` lines of it.
    pub fn timeline(
        &self,
        subject: RecordNumber,
        most: usize,
    ) -> Result<Vec<TimelineLine>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "WITH own (kind, id, reference) AS (
                 SELECT 'subject', id, reference FROM subject WHERE id = ?1 UNION ALL
                 SELECT 'subject', id, reference FROM subject WHERE merged_into = ?1 UNION ALL
                 SELECT 'consent', id, reference FROM consent WHERE subject = ?1 UNION ALL
                 SELECT 'block', id, reference FROM block WHERE subject = ?1 UNION ALL
                 SELECT 'claim', id, reference FROM claim WHERE subject = ?1)
             SELECT journal.seq, at, actor, action, text, own.kind, own.id FROM own
             JOIN journal ON journal.reference = own.reference
             LEFT JOIN note ON note.seq = journal.seq
             UNION ALL
             SELECT journal.seq, at, actor, action, NULL, own.kind, own.id FROM own
             JOIN batch_row ON batch_row.reference = own.reference
             JOIN journal ON journal.seq = batch_row.seq
             ORDER BY 1 DESC, 6, 7 LIMIT ?2",
        )?;
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        let mut rows = statement.query((id_of(subject), most))?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let Ok(kind) = RecordKind::parse(&row.get::<_, String>(5)?) else {
                continue;
            };
            lines.push(TimelineLine {
                record: number_of(kind, row.get(6)?),
                line: history_line(row)?,
            });
        }
        Ok(lines)
    }

    /// Follows the chain from its first entry and compares every record with the last thing
    /// the journal says of it. Reads bytes that may have been tampered with: nothing in them
    /// can make it fail otherwise than by naming the damage.
    pub fn verify(&self) -> Result<Verdict, StoreError> {
        // One snapshot for the whole check: a colleague may write meanwhile.
        let _snapshot = self.connection.unchecked_transaction()?;
        let mut verifier = Verifier::default();
        let mut damage = Vec::new();
        let mut last: HashMap<Reference, Last> = HashMap::new();
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
                last.insert(touched.reference, said);
                if entry.action == JournalAction::ClaimReceived {
                    messages.extend(entry.digest.map(|digest| (touched.reference, digest)));
                }
            } else if let Some(digest) = batch_digest(&entry) {
                batches.push((entry.seq, digest));
            }
        }
        damage.extend(verifier.first_bad().map(Damage::Chain));
        self.take_batches(&batches, &mut last, &mut damage)?;
        for kind in RecordKind::ALL {
            self.compare(*kind, &mut last, &mut damage)?;
        }
        let altered = self.altered_messages(|reference| messages.get(reference).copied())?;
        for number in altered {
            if !damage.contains(&Damage::Changed(number)) {
                damage.push(Damage::Changed(number));
            }
        }
        let mut gone: Vec<u64> = last.values().map(|last| last.seq).collect();
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
    /// which each batch was added up.
    fn take_batches(
        &self,
        batches: &[(u64, Hash)],
        last: &mut HashMap<Reference, Last>,
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
            let later = |other: &Last| (other.seq, other.version) < (seq, version);
            if last.get(&reference).is_none_or(later) {
                last.insert(reference, Last { seq, version, seal });
            }
        }
        for (seq, expected) in batches {
            let digest = digests.remove(seq).map(BatchDigest::finish);
            if digest != Some(*expected) {
                damage.push(Damage::Batch(*seq));
            }
        }
        Ok(())
    }

    /// Compares every row of a table with what the journal says last of it, and takes it off
    /// the list.
    fn compare(
        &self,
        kind: RecordKind,
        last: &mut HashMap<Reference, Last>,
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
            match last.remove(&reference) {
                None => damage.push(Damage::Unknown(number)),
                Some(said) => {
                    let version = matches!(cells.first(), Some(Sql::Integer(version)) if *version == i64::from(said.version));
                    if !version || seal(&salt, sealed(kind, &cells)) != said.seal {
                        damage.push(Damage::Changed(number));
                    }
                }
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

/// A row that holds the instant, the actor, the action and the note from its second cell on.
fn history_line(row: &Row<'_>) -> Result<HistoryLine, StoreError> {
    let note: Option<String> = row.get(4)?;
    Ok(HistoryLine {
        at: instant(row.get(1)?),
        actor: row.get(2)?,
        action: action(&row.get::<_, String>(3)?)?,
        note: note.map(|note| SafeText::multiline(&note)),
    })
}

fn instant(millis: i64) -> DateTime<Utc> {
    DateTime::from_timestamp_millis(millis).unwrap_or_default()
}

fn action(text: &str) -> Result<JournalAction, StoreError> {
    JournalAction::parse(text).map_err(|error| StoreError::Io(std::io::Error::other(error)))
}
