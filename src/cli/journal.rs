//! `journal`: what was done, and whether anything was changed behind its back.

use clap::Subcommand;
use serde_json::{Value as Json, json};

use super::context::Context;
use super::error::{CliError, Exit};
use super::out::{Column, Line, Sheet, instant};
use crate::desk::{Damage, Verdict};
use crate::domain::message::Message;
use crate::domain::values::Value;
use crate::i18n::Tr;

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    List(List),
    Verify,
}

#[derive(Debug, clap::Args)]
pub(super) struct List {
    #[arg(long, value_name = "count")]
    limit: Option<usize>,
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    match args {
        Args::List(args) => list(ctx, &args),
        Args::Verify => verify(ctx),
    }
}

fn list(ctx: &mut Context, args: &List) -> Result<Exit, CliError> {
    let desk = ctx.reader()?;
    let (tr, zone) = (ctx.tr.clone(), ctx.zone);
    let entries = desk.journal(args.limit)?;
    let lines = entries.iter().map(|entry| {
        let at = entry.at.with_timezone(&zone).naive_local();
        let record = entry.record.map(|number| number.to_string());
        Line {
            cells: vec![
                entry.seq.to_string(),
                tr.datetime(at),
                entry.actor.clone(),
                tr.text(&entry.action.message()),
                record.unwrap_or_default(),
                entry.version.map_or_else(String::new, |v| v.to_string()),
                entry.fields.clone(),
            ],
            json: json!({
                "seq": entry.seq,
                "at": instant(entry.at, zone),
                "actor": entry.actor,
                "action": entry.action,
                "record": entry.record,
                "version": entry.version,
                "fields": entry.fields,
                "hash": hex(&entry.hash),
            }),
        }
    });
    let sheet = Sheet {
        columns: vec![
            Column::whole(tr.text("label-seq")).right(),
            Column::whole(tr.text("label-at")),
            Column::words(tr.text("label-actor"), 6, 2),
            Column::words(tr.text("label-action"), 12, 1),
            Column::whole(tr.text("label-record")),
            Column::words(tr.text("label-version"), 4, 3).right(),
            Column::words(tr.text("label-fields"), 8, 4),
        ],
        keys: &[
            "seq", "at", "actor", "action", "record", "version", "fields", "hash",
        ],
        lines: lines.collect(),
    };
    ctx.print(&sheet);
    Ok(Exit::Done)
}

fn verify(ctx: &mut Context) -> Result<Exit, CliError> {
    let desk = ctx.reader()?;
    let verdict = desk.verify()?;
    let damage = found(&verdict, &ctx.tr);
    let head = hex(&verdict.head);
    let text = if verdict.ok() {
        ctx.tr.with(
            "cli-journal-ok",
            &[("entries", verdict.entries.into()), ("head", head.into())],
        )
    } else {
        let told = ctx
            .tr
            .with("cli-journal-bad", &[("entries", verdict.entries.into())]);
        with_lines(told, &damage)
    };
    ctx.out
        .object(&verdict_json(&verdict, &damage), &text, ctx.format);
    Ok(ended(&verdict))
}

/// How a command ends that has verified the journal.
pub(super) const fn ended(verdict: &Verdict) -> Exit {
    if verdict.ok() {
        Exit::Done
    } else {
        Exit::Damaged
    }
}

/// A sentence with what was found under it.
pub(super) fn with_lines(told: String, damage: &[String]) -> String {
    let lines = damage.iter().map(|line| format!("  {line}"));
    let all: Vec<String> = std::iter::once(told).chain(lines).collect();
    all.join("\n")
}

/// What a verification found, for scripts.
pub(super) fn verdict_json(verdict: &Verdict, damage: &[String]) -> Json {
    json!({
        "ok": verdict.ok(),
        "entries": verdict.entries,
        "head": hex(&verdict.head),
        "first_bad": verdict.first_bad,
        "damage": damage,
    })
}

/// What a verification found, in words.
pub(super) fn found(verdict: &Verdict, tr: &Tr) -> Vec<String> {
    let message = |damage: &Damage| match damage {
        Damage::Chain(seq) => Message::new("damage-chain").text("seq", seq),
        Damage::Batch(seq) => Message::new("damage-batch").text("seq", seq),
        Damage::Changed(number) => Message::new("damage-changed").text("number", number),
        Damage::Unknown(number) => Message::new("damage-unknown").text("number", number),
        Damage::Gone(seq) => Message::new("damage-gone").text("seq", seq),
    };
    verdict
        .damage
        .iter()
        .map(|damage| tr.say(&message(damage)))
        .collect()
}

/// A hash in hexadecimal digits.
pub(super) fn hex(hash: &[u8]) -> String {
    use std::fmt::Write;
    hash.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _written = write!(text, "{byte:02x}");
        text
    })
}
