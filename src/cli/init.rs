//! `init`: a new, empty register.

use std::os::unix::fs::DirBuilderExt;
use std::path::Path;

use serde_json::json;

use super::context::{Context, known_operators};
use super::error::{CliError, Code, Exit};
use super::typed;
use crate::desk::{Desk, RegisterKind, current_actor};
use crate::domain::message::Message;
use crate::domain::record::Operator;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long = "operator", id = "operators", value_name = "list")]
    operators: Option<String>,
    #[arg(long)]
    test: bool,
}

pub(super) fn run(ctx: &mut Context, args: &Args) -> Result<Exit, CliError> {
    if ctx.globals.read_only {
        return Err(CliError::new(
            Code::ReadOnly,
            Message::new("error-read-only"),
        ));
    }
    let path = ctx.register_path()?;
    let operators = typed::items(args.operators.as_deref().unwrap_or_default())
        .map(|slug| slug.parse().map_err(|_| CliError::bad_value(slug, &[])))
        .collect::<Result<Vec<Operator>, _>>()?;
    let kind = if args.test {
        RegisterKind::Test
    } else {
        RegisterKind::Live
    };
    make_folder(&path)?;
    let clock = ctx.clock_for(kind)?;
    let desk = Desk::init(&path, kind, &operators, clock, current_actor())?;
    let operators = known_operators(desk.office());
    let value = json!({
        "path": desk.path(),
        "kind": kind_text(kind),
        "operators": operators,
    });
    let text = ctx.tr.with(
        "cli-init-done",
        &[
            ("path", desk.path().display().to_string().into()),
            ("operators", operators.join(", ").into()),
        ],
    );
    ctx.out.object(&value, &text, ctx.format);
    Ok(Exit::Done)
}

/// What a register is for, as scripts read it.
pub(super) const fn kind_text(kind: RegisterKind) -> &'static str {
    match kind {
        RegisterKind::Live => "live",
        RegisterKind::Demo => "demo",
        RegisterKind::Test => "test",
    }
}

/// Makes the register's folder, for its owner alone.
pub(super) fn make_folder(register: &Path) -> Result<(), CliError> {
    match register.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => std::fs::DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(folder)
            .map_err(|error| CliError::file(folder, error)),
        _ => Ok(()),
    }
}
