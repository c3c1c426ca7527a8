//! Another language, other colours: chosen from a list, in force at once.

use super::App;
use super::effect::Effect;
use super::filters::Words;
use super::layer::{Layer, Pick, PickView};
use super::look::Look;
use crate::domain::message::Message;
use crate::i18n::{Lang, Tr};
use crate::tui::keys::Action;

impl App {
    /// Shows what there is to choose from, over whatever is there.
    pub(super) fn open_pick(&mut self, what: Pick) {
        if let Some(refused) = self.why_not_pick(what) {
            return self.warn(vec![refused]);
        }
        let view = PickView {
            what,
            at: self.in_force(what),
        };
        match self.layers.last_mut() {
            Some(Layer::Pick(open)) => *open = view,
            _ => self.layers.push(Layer::Pick(view)),
        }
    }

    /// Why there is nothing to choose from.
    pub(super) fn why_not_pick(&self, what: Pick) -> Option<Message> {
        let id = match what {
            Pick::Theme if self.lines_only => "linear-no-colour",
            Pick::Theme if !self.colours => "screen-theme-no-colour",
            _ => return None,
        };
        Some(Message::new(id))
    }

    /// Which of the names is in force, from 0.
    pub fn in_force(&self, what: Pick) -> usize {
        let place = match what {
            Pick::Language => Lang::ALL.iter().position(|lang| *lang == self.tr.lang()),
            Pick::Theme => Look::ALL.iter().position(|look| *look == self.look),
        };
        place.unwrap_or(0)
    }

    /// An action in such a list.
    pub(super) fn act_in_pick(&mut self, action: Action) -> Vec<Effect> {
        let Some(Layer::Pick(view)) = self.layers.last_mut() else {
            return Vec::new();
        };
        match action {
            Action::Up | Action::PrevPane => view.turn(false),
            Action::Down | Action::NextPane => view.turn(true),
            Action::Open | Action::Mark => return self.take_pick(),
            Action::Back => {
                self.layers.pop();
            }
            _ => {}
        }
        Vec::new()
    }

    /// Puts the name in hand in force.
    pub(super) fn take_pick(&mut self) -> Vec<Effect> {
        let Some(Layer::Pick(PickView { what, at })) = self.layers.last() else {
            return Vec::new();
        };
        let (what, at) = (*what, *at);
        self.layers.pop();
        match what {
            Pick::Language => Lang::ALL.get(at).map_or_else(Vec::new, |l| self.speak(*l)),
            Pick::Theme => {
                self.look = Look::ALL.get(at).copied().unwrap_or_default();
                Vec::new()
            }
        }
    }

    /// All that is kept on the screen is data and not words, so that this is the whole change.
    fn speak(&mut self, lang: Lang) -> Vec<Effect> {
        if lang == self.tr.lang() {
            return Vec::new();
        }
        let kept = self.filters_in_codes();
        self.tr = Tr::new(lang);
        self.filter_words = Words::default();
        self.filters_by_codes(kept);
        // A text may be shorter in this language than it has been scrolled to.
        self.scroll(Action::Redraw);
        vec![Effect::Speak(lang)]
    }
}
