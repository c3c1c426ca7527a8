//! The subjects with open cases, found like all others but by their nearest dates.
//!
//! They are few among many, and their dates move with every act. So their words are not in the
//! register once more: a searching program holds them in its memory. Until all of them are read,
//! the register's own indexes are gone through for them to the end.

mod records;

use std::cell::{OnceCell, RefCell};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BinaryHeap, HashMap, VecDeque};
use std::ops::ControlFlow;

pub use self::records::Open;
pub(super) use self::records::{OPEN, OpenRecords};
use self::records::{has_date, in_order, number_in};
use super::matches::{self, Check};
use super::{Store, StoreError};
use crate::domain::values::RecordKind;
use crate::search::{Line, Lines, Places, Query};

/// How many subjects one step reads; each is a look into the table, from anywhere on the disk.
const STEP: usize = 64;

/// Of so many queries it is known who answers. A text is one query or two, and one of them is asked
/// at two levels.
const MOST_ANSWERED: usize = 3;

/// The open cases of a register.
#[derive(Debug, Default)]
pub struct OpenCases {
    /// Where each subject is among those who have some.
    at: BTreeMap<u64, usize>,
    /// What they have, the nearest date first; who has changed is at the end.
    cases: Vec<Cases>,
    /// The lines of the first of them, each at the same place.
    lines: Lines,
    /// Who stands where by name, asked for while lines are to be read; who moves later is another's
    /// act.
    places: OnceCell<HashMap<i64, u64>>,
    /// Who answered the last queries, whole or not: the four lists of a screen ask the same one
    /// after the other.
    answered: RefCell<VecDeque<Answered>>,
}

/// Who answers a query: where they stand among the cases.
#[derive(Debug)]
struct Answered {
    query: Query,
    whole: bool,
    places: Places,
}

/// Who has open records of a kind, in the usual order of its list.
#[derive(Debug, Default)]
pub struct Having {
    /// The subjects, by the first of their records.
    pub subjects: Vec<u64>,
    /// So many of these stand before all that is closed.
    pub on_top: usize,
}

/// The open cases of a subject.
#[derive(Debug, Clone, Copy)]
struct Cases {
    /// Where the subject stands by the nearest of its dates.
    row: i64,
    open: Open,
}

impl Cases {
    fn of(subject: u64, open: Open) -> Self {
        let row = in_order(open.due_on, subject.cast_signed());
        Self { row, open }
    }

    const fn subject(&self) -> u64 {
        number_in(self.row)
    }
}

impl OpenCases {
    /// All of them, without their lines.
    pub fn read(store: &Store) -> Result<Self, StoreError> {
        let open = store.open_subjects()?.into_iter();
        let mut cases: Vec<Cases> = open
            .map(|(subject, open)| Cases::of(subject, open))
            .collect();
        cases.sort_unstable_by_key(|cases| cases.row);
        let at = cases.iter().map(Cases::subject).zip(0..).collect();
        Ok(Self {
            at,
            cases,
            ..Self::default()
        })
    }

    /// Whether all lines are here.
    pub const fn is_complete(&self) -> bool {
        self.lines.count() == self.cases.len()
    }

    /// Reads some more lines. A step that is stopped is taken once more by the next call.
    pub fn read_on(&mut self, store: &Store) -> Result<(), StoreError> {
        let next = self.cases.iter().skip(self.lines.count()).take(STEP);
        let next = next.map(|cases| store.line(cases.subject()));
        for line in next.collect::<Result<Vec<_>, StoreError>>()? {
            self.lines.push(&line.unwrap_or_default());
        }
        if self.is_complete() {
            self.lines.settle();
            self.places.take();
        } else {
            self.lines.settle_in_passing();
        }
        Ok(())
    }

    /// What is open of a subject.
    pub fn of(&self, subject: u64) -> Open {
        let cases = self.cases_of(subject);
        cases.map_or_else(Open::default, |cases| cases.open)
    }

    /// Those of whom something else is open by now than is known here.
    pub fn outdated(&self, store: &Store) -> Result<Vec<u64>, StoreError> {
        let now = store.open_subjects()?;
        let all = self.at.keys().chain(now.keys());
        let differs = |subject: &&u64| {
            let known = self.cases_of(**subject).map(|cases| &cases.open);
            known != now.get(*subject)
        };
        Ok(all.filter(differs).copied().collect())
    }

    /// The row of a subject who has open cases.
    pub fn row(&self, subject: u64) -> Option<i64> {
        Some(self.cases_of(subject)?.row)
    }

    fn cases_of(&self, subject: u64) -> Option<&Cases> {
        self.cases.get(*self.at.get(&subject)?)
    }

    /// Goes through those who answer a query, the nearest date first, until `take` has had enough.
    pub fn go_through(
        &self,
        store: &Store,
        query: &Query,
        whole: bool,
        mut take: impl FnMut(i64, u64) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let answering = self.answering(store, query, whole)?.into_iter();
        let mut rows: BinaryHeap<_> = answering.map(|cases| Reverse(cases.row)).collect();
        while let Some(Reverse(row)) = rows.pop() {
            if take(row, number_in(row)).is_break() {
                break;
            }
        }
        Ok(())
    }

    /// Those who have open records of a kind, of these subjects and of all who answer any of the
    /// queries.
    pub fn having(
        &self,
        store: &Store,
        subjects: &[u64],
        queries: &[Query],
        kind: RecordKind,
    ) -> Result<Having, StoreError> {
        let first = |cases: &Cases| Some((cases.open.first(kind)?, cases.subject()));
        let named = subjects
            .iter()
            .filter_map(|subject| self.cases_of(*subject));
        let mut having: Vec<_> = named.filter_map(first).collect();
        for query in queries {
            let answering = self.answering(store, query, false)?;
            having.extend(answering.into_iter().filter_map(first));
        }
        having.sort_unstable();
        having.dedup();
        // Open claims stand before the closed ones; what else has no date, among the closed.
        let is_on_top = |place| kind == RecordKind::Claim || has_date(place);
        Ok(Having {
            on_top: having.partition_point(|(place, _)| is_on_top(*place)),
            subjects: having.into_iter().map(|(_, subject)| subject).collect(),
        })
    }

    /// The cases of those who answer.
    fn answering(
        &self,
        store: &Store,
        query: &Query,
        whole: bool,
    ) -> Result<Vec<&Cases>, StoreError> {
        let mut answered = self.answered.borrow_mut();
        let mut known = answered.iter();
        let known = known.position(|known| known.whole == whole && known.query == *query);
        let last = match known.and_then(|at| answered.remove(at)) {
            Some(known) => known,
            None => Answered {
                places: match self.is_complete() {
                    true => self.lines.answering(query, whole),
                    false => self.answering_in(store, query, whole)?,
                },
                query: query.clone(),
                whole,
            },
        };
        let cases = last.places.iter().filter_map(|place| self.cases.get(place));
        let cases = cases.collect();
        answered.push_front(last);
        answered.truncate(MOST_ANSWERED);
        Ok(cases)
    }

    /// The same by the register's own indexes.
    fn answering_in(
        &self,
        store: &Store,
        query: &Query,
        whole: bool,
    ) -> Result<Places, StoreError> {
        let places = match self.places.get() {
            Some(places) => places,
            None => {
                let places = store.places_of(self.at.keys().copied())?;
                self.places.get_or_init(|| places)
            }
        };
        let check = Check::of(query, whole);
        let mut answering = Vec::new();
        matches::go_through(store, query, whole, |place| {
            if let Some(subject) = places.get(&place)
                && check.passes(store, place)?
            {
                answering.extend(self.at.get(subject));
            }
            Ok::<_, StoreError>(ControlFlow::Continue(()))
        })?;
        Ok(answering.into_iter().collect())
    }

    /// Takes in what is now known of a subject, when all lines are here.
    pub fn put(&mut self, subject: u64, now: Option<(Line, Open)>) {
        self.answered.take();
        if let Some(place) = self.at.remove(&subject) {
            self.lines.forget(place);
        }
        if let Some((line, open)) = now {
            self.at.insert(subject, self.cases.len());
            self.cases.push(Cases::of(subject, open));
            self.lines.push(&line);
            self.lines.settle();
        }
    }
}
