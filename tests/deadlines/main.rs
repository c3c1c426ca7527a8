//! When a term ends: the shipped law, policies and calendar put to the test.

#![expect(
    clippy::unwrap_used,
    reason = "a test stops at the first file or date that is wrong"
)]

mod civil_dates;
mod claims;
mod days_off;
mod moved;
mod oracle;
mod properties;
mod vectors;

use chrono::NaiveDate;
use qorgau::domain::office::{Office, Settings};
use qorgau::domain::time::{Calendar, CalendarRules, Week};
use qorgau::rules::{self, shipped};

/// A date from its ISO text.
fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn calendar_rules() -> CalendarRules {
    rules::calendar(shipped::CALENDAR, "calendars/kz.toml").unwrap()
}

fn calendar(week: Week) -> Calendar {
    Calendar::new(calendar_rules(), week)
}

/// An office with the shipped rules and the default norms.
fn office() -> Office {
    let policy = |(slug, text): &(&str, &str)| rules::policy(text, slug).unwrap();
    Office {
        settings: Settings::default(),
        law: rules::law(shipped::LAW, "law/kz.toml").unwrap().into(),
        policies: shipped::POLICIES.iter().map(policy).collect(),
        calendar: calendar(Week::Five).into(),
        letters: rules::letter_needs(None).into(),
    }
}
