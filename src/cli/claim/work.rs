//! What is done to a claim between its registration and its closing.

use crate::cli::action::{Target, Targets, act_on, act_on_each};
use crate::cli::ask::{chosen, needed, read_by};
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::typed;
use crate::domain::record::Scope;
use crate::domain::values::{BlockGround, DataCategory, Duty, RequestedBy, WaitingFor};
use crate::domain::workflow::Act;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Accept {
    #[command(flatten)]
    targets: Targets,
    #[arg(long, value_name = "by", value_parser = typed::known::<RequestedBy>())]
    by: Option<String>,
    #[arg(long = "ground", id = "block-ground", value_name = "ground", value_parser = typed::known::<BlockGround>())]
    ground: Option<String>,
    #[arg(long, value_name = "scope")]
    scope: Option<String>,
}

/// The ground and the rest are those of the block that a claim for blocking asks for.
pub(super) fn accept(ctx: &mut Context, args: &Accept) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let act = Act::AcceptClaim {
        requested_by: args
            .by
            .as_deref()
            .map_or(Ok(RequestedBy::Subject), typed::value)?,
        ground: args
            .ground
            .as_deref()
            .map_or(Ok(BlockGround::Inaccurate), typed::value)?,
        scope: scope(args.scope.as_deref())?,
    };
    act_on_each(ctx, &mut desk, &args.targets, &act)
}

/// `all`, or categories of data.
pub(in crate::cli) fn scope(text: Option<&str>) -> Result<Scope, CliError> {
    match text.map(str::trim) {
        None | Some("all" | "") => Ok(Scope::All),
        Some(list) => Ok(Scope::Categories(typed::values::<DataCategory>(list)?)),
    }
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Assign {
    #[command(flatten)]
    targets: Targets,
    #[arg(long = "to", id = "assignee", value_name = "login")]
    to: Option<String>,
}

pub(super) fn assign(ctx: &mut Context, mut args: Assign) -> Result<Exit, CliError> {
    ctx.complete(&mut [needed("--to", &mut args.to)])?;
    let mut desk = ctx.writer()?;
    let to = ctx.text("--to", &args.to.unwrap_or_default())?;
    let to = match to.as_str() {
        "none" => None,
        "me" => Some(desk.actor().login.clone()),
        login => Some(login.to_owned()),
    };
    act_on_each(ctx, &mut desk, &args.targets, &Act::AssignClaim { to })
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Note {
    #[command(flatten)]
    targets: Targets,
    #[arg(long = "text", id = "note", value_name = "text")]
    text: Option<String>,
}

pub(super) fn note(ctx: &mut Context, mut args: Note) -> Result<Exit, CliError> {
    ctx.complete(&mut [needed("--text", &mut args.text)])?;
    let mut desk = ctx.writer()?;
    let text = ctx.text("--text", &args.text.unwrap_or_default())?;
    act_on_each(ctx, &mut desk, &args.targets, &Act::NoteClaim { text })
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Wait {
    #[command(flatten)]
    target: Target,
    #[arg(long = "for", id = "waiting-for", value_name = "waiting", value_parser = typed::known::<WaitingFor>())]
    waiting_for: Option<String>,
}

pub(super) fn wait(ctx: &mut Context, mut args: Wait) -> Result<Exit, CliError> {
    ctx.complete(&mut [chosen::<WaitingFor>("--for", &mut args.waiting_for)])?;
    let mut desk = ctx.writer()?;
    let waiting_for = typed::value(&args.waiting_for.unwrap_or_default())?;
    act_on(ctx, &mut desk, &args.target, Act::Wait { waiting_for })
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Resume {
    #[command(flatten)]
    target: Target,
}

pub(super) fn resume(ctx: &mut Context, args: &Resume) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    act_on(ctx, &mut desk, &args.target, Act::Resume)
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Fulfil {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "duty", value_parser = typed::known::<Duty>())]
    duty: Option<String>,
    #[arg(long, value_name = "date")]
    on: Option<String>,
    #[arg(long, value_name = "text")]
    evidence: Option<String>,
}

pub(super) fn fulfil(ctx: &mut Context, mut args: Fulfil) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    ctx.complete(&mut [
        chosen::<Duty>("--duty", &mut args.duty),
        read_by("--on", &mut args.on, &|text| {
            typed::date(text, &desk).map(|_| ())
        }),
        needed("--evidence", &mut args.evidence),
    ])?;
    let act = Act::Fulfil {
        duty: typed::value(&args.duty.unwrap_or_default())?,
        on: typed::date(&args.on.unwrap_or_default(), &desk)?,
        evidence: ctx.text("--evidence", &args.evidence.unwrap_or_default())?,
    };
    act_on(ctx, &mut desk, &args.target, act)
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Link {
    #[command(flatten)]
    target: Target,
    #[arg(long = "to", id = "link-to", value_name = "number")]
    to: Option<String>,
}

pub(super) fn link(ctx: &mut Context, mut args: Link) -> Result<Exit, CliError> {
    ctx.complete(&mut [read_by("--to", &mut args.to, &|text| {
        typed::number("--to", text).map(|_| ())
    })])?;
    let mut desk = ctx.writer()?;
    let to = typed::number("--to", &args.to.unwrap_or_default())?;
    act_on(ctx, &mut desk, &args.target, Act::Link { to })
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Reopen {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "text")]
    reason: Option<String>,
}

pub(super) fn reopen(ctx: &mut Context, mut args: Reopen) -> Result<Exit, CliError> {
    ctx.complete(&mut [needed("--reason", &mut args.reason)])?;
    let mut desk = ctx.writer()?;
    let reason = ctx.text("--reason", &args.reason.unwrap_or_default())?;
    act_on(ctx, &mut desk, &args.target, Act::ReopenClaim { reason })
}
