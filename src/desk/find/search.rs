//! One search, from the query to the ordered subjects.

use std::collections::HashSet;
use std::ops::ControlFlow;

use chrono::NaiveDate;

use super::memory::{Narrowed, OpenCases};
use super::{Finder, Found, MOST_COUNTED, counted};
use crate::desk::DeskError;
use crate::domain::view::Total;
use crate::search::{Level, Line, Pattern, Query};
use crate::store::{Matches, Store};

/// Reading and ordering so many matches of one word takes about as long as going through the names
/// until a page is full, for a register of a thousand times a thousand subjects; both grow with
/// the root of their number.
const MOST_ORDERED: usize = 15_000;

/// The same for several words: an index is slower to tell who has all of them.
const MOST_OF_SEVERAL: usize = 5_000;

/// The size of register that this holds for.
const LARGE: usize = 1_000_000;

/// So many of the open cases are asked how common a query is, before the index is; and so many
/// of them have to answer for it to be common.
const SAMPLE: usize = 2_000;
const MANY_OF_SAMPLE: usize = 8;

/// Of those who may be meant, so many are looked at where there are more.
const MOST_MEANT: usize = 1_000;

/// So few matches are kept, for the next letters to be held against: each has to be read, from
/// anywhere in the file.
const MOST_NARROWED: usize = 250;

/// Of subjects who have some digits, so many are read: three digits are in one number of fifty.
const MOST_OF_DIGITS: usize = 10;

/// What was mistyped is looked for when fewer than this answer as it was typed.
const FEW: usize = 10;

/// So few subjects are read one by one sooner than the whole order of names.
const FEW_TO_READ: usize = 1_000;

/// So many names are gone through from the first, and from where a word that was typed begins.
const MOST_GONE_THROUGH: usize = 10_000;

/// Subjects to choose from.
struct Candidates {
    /// By number: all, or some where they are dense.
    subjects: Vec<u64>,
    /// Whether there are more, not even looked at.
    dense: bool,
    /// Whether each of them has the numbers for certain, and the words.
    numbers: bool,
    words: bool,
}

impl Candidates {
    /// So many that none is told.
    const fn everywhere() -> Self {
        Self {
            subjects: Vec::new(),
            dense: true,
            numbers: false,
            words: false,
        }
    }
}

/// A query as it is held against names, and against all that is known of a subject.
struct Asked {
    words: Pattern,
    all: Pattern,
    numbers_are_certain: bool,
}

impl Asked {
    fn new(query: &Query, numbers_are_certain: bool) -> Self {
        let words = Query {
            digits: Vec::new(),
            ..query.clone()
        };
        Self {
            words: Pattern::new(&words),
            all: Pattern::new(query),
            numbers_are_certain: numbers_are_certain || query.digits.is_empty(),
        }
    }
}

/// One search.
pub(super) struct Search<'s> {
    finder: &'s mut Finder,
    store: &'s Store,
    /// As it is read: without what no name begins like.
    query: Query,
    /// With all readings, for what may have been meant.
    unabridged: Query,
    most: usize,
    found: Found,
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
            found: Found::named(Vec::new()),
            seen: HashSet::new(),
        }
    }

    /// Does it.
    pub fn run(mut self) -> Result<Found, DeskError> {
        if self.query.is_empty() {
            return Ok(self.found);
        }
        self.as_typed()?;
        self.found.as_typed = self.found.subjects.len();
        if self.found.as_typed < FEW.min(self.most) && !self.query.terms.is_empty() {
            self.as_meant()?;
        }
        Ok(self.found)
    }

    fn as_typed(&mut self) -> Result<(), DeskError> {
        if self.finder.words.is_complete() {
            self.query = self.query.readable(self.finder.words.vocabulary());
        }
        let before = self.finder.narrowed.take();
        if let Some(left) = before.and_then(|before| before.narrow(&self.query))
            && left.len() > 0
        {
            return self.among(left);
        }
        let mut all = self.answering(false)?;
        if all.subjects.is_empty()
            && !all.dense
            && let Some(retyped) = self.query.retyped()
        {
            self.query = retyped;
            self.unabridged = self.unabridged.retyped().unwrap_or_default();
            all = self.answering(false)?;
        }
        if !all.dense && all.subjects.len() <= MOST_NARROWED {
            let left = Narrowed::read(self.store, &self.query, &all.subjects)?;
            return self.among(left);
        }
        self.found.total = Total::AtLeast(MOST_COUNTED);
        if !self.query.terms.is_empty() {
            let whole = self.answering(true)?;
            self.tier(&whole, Level::Exact)?;
        }
        let level = match self.query.terms.as_slice() {
            [] => Level::Exact,
            _ => Level::Prefix,
        };
        self.tier(&all, level)?;
        if all.numbers && all.words && !all.dense {
            self.found.total = counted(all.subjects.len());
        } else if self.found.subjects.len() < self.most {
            self.found.total = counted(self.found.subjects.len());
        }
        Ok(())
    }

    /// Everybody who answers is known: puts them in order, and keeps them for the next letter.
    fn among(&mut self, left: Narrowed) -> Result<(), DeskError> {
        for level in [Level::Exact, Level::Prefix] {
            for subject in self.in_order(left.of_level(level), usize::MAX)? {
                self.add(subject);
            }
        }
        self.found.total = counted(left.len());
        self.finder.narrowed = Some(left);
        Ok(())
    }

    /// Adds those whom the query may have meant.
    fn as_meant(&mut self) -> Result<(), DeskError> {
        while !self.finder.words.is_complete() {
            self.finder.words.read_on(self.store)?;
        }
        self.query = self.unabridged.forgiving(self.finder.words.vocabulary());
        if self.query.terms.iter().all(|term| term.near.is_empty()) {
            return Ok(());
        }
        let before = self.finder.meant.take();
        if let Some(left) = before.and_then(|before| before.narrow(&self.query)) {
            return self.among_meant(left);
        }
        let near = self.candidates(false, MOST_MEANT.max(self.most))?;
        if !near.dense && near.subjects.len() <= MOST_NARROWED {
            let left = Narrowed::read(self.store, &self.query, &near.subjects)?;
            return self.among_meant(left);
        }
        let more = near.dense;
        let near = Candidates {
            dense: false,
            words: near.words || near.dense,
            ..near
        };
        self.tier(&near, Level::Near)?;
        self.found.total = match more {
            true => Total::AtLeast(MOST_COUNTED),
            false => counted(self.found.subjects.len().max(near.subjects.len())),
        };
        Ok(())
    }

    /// Everybody who may be meant is known.
    fn among_meant(&mut self, left: Narrowed) -> Result<(), DeskError> {
        let meant = left.of_level(Level::Near);
        self.found.total = counted(self.found.as_typed + meant.len());
        for subject in self.in_order(meant, usize::MAX)? {
            self.add(subject);
        }
        self.finder.meant = Some(left);
        Ok(())
    }

    /// Who answers as it was typed, unless too many do.
    fn answering(&self, whole: bool) -> Result<Candidates, DeskError> {
        match self.is_common(whole) {
            true => Ok(Candidates::everywhere()),
            false => self.candidates(whole, self.bound()),
        }
    }

    /// Who may answer the query: those who are in every index that could be read whole.
    fn candidates(&self, whole: bool, bound: usize) -> Result<Candidates, DeskError> {
        let query = &self.query;
        let mut words = None;
        if !query.terms.is_empty() {
            words = Some(self.store.matching_terms(&query.terms, whole, bound)?);
        }
        let mut numbers = Vec::new();
        for run in &query.digits {
            numbers.push(
                self.store
                    .matching_digits(run, bound.saturating_mul(MOST_OF_DIGITS))?,
            );
        }
        let certain = Candidates {
            subjects: Vec::new(),
            dense: false,
            words: words
                .as_ref()
                .is_none_or(|matches| matches.complete && matches.certain),
            numbers: numbers
                .iter()
                .all(|matches| matches.complete && matches.certain),
        };
        let lists: Vec<Matches> = words.into_iter().chain(numbers).collect();
        if lists.iter().all(|list| !list.complete) {
            let some = lists.into_iter().next().unwrap_or_default();
            return Ok(Candidates {
                subjects: some.subjects,
                dense: true,
                ..certain
            });
        }
        let mut complete = lists.into_iter().filter(|list| list.complete);
        let first = complete.next().unwrap_or_default().subjects;
        Ok(Candidates {
            subjects: complete.fold(first, |left, right| common(&left, &right.subjects)),
            ..certain
        })
    }

    /// How many matches are put in order.
    fn bound(&self) -> usize {
        let size = self.finder.names.len().max(LARGE) / LARGE;
        let most = match self.query.terms.len() + self.query.digits.len() {
            0 | 1 => MOST_ORDERED,
            _ => MOST_OF_SEVERAL,
        };
        (most * size.isqrt()).max(self.most)
    }

    /// Whether so many answer that there is no use in reading who: by the open cases, or by how
    /// many names have a word that begins as typed.
    fn is_common(&self, whole: bool) -> bool {
        let all = self.finder.names.len();
        if !self.finder.names.is_complete() || all <= self.bound() {
            return false;
        }
        let open = self.finder.open.as_ref().filter(|open| open.is_complete());
        let pattern = Pattern::new(&self.query);
        let worst = if whole { Level::Exact } else { Level::Prefix };
        let answering = open.map_or(0, |open| open.answering(&pattern, worst, SAMPLE));
        if answering >= MANY_OF_SAMPLE && answering * all / SAMPLE > self.bound() {
            return true;
        }
        let ([term], []) = (self.query.terms.as_slice(), self.query.digits.as_slice()) else {
            return false;
        };
        let vocabulary = self.finder.words.vocabulary();
        let words = term
            .readings
            .iter()
            .filter_map(|reading| match reading.as_slice() {
                [word] if whole => Some(vocabulary.bearers_of(word)),
                [word] => Some(vocabulary.bearers(word)),
                _ => None,
            });
        let bearers = words.max().unwrap_or(0);
        self.finder.words.is_complete() && bearers > self.bound() as u64
    }

    /// Adds the candidates of one level, in order, until there are enough.
    fn tier(&mut self, from: &Candidates, level: Level) -> Result<(), DeskError> {
        if self.is_full() {
            return Ok(());
        }
        if from.dense {
            return self.go_through(&from.subjects, level);
        }
        let new = from.subjects.iter().copied();
        let new = new.filter(|subject| !self.seen.contains(subject)).collect();
        if from.words && from.numbers {
            for subject in self.in_order(new, self.most)? {
                if self.is_full() {
                    break;
                }
                self.add(subject);
            }
            return Ok(());
        }
        // Who has the numbers for certain only has to have the words.
        let asked = Asked::new(&self.query, from.numbers);
        for subject in self.in_order(new, usize::MAX)? {
            if self.is_full() {
                break;
            }
            let name = self.store.sort_name(subject)?.unwrap_or_default();
            if self.answers(&asked, level, &name, subject)? {
                self.add(subject);
            }
        }
        Ok(())
    }

    /// Those with open cases by their date, then the others by name; `wanted` of these at least.
    fn in_order(&mut self, subjects: Vec<u64>, wanted: usize) -> Result<Vec<u64>, DeskError> {
        let few = subjects.len() <= FEW_TO_READ;
        if !few && self.finder.open.is_none() {
            self.finder.open = Some(OpenCases::read(self.store)?);
        }
        let cases = self.finder.open.as_ref();
        let mut open: Vec<(NaiveDate, u64)> = Vec::new();
        let mut others = Vec::new();
        for subject in subjects {
            let date = match cases {
                Some(cases) => cases.date(subject),
                None => self.store.open_since(subject)?,
            };
            match date {
                Some(date) => open.push((date, subject)),
                None => others.push(subject),
            }
        }
        open.sort_unstable();
        let names = &mut self.finder.names;
        if few && (names.is_stale() || !names.is_complete()) {
            let mut named = Vec::new();
            for subject in others {
                named.push((self.store.sort_name(subject)?, subject));
            }
            named.sort_unstable();
            others = named.into_iter().map(|(_, subject)| subject).collect();
        } else {
            while !names.is_complete() {
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
        let open = open.into_iter().map(|(_, subject)| subject);
        Ok(open.chain(others).collect())
    }

    /// Holds everybody against the query, in order, until there are enough. Where names do not
    /// tell, because it is something else that so many have in common, some who are known to
    /// match come next.
    fn go_through(&mut self, some: &[u64], level: Level) -> Result<(), DeskError> {
        let mut open = match self.finder.open.take() {
            Some(open) => open,
            None => OpenCases::read(self.store)?,
        };
        let gone = self.go_through_all(&mut open, some, level);
        self.finder.open = Some(open);
        gone
    }

    fn go_through_all(
        &mut self,
        open: &mut OpenCases,
        some: &[u64],
        level: Level,
    ) -> Result<(), DeskError> {
        let pattern = Pattern::new(&self.query);
        open.go_through(self.store, |subject, line| {
            if pattern.level_of(line) == Some(level) {
                self.add(subject);
            }
            match self.is_full() {
                true => ControlFlow::Break(()),
                false => ControlFlow::Continue(()),
            }
        })?;
        let asked = Asked::new(&self.query, false);
        // From the first name, and then from where the words that were typed begin names: far
        // from the first, surnames stand together.
        let terms = self.query.terms.iter();
        let words = terms.flat_map(|term| term.readings.iter().flatten());
        let mut starts: Vec<String> = words.cloned().collect();
        starts.sort_unstable();
        starts.insert(0, String::new());
        for start in starts {
            if self.is_full() {
                break;
            }
            let mut left = MOST_GONE_THROUGH;
            self.store.go_by_name(&start, |name, subject| {
                let new = open.date(subject).is_none() && !self.seen.contains(&subject);
                if new && self.answers(&asked, level, name, subject)? {
                    self.add(subject);
                }
                left -= 1;
                let on = left > 0 && !self.is_full() && name.starts_with(&start);
                Ok::<_, DeskError>(if on {
                    ControlFlow::Continue(())
                } else {
                    ControlFlow::Break(())
                })
            })?;
        }
        let mut rest: Vec<u64> = some.to_vec();
        rest.retain(|subject| !self.seen.contains(subject) && open.date(*subject).is_none());
        let names = &self.finder.names;
        rest.sort_unstable_by_key(|subject| (names.place(*subject), *subject));
        for subject in rest {
            if self.is_full() {
                break;
            }
            let line = self.store.line(subject)?;
            if line.and_then(|line| pattern.level_of(&line)) == Some(level) {
                self.add(subject);
            }
        }
        Ok(())
    }

    /// Whether a subject of that name answers; its other data are only read where they can.
    fn answers(
        &self,
        asked: &Asked,
        level: Level,
        name: &str,
        subject: u64,
    ) -> Result<bool, DeskError> {
        let by_name = asked.words.level_of(&Line::of_name(name));
        if by_name.is_none() && asked.words.is_of_names() {
            return Ok(false);
        }
        if by_name == Some(level) && asked.numbers_are_certain {
            return Ok(true);
        }
        let line = self.store.line(subject)?;
        Ok(line.and_then(|line| asked.all.level_of(&line)) == Some(level))
    }

    fn add(&mut self, subject: u64) {
        if !self.is_full() && self.seen.insert(subject) {
            self.found.subjects.push(subject);
        }
    }

    fn is_full(&self) -> bool {
        self.found.subjects.len() >= self.most
    }
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
