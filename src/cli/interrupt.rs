//! What becomes of a long command that is told to stop: what was begun is written first, and
//! nobody is kept waiting.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::thread;

use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM, SIGTSTP, SIGTTOU};
use signal_hook::flag;
use signal_hook::iterator::Signals;
use signal_hook::low_level::raise;

use super::error::{CliError, Code};
use crate::desk::between_writes;
use crate::domain::message::Message;

/// Becomes true at Ctrl-C and when the terminal closes; the second time ends the program at once,
/// and what is not written yet is as if it had never been. At Ctrl-Z the program stops as soon as
/// it writes nothing.
pub(super) fn on_interrupt() -> Result<Arc<AtomicBool>, CliError> {
    let stop = Arc::new(AtomicBool::new(false));
    listen(&stop).map_err(|error| {
        CliError::new(
            Code::Failed,
            Message::new("error-storage").text("detail", error),
        )
    })?;
    Ok(stop)
}

fn listen(stop: &Arc<AtomicBool>) -> io::Result<()> {
    // What `nohup` or a shell had ignored before the program began stays ignored.
    let heeded = |signal: &i32| !is_ignored(*signal);
    for signal in [SIGINT, SIGTERM, SIGHUP].into_iter().filter(heeded) {
        flag::register_conditional_shutdown(signal, 128 + signal, Arc::clone(stop))?;
        flag::register(signal, Arc::clone(stop))?;
    }
    if is_ignored(SIGTSTP) {
        return Ok(());
    }
    let mut asked = Signals::new([SIGTSTP])?;
    thread::Builder::new()
        .name("stops".to_owned())
        .spawn(move || {
            for _ in asked.forever() {
                let _writes_wait = between_writes();
                // Whose handler is still the system's: it stops the program as Ctrl-Z would, and
                // does not where there is no shell that could ever continue it.
                let _stopped = raise(SIGTTOU);
            }
        })?;
    Ok(())
}

/// Whether whoever started the program had this signal ignored.
fn is_ignored(signal: i32) -> bool {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok());
    ignored.is_some_and(|mask| mask >> (signal - 1) & 1 == 1)
}
