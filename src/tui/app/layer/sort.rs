//! The orders of a list to choose from.

use super::menu::number_pressed;
use crate::domain::sort::Sort;
use crate::domain::values::{RecordKind, SortBy};
use crate::tui::keys::KeyPress;

/// The orders of a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SortView {
    /// Which list.
    pub kind: RecordKind,
    /// How it stands now.
    pub now: Sort,
    /// Which order the officer is on.
    pub at: usize,
}

impl SortView {
    /// The orders, with the present one under the caret.
    pub fn of(kind: RecordKind, now: Sort) -> Self {
        let at = Sort::all(kind).iter().position(|by| *by == now.by);
        Self {
            kind,
            now,
            at: at.unwrap_or(0),
        }
    }

    /// The orders with what choosing each comes to: the present one is turned round.
    pub fn orders(&self) -> impl Iterator<Item = (SortBy, Sort)> + '_ {
        Sort::all(self.kind).iter().map(|by| {
            let chosen = match *by == self.now.by {
                true => self.now.turned(),
                false => Sort::chosen(*by),
            };
            (*by, chosen)
        })
    }

    /// What the officer is on comes to.
    pub fn chosen(&self) -> Option<Sort> {
        self.orders().nth(self.at).map(|(_, sort)| sort)
    }

    /// To the next order, or the one before; round at the ends.
    pub fn turn(&mut self, forward: bool) {
        let count = Sort::all(self.kind).len().max(1);
        let step = if forward { 1 } else { count - 1 };
        self.at = (self.at + step) % count;
    }

    /// Goes to the order whose number was pressed.
    pub fn pick(&mut self, key: KeyPress) -> bool {
        let place = number_pressed(key, Sort::all(self.kind).len());
        self.at = place.unwrap_or(self.at);
        place.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_present_order_is_turned_and_another_begins_at_its_usual_end() {
        let now = Sort::usual(RecordKind::Claim);
        let mut view = SortView::of(RecordKind::Claim, now);
        assert_eq!(view.chosen(), Some(now.turned()));
        view.turn(true);
        assert_eq!(view.chosen(), Some(Sort::chosen(SortBy::Received)));
        assert!(view.pick("3".parse().unwrap()));
        assert_eq!(view.chosen(), Some(Sort::chosen(SortBy::Number)));
        assert!(!view.pick("4".parse().unwrap()));
    }
}
