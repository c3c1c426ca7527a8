//! Entering the terminal, and leaving it as it was.

use std::io;
use std::os::fd::OwnedFd;
use std::sync::atomic::{AtomicBool, Ordering};

use crossterm::style::force_color_output;
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use rustix::stdio::stdout;
use rustix::termios::{OptionalActions, isatty, tcgetattr, tcsetattr};
use signal_hook::consts::SIGTSTP;
use signal_hook::low_level::raise;

use super::input::tty;
use super::output::{give_back, last_frame_written, note_lent, take, write_stdout};

/// Alternate screen, cleared, bracketed paste, cursor hidden until a frame places it.
///
/// A terminal without an alternate screen, or with it turned off (GNU screen as it ships, xterm
/// with titeInhibit), would leave the shell's text between the records.
const ENTER: &[u8] = b"\x1b[?1049h\x1b[m\x1b[2J\x1b[?2004h\x1b[?25l";

/// Ends a frame that was cut off, then clears before the alternate screen is left:
/// terminals clear it on entry only, and another program could show it again.
const LEAVE: &[u8] = b"\x1b[?2026l\x1b[0m\x1b[2J\x1b[?2004l\x1b[?1049l\x1b[?25h";

/// How the terminal is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// Drawn on, on a screen of its own.
    Screen,
    /// Written on line by line, and sent no code at all.
    Lines,
}

/// Whether the terminal has a screen to be left: it is restored by whoever comes first, who
/// knows nothing else of it.
static DRAWN_ON: AtomicBool = AtomicBool::new(true);

/// The terminal while it is ours; dropping it gives the terminal back.
#[derive(Debug)]
pub struct Session(());

impl Session {
    /// Raw mode, and to be drawn on alternate screen and bracketed paste; no mouse, no keyboard
    /// flags.
    ///
    /// Install the panic hook and the signal thread first, so that no moment is left in
    /// which an end would leave the terminal raw.
    ///
    /// # Errors
    /// When standard output is not a terminal, when it is ours already, or when the
    /// terminal refuses; it is then as it was before.
    pub fn enter(purpose: Use) -> io::Result<Self> {
        if !isatty(stdout()) {
            return Err(io::Error::new(io::ErrorKind::Unsupported, "not a terminal"));
        }
        if !take() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        let session = Self(());
        DRAWN_ON.store(purpose == Use::Screen, Ordering::SeqCst);
        // Under NO_COLOR crossterm turns colour commands into a reset that also
        // cancels bold and reverse; the themes decide about colour instead.
        force_color_output(true);
        enable_raw_mode()?;
        write_code(ENTER)?;
        Ok(session)
    }

    /// Stops the program as the shell's job control does, and enters again when it is
    /// continued. The caller then forces a redraw.
    ///
    /// SIGTSTP and not SIGSTOP: where no shell could continue the program (`ssh -t host
    /// qorgau`), the kernel ignores the first and would freeze it with the second.
    ///
    /// # Errors
    /// When the terminal refuses to be entered again.
    pub fn suspend(&mut self) -> io::Result<()> {
        restore();
        raise(SIGTSTP)?;
        self.resume()
    }

    /// Gives the terminal to another program for as long as `act` takes, with the line that keys
    /// come from, and enters again. No key may be read meanwhile: see
    /// [`Input::hold`](super::Input::hold). The caller then forces a redraw.
    ///
    /// The terminal's mode is put back as it was, whatever the other program has left; what
    /// was typed for it and not read, and the terminal's late answers to it, are dropped.
    ///
    /// # Errors
    /// When the terminal cannot be had, before or afterwards.
    pub fn lend<T>(&mut self, act: impl FnOnce(OwnedFd) -> T) -> io::Result<T> {
        let keys = tty()?;
        restore();
        let mode = tcgetattr(&keys)?;
        note_lent(true);
        let done = act(keys.try_clone()?);
        note_lent(false);
        tcsetattr(&keys, OptionalActions::Flush, &mode)?;
        self.resume()?;
        Ok(done)
    }

    /// Enters again after the program was stopped and continued from outside
    /// ([`TermEvent::Continued`](super::TermEvent::Continued)): the shell may have
    /// changed the terminal meanwhile. The caller then forces a redraw.
    ///
    /// # Errors
    /// When the terminal refuses.
    pub fn resume(&mut self) -> io::Result<()> {
        take();
        disable_raw_mode()?;
        enable_raw_mode()?;
        write_code(ENTER)
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        restore();
    }
}

/// Gives the terminal back as it was, once, whoever asks first; true for that one.
///
/// Never fails and never prints: the terminal may be gone, and a message about it
/// would have nowhere to go.
pub fn restore() -> bool {
    if !give_back() {
        return false;
    }
    // The mode first: setting it never blocks, writing may.
    let _ = disable_raw_mode();
    let _written = last_frame_written();
    let _ = write_code(LEAVE);
    true
}

fn write_code(code: &[u8]) -> io::Result<()> {
    if DRAWN_ON.load(Ordering::SeqCst) {
        write_stdout(code)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_of_the_shell_is_left_where_there_is_no_other_screen() {
        let alternate = b"\x1b[?1049h";
        let entered = ENTER.strip_prefix(alternate).unwrap();
        let mut terminal = vt100::Parser::new(4.try_into().unwrap(), 20.try_into().unwrap(), 0);
        terminal.process(b"$ cat secrets\r\n\x1b[41mdone");
        terminal.process(entered);
        let shown = terminal.screen();
        assert_eq!(shown.contents(), "");
        let ground = |y| shown.cell(y, 10).map(vt100::Cell::bgcolor);
        assert!((0..4).all(|y| ground(y) == Some(vt100::Color::Default)));
    }
}
