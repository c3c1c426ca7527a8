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

    /// Goes to the act whose number was pressed.
    pub fn pick(&mut self, key: KeyPress) -> bool {
        let place = number_pressed(key, self.offers.len());
        self.at = place.unwrap_or(self.at);
        place.is_some()
    }
}

/// The place in a list of so many, from 0, whose number was pressed: a digit under any layout, or
/// an F-key.
pub(in crate::tui::app) fn number_pressed(key: KeyPress, count: usize) -> Option<usize> {
    let number = match key.code {
        Code::Char(c) => kazakh_row::digit(c).unwrap_or(c).to_digit(10),
        Code::F(n) => Some(u32::from(n)),
        _ => None,
    };
    let place = usize::try_from(number?).ok()?.checked_sub(1);
    place.filter(|place| *place < count)
}
