//! The thread that writes, on the process's only connection that may.

use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread::JoinHandle;
use std::time::Duration;
use std::{io, thread};

use super::{Event, failure, letters};
use crate::desk::{Access, Desk, DeskError, Place};
use crate::domain::draft::Draft;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::view::Row;
use crate::domain::workflow::Command;
use crate::tui::app::{Effect, Msg};

/// How long nothing has been asked when it is taken for a pause.
const PAUSE: Duration = Duration::from_secs(1);

/// What the thread is asked.
enum Asked {
    /// To have something written.
    Effect(Effect),
    /// To keep what was typed, and to tell when that is over: the program ends.
    Last(Vec<Draft>, Sender<()>),
}

/// The thread, as the one that draws knows it.
pub(super) struct Writer {
    ask: Asking,
    thread: JoinHandle<()>,
}

/// The way to the thread.
#[derive(Clone)]
pub(super) struct Asking(Sender<Asked>);

impl Asking {
    /// Keeps drafts and waits until that is done, for so long at most.
    pub fn keep(&self, drafts: Vec<Draft>, patience: Duration) {
        let (tell, told) = channel();
        if self.0.send(Asked::Last(drafts, tell)).is_ok() {
            let _over = told.recv_timeout(patience);
        }
    }
}

impl Writer {
    /// Has something written; the answer comes as [`Event::Told`].
    pub fn ask(&self, effect: Effect) -> anyhow::Result<()> {
        let asked = self.ask.0.send(Asked::Effect(effect));
        asked.map_err(|_| anyhow::anyhow!("the writer is gone"))
    }

    /// The way to it, for the thread that ends the program.
    pub fn asking(&self) -> Asking {
        self.ask.clone()
    }

    /// Waits for what was asked: an officer who leaves at once has still done it.
    pub fn finish(self) {
        drop(self.ask);
        // A thread that panicked has told so itself.
        let _finished = self.thread.join();
    }
}

/// Starts the thread, which opens the register for writing while the first lists are read.
pub(super) fn start(place: Place, tell: Sender<Event>) -> io::Result<Writer> {
    let (ask, asked) = channel();
    let thread = thread::Builder::new()
        .name("writer".to_owned())
        .spawn(move || {
            let mut desk = match place.taken(Access::Write) {
                Ok(desk) => desk,
                Err(error) => {
                    // Nobody listens where the screen could not be had. What is asked until it
                    // has been left is not what went wrong.
                    let _told = tell.send(Event::Unwritable(error));
                    return asked.iter().for_each(drop);
                }
            };
            while let Some(asked) = next(&asked, &desk) {
                let answer = match asked {
                    Asked::Effect(effect) => answer(&mut desk, effect),
                    Asked::Last(drafts, over) => {
                        for draft in drafts {
                            let _kept = desk.save_draft(&draft);
                        }
                        let _told = over.send(());
                        None
                    }
                };
                if let Some(answer) = answer {
                    // Once the screen has been left, nobody listens; what was asked is done all
                    // the same.
                    let _told = tell.send(Event::Told(answer));
                }
            }
        })?;
    let ask = Asking(ask);
    Ok(Writer { ask, thread })
}

/// What is asked next. The first pause tidies the indexes and makes room in the log, so that no
/// search and no act has to do with what earlier ones left.
fn next(asked: &Receiver<Asked>, desk: &Desk) -> Option<Asked> {
    match asked.recv_timeout(PAUSE) {
        Err(RecvTimeoutError::Timeout) => {
            // What does not succeed is made up for by a later pause, or by the log's bound.
            while desk.tidy().unwrap_or(false) {
                match asked.try_recv() {
                    Err(TryRecvError::Empty) => {}
                    found => return found.ok(),
                }
            }
            let _made = desk.checkpoint();
            asked.recv().ok()
        }
        found => found.ok(),
    }
}

fn answer(desk: &mut Desk, effect: Effect) -> Option<Msg> {
    Some(match effect {
        Effect::Execute(command) => execute(desk, &command),
        Effect::SaveLetter { nonce, saving } => letters::save(desk, nonce, &saving),
        Effect::Reveal { subject, reason } => reveal(desk, subject, &reason),
        Effect::LoadDrafts => match desk.drafts() {
            Ok(drafts) if drafts.is_empty() => return None,
            Ok(drafts) => Msg::Drafts(drafts),
            Err(error) => failed(&error),
        },
        // A draft is a service: what keeps it from being kept is told when the act is sent.
        Effect::SaveDraft { draft, edition } => match desk.save_draft(&draft) {
            Ok(false) => Msg::DraftNotKept {
                nonce: draft.nonce,
                edition,
            },
            Ok(true) | Err(_) => return None,
        },
        Effect::DiscardDraft(key) => failed(&desk.discard_draft(&key).err()?),
        _ => return None,
    })
}

fn execute(desk: &mut Desk, command: &Command) -> Msg {
    let nonce = command.nonce;
    match desk.execute(command) {
        Ok(outcome) => Msg::Done {
            nonce,
            row: Box::new(outcome.row),
            made: outcome.made,
            warnings: outcome.warnings,
        },
        Err(error) => failure::to_dialog(nonce, error),
    }
}

/// The journal first: what is not in it is not shown.
fn reveal(desk: &mut Desk, subject: RecordNumber, reason: &SafeText) -> Msg {
    let shown = desk
        .reveal(reason, Some(subject))
        .and_then(|()| desk.row(subject));
    let error = match shown {
        Ok(Row::Subject(row)) => return Msg::Revealed(Box::new(row.subject)),
        Ok(_) => DeskError::NotFound(subject),
        Err(error) => error,
    };
    failed(&error)
}

fn failed(error: &DeskError) -> Msg {
    Msg::Failed {
        nonce: None,
        problem: failure::problem(error),
    }
}
