//! What a text was before its changes: taken back, and brought again, in steps a person expects.

/// How many steps can be taken back.
const STEPS_BACK: usize = 100;

/// What a change is. Changes of one kind in a row, with the caret where the last of them left it,
/// are one step.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    /// A letter that goes on with a word, or white space behind it.
    InWord,
    /// A letter that begins a word: a step of its own begins with it.
    NewWord,
    /// A letter deleted before the caret.
    DeletedBack,
    /// A letter deleted behind the caret.
    DeletedAhead,
    /// A paste, a line feed, a word or a line deleted: a step by itself.
    Whole,
}

impl Change {
    /// Whether it belongs to the step that such a change began or went on with.
    const fn goes_on_with(self, last: Self) -> bool {
        match self {
            Self::InWord => matches!(last, Self::InWord | Self::NewWord),
            Self::DeletedBack => matches!(last, Self::DeletedBack),
            Self::DeletedAhead => matches!(last, Self::DeletedAhead),
            Self::NewWord | Self::Whole => false,
        }
    }
}

/// A text with its caret, as it was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Moment {
    pub text: String,
    /// In graphemes.
    pub caret: usize,
}

/// The steps that can be taken back, and those that were.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct History {
    before: Vec<Moment>,
    taken_back: Vec<Moment>,
    /// The last change, and where it left the caret.
    last: Option<(Change, usize)>,
}

impl History {
    /// Whether a change at the caret is a new step, so that the text before it is to be kept.
    pub fn begins_step(&self, change: Change, caret: usize) -> bool {
        self.last
            .is_none_or(|(last, left_at)| caret != left_at || !change.goes_on_with(last))
    }

    /// Keeps the text as it was before a step.
    pub fn keep(&mut self, before: Moment) {
        if self.before.len() == STEPS_BACK {
            self.before.remove(0);
        }
        self.before.push(before);
    }

    /// A change was made, and has left the caret there.
    pub fn note(&mut self, change: Change, caret: usize) {
        self.taken_back.clear();
        self.last = Some((change, caret));
    }

    /// The text before the last step; `now` is brought again by [`Self::redo`].
    pub fn undo(&mut self, now: Moment) -> Option<Moment> {
        let before = self.before.pop()?;
        self.taken_back.push(now);
        self.last = None;
        Some(before)
    }

    /// The text before the last undo.
    pub fn redo(&mut self, now: Moment) -> Option<Moment> {
        let after = self.taken_back.pop()?;
        self.before.push(now);
        self.last = None;
        Some(after)
    }
}
