//! What came of one act for several records.

use super::bulk::whole;
use super::text::wrapped;
use super::{App, subject_said};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::view::Row;
use crate::domain::workflow::Nonce;

/// An act for several records; each is an act of its own, with its own entry in the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// What was done.
    pub what: Message,
    parts: Vec<Part>,
}

/// One of the records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Part {
    number: RecordNumber,
    name: Message,
    nonce: Option<Nonce>,
    outcome: Outcome,
}

/// What came of the act for one of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Nobody knows yet.
    Awaited,
    /// It was done: how the record stands, what else was changed, what to be careful of.
    Done(Vec<Message>),
    /// It was not done: why.
    NotDone(Vec<Message>),
}

/// How a line of the report is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// What the lines below are.
    Heading,
    /// A record.
    Plain,
    /// A record with why it was not done.
    Reason,
}

/// The headings of the report, what must be heeded first.
const HEADINGS: [&str; 3] = [
    "screen-report-not-done",
    "screen-report-done",
    "screen-report-awaited",
];

impl Outcome {
    const fn heading(&self) -> &'static str {
        let [not_done, done, awaited] = HEADINGS;
        match self {
            Self::NotDone(_) => not_done,
            Self::Done(_) => done,
            Self::Awaited => awaited,
        }
    }
}

impl Part {
    /// A record for which the act was sent.
    pub fn sent(row: &Row, nonce: Nonce) -> Self {
        Self {
            number: row.number(),
            name: subject_said(row),
            nonce: Some(nonce),
            outcome: Outcome::Awaited,
        }
    }

    /// A record to which the act does not apply.
    pub fn left_out(row: &Row, why: Message) -> Self {
        Self {
            number: row.number(),
            name: subject_said(row),
            nonce: None,
            outcome: Outcome::NotDone(vec![why]),
        }
    }

    fn awaits(&self, nonce: Nonce) -> bool {
        self.nonce == Some(nonce) && self.outcome == Outcome::Awaited
    }
}

impl Report {
    pub(super) const fn of(what: Message, parts: Vec<Part>) -> Self {
        Self { what, parts }
    }

    /// How many are done, and of how many.
    pub fn done(&self) -> (usize, usize) {
        let done = |part: &&Part| matches!(part.outcome, Outcome::Done(_));
        (self.parts.iter().filter(done).count(), self.parts.len())
    }

    /// Whether some of it is still being done.
    pub fn is_running(&self) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|part| part.outcome == Outcome::Awaited)
    }

    /// What it comes to.
    pub fn summary(&self) -> Message {
        let (done, all) = self.done();
        let id = match self.is_running() {
            true => "screen-report-running",
            false => "screen-report-over",
        };
        Message::new(id)
            .list("what", vec![self.what.clone()])
            .number("done", whole(done))
            .number("all", whole(all))
    }

    /// Whether an answer to this number is awaited.
    pub(super) fn awaits(&self, nonce: Nonce) -> bool {
        self.parts.iter().any(|part| part.awaits(nonce))
    }

    /// Takes the answer in.
    pub(super) fn answer(&mut self, nonce: Nonce, outcome: Outcome) {
        let mut parts = self.parts.iter_mut();
        if let Some(part) = parts.find(|part| part.awaits(nonce)) {
            part.outcome = outcome;
        }
    }
}

impl App {
    /// The lines of a report, folded to a width: what is not done, what is, what is still to come.
    pub fn report_lines(&self, report: &Report, width: usize) -> Vec<(Tone, String)> {
        let mut lines = Vec::new();
        for heading in HEADINGS {
            let parts = report.parts.iter();
            let parts = parts.filter(|part| part.outcome.heading() == heading);
            let parts: Vec<&Part> = parts.collect();
            if parts.is_empty() {
                continue;
            }
            if !lines.is_empty() {
                lines.push((Tone::Plain, String::new()));
            }
            let heading = Message::new(heading).number("n", whole(parts.len()));
            lines.push((Tone::Heading, self.tr.say(&heading)));
            lines.extend(
                parts
                    .into_iter()
                    .flat_map(|part| self.part_lines(part, width)),
            );
        }
        lines
    }

    fn part_lines(&self, part: &Part, width: usize) -> Vec<(Tone, String)> {
        let (tone, said) = match &part.outcome {
            Outcome::Awaited => (Tone::Plain, [].as_slice()),
            Outcome::Done(said) => (Tone::Plain, said.as_slice()),
            Outcome::NotDone(said) => (Tone::Reason, said.as_slice()),
        };
        let mut line = format!("{}  {}", part.number, self.tr.say(&part.name));
        for said in said {
            line = format!("{line} · {}", self.tr.say(said));
        }
        let folded = wrapped(&line, width.saturating_sub(2));
        let folded = folded.into_iter().map(|line| (tone, format!("  {line}")));
        folded.collect()
    }
}
