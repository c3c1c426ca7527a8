//! Everything that can be done, by name: what it is called, its key, and why it cannot be done.

use crate::domain::message::Message;
use crate::tui::app::dialog::Errand;
use crate::tui::app::form::TextInput;
use crate::tui::app::wanted::Wanted;
use crate::tui::keys::Action;

/// Something that can be done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its name, in the officer's language.
    pub name: String,
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

    /// The entries that are found, in their order.
    pub fn found(&self) -> Vec<&Entry> {
        let wanted = Wanted::of(&self.filter.text());
        let entries = self.entries.iter();
        entries
            .filter(|entry| {
                let key = entry.key.as_deref().unwrap_or_default();
                let Deed::Action(action) = entry.does else {
                    return wanted.is_in(&[&entry.name, key]);
                };
                wanted.is_in(&[&entry.name, key, action.name()])
            })
            .collect()
    }

    /// The entry that the officer is on.
    pub fn chosen(&self) -> Option<Entry> {
        self.found().get(self.at).map(|entry| Entry::clone(entry))
    }

    /// To the next entry, or the one before; round at the ends.
    pub fn turn(&mut self, forward: bool) {
        let count = self.found().len().max(1);
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
