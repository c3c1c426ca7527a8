//! Rows that only went up or down, which the terminal can move by itself.

use std::hash::Hasher;
use std::ops::Range;

use ratatui::buffer::Cell;
use rustc_hash::FxHasher;

use super::pen::{is_blank, look_alike};

/// Fewer rows than this are printed anew: moving them would hardly be shorter.
const WORTH_MOVING: usize = 3;

/// Rows that are found again above or below.
pub(super) struct Shift {
    /// Where they shall be, or where they were when they go down: the upper of the two.
    pub rows: Range<usize>,
    /// By how many rows they move.
    pub by: usize,
    /// Up, or down.
    pub up: bool,
}

impl Shift {
    /// The move that leaves least to print, if one is worth it; both screens have this width, and
    /// it is known which of their rows differ.
    pub fn between(
        shown: &[Cell],
        wanted: &[Cell],
        width: usize,
        differs: &[bool],
    ) -> Option<Self> {
        let few = differs.iter().filter(|differs| **differs).count() < WORTH_MOVING;
        // An empty screen, such as that of a first frame, has no rows to move.
        if few || shown.iter().all(is_blank) {
            return None;
        }
        let (before, after) = hashes(shown, wanted, width, differs);
        let mut shift = Self::best(&before, &after)?;
        shift.widen(shown, wanted, width);
        Some(shift)
    }

    /// The move that saves most rows from being printed.
    fn best(shown: &[u64], wanted: &[u64]) -> Option<Self> {
        let mut best: Option<(usize, Self)> = None;
        for by in 1..shown.len() {
            for up in [true, false] {
                let (upper, lower) = if up { (wanted, shown) } else { (shown, wanted) };
                let same = |y: &usize| upper.get(*y) == lower.get(*y + by);
                let mut y = 0;
                while y + by < shown.len() {
                    let end = (y..shown.len() - by).take_while(same).count() + y;
                    let saved = |y: usize| {
                        let to = if up { y } else { y + by };
                        shown.get(to) != wanted.get(to)
                    };
                    let saves = (y..end).filter(|y| saved(*y)).count();
                    let uncovered = if up { end..end + by } else { y..y + by };
                    let loses = uncovered
                        .filter(|y| shown.get(*y) == wanted.get(*y))
                        .count();
                    let gain = saves.saturating_sub(loses);
                    if gain >= WORTH_MOVING && best.as_ref().is_none_or(|(most, _)| gain > *most) {
                        let rows = y..end;
                        best = Some((gain, Self { rows, by, up }));
                    }
                    y = end + 1;
                }
            }
        }
        best.map(|(_, shift)| shift)
    }

    /// Takes in the rows beside those that only moved, where that leaves less to print: the row
    /// that was selected has moved with the others, and has lost its mark.
    fn widen(&mut self, shown: &[Cell], wanted: &[Cell], width: usize) {
        let height = wanted.len() / width;
        loop {
            let Range { start, end } = self.rows;
            let below = (end + self.by < height).then_some((end, start..end + 1));
            let above = start.checked_sub(1).map(|above| (above, above..end));
            let wider = [below, above].into_iter().flatten().map(|(taken, rows)| {
                let wider = Self { rows, ..*self };
                // No others are printed otherwise: the row itself, and the one it moves from or to.
                let [before, after] = [&*self, &wider].map(|shift| {
                    let rows = [taken, taken + self.by];
                    let left = rows.map(|y| shift.leaves(y, shown, wanted, width));
                    left.iter().sum::<usize>()
                });
                (before.saturating_sub(after), wider)
            });
            // Of two that are as good, the one below.
            let best = wider.rev().max_by_key(|(saved, _)| *saved);
            match best.filter(|(saved, _)| *saved > 0) {
                Some((_, wider)) => *self = wider,
                None => return,
            }
        }
    }

    /// How many cells of a row have still to be printed after the move.
    fn leaves(&self, y: usize, shown: &[Cell], wanted: &[Cell], width: usize) -> usize {
        let row = wanted.iter().skip(y * width).take(width);
        match self.source(y) {
            Some(from) => {
                let before = shown.iter().skip(from * width);
                row.zip(before)
                    .filter(|(now, was)| !look_alike(now, was))
                    .count()
            }
            None => row.filter(|cell| !is_blank(cell)).count(),
        }
    }

    /// Which row stands in this place after the move; none where it leaves an empty one.
    fn source(&self, y: usize) -> Option<usize> {
        let region = self.rows.start..self.rows.end + self.by;
        if !region.contains(&y) {
            return Some(y);
        }
        let from = if self.up {
            Some(y + self.by)
        } else {
            y.checked_sub(self.by)
        };
        from.filter(|from| region.contains(from))
    }
}

/// What tells the rows from each other, before and after.
fn hashes(shown: &[Cell], wanted: &[Cell], width: usize, differs: &[bool]) -> (Vec<u64>, Vec<u64>) {
    let before: Vec<u64> = shown.chunks(width).map(hash).collect();
    let rows = wanted.chunks(width).zip(&before).zip(differs);
    let after = rows.map(|((row, before), differs)| match differs {
        true => hash(row),
        false => *before,
    });
    let after = after.collect();
    (before, after)
}

/// Two rows that are taken for the same by mistake are printed after all: the signs alone, quickly
/// mixed, will do.
fn hash(row: &[Cell]) -> u64 {
    let mut hasher = FxHasher::default();
    for cell in row {
        let bytes = cell.symbol().bytes();
        hasher.write_u64(bytes.fold(0, |sign, byte| sign << 8 | u64::from(byte)));
    }
    hasher.finish()
}
