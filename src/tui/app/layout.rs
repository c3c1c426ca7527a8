//! Where things stand on a terminal of a given size.

use crate::domain::values::RecordKind;

/// Below this size the screen only says what it needs.
pub const SMALLEST: (u16, u16) = (40, 12);

/// From this size on all four panes are shown.
pub const WIDE: (u16, u16) = (120, 30);

/// A rectangle of cells, from the upper left corner.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Area {
    /// Cells to the left of it.
    pub x: u16,
    /// Cells above it.
    pub y: u16,
    /// Its columns.
    pub width: u16,
    /// Its rows.
    pub height: u16,
}

impl Area {
    const fn new(x: u16, y: u16, width: u16, height: u16) -> Self {
        Self {
            x,
            y,
            width,
            height,
        }
    }
}

/// The places of the screen's parts, in cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layout {
    /// The register and what is due.
    pub header: Area,
    /// The panes' names with their counts, where only one pane is shown.
    pub tabs: Option<Area>,
    /// What the lists are narrowed to; the search.
    pub crumb: Area,
    /// The panes, and the layers over them.
    pub body: Area,
    /// What was done, what went wrong.
    pub notice: Area,
    /// The keys that matter now.
    pub hints: Area,
    all_panes: bool,
}

impl Layout {
    /// The layout for a size; `None` where it is too small for anything.
    pub fn of((width, height): (u16, u16)) -> Option<Self> {
        if width < SMALLEST.0 || height < SMALLEST.1 {
            return None;
        }
        let all_panes = width >= WIDE.0 && height >= WIDE.1;
        let line = |y| Area::new(0, y, width, 1);
        let tabs = (!all_panes).then(|| line(1));
        let crumb = line(if all_panes { 1 } else { 2 });
        let top = crumb.y + 1;
        Some(Self {
            header: line(0),
            tabs,
            crumb,
            body: Area::new(0, top, width, height - top - 2),
            notice: line(height - 2),
            hints: line(height - 1),
            all_panes,
        })
    }

    /// Whether all four panes are shown.
    pub const fn shows_all_panes(&self) -> bool {
        self.all_panes
    }

    /// The place of a pane: its title, its head, its rows. Only the pane in focus has one
    /// where the terminal is too small for all.
    pub fn pane(&self, kind: RecordKind, focus: RecordKind) -> Option<Area> {
        if !self.all_panes {
            return (kind == focus).then_some(self.body);
        }
        let Area {
            x,
            y,
            width,
            height,
        } = self.body;
        let left = width * 2 / 5;
        let upper = height / 2;
        let (column, column_width) = match kind {
            // One column stays free before the divider.
            RecordKind::Subject | RecordKind::Consent => (x, left - 1),
            RecordKind::Block | RecordKind::Claim => (x + left + 1, width - left - 1),
        };
        Some(match kind {
            RecordKind::Subject | RecordKind::Block => Area::new(column, y, column_width, upper),
            RecordKind::Consent | RecordKind::Claim => {
                Area::new(column, y + upper, column_width, height - upper)
            }
        })
    }

    /// How many rows of records a pane shows where it is shown: all but its head and, among four,
    /// its title.
    pub fn rows_of(&self, kind: RecordKind) -> u16 {
        let heads = if self.all_panes { 2 } else { 1 };
        self.pane(kind, kind)
            .map_or(0, |area| area.height.saturating_sub(heads))
    }
}

/// The widest label of a field with the gap behind it.
const LABEL: usize = 24;

/// The fewest columns for what is typed, beside a label.
const VALUE: usize = 20;

/// How the columns of a dialog are shared out in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldColumns {
    /// Whether there is room for what is typed beside the label; it stands below it otherwise.
    pub beside: bool,
    /// Columns before what is typed.
    pub indent: usize,
    /// Columns for what is typed; one more is the caret's behind a full row.
    pub text: usize,
}

impl FieldColumns {
    /// The shares of a dialog so many columns wide.
    pub fn of(width: usize) -> Self {
        let beside = width > LABEL + VALUE;
        let indent = if beside { LABEL } else { 4 };
        Self {
            beside,
            indent,
            text: width.saturating_sub(indent + 1).max(1),
        }
    }

    /// The shares where a letter is written: it has the lines below its label to itself.
    pub fn of_letter(width: usize) -> Self {
        Self {
            beside: false,
            indent: 2,
            text: width.saturating_sub(3).max(1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::Value;

    #[test]
    fn four_panes_fill_a_wide_screen_and_share_no_cell() {
        let layout = Layout::of((121, 31)).unwrap();
        let mut taken = std::collections::HashSet::new();
        for kind in RecordKind::ALL {
            let area = layout.pane(*kind, RecordKind::Claim).unwrap();
            for cell in (0..area.width).flat_map(|x| (0..area.height).map(move |y| (x, y))) {
                assert!(taken.insert((area.x + cell.0, area.y + cell.1)));
            }
        }
        // One column divides the two halves, and one beside it stays free.
        let body = layout.body;
        let cells = usize::from(body.width - 2) * usize::from(body.height);
        assert_eq!(taken.len(), cells);
    }

    #[test]
    fn a_small_screen_shows_one_pane_and_a_tiny_one_none() {
        let layout = Layout::of((80, 24)).unwrap();
        assert_eq!(layout.pane(RecordKind::Block, RecordKind::Claim), None);
        assert_eq!(layout.rows_of(RecordKind::Claim), 18);
        assert_eq!(Layout::of((39, 12)), None);
        assert_eq!(Layout::of((0, 0)), None);
    }
}
