//! The list of what was typed and not done.

/// Where the officer is in it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DraftsView {
    /// Which draft, from 0.
    pub at: usize,
}

impl DraftsView {
    /// To the next of so many drafts, or the one before; round at the ends.
    pub fn turn(&mut self, forward: bool, count: usize) {
        let count = count.max(1);
        let step = if forward { 1 } else { count - 1 };
        self.at = (self.at + step) % count;
    }
}
