//! A copy of the register in one file, made while others work, and checked before it counts.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use rusqlite::limits::Limit;

use super::open::Access;
use super::queue::beside;
use super::verify::Verdict;
use super::{Store, StoreError};

/// A copy of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// Where it is: under the name it was to have, if all is well in it, otherwise under that name
    /// with `.damaged`.
    pub file: PathBuf,
    /// What a verification of it found.
    pub verdict: Verdict,
}

impl Store {
    /// Copies the register to a new file that only its owner may read, then opens the copy
    /// and checks its pages and its journal. A copy whose pages are bad is not kept. One that does
    /// not agree with its journal is as the register is: it is kept to look into, and bears a name
    /// that nobody takes for that of a good one.
    pub fn backup(&self, to: &Path) -> Result<Backup, StoreError> {
        let damaged = beside(to, ".damaged");
        if damaged.symlink_metadata().is_ok() {
            return Err(StoreError::Exists(damaged));
        }
        let made = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(to);
        match made {
            Ok(file) => drop(file),
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                return Err(StoreError::Exists(to.to_owned()));
            }
            Err(error) => return Err(error.into()),
        }
        match self.copy_to(to).and_then(|()| check(to)) {
            Ok(verdict) if verdict.ok() => Ok(Backup {
                file: to.to_owned(),
                verdict,
            }),
            Ok(verdict) => {
                std::fs::rename(to, &damaged)?;
                let file = damaged;
                Ok(Backup { file, verdict })
            }
            Err(error) => {
                std::fs::remove_file(to)?;
                Err(error)
            }
        }
    }

    fn copy_to(&self, to: &Path) -> Result<(), StoreError> {
        let name = to.to_string_lossy().into_owned();
        // VACUUM INTO attaches its target; no other statement of ours ever attaches.
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 1)?;
        let copied = self.connection.execute("VACUUM INTO ?1", [name]);
        self.connection.set_limit(Limit::SQLITE_LIMIT_ATTACHED, 0)?;
        copied?;
        OpenOptions::new().read(true).open(to)?.sync_all()?;
        if let Some(folder) = to.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            OpenOptions::new().read(true).open(folder)?.sync_all()?;
        }
        Ok(())
    }
}

fn check(copy: &Path) -> Result<Verdict, StoreError> {
    let store = Store::open(copy, Access::Read)?;
    if let Some(detail) = store.quick_check()? {
        let path = copy.to_owned();
        return Err(StoreError::Damaged { path, detail });
    }
    store.verify()
}
