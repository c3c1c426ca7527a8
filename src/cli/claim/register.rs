//! `claim register`.

use crate::cli::action::make;
use crate::cli::ask::{chosen, read_by};
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::typed;
use crate::domain::values::{Channel, ClaimKind};
use crate::domain::workflow::{Act, NewClaim};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[arg(long, value_name = "slug")]
    operator: Option<String>,
    #[arg(long, value_name = "kind", value_parser = typed::known::<ClaimKind>())]
    kind: Option<String>,
    #[arg(long, value_name = "moment")]
    received: Option<String>,
    #[arg(long, value_name = "number")]
    subject: Option<String>,
    #[arg(long, value_name = "channel", value_parser = typed::known::<Channel>())]
    channel: Option<String>,
    #[arg(long = "incoming-number", id = "incoming-number", value_name = "text")]
    incoming_number: Option<String>,
    #[arg(long, value_name = "date")]
    due: Option<String>,
    #[arg(long, value_name = "text")]
    text: Option<String>,
    #[arg(long = "external-id", id = "external-id", value_name = "text")]
    external_id: Option<String>,
}

pub(super) fn run(ctx: &mut Context, mut args: Args) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    ctx.complete(&mut [
        read_by("--operator", &mut args.operator, &|text| {
            typed::operator(text, &desk).map(|_| ())
        }),
        chosen::<ClaimKind>("--kind", &mut args.kind),
        read_by("--received", &mut args.received, &|text| {
            typed::moment(text, &desk).map(|_| ())
        }),
        read_by("--subject", &mut args.subject, &|text| {
            typed::number("--subject", text).map(|_| ())
        }),
    ])?;
    let given = |slot: Option<String>| slot.unwrap_or_default();
    let new = NewClaim {
        operator: typed::operator(&given(args.operator), &desk)?,
        external_id: ctx.optional_text("--external-id", args.external_id.as_deref())?,
        kind: typed::value(&given(args.kind))?,
        subject: typed::number("--subject", &given(args.subject))?,
        received: typed::moment(&given(args.received), &desk)?,
        channel: args.channel.as_deref().map(typed::value).transpose()?,
        incoming_number: ctx.optional_text("--incoming-number", args.incoming_number.as_deref())?,
        demanded_by: args
            .due
            .as_deref()
            .map(|text| typed::date(text, &desk))
            .transpose()?,
        text: ctx.optional_text("--text", args.text.as_deref())?,
        assigned_to: None,
    };
    make(ctx, &mut desk, Act::RegisterClaim(new))
}
