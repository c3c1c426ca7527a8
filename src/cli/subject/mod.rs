//! `subject`: a person in the register, and everything that the register holds of one.

mod details;
mod export;
mod merge;
mod show;

pub(super) use details::{Fields, dated, entered, fields};

use clap::Subcommand;

use super::context::Context;
use super::error::{CliError, Exit};

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    Register(details::Register),
    Correct(details::Correct),
    Show(show::Args),
    Export(export::Args),
    Merge(merge::Merge),
    Unmerge(merge::Unmerge),
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    match args {
        Args::Register(args) => details::register(ctx, args),
        Args::Correct(args) => details::correct(ctx, &args),
        Args::Show(args) => show::run(ctx, &args),
        Args::Export(args) => export::run(ctx, args),
        Args::Merge(args) => merge::merge(ctx, args),
        Args::Unmerge(args) => merge::unmerge(ctx, args),
    }
}
