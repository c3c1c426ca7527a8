//! The working calendar, year by year, against the published lists.

use chrono::{Datelike, NaiveDate, Weekday};
use qorgau::domain::time::{Calendar, Week};
use rstest::rstest;

use super::{calendar, day};

fn days_of(year: i32) -> impl Iterator<Item = NaiveDate> {
    let first = NaiveDate::from_ymd_opt(year, 1, 1).unwrap();
    first.iter_days().take_while(move |day| day.year() == year)
}

fn on_weekend(day: NaiveDate) -> bool {
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn listed(days: impl Iterator<Item = NaiveDate>) -> String {
    let texts: Vec<String> = days.map(|day| day.format("%m-%d").to_string()).collect();
    texts.join(" ")
}

#[rstest]
#[case(
    2024,
    "01-01 01-02 03-08 03-21 03-22 03-25 05-01 05-07 05-08 05-09 07-08 08-30 10-25 12-16",
    "05-04"
)]
#[case(
    2025,
    "01-01 01-02 01-03 01-07 03-10 03-21 03-24 03-25 05-01 05-07 05-09 06-06 07-07 09-01 10-27 12-16",
    "01-05"
)]
#[case(
    2026,
    "01-01 01-02 01-07 03-09 03-23 03-24 03-25 05-01 05-07 05-11 05-27 07-06 10-26 12-16",
    ""
)]
#[case(
    2027,
    "01-01 01-04 01-07 03-08 03-15 03-22 03-23 03-24 05-03 05-07 05-10 07-06 10-25 12-16",
    ""
)]
fn weekdays_off_and_weekends_worked(
    #[case] year: i32,
    #[case] weekdays_off: &str,
    #[case] weekends_worked: &str,
) {
    let calendar = calendar(Week::Five);
    let off = days_of(year).filter(|day| !on_weekend(*day) && !calendar.is_working(*day));
    assert_eq!(listed(off), weekdays_off);
    let worked = days_of(year).filter(|day| on_weekend(*day) && calendar.is_working(*day));
    assert_eq!(listed(worked), weekends_worked);
}

#[rstest]
#[case(2024, [21, 21, 17, 22, 20, 20, 22, 21, 21, 22, 21, 21], 249)]
#[case(2025, [20, 20, 17, 22, 19, 20, 22, 21, 21, 22, 20, 22], 246)]
#[case(2026, [19, 20, 18, 22, 17, 22, 22, 21, 22, 21, 21, 22], 247)]
#[case(2027, [18, 20, 18, 22, 18, 22, 21, 22, 22, 20, 22, 22], 247)]
fn working_days_a_month(#[case] year: i32, #[case] months: [usize; 12], #[case] total: usize) {
    let calendar = calendar(Week::Five);
    let worked = |month| {
        let days = days_of(year).filter(|day| day.month() == month);
        days.filter(|day| calendar.is_working(*day)).count()
    };
    let counted: Vec<usize> = (1..=12).map(worked).collect();
    assert_eq!(counted, months);
    assert_eq!(counted.iter().sum::<usize>(), total);
}

fn off_in(calendar: &Calendar, year: i32, month: u32) -> String {
    listed(days_of(year).filter(|day| day.month() == month && !calendar.is_working(*day)))
}

#[test]
fn a_six_day_week_gives_no_day_for_a_holiday_on_saturday() {
    let calendar = calendar(Week::Six);
    assert_eq!(
        off_in(&calendar, 2025, 8),
        "08-03 08-10 08-17 08-24 08-30 08-31"
    );
    assert!(calendar.is_working(day("2025-09-01")));
    // Victory Day of 2026 is a Saturday; Women's Day a Sunday, a rest day of both weeks.
    assert!(calendar.is_working(day("2026-05-11")));
    assert!(!calendar.is_working(day("2026-03-09")));
}

#[test]
fn a_six_day_week_keeps_its_rest_days_where_an_act_moves_those_of_the_five_day_week() {
    let calendar = calendar(Week::Six);
    assert_eq!(
        off_in(&calendar, 2024, 5),
        "05-01 05-05 05-07 05-09 05-12 05-19 05-26"
    );
    assert!(!calendar.is_working(day("2025-01-05")));
    assert!(calendar.is_working(day("2025-01-03")));
}

#[test]
fn a_day_off_is_named() {
    let calendar = calendar(Week::Five);
    let name = |date| {
        calendar
            .holiday_name(day(date))
            .map(|name| name.en.as_str())
    };
    assert_eq!(name("2026-12-16"), Some("Independence Day"));
    assert_eq!(name("2026-10-26"), Some("Republic Day"));
    assert_eq!(name("2026-05-27"), Some("Kurban Ait, first day"));
    assert_eq!(name("2026-10-27"), None);
}
