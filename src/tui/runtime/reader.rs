//! The thread that reads: lists, counts, records, and whether somebody has written.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::{Event, failure, letters, saving};
use crate::desk::{Desk, DeskError, Stopper};
use crate::tui::app::{Effect, Msg};

/// How often it is looked whether somebody has written: a colleague's act is seen within a
/// second, and the look costs one small read.
const BETWEEN_LOOKS: Duration = Duration::from_millis(250);

/// Answers that are found within this time are told one right after the other, and shown in one
/// frame: what one key or the start asks for.
const TOGETHER: Duration = Duration::from_millis(8);

/// The way to the thread that reads.
pub(super) struct Reads {
    ask: Sender<Asked>,
    stopper: Stopper,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    effect: Effect,
    /// In which turn it was asked: when the lists are asked for anew, the next begins.
    turn: u64,
}

impl Asked {
    /// Whether it is asked anew with all lists. Nothing else is stopped for them: it would only
    /// have to be begun again.
    const fn is_of_lists(&self) -> bool {
        matches!(
            self.effect,
            Effect::LoadPane { .. } | Effect::CountMatches { .. }
        )
    }
}

impl Reads {
    /// Asks for something; it is answered as [`Event::Told`].
    pub fn ask(&self, effect: Effect) -> anyhow::Result<()> {
        let turn = self.stopper.turn();
        Ok(self.ask.send(Asked { effect, turn })?)
    }

    /// What is being read for the lists is not wanted any more: all of them are about to be asked
    /// for anew.
    pub fn overtake(&self) {
        self.stopper.stop();
    }
}

/// Starts the thread.
pub(super) fn start(mut desk: Desk, tell: Sender<Event>) -> anyhow::Result<Reads> {
    let (ask, asked) = channel();
    let stopper = Stopper::default();
    desk.heed(&stopper)?;
    let reader = Reader::new(desk, stopper.clone(), tell);
    thread::Builder::new()
        .name("reader".to_owned())
        .spawn(move || reader.work(&asked))?;
    Ok(Reads { ask, stopper })
}

struct Reader {
    desk: Desk,
    stopper: Stopper,
    tell: Sender<Event>,
    looked: Instant,
    /// Whether the last look failed.
    look_failed: bool,
    /// Whether there is nothing to do in a pause: all is in memory that makes a search quick,
    /// or the first rows are still to be shown.
    prepared: bool,
}

impl Reader {
    fn new(desk: Desk, stopper: Stopper, tell: Sender<Event>) -> Self {
        Self {
            desk,
            stopper,
            tell,
            looked: Instant::now(),
            look_failed: false,
            prepared: true,
        }
    }

    fn work(mut self, asked: &Receiver<Asked>) {
        loop {
            let patience = if self.prepared {
                BETWEEN_LOOKS
            } else {
                Duration::ZERO
            };
            match asked.recv_timeout(patience) {
                Ok(first) => {
                    let mut waiting =
                        newest(std::iter::once(first).chain(asked.try_iter()).collect());
                    let mut answers = Vec::new();
                    let mut began = Instant::now();
                    while !waiting.is_empty() {
                        let next = waiting.remove(0);
                        // The lists are told with their counts, whatever is counted after them.
                        let whole = matches!(next.effect, Effect::CountMatches { .. });
                        answers.extend(self.answer(next));
                        if whole || waiting.is_empty() || began.elapsed() >= TOGETHER {
                            began = Instant::now();
                            let told = answers.drain(..).try_for_each(|answer| self.say(answer));
                            if told.is_err() {
                                return;
                            }
                        }
                        // What came meanwhile may have overtaken what still waits.
                        waiting.extend(asked.try_iter());
                        waiting = newest(waiting);
                    }
                    self.prepared = false;
                }
                Err(RecvTimeoutError::Timeout) => self.prepare(),
                Err(RecvTimeoutError::Disconnected) => return,
            }
            if self.look().is_err() {
                return;
            }
        }
    }

    /// Uses a pause to make searches quick; one that comes too early is only slower.
    fn prepare(&mut self) {
        self.stopper.read_for(Some(self.stopper.turn()));
        self.prepared = !self.desk.prepare_search().unwrap_or(false);
    }

    /// Looks whether somebody has written, not more often than it was promised.
    fn look(&mut self) -> Result<(), Gone> {
        if self.looked.elapsed() < BETWEEN_LOOKS {
            return Ok(());
        }
        self.looked = Instant::now();
        self.stopper.read_for(None);
        let office = Arc::clone(self.desk.office());
        let changed = self.desk.changed();
        self.prepared &= matches!(changed, Ok(false));
        let failed_before = std::mem::replace(&mut self.look_failed, changed.is_err());
        match changed {
            Ok(false) => Ok(()),
            Ok(true) if Arc::ptr_eq(&office, self.desk.office()) => self.say(Msg::StoreChanged),
            Ok(true) => self.say(Msg::Office(Arc::clone(self.desk.office()))),
            // It is tried again with every look, and told once.
            Err(_) if failed_before => Ok(()),
            Err(error) => self.say(failed(&error)),
        }
    }

    /// The answer; none, if it is not wanted any more.
    fn answer(&mut self, asked: Asked) -> Option<Msg> {
        let of_lists = asked.is_of_lists();
        if of_lists && asked.turn < self.stopper.turn() {
            return None;
        }
        self.stopper.read_for(of_lists.then_some(asked.turn));
        let told = match asked.effect {
            Effect::LoadPane {
                pane,
                query,
                generation,
            } => match self.desk.page(pane, &query) {
                Err(error) if !error.is_stopped() => Ok(Msg::Unread {
                    pane,
                    generation,
                    problem: failure::problem(&error),
                }),
                page => page.map(|page| Msg::Rows {
                    pane,
                    generation,
                    page,
                }),
            },
            Effect::CountMatches {
                queries,
                generation,
                at_once,
            } => {
                let totals = match at_once {
                    true => self.desk.totals_at_once(queries.each_ref()),
                    false => self.desk.totals(queries.each_ref()),
                };
                totals.map(|totals| Msg::Totals { generation, totals })
            }
            Effect::LoadFile(number) => self
                .desk
                .file(number)
                .map(|file| Msg::FileLoaded(Box::new(file))),
            Effect::LoadWorkload(month) => {
                let load = self.desk.workload(month, None);
                load.map(|load| Msg::Workload(Box::new(load)))
            }
            Effect::LoadLetter { number, language } => letters::read(&self.desk, number, language),
            Effect::LoadTriage { generation } => {
                self.desk.untriaged().map(|untriaged| Msg::Untriaged {
                    generation,
                    untriaged,
                })
            }
            Effect::LoadSheet { number, generation } => {
                let sheet = self.desk.triage_sheet(number).map(Box::new);
                sheet.map(|sheet| Msg::Sheet { generation, sheet })
            }
            // Where nothing is written into the register: no masked data are asked for.
            Effect::SaveLetter { nonce, saving } => {
                Ok(letters::save(&mut self.desk, nonce, &saving))
            }
            Effect::LoadPeople => self.desk.people().map(Msg::People),
            Effect::LoadDoubles(of) => {
                let doubles = self.desk.likely_doubles(of);
                doubles.map(|doubles| Msg::Doubles { of, doubles })
            }
            Effect::SaveAttachment { claim, n, path } => {
                saving::attachment(&self.desk, claim, n, &path)
            }
            Effect::Check { command, edition } => match self.desk.check(&command) {
                Err(DeskError::Refused(refusal)) => Ok(Err(refusal)),
                // It is told when the act is sent, with both versions.
                Err(DeskError::Conflict(_)) => Ok(Ok(Vec::new())),
                checked => checked.map(Ok),
            }
            .map(|verdict| Msg::Checked {
                nonce: command.nonce,
                edition,
                verdict,
            }),
            _ => self.desk.counters().map(Msg::Counters),
        };
        match told {
            Err(error) if error.is_stopped() => None,
            told => Some(told.unwrap_or_else(|error| failed(&error))),
        }
    }

    fn say(&self, msg: Msg) -> Result<(), Gone> {
        self.tell.send(Event::Told(msg)).map_err(|_| Gone)
    }
}

/// Nobody listens any more.
struct Gone;

fn failed(error: &DeskError) -> Msg {
    Msg::Failed {
        nonce: None,
        problem: failure::problem(error),
    }
}

/// What is left to answer of several questions: of the same kind only the newest.
fn newest(questions: Vec<Asked>) -> Vec<Asked> {
    let mut left: Vec<Asked> = Vec::new();
    for asked in questions {
        left.retain(|earlier| !overtaken(&earlier.effect, &asked.effect));
        left.push(asked);
    }
    left
}

fn overtaken(earlier: &Effect, later: &Effect) -> bool {
    match (earlier, later) {
        (Effect::LoadPane { pane, .. }, Effect::LoadPane { pane: newer, .. }) => pane == newer,
        (Effect::CountMatches { .. }, Effect::CountMatches { .. })
        | (Effect::LoadCounters, Effect::LoadCounters)
        | (Effect::LoadWorkload(_), Effect::LoadWorkload(_))
        | (Effect::LoadLetter { .. }, Effect::LoadLetter { .. })
        | (Effect::LoadTriage { .. }, Effect::LoadTriage { .. })
        | (Effect::LoadSheet { .. }, Effect::LoadSheet { .. })
        | (Effect::LoadDoubles(_), Effect::LoadDoubles(_))
        | (Effect::LoadPeople, Effect::LoadPeople) => true,
        (Effect::Check { command, .. }, Effect::Check { command: newer, .. }) => {
            command.nonce == newer.nonce
        }
        (Effect::LoadFile(number), Effect::LoadFile(newer)) => number == newer,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::FixedClock;
    use crate::desk::RegisterKind;
    use crate::domain::values::{RecordKind, Role};
    use crate::domain::view::ListQuery;
    use crate::domain::workflow::Actor;

    fn load(pane: RecordKind, generation: u64) -> Effect {
        Effect::LoadPane {
            pane,
            query: ListQuery::default(),
            generation,
        }
    }

    #[test]
    fn a_newer_question_of_the_same_pane_overtakes_the_older() {
        let asked = [
            load(RecordKind::Claim, 1),
            Effect::LoadCounters,
            load(RecordKind::Block, 1),
            load(RecordKind::Claim, 2),
            Effect::LoadCounters,
        ];
        let asked = asked.map(|effect| Asked { effect, turn: 0 });
        let left = newest(asked.to_vec());
        let expected = vec![
            load(RecordKind::Block, 1),
            load(RecordKind::Claim, 2),
            Effect::LoadCounters,
        ];
        let left: Vec<Effect> = left.into_iter().map(|asked| asked.effect).collect();
        assert_eq!(left, expected);
    }

    /// The reader may come to a question before that is sent which has overtaken it.
    #[test]
    fn lists_that_were_overtaken_are_not_read_and_all_else_is() {
        let folder = tempfile::tempdir().unwrap();
        let clock = Arc::new(FixedClock("2026-10-26T06:00:00Z".parse().unwrap()));
        let actor = Actor {
            login: "aigul".to_owned(),
            uid: 1000,
            role: Role::Officer,
        };
        let path = folder.path().join("register.db");
        let mut desk = Desk::init(&path, RegisterKind::Test, &[], clock, actor).unwrap();
        let stopper = Stopper::default();
        desk.heed(&stopper).unwrap();
        let (tell, told) = channel();
        let (ask, asked) = channel();
        let reader = Reader::new(desk, stopper.clone(), tell);
        let reads = Reads { ask, stopper };
        reads.ask(load(RecordKind::Claim, 1)).unwrap();
        reads.ask(Effect::LoadPeople).unwrap();
        reads.overtake();
        reads.ask(load(RecordKind::Block, 2)).unwrap();
        drop(reads);
        reader.work(&asked);
        let told: Vec<Msg> = told
            .try_iter()
            .filter_map(|event| match event {
                Event::Told(msg) => Some(msg),
                _ => None,
            })
            .collect();
        let [Msg::People(_), Msg::Rows { pane, .. }] = told.as_slice() else {
            panic!("{told:?}");
        };
        assert_eq!(*pane, RecordKind::Block);
    }
}
