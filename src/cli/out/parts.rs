//! A list that is printed part by part, however long it is.

use super::table::Layout;
use super::{Format, SafeWriter, Sheet, csv, json};
use crate::i18n::Tr;

/// A list on its way out.
pub struct Parts {
    format: Format,
    keys: &'static [&'static str],
    layout: Layout,
    width: Option<usize>,
    begun: bool,
    /// The last line of an array: what follows it is not known yet.
    last: Option<String>,
}

impl Parts {
    /// A list of which nothing is printed yet, outlined as this sheet; `width` is the terminal's,
    /// if there is one.
    pub fn of(outline: &Sheet, format: Format, width: Option<usize>) -> Self {
        Self {
            format,
            keys: outline.keys,
            layout: Layout::of(&outline.columns),
            width,
            begun: false,
            last: None,
        }
    }

    /// Makes room for a part: the columns of a table have to be known before its first line.
    pub fn measure(&mut self, part: &Sheet) {
        for line in &part.lines {
            self.layout.measure(&line.cells);
        }
    }

    /// Prints a part.
    pub fn print(&mut self, out: &mut SafeWriter, part: &Sheet) {
        for line in &part.lines {
            self.begin(out);
            match self.format {
                Format::Table => out.line(&self.layout.line(&line.cells)),
                Format::Json => {
                    if let Some(last) = self.last.replace(json::compact(&line.json)) {
                        out.line(&format!("{last},"));
                    }
                }
                Format::Jsonl => out.line(&json::compact(&line.json)),
                Format::Csv => out.csv(&csv::record(&csv::flat(&line.json, self.keys))),
            }
        }
    }

    /// Prints what follows the last part.
    pub fn end(mut self, out: &mut SafeWriter, tr: &Tr) {
        match (self.format, self.begun) {
            (Format::Table, false) => out.note(&tr.text("cli-nothing-found")),
            (Format::Json, false) => out.line("[]"),
            (Format::Json, true) => {
                out.line(&self.last.take().unwrap_or_default());
                out.line("]");
            }
            (Format::Csv, false) => self.begin(out),
            (Format::Table | Format::Jsonl | Format::Csv, _) => {}
        }
    }

    fn begin(&mut self, out: &mut SafeWriter) {
        if std::mem::replace(&mut self.begun, true) {
            return;
        }
        match self.format {
            Format::Table => {
                if let Some(width) = self.width {
                    self.layout.fit(width);
                }
                out.line(&self.layout.head());
            }
            Format::Json => out.line("["),
            Format::Jsonl => {}
            Format::Csv => out.csv(&csv::record(self.keys)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::writer::tests::Paper;
    use super::super::{Column, Line};
    use super::*;
    use crate::i18n::Lang;
    use rstest::rstest;
    use serde_json::json;

    fn part(names: &[&str]) -> Sheet {
        let line = |name: &&str| Line {
            cells: vec!["С-1".to_owned(), (*name).to_owned(), "1".to_owned()],
            json: json!({"name": name}),
        };
        Sheet {
            columns: vec![
                Column::whole("номер".to_owned()),
                Column::words("имя".to_owned(), 4, 1),
                Column::words("обр.".to_owned(), 4, 2).right(),
            ],
            keys: &["name"],
            lines: names.iter().map(line).collect(),
        }
    }

    #[rstest]
    #[case(
        Format::Table,
        "номер  имя      обр.\nС-1    А           1\nС-1    Ә           1\nС-1    Ахметов     1\n"
    )]
    #[case(
        Format::Json,
        "[\n{\"name\":\"А\"},\n{\"name\":\"Ә\"},\n{\"name\":\"Ахметов\"}\n]\n"
    )]
    #[case(
        Format::Jsonl,
        "{\"name\":\"А\"}\n{\"name\":\"Ә\"}\n{\"name\":\"Ахметов\"}\n"
    )]
    #[case(Format::Csv, "name\r\nА\r\nӘ\r\nАхметов\r\n")]
    fn a_list_in_parts_is_one_list(#[case] format: Format, #[case] expected: &str) {
        let (paper, tr) = (Paper::default(), Tr::new(Lang::Ru));
        let mut out = paper.writer();
        let sheets = [part(&["А", "Ә"]), part(&["Ахметов"])];
        let mut parts = Parts::of(&part(&[]), format, None);
        for sheet in &sheets {
            parts.measure(sheet);
        }
        for sheet in &sheets {
            parts.print(&mut out, sheet);
        }
        parts.end(&mut out, &tr);
        out.finish().unwrap();
        assert_eq!(paper.written(), expected);
    }

    #[rstest]
    #[case(Format::Table, "")]
    #[case(Format::Json, "[]\n")]
    #[case(Format::Jsonl, "")]
    #[case(Format::Csv, "name\r\n")]
    fn a_list_of_nothing(#[case] format: Format, #[case] expected: &str) {
        let (paper, tr) = (Paper::default(), Tr::new(Lang::Ru));
        let mut out = paper.writer();
        Parts::of(&part(&[]), format, None).end(&mut out, &tr);
        out.finish().unwrap();
        assert_eq!(paper.written(), expected);
    }
}
