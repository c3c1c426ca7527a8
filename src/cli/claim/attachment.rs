//! `claim attachments` and `claim attachment`: what came with a claim's message.

use std::path::PathBuf;

use serde_json::json;

use crate::cli::context::Context;
use crate::cli::error::{CliError, Code, Exit};
use crate::cli::out::{Column, Line, Sheet};
use crate::cli::typed;
use crate::domain::identity::RecordNumber;
use crate::domain::record::Attachment;
use crate::exchange::export::{SaveError, save_attachment};

const KEYS: &[&str] = &["n", "name", "type", "size", "sha256", "kept"];

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct List {
    #[arg(value_name = "number")]
    number: String,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Save {
    #[arg(value_name = "number")]
    number: String,
    #[arg(id = "attachment", value_name = "count")]
    n: u32,
    #[arg(long, id = "save", value_name = "file")]
    save: PathBuf,
}

pub(super) fn list(ctx: &mut Context, args: &List) -> Result<Exit, CliError> {
    let number = typed::number("NUMBER", &args.number)?;
    let files = attachments(ctx, number)?;
    let columns = [
        Column::whole(ctx.tr.text("label-attachment")),
        Column::words(ctx.tr.text("label-name"), 12, 1),
        Column::words(ctx.tr.text("label-type"), 10, 2),
        Column::whole(ctx.tr.text("label-size")).right(),
        Column::words(ctx.tr.text("label-hash"), 12, 3),
    ];
    let sheet = Sheet {
        columns: columns.into(),
        keys: KEYS,
        lines: files.iter().map(|file| line(ctx, file)).collect(),
    };
    ctx.print(&sheet);
    Ok(Exit::Done)
}

/// Writes one to a new file that only its owner may read. Its own name is never used.
pub(super) fn save(ctx: &mut Context, args: &Save) -> Result<Exit, CliError> {
    let number = typed::number("NUMBER", &args.number)?;
    let desk = ctx.reader()?;
    let file = save_attachment(&desk, number, args.n, &args.save).map_err(not_saved)?;
    let path = args.save.display().to_string();
    let value = json!({"file": path, "size": file.size, "sha256": hex(&file)});
    let text = ctx
        .tr
        .with("cli-attachment-saved", &[("path", path.into())]);
    ctx.out.object(&value, &text, ctx.format);
    Ok(Exit::Done)
}

fn not_saved(error: SaveError) -> CliError {
    let what = error.message();
    match error {
        SaveError::Desk(error) => error.into(),
        SaveError::Missing(_) | SaveError::NotKept(_) => CliError::new(Code::NotFound, what),
        SaveError::Exists(_) | SaveError::File { .. } => CliError::new(Code::Failed, what),
    }
}

fn attachments(ctx: &mut Context, number: RecordNumber) -> Result<Vec<Attachment>, CliError> {
    let desk = ctx.reader()?;
    desk.row(number)?;
    let message = desk.message(number)?;
    Ok(message
        .map(|message| message.attachments)
        .unwrap_or_default())
}

fn line(ctx: &Context, file: &Attachment) -> Line {
    let size = ctx.tr.with("size-bytes", &[("n", file.size.into())]);
    Line {
        cells: vec![
            file.n.to_string(),
            file.name.as_deref().unwrap_or_default().to_owned(),
            file.media_type.to_string(),
            if file.kept {
                size
            } else {
                ctx.tr.with("size-not-kept", &[("n", file.size.into())])
            },
            hex(file),
        ],
        json: json_of(file),
    }
}

/// An attachment's values.
pub(in crate::cli) fn json_of(file: &Attachment) -> serde_json::Value {
    json!({
        "n": file.n,
        "name": file.name,
        "type": file.media_type,
        "size": file.size,
        "sha256": hex(file),
        "kept": file.kept,
    })
}

fn hex(file: &Attachment) -> String {
    file.hash.iter().map(|byte| format!("{byte:02x}")).collect()
}
