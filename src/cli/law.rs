//! `law`: a new version of the law's terms.

use std::path::PathBuf;

use clap::Subcommand;

use super::apply;
use super::context::Context;
use super::error::{CliError, Exit};
use crate::desk::RuleFileKind;

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    Apply(Apply),
}

#[derive(Debug, clap::Args)]
pub(super) struct Apply {
    #[arg(value_name = "file")]
    file: PathBuf,
    #[arg(long)]
    yes: bool,
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    let Args::Apply(args) = args;
    apply::run(ctx, RuleFileKind::Law, &args.file, args.yes)
}
