//! Terms that stood still or were extended, counted by hand.

use qorgau::domain::time::{Interval, Term, TraceWhy, Week, due, due_moved};
use rstest::rstest;

use super::{calendar, day};

fn pauses(days: &[(&str, &str)]) -> Vec<Interval> {
    let interval = |(from, until): &(&str, &str)| Interval {
        from: day(from),
        until: day(until),
    };
    days.iter().map(interval).collect()
}

/// Received on Friday 23 October 2026: thirty calendar days end on Sunday 22 November and roll to
/// the Monday after it.
#[rstest]
#[case::none(Term::calendar(30), &[], None, "2026-11-23")]
#[case::five_days(Term::calendar(30), &[("2026-11-01", "2026-11-05")], None, "2026-11-27")]
#[case::rolled_into_a_pause(Term::calendar(30), &[("2026-11-23", "2026-11-24")], None, "2026-11-25")]
#[case::after_its_end(Term::calendar(30), &[("2026-11-25", "2026-11-30")], None, "2026-11-23")]
#[case::before_its_start(Term::calendar(30), &[("2026-10-01", "2026-10-23")], None, "2026-11-23")]
#[case::a_year_long(Term::working(1), &[("2026-10-24", "2027-10-25")], None, "2027-10-26")]
#[case::at_once(Term::calendar(0), &[("2026-10-23", "2026-10-30")], None, "2026-10-23")]
#[case::to_a_holiday(Term::working(3), &[], Some("2026-12-16"), "2026-12-17")]
#[case::to_an_earlier_day(Term::working(3), &[], Some("2026-10-28"), "2026-10-29")]
#[case::both(Term::working(3), &[("2026-10-27", "2026-10-27")], Some("2026-11-05"), "2026-11-05")]
fn a_term_that_moved_ends_on(
    #[case] term: Term,
    #[case] paused: &[(&str, &str)],
    #[case] extended: Option<&str>,
    #[case] last: &str,
) {
    let (calendar, start) = (calendar(Week::Five), day("2026-10-23"));
    let paused = pauses(paused);
    let moved = due_moved(term, start, &paused, extended.map(day), &calendar);
    assert_eq!(moved.due_on, day(last));
    // Every day from the start to the last is told, once.
    let days: Vec<_> = moved.trace.iter().map(|day| day.date).collect();
    let all: Vec<_> = start
        .iter_days()
        .take_while(|day| *day <= moved.due_on)
        .collect();
    assert_eq!(days, all);
    let counted = moved.trace.iter().filter(|day| day.counted).count();
    assert_eq!(counted, term.days as usize);
    let counts = |day: &&qorgau::domain::time::TraceDay| {
        day.counted && paused.iter().any(|p| p.covers(day.date))
    };
    assert_eq!(moved.trace.iter().find(counts), None);
}

#[test]
fn the_trace_says_where_a_term_stood_still_and_grew() {
    let calendar = calendar(Week::Five);
    let start = day("2026-10-23");
    let paused = pauses(&[("2026-10-27", "2026-10-27")]);
    let moved = due_moved(
        Term::working(2),
        start,
        &paused,
        Some(day("2026-10-30")),
        &calendar,
    );
    let why = |date: &str| {
        moved
            .trace
            .iter()
            .find(|d| d.date == day(date))
            .unwrap()
            .why
    };
    assert_eq!(why("2026-10-27"), TraceWhy::Paused);
    assert_eq!(why("2026-10-29"), TraceWhy::Counted);
    assert_eq!(why("2026-10-30"), TraceWhy::Extended);
    let plain = due(Term::working(2), start, &calendar);
    assert_eq!(
        (plain.due_on, moved.raw_due_on),
        (day("2026-10-28"), day("2026-10-29"))
    );
}
