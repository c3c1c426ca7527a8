//! `undo`: the last act on a record is undone by another, with an entry of its own.

use super::action::{Target, execute};
use super::ask::needed;
use super::context::Context;
use super::error::{CliError, Exit};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "text")]
    reason: Option<String>,
}

/// Opening a closed claim again and parting merged subjects need the reason.
pub(super) fn run(ctx: &mut Context, mut args: Args) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let (number, seen) = args.target.read()?;
    let (way, found) = desk.way_back(number, seen)?;
    if way.needs_reason() {
        ctx.complete(&mut [needed("--reason", &mut args.reason)])?;
    }
    let reason = ctx.optional_text("--reason", args.reason.as_deref())?;
    // A merged record is parted by an act on the one that stands for it.
    let (target, seen) = match desk.merged_into(number)? {
        Some(into) => (into, None),
        None => (number, Some(found)),
    };
    execute(ctx, &mut desk, Some(target), seen, way.act(reason))
}
