//! What a command works with: the register, the language, the form of the output, and the two
//! ways out, to the reader and to the person at the terminal.

use std::io::{IsTerminal, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use chrono::{DateTime, TimeZone, Utc};
use etcetera::BaseStrategy;
use serde_json::json;

use super::error::{CliError, Code};
use super::globals::Globals;
use super::out::{Format, SafeWriter, Sheet};
use crate::clock::{Clock, FixedClock, SystemClock};
use crate::desk::{Access, Desk, DeskError, RegisterKind, StoreError, current_actor};
use crate::domain::identity::{RecordNumber, SafeText, looks_personal};
use crate::domain::message::Message;
use crate::domain::office::{Office, Settings};
use crate::domain::time::{Zone, parse_moment};
use crate::i18n::Tr;

/// A text read from standard input may have this many bytes.
const LONGEST_INPUT: u64 = 1 << 20;

/// What a command works with.
pub struct Context {
    /// The words.
    pub tr: Tr,
    /// The flags that every command takes.
    pub globals: Globals,
    /// The form of the output.
    pub format: Format,
    /// Where output and notes go.
    pub out: SafeWriter,
    /// The legal zone: the register's, once it is open.
    pub zone: Zone,
    input_taken: bool,
    answers: Vec<String>,
}

impl Context {
    /// A context before any register is opened.
    pub fn new(tr: Tr, globals: Globals, out: SafeWriter) -> Self {
        let format = globals.output();
        Self {
            tr,
            globals,
            format,
            out,
            zone: Settings::default().legal_zone,
            input_taken: false,
            answers: Vec::new(),
        }
    }

    /// Where the register is: `--db`, then `QORGAU_DB`, then the user's data folder.
    pub fn register_path(&self) -> Result<PathBuf, CliError> {
        if let Some(path) = &self.globals.db {
            return Ok(path.clone());
        }
        match std::env::var_os("QORGAU_DB").filter(|path| !path.is_empty()) {
            Some(path) => Ok(path.into()),
            None => Ok(data_folder()?.join("register.db")),
        }
    }

    /// The register, open for reading; with `--reveal` for writing too, since a reveal is
    /// journaled.
    pub fn reader(&mut self) -> Result<Desk, CliError> {
        if self.globals.reveal.is_some() {
            self.writer()
        } else {
            self.open(Access::Read)
        }
    }

    /// The register, open for writing.
    pub fn writer(&mut self) -> Result<Desk, CliError> {
        if self.globals.read_only {
            return Err(CliError::new(
                Code::ReadOnly,
                Message::new("error-read-only"),
            ));
        }
        self.open(Access::Write)
    }

    /// The register, open in that way.
    pub(super) fn open(&mut self, access: Access) -> Result<Desk, CliError> {
        let path = self.register_path()?;
        let mut chosen = Ok(None);
        let mut open = |access| {
            let clock = |kind, office: &Office| -> Arc<dyn Clock> {
                chosen = replaced_now(kind, office.settings.legal_zone);
                match &chosen {
                    Ok(Some(now)) => Arc::new(FixedClock(*now)),
                    Ok(None) | Err(_) => Arc::new(SystemClock),
                }
            };
            Desk::open_with(&path, access, clock, current_actor())
        };
        let desk = match open(access) {
            // A register of an older program is brought up to date by the first who may write.
            Err(DeskError::Store(StoreError::Older(_))) if !self.globals.read_only => {
                drop(open(Access::Write)?);
                open(access)?
            }
            opened => opened?,
        };
        let replaced = chosen?;
        if replaced.is_none() && asked_now().is_some() {
            self.warn(&Message::new("warning-now-ignored"));
        }
        self.zone = desk.office().settings.legal_zone;
        Ok(desk)
    }

    /// The clock for a register that is about to be made.
    pub fn clock_for(&self, kind: RegisterKind) -> Result<Arc<dyn Clock>, CliError> {
        match replaced_now(kind, self.zone)? {
            Some(now) => Ok(Arc::new(FixedClock(now))),
            None => Ok(Arc::new(SystemClock)),
        }
    }

    /// Whether masked data are to be shown. It is journaled before anything is printed.
    pub fn revealed(
        &mut self,
        desk: &mut Desk,
        record: Option<RecordNumber>,
    ) -> Result<bool, CliError> {
        let Some(reason) = self.globals.reveal.clone() else {
            return Ok(false);
        };
        let reason = self.text("--reveal", &reason)?;
        if reason.trim().is_empty() {
            return Err(CliError::missing(&["--reveal".to_owned()]));
        }
        desk.reveal(&reason, record)?;
        Ok(true)
    }

    /// A text given as an argument; `-` stands for standard input. An identifier does not belong
    /// in an argument.
    pub fn text(&mut self, name: &str, given: &str) -> Result<SafeText, CliError> {
        if given == "-" {
            let text = self.input(name)?;
            return Ok(SafeText::multiline(&text).trimmed());
        }
        let asked_for = self.answers.iter().any(|answer| answer == given);
        if !asked_for && looks_personal(given) {
            return Err(CliError::identifier_in(name));
        }
        Ok(SafeText::multiline(given))
    }

    /// A text that may be left out.
    pub fn optional_text(
        &mut self,
        name: &str,
        given: Option<&str>,
    ) -> Result<Option<SafeText>, CliError> {
        given.map(|given| self.text(name, given)).transpose()
    }

    /// Notes what was typed at a prompt: it may hold what an argument may not.
    pub(super) fn heard(&mut self, answer: &str) {
        self.answers.push(answer.to_owned());
    }

    /// All of standard input, once.
    pub fn input(&mut self, name: &str) -> Result<String, CliError> {
        if self.input_taken {
            return Err(CliError::usage(
                Message::new("error-input-twice").text("name", name),
            ));
        }
        self.input_taken = true;
        if std::io::stdin().is_terminal() {
            let prompt = self.tr.with("cli-type-text", &[("name", name.into())]);
            self.out.note(&prompt);
        }
        let mut text = String::new();
        std::io::stdin()
            .take(LONGEST_INPUT)
            .read_to_string(&mut text)
            .map_err(|error| CliError::file(Path::new("-"), error))?;
        Ok(text)
    }

    /// The text of a file, or of standard input for `-`.
    pub fn file(&mut self, path: &Path) -> Result<String, CliError> {
        if path == Path::new("-") {
            return self.input("FILE");
        }
        std::fs::read_to_string(path).map_err(|error| CliError::file(path, error))
    }

    /// Whether somebody sits at a terminal and can be asked.
    pub fn can_ask(&self) -> bool {
        !self.input_taken && std::io::stdin().is_terminal() && std::io::stderr().is_terminal()
    }

    /// Whether somebody who has just read the output can be asked what to do about it.
    pub fn can_ask_to_act(&self) -> bool {
        let reads = self.format == Format::Table && std::io::stdout().is_terminal();
        reads && !self.globals.read_only && self.can_ask()
    }

    /// The width of the terminal that the output goes to; `None` where it is piped.
    pub fn width(&self) -> Option<usize> {
        let out = std::io::stdout();
        let size = rustix::termios::tcgetwinsize(&out).ok()?;
        out.is_terminal()
            .then_some(usize::from(size.ws_col))
            .filter(|columns| *columns > 0)
    }

    /// Prints a list.
    pub fn print(&mut self, sheet: &Sheet) {
        let width = self.width();
        self.out.sheet(sheet, self.format, width, &self.tr);
    }

    /// Says on standard error what to beware of.
    pub fn warn(&mut self, warning: &Message) {
        let what = self.tr.say(warning);
        let beside = ["-why", "-next"].map(|end| format!("{}{end}", warning.id));
        let rest = beside
            .iter()
            .filter(|id| self.tr.has(id))
            .map(|id| self.tr.say_as(id, warning));
        let said: Vec<String> = std::iter::once(what).chain(rest).collect();
        let line = format!("qorgau: {}", said.join(": "));
        self.out.note(&line);
    }

    /// Says what failed, why, and what to do next; gives the exit code.
    pub fn fail(&mut self, error: &CliError) -> u8 {
        // What was found out before the failure is not lost.
        let _handed_over = self.out.finish();
        self.tell_failure(None, error);
        error.code.exit()
    }

    /// Says what failed, why, and what to do next; with the record, where it is one of several.
    pub(super) fn tell_failure(&mut self, record: Option<RecordNumber>, error: &CliError) {
        let (mut message, hint) = self.explained(error);
        let line = if matches!(self.format, Format::Json | Format::Jsonl) {
            let code = error.code.as_str();
            let mut error = json!({"code": code, "message": message, "hint": hint});
            if let (Some(number), Some(fields)) = (record, error.as_object_mut()) {
                fields.insert("number".to_owned(), json!(number));
            }
            json!({ "error": error }).to_string()
        } else {
            if let Some(number) = record {
                message = format!("{number}: {message}");
            }
            match hint {
                Some(hint) => format!("qorgau: {message}: {hint}"),
                None => format!("qorgau: {message}"),
            }
        };
        self.out.note(&line);
    }

    fn explained(&self, error: &CliError) -> (String, Option<String>) {
        let beside = |end: &str| {
            let id = format!("{}{end}", error.what.id);
            self.tr.has(&id).then(|| self.tr.say_as(&id, &error.what))
        };
        let given = |message: &Option<Box<Message>>| {
            let message = message.as_ref().filter(|message| self.tr.has(&message.id));
            message.map(|message| self.tr.say(message))
        };
        let why = given(&error.why).or_else(|| beside("-why"));
        let since: Vec<String> = error
            .since
            .iter()
            .map(|line| {
                let at = line.at.with_timezone(&self.zone).naive_local();
                let what = self
                    .tr
                    .text(&crate::domain::values::Value::message(line.action));
                self.tr.with(
                    "cli-changed-by",
                    &[
                        ("who", (&line.actor).into()),
                        ("when", self.tr.datetime(at).into()),
                        ("what", what.into()),
                    ],
                )
            })
            .collect();
        let since = (!since.is_empty()).then(|| since.join("; "));
        let said: Vec<String> = std::iter::once(self.tr.say(&error.what))
            .chain(why)
            .chain(since)
            .collect();
        let hint = given(&error.next).or_else(|| beside("-next"));
        (said.join(": "), hint)
    }
}

/// The user's data folder for this program.
pub fn data_folder() -> Result<PathBuf, CliError> {
    let base = etcetera::choose_base_strategy().map_err(|error| {
        CliError::new(
            Code::Failed,
            Message::new("error-no-home").text("detail", error),
        )
    })?;
    Ok(base.data_dir().join("qorgau"))
}

fn asked_now() -> Option<String> {
    std::env::var("QORGAU_NOW")
        .ok()
        .filter(|text| !text.is_empty())
}

/// The instant that replaces the clock: on made-up registers only.
fn replaced_now(kind: RegisterKind, zone: Zone) -> Result<Option<DateTime<Utc>>, CliError> {
    let Some(text) = asked_now().filter(|_| kind != RegisterKind::Live) else {
        return Ok(None);
    };
    if let Ok(at) = DateTime::parse_from_rfc3339(&text) {
        return Ok(Some(at.with_timezone(&Utc)));
    }
    let local = parse_moment(&text)
        .ok()
        .map(|moment| moment.date.and_time(moment.time.unwrap_or_default()));
    local
        .and_then(|local| zone.from_local_datetime(&local).earliest())
        .map(|at| Some(at.with_timezone(&Utc)))
        .ok_or_else(|| CliError::usage(Message::new("error-bad-now").text("value", text)))
}

/// An office for which operators are named.
pub(super) fn known_operators(office: &Office) -> Vec<&str> {
    office
        .operators()
        .into_iter()
        .map(crate::domain::record::Operator::as_str)
        .collect()
}
