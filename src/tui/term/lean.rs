//! From what the terminal shows to what it shall show, in few bytes.
//!
//! Lists that scroll are moved by the terminal itself, blanks are erased and not printed, the
//! cursor takes the shortest way, and colours are set only where they change.

use std::fmt;
use std::io::Write;

use ratatui::buffer::{Buffer, Cell};
use ratatui::layout::Position;
use unicode_width::UnicodeWidthStr;

use super::pen::{Pen, is_blank, look_alike, same};
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

    /// Writes what turns `shown` into `wanted`, which have the same size. What `shown` then holds
    /// says nothing.
    pub(super) fn frame(&mut self, shown: &mut Buffer, wanted: &Buffer, out: &mut Vec<u8>) {
        let width = usize::from(wanted.area.width).max(1);
        let mut differs = differing(shown, wanted, width);
        if self.scroll(shown, wanted, &differs, out) {
            differs = differing(shown, wanted, width);
        }
        let rows = shown
            .content
            .chunks(width)
            .zip(wanted.content.chunks(width));
        for (y, ((before, after), differs)) in (0..).zip(rows.zip(differs)) {
            if !differs {
                continue;
            }
            if before.iter().chain(after).all(is_plain) {
                self.row(y, before, after, out);
            } else {
                self.whole_row(y, after, out);
            }
        }
    }

    /// Moves rows that only went up or down; whether there are any.
    fn scroll(
        &mut self,
        shown: &mut Buffer,
        wanted: &Buffer,
        differs: &[bool],
        out: &mut Vec<u8>,
    ) -> bool {
        let width = usize::from(wanted.area.width).max(1);
        let Some(shift) = Shift::between(&shown.content, &wanted.content, width, differs) else {
            return false;
        };
        let (first, last) = (shift.rows.start, shift.rows.end + shift.by);
        self.pen_for_blanks(out);
        // Rows are deleted and inserted at the region's top: the kernel's console knows no other
        // way to scroll. Where margins leave the cursor, terminals don't agree; without any it
        // goes home.
        put_args(out, format_args!("\x1b[{};{last}r", first + 1));
        self.at = None;
        self.go(Position::new(0, coordinate(first)), out);
        let way = if shift.up { 'M' } else { 'L' };
        match shift.by {
            1 => put_args(out, format_args!("\x1b[{way}")),
            by => put_args(out, format_args!("\x1b[{by}{way}")),
        }
        put(out, "\x1b[r");
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
        true
    }

    /// A row of single-width signs: only what differs.
    fn row(&mut self, y: u16, before: &[Cell], after: &[Cell], out: &mut Vec<u8>) {
        let text = after.len() - after.iter().rev().take_while(|cell| is_blank(cell)).count();
        let mut blank_until = 0;
        for (x, (old, new)) in before.iter().zip(after).enumerate() {
            if look_alike(old, new) || x < blank_until {
                continue;
            }
            self.go_along(coordinate(x), y, after, out);
            let rest = after.get(x..).unwrap_or_default();
            if x >= text {
                self.pen_for_blanks(out);
                put(out, "\x1b[K");
                return;
            }
            let blanks = rest.iter().take_while(|cell| is_blank(cell)).count();
            if blanks >= WORTH_ERASING {
                self.pen_for_blanks(out);
                put_args(out, format_args!("\x1b[{blanks}X"));
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
        let mut free_from = 0;
        for (x, cell) in after.iter().enumerate() {
            // What a wider sign covers is not seen.
            if x < free_from || is_blank(cell) {
                continue;
            }
            free_from = x + cell.symbol().width();
            self.go(Position::new(coordinate(x), y), out);
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
        if self.at == Some(to) {
            return;
        }
        let start = out.len();
        if let Some(at) = self.at.replace(to) {
            step(at, to, out);
        }
        let stepped = out.len() - start;
        let (row, column) = (to.y + 1, to.x + 1);
        match (to.x, to.y) {
            (0, 0) => put(out, "\x1b[H"),
            (0, _) => put_args(out, format_args!("\x1b[{row}H")),
            _ => put_args(out, format_args!("\x1b[{row};{column}H")),
        }
        let leapt = out.len() - start - stepped;
        if stepped > 0 && stepped < leapt {
            out.truncate(start + stepped);
        } else {
            out.drain(start..start + stepped);
        }
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

/// Which rows are not as they were.
fn differing(shown: &Buffer, wanted: &Buffer, width: usize) -> Vec<bool> {
    let before = shown.content.chunks(width);
    let rows = before.zip(wanted.content.chunks(width));
    let differ = |(before, after): (&[Cell], &[Cell])| {
        let mut cells = before.iter().zip(after);
        cells.any(|(before, after)| !same(before, after))
    };
    rows.map(differ).collect()
}

/// One sign of one column.
fn is_plain(cell: &Cell) -> bool {
    let symbol = cell.symbol();
    // Most are of a byte, or of two that are a Cyrillic letter's, and need no measuring.
    match symbol.as_bytes() {
        [b' '..=b'~'] | [0xd0 | 0xd1, _] => true,
        _ => symbol.chars().nth(1).is_none() && symbol.width() == 1,
    }
}

/// The way down and along, where there is one: nothing else goes there without a leap.
fn step(at: Position, to: Position, out: &mut Vec<u8>) {
    let Some(down) = to.y.checked_sub(at.y) else {
        return;
    };
    match to.x.checked_sub(at.x) {
        Some(0) => {}
        Some(1) => put(out, "\x1b[C"),
        Some(columns) => put_args(out, format_args!("\x1b[{columns}C")),
        None if to.x == 0 => put(out, "\r"),
        None => return,
    }
    out.extend(std::iter::repeat_n(b'\n', down.into()));
}

fn coordinate(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}

fn put(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

fn put_args(out: &mut Vec<u8>, text: fmt::Arguments<'_>) {
    // Writing into memory cannot fail.
    let _ = out.write_fmt(text);
}
