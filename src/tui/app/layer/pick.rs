//! A short list of which one is in force: the languages, the themes.

use crate::domain::message::Message;
use crate::i18n::Lang;
use crate::tui::app::look::Look;

/// What is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pick {
    /// The language of everything on the screen.
    Language,
    /// The colours.
    Theme,
}

/// The list, and where the officer is in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PickView {
    /// What is chosen.
    pub what: Pick,
    /// On which of the names.
    pub at: usize,
}

impl Pick {
    /// The message that names the list.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Language => "screen-language-title",
            Self::Theme => "screen-theme-title",
        }
    }

    /// What there is to choose from; each language by its own name.
    pub fn names(self) -> Vec<Message> {
        let ids: Vec<String> = match self {
            Self::Language => Lang::ALL
                .iter()
                .map(|lang| format!("language-{}", lang.code()))
                .collect(),
            Self::Theme => Look::NAMES
                .iter()
                .map(|name| format!("theme-{name}"))
                .collect(),
        };
        ids.into_iter().map(Message::new).collect()
    }
}

impl PickView {
    /// To the next name, or the one before; round at the ends.
    pub fn turn(&mut self, forward: bool) {
        let count = self.what.names().len().max(1);
        let step = if forward { 1 } else { count - 1 };
        self.at = (self.at + step) % count;
    }
}
