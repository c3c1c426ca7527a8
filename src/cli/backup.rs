//! `backup`: a copy that was checked before it counts.

use std::path::PathBuf;

use serde_json::json;

use super::context::Context;
use super::error::{CliError, Exit};
use super::journal::{hex, verdict_json};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(id = "backup-file", value_name = "file")]
    file: PathBuf,
}

pub(super) fn run(ctx: &mut Context, args: &Args) -> Result<Exit, CliError> {
    let desk = ctx.reader()?;
    let verdict = desk.backup(&args.file)?;
    let mut value = json!({"file": args.file});
    if let (Some(object), Some(found)) = (
        value.as_object_mut(),
        verdict_json(&verdict).as_object().cloned(),
    ) {
        object.extend(found);
    }
    let text = ctx.tr.with(
        "cli-backup-done",
        &[
            ("path", args.file.display().to_string().into()),
            ("entries", verdict.entries.into()),
            ("head", hex(&verdict.head).into()),
        ],
    );
    ctx.out.object(&value, &text, ctx.format);
    Ok(Exit::Done)
}
