//! All there is to be told of the place where the officer is.

use crate::tui::app::{Layer, TextInput};
use crate::tui::keys::label;
use crate::tui::ui::canvas::{Reading, Span};
use crate::tui::ui::words::say_all;

/// What can be told of a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Page {
    /// Which place it is: another one is told from its beginning.
    pub place: String,
    /// How many places it lies over: the officer comes back to one of them with fewer.
    pub depth: usize,
    /// Whether an answer is on its way that may change what there is to tell.
    pub unsettled: bool,
    /// Its name.
    pub title: String,
    /// What is told on coming there, and what of it is new later.
    pub lines: Vec<String>,
    /// The fields by their labels: told when they have changed.
    pub fields: Vec<(String, String)>,
    /// What the officer is on.
    pub here: Option<Here>,
    /// What is being typed.
    pub typing: Option<Typing>,
}

/// What the officer is on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Here {
    /// Told when it is another one.
    pub text: String,
    /// Where among how many: told with it, and never by itself.
    pub position: String,
    /// Whether it is told on coming to the place; otherwise it is among the lines.
    pub on_coming: bool,
    /// Whether it is told between two letters: where Enter would do it.
    pub while_typing: bool,
}

/// A text field in focus.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Typing {
    /// Which field.
    pub label: String,
    /// What is in it.
    pub text: String,
    /// What is said of what is in it.
    pub note: Option<String>,
    /// Whether the caret is behind the last letter.
    pub at_end: bool,
}

impl Typing {
    pub fn of(label: String, input: &TextInput) -> Self {
        Self {
            label,
            text: input.text(),
            note: None,
            at_end: input.before_caret() == input.text(),
        }
    }
}

impl Reading<'_> {
    /// The place in front.
    pub(super) fn page(&self) -> Page {
        Page {
            depth: self.app.layers.len(),
            ..self.page_in_front()
        }
    }

    fn page_in_front(&self) -> Page {
        match self.app.layers.last() {
            None => self.list_page(),
            Some(Layer::Record(view)) => self.record_page(view),
            Some(Layer::Dialog(dialog)) => self.dialog_page(dialog),
            Some(Layer::Menu(view)) => self.menu_page(view),
            Some(Layer::Drafts(view)) => self.drafts_page(*view),
            Some(Layer::Pick(view)) => self.pick_page(*view),
            Some(Layer::Sort(view)) => self.sort_page(view),
            Some(Layer::Filter(view)) => self.filter_page(view),
            Some(Layer::Workload(view)) => self.workload_page(view),
            Some(Layer::Triage(view)) => self.triage_page(view),
            Some(Layer::Report(_)) => self.report_page(),
            Some(Layer::Letter(view)) => self.letter_page(view),
            Some(Layer::Why(view)) => self.why_page(view),
            Some(Layer::Clause(view)) => self.clause_page(view),
            Some(Layer::Help(view)) => self.help_page(view),
            Some(Layer::Palette(view)) => self.palette_page(view),
            Some(Layer::Conflict(view)) => self.conflict_page(view),
            Some(Layer::Reveal(ask)) => self.reveal_page(ask),
            Some(Layer::Saving(view)) => self.saving_page(view),
        }
    }

    /// What was done or went wrong since the last key.
    pub(super) fn said_of_it(&self) -> String {
        let notice = self.app.notice.as_ref();
        notice.map_or_else(String::new, |notice| say_all(self.tr, &notice.messages))
    }

    /// The keys that may follow those pressed so far.
    pub(super) fn awaited_keys(&self) -> String {
        let pending = self.app.pending.iter();
        let keys: Vec<String> = pending
            .map(|(keys, action)| {
                let key = self.key_name(&label(keys));
                format!("{key} {}", self.tr.text(&action.message_id()))
            })
            .collect();
        keys.join("; ")
    }
}

/// The pieces of a line as one sentence: where the screen has a gap, a comma.
pub(super) fn spoken(spans: &[Span]) -> String {
    let text: String = spans.iter().map(|(text, _)| text.as_str()).collect();
    let parts = text.split("  ").map(str::trim);
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}
