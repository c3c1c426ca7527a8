//! Everything that can be done, by name: what it is called, its key, and why it cannot be done.

use std::ops::Range;

use crate::domain::message::Message;
use crate::i18n::Tr;
use crate::search::{Closeness, Letters};
use crate::tui::app::dialog::Errand;
use crate::tui::app::form::TextInput;
use crate::tui::app::wanted::Wanted;
use crate::tui::keys::Action;

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name.
    pub name: Message,
    /// The key that does it without the palette.
    pub key: Option<String>,
    /// Why it cannot be done now.
    pub refused: Option<Message>,
    /// What it does.
    pub does: Deed,
}

/// What an entry does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deed {
    /// Opens the dialog of one act; several of them may share a key.
    Errand(Errand),
    /// The same as a key.
    Action(Action),
}

impl Entry {
    /// What it is found by beside its name.
    fn keys_and_name(&self) -> [&str; 2] {
        let name = match self.does {
            Deed::Action(action) => action.name(),
            Deed::Errand(_) => "",
        };
        [self.key.as_deref().unwrap_or_default(), name]
    }
}

/// An entry that is found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found<'a> {
    /// The entry.
    pub entry: &'a Entry,
    /// Its name in words.
    pub name: String,
    /// The parts of the name that were typed, in characters.
    pub marks: Vec<Range<usize>>,
}

impl<'a> Found<'a> {
    const fn all(entry: &'a Entry, name: String) -> Self {
        Self {
            entry,
            name,
            marks: Vec::new(),
        }
    }
}

/// The palette.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PaletteView {
    /// What is looked for.
    pub filter: TextInput,
    /// Which of the found entries the officer is on.
    pub at: usize,
    entries: Vec<Entry>,
}

impl PaletteView {
    /// The palette with nothing looked for: what can be done stands before what cannot.
    pub fn of(mut entries: Vec<Entry>) -> Self {
        entries.sort_by_key(|entry| entry.refused.is_some());
        Self {
            entries,
            ..Self::default()
        }
    }

    /// The entries that are found: those nearest to what was typed first, and of those as near
    /// what can be done. All of them in their order while nothing is typed.
    pub fn found(&self, tr: &Tr) -> Vec<Found<'_>> {
        let typed = self.filter.text();
        let letters = Letters::of(&typed);
        let entries = self
            .entries
            .iter()
            .map(|entry| (entry, tr.say(&entry.name)));
        if letters.is_empty() {
            return entries
                .map(|(entry, name)| Found::all(entry, name))
                .collect();
        }
        let by_key = Wanted::of(&typed);
        let mut found: Vec<(Option<Closeness>, Found<'_>)> = entries
            .filter_map(|(entry, name)| {
                let like = letters.in_line(&name);
                let found = like.is_some() || by_key.is_in(&entry.keys_and_name());
                let closeness = like.as_ref().map(|like| like.closeness);
                let marks = like.map_or_else(Vec::new, |like| like.marks);
                found.then_some((closeness, Found { entry, name, marks }))
            })
            .collect();
        // What is found only by its key or its name in keymap files comes last.
        found.sort_by_key(|(closeness, _)| (closeness.is_none(), *closeness));
        found.into_iter().map(|(_, found)| found).collect()
    }

    /// The entry that the officer is on.
    pub fn chosen(&self, tr: &Tr) -> Option<Entry> {
        self.found(tr).get(self.at).map(|found| found.entry.clone())
    }

    /// To the next of so many entries, or the one before; round at the ends.
    pub fn turn(&mut self, forward: bool, count: usize) {
        let count = count.max(1);
        let step = if forward { 1 } else { count - 1 };
        self.at = (self.at + step) % count;
    }

    /// Changes what is looked for; the officer is on the first that is found.
    pub fn look_for(&mut self, change: impl FnOnce(&mut TextInput)) {
        let before = self.filter.text();
        change(&mut self.filter);
        if self.filter.text() != before {
            self.at = 0;
        }
    }
}
