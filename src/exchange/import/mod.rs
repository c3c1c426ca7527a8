//! Importing an operator's journals: subjects, consents, blocks and claims from CSV or JSONL.
//!
//! Each row is decided like any other act, and a row that is refused is rejected and named
//! while the others come in. A row is known again by its operator and its `external_id`: the
//! same row changes nothing, whatever officers have done to the record since; a changed
//! subject is corrected; a changed consent, block or claim is rejected, since only officers
//! change those. Rows are read in batches of bounded size and each batch is one transaction,
//! so importing a file again after a kill goes on where it stopped. A rehearsal reads them in the
//! same batches, in one transaction that is taken back.

mod ahead;
mod cells;
mod columns;
mod entry;
mod error;
mod reject;
mod rows;
mod run;
mod source;

pub use error::ImportError;
pub use reject::Reject;

use std::io::Read;
use std::path::PathBuf;

use encoding_rs::Encoding;

use crate::desk::{Desk, DeskError};
use crate::domain::message::Message;
use crate::domain::record::Operator;
use crate::domain::values::{RecordKind, Role};
use crate::domain::workflow::Refusal;
use rows::Rows;
use run::Run;
use source::Source;

/// How rows are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A header and rows of cells, delimited by `,` or `;`.
    Csv,
    /// One JSON object a line.
    Jsonl,
}

impl Format {
    /// The format that a file's name says; `None` where it says none.
    pub fn of_name(name: &str) -> Option<Self> {
        let (_, extension) = name.rsplit_once('.')?;
        match extension.to_ascii_lowercase().as_str() {
            "csv" => Some(Self::Csv),
            "jsonl" | "ndjson" | "json" => Some(Self::Jsonl),
            _ => None,
        }
    }
}

/// How a file is imported.
pub struct Options<'o> {
    /// Its format; told by its first character where none is given.
    pub format: Option<Format>,
    /// Its encoding; UTF-8 or what its byte order mark says, where none is given.
    pub encoding: Option<&'static Encoding>,
    /// Whether to report what would come of it and write nothing.
    pub dry_run: bool,
    /// Where rejected rows go; nowhere on a dry run.
    pub rejects: Option<PathBuf>,
    /// The words of a message, for the reasons in the file of rejects.
    pub words: &'o dyn Fn(&Message) -> String,
    /// Whether to stop: asked between rows. The rows until then are written all the same.
    pub stop: &'o dyn Fn() -> bool,
}

/// How far an import has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Progress {
    /// Rows dealt with.
    pub rows: u64,
    /// Bytes of the file dealt with.
    pub bytes: u64,
}

/// What came of an import: its rows are the sum of the four counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// Rows of the file.
    pub rows: u64,
    /// Rows that made a record.
    pub accepted: u64,
    /// Rows that changed a subject.
    pub updated: u64,
    /// Rows that were in the register already.
    pub unchanged: u64,
    /// Rows that did not come in.
    pub rejected: u64,
    /// The first of them.
    pub rejects: Vec<Reject>,
    /// The file that holds them all.
    pub rejects_file: Option<PathBuf>,
    /// A file that an earlier import may have left there, where this one rejected no row: what
    /// stands in it is out of date.
    pub earlier_rejects_file: Option<PathBuf>,
    /// Whether it was stopped before the end of the file; the same file goes on from there.
    pub stopped: bool,
}

/// The encoding of that name, for instance `windows-1251`.
pub fn encoding(name: &str) -> Option<&'static Encoding> {
    Encoding::for_label(name.trim().as_bytes())
}

/// Imports the rows of a file for an operator.
///
/// Batches that were written stay when a later one fails. On a dry run everything is decided
/// in one transaction that is taken back, and colleagues wait for its end: `file` must not wait
/// for anybody then.
pub fn import(
    desk: &mut Desk,
    what: RecordKind,
    operator: &Operator,
    file: impl Read + 'static,
    options: &Options<'_>,
    progress: &mut dyn FnMut(Progress),
) -> Result<Report, ImportError> {
    if desk.actor().role == Role::Inspector {
        return Err(DeskError::Refused(Refusal::ReadsOnly).into());
    }
    if desk.office().policy(operator, desk.today()).is_none() {
        let operator = operator.clone();
        return Err(DeskError::Refused(Refusal::UnknownOperator { operator }).into());
    }
    let source = Source::open(file, options.format, options.encoding).map_err(ImportError::Read)?;
    let run = Run::new(
        what,
        operator,
        Rows::of(source, what)?,
        options.stop,
        progress,
    );
    if options.dry_run {
        run.rehearse(desk)
    } else {
        run.write(desk, options)
    }
}
