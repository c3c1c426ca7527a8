//! What can go wrong on the command line: a code for scripts, and words for people.

use std::path::Path;

use crate::desk::{DeskError, StoreError};
use crate::domain::filter::UnknownFilter;
use crate::domain::identity::looks_personal;
use crate::domain::message::Message;
use crate::domain::office::SettingError;
use crate::domain::values::{UnknownValue, Value};
use crate::domain::view::HistoryLine;

/// How the program ends when nothing failed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Everything was done.
    Done,
    /// Done in part or pending: the output says what is left.
    Partial,
    /// Nothing was done, as was said already of each record, first for this reason.
    Nothing(Code),
    /// The register is damaged, as the output says.
    BadRegister,
    /// The journal was found damaged, as the output says.
    Damaged,
}

impl Exit {
    /// The exit code.
    pub const fn code(self) -> u8 {
        match self {
            Self::Done => 0,
            Self::Partial => Code::Partial.exit(),
            Self::Nothing(code) => code.exit(),
            Self::BadRegister => Code::BadRegister.exit(),
            Self::Damaged => Code::Damaged.exit(),
        }
    }
}

/// Why the program failed, as scripts see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// Something outside went wrong.
    Failed,
    /// The command was not understood.
    Usage,
    /// Done in part or pending.
    Partial,
    /// Refused by the workflow or the law.
    Refused,
    /// The record changed meanwhile.
    Conflict,
    /// Not a register, a newer or a damaged one, or an unsafe file.
    BadRegister,
    /// No such record.
    NotFound,
    /// No write access.
    ReadOnly,
    /// The journal is damaged.
    Damaged,
}

impl Code {
    /// The exit code.
    pub const fn exit(self) -> u8 {
        match self {
            Self::Failed => 1,
            Self::Usage => 2,
            Self::Partial => 3,
            Self::Refused => 4,
            Self::Conflict => 5,
            Self::BadRegister => 6,
            Self::NotFound => 7,
            Self::ReadOnly => 8,
            Self::Damaged => 9,
        }
    }

    /// The code in JSON.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Failed => "failed",
            Self::Usage => "usage",
            Self::Partial => "partial",
            Self::Refused => "refused",
            Self::Conflict => "conflict",
            Self::BadRegister => "bad_register",
            Self::NotFound => "not_found",
            Self::ReadOnly => "read_only",
            Self::Damaged => "damaged",
        }
    }
}

/// An error, not yet in any language. What happened is a message; why, and what to do next, are
/// the messages of the same id that end in `-why` and `-next`, unless others are given.
#[derive(Debug, Clone)]
pub struct CliError {
    /// The code.
    pub code: Code,
    /// What failed.
    pub what: Message,
    /// Why, where it is not said by the `-why` of what failed.
    pub why: Option<Box<Message>>,
    /// What to do next, where it is not said by the `-next` of what failed.
    pub next: Option<Box<Message>>,
    /// After a conflict: what was done to the record since it was seen.
    pub since: Vec<HistoryLine>,
}

impl CliError {
    /// An error whose reasons stand beside its message.
    pub const fn new(code: Code, what: Message) -> Self {
        Self {
            code,
            what,
            why: None,
            next: None,
            since: Vec::new(),
        }
    }

    /// A command that was not understood.
    pub const fn usage(what: Message) -> Self {
        Self::new(Code::Usage, what)
    }

    /// Says why.
    #[must_use]
    pub fn because(mut self, why: Message) -> Self {
        self.why = Some(Box::new(why));
        self
    }

    /// Says what to do next.
    #[must_use]
    pub fn then(mut self, next: Message) -> Self {
        self.next = Some(Box::new(next));
        self
    }

    /// Arguments that are needed and not there, all of them at once.
    pub fn missing(names: &[String]) -> Self {
        let what = Message::new("error-missing-arguments").text("names", names.join(", "));
        Self::usage(what)
    }

    /// A value that is none of those known.
    pub fn bad_value(value: &str, known: &[&str]) -> Self {
        let what = Message::new("error-bad-value")
            .text("value", shown(value))
            .text("known", known.join(", "));
        Self::usage(what)
    }

    /// An argument that holds a personal identifier; the identifier is not repeated.
    pub fn identifier_in(argument: &str) -> Self {
        Self::usage(Message::new("error-identifier-in-argument").text("name", argument))
    }

    /// A file that could not be made.
    pub fn new_file(path: &Path, error: &std::io::Error) -> Self {
        if error.kind() != std::io::ErrorKind::AlreadyExists {
            return Self::file(path, error);
        }
        let what = Message::new("error-file-exists").text("path", path.display());
        Self::new(Code::Failed, what)
    }

    /// A file that could not be read or written.
    pub fn file(path: &Path, detail: impl ToString) -> Self {
        let what = Message::new("error-file-unreadable")
            .text("path", path.display())
            .text("detail", detail);
        Self::new(Code::Failed, what)
    }
}

/// A value as an error may repeat it: never a personal identifier.
pub fn shown(value: &str) -> String {
    if looks_personal(value) {
        "•••".to_owned()
    } else {
        value.to_owned()
    }
}

impl From<UnknownValue> for CliError {
    fn from(error: UnknownValue) -> Self {
        Self::bad_value(&error.value, &error.known)
    }
}

impl From<UnknownFilter> for CliError {
    fn from(unknown: UnknownFilter) -> Self {
        let what = Message::new("filter-unknown")
            .text("name", shown(&unknown.name))
            .text("value", shown(&unknown.value))
            .text("known", unknown.known.join(", "));
        Self::usage(what)
    }
}

impl From<DeskError> for CliError {
    fn from(error: DeskError) -> Self {
        match error {
            DeskError::Refused(refusal) => {
                let why = refusal.message();
                let next = Message {
                    id: format!("{}-next", why.id),
                    args: why.args.clone(),
                };
                Self::new(Code::Refused, Message::new("error-refused"))
                    .because(why)
                    .then(next)
            }
            DeskError::Conflict(conflict) => {
                let what = Message::new("error-conflict")
                    .text("number", conflict.number)
                    .text("seen", conflict.seen)
                    .text("now", conflict.version());
                Self {
                    since: conflict.since,
                    ..Self::new(Code::Conflict, what)
                }
            }
            DeskError::NotFound(number) => not_found(number),
            DeskError::WrongRecord { number, wanted } => Self::usage(
                Message::new("error-wrong-record")
                    .text("number", number)
                    .word("wanted", wanted.message()),
            ),
            DeskError::UnknownOperator { operator, known } => Self::bad_value(&operator, &known),
            DeskError::LiveRegister => {
                Self::new(Code::BadRegister, Message::new("error-live-register"))
            }
            DeskError::Store(error) => error.into(),
            DeskError::Rules(error) => Self::new(Code::Failed, error.message()),
            DeskError::Setting(error) => error.into(),
        }
    }
}

impl From<SettingError> for CliError {
    fn from(error: SettingError) -> Self {
        match error {
            SettingError::Unknown(key) => {
                Self::bad_value(&key, &crate::domain::office::Settings::KEYS)
            }
            SettingError::BadValue {
                key,
                value,
                example,
            } => Self::usage(
                Message::new("error-bad-setting")
                    .text("key", key)
                    .text("value", shown(&value))
                    .text("example", example),
            ),
        }
    }
}

impl From<StoreError> for CliError {
    fn from(error: StoreError) -> Self {
        let bad = |id: &str, path: &Path| {
            Self::new(
                Code::BadRegister,
                Message::new(id).text("path", path.display()),
            )
        };
        if error.is_read_only() {
            return Self::new(Code::ReadOnly, Message::new("error-read-only"));
        }
        match &error {
            StoreError::NotFound(path) => bad("error-register-missing", path),
            StoreError::NotOurs(path) => bad("error-register-foreign", path),
            StoreError::Replaced(path) => bad("error-register-replaced", path),
            StoreError::Older(path) => bad("error-register-older", path),
            StoreError::Newer { path, found, known } => {
                let mut newer = bad("error-register-newer", path);
                newer.what = newer.what.text("found", found).text("known", known);
                newer
            }
            StoreError::Damaged { path, detail } => {
                let mut damaged = bad("error-register-damaged", path);
                damaged.what = damaged.what.text("detail", detail);
                damaged
            }
            StoreError::Unsafe { path, reason } => {
                let mut unsafe_file = bad(reason, path);
                unsafe_file.what = unsafe_file.what.text("filesystem", "NFS, SMB, 9P, FUSE");
                unsafe_file
            }
            StoreError::Exists(path) => Self::new(
                Code::Failed,
                Message::new("error-file-exists").text("path", path.display()),
            ),
            StoreError::QueueClosed(path) => Self::new(
                Code::Failed,
                Message::new("error-register-queue").text("path", path.display()),
            ),
            StoreError::NoRecord(number) => not_found(number),
            other => {
                let code = if other.is_damage() {
                    Code::BadRegister
                } else {
                    Code::Failed
                };
                Self::new(code, Message::new("error-storage").text("detail", other))
            }
        }
    }
}

impl From<std::io::Error> for CliError {
    fn from(error: std::io::Error) -> Self {
        Self::new(
            Code::Failed,
            Message::new("error-storage").text("detail", error),
        )
    }
}

fn not_found(number: impl ToString) -> CliError {
    CliError::new(
        Code::NotFound,
        Message::new("error-record-missing").text("number", number),
    )
}
