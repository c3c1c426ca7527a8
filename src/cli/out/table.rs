//! Tables that never wrap a row.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// The space between two columns.
const GAP: usize = 2;

/// A column of a table.
#[derive(Debug, Clone)]
pub struct Column {
    heading: String,
    least: usize,
    rank: u8,
    to_the_right: bool,
}

impl Column {
    /// A column that is never cut, and given up last of all: a number, a date.
    pub const fn whole(heading: String) -> Self {
        Self {
            heading,
            least: usize::MAX,
            rank: 0,
            to_the_right: false,
        }
    }

    /// A column of words: cut down to `least` characters where there is no room, and given up
    /// after all columns of a higher rank.
    pub const fn words(heading: String, least: usize, rank: u8) -> Self {
        Self {
            heading,
            least,
            rank,
            to_the_right: false,
        }
    }

    /// Its heading.
    pub fn heading(&self) -> &str {
        &self.heading
    }

    /// The same column with its words on the right.
    #[must_use]
    pub const fn right(mut self) -> Self {
        self.to_the_right = true;
        self
    }
}

/// How a table is laid out: its columns, each as wide as its widest cell.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    columns: Vec<Column>,
    widths: Vec<usize>,
}

impl Layout {
    /// A table of these columns that has no rows yet.
    pub fn of(columns: &[Column]) -> Self {
        Self {
            columns: columns.to_vec(),
            widths: columns
                .iter()
                .map(|column| column.heading.width())
                .collect(),
        }
    }

    /// Makes room for a row.
    pub fn measure(&mut self, row: &[String]) {
        for (width, cell) in self.widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }

    /// Lets no line be wider than the terminal: the least important columns are cut, then left
    /// out.
    pub fn fit(&mut self, width: usize) {
        let wanted = self.widths.clone();
        fit(&self.columns, &mut self.widths, width);
        grow(&self.columns, &mut self.widths, &wanted, width);
    }

    /// The head of the table.
    pub fn head(&self) -> String {
        let headings: Vec<String> = self.columns.iter().map(|c| c.heading.clone()).collect();
        self.line(&headings)
    }

    /// A row.
    pub fn line(&self, row: &[String]) -> String {
        laid(row, &self.columns, &self.widths)
    }
}

/// Cuts columns down and gives them up, the highest rank first; a width of 0 is a column given
/// up.
fn fit(columns: &[Column], widths: &mut [usize], width: usize) {
    let mut ranked: Vec<usize> = (0..columns.len()).collect();
    ranked.sort_by_key(|&index| {
        columns
            .get(index)
            .map(|c| std::cmp::Reverse((c.rank, index)))
    });
    for give_up in [false, true] {
        for &index in &ranked {
            let excess = total(widths).saturating_sub(width);
            if excess == 0 {
                return;
            }
            let (Some(column), Some(own)) = (columns.get(index), widths.get_mut(index)) else {
                continue;
            };
            if give_up && index > 0 {
                *own = 0;
            } else if *own > column.least {
                *own = own.saturating_sub(excess).max(column.least);
            }
        }
    }
    if let Some(first) = widths.first_mut() {
        *first = (*first).min(width.max(1));
    }
}

/// Gives the room that a column given up left behind to those that were cut, the most important
/// first.
fn grow(columns: &[Column], widths: &mut [usize], natural: &[usize], width: usize) {
    let mut ranked: Vec<usize> = (0..columns.len()).collect();
    ranked.sort_by_key(|&index| columns.get(index).map(|c| (c.rank, index)));
    for index in ranked {
        let room = width.saturating_sub(total(widths));
        match (widths.get_mut(index), natural.get(index)) {
            (Some(own), Some(wanted)) if *own > 0 => *own = (*own + room).min(*wanted),
            _ => {}
        }
    }
}

fn total(widths: &[usize]) -> usize {
    let shown = widths.iter().filter(|width| **width > 0);
    shown
        .map(|width| width + GAP)
        .sum::<usize>()
        .saturating_sub(GAP)
}

fn laid(row: &[String], columns: &[Column], widths: &[usize]) -> String {
    let cells = row.iter().zip(columns).zip(widths);
    let shown = cells
        .filter(|(_, width)| **width > 0)
        .map(|((cell, column), &width)| {
            let cell = cut(cell, width);
            let blank = " ".repeat(width.saturating_sub(cell.width()));
            if column.to_the_right {
                format!("{blank}{cell}")
            } else {
                format!("{cell}{blank}")
            }
        });
    let line = shown.collect::<Vec<_>>().join(&" ".repeat(GAP));
    line.trim_end().to_owned()
}

/// The text in at most so many columns, with `…` where something is left out.
fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut cut = String::new();
    for letter in text.graphemes(true) {
        if cut.width() + letter.width() + 1 > width {
            break;
        }
        cut.push_str(letter);
    }
    cut.push('…');
    cut
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn columns() -> Vec<Column> {
        vec![
            Column::whole("номер".to_owned()),
            Column::words("субъект".to_owned(), 8, 1),
            Column::words("кому".to_owned(), 4, 2).right(),
        ]
    }

    fn row() -> Vec<String> {
        ["П-2026-0042", "Ахметова Айгүл Маратқызы", "aigul"]
            .map(str::to_owned)
            .to_vec()
    }

    #[rstest]
    #[case(None, "П-2026-0042  Ахметова Айгүл Маратқызы  aigul")]
    #[case(Some(80), "П-2026-0042  Ахметова Айгүл Маратқызы  aigul")]
    #[case(Some(43), "П-2026-0042  Ахметова Айгүл Маратқызы  aig…")]
    #[case(Some(30), "П-2026-0042  Ахметова А…  aig…")]
    #[case(Some(25), "П-2026-0042  Ахметова Ай…")]
    #[case(Some(12), "П-2026-0042")]
    #[case(Some(6), "П-202…")]
    fn a_row_fits_the_terminal(#[case] width: Option<usize>, #[case] line: &str) {
        let row = row();
        let mut layout = Layout::of(&columns());
        layout.measure(&row);
        if let Some(width) = width {
            layout.fit(width);
        }
        let lines = [layout.head(), layout.line(&row)];
        assert_eq!(lines.len(), 2);
        assert!(
            width.is_none_or(|width| lines.iter().all(|line| line.width() <= width)),
            "{lines:?}"
        );
        assert_eq!(lines.last().map(String::as_str), Some(line));
    }

    #[test]
    fn wide_letters_count_twice() {
        assert_eq!(cut("漢字漢字", 5), "漢字…");
        assert_eq!(cut("漢字漢字", 6), "漢字…");
        assert_eq!(cut("Әсел", 4), "Әсел");
    }
}
