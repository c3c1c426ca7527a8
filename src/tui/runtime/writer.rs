//! The thread that writes, on the process's only connection that may.

use std::sync::mpsc::{Sender, channel};
use std::{io, thread};

use super::{Event, failure};
use crate::desk::Desk;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::view::Row;
use crate::domain::workflow::Command;
use crate::tui::app::{Effect, Msg};

/// Starts the thread; each command sent to it is answered as [`Event::Told`].
pub(super) fn start(mut desk: Desk, tell: Sender<Event>) -> io::Result<Sender<Effect>> {
    let (ask, asked) = channel();
    thread::Builder::new()
        .name("writer".to_owned())
        .spawn(move || {
            for effect in asked {
                let answer = match effect {
                    Effect::Execute(command) => execute(&mut desk, &command),
                    Effect::Reveal { subject, reason } => reveal(&mut desk, subject, &reason),
                    _ => continue,
                };
                if tell.send(Event::Told(answer)).is_err() {
                    return;
                }
            }
        })?;
    Ok(ask)
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
