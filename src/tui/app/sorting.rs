//! Choosing the order of a list.

use super::App;
use super::effect::Effect;
use super::layer::{Layer, SortView};
use crate::tui::keys::Action;

impl App {
    /// Shows the orders of the list in focus.
    pub(super) fn open_sort(&mut self) {
        let pane = self.panes.of(self.focus);
        let view = SortView::of(self.focus, pane.sort);
        self.layers.push(Layer::Sort(view));
    }

    /// An action among the orders.
    pub(super) fn act_in_sort(&mut self, action: Action) -> Vec<Effect> {
        let Some(Layer::Sort(view)) = self.layers.last_mut() else {
            return Vec::new();
        };
        match action {
            Action::Up | Action::PrevPane => view.turn(false),
            Action::Down | Action::NextPane => view.turn(true),
            Action::Open | Action::Mark => return self.take_sort(),
            Action::Back => {
                self.layers.pop();
            }
            _ => {}
        }
        Vec::new()
    }

    /// Puts the list into the chosen order, at its top.
    pub(super) fn take_sort(&mut self) -> Vec<Effect> {
        let Some(Layer::Sort(view)) = self.layers.last() else {
            return Vec::new();
        };
        let (kind, Some(sort)) = (view.kind, view.chosen()) else {
            return Vec::new();
        };
        self.layers.pop();
        self.leave_place();
        self.panes.of_mut(kind).put_in_order(sort);
        let load = self.load(kind);
        std::iter::once(load).chain(self.remember()).collect()
    }
}
