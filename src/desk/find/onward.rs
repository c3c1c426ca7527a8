//! Beyond the first of those who are found, to whoever else answers.

use std::ops::ControlFlow;

use super::{Finder, Found};
use crate::desk::DeskError;
use crate::domain::values::RecordKind;
use crate::search::Query;
use crate::store::{Having, OpenCases, Store};

impl Finder {
    /// Those who have open records of a kind, of the named and of whoever answers any of the
    /// queries.
    pub fn having_open(
        &mut self,
        store: &Store,
        named: &[u64],
        answered: &[Query],
        kind: RecordKind,
    ) -> Result<Having, DeskError> {
        let open = self.open_cases(store)?;
        Ok(open.having(store, named, answered, kind)?)
    }

    /// Goes through those who are found, in the order of the search, until `take` has had enough:
    /// it is given some twice. `open_only` leaves out whoever has no open case.
    pub fn in_order(
        &mut self,
        store: &Store,
        found: &Found,
        open_only: bool,
        mut take: impl FnMut(u64) -> Result<ControlFlow<()>, DeskError>,
    ) -> Result<(), DeskError> {
        let open = self.open_cases(store)?;
        for (query, whole) in levels(found) {
            if through(store, open, query, whole, open_only, &mut take)?.is_break() {
                break;
            }
        }
        Ok(())
    }

    /// Goes through whoever answers any of the queries by name, however well.
    pub fn by_name(
        &self,
        store: &Store,
        answered: &[Query],
        mut take: impl FnMut(u64) -> Result<ControlFlow<()>, DeskError>,
    ) -> Result<(), DeskError> {
        let mut gone = ControlFlow::Continue(());
        for query in answered {
            if gone.is_continue() {
                store.go_through(query, false, |_, subject| {
                    gone = take(subject)?;
                    Ok::<_, DeskError>(gone)
                })?;
            }
        }
        Ok(())
    }

    fn open_cases(&mut self, store: &Store) -> Result<&OpenCases, DeskError> {
        match &mut self.open {
            Some(open) => Ok(open),
            unread => Ok(unread.insert(OpenCases::read(store)?)),
        }
    }
}

/// What is answered, from the best: the words as whole ones, as beginnings, as they were meant.
fn levels(found: &Found) -> impl Iterator<Item = (&Query, bool)> {
    let typed = found.answered.first();
    let whole = typed.filter(|query| !query.terms.is_empty());
    let begun = found.answered.iter().map(|query| (query, false));
    whole.map(|query| (query, true)).into_iter().chain(begun)
}

/// Those who answer equally well: with open cases by date, then by name.
fn through(
    store: &Store,
    open: &OpenCases,
    query: &Query,
    whole: bool,
    open_only: bool,
    take: &mut impl FnMut(u64) -> Result<ControlFlow<()>, DeskError>,
) -> Result<ControlFlow<()>, DeskError> {
    let mut by_date = Vec::new();
    open.go_through(store, query, whole, |_, subject| {
        by_date.push(subject);
        ControlFlow::Continue(())
    })?;
    for subject in by_date {
        if take(subject)?.is_break() {
            return Ok(ControlFlow::Break(()));
        }
    }
    let mut gone = ControlFlow::Continue(());
    if !open_only {
        store.go_through(query, whole, |_, subject| {
            gone = take(subject)?;
            Ok::<_, DeskError>(gone)
        })?;
    }
    Ok(gone)
}
