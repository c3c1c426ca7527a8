//! What the palette offers, and doing it.

use super::App;
use super::effect::Effect;
use super::layer::{Deed, Entry, Layer, PaletteView, Pick, WhyView};
use super::offers::{Offer, offers};
use crate::domain::message::Message;
use crate::domain::values::RecordKind;
use crate::domain::view::Row;
use crate::tui::keys::{Action, Code, KeyPress};

impl App {
    /// Shows everything that can be done where the officer is.
    pub(super) fn open_palette(&mut self) {
        if matches!(self.layers.last(), Some(Layer::Palette(_))) {
            return;
        }
        self.search.focused = false;
        let palette = PaletteView::of(self.palette_entries());
        self.layers.push(Layer::Palette(Box::new(palette)));
    }

    /// The acts on the record in hand by their own names, then all that keys do.
    fn palette_entries(&self) -> Vec<Entry> {
        let context = self.context();
        let offers = if self.is_on_record() {
            offers(self)
        } else {
            Vec::new()
        };
        let mut entries: Vec<Entry> = Vec::new();
        let mut actions: Vec<Action> = Action::ALL.to_vec();
        actions.retain(|action| *action != Action::Palette);
        for Offer {
            action,
            errand,
            refused,
            marked,
        } in offers
        {
            actions.retain(|other| *other != action);
            let does = Deed::Errand(errand);
            // Some acts can be reached by two keys; the first of them is told.
            if entries.iter().any(|entry| entry.does == does) {
                continue;
            }
            entries.push(Entry {
                name: of_marked(errand.label(), marked),
                key: self.keys.hint(context, action),
                refused,
                does,
            });
        }
        entries.extend(actions.into_iter().map(|action| Entry {
            name: Message::new(action.message_id()),
            key: self.keys.hint(context, action),
            refused: self.why_not(action),
            does: Deed::Action(action),
        }));
        entries
    }

    /// Why an action does nothing here and now.
    fn why_not(&self, action: Action) -> Option<Message> {
        if !self.acts_here(action) {
            return Some(Message::new("screen-palette-not-here"));
        }
        let row = self.record_in_hand();
        match action {
            Action::Drafts => self
                .drafts
                .is_empty()
                .then(|| Message::new("screen-draft-none")),
            Action::Theme => self.why_not_pick(Pick::Theme),
            Action::Open
            | Action::Accept
            | Action::Refuse
            | Action::Close
            | Action::Assign
            | Action::Edit
            | Action::Why
            | Action::Clause
            | Action::Reveal
            | Action::Copy
            | Action::Letter
            | Action::NextDue
            | Action::PrevDue
            | Action::Mark
            | Action::MarkRange
            | Action::Undo
                if self.is_on_record() && row.is_none() =>
            {
                Some(Message::new("screen-palette-no-record"))
            }
            Action::Accept | Action::Refuse | Action::Close | Action::Assign | Action::Edit => {
                Some(Message::new("screen-nothing-to-do"))
            }
            Action::Why => row
                .and_then(|row| WhyView::of(row, &self.office))
                .is_none()
                .then(|| Message::new("screen-no-date")),
            Action::Clause => self
                .clause_in_hand()
                .is_none()
                .then(|| Message::new("screen-no-clause")),
            Action::Letter => (!matches!(row, Some(Row::Claim(_) | Row::Subject(_))))
                .then(|| Message::new("screen-letter-claims-only")),
            Action::Save if self.is_on_record() => {
                (!self.has_attachments()).then(|| Message::new("screen-attachments-none"))
            }
            Action::Reveal => self
                .read_only
                .then(|| Message::new("screen-reveal-read-only")),
            _ => None,
        }
    }

    /// Whether an action means anything to what has the keyboard.
    pub fn acts_here(&self, action: Action) -> bool {
        if is_verdict(action) {
            return matches!(self.layers.last(), Some(Layer::Triage(_)));
        }
        let anywhere = matches!(
            action,
            Action::Help
                | Action::Language
                | Action::Theme
                | Action::Redraw
                | Action::Suspend
                | Action::Back
                | Action::Quit
        );
        let moves = matches!(
            action,
            Action::Up
                | Action::Down
                | Action::PageUp
                | Action::PageDown
                | Action::Top
                | Action::Bottom
        );
        if action == Action::Save {
            return matches!(
                self.layers.last(),
                Some(Layer::Record(_) | Layer::Letter(_))
            );
        }
        if action == Action::Queue {
            return self.layers.is_empty() && self.focus == RecordKind::Claim;
        }
        let in_form = matches!(action, Action::Mark | Action::StartOver);
        let in_list = matches!(action, Action::Mark | Action::MarkRange | Action::Undo);
        let in_text = is_in_text(action);
        let sideways = matches!(
            action,
            Action::NextPane | Action::PrevPane | Action::Left | Action::Right
        );
        // What is about the list itself.
        let of_list = matches!(
            action,
            Action::NextDue | Action::PrevDue | Action::Sort | Action::Filter
        );
        anywhere
            || match self.layers.last() {
                None if self.search.focused => !in_form && action != Action::Editor,
                None => in_list || (!in_form && !in_text),
                Some(Layer::Record(_)) => !in_form && !in_list && !in_text && !sideways && !of_list,
                Some(Layer::Why(_)) => {
                    !in_form
                        && !in_list
                        && !in_text
                        && !sideways
                        && !of_list
                        && action != Action::Open
                }
                Some(Layer::Dialog(dialog)) => {
                    in_form
                        || (in_text && dialog.form.takes_text())
                        || sideways
                        || matches!(action, Action::Open | Action::Up | Action::Down)
                }
                Some(Layer::Menu(_) | Layer::Drafts(_) | Layer::Sort(_) | Layer::Pick(_)) => {
                    matches!(action, Action::Open | Action::Up | Action::Down)
                }
                Some(Layer::Workload(_)) => {
                    moves || sideways || of_list || matches!(action, Action::Open | Action::Search)
                }
                Some(Layer::Triage(_)) => moves || sideways || of_message(action),
                Some(Layer::Letter(_)) => {
                    let on_letter = [Action::Open, Action::Edit, Action::Undo, Action::Save];
                    moves || sideways || on_letter.contains(&action)
                }
                Some(Layer::Reveal(_)) => {
                    action == Action::Open || (in_text && action != Action::Editor)
                }
                Some(Layer::Saving(_)) => {
                    matches!(action, Action::Open | Action::Up | Action::Down)
                        || (in_text && action != Action::Editor)
                }
                Some(Layer::Filter(_)) => {
                    sideways
                        || matches!(
                            action,
                            Action::Open
                                | Action::Up
                                | Action::Down
                                | Action::Mark
                                | Action::StartOver
                        )
                }
                Some(Layer::Help(_)) => moves || action == Action::Search,
                Some(Layer::Clause(_) | Layer::Conflict(_) | Layer::Report(_)) => moves,
                Some(Layer::Palette(_)) => false,
            }
    }

    /// Whether acts are on the record in hand.
    fn is_on_record(&self) -> bool {
        matches!(
            self.layers.last(),
            None | Some(Layer::Record(_) | Layer::Why(_))
        )
    }

    /// An action in the palette.
    pub(super) fn act_in_palette(&mut self, action: Action) -> Vec<Effect> {
        let Some(Layer::Palette(palette)) = self.layers.last_mut() else {
            return Vec::new();
        };
        let count = palette.found(&self.tr).len();
        match action {
            Action::Up | Action::PrevPane => palette.turn(false, count),
            Action::Down | Action::NextPane => palette.turn(true, count),
            Action::PageUp => palette.at = 0,
            Action::PageDown => palette.at = count.saturating_sub(1),
            Action::Back => {
                self.layers.pop();
            }
            Action::Open => return self.take_from_palette(),
            _ => palette.look_for(|filter| {
                filter.act(action);
            }),
        }
        Vec::new()
    }

    /// Does what the officer is on, as its key would where the palette was opened.
    fn take_from_palette(&mut self) -> Vec<Effect> {
        let Some(Layer::Palette(palette)) = self.layers.last() else {
            return Vec::new();
        };
        let Some(entry) = palette.chosen(&self.tr) else {
            return Vec::new();
        };
        if let Some(reason) = entry.refused {
            self.warn(vec![reason]);
            return Vec::new();
        }
        self.layers.pop();
        match entry.does {
            Deed::Errand(errand) => self.open_dialog(errand),
            // Like Esc, going back from here never leaves the program.
            Deed::Action(action) => self.act(action, KeyPress::plain(Code::Esc)),
        }
    }
}

/// Whether an action says what becomes of a message.
const fn is_verdict(action: Action) -> bool {
    matches!(
        action,
        Action::AcceptMessage
            | Action::EnterSender
            | Action::AskIdentity
            | Action::LinkMessage
            | Action::RedirectMessage
            | Action::SetAside
            | Action::NotOurs
    )
}

/// Whether an action means something to a message besides its verdicts.
const fn of_message(action: Action) -> bool {
    matches!(
        action,
        Action::Open
            | Action::Assign
            | Action::Edit
            | Action::Why
            | Action::Clause
            | Action::Copy
            | Action::Workload
            | Action::Undo
    )
}

/// Whether an action means something in a text only.
const fn is_in_text(action: Action) -> bool {
    matches!(
        action,
        Action::Undo
            | Action::Redo
            | Action::WordLeft
            | Action::WordRight
            | Action::LineStart
            | Action::LineEnd
            | Action::DeleteBack
            | Action::DeleteAhead
            | Action::DeleteWordBack
            | Action::DeleteWordAhead
            | Action::DeleteToStart
            | Action::DeleteToEnd
            | Action::Editor
    )
}

/// An act's name with to how many of the marked records it applies.
fn of_marked(name: Message, marked: Option<usize>) -> Message {
    match marked.filter(|fits| *fits > 0) {
        Some(fits) => Message::new("screen-act-of-marked")
            .list("act", vec![name])
            .number("n", i64::try_from(fits).unwrap_or(i64::MAX)),
        None => name,
    }
}
