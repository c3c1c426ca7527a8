//! The thread that writes, on the process's only connection that may.

use std::sync::mpsc::{Sender, channel};
use std::thread::JoinHandle;
use std::{io, thread};

use super::{Event, failure};
use crate::desk::Desk;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::view::Row;
use crate::domain::workflow::Command;
use crate::tui::app::{Effect, Msg};

/// The thread, as the one that draws knows it.
pub(super) struct Writer {
    ask: Sender<Effect>,
    thread: JoinHandle<()>,
}

impl Writer {
    /// Has something written; the answer comes as [`Event::Told`].
    pub fn ask(&self, effect: Effect) -> anyhow::Result<()> {
        Ok(self.ask.send(effect)?)
    }

    /// Waits for what was asked: an officer who leaves at once has still done it.
    pub fn finish(self) {
        drop(self.ask);
        // A thread that panicked has told so itself.
        let _finished = self.thread.join();
    }
}

/// Starts the thread.
pub(super) fn start(mut desk: Desk, tell: Sender<Event>) -> io::Result<Writer> {
    let (ask, asked) = channel();
    let thread = thread::Builder::new()
        .name("writer".to_owned())
        .spawn(move || {
            for effect in asked {
                let answer = match effect {
                    Effect::Execute(command) => execute(&mut desk, &command),
                    Effect::Reveal { subject, reason } => reveal(&mut desk, subject, &reason),
                    _ => continue,
                };
                // Once the screen has been left, nobody listens; what was asked is done all the same.
                let _told = tell.send(Event::Told(answer));
            }
        })?;
    Ok(Writer { ask, thread })
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
        Ok(_) => crate::desk::DeskError::NotFound(subject),
        Err(error) => error,
    };
    Msg::Failed {
        nonce: None,
        problem: failure::problem(&error),
    }
}
