//! The officer's own editor on a text of the screen.

use std::os::fd::OwnedFd;
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::{Command, ExitStatus};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use std::{env, io, thread};

use rustix::process::{Pid, Signal, kill_process};

use super::scratch::Scratch;
use crate::domain::message::Message;
use crate::tui::term::before_the_end;

/// How long an editor may take to end before it is ended: a second is promised for the whole end.
const PATIENCE: Duration = Duration::from_millis(200);

/// What a shell answers when there is no such program, or it cannot be run.
const NOT_RUN: [i32; 2] = [127, 126];

/// The one editor that may be open. The file it has is wiped on every way out: what stands in it
/// is somebody's personal data.
pub(super) struct Editor {
    shared: Arc<Shared>,
}

#[derive(Default)]
struct Shared {
    open: Mutex<Open>,
    left: Condvar,
}

/// What is to be ended and wiped when the program is ended from outside.
#[derive(Default)]
struct Open {
    program: Option<Pid>,
    scratch: Option<Scratch>,
    /// The program is being ended.
    over: bool,
}

impl Editor {
    /// None is open yet.
    pub fn new() -> Self {
        let shared = Arc::new(Shared::default());
        let last = Arc::clone(&shared);
        before_the_end(move || last.end());
        Self { shared }
    }

    /// The editor that the officer has chosen: `$VISUAL`, or else `$EDITOR`.
    pub fn command() -> Option<String> {
        let chosen = ["VISUAL", "EDITOR"].into_iter().map(env::var);
        chosen.flatten().find(|command| !command.trim().is_empty())
    }

    /// Has the text edited, with its keys from there, and gives back what the editor has left in
    /// the file; or why there is none.
    pub fn edit(&self, command: &str, text: &str, keys: OwnedFd) -> Result<String, Message> {
        let ended = self.run(command, text, keys);
        let mut open = self.shared.lock();
        let edited = open.scratch.as_ref().map(Scratch::read);
        if open
            .scratch
            .as_mut()
            .is_some_and(|scratch| scratch.wipe().is_ok())
        {
            open.scratch = None;
        }
        drop(open);
        match code(ended.map_err(trouble)?) {
            0 => edited
                .unwrap_or_else(|| Ok(text.to_owned()))
                .map_err(trouble),
            missing if NOT_RUN.contains(&missing) => {
                Err(Message::new("screen-editor-missing").text("editor", command))
            }
            failed => Err(Message::new("screen-editor-failed")
                .text("editor", command)
                .text("code", failed)),
        }
    }

    /// Where something of a text may still lie, because it could not be wiped.
    pub fn left_behind(&self) -> Option<PathBuf> {
        let open = self.shared.lock();
        open.scratch
            .as_ref()
            .map(|scratch| scratch.folder().to_owned())
    }

    fn run(&self, command: &str, text: &str, keys: OwnedFd) -> io::Result<ExitStatus> {
        // Until it runs nobody else ends the program: nothing may come to be after the wiping.
        let mut open = self.shared.lock();
        let scratch = open.scratch.insert(Scratch::new()?);
        scratch.write(text)?;
        let mut child = Command::new("sh")
            .args(["-c", &format!("exec {command} \"$@\""), command])
            .arg(scratch.file())
            .stdin(keys)
            .spawn()?;
        open.program = i32::try_from(child.id()).ok().and_then(Pid::from_raw);
        drop(open);
        let ended = child.wait();
        self.shared.lock().program = None;
        self.shared.left.notify_all();
        ended
    }
}

impl Shared {
    /// What is open, unless the program is being ended: whoever comes then waits for that.
    fn lock(&self) -> MutexGuard<'_, Open> {
        let open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        if open.over && open.program.is_none() {
            drop(open);
            loop {
                thread::park();
            }
        }
        open
    }

    /// Ends the editor, which may still write, and wipes what it had.
    fn end(&self) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.over = true;
        if let Some(program) = open.program {
            let _ = kill_process(program, Signal::TERM);
            let runs = |open: &mut Open| open.program.is_some();
            let waited = self.left.wait_timeout_while(open, PATIENCE, runs);
            (open, _) = waited.unwrap_or_else(PoisonError::into_inner);
            if open.program.is_some() {
                let _ = kill_process(program, Signal::KILL);
            }
        }
        if let Some(scratch) = open.scratch.as_mut() {
            let _ = scratch.wipe();
        }
    }
}

fn trouble(error: io::Error) -> Message {
    Message::new("screen-editor-trouble").text("detail", error)
}

/// As a shell tells it.
fn code(ended: ExitStatus) -> i32 {
    let by_signal = || ended.signal().map_or(1, |signal| 128 + signal);
    ended.code().unwrap_or_else(by_signal)
}
