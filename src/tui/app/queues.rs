//! The queues of claims: the officer's own, those of nobody, and all. A queue is a filter like any
//! other, so that it is remembered, taken back and typed like one; it only has a key and a name of
//! its own.

use super::App;
use super::effect::Effect;
use super::memory::pane_message;
use crate::domain::filter::FilterName;
use crate::domain::message::Message;
use crate::domain::values::RecordKind;
use crate::domain::view::{Assigned, ListQuery};
use crate::tui::keys::{Action, Context};

/// Whose claims the list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Queue {
    /// Everybody's.
    All,
    /// The officer's own.
    Mine,
    /// Those that nobody has yet.
    Unassigned,
    /// Those of a colleague, chosen by name.
    Anothers,
}

impl Queue {
    /// The one that the key leads to.
    const fn next(self) -> Self {
        match self {
            Self::All | Self::Anothers => Self::Mine,
            Self::Mine => Self::Unassigned,
            Self::Unassigned => Self::All,
        }
    }

    /// The word for the one that the key leads to.
    const fn hint(self) -> &'static str {
        match self.next() {
            Self::Mine => "screen-hint-queue-mine",
            Self::Unassigned => "screen-hint-queue-unassigned",
            Self::All | Self::Anothers => "screen-hint-queue-all",
        }
    }

    fn assigned(self, me: &str) -> Option<Assigned> {
        match self {
            Self::Mine => Some(Assigned::To(me.to_owned())),
            Self::Unassigned => Some(Assigned::Nobody),
            Self::All | Self::Anothers => None,
        }
    }

    /// Why there is nothing in it, where that is said of the queue itself.
    const fn empty(self) -> Option<&'static str> {
        match self {
            Self::Mine => Some("screen-empty-mine"),
            Self::Unassigned => Some("screen-empty-unassigned"),
            Self::All | Self::Anothers => None,
        }
    }
}

impl App {
    /// Whose claims the list shows now, by its own filter and the search line.
    pub fn queue(&self) -> Queue {
        match self.words_for(RecordKind::Claim).assigned {
            None => Queue::All,
            Some(Assigned::Nobody) => Queue::Unassigned,
            Some(Assigned::To(who)) if who == self.actor.login => Queue::Mine,
            Some(Assigned::To(_)) => Queue::Anothers,
        }
    }

    /// The word for the queue that the key leads to.
    pub fn queue_hint(&self) -> &'static str {
        self.queue().hint()
    }

    /// The name of a list, with its queue.
    pub fn list_name(&self, kind: RecordKind) -> &'static str {
        match kind {
            RecordKind::Claim => match self.queue() {
                Queue::Mine => "pane-claims-mine",
                Queue::Unassigned => "pane-claims-unassigned",
                Queue::All | Queue::Anothers => pane_message(kind),
            },
            _ => pane_message(kind),
        }
    }

    /// What a list is narrowed to by itself, without what its name says already.
    pub fn filter_beside_name(&self, kind: RecordKind) -> String {
        let filter = self.filter_of(kind);
        if self.list_name(kind) == pane_message(kind) {
            return filter;
        }
        self.filters(|filters| filters.without(&filter, &[FilterName::Assigned]))
    }

    /// Why a queue has nothing, where nothing but the queue narrows the list.
    pub fn why_queue_empty(&self, kind: RecordKind) -> Option<Message> {
        let queue = Some(self.queue()).filter(|_| kind == RecordKind::Claim)?;
        let empty = queue.empty()?;
        let key = self.keys.hint(Context::List, Action::Queue);
        let said = Message::new(empty).text("key", key.unwrap_or_default());
        self.filter_beside_name(kind).is_empty().then_some(said)
    }

    /// To the next queue; what else narrows the list stays.
    pub(super) fn next_queue(&mut self) -> Vec<Effect> {
        if self.focus != RecordKind::Claim {
            self.warn(vec![Message::new("screen-queue-claims-only")]);
            return Vec::new();
        }
        let asked = ListQuery {
            assigned: self.queue().next().assigned(&self.actor.login),
            ..ListQuery::default()
        };
        let own = self.panes.of(RecordKind::Claim).filter.clone();
        let line = self.search.text().unwrap_or_default();
        let (filter, left) = self.filters(|filters| {
            let others = |text: &str| filters.without(text, &[FilterName::Assigned]);
            let queue = filters.in_words(&asked).into_iter().map(|(_, word)| word);
            let words: Vec<String> = [others(&own)].into_iter().chain(queue).collect();
            (words.join(" ").trim().to_owned(), others(&line))
        });
        self.leave_place();
        self.set_filter(RecordKind::Claim, filter, (left != line).then_some(left))
    }
}
