//! What the process does before anything else, because it will hold personal data.

use rustix::fs::Mode;
use rustix::process::{DumpableBehavior, Resource, Rlimit};

/// Files are for their owner alone, and the memory goes into no core file and to no debugger.
pub(super) fn guard() {
    rustix::process::umask(Mode::from_raw_mode(0o077));
    let none = Rlimit {
        current: Some(0),
        maximum: Some(0),
    };
    // A system that does not know these limits has no such files to keep from.
    let _limited = rustix::process::setrlimit(Resource::Core, none);
    let _hidden = rustix::process::set_dumpable_behavior(DumpableBehavior::NotDumpable);
}
