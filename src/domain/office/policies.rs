//! The policies on file.

use std::fmt;

use super::{Later, Policy};
use crate::domain::record::Operator;

/// The policies on file, several versions of one operator side by side. They are long, and most
/// work concerns one operator, so that only that one's are read.
#[derive(Clone, Default)]
pub struct Policies(Vec<OnFile>);

/// One version, and whose it is; nothing, should it be unreadable.
#[derive(Clone)]
struct OnFile {
    operator: Operator,
    policy: Later<Option<Policy>>,
}

impl Policies {
    /// Puts a version of an operator's policy behind the others.
    pub fn add(&mut self, operator: Operator, policy: Later<Option<Policy>>) {
        self.0.push(OnFile { operator, policy });
    }

    /// Whose policies there are, each once.
    pub fn operators(&self) -> Vec<&Operator> {
        let mut operators: Vec<&Operator> =
            self.0.iter().map(|on_file| &on_file.operator).collect();
        operators.sort();
        operators.dedup();
        operators
    }

    /// All versions of an operator's policy.
    pub fn of<'p>(&'p self, operator: &Operator) -> impl Iterator<Item = &'p Policy> {
        let own = self.0.iter();
        let own = own.filter(move |on_file| on_file.operator == *operator);
        own.filter_map(|on_file| on_file.policy.as_ref())
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Policy> {
        self.0.iter().filter_map(|on_file| on_file.policy.as_ref())
    }
}

impl FromIterator<Policy> for Policies {
    fn from_iter<I: IntoIterator<Item = Policy>>(policies: I) -> Self {
        let mut on_file = Self::default();
        for policy in policies {
            on_file.add(policy.operator.clone(), Some(policy).into());
        }
        on_file
    }
}

impl fmt::Debug for Policies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
