//! An officer whose key presses are counted.

use std::collections::BTreeMap;
use std::fmt::Write;

use termlens::Key;

use super::tongue::Tongue;
use crate::register::Register;
use crate::seat::Seat;

/// An officer whose key presses are counted.
pub struct Officer {
    pub seat: Seat,
    layout: BTreeMap<char, char>,
    commands: usize,
    letters: usize,
    parts: Vec<(String, usize, usize)>,
}

impl Officer {
    pub fn sits_down(register: &Register, tongue: &Tongue) -> Self {
        let (width, height) = tongue.size;
        let builder = Seat::builder(register).size(width, height);
        let seat = Seat::start(builder.env("QORGAU_LANG", tongue.lang));
        let table: toml::Table = toml::from_str(tongue.layout).unwrap();
        let row = |name: &str| table[name].as_str().unwrap().to_owned();
        let (to, from) = (row("to"), row("from"));
        Self {
            seat,
            layout: to.chars().zip(from.chars()).collect(),
            commands: 0,
            letters: 0,
            parts: Vec::new(),
        }
    }

    pub fn presses(&mut self, key: Key) -> &mut Self {
        self.seat.keys([key]);
        self.commands += 1;
        self
    }

    /// Presses the key that has this sign on a Latin keyboard, under the officer's layout.
    pub fn command(&mut self, latin: char) -> &mut Self {
        let typed = self.layout.get(&latin).copied().unwrap_or(latin);
        self.presses(Key::Char(typed))
    }

    pub fn types(&mut self, text: &str) -> &mut Self {
        self.seat.types(text);
        self.letters += text.chars().count();
        self
    }

    pub fn enters(&mut self) -> &mut Self {
        self.presses(Key::Enter)
    }

    pub fn sees(&mut self, text: &str) -> &mut Self {
        self.seat.sees(text);
        self
    }

    pub fn sees_all(&mut self, texts: &[&str]) -> &mut Self {
        self.seat
            .sees_that(|screen| texts.iter().all(|text| screen.contains(text)));
        self
    }

    pub fn sees_no(&mut self, text: &str) -> &mut Self {
        self.seat.sees_that(|screen| !screen.contains(text));
        self
    }

    /// The end of a part of the morning.
    pub fn has(&mut self, done: &str) {
        let (commands, letters) = (self.commands, self.letters);
        self.parts.push((done.to_owned(), commands, letters));
        (self.commands, self.letters) = (0, 0);
    }

    /// What was pressed in each part and in all, and how much of it was text.
    pub fn counted(&self) -> (usize, String) {
        let mut said = String::new();
        let mut all = 0;
        for (done, commands, letters) in &self.parts {
            let presses = commands + letters;
            all += presses;
            writeln!(said, "{presses:>5}  {done}, {letters} of them text").unwrap();
        }
        writeln!(said, "{all:>5}  in all").unwrap();
        (all, said)
    }
}
