//! `subject merge` and `subject unmerge`: two records of one person become one, and come apart.

use crate::cli::action::{Target, execute};
use crate::cli::ask::needed;
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::typed;
use crate::domain::workflow::Act;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Merge {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "number")]
    into: Option<String>,
    #[arg(long, value_name = "text")]
    reason: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Unmerge {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "text")]
    reason: Option<String>,
}

pub(super) fn merge(ctx: &mut Context, mut args: Merge) -> Result<Exit, CliError> {
    let (merged, seen) = args.target.read()?;
    ctx.complete(&mut [
        needed("--into", &mut args.into),
        needed("--reason", &mut args.reason),
    ])?;
    let into = typed::number("--into", &args.into.unwrap_or_default())?;
    let reason = ctx.text("--reason", &args.reason.unwrap_or_default())?;
    let mut desk = ctx.writer()?;
    let act = Act::MergeSubject {
        merged,
        seen,
        reason,
    };
    execute(ctx, &mut desk, Some(into), None, act)
}

pub(super) fn unmerge(ctx: &mut Context, mut args: Unmerge) -> Result<Exit, CliError> {
    let (merged, seen) = args.target.read()?;
    ctx.complete(&mut [needed("--reason", &mut args.reason)])?;
    let reason = ctx.text("--reason", &args.reason.unwrap_or_default())?;
    let mut desk = ctx.writer()?;
    // Of a record that was not merged the workflow itself says so.
    let into = desk.merged_into(merged)?.unwrap_or(merged);
    let act = Act::UnmergeSubject {
        merged,
        seen,
        reason,
    };
    execute(ctx, &mut desk, Some(into), None, act)
}
