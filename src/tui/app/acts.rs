//! What can be done to the record in hand, wherever it is.

use super::App;
use super::dialog::{Dialog, Errand};
use super::effect::Effect;
use super::layer::{ClauseView, Layer, WhyView};
use super::offers::offers;
use crate::domain::message::Message;
use crate::domain::view::Row;
use crate::tui::keys::Action;

impl App {
    /// What can be done to a record wherever it is in hand.
    pub(super) fn act_on_record(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Why => self.explain(),
            Action::Clause => self.show_clause(),
            Action::Copy => return self.copy_number(),
            Action::Reveal => self.ask_to_reveal(),
            _ => match offers(self)
                .into_iter()
                .find(|offer| offer.action == action)
            {
                Some(offer) => match offer.refused {
                    None => return self.open_dialog(offer.errand),
                    Some(refusal) => self.warn(vec![refusal]),
                },
                None => self.warn(vec![Message::new("screen-nothing-to-do")]),
            },
        }
        Vec::new()
    }

    /// The number and nothing else: a clipboard is no place for personal data.
    fn copy_number(&mut self) -> Vec<Effect> {
        let Some(number) = self.record_in_hand().map(Row::number) else {
            return Vec::new();
        };
        self.tell(vec![Message::new("screen-copied").text("number", number)]);
        vec![Effect::Copy(number)]
    }

    fn explain(&mut self) {
        let Some(row) = self.record_in_hand() else {
            return;
        };
        match WhyView::of(row, &self.office) {
            Some(view) => self.layers.push(Layer::Why(Box::new(view))),
            None => self.warn(vec![Message::new("screen-no-date")]),
        }
    }

    fn show_clause(&mut self) {
        let view = match self.layers.last() {
            Some(Layer::Why(view)) => Some(WhyView::clone(view)),
            _ => self
                .record_in_hand()
                .and_then(|row| WhyView::of(row, &self.office)),
        };
        let clause = view.and_then(|view| {
            let operator = view.row.record().operator().clone();
            ClauseView::of(&view.shown()?.rests, &operator, &self.office, &self.tr)
        });
        match clause {
            Some(clause) => self.layers.push(Layer::Clause(clause)),
            None => self.warn(vec![Message::new("screen-no-clause")]),
        }
    }

    /// Opens a dialog on the record in hand, and reads what the dialog has to know beside it.
    pub(super) fn open_dialog(&mut self, errand: Errand) -> Vec<Effect> {
        let row = match self.layers.last() {
            Some(Layer::Dialog(dialog)) => Some(dialog.row.clone()),
            _ => self.record_in_hand().cloned(),
        };
        let (Some(row), Some(nonce)) = (row, self.nonce.take()) else {
            return vec![Effect::DrawNonce];
        };
        let dialog = Dialog::open(errand, row, &self.office, self.today, nonce);
        let mut effects = vec![Effect::DrawNonce];
        effects.extend(dialog.links().into_iter().map(Effect::LoadFile));
        effects.extend(dialog.check(&self.office, self.today));
        self.layers.push(Layer::Dialog(Box::new(dialog)));
        effects
    }
}
