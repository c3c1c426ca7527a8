//! The way out to the terminal, which closes when the terminal has been given back.

use std::io::{self, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::io::Errno;
use rustix::stdio::stdout;

/// Whether the terminal is ours. Whoever turns it off restores the terminal.
static OURS: AtomicBool = AtomicBool::new(false);

/// Whether another program of the officer's has the terminal meanwhile.
static LENT: AtomicBool = AtomicBool::new(false);

/// Held while a frame is written, so that none can follow the restoring onto the
/// shell's own screen.
static WRITING: Mutex<()> = Mutex::new(());

/// Takes the terminal; false when it is ours already.
pub(super) fn take() -> bool {
    !OURS.swap(true, Ordering::SeqCst)
}

/// Gives the terminal back; false when somebody else has done so.
pub(super) fn give_back() -> bool {
    OURS.swap(false, Ordering::SeqCst)
}

/// Notes that another program has the terminal, or has it no more.
pub(super) fn note_lent(lent: bool) {
    LENT.store(lent, Ordering::SeqCst);
}

/// Whether the keys that make signals mean another program.
pub(super) fn is_lent() -> bool {
    LENT.load(Ordering::SeqCst)
}

/// Waits for a frame that is being written. When the terminal does not take it, this
/// blocks: the forced exit (see `ending`) is what ends the program then.
pub(super) fn last_frame_written() -> MutexGuard<'static, ()> {
    WRITING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Writes straight to standard output: no line buffer that would cut a frame into
/// pieces, and no lock that a blocked writer could hold against the restoring.
pub(super) fn write_stdout(mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match rustix::io::write(stdout(), bytes) {
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(Errno::INTR) => {}
            // Another program on this terminal may have made it non-blocking.
            Err(Errno::AGAIN) => {
                poll(
                    &mut [PollFd::from_borrowed_fd(stdout(), PollFlags::OUT)],
                    None,
                )?;
            }
            Err(error) => return Err(error.into()),
        }
    }
    Ok(())
}

/// The terminal as a writer of whole frames. What is written after the terminal has
/// been given back is dropped: it would land on the shell's screen, with the records.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tty;

impl Write for Tty {
    fn write(&mut self, frame: &[u8]) -> io::Result<usize> {
        let _writing = last_frame_written();
        if OURS.load(Ordering::SeqCst) {
            write_stdout(frame)?;
        }
        Ok(frame.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
