//! `demo`: a synthetic register to look at.

use std::path::PathBuf;

use serde_json::json;

use super::context::Context;
use super::error::{CliError, Code, Exit};
use super::init::make_folder;
use super::progress::{Counted, ProgressBar};
use super::screen;
use crate::demo::{Demo, DemoError, open_or_make};
use crate::desk::{RegisterKind, current_actor};
use crate::domain::message::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(
        long,
        id = "demo-subjects",
        value_name = "count",
        default_value_t = 2_000
    )]
    #[arg(value_parser = clap::value_parser!(u64).range(1..=10_000_000))]
    subjects: u64,
    #[arg(long, value_name = "count", default_value_t = 1)]
    seed: u64,
    #[arg(long)]
    fresh: bool,
    #[arg(long = "no-tui", id = "no-tui")]
    no_tui: bool,
}

pub(super) fn run(ctx: &mut Context, args: &Args) -> Result<Exit, CliError> {
    if ctx.globals.read_only {
        return Err(CliError::new(
            Code::ReadOnly,
            Message::new("error-read-only"),
        ));
    }
    let path = demo_path(ctx)?;
    make_folder(&path)?;
    let clock = ctx.clock_for(RegisterKind::Demo)?;
    let demo = Demo {
        subjects: args.subjects,
        seed: args.seed,
        fresh: args.fresh,
    };
    let bar = ProgressBar::start(Counted::Rows, Some(args.subjects), &ctx.tr);
    let opened = open_or_make(&path, demo, &clock, &current_actor(), &mut |done| {
        bar.set(done, done);
    });
    drop(bar);
    let (desk, made) = opened?;
    let [subjects, consents, blocks, claims] = desk.sizes()?;
    let value = json!({
        "path": desk.path(),
        "made": made,
        "subjects": subjects,
        "consents": consents,
        "blocks": blocks,
        "claims": claims,
    });
    let text = ctx.tr.with(
        if made {
            "cli-demo-made"
        } else {
            "cli-demo-opened"
        },
        &[
            ("path", desk.path().display().to_string().into()),
            ("subjects", subjects.into()),
            ("consents", consents.into()),
            ("blocks", blocks.into()),
            ("claims", claims.into()),
        ],
    );
    let path = desk.path().to_owned();
    drop(desk);
    ctx.out.object(&value, &text, ctx.format);
    if args.no_tui || !screen::can_open() {
        return Ok(Exit::Done);
    }
    ctx.globals.db = Some(path);
    screen::open(ctx)
}

/// `--db` if it is given; otherwise `demo.db` beside the default register.
fn demo_path(ctx: &Context) -> Result<PathBuf, CliError> {
    match &ctx.globals.db {
        Some(path) => Ok(path.clone()),
        None => Ok(super::context::data_folder()?.join("demo.db")),
    }
}

impl From<DemoError> for CliError {
    fn from(error: DemoError) -> Self {
        match error {
            DemoError::Desk(error) => error.into(),
            DemoError::NotADemo(path) => Self::new(
                Code::BadRegister,
                Message::new("error-demo-not-one").text("path", path.display()),
            ),
            DemoError::NotReplaced { path, error } => Self::file(&path, error),
        }
    }
}
