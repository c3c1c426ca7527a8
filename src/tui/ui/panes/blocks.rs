//! Blocks asked for, in force and being carried out, by their nearest date.

use super::countdown_column;
use crate::domain::values::{BlockState, RecordKind, Unit, Value};
use crate::domain::view::BlockRow;
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::table::{Cell, Column};

pub(super) fn columns(width: u16) -> Vec<Column> {
    vec![
        Column::fixed("screen-head-number", 11, 0),
        countdown_column(width, 1),
        Column::fixed("screen-head-due", 11, 5),
        Column::fixed("screen-head-state", 21, 3),
        Column::stretching("screen-head-subject", 10, 2),
        Column::fixed("screen-head-ground", 20, 6),
        Column::fixed("screen-head-operator", 10, 7),
    ]
}

impl Canvas<'_, '_> {
    pub(super) fn block_cells(&self, row: &BlockRow, width: u16) -> Vec<Cell> {
        let block = &row.block;
        let countdown = row.countdown(&self.app.office, self.app.today);
        let countdown = countdown.filter(|_| block.is_open());
        let unit = match block.state {
            BlockState::Requested => block
                .clocks
                .iter()
                .find(|clock| clock.governing)
                .and_then(|clock| clock.term)
                .map_or(Unit::Working, |term| term.unit),
            _ => Unit::Working,
        };
        let due = countdown.map_or_else(String::new, |countdown| self.tr.date(countdown.due_on));
        let state = if row.is_past_review(self.app.today) {
            self.cell(self.tr.text("block-state-review_due"), self.theme.overdue)
        } else {
            self.plain(self.tr.text(&block.state.message()))
        };
        vec![
            self.plain(block.number),
            self.countdown_cell(countdown, unit, width),
            self.dim(due),
            state,
            self.name(RecordKind::Block, &row.subject.name),
            self.dim(self.tr.text(&block.ground.message())),
            self.dim(&block.operator),
        ]
    }
}
