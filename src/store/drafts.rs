//! What officers have typed and not yet done.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use rusqlite::Row;

use super::{Store, StoreError, Writer};
use crate::domain::draft::{Draft, DraftKey};
use crate::domain::workflow::Nonce;

impl Store {
    /// Keeps a draft in place of the one before it, unless its act has been done. False while
    /// somebody else writes: a draft is not worth waiting for, it is tried again.
    pub fn save_draft(&self, login: &str, draft: &Draft) -> Result<bool, StoreError> {
        let Some(_turn) = self.turn_at_once()? else {
            return Ok(false);
        };
        let fields = serde_json::to_string(&draft.fields).map_err(std::io::Error::from)?;
        self.connection
            .prepare_cached(
                "INSERT OR REPLACE INTO draft (login, errand, record, version, fields, typed_at, nonce)
                 SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7
                 WHERE NOT EXISTS (SELECT 1 FROM journal WHERE nonce = ?7)",
            )?
            .execute((
                login,
                &draft.key.errand,
                record_of(&draft.key),
                draft.version,
                fields,
                draft.typed_at.timestamp_millis(),
                draft.nonce,
            ))?;
        Ok(true)
    }

    /// An officer's drafts, the last one first.
    pub fn drafts(&self, login: &str) -> Result<Vec<Draft>, StoreError> {
        let mut statement = self.connection.prepare_cached(
            "SELECT errand, record, version, fields, typed_at, nonce FROM draft
             WHERE login = ?1 ORDER BY typed_at DESC, errand, record",
        )?;
        let found = statement.query_map([login], read)?;
        Ok(found.collect::<Result<Vec<_>, _>>()?)
    }

    /// Removes an officer's draft.
    pub fn discard_draft(&self, login: &str, key: &DraftKey) -> Result<(), StoreError> {
        let _turn = self.turn()?;
        self.connection
            .prepare_cached("DELETE FROM draft WHERE login = ?1 AND errand = ?2 AND record = ?3")?
            .execute((login, &key.errand, record_of(key)))?;
        Ok(())
    }

    /// Removes everybody's drafts whose act has been done, and those not typed on since.
    pub fn forget_drafts(&self, since: DateTime<Utc>) -> Result<(), StoreError> {
        let _turn = self.turn()?;
        self.connection
            .prepare_cached(
                "DELETE FROM draft WHERE typed_at < ?1
                 OR EXISTS (SELECT 1 FROM journal WHERE journal.nonce = draft.nonce)",
            )?
            .execute([since.timestamp_millis()])?;
        Ok(())
    }
}

impl Writer<'_> {
    /// Removes the draft of the act that is being done, with the act.
    pub fn forget_draft(&self, nonce: &Nonce) -> Result<(), StoreError> {
        self.store
            .connection
            .prepare_cached("DELETE FROM draft WHERE nonce = ?1")?
            .execute([nonce.as_slice()])?;
        Ok(())
    }
}

fn record_of(key: &DraftKey) -> String {
    key.record
        .map_or_else(String::new, |number| number.to_string())
}

/// Fields that cannot be read are left out: a draft is worth no more than what is left of it.
fn read(row: &Row<'_>) -> rusqlite::Result<Draft> {
    let record: String = row.get(1)?;
    let fields: String = row.get(3)?;
    let fields: BTreeMap<String, String> = serde_json::from_str(&fields).unwrap_or_default();
    Ok(Draft {
        key: DraftKey {
            errand: row.get(0)?,
            record: record.parse().ok(),
        },
        version: row.get(2)?,
        fields,
        typed_at: DateTime::from_timestamp_millis(row.get(4)?).unwrap_or_default(),
        nonce: row.get(5)?,
    })
}
