//! `block`: asked for, decided, checked, ended.

use clap::Subcommand;

use super::action::{Proof, Target, act_on, make};
use super::ask::{chosen, needed, read_by};
use super::claim::scope;
use super::context::{Context, known_operators};
use super::error::{CliError, Exit};
use super::typed;
use crate::domain::values::{BlockGround, Outcome, RequestedBy};
use crate::domain::workflow::{Act, NewBlock, VerifyUntil};

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    Request(Request),
    Approve(Approve),
    Refuse(Refuse),
    Extend(Extend),
    Resolve(Resolve),
    Complete(Complete),
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    match args {
        Args::Request(args) => request(ctx, args),
        Args::Approve(args) => approve(ctx, &args),
        Args::Refuse(args) => refuse(ctx, args),
        Args::Extend(args) => extend(ctx, args),
        Args::Resolve(args) => resolve(ctx, args),
        Args::Complete(args) => complete(ctx, args),
    }
}

#[derive(Debug, clap::Args)]
pub(super) struct Request {
    #[arg(long, value_name = "slug")]
    operator: Option<String>,
    #[arg(long, value_name = "number")]
    subject: Option<String>,
    #[arg(long, value_name = "by", value_parser = typed::known::<RequestedBy>())]
    by: Option<String>,
    #[arg(long = "ground", id = "block-ground", value_name = "ground", value_parser = typed::known::<BlockGround>())]
    ground: Option<String>,
    #[arg(long, value_name = "moment")]
    received: Option<String>,
    #[arg(long, value_name = "scope")]
    scope: Option<String>,
    #[arg(long, value_name = "number")]
    claim: Option<String>,
    #[arg(long, value_name = "text")]
    text: Option<String>,
    #[arg(long = "external-id", id = "external-id", value_name = "text")]
    external_id: Option<String>,
}

fn request(ctx: &mut Context, mut args: Request) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    ctx.complete(&mut [
        read_by("--operator", &mut args.operator, &|text| {
            typed::operator(text, &desk).map(|_| ())
        })
        .among(known_operators(desk.office())),
        read_by("--subject", &mut args.subject, &|text| {
            typed::number("--subject", text).map(|_| ())
        }),
        chosen::<RequestedBy>("--by", &mut args.by),
        chosen::<BlockGround>("--ground", &mut args.ground),
        read_by("--received", &mut args.received, &|text| {
            typed::moment(text, &desk).map(|_| ())
        }),
    ])?;
    let given = |slot: Option<String>| slot.unwrap_or_default();
    let new = NewBlock {
        operator: typed::operator(&given(args.operator), &desk)?,
        external_id: ctx.optional_text("--external-id", args.external_id.as_deref())?,
        subject: typed::number("--subject", &given(args.subject))?,
        claim: args
            .claim
            .as_deref()
            .map(|text| typed::number("--claim", text))
            .transpose()?,
        requested_by: typed::value(&given(args.by))?,
        ground: typed::value(&given(args.ground))?,
        scope: scope(args.scope.as_deref())?,
        received: typed::moment(&given(args.received), &desk)?,
        text: ctx.optional_text("--text", args.text.as_deref())?,
    };
    make(ctx, &mut desk, Act::RequestBlock(new))
}

#[derive(Debug, clap::Args)]
pub(super) struct Approve {
    #[command(flatten)]
    target: Target,
    #[arg(
        long = "verify-days",
        id = "verify-days",
        value_name = "term",
        conflicts_with = "until"
    )]
    verify_days: Option<String>,
    #[arg(long, value_name = "date")]
    until: Option<String>,
    #[arg(long, value_name = "text")]
    note: Option<String>,
}

fn approve(ctx: &mut Context, args: &Approve) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let until = match (&args.verify_days, &args.until) {
        (Some(term), _) => VerifyUntil::For(typed::term(term)?),
        (None, Some(date)) => VerifyUntil::On(typed::date(date, &desk)?),
        (None, None) => VerifyUntil::Norm,
    };
    let note = ctx.optional_text("--note", args.note.as_deref())?;
    act_on(
        ctx,
        &mut desk,
        &args.target,
        Act::ApproveBlock { until, note },
    )
}

#[derive(Debug, clap::Args)]
pub(super) struct Refuse {
    #[command(flatten)]
    target: Target,
    #[arg(long = "public-reason", id = "public-reason", value_name = "text")]
    public_reason: Option<String>,
}

fn refuse(ctx: &mut Context, mut args: Refuse) -> Result<Exit, CliError> {
    ctx.complete(&mut [needed("--public-reason", &mut args.public_reason)])?;
    let mut desk = ctx.writer()?;
    let public_reason = ctx.text("--public-reason", &args.public_reason.unwrap_or_default())?;
    act_on(
        ctx,
        &mut desk,
        &args.target,
        Act::RefuseBlock { public_reason },
    )
}

#[derive(Debug, clap::Args)]
pub(super) struct Extend {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "date")]
    until: Option<String>,
    #[arg(long, value_name = "text")]
    reason: Option<String>,
}

fn extend(ctx: &mut Context, mut args: Extend) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    ctx.complete(&mut [
        read_by("--until", &mut args.until, &|text| {
            typed::date(text, &desk).map(|_| ())
        }),
        needed("--reason", &mut args.reason),
    ])?;
    let until = typed::date(&args.until.unwrap_or_default(), &desk)?;
    let reason = ctx.text("--reason", &args.reason.unwrap_or_default())?;
    act_on(
        ctx,
        &mut desk,
        &args.target,
        Act::ExtendBlock { until, reason },
    )
}

#[derive(Debug, clap::Args)]
pub(super) struct Resolve {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "outcome", value_parser = typed::known::<Outcome>())]
    outcome: Option<String>,
    #[arg(long, value_name = "text")]
    ground: Option<String>,
}

fn resolve(ctx: &mut Context, mut args: Resolve) -> Result<Exit, CliError> {
    ctx.complete(&mut [
        chosen::<Outcome>("--outcome", &mut args.outcome),
        needed("--ground", &mut args.ground),
    ])?;
    let mut desk = ctx.writer()?;
    let outcome = typed::value(&args.outcome.unwrap_or_default())?;
    let ground = ctx.text("--ground", &args.ground.unwrap_or_default())?;
    act_on(
        ctx,
        &mut desk,
        &args.target,
        Act::ResolveBlock { outcome, ground },
    )
}

#[derive(Debug, clap::Args)]
pub(super) struct Complete {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    proof: Proof,
}

fn complete(ctx: &mut Context, args: Complete) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let (on, evidence) = args.proof.read(ctx, &desk)?;
    act_on(
        ctx,
        &mut desk,
        &args.target,
        Act::CompleteBlock { on, evidence },
    )
}
