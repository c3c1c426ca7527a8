//! A file that leaves the register: only its owner may read it, and nothing is written over.

use std::fs::{File, OpenOptions};
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// A file that has its place and nothing in it yet. It is taken away again unless it is filled.
#[derive(Debug)]
pub struct Outgoing {
    path: PathBuf,
    file: File,
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
            filled: false,
        })
    }

    /// Writes all of it, to the disk.
    pub fn fill(mut self, content: impl AsRef<[u8]>) -> std::io::Result<()> {
        self.file.write_all(content.as_ref())?;
        self.file.sync_all()?;
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
        Outgoing::at(&path).unwrap().fill("данные\n").unwrap();
        let mode = std::fs::metadata(&path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
        assert!(Outgoing::at(&path).is_err());
        assert_eq!(std::fs::read_to_string(&path).unwrap(), "данные\n");
    }

    #[test]
    fn leaves_nothing_behind_when_it_is_not_filled() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("answer.txt");
        drop(Outgoing::at(&path).unwrap());
        assert!(!path.exists());
    }
}
