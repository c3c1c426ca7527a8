//! `claim correct`: the facts that the clocks rest on.

use crate::cli::action::{Target, act_on};
use crate::cli::ask::needed;
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::typed;
use crate::domain::values::ClaimKind;
use crate::domain::workflow::Act;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "text")]
    reason: Option<String>,
    #[arg(long, value_name = "moment")]
    received: Option<String>,
    #[arg(long, value_name = "kind", value_parser = typed::known::<ClaimKind>())]
    kind: Option<String>,
    #[arg(long, value_name = "number")]
    subject: Option<String>,
}

pub(super) fn run(ctx: &mut Context, mut args: Args) -> Result<Exit, CliError> {
    ctx.complete(&mut [needed("--reason", &mut args.reason)])?;
    let mut desk = ctx.writer()?;
    let received = args.received.as_deref();
    let subject = args.subject.as_deref();
    let act = Act::CorrectClaim {
        reason: ctx.text("--reason", &args.reason.unwrap_or_default())?,
        received: received
            .map(|text| typed::moment(text, &desk))
            .transpose()?,
        kind: args.kind.as_deref().map(typed::value).transpose()?,
        subject: subject
            .map(|text| typed::number("--subject", text))
            .transpose()?,
    };
    act_on(ctx, &mut desk, &args.target, act)
}
