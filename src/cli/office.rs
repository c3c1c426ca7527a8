//! `office`: the norms that the office sets itself.

use clap::Subcommand;
use serde_json::json;

use super::ask::needed;
use super::context::Context;
use super::error::{CliError, Exit};
use super::out::{Column, Line, Sheet};
use crate::desk::Desk;
use crate::domain::office::Settings;

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    Show,
    Set(Set),
}

#[derive(Debug, clap::Args)]
pub(super) struct Set {
    #[arg(id = "setting", value_name = "setting", value_parser = Settings::KEYS)]
    key: Option<String>,
    #[arg(id = "setting-value", value_name = "setting-value")]
    value: Option<String>,
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    match args {
        Args::Show => {
            let desk = ctx.reader()?;
            show(ctx, &desk, &Settings::KEYS);
        }
        Args::Set(mut args) => {
            ctx.complete(&mut [
                needed("setting", &mut args.key),
                needed("setting-value", &mut args.value),
            ])?;
            let key = args.key.unwrap_or_default();
            let value = ctx.text("VALUE", &args.value.unwrap_or_default())?;
            let mut desk = ctx.writer()?;
            desk.set_office(&key, &value)?;
            show(ctx, &desk, &[&key]);
        }
    }
    Ok(Exit::Done)
}

fn show(ctx: &mut Context, desk: &Desk, keys: &[&str]) {
    let tr = ctx.tr.clone();
    let lines = keys.iter().map(|key| {
        let value = desk.office().settings.get(key).unwrap_or_default();
        let meaning = tr.text(&format!("office-{key}"));
        Line {
            json: json!({"key": key, "value": value, "meaning": meaning}),
            cells: vec![(*key).to_owned(), value, meaning],
        }
    });
    let sheet = Sheet {
        columns: vec![
            Column::whole(tr.text("label-setting")),
            Column::whole(tr.text("label-value")),
            Column::words(tr.text("label-meaning"), 10, 1),
        ],
        keys: &["key", "value", "meaning"],
        lines: lines.collect(),
    };
    ctx.print(&sheet);
}
