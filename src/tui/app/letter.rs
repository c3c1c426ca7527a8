//! Reading the letter on a claim, and from what it lacks to where that is filled in.

use super::App;
use super::dialog::{Errand, field_in_reply};
use super::effect::Effect;
use super::form::FieldName;
use super::layer::{Layer, LetterView};
use crate::domain::identity::RecordNumber;
use crate::domain::letter::{Letter, LetterLanguage};
use crate::domain::message::Message;
use crate::domain::view::Row;
use crate::tui::keys::Action;

impl App {
    /// Shows the letter on the claim in hand.
    pub(super) fn open_letter(&mut self) -> Vec<Effect> {
        let Some(row @ Row::Claim(_)) = self.record_in_hand() else {
            self.warn(vec![Message::new("screen-letter-claims-only")]);
            return Vec::new();
        };
        let view = LetterView::new(row.clone(), self.tr.lang());
        let load = load(&view);
        self.layers.push(Layer::Letter(Box::new(view)));
        vec![load]
    }

    /// Takes the letter in, if it is the one that is shown.
    pub(super) fn take_letter(
        &mut self,
        number: RecordNumber,
        language: LetterLanguage,
        letter: &Result<Letter, Message>,
    ) {
        for layer in &mut self.layers {
            if let Layer::Letter(view) = layer
                && (view.number(), view.language) == (number, language)
            {
                view.letter = Some(letter.clone());
            }
        }
    }

    /// An action in the letter.
    pub(super) fn act_in_letter(&mut self, action: Action) -> Vec<Effect> {
        match action {
            Action::Back => {
                self.layers.pop();
            }
            Action::Open => return self.go_on_with_letter(),
            Action::NextPane | Action::PrevPane | Action::Left | Action::Right => {
                if let Some(Layer::Letter(view)) = self.layers.last_mut() {
                    view.turn();
                    return vec![load(view)];
                }
            }
            _ => self.scroll(action),
        }
        Vec::new()
    }

    /// To the field that fills the first gap; a letter without any is sent, and then delivered.
    fn go_on_with_letter(&mut self) -> Vec<Effect> {
        let Some(Layer::Letter(view)) = self.layers.last() else {
            return Vec::new();
        };
        if !matches!(view.letter, Some(Ok(_))) {
            return Vec::new();
        }
        let (errand, field) = match view.missing().first() {
            Some(field) => (Errand::PrepareReply, field_in_reply(*field)),
            None if view.is_sent() => (Errand::DeliverReply, FieldName::DeliveredOn),
            None => (Errand::SendReply, FieldName::SentOn),
        };
        self.open_dialog_at(errand, field)
    }
}

/// What fills the letter in.
pub(super) const fn load(view: &LetterView) -> Effect {
    Effect::LoadLetter {
        number: view.number(),
        language: view.language,
    }
}
