//! The law, policies and calendar as they were applied, and the office's settings.

use std::borrow::Cow;

use rusqlite::OptionalExtension;

use super::write::Writer;
use super::{Store, StoreError};

/// Which file a rule file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RuleFileKind {
    /// The law.
    Law,
    /// An operator's policy.
    Policy,
    /// The working calendar.
    Calendar,
}

impl RuleFileKind {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Law => "law",
            Self::Policy => "policy",
            Self::Calendar => "calendar",
        }
    }
}

/// One version of a file, as it was applied.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleFile {
    /// Which file.
    pub kind: RuleFileKind,
    /// The operator of a policy; `law` or `calendar` otherwise.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its text.
    pub text: Cow<'static, str>,
}

impl Store {
    /// All versions of all files, oldest first; those that are among the known texts are borrowed
    /// from there.
    pub fn rule_files(&self, known: &[&'static str]) -> Result<Vec<RuleFile>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT kind, name, version, text FROM rule_file ORDER BY id")?;
        let files = statement.query_map([], |row| {
            let kind: String = row.get(0)?;
            let kind = match kind.as_str() {
                "law" => RuleFileKind::Law,
                "policy" => RuleFileKind::Policy,
                _ => RuleFileKind::Calendar,
            };
            let text = row.get_ref(3)?;
            let bytes = text.as_bytes()?;
            let known = known.iter().find(|known| known.as_bytes() == bytes);
            Ok(RuleFile {
                kind,
                name: row.get(1)?,
                version: row.get(2)?,
                text: match known {
                    Some(known) => Cow::Borrowed(known),
                    None => text.as_str()?.to_owned().into(),
                },
            })
        })?;
        Ok(files.collect::<Result<_, _>>()?)
    }

    /// The settings that were set, by name.
    pub fn settings(&self) -> Result<Vec<(String, String)>, StoreError> {
        let mut statement = self
            .connection
            .prepare_cached("SELECT key, value FROM setting")?;
        let settings = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(settings.collect::<Result<_, _>>()?)
    }

    /// Changes with every change of a rule file or a setting: an office read before it has
    /// to be read again.
    pub fn office_edition(&self) -> Result<i64, StoreError> {
        let edition: Option<String> = self
            .connection
            .prepare_cached("SELECT value FROM register WHERE key = 'office_edition'")?
            .query_row([], |row| row.get(0))
            .optional()?;
        Ok(edition
            .and_then(|edition| edition.parse().ok())
            .unwrap_or(0))
    }
}

impl Writer<'_> {
    /// Adds a version of a file.
    pub fn add_rule_file(&mut self, file: &RuleFile) -> Result<(), StoreError> {
        let at = self.at.timestamp_millis();
        self.store.connection.execute(
            "INSERT INTO rule_file (kind, name, version, text, applied_at) VALUES (?1, ?2, ?3, ?4, ?5)",
            (file.kind.as_str(), &file.name, &file.version, &file.text, at),
        )?;
        self.next_edition()
    }

    /// Sets a setting.
    pub fn set_setting(&mut self, key: &str, value: &str) -> Result<(), StoreError> {
        self.store.connection.execute(
            "INSERT INTO setting (key, value) VALUES (?1, ?2)
             ON CONFLICT (key) DO UPDATE SET value = excluded.value",
            (key, value),
        )?;
        self.next_edition()
    }

    fn next_edition(&self) -> Result<(), StoreError> {
        self.store.connection.execute(
            "INSERT INTO register (key, value) VALUES ('office_edition', '1')
             ON CONFLICT (key) DO UPDATE SET value = CAST(value AS INTEGER) + 1",
            [],
        )?;
        Ok(())
    }
}
