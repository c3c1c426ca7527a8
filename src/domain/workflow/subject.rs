//! What can be done to a subject.

use super::act::NewSubject;
use super::decide::{Desk, Event, said};
use super::refusal::Refusal;
use crate::domain::identity::SafeText;
use crate::domain::record::{Record, Representative, Subject, SubjectDetails};
use crate::domain::values::{DataCategory, JournalAction, SubjectKind, Value};

pub(super) fn register(desk: &Desk<'_>, new: &NewSubject) -> Result<Vec<Event>, Refusal> {
    if desk.office.policy(&new.operator, desk.today()).is_none() {
        return Err(Refusal::UnknownOperator {
            operator: new.operator.clone(),
        });
    }
    named(&new.details)?;
    let subject = Subject {
        number: desk.case.next.subject,
        version: 1,
        operator: new.operator.clone(),
        external_id: new.external_id.clone(),
        details: new.details.clone(),
        representatives: Vec::new(),
        registered_at: desk.now,
        merged: None,
    };
    Ok(vec![Event::new(
        JournalAction::SubjectRegistered,
        Record::Subject(subject),
        &[],
    )])
}

pub(super) fn correct(
    desk: &Desk<'_>,
    details: &SubjectDetails,
    reason: &Option<SafeText>,
) -> Result<Vec<Event>, Refusal> {
    let subject = acted_on(desk)?;
    named(details)?;
    let changed = subject.details.differences(details);
    if changed.is_empty() {
        return Err(Refusal::NothingToChange);
    }
    desk.not_blocked(&changed)?;
    let fields: Vec<&str> = changed
        .iter()
        .map(|category| DataCategory::as_str(*category))
        .collect();
    let subject = Subject {
        details: details.clone(),
        version: subject.version + 1,
        ..subject
    };
    let event = Event::new(
        JournalAction::SubjectCorrected,
        Record::Subject(subject),
        &fields,
    );
    Ok(vec![event.with_note(reason.clone())])
}

pub(super) fn add_representative(
    desk: &Desk<'_>,
    new: &Representative,
) -> Result<Vec<Event>, Refusal> {
    let mut subject = acted_on(desk)?;
    said(&new.name, "field-name")?;
    said(&new.authority, "field-authority")?;
    said(&new.document, "field-document")?;
    subject.representatives.push(new.clone());
    subject.version += 1;
    let record = Record::Subject(subject);
    Ok(vec![Event::new(
        JournalAction::RepresentativeAdded,
        record,
        &["representatives"],
    )])
}

fn acted_on(desk: &Desk<'_>) -> Result<Subject, Refusal> {
    match &desk.case.record {
        Some(Record::Subject(subject)) => Ok(subject.clone()),
        _ => Err(Refusal::NothingToChange),
    }
}

fn named(details: &SubjectDetails) -> Result<(), Refusal> {
    let named = match details.kind {
        SubjectKind::Natural => details.name.is_some(),
        SubjectKind::Legal => details.legal_name.is_some(),
    };
    if named {
        Ok(())
    } else {
        Err(Refusal::NameMissing)
    }
}
