//! Where a key is pressed.

/// What has the keyboard. A key is looked up in its context first, then in
/// [`Context::Global`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Context {
    /// Everywhere.
    Global,
    /// A pane's list.
    List,
    /// One record, opened.
    Record,
    /// A letter, to be read.
    Letter,
    /// A question or a form.
    Dialog,
    /// A text field: plain characters are text, only chords and named keys act.
    Field,
    /// The triage of what came in.
    Triage,
    /// The list of keys.
    Help,
}

impl Context {
    /// Every context, in the order of the keymap file.
    pub const ALL: &[Self] = &[
        Self::Global,
        Self::List,
        Self::Record,
        Self::Letter,
        Self::Dialog,
        Self::Field,
        Self::Triage,
        Self::Help,
    ];

    /// The name of the table in a keymap file.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::List => "list",
            Self::Record => "record",
            Self::Letter => "letter",
            Self::Dialog => "dialog",
            Self::Field => "field",
            Self::Triage => "triage",
            Self::Help => "help",
        }
    }

    /// The id of the words for where its keys work.
    #[must_use]
    pub const fn message_id(self) -> &'static str {
        match self {
            Self::Global => "screen-keys-global",
            Self::List => "screen-keys-list",
            Self::Record => "screen-keys-record",
            Self::Letter => "screen-keys-letter",
            Self::Dialog => "screen-keys-dialog",
            Self::Field => "screen-keys-field",
            Self::Triage => "screen-keys-triage",
            Self::Help => "screen-keys-help",
        }
    }

    /// The context of this name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL
            .iter()
            .copied()
            .find(|context| context.name() == name)
    }

    /// Whether plain characters are text here and never commands.
    #[must_use]
    pub fn takes_text(self) -> bool {
        self == Self::Field
    }
}
