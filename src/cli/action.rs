//! An act on a record: what every action shares.

use chrono::NaiveDate;

use super::ask::{needed, read_by};
use super::context::Context;
use super::error::{CliError, Exit};
use super::rows::print_row;
use super::typed;
use crate::desk::{Desk, nonce};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::workflow::{Act, Command};

/// The flag that every action on a record takes.
#[derive(Debug, clap::Args)]
pub(super) struct Expect {
    /// The version at which the record was seen.
    #[arg(long = "expect-version", id = "expect-version", value_name = "count")]
    version: Option<u32>,
}

/// A record to act on.
#[derive(Debug, clap::Args)]
pub(super) struct Target {
    #[arg(value_name = "number")]
    number: String,
    #[command(flatten)]
    expect: Expect,
}

impl Target {
    /// Its number, the version it was seen at.
    pub(super) fn read(&self) -> Result<(RecordNumber, Option<u32>), CliError> {
        let number = typed::number("NUMBER", &self.number)?;
        Ok((number, self.expect.version))
    }
}

/// When something was done, and what shows it.
#[derive(Debug, clap::Args)]
pub(super) struct Proof {
    #[arg(long, value_name = "date")]
    on: Option<String>,
    #[arg(long, value_name = "text")]
    evidence: Option<String>,
}

impl Proof {
    /// The day and the evidence; what is missing is asked for.
    pub(super) fn read(
        mut self,
        ctx: &mut Context,
        desk: &Desk,
    ) -> Result<(NaiveDate, SafeText), CliError> {
        ctx.complete(&mut [
            read_by("--on", &mut self.on, &|text| {
                typed::date(text, desk).map(|_| ())
            }),
            needed("--evidence", &mut self.evidence),
        ])?;
        let on = typed::date(&self.on.unwrap_or_default(), desk)?;
        let evidence = ctx.text("--evidence", &self.evidence.unwrap_or_default())?;
        Ok((on, evidence))
    }
}

/// Acts on a record and prints it.
pub(super) fn act_on(
    ctx: &mut Context,
    desk: &mut Desk,
    target: &Target,
    act: Act,
) -> Result<Exit, CliError> {
    let (number, seen) = target.read()?;
    execute(ctx, desk, Some(number), seen, act)
}

/// Makes a record and prints it.
pub(super) fn make(ctx: &mut Context, desk: &mut Desk, act: Act) -> Result<Exit, CliError> {
    execute(ctx, desk, None, None, act)
}

fn execute(
    ctx: &mut Context,
    desk: &mut Desk,
    target: Option<RecordNumber>,
    seen: Option<u32>,
    act: Act,
) -> Result<Exit, CliError> {
    let command = Command {
        target,
        act,
        seen,
        nonce: nonce()?,
    };
    let outcome = desk.execute(&command)?;
    let number = outcome.row.number();
    print_row(ctx, desk, &outcome.row, &number.to_string());
    for warning in &outcome.warnings {
        ctx.warn(&warning.message());
    }
    let others: Vec<String> = outcome
        .made
        .iter()
        .filter(|made| **made != number)
        .map(ToString::to_string)
        .collect();
    if !others.is_empty() {
        let note = ctx
            .tr
            .with("cli-also-changed", &[("numbers", others.join(", ").into())]);
        ctx.out.note(&note);
    }
    Ok(Exit::Done)
}
