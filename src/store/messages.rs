//! Messages and what came with them, beside the claims that they became.

use rusqlite::types::Value as Sql;
use rusqlite::{OptionalExtension, Row};
use sha2::{Digest, Sha256};

use super::message_words::words_of;
use super::rows::{id_of, number_of};
use super::write::seal;
use super::{Store, StoreError, Writer};
use crate::domain::identity::{Email, Phone, RecordNumber, SafeText};
use crate::domain::record::journal::Hash;
use crate::domain::record::{Attachment, IncomingMessage, Operator, Sender};
use crate::domain::triage::{Untriaged, aside_until};
use crate::domain::values::{JournalAction, RecordKind, Value};

const COLUMNS: &str = "key, source, message_id, sender_name, sender_email, sender_phone, title, \
     sent, remarks";

impl Writer<'_> {
    /// Writes a message beside its claim, with the bytes of what came with it where they are
    /// kept. What it gives back commits to all of it under the key of the claim's row.
    pub fn save_message(
        &mut self,
        claim: RecordNumber,
        operator: &Operator,
        message: &IncomingMessage,
        bytes: &[Option<Vec<u8>>],
    ) -> Result<Hash, StoreError> {
        let connection = &self.store.connection;
        let sender = &message.sender;
        connection
            .prepare_cached(&format!(
                "INSERT INTO message (claim, operator, {COLUMNS}, words)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"
            ))?
            .execute((
                id_of(claim),
                operator.as_str(),
                message.key,
                message.source.as_str(),
                message.message_id.as_deref(),
                sender.name.as_deref(),
                sender.email.as_ref().map(Email::as_str),
                sender.phone.as_ref().map(Phone::as_str),
                message.title.as_deref(),
                message.sent.as_deref(),
                remarks_text(message),
                words_of(message),
            ))?;
        let mut insert = connection.prepare_cached(
            "INSERT INTO attachment (claim, n, name, media_type, size, hash, bytes)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?;
        for (attachment, bytes) in message.attachments.iter().zip(bytes) {
            insert.execute((
                id_of(claim),
                attachment.n,
                attachment.name.as_deref(),
                attachment.media_type.as_str(),
                attachment.size,
                attachment.hash,
                bytes.as_deref(),
            ))?;
        }
        let salt = connection
            .prepare_cached("SELECT salt FROM claim WHERE id = ?1")?
            .query_row([id_of(claim)], |row| row.get(0))?;
        Ok(commitment(&salt, message))
    }
}

impl Store {
    /// The claim that a message became, where it was taken in before.
    pub fn claim_of_message(
        &self,
        operator: &Operator,
        key: &Hash,
    ) -> Result<Option<RecordNumber>, StoreError> {
        let claim: Option<i64> = self
            .connection
            .prepare_cached("SELECT claim FROM message WHERE operator = ?1 AND key = ?2")?
            .query_row((operator.as_str(), key), |row| row.get(0))
            .optional()?;
        Ok(claim.map(|id| number_of(RecordKind::Claim, id)))
    }

    /// The message that a claim came as; nothing, where it was entered or imported.
    pub fn message(&self, claim: RecordNumber) -> Result<Option<IncomingMessage>, StoreError> {
        if !matches!(claim, RecordNumber::Claim { .. }) {
            return Ok(None);
        }
        let query = format!("SELECT {COLUMNS} FROM message WHERE claim = ?1");
        let mut statement = self.connection.prepare_cached(&query)?;
        let mut rows = statement.query([id_of(claim)])?;
        let Some(row) = rows.next()? else {
            return Ok(None);
        };
        let mut message = message_in(row, claim)?;
        message.attachments = self.attachments(claim)?;
        Ok(Some(message))
    }

    /// The claims that nobody has triaged yet, by the nearest of the dates they may have.
    pub fn untriaged(&self) -> Result<Vec<Untriaged>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT claim.id, (SELECT text FROM journal JOIN note USING (seq)
                 WHERE journal.reference = claim.reference AND action = ?1
                 ORDER BY seq DESC LIMIT 1)
             FROM claim WHERE state = 'received' ORDER BY ifnull(due_on, '9999'), id",
        )?;
        let found = statement.query_map([JournalAction::ClaimSetAside.as_str()], |row| {
            let note: Option<String> = row.get(1)?;
            Ok(Untriaged {
                number: number_of(RecordKind::Claim, row.get(0)?),
                set_aside_until: note.as_deref().and_then(aside_until),
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    fn attachments(&self, claim: RecordNumber) -> Result<Vec<Attachment>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT n, name, media_type, size, hash, bytes IS NOT NULL FROM attachment
             WHERE claim = ?1 ORDER BY n",
        )?;
        let found = statement.query_map([id_of(claim)], |row| {
            Ok(Attachment {
                n: row.get(0)?,
                name: safe(row, 1)?,
                media_type: safe(row, 2)?.unwrap_or_default(),
                size: row.get(3)?,
                hash: row.get(4)?,
                kept: row.get(5)?,
            })
        })?;
        Ok(found.collect::<Result<_, _>>()?)
    }

    /// The bytes of what came with a message, where they are kept.
    pub fn attachment_bytes(
        &self,
        claim: RecordNumber,
        n: u32,
    ) -> Result<Option<Vec<u8>>, StoreError> {
        let bytes: Option<Option<Vec<u8>>> = self
            .connection
            .prepare_cached("SELECT bytes FROM attachment WHERE claim = ?1 AND n = ?2")?
            .query_row((id_of(claim), n), |row| row.get(0))
            .optional()?;
        Ok(bytes.flatten())
    }

    /// The claims whose message is no longer as it was taken in: `said` gives what the journal
    /// commits to, by the reference of the claim.
    pub(super) fn altered_messages(
        &self,
        said: impl Fn(&[u8; 16]) -> Option<Hash>,
    ) -> Result<Vec<RecordNumber>, StoreError> {
        let mut altered = Vec::new();
        let mut statement = self.connection.prepare(
            "SELECT claim.id, claim.reference, claim.salt FROM claim
             LEFT JOIN message ON message.claim = claim.id ORDER BY claim.id",
        )?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let number = number_of(RecordKind::Claim, row.get(0)?);
            let (Ok(reference), Ok(salt)) = (row.get(1), row.get::<_, [u8; 16]>(2)) else {
                continue;
            };
            let found = self.message(number);
            let whole = match (&found, said(&reference)) {
                (Ok(None), None) => true,
                (Ok(Some(message)), Some(digest)) => {
                    commitment(&salt, message) == digest && self.files_are_whole(number, message)?
                }
                _ => false,
            };
            if !whole {
                altered.push(number);
            }
        }
        Ok(altered)
    }

    fn files_are_whole(
        &self,
        claim: RecordNumber,
        message: &IncomingMessage,
    ) -> Result<bool, StoreError> {
        for attachment in message.attachments.iter().filter(|file| file.kept) {
            let bytes = self.attachment_bytes(claim, attachment.n)?;
            let hash: Option<Hash> = bytes.map(|bytes| Sha256::digest(bytes).into());
            if hash != Some(attachment.hash) {
                return Ok(false);
            }
        }
        Ok(true)
    }
}

fn message_in(row: &Row<'_>, claim: RecordNumber) -> Result<IncomingMessage, StoreError> {
    let bad = |detail: &str| StoreError::BadRow {
        number: claim,
        detail: detail.to_owned(),
    };
    let text = |at: usize| row.get::<_, Option<String>>(at);
    let source = text(1)?.unwrap_or_default();
    let remarks = text(8)?.unwrap_or_default();
    Ok(IncomingMessage {
        key: row.get(0)?,
        source: Value::parse(&source).map_err(|_| bad("a message's source"))?,
        message_id: safe(row, 2)?,
        sender: Sender {
            name: safe(row, 3)?,
            email: text(4)?.and_then(|email| Email::parse(&email).ok()),
            phone: text(5)?.and_then(|phone| Phone::parse(&phone).ok()),
        },
        title: safe(row, 6)?,
        sent: safe(row, 7)?,
        remarks: remarks
            .split_whitespace()
            .map(Value::parse)
            .collect::<Result<_, _>>()
            .map_err(|_| bad("a remark"))?,
        attachments: Vec::new(),
    })
}

fn safe(row: &Row<'_>, at: usize) -> rusqlite::Result<Option<SafeText>> {
    let text: Option<String> = row.get(at)?;
    Ok(text.map(|text| SafeText::from_outside(&text)))
}

fn remarks_text(message: &IncomingMessage) -> String {
    let remarks: Vec<&str> = message
        .remarks
        .iter()
        .map(|remark| remark.as_str())
        .collect();
    remarks.join(" ")
}

fn commitment(salt: &[u8; 16], message: &IncomingMessage) -> Hash {
    let opt = |text: Option<&str>| text.map_or(Sql::Null, |text| Sql::Text(text.to_owned()));
    let sender = &message.sender;
    let mut cells = vec![
        Sql::Blob(message.key.to_vec()),
        Sql::Text(message.source.as_str().to_owned()),
        opt(message.message_id.as_deref()),
        opt(sender.name.as_deref()),
        opt(sender.email.as_ref().map(Email::as_str)),
        opt(sender.phone.as_ref().map(Phone::as_str)),
        opt(message.title.as_deref()),
        opt(message.sent.as_deref()),
        Sql::Text(remarks_text(message)),
    ];
    for attachment in &message.attachments {
        cells.extend([
            Sql::Integer(i64::from(attachment.n)),
            opt(attachment.name.as_deref()),
            Sql::Text(attachment.media_type.to_string()),
            Sql::Integer(i64::try_from(attachment.size).unwrap_or(i64::MAX)),
            Sql::Blob(attachment.hash.to_vec()),
            Sql::Integer(i64::from(attachment.kept)),
        ]);
    }
    seal(salt, &cells)
}
