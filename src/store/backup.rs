//! A copy of the register in one file, made while others work, and checked before it counts.

use std::fs::OpenOptions;
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

use rusqlite::limits::Limit;

use super::open::Access;
use super::verify::Verdict;
use super::{Store, StoreError};

impl Store {
    /// Copies the register to a new file that only its owner may read, then opens the copy
    /// and checks its pages and its journal. A copy that does not pass is not kept.
    pub fn backup(&self, to: &Path) -> Result<Verdict, StoreError> {
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
        let checked = self.copy_to(to).and_then(|()| check(to));
        if checked.is_err() {
            std::fs::remove_file(to)?;
        }
        checked
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
    let damaged = |detail: String| StoreError::Damaged {
        path: copy.to_owned(),
        detail,
    };
    let store = Store::open(copy, Access::Read)?;
    if let Some(found) = store.quick_check()? {
        return Err(damaged(found));
    }
    let verdict = store.verify()?;
    match verdict.first_bad {
        Some(seq) => Err(damaged(format!("journal entry {seq}"))),
        None => Ok(verdict),
    }
}
