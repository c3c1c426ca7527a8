//! What comes to the screen: keys, time, and the answers of the desk.

use std::sync::Arc;

use chrono::{DateTime, Utc};

use crate::domain::draft::Draft;
use crate::domain::identity::RecordNumber;
use crate::domain::letter::{Letter, LetterLanguage};
use crate::domain::message::Message;
use crate::domain::office::Office;
use crate::domain::record::{Candidate, Subject};
use crate::domain::triage::{TriageSheet, Untriaged};
use crate::domain::values::RecordKind;
use crate::domain::view::{Counters, File, HistoryLine, Page, Row, Total};
use crate::domain::workflow::{Nonce, Refusal, Warning};
use crate::domain::workload::Workload;
use crate::tui::keys::KeyPress;

/// One thing that happened.
#[derive(Debug, Clone)]
pub enum Msg {
    /// A key was pressed.
    Key(KeyPress),
    /// A text was pasted.
    Paste(String),
    /// A paste of this many bytes was refused: it is longer than anything the screen takes.
    PasteTooLong(usize),
    /// The terminal has this many columns and rows now.
    Resize(u16, u16),
    /// The time; countdowns are counted from it.
    Tick(DateTime<Utc>),
    /// No key was pressed for a while.
    Pause,
    /// What the officer typed at another time and did not do, the last of it first.
    Drafts(Vec<Draft>),
    /// What is typed into a dialog could not be kept now: somebody else was writing.
    DraftNotKept {
        /// The dialog's nonce.
        nonce: Nonce,
        /// Which state of the dialog it was.
        edition: u64,
    },
    /// The officer's own editor is left.
    Edited {
        /// The nonce of the dialog that the text is typed into.
        nonce: Nonce,
        /// The text as it is now, or why there is none.
        edited: Result<String, Message>,
    },
    /// A random number for the next dialog.
    Nonce(Nonce),
    /// Somebody has written to the register.
    StoreChanged,
    /// The norms, policies or calendar the office goes by, anew.
    Office(Arc<Office>),
    /// The rows of a pane.
    Rows {
        /// Which pane.
        pane: RecordKind,
        /// Of which question they are the answer.
        generation: u64,
        /// The rows.
        page: Page,
    },
    /// The rows of a pane could not be read.
    Unread {
        /// Which pane.
        pane: RecordKind,
        /// Which question has no answer.
        generation: u64,
        /// Why.
        problem: Problem,
    },
    /// How many records match, by pane: subjects, consents, blocks, claims.
    Totals {
        /// Of which question they are the answer.
        generation: u64,
        /// The counts.
        totals: [Total; 4],
    },
    /// How much is due.
    Counters(Counters),
    /// What is due around a month, and how terms were kept.
    Workload(Box<Workload>),
    /// A record with all that hangs on it.
    FileLoaded(Box<File>),
    /// The letter on a claim, or why it cannot be filled in.
    Letter {
        /// The claim.
        number: RecordNumber,
        /// The language of the letter.
        language: LetterLanguage,
        /// The letter.
        letter: Box<Result<Letter, Message>>,
    },
    /// The claims that wait for their triage, in the order in which they are taken up.
    Untriaged {
        /// Of which question they are the answer.
        generation: u64,
        /// The claims.
        untriaged: Vec<Untriaged>,
    },
    /// What is known of one of them.
    Sheet {
        /// Of which question it is the answer.
        generation: u64,
        /// What is known.
        sheet: Box<TriageSheet>,
    },
    /// An attachment is in a file, or is not.
    AttachmentSaved {
        /// The claim that it came with.
        claim: RecordNumber,
        /// The file, or why there is none.
        written: Result<String, Problem>,
    },
    /// A letter is in its file, or why it is not.
    LetterSaved {
        /// The nonce of the dialog.
        nonce: Nonce,
        /// The file.
        saved: Result<String, NotSaved>,
    },
    /// Who works with the register, by login.
    People(Vec<String>),
    /// Other records that may be of the same person, the likeliest first.
    Doubles {
        /// As this subject.
        of: RecordNumber,
        /// The records, each with what is the same.
        doubles: Vec<Candidate>,
    },
    /// What the workflow says to a dialog as it is filled in.
    Checked {
        /// The dialog's nonce.
        nonce: Nonce,
        /// Which state of the dialog was looked at.
        edition: u64,
        /// Warnings, or why it may not be done.
        verdict: Result<Vec<Warning>, Refusal>,
    },
    /// An act was done.
    Done {
        /// The dialog's nonce.
        nonce: Nonce,
        /// The record as it now is.
        row: Box<Row>,
        /// Every record that was made or changed.
        made: Vec<RecordNumber>,
        /// What to be careful of.
        warnings: Vec<Warning>,
    },
    /// A reveal is in the journal: the subject whose data may be shown.
    Revealed(Box<Subject>),
    /// An act was refused by the workflow or the law.
    Refused {
        /// The dialog's nonce.
        nonce: Nonce,
        /// Why.
        refusal: Refusal,
    },
    /// Somebody was faster.
    Conflict {
        /// The dialog's nonce.
        nonce: Nonce,
        /// Who did what meanwhile.
        conflict: Box<Conflict>,
    },
    /// Something failed: a sentence, and what to do.
    Failed {
        /// The dialog's nonce, where a dialog asked for it.
        nonce: Option<Nonce>,
        /// What failed.
        problem: Problem,
    },
}

/// Why a letter is not in its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum NotSaved {
    /// The file is there already, and was left as it is.
    Exists(Message),
    /// Anything else.
    Failed(Message),
}

/// A failure as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// What failed, on what.
    pub what: Message,
    /// Why, where there is more to say.
    pub why: Option<Message>,
    /// What to do next.
    pub next: Option<Message>,
}

/// A record that has moved on since the officer saw it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Conflict {
    /// The version the officer saw.
    pub seen: u32,
    /// The record as it is now.
    pub now: Row,
    /// What was done to it since, oldest first.
    pub since: Vec<HistoryLine>,
}
