//! What is held in memory of a register: who has open cases, who comes after whom by name, which
//! words there are, and who is left of those that were typed so far.

use std::collections::{BTreeMap, HashMap};
use std::ops::ControlFlow;

use chrono::NaiveDate;

use crate::desk::DeskError;
use crate::search::{Level, Line, Pattern, Query, Vocabulary};
use crate::store::Store;

/// How many rows of an index one step reads: some milliseconds.
const STEP: usize = 20_000;

/// How many subjects one step reads; each is a look into the table.
const STEP_OF_SUBJECTS: usize = 200;

/// The subjects with open cases. Their lines are read when they are needed, or in idle time.
#[derive(Default)]
pub(super) struct OpenCases {
    dates: HashMap<u64, NaiveDate>,
    by_date: BTreeMap<(NaiveDate, u64), Option<Line>>,
    /// From here on, lines may be missing.
    read_to: Option<(NaiveDate, u64)>,
    complete: bool,
}

impl OpenCases {
    /// All of them, without their lines.
    pub fn read(store: &Store) -> Result<Self, DeskError> {
        let all = store.open_subjects()?;
        Ok(Self {
            by_date: all
                .iter()
                .map(|(subject, date)| ((*date, *subject), None))
                .collect(),
            dates: all.into_iter().collect(),
            read_to: None,
            complete: false,
        })
    }

    /// Whether all lines are here.
    pub const fn is_complete(&self) -> bool {
        self.complete
    }

    /// Reads some more lines.
    pub fn read_on(&mut self, store: &Store) -> Result<(), DeskError> {
        let from = self.read_to.unwrap_or((NaiveDate::MIN, 0));
        let mut step = self.by_date.range_mut(from..);
        for _ in 0..STEP_OF_SUBJECTS {
            let Some((place, line)) = step.next() else {
                self.complete = true;
                break;
            };
            if line.is_none() {
                *line = Some(store.line(place.1)?.unwrap_or_default());
            }
            self.read_to = Some(*place);
        }
        Ok(())
    }

    /// The nearest date of a subject's open cases.
    pub fn date(&self, subject: u64) -> Option<NaiveDate> {
        self.dates.get(&subject).copied()
    }

    /// Goes through all of them, the nearest date first, until `take` has had enough.
    pub fn go_through(
        &mut self,
        store: &Store,
        mut take: impl FnMut(u64, &Line) -> ControlFlow<()>,
    ) -> Result<(), DeskError> {
        for ((_, subject), line) in &mut self.by_date {
            let line = match line {
                Some(line) => line,
                None => line.insert(store.line(*subject)?.unwrap_or_default()),
            };
            if take(*subject, line).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// How many of the first `most` whose lines are here answer a query that well.
    pub fn answering(&self, pattern: &Pattern, worst: Level, most: usize) -> usize {
        let lines = self.by_date.values().flatten().take(most);
        lines
            .filter(|line| pattern.level_of(line).is_some_and(|level| level <= worst))
            .count()
    }

    /// Takes in what is now known of a subject.
    pub fn put(&mut self, subject: u64, now: Option<(Line, NaiveDate)>) {
        if let Some(date) = self.dates.remove(&subject) {
            self.by_date.remove(&(date, subject));
        }
        if let Some((line, date)) = now {
            self.dates.insert(subject, date);
            self.by_date.insert((date, subject), Some(line));
        }
    }
}

/// Every subject's place by name.
#[derive(Default)]
pub(super) struct NameOrder {
    places: Vec<u32>,
    read: u32,
    last: Option<(String, u64)>,
    complete: bool,
    stale: bool,
}

impl NameOrder {
    /// Whether everybody has a place.
    pub const fn is_complete(&self) -> bool {
        self.complete
    }

    /// Whether somebody was entered or renamed since: the places are near enough to choose by,
    /// but not more.
    pub const fn is_stale(&self) -> bool {
        self.stale
    }

    /// Somebody was entered or renamed.
    pub const fn outdate(&mut self) {
        self.stale = true;
    }

    /// How many have a place.
    pub const fn len(&self) -> usize {
        self.places.len()
    }

    /// Reads some more places.
    pub fn read_on(&mut self, store: &Store) -> Result<(), DeskError> {
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
    pub fn place(&self, subject: u64) -> Option<u32> {
        let at = usize::try_from(subject).ok()?;
        let place = self.places.get(at).copied();
        place.filter(|place| *place != u32::MAX)
    }
}

/// The words of all names.
#[derive(Default)]
pub(super) struct NameWords {
    vocabulary: Vocabulary,
    last: String,
    complete: bool,
}

impl NameWords {
    /// Whether all words are here.
    pub const fn is_complete(&self) -> bool {
        self.complete
    }

    /// Reads some more words.
    pub fn read_on(&mut self, store: &Store) -> Result<(), DeskError> {
        let next = store.name_words(&self.last, STEP)?;
        self.complete = next.len() < STEP;
        for (word, subjects) in &next {
            self.vocabulary.push(word, *subjects);
        }
        self.last = next
            .into_iter()
            .last()
            .map(|(word, _)| word)
            .unwrap_or_default();
        Ok(())
    }

    /// Takes in the words of somebody who was entered or renamed.
    pub fn add(&mut self, line: &Line) {
        for word in line.words().split(' ') {
            self.vocabulary.add(word);
        }
    }

    /// The words; all of them once they are complete.
    pub const fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }
}

/// Everybody who answers a query, when they are few.
pub(super) struct Narrowed {
    query: Query,
    lines: Vec<(u64, Line)>,
}

impl Narrowed {
    /// Those of the subjects who do answer.
    pub fn read(store: &Store, query: &Query, subjects: &[u64]) -> Result<Self, DeskError> {
        let pattern = Pattern::new(query);
        let mut lines = Vec::with_capacity(subjects.len());
        for subject in subjects {
            let line = store.line(*subject)?;
            lines.extend(
                line.filter(|line| pattern.level_of(line).is_some())
                    .map(|line| (*subject, line)),
            );
        }
        Ok(Self {
            query: query.clone(),
            lines,
        })
    }

    /// Those who answer a query that asks for more, if it does.
    pub fn narrow(mut self, query: &Query) -> Option<Self> {
        if !query.asks_more_than(&self.query) {
            return None;
        }
        let pattern = Pattern::new(query);
        self.lines
            .retain(|(_, line)| pattern.level_of(line).is_some());
        self.query = query.clone();
        Some(self)
    }

    /// Those who answer as well as that.
    pub fn of_level(&self, level: Level) -> Vec<u64> {
        let pattern = Pattern::new(&self.query);
        let lines = self.lines.iter();
        lines
            .filter(|(_, line)| pattern.level_of(line) == Some(level))
            .map(|(subject, _)| *subject)
            .collect()
    }

    /// How many they are.
    pub const fn len(&self) -> usize {
        self.lines.len()
    }
}
