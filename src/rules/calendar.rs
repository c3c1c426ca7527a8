//! The working calendar's rules, from `data/calendars/*.toml`.

use std::collections::{BTreeSet, HashSet};

use chrono::{Datelike, NaiveDate};
use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::error::{Reason, RuleFileError};
use super::page::{Page, WordsEntry, first_shared_day};
use crate::domain::time::{
    Calendar, CalendarRules, DayKind, DayOff, DayOffDate, Holiday, Move, Week,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CalendarFile {
    id: Spanned<String>,
    version: Spanned<String>,
    holiday: Vec<HolidayEntry>,
    #[serde(default)]
    day_off: Vec<DayOffEntry>,
    #[serde(default, rename = "move")]
    moves: Vec<MoveEntry>,
    #[serde(default)]
    year: Vec<YearEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct HolidayEntry {
    name: WordsEntry,
    month: Spanned<u32>,
    day: u32,
    effective_from: Option<Spanned<Datetime>>,
    effective_until: Option<Spanned<Datetime>>,
    source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DayOffEntry {
    name: WordsEntry,
    date: Option<Spanned<Datetime>>,
    month: Option<u32>,
    day: Option<u32>,
    status: DayOffStatus,
    source: Spanned<String>,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum DayOffStatus {
    Confirmed,
    Estimated,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct MoveEntry {
    from: Spanned<Datetime>,
    to: Spanned<Datetime>,
    source: Spanned<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct YearEntry {
    year: Spanned<i32>,
    status: YearStatus,
    source: Spanned<String>,
    note: Option<WordsEntry>,
}

#[derive(Deserialize, PartialEq, Eq)]
#[serde(rename_all = "snake_case")]
enum YearStatus {
    Confirmed,
    Provisional,
}

/// Reads the calendar's rules from the text of their file; `file` names it in an error.
pub fn calendar(text: &str, file: &str) -> Result<CalendarRules, RuleFileError> {
    let page = Page::new(text, file);
    let calendar: CalendarFile = page.read()?;
    page.id(calendar.id)?;
    let confirmed_years = confirmed_years(page, calendar.year)?;
    let mut rules = CalendarRules {
        version: page.id(calendar.version)?,
        holidays: holidays(page, calendar.holiday)?,
        days_off: days_off(page, calendar.day_off, &confirmed_years)?,
        moves: Vec::new(),
        confirmed_years,
    };
    rules.moves = moves(page, calendar.moves, &rules)?;
    Ok(rules)
}

fn holidays(page: Page<'_>, entries: Vec<HolidayEntry>) -> Result<Vec<Holiday>, RuleFileError> {
    let mut holidays: Vec<Holiday> = Vec::with_capacity(entries.len());
    for entry in entries {
        let at = entry.month.span();
        let holiday = holiday(page, entry)?;
        let twice = holidays
            .iter()
            .filter(|other| (other.month, other.day) == (holiday.month, holiday.day))
            .find_map(|other| first_shared_day(window(other), window(&holiday)));
        if let Some(on) = twice {
            return Err(page.refused(at, Reason::HolidayTwice { on }));
        }
        holidays.push(holiday);
    }
    Ok(holidays)
}

const fn window(holiday: &Holiday) -> (Option<NaiveDate>, Option<NaiveDate>) {
    (holiday.effective_from, holiday.effective_until)
}

fn holiday(page: Page<'_>, entry: HolidayEntry) -> Result<Holiday, RuleFileError> {
    let (at, month, day) = (entry.month.span(), entry.month.into_inner(), entry.day);
    check_month_day(month, day).map_err(|reason| page.refused(at, reason))?;
    page.text("source", entry.source)?;
    let effective_from = entry
        .effective_from
        .map(|from| page.date(&from))
        .transpose()?;
    Ok(Holiday {
        name: page.words("name", entry.name)?,
        month,
        day,
        effective_from,
        effective_until: page.until(effective_from, entry.effective_until.as_ref())?,
    })
}

/// A day that some year has: 29 February is one.
fn check_month_day(month: u32, day: u32) -> Result<(), Reason> {
    const LEAP_YEAR: i32 = 2024;
    match NaiveDate::from_ymd_opt(LEAP_YEAR, month, day) {
        Some(_) => Ok(()),
        None => Err(Reason::BadMonthDay { month, day }),
    }
}

fn days_off(
    page: Page<'_>,
    entries: Vec<DayOffEntry>,
    confirmed_years: &[i32],
) -> Result<Vec<DayOff>, RuleFileError> {
    let mut days_off: Vec<DayOff> = Vec::with_capacity(entries.len());
    for entry in entries {
        let at = entry
            .date
            .as_ref()
            .map_or_else(|| entry.source.span(), Spanned::span);
        let on = match (&entry.date, entry.month, entry.day) {
            (Some(date), None, None) => DayOffDate::Once(page.date(date)?),
            (None, Some(month), Some(day)) => {
                check_month_day(month, day).map_err(|reason| page.refused(at.clone(), reason))?;
                DayOffDate::Yearly { month, day }
            }
            _ => return Err(page.refused(at, Reason::DayOffWithoutDate)),
        };
        if days_off.iter().any(|other| other.on == on) {
            return Err(page.refused(at, Reason::DayOffTwice));
        }
        if let (DayOffDate::Once(date), DayOffStatus::Estimated) = (on, &entry.status) {
            let year = date.year();
            if confirmed_years.contains(&year) {
                return Err(page.refused(at, Reason::EstimateInConfirmedYear { year }));
            }
        }
        page.text("source", entry.source)?;
        days_off.push(DayOff {
            name: page.words("name", entry.name)?,
            on,
        });
    }
    Ok(days_off)
}

/// A move is checked against the calendar without any moves: an act takes a rest day of the
/// five-day week, or a day off that a holiday gave, and gives a working day for it.
fn moves(
    page: Page<'_>,
    entries: Vec<MoveEntry>,
    rules: &CalendarRules,
) -> Result<Vec<Move>, RuleFileError> {
    let unmoved = Calendar::new(rules.clone(), Week::Five);
    let mut seen = HashSet::new();
    let mut moves = Vec::with_capacity(entries.len());
    for entry in entries {
        let (from, to) = (page.date(&entry.from)?, page.date(&entry.to)?);
        page.text("source", entry.source)?;
        for (date, at) in [(from, entry.from.span()), (to, entry.to.span())] {
            if !seen.insert(date) {
                return Err(page.refused(at, Reason::MovedTwice { date }));
            }
        }
        if !matches!(unmoved.kind(from), DayKind::Weekend | DayKind::MovedDayOff) {
            let reason = Reason::MovedFromWorkingDay { date: from };
            return Err(page.refused(entry.from.span(), reason));
        }
        if !unmoved.is_working(to) {
            let reason = Reason::MovedToDayOff { date: to };
            return Err(page.refused(entry.to.span(), reason));
        }
        moves.push(Move { from, to });
    }
    Ok(moves)
}

fn confirmed_years(page: Page<'_>, entries: Vec<YearEntry>) -> Result<Vec<i32>, RuleFileError> {
    let mut seen = BTreeSet::new();
    let mut confirmed = Vec::new();
    for entry in entries {
        let (at, year) = (entry.year.span(), entry.year.into_inner());
        if !Calendar::YEARS.contains(&year) {
            let (first, last) = (*Calendar::YEARS.start(), *Calendar::YEARS.end());
            return Err(page.refused(at, Reason::BadYear { year, first, last }));
        }
        if !seen.insert(year) {
            return Err(page.refused(at, Reason::YearTwice { year }));
        }
        page.text("source", entry.source)?;
        entry
            .note
            .map(|note| page.words("note", note))
            .transpose()?;
        if entry.status == YearStatus::Confirmed {
            confirmed.push(year);
        }
    }
    Ok(confirmed)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const GOOD: &str = r#"id = "kz"
version = "2026-11-22"

[[holiday]]
name = { ru = "День Победы", kk = "Жеңіс күні", en = "Victory Day" }
month = 5
day = 9
effective_until = 2030-12-31
source = "Закон"

[[day_off]]
name = { ru = "Рождество", kk = "Рождество", en = "Christmas" }
month = 1
day = 7
status = "confirmed"
source = "Кодекс"

[[day_off]]
name = { ru = "Курбан айт", kk = "Құрбан айт", en = "Kurban Ait" }
date = 2027-05-16
status = "estimated"
source = "Оценка"

[[move]]
from = 2020-05-11
to = 2020-05-08
source = "Постановление"

[[year]]
year = 2026
status = "confirmed"
source = "inform.kz"
note = { ru = "Нет", kk = "Жоқ", en = "None" }
"#;

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    #[test]
    fn a_right_file_is_read_whole() {
        let rules = calendar(GOOD, "kz.toml").unwrap();
        assert_eq!(rules.confirmed_years, [2026]);
        assert_eq!(rules.moves.len(), 1);
        let laid = Calendar::new(rules, Week::Five);
        assert!(!laid.is_working(day(2030, 5, 9)) && laid.is_working(day(2031, 5, 9)));
    }

    #[rstest]
    #[case("month = 5", "month = 13", 6, Reason::BadMonthDay { month: 13, day: 9 })]
    #[case("day = 9", "day = 32", 6, Reason::BadMonthDay { month: 5, day: 32 })]
    #[case("day = 7", "day = 32", 16, Reason::BadMonthDay { month: 1, day: 32 })]
    #[case("month = 1\n", "", 15, Reason::DayOffWithoutDate)]
    #[case("date = 2027-05-16\n", "", 21, Reason::DayOffWithoutDate)]
    #[case("date = 2027", "month = 5\ndate = 2027", 21, Reason::DayOffWithoutDate)]
    #[case("date = 2027", "date = 2026", 20, Reason::EstimateInConfirmedYear { year: 2026 })]
    #[case("year = 2026", "year = 226", 30, Reason::BadYear { year: 226, first: 1990, last: 2100 })]
    #[case("from = 2020-05-11", "from = 2020-05-12", 25, Reason::MovedFromWorkingDay { date: day(2020, 5, 12) })]
    #[case("from = 2020-05-11", "from = 2020-05-09", 25, Reason::MovedFromWorkingDay { date: day(2020, 5, 9) })]
    #[case("to = 2020-05-08", "to = 2020-05-10", 26, Reason::MovedToDayOff { date: day(2020, 5, 10) })]
    #[case("to = 2020-05-08", "to = 2020-05-11", 26, Reason::MovedTwice { date: day(2020, 5, 11) })]
    #[case("\"Оценка\"", "\"\"", 22, Reason::Empty { key: "source" })]
    fn a_wrong_file_is_refused_at_its_line(
        #[case] right: &str,
        #[case] wrong: &str,
        #[case] line: usize,
        #[case] reason: Reason,
    ) {
        let refusal = calendar(&GOOD.replacen(right, wrong, 1), "kz.toml").unwrap_err();
        assert_eq!((refusal.line, refusal.reason), (line, reason));
    }

    #[rstest]
    #[case("[[holiday]]", Reason::HolidayTwice { on: NaiveDate::MIN })]
    #[case("[[day_off]]", Reason::DayOffTwice)]
    #[case("[[move]]", Reason::MovedTwice { date: day(2020, 5, 11) })]
    #[case("[[year]]", Reason::YearTwice { year: 2026 })]
    fn nothing_stands_twice(#[case] head: &str, #[case] reason: Reason) {
        let entry = GOOD
            .split("\n\n")
            .find(|entry| entry.starts_with(head))
            .unwrap();
        let refusal = calendar(&format!("{GOOD}\n{entry}\n"), "kz.toml").unwrap_err();
        assert_eq!(refusal.reason, reason);
        assert!(refusal.line > 34, "{refusal}");
    }
}
