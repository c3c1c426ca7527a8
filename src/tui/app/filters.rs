//! Filters in words in the search line: what they narrow, and how the word being typed may go on.
//! The same words narrow one list by themselves, once they are chosen there.

use std::cell::OnceCell;
use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::App;
use super::effect::Effect;
use super::layer::{FilterView, Layer};
use crate::domain::filter::{FilterName, FilterWords, UnknownFilter};
use crate::domain::message::Message;
use crate::domain::record::Operator;
use crate::domain::values::RecordKind;
use crate::domain::view::ListQuery;
use crate::search::Filters;
use crate::tui::keys::{Action, Context};

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
        let mut query = self.typed();
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

    /// What a list is narrowed to by itself: what is typed of a filter goes before what was chosen
    /// of it.
    pub fn filter_of(&self, kind: RecordKind) -> String {
        let own = &self.panes.of(kind).filter;
        let mut typed = self.typed();
        if own.is_empty() || typed.search.is_none() {
            return own.clone();
        }
        self.narrow(&mut typed);
        self.filters(|filters| {
            let names = filters.in_words(&typed).into_iter().map(|(name, _)| name);
            filters.without(own, &names.collect::<Vec<_>>())
        })
    }

    /// What is asked of a list in words: its own filter, and what stands in the search line.
    pub(super) fn words_for(&self, kind: RecordKind) -> ListQuery {
        let words = [Some(self.filter_of(kind)), self.search.text()];
        let words: Vec<String> = words.into_iter().flatten().collect();
        let mut query = searched(words.join(" "));
        self.narrow(&mut query);
        query.leave_to(kind);
        query
    }

    /// The filters of the search line that a list cannot answer, by name: it stays as it is.
    pub fn filters_not_for(&self, kind: RecordKind) -> String {
        let mut query = self.typed();
        if query.search.is_none() {
            return String::new();
        }
        self.narrow(&mut query);
        let dropped = query.leave_to(kind);
        self.filters(|filters| {
            let names = dropped.iter().map(|name| filters.called(*name));
            names.collect::<Vec<_>>().join(", ")
        })
    }

    /// Shows what the list in focus can be narrowed by, with what it is narrowed by now.
    pub(super) fn open_filter(&mut self) {
        let kind = self.focus;
        let query = self.words_for(kind);
        let operators = self.office.operators();
        let view = FilterView::of(kind, &query, &operators, &self.actor.login);
        self.layers.push(Layer::Filter(Box::new(view)));
    }

    /// An action among the filters.
    pub(super) fn act_in_filter(&mut self, action: Action) -> Vec<Effect> {
        let Some(Layer::Filter(view)) = self.layers.last_mut() else {
            return Vec::new();
        };
        match action {
            Action::Up | Action::PrevPane => view.turn(false),
            Action::Down | Action::NextPane => view.turn(true),
            Action::Left => view.turn_value(false),
            Action::Right => view.turn_value(true),
            Action::Mark => view.mark(),
            Action::StartOver => {
                let operators = self.office.operators();
                let nothing = ListQuery::default();
                **view = FilterView::of(view.kind, &nothing, &operators, &self.actor.login);
            }
            Action::Open => return self.take_filter(),
            Action::Back => {
                self.layers.pop();
            }
            _ => {}
        }
        Vec::new()
    }

    /// What is chosen, as it could be typed.
    pub fn filter_in_words(&self, view: &FilterView) -> String {
        let query = view.asked(&self.actor.login);
        self.filters(|filters| joined(filters.in_words(&query).into_iter()))
    }

    /// Narrows the list to what is chosen. What stands in the search line stays there as long as
    /// it is chosen; whatever else is, narrows this list alone.
    fn take_filter(&mut self) -> Vec<Effect> {
        let Some(Layer::Filter(view)) = self.layers.pop() else {
            return Vec::new();
        };
        let chosen = view.asked(&self.actor.login);
        let line = self.search.text().unwrap_or_default();
        let mut typed = self.typed();
        self.narrow(&mut typed);
        typed.leave_to(view.kind);
        let (filter, left) = self.filters(|filters| {
            let (typed, chosen) = (filters.in_words(&typed), filters.in_words(&chosen));
            let changed: Vec<FilterName> = typed
                .iter()
                .map(|(name, _)| *name)
                .filter(|name| words_of(&typed, *name) != words_of(&chosen, *name))
                .collect();
            let in_line =
                |name| !changed.contains(&name) && typed.iter().any(|(known, _)| *known == name);
            let own = chosen.iter().filter(|(name, _)| !in_line(*name)).cloned();
            (joined(own), filters.without(&line, &changed))
        });
        if filter == self.panes.of(view.kind).filter && left == line {
            return Vec::new();
        }
        self.leave_place();
        self.set_filter(view.kind, filter, (left != line).then_some(left))
    }

    /// Narrows a list no more, and says how to have it back.
    pub(super) fn drop_filter(&mut self) -> Vec<Effect> {
        let filter = self.panes.of(self.focus).filter.clone();
        self.leave_place();
        let key = self.keys.hint(Context::List, Action::GoBack);
        let dropped = Message::new("screen-filter-dropped")
            .text("filter", filter)
            .text("key", key.unwrap_or_default());
        self.tell(vec![dropped]);
        self.set_filter(self.focus, String::new(), None)
    }

    pub(super) fn set_filter(
        &mut self,
        kind: RecordKind,
        filter: String,
        line: Option<String>,
    ) -> Vec<Effect> {
        let pane = self.panes.of_mut(kind);
        pane.filter = filter;
        pane.rewind();
        let mut effects = match line {
            Some(line) => {
                self.search.input.clear();
                self.search.input.insert(&line);
                self.search_changed()
            }
            None => self.reload(),
        };
        effects.extend(self.remember());
        effects
    }

    /// What stands in the search line, as a query that has not been understood yet.
    pub(super) fn typed(&self) -> ListQuery {
        searched(self.search.text().unwrap_or_default())
    }

    pub(super) fn filters<T>(&self, ask: impl FnOnce(Filters<'_>) -> T) -> T {
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

/// A query of these words.
pub(super) fn searched(text: String) -> ListQuery {
    ListQuery {
        search: Some(text).filter(|text| !text.trim().is_empty()),
        ..ListQuery::default()
    }
}

fn joined(words: impl Iterator<Item = (FilterName, String)>) -> String {
    words.map(|(_, word)| word).collect::<Vec<_>>().join(" ")
}

/// What is said of one filter, in whatever order.
fn words_of(said: &[(FilterName, String)], name: FilterName) -> BTreeSet<&str> {
    let of_name = said.iter().filter(|(known, _)| *known == name);
    of_name.map(|(_, word)| word.as_str()).collect()
}
