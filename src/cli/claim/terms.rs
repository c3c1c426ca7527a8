//! `claim pause` and `claim extend`: a term that stands still or is made longer by a citation.

use crate::cli::action::{Target, act_on};
use crate::cli::ask::{chosen, needed, read_by};
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::typed;
use crate::domain::time::Interval;
use crate::domain::values::Duty;
use crate::domain::workflow::Act;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Pause {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "duty", value_parser = typed::known::<Duty>())]
    duty: Option<String>,
    #[arg(long = "from", id = "paused-from", value_name = "date")]
    from: Option<String>,
    #[arg(long = "until", id = "paused-until", value_name = "date")]
    until: Option<String>,
    #[arg(long, value_name = "text")]
    reason: Option<String>,
}

pub(super) fn pause(ctx: &mut Context, mut args: Pause) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let is_date = |text: &str| typed::date(text, &desk).map(|_| ());
    ctx.complete(&mut [
        chosen::<Duty>("--duty", &mut args.duty),
        read_by("--from", &mut args.from, &is_date),
        read_by("--until", &mut args.until, &is_date),
        needed("--reason", &mut args.reason),
    ])?;
    let act = Act::PauseTerm {
        duty: typed::value(&args.duty.unwrap_or_default())?,
        over: Interval {
            from: typed::date(&args.from.unwrap_or_default(), &desk)?,
            until: typed::date(&args.until.unwrap_or_default(), &desk)?,
        },
        reason: ctx.text("--reason", &args.reason.unwrap_or_default())?,
    };
    act_on(ctx, &mut desk, &args.target, act)
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Extend {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "duty", value_parser = typed::known::<Duty>())]
    duty: Option<String>,
    #[arg(long = "until", id = "extended-until", value_name = "date")]
    until: Option<String>,
    #[arg(long, value_name = "text")]
    reason: Option<String>,
}

pub(super) fn extend(ctx: &mut Context, mut args: Extend) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    ctx.complete(&mut [
        chosen::<Duty>("--duty", &mut args.duty),
        read_by("--until", &mut args.until, &|text| {
            typed::date(text, &desk).map(|_| ())
        }),
        needed("--reason", &mut args.reason),
    ])?;
    let act = Act::ExtendTerm {
        duty: typed::value(&args.duty.unwrap_or_default())?,
        until: typed::date(&args.until.unwrap_or_default(), &desk)?,
        reason: ctx.text("--reason", &args.reason.unwrap_or_default())?,
    };
    act_on(ctx, &mut desk, &args.target, act)
}
