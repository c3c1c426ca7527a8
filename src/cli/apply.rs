//! A new version of the law, a policy or the calendar: what it moves is shown before it moves.

use std::path::Path;

use serde_json::json;

use super::context::Context;
use super::error::{CliError, Code, Exit};
use super::out::{Column, Line, Sheet};
use crate::desk::{Applied, DeskError, RuleFileKind};
use crate::domain::message::Message;

/// Shows the open cases whose dates the file changes, asks, and changes them. Where nobody can be
/// asked and `--yes` is not given, everything stays as it is, and the exit code says so.
pub(super) fn run(
    ctx: &mut Context,
    kind: RuleFileKind,
    path: &Path,
    yes: bool,
) -> Result<Exit, CliError> {
    let text = ctx.file(path)?;
    let name = path.display().to_string();
    let mut desk = if yes { ctx.writer()? } else { ctx.reader()? };
    let applied = desk.apply(kind, &text, &name, false)?;
    show(ctx, &applied);
    let named = |id: &str| {
        Message::new(id)
            .text("name", &applied.name)
            .text("version", &applied.version)
            .number(
                "count",
                i64::try_from(applied.changes.len()).unwrap_or(i64::MAX),
            )
    };
    if !yes {
        let question = ctx.tr.say(&named("cli-apply-question"));
        if !ctx.agreed(&question)? {
            return Err(CliError::new(Code::Partial, named("error-apply-pending")));
        }
        desk = ctx.writer()?;
    }
    match desk.apply(kind, &text, &name, true) {
        Ok(_) => {}
        Err(DeskError::Store(error)) if error.is_duplicate() => {
            return Err(CliError::new(Code::Failed, named("error-version-applied")));
        }
        Err(error) => return Err(error.into()),
    }
    let done = ctx.tr.say(&named("cli-apply-done"));
    ctx.out.note(&done);
    Ok(Exit::Done)
}

fn show(ctx: &mut Context, applied: &Applied) {
    let tr = ctx.tr.clone();
    let date =
        |date: Option<chrono::NaiveDate>| date.map_or_else(|| "–".to_owned(), |date| tr.date(date));
    let lines = applied.changes.iter().map(|change| Line {
        cells: vec![
            change.number.to_string(),
            date(change.before),
            date(change.after),
        ],
        json: json!({"number": change.number, "before": change.before, "after": change.after}),
    });
    let sheet = Sheet {
        columns: vec![
            Column::whole(tr.text("label-number")),
            Column::whole(tr.text("label-due-before")),
            Column::whole(tr.text("label-due-after")),
        ],
        keys: &["number", "before", "after"],
        lines: lines.collect(),
    };
    ctx.print(&sheet);
}
