//! A row that does not come in: which, why, and the file that holds them.

use std::fs::{File, OpenOptions, Permissions};
use std::io::{BufWriter, Error};
use std::os::unix::fs::{MetadataExt, OpenOptionsExt, PermissionsExt};
use std::path::{Path, PathBuf};

use csv::StringRecord;
use rustix::fs::OFlags;
use rustix::io::Errno;
use rustix::process::geteuid;

use super::error::ImportError;
use crate::domain::identity::SafeText;
use crate::domain::message::Message;

/// What is wrong with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Fault {
    /// The column concerned, where it is one.
    pub field: Option<&'static str>,
    /// Why.
    pub reason: Message,
}

impl Fault {
    /// The reject of the row with this fault.
    pub fn of(self, line: u64, cells: StringRecord) -> Reject {
        Reject {
            line,
            field: self.field,
            reason: self.reason,
            cells,
        }
    }
}

/// A row that was not imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// The line on which the row begins.
    pub line: u64,
    /// The column concerned, where it is one.
    pub field: Option<&'static str>,
    /// Why.
    pub reason: Message,
    /// The row's cells as they stood in the file.
    pub cells: StringRecord,
}

/// A value as a message may show it: short, and safe to print.
pub(super) fn shown(value: &str) -> SafeText {
    const MOST: usize = 40;
    let short: String = value.chars().take(MOST).collect();
    let cut = if value.chars().nth(MOST).is_some() {
        "…"
    } else {
        ""
    };
    SafeText::from_outside(&format!("{short}{cut}"))
}

/// The file of rejected rows: line, field, reason, and the row as it was. It takes its place
/// only when it is whole, and only its owner may read it: it holds personal data.
pub(super) struct RejectsFile {
    path: PathBuf,
    columns: Vec<&'static str>,
    begun: Option<csv::Writer<BufWriter<File>>>,
}

impl RejectsFile {
    /// The file at `path`; it is made when the first row is rejected.
    pub fn at(path: &Path, columns: &[&'static str]) -> Self {
        Self {
            path: path.to_owned(),
            columns: columns.to_vec(),
            begun: None,
        }
    }

    /// Adds a rejected row.
    pub fn add(
        &mut self,
        reject: &Reject,
        words: &dyn Fn(&Message) -> String,
    ) -> Result<(), ImportError> {
        self.write(reject, words)
            .map_err(|error| self.unwritten(error))
    }

    fn write(
        &mut self,
        reject: &Reject,
        words: &dyn Fn(&Message) -> String,
    ) -> std::io::Result<()> {
        let writer = match &mut self.begun {
            Some(writer) => writer,
            None => {
                let draft = taken_over(&draft_of(&self.path), true)?;
                let mut writer = csv::WriterBuilder::new()
                    .flexible(true)
                    .from_writer(BufWriter::new(draft));
                let own = ["line", "field", "reason"];
                writer.write_record(own.iter().chain(&self.columns))?;
                self.begun.insert(writer)
            }
        };
        let line = reject.line.to_string();
        let reason = words(&reject.reason);
        let own = [line.as_str(), reject.field.unwrap_or_default(), &reason];
        let cells = own.into_iter().chain(reject.cells.iter()).map(harmless);
        Ok(writer.write_record(cells)?)
    }

    /// Puts the file in its place; `None` where no row was rejected.
    pub fn finish(mut self) -> Result<Option<PathBuf>, ImportError> {
        let draft = draft_of(&self.path);
        let Some(writer) = self.begun.take() else {
            // What a run that was killed has left of one.
            if taken_over(&draft, false).is_ok() {
                let _ = std::fs::remove_file(draft);
            }
            return Ok(None);
        };
        let placed = writer
            .into_inner()
            .map_err(|error| Error::other(error.to_string()))
            .and_then(|buffer| {
                buffer
                    .into_inner()
                    .map_err(std::io::IntoInnerError::into_error)
            })
            // It is held until it has its place: nobody takes it over meanwhile.
            .and_then(|file| file.sync_all().map(|()| file))
            .and_then(|_held| std::fs::rename(&draft, &self.path));
        if let Err(error) = placed {
            let _ = std::fs::remove_file(&draft);
            return Err(self.unwritten(error));
        }
        Ok(Some(self.path.clone()))
    }

    fn unwritten(&self, error: Error) -> ImportError {
        ImportError::Rejects {
            path: self.path.clone(),
            error,
        }
    }
}

impl Drop for RejectsFile {
    fn drop(&mut self) {
        if self.begun.is_some() {
            let _ = std::fs::remove_file(draft_of(&self.path));
        }
    }
}

/// Always the same for a file, so that what a run that was killed has left there, which holds
/// personal data, is found by the next.
fn draft_of(path: &Path) -> PathBuf {
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".qorgau-draft");
    path.with_file_name(name)
}

/// The draft, emptied: a new one where it may be, or one that a run which was killed has left.
/// Nothing else that lies there is touched, nor the draft of a run that is still at work.
fn taken_over(draft: &Path, may_be_new: bool) -> std::io::Result<File> {
    let file = OpenOptions::new()
        .write(true)
        .create(may_be_new)
        .truncate(false)
        .mode(0o600)
        .custom_flags((OFlags::NOFOLLOW | OFlags::NONBLOCK).bits() as i32)
        .open(draft)?;
    let held = file.metadata()?;
    let is_own = held.is_file() && held.uid() == geteuid().as_raw() && held.nlink() == 1;
    if !is_own {
        return Err(Errno::EXIST.into());
    }
    file.try_lock()?;
    // Until it was locked, another run may have put it in its place.
    let there = std::fs::symlink_metadata(draft)?;
    if (there.dev(), there.ino()) != (held.dev(), held.ino()) {
        return Err(Errno::BUSY.into());
    }
    file.set_permissions(Permissions::from_mode(0o600))?;
    file.set_len(0)?;
    Ok(file)
}

/// A cell that no spreadsheet takes for a formula and no terminal for a command.
fn harmless(cell: &str) -> String {
    let safe = SafeText::multiline(cell).to_string();
    let is_formula = safe.trim_start().starts_with([
        '=', '+', '-', '@', '\u{ff1d}', '\u{ff0b}', '\u{ff0d}', '\u{ff20}',
    ]);
    if is_formula || safe.starts_with(['\t', '\n']) {
        format!("'{safe}")
    } else {
        safe
    }
}
