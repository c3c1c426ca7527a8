//! New versions of the law, a policy or the calendar, the office's settings, and reveals:
//! what they would change is shown before anything is.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::{Desk, DeskError, nonce};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::office::{Office, SettingError};
use crate::domain::record::{Record, nearest};
use crate::domain::time::Calendar;
use crate::domain::values::{ConsentState, JournalAction, Role, Value};
use crate::domain::view::ListQuery;
use crate::domain::workflow::{Refusal, recounted};
use crate::rules;
use crate::store::{NewEntry, RuleFile, RuleFileKind, StoreError};

/// An open case whose date a new version changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// The case.
    pub number: RecordNumber,
    /// Its date as it is.
    pub before: Option<NaiveDate>,
    /// Its date as it would be.
    pub after: Option<NaiveDate>,
}

/// What applying a file changes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Applied {
    /// The operator of a policy; `law` or `calendar` otherwise.
    pub name: String,
    /// The version of the file.
    pub version: String,
    /// The open cases whose dates change.
    pub changes: Vec<Change>,
}

impl Desk {
    /// Sets one of the office's norms. Dates that were set already do not move.
    pub fn set_office(&mut self, key: &str, value: &str) -> Result<(), DeskError> {
        let mut settings = self.office.settings.clone();
        settings.set(key, value)?;
        let text = settings
            .get(key)
            .ok_or_else(|| SettingError::Unknown(key.to_owned()))?;
        self.not_for_inspectors()?;
        let by = self.authorship(self.now(), nonce()?);
        self.store.write(by, |writer| {
            writer.set_setting(key, &text)?;
            writer.append(NewEntry {
                action: JournalAction::OfficeSet,
                touched: None,
                fields: format!("{key}={text}"),
                digest: None,
                note: None,
            })?;
            Ok::<_, StoreError>(())
        })?;
        self.refresh_office()
    }

    /// Notes in the journal that masked data are shown, of one record or of a list.
    pub fn reveal(
        &mut self,
        reason: &SafeText,
        record: Option<RecordNumber>,
    ) -> Result<(), DeskError> {
        let by = self.authorship(self.now(), nonce()?);
        let record = record
            .map(|number| self.row(number))
            .transpose()?
            .map(|row| row.record());
        self.store.write(by, |writer| {
            let touched = record
                .as_ref()
                .map(|record| writer.seen(record))
                .transpose()?;
            writer.append(NewEntry {
                action: JournalAction::Revealed,
                touched,
                fields: String::new(),
                digest: None,
                note: Some(reason.clone()),
            })?;
            Ok::<_, StoreError>(())
        })?;
        Ok(())
    }

    /// Shows which open cases a new version of a file would move, and moves them if `commit`
    /// says so: the file and every case in one transaction.
    pub fn apply(
        &mut self,
        kind: RuleFileKind,
        text: &str,
        file_name: &str,
        commit: bool,
    ) -> Result<Applied, DeskError> {
        let mut after = Office::clone(&self.office);
        let (name, version) = match kind {
            RuleFileKind::Law => {
                after.law = rules::law(text, file_name)?.into();
                ("law".to_owned(), after.law.version.clone())
            }
            RuleFileKind::Calendar => {
                let calendar = rules::calendar(text, file_name)?;
                let version = calendar.version.clone();
                after.calendar = Calendar::new(calendar, after.settings.week).into();
                ("calendar".to_owned(), version)
            }
            RuleFileKind::Policy => {
                let policy = rules::policy(text, file_name)?;
                let key = (policy.operator.clone(), policy.version.clone());
                let others = after.policies.iter();
                let others = others.filter(|p| (&p.operator, &p.version) != (&key.0, &key.1));
                after.policies = others.cloned().chain([policy]).collect();
                (key.0.to_string(), key.1)
            }
        };
        let moved = self.moved(&after)?;
        let changes = moved.iter().map(|(_, change)| change.clone()).collect();
        let applied = Applied {
            name: name.clone(),
            version: version.clone(),
            changes,
        };
        if commit {
            self.not_for_inspectors()?;
            let file = RuleFile {
                kind,
                name,
                version,
                text: text.to_owned().into(),
            };
            self.commit_rules(&file, moved)?;
        }
        Ok(applied)
    }

    fn commit_rules(
        &mut self,
        file: &RuleFile,
        moved: Vec<(Record, Change)>,
    ) -> Result<(), DeskError> {
        let action = match file.kind {
            RuleFileKind::Law => JournalAction::LawApplied,
            RuleFileKind::Policy => JournalAction::PolicyApplied,
            RuleFileKind::Calendar => JournalAction::CalendarApplied,
        };
        let by = self.authorship(self.now(), nonce()?);
        self.store.write(by, |writer| {
            writer.add_rule_file(file)?;
            writer.append(NewEntry {
                action,
                touched: None,
                fields: format!("{}={}", file.name, file.version),
                digest: Some(Sha256::digest(file.text.as_bytes()).into()),
                note: None,
            })?;
            for (record, change) in moved {
                let touched = writer.save(&record)?;
                let date = |date: Option<NaiveDate>| date.map_or("-".to_owned(), |d| d.to_string());
                writer.append(NewEntry {
                    action: JournalAction::Recomputed,
                    touched: Some(touched),
                    fields: format!("due_on {} {}", date(change.before), date(change.after)),
                    digest: None,
                    note: None,
                })?;
            }
            Ok::<_, StoreError>(())
        })?;
        self.refresh_office()
    }

    /// Every open case whose clocks another office would count otherwise, as it would be.
    fn moved(&self, after: &Office) -> Result<Vec<(Record, Change)>, DeskError> {
        let open = ListQuery {
            open_only: true,
            ..ListQuery::default()
        };
        let to_stop = ListQuery {
            states: vec![ConsentState::WithdrawalReceived.as_str().to_owned()],
            ..ListQuery::default()
        };
        let claims = self
            .claims(&open)?
            .into_iter()
            .map(|row| Record::Claim(row.claim));
        let blocks = self
            .blocks(&open)?
            .into_iter()
            .map(|row| Record::Block(row.block));
        let consents = self
            .consents(&to_stop)?
            .into_iter()
            .map(|row| Record::Consent(row.consent));
        let changed = |before: Record| {
            let now = recounted(&before, after)?;
            let change = Change {
                number: now.number(),
                before: due_on(&before),
                after: due_on(&now),
            };
            Some((now, change))
        };
        Ok(claims
            .chain(blocks)
            .chain(consents)
            .filter_map(changed)
            .collect())
    }

    pub(super) fn not_for_inspectors(&self) -> Result<(), DeskError> {
        match self.actor.role {
            Role::Inspector => Err(Refusal::ReadsOnly.into()),
            Role::Officer => Ok(()),
        }
    }
}

/// The date a record is sorted by.
fn due_on(record: &Record) -> Option<NaiveDate> {
    match record {
        Record::Claim(claim) => claim.due_on(),
        Record::Block(block) => block.due_on(),
        Record::Consent(consent) => nearest(&consent.clocks).and_then(|clock| clock.due_on),
        Record::Subject(_) => None,
    }
}
