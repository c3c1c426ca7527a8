//! Rows that are checked while those before them are written, on a thread of its own.

use std::sync::mpsc::sync_channel;
use std::thread::Scope;

use super::entry::Entry;
use super::reject::{Fault, Reject};
use super::rows::Row;

/// How many rows are handed over together: waking a thread costs more than checking one.
const TOGETHER: usize = 256;

/// How many such parts may wait to be written.
const WAITING: usize = 8;

/// A row with what it asks for, or what is wrong with it.
type Checked = Result<(Row, Entry), Reject>;

/// The rows in their order. Whoever takes no more of them ends the checking.
pub(super) fn checked<'s>(
    scope: &'s Scope<'s, '_>,
    rows: Vec<Result<Row, Reject>>,
    check: impl Fn(&Row) -> Result<Entry, Fault> + Send + 's,
) -> impl Iterator<Item = Checked> {
    let (parts, coming) = sync_channel(WAITING);
    let check = move |row: Row| match check(&row) {
        Ok(entry) => Ok((row, entry)),
        Err(fault) => Err(fault.of(row.line, row.cells)),
    };
    scope.spawn(move || {
        let mut rows = rows.into_iter().map(|row| row.and_then(&check));
        loop {
            let part: Vec<Checked> = rows.by_ref().take(TOGETHER).collect();
            if part.is_empty() || parts.send(part).is_err() {
                break;
            }
        }
    });
    coming.into_iter().flatten()
}
