//! `claim identity`: how it was checked who asks. Nothing of a document is kept.

use crate::cli::action::{Target, act_on};
use crate::cli::ask::chosen;
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::subject::entered;
use crate::cli::typed;
use crate::domain::message::Message;
use crate::domain::record::{IdentityCheck, IdentityMethod, IdentityResult};
use crate::domain::values::RequestedBy;
use crate::domain::workflow::{Act, Identified};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[command(flatten)]
    target: Target,
    #[arg(long, id = "identity-method", value_name = "method", value_parser = typed::known::<IdentityMethod>())]
    method: Option<String>,
    #[arg(long, id = "identity-result", value_name = "result", value_parser = typed::known::<IdentityResult>())]
    result: Option<String>,
    #[arg(long, id = "checked-on", value_name = "date")]
    on: Option<String>,
    #[arg(long, id = "identity-of", value_name = "by", value_parser = typed::known::<RequestedBy>())]
    of: Option<String>,
    #[arg(long, value_name = "number")]
    subject: Option<String>,
    #[arg(long = "new-subject", id = "new-subject", conflicts_with = "subject")]
    new_subject: bool,
    #[arg(long, id = "note", value_name = "text")]
    note: Option<String>,
}

pub(super) fn run(ctx: &mut Context, mut args: Args) -> Result<Exit, CliError> {
    ctx.complete(&mut [
        chosen::<IdentityMethod>("--method", &mut args.method).asked_as("identity-method"),
        chosen::<IdentityResult>("--result", &mut args.result).asked_as("identity-result"),
    ])?;
    let mut desk = ctx.writer()?;
    let subject = identified(ctx, &args)?;
    let on = args.on.as_deref().map(|text| typed::date(text, &desk));
    let of = args.of.as_deref().map(typed::value);
    let act = Act::CheckIdentity {
        check: IdentityCheck {
            method: typed::value(&args.method.unwrap_or_default())?,
            result: typed::value(&args.result.unwrap_or_default())?,
            on: on.transpose()?.unwrap_or_else(|| desk.today()),
            of: of.transpose()?.unwrap_or(RequestedBy::Subject),
            note: ctx.optional_text("--note", args.note.as_deref())?,
        },
        subject,
    };
    act_on(ctx, &mut desk, &args.target, act)
}

/// Whose data the claim is about: a subject by its number, or one who is entered now.
fn identified(ctx: &mut Context, args: &Args) -> Result<Option<Identified>, CliError> {
    if !args.new_subject {
        let number = args.subject.as_deref();
        let number = number.map(|text| typed::number("--subject", text));
        return Ok(number.transpose()?.map(Identified::OnFile));
    }
    if args.note.as_deref() == Some("-") {
        let twice = Message::new("error-input-twice");
        return Err(CliError::usage(twice.text("name", "--note")));
    }
    let (external_id, details) = entered(ctx)?;
    Ok(Some(Identified::Entered {
        external_id,
        details: Box::new(details),
    }))
}
