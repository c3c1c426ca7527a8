//! Filters in words in the search line: what they narrow, and how the word being typed may go on.

use std::cell::OnceCell;

use chrono::NaiveDate;

use super::App;
use crate::domain::filter::{FilterName, FilterWords, UnknownFilter};
use crate::domain::record::Operator;
use crate::domain::view::ListQuery;
use crate::search::Filters;

/// The words of the filters, gathered from all languages when the first search is typed.
#[derive(Debug, Default)]
pub struct Words(OnceCell<FilterWords>);

/// What is said under the search line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FilterHint {
    /// What the last word may become; the first one by a key.
    Completions(Vec<String>),
    /// A value that says nothing.
    Unknown(UnknownFilter),
}

impl App {
    /// Takes the filters out of the query's text.
    pub(super) fn narrow(&self, query: &mut ListQuery) -> Option<UnknownFilter> {
        query.search.as_ref()?;
        self.filters(|filters| filters.apply(query))
    }

    /// What is to be said under the search line.
    pub fn filter_hint(&self) -> Option<FilterHint> {
        let completions = self.completions();
        if !completions.is_empty() {
            return Some(FilterHint::Completions(completions));
        }
        let mut query = ListQuery {
            search: self.search.text(),
            ..ListQuery::default()
        };
        self.narrow(&mut query).map(FilterHint::Unknown)
    }

    /// Completes the last word of the search line; whether there was something to complete.
    pub(super) fn complete_filter(&mut self) -> bool {
        let completions = self.completions();
        let Some(first) = completions.first() else {
            return false;
        };
        let text = self.search.input.text();
        let kept = text.chars().count() - last_word(&text).chars().count();
        let mut completed: String = text.chars().take(kept).collect();
        completed.push_str(first);
        // The name of a filter waits for its value, anything else for the next word.
        if !first.ends_with(':') {
            completed.push(' ');
        }
        self.search.input.clear();
        self.search.input.insert(&completed);
        true
    }

    /// What is typed to see what is due on a day.
    pub(super) fn due_filter(&self, day: NaiveDate) -> String {
        let words = self.filter_words();
        let mut due = words
            .names
            .iter()
            .filter(|(name, _)| *name == FilterName::Due);
        let word = due.find_map(|(_, words)| words.first());
        format!("{}:{day}", word.map_or("", String::as_str))
    }

    fn filter_words(&self) -> &FilterWords {
        self.filter_words.0.get_or_init(|| self.tr.filter_words())
    }

    fn completions(&self) -> Vec<String> {
        let text = self.search.input.text();
        let at_end = self.search.focused && self.search.input.before_caret() == text;
        if !at_end || text.is_empty() {
            return Vec::new();
        }
        self.filters(|filters| filters.completions(&text))
    }

    fn filters<T>(&self, ask: impl FnOnce(Filters<'_>) -> T) -> T {
        let operators: Vec<Operator> = self.office.operators().into_iter().cloned().collect();
        ask(Filters {
            words: self.filter_words(),
            operators: &operators,
            me: &self.actor.login,
            today: self.today,
        })
    }
}

fn last_word(text: &str) -> &str {
    text.rsplit(char::is_whitespace).next().unwrap_or_default()
}
