//! A file that leaves the register: only its owner may read it, and nothing is written over unless
//! that was asked for.

use std::fs::{File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// A file that has its place and nothing in it yet. It is taken away again unless it is filled.
#[derive(Debug)]
pub struct Outgoing {
    path: PathBuf,
    file: File,
    /// Whose place it takes once it is filled.
    over: Option<PathBuf>,
    filled: bool,
}

impl Outgoing {
    /// Takes the place; an existing file, or a link laid in its way, is never opened.
    pub fn at(path: &Path) -> std::io::Result<Self> {
        let file = OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o600)
            .open(path)?;
        Ok(Self {
            path: path.to_owned(),
            file,
            over: None,
            filled: false,
        })
    }

    /// Takes a place beside a file whose place it shall have; until then that stays as it is. A
    /// link there is replaced itself, and not what it leads to.
    pub fn over(path: &Path) -> std::io::Result<Self> {
        if path.is_dir() {
            return Err(ErrorKind::IsADirectory.into());
        }
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(std::io::Error::other)?;
        let name = format!(".qorgau-{:016x}", u64::from_be_bytes(random));
        let mut beside = Self::at(&path.with_file_name(name))?;
        beside.over = Some(path.to_owned());
        Ok(beside)
    }

    /// Writes all of it, to the disk.
    pub fn fill(mut self, content: impl AsRef<[u8]>) -> std::io::Result<()> {
        self.file.write_all(content.as_ref())?;
        self.file.sync_all()?;
        if let Some(over) = &self.over {
            std::fs::rename(&self.path, over)?;
        }
        self.filled = true;
        Ok(())
    }
}

impl Drop for Outgoing {
    fn drop(&mut self) {
        if !self.filled {
            let _ = std::fs::remove_file(&self.path);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn is_for_its_owner_alone_and_overwrites_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answer.txt");
        Outgoing::at(&path)
            .unwrap()
            .fill("данные\n".as_bytes())
            .unwrap();
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert!(Outgoing::at(&path).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "данные\n");
    }

    #[test]
    fn takes_the_place_of_another_where_that_was_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answer.txt");
        std::fs::write(&path, "было").unwrap();
        drop(Outgoing::over(&path).unwrap());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "было");
        Outgoing::over(&path).unwrap().fill(b"now").unwrap();
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "now");
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1);
        assert!(Outgoing::over(folder.path()).is_err());
    }

    #[test]
    fn leaves_nothing_behind_when_it_is_not_filled() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answer.txt");
        drop(Outgoing::at(&path).unwrap());
        assert!(!path.exists());
    }
}
