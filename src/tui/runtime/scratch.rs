//! A file for a text that another program edits: nobody else's, and gone afterwards.

use std::env;
use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use rustix::fs::OFlags;

/// The most that is read back, in bytes; a field takes less.
const LONGEST: u64 = 64 * 1024;

/// A folder for its owner alone with the file in it, and whatever an editor puts beside it.
#[derive(Debug)]
pub(super) struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// A new folder: where the session's own files lie, in memory and gone with it, or else among
    /// those that are temporary.
    pub fn new() -> io::Result<Self> {
        let session = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
        let session = session.filter(|folder| folder.is_absolute() && folder.is_dir());
        Self::within(&session.unwrap_or_else(env::temp_dir))
    }

    fn within(folder: &Path) -> io::Result<Self> {
        let mut random = [0; 8];
        getrandom::fill(&mut random).map_err(io::Error::other)?;
        let name = format!("qorgau-{:016x}", u64::from_be_bytes(random));
        let folder = folder.join(name);
        DirBuilder::new().mode(0o700).create(&folder)?;
        Ok(Self { folder })
    }

    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file.
    pub fn file(&self) -> PathBuf {
        self.folder.join("qorgau.txt")
    }

    /// Writes the text down, with the line feed at the end that editors expect.
    pub fn write(&self, text: &str) -> io::Result<()> {
        let mut options = OpenOptions::new();
        let options = options.write(true).create_new(true).mode(0o600);
        let mut file = options.open(self.file())?;
        file.write_all(text.as_bytes())?;
        if !text.is_empty() && !text.ends_with('\n') {
            file.write_all(b"\n")?;
        }
        Ok(())
    }

    /// What stands in the file, without the line feeds at its end; bytes that are no text become
    /// marks.
    pub fn read(&self) -> io::Result<String> {
        let mut bytes = Vec::new();
        File::open(self.file())?
            .take(LONGEST)
            .read_to_end(&mut bytes)?;
        let text = String::from_utf8_lossy(&bytes);
        Ok(text.trim_end_matches(['\n', '\r']).to_owned())
    }

    /// Overwrites and removes all that lies in the folder, copies that an editor has made too, and
    /// the folder. What an editor has removed itself cannot be overwritten any more.
    pub fn wipe(&mut self) -> io::Result<()> {
        for entry in fs::read_dir(&self.folder)? {
            let entry = entry?;
            let kind = entry.file_type()?;
            if kind.is_dir() {
                fs::remove_dir_all(entry.path())?;
                continue;
            }
            if kind.is_file() {
                // A copy without the right to write is removed all the same.
                let _ = overwrite(&entry.path());
            }
            fs::remove_file(entry.path())?;
        }
        fs::remove_dir(&self.folder)
    }
}

fn overwrite(path: &Path) -> io::Result<()> {
    let nofollow = i32::try_from(OFlags::NOFOLLOW.bits()).unwrap_or_default();
    let mut options = OpenOptions::new();
    let mut file = options.write(true).custom_flags(nofollow).open(path)?;
    let length = file.metadata()?.len();
    io::copy(&mut io::repeat(0).take(length), &mut file)?;
    file.sync_data()
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn it_is_its_owners_alone_and_leaves_nothing() {
        let home = tempfile::tempdir().unwrap();
        let mut scratch = Scratch::within(home.path()).unwrap();
        scratch.write("Отказ\nп. 7").unwrap();
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(scratch.folder()), 0o700);
        assert_eq!(mode(&scratch.file()), 0o600);
        assert_eq!(scratch.read().unwrap(), "Отказ\nп. 7");

        let outside = home.path().join("outside");
        fs::write(&outside, "stays").unwrap();
        std::os::unix::fs::symlink(&outside, scratch.folder().join("link")).unwrap();
        fs::write(scratch.folder().join("qorgau.txt~"), "a copy").unwrap();
        fs::create_dir(scratch.folder().join("backups")).unwrap();
        // Somebody still has it open: what it reads is no text any more.
        let mut open = File::open(scratch.file()).unwrap();
        scratch.wipe().unwrap();
        let mut rest = String::new();
        open.read_to_string(&mut rest).unwrap();
        assert!(rest.bytes().all(|byte| byte == 0) && !rest.is_empty());
        assert!(!scratch.folder().exists());
        assert_eq!(fs::read_to_string(outside).unwrap(), "stays");
    }

    #[test]
    fn what_is_read_is_bounded_and_text() {
        let home = tempfile::tempdir().unwrap();
        let scratch = Scratch::within(home.path()).unwrap();
        fs::write(scratch.file(), b"a\xff\r\n\n").unwrap();
        assert_eq!(scratch.read().unwrap(), "a\u{fffd}");
        fs::write(scratch.file(), "x".repeat(100_000)).unwrap();
        assert_eq!(scratch.read().unwrap().len(), 64 * 1024);
    }
}
