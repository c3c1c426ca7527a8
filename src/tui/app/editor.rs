//! A text in the officer's own editor, and back.

use super::App;
use super::effect::Effect;
use super::layer::Layer;
use crate::domain::message::Message;
use crate::domain::workflow::Nonce;

impl App {
    /// Has the editor opened on the text of the field in focus. What is typed is kept first: the
    /// line may drop while the editor has the terminal.
    pub(super) fn lend_to_editor(&mut self, text: String) -> Vec<Effect> {
        let Some(Layer::Dialog(dialog)) = self.layers.last() else {
            return Vec::new();
        };
        let nonce = dialog.nonce();
        let mut effects = self.save_drafts();
        effects.push(Effect::Editor { nonce, text });
        effects
    }

    /// The editor is left: its text takes the place of the one in the field, or it is said why
    /// that stays as it was.
    pub(super) fn take_from_editor(
        &mut self,
        nonce: Nonce,
        edited: Result<String, Message>,
    ) -> Vec<Effect> {
        let text = match edited {
            Ok(text) => text,
            Err(why) => {
                self.warn(vec![why]);
                return Vec::new();
            }
        };
        match self.layers.last() {
            Some(Layer::Dialog(dialog)) if dialog.nonce() == nonce => {}
            _ => return Vec::new(),
        }
        let mut fits = true;
        let effects = self.in_dialog(|dialog| fits = dialog.replace(&text));
        if !fits {
            self.warn(vec![Message::new("screen-editor-cut")]);
        }
        effects
    }
}
