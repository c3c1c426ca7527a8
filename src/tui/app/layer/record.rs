//! A record opened: what is known of it, its clocks, what hangs on it, its history.

use super::record_facts::{facts, open_facts};
use crate::domain::dossier::{Source, sources};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::office::Office;
use crate::domain::record::Clock;
use crate::domain::values::{RuleStatus, Value};
use crate::domain::view::{File, HistoryLine, Row};
use crate::i18n::Tr;
use crate::tui::app::cursor::Scroll;
use crate::tui::app::form::term_message;
use crate::tui::app::reveal::Revealed;
use crate::tui::app::text::wrapped;
use chrono::NaiveDate;

/// A record opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordView {
    /// Which.
    pub number: RecordNumber,
    /// The record, once it has been read.
    pub file: Option<Box<File>>,
    /// The record that hangs on it and that the officer is on.
    pub at: Option<RecordNumber>,
    /// How far it has been scrolled.
    pub scroll: Scroll,
    /// Its subject's data, while they are shown.
    pub revealed: Option<Box<Revealed>>,
}

/// One line of an opened record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RecordLine {
    /// Nothing.
    Blank,
    /// Masked data are shown, for so many seconds more.
    Revealed(i64),
    /// What the lines below are.
    Heading(&'static str),
    /// Something known of it: the label's message and the value.
    Fact(&'static str, Message),
    /// A line of the applicant's words, or of another long text.
    Words(String),
    /// A clock: what is owed, by when, how much is left.
    Clock(Box<Clock>),
    /// Where that clock comes from.
    ClockSource(String),
    /// A record that hangs on it; Enter opens it.
    Link(RecordNumber),
    /// One thing that was done to it: its place in the history.
    History(usize),
    /// One thing that was done to a subject or to a record of it: its place in the timeline.
    Timeline(usize),
    /// Where data of a subject came from.
    Source(Box<Source>),
    /// What the officer said to it.
    HistoryNote(String),
}

/// The clocks of a record; a subject has none of its own.
pub fn clocks_of(row: &Row) -> &[Clock] {
    match row {
        Row::Subject(_) => &[],
        Row::Consent(row) => &row.consent.clocks,
        Row::Block(row) => &row.block.clocks,
        Row::Claim(row) => &row.claim.clocks,
    }
}

impl RecordView {
    /// A record that is being read.
    pub fn new(number: RecordNumber) -> Self {
        Self {
            number,
            file: None,
            at: None,
            scroll: Scroll::default(),
            revealed: None,
        }
    }

    /// Whether a file is the record's: of one that was merged into another, that other one's.
    pub fn is_answered_by(&self, file: &File) -> bool {
        self.number == file.row.number() || file.merged.contains(&self.number)
    }

    /// Takes the record in; the officer stays where they are in it.
    pub fn take(&mut self, file: File) {
        self.number = file.row.number();
        self.file = Some(Box::new(file));
        let links = self.links();
        if !self.at.is_some_and(|at| links.contains(&at)) {
            self.at = links.first().copied();
        }
    }

    /// The record as it is now, until all that hangs on it is read again.
    pub fn see(&mut self, row: &Row) {
        let file = self.file.as_mut();
        if let Some(file) = file.filter(|file| file.row.number() == row.number()) {
            file.row = row.clone();
        }
    }

    /// The records that hang on it, in the order shown: its subject first.
    pub fn links(&self) -> Vec<RecordNumber> {
        let Some(file) = &self.file else {
            return Vec::new();
        };
        let subject = file.row.record().subject();
        let own = subject.filter(|subject| *subject != file.row.number());
        let mut links: Vec<RecordNumber> = own
            .into_iter()
            .chain(file.links.iter().copied())
            .chain(file.claims.iter().map(|row| row.claim.number))
            .chain(file.blocks.iter().map(|row| row.block.number))
            .chain(file.consents.iter().map(|row| row.consent.number))
            .collect();
        let mut seen = Vec::new();
        links.retain(|number| {
            let new = !seen.contains(number);
            seen.push(*number);
            new
        });
        links
    }

    /// The lines at a width.
    pub fn lines(
        &self,
        office: &Office,
        tr: &Tr,
        today: NaiveDate,
        width: usize,
    ) -> Vec<RecordLine> {
        let Some(file) = &self.file else {
            return Vec::new();
        };
        let mut lines = match &self.revealed {
            Some(shown) => open_facts(shown, office, width),
            None => Vec::new(),
        };
        lines.extend(facts(
            &file.row,
            office,
            today,
            width,
            self.revealed.is_some(),
            file.message.as_deref(),
        ));
        let clocks = clocks_of(&file.row);
        if !clocks.is_empty() {
            lines.extend([RecordLine::Blank, RecordLine::Heading("screen-clocks")]);
        }
        for clock in clocks {
            lines.push(RecordLine::Clock(Box::new(clock.clone())));
            let source = wrapped(&source_of(clock, tr), width.saturating_sub(2));
            lines.extend(source.into_iter().map(RecordLine::ClockSource));
        }
        let links = self.links();
        if !links.is_empty() {
            lines.extend([RecordLine::Blank, RecordLine::Heading("screen-links")]);
        }
        lines.extend(links.into_iter().map(RecordLine::Link));
        if !file.merged.is_empty() {
            lines.extend([RecordLine::Blank, RecordLine::Heading("screen-merged")]);
            let merged: Vec<String> = file.merged.iter().map(ToString::to_string).collect();
            let merged = wrapped(&merged.join(", "), width);
            lines.extend(merged.into_iter().map(RecordLine::Words));
        }
        if file.timeline.is_empty() {
            lines.extend(done(
                &file.history,
                "screen-history",
                RecordLine::History,
                tr,
                width,
            ));
            return lines;
        }
        lines.extend([RecordLine::Blank, RecordLine::Heading("screen-sources")]);
        let sources = sources(file, office).into_iter().map(Box::new);
        lines.extend(sources.map(RecordLine::Source));
        let timeline = file.timeline.iter().map(|line| &line.line);
        lines.extend(done(
            timeline,
            "screen-timeline",
            RecordLine::Timeline,
            tr,
            width,
        ));
        lines
    }

    /// To the next record that hangs on it, or the one before; false where there is none.
    pub fn turn(&mut self, forward: bool) -> bool {
        let links = self.links();
        let Some(place) = links.iter().position(|link| Some(*link) == self.at) else {
            return false;
        };
        let next = if forward {
            Some(place + 1)
        } else {
            place.checked_sub(1)
        };
        match next.and_then(|next| links.get(next)) {
            Some(number) => {
                self.at = Some(*number);
                true
            }
            None => false,
        }
    }

    /// The row of a record that hangs on it, where it came with the file.
    pub fn linked_row(&self, number: RecordNumber) -> Option<Row> {
        let file = self.file.as_ref()?;
        let claims = file.claims.iter().cloned().map(Row::Claim);
        let blocks = file.blocks.iter().cloned().map(Row::Block);
        let consents = file.consents.iter().cloned().map(Row::Consent);
        claims
            .chain(blocks)
            .chain(consents)
            .find(|row| row.number() == number)
    }
}

/// What was done, under its heading, with what was said to it.
fn done<'h>(
    history: impl IntoIterator<Item = &'h HistoryLine>,
    heading: &'static str,
    line_at: fn(usize) -> RecordLine,
    tr: &Tr,
    width: usize,
) -> Vec<RecordLine> {
    let mut lines = Vec::new();
    for (index, line) in history.into_iter().enumerate() {
        if index == 0 {
            lines.extend([RecordLine::Blank, RecordLine::Heading(heading)]);
        }
        lines.push(line_at(index));
        if let Some(note) = tr.note_of(line) {
            let notes = wrapped(&note, width.saturating_sub(4));
            lines.extend(notes.into_iter().map(RecordLine::HistoryNote));
        }
    }
    lines
}

/// Where a clock comes from: the term, the citation, and how well it is known where that is not
/// beyond doubt.
fn source_of(clock: &Clock, tr: &Tr) -> String {
    let term = clock.term.map(|term| match term.days {
        0 => tr.text("screen-at-once"),
        _ => tr.say(&term_message(term)),
    });
    let doubt = (clock.status != RuleStatus::Confirmed).then(|| tr.text(&clock.status.message()));
    let parts = term
        .into_iter()
        .chain([tr.source(&clock.source)])
        .chain(doubt);
    parts.collect::<Vec<_>>().join(" · ")
}
