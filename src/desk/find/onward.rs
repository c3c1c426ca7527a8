//! Beyond the first of those who are found, to whoever else answers.

use std::collections::HashSet;
use std::ops::ControlFlow;

use super::{Finder, Found};
use crate::desk::DeskError;
use crate::search::Query;
use crate::store::{OpenCases, Store};

impl Finder {
    /// Goes through those who are found beside the first ones, in the same order, until `take` has
    /// had enough; `open_only` leaves out whoever has no open case. However many they are, nothing
    /// is held of them but who was there already.
    pub fn go_on(
        &mut self,
        store: &Store,
        first: &Found,
        open_only: bool,
        mut take: impl FnMut(u64) -> Result<ControlFlow<()>, DeskError>,
    ) -> Result<(), DeskError> {
        let open = match self.open.take() {
            Some(open) => open,
            None => OpenCases::read(store)?,
        };
        let mut seen: HashSet<u64> = first.subjects.iter().copied().collect();
        let mut take = |subject| match seen.insert(subject) {
            true => take(subject),
            false => Ok(ControlFlow::Continue(())),
        };
        let mut gone = Ok(ControlFlow::Continue(()));
        for (query, whole) in levels(first) {
            gone = through(store, &open, query, whole, open_only, &mut take);
            if !matches!(gone, Ok(ControlFlow::Continue(()))) {
                break;
            }
        }
        self.open = Some(open);
        gone.map(|_| ())
    }
}

/// What is answered, from the best: the words as whole ones, as beginnings, as they were meant.
fn levels(first: &Found) -> impl Iterator<Item = (&Query, bool)> {
    let typed = first.answered.first();
    let whole = typed.filter(|query| !query.terms.is_empty());
    let begun = first.answered.iter().map(|query| (query, false));
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
