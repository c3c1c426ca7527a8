//! The load of an office: what is due on which day, what is late already, and whether terms
//! are kept.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};

use super::record::{Clock, Operator};
use super::time::{Calendar, DayKind, Month};
use super::values::{ClaimKind, Kept, RecordKind, Value};
use super::words::Words;

/// The coming four weeks are so many calendar days, today the first of them: a record may be due
/// on a day off too, where a policy promises to act at once or an authority named the day.
const COMING: u64 = 28;

/// Closed claims are looked back on over so many months, the one shown included.
const LOOKED_BACK: i32 = 6;

impl Kept {
    /// Judges a closed claim by its governing clocks, each by the day the reply was sent or the
    /// act was done.
    pub fn by(clocks: &[Clock]) -> Self {
        let met =
            |clock: &&Clock| clock.governing && clock.due_on.is_some() && clock.met_on.is_some();
        let mut met = clocks.iter().filter(met).peekable();
        if met.peek().is_none() {
            Self::WithoutTerm
        } else if met.any(Clock::met_late) {
            Self::Late
        } else {
            Self::InTime
        }
    }
}

/// How many records of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Load {
    /// Claims not closed.
    pub claims: u32,
    /// Blocks to decide, to review or to carry out.
    pub blocks: u32,
    /// Consents whose withdrawal is to be carried out.
    pub consents: u32,
}

impl Load {
    /// All of them.
    pub const fn total(self) -> u32 {
        self.claims + self.blocks + self.consents
    }

    /// Those of one list; a subject has no date of its own.
    pub const fn of(self, kind: RecordKind) -> u32 {
        match kind {
            RecordKind::Claim => self.claims,
            RecordKind::Block => self.blocks,
            RecordKind::Consent => self.consents,
            RecordKind::Subject => 0,
        }
    }

    /// The lists that have any, claims first.
    pub fn lists(self) -> impl Iterator<Item = (RecordKind, u32)> {
        let kinds = [RecordKind::Claim, RecordKind::Block, RecordKind::Consent];
        let counts = kinds.into_iter().map(move |kind| (kind, self.of(kind)));
        counts.filter(|(_, count)| *count > 0)
    }
}

/// A day of the calendar with what is due on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Day {
    /// The civil date.
    pub date: NaiveDate,
    /// What it is in the working calendar.
    pub kind: DayKind,
    /// The name of its holiday, where the calendar knows it.
    pub name: Option<Words>,
    /// What is still to be done by the end of it.
    pub load: Load,
}

impl Day {
    /// A day, with nothing due on it as far as is known.
    pub fn of(date: NaiveDate, calendar: &Calendar) -> Self {
        Self {
            date,
            kind: calendar.kind(date),
            name: calendar.holiday_name(date).cloned(),
            load: Load::default(),
        }
    }

    /// Whether the calendar has it otherwise than the week: a holiday or a moved day.
    pub const fn is_special(&self) -> bool {
        !matches!(self.kind, DayKind::Working | DayKind::Weekend)
    }

    /// Whether what is due on it is late by now.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.date < today && self.load.total() > 0
    }
}

/// What is late already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Late {
    /// How much.
    pub load: Load,
    /// The oldest date that passed.
    pub since: Option<NaiveDate>,
}

/// Closed claims that are alike.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closed {
    /// The month in which they were closed, in the legal zone.
    pub month: Month,
    /// Their kind.
    pub kind: ClaimKind,
    /// Their operator.
    pub operator: Operator,
    /// Whether they kept their terms.
    pub kept: Kept,
    /// How many.
    pub count: u32,
}

/// How many closed claims kept their terms, and how many did not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Score {
    /// Closed in time.
    pub in_time: u32,
    /// Closed late.
    pub late: u32,
    /// Closed without a term.
    pub without_term: u32,
}

impl Score {
    fn add(&mut self, kept: Kept, count: u32) {
        match kept {
            Kept::InTime => self.in_time += count,
            Kept::Late => self.late += count,
            Kept::WithoutTerm => self.without_term += count,
        }
    }

    /// Those that had a term.
    pub const fn judged(self) -> u32 {
        self.in_time + self.late
    }

    /// All.
    pub const fn closed(self) -> u32 {
        self.judged() + self.without_term
    }

    /// How many of a hundred with a term were in time, rounded down: a hundred is said only
    /// where none was late.
    pub fn percent(self) -> Option<u32> {
        let share = u64::from(self.in_time) * 100;
        let share = share.checked_div(u64::from(self.judged()))?;
        u32::try_from(share).ok()
    }
}

/// What a register says of its load.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facts {
    /// What is due, by day: of the month asked for and of the coming four weeks.
    pub due: BTreeMap<NaiveDate, Load>,
    /// What is late.
    pub late: Late,
    /// What was closed in the months looked back on.
    pub closed: Vec<Closed>,
}

/// The load, as of a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Workload {
    /// That day.
    pub today: NaiveDate,
    /// The month asked for.
    pub month: Month,
    /// Its days.
    pub days: Vec<Day>,
    /// The coming four weeks, today first.
    pub coming: Vec<Day>,
    /// What is late.
    pub late: Late,
    /// What was closed in the months looked back on.
    pub closed: Vec<Closed>,
}

impl Workload {
    /// Lays out over the calendar what a register says.
    pub fn of(month: Month, today: NaiveDate, calendar: &Calendar, facts: Facts) -> Self {
        let day = |date| Day {
            load: facts.due.get(&date).copied().unwrap_or_default(),
            ..Day::of(date, calendar)
        };
        let (first, last) = Self::coming(today);
        let coming = first.iter_days().take_while(|date| *date <= last);
        Self {
            today,
            month,
            days: month.days().map(day).collect(),
            coming: coming.map(day).collect(),
            late: facts.late,
            closed: facts.closed,
        }
    }

    /// The first and the last day of the coming four weeks.
    pub fn coming(today: NaiveDate) -> (NaiveDate, NaiveDate) {
        let last = today.checked_add_days(Days::new(COMING - 1));
        (today, last.unwrap_or(today))
    }

    /// The months looked back on, the earliest first: they end with the month asked for, or with
    /// the present one where that lies ahead.
    pub fn looked_back(month: Month, today: NaiveDate) -> Vec<Month> {
        let last = month.min(Month::of(today));
        (1 - LOOKED_BACK..=0).map(|by| last.shifted(by)).collect()
    }

    /// A day of the month asked for.
    pub fn day(&self, date: NaiveDate) -> Option<&Day> {
        self.days.iter().find(|day| day.date == date)
    }

    /// The day of the coming four weeks on which most is due, the first of several.
    pub fn busiest(&self) -> Option<&Day> {
        let loaded = self.coming.iter().filter(|day| day.load.total() > 0);
        loaded.rev().max_by_key(|day| day.load.total())
    }

    /// Everything due in the coming four weeks.
    pub fn coming_total(&self) -> u32 {
        self.coming.iter().map(|day| day.load.total()).sum()
    }

    /// Every month looked back on, the latest first.
    pub fn by_month(&self) -> Vec<(Month, Score)> {
        let months = Self::looked_back(self.month, self.today);
        let months = months.into_iter().rev();
        months
            .map(|month| (month, self.score(|closed| closed.month == month)))
            .collect()
    }

    /// The kinds of which some were closed, those with the most first.
    pub fn by_kind(&self) -> Vec<(ClaimKind, Score)> {
        let kinds = ClaimKind::ALL.iter().copied();
        most_first(kinds.map(|kind| (kind, self.score(|closed| closed.kind == kind))))
    }

    /// The operators of whose claims some were closed, those with the most first.
    pub fn by_operator(&self) -> Vec<(Operator, Score)> {
        let mut operators: Vec<Operator> = self.closed.iter().map(|c| c.operator.clone()).collect();
        operators.sort();
        operators.dedup();
        most_first(operators.into_iter().map(|operator| {
            let score = self.score(|closed| closed.operator == operator);
            (operator, score)
        }))
    }

    /// How those closed claims kept their terms that are wanted.
    pub fn score(&self, wanted: impl Fn(&Closed) -> bool) -> Score {
        let mut score = Score::default();
        for closed in self.closed.iter().filter(|closed| wanted(closed)) {
            score.add(closed.kept, closed.count);
        }
        score
    }
}

/// Those that were closed at all; of as many the order stays.
fn most_first<T>(scores: impl Iterator<Item = (T, Score)>) -> Vec<(T, Score)> {
    let mut scores: Vec<(T, Score)> = scores.filter(|(_, score)| score.closed() > 0).collect();
    scores.sort_by_key(|(_, score)| std::cmp::Reverse(score.closed()));
    scores
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::record::Source;
    use crate::domain::time::{CalendarRules, Move, Week};
    use crate::domain::values::{Duty, Origin, RuleStatus};
    use rstest::rstest;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A clock that governs, by its last day and the day it was met.
    fn clock(due_on: Option<&str>, met_on: Option<&str>) -> Clock {
        Clock {
            duty: Duty::Reply,
            origin: Origin::Law,
            rule: String::new(),
            rule_version: String::new(),
            source: Source::Demand,
            status: RuleStatus::Confirmed,
            term: None,
            starts_on: None,
            due_on: due_on.map(day),
            raw_due_on: None,
            governing: true,
            provisional: false,
            met_on: met_on.map(day),
            evidence: None,
            carried_by: Vec::new(),
            pauses: Vec::new(),
            extended_until: None,
        }
    }

    #[rstest]
    #[case::on_the_last_day(&[(Some("2026-11-23"), Some("2026-11-23"))], Kept::InTime)]
    #[case::a_day_after(&[(Some("2026-11-23"), Some("2026-11-24"))], Kept::Late)]
    #[case::one_of_two_late(
        &[(Some("2026-11-23"), Some("2026-11-20")), (Some("2026-11-20"), Some("2026-11-23"))],
        Kept::Late
    )]
    #[case::withdrawn_by_the_applicant(&[(Some("2026-11-23"), None)], Kept::WithoutTerm)]
    #[case::no_term_at_all(&[], Kept::WithoutTerm)]
    #[case::answered_without_a_term(&[(None, Some("2026-11-23"))], Kept::WithoutTerm)]
    fn a_closed_claim_is_judged_by_what_was_done(
        #[case] clocks: &[(Option<&str>, Option<&str>)],
        #[case] kept: Kept,
    ) {
        let clocks: Vec<Clock> = clocks.iter().map(|(due, met)| clock(*due, *met)).collect();
        assert_eq!(Kept::by(&clocks), kept);
    }

    #[test]
    fn a_clock_that_does_not_govern_makes_nothing_late() {
        let beside = Clock {
            governing: false,
            ..clock(Some("2026-11-10"), Some("2026-11-23"))
        };
        let clocks = [clock(Some("2026-11-23"), Some("2026-11-23")), beside];
        assert_eq!(Kept::by(&clocks), Kept::InTime);
    }

    #[test]
    fn a_month_knows_its_moved_days_and_what_is_due_on_them() {
        let rules = CalendarRules {
            moves: vec![Move {
                from: day("2024-05-04"),
                to: day("2024-05-08"),
            }],
            ..CalendarRules::default()
        };
        let calendar = Calendar::new(rules, Week::Five);
        let load = Load {
            claims: 2,
            blocks: 1,
            consents: 0,
        };
        let facts = Facts {
            due: BTreeMap::from([(day("2024-05-04"), load)]),
            ..Facts::default()
        };
        let month = Month::of(day("2024-05-20"));
        let workload = Workload::of(month, day("2024-05-06"), &calendar, facts);
        assert_eq!(workload.days.len(), 31);
        let saturday = workload.day(day("2024-05-04")).unwrap();
        assert_eq!(saturday.kind, DayKind::MovedWorkingDay);
        assert_eq!(saturday.load.total(), 3);
        assert!(saturday.is_special() && saturday.is_late(workload.today));
        let wednesday = workload.day(day("2024-05-08")).unwrap();
        assert_eq!(wednesday.kind, DayKind::MovedDayOff);
        assert!(!wednesday.is_late(workload.today));
        assert_eq!(workload.coming.len(), 28);
        assert_eq!(workload.busiest(), None);
    }

    #[rstest]
    #[case(&[], None)]
    #[case(&[(Kept::InTime, 3)], Some(100))]
    #[case(&[(Kept::InTime, 199), (Kept::Late, 1)], Some(99))]
    #[case(&[(Kept::WithoutTerm, 5)], None)]
    fn a_hundred_percent_means_none_was_late(
        #[case] closed: &[(Kept, u32)],
        #[case] percent: Option<u32>,
    ) {
        let mut score = Score::default();
        for (kept, count) in closed {
            score.add(*kept, *count);
        }
        assert_eq!(score.percent(), percent);
    }

    #[test]
    fn one_looks_back_on_six_months_and_never_ahead() {
        let months = |month: &str| {
            let back = Workload::looked_back(month.parse().unwrap(), day("2026-11-23"));
            let ends = [back.first(), back.last()].map(|month| month.unwrap().to_string());
            (back.len(), ends)
        };
        let expected = (6, ["2026-06".to_owned(), "2026-11".to_owned()]);
        assert_eq!(months("2026-11"), expected);
        assert_eq!(months("2027-02"), expected);
        assert_eq!(months("2026-01").1, ["2025-08", "2026-01"]);
    }

    #[test]
    fn the_busiest_of_the_coming_days_is_the_first_of_several() {
        let claims = |claims| Load {
            claims,
            ..Load::default()
        };
        let due = [
            ("2026-11-24", 2),
            ("2026-12-03", 5),
            ("2026-12-04", 5),
            ("2026-12-31", 9),
        ];
        let due = due.map(|(date, count)| (day(date), claims(count)));
        let facts = Facts {
            due: BTreeMap::from(due),
            ..Facts::default()
        };
        let calendar = Calendar::new(CalendarRules::default(), Week::Five);
        let today = day("2026-11-23");
        let workload = Workload::of(Month::of(today), today, &calendar, facts);
        assert_eq!(
            workload.busiest().map(|day| day.date),
            Some(day("2026-12-03"))
        );
        assert_eq!(workload.coming_total(), 12);
    }
}
