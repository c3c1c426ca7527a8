//! `search`: the same search as on the screen, in the same order.

use serde_json::json;

use super::ask::needed;
use super::context::Context;
use super::error::{CliError, Exit};
use super::out::{Column, Line, Sheet};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::values::{RecordKind, Value};
use crate::domain::view::ListQuery;

/// How many records are found unless more are asked for.
const LIMIT: usize = 50;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(id = "query", value_name = "query")]
    text: Option<String>,
    #[arg(long, value_name = "count")]
    limit: Option<usize>,
}

pub(super) fn run(ctx: &mut Context, mut args: Args) -> Result<Exit, CliError> {
    ctx.complete(&mut [needed("query", &mut args.text)])?;
    let text = ctx.text("TEXT", &args.text.unwrap_or_default())?;
    let desk = ctx.reader()?;
    let tr = ctx.tr.clone();
    let query = ListQuery {
        search: Some(text.to_string()),
        ..ListQuery::default()
    };
    let query = desk.narrowed(query, &tr.filter_words())?;
    let hits = desk.search(&query, args.limit.unwrap_or(LIMIT))?;
    let lines = hits.iter().map(|hit| {
        let kind = kind_of(hit.number);
        let matched: Vec<&str> = hit.matched.iter().map(SafeText::as_str).collect();
        Line {
            cells: vec![
                hit.number.to_string(),
                tr.text(&kind.message()),
                hit.name.to_string(),
                matched.join(", "),
                hit.due_on.map_or_else(String::new, |due| tr.date(due)),
                hit.operator.to_string(),
            ],
            json: json!({
                "record": kind,
                "number": hit.number,
                "operator": hit.operator,
                "name": hit.name,
                "matched": matched,
                "due_on": hit.due_on,
            }),
        }
    });
    let sheet = Sheet {
        columns: vec![
            Column::whole(tr.text("label-number")),
            Column::words(tr.text("label-record"), 8, 4),
            Column::words(tr.text("label-name"), 14, 1),
            Column::words(tr.text("label-matched"), 10, 3),
            Column::words(tr.text("label-due"), 10, 2),
            Column::words(tr.text("label-operator"), 7, 5),
        ],
        keys: &["record", "number", "operator", "name", "matched", "due_on"],
        lines: lines.collect(),
    };
    ctx.print(&sheet);
    Ok(Exit::Done)
}

const fn kind_of(number: RecordNumber) -> RecordKind {
    match number {
        RecordNumber::Claim { .. } => RecordKind::Claim,
        RecordNumber::Block { .. } => RecordKind::Block,
        RecordNumber::Subject(_) => RecordKind::Subject,
        RecordNumber::Consent(_) => RecordKind::Consent,
    }
}
