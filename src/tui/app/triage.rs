//! Going through what came in: a verdict on each message, and on to the next.

use super::App;
use super::dialog::{About, Answer, Errand};
use super::effect::Effect;
use super::form::FieldName;
use super::layer::{Layer, Settled, TriageView};
use super::offers::refused;
use crate::domain::message::Message;
use crate::domain::triage::{TriageSheet, Untriaged};
use crate::domain::values::{ClaimKind, ClaimState, Value};
use crate::domain::view::{File, Row};
use crate::domain::workflow::{Act, Command, Nonce, Verdict, way_back};
use crate::tui::keys::{Action, Context};

/// The lines that stand above the text and between what is below it, at the most.
const FRAME: usize = 9;

/// Of so many likely subjects the first are shown.
pub const MOST_PEOPLE: usize = 4;

/// The columns that the verdicts take, with their keys.
const VERDICTS: usize = 90;

impl App {
    /// Begins the triage with the message in hand, or with the most urgent one.
    pub(super) fn open_triage(&mut self) -> Vec<Effect> {
        let in_hand = self.record_in_hand().filter(|row| is_untriaged(row));
        let view = TriageView::beginning_at(in_hand.map(Row::number));
        self.layers.push(Layer::Triage(Box::new(view)));
        vec![Effect::LoadTriage { generation: 0 }]
    }

    /// The triage, wherever it lies.
    fn triage(&mut self) -> Option<&mut TriageView> {
        self.layers.iter_mut().find_map(|layer| match layer {
            Layer::Triage(view) => Some(&mut **view),
            _ => None,
        })
    }

    /// The triage, if an answer to a question of that generation is still true.
    fn triage_of(&mut self, generation: u64) -> Option<&mut TriageView> {
        self.triage().filter(|view| view.generation == generation)
    }

    fn triage_in_front(&mut self) -> Option<&mut TriageView> {
        match self.layers.last_mut() {
            Some(Layer::Triage(view)) => Some(view),
            _ => None,
        }
    }

    /// What has to be read again when something was written.
    pub(super) fn triage_to_refresh(view: &TriageView) -> Vec<Effect> {
        let generation = view.generation;
        let sheet = view.in_front().map(|message| Effect::LoadSheet {
            number: message.number,
            generation,
        });
        let queue = Effect::LoadTriage { generation };
        std::iter::once(queue).chain(sheet).collect()
    }

    /// Takes in what waits for its triage.
    pub(super) fn take_untriaged(
        &mut self,
        generation: u64,
        untriaged: &[Untriaged],
    ) -> Vec<Effect> {
        let today = self.today;
        let Some(view) = self.triage_of(generation) else {
            return Vec::new();
        };
        match view.take_queue(untriaged, today) {
            true => read_sheet(view),
            false => Vec::new(),
        }
    }

    /// Takes in what is known of the message in front.
    pub(super) fn take_sheet(&mut self, generation: u64, sheet: TriageSheet) -> Vec<Effect> {
        if self.triage_of(generation).is_none() {
            return Vec::new();
        }
        let file = sheet.file.clone();
        let number = file.row.number();
        let awaited = self.undoing.take_if(|awaited| *awaited == number);
        let Some(view) = self.triage() else {
            return Vec::new();
        };
        view.take_sheet(sheet);
        match awaited {
            Some(_) => self.take_verdict_back(&file),
            None => Vec::new(),
        }
    }

    /// An action in the triage.
    pub(super) fn act_in_triage(&mut self, action: Action) -> Vec<Effect> {
        let Some(view) = self.triage_in_front() else {
            return Vec::new();
        };
        match action {
            Action::Back => {
                self.layers.pop();
            }
            Action::NextPane | Action::PrevPane => {
                view.turn(action == Action::NextPane);
                return read_sheet(view);
            }
            Action::Left | Action::Right => view.turn_kind(action == Action::Right),
            Action::Up | Action::Down => view.turn_subject(action == Action::Down),
            Action::PageUp | Action::PageDown | Action::Top | Action::Bottom => self.scroll(action),
            Action::Open => {
                let number = view.in_front().map(|message| message.number);
                return number.map_or_else(Vec::new, |number| self.open_record(number));
            }
            Action::AcceptMessage => return self.accept_message(),
            Action::AskIdentity => return self.ask_identity(),
            Action::EnterSender => return self.open_verdict(Errand::EnterSender),
            Action::LinkMessage => return self.open_verdict(Errand::LinkMessage),
            Action::RedirectMessage => return self.open_verdict(Errand::RedirectMessage),
            Action::SetAside => return self.open_verdict(Errand::SetAside),
            Action::NotOurs => return self.open_verdict(Errand::NotOurs),
            Action::Undo => return self.undo_verdict(),
            Action::Workload => return self.open_workload(),
            _ => return self.act_on_record(action),
        }
        Vec::new()
    }

    /// How many lines the text of a message has for itself, at the least.
    fn triage_room(&self, view: &TriageView) -> usize {
        let people = view.known().map_or(0, |sheet| sheet.candidates.len());
        let choices = view.shown_kinds().count().max(1) + people.clamp(1, MOST_PEOPLE + 1);
        let verdicts = VERDICTS / self.layer_width().max(1) + 1;
        let room = self.layer_height();
        room.saturating_sub(FRAME + choices + verdicts).max(1)
    }

    /// Scrolls the text of the message in front.
    pub(super) fn scroll_message(&mut self, lines: impl Fn(usize) -> isize) {
        let Some(Layer::Triage(view)) = self.layers.last() else {
            return;
        };
        let total = view.text(self.layer_width()).len();
        let room = self.triage_room(view);
        if let Some(view) = self.triage_in_front() {
            view.scroll.by(lines(room), total, room);
        }
    }

    /// As the kind and about the subject that are chosen; where one of them is not, or a date has
    /// to be said too, a dialog asks.
    fn accept_message(&mut self) -> Vec<Effect> {
        let chosen = self.triage_in_front().and_then(|view| {
            let kind = view.choice()?.kind;
            Some((kind, view.candidate()?.candidate.subject))
        });
        match chosen {
            Some((kind, subject)) if kind != ClaimKind::AuthorityDemand => {
                self.give(Verdict::Accept {
                    kind,
                    subject,
                    demanded_by: None,
                })
            }
            _ => self.open_verdict(Errand::AcceptMessage),
        }
    }

    fn ask_identity(&mut self) -> Vec<Effect> {
        let kind = self
            .triage_in_front()
            .and_then(|view| Some(view.choice()?.kind));
        match kind {
            Some(kind) => self.give(Verdict::AskIdentity { kind }),
            None => self.open_verdict(Errand::AskIdentity),
        }
    }

    /// The claim in front, if a verdict can be given on it now.
    fn awaiting_verdict(&mut self) -> Option<Row> {
        let Some(Layer::Triage(view)) = self.layers.last() else {
            return None;
        };
        if let Some(why_not) = self.why_no_verdict(view) {
            self.warn(vec![why_not]);
            return None;
        }
        // A verdict is on what the officer sees, once.
        let row = view.known().map(|sheet| sheet.file.row.clone());
        row.filter(|_| view.sent.is_none())
    }

    /// Why no verdict can be given on the message in front.
    pub fn why_no_verdict(&self, view: &TriageView) -> Option<Message> {
        let settled = view.in_front()?.settled.as_ref();
        if matches!(settled, Some(Settled::Here(_) | Settled::Elsewhere)) && !self.read_only {
            let settled = self.with_key("screen-triage-is-settled", Context::Triage, Action::Undo);
            return Some(settled);
        }
        let row = &view.known()?.file.row;
        refused(self, Some(row), Errand::AskIdentity)
    }

    /// Sends a verdict off that leaves nothing to ask.
    fn give(&mut self, verdict: Verdict) -> Vec<Effect> {
        let Some(row) = self.awaiting_verdict() else {
            return Vec::new();
        };
        self.send_off(&row, Act::Triage(verdict))
    }

    fn send_off(&mut self, row: &Row, act: Act) -> Vec<Effect> {
        let Some(nonce) = self.nonce.take() else {
            return vec![Effect::DrawNonce];
        };
        if let Some(view) = self.triage_in_front() {
            view.sent = Some(nonce);
        }
        let command = Command {
            target: Some(row.number()),
            act,
            seen: Some(row.version()),
            nonce,
        };
        vec![Effect::Execute(Box::new(command)), Effect::DrawNonce]
    }

    /// Opens the dialog of a verdict, with what is chosen in it already.
    fn open_verdict(&mut self, errand: Errand) -> Vec<Effect> {
        let Some(row) = self.awaiting_verdict() else {
            return Vec::new();
        };
        let Some(view) = self.triage_in_front() else {
            return Vec::new();
        };
        let kind = view.choice().map(|choice| choice.kind.as_str().to_owned());
        let known = view.candidate();
        let whose = known.map(|known| known.candidate.subject.to_string());
        let number = row.number();
        let other = known.and_then(|known| known.claims.iter().find(|other| **other != number));
        let other = other.map(ToString::to_string);
        let presets = match errand {
            Errand::AcceptMessage => {
                vec![(FieldName::Kind, kind), (FieldName::SubjectNumber, whose)]
            }
            Errand::LinkMessage => vec![(FieldName::SameAs, other)],
            _ => vec![(FieldName::Kind, kind)],
        };
        let file = view.known().map(|sheet| sheet.file.clone());
        let depth = self.layers.len();
        let mut effects = self.open_dialog_about(errand, About::Record(Box::new(row)));
        let opened = match self.layers.get_mut(depth) {
            Some(Layer::Dialog(dialog)) => dialog,
            _ => return effects,
        };
        // What the officer has read already need not be waited for.
        if let Some(file) = &file {
            opened.learn(Answer::File(file));
        }
        for (name, value) in presets {
            if let Some(value) = value {
                opened.preset(name, &value);
            }
        }
        effects.extend(opened.wants().map(Effect::LoadFile));
        effects.extend(opened.check(&self.office, self.today));
        effects
    }

    /// Takes back the verdict on the message in front, or the one given last.
    fn undo_verdict(&mut self) -> Vec<Effect> {
        let Some(view) = self.triage_in_front() else {
            return Vec::new();
        };
        let in_front = view.in_front().filter(|message| {
            let settled = &message.settled;
            matches!(settled, Some(Settled::Here(_)))
        });
        let Some(number) = in_front.map(|m| m.number).or(view.given.last().copied()) else {
            self.warn(vec![Message::new("screen-triage-nothing-given")]);
            return Vec::new();
        };
        view.go_to_claim(number);
        if let Some(file) = view.known().map(|sheet| sheet.file.clone()) {
            return self.take_verdict_back(&file);
        }
        let effects = read_sheet(view);
        self.undoing = Some(number);
        effects
    }

    fn take_verdict_back(&mut self, file: &File) -> Vec<Effect> {
        let way = way_back(&file.row.record(), &file.history, &self.actor.login);
        match way {
            Err(refusal) => {
                self.warn(vec![refusal.message()]);
                Vec::new()
            }
            Ok(way) if way.needs_reason() => {
                let about = About::Record(Box::new(file.row.clone()));
                let effects = self.open_dialog_about(Errand::Undo, about);
                self.learn(Answer::File(file));
                effects
            }
            Ok(way) => self.send_off(&file.row, way.act(None)),
        }
    }

    /// Something was done to a claim: if it is one of those gone through, it has its verdict, or
    /// has lost it, and the next one comes.
    pub(super) fn triage_goes_on(&mut self, row: &Row, errand: Option<Errand>) -> Vec<Effect> {
        let number = row.number();
        let Some(view) = self.triage() else {
            return Vec::new();
        };
        if !view.messages().iter().any(|m| m.number == number) {
            return Vec::new();
        }
        view.sent = None;
        view.generation += 1;
        // The next verdict may be given before the message is read again.
        view.see(row);
        let settled = match errand {
            _ if !is_untriaged(row) => Some(Settled::Here(Box::new(row.clone()))),
            Some(Errand::SetAside) => Some(Settled::Aside(None)),
            _ => None,
        };
        view.given.retain(|given| *given != number);
        let is_verdict = settled.is_some();
        if matches!(settled, Some(Settled::Here(_))) {
            view.given.push(number);
        }
        let was_settled = view.settle(number, settled);
        match (is_verdict, was_settled) {
            // What is done to a claim after its verdict moves nobody on.
            (true, true) => {}
            (true, false) => view.go_on(),
            (false, _) => view.go_to_claim(number),
        }
        read_sheet(view)
    }

    /// A verdict was not carried out; whether the answer is to one.
    pub(super) fn verdict_failed(&mut self, nonce: Nonce) -> bool {
        let view = self.triage();
        view.is_some_and(|view| view.sent.take_if(|sent| *sent == nonce).is_some())
    }
}

/// Whether a row is a claim that nobody has triaged yet.
pub(super) fn is_untriaged(row: &Row) -> bool {
    matches!(row, Row::Claim(row) if row.claim.state == ClaimState::Received)
}

fn read_sheet(view: &TriageView) -> Vec<Effect> {
    let wanted = view.in_front().filter(|_| view.known().is_none());
    let sheet = wanted.map(|message| Effect::LoadSheet {
        number: message.number,
        generation: view.generation,
    });
    sheet.into_iter().collect()
}
