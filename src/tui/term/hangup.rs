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
                if is_gone(&tty, BETWEEN_LOOKS) {
                    end(HUNG_UP);
                }
            }
        })?;
    Ok(())
}

/// Ends the program as the watching thread does, if the terminal is gone: drawing may notice that
/// first, and the end shall be the same.
pub fn end_if_hung_up() {
    let now = Timespec {
        tv_sec: 0,
        tv_nsec: 0,
    };
    // A terminal that is gone is none any more.
    if tty().is_ok_and(|tty| !is_gone(&tty, now)) {
        return;
    }
    end(HUNG_UP);
}

/// Waits so long, or less when the terminal goes. These three are reported unasked.
fn is_gone(tty: &OwnedFd, patience: Timespec) -> bool {
    let mut watched = [PollFd::new(tty, PollFlags::empty())];
    let gone = PollFlags::HUP | PollFlags::ERR | PollFlags::NVAL;
    poll(&mut watched, Some(&patience)).is_ok()
        && watched.iter().any(|tty| tty.revents().intersects(gone))
}
