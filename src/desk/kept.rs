//! Whom a list's other conditions leave of those whom a search finds.
//!
//! Those who are found may be a third of the register, and a page needs a screenful of them. So
//! they are asked in portions, the best first, each larger than the one before, until there is
//! enough for the page or the count.

use std::collections::HashSet;
use std::ops::ControlFlow;

use super::find::{Following, Kept};
use super::lists::{MOST_AT_FIRST, MOST_PAGED};
use super::{Desk, DeskError};
use crate::domain::identity::RecordNumber;
use crate::domain::values::RecordKind;
use crate::store::Asked;

/// So many times as many are asked each time, but never more at once than this.
const GROWTH: usize = 4;
const MOST_AT_ONCE: usize = 4_096;

impl Desk {
    /// The subjects whose records a list shows and counts beside those whom a text finds, whatever
    /// part of it is wanted, and whether those are all; `whole` asks for all.
    ///
    /// For a text alone, which is asked with every letter, those are the first ones found. Where
    /// more is asked, the list is complete as far as records are counted.
    pub(super) fn followed(
        &self,
        kind: RecordKind,
        text: &str,
        asked: &Asked<'_>,
        whole: bool,
    ) -> Result<(Vec<u64>, bool), DeskError> {
        if whole {
            return Ok((self.kept(kind, text, asked, usize::MAX)?.subjects, true));
        }
        if let Some(RecordNumber::Subject(one)) = asked.query.subject {
            let found = self.found(text, MOST_PAGED)?;
            let is_found = found.followed_beside(asked.claims).contains(&one);
            return Ok((Vec::from_iter(is_found.then_some(one)), true));
        }
        let found = self.found(text, MOST_AT_FIRST)?;
        let first = found.followed_beside(asked.claims);
        let is_all = first.len() < MOST_AT_FIRST;
        if is_all || !asked.query.is_narrowed_beyond_search() {
            return Ok((first.to_vec(), is_all));
        }
        let kept = self.kept(kind, text, asked, MOST_PAGED + 1)?;
        Ok((kept.subjects, kept.whole))
    }

    /// Those of the subjects that a text finds of whom a list has rows, at least `rows` of them
    /// all together, if there are.
    pub(super) fn kept(
        &self,
        kind: RecordKind,
        text: &str,
        asked: &Asked<'_>,
        rows: usize,
    ) -> Result<Kept, DeskError> {
        let found = self.found(text, MOST_AT_FIRST)?;
        let following = Following::of_all(kind, text, asked);
        let known = self.finder.borrow().kept.to(&following);
        if let Some(kept) = known.filter(|kept| kept.whole || kept.rows >= rows) {
            return Ok(kept);
        }
        let first = match kind {
            RecordKind::Subject => &found.subjects,
            _ => found.followed_beside(asked.claims),
        };
        let mut sieve = Sieve::new(self, kind, asked, rows);
        let mut gone = ControlFlow::Continue(());
        for subject in first {
            gone = sieve.take(*subject)?;
        }
        if gone.is_continue() && first.len() == MOST_AT_FIRST {
            let open_only = asked.admits_open_only(kind);
            let mut finder = self.finder.borrow_mut();
            finder.go_on(&self.store, &found, open_only, |subject| {
                gone = sieve.take(subject)?;
                Ok(gone)
            })?;
        }
        if gone.is_continue() {
            sieve.ask()?;
        }
        let kept = Kept {
            subjects: sieve.kept,
            rows: sieve.rows,
            whole: gone.is_continue(),
        };
        // A whole list is not asked for twice.
        if rows < usize::MAX {
            self.finder.borrow_mut().kept.keep(following, &kept);
        }
        Ok(kept)
    }
}

/// Asks subjects in portions whether a list has rows of them.
struct Sieve<'s> {
    desk: &'s Desk,
    kind: RecordKind,
    asked: Asked<'s>,
    /// So many rows are enough.
    wanted: usize,
    /// Those who are to be asked together, and how many there will be.
    portion: Vec<u64>,
    size: usize,
    /// Of whom the list has rows, and how many.
    kept: Vec<u64>,
    rows: usize,
}

impl<'s> Sieve<'s> {
    const fn new(desk: &'s Desk, kind: RecordKind, asked: &Asked<'s>, wanted: usize) -> Self {
        Self {
            desk,
            kind,
            asked: *asked,
            wanted,
            portion: Vec::new(),
            size: MOST_AT_FIRST,
            kept: Vec::new(),
            rows: 0,
        }
    }

    /// Takes one more; it breaks where there are enough.
    fn take(&mut self, subject: u64) -> Result<ControlFlow<()>, DeskError> {
        self.portion.push(subject);
        if self.portion.len() < self.size {
            return Ok(ControlFlow::Continue(()));
        }
        self.ask()?;
        self.size = (self.size * GROWTH).min(MOST_AT_ONCE);
        Ok(match self.rows >= self.wanted {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        })
    }

    /// Asks the portion.
    fn ask(&mut self) -> Result<(), DeskError> {
        let asked = Asked {
            subjects: Some(&self.portion),
            claims: &[],
            ..self.asked
        };
        let rows = self.desk.store.subjects_of(self.kind, &asked)?;
        self.rows += rows.len();
        let rows: HashSet<u64> = rows.into_iter().collect();
        let portion = self.portion.drain(..);
        self.kept
            .extend(portion.filter(|subject| rows.contains(subject)));
        Ok(())
    }
}
