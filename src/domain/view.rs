//! The rows that lists and records are shown as, and the queries that choose them.

use chrono::{DateTime, NaiveDate, Utc};

use super::filter::{FilterName, states_of};
use super::identity::{RecordNumber, SafeText};
use super::office::Office;
use super::record::{
    Block, Change, Claim, Clock, Consent, IdentityCheck, IncomingMessage, Operator, Record,
    Subject, nearest,
};
use super::sort::Sort;
use super::time::{Countdown, Term};
use super::triage::aside_until;
use super::values::{
    ClaimKind, ClockState, ConsentState, JournalAction, RecordKind, Value, WaitingFor,
};

/// A subject as other records name it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectName {
    /// Its number.
    pub number: RecordNumber,
    /// Its display name.
    pub name: SafeText,
}

impl SubjectName {
    /// How others name this subject.
    pub fn of(subject: &Subject) -> Self {
        Self {
            number: subject.number,
            name: SafeText::from_outside(&subject.details.display_name()),
        }
    }
}

/// A subject in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectRow {
    /// The subject.
    pub subject: Subject,
    /// Claims not closed.
    pub open_claims: u32,
    /// Blocks in force.
    pub active_blocks: u32,
    /// The nearest date owed to the subject.
    pub due_on: Option<NaiveDate>,
}

/// A consent in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ConsentRow {
    /// The consent.
    pub consent: Consent,
    /// Whose.
    pub subject: SubjectName,
    /// Whether a later consent for the same purposes exists.
    pub superseded: bool,
}

/// A block in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BlockRow {
    /// The block.
    pub block: Block,
    /// Whose data.
    pub subject: SubjectName,
}

/// A claim in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClaimRow {
    /// The claim.
    pub claim: Claim,
    /// Whose, where that is known.
    pub subject: Option<SubjectName>,
}

impl ClaimRow {
    /// The claim's nearest clock and the time left to it.
    pub fn countdown(&self, office: &Office, today: NaiveDate) -> Option<(&Clock, Countdown)> {
        let clock = nearest(&self.claim.clocks).filter(|_| self.claim.is_open())?;
        Some((clock, office.clock_countdown(clock, today)?))
    }

    /// How the claim stands: its running clock, or once it is closed whether it was in time.
    pub fn clock_state(&self, office: &Office, today: NaiveDate) -> Option<ClockState> {
        if self.claim.is_open() {
            return self
                .countdown(office, today)
                .map(|(_, countdown)| countdown.state);
        }
        let mut met = self
            .claim
            .clocks
            .iter()
            .filter(|c| c.governing && c.met_on.is_some());
        let late = met.clone().any(Clock::met_late);
        met.next().map(|_| {
            if late {
                ClockState::MetLate
            } else {
                ClockState::Met
            }
        })
    }
}

impl BlockRow {
    /// The time left to the date the block is counted by in its state.
    pub fn countdown(&self, office: &Office, today: NaiveDate) -> Option<Countdown> {
        self.block
            .due_on()
            .map(|due_on| office.countdown(due_on, today))
    }

    /// Whether the check should have ended by now.
    pub fn is_past_review(&self, today: NaiveDate) -> bool {
        self.block.state == super::values::BlockState::Active
            && self.block.verify_until.is_some_and(|until| until < today)
    }
}

impl ConsentRow {
    /// What the consent amounts to.
    pub fn state(&self, today: NaiveDate) -> ConsentState {
        self.consent.state(today, self.superseded)
    }

    /// The time left to stop processing after a withdrawal.
    pub fn countdown(&self, office: &Office, today: NaiveDate) -> Option<Countdown> {
        let due_on = nearest(&self.consent.clocks)?.due_on?;
        self.consent
            .awaits_stop()
            .then(|| office.countdown(due_on, today))
    }
}

/// Any row of a list, as a record is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// A subject.
    Subject(SubjectRow),
    /// A consent.
    Consent(ConsentRow),
    /// A block.
    Block(BlockRow),
    /// A claim.
    Claim(ClaimRow),
}

impl Row {
    /// The record's number.
    pub const fn number(&self) -> RecordNumber {
        match self {
            Self::Subject(row) => row.subject.number,
            Self::Consent(row) => row.consent.number,
            Self::Block(row) => row.block.number,
            Self::Claim(row) => row.claim.number,
        }
    }

    /// The date by which the record is next looked after.
    pub fn due_on(&self) -> Option<NaiveDate> {
        match self {
            Self::Subject(row) => row.due_on,
            Self::Consent(row) => nearest(&row.consent.clocks)?.due_on,
            Self::Block(row) => row.block.due_on(),
            Self::Claim(row) => row.claim.due_on(),
        }
    }

    /// The version of its record.
    pub const fn version(&self) -> u32 {
        match self {
            Self::Subject(row) => row.subject.version,
            Self::Consent(row) => row.consent.version,
            Self::Block(row) => row.block.version,
            Self::Claim(row) => row.claim.version,
        }
    }

    /// The record.
    pub fn record(&self) -> Record {
        match self {
            Self::Subject(row) => Record::Subject(row.subject.clone()),
            Self::Consent(row) => Record::Consent(row.consent.clone()),
            Self::Block(row) => Record::Block(row.block.clone()),
            Self::Claim(row) => Record::Claim(row.claim.clone()),
        }
    }
}

/// One line of a record's history.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HistoryLine {
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor: String,
    /// What was done.
    pub action: JournalAction,
    /// What the officer said to it.
    pub note: Option<SafeText>,
}

impl HistoryLine {
    /// What a claim waited for that waits no longer: the note of that entry is its text.
    pub fn waited_for(&self) -> Option<WaitingFor> {
        let note = self.note.as_deref();
        let note = note.filter(|_| self.action == JournalAction::ClaimResumed)?;
        WaitingFor::parse(note).ok()
    }

    /// The check of who asks that the entry tells of.
    pub fn identity_check(&self) -> Option<IdentityCheck> {
        let note = self.note.as_deref();
        let note = note.filter(|_| self.action == JournalAction::IdentityChecked)?;
        IdentityCheck::read(note)
    }

    /// What a triage or a correction changed, with the reason for a correction.
    pub fn changes(&self) -> Option<(Option<&str>, Vec<Change>)> {
        let note = self.note.as_deref()?;
        match self.action {
            JournalAction::ClaimTriaged => Some((None, Change::read(note)?)),
            JournalAction::ClaimCorrected => {
                let (reason, changes) = note.strip_suffix(')')?.rsplit_once(" (")?;
                Some((Some(reason), Change::read(changes)?))
            }
            _ => None,
        }
    }

    /// The day until which a message was set aside.
    pub fn set_aside_until(&self) -> Option<NaiveDate> {
        let note = self.note.as_deref();
        let note = note.filter(|_| self.action == JournalAction::ClaimSetAside)?;
        aside_until(note)
    }
}

/// One line of a subject's timeline: what was done to the subject or to a record of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimelineLine {
    /// To which record.
    pub record: RecordNumber,
    /// What.
    pub line: HistoryLine,
}

/// A record with all that hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// The record.
    pub row: Row,
    /// What was done to it, oldest first.
    pub history: Vec<HistoryLine>,
    /// Records that belong together with it.
    pub links: Vec<RecordNumber>,
    /// On a subject: its claims.
    pub claims: Vec<ClaimRow>,
    /// On a subject: its blocks.
    pub blocks: Vec<BlockRow>,
    /// On a subject: its consents.
    pub consents: Vec<ConsentRow>,
    /// On a claim: the message that it came as.
    pub message: Option<Box<IncomingMessage>>,
    /// On a subject: what was last done to it and to its records, newest first.
    pub timeline: Vec<TimelineLine>,
    /// On a subject: the other records of the person that were merged into it.
    pub merged: Vec<RecordNumber>,
}

/// Whose claims are wanted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Assigned {
    /// Those of one officer.
    To(String),
    /// Those of nobody.
    Nobody,
}

/// Which rows are wanted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ListQuery {
    /// Words and numbers that a row's subject or the row itself must match.
    pub search: Option<String>,
    /// States, by their text; every state, where empty.
    pub states: Vec<String>,
    /// The kind of claim.
    pub kind: Option<ClaimKind>,
    /// The operator.
    pub operator: Option<Operator>,
    /// Whose claims.
    pub assigned: Option<Assigned>,
    /// Only what is overdue.
    pub overdue: bool,
    /// Only what is due within this time, overdue included.
    pub due_within: Option<Term>,
    /// Only what is due on this day.
    pub due_on: Option<NaiveDate>,
    /// Only records of this subject.
    pub subject: Option<RecordNumber>,
    /// Only what is open: claims not closed, blocks not ended.
    pub open_only: bool,
    /// In which order; the usual one, unless it says.
    pub sort: Option<Sort>,
    /// Where in the list; from its start, unless it says.
    pub anchor: Option<Anchor>,
    /// Records that stood beside the anchor's, the nearest first: the first of them that the list
    /// has is the anchor where it has that record no more. An end lies behind them.
    pub beside: Vec<RecordNumber>,
    /// At most this many rows.
    pub limit: Option<usize>,
}

/// A place in a list, to see the rows around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// The place where this record is; the start, where the list has neither it nor any that stood
    /// beside it.
    Record(RecordNumber),
    /// The end.
    End,
}

/// A part of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page {
    /// The rows, in the order of the list.
    pub rows: Vec<Row>,
    /// Whether there are rows before them.
    pub more_before: bool,
    /// Whether there are rows after them.
    pub more_after: bool,
}

impl Page {
    /// A page of rows that were read upwards; of more than `most` the last ones read are cut off.
    pub fn upward(mut rows: Vec<Row>, most: usize) -> Self {
        let more_before = rows.len() > most;
        rows.truncate(most);
        rows.reverse();
        Self {
            rows,
            more_before,
            more_after: false,
        }
    }

    /// Adds the rows that follow; of more than `most` the last ones are cut off.
    pub fn append(&mut self, mut rows: Vec<Row>, most: usize) {
        self.more_after = rows.len() > most;
        rows.truncate(most);
        self.rows.extend(rows);
    }
}

/// A number of records: counting stops where the exact number tells nothing more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Total {
    /// So many.
    Exactly(u64),
    /// So many and more.
    AtLeast(u64),
}

impl Total {
    /// Counts are exact up to here.
    pub const MOST: u64 = 1_000;

    /// Whether it says as much as a count can: more than the most is not counted.
    pub const fn is_final(self) -> bool {
        match self {
            Self::Exactly(_) => true,
            Self::AtLeast(known) => known >= Self::MOST,
        }
    }

    /// What a count says that stopped after one more than the most.
    pub const fn up_to(count: u64) -> Self {
        if count > Self::MOST {
            Self::AtLeast(Self::MOST)
        } else {
            Self::Exactly(count)
        }
    }
}

impl ListQuery {
    /// The text that is searched for, if there is one.
    pub fn searched(&self) -> Option<&str> {
        let text = self.search.as_deref().map(str::trim);
        text.filter(|text| !text.is_empty())
    }

    /// The records around which rows are wanted, or behind which the end lies: the first of them
    /// that the list has.
    pub fn around(&self) -> impl Iterator<Item = RecordNumber> {
        let (first, beside) = match self.anchor {
            Some(Anchor::Record(number)) => (Some(number), self.beside.as_slice()),
            Some(Anchor::End) => (None, self.beside.as_slice()),
            None => (None, &[][..]),
        };
        first.into_iter().chain(beside.iter().copied())
    }

    /// Whether subjects have to answer more than the search.
    pub const fn is_narrowed(&self) -> bool {
        self.operator.is_some()
            || self.subject.is_some()
            || !self.states.is_empty()
            || self.overdue
            || self.due_within.is_some()
            || self.due_on.is_some()
    }

    /// Whether anything is asked for but words and numbers.
    pub const fn is_narrowed_beyond_search(&self) -> bool {
        self.is_narrowed() || self.kind.is_some() || self.assigned.is_some()
    }

    /// The lists that can answer what is asked: only claims have a kind and somebody who works on
    /// them, and states are those of cases.
    pub const fn answered_by(&self) -> &'static [RecordKind] {
        use RecordKind::{Block, Claim, Consent, Subject};
        if self.kind.is_some() || self.assigned.is_some() {
            &[Claim]
        } else if self.states.is_empty() {
            &[Subject]
        } else {
            &[Claim, Block, Consent]
        }
    }

    /// Drops what records of this kind cannot answer, and says what that was: only claims have a
    /// kind and somebody who works on them, and each kind of record has states of its own.
    pub fn leave_to(&mut self, kind: RecordKind) -> Vec<FilterName> {
        let mut dropped = Vec::new();
        if kind != RecordKind::Claim {
            if self.kind.take().is_some() {
                dropped.push(FilterName::Kind);
            }
            if self.assigned.take().is_some() {
                dropped.push(FilterName::Assigned);
            }
        }
        let known = states_of(kind);
        let asked = !self.states.is_empty();
        self.states.retain(|state| known.contains(&state.as_str()));
        if asked && self.states.is_empty() {
            dropped.push(FilterName::State);
        }
        dropped
    }

    /// The last day that `due_within` admits, as of today.
    pub fn due_until(&self, office: &Office, today: NaiveDate) -> Option<NaiveDate> {
        let term = self.due_within?;
        Some(office.calendar.add(today, term.days, term.unit))
    }
}

/// What a search found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The record's number.
    pub number: RecordNumber,
    /// The operator whose base it is in.
    pub operator: Operator,
    /// The subject's name.
    pub name: SafeText,
    /// The words and numbers that matched, masked where they are personal.
    pub matched: Vec<SafeText>,
    /// The nearest date owed.
    pub due_on: Option<NaiveDate>,
}

/// How much is due, for the header and for monitoring.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counters {
    /// Past their date, blocks past their review included.
    pub overdue: u32,
    /// Due today.
    pub due_today: u32,
    /// Within the office's soon-limit.
    pub due_soon: u32,
    /// Claims nobody has looked at.
    pub untriaged: u32,
    /// The nearest date of those: their clocks run all the same.
    pub untriaged_due_on: Option<NaiveDate>,
}
