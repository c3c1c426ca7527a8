//! `completions`: what a shell needs to complete commands and values.

use clap_complete::Shell;

use super::context::Context;
use super::error::{CliError, Exit};
use super::help;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "shell")]
    shell: Shell,
}

pub(super) fn run(ctx: &mut Context, args: &Args) -> Result<Exit, CliError> {
    let mut script = Vec::new();
    let mut command = help::localized(&ctx.tr);
    clap_complete::generate(args.shell, &mut command, "qorgau", &mut script);
    ctx.out.script(&script);
    Ok(Exit::Done)
}
