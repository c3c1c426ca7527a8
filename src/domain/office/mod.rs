//! What an office goes by: the law, the operators' policies, the calendar, its own norms.

mod later;
mod policies;
mod policy;
mod rule;
mod settings;

pub use later::Later;
pub use policies::Policies;
pub use policy::{ControllerKind, Departure, Policy, Promise, Severity, Topic};
pub use rule::{Law, Rule};
pub use settings::{SettingError, Settings};

use chrono::{DateTime, NaiveDate, Utc};

use super::letter::Needs;
use super::record::{Clock, Operator};
use super::time::{Calendar, Countdown};
use super::values::ClockState;

/// Everything a decision is measured against.
#[derive(Debug, Clone)]
pub struct Office {
    /// The office's own norms.
    pub settings: Settings,
    /// The law.
    pub law: Later<Law>,
    /// The policies, several versions of one operator side by side.
    pub policies: Policies,
    /// The working calendar, laid out for the office's week.
    pub calendar: Later<Calendar>,
    /// What each of the office's letters asks for.
    pub letters: Later<Vec<Needs>>,
}

impl Office {
    /// The civil date of an instant in the legal zone.
    pub fn civil_date(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.settings.legal_zone).date_naive()
    }

    /// The policy of an operator that applied on a day: its latest version in force, or its
    /// first where the day lies before all of them.
    pub fn policy(&self, operator: &Operator, on: NaiveDate) -> Option<&Policy> {
        let versions = || self.policies.of(operator);
        versions()
            .filter(|policy| policy.effective_from.is_none_or(|from| from <= on))
            .max_by_key(|policy| policy.effective_from)
            .or_else(|| versions().min_by_key(|policy| policy.effective_from))
    }

    /// Whether a policy of that version of the operator is on file.
    pub fn has_policy_version(&self, operator: &Operator, version: &str) -> bool {
        self.policies
            .of(operator)
            .any(|policy| policy.version == version)
    }

    /// The operators of the register, each once.
    pub fn operators(&self) -> Vec<&Operator> {
        self.policies.operators()
    }

    /// The rule of this code, as the law and the operator's policy have it now, for what was
    /// received on a day.
    pub fn rule(&self, code: &str, operator: &Operator, received: NaiveDate) -> Option<Rule> {
        let binds = |rule: &&Rule| rule.code == code && rule.binds_on(received);
        if let Some(rule) = self.law.rules.iter().find(binds) {
            return Some(rule.clone());
        }
        let mut promised = self.policy(operator, received)?.rules();
        promised.find(|rule| binds(&rule))
    }

    /// How a clock stands, with the time left from `today`; none where no term runs yet.
    pub fn clock_countdown(&self, clock: &Clock, today: NaiveDate) -> Option<Countdown> {
        let mut countdown = self.countdown(clock.due_on?, today);
        if clock.is_paused(today) {
            countdown.state = ClockState::Paused;
        }
        Some(countdown)
    }

    /// The time left from `today` to a date.
    pub fn countdown(&self, due_on: NaiveDate, today: NaiveDate) -> Countdown {
        Countdown::to(due_on, today, self.settings.soon_days, &self.calendar)
    }
}
