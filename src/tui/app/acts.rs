//! What can be done to the record in hand, wherever it is.

use std::borrow::Cow;

use super::App;
use super::bulk::whole;
use super::dialog::{About, Dialog, Errand, Question, Whose};
use super::effect::Effect;
use super::form::FieldName;
use super::layer::{ClauseView, Layer, MenuView, WhyView};
use super::offers::{Offer, offers, refused};
use crate::domain::message::Message;
use crate::domain::values::RecordKind;
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
            Action::Letter => return self.open_letter(),
            Action::Save => self.open_saving(),
            _ => return self.take_up(action),
        }
        Vec::new()
    }

    /// The number and nothing else: a clipboard is no place for personal data.
    fn copy_number(&mut self) -> Vec<Effect> {
        let Some(number) = self.record_in_hand().map(Row::number) else {
            return Vec::new();
        };
        if self.lines_only {
            self.tell(vec![Message::new("linear-number").text("number", number)]);
            return Vec::new();
        }
        self.tell(vec![Message::new("screen-copied").text("number", number)]);
        vec![Effect::Copy(number)]
    }

    /// Opens the dialog of an act; where several share the key, the list of them.
    fn take_up(&mut self, action: Action) -> Vec<Effect> {
        let mut offers = offers(self);
        offers.retain(|offer| offer.action == action);
        let title = self.menu_title();
        match (offers.as_slice(), title) {
            ([offer], _) => return self.take(offer.clone()),
            ([_, _, ..], Some(title)) => {
                let menu = MenuView::of(title, offers);
                self.layers.push(Layer::Menu(menu));
            }
            (_, None) => self.warn(vec![Message::new("screen-palette-no-record")]),
            _ => self.warn(vec![Message::new("screen-nothing-to-do")]),
        }
        Vec::new()
    }

    /// What a list of acts is about.
    fn menu_title(&self) -> Option<Message> {
        let marked = self.marked_in_hand().len();
        if marked > 0 {
            return Some(Message::new("screen-bulk-menu").number("n", whole(marked)));
        }
        let number = self.record_in_hand().map(Row::number)?;
        Some(Message::new("screen-menu-title").text("number", number))
    }

    /// An action in the list of acts.
    pub(super) fn act_in_menu(&mut self, action: Action) -> Vec<Effect> {
        let Some(Layer::Menu(menu)) = self.layers.last_mut() else {
            return Vec::new();
        };
        match action {
            Action::Up | Action::PrevPane => menu.turn(false),
            Action::Down | Action::NextPane => menu.turn(true),
            Action::Open | Action::Mark => return self.take_from_menu(),
            Action::Back => {
                self.layers.pop();
            }
            _ => {}
        }
        Vec::new()
    }

    /// Opens the dialog of the act in hand in place of the list.
    pub(super) fn take_from_menu(&mut self) -> Vec<Effect> {
        let Some(Layer::Menu(menu)) = self.layers.last() else {
            return Vec::new();
        };
        let Some(offer) = menu.chosen().cloned() else {
            return Vec::new();
        };
        if offer.refused.is_none() {
            self.layers.pop();
        }
        self.take(offer)
    }

    fn take(&mut self, offer: Offer) -> Vec<Effect> {
        match offer.refused {
            None => self.open_dialog(offer.errand),
            Some(refusal) => {
                self.warn(vec![refusal]);
                Vec::new()
            }
        }
    }

    fn explain(&mut self) {
        let Some(row) = self.dated_in_hand() else {
            return;
        };
        match WhyView::of(&row, &self.office) {
            Some(view) => self.layers.push(Layer::Why(Box::new(view))),
            None => self.warn(vec![Message::new("screen-no-date")]),
        }
    }

    /// The record whose dates the officer sees: of a message, with those that the kind chosen
    /// would set.
    fn dated_in_hand(&self) -> Option<Cow<'_, Row>> {
        match self.layers.last() {
            Some(Layer::Triage(view)) => view.as_chosen().map(Cow::Owned),
            _ => self.record_in_hand().map(Cow::Borrowed),
        }
    }

    /// The clause behind the date in hand.
    pub(super) fn clause_in_hand(&self) -> Option<ClauseView> {
        let view = match self.layers.last() {
            Some(Layer::Why(view)) => Some(WhyView::clone(view)),
            _ => self
                .dated_in_hand()
                .and_then(|row| WhyView::of(&row, &self.office)),
        };
        view.and_then(|view| {
            let operator = view.row.record().operator().clone();
            ClauseView::of(&view.shown()?.rests, &operator, &self.office)
        })
    }

    fn show_clause(&mut self) {
        match self.clause_in_hand() {
            Some(clause) => self.layers.push(Layer::Clause(clause)),
            None => self.warn(vec![Message::new("screen-no-clause")]),
        }
    }

    /// The subject of whom a new record is made: the one followed, or that of the record in hand;
    /// with the claim in hand, if it is the subject's.
    pub(super) fn whose(&self) -> Option<Whose> {
        let in_hand = self.record_in_hand().and_then(Whose::of);
        let followed = self.narrowed.as_ref().filter(|_| self.layers.is_empty());
        match (followed, in_hand) {
            (Some(followed), Some(in_hand)) if in_hand.subject == followed.subject => Some(in_hand),
            (Some(followed), _) => Some(followed.clone()),
            (None, in_hand) => in_hand,
        }
    }

    fn about(&self, errand: Errand) -> Option<About> {
        match errand.makes() {
            Some(RecordKind::Subject) => {
                let operator = self.whose().map(|whose| whose.operator);
                Some(About::Nobody(operator))
            }
            Some(_) => self.whose().map(About::Subject),
            None => {
                let marked = self.marked_in_hand();
                if !marked.is_empty() {
                    return Some(About::Marked(marked.into_iter().cloned().collect()));
                }
                let row = match self.layers.last() {
                    Some(Layer::Dialog(dialog)) => dialog.about.row(),
                    _ => self.record_in_hand(),
                };
                row.map(|row| About::Record(Box::new(row.clone())))
            }
        }
    }

    /// Opens a dialog, and reads what the dialog has to know beside its record.
    pub(super) fn open_dialog(&mut self, errand: Errand) -> Vec<Effect> {
        if errand == Errand::Undo {
            return self.undo();
        }
        match self.about(errand) {
            Some(about) => self.open_dialog_about(errand, about),
            None => Vec::new(),
        }
    }

    /// Opens a dialog at one of its fields; a refused one is told instead.
    pub(super) fn open_dialog_at(&mut self, errand: Errand, field: FieldName) -> Vec<Effect> {
        let effects = self.open_unless_refused(errand);
        if let Some(Layer::Dialog(dialog)) = self.layers.last_mut()
            && dialog.errand == errand
        {
            dialog.form.go_to(field);
        }
        effects
    }

    /// Opens a dialog on the record in hand, or of the dialog in front; a refused one is told
    /// instead.
    pub(super) fn open_unless_refused(&mut self, errand: Errand) -> Vec<Effect> {
        let row = match self.layers.last() {
            Some(Layer::Dialog(dialog)) => dialog.about.row(),
            _ => self.record_in_hand(),
        };
        let refused = row.and_then(|row| refused(self, Some(row), errand));
        if let Some(refused) = refused {
            self.warn(vec![refused]);
            return Vec::new();
        }
        self.open_dialog(errand)
    }

    /// Opens a dialog on what is given, with what was typed into it at another time.
    pub(super) fn open_dialog_about(&mut self, errand: Errand, about: About) -> Vec<Effect> {
        let draft = self.take_draft(&errand.draft_key(&about));
        // A draft goes on under its own number: whatever becomes of it elsewhere, it is done once.
        let nonce = draft.as_ref().map(|draft| draft.nonce);
        let Some(nonce) = nonce.or_else(|| self.nonce.take()) else {
            return vec![Effect::DrawNonce];
        };
        let me = self.actor.login.clone();
        let mut dialog = Dialog::open(errand, about, &me, &self.office, self.today, nonce);
        if let Some(draft) = draft {
            dialog.resume(&draft, &self.office, self.today);
        }
        let mut effects = Vec::new();
        if self.nonce.is_none() {
            effects.push(Effect::DrawNonce);
        }
        effects.extend(dialog.links().into_iter().map(Effect::LoadFile));
        effects.extend(dialog.asks().map(|question| match question {
            Question::File(number) => Effect::LoadFile(number),
            Question::People => Effect::LoadPeople,
            Question::Doubles(of) => Effect::LoadDoubles(of),
            Question::Letter(number, language) => Effect::LoadLetter { number, language },
        }));
        effects.extend(dialog.check(&self.office, self.today));
        self.layers.push(Layer::Dialog(Box::new(dialog)));
        effects
    }
}
