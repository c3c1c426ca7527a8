//! What was typed and not done: kept while it is typed, offered when the screen opens, and taken
//! up again where it belongs.

use chrono::{DateTime, Utc};

use super::dialog::{Dialog, Errand};
use super::effect::Effect;
use super::layer::{DraftsView, Layer};
use super::{App, Notice};
use crate::domain::draft::{Draft, DraftKey};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::office::Office;
use crate::domain::workflow::Nonce;
use crate::tui::keys::{Action, Context};

/// A day and minute as one says it: today, yesterday, or by its date.
pub fn when(at: DateTime<Utc>, now: DateTime<Utc>, office: &Office) -> Message {
    let local = at.with_timezone(&office.settings.legal_zone);
    let (day, today) = (local.date_naive(), office.civil_date(now));
    let said = match (today - day).num_days() {
        0 => Message::new("screen-when-today"),
        1 => Message::new("screen-when-yesterday"),
        _ => Message::new("screen-when-date").date("date", day),
    };
    said.text("time", local.format("%H:%M"))
}

impl App {
    /// Whether something was typed that the register does not have.
    pub fn has_unsaved(&self) -> bool {
        self.dialogs().any(Dialog::is_unsaved)
    }

    /// What was typed and is not in the register.
    pub fn unsaved_drafts(&self) -> Vec<Draft> {
        let unsaved = self.dialogs().filter(|dialog| dialog.is_unsaved());
        unsaved
            .map(|dialog| dialog.draft(self.now))
            .filter(|draft| !draft.fields.is_empty())
            .collect()
    }

    pub(super) fn dialogs(&self) -> impl Iterator<Item = &Dialog> {
        self.layers.iter().filter_map(|layer| match layer {
            Layer::Dialog(dialog) => Some(dialog.as_ref()),
            _ => None,
        })
    }

    /// Has the register keep what was typed. A dialog that was emptied again has no draft.
    pub(super) fn save_drafts(&mut self) -> Vec<Effect> {
        let now = self.now;
        let mut effects = Vec::new();
        for layer in &mut self.layers {
            if let Layer::Dialog(dialog) = layer
                && dialog.is_unsaved()
            {
                effects.extend(save(dialog, now));
            }
        }
        effects
    }

    /// Takes in what the officer had typed at another time, the last of it first.
    pub(super) fn take_drafts(&mut self, drafts: Vec<Draft>) {
        self.drafts = drafts;
        self.drafts
            .retain(|draft| Errand::named(&draft.key.errand).is_some());
        self.announce_drafts();
    }

    /// Says what there is to go on with, and by which key.
    fn announce_drafts(&mut self) {
        let Some(last) = self.drafts.first() else {
            return;
        };
        let when = vec![when(last.typed_at, self.now, &self.office)];
        let (what, then) = match self.drafts.len() {
            1 => (
                Message::new("screen-draft-one")
                    .list("what", vec![draft_name(&last.key)])
                    .list("when", when),
                "screen-draft-resume",
            ),
            count => (
                Message::new("screen-draft-many")
                    .number("n", i64::try_from(count).unwrap_or(i64::MAX))
                    .list("when", when),
                "screen-draft-show",
            ),
        };
        let key = self.keys.hint(Context::List, Action::Drafts);
        let key = key.map(|key| Message::new(then).text("key", key));
        // What went wrong before the first key is not lost.
        let wrong = self.notice.take().filter(|notice| notice.failure);
        let (failure, mut messages) =
            wrong.map_or((false, Vec::new()), |wrong| (true, wrong.messages));
        messages.extend([Some(what), key].into_iter().flatten());
        self.notice = Some(Notice { messages, failure });
    }

    /// The draft of a dialog that is about to open; it is no longer one to offer.
    pub(super) fn take_draft(&mut self, key: &DraftKey) -> Option<Draft> {
        let place = self.drafts.iter().position(|draft| draft.key == *key)?;
        Some(self.drafts.remove(place))
    }

    /// Goes on with what was typed; where it is several things, shows which.
    pub(super) fn go_on_with_drafts(&mut self) -> Vec<Effect> {
        match self.drafts.as_slice() {
            [] => self.warn(vec![Message::new("screen-draft-none")]),
            [draft] => return self.resume(draft.key.clone()),
            _ => self.layers.push(Layer::Drafts(DraftsView::default())),
        }
        Vec::new()
    }

    /// An action in the list of drafts.
    pub(super) fn act_in_drafts(&mut self, action: Action) -> Vec<Effect> {
        let Some(Layer::Drafts(view)) = self.layers.last_mut() else {
            return Vec::new();
        };
        match action {
            Action::Up | Action::PrevPane => view.turn(false, self.drafts.len()),
            Action::Down | Action::NextPane => view.turn(true, self.drafts.len()),
            Action::Open | Action::Mark => {
                let chosen = self.drafts.get(view.at).map(|draft| draft.key.clone());
                self.layers.pop();
                return chosen.map_or_else(Vec::new, |key| self.resume(key));
            }
            Action::Back => {
                self.layers.pop();
            }
            _ => {}
        }
        Vec::new()
    }

    /// Opens the dialog of a draft over its record, as the record is now.
    fn resume(&mut self, key: DraftKey) -> Vec<Effect> {
        let Some(errand) = Errand::named(&key.errand) else {
            return Vec::new();
        };
        match key.record {
            None => self.open_dialog(errand),
            Some(number) => {
                let effects = self.open_record(number);
                self.resuming = Some((number, errand));
                effects
            }
        }
    }

    /// The record of a draft has been read: its dialog opens, if the officer still waits for it.
    pub(super) fn resume_on(&mut self, number: RecordNumber) -> Vec<Effect> {
        let Some((_, errand)) = self.resuming.take_if(|(record, _)| *record == number) else {
            return Vec::new();
        };
        match self.layers.last() {
            Some(Layer::Record(view)) if view.number == number => self.open_dialog(errand),
            _ => Vec::new(),
        }
    }

    /// The dialog in front is left, and what was typed into it given up.
    pub(super) fn give_up_dialog(&mut self) -> Vec<Effect> {
        match self.layers.pop() {
            Some(Layer::Dialog(dialog)) => discard(&dialog).into_iter().collect(),
            _ => Vec::new(),
        }
    }

    /// A dialog is over, wherever it lies.
    pub(super) fn give_up_dialog_of(&mut self, nonce: Nonce) -> Vec<Effect> {
        let of_nonce =
            |layer: &Layer| matches!(layer, Layer::Dialog(dialog) if dialog.nonce() == nonce);
        match self.layers.iter().position(of_nonce) {
            Some(at) => match self.layers.remove(at) {
                Layer::Dialog(dialog) => discard(&dialog).into_iter().collect(),
                _ => Vec::new(),
            },
            None => Vec::new(),
        }
    }

    /// The dialog in front is emptied: another one in its place, on the same record.
    pub(super) fn start_over(&mut self) -> Vec<Effect> {
        let Some(Layer::Dialog(dialog)) = self.layers.pop() else {
            return Vec::new();
        };
        let mut effects: Vec<Effect> = discard(&dialog).into_iter().collect();
        effects.extend(self.open_dialog_about(dialog.errand, dialog.about));
        effects
    }

    /// Everything typed is given up: the officer leaves.
    pub(super) fn give_up_all(&self) -> Vec<Effect> {
        self.dialogs().filter_map(discard).collect()
    }

    /// Goes back to the lists from whatever lies over them. What was typed on the way there is
    /// kept, and offered like any other draft.
    pub(super) fn leave_layers(&mut self) -> Vec<Effect> {
        let effects = self.save_drafts();
        let left: Vec<Draft> = self
            .dialogs()
            .filter(|dialog| dialog.would_lose())
            .map(|dialog| dialog.draft(self.now))
            .filter(|draft| !draft.fields.is_empty())
            .collect();
        self.layers.clear();
        if !left.is_empty() {
            self.drafts.splice(0..0, left);
            self.announce_drafts();
        }
        effects
    }
}

/// What a draft would do, and to which record.
pub fn draft_name(key: &DraftKey) -> Message {
    let label = Errand::named(&key.errand).map_or_else(
        || Message::new("screen-plain").text("text", &key.errand),
        Errand::label,
    );
    match key.record {
        Some(number) => Message::new("screen-draft-of")
            .text("number", number)
            .list("what", vec![label]),
        None => label,
    }
}

fn save(dialog: &mut Dialog, now: DateTime<Utc>) -> Option<Effect> {
    let draft = dialog.draft(now);
    let effect = if draft.fields.is_empty() {
        discard(dialog)
    } else {
        Some(Effect::SaveDraft {
            draft: Box::new(draft),
            edition: dialog.edition(),
        })
    };
    dialog.note_kept();
    effect
}

fn discard(dialog: &Dialog) -> Option<Effect> {
    let key = dialog.errand.draft_key(&dialog.about);
    dialog.is_kept().then_some(Effect::DiscardDraft(key))
}
