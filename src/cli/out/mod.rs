//! How records are printed: as a table, JSON, JSON lines or CSV.

mod csv;
mod json;
mod parts;
mod table;
mod writer;

pub use json::{instant, moment};
pub use parts::Parts;
pub use table::Column;
pub use writer::SafeWriter;

use serde_json::Value;

use crate::i18n::Tr;

/// The form of what is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Format {
    /// Columns for people.
    #[default]
    Table,
    /// One JSON value.
    Json,
    /// One JSON object a line.
    Jsonl,
    /// RFC 4180, with a header row.
    Csv,
}

impl Format {
    /// The names of the forms.
    pub const NAMES: [&str; 4] = ["table", "json", "jsonl", "csv"];

    /// The form of that name.
    pub fn parse(name: &str) -> Option<Self> {
        Some(match name {
            "table" => Self::Table,
            "json" => Self::Json,
            "jsonl" => Self::Jsonl,
            "csv" => Self::Csv,
            _ => return None,
        })
    }
}

/// One record of a list: its words for people, its values for scripts.
#[derive(Debug, Clone)]
pub struct Line {
    /// The cells of the table, one a column.
    pub cells: Vec<String>,
    /// The values.
    pub json: Value,
}

/// A list to be printed.
#[derive(Debug, Clone)]
pub struct Sheet {
    /// The columns of the table.
    pub columns: Vec<Column>,
    /// The keys of the CSV header: of an empty list too.
    pub keys: &'static [&'static str],
    /// The records.
    pub lines: Vec<Line>,
}

impl SafeWriter {
    /// Prints a list in the form asked for; `width` is the terminal's, if there is one.
    pub fn sheet(&mut self, sheet: &Sheet, format: Format, width: Option<usize>, tr: &Tr) {
        let mut parts = Parts::of(sheet, format, width);
        parts.measure(sheet);
        parts.print(self, sheet);
        parts.end(self, tr);
    }

    /// Prints one object: `text` for people, the value for scripts.
    pub fn object(&mut self, value: &Value, text: &str, format: Format) {
        match format {
            Format::Table => self.line(text),
            Format::Json | Format::Jsonl => self.line(&json::compact(value)),
            Format::Csv => {
                let keys = csv::keys_of(value);
                let keys: Vec<&str> = keys.iter().map(String::as_str).collect();
                self.csv(&csv::record(&keys));
                self.csv(&csv::record(&csv::flat(value, &keys)));
            }
        }
    }
}
