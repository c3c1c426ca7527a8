//! The ends that come from outside.

use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

use signal_hook::low_level::exit;

use super::session::restore;

/// The exit code of a program whose terminal is gone: 128 + SIGHUP.
pub(super) const HUNG_UP: i32 = 129;

/// How long the last act and restoring the terminal may take before the program ends anyway: a
/// second is promised.
const GRACE: Duration = Duration::from_millis(900);

/// Something that is done before the program is ended from outside.
type LastAct = Box<dyn Fn() + Send>;

/// What is done before the program is ended from outside. Whoever comes second waits for the
/// first: two signals in a row end the program no sooner.
static LAST_ACTS: Mutex<Vec<LastAct>> = Mutex::new(Vec::new());

/// Has something done, on whatever thread, before the program is ended from outside, in the order
/// in which it was asked for. All of it must take much less than a second, for then the program
/// ends all the same.
pub fn before_the_end(act: impl Fn() + Send + 'static) {
    let mut acts = LAST_ACTS.lock().unwrap_or_else(PoisonError::into_inner);
    acts.push(Box::new(act));
}

/// Restores the terminal and ends the program; ends it within [`GRACE`] when the
/// terminal takes no output (Ctrl-S, a dead line).
///
/// No action is saved here: each was committed when it was done, and an abrupt end is what
/// the write-ahead log is for.
pub(super) fn end(code: i32) -> ! {
    let forced = thread::Builder::new().name("forced exit".to_owned());
    let _ = forced.spawn(move || {
        thread::sleep(GRACE);
        exit(code)
    });
    // First of all: the terminal may take nothing any more.
    let acts = LAST_ACTS.lock().unwrap_or_else(PoisonError::into_inner);
    acts.iter().for_each(|act| act());
    restore();
    exit(code)
}
