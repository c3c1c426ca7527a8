//! The thread that notices when the terminal is gone.

use std::os::fd::OwnedFd;
use std::{io, thread};

use rustix::event::{PollFd, PollFlags, Timespec, poll};

use super::ending::{HUNG_UP, end};
use super::input::tty;

/// A wake-up a second, in case the end of the terminal wakes nobody.
const BETWEEN_LOOKS: Timespec = Timespec {
    tv_sec: 1,
    tv_nsec: 0,
};

/// Watches the terminal on a thread of its own and ends the program (exit code 129)
/// when it is gone.
///
/// SIGHUP is not enough: a parent that ignores it (sudo, task runners) makes us ignore
/// it too, and a read of a terminal that is gone may fail or return nothing for ever.
///
/// # Errors
/// When there is no terminal to watch or no thread can be started.
pub fn watch_hangup() -> io::Result<()> {
    let tty = tty()?;
    thread::Builder::new()
        .name("hang-up".to_owned())
        .spawn(move || {
            loop {
                if is_gone(&tty) {
                    end(HUNG_UP);
                }
            }
        })?;
    Ok(())
}

/// Waits a second, or less when the terminal goes. These three are reported unasked.
fn is_gone(tty: &OwnedFd) -> bool {
    let mut watched = [PollFd::new(tty, PollFlags::empty())];
    let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
    poll(&mut watched, Some(&BETWEEN_LOOKS)).is_ok()
        && watched.iter().any(|tty| tty.revents().intersects(gone))
}
