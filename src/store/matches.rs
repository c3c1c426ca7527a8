//! Who is in the indexes of words and digits under what a query asks for.

use std::ops::ControlFlow;

use super::{Store, StoreError};
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
    let mut asked = Vec::new();
    if !query.terms.is_empty() {
        asked.push(("words", words_expression(query, whole)));
    }
    asked.extend(
        query
            .digits
            .iter()
            .map(|run| ("digits", digits_expression(run))),
    );
    let mut lists = Vec::with_capacity(asked.len());
    for (index, _) in &asked {
        let query = format!(
            "SELECT rowid FROM subject_{index} WHERE subject_{index} MATCH ?1 ORDER BY rowid"
        );
        lists.push(
            store
                .connection
                .prepare_cached(&query)
                .map_err(StoreError::from)?,
        );
    }
    let mut heads = Vec::with_capacity(lists.len());
    for (list, (_, expression)) in lists.iter_mut().zip(&asked) {
        let rows = list.query([expression]).map_err(StoreError::from)?;
        heads.push((i64::MIN, rows));
    }
    // Each list goes on to where the furthest is; where all of them have come, somebody answers.
    let (mut furthest, mut agreed) = (i64::MIN + 1, 0);
    loop {
        for (head, rows) in &mut heads {
            while *head < furthest {
                match rows.next().map_err(StoreError::from)? {
                    Some(row) => *head = row.get(0).map_err(StoreError::from)?,
                    None => return Ok(()),
                }
            }
            agreed = if *head == furthest { agreed + 1 } else { 1 };
            furthest = *head;
            if agreed == asked.len() {
                if take(furthest)?.is_break() {
                    return Ok(());
                }
                (furthest, agreed) = (furthest + 1, 0);
            }
        }
        if heads.is_empty() {
            return Ok(());
        }
    }
}

/// Whether those whom the indexes give do answer: of longer words and numbers these tell only how
/// they begin, or what they are made of.
pub(super) struct Check {
    /// What of the query is in doubt.
    doubt: Query,
    pattern: Pattern,
    worst: Level,
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
        }
    }

    /// Whether the indexes leave a doubt.
    pub fn is_needed(&self) -> bool {
        !self.doubt.is_empty()
    }

    pub fn passes(&self, store: &Store, subject: u64) -> Result<bool, StoreError> {
        if !self.is_needed() {
            return Ok(true);
        }
        let line = match self.doubt.terms.is_empty() {
            true => store.numbers(subject)?,
            false => store.line(subject)?,
        };
        let level = line.and_then(|line| self.pattern.level_of(&line));
        Ok(level.is_some_and(|level| level <= self.worst))
    }
}

/// Every term, in any of its readings, every word of a reading as a beginning or as it is.
fn words_expression(query: &Query, whole: bool) -> String {
    let exactly = |word: &String| format!("\"{}\"", word.replace('"', ""));
    let word = |word: &String| match query.spelled_out.get(word) {
        _ if whole => exactly(word),
        Some(words) => any_of(words.iter().chain([word]).map(exactly)),
        None => format!("\"{}\" *", known_beginning(word).replace('"', "")),
    };
    let term = |term: &Term| {
        let readings = term.readings.iter().filter(|words| !words.is_empty());
        let readings = readings.map(|words| all_of(words.iter().map(word)));
        any_of(readings.chain(term.near.iter().map(exactly)))
    };
    all_of(query.terms.iter().map(term))
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
