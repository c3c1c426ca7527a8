//! The desk: what an officer can ask and do.
//!
//! The command line and the screen both stand on it, and neither goes round it.

mod actor;
mod alike;
mod apply;
mod batch;
mod drafts;
mod error;
mod execute;
mod export;
mod find;
mod intake;
mod kept;
mod lists;
mod named;
mod numbers;
mod office;
mod read;
mod searched;
mod story;
mod triage;
mod undo;
mod workload;

pub use actor::current_actor;
pub use apply::{Applied, Change};
pub use batch::{Batch, Keyed};
pub use error::{Conflict, DeskError};
pub use execute::Outcome;
pub use intake::Taken;
pub use story::{Chronicle, Story};

use self::find::Finder;

pub use crate::rules::{Template, TemplateUnread, letter_template, own_letters, shipped_letter};

pub use crate::store::{
    Access, Backup, Damage, JournalLine, RegisterKind, RuleFileKind, Stopper, StoreError, Verdict,
    between_writes,
};

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use crate::clock::Clock;
use crate::domain::office::Office;
use crate::domain::record::Operator;
use crate::domain::values::Role;
use crate::domain::workflow::{Actor, Nonce};
use crate::store::{Authorship, Store};

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

    /// Lets each of these stop the desk's reading, from another thread.
    pub fn heed<const N: usize>(&mut self, stoppers: [&Stopper; N]) -> Result<(), DeskError> {
        Ok(self.store.heed(stoppers)?)
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

    /// Makes room in the log of writes; for pauses in which nobody waits for an answer.
    pub fn checkpoint(&self) -> Result<(), DeskError> {
        Ok(self.store.checkpoint()?)
    }

    /// Takes one step towards indexes in few pieces; whether more are left. For the same pauses.
    pub fn tidy(&self) -> Result<bool, DeskError> {
        Ok(self.store.tidy()?)
    }

    /// Whether somebody else has done something since the last call; the office is read again
    /// if its rules or settings were changed. A colleague who only types changes nothing.
    pub fn changed(&mut self) -> Result<bool, DeskError> {
        let version = self.store.data_version()?;
        if version == self.seen_version {
            return Ok(false);
        }
        let entries = self.store.entries()?;
        let changed = entries != self.seen_entries;
        if changed {
            self.refresh_office()?;
        }
        // What could not be read to its end has not been seen.
        (self.seen_version, self.seen_entries) = (version, entries);
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
