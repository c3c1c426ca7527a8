//! The four lists together: what they are narrowed to, and the questions they ask.

use super::App;
use super::dialog::Whose;
use super::effect::Effect;
use super::form::TextInput;
use super::pane::{Move, Pane, Searched};
use crate::domain::message::Message;
use crate::domain::sort::Sort;
use crate::domain::values::RecordKind;
use crate::domain::view::{ListQuery, Total};

/// What is searched for, and whether it is being typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Search {
    /// The text.
    pub input: TextInput,
    /// Whether the keyboard is in it.
    pub focused: bool,
}

impl Search {
    /// The text, if it is one.
    pub fn text(&self) -> Option<String> {
        let text = self.input.text();
        let text = text.trim();
        (!text.is_empty()).then(|| text.to_owned())
    }
}

/// The four lists.
#[derive(Debug, Clone)]
pub struct Panes {
    subjects: Pane,
    consents: Pane,
    blocks: Pane,
    claims: Pane,
    /// How often their records were asked to be counted.
    counts: u64,
    /// How far that was done since they were last asked for.
    counted: Counted,
}

/// How far the records of the lists are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Counted {
    /// It is not known yet.
    No,
    /// As far as is known at once: there may be more.
    AtOnce,
    /// To the end, or that is asked for.
    ToTheEnd,
}

impl Default for Panes {
    fn default() -> Self {
        Self {
            subjects: Pane::new(RecordKind::Subject),
            consents: Pane::new(RecordKind::Consent),
            blocks: Pane::new(RecordKind::Block),
            claims: Pane::new(RecordKind::Claim),
            counts: 0,
            counted: Counted::No,
        }
    }
}

impl Panes {
    /// The list of a kind of record.
    pub const fn of(&self, kind: RecordKind) -> &Pane {
        match kind {
            RecordKind::Subject => &self.subjects,
            RecordKind::Consent => &self.consents,
            RecordKind::Block => &self.blocks,
            RecordKind::Claim => &self.claims,
        }
    }

    /// The same, to change it.
    pub const fn of_mut(&mut self, kind: RecordKind) -> &mut Pane {
        match kind {
            RecordKind::Subject => &mut self.subjects,
            RecordKind::Consent => &mut self.consents,
            RecordKind::Block => &mut self.blocks,
            RecordKind::Claim => &mut self.claims,
        }
    }

    /// A text to search for: it is understood once, for whichever list asks for it first.
    fn searched(&self, text: &str) -> Searched {
        let mut asked = KINDS
            .iter()
            .filter_map(|kind| self.of(*kind).searched(text));
        asked.next().unwrap_or_else(|| Searched::of(text))
    }
}

/// The lists, in their order.
const KINDS: [RecordKind; 4] = [
    RecordKind::Subject,
    RecordKind::Consent,
    RecordKind::Block,
    RecordKind::Claim,
];

impl App {
    /// Asks for all lists anew; the officer stays where they are.
    pub(super) fn reload(&mut self) -> Vec<Effect> {
        let asked = KINDS.map(|kind| self.ask(kind, self.query(kind)));
        self.panes.counts += 1;
        self.panes.counted = Counted::No;
        let count = Effect::CountMatches {
            queries: Box::new(asked.each_ref().map(|(query, _)| query.clone())),
            generation: self.panes.counts,
            at_once: true,
        };
        let loads = KINDS.into_iter().zip(asked);
        let loads = loads.map(|(pane, (query, generation))| Effect::LoadPane {
            pane,
            query,
            generation,
        });
        loads.chain([count]).collect()
    }

    /// Asks for one pane's rows.
    pub(super) fn load(&mut self, kind: RecordKind) -> Effect {
        let (query, generation) = self.ask(kind, self.query(kind));
        Effect::LoadPane {
            pane: kind,
            query,
            generation,
        }
    }

    fn ask(&mut self, pane: RecordKind, query: ListQuery) -> (ListQuery, u64) {
        let searched = query.search.as_deref();
        let searched = searched.map(|text| self.panes.searched(text));
        self.panes.of_mut(pane).ask(query, searched)
    }

    /// Open records only, unless a person is looked for: then all of that person's.
    fn query(&self, kind: RecordKind) -> ListQuery {
        let follows = kind != RecordKind::Subject;
        let subject = self
            .narrowed
            .as_ref()
            .filter(|_| follows)
            .map(|whose| whose.subject.number);
        let pending = matches!(kind, RecordKind::Block | RecordKind::Claim);
        let pane = self.panes.of(kind);
        let mut query = ListQuery {
            subject,
            ..self.words_for(kind)
        };
        query.open_only =
            pending && query.search.is_none() && query.states.is_empty() && subject.is_none();
        let by_search = kind == RecordKind::Subject && query.search.is_some();
        query.sort = Some(pane.sort).filter(|sort| !by_search && *sort != Sort::usual(kind));
        query
    }

    /// Whether a list stands in the order of the search: subjects do while they are looked for.
    pub fn stands_by_search(&self, kind: RecordKind) -> bool {
        kind == RecordKind::Subject && {
            let mut typed = self.typed();
            self.narrow(&mut typed);
            typed.search.is_some()
        }
    }

    /// Whether there is something to be counted to the end in a pause.
    pub(super) fn counts_in_pause(&self) -> bool {
        self.panes.counted == Counted::AtOnce
    }

    /// The officer has paused: there is time to count to the end.
    pub(super) fn count_in_pause(&mut self) -> Option<Effect> {
        if !self.counts_in_pause() {
            return None;
        }
        self.panes.counted = Counted::ToTheEnd;
        Some(Effect::CountMatches {
            queries: Box::new(KINDS.map(|kind| self.query(kind))),
            generation: self.panes.counts,
            at_once: false,
        })
    }

    /// What is searched for has changed.
    pub(super) fn search_changed(&mut self) -> Vec<Effect> {
        for kind in KINDS {
            self.panes.of_mut(kind).rewind();
        }
        self.reload()
    }

    /// Makes the other lists follow the selected subject.
    pub(super) fn follow_subject(&mut self) -> Vec<Effect> {
        let Some(whose) = self
            .panes
            .of(RecordKind::Subject)
            .selected()
            .and_then(Whose::of)
        else {
            return Vec::new();
        };
        self.leave_place();
        self.narrowed = Some(whose);
        self.followers_changed()
    }

    /// The lists follow nobody any more.
    pub(super) fn follow_nobody(&mut self) -> Vec<Effect> {
        self.narrowed = None;
        self.followers_changed()
    }

    fn followers_changed(&mut self) -> Vec<Effect> {
        for kind in [RecordKind::Consent, RecordKind::Block, RecordKind::Claim] {
            self.panes.of_mut(kind).rewind();
        }
        self.reload()
    }

    /// Takes the counts of all panes in, unless they were asked for anew since: more rows of the
    /// same lists change nothing in them.
    pub(super) fn count(&mut self, generation: u64, totals: [Total; 4]) {
        if generation != self.panes.counts {
            return;
        }
        let mut to_the_end = true;
        for (kind, total) in KINDS.into_iter().zip(totals) {
            let pane = self.panes.of_mut(kind);
            pane.count(total);
            to_the_end &= total.is_final() || pane.is_whole();
        }
        self.panes.counted = match to_the_end {
            true => Counted::ToTheEnd,
            false => Counted::AtOnce,
        };
    }

    /// Moves in the list in focus, and asks for more rows near its end.
    pub(super) fn move_in_list(&mut self, step: Move) -> Vec<Effect> {
        let pane = self.panes.of_mut(self.focus);
        pane.go(step);
        if pane.wants_more() {
            return vec![self.load(self.focus)];
        }
        Vec::new()
    }

    /// Goes through the list in focus by date, and asks for more rows near its end.
    pub(super) fn go_by_date(&mut self, forward: bool) -> Vec<Effect> {
        let place = self.here();
        if self.panes.of_mut(self.focus).go_by_date(forward) {
            self.trail.leave(place);
            return self.move_in_list(Move::By(0));
        }
        self.warn(vec![Message::new("screen-no-other-date")]);
        Vec::new()
    }

    /// Gives the keyboard to a list.
    pub(super) fn go_to_pane(&mut self, kind: RecordKind) {
        self.focus = kind;
    }

    /// The list after the one in focus, or the one before; round at the ends.
    pub(super) fn neighbour(&self, forward: bool) -> RecordKind {
        let at = KINDS.iter().position(|kind| *kind == self.focus);
        let step = if forward { 1 } else { KINDS.len() - 1 };
        let next = KINDS.get((at.unwrap_or(0) + step) % KINDS.len());
        next.copied().unwrap_or(self.focus)
    }

    /// How many rows a page of the list in focus has.
    pub(super) fn page(&self) -> usize {
        self.layout()
            .map_or(1, |layout| usize::from(layout.rows_of(self.focus)))
            .max(1)
    }

    /// Keeps every selected row in sight. A list that is hidden holds what it will show.
    pub(super) fn scroll_lists(&mut self) {
        let Some(layout) = self.layout() else { return };
        for kind in KINDS {
            let height = usize::from(layout.rows_of(kind));
            self.panes.of_mut(kind).scroll(height);
        }
    }

    /// Asks for the rows for which there is room now.
    pub(super) fn resize(&mut self, size: (u16, u16)) -> Vec<Effect> {
        self.size = size;
        self.scroll_lists();
        let mut short = KINDS.to_vec();
        short.retain(|kind| self.panes.of(*kind).is_short());
        short.into_iter().map(|kind| self.load(kind)).collect()
    }
}
