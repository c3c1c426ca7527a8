//! The thread that reads keys.

use std::{io, thread};

use crossterm::event::read;

use super::ending::{HUNG_UP, end};
use super::event::TermEvent;

/// Reads that may fail in a row before the terminal counts as lost.
const FAILURES: usize = 16;

/// Reads the terminal on a thread of its own, for as long as the program lives.
///
/// A thread of its own because a read of a terminal that is gone never returns: only
/// this thread is lost then, and [`watch_hangup`](super::watch_hangup) ends the rest.
///
/// # Errors
/// When no thread can be started.
pub fn listen_to_input(tell: impl Fn(TermEvent) + Send + 'static) -> io::Result<()> {
    thread::Builder::new()
        .name("input".to_owned())
        .spawn(move || {
            let mut failures = 0;
            loop {
                match read() {
                    Ok(event) => {
                        failures = 0;
                        if let Some(event) = TermEvent::from_crossterm(event) {
                            tell(event);
                        }
                    }
                    // A screen that no key reaches is worse than none.
                    Err(_) if failures == FAILURES => end(HUNG_UP),
                    Err(_) => failures += 1,
                }
            }
        })?;
    Ok(())
}
