//! The desk: what an officer can ask and do.
//!
//! The command line and the screen both stand on it, and neither goes round it. Every act is
//! one transaction: the case is loaded, [`decide`] is asked, the records and the journal's
//! entries are written, or nothing is.

mod actor;
mod alike;
mod apply;
mod batch;
mod drafts;
mod error;
mod export;
mod find;
mod intake;
mod lists;
mod named;
mod numbers;
mod office;
mod read;
mod story;
mod triage;
mod undo;
mod workload;

pub use actor::current_actor;
pub use apply::{Applied, Change};
pub use batch::{Batch, Keyed};
pub use error::{Conflict, DeskError};
pub use intake::Taken;
pub use story::{Chronicle, Story};

use self::find::Finder;

pub use crate::rules::{Template, TemplateUnread, letter_template, own_letters, shipped_letter};

pub use crate::store::{
    Access, Damage, JournalLine, RegisterKind, RuleFileKind, Stopper, StoreError, Verdict,
};

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, Datelike, NaiveDate, Utc};

use crate::clock::Clock;
use crate::domain::identity::RecordNumber;
use crate::domain::office::Office;
use crate::domain::record::{Operator, Record, Subject};
use crate::domain::values::Role;
use crate::domain::view::{ClaimRow, Row, SubjectName};
use crate::domain::workflow::{
    Act, Actor, Case, Command, Event, NextNumbers, Nonce, Warning, decide, warnings,
};
use crate::store::{Authorship, NewEntry, Store, Writer};

/// One open register with the office's rules, a clock, and the officer who sits at it.
pub struct Desk {
    store: Store,
    office: Arc<Office>,
    edition: i64,
    clock: Arc<dyn Clock>,
    actor: Actor,
    seen_version: i64,
    /// How many entries the journal had when it was last looked at.
    seen_entries: u64,
    finder: RefCell<Finder>,
}

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

/// A place for a desk: it is taken by the thread that will work there.
pub struct Place {
    path: PathBuf,
    office: Arc<Office>,
    edition: i64,
    clock: Arc<dyn Clock>,
    actor: Actor,
}

impl Place {
    /// A desk here, with a connection of its own.
    pub fn taken(self, access: Access) -> Result<Desk, DeskError> {
        let store = Store::open(&self.path, access)?;
        let known = Some((self.edition, self.office));
        Desk::assembled(store, known, |_, _| self.clock, self.actor)
    }
}

/// A number that makes a command unique.
pub fn nonce() -> Result<Nonce, DeskError> {
    let mut nonce = Nonce::default();
    getrandom::fill(&mut nonce).map_err(|error| StoreError::Io(std::io::Error::other(error)))?;
    Ok(nonce)
}

impl Desk {
    /// Makes a new register with the policies of these operators; all that ship, where none
    /// is named.
    pub fn init(
        path: &Path,
        kind: RegisterKind,
        operators: &[Operator],
        clock: Arc<dyn Clock>,
        actor: Actor,
    ) -> Result<Self, DeskError> {
        let files = office::shipped(operators)?;
        let mut store = Store::create(path, kind)?;
        office::install(&mut store, &files, clock.now(), &actor)?;
        Self::assembled(store, None, |_, _| clock, actor)
    }

    /// Opens a register.
    pub fn open(
        path: &Path,
        access: Access,
        clock: Arc<dyn Clock>,
        actor: Actor,
    ) -> Result<Self, DeskError> {
        Self::open_with(path, access, |_, _| clock, actor)
    }

    /// Opens a register with a clock chosen by what the register is for: made-up ones may be
    /// shown at another instant.
    pub fn open_with(
        path: &Path,
        access: Access,
        clock: impl FnOnce(RegisterKind, &Office) -> Arc<dyn Clock>,
        actor: Actor,
    ) -> Result<Self, DeskError> {
        Self::assembled(Store::open(path, access)?, None, clock, actor)
    }

    /// A place for another desk in the same office, for the same officer.
    pub fn place_beside(&self) -> Place {
        Place {
            path: self.path().to_owned(),
            office: Arc::clone(&self.office),
            edition: self.edition,
            clock: self.clock(),
            actor: self.actor.clone(),
        }
    }

    /// An office that was read before is read again only where it has changed.
    fn assembled(
        store: Store,
        known: Option<(i64, Arc<Office>)>,
        clock: impl FnOnce(RegisterKind, &Office) -> Arc<dyn Clock>,
        actor: Actor,
    ) -> Result<Self, DeskError> {
        let edition = store.office_edition()?;
        let office = match known {
            Some((of, office)) if of == edition => office,
            _ => Arc::new(office::read(&store)?),
        };
        let clock = clock(store.kind()?, &office);
        let (seen_version, seen_entries) = (store.data_version()?, store.entries()?);
        let mut desk = Self {
            store,
            office,
            edition,
            clock,
            actor,
            seen_version,
            seen_entries,
            finder: RefCell::default(),
        };
        desk.cast();
        Ok(desk)
    }

    /// Gives the actor the role that the office's settings name.
    fn cast(&mut self) {
        let reads_only = self.office.settings.inspectors.contains(&self.actor.login);
        self.actor.role = if reads_only {
            Role::Inspector
        } else {
            Role::Officer
        };
    }

    /// What the office goes by.
    pub fn office(&self) -> &Arc<Office> {
        &self.office
    }

    /// The clock by which it works.
    pub fn clock(&self) -> Arc<dyn Clock> {
        Arc::clone(&self.clock)
    }

    /// The present instant.
    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// Today's civil date in the legal zone.
    pub fn today(&self) -> NaiveDate {
        self.office.civil_date(self.now())
    }

    /// Who sits at the desk.
    pub const fn actor(&self) -> &Actor {
        &self.actor
    }

    /// Lets this stop the desk's reading, from another thread.
    pub fn heed(&mut self, stopper: &Stopper) -> Result<(), DeskError> {
        Ok(self.store.heed(stopper)?)
    }

    /// How the register was opened.
    pub const fn access(&self) -> Access {
        self.store.access()
    }

    /// What the register is for.
    pub fn register_kind(&self) -> Result<RegisterKind, DeskError> {
        Ok(self.store.kind()?)
    }

    /// Where the register is.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

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

    /// Makes room in the log of writes; for pauses in which nobody waits for an answer.
    pub fn checkpoint(&self) -> Result<(), DeskError> {
        Ok(self.store.checkpoint()?)
    }

    /// Takes one step towards indexes in few pieces; whether more are left. For the same pauses.
    pub fn tidy(&self) -> Result<bool, DeskError> {
        Ok(self.store.tidy()?)
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

    /// Whether somebody else has done something since the last call; the office is read again
    /// if its rules or settings were changed. A colleague who only types changes nothing.
    pub fn changed(&mut self) -> Result<bool, DeskError> {
        let version = self.store.data_version()?;
        if version == self.seen_version {
            return Ok(false);
        }
        self.seen_version = version;
        let entries = self.store.entries()?;
        let changed = entries != self.seen_entries;
        self.seen_entries = entries;
        if changed {
            self.refresh_office()?;
        }
        Ok(changed)
    }

    fn refresh_office(&mut self) -> Result<(), DeskError> {
        let edition = self.store.office_edition()?;
        if edition != self.edition {
            self.office = Arc::new(office::read(&self.store)?);
            self.edition = edition;
            self.cast();
        }
        Ok(())
    }

    fn authorship(&self, at: DateTime<Utc>, nonce: Nonce) -> Authorship {
        Authorship {
            at,
            uid: self.actor.uid,
            login: self.actor.login.clone(),
            zone: self.office.settings.legal_zone.to_string(),
            nonce,
        }
    }
}

/// Loads what a decision depends on.
fn case(store: &Store, command: &Command, next: NextNumbers) -> Result<Case, DeskError> {
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
fn unmoved(store: &Store, record: Option<&Record>, seen: Option<u32>) -> Result<(), DeskError> {
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
fn commit(writer: &mut Writer<'_>, events: &[Event]) -> Result<Vec<RecordNumber>, DeskError> {
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
