//! Scrolling what lies over the lists.

use super::App;
use super::layer::{HelpView, Layer, RecordLine, WhyView};
use crate::tui::keys::Action;

/// How many lines an explanation has above and below its calendar.
const WHY_FRAME: usize = 14;

impl App {
    /// Moves in the layer in front.
    pub(super) fn scroll(&mut self, action: Action) {
        if let Some(Layer::Conflict(view)) = self.layers.last() {
            let (total, room) = (self.conflict_lines(view).len(), self.conflict_room());
            if let Some(Layer::Conflict(view)) = self.layers.last_mut() {
                view.scroll.by(lines_of(action, room), total, room);
            }
            return;
        }
        if let Some(Layer::Help(view)) = self.layers.last() {
            let (total, room) = (self.help_lines(view).len(), self.help_room(view));
            if let Some(Layer::Help(view)) = self.layers.last_mut() {
                view.scroll.by(lines_of(action, room), total, room);
            }
            return;
        }
        if let (Some(Layer::Report(_)), Some(report)) = (self.layers.last(), &self.report) {
            let (total, room) = (
                self.report_lines(report, self.layer_width()).len(),
                self.layer_height(),
            );
            if let Some(Layer::Report(scroll)) = self.layers.last_mut() {
                scroll.by(lines_of(action, room), total, room);
            }
            return;
        }
        if let Some(Layer::Triage(_)) = self.layers.last() {
            return self.scroll_message(|room| lines_of(action, room));
        }
        let (height, width) = (self.layer_height(), self.layer_width());
        let (office, today) = (self.office.clone(), self.today);
        match self.layers.last_mut() {
            Some(Layer::Record(view)) => {
                let moved = match action {
                    Action::Up => view.turn(false),
                    Action::Down => view.turn(true),
                    _ => false,
                };
                let lines = view.lines(&office, &self.tr, today, width);
                if moved {
                    let at = view.at;
                    let place = lines
                        .iter()
                        .position(|line| matches!(line, RecordLine::Link(n) if Some(*n) == at));
                    view.scroll.show(place.unwrap_or(0), height);
                } else {
                    view.scroll
                        .by(lines_of(action, height), lines.len(), height);
                }
            }
            Some(Layer::Why(view)) => match action {
                Action::Up => view.turn(false),
                Action::Down => view.turn(true),
                _ => {
                    let total = lines_of_why(view);
                    view.scroll.by(lines_of(action, height), total, height);
                }
            },
            Some(Layer::Clause(view)) => {
                let total = view.lines(&self.tr, width).len();
                view.scroll.by(lines_of(action, height), total, height);
            }
            Some(Layer::Letter(view)) => {
                let total = view.lines(&self.tr, width).len();
                view.scroll.by(lines_of(action, height), total, height);
            }
            Some(
                Layer::Dialog(_)
                | Layer::Menu(_)
                | Layer::Drafts(_)
                | Layer::Workload(_)
                | Layer::Triage(_)
                | Layer::Sort(_)
                | Layer::Filter(_)
                | Layer::Pick(_)
                | Layer::Conflict(_)
                | Layer::Help(_)
                | Layer::Palette(_)
                | Layer::Report(_)
                | Layer::Reveal(_)
                | Layer::Saving(_),
            )
            | None => {}
        }
    }
}

impl App {
    /// How many lines of keys have room.
    fn help_room(&self, view: &HelpView) -> usize {
        self.layer_height()
            .saturating_sub(usize::from(view.is_filtered()))
    }
}

fn lines_of(action: Action, height: usize) -> isize {
    let page = isize::try_from(height).unwrap_or(isize::MAX);
    match action {
        Action::Up => -1,
        Action::Down => 1,
        Action::PageUp => -page,
        Action::PageDown => page,
        Action::Top => isize::MIN,
        Action::Bottom => isize::MAX,
        _ => 0,
    }
}

fn lines_of_why(view: &WhyView) -> usize {
    let weeks = view.shown().map_or(0, |shown| shown.days.len() / 7 + 2);
    view.reckonings.len() + weeks + WHY_FRAME
}
