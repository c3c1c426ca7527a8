//! `keys`: what every key does, and what is wrong with a keymap file.

use std::path::{Path, PathBuf};

use serde_json::json;

use super::context::Context as Ctx;
use super::error::{CliError, Exit};
use super::keymap;
use super::out::{Column, Format, Line, Sheet};
use crate::domain::message::Message;
use crate::tui::keys::{Context, Keymap};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, id = "check", value_name = "file")]
    check: Option<PathBuf>,
}

pub(super) fn run(ctx: &mut Ctx, args: &Args) -> Result<Exit, CliError> {
    let Some(path) = &args.check else {
        let (keymap, mistakes) = keymap::asked_for(ctx.globals.keymap.as_deref())?;
        for mistake in &mistakes {
            ctx.warn(mistake);
        }
        print(ctx, &keymap);
        return Ok(Exit::Done);
    };
    let (_, mistakes) = keymap::from_file(path)?;
    if mistakes.is_empty() {
        in_order(ctx, path);
        return Ok(Exit::Done);
    }
    Err(tell(ctx, path, &mistakes))
}

fn in_order(ctx: &mut Ctx, path: &Path) {
    let path = path.display().to_string();
    let value = json!({"file": path, "mistakes": []});
    let text = ctx
        .tr
        .with("cli-keys-in-order", &[("path", path.as_str().into())]);
    ctx.out.object(&value, &text, ctx.format);
}

/// Each mistake has its line, so that an editor can go to it; in JSON there is one error only.
fn tell(ctx: &mut Ctx, path: &Path, mistakes: &[Message]) -> CliError {
    let said: Vec<String> = mistakes.iter().map(|mistake| ctx.tr.say(mistake)).collect();
    let count = i64::try_from(said.len()).unwrap_or(i64::MAX);
    let error = CliError::usage(
        Message::new("error-keymap-mistakes")
            .number("n", count)
            .text("path", path.display()),
    );
    if matches!(ctx.format, Format::Json | Format::Jsonl) {
        return error.because(Message::new("screen-plain").text("text", said.join("; ")));
    }
    for line in said {
        ctx.out.note(&line);
    }
    error
}

fn print(ctx: &mut Ctx, keymap: &Keymap) {
    let tr = ctx.tr.clone();
    let bound = Context::ALL.iter().flat_map(|context| {
        let table = keymap.table(*context).into_iter();
        table.map(|(action, keys)| (*context, action, keys))
    });
    let lines = bound.map(|(context, action, keys)| {
        let description = tr.text(&action.message_id());
        Line {
            json: json!({
                "context": context.name(),
                "keys": keys,
                "action": action.name(),
                "description": description,
            }),
            cells: vec![
                context.name().to_owned(),
                keys.join("  "),
                action.name().to_owned(),
                description,
            ],
        }
    });
    let sheet = Sheet {
        columns: vec![
            Column::whole(tr.text("label-context")),
            Column::whole(tr.text("label-keys")),
            Column::whole(tr.text("label-key-action")),
            Column::words(tr.text("label-meaning"), 10, 1),
        ],
        keys: &["context", "keys", "action", "description"],
        lines: lines.collect(),
    };
    ctx.print(&sheet);
}
