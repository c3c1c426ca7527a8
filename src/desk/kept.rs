//! Whose records a list shows of those whom a search finds.
//!
//! Those who are found may be a third of the register, and a page needs a screenful of records.
//! What stands at the top of a list is open, and whose that is the memory of open cases knows. A
//! few are asked for theirs; of more, the list is gone along until enough of its rows are theirs.
//! To count, they are asked in portions, each larger than the one before, until there is enough.

use std::collections::HashSet;
use std::ops::ControlFlow;

use super::find::{Everybody, Finds, Following, Found, Kept};
use super::searched::{ENOUGH_TO_COUNT, MOST_AT_FIRST};
use super::{Desk, DeskError};
use crate::domain::identity::RecordNumber;
use crate::domain::values::RecordKind;
use crate::domain::view::Total;
use crate::store::{Asked, Having, Whose};

/// So many times as many are asked each time, but never more at once than this.
const GROWTH: usize = 4;
const MOST_AT_ONCE: usize = 4_096;

/// Of so many who are found it is known who they are; of more, whoever has a row is held against
/// the query.
const MOST_KNOWN: usize = 15_000;

/// So many rows are looked for along a list; for more of them everybody is asked.
const LONGEST_PART: usize = 2_000;

/// To ask one subject for records takes as long as to go past so many rows of a list.
const ROWS_PER_LOOK: u64 = 4;

/// Whose records a list shows beside a search.
pub(super) enum Beside {
    /// Those of these subjects.
    These(Vec<u64>),
    /// Of so many that the list is gone along.
    Each(Finds),
}

impl Desk {
    /// Whose records a list shows beside those whom a text finds.
    pub(super) fn beside(
        &self,
        kind: RecordKind,
        text: &str,
        asked: &Asked<'_>,
    ) -> Result<Beside, DeskError> {
        if let Some(few) = self.few_beside(kind, text, asked)? {
            return Ok(Beside::These(few));
        }
        let Some(limit) = asked.query.limit.filter(|limit| *limit <= LONGEST_PART) else {
            let all = self.kept(kind, text, asked, usize::MAX)?;
            return Ok(Beside::These(all.subjects));
        };
        let mut open = self.open_on_top(kind, text, asked)?;
        // One row more than is shown tells whether there are more.
        let rows = limit + 1;
        if open.on_top >= rows {
            open.subjects.truncate(rows);
            return Ok(Beside::These(open.subjects));
        }
        let known = if kind != RecordKind::Subject && asked.admits_open_only(kind) {
            Some(self.having_open(kind, text, asked)?.subjects)
        } else if self.everybody(text)?.count() <= Total::MOST {
            let all = self.kept(kind, text, asked, usize::MAX)?;
            return Ok(Beside::These(all.subjects));
        } else {
            self.known(text)?
        };
        Ok(match known {
            Some(known) if self.are_quicker_asked(known.len(), rows - open.on_top)? => {
                Beside::These(known)
            }
            Some(known) => Beside::Each(Finds::known(known)),
            None => {
                let found = self.found(text, MOST_AT_FIRST)?;
                let answered = found.answered_beside(kind, asked.claims);
                Beside::Each(Finds::answering(&found.named, answered))
            }
        })
    }

    /// The one whom the lists follow, or all who are found, where they are no more than are shown
    /// at first.
    fn few_beside(
        &self,
        kind: RecordKind,
        text: &str,
        asked: &Asked<'_>,
    ) -> Result<Option<Vec<u64>>, DeskError> {
        if let Some(RecordNumber::Subject(one)) = asked.query.subject {
            let is_found = self.finds(text, one)?;
            return Ok(Some(Vec::from_iter(is_found.then_some(one))));
        }
        let found = self.found(text, MOST_AT_FIRST)?;
        let first = found.beside(kind, asked.claims);
        Ok((first.len() < MOST_AT_FIRST).then(|| first.to_vec()))
    }

    /// Whether a text finds a subject, however far down and however it was meant.
    pub(super) fn finds(&self, text: &str, subject: u64) -> Result<bool, DeskError> {
        let found = self.found(text, MOST_AT_FIRST)?;
        let finds = Finds::answering(&found.named, &found.answered);
        Ok(found.subjects.contains(&subject) || finds.has(&self.store, subject)?)
    }

    /// Whose open records stand at the top of the first page beside a text alone, which is asked
    /// for with every letter.
    fn open_on_top(
        &self,
        kind: RecordKind,
        text: &str,
        asked: &Asked<'_>,
    ) -> Result<Having, DeskError> {
        let query = asked.query;
        let is_first = query.anchor.is_none() && query.sort.is_none();
        let is_alone = !query.is_narrowed_beyond_search() && kind != RecordKind::Subject;
        match is_first && is_alone {
            true => self.having_open(kind, text, asked),
            false => Ok(Having::default()),
        }
    }

    fn having_open(
        &self,
        kind: RecordKind,
        text: &str,
        asked: &Asked<'_>,
    ) -> Result<Having, DeskError> {
        let found = self.found(text, MOST_AT_FIRST)?;
        let answered = found.answered_beside(kind, asked.claims);
        let mut finder = self.finder.borrow_mut();
        finder.having_open(&self.store, &found.named, answered, kind)
    }

    /// Whether so many subjects are asked for their records sooner than so many rows are come upon
    /// that are theirs, if all have rows alike.
    fn are_quicker_asked(&self, subjects: usize, rows: usize) -> Result<bool, DeskError> {
        let (subjects, rows) = (subjects as u64, rows as u64);
        let passed = rows.saturating_mul(self.store.last_subject()?) / subjects.max(1);
        Ok(subjects * ROWS_PER_LOOK <= passed)
    }

    /// Everybody whom a text finds, who are more than are counted, unless they are too many to be
    /// known.
    fn known(&self, text: &str) -> Result<Option<Vec<u64>>, DeskError> {
        let (found, everybody) = (self.found(text, MOST_AT_FIRST)?, self.everybody(text)?);
        if let Some(known) = self.finder.borrow().known_crowd(text) {
            return Ok(known);
        }
        let (Everybody::Places(mut places), Some(query)) = (everybody, found.answered.last())
        else {
            return Ok(None);
        };
        let more = MOST_KNOWN + 1 - places.len();
        places.extend(
            self.store
                .places_answering(query, places.last().copied(), more)?,
        );
        let known = match places.len() <= MOST_KNOWN {
            true => Some(self.store.subjects_at(&places)?),
            false => None,
        };
        self.finder.borrow_mut().keep_crowd(text, known.as_deref());
        Ok(known)
    }

    /// Those beside whom a list is counted.
    pub(super) fn counted(
        &self,
        kind: RecordKind,
        text: &str,
        asked: &Asked<'_>,
    ) -> Result<Kept, DeskError> {
        match self.few_beside(kind, text, asked)? {
            Some(few) => Ok(Kept::all(few)),
            None => self.kept(kind, text, asked, ENOUGH_TO_COUNT),
        }
    }

    /// How long a list is at least, where it cannot be counted at once: no more is then known of a
    /// text that very many answer than what is open, nor of a page that this fills.
    pub(super) fn at_least(
        &self,
        kind: RecordKind,
        text: &str,
        asked: &Asked<'_>,
    ) -> Result<Option<Total>, DeskError> {
        if self.few_beside(kind, text, asked)?.is_some() {
            return Ok(None);
        }
        let query = asked.query;
        let open = self.open_on_top(kind, text, asked)?;
        let is_full = query.limit.is_some_and(|limit| open.on_top > limit);
        if !is_full && self.everybody(text)?.count() <= Total::MOST {
            return Ok(None);
        }
        let known = match query.is_narrowed_beyond_search() || query.open_only {
            true => 0,
            false => {
                let open = self.having_open(kind, text, asked)?;
                open.subjects.len().max(asked.claims.len())
            }
        };
        Ok(Some(Total::AtLeast(Total::MOST.min(known as u64))))
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
        let gone = match self.few(kind, text, asked)? {
            Some(few) => sieve.give(few.iter())?,
            None => self.sift(&found, &mut sieve)?,
        };
        let whole = gone.is_continue();
        let kept = sieve.into_kept(whole, rows);
        self.finder.borrow_mut().kept.keep(following, &kept);
        Ok(kept)
    }

    /// Everybody whom a text finds, where they are no more than are counted; subjects in the order
    /// of the search.
    fn few(
        &self,
        kind: RecordKind,
        text: &str,
        asked: &Asked<'_>,
    ) -> Result<Option<Vec<u64>>, DeskError> {
        let everybody = self.everybody(text)?;
        if everybody.count() > Total::MOST {
            return Ok(None);
        }
        Ok(Some(match everybody {
            _ if kind == RecordKind::Subject => self.found(text, ENOUGH_TO_COUNT)?.subjects,
            Everybody::Found(found) => found.beside(kind, asked.claims).to_vec(),
            Everybody::Places(places) => self.store.subjects_at(&places)?,
        }))
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
        let first = found.beside(kind, asked.claims);
        let is_all = first.len() < MOST_AT_FIRST;
        let open_only = asked.admits_open_only(kind);
        // Where all are wanted, it is the same who is asked first.
        let by_name_alone = sieve.wanted == usize::MAX && !open_only;
        let mut finder = self.finder.borrow_mut();
        let open = match is_all || of_subjects || by_name_alone {
            true => Having::default(),
            false => {
                let answered = found.answered_beside(kind, asked.claims);
                finder.having_open(&self.store, &found.named, answered, kind)?
            }
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
            let answered = found.answered_beside(kind, asked.claims);
            finder.by_name(&self.store, answered, take)?;
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
            whose: Whose::These(&self.portion),
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
        let total = match Total::up_to(self.rows as u64) {
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
