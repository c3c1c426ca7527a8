//! Finding subjects: as typed first, then as it may have been meant; of equal ones those with
//! open cases by their nearest date, then the others by name.
//!
//! The indexes give the matches in no useful order. They are put in order by what is held in
//! memory: the open cases of the register and every subject's place by name. Where too many match
//! to be put in order at once, the open cases and then the names are gone through in their order,
//! and each is held against the query, until there are enough.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use super::DeskError;
use crate::domain::view::Total;
use crate::search::{Level, Line, Pattern, Query, Vocabulary, is_certain};
use crate::store::{Matches, Store, Touched};

/// So many matches are put in order at once; going through a million names until fifty of them
/// match takes about as long.
const MOST_ORDERED: usize = 20_000;

/// Counts are exact up to here.
pub(super) const MOST_COUNTED: u64 = 1_000;

/// What was mistyped is looked for when fewer than this answer as it was typed.
const FEW: usize = 10;

/// So few subjects are read one by one sooner than the whole order of names.
const FEW_TO_READ: usize = 1_000;

/// So many names are gone through.
const MOST_GONE_THROUGH: usize = 50_000;

/// How many of them are read at a time.
const STEP_OF_NAMES: usize = 500;

/// How many rows one step of [`Finder::prepare`] reads: some milliseconds.
const STEP: usize = 20_000;

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Found {
    /// The subjects, best first, as many as were asked for.
    pub subjects: Vec<u64>,
    /// How many of them answer as it was typed; the others are those it may have meant.
    pub as_typed: usize,
    /// How many there are in all.
    pub total: Total,
}

impl Found {
    /// Those whom a text names outright.
    pub fn named(subjects: Vec<u64>) -> Self {
        Self {
            as_typed: subjects.len(),
            total: counted(subjects.len()),
            subjects,
        }
    }

    /// The same after those whom the text names outright.
    #[must_use]
    pub fn after(mut self, named: Vec<u64>, most: usize) -> Self {
        for (place, subject) in named.into_iter().enumerate() {
            match self.subjects.iter().position(|found| *found == subject) {
                Some(at) => {
                    self.subjects.remove(at);
                    self.as_typed -= usize::from(at < self.as_typed);
                }
                None => {
                    if let Total::Exactly(total) = &mut self.total {
                        *total += 1;
                    }
                }
            }
            self.subjects.insert(place, subject);
            self.as_typed += 1;
        }
        self.subjects.truncate(most);
        self.as_typed = self.as_typed.min(most);
        self
    }

    /// The subjects whose records the other lists show: those it may have meant only where nobody
    /// answers as it was typed.
    pub fn followed(&self) -> &[u64] {
        let count = if self.as_typed > 0 {
            self.as_typed
        } else {
            self.subjects.len()
        };
        self.subjects.get(..count).unwrap_or_default()
    }
}

/// What is held in memory to find quickly. It is made from the register when it is needed, or
/// step by step in idle time, and follows the register's journal.
#[derive(Default)]
pub(super) struct Finder {
    /// The last entry of the journal that is known here.
    entry: Option<u64>,
    open: Option<OpenCases>,
    names: NameOrder,
    words: NameWords,
    /// The last answer: the four lists of a screen ask the same one after the other.
    last: Option<(Query, usize, Found)>,
}

/// The subjects with open cases.
#[derive(Default)]
struct OpenCases {
    dates: HashMap<u64, NaiveDate>,
    by_date: BTreeMap<(NaiveDate, u64), Line>,
}

/// Every subject's place by name.
#[derive(Default)]
struct NameOrder {
    places: Vec<u32>,
    read: u32,
    last: Option<(String, u64)>,
    complete: bool,
    /// Somebody was entered or renamed since: places are near enough to choose by, but not more.
    stale: bool,
}

/// The words of all names.
#[derive(Default)]
struct NameWords {
    vocabulary: Vocabulary,
    last: String,
    complete: bool,
}

/// Subjects to choose from: by number, with what has not been held against them yet.
struct Candidates {
    subjects: Vec<u64>,
    /// Whether there are more, not even looked at.
    dense: bool,
    /// Whether each of them answers the query for certain.
    certain: bool,
}

impl Finder {
    /// The subjects that a query finds, at most `most` of them.
    pub fn find(&mut self, store: &Store, query: &Query, most: usize) -> Result<Found, DeskError> {
        self.catch_up(store)?;
        if let Some((asked, limit, found)) = &self.last
            && asked == query
            && *limit == most
        {
            return Ok(found.clone());
        }
        let found = Search {
            finder: self,
            store,
            query: query.clone(),
            most,
            found: Found {
                subjects: Vec::new(),
                as_typed: 0,
                total: Total::Exactly(0),
            },
            seen: HashSet::new(),
        }
        .run()?;
        self.last = Some((query.clone(), most, found.clone()));
        Ok(found)
    }

    /// Takes one step towards having all in memory; whether more are left.
    pub fn prepare(&mut self, store: &Store) -> Result<bool, DeskError> {
        self.catch_up(store)?;
        if self.open.is_none() {
            self.open = Some(OpenCases::read(store)?);
        } else if !self.names.complete {
            self.names.read_on(store)?;
        } else if !self.words.complete {
            self.words.read_on(store)?;
        } else if self.names.stale {
            self.names = NameOrder::default();
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    /// Takes in what was written since the last call.
    fn catch_up(&mut self, store: &Store) -> Result<(), DeskError> {
        let now = store.entries()?;
        let Some(known) = self.entry.replace(now) else {
            return Ok(());
        };
        if known == now {
            return Ok(());
        }
        self.last = None;
        match store.touched_since(known)? {
            Touched::Many => {
                *self = Self {
                    entry: self.entry,
                    ..Self::default()
                };
            }
            Touched::Subjects(subjects) => {
                for (subject, itself) in subjects {
                    self.renew(store, subject, itself)?;
                }
            }
        }
        Ok(())
    }

    /// Takes in what is now known of a subject: of its cases, or of itself.
    fn renew(&mut self, store: &Store, subject: u64, itself: bool) -> Result<(), DeskError> {
        if self.open.is_none() && !itself {
            return Ok(());
        }
        let line = store.line(subject)?;
        if itself && let Some(line) = &line {
            let words = line.words().split(' ');
            words.for_each(|word| self.words.vocabulary.add(word));
            self.names.stale = true;
        }
        if let Some(open) = &mut self.open {
            open.put(subject, line.zip(store.open_since(subject)?));
        }
        Ok(())
    }
}

impl OpenCases {
    fn read(store: &Store) -> Result<Self, DeskError> {
        let mut cases = Self::default();
        for (subject, date) in store.open_subjects()? {
            cases.put(subject, store.line(subject)?.map(|line| (line, date)));
        }
        Ok(cases)
    }

    fn put(&mut self, subject: u64, now: Option<(Line, NaiveDate)>) {
        if let Some(date) = self.dates.remove(&subject) {
            self.by_date.remove(&(date, subject));
        }
        if let Some((line, date)) = now {
            self.dates.insert(subject, date);
            self.by_date.insert((date, subject), line);
        }
    }
}

impl NameOrder {
    fn read_on(&mut self, store: &Store) -> Result<(), DeskError> {
        let next = store.by_name(self.last.as_ref(), STEP)?;
        self.complete = next.len() < STEP;
        for (_, subject) in &next {
            let at = usize::try_from(*subject).unwrap_or(usize::MAX);
            if self.places.len() <= at {
                self.places.resize(at + 1, u32::MAX);
            }
            if let Some(place) = self.places.get_mut(at) {
                *place = self.read;
            }
            self.read += 1;
        }
        self.last = next.into_iter().last().or_else(|| self.last.take());
        Ok(())
    }

    /// A subject's place; those who came later stand before all others.
    fn place(&self, subject: u64) -> Option<u32> {
        let at = usize::try_from(subject).ok()?;
        self.places
            .get(at)
            .copied()
            .filter(|place| *place != u32::MAX)
    }
}

impl NameWords {
    fn read_on(&mut self, store: &Store) -> Result<(), DeskError> {
        let next = store.name_words(&self.last, STEP)?;
        self.complete = next.len() < STEP;
        for word in &next {
            self.vocabulary.add(word);
        }
        self.last = next.into_iter().last().unwrap_or_default();
        Ok(())
    }
}

/// One search.
struct Search<'s> {
    finder: &'s mut Finder,
    store: &'s Store,
    query: Query,
    most: usize,
    found: Found,
    seen: HashSet<u64>,
}

impl Search<'_> {
    fn run(mut self) -> Result<Found, DeskError> {
        if self.query.is_empty() {
            return Ok(self.found);
        }
        let mut begin = self.candidates(&self.query, false)?;
        if begin.subjects.is_empty()
            && let Some(retyped) = self.query.retyped()
        {
            self.query = retyped;
            begin = self.candidates(&self.query, false)?;
        }
        self.found.total = match (begin.dense, begin.certain) {
            (false, true) => counted(begin.subjects.len()),
            (true, _) => Total::AtLeast(MOST_COUNTED),
            // Counted when each has been looked at.
            (false, false) => Total::Exactly(0),
        };
        let uncounted = !begin.dense && !begin.certain;
        if !self.query.terms.is_empty() {
            let whole = self.candidates(&self.query, true)?;
            self.tier(&whole, Level::Exact)?;
        }
        let level = match self.query.terms.as_slice() {
            [] => Level::Exact,
            _ => Level::Prefix,
        };
        self.tier(&begin, level)?;
        self.found.as_typed = self.found.subjects.len();
        if uncounted {
            self.found.total = match self.found.subjects.len() {
                full if full == self.most => Total::AtLeast(full as u64),
                all => counted(all),
            };
        }
        if self.found.as_typed < FEW.min(self.most) {
            self.forgive()?;
        }
        Ok(self.found)
    }

    /// Adds those whom the query may have meant.
    fn forgive(&mut self) -> Result<(), DeskError> {
        while !self.finder.words.complete {
            self.finder.words.read_on(self.store)?;
        }
        let meant = self.query.forgiving(&self.finder.words.vocabulary);
        if meant.terms.iter().all(|term| term.near.is_empty()) {
            return Ok(());
        }
        self.query = meant;
        let near = self.candidates(&self.query, false)?;
        self.tier(&near, Level::Near)?;
        self.found.total = match near.dense {
            true => Total::AtLeast(MOST_COUNTED),
            false => counted(self.found.subjects.len().max(near.subjects.len())),
        };
        Ok(())
    }

    /// Who may answer a query: those who are in every index that could be read whole.
    fn candidates(&self, query: &Query, whole: bool) -> Result<Candidates, DeskError> {
        let bound = MOST_ORDERED.max(self.most);
        let mut lists: Vec<Matches> = Vec::new();
        if !query.terms.is_empty() {
            lists.push(self.store.matching_terms(&query.terms, whole, bound)?);
        }
        for run in &query.digits {
            lists.push(self.store.matching_digits(run, bound)?);
        }
        let all_whole = lists.iter().all(|matches| matches.complete);
        let parts = query.digits.iter().flat_map(|run| run.readings());
        let certain = all_whole && parts.flatten().all(|part| is_certain(&part));
        let some = lists.first().map(|matches| matches.subjects.clone());
        let mut complete = lists.into_iter().filter(|matches| matches.complete);
        let Some(first) = complete.next() else {
            return Ok(Candidates {
                subjects: some.unwrap_or_default(),
                dense: true,
                certain: false,
            });
        };
        let subjects = complete.fold(first.subjects, |left, right| common(&left, &right.subjects));
        Ok(Candidates {
            subjects,
            dense: false,
            certain,
        })
    }

    /// Adds the candidates of one level, in order, until there are enough.
    fn tier(&mut self, from: &Candidates, level: Level) -> Result<(), DeskError> {
        if self.is_full() {
            return Ok(());
        }
        let pattern = Pattern::new(&self.query);
        if from.dense {
            return self.go_through(from, &pattern, level);
        }
        let new = from
            .subjects
            .iter()
            .copied()
            .filter(|subject| !self.seen.contains(subject));
        let wanted = if from.certain { self.most } else { usize::MAX };
        for subject in self.in_order(new.collect(), wanted)? {
            if self.is_full() {
                break;
            }
            let answers = from.certain
                || self
                    .store
                    .line(subject)?
                    .is_some_and(|line| pattern.level_of(&line).is_some());
            if answers {
                self.add(subject);
            }
        }
        Ok(())
    }

    /// Those with open cases by their date, then the others by name; `wanted` of these at least.
    fn in_order(&mut self, subjects: Vec<u64>, wanted: usize) -> Result<Vec<u64>, DeskError> {
        let few = subjects.len() <= FEW_TO_READ;
        if self.finder.open.is_none() && !few {
            self.finder.open = Some(OpenCases::read(self.store)?);
        }
        let mut open: Vec<(NaiveDate, u64)> = Vec::new();
        let mut others = Vec::new();
        for subject in subjects {
            let date = match &self.finder.open {
                Some(cases) => cases.dates.get(&subject).copied(),
                None => self.store.open_since(subject)?,
            };
            match date {
                Some(date) => open.push((date, subject)),
                None => others.push(subject),
            }
        }
        open.sort_unstable();
        let names = &mut self.finder.names;
        if few && (names.stale || !names.complete) {
            let mut named = Vec::new();
            for subject in others {
                named.push((self.store.sort_name(subject)?, subject));
            }
            named.sort_unstable();
            others = named.into_iter().map(|(_, subject)| subject).collect();
        } else {
            while !names.complete {
                names.read_on(self.store)?;
            }
            let by_place = |subject: &u64| (names.place(*subject), *subject);
            // Where no more are wanted than the first ones, the rest need no order.
            if wanted < others.len() {
                others.select_nth_unstable_by_key(wanted, by_place);
                others.truncate(wanted);
            }
            others.sort_unstable_by_key(by_place);
        }
        Ok(open
            .into_iter()
            .map(|(_, subject)| subject)
            .chain(others)
            .collect())
    }

    /// Holds everybody against the query, in order, until there are enough. Where names do not
    /// tell, because it is something else that so many have in common, those who are known to
    /// match come next.
    fn go_through(
        &mut self,
        known: &Candidates,
        pattern: &Pattern,
        level: Level,
    ) -> Result<(), DeskError> {
        let open = match self.finder.open.take() {
            Some(open) => open,
            None => OpenCases::read(self.store)?,
        };
        for ((_, subject), line) in &open.by_date {
            if self.is_full() {
                break;
            }
            if pattern.level_of(line) == Some(level) {
                self.add(*subject);
            }
        }
        let mut last = None;
        let mut left = MOST_GONE_THROUGH;
        while !self.is_full() && left > 0 {
            let next = self.store.by_name(last.as_ref(), STEP_OF_NAMES)?;
            left = match next.len() {
                STEP_OF_NAMES => left.saturating_sub(STEP_OF_NAMES),
                _ => 0,
            };
            for (name, subject) in &next {
                if self.is_full() {
                    break;
                }
                let is_open = open.dates.contains_key(subject);
                if !is_open && self.answers(pattern, level, name, *subject)? {
                    self.add(*subject);
                }
            }
            last = next.into_iter().last();
        }
        self.finder.open = Some(open);
        if self.is_full() {
            return Ok(());
        }
        for subject in self.in_order(known.subjects.clone(), usize::MAX)? {
            let line = self.store.line(subject)?;
            if !self.is_full() && line.and_then(|line| pattern.level_of(&line)) == Some(level) {
                self.add(subject);
            }
        }
        Ok(())
    }

    /// Whether a subject of that name answers; its other data are only read where they can.
    fn answers(
        &self,
        pattern: &Pattern,
        level: Level,
        name: &str,
        subject: u64,
    ) -> Result<bool, DeskError> {
        match pattern.level_of(&Line::of_name(name)) {
            Some(best) if best == level => Ok(true),
            Some(Level::Exact) => Ok(false),
            _ if pattern.is_of_names() => Ok(false),
            _ => {
                let line = self.store.line(subject)?;
                Ok(line.and_then(|line| pattern.level_of(&line)) == Some(level))
            }
        }
    }

    fn add(&mut self, subject: u64) {
        if self.seen.insert(subject) {
            self.found.subjects.push(subject);
        }
    }

    fn is_full(&self) -> bool {
        self.found.subjects.len() >= self.most
    }
}

fn counted(count: usize) -> Total {
    Total::up_to(count as u64, MOST_COUNTED)
}

/// What two ordered lists have in common.
fn common(left: &[u64], right: &[u64]) -> Vec<u64> {
    let mut right = right.iter().peekable();
    left.iter()
        .copied()
        .filter(|subject| {
            while right.next_if(|other| **other < *subject).is_some() {}
            right.peek() == Some(&subject)
        })
        .collect()
}
