//! Finding subjects: as typed first, then as it may have been meant; of equal ones those with
//! open cases by their nearest date, then the others by name.
//!
//! The indexes give whoever matches in that order, so a search reads no more than a page holds,
//! however many there are: the register's own stand in the order of names, those of the open cases,
//! held in memory, in the order of dates. Once few match, those are all that the next letters are
//! held against. Where a list has other conditions too, or shows what those who are found have, it is
//! gone on until there is enough.

mod finds;
mod memory;
mod onward;
mod search;

use std::collections::HashMap;

pub(super) use self::finds::Finds;
use self::memory::{Answers, NameWords, Narrowed};
pub(super) use self::memory::{Following, Kept};
use self::search::Search;
use super::DeskError;
use crate::domain::identity::RecordNumber;
use crate::domain::values::RecordKind;
use crate::domain::view::{Page, Row, Total};
use crate::search::Query;
use crate::store::{Open, OpenCases, Store, Touched};

/// So many rows of subjects are held; most of those that one letter leaves were there before it.
const MOST_ROWS: usize = 400;

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The subjects, best first, as many as were asked for.
    pub subjects: Vec<u64>,
    /// How many of them answer as it was typed; the others are those it may have meant.
    pub as_typed: usize,
    /// All who are named outright, whatever they answer: they stand first, and may be more than were
    /// asked for.
    pub named: Vec<u64>,
    /// What the others answer: the text as it is read, then as it may have been meant.
    pub answered: Vec<Query>,
}

impl Found {
    /// Those whom a text names outright.
    pub fn named(subjects: Vec<u64>) -> Self {
        Self {
            as_typed: subjects.len(),
            named: subjects.clone(),
            subjects,
            answered: Vec::new(),
        }
    }

    /// The same after those whom the text names outright.
    #[must_use]
    pub fn after(mut self, named: Vec<u64>, most: usize) -> Self {
        for (place, subject) in named.iter().enumerate() {
            if let Some(at) = self.subjects.iter().position(|found| found == subject) {
                self.subjects.remove(at);
                self.as_typed -= usize::from(at < self.as_typed);
            }
            self.subjects.insert(place, *subject);
            self.as_typed += 1;
        }
        self.named = named;
        self.first(most)
    }

    /// The first of them.
    pub fn first(&self, most: usize) -> Self {
        Self {
            subjects: self.subjects.iter().take(most).copied().collect(),
            as_typed: self.as_typed.min(most),
            named: self.named.clone(),
            answered: self.answered.clone(),
        }
    }

    /// The subjects whose records a list shows beside claims that were found by themselves. A list
    /// of subjects has all of them; the others, those whom the text may have meant only where
    /// nothing answers as it was typed.
    pub fn beside(&self, kind: RecordKind, claims: &[RecordNumber]) -> &[u64] {
        match self.shows_meant(kind, claims) {
            true => &self.subjects,
            false => self.subjects.get(..self.as_typed).unwrap_or_default(),
        }
    }

    /// What these answer, but for the named.
    pub fn answered_beside(&self, kind: RecordKind, claims: &[RecordNumber]) -> &[Query] {
        match self.shows_meant(kind, claims) {
            true => &self.answered,
            false => self.answered.get(..1).unwrap_or_default(),
        }
    }

    fn shows_meant(&self, kind: RecordKind, claims: &[RecordNumber]) -> bool {
        kind == RecordKind::Subject || (self.as_typed == 0 && claims.is_empty())
    }
}

/// Everybody whom a text finds, or one more of them than are counted.
#[derive(Debug, Clone)]
pub(super) enum Everybody {
    /// As the search found them.
    Found(Found),
    /// Where they stand by name; who that is was not asked yet.
    Places(Vec<i64>),
}

impl Everybody {
    /// How many they are.
    pub const fn count(&self) -> u64 {
        let count = match self {
            Self::Found(found) => found.subjects.len(),
            Self::Places(places) => places.len(),
        };
        count as u64
    }
}

/// What is held in memory to find quickly. It is made from the register when it is needed, or
/// step by step in idle time, and follows the register's journal.
#[derive(Default)]
pub(super) struct Finder {
    /// How many entries of the journal are known here.
    entries: Option<u64>,
    open: Option<OpenCases>,
    words: NameWords,
    /// Everybody who answers what was typed last, and everybody whom it may have meant.
    narrowed: Option<Narrowed>,
    meant: Option<Narrowed>,
    /// What the last text found, with how many were asked for: the four lists of a screen and
    /// their counts ask the same one after the other.
    found: Option<(String, usize, Found)>,
    /// Everybody whom a text found, as far as they are counted.
    everybody: Option<(String, Everybody)>,
    /// All of them, unless they are too many to be known.
    crowd: Option<(String, Option<Vec<u64>>)>,
    /// Of whom of them the lists have rows.
    pub kept: Answers<Kept>,
    claims: Option<(String, usize, Vec<RecordNumber>)>,
    /// What the other lists showed of those whom it found, and how many rows they had.
    pub pages: Answers<Page>,
    pub totals: Answers<Total>,
    rows: HashMap<u64, Row>,
}

impl Finder {
    /// The subjects that a query finds, at most `most` of them.
    pub fn find(&mut self, store: &Store, query: &Query, most: usize) -> Result<Found, DeskError> {
        self.catch_up(store)?;
        Search::new(self, store, query, most).run()
    }

    /// At most `most` subjects of those that a text is known to find.
    pub fn known(
        &mut self,
        store: &Store,
        text: &str,
        most: usize,
    ) -> Result<Option<Found>, DeskError> {
        self.catch_up(store)?;
        let known = self.found.as_ref().filter(|(asked, limit, found)| {
            asked == text && (most <= *limit || found.subjects.len() < *limit)
        });
        Ok(known.map(|(_, _, found)| found.first(most)))
    }

    /// Keeps what a text found. All who are found are not asked for twice.
    pub fn keep(&mut self, text: &str, most: usize, found: &Found) {
        if most < usize::MAX {
            self.found = Some((text.to_owned(), most, found.clone()));
        }
    }

    /// Everybody whom a text is known to find, after [`Self::known`].
    pub fn known_everybody(&self, text: &str) -> Option<Everybody> {
        let known = self.everybody.as_ref();
        let known = known.filter(|(asked, _)| asked == text);
        known.map(|(_, everybody)| everybody.clone())
    }

    /// Keeps everybody whom a text found.
    pub fn keep_everybody(&mut self, text: &str, everybody: &Everybody) {
        self.everybody = Some((text.to_owned(), everybody.clone()));
    }

    /// All whom a text is known to find, or that they are too many; after [`Self::known`].
    pub fn known_crowd(&self, text: &str) -> Option<Option<Vec<u64>>> {
        let known = self.crowd.as_ref();
        let known = known.filter(|(asked, _)| asked == text);
        known.map(|(_, crowd)| crowd.clone())
    }

    /// Keeps all whom a text finds.
    pub fn keep_crowd(&mut self, text: &str, crowd: Option<&[u64]>) {
        self.crowd = Some((text.to_owned(), crowd.map(<[u64]>::to_vec)));
    }

    /// The claims that a text is known to find by themselves.
    pub fn known_claims(
        &mut self,
        store: &Store,
        text: &str,
        most: usize,
    ) -> Result<Option<Vec<RecordNumber>>, DeskError> {
        self.catch_up(store)?;
        let known = self.claims.as_ref();
        let known = known.filter(|(asked, limit, _)| asked == text && *limit == most);
        Ok(known.map(|(_, _, claims)| claims.clone()))
    }

    /// Keeps what claims a text found.
    pub fn keep_claims(&mut self, text: &str, most: usize, claims: &[RecordNumber]) {
        self.claims = Some((text.to_owned(), most, claims.to_vec()));
    }

    /// A subject's row as it was read last, if it has not changed since.
    pub fn known_row(&self, subject: u64) -> Option<&Row> {
        self.rows.get(&subject)
    }

    /// Keeps a row for the next letter.
    pub fn keep_row(&mut self, subject: u64, row: Row) {
        self.rows.insert(subject, row);
    }

    /// Forgets rows, where there are too many, before more are kept.
    pub fn make_room_for_rows(&mut self) {
        if self.rows.len() >= MOST_ROWS {
            self.rows.clear();
        }
    }

    /// What is known to be open of a subject.
    pub fn known_open(&self, subject: u64) -> Option<Open> {
        self.open.as_ref().map(|open| open.of(subject))
    }

    /// Takes one step towards having all in memory; whether more are left.
    pub fn prepare(&mut self, store: &Store) -> Result<bool, DeskError> {
        self.catch_up(store)?;
        let Some(open) = &mut self.open else {
            self.open = Some(OpenCases::read(store)?);
            return Ok(true);
        };
        if !open.is_complete() {
            open.read_on(store)?;
        } else if !self.words.is_complete() {
            self.words.read_on(store)?;
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    /// Takes in what was written since the last call.
    fn catch_up(&mut self, store: &Store) -> Result<(), DeskError> {
        let now = store.entries()?;
        let known = *self.entries.get_or_insert(now);
        if known == now {
            return Ok(());
        }
        self.found = None;
        self.everybody = None;
        self.crowd = None;
        self.kept = Answers::default();
        self.claims = None;
        self.pages = Answers::default();
        self.totals = Answers::default();
        self.narrowed = None;
        self.meant = None;
        self.rows.clear();
        match store.touched_since(known)? {
            Touched::Many => *self = Self::default(),
            Touched::Subjects {
                mut subjects,
                cases_went_over,
            } => {
                if let Some(open) = self.open.as_ref().filter(|_| cases_went_over) {
                    for subject in open.outdated(store)? {
                        subjects.entry(subject).or_default();
                    }
                }
                for (subject, itself) in subjects {
                    self.renew(store, subject, itself)?;
                }
            }
        }
        self.entries = Some(now);
        Ok(())
    }

    /// Takes in what is now known of a subject: of its cases, or of itself.
    fn renew(&mut self, store: &Store, subject: u64, itself: bool) -> Result<(), DeskError> {
        if self.open.is_none() && !itself {
            return Ok(());
        }
        let line = store.line(subject)?;
        if itself && let Some(line) = &line {
            self.words.add(line);
        }
        match &mut self.open {
            Some(open) if open.is_complete() => {
                open.put(subject, line.zip(store.open_of(subject)?));
            }
            // They are being read one after the other: from the beginning, then.
            open => *open = None,
        }
        Ok(())
    }
}
