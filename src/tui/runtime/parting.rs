//! What was typed and not yet kept, when the line drops or the program is told to end.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use super::writer::Asking;
use crate::domain::draft::Draft;
use crate::tui::term::before_the_end;

/// How long the writer may take; a second is promised for the whole end.
const PATIENCE: Duration = Duration::from_millis(600);

/// What is not in the register yet: the thread that draws writes it down here, since it may be
/// blocked by the terminal when the end comes.
#[derive(Clone)]
pub(super) struct Parting {
    left: Arc<Mutex<Left>>,
}

struct Left {
    drafts: Vec<Draft>,
    /// The way to the writer, until nothing is to be kept any more.
    writer: Option<Asking>,
}

impl Parting {
    /// Has the writer keep it before the program is ended from outside.
    pub fn by(writer: Asking) -> Self {
        let parting = Self {
            left: Arc::new(Mutex::new(Left {
                drafts: Vec::new(),
                writer: Some(writer),
            })),
        };
        let last = parting.clone();
        before_the_end(move || last.keep());
        parting
    }

    /// This is what the register does not have now.
    pub fn note(&self, drafts: Vec<Draft>) {
        self.left().drafts = drafts;
    }

    /// Keeps it, after all that the writer has been asked before: that may be the draft itself.
    /// Whoever comes second waits for the first: two signals in a row end the program no sooner.
    pub fn keep(&self) {
        let mut left = self.left();
        let drafts = std::mem::take(&mut left.drafts);
        if let Some(writer) = &left.writer {
            writer.keep(drafts, PATIENCE);
        }
    }

    /// The officer has left: nothing is to be kept, and the writer may end.
    pub fn over(&self) {
        self.left().writer = None;
    }

    fn left(&self) -> MutexGuard<'_, Left> {
        self.left.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
