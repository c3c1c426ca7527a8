//! What lies over the lists: a record opened, a dialog, an explanation.

mod clause;
mod conflict;
mod conflict_lines;
mod drafts;
mod filter;
mod help;
mod letter;
mod menu;
mod palette;
mod pick;
mod record;
mod record_facts;
mod sort;
mod triage;
mod why;
mod workload;

pub use clause::{ClauseLine, ClauseView};
pub use conflict::{ConflictView, Difference};
pub use conflict_lines::ConflictLine;
pub use drafts::DraftsView;
pub use filter::FilterView;
pub use help::{HelpLine, HelpView};
pub use letter::{LetterLine, LetterView};
pub use menu::MenuView;
pub(super) use menu::number_pressed;
pub use palette::{Deed, Entry, Found, PaletteView};
pub use pick::{Pick, PickView};
pub use record::{RecordLine, RecordView};
pub use record_facts::attachment_said;
pub use sort::SortView;
pub use triage::{Settled, TriageView, Waiting};
pub use why::{Moved, MovedBy, Reckoning, Rests, WhyView};
pub use workload::{By, WorkloadView};

use super::cursor::Scroll;
use super::dialog::Dialog;
use super::reveal::RevealAsk;
use super::saving::SavingView;
use crate::tui::keys::Context;

/// One layer.
#[derive(Debug)]
pub enum Layer {
    /// A record opened.
    Record(RecordView),
    /// Something about to be done.
    Dialog(Box<Dialog>),
    /// Several acts to choose from.
    Menu(MenuView),
    /// What was typed and not done.
    Drafts(DraftsView),
    /// What is due when, and whether terms are kept.
    Workload(Box<WorkloadView>),
    /// In which order a list may stand.
    Sort(SortView),
    /// What a list may be narrowed by.
    Filter(Box<FilterView>),
    /// What came in, one message at a time.
    Triage(Box<TriageView>),
    /// Why a date is what it is.
    Why(Box<WhyView>),
    /// The words that a date rests on.
    Clause(ClauseView),
    /// The letter on a claim.
    Letter(Box<LetterView>),
    /// The keys.
    Help(Box<HelpView>),
    /// Everything that can be done.
    Palette(Box<PaletteView>),
    /// Which language, which theme.
    Pick(PickView),
    /// Somebody was faster.
    Conflict(Box<ConflictView>),
    /// Why masked data are to be shown.
    Reveal(Box<RevealAsk>),
    /// Which attachment goes where.
    Saving(Box<SavingView>),
    /// What came of an act for several records.
    Report(Scroll),
}

impl Layer {
    /// Where its keys are looked up.
    pub fn context(&self) -> Context {
        match self {
            Self::Record(_) | Self::Why(_) | Self::Conflict(_) | Self::Report(_) => Context::Record,
            Self::Workload(_) => Context::List,
            Self::Letter(_) => Context::Letter,
            Self::Triage(_) => Context::Triage,
            Self::Dialog(dialog) => dialog.context(),
            Self::Menu(_) | Self::Drafts(_) | Self::Pick(_) | Self::Sort(_) | Self::Filter(_) => {
                Context::Dialog
            }
            Self::Reveal(_) | Self::Saving(_) | Self::Palette(_) => Context::Field,
            Self::Help(view) if view.typing => Context::Field,
            Self::Clause(_) | Self::Help(_) => Context::Help,
        }
    }
}
