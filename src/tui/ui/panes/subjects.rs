//! Subjects, their identifiers masked.

use super::countdown_column;
use crate::domain::identity::Iin;
use crate::domain::values::{RecordKind, Unit};
use crate::domain::view::SubjectRow;
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::table::{Cell, Column};

pub(super) fn columns(width: u16) -> Vec<Column> {
    vec![
        Column::fixed("screen-head-number", 8, 0),
        Column::stretching("screen-head-name", 16, 1),
        countdown_column(width, 4),
        Column::fixed("screen-head-claims", 5, 3),
        Column::fixed("screen-head-blocks", 5, 2),
        Column::fixed("screen-head-iin", 12, 5),
        Column::fixed("screen-head-operator", 10, 6),
    ]
}

impl Canvas<'_, '_> {
    pub(super) fn subject_cells(&self, row: &SubjectRow, width: u16) -> Vec<Cell> {
        let details = &row.subject.details;
        let office = &self.app.office;
        let countdown = row
            .due_on
            .map(|due_on| office.countdown(due_on, self.app.today));
        let count = |n: u32| match n {
            0 => String::new(),
            n => n.to_string(),
        };
        let name = details.display_name();
        vec![
            self.plain(row.subject.number),
            self.name(RecordKind::Subject, &name),
            self.countdown_cell(countdown, Unit::Working, width),
            self.plain(count(row.open_claims)),
            self.plain(count(row.active_blocks)),
            self.dim(details.iin.as_ref().map_or_else(String::new, Iin::masked)),
            self.dim(&row.subject.operator),
        ]
    }
}
