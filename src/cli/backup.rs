//! `backup`: a copy that was checked before it counts.

use std::path::PathBuf;

use serde_json::json;

use super::context::Context;
use super::error::{CliError, Exit};
use super::journal::{ended, found, hex, verdict_json, with_lines};
use crate::desk::Backup;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(id = "backup-file", value_name = "file")]
    file: PathBuf,
}

pub(super) fn run(ctx: &mut Context, args: &Args) -> Result<Exit, CliError> {
    let desk = ctx.reader()?;
    let Backup { file, verdict } = desk.backup(&args.file)?;
    let damage = found(&verdict, &ctx.tr);
    let mut value = json!({"file": file});
    if let (Some(object), Some(found)) = (
        value.as_object_mut(),
        verdict_json(&verdict, &damage).as_object().cloned(),
    ) {
        object.extend(found);
    }
    let path = file.display().to_string();
    let text = if verdict.ok() {
        ctx.tr.with(
            "cli-backup-done",
            &[
                ("path", path.into()),
                ("entries", verdict.entries.into()),
                ("head", hex(&verdict.head).into()),
            ],
        )
    } else {
        let told = ctx.tr.with("cli-backup-damaged", &[("path", path.into())]);
        with_lines(told, &damage)
    };
    ctx.out.object(&value, &text, ctx.format);
    Ok(ended(&verdict))
}
