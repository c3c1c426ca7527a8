//! Records as they are printed: the words of the table, the values of the JSON.

mod block;
mod claim;
mod clock;
mod consent;
mod journal;
mod message;
mod subject;

pub(super) use block::blocks;
pub(super) use claim::claims;
pub(super) use clock::{clock_words, clocks_json, left, unit_of};
pub(super) use consent::consents;
pub(super) use journal::{done_words, history};
pub(super) use message::{message_json, message_words};
pub(super) use subject::subjects;

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use super::context::Context;
use super::out::{Line, Sheet};
use crate::desk::Desk;
use crate::domain::office::Office;
use crate::domain::time::{Countdown, Zone};
use crate::domain::values::{RecordKind, Value};
use crate::domain::view::{Row, SubjectName};
use crate::i18n::Tr;

/// What a row is printed with.
pub(super) struct Frame<'a> {
    pub tr: &'a Tr,
    pub office: &'a Office,
    pub today: NaiveDate,
    pub zone: Zone,
    /// Whether masked data are shown.
    pub revealed: bool,
}

impl<'a> Frame<'a> {
    pub(super) fn new(tr: &'a Tr, desk: &'a Desk, revealed: bool) -> Self {
        Self {
            tr,
            office: desk.office(),
            today: desk.today(),
            zone: desk.office().settings.legal_zone,
            revealed,
        }
    }

    /// The heading of a column or the label of a field.
    pub(super) fn label(&self, name: &str) -> String {
        self.tr.text(&format!("label-{name}"))
    }

    pub(super) fn word(&self, value: impl Value) -> String {
        self.tr.text(&value.message())
    }

    pub(super) fn date(&self, date: Option<NaiveDate>) -> String {
        date.map_or_else(String::new, |date| self.tr.date(date))
    }
}

/// Rows of a list of that kind.
pub(super) fn sheet_of(kind: RecordKind, rows: &[Row], frame: &Frame<'_>) -> Sheet {
    macro_rules! rows {
        ($kind:path) => {
            rows.iter().filter_map(|row| match row {
                $kind(row) => Some(row),
                _ => None,
            })
        };
    }
    match kind {
        RecordKind::Subject => subjects(rows!(Row::Subject), frame),
        RecordKind::Consent => consents(rows!(Row::Consent), frame),
        RecordKind::Block => blocks(rows!(Row::Block), frame),
        RecordKind::Claim => claims(rows!(Row::Claim), frame),
    }
}

/// The values of any record.
pub(super) fn json_of(row: &Row, frame: &Frame<'_>) -> Json {
    let kind = row.record().kind();
    let line: Option<Line> = sheet_of(kind, std::slice::from_ref(row), frame).lines.pop();
    line.map_or(Json::Null, |line| line.json)
}

fn named(subject: &SubjectName) -> Json {
    json!({"number": subject.number, "name": subject.name})
}

/// The three values that say how much time is left.
fn days(countdown: Option<&Countdown>) -> (Option<i64>, Option<i64>) {
    (
        countdown.map(|c| c.days_left),
        countdown.map(|c| c.working_days_left),
    )
}

/// Prints one record in the form of the output: for people, `text`.
pub(super) fn print_row(ctx: &mut Context, desk: &Desk, row: &Row, text: &str) {
    let json = json_of(row, &Frame::new(&ctx.tr, desk, false));
    ctx.out.object(&json, text, ctx.format);
}

/// Prints several records as one document.
pub(super) fn print_rows(ctx: &mut Context, desk: &Desk, rows: &[Row]) {
    let frame = Frame::new(&ctx.tr, desk, false);
    let values = rows.iter().map(|row| json_of(row, &frame)).collect();
    ctx.out.object(&Json::Array(values), "", ctx.format);
}
