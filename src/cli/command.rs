//! The subcommands: the one place where one is added.

use clap::{Parser, Subcommand};

use super::context::Context;
use super::error::{CliError, Exit};
use super::globals::Globals;
use super::{
    backup, block, calendar, claim, completions, consent, deadline, demo, doctor, import, init,
    intake, journal, keys, law, letter, list, office, policy, representative, search, show,
    subject, undo, workload,
};

#[derive(Debug, Default, Parser)]
#[command(name = "qorgau", bin_name = "qorgau", version)]
#[command(
    disable_help_flag = true,
    disable_help_subcommand = true,
    disable_version_flag = true
)]
pub(super) struct Cli {
    #[command(flatten)]
    pub globals: Globals,
    #[command(subcommand)]
    pub command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Init(init::Args),
    Demo(demo::Args),
    Import(import::Args),
    Intake(intake::Args),
    #[command(subcommand)]
    List(list::Args),
    Show(show::Args),
    Search(search::Args),
    Workload(workload::Args),
    #[command(subcommand)]
    Claim(claim::Args),
    #[command(subcommand)]
    Block(block::Args),
    #[command(subcommand)]
    Consent(consent::Args),
    Undo(undo::Args),
    #[command(subcommand)]
    Subject(subject::Args),
    #[command(subcommand)]
    Representative(representative::Args),
    Deadline(deadline::Args),
    #[command(subcommand)]
    Office(office::Args),
    #[command(subcommand)]
    Policy(policy::Args),
    #[command(subcommand)]
    Law(law::Args),
    #[command(subcommand)]
    Letter(letter::Args),
    #[command(subcommand)]
    Calendar(calendar::Args),
    #[command(subcommand)]
    Journal(journal::Args),
    Keys(keys::Args),
    Doctor(doctor::Args),
    Backup(backup::Args),
    Completions(completions::Args),
}

/// Does what was asked.
pub(super) fn run(ctx: &mut Context, command: Command) -> Result<Exit, CliError> {
    match command {
        Command::Init(args) => init::run(ctx, &args),
        Command::Demo(args) => demo::run(ctx, &args),
        Command::Import(args) => import::run(ctx, &args),
        Command::Intake(args) => intake::run(ctx, &args),
        Command::List(args) => list::run(ctx, args),
        Command::Show(args) => show::run(ctx, &args),
        Command::Search(args) => search::run(ctx, args),
        Command::Workload(args) => workload::run(ctx, &args),
        Command::Claim(args) => claim::run(ctx, args),
        Command::Block(args) => block::run(ctx, args),
        Command::Consent(args) => consent::run(ctx, args),
        Command::Undo(args) => undo::run(ctx, args),
        Command::Subject(args) => subject::run(ctx, args),
        Command::Representative(args) => representative::run(ctx, args),
        Command::Deadline(args) => deadline::run(ctx, args),
        Command::Office(args) => office::run(ctx, args),
        Command::Policy(args) => policy::run(ctx, args),
        Command::Law(args) => law::run(ctx, args),
        Command::Letter(args) => letter::run(ctx, args),
        Command::Calendar(args) => calendar::run(ctx, args),
        Command::Journal(args) => journal::run(ctx, args),
        Command::Keys(args) => keys::run(ctx, &args),
        Command::Doctor(_) => doctor::run(ctx),
        Command::Backup(args) => backup::run(ctx, &args),
        Command::Completions(args) => completions::run(ctx, &args),
    }
}
