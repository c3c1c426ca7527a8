//! Consents, those whose withdrawal is to be carried out first.

use super::countdown_column;
use crate::domain::record::nearest;
use crate::domain::values::{RecordKind, Unit, Value};
use crate::domain::view::ConsentRow;
use crate::tui::ui::canvas::Canvas;
use crate::tui::ui::table::{Cell, Column};

pub(super) fn columns(width: u16) -> Vec<Column> {
    vec![
        Column::fixed("screen-head-number", 8, 0),
        countdown_column(width, 1),
        Column::fixed("screen-head-state", 20, 3),
        Column::stretching("screen-head-subject", 10, 2),
        Column::fixed("screen-head-given", 11, 4),
        Column::fixed("screen-head-operator", 10, 5),
    ]
}

impl Canvas<'_, '_> {
    pub(super) fn consent_cells(&self, row: &ConsentRow, width: u16) -> Vec<Cell> {
        let consent = &row.consent;
        let countdown = row.countdown(&self.app.office, self.app.today);
        let unit = nearest(&consent.clocks)
            .and_then(|clock| clock.term)
            .map_or(Unit::Working, |term| term.unit);
        vec![
            self.plain(consent.number),
            self.countdown_cell(countdown, unit, width),
            self.plain(self.tr.text(&row.state(self.app.today).message())),
            self.name(RecordKind::Consent, &row.subject.name),
            self.dim(self.tr.date(consent.terms.given.date)),
            self.dim(&consent.operator),
        ]
    }
}
