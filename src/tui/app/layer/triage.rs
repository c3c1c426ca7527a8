//! The triage: what came in, one message at a time, until each has its verdict.

use chrono::NaiveDate;

use crate::domain::identity::RecordNumber;
use crate::domain::record::{Claim, SenderMatch};
use crate::domain::triage::{Choice, KnownCandidate, TriageSheet, Untriaged};
use crate::domain::values::ClaimKind;
use crate::domain::view::Row;
use crate::domain::workflow::Nonce;
use crate::tui::app::cursor::Scroll;
use crate::tui::app::text::wrapped;

/// Longer lines than this are hard to read.
const WIDEST: usize = 100;

/// A message of the queue.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiting {
    /// The claim that it became.
    pub number: RecordNumber,
    /// What was said of it, if it was.
    pub settled: Option<Settled>,
}

/// What became of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Settled {
    /// The officer before the screen gave a verdict; the claim as it is since.
    Here(Box<Row>),
    /// Set aside until another day, if that is known already.
    Aside(Option<NaiveDate>),
    /// A colleague triaged it meanwhile.
    Elsewhere,
}

/// Where the officer is in the triage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriageView {
    /// All that waited when the triage began, and what came since, in the order of their dates;
    /// nothing until it has been read.
    pub queue: Option<Vec<Waiting>>,
    /// The message in front; behind the last, once every one has its verdict.
    pub at: usize,
    /// What is known of the message in front.
    pub sheet: Option<Box<TriageSheet>>,
    /// The kind chosen, by its place among the choices.
    pub kind: Option<usize>,
    /// The subject chosen, by its place among the candidates.
    pub whose: Option<usize>,
    /// How far the text has been scrolled.
    pub scroll: Scroll,
    /// The verdict that was sent off, until its answer.
    pub sent: Option<Nonce>,
    /// The claims on which the officer before the screen gave a verdict, the last one last.
    pub given: Vec<RecordNumber>,
    /// Answers to questions of an earlier generation are not true any more.
    pub generation: u64,
    begin_at: Option<RecordNumber>,
}

impl TriageView {
    /// The triage that begins with a message, or with the most urgent one.
    pub const fn beginning_at(begin_at: Option<RecordNumber>) -> Self {
        Self {
            queue: None,
            at: 0,
            sheet: None,
            kind: None,
            whose: None,
            scroll: Scroll { offset: 0 },
            sent: None,
            given: Vec::new(),
            generation: 0,
            begin_at,
        }
    }

    /// The messages, as far as they have been read.
    pub fn messages(&self) -> &[Waiting] {
        self.queue.as_deref().unwrap_or_default()
    }

    /// The message in front; none behind the last.
    pub fn in_front(&self) -> Option<&Waiting> {
        self.messages().get(self.at)
    }

    /// How many still wait for a verdict.
    pub fn left(&self) -> usize {
        let waiting = self.messages().iter();
        waiting.filter(|message| message.settled.is_none()).count()
    }

    /// What is known of the message in front, once it has been read.
    pub fn known(&self) -> Option<&TriageSheet> {
        let number = self.in_front()?.number;
        let sheet = self.sheet.as_deref();
        sheet.filter(|sheet| sheet.file.row.number() == number)
    }

    /// The claim in front.
    pub fn claim(&self) -> Option<&Claim> {
        match &self.known()?.file.row {
            Row::Claim(row) => Some(&row.claim),
            _ => None,
        }
    }

    /// The kind chosen, with what it would set.
    pub fn choice(&self) -> Option<&Choice> {
        self.known()?.choices.get(self.kind?)
    }

    /// The subject chosen, with what is known of it.
    pub fn candidate(&self) -> Option<&KnownCandidate> {
        self.known()?.candidates.get(self.whose?)
    }

    /// The kinds to be shown: the likely ones, with the one chosen.
    pub fn shown_kinds(&self) -> impl Iterator<Item = (usize, &Choice)> {
        let likely = self.known().map_or(0, |sheet| sheet.likely);
        let choices = self.known().map_or(&[][..], |sheet| &sheet.choices);
        let choices = choices.iter().enumerate();
        choices.filter(move |(place, _)| *place < likely || Some(*place) == self.kind)
    }

    /// The words of the message that tell of a kind.
    pub fn said(&self, kind: ClaimKind) -> &[String] {
        let looks_like = self.known().map_or(&[][..], |sheet| &sheet.looks_like);
        let looks = looks_like.iter().find(|looks| looks.kind == kind);
        looks.map_or(&[], |looks| &looks.said)
    }

    /// The lines of the message's text.
    pub fn text(&self, width: usize) -> Vec<String> {
        let text = self.claim().and_then(|claim| claim.text.as_ref());
        text.map_or_else(Vec::new, |text| wrapped(text, width.min(WIDEST)))
    }

    /// Takes the queue in as it is now. True where another message is in front than before.
    pub fn take_queue(&mut self, untriaged: &[Untriaged], today: NaiveDate) -> bool {
        let begun = self.queue.is_some();
        let mut queue = self.queue.take().unwrap_or_default();
        // What the officer has just decided is no colleague's doing.
        let own = self.sent.and(queue.get(self.at)).map(|own| own.number);
        for message in &mut queue {
            let now = untriaged.iter().find(|now| now.number == message.number);
            message.settled = match (now, message.settled.take()) {
                (Some(now), _) => aside(now, today),
                (None, Some(settled @ Settled::Here(_))) => Some(settled),
                (None, settled) if own == Some(message.number) => settled,
                (None, _) => Some(Settled::Elsewhere),
            };
        }
        for now in untriaged {
            if !queue.iter().any(|message| message.number == now.number) {
                queue.push(Waiting {
                    number: now.number,
                    settled: aside(now, today),
                });
            }
        }
        self.queue = Some(queue);
        if begun {
            return false;
        }
        let place = |message: &Waiting| Some(message.number) == self.begin_at;
        let begin = self.messages().iter().position(place);
        self.at = begin.unwrap_or_else(|| self.next_waiting(0));
        true
    }

    /// Takes in what is known of the message in front; what was chosen stays chosen.
    pub fn take_sheet(&mut self, sheet: TriageSheet) {
        let number = sheet.file.row.number();
        if self.in_front().map(|message| message.number) != Some(number) {
            return;
        }
        let again = self.known().is_some();
        let kind = self.choice().map(|choice| choice.kind);
        let whose = self.candidate().map(|known| known.candidate.subject);
        let likeliest = (sheet.likely > 0).then_some(0);
        self.kind = match again {
            true => sheet.choices.iter().position(|c| Some(c.kind) == kind),
            false => likeliest,
        };
        let mut candidates = sheet.candidates.iter();
        self.whose = match again {
            true => candidates.position(|known| Some(known.candidate.subject) == whose),
            // A name alone is shared by many: whom it means is the officer's to say.
            false => candidates
                .next()
                .filter(|first| first.candidate.by != [SenderMatch::Name])
                .map(|_| 0),
        };
        self.sheet = Some(Box::new(sheet));
    }

    /// To the kind after the one chosen, or before it; round at the ends.
    pub fn turn_kind(&mut self, forward: bool) {
        let count = self.known().map_or(0, |sheet| sheet.choices.len());
        self.kind = turned(self.kind, count, forward);
    }

    /// To the subject after the one chosen, or before it; between the last and the first nobody.
    pub fn turn_subject(&mut self, forward: bool) {
        let count = self.known().map_or(0, |sheet| sheet.candidates.len());
        self.whose = match (self.whose, forward) {
            (None, _) => turned(None, count, forward),
            (Some(0), false) => None,
            (Some(last), true) if last + 1 >= count => None,
            (at, _) => turned(at, count, forward),
        };
    }

    /// To the message after the one in front, or before it.
    pub fn turn(&mut self, forward: bool) {
        let last = self.messages().len().saturating_sub(1);
        let to = match forward {
            true => (self.at + 1).min(last),
            false => self.at.saturating_sub(1).min(last),
        };
        self.go_to(to);
    }

    /// To the next message that waits for a verdict, from the one in front on and round at the
    /// end; behind the last, where none does.
    pub fn go_on(&mut self) {
        self.go_to(self.next_waiting(self.at));
    }

    /// To the message that became this claim.
    pub fn go_to_claim(&mut self, number: RecordNumber) {
        let place = self.messages().iter().position(|m| m.number == number);
        if let Some(place) = place {
            self.go_to(place);
        }
    }

    fn go_to(&mut self, place: usize) {
        if place == self.at {
            return;
        }
        self.at = place;
        self.sheet = None;
        self.kind = None;
        self.whose = None;
        self.scroll = Scroll::default();
    }

    fn next_waiting(&self, from: usize) -> usize {
        let queue = self.messages();
        let waits = |place: &usize| {
            let message = queue.get(*place);
            message.is_some_and(|message| message.settled.is_none())
        };
        let round = (from..queue.len()).chain(0..from.min(queue.len()));
        round.into_iter().find(waits).unwrap_or(queue.len())
    }

    /// Notes what became of a message. True where the officer gave a verdict on it before.
    pub fn settle(&mut self, number: RecordNumber, settled: Option<Settled>) -> bool {
        let mut queue = self.queue.iter_mut().flatten();
        let message = queue.find(|message| message.number == number);
        let before = message.and_then(|message| std::mem::replace(&mut message.settled, settled));
        matches!(before, Some(Settled::Here(_)))
    }

    /// The claim in front as it is now.
    pub fn see(&mut self, row: &Row) {
        let sheet = self.sheet.as_mut();
        if let Some(sheet) = sheet.filter(|sheet| sheet.file.row.number() == row.number()) {
            sheet.file.row = row.clone();
        }
    }

    /// The claim in front as it would be with the kind chosen, so that its dates can be explained.
    pub fn as_chosen(&self) -> Option<Row> {
        let Row::Claim(row) = &self.known()?.file.row else {
            return None;
        };
        let mut row = row.clone();
        if let Some(choice) = self.choice() {
            row.claim.kind = Some(choice.kind);
            row.claim.clocks.clone_from(&choice.clocks);
        }
        Some(Row::Claim(row))
    }
}

fn aside(message: &Untriaged, today: NaiveDate) -> Option<Settled> {
    let aside = message.is_aside(today);
    aside.then_some(Settled::Aside(message.set_aside_until))
}

/// The next of so many, round at the ends.
const fn turned(at: Option<usize>, count: usize, forward: bool) -> Option<usize> {
    if count == 0 {
        return None;
    }
    Some(match (at, forward) {
        (None, true) => 0,
        (None, false) => count - 1,
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(n: u32) -> RecordNumber {
        RecordNumber::Claim { year: 2026, n }
    }

    fn waiting(numbers: &[u32]) -> Vec<Untriaged> {
        let waiting = numbers.iter().map(|n| Untriaged {
            number: number(*n),
            set_aside_until: None,
        });
        waiting.collect()
    }

    fn today() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    #[test]
    fn begins_with_the_message_in_hand_and_goes_round_to_what_is_left() {
        let mut view = TriageView::beginning_at(Some(number(2)));
        assert!(view.take_queue(&waiting(&[1, 2, 3]), today()));
        assert_eq!(view.in_front().map(|m| m.number), Some(number(2)));
        for (settled, then) in [(2, Some(3)), (3, Some(1)), (1, None)] {
            view.settle(number(settled), Some(Settled::Elsewhere));
            view.go_on();
            assert_eq!(view.in_front().map(|m| m.number), then.map(number));
        }
        assert_eq!(view.left(), 0);
        view.turn(false);
        assert_eq!(view.in_front().map(|m| m.number), Some(number(3)));
    }

    #[test]
    fn what_colleagues_do_meanwhile_is_seen_and_moves_nothing_away() {
        let mut view = TriageView::beginning_at(None);
        assert!(view.take_queue(&waiting(&[1, 2]), today()));
        view.turn(true);
        assert!(!view.take_queue(&waiting(&[2, 3]), today()));
        assert_eq!(view.in_front().map(|m| m.number), Some(number(2)));
        // Also from the first message, back at which the officer may be before it is read again.
        view.turn(false);
        assert!(!view.take_queue(&waiting(&[2, 3]), today()));
        assert_eq!(view.in_front().map(|m| m.number), Some(number(1)));
        let settled: Vec<_> = view.messages().iter().map(|m| &m.settled).collect();
        assert_eq!(settled, [&Some(Settled::Elsewhere), &None, &None]);
    }

    #[test]
    fn what_is_set_aside_waits_for_its_day() {
        let until: NaiveDate = "2026-11-25".parse().unwrap();
        let aside = Untriaged {
            number: number(1),
            set_aside_until: Some(until),
        };
        let mut view = TriageView::beginning_at(None);
        view.take_queue(&[aside], today());
        assert_eq!((view.left(), view.in_front()), (0, None));
        assert!(!view.take_queue(&[aside], until));
        assert_eq!(view.left(), 1);
    }

    #[test]
    fn the_subject_can_be_nobody_again_and_the_kind_goes_round() {
        assert_eq!(turned(None, 0, true), None);
        assert_eq!(turned(None, 3, false), Some(2));
        assert_eq!(turned(Some(2), 3, true), Some(0));
    }
}
