//! The civil date of an instant is that of the legal zone, whatever the hour.

use chrono::{DateTime, NaiveDateTime, TimeZone, Utc};
use chrono_tz::Asia::Almaty;
use qorgau::domain::time::{Term, due};
use rstest::rstest;

use super::{day, office};

fn instant(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

#[rstest]
#[case::just_after_midnight("2026-10-22T19:30:00Z", "2026-10-23")]
#[case::just_before_midnight("2026-10-23T18:30:00Z", "2026-10-23")]
#[case::the_next_day_begins("2026-10-23T19:00:00Z", "2026-10-24")]
#[case::still_six_hours_ahead("2024-02-29T17:59:59Z", "2024-02-29")]
// At midnight of 1 March 2024 the clocks went back to 23:00: an old +06 says 1 March.
#[case::the_hour_that_came_twice("2024-02-29T18:30:00Z", "2024-02-29")]
#[case::five_hours_ahead("2024-02-29T19:00:00Z", "2024-03-01")]
#[case::before_the_change("2024-01-31T18:30:00Z", "2024-02-01")]
fn an_instant_has_the_date_of_the_legal_zone(#[case] at: &str, #[case] date: &str) {
    assert_eq!(office().civil_date(instant(at)), day(date));
}

/// A register is opened by what its settings say: a zone that was taken once is known for ever.
#[rstest]
#[case("Asia/Aqtobe", "2026-10-24")]
#[case("Etc/GMT-5", "2026-10-24")]
#[case("Europe/Moscow", "2026-10-23")]
fn any_zone_of_the_world_may_be_the_legal_one(#[case] zone: &str, #[case] date: &str) {
    let mut office = office();
    office.settings.set("legal_zone", zone).unwrap();
    assert_eq!(
        office.civil_date(instant("2026-10-23T20:00:00Z")),
        day(date)
    );
}

#[rstest]
fn a_term_does_not_depend_on_the_hour_of_receipt(
    #[values("2024-02-29", "2024-03-01", "2026-10-23", "2026-12-31")] date: &str,
    #[values("1w", "10d", "0d")] term: Term,
) {
    let office = office();
    for hour in [
        "00:00:00", "00:30:00", "12:00:00", "18:01:00", "23:30:00", "23:59:59",
    ] {
        let local: NaiveDateTime = format!("{date}T{hour}").parse().unwrap();
        let at = Almaty.from_local_datetime(&local).earliest().unwrap();
        let received = office.civil_date(at.with_timezone(&Utc));
        assert_eq!(received, day(date), "{hour}");
        assert_eq!(
            due(term, received, &office.calendar),
            due(term, day(date), &office.calendar),
            "{hour}"
        );
    }
}

#[test]
fn the_last_day_lasts_all_day() {
    let office = office();
    let due_on = day("2026-10-27");
    for at in ["2026-10-26T19:30:00Z", "2026-10-27T18:30:00Z"] {
        let today = office.civil_date(instant(at));
        let left = office.countdown(due_on, today);
        assert_eq!((left.days_left, left.working_days_left), (0, 0), "{at}");
    }
    let after = office.civil_date(instant("2026-10-27T19:00:00Z"));
    assert_eq!(office.countdown(due_on, after).days_left, -1);
}
