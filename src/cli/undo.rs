//! `undo`: the last act on a record is undone by another, with an entry of its own.

use super::action::{Target, execute};
use super::ask::needed;
use super::context::Context;
use super::error::{CliError, Exit};
use crate::domain::workflow::WayBack;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "text")]
    reason: Option<String>,
}

/// Only a closed claim, which is opened again, needs the reason.
pub(super) fn run(ctx: &mut Context, mut args: Args) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let (number, seen) = args.target.read()?;
    let (way, found) = desk.way_back(number, seen)?;
    if way == WayBack::Reopen {
        ctx.complete(&mut [needed("--reason", &mut args.reason)])?;
    }
    let reason = ctx.optional_text("--reason", args.reason.as_deref())?;
    execute(ctx, &mut desk, Some(number), Some(found), way.act(reason))
}
