//! The keys, from the keymap itself.

use crate::tui::app::cursor::Scroll;
use crate::tui::keys::{Action, Context, Keymap};

/// The list of keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpView {
    /// Where the officer came from: its keys stand first.
    pub from: Context,
    /// How far it has been scrolled.
    pub scroll: Scroll,
}

/// One line of the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HelpLine {
    /// Where the keys below it work.
    Context(Context),
    /// An action with its keys.
    Keys(String, Action),
    /// Nothing.
    Blank,
}

impl HelpView {
    /// The list, read from a context.
    pub fn new(from: Context) -> Self {
        Self {
            from,
            scroll: Scroll::default(),
        }
    }

    /// The lines: where the officer is first, then the rest.
    pub fn lines(&self, keymap: &Keymap) -> Vec<HelpLine> {
        let shown = [
            Context::List,
            Context::Record,
            Context::Dialog,
            Context::Field,
        ];
        let here = shown.iter().filter(|context| **context == self.from);
        let rest = shown.iter().filter(|context| **context != self.from);
        let mut lines = Vec::new();
        for context in here.chain(rest) {
            if !lines.is_empty() {
                lines.push(HelpLine::Blank);
            }
            lines.push(HelpLine::Context(*context));
            for action in Action::ALL {
                let keys = keymap.keys_for(*context, *action);
                if !keys.is_empty() {
                    lines.push(HelpLine::Keys(keys.join("  "), *action));
                }
            }
        }
        lines
    }
}
