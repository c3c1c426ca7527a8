//! What holds for every start and every term.

use std::sync::LazyLock;

use chrono::{Datelike, Days, NaiveDate};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use qorgau::domain::time::{Calendar, Term, Week, due};
use qorgau::domain::values::Unit;

use super::{calendar, day};

static CALENDARS: LazyLock<[Calendar; 2]> =
    LazyLock::new(|| [calendar(Week::Five), calendar(Week::Six)]);

/// The same cases on every run.
fn fixed() -> ProptestConfig {
    ProptestConfig {
        cases: 400,
        rng_seed: RngSeed::Fixed(267),
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

fn starts() -> impl Strategy<Value = NaiveDate> {
    let (first, last) = (day("2020-01-01"), day("2035-12-31"));
    let days = (last - first).num_days().unsigned_abs();
    (0..=days).prop_map(move |offset| first + Days::new(offset))
}

fn terms() -> impl Strategy<Value = Term> {
    let working = (1..90_u32).prop_map(Term::working);
    prop_oneof![working, (0..90_u32).prop_map(Term::calendar)]
}

fn calendars() -> impl Strategy<Value = &'static Calendar> {
    prop_oneof![Just(&CALENDARS[0]), Just(&CALENDARS[1])]
}

proptest! {
    #![proptest_config(fixed())]

    #[test]
    fn a_term_ends_on_a_working_day(start in starts(), term in terms(), calendar in calendars()) {
        let last = due(term, start, calendar).due_on;
        prop_assert!(calendar.is_working(last) || term.days == 0);
        prop_assert!(last > start || term.days == 0);
    }

    #[test]
    fn a_longer_term_never_ends_earlier(start in starts(), term in terms(), calendar in calendars()) {
        let longer = Term { days: term.days + 1, ..term };
        prop_assert!(due(longer, start, calendar).due_on >= due(term, start, calendar).due_on);
    }

    #[test]
    fn a_later_start_never_ends_earlier(start in starts(), term in terms(), calendar in calendars()) {
        let later = start + Days::new(1);
        prop_assert!(due(term, later, calendar).due_on >= due(term, start, calendar).due_on);
    }

    #[test]
    fn what_is_added_is_counted_again(start in starts(), days in 0..90_u32, calendar in calendars()) {
        let last = calendar.add(start, days, Unit::Working);
        prop_assert_eq!(calendar.working_days(start, last), i64::from(days));
        prop_assert_eq!(calendar.working_days(last, start), -i64::from(days));
        prop_assert_eq!(due(Term::working(days), start, calendar).due_on, last);
    }

    #[test]
    fn the_trace_accounts_for_every_day(start in starts(), term in terms(), calendar in calendars()) {
        let deadline = due(term, start, calendar);
        let trace = &deadline.trace;
        let counted = trace.iter().filter(|step| step.counted).count();
        prop_assert_eq!(u32::try_from(counted), Ok(term.days));
        prop_assert_eq!(trace.first().map(|step| (step.date, step.counted)), Some((start, false)));
        prop_assert_eq!(trace.last().map(|step| step.date), Some(deadline.due_on));
        prop_assert!(trace.iter().zip(&trace[1..]).all(|(one, next)| one.date.succ_opt() == Some(next.date)));
        let last_counted = trace.iter().rfind(|step| step.counted).map_or(start, |step| step.date);
        prop_assert_eq!(last_counted, deadline.raw_due_on);
    }

    #[test]
    fn only_confirmed_years_are_certain(start in starts(), term in terms(), calendar in calendars()) {
        let deadline = due(term, start, calendar);
        let confirmed = 2024..=2026;
        let certain = confirmed.contains(&start.year()) && confirmed.contains(&deadline.due_on.year());
        prop_assert_eq!(deadline.provisional, !certain);
    }
}
