//! What is read when it is first asked for.

use std::fmt;
use std::ops::Deref;
use std::sync::{Arc, LazyLock};

/// A part of what an office goes by. Much is done without looking into it, so that it may be read
/// when it is first asked for, by whoever asks.
#[derive(Clone)]
pub struct Later<T>(Arc<LazyLock<T, Reading<T>>>);

type Reading<T> = Box<dyn FnOnce() -> T + Send>;

impl<T> Later<T> {
    /// What this reads once it is asked for.
    pub fn read_by(read: impl FnOnce() -> T + Send + 'static) -> Self {
        Self(Arc::new(LazyLock::new(Box::new(read))))
    }

    /// Reads it now, so that nobody waits for it afterwards.
    pub fn read_now(&self) {
        LazyLock::force(&self.0);
    }
}

impl<T> Deref for Later<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Send + 'static> From<T> for Later<T> {
    fn from(read: T) -> Self {
        Self::read_by(|| read)
    }
}

impl<T: fmt::Debug> fmt::Debug for Later<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        T::fmt(self, f)
    }
}
