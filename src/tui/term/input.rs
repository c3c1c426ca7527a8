//! The thread that reads keys.

use std::fs::File;
use std::io::{self, PipeReader, PipeWriter, Read, Write, pipe};
use std::os::fd::OwnedFd;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

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

/// The thread that reads keys, for whoever has to stop it for a while. It ends when this is
/// dropped.
#[derive(Debug)]
pub struct Input {
    bell: PipeWriter,
    holds: Sender<Hold>,
}

/// While it lives no key is read.
#[derive(Debug)]
pub struct Held {
    _go_on: Sender<()>,
}

/// What the thread is asked: to say that it has stopped, and to go on when the other end goes.
#[derive(Debug)]
struct Hold {
    stopped: Sender<()>,
    go_on: Receiver<()>,
}

impl Input {
    /// Stops reading, for another program to read; it has stopped when this returns. The
    /// beginning of a sequence or paste that has come is given up.
    ///
    /// # Errors
    /// When the thread has ended.
    pub fn hold(&mut self) -> io::Result<Held> {
        let (stopped, has_stopped) = channel();
        let (held, go_on) = channel();
        let ended = io::ErrorKind::BrokenPipe;
        let hold = Hold { stopped, go_on };
        self.holds.send(hold).map_err(|_| ended)?;
        self.bell.write_all(b".")?;
        has_stopped.recv().map_err(|_| ended)?;
        Ok(Held { _go_on: held })
    }
}

/// What the thread waits for.
struct Reader {
    tty: OwnedFd,
    bell: PipeReader,
    holds: Receiver<Hold>,
    decoder: Decoder,
}

/// Reads the terminal on a thread of its own, for as long as what is given back lives.
///
/// A thread of its own because a read of a terminal that is gone may never return: only
/// this thread is lost then, and [`watch_hangup`](super::watch_hangup) ends the rest.
///
/// # Errors
/// When there is no terminal to read or no thread can be started.
pub fn listen_to_input(tell: impl Fn(TermEvent) + Send + 'static) -> io::Result<Input> {
    let (heard, bell) = pipe()?;
    let (ask, holds) = channel();
    let mut reader = Reader {
        tty: tty()?,
        bell: heard,
        holds,
        decoder: Decoder::default(),
    };
    thread::Builder::new()
        .name("input".to_owned())
        .spawn(move || {
            let mut failures = 0;
            loop {
                match reader.next() {
                    Ok(Some(events)) => {
                        failures = 0;
                        events.into_iter().for_each(&tell);
                    }
                    Ok(None) => return,
                    Err(Errno::INTR) => {}
                    // A screen that no key reaches is worse than none.
                    Err(_) if failures == FAILURES => end(HUNG_UP),
                    Err(_) => failures += 1,
                }
            }
        })?;
    Ok(Input { bell, holds: ask })
}

impl Reader {
    /// Waits for what comes next: bytes, or the time in which the rest of something should have
    /// come, or somebody who wants to read instead. `None` when nobody listens any more.
    fn next(&mut self) -> Result<Option<Vec<TermEvent>>, Errno> {
        let patience = self
            .decoder
            .patience()
            .and_then(|time| Timespec::try_from(time).ok());
        let mut waited = [
            PollFd::new(&self.bell, PollFlags::IN),
            PollFd::new(&self.tty, PollFlags::IN),
        ];
        if poll(&mut waited, patience.as_ref())? == 0 {
            return Ok(Some(self.decoder.quiet()));
        }
        let [rung, _] = waited.map(|fd| !fd.revents().is_empty());
        if rung {
            return Ok(self.wait_for_the_other().then(Vec::new));
        }
        let mut bytes = [0; 4096];
        match rustix::io::read(&self.tty, &mut bytes)? {
            // The end of a terminal is its hang-up.
            0 => Err(Errno::IO),
            read => {
                let bytes = bytes.get(..read).unwrap_or_default();
                Ok(Some(self.decoder.feed(bytes)))
            }
        }
    }

    /// Reads nothing for as long as another program does; false when nobody listens any more.
    fn wait_for_the_other(&mut self) -> bool {
        if self.bell.read_exact(&mut [0]).is_err() {
            return false;
        }
        let Ok(Hold { stopped, go_on }) = self.holds.recv() else {
            return false;
        };
        self.decoder = Decoder::default();
        let _ = stopped.send(());
        // Nothing is ever sent: its other end is dropped.
        let _ = go_on.recv();
        true
    }
}
