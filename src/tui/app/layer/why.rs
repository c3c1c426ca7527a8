//! Why a date is what it is: the counting of each clock, day by day.

use chrono::{DateTime, NaiveDate, Utc};

use super::record::clocks_of;
use crate::domain::office::Office;
use crate::domain::record::{Block, Clock, Source};
use crate::domain::time::{DayKind, Interval, Term, TraceDay, TraceWhy};
use crate::domain::values::{BlockState, Duty, RuleStatus};
use crate::domain::view::Row;
use crate::domain::workflow::{extension_allowed_by, pause_allowed_by};
use crate::tui::app::cursor::Scroll;

/// What a counted date rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rests {
    /// A rule, with how well its text is known.
    Rule {
        /// Its code.
        code: String,
        /// Where it stands.
        source: Source,
        /// How well it is known.
        status: RuleStatus,
    },
    /// The office's own decision: the law sets no longest check.
    OwnDate,
}

/// What moved a date by a citation of its rule.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// By what.
    pub by: MovedBy,
    /// The citation; `None` where the rule has it no more.
    pub citation: Option<String>,
}

/// What may move a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MovedBy {
    /// The term stood still on these days.
    Paused(Interval),
    /// The term was extended to a day.
    Extended(NaiveDate),
}

/// How one date was counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reckoning {
    /// What is owed by it; `None` for the end of a check.
    pub duty: Option<Duty>,
    /// What it rests on.
    pub rests: Rests,
    /// The day from which it was counted.
    pub start: NaiveDate,
    /// The term; `None` where the day itself was named.
    pub term: Option<Term>,
    /// The date.
    pub due_on: NaiveDate,
    /// The last counted day, or that of an extension, before a day off moved it.
    pub raw_due_on: NaiveDate,
    /// What moved it beside days off.
    pub moves: Vec<Moved>,
    /// Whether it is the clock that governs its duty.
    pub governing: bool,
    /// Whether its year's calendar is not confirmed.
    pub provisional: bool,
    /// The day on which the duty was met.
    pub met_on: Option<NaiveDate>,
    /// The date that the calendar of today would give, where it differs.
    pub now_would_be: Option<NaiveDate>,
    /// Every day from the start to the last.
    pub days: Vec<TraceDay>,
}

/// The explanation of a record's dates.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WhyView {
    /// The record.
    pub row: Row,
    /// Its dates, the one that counts now first.
    pub reckonings: Vec<Reckoning>,
    /// Which of them is shown.
    pub at: usize,
    /// How far it has been scrolled.
    pub scroll: Scroll,
}

impl WhyView {
    /// Explains the dates of a record; `None` where it has none.
    pub fn of(row: &Row, office: &Office) -> Option<Self> {
        let mut reckonings: Vec<Reckoning> = match row {
            Row::Block(row) => end_of_check(&row.block, office).into_iter().collect(),
            _ => Vec::new(),
        };
        let mut clocks: Vec<&Clock> = clocks_of(row).iter().collect();
        clocks.sort_by_key(|clock| !clock.runs());
        reckonings.extend(
            clocks
                .iter()
                .filter_map(|clock| of_clock(clock, row, office)),
        );
        (!reckonings.is_empty()).then(|| Self {
            row: row.clone(),
            reckonings,
            at: 0,
            scroll: Scroll::default(),
        })
    }

    /// The one shown.
    pub fn shown(&self) -> Option<&Reckoning> {
        self.reckonings.get(self.at)
    }

    /// The next date of the record, or the one before.
    pub fn turn(&mut self, forward: bool) {
        let last = self.reckonings.len().saturating_sub(1);
        self.at = if forward {
            (self.at + 1).min(last)
        } else {
            self.at.saturating_sub(1)
        };
        self.scroll = Scroll::default();
    }
}

fn of_clock(clock: &Clock, row: &Row, office: &Office) -> Option<Reckoning> {
    let (start, due_on) = clock.starts_on.zip(clock.due_on)?;
    let counted = clock.deadline(&office.calendar);
    let raw_due_on = clock.raw_due_on.unwrap_or(due_on);
    Some(Reckoning {
        duty: Some(clock.duty),
        rests: Rests::Rule {
            code: clock.rule.clone(),
            source: clock.source.clone(),
            status: clock.status,
        },
        start,
        term: clock.term,
        due_on,
        raw_due_on: clock
            .extended_until
            .map_or(raw_due_on, |until| until.max(raw_due_on)),
        moves: moves(clock, row, office),
        governing: clock.governing,
        provisional: clock.provisional,
        met_on: clock.met_on,
        now_would_be: counted
            .as_ref()
            .map(|counted| counted.due_on)
            .filter(|date| *date != due_on),
        days: counted.map_or_else(Vec::new, |counted| counted.trace),
    })
}

/// The pauses of a clock, the earliest first, and its extension.
fn moves(clock: &Clock, row: &Row, office: &Office) -> Vec<Moved> {
    let Row::Claim(row) = row else {
        return Vec::new();
    };
    let mut pauses = clock.pauses.clone();
    pauses.sort_by_key(|pause| pause.from);
    let pauses = pauses.into_iter().map(|pause| Moved {
        by: MovedBy::Paused(pause),
        citation: pause_allowed_by(&row.claim, clock, office),
    });
    let extension = clock.extended_until.map(|until| Moved {
        by: MovedBy::Extended(until),
        citation: extension_allowed_by(&row.claim, clock, office),
    });
    pauses.chain(extension).collect()
}

/// The end of a check that runs, counted from the day of the approval.
fn end_of_check(block: &Block, office: &Office) -> Option<Reckoning> {
    let running = block.state == BlockState::Active;
    let (approved, until): (DateTime<Utc>, NaiveDate) = block
        .blocked_at
        .zip(block.verify_until)
        .filter(|_| running)?;
    let start = office.civil_date(approved);
    let days = start.iter_days().take_while(|day| *day <= until);
    let days = days.map(|date| {
        let why = match office.calendar.kind(date) {
            _ if date == start => TraceWhy::Received,
            DayKind::Working => TraceWhy::Counted,
            DayKind::MovedWorkingDay => TraceWhy::MovedWorkingDay,
            DayKind::Weekend => TraceWhy::Weekend,
            DayKind::Holiday => TraceWhy::Holiday,
            DayKind::MovedDayOff => TraceWhy::MovedDayOff,
        };
        TraceDay {
            date,
            counted: matches!(why, TraceWhy::Counted | TraceWhy::MovedWorkingDay),
            why,
        }
    });
    Some(Reckoning {
        duty: None,
        rests: Rests::OwnDate,
        start,
        term: None,
        due_on: until,
        raw_due_on: until,
        moves: Vec::new(),
        governing: true,
        provisional: office.calendar.is_provisional(until),
        met_on: None,
        now_would_be: None,
        days: days.collect(),
    })
}
