//! Looking at the load, and from a day of it to its records.

use super::App;
use super::effect::Effect;
use super::keyboard::pane_of;
use super::layer::{Layer, WorkloadView};
use crate::domain::message::Message;
use crate::domain::time::Month;
use crate::domain::workload::Workload;
use crate::tui::keys::Action;

/// The columns and rows that a month needs; a smaller window has a list of days instead.
const MONTH: (usize, usize) = (49, 10);

impl App {
    /// Shows the load, from today on.
    pub(super) fn open_workload(&mut self) -> Vec<Effect> {
        let view = WorkloadView::on(self.today);
        let month = view.month();
        self.layers.push(Layer::Workload(Box::new(view)));
        vec![Effect::LoadWorkload(month)]
    }

    /// Takes the load in, if its month is still shown.
    pub(super) fn take_workload(&mut self, load: &Workload) {
        for layer in &mut self.layers {
            if let Layer::Workload(view) = layer
                && view.month() == load.month
            {
                view.load = Some(load.clone());
            }
        }
    }

    /// Whether there is room for the days of the load as a list only.
    pub fn lists_days(&self) -> bool {
        self.layer_width() < MONTH.0 || self.layer_height() < MONTH.1
    }

    /// An action in the load.
    pub(super) fn act_in_workload(&mut self, action: Action) -> Vec<Effect> {
        let row = if self.lists_days() { 1 } else { 7 };
        let Some(Layer::Workload(view)) = self.layers.last_mut() else {
            return Vec::new();
        };
        let shown = view.month();
        match action {
            Action::Left => view.by_days(-1),
            Action::Right => view.by_days(1),
            Action::Up => view.by_days(-row),
            Action::Down => view.by_days(row),
            Action::PageUp => view.by_months(-1),
            Action::PageDown => view.by_months(1),
            Action::Top => view.go_to(shown.first()),
            Action::Bottom => view.go_to(shown.last()),
            Action::NextPane | Action::PrevPane => {
                view.by = view.by.turned(action == Action::NextPane);
            }
            Action::NextDue | Action::PrevDue => {
                if !view.to_due(action == Action::NextDue) {
                    self.warn(vec![Message::new("screen-no-other-date")]);
                    return Vec::new();
                }
            }
            Action::Open => return self.show_due(),
            _ => return self.leave_workload(action),
        }
        self.read_month(shown)
    }

    /// Asks for the month shown, if it is another one now.
    fn read_month(&self, before: Month) -> Vec<Effect> {
        let shown = self.layers.last().and_then(|layer| match layer {
            Layer::Workload(view) => Some(view.month()),
            _ => None,
        });
        let other = shown.filter(|month| *month != before);
        other.map(Effect::LoadWorkload).into_iter().collect()
    }

    /// Back, or to the lists.
    fn leave_workload(&mut self, action: Action) -> Vec<Effect> {
        if let Some(kind) = pane_of(action) {
            self.go_to_pane(kind);
            return self.leave_layers();
        }
        match action {
            Action::Back => {
                self.layers.pop();
            }
            Action::Search => {
                self.search.focused = true;
                return self.leave_layers();
            }
            _ => {}
        }
        Vec::new()
    }

    /// Shows the records due on the day in hand: in the first list that has any.
    fn show_due(&mut self) -> Vec<Effect> {
        let Some(Layer::Workload(view)) = self.layers.last() else {
            return Vec::new();
        };
        let day = view.day(view.at, &self.office.calendar);
        let Some((list, _)) = day.load.lists().next() else {
            self.warn(vec![
                Message::new("screen-load-no-records").date("date", day.date),
            ]);
            return Vec::new();
        };
        let mut effects = self.leave_layers();
        self.narrowed = None;
        self.search.focused = false;
        let filter = self.due_filter(day.date);
        self.search.input.clear();
        self.search.input.insert(&filter);
        self.go_to_pane(list);
        effects.extend(self.search_changed());
        effects
    }
}
