//! Showing one subject's masked data for a while: with a reason, journaled, over by itself.

use chrono::{DateTime, TimeDelta, Utc};

use super::effect::Effect;
use super::form::TextInput;
use super::layer::{Layer, RecordView};
use super::{App, subject_of};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::record::Subject;
use crate::domain::view::SubjectName;
use crate::tui::keys::Action;

/// How long the data are shown, in seconds.
const SHOWN_FOR: i64 = 120;

/// The time left is told in steps of so many seconds, so that an open record does not make
/// the screen flicker.
const STEP: i64 = 10;

/// The question for what reason a subject's data are to be shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RevealAsk {
    /// Whose data.
    pub subject: SubjectName,
    /// The record in which they are shown.
    pub record: RecordNumber,
    /// Why.
    pub reason: TextInput,
    /// Whether it has been sent off to the journal.
    pub sent: bool,
}

/// A subject's data while they are shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revealed {
    /// The subject.
    pub subject: Subject,
    /// How long they are still shown, in seconds, as it is told.
    pub left: i64,
    until: DateTime<Utc>,
}

impl Revealed {
    fn new(subject: Subject, now: DateTime<Utc>) -> Self {
        Self {
            subject,
            left: SHOWN_FOR,
            until: now + TimeDelta::seconds(SHOWN_FOR),
        }
    }

    /// Counts down; false once the time is over.
    fn is_shown_at(&mut self, now: DateTime<Utc>) -> bool {
        let seconds = (self.until - now).num_seconds();
        self.left = (seconds + STEP - 1) / STEP * STEP;
        seconds > 0
    }

    /// When what is told of the time left changes next.
    fn changes_at(&self) -> DateTime<Utc> {
        self.until - TimeDelta::seconds(self.left - STEP)
    }
}

impl App {
    /// Asks for the reason, unless nothing can be written: a reveal that is not in the journal
    /// does not happen.
    pub(super) fn ask_to_reveal(&mut self) {
        if self.read_only {
            self.warn(vec![Message::new("screen-reveal-read-only")]);
            return;
        }
        let Some((subject, record)) = self
            .record_in_hand()
            .and_then(|row| Some((subject_of(row)?, row.number())))
        else {
            return;
        };
        self.layers.push(Layer::Reveal(Box::new(RevealAsk {
            subject,
            record,
            reason: TextInput::line(),
            sent: false,
        })));
    }

    /// An action while the reason is typed.
    pub(super) fn act_in_reveal(&mut self, action: Action) -> Vec<Effect> {
        let Some(Layer::Reveal(ask)) = self.layers.last_mut() else {
            return Vec::new();
        };
        match action {
            Action::Back => {
                self.layers.pop();
            }
            Action::Open if !ask.sent => match ask.reason.value() {
                Some(reason) => {
                    ask.sent = true;
                    let subject = ask.subject.number;
                    return vec![Effect::Reveal { subject, reason }];
                }
                None => self.warn(vec![Message::new("screen-reveal-empty")]),
            },
            _ if !ask.sent => {
                ask.reason.act(action);
            }
            _ => {}
        }
        Vec::new()
    }

    /// The journal has the reveal: the data are shown, if the officer still waits for them.
    pub(super) fn show_revealed(&mut self, subject: Subject) -> Vec<Effect> {
        let asked = self.layers.iter().position(|layer| {
            matches!(layer, Layer::Reveal(ask) if ask.sent && ask.subject.number == subject.number)
        });
        let Some(place) = asked else {
            return Vec::new();
        };
        let Some(Layer::Reveal(ask)) = self.layers.drain(place..).next() else {
            return Vec::new();
        };
        let is_open =
            matches!(self.layers.last(), Some(Layer::Record(view)) if view.number == ask.record);
        let effects = if is_open {
            Vec::new()
        } else {
            self.open_record(ask.record)
        };
        let now = self.now;
        if let Some(Layer::Record(view)) = self.layers.last_mut() {
            view.revealed = Some(Box::new(Revealed::new(subject, now)));
            view.scroll = crate::tui::app::Scroll::default();
        }
        effects
    }

    /// Masks what was shown long enough, and what is no longer in front.
    pub(super) fn mask(&mut self) {
        let front = self.layers.len().saturating_sub(1);
        let now = self.now;
        for (place, layer) in self.layers.iter_mut().enumerate() {
            if let Layer::Record(RecordView { revealed, .. }) = layer {
                let stays = |shown: &mut Box<Revealed>| place == front && shown.is_shown_at(now);
                *revealed = revealed
                    .take()
                    .and_then(|mut shown| stays(&mut shown).then_some(shown));
            }
        }
    }

    /// When the screen changes by itself next, before the day does.
    pub fn changes_at(&self) -> Option<DateTime<Utc>> {
        match self.layers.last() {
            Some(Layer::Record(view)) => view.revealed.as_ref().map(|shown| shown.changes_at()),
            _ => None,
        }
    }
}
