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
    stoppers: Stoppers,
}

/// What stops the thread, each something else of what it reads.
#[derive(Clone, Default)]
struct Stoppers {
    /// What is read for the lists: it is overtaken when all of them are asked for anew.
    lists: Stopper,
    /// What is read in a pause: anything that is asked for ends the pause.
    pauses: Stopper,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Asked {
    effect: Effect,
    /// In which turn of the lists it was asked: when they are asked for anew, the next begins.
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

    /// Whether it waits for a pause: to count to the end may take longer than anybody waits for
    /// the next page.
    const fn is_for_a_pause(&self) -> bool {
        matches!(self.effect, Effect::CountMatches { at_once: false, .. })
    }
}

impl Reads {
    /// Asks for something; it is answered as [`Event::Told`].
    pub fn ask(&self, effect: Effect) -> anyhow::Result<()> {
        let turn = self.stoppers.lists.turn();
        self.ask.send(Asked { effect, turn })?;
        // Not before it was sent: who stops for it finds it.
        self.stoppers.pauses.stop();
        Ok(())
    }

    /// What is being read for the lists is not wanted any more: all of them are about to be asked
    /// for anew.
    pub fn overtake(&self) {
        self.stoppers.lists.stop();
    }
}

/// Starts the thread.
pub(super) fn start(mut desk: Desk, tell: Sender<Event>) -> anyhow::Result<Reads> {
    let (ask, asked) = channel();
    let stoppers = Stoppers::default();
    desk.heed([&stoppers.lists, &stoppers.pauses])?;
    let reader = Reader::new(desk, stoppers.clone(), tell);
    thread::Builder::new()
        .name("reader".to_owned())
        .spawn(move || reader.work(&asked))?;
    Ok(Reads { ask, stoppers })
}

struct Reader {
    desk: Desk,
    stoppers: Stoppers,
    tell: Sender<Event>,
    /// What waits for a pause.
    put_off: Option<Asked>,
    looked: Instant,
    /// Whether the last look failed.
    look_failed: bool,
    /// Whether there is nothing to do in a pause: all is in memory that makes a search quick,
    /// or the first rows are still to be shown.
    prepared: bool,
}

impl Reader {
    fn new(desk: Desk, stoppers: Stoppers, tell: Sender<Event>) -> Self {
        Self {
            desk,
            stoppers,
            tell,
            put_off: None,
            looked: Instant::now(),
            look_failed: false,
            prepared: true,
        }
    }

    fn work(mut self, asked: &Receiver<Asked>) {
        loop {
            // Before it is looked whether anything was asked: what is asked later ends the pause.
            let pause = self.stoppers.pauses.turn();
            let patience = if self.prepared && self.put_off.is_none() {
                BETWEEN_LOOKS
            } else {
                Duration::ZERO
            };
            let told = match asked.recv_timeout(patience) {
                Ok(first) => self.answer_all(first, asked),
                Err(RecvTimeoutError::Timeout) => self.use_pause(pause),
                Err(RecvTimeoutError::Disconnected) => Err(Gone),
            };
            if told.and_then(|()| self.look()).is_err() {
                return;
            }
        }
    }

    fn answer_all(&mut self, first: Asked, asked: &Receiver<Asked>) -> Result<(), Gone> {
        self.stoppers.pauses.read_for(None);
        let mut waiting = newest(std::iter::once(first).chain(asked.try_iter()).collect());
        let mut answers = Vec::new();
        let mut began = Instant::now();
        while !waiting.is_empty() {
            let next = waiting.remove(0);
            // The lists are told with their counts, whatever is counted after them.
            let whole = matches!(next.effect, Effect::CountMatches { .. });
            if next.is_for_a_pause() {
                self.put_off = Some(next);
            } else {
                answers.extend(self.answer(next));
            }
            if whole || waiting.is_empty() || began.elapsed() >= TOGETHER {
                began = Instant::now();
                answers.drain(..).try_for_each(|answer| self.say(answer))?;
            }
            // What came meanwhile may have overtaken what still waits.
            waiting.extend(asked.try_iter());
            waiting = newest(waiting);
        }
        self.prepared = false;
        Ok(())
    }

    /// Answers what was put off, and otherwise makes searches quick: a search that comes before
    /// that is only slower.
    fn use_pause(&mut self, pause: u64) -> Result<(), Gone> {
        self.stoppers.pauses.read_for(Some(pause));
        let Some(asked) = self.put_off.take() else {
            self.stoppers.lists.read_for(None);
            // A pause that was over before it began is tried again.
            self.prepared = match self.desk.prepare_search() {
                Ok(is_more_left) => !is_more_left,
                Err(error) => !error.is_stopped(),
            };
            return Ok(());
        };
        match self.answer(asked.clone()) {
            Some(answer) => self.say(answer),
            None => {
                self.put_off = Some(asked).filter(|asked| !self.is_overtaken(asked));
                Ok(())
            }
        }
    }

    /// Looks whether somebody has written, not more often than it was promised.
    fn look(&mut self) -> Result<(), Gone> {
        if self.looked.elapsed() < BETWEEN_LOOKS {
            return Ok(());
        }
        self.looked = Instant::now();
        self.stoppers.lists.read_for(None);
        self.stoppers.pauses.read_for(None);
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

    fn is_overtaken(&self, asked: &Asked) -> bool {
        asked.is_of_lists() && asked.turn < self.stoppers.lists.turn()
    }

    /// The answer; none, if it was overtaken or the pause is over.
    fn answer(&mut self, asked: Asked) -> Option<Msg> {
        if self.is_overtaken(&asked) {
            return None;
        }
        let turn = asked.is_of_lists().then_some(asked.turn);
        self.stoppers.lists.read_for(turn);
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
        // What is counted in a pause comes after what was counted at once.
        (Effect::CountMatches { at_once, .. }, Effect::CountMatches { at_once: newer, .. }) => {
            *newer || !at_once
        }
        (Effect::LoadCounters, Effect::LoadCounters)
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
    use crate::demo;
    use crate::domain::values::RecordKind;
    use crate::domain::view::ListQuery;

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

    fn count(generation: u64, at_once: bool) -> Effect {
        let query = ListQuery {
            search: Some("а".to_owned()),
            ..ListQuery::default()
        };
        Effect::CountMatches {
            queries: Box::new([(); 4].map(|()| query.clone())),
            generation,
            at_once,
        }
    }

    /// The thread's two ends, where it does not run by itself.
    struct Ends {
        _folder: tempfile::TempDir,
        reader: Reader,
        reads: Reads,
        asked: Receiver<Asked>,
        told: Receiver<Event>,
    }

    impl Ends {
        /// At a demonstration with more subjects than are read between two looks at a stopper.
        fn new() -> Self {
            let (folder, mut desk) = demo::small(150);
            let stoppers = Stoppers::default();
            desk.heed([&stoppers.lists, &stoppers.pauses]).unwrap();
            let (tell, told) = channel();
            let (ask, asked) = channel();
            Self {
                _folder: folder,
                reader: Reader::new(desk, stoppers.clone(), tell),
                reads: Reads { ask, stoppers },
                asked,
                told,
            }
        }

        fn answer_all(&mut self) {
            let first = self.asked.try_recv().unwrap();
            self.reader.answer_all(first, &self.asked).ok().unwrap();
        }

        fn told(&self) -> Vec<Msg> {
            let told = self.told.try_iter();
            told.filter_map(|event| match event {
                Event::Told(msg) => Some(msg),
                _ => None,
            })
            .collect()
        }
    }

    /// The reader may come to a question before that is sent which has overtaken it.
    #[test]
    fn lists_that_were_overtaken_are_not_read_and_all_else_is() {
        let mut ends = Ends::new();
        ends.reads.ask(load(RecordKind::Claim, 1)).unwrap();
        ends.reads.ask(Effect::LoadPeople).unwrap();
        ends.reads.overtake();
        ends.reads.ask(load(RecordKind::Block, 2)).unwrap();
        ends.answer_all();
        let told = ends.told();
        let [Msg::People(_), Msg::Rows { pane, .. }] = told.as_slice() else {
            panic!("{told:?}");
        };
        assert_eq!(*pane, RecordKind::Block);
    }

    #[test]
    fn counting_to_the_end_waits_for_a_pause() {
        let mut ends = Ends::new();
        ends.reads.ask(count(1, true)).unwrap();
        ends.reads.ask(count(1, false)).unwrap();
        ends.reads.ask(load(RecordKind::Claim, 1)).unwrap();
        ends.reader.prepared = true;
        ends.answer_all();
        assert!(!ends.reader.prepared);
        let told = ends.told();
        let [Msg::Totals { .. }, Msg::Rows { .. }] = told.as_slice() else {
            panic!("{told:?}");
        };
        let pause = ends.reads.stoppers.pauses.turn();
        ends.reader.use_pause(pause).ok().unwrap();
        let told = ends.told();
        let [Msg::Totals { totals, .. }] = told.as_slice() else {
            panic!("{told:?}");
        };
        assert!(totals.iter().all(|total| total.is_final()), "{totals:?}");
        assert_eq!(ends.reader.put_off, None);
    }

    /// Whoever scrolls while it is counted does not wait for the count, nor lose it.
    #[test]
    fn counting_stops_for_any_question_and_is_begun_again() {
        let mut ends = Ends::new();
        ends.reads.ask(count(1, false)).unwrap();
        ends.answer_all();
        let pause = ends.reads.stoppers.pauses.turn();
        ends.reads.ask(load(RecordKind::Claim, 1)).unwrap();
        ends.reader.use_pause(pause).ok().unwrap();
        assert!(ends.told().is_empty());
        ends.answer_all();
        let pause = ends.reads.stoppers.pauses.turn();
        ends.reader.use_pause(pause).ok().unwrap();
        let told = ends.told();
        let [Msg::Rows { .. }, Msg::Totals { .. }] = told.as_slice() else {
            panic!("{told:?}");
        };
    }

    #[test]
    fn what_is_counted_for_lists_that_were_overtaken_is_forgotten() {
        let mut ends = Ends::new();
        ends.reads.ask(count(1, false)).unwrap();
        ends.answer_all();
        ends.reads.overtake();
        let pause = ends.reads.stoppers.pauses.turn();
        ends.reader.use_pause(pause).ok().unwrap();
        assert!(ends.told().is_empty());
        assert_eq!(ends.reader.put_off, None);
    }
}
