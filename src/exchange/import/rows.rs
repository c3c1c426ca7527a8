//! Rows of a file, whatever its format: cells in the order of its header, with their line.

use std::io::{BufRead, BufReader, Read};

use csv::{ByteRecord, ReaderBuilder, StringRecord};
use serde_json::Value as Json;

use super::Format;
use super::columns::{Header, names, unknown};
use super::error::ImportError;
use super::reject::{Fault, Reject, shown};
use super::source::{LONGEST_ROW, Meter, Source};
use crate::domain::message::Message;
use crate::domain::values::RecordKind;

/// The longest cell, in bytes.
const LONGEST_CELL: usize = 64 << 10;

/// One row of a file.
pub(super) struct Row {
    /// The line on which it begins, counted from 1.
    pub line: u64,
    /// Its cells in the order of the header.
    pub cells: StringRecord,
}

/// The rows of a file, one after the other.
pub(super) struct Rows {
    header: Header,
    meter: Meter,
    decoded: bool,
    lines: Lines,
}

enum Lines {
    Csv(Box<csv::Reader<BufReader<Box<dyn Read>>>>),
    Jsonl {
        text: BufReader<Box<dyn Read>>,
        line: u64,
        what: RecordKind,
    },
}

impl Rows {
    /// Reads the header.
    pub fn of(source: Source, what: RecordKind) -> Result<Self, ImportError> {
        let meter = source.meter;
        let (header, lines) = match source.format {
            Format::Jsonl => {
                let lines = Lines::Jsonl {
                    text: source.text,
                    line: 0,
                    what,
                };
                (Header::all(what), lines)
            }
            Format::Csv => {
                let mut reader = ReaderBuilder::new()
                    .delimiter(source.delimiter)
                    .flexible(true)
                    .has_headers(false)
                    .from_reader(source.text);
                let mut first = ByteRecord::new();
                meter.begin_row();
                reader
                    .read_byte_record(&mut first)
                    .map_err(|error| of_csv(error, 1))?;
                let first = StringRecord::from_byte_record(first);
                let first = first.map_err(|_| ImportError::Encoding)?;
                let header = Header::read(first.iter(), what)?;
                (header, Lines::Csv(Box::new(reader)))
            }
        };
        Ok(Self {
            header,
            meter,
            decoded: source.decoded,
            lines,
        })
    }

    /// The columns of the file.
    pub const fn header(&self) -> &Header {
        &self.header
    }

    /// The bytes read so far.
    pub fn bytes(&self) -> u64 {
        self.meter.read()
    }

    /// The next row, or what is wrong with it; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Result<Row, Reject>>, ImportError> {
        self.meter.begin_row();
        let row = match &mut self.lines {
            Lines::Csv(reader) => next_of_csv(reader, &self.header)?,
            Lines::Jsonl { text, line, what } => next_of_jsonl(text, line, *what)?,
        };
        Ok(row.map(|row| row.and_then(|row| readable(row, self.decoded))))
    }
}

fn next_of_csv(
    reader: &mut csv::Reader<BufReader<Box<dyn Read>>>,
    header: &Header,
) -> Result<Option<Result<Row, Reject>>, ImportError> {
    let mut cells = ByteRecord::new();
    let before = reader.position().line();
    let found = reader.read_byte_record(&mut cells);
    if !found.map_err(|error| of_csv(error, before))? {
        return Ok(None);
    }
    // The reader notes a place before the empty lines that it passes over, so lines are
    // counted from the end of the row.
    let inside = cells
        .as_slice()
        .iter()
        .filter(|byte| **byte == b'\n')
        .count() as u64;
    let line = reader
        .position()
        .line()
        .saturating_sub(inside + 1)
        .max(before);
    let cells = match StringRecord::from_byte_record(cells) {
        Ok(cells) => cells,
        Err(error) => {
            let column = error.utf8_error().field();
            let field = header.names().get(column).copied();
            let cells = StringRecord::from_byte_record_lossy(error.into_byte_record());
            let fault = Fault {
                field,
                reason: Message::new("import-not-utf8"),
            };
            return Ok(Some(Err(fault.of(line, cells))));
        }
    };
    let wanted = header.names().len();
    let spare = cells
        .iter()
        .skip(wanted)
        .any(|cell| !cell.trim().is_empty());
    if cells.len() < wanted || spare {
        let reason = Message::new("import-cells")
            .number("found", count(cells.len()))
            .number("wanted", count(wanted));
        let fault = Fault {
            field: None,
            reason,
        };
        return Ok(Some(Err(fault.of(line, cells))));
    }
    Ok(Some(Ok(Row { line, cells })))
}

fn next_of_jsonl(
    text: &mut BufReader<Box<dyn Read>>,
    line: &mut u64,
    what: RecordKind,
) -> Result<Option<Result<Row, Reject>>, ImportError> {
    let mut bytes = Vec::new();
    loop {
        bytes.clear();
        *line += 1;
        let count = text
            .read_until(b'\n', &mut bytes)
            .map_err(|error| of_io(error, *line))?;
        if count == 0 {
            return Ok(None);
        }
        if !bytes.iter().all(u8::is_ascii_whitespace) {
            break;
        }
    }
    let raw = || StringRecord::from(vec![String::from_utf8_lossy(&bytes).trim()]);
    let rejected = |field, reason| Ok(Some(Err(Fault { field, reason }.of(*line, raw()))));
    let Ok(line_text) = std::str::from_utf8(&bytes) else {
        return rejected(None, Message::new("import-not-utf8"));
    };
    let Ok(Json::Object(object)) = serde_json::from_str(line_text) else {
        return rejected(None, Message::new("import-not-json"));
    };
    let known = names(what);
    if let Some(name) = object.keys().find(|name| !known.contains(&name.as_str())) {
        let first = *line == 1;
        if first {
            return Err(unknown(name, what));
        }
        let reason = Message::new("import-unknown-column").text("name", shown(name));
        return rejected(None, reason);
    }
    let mut cells = StringRecord::new();
    for name in known {
        match object.get(name).map_or(Some(String::new()), cell) {
            Some(cell) => cells.push_field(&cell),
            None => return rejected(Some(name), Message::new("import-not-a-cell")),
        }
    }
    Ok(Some(Ok(Row { line: *line, cells })))
}

/// What a value would be in a cell of a table; `None` for what no cell can hold.
fn cell(value: &Json) -> Option<String> {
    match value {
        Json::Null => Some(String::new()),
        Json::Bool(truth) => Some(truth.to_string()),
        Json::Number(number) => Some(number.to_string()),
        Json::String(text) => Some(text.clone()),
        Json::Array(values) => {
            let parts: Option<Vec<String>> = values
                .iter()
                .map(|value| value.as_str().map(str::to_owned))
                .collect();
            Some(parts?.join("|"))
        }
        Json::Object(_) => None,
    }
}

/// Rejects cells that are too long, or that the encoding could not read.
fn readable(row: Row, decoded: bool) -> Result<Row, Reject> {
    let reason = if row.cells.iter().any(|cell| cell.len() > LONGEST_CELL) {
        Message::new("import-cell-too-long").text("limit", LONGEST_CELL)
    } else if decoded && row.cells.iter().any(|cell| cell.contains('\u{fffd}')) {
        Message::new("import-not-decoded")
    } else {
        return Ok(row);
    };
    let fault = Fault {
        field: None,
        reason,
    };
    Err(fault.of(row.line, row.cells))
}

fn of_csv(error: csv::Error, line: u64) -> ImportError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => of_io(error, line),
        other => ImportError::Read(std::io::Error::other(format!("{other:?}"))),
    }
}

fn of_io(error: std::io::Error, line: u64) -> ImportError {
    if error.kind() == std::io::ErrorKind::FileTooLarge {
        ImportError::RowTooLong {
            line,
            limit: LONGEST_ROW,
        }
    } else {
        ImportError::Read(error)
    }
}

fn count(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}
