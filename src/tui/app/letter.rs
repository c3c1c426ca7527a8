//! Reading a letter, and from there to what it lacks, to its words, to a file, to its sending.
//!
//! A claim's letter is its reply; a subject's is the answer to whoever asks what is held of them.

use super::App;
use super::dialog::{Answer, Errand, field_in_reply};
use super::effect::{Effect, Saving};
use super::form::FieldName;
use super::layer::{Layer, LetterView};
use super::msg::NotSaved;
use crate::domain::identity::RecordNumber;
use crate::domain::letter::{Letter, LetterField, LetterLanguage, LetterTemplate};
use crate::domain::message::Message;
use crate::domain::view::Row;
use crate::domain::workflow::Nonce;
use crate::tui::keys::Action;

impl App {
    /// Shows the letter on the record in hand.
    pub(super) fn open_letter(&mut self) -> Vec<Effect> {
        let Some(row @ (Row::Claim(_) | Row::Subject(_))) = self.record_in_hand() else {
            self.warn(vec![Message::new("screen-letter-claims-only")]);
            return Vec::new();
        };
        let view = LetterView::new(row.clone(), self.tr.lang());
        let load = load(&view);
        self.layers.push(Layer::Letter(Box::new(view)));
        vec![load]
    }

    /// Takes the letter in, where it is shown and where it is asked for.
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
        if let Ok(letter) = letter {
            self.learn(Answer::Letter(letter));
        }
    }

    /// An action in the letter.
    pub(super) fn act_in_letter(&mut self, action: Action) -> Vec<Effect> {
        let Some(Layer::Letter(view)) = self.layers.last_mut() else {
            return Vec::new();
        };
        match action {
            Action::Back => {
                self.layers.pop();
            }
            Action::NextPane | Action::PrevPane | Action::Left | Action::Right => {
                view.turn();
                return vec![load(view)];
            }
            // Whoever has not seen it yet does nothing with it.
            Action::Open | Action::Edit | Action::Undo | Action::Save
                if !matches!(view.letter, Some(Ok(_))) => {}
            Action::Open if view.is_answer() => return self.ask_for_file(),
            Action::Open => return self.go_on_with_letter(),
            Action::Save => return self.ask_for_file(),
            Action::Edit => return self.word_letter(),
            Action::Undo => return self.restore_letter(),
            _ => self.scroll(action),
        }
        Vec::new()
    }

    /// To the field that fills the first gap; a letter without any is sent, and then delivered.
    fn go_on_with_letter(&mut self) -> Vec<Effect> {
        let Some(Layer::Letter(view)) = self.layers.last() else {
            return Vec::new();
        };
        let (errand, field) = match view.missing().first() {
            Some(field) => (Errand::PrepareReply, field_in_reply(*field)),
            None if view.is_sent() => (Errand::DeliverReply, FieldName::DeliveredOn),
            None => (Errand::SendReply, FieldName::SentOn),
        };
        self.open_dialog_at(errand, field)
    }

    /// Which letter is in front; none, where nothing is decided yet or no words of it are changed.
    fn letter_in_front(&self) -> Option<(LetterLanguage, LetterTemplate, bool)> {
        let Some(Layer::Letter(view)) = self.layers.last() else {
            return None;
        };
        let Some(Ok(letter)) = &view.letter else {
            return None;
        };
        Some((letter.language, letter.template?, letter.own))
    }

    fn word_letter(&mut self) -> Vec<Effect> {
        match self.letter_in_front() {
            Some((language, template, _)) => {
                let errand = Errand::WordLetter(language, template);
                self.open_dialog_at(errand, FieldName::Wording)
            }
            None => self.no_words(),
        }
    }

    fn restore_letter(&mut self) -> Vec<Effect> {
        match self.letter_in_front() {
            Some((language, template, true)) => {
                self.open_unless_refused(Errand::RestoreLetter(language, template))
            }
            Some(_) => {
                self.warn(vec![Message::new("screen-restore-nothing")]);
                Vec::new()
            }
            None => self.no_words(),
        }
    }

    /// Says why there are no words to change.
    fn no_words(&mut self) -> Vec<Effect> {
        let is_answer = matches!(self.layers.last(), Some(Layer::Letter(view)) if view.is_answer());
        self.warn(vec![Message::new(match is_answer {
            true => "screen-wording-answer",
            false => "screen-wording-undecided",
        })]);
        Vec::new()
    }

    /// Asks for the file; a letter that lacks something is filled in first.
    fn ask_for_file(&mut self) -> Vec<Effect> {
        let Some(Layer::Letter(view)) = self.layers.last() else {
            return Vec::new();
        };
        let (language, is_answer) = (view.language, view.is_answer());
        if !view.missing().is_empty() {
            let lacks = LetterField::lacking(view.missing());
            self.warn(vec![lacks]);
            return Vec::new();
        }
        // The answer leaves the register with all data in it: that is noted in the journal.
        if is_answer && self.read_only {
            self.warn(vec![Message::new("error-read-only")]);
            return Vec::new();
        }
        self.open_dialog(Errand::SaveLetter(language))
    }

    /// Has the letter written.
    pub(super) fn save_letter(&mut self, saving: Box<Saving>) -> Vec<Effect> {
        let Some(Layer::Dialog(dialog)) = self.layers.last_mut() else {
            return Vec::new();
        };
        if self.read_only && saving.reason.is_some() {
            dialog.reopen(Some(Message::new("error-read-only")));
            return Vec::new();
        }
        let nonce = dialog.nonce();
        vec![Effect::SaveLetter { nonce, saving }]
    }

    /// The letter is in its file; or it is said why not, and whether a file there is to go.
    pub(super) fn letter_saved(
        &mut self,
        nonce: Nonce,
        saved: Result<String, NotSaved>,
    ) -> Vec<Effect> {
        let path = match saved {
            Ok(path) => path,
            Err(not_saved) => {
                self.with_dialog(nonce, |dialog| match not_saved {
                    NotSaved::Exists(why) => {
                        dialog.learn(Answer::FileExists);
                        dialog.reopen(Some(why));
                    }
                    NotSaved::Failed(why) => dialog.reopen(Some(why)),
                });
                return Vec::new();
            }
        };
        let effects = self.give_up_dialog_of(nonce);
        self.tell(vec![Message::new("letter-saved").text("path", path)]);
        effects
    }
}

/// What fills the letter in.
pub(super) const fn load(view: &LetterView) -> Effect {
    Effect::LoadLetter {
        number: view.number(),
        language: view.language,
    }
}
