//! The built program as an office and its scripts run it, each test on a register of its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

/// A person as typed into `subject register`: С-000001 of a new register.
const PERSON: &str = r#"{"operator":"reco","kind":"natural","surname":"Ахметова","given_name":"Айгүл",
    "iin":"900101300007","phones":["8 701 234 56 78"],"emails":["user@example.kz"],"address":"Алматы"}"#;

/// The program in a folder of its own, with a clock that stands still.
pub struct Program {
    pub folder: TempDir,
    pub register: PathBuf,
    pub now: String,
    pub lang: &'static str,
}

/// What the program said and how it ended.
pub struct Answer {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Answer {
    pub fn json(&self) -> Value {
        serde_json::from_str(&self.out).unwrap_or_else(|_| panic!("{} {}", self.out, self.err))
    }

    /// The object that tells a script what went wrong.
    pub fn error(&self) -> Value {
        let line = self.err.lines().last().unwrap();
        let value: Value = serde_json::from_str(line).unwrap();
        value["error"].clone()
    }
}

impl From<Output> for Answer {
    fn from(output: Output) -> Self {
        let answer = Self {
            code: output.status.code().unwrap(),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        };
        // A message whose argument was not given.
        let gap = [&answer.out, &answer.err]
            .iter()
            .any(|text| text.contains("{$"));
        assert!(!gap, "{}{}", answer.out, answer.err);
        answer
    }
}

/// The words of a command: a line without quotation marks, or one by one.
pub trait Words {
    fn words(&self) -> Vec<String>;
}

impl Words for str {
    fn words(&self) -> Vec<String> {
        self.split_whitespace().map(Self::to_owned).collect()
    }
}

impl Words for String {
    fn words(&self) -> Vec<String> {
        self.as_str().words()
    }
}

impl Words for [&str] {
    fn words(&self) -> Vec<String> {
        self.iter().map(|&word| word.to_owned()).collect()
    }
}

impl<const N: usize> Words for [&str; N] {
    fn words(&self) -> Vec<String> {
        self.as_slice().words()
    }
}

impl Words for Vec<&str> {
    fn words(&self) -> Vec<String> {
        self.as_slice().words()
    }
}

impl Program {
    /// No register yet; 2026-10-26 10:00 in Almaty.
    pub fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let register = folder.path().join("own/register.db");
        Self {
            folder,
            register,
            now: "2026-10-26T10:00:00+05:00".to_owned(),
            lang: "ru",
        }
    }

    /// A test register of the five operators.
    pub fn new() -> Self {
        let program = Self::empty();
        program.does("init --test");
        program
    }

    /// The same with one subject of Reco.
    pub fn with_subject() -> Self {
        let program = Self::new();
        let made = program.typed("subject register", PERSON);
        assert_eq!(made.out.trim(), "С-000001", "{}", made.err);
        program
    }

    /// The program over a register that lies elsewhere.
    pub fn over(register: &Path) -> Self {
        Self {
            register: register.to_owned(),
            ..Self::empty()
        }
    }

    /// The same at another time.
    pub fn at(&mut self, now: &str) -> &mut Self {
        now.clone_into(&mut self.now);
        self
    }

    pub fn command<W: Words + ?Sized>(&self, words: &W) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_qorgau"));
        command
            .args(words.words())
            .env_clear()
            .env("QORGAU_DB", &self.register)
            .env("QORGAU_NOW", &self.now)
            .env("QORGAU_LANG", self.lang)
            .current_dir(self.folder.path());
        command
    }

    pub fn run<W: Words + ?Sized>(&self, words: &W) -> Answer {
        self.typed(words, "")
    }

    /// The same with something typed or piped.
    pub fn typed<W: Words + ?Sized>(&self, words: &W, input: &str) -> Answer {
        let mut child = self
            .command(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        // A program that refuses its arguments may end before it has read anything.
        let _read = child.stdin.take().unwrap().write_all(input.as_bytes());
        child.wait_with_output().unwrap().into()
    }

    /// Runs what must succeed, and gives what it printed.
    pub fn does<W: Words + ?Sized>(&self, words: &W) -> String {
        let answer = self.run(words);
        assert_eq!(answer.code, 0, "{:?}: {}", words.words(), answer.err);
        answer.out.trim().to_owned()
    }

    /// Runs what must be refused by the workflow or the law, and gives the reason.
    pub fn refused<W: Words + ?Sized>(&self, words: &W) -> String {
        let answer = self.run(words);
        assert_eq!(answer.code, 4, "{:?}: {}", words.words(), answer.err);
        answer.err
    }

    /// Runs what must succeed, and gives its JSON.
    pub fn json<W: Words + ?Sized>(&self, words: &W) -> Value {
        let words = [words.words(), "--format json".words()].concat();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let answer = self.run(words.as_slice());
        assert_eq!(answer.code, 0, "{words:?}: {}", answer.err);
        answer.json()
    }

    /// A claim of the first subject of Reco, received on a Friday.
    pub fn claim(&self, kind: &str) -> String {
        self.does(&format!(
            "claim register --operator reco --kind {kind} --received 2026-10-23T14:05 --subject С-1"
        ))
    }
}
