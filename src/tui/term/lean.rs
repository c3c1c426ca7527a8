//! From what the terminal shows to what it shall show, in few bytes.
//!
//! Lists that scroll are moved by the terminal itself, blanks are erased and not printed, the
//! cursor takes the shortest way, and colours are set only where they change.

use std::io::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use unicode_width::UnicodeWidthStr;

use super::pen::{Pen, is_blank, look_alike};
use super::shift::Shift;

/// A run of blanks that is shorter to erase, and to step over, than to print.
const WORTH_ERASING: usize = 10;

/// What is known of the terminal between frames.
#[derive(Debug, Default)]
pub(super) struct Lean {
    at: Option<Position>,
    pen: Option<Pen>,
}

impl Lean {
    /// Takes nothing for granted about the terminal any more.
    pub(super) const fn forget(&mut self) {
        self.at = None;
        self.pen = None;
    }

    /// Clears the screen.
    pub(super) fn clear(&mut self, out: &mut Vec<u8>) {
        out.extend_from_slice(b"\x1b[m\x1b[2J");
        self.at = None;
        self.pen = Some(Pen::default());
    }

    /// Writes what turns `shown` into `wanted`, which have the same size; `shown` follows.
    pub(super) fn frame(&mut self, shown: &mut Buffer, wanted: &Buffer, out: &mut Vec<u8>) {
        self.scroll(shown, wanted, out);
        let width = usize::from(wanted.area.width).max(1);
        let rows = shown
            .content
            .chunks(width)
            .zip(wanted.content.chunks(width));
        for (y, (before, after)) in (0..).zip(rows) {
            if before == after {
                continue;
            }
            if before.iter().chain(after).all(is_plain) {
                self.row(y, before, after, out);
            } else {
                self.whole_row(y, after, out);
            }
        }
        shown.content.clone_from(&wanted.content);
    }

    /// Moves rows that only went up or down.
    fn scroll(&mut self, shown: &mut Buffer, wanted: &Buffer, out: &mut Vec<u8>) {
        let width = usize::from(wanted.area.width).max(1);
        let Some(shift) = Shift::between(&shown.content, &wanted.content, width) else {
            return;
        };
        let (first, last) = (shift.rows.start, shift.rows.end + shift.by);
        self.pen_for_blanks(out);
        let way = if shift.up { 'S' } else { 'T' };
        put(
            out,
            &format!("\x1b[{};{last}r\x1b[{}{way}\x1b[r", first + 1, shift.by),
        );
        self.at = Some(Position::ORIGIN);
        let region = shown.content.get_mut(first * width..last * width);
        let region = region.unwrap_or_default();
        let moved = shift.by * width;
        let empty = if shift.up {
            region.rotate_left(moved);
            region.len() - moved..region.len()
        } else {
            region.rotate_right(moved);
            0..moved
        };
        region.get_mut(empty).unwrap_or_default().fill(Cell::EMPTY);
    }

    /// A row of single-width signs: only what differs.
    fn row(&mut self, y: u16, before: &[Cell], after: &[Cell], out: &mut Vec<u8>) {
        let text = after.len() - after.iter().rev().take_while(|cell| is_blank(cell)).count();
        let mut blank_until = 0;
        for (x, (old, new)) in before.iter().zip(after).enumerate() {
            if look_alike(old, new) || x < blank_until {
                continue;
            }
            self.go_along(column(x), y, after, out);
            let rest = after.get(x..).unwrap_or_default();
            if x >= text {
                self.pen_for_blanks(out);
                put(out, "\x1b[K");
                return;
            }
            let blanks = rest.iter().take_while(|cell| is_blank(cell)).count();
            if blanks >= WORTH_ERASING {
                self.pen_for_blanks(out);
                put(out, &format!("\x1b[{blanks}X"));
                blank_until = x + blanks;
                continue;
            }
            self.print(new, after.len(), out);
        }
    }

    /// A row with signs of other widths, whose halves nobody can rely on.
    fn whole_row(&mut self, y: u16, after: &[Cell], out: &mut Vec<u8>) {
        self.go(Position::new(0, y), out);
        self.pen_for_blanks(out);
        put(out, "\x1b[2K");
        for (x, cell) in after.iter().enumerate() {
            if cell.symbol().is_empty() || is_blank(cell) {
                continue;
            }
            self.go(Position::new(column(x), y), out);
            self.print(cell, after.len(), out);
        }
    }

    fn print(&mut self, cell: &Cell, width: usize, out: &mut Vec<u8>) {
        if is_blank(cell) {
            self.pen_for_blanks(out);
        } else {
            self.pen(Pen::of(cell), out);
        }
        put(out, cell.symbol());
        self.at = self.at.filter(|_| is_plain(cell)).and_then(|at| {
            // Beyond the last column every terminal waits in a way of its own.
            let next = at.x + 1;
            (usize::from(next) < width).then_some(Position::new(next, at.y))
        });
    }

    /// Goes to a column, by printing again what stands between where that is shorter.
    fn go_along(&mut self, x: u16, y: u16, row: &[Cell], out: &mut Vec<u8>) {
        if let Some(at) = self.at.filter(|at| at.y == y && at.x < x) {
            let between = row.get(usize::from(at.x)..usize::from(x));
            let between = between.unwrap_or_default();
            let bytes: usize = between.iter().map(|cell| cell.symbol().len()).sum();
            let blanks = self.pen.is_some_and(Pen::leaves_blanks_blank);
            let same = between
                .iter()
                .all(|cell| Some(Pen::of(cell)) == self.pen || (blanks && is_blank(cell)));
            if same && bytes < 4 {
                for cell in between {
                    self.print(cell, row.len(), out);
                }
            }
        }
        self.go(Position::new(x, y), out);
    }

    /// Goes to a place by the shortest way.
    pub(super) fn go(&mut self, to: Position, out: &mut Vec<u8>) {
        let (row, column) = (to.y + 1, to.x + 1);
        let mut way = match (to.x, to.y) {
            (0, 0) => "\x1b[H".to_owned(),
            (0, _) => format!("\x1b[{row}H"),
            _ => format!("\x1b[{row};{column}H"),
        };
        if let Some(at) = self.at {
            if at == to {
                return;
            }
            let down = to.y.checked_sub(at.y).map(|rows| "\n".repeat(rows.into()));
            let along = match to.x.checked_sub(at.x) {
                Some(0) => Some(String::new()),
                Some(1) => Some("\x1b[C".to_owned()),
                Some(columns) => Some(format!("\x1b[{columns}C")),
                None if to.x == 0 => Some("\r".to_owned()),
                None => None,
            };
            if let (Some(along), Some(down)) = (along, down)
                && along.len() + down.len() < way.len()
            {
                way = along + &down;
            }
        }
        put(out, &way);
        self.at = Some(to);
    }

    /// A pen with which blanks are written and rows erased: the present one, where it will do.
    fn pen_for_blanks(&mut self, out: &mut Vec<u8>) {
        if !self.pen.is_some_and(Pen::leaves_blanks_blank) {
            self.pen(Pen::default(), out);
        }
    }

    fn pen(&mut self, pen: Pen, out: &mut Vec<u8>) {
        if self.pen != Some(pen) {
            put(out, &pen.after(self.pen));
            self.pen = Some(pen);
        }
    }
}

/// One sign of one column.
fn is_plain(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    symbol.chars().nth(1).is_none() && symbol.width() == 1
}

fn column(x: usize) -> u16 {
    u16::try_from(x).unwrap_or(u16::MAX)
}

fn put(out: &mut Vec<u8>, text: &str) {
    // Writing into memory cannot fail.
    let _ = out.write_all(text.as_bytes());
}
