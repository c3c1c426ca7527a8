//! One import: batch after batch, each read first and then written in one transaction.

use super::ahead::checked;
use super::cells::Cells;
use super::entry::{Entry, about, changed, of_someone_unknown, read};
use super::error::ImportError;
use super::reject::{Fault, Reject, RejectsFile};
use super::rows::{Row, Rows};
use super::{Options, Progress, Report};
use crate::desk::{Batch, Desk, DeskError, Keyed};
use crate::domain::record::{Operator, Record, Subject};
use crate::domain::values::{JournalAction, RecordKind};
use crate::domain::workflow::{Act, Refusal, united};

/// Rows in one transaction: fewer would sync too often, more would hold others up too long.
const ROWS_PER_BATCH: usize = 100_000;

/// Bytes of rows that are held at a time, which bounds the memory that an import needs.
const BYTES_PER_BATCH: usize = 32 << 20;

/// How many rejected rows a report holds; the file of rejects holds them all.
const REJECTS_REPORTED: usize = 1_000;

/// Rows between two reports of progress.
const ROWS_PER_REPORT: u64 = 256;

/// How much of the work on a batch is done, in tenths, when its rows are written: the indexes of
/// words follow all at once.
const TENTHS_BEFORE_INDEXES: u64 = 4;

/// The same of a rehearsal, which makes no indexes.
const ALL_TENTHS: u64 = 10;

/// An import in progress.
pub(super) struct Run<'p> {
    what: RecordKind,
    operator: Operator,
    rows: Rows,
    stop: &'p dyn Fn() -> bool,
    progress: &'p mut dyn FnMut(Progress),
    done: u64,
    /// The bytes of the file that were dealt with before the batch in progress.
    told: u64,
}

/// What came of one row.
enum Standing {
    Accepted,
    Updated,
    Unchanged,
}

/// Why a row did not come in, or why none can.
enum Stop {
    Row(Fault),
    All(DeskError),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::Row(fault)
    }
}

/// A refusal concerns one row; anything else of the desk concerns them all.
impl From<DeskError> for Stop {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Refused(refusal) => Self::Row(Fault {
                field: None,
                reason: refusal.message(),
            }),
            other => Self::All(other),
        }
    }
}

impl<'p> Run<'p> {
    pub fn new(
        what: RecordKind,
        operator: &Operator,
        rows: Rows,
        stop: &'p dyn Fn() -> bool,
        progress: &'p mut dyn FnMut(Progress),
    ) -> Self {
        Self {
            what,
            operator: operator.clone(),
            rows,
            stop,
            progress,
            done: 0,
            told: 0,
        }
    }

    /// Imports everything, batch by batch.
    pub fn write(mut self, desk: &mut Desk, options: &Options<'_>) -> Result<Report, ImportError> {
        let columns = self.rows.header().names();
        let mut file = options
            .rejects
            .as_deref()
            .map(|path| RejectsFile::at(path, columns));
        let mut report = Report::default();
        while !report.stopped {
            // Read before the transaction: it must not wait for a pipe.
            let chunk = self.read()?;
            if chunk.is_empty() {
                break;
            }
            let of_batch = desk.batch(JournalAction::Imported, |batch| {
                self.apply(batch, chunk, TENTHS_BEFORE_INDEXES)
            })?;
            self.tell(self.told);
            if let Some(file) = &mut file {
                for reject in &of_batch.rejects {
                    file.add(reject, options.words)?;
                }
            }
            report.add(of_batch);
        }
        if let Some(file) = file {
            report.rejects_file = file.finish()?;
        }
        if report.rejected == 0 && !report.stopped {
            let mut earlier = options.rejects.iter();
            report.earlier_rejects_file = earlier.find(|path| path.exists()).cloned();
        }
        Ok(report)
    }

    /// Decides everything in one transaction, since rows may depend on earlier ones, and
    /// takes it back. The rows are read within it, so that they are not all held at once.
    pub fn rehearse(mut self, desk: &mut Desk) -> Result<Report, ImportError> {
        let first = self.read()?;
        desk.rehearse(|batch| Ok(self.rehearsed(batch, first)))?
    }

    fn rehearsed(
        &mut self,
        batch: &mut Batch<'_, '_>,
        mut chunk: Vec<Result<Row, Reject>>,
    ) -> Result<Report, ImportError> {
        let mut report = Report::default();
        while !chunk.is_empty() && !report.stopped {
            report.add(self.apply(batch, chunk, ALL_TENTHS)?);
            self.tell(self.told);
            chunk = self.read()?;
        }
        Ok(report)
    }

    /// The rows of the next batch.
    fn read(&mut self) -> Result<Vec<Result<Row, Reject>>, ImportError> {
        let mut chunk = Vec::new();
        let mut bytes = 0;
        while chunk.len() < ROWS_PER_BATCH && bytes < BYTES_PER_BATCH {
            let Some(row) = self.rows.next()? else {
                break;
            };
            bytes += match &row {
                Ok(row) => row.cells.as_slice().len(),
                Err(reject) => reject.cells.as_slice().len(),
            };
            chunk.push(row);
        }
        Ok(chunk)
    }

    fn tell(&mut self, bytes: u64) {
        let rows = self.done;
        (self.progress)(Progress { rows, bytes });
    }

    /// Does what the rows ask for, which is so many tenths of the work on them.
    fn apply(
        &mut self,
        batch: &mut Batch<'_, '_>,
        chunk: Vec<Result<Row, Reject>>,
        tenths: u64,
    ) -> Result<Report, DeskError> {
        let mut report = Report::default();
        // The rows were read before any was written: what is done of them is told by their count.
        let (from, to) = (self.told, self.rows.bytes());
        let rows = chunk.len() as u64;
        let (what, operator, header) = (self.what, &self.operator, self.rows.header());
        let check = |row: &Row| read(what, operator, &Cells::new(header, &row.cells));
        std::thread::scope(|scope| {
            for row in checked(scope, chunk, check) {
                if (self.stop)() {
                    report.stopped = true;
                    break;
                }
                report.rows += 1;
                let standing = match row {
                    Err(reject) => Err(reject),
                    Ok((row, entry)) => match come_in(batch, what, operator, entry) {
                        Ok(standing) => Ok(standing),
                        Err(Stop::Row(fault)) => Err(fault.of(row.line, row.cells)),
                        Err(Stop::All(error)) => return Err(error),
                    },
                };
                match standing {
                    Ok(Standing::Accepted) => report.accepted += 1,
                    Ok(Standing::Updated) => report.updated += 1,
                    Ok(Standing::Unchanged) => report.unchanged += 1,
                    Err(reject) => {
                        report.rejected += 1;
                        report.rejects.push(reject);
                    }
                }
                self.done += 1;
                if self.done.is_multiple_of(ROWS_PER_REPORT) {
                    let part = to.saturating_sub(from) * tenths / 10;
                    (self.progress)(Progress {
                        rows: self.done,
                        bytes: from + part * report.rows / rows,
                    });
                }
            }
            Ok(())
        })?;
        self.told = to;
        Ok(report)
    }
}

fn come_in(
    batch: &mut Batch<'_, '_>,
    what: RecordKind,
    operator: &Operator,
    entry: Entry,
) -> Result<Standing, Stop> {
    match batch.find(what, operator, &entry.external_id)? {
        Some(found) => again(batch, &found, entry),
        None => enter(batch, operator, entry),
    }
}

fn enter(batch: &mut Batch<'_, '_>, operator: &Operator, entry: Entry) -> Result<Standing, Stop> {
    let act = match &entry.subject {
        None => entry.act,
        Some(key) => {
            let subject = batch
                .find(RecordKind::Subject, operator, key)?
                .ok_or_else(|| of_someone_unknown(key))?;
            about(entry.act, subject.record.number())
        }
    };
    batch.enter(act, &entry.source)?;
    Ok(Standing::Accepted)
}

/// A row of a record that is in the register already.
fn again(batch: &mut Batch<'_, '_>, found: &Keyed, entry: Entry) -> Result<Standing, Stop> {
    if batch.is_imported_from(found.bearer, &entry.source)? {
        return Ok(Standing::Unchanged);
    }
    let Act::RegisterSubject(new) = entry.act else {
        return Err(changed().into());
    };
    let details = match &found.record {
        // The file still has two rows of a person who is one here: this one adds what is new in it,
        // and leaves to the other row what that says.
        Record::Subject(stays) if found.bearer != stays.number => {
            let told = Subject {
                details: new.details,
                ..stays.clone()
            };
            united(stays, &told).subject.details
        }
        _ => new.details,
    };
    let correction = Act::CorrectSubject {
        details,
        reason: None,
    };
    let standing = match batch.execute(Some(found.record.number()), correction) {
        Ok(_) => Standing::Updated,
        // The officers knew it before the file did.
        Err(DeskError::Refused(Refusal::NothingToChange)) => Standing::Unchanged,
        Err(error) => return Err(error.into()),
    };
    batch.set_imported(found.bearer, &entry.source)?;
    Ok(standing)
}

impl Report {
    /// Adds what came of another batch.
    fn add(&mut self, batch: Self) {
        self.rows += batch.rows;
        self.accepted += batch.accepted;
        self.updated += batch.updated;
        self.unchanged += batch.unchanged;
        self.rejected += batch.rejected;
        self.stopped |= batch.stopped;
        let room = REJECTS_REPORTED.saturating_sub(self.rejects.len());
        self.rejects.extend(batch.rejects.into_iter().take(room));
    }
}
