//! `claim reply`, `claim sent`, `claim delivered`: how far the reply has come.

use std::path::PathBuf;

use sha2::{Digest, Sha256};

use crate::cli::action::{Proof, Target, act_on};
use crate::cli::ask::{chosen, needed, read_by};
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::typed;
use crate::desk::Desk;
use crate::domain::identity::SafeText;
use crate::domain::record::{self, Record};
use crate::domain::values::{Channel, Resolution, Value};
use crate::domain::workflow::{Act, NewReply};

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Reply {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "resolution", value_parser = typed::known::<Resolution>())]
    resolution: Option<String>,
    #[arg(long, value_name = "text")]
    ground: Option<String>,
    #[arg(long = "public-reason", id = "public-reason", value_name = "text")]
    public_reason: Option<String>,
    #[arg(long, value_name = "channel", value_parser = typed::known::<Channel>())]
    channel: Option<String>,
    #[arg(long = "number", id = "reply-number", value_name = "text")]
    number: Option<String>,
    #[arg(long = "signed-by", id = "signed-by", value_name = "text")]
    signed_by: Option<String>,
    #[arg(long = "note", id = "note", value_name = "text")]
    note: Option<String>,
}

pub(super) fn prepared(ctx: &mut Context, args: &Reply) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let new = NewReply {
        resolution: args.resolution.as_deref().map(typed::value).transpose()?,
        ground: ctx.optional_text("--ground", args.ground.as_deref())?,
        public_reason: ctx.optional_text("--public-reason", args.public_reason.as_deref())?,
        channel: args.channel.as_deref().map(typed::value).transpose()?,
        number: ctx.optional_text("--number", args.number.as_deref())?,
        signatory: ctx.optional_text("--signed-by", args.signed_by.as_deref())?,
        note: ctx.optional_text("--note", args.note.as_deref())?,
    };
    act_on(ctx, &mut desk, &args.target, Act::PrepareReply(new))
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Sent {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "date")]
    on: Option<String>,
    #[arg(long, value_name = "channel", value_parser = typed::known::<Channel>())]
    channel: Option<String>,
    #[arg(long = "number", id = "reply-number", value_name = "text")]
    number: Option<String>,
    #[arg(long, value_name = "text")]
    evidence: Option<String>,
    #[arg(long = "letter", id = "letter-file", value_name = "file")]
    letter: Option<PathBuf>,
}

/// A letter goes out under the number and in the way that it was prepared with.
pub(super) fn sent(ctx: &mut Context, mut args: Sent) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let prepared = prepared_letter(&desk, &args.target)?;
    if let Some(prepared) = prepared {
        if let (None, Some(number)) = (&args.number, prepared.number) {
            ctx.heard(&number);
            args.number = Some(number.into());
        }
        let channel = prepared.channel.map(|channel| channel.as_str().to_owned());
        args.channel = args.channel.or(channel);
    }
    ctx.complete(&mut [
        read_by("--on", &mut args.on, &|text| {
            typed::date(text, &desk).map(|_| ())
        }),
        chosen::<Channel>("--channel", &mut args.channel),
        needed("--number", &mut args.number),
    ])?;
    let reply = record::Reply {
        on: typed::date(&args.on.unwrap_or_default(), &desk)?,
        channel: typed::value(&args.channel.unwrap_or_default())?,
        number: ctx.text("--number", &args.number.unwrap_or_default())?,
        evidence: ctx.optional_text("--evidence", args.evidence.as_deref())?,
        sha256: args.letter.as_ref().map(sha256).transpose()?,
    };
    act_on(ctx, &mut desk, &args.target, Act::SendReply(reply))
}

fn prepared_letter(desk: &Desk, target: &Target) -> Result<Option<record::Prepared>, CliError> {
    let (number, _) = target.read()?;
    Ok(match desk.row(number)?.record() {
        Record::Claim(claim) => claim.reply.prepared,
        _ => None,
    })
}

/// What commits to the very file that went out.
fn sha256(path: &PathBuf) -> Result<SafeText, CliError> {
    let bytes = std::fs::read(path).map_err(|error| CliError::file(path, error))?;
    let digits = Sha256::digest(&bytes)
        .iter()
        .fold(String::new(), |digits, byte| format!("{digits}{byte:02x}"));
    Ok(SafeText::from_outside(&digits))
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Delivered {
    #[command(flatten)]
    target: Target,
    #[command(flatten)]
    proof: Proof,
    #[arg(long, value_name = "channel", value_parser = typed::known::<Channel>())]
    channel: Option<String>,
}

pub(super) fn delivered(ctx: &mut Context, args: Delivered) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let (on, evidence) = args.proof.read(ctx, &desk)?;
    let act = Act::DeliverReply {
        on,
        channel: args.channel.as_deref().map(typed::value).transpose()?,
        evidence,
    };
    act_on(ctx, &mut desk, &args.target, act)
}
