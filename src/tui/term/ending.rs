//! The ends that come from outside.

use std::sync::OnceLock;
use std::thread;
use std::time::Duration;

use signal_hook::low_level::exit;

use super::session::restore;

/// The exit code of a program whose terminal is gone: 128 + SIGHUP.
pub(super) const HUNG_UP: i32 = 129;

/// How long the last act and restoring the terminal may take before the program ends anyway: a
/// second is promised.
const GRACE: Duration = Duration::from_millis(900);

/// What is done before the program is ended from outside.
static LAST_ACT: OnceLock<Box<dyn Fn() + Send + Sync>> = OnceLock::new();

/// Has something done, on whatever thread, before the program is ended from outside. It must
/// take much less than a second, for then the program ends all the same; only the first
/// one counts.
pub fn before_the_end(act: impl Fn() + Send + Sync + 'static) {
    let _ = LAST_ACT.set(Box::new(act));
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
    if let Some(act) = LAST_ACT.get() {
        act();
    }
    restore();
    exit(code)
}
