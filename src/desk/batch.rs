//! A batch: many acts in one transaction, with one entry in the journal.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Utc};

use super::{Desk, DeskError, nonce, unmoved};
use crate::domain::identity::RecordNumber;
use crate::domain::office::Office;
use crate::domain::record::{Operator, Record};
use crate::domain::values::{JournalAction, RecordKind};
use crate::domain::workflow::{Act, Actor, Case, Command, NextNumbers, Refusal, decide};
use crate::store::Writer;

/// A batch in progress.
pub struct Batch<'b, 's> {
    writer: &'b mut Writer<'s>,
    office: Arc<Office>,
    actor: Actor,
    now: DateTime<Utc>,
    next: NextNumbers,
}

impl Desk {
    /// Does all of `work` in one transaction with one entry in the journal, or nothing of it.
    pub fn batch<T>(
        &mut self,
        action: JournalAction,
        work: impl FnOnce(&mut Batch<'_, '_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let now = self.now();
        let by = self.authorship(now, nonce()?);
        let (actor, office) = (self.actor.clone(), Arc::clone(&self.office));
        self.store.write(by, |writer| {
            writer.begin_batch()?;
            let next = writer.next_numbers(office.civil_date(now).year())?;
            let mut batch = Batch {
                writer,
                office,
                actor,
                now,
                next,
            };
            let done = work(&mut batch)?;
            batch.writer.end_batch(action)?;
            Ok(done)
        })
    }
}

impl Batch<'_, '_> {
    /// The office's rules.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// The instant of the batch. A demonstration register sets it to tell a history.
    pub const fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// Acts as if at another instant: for made-up histories.
    pub fn set_now(&mut self, now: DateTime<Utc>) {
        self.now = now;
    }

    /// Does one act, decided as any other; a refusal leaves the batch as it was.
    pub fn execute(&mut self, target: Option<RecordNumber>, act: Act) -> Result<Record, DeskError> {
        let command = Command {
            target,
            act,
            seen: None,
            nonce: [0; 16],
        };
        let case = super::case(self.writer.store(), &command, self.next)?;
        unmoved(self.writer.store(), &case, &command)?;
        self.commit(&case, &command)
    }

    /// Does an act that makes a record of a subject just made: nothing of the subject's needs
    /// to be read, since nothing else can stand there yet.
    pub fn execute_on_new(&mut self, case: &mut Case, act: Act) -> Result<Record, DeskError> {
        case.next = self.next;
        let command = Command {
            target: None,
            act,
            seen: None,
            nonce: [0; 16],
        };
        self.commit(case, &command)
    }

    /// A case about nothing, with the numbers that new records would get.
    pub const fn empty_case(&self) -> Case {
        Case::empty(self.next)
    }

    /// The record with that key in the operator's own system.
    pub fn find(
        &self,
        kind: RecordKind,
        operator: &Operator,
        external_id: &str,
    ) -> Result<Option<Record>, DeskError> {
        Ok(self
            .writer
            .store()
            .record_of_external(kind, operator, external_id)?)
    }

    fn commit(&mut self, case: &Case, command: &Command) -> Result<Record, DeskError> {
        let events = decide(case, command, &self.actor, &self.office, self.now)?;
        let mut first = None;
        for event in events {
            self.writer.save(&event.record)?;
            self.advance(&event.record);
            first.get_or_insert(event.record);
        }
        first.ok_or(DeskError::Refused(Refusal::NothingToChange))
    }

    /// Moves the next number of a record's kind past it.
    fn advance(&mut self, record: &Record) {
        let next = match record.kind() {
            RecordKind::Claim => &mut self.next.claim,
            RecordKind::Block => &mut self.next.block,
            RecordKind::Subject => &mut self.next.subject,
            RecordKind::Consent => &mut self.next.consent,
        };
        if *next == record.number() {
            *next = following(*next);
        }
    }
}

/// The number after a number.
const fn following(number: RecordNumber) -> RecordNumber {
    match number {
        RecordNumber::Claim { year, n } => RecordNumber::Claim { year, n: n + 1 },
        RecordNumber::Block { year, n } => RecordNumber::Block { year, n: n + 1 },
        RecordNumber::Subject(n) => RecordNumber::Subject(n + 1),
        RecordNumber::Consent(n) => RecordNumber::Consent(n + 1),
    }
}
