//! A list of what can be done, where one key stands for several acts.

use crate::domain::identity::kazakh_row;
use crate::domain::message::Message;
use crate::tui::app::offers::Offer;
use crate::tui::keys::{Code, KeyPress};

/// The acts that share a key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MenuView {
    /// What it is about.
    pub title: Message,
    /// What can be done, and why some of it cannot be done now.
    pub offers: Vec<Offer>,
    /// Which one the officer is on.
    pub at: usize,
}

impl MenuView {
    /// A list with the first act that can be done under the caret.
    pub fn of(title: Message, offers: Vec<Offer>) -> Self {
        let at = offers.iter().position(|offer| offer.refused.is_none());
        Self {
            title,
            at: at.unwrap_or(0),
            offers,
        }
    }

    /// The act that the officer is on.
    pub fn chosen(&self) -> Option<&Offer> {
        self.offers.get(self.at)
    }

    /// To the next act, or the one before; round at the ends.
    pub fn turn(&mut self, forward: bool) {
        let count = self.offers.len().max(1);
        let step = if forward { 1 } else { count - 1 };
        self.at = (self.at + step) % count;
    }

    /// Goes to the act whose number was pressed: a digit under any layout, or an F-key.
    pub fn pick(&mut self, key: KeyPress) -> bool {
        let number = match key.code {
            Code::Char(c) => kazakh_row::digit(c).unwrap_or(c).to_digit(10),
            Code::F(n) => Some(u32::from(n)),
            _ => None,
        };
        let index = number
            .and_then(|number| usize::try_from(number).ok()?.checked_sub(1))
            .filter(|index| *index < self.offers.len());
        if let Some(index) = index {
            self.at = index;
        }
        index.is_some()
    }
}
