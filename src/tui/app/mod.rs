//! The screen's state and all that can happen to it: pure.
//!
//! [`update()`] takes what happened and answers with what is to be done, as data. Nothing here
//! reads a clock, a file or a terminal, so that every walk through the screen is a test.

mod acts;
mod bulk;
mod cursor;
mod dialog;
mod drafts;
mod editor;
mod effect;
mod filters;
mod form;
mod keyboard;
mod layer;
mod layout;
mod letter;
mod lists;
mod look;
mod looks;
mod marks;
mod memory;
mod msg;
mod offers;
mod palette;
mod pane;
mod policy_version;
mod queues;
mod report;
mod reveal;
mod saving;
mod scroll;
mod sorting;
mod taking_back;
mod text;
mod trail;
mod triage;
mod update;
mod wanted;
mod workload;

pub use bulk::Partition;
pub use cursor::Scroll;
pub use dialog::{About, Dialog, Errand, Fact, Gap, Mend, Note, Phase, Resumed, Whose};
pub use drafts::{draft_name, when};
pub use effect::{Effect, Saving};
pub use filters::FilterHint;
pub use form::{Choice, Field, FieldName, Form, Input, Marks, Offered, TextInput};
pub use layer::{
    By, ClauseLine, ClauseView, ConflictLine, ConflictView, Deed, Difference, DraftsView, Entry,
    FilterView, Found, HelpLine, HelpView, Layer, LetterLine, LetterView, MenuView, PaletteView,
    Pick, PickView, RecordLine, RecordView, Settled, SortView, TriageView, Waiting, WhyView,
    WorkloadView, attachment_said,
};
pub use layer::{Moved, MovedBy, Reckoning, Rests};
pub use layout::{Area, FieldColumns, Layout, SMALLEST, WIDE};
pub use lists::{Panes, Search};
pub use look::Look;
pub use marks::Marked;
pub use memory::{ListMemory, Memory, pane_message};
pub use msg::{Conflict, Msg, NotSaved, Problem};
pub use offers::{Offer, acts, offers};
pub use pane::{Move, Pane};
pub use queues::Queue;
pub use report::{Report, Tone};
pub use reveal::{RevealAsk, Revealed};
pub use saving::SavingView;
pub use text::{clipped, wrapped};
pub use triage::MOST_PEOPLE;
pub use update::update;

use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};

use crate::domain::draft::Draft;
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::office::Office;
use crate::domain::values::RecordKind;
use crate::domain::view::{Counters, Row, SubjectName};
use crate::domain::workflow::{Actor, Nonce};
use crate::i18n::Tr;
use crate::tui::keys::{Action, Context, Keys, Sequence};

/// What the screen is opened with.
#[derive(Debug)]
pub struct Opening {
    /// What the office goes by.
    pub office: Arc<Office>,
    /// Who sits before the screen.
    pub actor: Actor,
    /// The words of the officer's language.
    pub tr: Tr,
    /// Whether the register is a demonstration or test register.
    pub demonstration: bool,
    /// Whether it is open for reading only.
    pub read_only: bool,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// Columns and rows.
    pub size: (u16, u16),
    /// What the keys mean.
    pub keys: Keys,
    /// The random number for the first dialog.
    pub nonce: Nonce,
}

/// The whole state of the screen.
#[derive(Debug)]
pub struct App {
    /// What the office goes by.
    pub office: Arc<Office>,
    /// Who sits before the screen.
    pub actor: Actor,
    /// The words of the officer's language.
    pub tr: Tr,
    /// Whether the register is a demonstration or test register.
    pub demonstration: bool,
    /// Whether it is open for reading only.
    pub read_only: bool,
    /// The civil day in the legal zone.
    pub today: NaiveDate,
    /// The present instant.
    pub now: DateTime<Utc>,
    /// The colours.
    pub look: Look,
    /// Whether there are any colours to choose from.
    pub colours: bool,
    /// Whether the terminal has no other signs than those of ASCII.
    pub plain_signs: bool,
    /// Whether the terminal only takes lines: no codes, and so no clipboard.
    pub lines_only: bool,
    /// Columns and rows.
    pub size: (u16, u16),
    /// What the keys mean.
    pub keys: Keys,
    /// The four lists.
    pub panes: Panes,
    /// The list that has the keyboard.
    pub focus: RecordKind,
    /// What is searched for.
    pub search: Search,
    /// The subject that the other lists follow.
    pub narrowed: Option<Whose>,
    /// What the next act in a list is for.
    pub marked: Marked,
    /// What came of the last act for several records.
    pub report: Option<Report>,
    /// How much is due, once it has been counted.
    pub counters: Option<Counters>,
    /// What lies over the lists; the last has the keyboard.
    pub layers: Vec<Layer>,
    /// What was done or went wrong, until the next key.
    pub notice: Option<Notice>,
    /// What is wrong with the officer's keymap file.
    pub mistakes: Vec<Message>,
    /// What may follow the keys pressed so far.
    pub pending: Vec<(Sequence, Action)>,
    /// Leaving was asked for once while something typed would be lost.
    pub leaving: bool,
    /// What the officer typed at another time and did not do, the last of it first; not what is
    /// in a dialog now.
    pub drafts: Vec<Draft>,
    filter_words: filters::Words,
    trail: trail::Trail,
    remembered: Memory,
    resuming: Option<(RecordNumber, Errand)>,
    undoing: Option<RecordNumber>,
    nonce: Option<Nonce>,
}

/// What the screen says about what happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// Sentences, shown one after the other.
    pub messages: Vec<Message>,
    /// Whether something did not work.
    pub failure: bool,
}

impl App {
    /// The screen as it opens; [`App::opening_effects`] fetch what it shows.
    pub fn new(opening: Opening) -> Self {
        let today = opening.office.civil_date(opening.now);
        Self {
            office: opening.office,
            actor: opening.actor,
            tr: opening.tr,
            demonstration: opening.demonstration,
            read_only: opening.read_only,
            today,
            now: opening.now,
            look: Look::default(),
            colours: true,
            plain_signs: false,
            lines_only: false,
            size: opening.size,
            keys: opening.keys,
            panes: Panes::default(),
            focus: RecordKind::Claim,
            search: Search::default(),
            narrowed: None,
            marked: Marked::default(),
            report: None,
            counters: None,
            layers: Vec::new(),
            notice: None,
            mistakes: Vec::new(),
            pending: Vec::new(),
            leaving: false,
            drafts: Vec::new(),
            filter_words: filters::Words::default(),
            trail: trail::Trail::default(),
            remembered: Memory::default(),
            resuming: None,
            undoing: None,
            nonce: Some(opening.nonce),
        }
    }

    /// Says that the officer's keymap file has mistakes, and by which key they are told.
    pub fn note_mistakes(&mut self, mistakes: Vec<Message>) {
        self.mistakes = mistakes;
        if self.mistakes.is_empty() {
            return;
        }
        let count = i64::try_from(self.mistakes.len()).unwrap_or(i64::MAX);
        let key = self.keys.hint(Context::List, Action::Help);
        let notice = Message::new("screen-keymap-mistakes")
            .number("n", count)
            .text("key", key.unwrap_or_default());
        self.warn(vec![notice]);
    }

    /// What the screen asks for when it opens, with the record to open on.
    pub fn opening_effects(&mut self, open: Option<RecordNumber>) -> Vec<Effect> {
        self.scroll_lists();
        let mut effects = self.reload();
        // The lists can be read while what is due is still counted.
        effects.push(Effect::LoadCounters);
        if !self.read_only {
            effects.push(Effect::LoadDrafts);
        }
        if let Some(number) = open {
            effects.extend(self.open_record(number));
        }
        effects
    }

    /// Where a key pressed now is looked up.
    pub fn context(&self) -> Context {
        match self.layers.last() {
            Some(layer) => layer.context(),
            None if self.search.focused => Context::Field,
            None => Context::List,
        }
    }

    /// The key of an action as it is told: one that works whatever the layout, and of those that
    /// lead back the one that does so everywhere, also out of a text.
    pub fn shown_key(&self, context: Context, action: Action) -> Option<String> {
        if action == Action::Back {
            let bound = self.keys.keymap().keys_for(context, action);
            if let Some(back) = bound.into_iter().find(|key| key == "Esc") {
                return Some(back);
            }
        }
        self.keys.hint(context, action)
    }

    /// A sentence with the key of an action in it.
    pub fn with_key(&self, id: &str, context: Context, action: Action) -> Message {
        let key = self.shown_key(context, action);
        Message::new(id).text("key", key.unwrap_or_default())
    }

    /// The record the officer is on: the one opened, or the selected row.
    pub fn record_in_hand(&self) -> Option<&Row> {
        match self.layers.last() {
            // Until it has been read, its row in the list: a key pressed meanwhile is not lost.
            Some(Layer::Record(view)) => view.file.as_ref().map(|file| &file.row).or_else(|| {
                let pane = self.panes.of(kind_of(view.number));
                pane.selected().filter(|row| row.number() == view.number)
            }),
            Some(Layer::Why(view)) => Some(&view.row),
            Some(Layer::Letter(view)) => Some(&view.row),
            Some(Layer::Triage(view)) => view.known().map(|sheet| &sheet.file.row),
            Some(_) => None,
            None => self.panes.of(self.focus).selected(),
        }
    }

    /// Says that something was done.
    fn tell(&mut self, messages: Vec<Message>) {
        self.notice = Some(Notice {
            messages,
            failure: false,
        });
    }

    /// Says that something cannot be done, and why.
    fn warn(&mut self, messages: Vec<Message>) {
        self.notice = Some(Notice {
            messages,
            failure: true,
        });
    }

    /// The place of everything on the screen; `None` where there is no room for anything.
    pub fn layout(&self) -> Option<Layout> {
        Layout::of(self.size)
    }

    /// How many lines a layer over the lists has for its text.
    fn layer_height(&self) -> usize {
        // One line is the layer's title.
        self.layout().map_or(1, |layout| {
            usize::from(layout.body.height.saturating_sub(1))
        })
    }

    /// How wide a layer's text may be.
    fn layer_width(&self) -> usize {
        usize::from(self.size.0.saturating_sub(2))
    }
}

/// The subject of a row, as other records name it, where it is known.
pub fn subject_of(row: &Row) -> Option<SubjectName> {
    Some(match row {
        Row::Subject(row) => SubjectName::of(&row.subject),
        Row::Consent(row) => row.subject.clone(),
        Row::Block(row) => row.subject.clone(),
        Row::Claim(row) => row.subject.clone()?,
    })
}

/// The name of its subject, or that nobody knows it yet.
pub fn subject_said(row: &Row) -> Message {
    match subject_of(row) {
        Some(subject) => Message::new("screen-plain").text("text", subject.name),
        None => Message::new("word-undetermined"),
    }
}

/// Which of the four records a number names.
pub const fn kind_of(number: RecordNumber) -> RecordKind {
    match number {
        RecordNumber::Subject(_) => RecordKind::Subject,
        RecordNumber::Consent(_) => RecordKind::Consent,
        RecordNumber::Block { .. } => RecordKind::Block,
        RecordNumber::Claim { .. } => RecordKind::Claim,
    }
}
