//! Doing a command: the case is loaded, [`decide`] is asked, the records and the journal's entries
//! are written in one transaction, or nothing is.

use std::sync::Arc;

use chrono::Datelike;

use super::{Conflict, Desk, DeskError, office};
use crate::domain::identity::RecordNumber;
use crate::domain::record::{Record, Subject};
use crate::domain::view::{ClaimRow, Row, SubjectName};
use crate::domain::workflow::{Act, Case, Command, Event, NextNumbers, Warning, decide, warnings};
use crate::store::{NewEntry, Store, StoreError, Writer};

/// What came of a command.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// The record acted on, as it now is.
    pub row: Row,
    /// Every record that the command made or changed, the first one first.
    pub made: Vec<RecordNumber>,
    /// What to beware of.
    pub warnings: Vec<Warning>,
    /// Whether the command had been done before: this is the first answer again.
    pub repeated: bool,
}

impl Desk {
    /// Does a command: one transaction, or nothing. A draft of it goes with it.
    ///
    /// A nonce seen before returns the first answer. A record that has moved on since it was
    /// seen is a conflict, whatever else may be wrong.
    pub fn execute(&mut self, command: &Command) -> Result<Outcome, DeskError> {
        let now = self.now();
        let by = self.authorship(now, command.nonce);
        let (actor, mut office) = (self.actor.clone(), Arc::clone(&self.office));
        let edition = self.edition;
        let (outcome, found) = self.store.write(by, |writer| {
            let found = writer.store().office_edition()?;
            writer.forget_draft(&command.nonce)?;
            let answered = writer.answer_to(&command.nonce)?;
            if !answered.is_empty() {
                let first = outcome(writer.store(), command, answered, Vec::new(), None)?;
                return Ok((
                    Outcome {
                        repeated: true,
                        ..first
                    },
                    found,
                ));
            }
            if found != edition {
                office = Arc::new(office::read(writer.store())?);
            }
            let year = office.civil_date(now).year();
            let mut case = case(writer.store(), command, placeholders(year))?;
            unmoved(writer.store(), case.record.as_ref(), command.seen)?;
            let mut events = decide(&case, command, &actor, &office, now)?;
            // Most acts make no record: numbers are asked for by those that do.
            if events.iter().any(|event| event.record.version() == 1) {
                case.next = writer.next_numbers(year)?;
                events = decide(&case, command, &actor, &office, now)?;
            }
            let warnings = warnings(&case, &command.act, &office);
            let made = commit(writer, &events)?;
            let about = case.subject.as_ref();
            let done = outcome(writer.store(), command, made, events, about)?;
            Ok::<_, DeskError>((Outcome { warnings, ..done }, found))
        })?;
        if found != self.edition {
            self.refresh_office()?;
        }
        Ok(outcome)
    }

    /// What would come of a command now; nothing is written.
    pub fn preview(&self, command: &Command) -> Result<Vec<Event>, DeskError> {
        let case = case(&self.store, command, placeholders(self.today().year()))?;
        unmoved(&self.store, case.record.as_ref(), command.seen)?;
        Ok(decide(
            &case,
            command,
            &self.actor,
            &self.office,
            self.now(),
        )?)
    }

    /// Whether a command could be done now, and what to beware of.
    pub fn check(&self, command: &Command) -> Result<Vec<Warning>, DeskError> {
        self.preview(command)?;
        let case = case(&self.store, command, placeholders(self.today().year()))?;
        Ok(warnings(&case, &command.act, &self.office))
    }
}

/// Loads what a decision depends on.
pub(super) fn case(store: &Store, command: &Command, next: NextNumbers) -> Result<Case, DeskError> {
    let mut case = Case::empty(next);
    if let Some(number) = command.target {
        let record = store.record(number)?.ok_or(DeskError::NotFound(number))?;
        if record.kind() != command.act.record() {
            return Err(DeskError::WrongRecord {
                number,
                wanted: command.act.record(),
            });
        }
        case.record = Some(record);
    }
    let subject = command
        .act
        .names_subject()
        .or(case.record.as_ref().and_then(Record::subject));
    if let Some(number) = subject {
        case.subject = match store.record(number)? {
            Some(Record::Subject(subject)) => Some(subject),
            _ => return Err(DeskError::NotFound(number)),
        };
        case.blocks = store.blocks_of(number)?;
        if command.act.weighs_consents() {
            case.consents = store.consents_of(number)?;
        }
    }
    let claim = match (&case.record, &command.act) {
        (Some(Record::Block(block)), _) => block.claim,
        (Some(Record::Consent(consent)), _) => consent.withdrawal().and_then(|w| w.claim),
        (_, Act::RequestBlock(new)) => new.claim,
        _ => None,
    };
    if let Some(number) = claim {
        case.claim = match store.record(number)? {
            Some(Record::Claim(claim)) => Some(claim),
            _ => return Err(DeskError::NotFound(number)),
        };
    }
    if let Some((number, seen)) = command.act.beside() {
        let other = store.record(number)?.ok_or(DeskError::NotFound(number))?;
        unmoved(store, Some(&other), seen)?;
        case.other = Some(other);
    }
    match (&command.act, &case.other) {
        (Act::MergeSubject { merged, .. }, _) => case.hanging = store.hanging_on(*merged)?,
        (Act::UnmergeSubject { .. }, Some(Record::Subject(gone))) => {
            let moved = gone.merged.iter().flat_map(|merged| &merged.moved);
            let moved = moved.map(|number| store.record(*number));
            let moved: Vec<Option<Record>> = moved.collect::<Result<_, _>>()?;
            case.hanging = moved.into_iter().flatten().collect();
        }
        _ => {}
    }
    if let Some(to) = command.act.links_to() {
        case.other = Some(store.record(to)?.ok_or(DeskError::NotFound(to))?);
    }
    Ok(case)
}

/// Refuses to act on a record that is no longer as it was seen.
pub(super) fn unmoved(
    store: &Store,
    record: Option<&Record>,
    seen: Option<u32>,
) -> Result<(), DeskError> {
    let (Some(record), Some(seen)) = (record, seen) else {
        return Ok(());
    };
    if record.version() == seen {
        return Ok(());
    }
    let number = record.number();
    let history = store.history(number)?;
    let since = history.len().saturating_sub(
        usize::try_from(record.version() - seen.min(record.version())).unwrap_or(0),
    );
    Err(DeskError::Conflict(Box::new(Conflict {
        number,
        seen,
        now: store.row(number)?,
        since: history.into_iter().skip(since).collect(),
    })))
}

/// Writes what was decided: every record as it now is, and an entry for each event.
pub(super) fn commit(
    writer: &mut Writer<'_>,
    events: &[Event],
) -> Result<Vec<RecordNumber>, DeskError> {
    // A claim and the block it asks for name each other: records first, by their keys.
    let mut numbers = Vec::new();
    for event in events {
        let touched = writer.save(&event.record)?;
        writer.append(NewEntry {
            action: event.action,
            touched: Some(touched),
            fields: event.fields.join(","),
            digest: None,
            note: event.note.clone(),
        })?;
        numbers.push(event.record.number());
    }
    Ok(numbers)
}

/// What came of a command, as its own transaction sees it. What was decided just now is known, and
/// about whom: it is not read again.
fn outcome(
    store: &Store,
    command: &Command,
    made: Vec<RecordNumber>,
    events: Vec<Event>,
    about: Option<&Subject>,
) -> Result<Outcome, DeskError> {
    let first = command.target.or(made.first().copied());
    let first = first.ok_or_else(|| StoreError::Io(std::io::Error::other("no record")))?;
    // An act may change a record twice: it is as the later event has it.
    let mut records = events.into_iter().rev().map(|event| event.record);
    let record = records.find(|record| record.number() == first);
    let row = match (record, about) {
        (Some(Record::Claim(claim)), Some(about)) if claim.subject == Some(about.number) => {
            let subject = Some(SubjectName::of(about));
            Row::Claim(ClaimRow { claim, subject })
        }
        (Some(record), _) => store.row_of(record)?,
        (None, _) => store.row(first)?,
    };
    Ok(Outcome {
        row,
        made,
        warnings: Vec::new(),
        repeated: false,
    })
}

/// Numbers for a decision that will not be written.
const fn placeholders(year: i32) -> NextNumbers {
    NextNumbers {
        claim: RecordNumber::Claim { year, n: 0 },
        block: RecordNumber::Block { year, n: 0 },
        subject: RecordNumber::Subject(0),
        consent: RecordNumber::Consent(0),
    }
}
