//! The command line: one file a subcommand, all on the desk.
//!
//! A subcommand is added in `command`: a variant with its arguments, and a line in
//! `command::run`. Its help stands in `data/i18n` under ids that `help` makes of its name.

mod action;
mod apply;
mod ask;
mod backup;
mod block;
mod calendar;
mod claim;
mod command;
mod completions;
mod consent;
pub mod context;
mod deadline;
mod demo;
mod doctor;
pub mod error;
pub mod globals;
mod help;
mod import;
mod init;
mod intake;
mod interrupt;
mod journal;
mod keymap;
mod keys;
mod law;
mod letter;
mod list;
mod office;
pub mod out;
mod policy;
mod process;
mod progress;
mod representative;
mod rows;
mod screen;
mod search;
mod show;
mod subject;
mod typed;
mod undo;
mod usage;
mod workload;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::FromArgMatches;

use crate::i18n::Tr;
use command::Cli;
use context::Context;
use error::{CliError, Exit};
use globals::{early_format, early_lang};
use out::SafeWriter;

/// Runs the program with the arguments and the environment of this process.
pub fn main() -> ExitCode {
    process::guard();
    let arguments: Vec<OsString> = std::env::args_os().collect();
    let out = std::io::BufWriter::with_capacity(1 << 16, std::io::stdout());
    let out = SafeWriter::new(Box::new(out), Box::new(std::io::stderr()));
    ExitCode::from(run(&arguments, out))
}

/// Runs one command line; gives the exit code.
fn run(arguments: &[OsString], mut out: SafeWriter) -> u8 {
    let tr = Tr::new(early_lang(arguments));
    let format = early_format(arguments);
    let cli = match parsed(arguments, &tr) {
        Ok(cli) => cli,
        Err(error) if !error.use_stderr() => {
            out.line(error.to_string().trim_end());
            return ended(Ok(Exit::Done), out.finish());
        }
        Err(error) => {
            let error = usage::explained(&error);
            return Context::new(tr, globals::Globals::in_format(format), out).fail(&error);
        }
    };
    let mut ctx = Context::new(tr, cli.globals, out);
    let outcome = match cli.command {
        Some(command) => command::run(&mut ctx, command),
        None => screen::open(&mut ctx),
    };
    match outcome {
        Ok(exit) => ended(Ok(exit), ctx.out.finish()),
        Err(error) => ctx.fail(&error),
    }
}

/// What the arguments ask for. The screen alone needs no tree of commands, and opens sooner.
fn parsed(arguments: &[OsString], tr: &Tr) -> Result<Cli, clap::Error> {
    if arguments.len() <= 1 {
        return Ok(Cli::default());
    }
    help::localized(tr)
        .try_get_matches_from_mut(arguments)
        .and_then(|matches| Cli::from_arg_matches(&matches))
}

/// The exit code of a command whose output has been handed over, or has not.
fn ended(outcome: Result<Exit, CliError>, handed_over: std::io::Result<()>) -> u8 {
    match (outcome, handed_over) {
        (Ok(exit), Ok(())) => exit.code(),
        (Err(error), _) => error.code.exit(),
        (Ok(_), Err(_)) => error::Code::Failed.exit(),
    }
}
