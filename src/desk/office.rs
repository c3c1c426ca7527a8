//! The office's rules: taken over into a register when it is made, read from it afterwards.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use super::{DeskError, nonce};
use crate::domain::office::{Office, Policies, Policy, Settings};
use crate::domain::record::Operator;
use crate::domain::time::Calendar;
use crate::domain::values::JournalAction;
use crate::domain::workflow::Actor;
use crate::rules;
use crate::store::{Authorship, NewEntry, RuleFile, RuleFileKind, Store, StoreError};

/// The files that ship, with the policies of these operators, or of all.
pub(super) fn shipped(operators: &[Operator]) -> Result<Vec<RuleFile>, DeskError> {
    let known: Vec<&str> = rules::shipped::POLICIES
        .iter()
        .map(|(slug, _)| *slug)
        .collect();
    if let Some(unknown) = operators.iter().find(|o| !known.contains(&o.as_str())) {
        return Err(DeskError::UnknownOperator {
            operator: unknown.to_string(),
            known,
        });
    }
    let law = rules::law(rules::shipped::LAW, "kz.toml")?;
    let calendar = rules::calendar(rules::shipped::CALENDAR, "kz.toml")?;
    let mut files = vec![
        RuleFile {
            kind: RuleFileKind::Law,
            name: "law".to_owned(),
            version: law.version,
            text: rules::shipped::LAW.into(),
        },
        RuleFile {
            kind: RuleFileKind::Calendar,
            name: "calendar".to_owned(),
            version: calendar.version,
            text: rules::shipped::CALENDAR.into(),
        },
    ];
    for (slug, text) in rules::shipped::POLICIES {
        if !operators.is_empty() && !operators.iter().any(|operator| operator.as_str() == *slug) {
            continue;
        }
        let policy = rules::policy(text, slug)?;
        files.push(RuleFile {
            kind: RuleFileKind::Policy,
            name: (*slug).to_owned(),
            version: policy.version,
            text: (*text).into(),
        });
    }
    Ok(files)
}

/// Puts the files into a new register.
pub(super) fn install(
    store: &mut Store,
    files: &[RuleFile],
    now: DateTime<Utc>,
    actor: &Actor,
) -> Result<(), DeskError> {
    let by = Authorship {
        at: now,
        uid: actor.uid,
        login: actor.login.clone(),
        zone: Settings::default().legal_zone.to_string(),
        nonce: nonce()?,
    };
    store.write(by, |writer| {
        for file in files {
            writer.add_rule_file(file)?;
        }
        let named: Vec<String> = files
            .iter()
            .map(|file| format!("{}={}", file.name, file.version))
            .collect();
        writer.append(NewEntry {
            action: JournalAction::RegisterCreated,
            touched: None,
            fields: named.join(","),
            digest: None,
            note: None,
        })?;
        Ok::<_, StoreError>(())
    })?;
    Ok(())
}

/// The office as the register has it: the latest law and calendar, every policy version.
pub(super) fn read(store: &Store) -> Result<Office, DeskError> {
    let shipped: Vec<&'static str> = rules::shipped::POLICIES
        .iter()
        .map(|(_, text)| *text)
        .collect();
    let files = store.rule_files(&shipped)?;
    let latest = |kind: RuleFileKind| files.iter().rev().find(|file| file.kind == kind);
    let missing = || StoreError::NotOurs(store.path().to_owned());
    let law = latest(RuleFileKind::Law).ok_or_else(missing)?;
    let calendar = latest(RuleFileKind::Calendar).ok_or_else(missing)?;
    let mut settings = Settings::default();
    for (key, value) in store.settings()? {
        settings.set(&key, &value)?;
    }
    let law = rules::law(&law.text, &law.name)?;
    let calendar = rules::calendar(&calendar.text, &calendar.name)?;
    Ok(Office {
        law,
        policies: policies(&files)?,
        calendar: Calendar::new(calendar, settings.week),
        letters: rules::letter_needs(Some(store.path())),
        settings,
    })
}

/// The policies. Their files are most of what an office goes by: those that came with this program
/// are right, and are read when they are asked for.
fn policies(files: &[RuleFile]) -> Result<Policies, DeskError> {
    enum File {
        Read(Box<Policy>),
        Shipped(&'static str, String),
    }
    let files = files
        .iter()
        .filter(|file| file.kind == RuleFileKind::Policy);
    let files = files.map(|file| match file.text {
        Cow::Borrowed(text) => Ok(File::Shipped(text, file.name.clone())),
        Cow::Owned(ref text) => rules::policy(text, &file.name)
            .map(Box::new)
            .map(File::Read),
    });
    let files: Vec<File> = files.collect::<Result<_, _>>()?;
    Ok(Policies::later(|| {
        let policies = files.into_iter().filter_map(|file| match file {
            File::Read(policy) => Some(*policy),
            // A test reads every file that ships.
            File::Shipped(text, name) => rules::policy(text, &name).ok(),
        });
        policies.collect()
    }))
}
