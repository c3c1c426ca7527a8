//! The thread that reads: lists, counts, records, and whether somebody has written.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};
use std::{io, thread};

use super::{Event, failure};
use crate::desk::{Desk, DeskError};
use crate::tui::app::{Effect, Msg};

/// How often it is looked whether somebody has written: a colleague's act is seen within a
/// second, and the look costs one small read.
const BETWEEN_LOOKS: Duration = Duration::from_millis(250);

/// Starts the thread; what is sent to it is answered as [`Event::Told`].
pub(super) fn start(desk: Desk, tell: Sender<Event>) -> io::Result<Sender<Effect>> {
    let (ask, asked) = channel();
    let reader = Reader {
        desk,
        tell,
        looked: Instant::now(),
        prepared: true,
    };
    thread::Builder::new()
        .name("reader".to_owned())
        .spawn(move || reader.work(&asked))?;
    Ok(ask)
}

struct Reader {
    desk: Desk,
    tell: Sender<Event>,
    looked: Instant,
    /// Whether there is nothing to do in a pause: all is in memory that makes a search quick,
    /// or the first rows are still to be shown.
    prepared: bool,
}

impl Reader {
    fn work(mut self, asked: &Receiver<Effect>) {
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
                    while !waiting.is_empty() {
                        let answer = self.answer(waiting.remove(0));
                        if self.say(answer).is_err() {
                            return;
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
        self.prepared = !self.desk.prepare_search().unwrap_or(false);
    }

    /// Looks whether somebody has written, not more often than it was promised.
    fn look(&mut self) -> Result<(), Gone> {
        if self.looked.elapsed() < BETWEEN_LOOKS {
            return Ok(());
        }
        self.looked = Instant::now();
        let office = Arc::clone(self.desk.office());
        let changed = self.desk.changed();
        self.prepared &= matches!(changed, Ok(false));
        match changed {
            Ok(false) => Ok(()),
            Ok(true) if Arc::ptr_eq(&office, self.desk.office()) => self.say(Msg::StoreChanged),
            Ok(true) => self.say(Msg::Office(Arc::clone(self.desk.office()))),
            Err(error) => self.say(failed(&error)),
        }
    }

    fn answer(&self, effect: Effect) -> Msg {
        let told = match effect {
            Effect::LoadPane {
                pane,
                query,
                generation,
            } => self.desk.page(pane, &query).map(|page| Msg::Rows {
                pane,
                generation,
                page,
            }),
            Effect::CountMatches { query, generation } => {
                let totals = self.desk.totals(&query);
                totals.map(|totals| Msg::Totals { generation, totals })
            }
            Effect::LoadFile(number) => self
                .desk
                .file(number)
                .map(|file| Msg::FileLoaded(Box::new(file))),
            Effect::LoadPeople => self.desk.people().map(Msg::People),
            Effect::Check { command, edition } => {
                let verdict = match self.desk.check(&command) {
                    Ok(warnings) => Ok(warnings),
                    Err(DeskError::Refused(refusal)) => Err(refusal),
                    // It is told when the act is sent, with both versions.
                    Err(DeskError::Conflict(_)) => Ok(Vec::new()),
                    Err(error) => return failed(&error),
                };
                return Msg::Checked {
                    nonce: command.nonce,
                    edition,
                    verdict,
                };
            }
            _ => self.desk.counters().map(Msg::Counters),
        };
        told.unwrap_or_else(|error| failed(&error))
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
fn newest(effects: Vec<Effect>) -> Vec<Effect> {
    let mut left: Vec<Effect> = Vec::new();
    for effect in effects {
        left.retain(|earlier| !overtaken(earlier, &effect));
        left.push(effect);
    }
    left
}

fn overtaken(earlier: &Effect, later: &Effect) -> bool {
    match (earlier, later) {
        (Effect::LoadPane { pane, .. }, Effect::LoadPane { pane: newer, .. }) => pane == newer,
        (Effect::CountMatches { .. }, Effect::CountMatches { .. })
        | (Effect::LoadCounters, Effect::LoadCounters)
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
    use crate::domain::values::RecordKind;
    use crate::domain::view::ListQuery;

    #[test]
    fn a_newer_question_of_the_same_pane_overtakes_the_older() {
        let load = |pane, generation| Effect::LoadPane {
            pane,
            query: ListQuery::default(),
            generation,
        };
        let left = newest(vec![
            load(RecordKind::Claim, 1),
            Effect::LoadCounters,
            load(RecordKind::Block, 1),
            load(RecordKind::Claim, 2),
            Effect::LoadCounters,
        ]);
        let expected = vec![
            load(RecordKind::Block, 1),
            load(RecordKind::Claim, 2),
            Effect::LoadCounters,
        ];
        assert_eq!(left, expected);
    }
}
