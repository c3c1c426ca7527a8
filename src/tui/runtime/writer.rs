//! The thread that writes, on the process's only connection that may.

use std::sync::mpsc::{Sender, channel};
use std::{io, thread};

use super::{Event, failure};
use crate::desk::Desk;
use crate::tui::app::{Effect, Msg};

/// Starts the thread; each command sent to it is answered as [`Event::Told`].
pub(super) fn start(mut desk: Desk, tell: Sender<Event>) -> io::Result<Sender<Effect>> {
    let (ask, asked) = channel();
    thread::Builder::new()
        .name("writer".to_owned())
        .spawn(move || {
            for effect in asked {
                let Effect::Execute(command) = effect else {
                    continue;
                };
                let nonce = command.nonce;
                let answer = match desk.execute(&command) {
                    Ok(outcome) => Msg::Done {
                        nonce,
                        row: Box::new(outcome.row),
                        made: outcome.made,
                        warnings: outcome.warnings,
                    },
                    Err(error) => failure::to_dialog(nonce, error),
                };
                if tell.send(Event::Told(answer)).is_err() {
                    return;
                }
            }
        })?;
    Ok(ask)
}
