//! The thread that waits for signals.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::{io, thread};

use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGWINCH, SIGXFSZ};
use signal_hook::flag;
use signal_hook::iterator::Signals;

use super::ending::end;
use super::event::TermEvent;
use super::output::is_lent;
use super::screen::tty_size;

/// Waits for signals on a thread of its own: those that end the program restore the
/// terminal and exit with 128 + the signal; SIGCONT becomes [`TermEvent::Continued`], and
/// SIGWINCH [`TermEvent::Resize`].
///
/// A thread and not a flag that the main loop looks at: the loop may be blocked
/// writing to a terminal that takes nothing. Call it before
/// [`Session::enter`](super::Session::enter).
///
/// # Errors
/// When the handlers cannot be installed or no thread can be started.
pub fn listen_to_signals(tell: impl Fn(TermEvent) + Send + 'static) -> io::Result<()> {
    // A file that would grow beyond its limit shall be an error of that write, not the
    // end of the program; any handler makes it one.
    flag::register(SIGXFSZ, Arc::new(AtomicBool::new(false)))?;
    let mut signals = Signals::new([SIGTERM, SIGINT, SIGQUIT, SIGHUP, SIGCONT, SIGWINCH])?;
    thread::Builder::new()
        .name("signals".to_owned())
        .spawn(move || {
            for signal in signals.forever() {
                match signal {
                    SIGCONT => tell(TermEvent::Continued),
                    SIGWINCH => {
                        let size = tty_size();
                        tell(TermEvent::Resize(size.width, size.height));
                    }
                    // Ctrl-C in a program that has the terminal reaches its whole process group.
                    SIGINT | SIGQUIT if is_lent() => {}
                    ending => end(128 + ending),
                }
            }
        })?;
    Ok(())
}
