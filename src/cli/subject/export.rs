//! `subject export`: the answer to a person who asks what is held of them, as a file.

use std::path::{Path, PathBuf};

use serde_json::{Value as Json, json};

use super::show::{file_of, object};
use crate::cli::ask::needed;
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::rows::Frame;
use crate::cli::typed;
use crate::domain::message::Message;
use crate::exchange::export::{Outgoing, save_answer};
use crate::exchange::letters;

/// What is the office's own: what officers noted and who they are is no answer to the person.
const INSIDE: [&str; 4] = ["history", "timeline", "version", "external_id"];

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[arg(value_name = "number")]
    number: String,
    #[arg(id = "export-to", long = "to", value_name = "file")]
    to: Option<String>,
    #[arg(long, value_name = "text")]
    reason: Option<String>,
}

pub(super) fn run(ctx: &mut Context, mut args: Args) -> Result<Exit, CliError> {
    let number = typed::number("NUMBER", &args.number)?;
    ctx.complete(&mut [
        needed("--to", &mut args.to),
        needed("--reason", &mut args.reason),
    ])?;
    let path = PathBuf::from(args.to.unwrap_or_default());
    let form = form_of(&path)?;
    let reason = ctx.text("--reason", &args.reason.unwrap_or_default())?;
    let mut desk = ctx.writer()?;
    let number = file_of(&desk, number)?.row.number();
    match form {
        Form::Letter(form) => save_answer(&mut desk, number, &ctx.tr, &reason, &path, form, false)?,
        Form::Json => {
            let frame = Frame::new(&ctx.tr, &desk, true);
            let mut value = object(&file_of(&desk, number)?, &frame);
            outward(&mut value);
            let text = format!("{value:#}\n");
            // The journal first: what leaves the register without an entry would be gone unseen.
            let outgoing =
                Outgoing::at(&path).map_err(|error| CliError::new_file(&path, &error))?;
            desk.exported(number, &reason, "json", text.as_bytes())?;
            outgoing
                .fill(text.as_bytes())
                .map_err(|error| CliError::file(&path, error))?;
        }
    }
    let done = ctx.tr.with(
        "cli-export-done",
        &[
            ("number", number.to_string().into()),
            ("path", path.display().to_string().into()),
        ],
    );
    let value = json!({"number": number, "file": path});
    ctx.out.object(&value, &done, ctx.format);
    Ok(Exit::Done)
}

/// The forms of an answer.
#[derive(Debug, Clone, Copy)]
enum Form {
    /// A letter to be read.
    Letter(letters::Form),
    /// Data to be taken elsewhere.
    Json,
}

/// The form that the name of the file asks for.
fn form_of(path: &Path) -> Result<Form, CliError> {
    if let Some(form) = letters::Form::of(path) {
        return Ok(Form::Letter(form));
    }
    let end = path.extension().and_then(std::ffi::OsStr::to_str);
    if end.is_some_and(|end| end.eq_ignore_ascii_case("json")) {
        return Ok(Form::Json);
    }
    let name = path.display().to_string();
    Err(CliError::usage(
        Message::new("error-export-form").text("name", name),
    ))
}

/// Takes out of a record, and of those that hang on it, what is the office's own.
fn outward(value: &mut Json) {
    let Some(object) = value.as_object_mut() else {
        return;
    };
    for key in INSIDE {
        object.remove(key);
    }
    for key in ["claims", "blocks", "consents", "sources"] {
        let rows = object.get_mut(key).and_then(Json::as_array_mut);
        for row in rows.into_iter().flatten().filter_map(Json::as_object_mut) {
            for inside in INSIDE.iter().chain(&["assigned_to", "by"]) {
                row.remove(*inside);
            }
        }
    }
}
