//! `import`: an operator's journals from a file or standard input.

use std::fs::File;
use std::io::{IsTerminal, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::json;

use super::context::Context;
use super::error::{CliError, Code, Exit};
use super::typed;
use crate::domain::identity::SafeText;
use crate::domain::message::Message;
use crate::domain::values::RecordKind;
use crate::exchange::import::{self, Format, ImportError, Options, Progress, Report};
use crate::i18n::Tr;

/// This many rejected rows are named on the terminal; the file holds them all.
const NAMED: usize = 20;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "records", value_parser = ["subjects", "consents", "blocks", "claims"])]
    records: String,
    #[arg(value_name = "file")]
    file: PathBuf,
    #[arg(long, value_name = "slug")]
    operator: String,
    #[arg(long)]
    dry_run: bool,
    #[arg(long, value_name = "encoding")]
    encoding: Option<String>,
    #[arg(long, value_name = "file")]
    rejects: Option<PathBuf>,
}

pub(super) fn run(ctx: &mut Context, args: &Args) -> Result<Exit, CliError> {
    let what = match args.records.as_str() {
        "subjects" => RecordKind::Subject,
        "consents" => RecordKind::Consent,
        "blocks" => RecordKind::Block,
        _ => RecordKind::Claim,
    };
    let encoding = args
        .encoding
        .as_deref()
        .map(|name| {
            import::encoding(name).ok_or_else(|| {
                let name = SafeText::from_outside(name);
                CliError::usage(Message::new("error-import-unknown-encoding").text("name", name))
            })
        })
        .transpose()?;
    let piped = args.file == Path::new("-");
    let (source, size): (Box<dyn Read>, Option<u64>) = if piped {
        (Box::new(std::io::stdin()), None)
    } else {
        let file = File::open(&args.file).map_err(|e| CliError::file(&args.file, e))?;
        let size = file
            .metadata()
            .ok()
            .map(|meta| meta.len())
            .filter(|size| *size > 0);
        (Box::new(file), size)
    };
    let mut desk = ctx.writer()?;
    let operator = typed::operator(&args.operator, &desk)?;
    let tr = ctx.tr.clone();
    let words = |message: &Message| tr.say(message);
    let options = Options {
        format: Format::of_name(&args.file.to_string_lossy()),
        encoding,
        dry_run: args.dry_run,
        rejects: args
            .rejects
            .clone()
            .or_else(|| (!piped).then(|| beside(&args.file))),
        words: &words,
    };
    let mut bar = Bar::new(&tr, size);
    let report = import::import(
        &mut desk,
        what,
        &operator,
        source,
        &options,
        &mut |progress| {
            bar.show(progress);
        },
    );
    bar.clear();
    let report = report.map_err(explained)?;
    print(ctx, &report, args.dry_run);
    Ok(if report.rejected > 0 {
        Exit::Partial
    } else {
        Exit::Done
    })
}

/// `journal.csv` → `journal.csv.rejected.csv`.
fn beside(file: &Path) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".rejected.csv");
    name.into()
}

fn print(ctx: &mut Context, report: &Report, dry_run: bool) {
    let tr = ctx.tr.clone();
    for reject in report.rejects.iter().take(NAMED) {
        let line = tr.with(
            "import-rejected-row",
            &[
                ("line", reject.line.to_string().into()),
                ("field", reject.field.unwrap_or("-").into()),
                ("reason", tr.say(&reject.reason).into()),
            ],
        );
        ctx.out.note(&line);
    }
    let file = report.rejects_file.as_deref();
    if let Some(file) = file {
        let said = tr.with(
            "import-rejects-file",
            &[("path", file.display().to_string().into())],
        );
        ctx.out.note(&said);
    }
    let value = json!({
        "rows": report.rows,
        "accepted": report.accepted,
        "updated": report.updated,
        "unchanged": report.unchanged,
        "rejected": report.rejected,
        "rejects_file": file,
    });
    let text = tr.with(
        if dry_run {
            "import-report-dry"
        } else {
            "import-report"
        },
        &[
            ("rows", report.rows.into()),
            ("accepted", report.accepted.into()),
            ("updated", report.updated.into()),
            ("unchanged", report.unchanged.into()),
            ("rejected", report.rejected.into()),
        ],
    );
    ctx.out.object(&value, &text, ctx.format);
}

fn explained(error: ImportError) -> CliError {
    let message = error.message();
    match (error, message) {
        (ImportError::Desk(error), _) => error.into(),
        (ImportError::Read(_) | ImportError::Rejects(_), Some(message)) => {
            CliError::new(Code::Failed, message)
        }
        (_, Some(message)) => CliError::usage(message),
        (other, None) => CliError::file(Path::new("-"), other),
    }
}

/// How far the import has come, on a terminal: rows, rows a second, time left.
struct Bar<'t> {
    tr: &'t Tr,
    size: Option<u64>,
    started: Instant,
    drawn: Option<Instant>,
    seen: bool,
}

impl<'t> Bar<'t> {
    fn new(tr: &'t Tr, size: Option<u64>) -> Self {
        let seen = std::io::stderr().is_terminal();
        Self {
            tr,
            size,
            started: Instant::now(),
            drawn: None,
            seen,
        }
    }

    fn show(&mut self, progress: Progress) {
        let recent = self
            .drawn
            .is_some_and(|at| at.elapsed() < Duration::from_millis(200));
        if !self.seen || recent {
            return;
        }
        self.drawn = Some(Instant::now());
        let seconds = self.started.elapsed().as_secs_f64().max(0.001);
        let rate = (progress.rows as f64 / seconds) as u64;
        let left = self.size.filter(|_| progress.bytes > 0).map(|size| {
            let left = size.saturating_sub(progress.bytes) as f64;
            (left * seconds / progress.bytes as f64).ceil() as u64
        });
        let share = self
            .size
            .map(|size| progress.bytes.min(size) * 100 / size.max(1));
        let number = |value: Option<u64>| value.map_or("?".to_owned(), |value| value.to_string());
        let line = self.tr.with(
            "import-progress",
            &[
                ("rows", progress.rows.into()),
                ("rate", rate.into()),
                ("share", number(share).into()),
                ("left", number(left).into()),
            ],
        );
        // A progress line that cannot be drawn is no reason to stop an import.
        let _drawn = write!(std::io::stderr(), "\r{line}\u{1b}[K");
    }

    fn clear(&self) {
        if self.drawn.is_some() {
            let _cleared = write!(std::io::stderr(), "\r\u{1b}[K");
        }
    }
}
