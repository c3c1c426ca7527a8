//! Two records of one person become one, and come apart again.
//!
//! The record that goes stays in the register as it was, with a mark of where it has gone and of
//! what went with it: by that mark the two come apart again.

use super::decide::{Desk, Event, said};
use super::refusal::Refusal;
use super::undo::moved;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::record::{Block, Given, Merged, Record, Subject};
use crate::domain::values::{BlockState, DataCategory, JournalAction, Value};

/// Everything of a subject that is corrected; a merge touches all of it.
const CORRECTED: [DataCategory; 6] = [
    DataCategory::Name,
    DataCategory::Iin,
    DataCategory::BirthDate,
    DataCategory::Phone,
    DataCategory::Email,
    DataCategory::Address,
];

/// What a merge would come to, before anything is decided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct United {
    /// The record that stays, with what the other gives it.
    pub subject: Subject,
    /// What the other gives it.
    pub given: Given,
    /// Where the two do not agree: the record that stays keeps its own.
    pub conflicts: Vec<DataCategory>,
}

/// Unites two accounts of one person: phones and e-mails are added, empty fields are filled, what
/// does not agree stays as it is.
pub fn united(stays: &Subject, goes: &Subject) -> United {
    let mut subject = stays.clone();
    let mut given = Given::default();
    let mut conflicts = Vec::new();
    let own = &mut subject.details;
    let others = &goes.details;
    let mut fill = |category, has: bool, brings: bool, differs: bool| {
        if !has && brings {
            given.fields.push(category);
        } else if has && brings && differs {
            conflicts.push(category);
        }
        !has && brings
    };
    let is_named = own.name.is_some();
    let differs = own.name != others.name || own.legal_name != others.legal_name;
    if fill(DataCategory::Name, is_named, others.name.is_some(), differs) {
        own.name.clone_from(&others.name);
    }
    if fill(
        DataCategory::Iin,
        own.iin.is_some(),
        others.iin.is_some(),
        own.iin != others.iin,
    ) {
        own.iin.clone_from(&others.iin);
    }
    if fill(
        DataCategory::BirthDate,
        own.birth_date.is_some(),
        others.birth_date.is_some(),
        own.birth_date != others.birth_date,
    ) {
        own.birth_date = others.birth_date;
    }
    if fill(
        DataCategory::Address,
        own.address.is_some(),
        others.address.is_some(),
        own.address != others.address,
    ) {
        own.address.clone_from(&others.address);
    }
    given.phones = new_ones(&own.phones, &others.phones);
    given.emails = new_ones(&own.emails, &others.emails);
    given.representatives = new_ones(&subject.representatives, &goes.representatives);
    own.phones.extend(given.phones.iter().cloned());
    own.emails.extend(given.emails.iter().cloned());
    subject
        .representatives
        .extend(given.representatives.iter().cloned());
    United {
        subject,
        given,
        conflicts,
    }
}

fn new_ones<T: PartialEq + Clone>(own: &[T], others: &[T]) -> Vec<T> {
    let new = others.iter().filter(|other| !own.contains(other));
    new.cloned().collect()
}

pub(super) fn merge(desk: &Desk<'_>, reason: &SafeText) -> Result<Vec<Event>, Refusal> {
    let (stays, goes) = both(desk)?;
    if stays.number == goes.number {
        return Err(Refusal::MergeWithItself);
    }
    if let Some(merged) = &goes.merged {
        return Err(Refusal::Merged {
            number: goes.number,
            into: merged.into,
        });
    }
    if stays.operator != goes.operator {
        return Err(Refusal::MergeAcrossOperators {
            number: goes.number,
            operator: goes.operator.clone(),
        });
    }
    if stays.details.kind != goes.details.kind {
        return Err(Refusal::OtherKindOfPerson {
            number: goes.number,
        });
    }
    let iins = stays.details.iin.as_ref().zip(goes.details.iin.as_ref());
    if iins.is_some_and(|(own, other)| own != other) {
        return Err(Refusal::OtherIin {
            number: goes.number,
        });
    }
    said(reason, "field-reason")?;
    desk.not_blocked(&CORRECTED)?;
    none_in_force(desk.case.hanging.iter())?;

    let united = united(&stays, &goes);
    let changed = stays.details.differences(&united.subject.details);
    let fields: Vec<&str> = changed.into_iter().map(DataCategory::as_str).collect();
    let hanging = desk.case.hanging.iter();
    let from = (goes.number, stays.number);
    let names_differ = united.conflicts.contains(&DataCategory::Name);
    let other_name = names_differ.then(|| goes.details.display_name());
    let noted = |more: Option<&str>| Some(moved(goes.number, stays.number, reason, more));

    let now = Subject {
        version: stays.version + 1,
        ..united.subject
    };
    let gone = Subject {
        version: goes.version + 1,
        merged: Some(Merged {
            into: stays.number,
            moved: hanging.clone().map(Record::number).collect(),
            given: united.given,
        }),
        ..goes
    };
    let mut events = vec![
        Event::new(JournalAction::SubjectMerged, Record::Subject(now), &fields)
            .with_note(noted(other_name.as_deref())),
        Event::new(
            JournalAction::SubjectMerged,
            Record::Subject(gone),
            &["merged"],
        )
        .with_note(noted(None)),
    ];
    events.extend(hanging.map(|record| rehung(record, from, reason)));
    Ok(events)
}

/// What went with the merged record returns to it, unless it has gone elsewhere meanwhile; what
/// came since stays.
pub(super) fn unmerge(desk: &Desk<'_>, reason: &SafeText) -> Result<Vec<Event>, Refusal> {
    let (stays, gone) = both(desk)?;
    let merged = match &gone.merged {
        Some(merged) if merged.into == stays.number => merged.clone(),
        Some(merged) => {
            return Err(Refusal::Merged {
                number: gone.number,
                into: merged.into,
            });
        }
        None => {
            return Err(Refusal::NotMerged {
                number: gone.number,
            });
        }
    };
    said(reason, "field-reason")?;
    desk.not_blocked(&CORRECTED)?;
    let now = taken_back(&stays, &gone, &merged.given);
    let changed = stays.details.differences(&now.details);
    let fields: Vec<&str> = changed.into_iter().map(DataCategory::as_str).collect();
    let noted = || Some(moved(stays.number, gone.number, reason, None));
    let hanging = desk.case.hanging.iter();
    let own = hanging.filter(|record| record.subject() == Some(stays.number));
    let from = (stays.number, gone.number);
    let returned = own.map(|record| rehung(record, from, reason));
    let returned: Vec<Event> = returned.collect();
    let back = Subject {
        version: gone.version + 1,
        merged: None,
        ..gone
    };
    let mut events = vec![
        Event::new(
            JournalAction::SubjectUnmerged,
            Record::Subject(now),
            &fields,
        )
        .with_note(noted()),
        Event::new(
            JournalAction::SubjectUnmerged,
            Record::Subject(back),
            &["merged"],
        )
        .with_note(noted()),
    ];
    events.extend(returned);
    Ok(events)
}

/// The record that stays without what the other gave it. What was corrected since is its own.
fn taken_back(stays: &Subject, gone: &Subject, given: &Given) -> Subject {
    let mut now = stays.clone();
    let details = &mut now.details;
    let others = &gone.details;
    for field in &given.fields {
        match field {
            DataCategory::Name if details.name == others.name => details.name = None,
            DataCategory::Iin if details.iin == others.iin => details.iin = None,
            DataCategory::BirthDate if details.birth_date == others.birth_date => {
                details.birth_date = None;
            }
            DataCategory::Address if details.address == others.address => details.address = None,
            _ => {}
        }
    }
    details.phones.retain(|phone| !given.phones.contains(phone));
    details.emails.retain(|email| !given.emails.contains(email));
    let lent = &given.representatives;
    now.representatives.retain(|one| !lent.contains(one));
    now.version += 1;
    now
}

/// The record that stays and the one that goes or has gone.
fn both(desk: &Desk<'_>) -> Result<(Subject, Subject), Refusal> {
    match (&desk.case.record, &desk.case.other) {
        (Some(Record::Subject(stays)), Some(Record::Subject(goes))) => {
            Ok((stays.clone(), goes.clone()))
        }
        _ => Err(Refusal::NothingToChange),
    }
}

/// Refuses while one of these is a block in force on data that a merge would touch.
fn none_in_force<'r>(records: impl Iterator<Item = &'r Record>) -> Result<(), Refusal> {
    let in_force =
        |block: &&Block| block.state == BlockState::Active && block.scope.covers(&CORRECTED);
    let mut blocks = records.filter_map(|record| match record {
        Record::Block(block) => Some(block),
        _ => None,
    });
    match blocks.find(in_force) {
        Some(block) => Err(Refusal::Blocked {
            block: block.number,
            until: block.verify_until,
        }),
        None => Ok(()),
    }
}

fn rehung(record: &Record, (from, to): (RecordNumber, RecordNumber), reason: &SafeText) -> Event {
    Event::new(
        JournalAction::RecordMoved,
        record.moved_to(to),
        &["subject"],
    )
    .with_note(Some(moved(from, to, reason, None)))
}
