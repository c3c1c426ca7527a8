//! Dates worked out by hand, each with what makes it hard.

use qorgau::domain::time::{Term, TraceWhy, Week, due};
use rstest::rstest;

use super::{calendar, day};

#[rstest]
#[case::the_raw_day_is_a_sunday("2026-10-23", "30d", "2026-11-23")]
#[case::republic_day_on_a_sunday("2026-10-23", "1w", "2026-10-27")]
#[case::a_holiday_sunday_and_its_monday("2026-10-15", "10d", "2026-10-27")]
#[case::nauryz_on_a_weekend("2026-03-20", "3w", "2026-03-30")]
#[case::constitution_day_of_2026_is_no_holiday("2026-08-28", "1w", "2026-08-31")]
#[case::a_working_saturday("2024-05-03", "1w", "2024-05-04")]
#[case::a_working_sunday("2024-12-31", "1w", "2025-01-05")]
#[case::across_the_new_year("2026-12-31", "15w", "2027-01-26")]
#[case::thirty_calendar_days("2026-11-20", "30d", "2026-12-21")]
#[case::thirty_working_days("2026-11-20", "30w", "2027-01-06")]
#[case::the_new_constitution_day("2027-03-12", "1w", "2027-03-16")]
#[case::a_term_that_ends_on_a_working_saturday("2024-04-04", "30d", "2024-05-04")]
#[case::iticket_in_working_days("2026-10-23", "30w", "2026-12-07")]
#[case::at_once("2026-10-23", "0d", "2026-10-23")]
#[case::at_once_on_a_holiday_sunday("2026-10-25", "0d", "2026-10-25")]
#[case::received_on_a_sunday("2026-11-22", "1w", "2026-11-23")]
#[case::received_on_a_holiday("2026-12-16", "3w", "2026-12-21")]
#[case::received_on_a_saturday("2026-11-21", "10d", "2026-12-01")]
fn a_term_ends_on(#[case] received: &str, #[case] term: Term, #[case] last: &str) {
    let deadline = due(term, day(received), &calendar(Week::Five));
    assert_eq!(deadline.due_on, day(last));
    assert_eq!(Some(deadline.first_counted_day), day(received).succ_opt());
}

#[test]
fn the_trace_says_why_each_day_counts_or_not() {
    use TraceWhy::{Counted, Holiday, MovedDayOff, MovedWorkingDay, Received, Rolled, Weekend};
    let trace = |term, received| {
        let deadline = due(term, day(received), &calendar(Week::Five));
        let why: Vec<TraceWhy> = deadline.trace.iter().map(|step| step.why).collect();
        why
    };
    assert_eq!(
        trace(Term::working(1), "2026-10-23"),
        [Received, Weekend, Holiday, MovedDayOff, Counted]
    );
    assert_eq!(
        trace(Term::calendar(2), "2026-10-23"),
        [Received, Counted, Counted, MovedDayOff, Rolled]
    );
    assert_eq!(
        trace(Term::calendar(1), "2026-11-20"),
        [Received, Counted, Weekend, Rolled]
    );
    assert_eq!(
        trace(Term::working(1), "2024-05-03"),
        [Received, MovedWorkingDay]
    );
    assert_eq!(trace(Term::calendar(0), "2026-10-25"), [Received]);
}

#[test]
fn the_day_before_rolling_is_kept() {
    let deadline = due(Term::calendar(10), day("2026-10-15"), &calendar(Week::Five));
    assert_eq!(deadline.raw_due_on, day("2026-10-25"));
}

#[rstest]
#[case::within_the_confirmed_years("2026-10-23", "30w", false)]
#[case::ends_in_a_year_not_confirmed("2026-12-31", "1w", true)]
#[case::rolls_into_a_year_not_confirmed("2026-12-01", "31d", true)]
#[case::on_the_last_confirmed_day("2026-12-31", "0d", false)]
#[case::begins_before_the_confirmed_years("2023-12-29", "3w", true)]
#[case::a_year_only_computed("2027-06-01", "1w", true)]
#[case::a_year_beyond_the_file("2140-06-01", "1w", true)]
fn a_date_is_provisional_where_no_source_confirms_the_year(
    #[case] received: &str,
    #[case] term: Term,
    #[case] provisional: bool,
) {
    let deadline = due(term, day(received), &calendar(Week::Five));
    assert_eq!(deadline.provisional, provisional);
}
