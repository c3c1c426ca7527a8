//! A second calculus, slow and obvious, that shares nothing with the first but the data file:
//! it walks the days one by one and carries over the days off it still owes.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};
use qorgau::domain::time::{Calendar, Term, Week, due};
use qorgau::domain::values::Unit;
use qorgau::rules::shipped;
use toml::{Table, Value};

use super::{calendar, day};

/// Every day off from the end of 2019 to the beginning of 2037.
fn days_off(six_day_week: bool) -> BTreeSet<NaiveDate> {
    let file: Table = shipped::CALENDAR.parse().unwrap();
    let entries = |key: &str| file[key].as_array().unwrap().clone();
    let mut off = BTreeSet::new();
    let mut owed = 0;
    let mut today = day("2019-12-01");
    while today < day("2037-02-01") {
        let iso = today.to_string();
        let is_holiday = entries("holiday").iter().any(|entry| {
            same_month_day(entry, today)
                && date(entry, "effective_from").is_none_or(|from| from <= iso)
                && date(entry, "effective_until").is_none_or(|until| iso <= until)
        });
        let is_day_off = entries("day_off").iter().any(|entry| {
            date(entry, "date").map_or_else(|| same_month_day(entry, today), |date| date == iso)
        });
        let weekday = today.weekday().number_from_monday();
        let is_rest_day = weekday == 7 || (weekday == 6 && !six_day_week);
        if is_holiday && is_rest_day {
            owed += 1;
        }
        if is_holiday || is_day_off || is_rest_day {
            off.insert(today);
        } else if owed > 0 {
            owed -= 1;
            off.insert(today);
        }
        today = today.succ_opt().unwrap();
    }
    if !six_day_week {
        for entry in entries("move") {
            off.remove(&day(&date(&entry, "from").unwrap()));
            off.insert(day(&date(&entry, "to").unwrap()));
        }
    }
    off
}

fn date(entry: &Value, key: &str) -> Option<String> {
    entry
        .get(key)
        .map(|date| date.as_datetime().unwrap().to_string())
}

fn same_month_day(entry: &Value, today: NaiveDate) -> bool {
    let is = |key: &str, number: u32| {
        let stated = entry.get(key).and_then(Value::as_integer);
        stated == Some(i64::from(number))
    };
    is("month", today.month()) && is("day", today.day())
}

fn last_day(received: NaiveDate, days: u32, working: bool, off: &BTreeSet<NaiveDate>) -> NaiveDate {
    let mut today = received;
    let mut counted = 0;
    while counted < days {
        today = today.succ_opt().unwrap();
        if !working || !off.contains(&today) {
            counted += 1;
        }
    }
    while days > 0 && off.contains(&today) {
        today = today.succ_opt().unwrap();
    }
    today
}

fn agree(calendar: &Calendar, six_day_week: bool) {
    let off = days_off(six_day_week);
    let mut received = day("2020-01-01");
    while received <= day("2035-12-31") {
        assert_eq!(
            calendar.is_working(received),
            !off.contains(&received),
            "{received}"
        );
        for days in [0, 1, 3, 10, 15, 30] {
            for unit in [Unit::Calendar, Unit::Working] {
                let expected = last_day(received, days, unit == Unit::Working, &off);
                let found = due(Term { days, unit }, received, calendar).due_on;
                assert_eq!(found, expected, "{received} + {days} {unit}");
            }
        }
        received = received.succ_opt().unwrap();
    }
}

#[test]
fn both_agree_on_every_start_of_sixteen_years_in_a_five_day_week() {
    agree(&calendar(Week::Five), false);
}

#[test]
fn both_agree_on_every_start_of_sixteen_years_in_a_six_day_week() {
    agree(&calendar(Week::Six), true);
}
