//! A batch: many acts in one transaction, with one entry in the journal.

use std::sync::Arc;

use chrono::{DateTime, Datelike, Utc};

use super::execute::{case, unmoved};
use super::numbers::Numbers;
use super::story::Story;
use super::{Desk, DeskError, nonce, office};
use crate::domain::identity::RecordNumber;
use crate::domain::office::Office;
use crate::domain::record::{Operator, Record};
use crate::domain::values::{JournalAction, RecordKind};
use crate::domain::workflow::{Act, Actor, Command, Refusal, decide};
use crate::store::{StoreError, Writer};

/// A batch in progress.
pub struct Batch<'b, 's> {
    writer: &'b mut Writer<'s>,
    office: Arc<Office>,
    actor: Actor,
    now: DateTime<Utc>,
    numbers: Numbers,
}

/// A record that was found by its key.
pub struct Keyed {
    /// The record that has the key: the one meant, or a subject that was merged into it.
    pub bearer: RecordNumber,
    /// The record meant.
    pub record: Record,
}

/// Why a transaction was taken back: it was only a rehearsal, or it failed.
enum TakenBack<T> {
    Rehearsed(T),
    Failed(DeskError),
}

impl<T> From<StoreError> for TakenBack<T> {
    fn from(error: StoreError) -> Self {
        Self::Failed(error.into())
    }
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
        let known = (self.edition, Arc::clone(&self.office));
        let actor = self.actor.clone();
        let done = self.store.write(by, |writer| {
            writer.begin_batch()?;
            let mut batch = Batch::begin(writer, known, actor, now)?;
            let done = work(&mut batch)?;
            batch.writer.end_batch(action)?;
            Ok::<_, DeskError>(done)
        })?;
        self.refresh_office()?;
        Ok(done)
    }

    /// Does all of `work` as [`Self::batch`] would, and takes it back. Nothing is kept of it
    /// meanwhile, so `work` may be of any size.
    pub fn rehearse<T>(
        &mut self,
        work: impl FnOnce(&mut Batch<'_, '_>) -> Result<T, DeskError>,
    ) -> Result<T, DeskError> {
        let now = self.now();
        let by = self.authorship(now, nonce()?);
        let known = (self.edition, Arc::clone(&self.office));
        let actor = self.actor.clone();
        let taken_back = self.store.write(by, |writer| {
            writer.begin_rehearsal()?;
            let done =
                Batch::begin(writer, known, actor, now).and_then(|mut batch| work(&mut batch));
            Err::<std::convert::Infallible, _>(match done {
                Ok(done) => TakenBack::Rehearsed(done),
                Err(error) => TakenBack::Failed(error),
            })
        });
        match taken_back {
            Ok(never) => match never {},
            Err(TakenBack::Rehearsed(done)) => Ok(done),
            Err(TakenBack::Failed(error)) => Err(error),
        }
    }
}

impl<'b, 's> Batch<'b, 's> {
    fn begin(
        writer: &'b mut Writer<'s>,
        (edition, mut office): (i64, Arc<Office>),
        actor: Actor,
        now: DateTime<Utc>,
    ) -> Result<Self, DeskError> {
        if writer.store().office_edition()? != edition {
            office = Arc::new(office::read(writer.store())?);
        }
        let numbers = Numbers::new(writer, office.civil_date(now).year())?;
        Ok(Self {
            writer,
            office,
            actor,
            now,
            numbers,
        })
    }

    /// The office's rules.
    pub fn office(&self) -> &Office {
        &self.office
    }

    /// Does one act, decided as any other; a refusal leaves the batch as it was.
    pub fn execute(&mut self, target: Option<RecordNumber>, act: Act) -> Result<Record, DeskError> {
        self.act(target, act, None)
    }

    /// Makes a record, and notes the row of a file that it is made from.
    pub fn enter(&mut self, act: Act, row: &str) -> Result<Record, DeskError> {
        self.act(None, act, Some(row))
    }

    fn act(
        &mut self,
        target: Option<RecordNumber>,
        act: Act,
        row: Option<&str>,
    ) -> Result<Record, DeskError> {
        let command = Command {
            target,
            act,
            seen: None,
            nonce: [0; 16],
        };
        let year = self.office.civil_date(self.now).year();
        let next = self.numbers.of(self.writer, year)?;
        let case = case(self.writer.store(), &command, next)?;
        unmoved(self.writer.store(), case.record.as_ref(), command.seen)?;
        let events = decide(&case, &command, &self.actor, &self.office, self.now)?;
        let mut first = None;
        for event in events {
            match (&first, row) {
                (None, Some(row)) => self.writer.save_new(&event.record, Some(row))?,
                _ => self.writer.save(&event.record)?,
            };
            self.numbers.take(&event.record);
            first.get_or_insert(event.record);
        }
        first.ok_or(DeskError::Refused(Refusal::NothingToChange))
    }

    /// The record with that key in the operator's own system. The key of a merged subject means
    /// the one that stands for it.
    pub fn find(
        &self,
        kind: RecordKind,
        operator: &Operator,
        external_id: &str,
    ) -> Result<Option<Keyed>, DeskError> {
        let store = self.writer.store();
        let Some(record) = store.record_of_external(kind, operator, external_id)? else {
            return Ok(None);
        };
        let bearer = record.number();
        let standing = store.standing(bearer)?;
        let record = match standing == bearer {
            true => record,
            false => store
                .record(standing)?
                .ok_or(DeskError::NotFound(standing))?,
        };
        Ok(Some(Keyed { bearer, record }))
    }

    /// Notes the row of a file that a record was updated from.
    pub fn set_imported(&mut self, number: RecordNumber, row: &str) -> Result<(), DeskError> {
        Ok(self.writer.set_imported(number, row)?)
    }

    /// Whether this is the row that a record was last made or updated from.
    pub fn is_imported_from(&self, number: RecordNumber, row: &str) -> Result<bool, DeskError> {
        Ok(self.writer.is_imported_from(number, row)?)
    }

    /// Lets one more thing happen in a story; nothing is written before it is kept.
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
        for event in &events {
            self.numbers.take(&event.record);
        }
        story.take(events)
    }

    /// Writes every record of a story as it ended.
    pub fn keep(&mut self, story: &Story) -> Result<(), DeskError> {
        for record in story.records() {
            self.writer.save_new(&record, None)?;
        }
        Ok(())
    }
}
