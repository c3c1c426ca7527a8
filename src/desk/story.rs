//! A made-up history: a subject with everything that hangs on it, decided act by act at the
//! instants at which it is said to have happened. For demonstration registers and tests.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Utc};

use super::execute::commit;
use super::numbers::Numbers;
use super::{Desk, DeskError, RegisterKind, nonce};
use crate::domain::identity::RecordNumber;
use crate::domain::office::Office;
use crate::domain::record::{Block, Claim, Consent, Record, Subject};
use crate::domain::workflow::{Act, Actor, Case, Command, Event, NextNumbers, Refusal, decide};
use crate::store::Writer;

/// The records of one subject so far, in memory.
#[derive(Debug, Clone, Default)]
pub struct Story {
    subject: Option<Subject>,
    consents: Vec<Consent>,
    blocks: Vec<Block>,
    claims: Vec<Claim>,
}

impl Story {
    /// The subject, once it is registered.
    pub const fn subject(&self) -> Option<&Subject> {
        self.subject.as_ref()
    }

    /// Its consents.
    pub fn consents(&self) -> &[Consent] {
        &self.consents
    }

    /// Its blocks.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Its claims.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    pub(super) fn decide(
        &self,
        office: &Office,
        next: NextNumbers,
        by: &Actor,
        at: DateTime<Utc>,
        target: Option<RecordNumber>,
        act: Act,
    ) -> Result<Vec<Event>, DeskError> {
        let record = target
            .map(|number| self.record(number).ok_or(DeskError::NotFound(number)))
            .transpose()?;
        let claim = match (&record, &act) {
            (Some(Record::Block(block)), _) => block.claim,
            (Some(Record::Consent(consent)), _) => consent.withdrawal().and_then(|w| w.claim),
            (_, Act::RequestBlock(new)) => new.claim,
            _ => None,
        };
        let other = match &act {
            Act::Link { to } => self.record(*to),
            _ => None,
        };
        let case = Case {
            record,
            subject: self.subject.clone(),
            claim: claim
                .and_then(|number| self.claims.iter().find(|c| c.number == number).cloned()),
            blocks: self.blocks.clone(),
            consents: self.consents.clone(),
            other,
            hanging: Vec::new(),
            next,
        };
        let command = Command {
            target,
            act,
            seen: None,
            nonce: [0; 16],
        };
        Ok(decide(&case, &command, by, office, at)?)
    }

    /// Takes over what happened; the first record is the one acted on or made.
    pub(super) fn take(&mut self, events: Vec<Event>) -> Result<RecordNumber, DeskError> {
        let first = events.first().map(|event| event.record.number());
        for event in events {
            match event.record {
                Record::Subject(subject) => self.subject = Some(subject),
                Record::Consent(consent) => put(&mut self.consents, consent, |c| c.number),
                Record::Block(block) => put(&mut self.blocks, block, |block| block.number),
                Record::Claim(claim) => put(&mut self.claims, claim, |claim| claim.number),
            }
        }
        first.ok_or(DeskError::Refused(Refusal::NothingToChange))
    }

    /// Every record, in an order in which each can be written: a block in force would refuse
    /// the consents that were there before it.
    pub(super) fn records(&self) -> impl Iterator<Item = Record> {
        let subject = self.subject.iter().cloned().map(Record::Subject);
        let consents = self.consents.iter().cloned().map(Record::Consent);
        let claims = self.claims.iter().cloned().map(Record::Claim);
        let blocks = self.blocks.iter().cloned().map(Record::Block);
        subject.chain(consents).chain(claims).chain(blocks)
    }

    fn record(&self, number: RecordNumber) -> Option<Record> {
        self.records().find(|record| record.number() == number)
    }
}

fn put<T>(records: &mut Vec<T>, record: T, number: impl Fn(&T) -> RecordNumber) {
    match records
        .iter_mut()
        .find(|other| number(other) == number(&record))
    {
        Some(other) => *other = record,
        None => records.push(record),
    }
}

/// A made-up history in progress, each act with its own entries in the journal.
pub struct Chronicle<'c, 's> {
    writer: &'c mut Writer<'s>,
    office: Arc<Office>,
    numbers: Numbers,
}

impl Desk {
    /// Writes a made-up history in one transaction, in the order in which it is told, each act
    /// under the name and the instant it is told with. Refused on a register of real work.
    pub fn chronicle<T>(
        &mut self,
        work: impl FnOnce(&mut Chronicle<'_, '_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        if self.register_kind()? == RegisterKind::Live {
            return Err(DeskError::LiveRegister);
        }
        let now = self.now();
        let by = self.authorship(now, nonce()?);
        let office = Arc::clone(&self.office);
        self.store.write(by, |writer| {
            let numbers = Numbers::new(writer, office.civil_date(now).year())?;
            let mut chronicle = Chronicle {
                writer,
                office,
                numbers,
            };
            work(&mut chronicle)
        })
    }
}

impl Chronicle<'_, '_> {
    /// The office's rules.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// Lets one more thing happen in a story, and writes it.
    pub fn tell(
        &mut self,
        story: &mut Story,
        by: &Actor,
        at: DateTime<Utc>,
        target: Option<RecordNumber>,
        act: Act,
    ) -> Result<RecordNumber, DeskError> {
        let year = self.office.civil_date(at).year();
        let next = self.numbers.of(self.writer, year)?;
        let events = story.decide(&self.office, next, by, at, target, act)?;
        self.writer.write_as(by.uid, &by.login, at);
        commit(self.writer, &events)?;
        for event in &events {
            self.numbers.take(&event.record);
        }
        story.take(events)
    }
}
