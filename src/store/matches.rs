//! Who is in the indexes of words and digits under what a query asks for.

use std::cell::OnceCell;
use std::ops::ControlFlow;

use rusqlite::{CachedStatement, Rows};

use super::index::Index;
use super::{Store, StoreError, numbers, places};
use crate::search::{DigitRun, GRAM, LONGEST_BEGINNING, Level, Pattern, Query, Term, grams};

/// Goes through the rows that answer a query in their order, until `take` has had enough; `whole`
/// takes the words as they were typed for whole ones. Where the indexes cannot tell for certain,
/// a [`Check`] does.
pub(super) fn go_through<E: From<StoreError>>(
    store: &Store,
    query: &Query,
    whole: bool,
    mut take: impl FnMut(i64) -> Result<ControlFlow<()>, E>,
) -> Result<(), E> {
    let asked = asked(query, whole);
    let mut statements = Vec::with_capacity(asked.len());
    for question in &asked {
        for (index, _) in question {
            statements.push(prepared(store, *index)?);
        }
    }
    let mut free = statements.iter_mut();
    let mut lists = Vec::with_capacity(asked.len());
    for question in &asked {
        let mut list = List::default();
        for ((_, expression), statement) in question.iter().zip(free.by_ref()) {
            let rows = statement.query([expression]).map_err(StoreError::from)?;
            list.sources.push((i64::MIN, rows));
        }
        lists.push(list);
    }
    // Each list goes on to where the furthest is; where all of them have come, somebody answers.
    let (mut furthest, mut agreed) = (i64::MIN + 1, 0);
    while !lists.is_empty() {
        for list in &mut lists {
            let Some(head) = list.go_on_to(furthest)? else {
                return Ok(());
            };
            agreed = if head == furthest { agreed + 1 } else { 1 };
            furthest = head;
            if agreed == asked.len() {
                if take(furthest)?.is_break() {
                    return Ok(());
                }
                (furthest, agreed) = (furthest + 1, 0);
            }
        }
    }
    Ok(())
}

/// What has to be answered by one and the same row: each by any of its expressions, in its index.
fn asked(query: &Query, whole: bool) -> Vec<Vec<(Index, String)>> {
    let words = (!query.terms.is_empty()).then(|| words_expression(query, whole));
    let words = words.map(|expression| vec![(Index::Words, expression)]);
    let digits = query.digits.iter().map(|run| {
        vec![
            (Index::Digits, digits_expression(run)),
            (Index::Words, beginning(&run.joined)),
        ]
    });
    words.into_iter().chain(digits).collect()
}

fn prepared(store: &Store, index: Index) -> Result<CachedStatement<'_>, StoreError> {
    let query = match index {
        Index::Words => {
            "SELECT rowid FROM subject_words WHERE subject_words MATCH ?1 ORDER BY rowid"
        }
        Index::Digits => {
            "SELECT rowid FROM subject_digits WHERE subject_digits MATCH ?1 ORDER BY rowid"
        }
    };
    Ok(store.connection.prepare_cached(query)?)
}

/// Rows in their order, from one source or from several.
#[derive(Default)]
struct List<'l> {
    /// Where each source stands, and what follows there.
    sources: Vec<(i64, Rows<'l>)>,
}

impl List<'_> {
    /// The first row from `furthest` on; none, where there is no other.
    fn go_on_to(&mut self, furthest: i64) -> Result<Option<i64>, StoreError> {
        let mut nearest: Option<i64> = None;
        for (head, rows) in &mut self.sources {
            while *head < furthest {
                *head = match rows.next()? {
                    Some(row) => row.get(0)?,
                    None => i64::MAX,
                };
            }
            if *head < i64::MAX {
                nearest = Some(nearest.map_or(*head, |other| other.min(*head)));
            }
        }
        Ok(nearest)
    }
}

/// Whether those whom the indexes give do answer: of longer words and numbers these tell only how
/// they begin, or what they are made of.
pub(super) struct Check {
    /// What of the query is in doubt.
    doubt: Query,
    pattern: Pattern,
    worst: Level,
    /// Whether any word begins with the digits in doubt; asked when the numbers have them not.
    in_words: OnceCell<bool>,
}

impl Check {
    pub fn of(query: &Query, whole: bool) -> Self {
        let words = query
            .terms
            .iter()
            .flat_map(|term| term.readings.iter().flatten());
        let words = whole || words.into_iter().all(|word| known_beginning(word) == word);
        let parts = query.digits.iter().flat_map(DigitRun::readings).flatten();
        let numbers = parts.into_iter().all(|part| grams(&part).len() == 1);
        let mut doubt = Query::default();
        if !words {
            doubt.terms.clone_from(&query.terms);
        }
        if !numbers {
            doubt.digits.clone_from(&query.digits);
        }
        Self {
            pattern: Pattern::new(&doubt),
            doubt,
            worst: if whole { Level::Exact } else { Level::Near },
            in_words: OnceCell::new(),
        }
    }

    /// Whether the indexes leave a doubt.
    fn is_needed(&self) -> bool {
        !self.doubt.is_empty()
    }

    /// Whether whoever stands there does answer.
    pub fn passes(&self, store: &Store, place: i64) -> Result<bool, StoreError> {
        if !self.is_needed() {
            return Ok(true);
        }
        if self.doubt.terms.is_empty() {
            let numbers = numbers::at(&store.connection, place)?;
            if self.pattern.is_in_numbers(&numbers) {
                return Ok(true);
            }
            if !self.may_be_in_words(store)? {
                return Ok(false);
            }
        }
        let line = match places::who(&store.connection, place)? {
            Some(subject) => store.line(subject)?,
            None => None,
        };
        let level = line.and_then(|line| self.pattern.level_of(&line));
        Ok(level.is_some_and(|level| level <= self.worst))
    }

    /// Whether a word of anybody begins with any of the digits: where none does, the numbers tell.
    fn may_be_in_words(&self, store: &Store) -> Result<bool, StoreError> {
        if let Some(known) = self.in_words.get() {
            return Ok(*known);
        }
        let mut words = prepared(store, Index::Words)?;
        let mut digits = self.doubt.digits.iter();
        let any = digits.try_fold(false, |any, run| {
            Ok::<_, StoreError>(any || words.exists([beginning(&run.joined)])?)
        })?;
        Ok(*self.in_words.get_or_init(|| any))
    }
}

/// Every term, in any of its readings, every word of a reading as a beginning or as it is.
fn words_expression(query: &Query, whole: bool) -> String {
    let exactly = |word: &String| format!("\"{}\"", word.replace('"', ""));
    let word = |word: &String| match query.spelled_out.get(word) {
        _ if whole => exactly(word),
        Some(words) => any_of(words.iter().chain([word]).map(exactly)),
        None => beginning(word),
    };
    let term = |term: &Term| {
        let readings = term.readings.iter().filter(|words| !words.is_empty());
        let readings = readings.map(|words| all_of(words.iter().map(word)));
        any_of(readings.chain(term.near.iter().map(exactly)))
    };
    all_of(query.terms.iter().map(term))
}

/// Whatever begins like that, as far as the index knows beginnings.
fn beginning(word: &str) -> String {
    format!("\"{}\" *", known_beginning(word).replace('"', ""))
}

/// The longest beginning of a word that the index answers at once. Longer ones of names are few,
/// but nearly every subject has an address of its own.
fn known_beginning(word: &str) -> &str {
    let longest = word.char_indices().nth(LONGEST_BEGINNING);
    match longest {
        Some((end, _)) if word.is_ascii() => word.get(..end).unwrap_or(word),
        _ => word,
    }
}

/// Any reading of the digits, each part of it by the groups it is made of.
fn digits_expression(run: &DigitRun) -> String {
    let part = |part: &String| {
        all_of(grams(part).into_iter().map(|gram| {
            let star = if gram.len() < GRAM { " *" } else { "" };
            format!("\"{gram}\"{star}")
        }))
    };
    any_of(
        run.readings()
            .iter()
            .map(|parts| all_of(parts.iter().map(part))),
    )
}

pub(super) fn all_of(parts: impl Iterator<Item = String>) -> String {
    format!("({})", parts.collect::<Vec<_>>().join(" AND "))
}

pub(super) fn any_of(parts: impl Iterator<Item = String>) -> String {
    format!("({})", parts.collect::<Vec<_>>().join(" OR "))
}
