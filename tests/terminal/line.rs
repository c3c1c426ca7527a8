//! A bare line to the program: its bytes as they come, and a line that can be cut.

use std::io::{Read, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::fs::{Mode, OFlags};
use rustix::process::{Pid, Signal, kill_process};
use rustix::termios::{Action, tcflow};

use crate::register::Register;
use crate::seat::surroundings;

pub struct Line {
    master: Box<dyn MasterPty + Send>,
    keys: Box<dyn Write + Send>,
    child: Box<dyn Child + Send + Sync>,
}

impl Line {
    /// Runs a command as the leader of a session of its own.
    pub fn to(register: &Register, term: &str, command: &[&str]) -> Self {
        let pty = native_pty_system().openpty(PtySize::default()).unwrap();
        let mut builder = CommandBuilder::from_argv(command.iter().map(Into::into).collect());
        builder.env_clear();
        builder.env("TERM", term);
        builder.env("PATH", "/usr/bin:/bin");
        for (name, value) in surroundings(register) {
            builder.env(name, value);
        }
        let child = pty.slave.spawn_command(builder).unwrap();
        Self {
            keys: pty.master.take_writer().unwrap(),
            master: pty.master,
            child,
        }
    }

    /// Reads until the text has come, or the line ends; all that has come.
    pub fn read_until(&self, text: &str) -> String {
        let mut reader = self.master.try_clone_reader().unwrap();
        let (mut come, mut chunk) = (Vec::new(), [0; 4096]);
        loop {
            // A line whose other end has closed is an error and not an end.
            let read = reader.read(&mut chunk).unwrap_or(0);
            come.extend_from_slice(chunk.get(..read).unwrap_or_default());
            let said = String::from_utf8_lossy(&come);
            if read == 0 || said.contains(text) {
                return said.into_owned();
            }
        }
    }

    /// Everything that comes from now on, on a thread of its own, into a terminal of 80x24.
    pub fn watch(&self) -> Watched {
        let mut reader = self.master.try_clone_reader().unwrap();
        let (tell, told) = channel();
        thread::spawn(move || {
            let mut chunk = [0; 4096];
            while let Ok(read @ 1..) = reader.read(&mut chunk) {
                let bytes = chunk.get(..read).unwrap_or_default();
                if tell.send(bytes.to_vec()).is_err() {
                    return;
                }
            }
        });
        Watched {
            told,
            terminal: vt100::Parser::new(24.try_into().unwrap(), 80.try_into().unwrap(), 0),
        }
    }

    pub fn types(&mut self, text: &str) {
        self.keys.write_all(text.as_bytes()).unwrap();
    }

    pub fn resize(&self, (cols, rows): (u16, u16)) {
        let size = PtySize {
            rows,
            cols,
            ..PtySize::default()
        };
        self.master.resize(size).unwrap();
    }

    /// What Ctrl-S does where the terminal obeys it: nothing is taken from the program any more.
    pub fn stops_output(&self) {
        let name = self.master.tty_name().unwrap();
        let flags = OFlags::RDWR | OFlags::NOCTTY;
        let tty = rustix::fs::open(name, flags, Mode::empty()).unwrap();
        tcflow(tty, Action::OOff).unwrap();
    }

    /// What Ctrl-Q does then.
    pub fn goes_on_with_output(&self) {
        let name = self.master.tty_name().unwrap();
        let flags = OFlags::RDWR | OFlags::NOCTTY;
        let tty = rustix::fs::open(name, flags, Mode::empty()).unwrap();
        tcflow(tty, Action::OOn).unwrap();
    }

    pub fn signal(&self, signal: Signal) {
        let pid = self.child.process_id().unwrap();
        let pid = Pid::from_raw(pid.try_into().unwrap()).unwrap();
        kill_process(pid, signal).unwrap();
    }

    /// Cuts the line; the exit code, if the program ends in that time.
    pub fn cut(self, patience: Duration) -> Option<u32> {
        drop(self.keys);
        drop(self.master);
        ended(self.child, patience)
    }

    /// The exit code, if the program ends by itself in that time.
    pub fn ends_in(self, patience: Duration) -> Option<u32> {
        ended(self.child, patience)
    }

    /// The exit code of a program that ends by itself.
    pub fn end(self) -> Option<u32> {
        self.ends_in(Duration::from_secs(10))
    }
}

/// A terminal that shows what came through the line.
pub struct Watched {
    told: Receiver<Vec<u8>>,
    terminal: vt100::Parser,
}

impl Watched {
    /// Waits until the screen is like that, and gives its text.
    pub fn sees(&mut self, holds: impl Fn(&str) -> bool) -> String {
        loop {
            let shown = self.terminal.screen().contents();
            if holds(&shown) {
                return shown;
            }
            match self.told.recv_timeout(Duration::from_secs(10)) {
                Ok(bytes) => self.terminal.process(&bytes),
                Err(_) => panic!("not seen on:\n{shown}"),
            }
        }
    }
}

fn ended(mut child: Box<dyn Child + Send + Sync>, patience: Duration) -> Option<u32> {
    let mut killer = child.clone_killer();
    let (tell, told) = channel();
    let waiting = thread::spawn(move || tell.send(child.wait().unwrap().exit_code()));
    let code = told.recv_timeout(patience);
    if code == Err(RecvTimeoutError::Timeout) {
        killer.kill().unwrap();
    }
    drop(waiting.join());
    code.ok()
}
