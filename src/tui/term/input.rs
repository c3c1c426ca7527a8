//! The thread that reads keys.

use std::fs::File;
use std::os::fd::OwnedFd;
use std::{io, thread};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::Errno;
use rustix::stdio::stdin;
use rustix::termios::isatty;

use super::decode::Decoder;
use super::ending::{HUNG_UP, end};
use super::event::TermEvent;

/// Reads that may fail in a row before the terminal counts as lost.
const FAILURES: usize = 16;

/// The terminal that keys come from: standard input, unless that is something else.
pub(super) fn tty() -> io::Result<OwnedFd> {
    if isatty(stdin()) {
        stdin().try_clone_to_owned()
    } else {
        Ok(File::open("/dev/tty")?.into())
    }
}

/// Reads the terminal on a thread of its own, for as long as the program lives.
///
/// A thread of its own because a read of a terminal that is gone may never return: only
/// this thread is lost then, and [`watch_hangup`](super::watch_hangup) ends the rest.
///
/// # Errors
/// When there is no terminal to read or no thread can be started.
pub fn listen_to_input(tell: impl Fn(TermEvent) + Send + 'static) -> io::Result<()> {
    let tty = tty()?;
    thread::Builder::new()
        .name("input".to_owned())
        .spawn(move || {
            let mut decoder = Decoder::default();
            let mut failures = 0;
            loop {
                match next(&tty, &mut decoder) {
                    Ok(events) => {
                        failures = 0;
                        events.into_iter().for_each(&tell);
                    }
                    Err(Errno::INTR) => {}
                    // A screen that no key reaches is worse than none.
                    Err(_) if failures == FAILURES => end(HUNG_UP),
                    Err(_) => failures += 1,
                }
            }
        })?;
    Ok(())
}

/// Waits for what comes next: bytes, or the time in which the rest of something should have come.
fn next(tty: &OwnedFd, decoder: &mut Decoder) -> Result<Vec<TermEvent>, Errno> {
    let patience = decoder
        .patience()
        .and_then(|time| Timespec::try_from(time).ok());
    let mut waited = [PollFd::new(tty, PollFlags::IN)];
    if poll(&mut waited, patience.as_ref())? == 0 {
        return Ok(decoder.quiet());
    }
    let mut bytes = [0; 4096];
    match rustix::io::read(tty, &mut bytes)? {
        // The end of a terminal is its hang-up.
        0 => Err(Errno::IO),
        read => Ok(decoder.feed(bytes.get(..read).unwrap_or_default())),
    }
}
