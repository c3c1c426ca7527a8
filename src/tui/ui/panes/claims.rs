//! Open claims, by their nearest clock or as the officer sorts them: then the date of receipt
//! stands where their own would.

use super::countdown_column;
use crate::domain::sort::Sort;
use crate::domain::values::{RecordKind, SortBy, Unit, Value};
use crate::domain::view::ClaimRow;
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::table::{Cell, Column};

pub(super) fn columns(width: u16, sort: Sort) -> Vec<Column> {
    let date = match sort.by {
        SortBy::Received => Column::fixed("screen-head-received", 11, 2),
        _ => Column::fixed("screen-head-due", 11, 5),
    };
    vec![
        Column::fixed("screen-head-number", 11, 0),
        countdown_column(width, 1),
        date,
        Column::fixed("screen-head-kind", 12, 3),
        Column::stretching("screen-head-subject", 10, 2),
        Column::fixed("screen-head-state", 16, 4),
        Column::fixed("screen-head-assigned", 10, 6),
        Column::fixed("screen-head-operator", 10, 7),
    ]
}

impl Canvas<'_, '_> {
    pub(super) fn claim_cells(&self, row: &ClaimRow, width: u16) -> Vec<Cell> {
        let claim = &row.claim;
        let found = row.countdown(&self.app.office, self.app.today);
        let (countdown, unit) = found.map_or((None, Unit::Calendar), |(clock, countdown)| {
            let unit = clock.term.map_or(Unit::Calendar, |term| term.unit);
            (Some(countdown), unit)
        });
        let date = match self.app.panes.of(RecordKind::Claim).sort.by {
            SortBy::Received => self.tr.date(claim.received.date),
            _ => countdown.map_or_else(String::new, |countdown| self.tr.date(countdown.due_on)),
        };
        let state = match claim.waiting_for {
            Some(waiting) => self.tr.text(&format!("waiting-short-{waiting}")),
            None => self.tr.text(&claim.state.message()),
        };
        vec![
            self.plain(claim.number),
            self.countdown_cell(countdown, unit, width),
            self.dim(date),
            self.plain(self.tr.text(&claim.kind_short())),
            match &row.subject {
                Some(subject) => self.name(RecordKind::Claim, &subject.name),
                None => self.dim(self.tr.text("word-undetermined")),
            },
            self.plain(state),
            self.dim(claim.assigned_to.as_deref().unwrap_or("")),
            self.dim(&claim.operator),
        ]
    }
}
