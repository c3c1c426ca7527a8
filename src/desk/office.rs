//! The office's rules: taken over into a register when it is made, read from it afterwards.

use std::borrow::Cow;

use chrono::{DateTime, Utc};

use super::{DeskError, nonce};
use crate::domain::letter::Needs;
use crate::domain::office::{Later, Office, Policies, Settings};
use crate::domain::record::Operator;
use crate::domain::time::Calendar;
use crate::domain::values::JournalAction;
use crate::domain::workflow::Actor;
use crate::rules::{self, RuleFileError};
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
    let mut shipped = vec![rules::shipped::LAW, rules::shipped::CALENDAR];
    shipped.extend(rules::shipped::POLICIES.iter().map(|(_, text)| *text));
    let files = store.rule_files(&shipped)?;
    let latest = |kind: RuleFileKind| files.iter().rev().find(|file| file.kind == kind);
    let missing = || StoreError::NotOurs(store.path().to_owned());
    let law = latest(RuleFileKind::Law).ok_or_else(missing)?;
    let calendar = latest(RuleFileKind::Calendar).ok_or_else(missing)?;
    let mut settings = Settings::default();
    for (key, value) in store.settings()? {
        settings.set(&key, &value)?;
    }
    let week = settings.week;
    let laid_out = move |text: &str, name: &str| {
        let rules = rules::calendar(text, name)?;
        Ok(Calendar::new(rules, week))
    };
    Ok(Office {
        law: said(law, rules::law)?,
        policies: policies(store, &files)?,
        calendar: said(calendar, laid_out)?,
        letters: letters(store),
        settings,
    })
}

/// What a file says. One that came with this program is right, and is read when it is asked for:
/// the first lists need none.
fn said<T: Default + Send + 'static>(
    file: &RuleFile,
    read: impl Fn(&str, &str) -> Result<T, RuleFileError> + Send + 'static,
) -> Result<Later<T>, DeskError> {
    Ok(match file.text {
        Cow::Borrowed(text) => {
            let name = file.name.clone();
            // A test reads every file that ships.
            Later::read_by(move || read(text, &name).unwrap_or_default())
        }
        Cow::Owned(ref text) => read(text, &file.name)?.into(),
    })
}

/// What the letters ask for; those of the office's own are read now, as a part of it.
fn letters(store: &Store) -> Later<Vec<Needs>> {
    if rules::own_letters(store.path()).is_dir() {
        rules::letter_needs(Some(store.path())).into()
    } else {
        Later::read_by(|| rules::letter_needs(None))
    }
}

/// The policies, all of their versions; a file has its operator's name.
fn policies(store: &Store, files: &[RuleFile]) -> Result<Policies, DeskError> {
    let mut policies = Policies::default();
    for file in files {
        if file.kind == RuleFileKind::Policy {
            let operator = file.name.parse();
            let operator = operator.map_err(|_| StoreError::NotOurs(store.path().to_owned()))?;
            let read = |text: &str, name: &str| rules::policy(text, name).map(Some);
            policies.add(operator, said(file, read)?);
        }
    }
    Ok(policies)
}
