//! The officer's seat: the program in a terminal of 80 columns and 24 rows, in Russian.

use std::time::Duration;

use termlens::{Key, Screen, Terminal, TerminalBuilder};

use crate::register::{NOON, Register};

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_qorgau");

/// What the program is told about its surroundings, and nothing else is.
pub fn surroundings(register: &Register) -> Vec<(&'static str, String)> {
    let home = register.folder.path().display().to_string();
    vec![
        ("HOME", home),
        ("QORGAU_DB", register.path().display().to_string()),
        ("QORGAU_NOW", NOON.to_owned()),
        ("QORGAU_LANG", "ru".to_owned()),
    ]
}

pub struct Seat {
    pub terminal: Terminal,
}

impl Seat {
    /// Starts the program and waits for its lists.
    pub fn take(register: &Register) -> Self {
        Self::take_with(register, |builder| builder)
    }

    pub fn take_with(
        register: &Register,
        prepare: impl FnOnce(TerminalBuilder) -> TerminalBuilder,
    ) -> Self {
        let mut seat = Self::start(prepare(Self::builder(register)));
        seat.sees("П-2026-0001");
        seat
    }

    /// Starts the program and waits for nothing.
    pub fn start(builder: TerminalBuilder) -> Self {
        let terminal = builder.spawn(PROGRAM).unwrap();
        Self { terminal }
    }

    pub fn builder(register: &Register) -> TerminalBuilder {
        Terminal::builder()
            .size(80, 24)
            .env_clear()
            .envs(surroundings(register))
            .timeout(Duration::from_secs(10))
    }

    /// Presses keys one after the other.
    pub fn keys<const N: usize>(&mut self, keys: [Key; N]) -> &mut Self {
        for key in keys {
            self.terminal.send(key).unwrap();
        }
        self
    }

    /// Types a text, key by key.
    pub fn types(&mut self, text: &str) -> &mut Self {
        self.terminal.send_str(text).unwrap();
        self
    }

    /// Waits until the text is on the screen.
    pub fn sees(&mut self, text: &str) -> Screen {
        self.sees_that(|screen| screen.contains(text))
    }

    pub fn sees_that(&mut self, mut holds: impl FnMut(&Screen) -> bool) -> Screen {
        let mut seen = None;
        self.terminal
            .wait_until(|screen| {
                let met = holds(screen);
                if met {
                    seen = Some(screen.clone());
                }
                met
            })
            .unwrap();
        seen.unwrap()
    }

    /// Waits for the end: the exit code, and what is left on the terminal.
    pub fn end(mut self) -> (Option<u32>, Screen) {
        let status = self.terminal.wait_exit().unwrap();
        (status.code(), self.terminal.screen())
    }
}
