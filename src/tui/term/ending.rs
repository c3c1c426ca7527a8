//! The ends that come from outside.

use std::thread;
use std::time::Duration;

use signal_hook::low_level::exit;

use super::session::restore;

/// The exit code of a program whose terminal is gone: 128 + SIGHUP.
pub(super) const HUNG_UP: i32 = 129;

/// How long the terminal may take to be restored before the program ends anyway.
const GRACE: Duration = Duration::from_millis(500);

/// Restores the terminal and ends the program; ends it within [`GRACE`] when the
/// terminal takes no output (Ctrl-S, a dead line).
///
/// Nothing is saved here: every action was committed when it was done, and an abrupt
/// end is what the write-ahead log is for.
pub(super) fn end(code: i32) -> ! {
    let forced = thread::Builder::new().name("forced exit".to_owned());
    let _ = forced.spawn(move || {
        thread::sleep(GRACE);
        exit(code)
    });
    restore();
    exit(code)
}
