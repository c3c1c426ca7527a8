//! How the lists stand, kept from one time to the next: orders and filters, and no more. What was
//! searched for and who is named in a filter are not in it.

use super::App;
use super::effect::Effect;
use super::filters::searched;
use crate::domain::message::Message;
use crate::domain::sort::Sort;
use crate::domain::values::{RecordKind, Value};
use crate::tui::keys::{Action, Context};

/// How the lists stand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Memory {
    /// The list that has the keyboard.
    pub list: RecordKind,
    /// Each list, in their order.
    pub lists: [ListMemory; 4],
}

/// How one list stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListMemory {
    /// Which.
    pub kind: RecordKind,
    /// Its order.
    pub sort: Sort,
    /// Its filter, by codes that are alike in every language.
    pub filter: String,
}

impl Default for Memory {
    fn default() -> Self {
        Self {
            list: RecordKind::Claim,
            lists: LISTS.map(|kind| ListMemory {
                kind,
                sort: Sort::usual(kind),
                filter: String::new(),
            }),
        }
    }
}

const LISTS: [RecordKind; 4] = [
    RecordKind::Subject,
    RecordKind::Consent,
    RecordKind::Block,
    RecordKind::Claim,
];

impl App {
    /// How the lists stand now.
    fn memory(&self) -> Memory {
        Memory {
            list: self.focus,
            lists: LISTS.map(|kind| {
                let pane = self.panes.of(kind);
                ListMemory {
                    kind,
                    sort: pane.sort,
                    filter: self.filter_codes(&pane.filter),
                }
            }),
        }
    }

    /// Has it kept, where it is not as it was kept last.
    pub(super) fn remember(&mut self) -> Option<Effect> {
        let memory = self.memory();
        if memory == self.remembered {
            return None;
        }
        self.remembered = memory.clone();
        Some(Effect::Remember(Box::new(memory)))
    }

    /// Puts the lists as they stood the last time, and says which of them show only a part. A
    /// filter that says nothing in this register is passed over.
    pub fn recall(&mut self, memory: Memory) {
        self.focus = memory.list;
        let mut narrowed = Vec::new();
        for list in &memory.lists {
            let words = self.filter_words_of(list.kind, &list.filter);
            if !words.is_empty() {
                let name = Message::new("screen-filter-of")
                    .word("list", pane_message(list.kind))
                    .text("filter", &words);
                narrowed.push(name);
            }
            let pane = self.panes.of_mut(list.kind);
            pane.sort = list.sort;
            pane.filter = words;
        }
        self.remembered = self.memory();
        if narrowed.is_empty() {
            return;
        }
        let key = |action| self.shown_key(Context::List, action).unwrap_or_default();
        let notice = Message::new("screen-filter-recalled")
            .list("filters", narrowed)
            .text("key", key(Action::Filter))
            .text("back", key(Action::Back));
        self.say_too(notice);
    }

    /// Says that what was kept cannot be read, and is passed over.
    pub fn note_lost_memory(&mut self, path: &str, why: &str) {
        let notice = Message::new("screen-memory-broken")
            .text("path", path)
            .text("why", why);
        self.say_too(notice);
    }

    /// Says it beside what is said already.
    fn say_too(&mut self, message: Message) {
        let said = self.notice.take();
        let failure = said.as_ref().is_some_and(|notice| notice.failure);
        let mut messages = said.map(|notice| notice.messages).unwrap_or_default();
        messages.push(message);
        self.notice = Some(super::Notice { messages, failure });
    }

    /// What each list is narrowed to, in the same words for every language.
    pub(super) fn filters_in_codes(&self) -> Vec<(RecordKind, String)> {
        let kinds = RecordKind::ALL.iter();
        kinds
            .map(|kind| (*kind, self.filter_codes(&self.panes.of(*kind).filter)))
            .collect()
    }

    /// Puts them in the words of the language that is spoken now.
    pub(super) fn filters_by_codes(&mut self, codes: Vec<(RecordKind, String)>) {
        for (kind, codes) in codes {
            self.panes.of_mut(kind).filter = self.filter_words_of(kind, &codes);
        }
    }

    fn filter_codes(&self, filter: &str) -> String {
        if filter.is_empty() {
            return String::new();
        }
        let mut query = searched(filter.to_owned());
        self.narrow(&mut query);
        self.filters(|filters| filters.in_codes(&query))
    }

    /// The words for codes, where a list can be narrowed by all of them.
    fn filter_words_of(&self, kind: RecordKind, codes: &str) -> String {
        let mut query = searched(codes.to_owned());
        let unknown = self.narrow(&mut query);
        if unknown.is_some() || query.search.is_some() || !query.leave_to(kind).is_empty() {
            return String::new();
        }
        let words = self.filters(|filters| filters.in_words(&query));
        let words: Vec<String> = words.into_iter().map(|(_, word)| word).collect();
        words.join(" ")
    }
}

/// The id of the name of a list.
pub const fn pane_message(kind: RecordKind) -> &'static str {
    match kind {
        RecordKind::Subject => "pane-subjects",
        RecordKind::Consent => "pane-consents",
        RecordKind::Block => "pane-blocks",
        RecordKind::Claim => "pane-claims",
    }
}
