//! A dialog: what is about to be done to one record, filled in and then done once.

mod about;
mod accept_claim;
mod accept_message;
mod add_representative;
mod approve_block;
mod ask_identity;
mod assign_claim;
mod check_identity;
mod close_claim;
mod complete_block;
mod correct_claim;
mod correct_subject;
mod deadlines;
mod deliver_reply;
mod draft;
mod enter_sender;
mod errand;
mod extend_block;
mod extend_term;
mod fields;
mod fulfil;
mod gate;
mod link_claim;
mod link_message;
mod merge_subject;
mod message_kind;
mod not_ours;
mod note_claim;
mod pause_term;
mod person;
mod prepare_reply;
mod record_consent;
mod redirect_message;
mod refuse_block;
mod refuse_withdrawal;
mod register_claim;
mod register_subject;
mod reopen_claim;
mod request_block;
mod resolve_block;
mod restore_letter;
mod resume_claim;
mod save_letter;
mod send_reply;
mod sender;
mod set_aside;
mod stop_consent;
mod task;
mod term;
mod typing;
mod undo;
mod unmerge_subject;
mod wait_claim;
mod withdraw_consent;
mod word_letter;

pub use about::{About, Whose};
pub use draft::Resumed;
pub use errand::Errand;
pub use prepare_reply::field_in_reply;
pub use task::{Answer, Fact, Gap, Mend, Note, Question, Sight, Task};

use chrono::NaiveDate;
use draft::Kept;

use super::effect::{Effect, Saving};
use super::form::{FieldName, Form};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::office::Office;
use crate::domain::record::IncomingMessage;
use crate::domain::view::{HistoryLine, Row};
use crate::domain::workflow::{Act, Command, Nonce, Refusal, Warning};
use crate::tui::keys::{Code, Context, KeyPress};

/// Where a dialog stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Phase {
    /// Being filled in.
    Open,
    /// Leaving was asked for, and what was typed would be lost.
    Leaving,
    /// Sent off; nothing more can be done until the answer comes.
    Sent,
}

/// What a key in a dialog leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Turn {
    /// It stays open.
    Stay,
    /// It is left.
    Leave,
    /// It is done: send this.
    Send(Box<Command>),
    /// Write this into a file.
    Save(Box<Saving>),
    /// It is done to every marked record that it applies to.
    DoToMarked(Box<Act>),
    /// A duty must be noted as met first.
    MeetDuty(crate::domain::values::Duty),
    /// A field of another dialog on the same record must be filled in first.
    Fill(Errand, FieldName),
    /// Another record must be dealt with first.
    GoTo(RecordNumber),
    /// What was taken up again is given up: an empty dialog in its place.
    StartOver,
    /// The text of the field in focus goes to the officer's own editor.
    Editor(String),
}

/// A dialog on one record, or on one that is being made.
#[derive(Debug)]
pub struct Dialog {
    /// Which it is.
    pub errand: Errand,
    /// What it is about.
    pub about: About,
    /// The records that hang on it, as far as they have been read.
    pub linked: Vec<Row>,
    /// What was done to its record, oldest first, where that has been read.
    pub history: Vec<HistoryLine>,
    /// The message that its claim came as, where it did and that has been read.
    pub message: Option<Box<IncomingMessage>>,
    /// The fields.
    pub form: Form,
    /// Where it stands.
    pub phase: Phase,
    /// Why it may not be done as it stands.
    pub problem: Option<Message>,
    /// What to be careful of.
    pub warnings: Vec<Warning>,
    /// From when it was taken up again, if it was.
    pub resumed: Option<Resumed>,
    nonce: Nonce,
    edition: u64,
    kept: Kept,
    task: Box<dyn Task>,
}

impl Dialog {
    /// Opens a dialog; `me` is the login of the officer before the screen.
    pub fn open(
        errand: Errand,
        about: About,
        me: &str,
        office: &Office,
        today: NaiveDate,
        nonce: Nonce,
    ) -> Self {
        let task = errand.task(me);
        let sight = Sight {
            about: &about,
            linked: &[],
            history: &[],
            message: None,
            office,
            today,
        };
        let mut form = task.form(&sight);
        task.arrange(&mut form, &about);
        Self {
            errand,
            form,
            about,
            linked: Vec::new(),
            history: Vec::new(),
            message: None,
            phase: Phase::Open,
            problem: None,
            warnings: Vec::new(),
            resumed: None,
            nonce,
            edition: 0,
            kept: Kept::default(),
            task,
        }
    }

    /// What is about to be done.
    pub fn title(&self) -> Message {
        if let About::Marked(rows) = &self.about {
            return Message::new("screen-bulk-title")
                .list("what", vec![self.errand.label()])
                .number("n", i64::try_from(rows.len()).unwrap_or(i64::MAX));
        }
        self.task.title(&self.about)
    }

    /// The words on the button.
    pub fn button(&self) -> &'static str {
        self.task.button()
    }

    /// What the officer should know before doing it.
    pub fn facts(&self, office: &Office, today: NaiveDate) -> Vec<Fact> {
        self.task.facts(&self.form, &self.sight(office, today))
    }

    /// What is said under a field.
    pub fn note(&self, name: FieldName, office: &Office, today: NaiveDate) -> Option<Note> {
        self.task.note(name, &self.form, &self.sight(office, today))
    }

    /// What is still missing.
    pub fn gaps(&self, office: &Office, today: NaiveDate) -> Vec<Gap> {
        match self.saving(office, today) {
            Some(saving) => saving.err().unwrap_or_default(),
            None => self.act(office, today).err().unwrap_or_default(),
        }
    }

    /// The number that makes the dialog's act unique.
    pub const fn nonce(&self) -> Nonce {
        self.nonce
    }

    /// Whether leaving would lose something typed.
    pub fn would_lose(&self) -> bool {
        self.form.is_touched() && self.phase != Phase::Sent
    }

    /// Where its keys are looked up.
    pub fn context(&self) -> Context {
        if self.form.takes_text() {
            Context::Field
        } else {
            Context::Dialog
        }
    }

    fn sight<'a>(&'a self, office: &'a Office, today: NaiveDate) -> Sight<'a> {
        Sight {
            about: &self.about,
            linked: &self.linked,
            history: &self.history,
            message: self.message.as_deref(),
            office,
            today,
        }
    }

    /// The file that is to be written, where the dialog is about one.
    fn saving(&self, office: &Office, today: NaiveDate) -> Option<Result<Saving, Vec<Gap>>> {
        self.task.saving(&self.form, &self.sight(office, today))
    }

    fn act(&self, office: &Office, today: NaiveDate) -> Result<Act, Vec<Gap>> {
        self.task.act(&self.form, &self.sight(office, today))
    }

    /// The act, once nothing is missing.
    pub fn act_as_it_stands(&self, office: &Office, today: NaiveDate) -> Option<Act> {
        self.act(office, today).ok()
    }

    fn command(&self, act: Act) -> Box<Command> {
        let row = self.about.row();
        Box::new(Command {
            target: row.map(Row::number),
            act,
            seen: row.map(|row| row.record().version()),
            nonce: self.nonce,
        })
    }

    /// Asks the workflow what it says to the dialog as it stands, once nothing is missing.
    pub fn check(&self, office: &Office, today: NaiveDate) -> Option<Effect> {
        if matches!(self.about, About::Marked(_)) {
            return None;
        }
        let act = self.act(office, today).ok()?;
        Some(Effect::Check {
            command: self.command(act),
            edition: self.edition,
        })
    }

    /// Takes the workflow's word in, unless the dialog has changed since.
    pub fn checked(&mut self, edition: u64, verdict: Result<Vec<Warning>, Refusal>) {
        if edition != self.edition || self.phase == Phase::Sent {
            return;
        }
        match verdict {
            Ok(warnings) => self.warnings = warnings,
            Err(refusal) => self.problem = Some(refusal.message()),
        }
    }

    /// Which state of the dialog this is.
    pub const fn edition(&self) -> u64 {
        self.edition
    }

    /// It was not done; everything typed is kept.
    pub fn reopen(&mut self, problem: Option<Message>) {
        self.phase = Phase::Open;
        self.problem = problem;
    }

    /// The record has changed: the dialog goes on from what it is now.
    pub fn refresh(&mut self, row: Row) {
        if Some(row.number()) == self.about.number() {
            self.about = About::Record(Box::new(row));
            self.task.arrange(&mut self.form, &self.about);
            self.edition += 1;
        } else if let Some(linked) = self.linked.iter_mut().find(|l| l.number() == row.number()) {
            *linked = row;
        } else if self.links().contains(&row.number()) {
            self.linked.push(row);
        }
    }

    /// Puts in what is known of a field from where the dialog was opened.
    pub fn preset(&mut self, name: FieldName, text: &str) {
        self.form.hold(name, text);
        self.task.arrange(&mut self.form, &self.about);
    }

    /// What has to be read for its lists.
    pub fn asks(&self) -> Option<Question> {
        self.task.asks(&self.about)
    }

    /// Takes in what was read.
    pub fn learn(&mut self, answer: Answer<'_>) {
        if let Answer::File(file) = answer
            && self.about.number() == Some(file.row.number())
        {
            self.history.clone_from(&file.history);
            self.message.clone_from(&file.message);
        }
        self.task.learn(&mut self.form, &self.about, answer);
    }

    /// A record that is named in a field and has not been read yet.
    pub fn wants(&self) -> Option<RecordNumber> {
        let named = self.task.beside(&self.form)?;
        let known = self.linked.iter().any(|row| row.number() == named);
        (!known && self.about.number() != Some(named)).then_some(named)
    }

    /// The records that the dialog has to know beside its own.
    pub fn links(&self) -> Vec<RecordNumber> {
        let mut links = self.links_of_record();
        links.extend(self.task.beside(&self.form));
        links
    }

    fn links_of_record(&self) -> Vec<RecordNumber> {
        match self.about.row() {
            Some(Row::Claim(row)) => row
                .claim
                .links
                .iter()
                .copied()
                .filter(|number| matches!(number, RecordNumber::Block { .. }))
                .collect(),
            _ => Vec::new(),
        }
    }
}

/// Whether a key is the one that always means one level back.
pub fn is_escape(key: KeyPress) -> bool {
    key == KeyPress::plain(Code::Esc)
}
