//! New versions of the law, a policy or the calendar, the office's settings, and reveals:
//! what they would change is shown before anything is.

use chrono::NaiveDate;
use sha2::{Digest, Sha256};

use super::{Desk, DeskError, nonce};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::office::{Office, SettingError};
use crate::domain::record::{Block, Claim, Clock, Consent, Record, nearest};
use crate::domain::time::Calendar;
use crate::domain::values::{BlockState, ClaimKind, JournalAction, Origin, Role};
use crate::domain::view::ListQuery;
use crate::domain::workflow::{Refusal, Trigger, claim_clocks, keep_met};
use crate::rules;
use crate::store::{Draft, RuleFile, RuleFileKind, StoreError};

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
            writer.append(Draft {
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
            writer.append(Draft {
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
                after.law = rules::law(text, file_name)?;
                ("law".to_owned(), after.law.version.clone())
            }
            RuleFileKind::Calendar => {
                let calendar = rules::calendar(text, file_name)?;
                let version = calendar.version.clone();
                after.calendar = Calendar::new(calendar, after.settings.week);
                ("calendar".to_owned(), version)
            }
            RuleFileKind::Policy => {
                let policy = rules::policy(text, file_name)?;
                let key = (policy.operator.clone(), policy.version.clone());
                after
                    .policies
                    .retain(|p| (p.operator.clone(), p.version.clone()) != key);
                after.policies.push(policy);
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
                text: text.to_owned(),
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
            writer.append(Draft {
                action,
                touched: None,
                fields: format!("{}={}", file.name, file.version),
                digest: Some(Sha256::digest(file.text.as_bytes()).into()),
                note: None,
            })?;
            for (record, change) in moved {
                let touched = writer.save(&record)?;
                let date = |date: Option<NaiveDate>| date.map_or("-".to_owned(), |d| d.to_string());
                writer.append(Draft {
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
        let mut moved = Vec::new();
        for row in self.claims(&open)? {
            moved.extend(recounted_claim(&row.claim, after));
        }
        for row in self.blocks(&open)? {
            moved.extend(recounted_block(&row.block, after));
        }
        let to_stop = ListQuery {
            states: vec!["withdrawal_received".to_owned()],
            ..ListQuery::default()
        };
        for row in self.consents(&to_stop)? {
            moved.extend(recounted_consent(&row.consent, after));
        }
        Ok(moved)
    }

    fn not_for_inspectors(&self) -> Result<(), DeskError> {
        match self.actor.role {
            Role::Inspector => Err(Refusal::ReadsOnly.into()),
            Role::Officer => Ok(()),
        }
    }
}

fn recounted_claim(claim: &Claim, office: &Office) -> Option<(Record, Change)> {
    let decided = claim
        .clocks
        .iter()
        .find(|clock| clock.origin == Origin::Office)
        .and_then(|clock| clock.met_on);
    let trigger = Trigger {
        received: claim.received.date,
        decided,
        demanded: claim.demanded_by,
        block: None,
    };
    let counted = claim_clocks(claim.kind, &claim.operator, trigger, office);
    let clocks = keep_met(&claim.clocks, counted);
    if same_dates(&claim.clocks, &clocks) {
        return None;
    }
    let now = Claim {
        clocks,
        version: claim.version + 1,
        ..claim.clone()
    };
    let change = Change {
        number: claim.number,
        before: claim.due_on(),
        after: now.due_on(),
    };
    Some((Record::Claim(now), change))
}

fn recounted_block(block: &Block, office: &Office) -> Option<(Record, Change)> {
    if block.state != BlockState::Requested {
        return None;
    }
    let trigger = Trigger {
        block: Some((block.requested_by, block.ground)),
        ..Trigger::received(block.received.date)
    };
    let counted = claim_clocks(ClaimKind::Blocking, &block.operator, trigger, office);
    let clocks = keep_met(&block.clocks, counted);
    if same_dates(&block.clocks, &clocks) {
        return None;
    }
    let now = Block {
        clocks,
        version: block.version + 1,
        ..block.clone()
    };
    let change = Change {
        number: block.number,
        before: block.due_on(),
        after: now.due_on(),
    };
    Some((Record::Block(now), change))
}

fn recounted_consent(consent: &Consent, office: &Office) -> Option<(Record, Change)> {
    let received = consent.withdrawal()?.received_on;
    let kind = ClaimKind::ConsentWithdrawal;
    let counted = claim_clocks(kind, &consent.operator, Trigger::received(received), office);
    let clocks = keep_met(&consent.clocks, counted);
    if same_dates(&consent.clocks, &clocks) {
        return None;
    }
    let due = |clocks: &[Clock]| nearest(clocks).and_then(|c| c.due_on);
    let change = Change {
        number: consent.number,
        before: due(&consent.clocks),
        after: due(&clocks),
    };
    let now = Consent {
        clocks,
        version: consent.version + 1,
        ..consent.clone()
    };
    Some((Record::Consent(now), change))
}

fn same_dates(before: &[Clock], after: &[Clock]) -> bool {
    let dates = |clocks: &[Clock]| {
        let mut dates: Vec<_> = clocks
            .iter()
            .map(|c| (c.duty, c.rule.clone(), c.due_on, c.governing))
            .collect();
        dates.sort();
        dates
    };
    dates(before) == dates(after)
}
