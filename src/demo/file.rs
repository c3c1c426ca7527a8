//! The demonstration's own file: opened again, made anew, and never anything else's.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::Duration;

use super::fill;
use crate::clock::{Clock, FixedClock};
use crate::desk::{Access, Desk, DeskError, RegisterKind, StoreError};
use crate::domain::workflow::Actor;

/// How long ago the demonstration's office was founded: before everything that it tells of.
const FOUNDED_DAYS_AGO: i64 = 1_110;

/// Why there is no demonstration.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The file is a register, but one of real work or of a test.
    #[error("{0} is not a demonstration register")]
    NotADemo(PathBuf),
    /// The file of an earlier demonstration could not be put away.
    #[error("{path} cannot be replaced: {error}")]
    NotReplaced {
        /// The file.
        path: PathBuf,
        /// The system's error.
        error: std::io::Error,
    },
    /// The register.
    #[error(transparent)]
    Desk(#[from] DeskError),
}

impl From<StoreError> for DemoError {
    fn from(error: StoreError) -> Self {
        Self::Desk(error.into())
    }
}

/// What a demonstration register is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Demo {
    /// How many subjects.
    pub subjects: u64,
    /// The same seed gives the same register on the same day.
    pub seed: u64,
    /// Whether an existing demonstration is replaced.
    pub fresh: bool,
}

/// Opens the demonstration register at `path`, and makes it where there is none yet. Says
/// whether it was made.
///
/// It is filled beside its place and takes it when it is whole, so that a demonstration that
/// was killed half-way is never opened.
pub fn open_or_make(
    path: &Path,
    demo: Demo,
    clock: &Arc<dyn Clock>,
    actor: &Actor,
    progress: &mut dyn FnMut(u64),
) -> Result<(Desk, bool), DemoError> {
    let exists = path.symlink_metadata().is_ok();
    if exists {
        let desk = open(path, clock, actor)?;
        if desk.register_kind()? != RegisterKind::Demo {
            return Err(DemoError::NotADemo(path.to_owned()));
        }
        if !demo.fresh {
            return Ok((desk, false));
        }
    }
    let draft = beside(path, ".new");
    put_away(&draft)?;
    let founded = FixedClock(clock.now() - Duration::days(FOUNDED_DAYS_AGO));
    drop(Desk::init(
        &draft,
        RegisterKind::Demo,
        &[],
        Arc::new(founded),
        actor.clone(),
    )?);
    let mut desk = open(&draft, clock, actor)?;
    fill(&mut desk, demo.subjects, demo.seed, progress)?;
    drop(desk);
    put_away(path)?;
    std::fs::rename(&draft, path).map_err(|error| not_replaced(path, error))?;
    put_away(&draft)?;
    Ok((open(path, clock, actor)?, true))
}

fn open(path: &Path, clock: &Arc<dyn Clock>, actor: &Actor) -> Result<Desk, DeskError> {
    Desk::open(path, Access::Write, Arc::clone(clock), actor.clone())
}

/// Removes a register with its side files: a log left behind would be read into the next one.
fn put_away(path: &Path) -> Result<(), DemoError> {
    for end in ["", "-wal", "-shm", ".lock"] {
        let file = beside(path, end);
        match std::fs::remove_file(&file) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                return Err(not_replaced(&file, error));
            }
            _ => {}
        }
    }
    Ok(())
}

fn beside(path: &Path, end: &str) -> PathBuf {
    let mut name: OsString = path.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}

fn not_replaced(path: &Path, error: std::io::Error) -> DemoError {
    DemoError::NotReplaced {
        path: path.to_owned(),
        error,
    }
}

/// A small one in a folder of its own, for the tests of other rooms.
#[cfg(test)]
pub(crate) fn small(subjects: u64) -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    let clock: Arc<dyn Clock> = Arc::new(FixedClock("2026-10-26T06:00:00Z".parse().unwrap()));
    let actor = Actor {
        login: "aigul".to_owned(),
        uid: 1000,
        role: crate::domain::values::Role::Officer,
    };
    let demo = Demo {
        subjects,
        seed: 9,
        fresh: false,
    };
    let path = folder.path().join("register.db");
    let (desk, _) = open_or_make(&path, demo, &clock, &actor, &mut |_| ()).unwrap();
    (folder, desk)
}
