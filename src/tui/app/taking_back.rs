//! Undoing what was done last to the record in hand.

use super::App;
use super::dialog::{About, Answer, Errand};
use super::effect::Effect;
use super::layer::Layer;
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::values::Role;
use crate::domain::view::{File, Row};
use crate::domain::workflow::{Refusal, way_back};

impl App {
    /// Why the last act on the record in hand cannot be undone, as far as that is known: its
    /// history has been read only where it is opened.
    pub(super) fn not_undone(&self) -> Option<Message> {
        if self.actor.role == Role::Inspector {
            return Some(Refusal::ReadsOnly.message());
        }
        match self.layers.last() {
            Some(Layer::Record(view)) => {
                let file = view.file.as_ref()?;
                let way = way_back(&file.row.record(), &file.history, &self.actor.login);
                way.err().map(|refusal| refusal.message())
            }
            _ => None,
        }
    }

    /// The records that were merged into the subject that is opened.
    pub(super) fn merged_in_hand(&self) -> &[RecordNumber] {
        match self.layers.last() {
            Some(Layer::Record(view)) => view.file.as_ref().map_or(&[], |file| &file.merged),
            _ => &[],
        }
    }

    /// Opens the dialog, once the history tells that there is a way back.
    pub(super) fn undo(&mut self) -> Vec<Effect> {
        if let Some(Layer::Record(view)) = self.layers.last()
            && let Some(file) = view.file.clone()
        {
            return self.undo_on(&file);
        }
        let Some(number) = self.record_in_hand().map(Row::number) else {
            return Vec::new();
        };
        self.undoing = Some(number);
        vec![Effect::LoadFile(number)]
    }

    /// A record has been read: its last act is undone, if the officer still waits for that.
    pub(super) fn undo_once_read(&mut self, file: &File) -> Vec<Effect> {
        let number = file.row.number();
        let awaited = self.undoing.take_if(|awaited| *awaited == number);
        let in_hand = self.record_in_hand().map(Row::number);
        match awaited {
            Some(_) if in_hand == awaited => self.undo_on(file),
            _ => Vec::new(),
        }
    }

    fn undo_on(&mut self, file: &File) -> Vec<Effect> {
        let record = file.row.record();
        if let Err(refusal) = way_back(&record, &file.history, &self.actor.login) {
            self.warn(vec![refusal.message()]);
            return Vec::new();
        }
        let about = About::Record(Box::new(file.row.clone()));
        let effects = self.open_dialog_about(Errand::Undo, about);
        self.learn(Answer::File(file));
        effects
    }
}
