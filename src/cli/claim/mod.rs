//! `claim`: registered, worked on, closed.

pub(super) mod attachment;
mod close;
mod correct;
mod identity;
mod register;
mod reply;
mod terms;
mod triage;
mod triage_asked;
mod triage_sheet;
mod work;

pub(super) use work::scope;

use clap::Subcommand;

use super::context::Context;
use super::error::{CliError, Exit};

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    Register(register::Args),
    Triage(triage::Args),
    Identity(identity::Args),
    Attachments(attachment::List),
    Attachment(attachment::Save),
    Accept(work::Accept),
    Assign(work::Assign),
    Note(work::Note),
    Wait(work::Wait),
    Resume(work::Resume),
    Reply(reply::Reply),
    Sent(reply::Sent),
    Delivered(reply::Delivered),
    Fulfil(work::Fulfil),
    Pause(terms::Pause),
    Extend(terms::Extend),
    Link(work::Link),
    Correct(correct::Args),
    Close(close::Args),
    Reopen(work::Reopen),
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    match args {
        Args::Register(args) => register::run(ctx, args),
        Args::Triage(args) => triage::run(ctx, args),
        Args::Identity(args) => identity::run(ctx, args),
        Args::Attachments(args) => attachment::list(ctx, &args),
        Args::Attachment(args) => attachment::save(ctx, &args),
        Args::Accept(args) => work::accept(ctx, &args),
        Args::Assign(args) => work::assign(ctx, args),
        Args::Note(args) => work::note(ctx, args),
        Args::Wait(args) => work::wait(ctx, args),
        Args::Resume(args) => work::resume(ctx, &args),
        Args::Reply(args) => reply::prepared(ctx, &args),
        Args::Sent(args) => reply::sent(ctx, args),
        Args::Delivered(args) => reply::delivered(ctx, args),
        Args::Fulfil(args) => work::fulfil(ctx, args),
        Args::Pause(args) => terms::pause(ctx, args),
        Args::Extend(args) => terms::extend(ctx, args),
        Args::Link(args) => work::link(ctx, args),
        Args::Correct(args) => correct::run(ctx, args),
        Args::Close(args) => close::run(ctx, args),
        Args::Reopen(args) => work::reopen(ctx, args),
    }
}
