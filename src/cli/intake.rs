//! `intake`: messages become claims that nobody has looked at yet.

use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use serde_json::json;

use super::context::Context;
use super::error::{CliError, Exit};
use super::interrupt::on_interrupt;
use super::progress::{Counted, ProgressBar};
use super::typed;
use crate::desk::{Desk, Taken};
use crate::domain::identity::RecordNumber;
use crate::domain::message::Message;
use crate::domain::record::{Intake, Operator, Remark};
use crate::exchange::mail::{FORM_COLUMNS, FormError, Input, InputError, inputs};

/// How much of what is left is told to a person; scripts are told all of it.
const LEFT_TOLD: usize = 20;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(id = "intake-files", value_name = "file", required = true)]
    files: Vec<PathBuf>,
    #[arg(long, value_name = "slug")]
    operator: Option<String>,
}

/// What came of it.
#[derive(Default)]
struct Report {
    messages: u64,
    known: u64,
    unreadable: u64,
    claims: Vec<RecordNumber>,
    left: Vec<(PathBuf, Message)>,
    without_operator: usize,
    stopped: bool,
}

pub(super) fn run(ctx: &mut Context, args: &Args) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let named = args.operator.as_deref();
    let named = named.map(|slug| typed::operator(slug, &desk)).transpose()?;
    let mut report = Report::default();
    let found = found(&args.files, &mut report);
    let stop = on_interrupt()?;
    let bar = ProgressBar::start(Counted::Messages, Some(found.len() as u64), &ctx.tr);
    for (done, input) in (1..).zip(found) {
        if stop.load(Ordering::Relaxed) {
            report.stopped = true;
            break;
        }
        take(&mut desk, &input, named.as_ref(), &mut report)?;
        bar.set(report.messages, done);
    }
    drop(bar);
    if report.without_operator > 0 && report.claims.is_empty() && report.known == 0 {
        return Err(CliError::usage(Message::new("error-intake-operator")));
    }
    told(ctx, &desk, &report)?;
    Ok(if report.left.is_empty() && !report.stopped {
        Exit::Done
    } else {
        Exit::Partial
    })
}

/// Every file that was named, and those of mailboxes; what cannot be looked into is left.
fn found(paths: &[PathBuf], report: &mut Report) -> Vec<Input> {
    let mut all = Vec::new();
    for path in paths {
        match inputs(path) {
            Ok(found) => all.extend(found),
            Err(error) => report.left.push((path.clone(), reason(&error))),
        }
    }
    all
}

/// One transaction a message: what was taken in stays, whatever comes after it.
fn take(
    desk: &mut Desk,
    input: &Input,
    named: Option<&Operator>,
    report: &mut Report,
) -> Result<(), CliError> {
    let zone = desk.office().settings.legal_zone;
    let intakes = match input.read(zone) {
        Ok(intakes) => intakes,
        Err(error) => {
            report.left.push((input.path.clone(), reason(&error)));
            return Ok(());
        }
    };
    for intake in intakes {
        report.messages += 1;
        let Some(operator) = operator_of(desk, &intake, named) else {
            report.without_operator += 1;
            let why = Message::new("cli-intake-no-operator");
            report.left.push((input.path.clone(), why));
            continue;
        };
        let unreadable = intake.remarks.contains(&Remark::Unreadable);
        match desk.take_in(intake, &operator)? {
            Taken::New(claim) => {
                report.claims.push(claim);
                report.unreadable += u64::from(unreadable);
            }
            Taken::Known(_) => report.known += 1,
        }
    }
    Ok(())
}

/// The operator that a form's line names, then the one of the command line, then the one to whose
/// address the message was sent.
fn operator_of(desk: &Desk, intake: &Intake, named: Option<&Operator>) -> Option<Operator> {
    match &intake.operator {
        Some(operator) => {
            let known = desk.office().operators().contains(&operator);
            known.then(|| operator.clone())
        }
        None => named.cloned().or_else(|| desk.operator_addressed(intake)),
    }
}

fn reason(error: &InputError) -> Message {
    match error {
        InputError::NotMaildir => Message::new("cli-intake-not-maildir"),
        InputError::NotFile => Message::new("cli-intake-not-file"),
        InputError::TooLarge => Message::new("cli-intake-too-large"),
        InputError::Form(FormError::UnknownColumn { line, name }) => {
            Message::new("cli-intake-unknown-column")
                .text("line", line)
                .text("name", name)
                .text("known", FORM_COLUMNS.join(", "))
        }
        InputError::Read(error) => Message::new("cli-intake-unreadable").text("detail", error),
    }
}

fn told(ctx: &mut Context, desk: &Desk, report: &Report) -> Result<(), CliError> {
    let counters = desk.counters()?;
    let left = report.left.iter();
    let left = left.map(|(path, why)| json!({"file": shown(path), "reason": ctx.tr.say(why)}));
    let value = json!({
        "messages": report.messages,
        "taken": report.claims.len(),
        "known": report.known,
        "unreadable": report.unreadable,
        "claims": report.claims,
        "left": left.collect::<Vec<_>>(),
        "untriaged": counters.untriaged,
        "untriaged_due_on": counters.untriaged_due_on,
    });
    let text = ctx.tr.with(
        "cli-intake-done",
        &[
            ("messages", report.messages.into()),
            ("taken", (report.claims.len() as u64).into()),
            ("known", report.known.into()),
            ("unreadable", report.unreadable.into()),
        ],
    );
    ctx.out.object(&value, &text, ctx.format);
    if report.stopped {
        let told = ctx.tr.text("cli-intake-stopped");
        ctx.out.note(&told);
    }
    for (path, why) in report.left.iter().take(LEFT_TOLD) {
        let why = ctx.tr.say(why);
        let path = shown(path);
        let arguments = [("path", path.into()), ("reason", why.into())];
        let told = ctx.tr.with("cli-intake-left", &arguments);
        ctx.out.note(&told);
    }
    let more = report.left.len().saturating_sub(LEFT_TOLD) as u64;
    if more > 0 {
        let told = ctx.tr.with("cli-intake-more", &[("n", more.into())]);
        ctx.out.note(&told);
    }
    if let Some(due_on) = counters.untriaged_due_on {
        let date = ctx.tr.date(due_on);
        let told = ctx.tr.with(
            "cli-intake-untriaged",
            &[
                ("n", u64::from(counters.untriaged).into()),
                ("date", date.into()),
            ],
        );
        ctx.out.note(&told);
    }
    Ok(())
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
