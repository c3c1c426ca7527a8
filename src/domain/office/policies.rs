//! The policies on file.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

use super::Policy;

/// The policies on file, several versions of one operator side by side. They are long, and much is
/// done without looking into any: they may be read when one of them is first asked for.
#[derive(Clone)]
pub struct Policies(Arc<LazyLock<Vec<Policy>, Reading>>);

type Reading = Box<dyn FnOnce() -> Vec<Policy> + Send>;

impl Policies {
    /// Policies that this reads when they are asked for.
    pub fn later(read: impl FnOnce() -> Vec<Policy> + Send + 'static) -> Self {
        Self(Arc::new(LazyLock::new(Box::new(read))))
    }
}

impl Deref for Policies {
    type Target = [Policy];

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl From<Vec<Policy>> for Policies {
    fn from(policies: Vec<Policy>) -> Self {
        Self::later(|| policies)
    }
}

impl FromIterator<Policy> for Policies {
    fn from_iter<I: IntoIterator<Item = Policy>>(policies: I) -> Self {
        Vec::from_iter(policies).into()
    }
}

impl fmt::Debug for Policies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}
