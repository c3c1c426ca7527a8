//! An act on a record: what every action shares.

use chrono::NaiveDate;

use super::ask::{needed, read_by};
use super::context::Context;
use super::error::{CliError, Exit};
use super::out::Format;
use super::rows::{print_row, print_rows};
use super::typed;
use crate::desk::{Desk, Outcome, nonce};
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::message::Message;
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

    /// Notes the version that the officer was shown, unless another was named.
    pub(super) fn was_seen_at(&mut self, version: u32) {
        self.expect.version.get_or_insert(version);
    }
}

/// Records to act on: one, or several that get the same act.
#[derive(Debug, clap::Args)]
pub(super) struct Targets {
    #[arg(value_name = "number", required = true, num_args = 1..)]
    number: Vec<String>,
    #[command(flatten)]
    expect: Expect,
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

/// Acts on every one of the records and prints each that it was done to; says of the others why it
/// was not. One record is acted on as by [`act_on`].
pub(super) fn act_on_each(
    ctx: &mut Context,
    desk: &mut Desk,
    targets: &Targets,
    act: &Act,
) -> Result<Exit, CliError> {
    let mut numbers = Vec::new();
    for text in &targets.number {
        let number = typed::number("NUMBER", text)?;
        if !numbers.contains(&number) {
            numbers.push(number);
        }
    }
    if let [number] = numbers.as_slice() {
        let seen = targets.expect.version;
        return execute(ctx, desk, Some(*number), seen, act.clone());
    }
    if targets.expect.version.is_some() {
        return Err(CliError::usage(Message::new("error-version-of-several")));
    }
    let mut done = Vec::new();
    let mut first_failure = None;
    for number in &numbers {
        match perform(desk, Some(*number), None, act.clone()) {
            Ok(outcome) => {
                // JSON is one document; for people and line by line it is told as it is done.
                if ctx.format == Format::Json {
                    beware(ctx, &outcome);
                } else {
                    told(ctx, desk, &outcome);
                }
                done.push(outcome.row);
            }
            Err(error) => {
                ctx.tell_failure(Some(*number), &error);
                first_failure.get_or_insert(error.code);
            }
        }
    }
    if ctx.format == Format::Json {
        print_rows(ctx, desk, &done);
    }
    Ok(match first_failure {
        None => Exit::Done,
        Some(code) if done.is_empty() => Exit::Nothing(code),
        Some(_) => Exit::Partial,
    })
}

/// Makes a record and prints it.
pub(super) fn make(ctx: &mut Context, desk: &mut Desk, act: Act) -> Result<Exit, CliError> {
    execute(ctx, desk, None, None, act)
}

/// Does an act and prints the record.
pub(super) fn execute(
    ctx: &mut Context,
    desk: &mut Desk,
    target: Option<RecordNumber>,
    seen: Option<u32>,
    act: Act,
) -> Result<Exit, CliError> {
    let outcome = perform(desk, target, seen, act)?;
    told(ctx, desk, &outcome);
    Ok(Exit::Done)
}

fn perform(
    desk: &mut Desk,
    target: Option<RecordNumber>,
    seen: Option<u32>,
    act: Act,
) -> Result<Outcome, CliError> {
    let command = Command {
        target,
        act,
        seen,
        nonce: nonce()?,
    };
    Ok(desk.execute(&command)?)
}

fn told(ctx: &mut Context, desk: &Desk, outcome: &Outcome) {
    let number = outcome.row.number();
    print_row(ctx, desk, &outcome.row, &number.to_string());
    beware(ctx, outcome);
}

/// What to beware of, and what else was changed.
fn beware(ctx: &mut Context, outcome: &Outcome) {
    for warning in &outcome.warnings {
        ctx.warn(&warning.message());
    }
    let number = outcome.row.number();
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
}
