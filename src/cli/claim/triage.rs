//! `claim triage`: what is to be known of a message, or the verdict on it.

use super::close::Answer;
use super::{triage_asked, triage_sheet};
use crate::cli::action::{Target, act_on};
use crate::cli::ask::{Needed, chosen, needed, read_by};
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::subject::entered;
use crate::cli::typed;
use crate::desk::Desk;
use crate::domain::values::{ClaimKind, Resolution};
use crate::domain::workflow::{Act, NewClosing, Verdict, VerdictName};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "verdict", value_parser = typed::known::<VerdictName>())]
    verdict: Option<String>,
    #[arg(long, value_name = "kind", value_parser = typed::known::<ClaimKind>())]
    kind: Option<String>,
    #[arg(long, value_name = "number")]
    subject: Option<String>,
    #[arg(long, value_name = "date")]
    due: Option<String>,
    #[arg(long = "to", id = "triage-to", value_name = "number")]
    to: Option<String>,
    #[arg(long = "to-whom", id = "to-whom", value_name = "text")]
    to_whom: Option<String>,
    #[arg(long = "until", id = "aside-until", value_name = "date")]
    until: Option<String>,
    #[arg(long, id = "note", value_name = "text")]
    note: Option<String>,
    #[arg(long, value_name = "text")]
    ground: Option<String>,
    #[command(flatten)]
    answer: Answer,
    /// Whether the officer is led through it question by question.
    #[arg(skip)]
    asked: bool,
}

pub(super) fn run(ctx: &mut Context, mut args: Args) -> Result<Exit, CliError> {
    let name = match args.verdict.take() {
        Some(name) => name,
        None => {
            let claim = triage_sheet::run(ctx, &args.target)?;
            let Some(name) = triage_asked::verdict(ctx, &claim)? else {
                return Ok(Exit::Done);
            };
            // The verdict is on what was shown.
            args.target.was_seen_at(claim.version);
            args.asked = true;
            name
        }
    };
    let mut desk = ctx.writer()?;
    let verdict = match typed::value(&name)? {
        VerdictName::Accept => accept(ctx, &desk, &mut args)?,
        VerdictName::NewSubject => new_subject(ctx, &desk, &mut args)?,
        VerdictName::AskIdentity => ask_identity(ctx, &mut args)?,
        VerdictName::Link => link(ctx, &mut args)?,
        VerdictName::Redirect => redirect(ctx, &desk, &mut args)?,
        VerdictName::Later => later(ctx, &desk, &mut args)?,
        VerdictName::NotOurs => not_ours(ctx, &desk, &mut args)?,
    };
    act_on(ctx, &mut desk, &args.target, Act::Triage(verdict))
}

fn accept(ctx: &mut Context, desk: &Desk, args: &mut Args) -> Result<Verdict, CliError> {
    ctx.complete(&mut [
        chosen::<ClaimKind>("--kind", &mut args.kind),
        numbered("--subject", &mut args.subject),
    ])?;
    ask_demanded(ctx, desk, args)?;
    Ok(Verdict::Accept {
        kind: kind(args)?,
        subject: typed::number("--subject", args.subject.as_deref().unwrap_or_default())?,
        demanded_by: day(args.due.as_deref(), desk)?,
    })
}

fn new_subject(ctx: &mut Context, desk: &Desk, args: &mut Args) -> Result<Verdict, CliError> {
    ctx.complete(&mut [chosen::<ClaimKind>("--kind", &mut args.kind)])?;
    ask_demanded(ctx, desk, args)?;
    let (external_id, details) = entered(ctx)?;
    Ok(Verdict::NewSubject {
        kind: kind(args)?,
        external_id,
        details: Box::new(details),
        demanded_by: day(args.due.as_deref(), desk)?,
    })
}

fn ask_identity(ctx: &mut Context, args: &mut Args) -> Result<Verdict, CliError> {
    ctx.complete(&mut [chosen::<ClaimKind>("--kind", &mut args.kind)])?;
    Ok(Verdict::AskIdentity { kind: kind(args)? })
}

fn link(ctx: &mut Context, args: &mut Args) -> Result<Verdict, CliError> {
    ctx.complete(&mut [numbered("--to", &mut args.to).asked_as("triage-to")])?;
    let to = typed::number("--to", args.to.as_deref().unwrap_or_default())?;
    Ok(Verdict::Link { to })
}

fn redirect(ctx: &mut Context, desk: &Desk, args: &mut Args) -> Result<Verdict, CliError> {
    ctx.complete(&mut [
        needed("--to-whom", &mut args.to_whom),
        needed("--ground", &mut args.ground),
    ])?;
    if args.asked {
        args.answer.ask(ctx, desk)?;
    }
    let to_whom = ctx.text("--to-whom", args.to_whom.as_deref().unwrap_or_default())?;
    let closing = closing(ctx, desk, args, Resolution::Redirected)?;
    Ok(Verdict::Redirect(closing.passed_on_to(&to_whom)))
}

fn not_ours(ctx: &mut Context, desk: &Desk, args: &mut Args) -> Result<Verdict, CliError> {
    ctx.complete(&mut [needed("--ground", &mut args.ground)])?;
    let closing = closing(ctx, desk, args, Resolution::NotConsidered)?;
    Ok(Verdict::NotOurs(closing.telling_the_ground()))
}

fn later(ctx: &mut Context, desk: &Desk, args: &mut Args) -> Result<Verdict, CliError> {
    ctx.complete(&mut [read_by("--until", &mut args.until, &|text| {
        typed::date(text, desk).map(|_| ())
    })
    .asked_as("aside-until")])?;
    Ok(Verdict::Later {
        until: typed::date(args.until.as_deref().unwrap_or_default(), desk)?,
        note: ctx.optional_text("--note", args.note.as_deref())?,
    })
}

fn closing(
    ctx: &mut Context,
    desk: &Desk,
    args: &Args,
    resolution: Resolution,
) -> Result<NewClosing, CliError> {
    Ok(NewClosing {
        ground: ctx.optional_text("--ground", args.ground.as_deref())?,
        ..args.answer.closing(ctx, desk, resolution)?
    })
}

fn numbered<'a>(name: &'static str, slot: &'a mut Option<String>) -> Needed<'a> {
    read_by(name, slot, &|text| {
        typed::number("NUMBER", text).map(|_| ())
    })
}

/// The day that an authority demands: of the other kinds nobody states one.
fn ask_demanded(ctx: &mut Context, desk: &Desk, args: &mut Args) -> Result<(), CliError> {
    if !args.asked || kind(args)? != ClaimKind::AuthorityDemand {
        return Ok(());
    }
    ctx.complete(&mut [read_by("--due", &mut args.due, &|text| {
        typed::date(text, desk).map(|_| ())
    })])
}

fn kind(args: &Args) -> Result<ClaimKind, CliError> {
    typed::value(args.kind.as_deref().unwrap_or_default())
}

fn day(text: Option<&str>, desk: &Desk) -> Result<Option<chrono::NaiveDate>, CliError> {
    text.map(|text| typed::date(text, desk)).transpose()
}
