//! One search, from the query to the ordered subjects.

use std::collections::HashSet;
use std::ops::ControlFlow;

use super::memory::{Narrowed, Order};
use super::{Finder, Found};
use crate::desk::DeskError;
use crate::domain::view::Row;
use crate::search::{Level, Query};
use crate::store::{OpenCases, Store, line_of};

/// What was mistyped is looked for when fewer than this answer as it was typed.
const FEW: usize = 10;

/// So many are few enough to hold the next letters against, one by one.
const MOST_NARROWED: usize = 65;

/// One search.
pub(super) struct Search<'s> {
    finder: &'s mut Finder,
    store: &'s Store,
    /// As it is read: without what no name begins like.
    query: Query,
    /// With all readings, for what may have been meant.
    unabridged: Query,
    most: usize,
    found: Vec<(Order, u64)>,
    seen: HashSet<u64>,
}

impl<'s> Search<'s> {
    /// A search for at most `most` subjects.
    pub fn new(finder: &'s mut Finder, store: &'s Store, query: &Query, most: usize) -> Self {
        Self {
            finder,
            store,
            query: query.clone(),
            unabridged: query.clone(),
            most,
            found: Vec::new(),
            seen: HashSet::new(),
        }
    }

    /// Does it.
    pub fn run(mut self) -> Result<Found, DeskError> {
        if self.query.is_empty() {
            return Ok(Found::default());
        }
        self.as_typed()?;
        let as_typed = self.found.len();
        let mut answered = vec![self.query.clone()];
        if as_typed < FEW.min(self.most) && !self.query.terms.is_empty() {
            answered.extend(self.as_meant()?);
        }
        let subjects = self.found.into_iter().map(|(_, subject)| subject);
        Ok(Found {
            subjects: subjects.collect(),
            as_typed,
            named: Vec::new(),
            answered,
        })
    }

    fn as_typed(&mut self) -> Result<(), DeskError> {
        if self.finder.words.is_complete() {
            self.query = self.query.readable(self.finder.words.vocabulary());
        }
        let before = self.finder.narrowed.take();
        if let Some(left) = self.left_of(before)?
            && !left.is_empty()
        {
            self.among(&left, &[Level::Exact, Level::Prefix]);
            self.finder.narrowed = Some(left);
            return Ok(());
        }
        self.all_levels()?;
        if self.found.is_empty()
            && let Some(retyped) = self.query.retyped()
        {
            self.query = retyped;
            self.unabridged = self.unabridged.retyped().unwrap_or_default();
            self.all_levels()?;
        }
        self.finder.narrowed = self.narrowed();
        Ok(())
    }

    /// The words as whole ones, then as beginnings.
    fn all_levels(&mut self) -> Result<(), DeskError> {
        if !self.query.terms.is_empty() {
            self.level(true)?;
        }
        self.level(false)
    }

    /// Adds those whom the query may have meant, and says what that is.
    fn as_meant(&mut self) -> Result<Option<Query>, DeskError> {
        while !self.finder.words.is_complete() {
            self.finder.words.read_on(self.store)?;
        }
        self.query = self.unabridged.forgiving(self.finder.words.vocabulary());
        if self.query.terms.iter().all(|term| term.near.is_empty()) {
            return Ok(None);
        }
        let before = self.finder.meant.take();
        if let Some(left) = self.left_of(before)? {
            self.among(&left, &[Level::Near]);
            self.finder.meant = Some(left);
        } else {
            self.level(false)?;
            self.finder.meant = self.narrowed();
        }
        Ok(Some(self.query.clone()))
    }

    /// Everybody who answers, if those are all and they are few.
    fn narrowed(&self) -> Option<Narrowed> {
        let few = !self.is_full() && self.found.len() < MOST_NARROWED;
        few.then(|| Narrowed::new(&self.query, &self.found))
    }

    /// Those of the last letters' who answer, if these ask for more.
    fn left_of(&self, before: Option<Narrowed>) -> Result<Option<Narrowed>, DeskError> {
        let Some(before) = before else {
            return Ok(None);
        };
        before.narrow(&self.query, |subject| {
            match self.finder.known_row(subject) {
                Some(Row::Subject(row)) => Ok(line_of(&row.subject)),
                _ => Ok(self.store.line(subject)?.unwrap_or_default()),
            }
        })
    }

    /// Everybody who answers is known.
    fn among(&mut self, left: &Narrowed, levels: &[Level]) {
        for level in levels {
            for (order, subject) in left.of_level(*level) {
                self.add(order, subject);
            }
        }
    }

    /// Adds those who answer, those with open cases first, until there are enough.
    fn level(&mut self, whole: bool) -> Result<(), DeskError> {
        if self.is_full() {
            return Ok(());
        }
        let open = match self.finder.open.take() {
            Some(open) => open,
            None => OpenCases::read(self.store)?,
        };
        let added = self.level_beside(&open, whole);
        self.finder.open = Some(open);
        added
    }

    fn level_beside(&mut self, open: &OpenCases, whole: bool) -> Result<(), DeskError> {
        let room = self.most - self.found.len();
        let mut first = Vec::new();
        self.store
            .go_through(&self.query, whole, |place, subject| {
                if !self.seen.contains(&subject) {
                    let row = open.row(subject).map(Order::Open);
                    first.push((row.unwrap_or(Order::Named(place)), subject));
                }
                Ok::<_, DeskError>(match first.len() > room {
                    true => ControlFlow::Break(()),
                    false => ControlFlow::Continue(()),
                })
            })?;
        // Where there are more than are wanted, those with open cases may be anywhere among them.
        if first.len() > room {
            let (store, query) = (self.store, self.query.clone());
            open.go_through(store, &query, whole, |row, subject| {
                self.add(Order::Open(row), subject);
                self.until_full()
            })?;
        }
        first.sort_unstable();
        for (order, subject) in first {
            self.add(order, subject);
        }
        Ok(())
    }

    fn add(&mut self, order: Order, subject: u64) {
        if !self.is_full() && self.seen.insert(subject) {
            self.found.push((order, subject));
        }
    }

    fn until_full(&self) -> ControlFlow<()> {
        match self.is_full() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    }

    fn is_full(&self) -> bool {
        self.found.len() >= self.most
    }
}
