//! The queue of writers: a lock on a file beside the register, in which each waits for a turn.
//! SQLite's own waiting is not fair, and a waiter can starve.

use std::fs::{File, Metadata, OpenOptions, Permissions, TryLockError};
use std::io::ErrorKind;
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt, fchown, lchown};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use super::{Store, StoreError};

/// Held by every write of this process, of which there may be several in several registers.
static WRITES: RwLock<()> = RwLock::new(());

/// Passed by every write before it begins, and held by whoever waits for their end: otherwise the
/// next might always be faster.
static GATE: Mutex<()> = Mutex::new(());

/// While this is held, this process writes in no register.
#[derive(Debug)]
pub struct BetweenWrites {
    _writes: RwLockWriteGuard<'static, ()>,
    _gate: MutexGuard<'static, ()>,
}

/// Waits for the end of what this process is writing, and lets no other write begin. For whoever
/// stops the process: stopped in its turn to write, it would keep all colleagues waiting.
pub fn between_writes() -> BetweenWrites {
    let gate = GATE.lock().unwrap_or_else(PoisonError::into_inner);
    let writes = WRITES.write().unwrap_or_else(PoisonError::into_inner);
    BetweenWrites {
        _writes: writes,
        _gate: gate,
    }
}

fn writing() -> RwLockReadGuard<'static, ()> {
    let _passed = GATE.lock().unwrap_or_else(PoisonError::into_inner);
    WRITES.read().unwrap_or_else(PoisonError::into_inner)
}

/// A turn in the queue of writers, given back when it is dropped.
pub(super) struct Turn<'f> {
    queue: &'f File,
    _writing: RwLockReadGuard<'static, ()>,
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let _ = self.queue.unlock();
    }
}

impl Store {
    /// Waits for a turn to write.
    pub(super) fn turn(&self) -> Result<Turn<'_>, StoreError> {
        let queue = self.queue.as_ref().ok_or(StoreError::ReadOnly)?;
        let writing = writing();
        queue.lock()?;
        self.still_the_register(queue, writing)
    }

    /// A turn to write; none while somebody else has it.
    pub(super) fn turn_at_once(&self) -> Result<Option<Turn<'_>>, StoreError> {
        let queue = self.queue.as_ref().ok_or(StoreError::ReadOnly)?;
        let writing = writing();
        match queue.try_lock() {
            Ok(()) => self.still_the_register(queue, writing).map(Some),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error.into()),
        }
    }

    fn still_the_register<'t>(
        &self,
        queue: &'t File,
        _writing: RwLockReadGuard<'static, ()>,
    ) -> Result<Turn<'t>, StoreError> {
        let turn = Turn { queue, _writing };
        if self.is_replaced() {
            return Err(StoreError::Replaced(self.path().to_owned()));
        }
        Ok(turn)
    }
}

/// Opens the queue of a register for somebody who writes there, and shares it with its group.
pub(super) fn open(register: &Path) -> Result<File, StoreError> {
    let path = beside(register, ".lock");
    let queue = OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .mode(0o600)
        .custom_flags(rustix::fs::OFlags::NOFOLLOW.bits() as i32)
        .open(&path);
    let queue = queue.map_err(|error| match error.kind() {
        ErrorKind::PermissionDenied => StoreError::QueueClosed(path),
        _ => error.into(),
    })?;
    share(&queue, register);
    Ok(queue)
}

/// Whoever may write to the register may queue for it, whatever the umask of whom made the queue:
/// its owner gives it the mode of the register and the register's group, as far as the system lets
/// them.
fn share(queue: &File, register: &Path) {
    let (Ok(wanted), Ok(is)) = (std::fs::symlink_metadata(register), queue.metadata()) else {
        return;
    };
    let own = rustix::process::geteuid().as_raw();
    // Anything that holds something was put here by somebody else.
    if !is.is_file() || is.len() > 0 || is.uid() != own {
        return;
    }
    let mode = 0o600 | wanted.mode() & 0o060;
    if is.mode() & 0o777 != mode {
        let _given = queue.set_permissions(Permissions::from_mode(mode));
    }
    if own == 0 && wanted.uid() != own {
        let _given = fchown(queue, Some(wanted.uid()), Some(wanted.gid()));
    } else if is.gid() != wanted.gid() {
        let _given = fchown(queue, None, Some(wanted.gid()));
    }
}

/// The same for the log and what goes with it, which SQLite gives the mode of the register, but its
/// group only where root makes them. A reader makes them too, and leaves them behind.
pub(super) fn share_log(register: &Path) {
    let Ok(wanted) = std::fs::symlink_metadata(register) else {
        return;
    };
    let own = rustix::process::geteuid().as_raw();
    for end in ["-wal", "-shm"] {
        let path = beside(register, end);
        let other = |is: Metadata| is.uid() == own && is.gid() != wanted.gid();
        if std::fs::symlink_metadata(&path).is_ok_and(other) {
            let _given = lchown(&path, None, Some(wanted.gid()));
        }
    }
}

/// A file beside the register, or beside a copy of it.
pub(super) fn beside(register: &Path, end: &str) -> PathBuf {
    let mut name = register.as_os_str().to_owned();
    name.push(end);
    PathBuf::from(name)
}
