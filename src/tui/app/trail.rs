//! Where the officer was: back to it, and forward again.

use super::App;
use super::dialog::Whose;
use super::effect::Effect;
use super::layer::Layer;
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::sort::Sort;
use crate::domain::values::{RecordKind, Value};
use crate::domain::view::Row;

/// So many places are known.
const LONGEST: usize = 100;

/// A place: the list and the record there, what was opened over it, what the lists showed. It is
/// held in memory only.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    list: RecordKind,
    on: Option<RecordNumber>,
    opened: Vec<RecordNumber>,
    search: String,
    followed: Option<Whose>,
    filter: String,
    sort: Sort,
}

/// The places behind the officer, and those they came back from.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Trail {
    behind: Vec<Place>,
    ahead: Vec<Place>,
}

impl Trail {
    /// The officer leaves a place for a new one.
    pub fn leave(&mut self, place: Place) {
        self.ahead.clear();
        if self.behind.last() == Some(&place) {
            return;
        }
        if self.behind.len() == LONGEST {
            self.behind.remove(0);
        }
        self.behind.push(place);
    }

    /// The officer goes back, or forward again: to the next place that is not the same.
    fn step(&mut self, here: Place, forward: bool) -> Option<Place> {
        let (from, to) = match forward {
            true => (&mut self.ahead, &mut self.behind),
            false => (&mut self.behind, &mut self.ahead),
        };
        let place = std::iter::from_fn(|| from.pop()).find(|place| *place != here)?;
        to.push(here);
        Some(place)
    }
}

impl App {
    /// Where the officer is.
    pub(super) fn here(&self) -> Place {
        let pane = self.panes.of(self.focus);
        let opened = self.layers.iter().filter_map(|layer| match layer {
            Layer::Record(view) => Some(view.number),
            _ => None,
        });
        Place {
            list: self.focus,
            on: pane.selected().map(Row::number),
            opened: opened.collect(),
            search: self.search.text().unwrap_or_default(),
            followed: self.narrowed.clone(),
            filter: pane.filter.clone(),
            sort: pane.sort,
        }
    }

    /// Notes the place that the officer is about to leave.
    pub(super) fn leave_place(&mut self) {
        let place = self.here();
        self.trail.leave(place);
    }

    /// Back to where the officer was before, or forward again.
    pub(super) fn go_along_trail(&mut self, forward: bool) -> Vec<Effect> {
        let here = self.here();
        match self.trail.step(here, forward) {
            Some(place) => self.return_to(place),
            None => {
                let nowhere = match forward {
                    true => "screen-no-way-forward",
                    false => "screen-no-way-back",
                };
                self.warn(vec![Message::new(nowhere)]);
                Vec::new()
            }
        }
    }

    fn return_to(&mut self, place: Place) -> Vec<Effect> {
        let mut effects = self.leave_layers();
        let typed = self.search.text().unwrap_or_default();
        let lists_stay = typed == place.search && self.narrowed == place.followed;
        self.focus = place.list;
        let pane = self.panes.of_mut(place.list);
        let list_stays = lists_stay && pane.filter == place.filter && pane.sort == place.sort;
        pane.filter = place.filter;
        pane.sort = place.sort;
        self.narrowed = place.followed;
        self.search.focused = false;
        if typed != place.search {
            self.search.input.clear();
            self.search.input.insert(&place.search);
        }
        if !lists_stay {
            for kind in RecordKind::ALL {
                self.panes.of_mut(*kind).rewind();
            }
        } else if !list_stays {
            self.panes.of_mut(place.list).rewind();
        }
        let pane = self.panes.of_mut(place.list);
        if let Some(number) = place.on {
            pane.return_to(number);
        }
        if !list_stays {
            effects.extend(self.reload());
        } else if pane.wants_more() {
            effects.push(self.load(place.list));
        }
        for number in place.opened {
            effects.extend(self.show_record(number));
        }
        effects.extend(self.remember());
        effects
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(n: u64) -> Place {
        Place {
            list: RecordKind::Subject,
            on: Some(RecordNumber::Subject(n)),
            opened: Vec::new(),
            search: String::new(),
            followed: None,
            filter: String::new(),
            sort: Sort::usual(RecordKind::Subject),
        }
    }

    #[test]
    fn back_and_forward_lead_along_the_same_places() {
        let mut trail = Trail::default();
        trail.leave(place(1));
        trail.leave(place(1));
        trail.leave(place(2));
        assert_eq!(trail.step(place(3), true), None);
        assert_eq!(trail.step(place(3), false), Some(place(2)));
        assert_eq!(trail.step(place(2), false), Some(place(1)));
        assert_eq!(trail.step(place(1), false), None);
        assert_eq!(trail.step(place(1), true), Some(place(2)));
        assert_eq!(trail.step(place(2), true), Some(place(3)));
        assert_eq!(trail.step(place(3), false), Some(place(2)));
        // Whoever goes elsewhere from here does not come that way again.
        trail.leave(place(2));
        assert_eq!(trail.step(place(4), true), None);
    }

    #[test]
    fn the_oldest_place_is_forgotten_first() {
        let mut trail = Trail::default();
        for n in 0..150 {
            trail.leave(place(n));
        }
        let back = std::iter::successors(Some(place(150)), |here| trail.step(here.clone(), false));
        let back: Vec<Place> = back.skip(1).collect();
        assert_eq!(back.len(), LONGEST);
        assert_eq!(back.last(), Some(&place(50)));
    }
}
