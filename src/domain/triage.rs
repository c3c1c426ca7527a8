//! What an untriaged message may be about.

use chrono::NaiveDate;

use crate::domain::identity::RecordNumber;
use crate::domain::record::{Candidate, Clock};
use crate::domain::values::ClaimKind;
use crate::domain::view::File;

/// Beginnings of words that tell a kind of claim, in their order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindPhrase {
    /// The kind that they tell.
    pub kind: ClaimKind,
    /// The beginnings, one at least.
    pub words: Vec<String>,
}

/// A kind that a text looks like. It is a suggestion: the officer decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LooksLike {
    /// The kind.
    pub kind: ClaimKind,
    /// The words that say so, as they stand in the text, each once.
    pub said: Vec<String>,
}

/// A subject who may have sent a message, with what is known of it already.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownCandidate {
    /// Who, and what the message and the subject have in common.
    pub candidate: Candidate,
    /// Its open claims.
    pub claims: Vec<RecordNumber>,
    /// Its blocks in force or asked for.
    pub blocks: Vec<RecordNumber>,
    /// Its consents in force.
    pub consents: Vec<RecordNumber>,
}

/// What a verdict for a kind would set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The kind.
    pub kind: ClaimKind,
    /// The clocks that a claim of this kind would have, the governing ones first.
    pub clocks: Vec<Clock>,
}

impl Choice {
    /// The nearest date; none where nothing is due.
    pub fn due_on(&self) -> Option<NaiveDate> {
        let governing = self.clocks.iter().filter(|clock| clock.governing);
        governing.filter_map(|clock| clock.due_on).min()
    }
}

/// A claim that waits for its triage.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Untriaged {
    /// Which.
    pub number: RecordNumber,
    /// Until when it was set aside last.
    pub set_aside_until: Option<NaiveDate>,
}

impl Untriaged {
    /// Whether it is still set aside: on the day itself it is looked at again.
    pub fn is_aside(&self, today: NaiveDate) -> bool {
        self.set_aside_until.is_some_and(|until| until > today)
    }
}

/// Until when a claim is set aside, as the note to that says.
pub fn aside_until(note: &str) -> Option<NaiveDate> {
    note.split(':').next()?.parse().ok()
}

/// All that an officer has to know of a message before a verdict on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriageSheet {
    /// The claim with the message it came as and what was done to it.
    pub file: File,
    /// What its text looks like, the likeliest first; nothing, where no word tells.
    pub looks_like: Vec<LooksLike>,
    /// Who may have sent it, those with the most in common first.
    pub candidates: Vec<KnownCandidate>,
    /// What each kind would set, the likely ones first.
    pub choices: Vec<Choice>,
    /// How many of them are likely.
    pub likely: usize,
    /// Until when it is set aside.
    pub set_aside_until: Option<NaiveDate>,
}

impl TriageSheet {
    /// The kinds that are offered: the likely ones; all, where none is.
    pub fn offered(&self) -> &[Choice] {
        match self.likely {
            0 => &self.choices,
            likely => self.choices.get(..likely).unwrap_or(&self.choices),
        }
    }
}
