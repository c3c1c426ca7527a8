//! What the screen asks of the world, as data, so that a test can compare it.

use super::memory::Memory;
use crate::domain::draft::{Draft, DraftKey};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::letter::LetterLanguage;
use crate::domain::time::Month;
use crate::domain::values::RecordKind;
use crate::domain::view::ListQuery;
use crate::domain::workflow::{Command, Nonce};
use crate::i18n::Lang;

/// A letter that is to be written into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saving {
    /// The claim that it answers, or the subject who is told what is held.
    pub number: RecordNumber,
    /// Its language.
    pub language: LetterLanguage,
    /// The file, as it was typed.
    pub path: String,
    /// Whether it takes the place of one that is there.
    pub replace: bool,
    /// Why masked data are to stand in it, where they are.
    pub reason: Option<SafeText>,
}

/// Something for the runtime to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Effect {
    /// Read a pane's rows; the answer carries the same generation.
    LoadPane {
        /// Which pane.
        pane: RecordKind,
        /// Which rows.
        query: ListQuery,
        /// A newer one of the same pane makes this one pointless.
        generation: u64,
    },
    /// Count what matches in every pane.
    CountMatches {
        /// What each pane asks for, in the order of the panes.
        queries: Box<[ListQuery; 4]>,
        /// A newer one makes this one pointless.
        generation: u64,
        /// Whether it is enough to tell what is known at once.
        at_once: bool,
    },
    /// Read how much is due.
    LoadCounters,
    /// Read what is due around a month, and how terms were kept.
    LoadWorkload(Month),
    /// Read a record with all that hangs on it.
    LoadFile(RecordNumber),
    /// Fill the letter on a claim in.
    LoadLetter {
        /// The claim.
        number: RecordNumber,
        /// The language of the letter.
        language: LetterLanguage,
    },
    /// Read which claims wait for their triage; the answer carries the same generation.
    LoadTriage {
        /// One more with every act: what was read before the last is not true any more.
        generation: u64,
    },
    /// Read what is known of one of them; the answer carries the same generation.
    LoadSheet {
        /// Of which.
        number: RecordNumber,
        /// As above.
        generation: u64,
    },
    /// Write a letter into a file.
    SaveLetter {
        /// The nonce of the dialog.
        nonce: Nonce,
        /// What, and where to.
        saving: Box<Saving>,
    },
    /// Read who works with the register.
    LoadPeople,
    /// Look for other records that may be of the same person as this subject.
    LoadDoubles(RecordNumber),
    /// Ask the workflow without writing.
    Check {
        /// The command as it stands in the dialog.
        command: Box<Command>,
        /// Which state of the dialog it is.
        edition: u64,
    },
    /// Do it.
    Execute(Box<Command>),
    /// Note in the journal that a subject's masked data are shown, then hand them over.
    Reveal {
        /// Whose.
        subject: RecordNumber,
        /// Why.
        reason: SafeText,
    },
    /// Write what came with a claim's message to a new file.
    SaveAttachment {
        /// The claim.
        claim: RecordNumber,
        /// The attachment's place in the message.
        n: u32,
        /// The file, as it was typed.
        path: String,
    },
    /// Read what the officer typed at another time and did not do.
    LoadDrafts,
    /// Keep what is typed into a dialog.
    SaveDraft {
        /// What is typed.
        draft: Box<Draft>,
        /// Which state of the dialog it is.
        edition: u64,
    },
    /// Keep it no longer.
    DiscardDraft(DraftKey),
    /// Keep how the lists stand, for the next time.
    Remember(Box<Memory>),
    /// Put a record's number into the clipboard.
    Copy(RecordNumber),
    /// Hand the terminal to the officer's own editor with a text, and take the text back.
    Editor {
        /// The nonce of the dialog that the text is typed into.
        nonce: Nonce,
        /// The text as it is.
        text: String,
    },
    /// A new random number for the next dialog.
    DrawNonce,
    /// Speak another language where words are kept ready.
    Speak(Lang),
    /// Give the terminal back until `fg`.
    Suspend,
    /// Paint everything anew.
    Redraw,
    /// Leave.
    Quit,
}
