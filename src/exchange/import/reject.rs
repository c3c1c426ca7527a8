//! A row that does not come in: which, why, and the file that holds them.

use std::fs::{File, OpenOptions};
use std::io::{BufWriter, Error};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

use csv::StringRecord;

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
    begun: Option<(PathBuf, csv::Writer<BufWriter<File>>)>,
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
    ) -> std::io::Result<()> {
        let writer = match &mut self.begun {
            Some((_, writer)) => writer,
            None => {
                let (draft, file) = draft_beside(&self.path)?;
                let mut writer = csv::WriterBuilder::new()
                    .flexible(true)
                    .from_writer(BufWriter::new(file));
                let own = ["line", "field", "reason"];
                writer.write_record(own.iter().chain(&self.columns))?;
                &mut self.begun.insert((draft, writer)).1
            }
        };
        let line = reject.line.to_string();
        let reason = words(&reject.reason);
        let own = [line.as_str(), reject.field.unwrap_or_default(), &reason];
        let cells = own.into_iter().chain(reject.cells.iter()).map(harmless);
        Ok(writer.write_record(cells)?)
    }

    /// Puts the file in its place; `None` where no row was rejected.
    pub fn finish(mut self) -> std::io::Result<Option<PathBuf>> {
        let Some((draft, writer)) = self.begun.take() else {
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
            .and_then(|file| file.sync_all())
            .and_then(|()| std::fs::rename(&draft, &self.path));
        if let Err(error) = placed {
            let _ = std::fs::remove_file(&draft);
            return Err(error);
        }
        Ok(Some(self.path.clone()))
    }
}

impl Drop for RejectsFile {
    fn drop(&mut self) {
        if let Some((draft, _)) = self.begun.take() {
            let _ = std::fs::remove_file(draft);
        }
    }
}

/// A new file beside `path`. An existing one, or a link laid in its way, is never opened.
fn draft_beside(path: &Path) -> std::io::Result<(PathBuf, File)> {
    let mut salt = [0; 8];
    getrandom::fill(&mut salt).map_err(Error::other)?;
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(format!(".{:016x}", u64::from_be_bytes(salt)));
    let draft = path.with_file_name(name);
    let file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)?;
    Ok((draft, file))
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
