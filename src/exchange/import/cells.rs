//! The cells of a row as values of the domain.

use chrono::NaiveDate;
use csv::StringRecord;

use super::columns::Header;
use super::reject::{Fault, shown};
use crate::domain::identity::{HostileChar, SafeText};
use crate::domain::message::Message;
use crate::domain::time::{Moment, MomentError, parse_moment};
use crate::domain::values::Value;

/// A row's cells by the names of their columns. White space around a value is no part of it.
pub(super) struct Cells<'r> {
    header: &'r Header,
    cells: &'r StringRecord,
}

impl<'r> Cells<'r> {
    pub const fn new(header: &'r Header, cells: &'r StringRecord) -> Self {
        Self { header, cells }
    }

    /// The cell's text; `None` where it is empty or the file has no such column.
    pub fn raw(&self, name: &'static str) -> Option<&'r str> {
        let cell = self.cells.get(self.header.place(name)?)?;
        Some(cell.trim()).filter(|cell| !cell.is_empty())
    }

    /// A line of text that refuses characters which hide or command.
    pub fn line(&self, name: &'static str) -> Result<Option<SafeText>, Fault> {
        self.raw(name).map(|text| strict(name, text)).transpose()
    }

    /// A line of text that must be there.
    pub fn required_line(&self, name: &'static str) -> Result<SafeText, Fault> {
        self.line(name)?.ok_or_else(|| missing(name))
    }

    /// Text of many lines, in which such characters become visible marks.
    pub fn text(&self, name: &'static str) -> Option<SafeText> {
        self.raw(name).map(SafeText::multiline)
    }

    /// One of a closed list of values.
    pub fn value<V: Value>(&self, name: &'static str) -> Result<Option<V>, Fault> {
        self.raw(name).map(|text| value(name, text)).transpose()
    }

    /// One of a closed list of values, which must be there.
    pub fn required_value<V: Value>(&self, name: &'static str) -> Result<V, Fault> {
        self.value(name)?.ok_or_else(|| missing(name))
    }

    /// A day, perhaps with a time.
    pub fn moment(&self, name: &'static str) -> Result<Option<Moment>, Fault> {
        let Some(text) = self.raw(name) else {
            return Ok(None);
        };
        let id = match parse_moment(text) {
            Ok(moment) => return Ok(Some(moment)),
            Err(MomentError::Unreadable) => "import-date-unreadable",
            Err(MomentError::NoSuchDay) => "import-no-such-day",
            Err(MomentError::NoSuchTime) => "import-no-such-time",
        };
        Err(fault(name, Message::new(id).text("value", shown(text))))
    }

    /// A day, perhaps with a time, which must be there.
    pub fn required_moment(&self, name: &'static str) -> Result<Moment, Fault> {
        self.moment(name)?.ok_or_else(|| missing(name))
    }

    /// A day; a time beside it is left out.
    pub fn date(&self, name: &'static str) -> Result<Option<NaiveDate>, Fault> {
        Ok(self.moment(name)?.map(|moment| moment.date))
    }

    /// Yes or no.
    pub fn truth(&self, name: &'static str) -> Result<Option<bool>, Fault> {
        match self.raw(name).map(str::to_lowercase).as_deref() {
            None => Ok(None),
            Some("yes" | "true" | "1") => Ok(Some(true)),
            Some("no" | "false" | "0") => Ok(Some(false)),
            Some(other) => {
                let reason = Message::new("import-unknown-value")
                    .text("value", shown(other))
                    .text("known", "yes, no");
                Err(fault(name, reason))
            }
        }
    }

    /// The values of a cell that holds several.
    pub fn list(&self, name: &'static str) -> impl Iterator<Item = &'r str> {
        let parts = self.raw(name).unwrap_or_default().split('|').map(str::trim);
        parts.filter(|part| !part.is_empty())
    }

    /// Several of a closed list of values.
    pub fn values<V: Value>(&self, name: &'static str) -> Result<Vec<V>, Fault> {
        self.list(name).map(|text| value(name, text)).collect()
    }

    /// Several lines of text.
    pub fn lines(&self, name: &'static str) -> Result<Vec<SafeText>, Fault> {
        self.list(name).map(|text| strict(name, text)).collect()
    }
}

/// One value of a closed list.
pub(super) fn value<V: Value>(name: &'static str, text: &str) -> Result<V, Fault> {
    V::parse(text).map_err(|unknown| {
        let reason = Message::new("import-unknown-value")
            .text("value", shown(text))
            .text("known", unknown.known.join(", "));
        fault(name, reason)
    })
}

fn strict(name: &'static str, text: &str) -> Result<SafeText, Fault> {
    SafeText::strict(text).map_err(|HostileChar { ch, at }| {
        let reason = Message::new("import-hostile-character")
            .text("code", format!("U+{:04X}", u32::from(ch)))
            .number("at", i64::try_from(at + 1).unwrap_or(i64::MAX));
        fault(name, reason)
    })
}

/// What is wrong with a cell.
pub(super) const fn fault(name: &'static str, reason: Message) -> Fault {
    Fault {
        field: Some(name),
        reason,
    }
}

/// What is said of a cell that must not be empty.
pub(super) fn missing(name: &'static str) -> Fault {
    fault(name, Message::new("import-missing"))
}
