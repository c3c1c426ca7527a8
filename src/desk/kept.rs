//! Whose records a list shows of those whom a search finds.
//!
//! Those who are found may be a third of the register, and a page needs a screenful of records.
//! What stands at the top of a list is open, and whose that is the memory of open cases knows. The
//! others are asked in portions, each larger than the one before, until there is enough for the
//! page or the count.

use std::collections::HashSet;
use std::ops::ControlFlow;

use super::find::{Everybody, Following, Found, Kept};
use super::lists::{MOST_AT_FIRST, MOST_COUNTED, MOST_PAGED};
use super::{Desk, DeskError};
use crate::domain::identity::RecordNumber;
use crate::domain::values::RecordKind;
use crate::domain::view::Total;
use crate::search::{Pattern, Query};
use crate::store::{Asked, Having};

/// So many times as many are asked each time, but never more at once than this.
const GROWTH: usize = 4;
const MOST_AT_ONCE: usize = 4_096;

/// Of more who are found by a text alone than are counted, only so many are asked.
const OF_VERY_MANY: usize = 260;

impl Desk {
    /// The subjects whose records a list shows and counts beside those whom a text finds, whatever
    /// part of it is wanted; `whole` asks for all.
    pub(super) fn followed(
        &self,
        kind: RecordKind,
        text: &str,
        asked: &Asked<'_>,
        whole: bool,
    ) -> Result<Kept, DeskError> {
        if let Some(RecordNumber::Subject(one)) = asked.query.subject {
            let is_found = self.finds(text, one)?;
            return Ok(Kept::all(Vec::from_iter(is_found.then_some(one))));
        }
        if whole {
            return self.kept(kind, text, asked, usize::MAX);
        }
        let found = self.found(text, MOST_AT_FIRST)?;
        let first = found.followed_beside(asked.claims);
        if first.len() < MOST_AT_FIRST {
            return Ok(Kept::all(first.to_vec()));
        }
        match asked.query.is_narrowed_beyond_search() {
            true => self.kept(kind, text, asked, MOST_PAGED + 1),
            false => self.kept_by_text(kind, text, asked),
        }
    }

    /// Whether a text finds a subject, however far down and however it was meant.
    fn finds(&self, text: &str, subject: u64) -> Result<bool, DeskError> {
        let found = self.found(text, MOST_AT_FIRST)?;
        if found.named.contains(&subject) || found.subjects.contains(&subject) {
            return Ok(true);
        }
        let line = self.store.line(subject)?.unwrap_or_default();
        let answers = |query: &Query| Pattern::new(query).level_of(&line).is_some();
        Ok(found.answered.iter().any(answers))
    }

    /// The same for a text alone, which is asked with every letter: whoever has open records, as
    /// far as these fill the page, or else everybody too, or the first ones of very many.
    fn kept_by_text(
        &self,
        kind: RecordKind,
        text: &str,
        asked: &Asked<'_>,
    ) -> Result<Kept, DeskError> {
        let query = asked.query;
        let first_page = query.anchor.is_none() && query.sort.is_none();
        let shown = query.limit.filter(|_| first_page);
        // One row more than is shown tells whether there are more.
        let rows = shown.unwrap_or(MOST_PAGED) + 1;
        let following = Following::of_all(kind, text, asked);
        if let Some(kept) = self.known_kept(&following, rows) {
            return Ok(kept);
        }
        let found = self.found(text, MOST_AT_FIRST)?;
        let mut finder = self.finder.borrow_mut();
        let open = finder.having_open(&self.store, &found, kind)?;
        drop(finder);
        let (mut open, on_top) = (open.subjects, open.on_top);
        let kept = if on_top < rows {
            let everybody = self.everybody(text)?;
            let are_few = everybody.count() <= MOST_PAGED as u64;
            let most = if are_few { MOST_PAGED } else { OF_VERY_MANY };
            let first = match everybody {
                Everybody::Found(found) => found.first(most).followed_beside(asked.claims).to_vec(),
                Everybody::Places(mut places) => {
                    places.truncate(most);
                    self.store.subjects_at(&places)?
                }
            };
            let mut sieve = Sieve::new(self, kind, asked, usize::MAX);
            let gone = sieve.give(open.iter().chain(&first))?;
            sieve.into_kept(gone.is_continue() && are_few, MOST_PAGED + 1)
        } else {
            let at_least = open.len().min(MOST_PAGED) as u64;
            open.truncate(rows);
            Kept {
                subjects: open,
                total: Some(Total::AtLeast(at_least)),
                enough_for: rows,
            }
        };
        self.finder.borrow_mut().kept.keep(following, &kept);
        Ok(kept)
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
        // What was kept is forgotten where something was written since.
        let found = self.found(text, MOST_AT_FIRST)?;
        let following = Following::of_all(kind, text, asked);
        if let Some(kept) = self.known_kept(&following, rows) {
            return Ok(kept);
        }
        let mut sieve = Sieve::new(self, kind, asked, rows);
        let whole = self.sift(&found, &mut sieve)?.is_continue();
        let kept = sieve.into_kept(whole, rows);
        self.finder.borrow_mut().kept.keep(following, &kept);
        Ok(kept)
    }

    fn known_kept(&self, following: &Following, rows: usize) -> Option<Kept> {
        let known = self.finder.borrow().kept.to(following);
        known.filter(|kept| rows <= kept.enough_for)
    }

    /// Gives those who are found to a sieve until it has enough: subjects in the order of the
    /// search, whose other records are asked for beginning with who has open ones.
    fn sift(&self, found: &Found, sieve: &mut Sieve<'_>) -> Result<ControlFlow<()>, DeskError> {
        let (kind, asked) = (sieve.kind, sieve.asked);
        let of_subjects = kind == RecordKind::Subject;
        let first = match of_subjects {
            true => &found.subjects,
            false => found.followed_beside(asked.claims),
        };
        let is_all = first.len() < MOST_AT_FIRST;
        let open_only = asked.admits_open_only(kind);
        // Where all are wanted, it is the same who is asked first.
        let by_name_alone = sieve.wanted == usize::MAX && !open_only;
        let mut finder = self.finder.borrow_mut();
        let open = match is_all || of_subjects || by_name_alone {
            true => Having::default(),
            false => finder.having_open(&self.store, found, kind)?,
        };
        let first = found.named.iter().chain(first);
        let gone = sieve.give(open.subjects.iter().chain(first))?;
        if is_all || gone.is_break() {
            return Ok(gone);
        }
        let take = |subject| sieve.take(subject);
        if of_subjects {
            finder.in_order(&self.store, found, open_only, take)?;
        } else if !open_only {
            finder.by_name(&self.store, found, take)?;
        }
        sieve.ask()
    }
}

/// Asks subjects in portions whether a list has rows of them.
struct Sieve<'s> {
    desk: &'s Desk,
    kind: RecordKind,
    asked: Asked<'s>,
    /// So many rows are enough.
    wanted: usize,
    /// Whom it was given.
    seen: HashSet<u64>,
    /// Those who are to be asked together, and how many there will be.
    portion: Vec<u64>,
    size: usize,
    /// Of whom the list has rows, and how many.
    kept: Vec<u64>,
    rows: usize,
}

impl<'s> Sieve<'s> {
    fn new(desk: &'s Desk, kind: RecordKind, asked: &Asked<'s>, wanted: usize) -> Self {
        Self {
            desk,
            kind,
            asked: *asked,
            wanted,
            seen: HashSet::new(),
            portion: Vec::new(),
            size: MOST_AT_FIRST,
            kept: Vec::new(),
            rows: 0,
        }
    }

    /// Takes some more and asks them.
    fn give<'g>(
        &mut self,
        subjects: impl Iterator<Item = &'g u64>,
    ) -> Result<ControlFlow<()>, DeskError> {
        for subject in subjects {
            if self.take(*subject)?.is_break() {
                return Ok(ControlFlow::Break(()));
            }
        }
        self.ask()
    }

    /// Takes one more; it breaks where there are enough.
    fn take(&mut self, subject: u64) -> Result<ControlFlow<()>, DeskError> {
        if !self.seen.insert(subject) {
            return Ok(ControlFlow::Continue(()));
        }
        self.portion.push(subject);
        if self.portion.len() < self.size {
            return Ok(ControlFlow::Continue(()));
        }
        self.size = (self.size * GROWTH).min(MOST_AT_ONCE);
        self.ask()
    }

    /// Asks the portion.
    fn ask(&mut self) -> Result<ControlFlow<()>, DeskError> {
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
        Ok(self.until_enough())
    }

    /// What it kept; `whole`, if it was given everybody who is found, and otherwise enough for so
    /// many rows.
    fn into_kept(self, whole: bool, rows: usize) -> Kept {
        let total = match Total::up_to(self.rows as u64, MOST_COUNTED) {
            Total::Exactly(count) if !whole => Total::AtLeast(count),
            total => total,
        };
        Kept {
            subjects: self.kept,
            total: Some(total),
            enough_for: if whole { usize::MAX } else { rows },
        }
    }

    const fn until_enough(&self) -> ControlFlow<()> {
        if self.rows >= self.wanted {
            ControlFlow::Break(())
        } else {
            ControlFlow::Continue(())
        }
    }
}
