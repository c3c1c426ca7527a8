//! `representative add`: someone who acts for a subject.

use clap::Subcommand;

use super::action::{Target, act_on};
use super::context::Context;
use super::error::{CliError, Exit};
use super::subject::{Fields, dated, fields};
use crate::domain::identity::SafeText;
use crate::domain::record::Representative;
use crate::domain::workflow::Act;

const KNOWN: &[&str] = &["name", "authority", "document", "until"];

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    Add(Add),
}

#[derive(Debug, clap::Args)]
pub(super) struct Add {
    #[command(flatten)]
    target: Target,
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    let Args::Add(args) = args;
    args.target.read()?;
    let mut desk = ctx.writer()?;
    let given = fields(ctx, KNOWN)?;
    let text =
        |fields: &Fields, key: &str| SafeText::from_outside(&fields.text(key).unwrap_or_default());
    let representative = Representative {
        name: text(&given, "name"),
        authority: text(&given, "authority"),
        document: text(&given, "document"),
        until: dated(&given, "until")?,
    };
    act_on(
        ctx,
        &mut desk,
        &args.target,
        Act::AddRepresentative(representative),
    )
}
