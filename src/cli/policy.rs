//! `policy`: the operators' promises, and where they depart from the law.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::json;

use super::apply;
use super::context::{Context, known_operators};
use super::error::{CliError, Exit};
use super::out::{Column, Line, Sheet};
use crate::desk::RuleFileKind;
use crate::domain::office::{Departure, Policy};
use crate::domain::values::Value;
use crate::i18n::Tr;

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    List,
    Show(Show),
    Apply(Apply),
}

#[derive(Debug, clap::Args)]
pub(super) struct Show {
    #[arg(id = "operator", value_name = "slug")]
    operator: String,
}

#[derive(Debug, clap::Args)]
pub(super) struct Apply {
    #[arg(value_name = "file")]
    file: PathBuf,
    #[arg(long)]
    yes: bool,
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    match args {
        Args::List => list(ctx),
        Args::Show(args) => show(ctx, &args),
        Args::Apply(args) => apply::run(ctx, RuleFileKind::Policy, &args.file, args.yes),
    }
}

fn list(ctx: &mut Context) -> Result<Exit, CliError> {
    let desk = ctx.reader()?;
    let tr = ctx.tr.clone();
    let lines = desk.office().policies.iter().map(|policy| {
        let since = policy.effective_from.map(|from| tr.date(from));
        Line {
            cells: vec![
                policy.operator.to_string(),
                policy.name.clone(),
                version_words(policy, &tr),
                since.unwrap_or_default(),
                policy.promises.len().to_string(),
                policy.departures.len().to_string(),
            ],
            json: json!({
                "operator": policy.operator,
                "name": policy.name,
                "site": policy.site,
                "version": policy.version,
                "effective_from": policy.effective_from,
                "promises": policy.promises.len(),
                "departures": policy.departures.len(),
            }),
        }
    });
    let sheet = Sheet {
        columns: vec![
            Column::whole(tr.text("label-operator")),
            Column::words(tr.text("label-name"), 10, 4),
            Column::whole(tr.text("label-version")),
            Column::words(tr.text("label-since"), 10, 3),
            Column::words(tr.text("label-promises"), 4, 2).right(),
            Column::words(tr.text("label-departures"), 4, 1).right(),
        ],
        keys: &[
            "operator",
            "name",
            "site",
            "version",
            "effective_from",
            "promises",
            "departures",
        ],
        lines: lines.collect(),
    };
    ctx.print(&sheet);
    Ok(Exit::Done)
}

fn show(ctx: &mut Context, args: &Show) -> Result<Exit, CliError> {
    let desk = ctx.reader()?;
    let known = known_operators(desk.office());
    let policy = args
        .operator
        .parse()
        .ok()
        .and_then(|operator| desk.office().policy(&operator, desk.today()))
        .ok_or_else(|| CliError::bad_value(&args.operator, &known))?;
    let tr = ctx.tr.clone();
    let promises: Vec<_> = policy
        .promises
        .iter()
        .map(|promise| {
            json!({
                "topic": promise.topic.as_str(),
                "clause": promise.clause,
                "quote": promise.quote,
                "summary": tr.words(&promise.summary),
                "duty": promise.duty,
                "kinds": promise.kinds,
                "term": promise.term,
                "channels": promise.channels,
                "reply_channels": promise.reply_channels,
                "values": promise.values,
            })
        })
        .collect();
    let departures: Vec<_> = policy
        .departures
        .iter()
        .map(|departure| {
            json!({
                "severity": departure.severity.as_str(),
                "clauses": departure.clauses,
                "law": departure.law,
                "text": tr.words(&departure.text),
            })
        })
        .collect();
    let value = json!({
        "operator": policy.operator,
        "name": policy.name,
        "site": policy.site,
        "controller": policy.controller,
        "controller_kind": policy.controller_kind.as_str(),
        "version": policy.version,
        "effective_from": policy.effective_from,
        "url": policy.url,
        "notes": policy.notes.as_ref().map(|notes| tr.words(notes)),
        "promises": promises,
        "departures": departures,
    });
    ctx.out.object(&value, &in_words(policy, &tr), ctx.format);
    Ok(Exit::Done)
}

fn in_words(policy: &Policy, tr: &Tr) -> String {
    let site = policy.site.as_deref().unwrap_or_default();
    let kind = tr.text(&policy.controller_kind.message());
    let mut lines = vec![
        format!("{}  {site}", policy.name).trim_end().to_owned(),
        format!("{} ({kind})", policy.controller),
        tr.with(
            "cli-policy-version",
            &[("version", version_words(policy, tr).into())],
        ),
    ];
    lines.extend(policy.url.clone());
    if let Some(notes) = &policy.notes {
        lines.push(tr.words(notes).to_owned());
    }
    lines.push(format!("\n{}", tr.text("cli-policy-promises")));
    for promise in &policy.promises {
        let topic = tr.text(&promise.topic.message());
        let summary = tr.words(&promise.summary);
        lines.push(format!("  {} · {topic}: {summary}", promise.clause));
    }
    lines.push(format!("\n{}", tr.text("cli-policy-departures")));
    let mut departures: Vec<&Departure> = policy.departures.iter().collect();
    departures.sort_by_key(|departure| departure.severity);
    for departure in departures {
        let severity = tr.text(&departure.severity.message());
        let mut place = vec![severity];
        if !departure.clauses.is_empty() {
            place.push(departure.clauses.join(", "));
        }
        let text = tr.words(&departure.text);
        lines.push(format!(
            "  {}: {text} ({})",
            place.join(" · "),
            departure.law
        ));
    }
    lines.join("\n")
}

/// The version as a person reads it: the date in the text, or that it has none.
fn version_words(policy: &Policy, tr: &Tr) -> String {
    match policy.version.as_str() {
        "undated" => tr.text("policy-undated"),
        dated => dated.to_owned(),
    }
}
