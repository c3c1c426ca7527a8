//! A terminal of 200 columns and 50 rows with a program in it, and when its bytes come.
#![allow(dead_code, reason = "every bench uses its own part")]

use std::io::{Read, Write};
use std::path::Path;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};

use crate::measure::{Times, timed};

/// The program that is measured.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_qorgau");

/// How long nothing comes once a program has shown all it had to.
pub const QUIET: Duration = Duration::from_millis(400);

/// How long a program may take to answer at all.
const PATIENCE: Duration = Duration::from_secs(5);

/// How the numbers of subjects, consents, blocks and claims begin.
const NUMBERS: [&str; 4] = ["С-0", "К-0", "Б-2", "П-2"];

pub struct Pty {
    child: Box<dyn Child + Send + Sync>,
    keys: Box<dyn Write + Send>,
    come: Receiver<(Instant, Vec<u8>)>,
    began: Instant,
    _master: Box<dyn MasterPty + Send>,
}

/// What came of a key, or of a start.
#[derive(Debug, Clone, Copy)]
pub struct Come {
    /// How long after it the last byte came; nothing, where none came.
    pub last: Duration,
    /// How many bytes came.
    pub bytes: usize,
}

impl Pty {
    pub fn start(command: &[&str], surroundings: &[(&str, &str)]) -> Self {
        let size = PtySize {
            rows: 50,
            cols: 200,
            ..PtySize::default()
        };
        let pty = native_pty_system().openpty(size).unwrap();
        let mut builder = CommandBuilder::from_argv(command.iter().map(Into::into).collect());
        builder.env_clear();
        builder.env("TERM", "xterm-256color");
        builder.env("LANG", "C.UTF-8");
        builder.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        for (name, value) in surroundings {
            builder.env(name, value);
        }
        let mut reader = pty.master.try_clone_reader().unwrap();
        let (tell, come) = channel();
        thread::spawn(move || {
            let mut chunk = [0; 1 << 16];
            while let Ok(read @ 1..) = reader.read(&mut chunk) {
                let bytes = chunk.get(..read).unwrap_or_default();
                if tell.send((Instant::now(), bytes.to_vec())).is_err() {
                    return;
                }
            }
        });
        let keys = pty.master.take_writer().unwrap();
        let began = Instant::now();
        let child = pty.slave.spawn_command(builder).unwrap();
        Self {
            child,
            keys,
            come,
            began,
            _master: pty.master,
        }
    }

    /// The program itself on a register.
    pub fn of_program(register: &Path) -> Self {
        let home = crate::made::folder();
        let surroundings = [
            ("HOME", home.to_str().unwrap()),
            ("QORGAU_DB", register.to_str().unwrap()),
            ("QORGAU_LANG", "ru"),
        ];
        Self::start(&[PROGRAM], &surroundings)
    }

    /// What comes of the start, until nothing has come for so long.
    pub fn opened(&self, quiet: Duration) -> Come {
        self.settled(self.began, quiet)
    }

    /// How long after the start the four lists have rows.
    fn lists(&self) -> Duration {
        let (rows, columns) = (50.try_into().unwrap(), 200.try_into().unwrap());
        let mut terminal = vt100::Parser::new(rows, columns, 0);
        loop {
            let (at, bytes) = self.come.recv_timeout(PATIENCE).unwrap();
            terminal.process(&bytes);
            let shown = terminal.screen().contents();
            if NUMBERS.iter().all(|number| shown.contains(number)) {
                return at.duration_since(self.began);
            }
        }
    }

    /// Types, and gives what came of it until nothing has come for so long.
    pub fn types(&mut self, text: &str, quiet: Duration) -> Come {
        let typed = Instant::now();
        self.keys.write_all(text.as_bytes()).unwrap();
        self.settled(typed, quiet)
    }

    fn settled(&self, since: Instant, quiet: Duration) -> Come {
        let mut come = Come {
            last: Duration::ZERO,
            bytes: 0,
        };
        // What has not begun to answer may be busy: it is given more time than what has.
        let mut patience = quiet.max(PATIENCE);
        while let Ok((at, bytes)) = self.come.recv_timeout(patience) {
            patience = quiet;
            come.last = at.duration_since(since);
            come.bytes += bytes.len();
        }
        come
    }

    /// How much memory the program holds, in megabytes.
    pub fn resident(&self) -> f64 {
        memory(self.child.process_id().unwrap(), "VmRSS").unwrap()
    }
}

impl Drop for Pty {
    fn drop(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }
}

/// A figure of a process's memory, in megabytes; none once it has ended.
pub fn memory(process: u32, name: &str) -> Option<f64> {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix(name))?;
    let kilobytes: f64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes / 1024.0)
}

/// Runs the program to its end: how long it took and the most memory that it held.
pub fn run(arguments: &[&str]) -> (Duration, f64) {
    let run = || {
        let mut child = std::process::Command::new(PROGRAM)
            .args(arguments)
            .stdout(std::process::Stdio::null())
            .spawn()
            .unwrap();
        let mut most: f64 = 0.0;
        let status = loop {
            if let Some(status) = child.try_wait().unwrap() {
                break status;
            }
            most = most.max(memory(child.id(), "VmHWM").unwrap_or(0.0));
            thread::sleep(Duration::from_millis(2));
        };
        assert!(status.success(), "{arguments:?}: {status}");
        most
    };
    let (most, took) = timed(run);
    (took, most)
}

/// From the start of the program's process to rows in all of its four lists, so many times.
pub fn first_frames(register: &Path, count: usize) -> Times {
    Times::of((0..count).map(|_| Pty::of_program(register).lists()))
}
