//! `import`: an operator's journals.

use std::fs::File;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::atomic::Ordering;

use clap::builder::PossibleValuesParser;
use serde_json::json;

use super::context::Context;
use super::error::{CliError, Code, Exit};
use super::interrupt::on_interrupt;
use super::progress::{Counted, ProgressBar};
use super::typed;
use crate::domain::message::Message;
use crate::domain::values::RecordKind;
use crate::exchange::import::{Format, ImportError, Options, Report, encoding, import};

/// What can be imported, as it is named on the command line.
const KINDS: [(&str, RecordKind); 4] = [
    ("subjects", RecordKind::Subject),
    ("consents", RecordKind::Consent),
    ("blocks", RecordKind::Block),
    ("claims", RecordKind::Claim),
];

/// How many rejected rows are told to a person; the file of rejects holds the rest.
const REJECTS_TOLD: usize = 20;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(id = "records", value_name = "records", value_parser = kinds())]
    records: String,
    #[arg(id = "import-file", value_name = "file")]
    file: PathBuf,
    #[arg(long, value_name = "slug", required = true)]
    operator: String,
    #[arg(long = "dry-run", id = "dry-run")]
    dry_run: bool,
    #[arg(long, value_name = "encoding")]
    encoding: Option<String>,
    #[arg(long, value_name = "file")]
    rejects: Option<PathBuf>,
}

fn kinds() -> PossibleValuesParser {
    PossibleValuesParser::new(KINDS.map(|(name, _)| name))
}

pub(super) fn run(ctx: &mut Context, args: &Args) -> Result<Exit, CliError> {
    let names = KINDS.map(|(name, _)| name);
    let kind = KINDS.iter().find(|(name, _)| *name == args.records);
    let (_, what) = kind.ok_or_else(|| CliError::bad_value(&args.records, &names))?;
    let encoding = args
        .encoding
        .as_deref()
        .map(|name| {
            let unknown = Message::new("error-import-unknown-encoding").text("name", name);
            encoding(name).ok_or_else(|| CliError::usage(unknown))
        })
        .transpose()?;
    let mut desk = ctx.writer()?;
    let operator = typed::operator(&args.operator, &desk)?;
    let (source, bytes) = source(args)?;
    let tr = ctx.tr.clone();
    let stop = on_interrupt()?;
    let bar = ProgressBar::start(Counted::Rows, bytes, &ctx.tr);
    let options = Options {
        format: args.file.to_str().and_then(Format::of_name),
        encoding,
        dry_run: args.dry_run,
        rejects: rejects(args),
        words: &|message| tr.say(message),
        stop: &|| {
            let stopped = stop.load(Ordering::Relaxed);
            if stopped {
                bar.stopping();
            }
            stopped
        },
    };
    let report = import(
        &mut desk,
        *what,
        &operator,
        source,
        &options,
        &mut |progress| {
            bar.set(progress.rows, progress.bytes);
        },
    );
    drop(bar);
    let report = report?;
    told(ctx, args, &report);
    Ok(if report.rejected > 0 || report.stopped {
        Exit::Partial
    } else {
        Exit::Done
    })
}

/// The file with its length, or standard input. While a rehearsal reads, nobody else can write: for
/// it, what can keep its reader waiting is read to the end first.
fn source(args: &Args) -> Result<(Box<dyn Read>, Option<u64>), CliError> {
    let path = args.file.as_path();
    let unreadable = |error| CliError::file(path, error);
    let (mut file, length): (Box<dyn Read>, _) = if path == Path::new("-") {
        (Box::new(std::io::stdin()), None)
    } else {
        let file = File::open(path).map_err(unreadable)?;
        let meta = file.metadata().map_err(unreadable)?;
        (Box::new(file), meta.is_file().then_some(meta.len()))
    };
    if args.dry_run && length.is_none() {
        let mut whole = Vec::new();
        file.read_to_end(&mut whole).map_err(unreadable)?;
        let length = whole.len() as u64;
        return Ok((Box::new(Cursor::new(whole)), Some(length)));
    }
    Ok((file, length))
}

/// Beside the file; standard input has no place, so there only where one is named.
fn rejects(args: &Args) -> Option<PathBuf> {
    if args.rejects.is_some() || args.file == Path::new("-") {
        return args.rejects.clone();
    }
    let mut name = args.file.clone().into_os_string();
    name.push(".rejected.csv");
    Some(name.into())
}

fn told(ctx: &mut Context, args: &Args, report: &Report) {
    let value = json!({
        "rows": report.rows,
        "accepted": report.accepted,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "rejected": report.rejected,
        "rejects_file": report.rejects_file,
        "earlier_rejects_file": report.earlier_rejects_file,
    });
    let id = if args.dry_run {
        "cli-import-would"
    } else {
        "cli-import-done"
    };
    let text = ctx.tr.with(
        id,
        &[
            ("rows", report.rows.into()),
            ("accepted", report.accepted.into()),
            ("updated", report.updated.into()),
            ("unchanged", report.unchanged.into()),
            ("rejected", report.rejected.into()),
        ],
    );
    ctx.out.object(&value, &text, ctx.format);
    if report.stopped {
        let told = ctx.tr.text(if args.dry_run {
            "cli-import-would-stopped"
        } else {
            "cli-import-stopped"
        });
        ctx.out.note(&told);
    }
    for reject in report.rejects.iter().take(REJECTS_TOLD) {
        let reason = ctx.tr.say(&reject.reason);
        let line = reject.line.to_string();
        let told = match reject.field {
            Some(field) => ctx.tr.with(
                "cli-import-rejected-field",
                &[
                    ("line", line.into()),
                    ("field", field.into()),
                    ("reason", reason.into()),
                ],
            ),
            None => ctx.tr.with(
                "cli-import-rejected",
                &[("line", line.into()), ("reason", reason.into())],
            ),
        };
        ctx.out.note(&told);
    }
    let more = report.rejected.saturating_sub(REJECTS_TOLD as u64);
    if more > 0 {
        let told = ctx.tr.with("cli-import-more", &[("n", more.into())]);
        ctx.out.note(&told);
    }
    for (id, path) in [
        ("cli-import-rejects-file", &report.rejects_file),
        ("cli-import-earlier-rejects", &report.earlier_rejects_file),
    ] {
        if let Some(path) = path {
            let path = path.display().to_string();
            ctx.out.note(&ctx.tr.with(id, &[("path", path.into())]));
        }
    }
}

impl From<ImportError> for CliError {
    fn from(error: ImportError) -> Self {
        let message = error.message();
        match (error, message) {
            (ImportError::Desk(error), _) => error.into(),
            (ImportError::Read(_) | ImportError::Rejects { .. }, Some(message)) => {
                Self::new(Code::Failed, message)
            }
            (_, Some(message)) => Self::usage(message),
            (error, None) => Self::new(
                Code::Failed,
                Message::new("error-storage").text("detail", error),
            ),
        }
    }
}
