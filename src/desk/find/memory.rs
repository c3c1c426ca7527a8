//! What is held in memory of a register beside its open cases: which words names have, who is
//! left of those whom the last letters found, and what the other lists showed of them.

use chrono::NaiveDate;

use crate::desk::DeskError;
use crate::domain::identity::RecordNumber;
use crate::domain::values::RecordKind;
use crate::domain::view::{ListQuery, Total};
use crate::search::{Level, Line, Pattern, Query, Vocabulary};
use crate::store::{Asked, Store};

/// How many words one step reads: some milliseconds.
const STEP: usize = 20_000;

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
        for word in &next {
            self.vocabulary.push(word);
        }
        self.last = next.into_iter().last().unwrap_or_default();
        Ok(())
    }

    /// Takes in the names of somebody who was entered or renamed.
    pub fn add(&mut self, line: &Line) {
        for word in line.name_words() {
            self.vocabulary.add(word);
        }
    }

    /// The words; all of them once they are complete.
    pub const fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }
}

/// A list of what hangs on the subjects that were found, as it was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::desk) struct Following {
    kind: RecordKind,
    query: ListQuery,
    today: NaiveDate,
    subjects: Vec<u64>,
    claims: Vec<RecordNumber>,
}

impl Following {
    /// What is asked for, whatever text has found the subjects.
    pub fn of(kind: RecordKind, asked: &Asked<'_>) -> Self {
        Self {
            kind,
            query: ListQuery {
                search: None,
                ..asked.query.clone()
            },
            today: asked.today,
            subjects: asked.subjects().to_vec(),
            claims: asked.claims.to_vec(),
        }
    }

    /// The same, whatever the order and the part that is wanted.
    pub fn of_any_part(kind: RecordKind, asked: &Asked<'_>) -> Self {
        let mut following = Self::of(kind, asked);
        let query = &mut following.query;
        (query.sort, query.anchor, query.limit) = (None, None, None);
        query.beside.clear();
        following
    }

    /// What is asked of all whom a text finds, whatever the order and the part.
    pub fn of_all(kind: RecordKind, text: &str, asked: &Asked<'_>) -> Self {
        let mut following = Self::of_any_part(kind, asked);
        following.query.search = Some(text.to_owned());
        following
    }
}

/// Of whom a list has rows, of those who are found.
#[derive(Debug, Clone)]
pub(in crate::desk) struct Kept {
    /// The subjects; in a list of subjects, in the order of the search.
    pub subjects: Vec<u64>,
    /// How many rows the list has of all who are found, or at least, where that is known.
    pub total: Option<Total>,
    /// Of how many rows these are known to be the subjects.
    pub enough_for: usize,
}

impl Kept {
    /// All who are found.
    pub const fn all(subjects: Vec<u64>) -> Self {
        Self {
            subjects,
            total: None,
            enough_for: usize::MAX,
        }
    }
}

/// What was answered last of each kind: while more of a word is typed, the same subjects are
/// mostly found again.
#[derive(Debug)]
pub(in crate::desk) struct Answers<A>(Vec<(Following, A)>);

impl<A> Default for Answers<A> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<A: Clone> Answers<A> {
    /// What was answered to that.
    pub fn to(&self, asked: &Following) -> Option<A> {
        let known = self.0.iter().find(|(known, _)| known == asked);
        known.map(|(_, answer)| answer.clone())
    }

    /// Keeps an answer.
    pub fn keep(&mut self, asked: Following, answer: &A) {
        self.0.retain(|(known, _)| known.kind != asked.kind);
        self.0.push((asked, answer.clone()));
    }
}

/// How those stand who are found equally well: with open cases by date, then the others by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Order {
    /// The row among the open cases.
    Open(i64),
    /// The place by name.
    Named(i64),
}

/// Everybody who answers a query, when they are few.
pub(super) struct Narrowed {
    query: Query,
    /// In their order, whatever the level.
    subjects: Vec<(Order, u64)>,
    /// Their lines, once they were asked for.
    lines: Vec<Line>,
}

impl Narrowed {
    /// All who answer.
    pub fn new(query: &Query, all: &[(Order, u64)]) -> Self {
        let mut subjects = all.to_vec();
        subjects.sort_unstable();
        Self {
            query: query.clone(),
            subjects,
            lines: Vec::new(),
        }
    }

    /// Those who answer a query that asks for more, if it does.
    pub fn narrow(
        mut self,
        query: &Query,
        mut line_of: impl FnMut(u64) -> Result<Line, DeskError>,
    ) -> Result<Option<Self>, DeskError> {
        if !query.asks_more_than(&self.query) {
            return Ok(None);
        }
        if self.lines.is_empty() {
            let lines = self.subjects.iter().map(|(_, subject)| line_of(*subject));
            self.lines = lines.collect::<Result<_, _>>()?;
        }
        let pattern = Pattern::new(query);
        let answers = |line: &Line| pattern.level_of(line).is_some();
        let mut left = self.lines.iter().map(answers);
        self.subjects.retain(|_| left.next().unwrap_or(false));
        self.lines.retain(answers);
        self.query = query.clone();
        Ok(Some(self))
    }

    /// Those who answer as well as that, in their order; after [`Self::narrow`].
    pub fn of_level(&self, level: Level) -> Vec<(Order, u64)> {
        let pattern = Pattern::new(&self.query);
        let subjects = self.subjects.iter().zip(&self.lines);
        subjects
            .filter(|(_, line)| pattern.level_of(line) == Some(level))
            .map(|(subject, _)| *subject)
            .collect()
    }

    /// Whether nobody is left.
    pub const fn is_empty(&self) -> bool {
        self.subjects.is_empty()
    }
}
