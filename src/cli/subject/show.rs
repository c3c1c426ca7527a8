//! `subject show`: everything about one person on one page, with a timeline.

use serde_json::{Value as Json, json};

use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::rows::{
    Frame, blocks, claims, clock_words, consents, done_words, history, json_of,
};
use crate::cli::show::{Page, add, names, told_where};
use crate::cli::typed;
use crate::desk::{Desk, DeskError};
use crate::domain::dossier::{self, How, held, kind_of, purposes, sources};
use crate::domain::identity::RecordNumber;
use crate::domain::office::{Policy, Promise, Topic};
use crate::domain::record::Source;
use crate::domain::values::{RecordKind, Value};
use crate::domain::view::{ConsentRow, File, Row, SubjectRow};

/// How much of the timeline is shown unless it is said.
const LATELY: usize = 100;

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Args {
    #[arg(value_name = "number")]
    number: String,
    #[arg(long, value_name = "count")]
    limit: Option<usize>,
}

pub(super) fn run(ctx: &mut Context, args: &Args) -> Result<Exit, CliError> {
    let number = typed::number("NUMBER", &args.number)?;
    let mut desk = ctx.reader()?;
    let mut file = file_of(&desk, number)?;
    told_where(ctx, number, &file);
    file.timeline = desk.timeline(file.row.number(), args.limit.unwrap_or(LATELY))?;
    let revealed = ctx.revealed(&mut desk, Some(file.row.number()))?;
    let tr = ctx.tr.clone();
    let frame = Frame::new(&tr, &desk, revealed);
    let value = object(&file, &frame);
    let text = in_words(&file, &frame);
    ctx.out.object(&value, &text, ctx.format);
    Ok(Exit::Done)
}

/// The file of a subject; another record has none.
pub(super) fn file_of(desk: &Desk, number: RecordNumber) -> Result<File, CliError> {
    let file = desk.file(number)?;
    match file.row {
        Row::Subject(_) => Ok(file),
        _ => Err(DeskError::WrongRecord {
            number,
            wanted: RecordKind::Subject,
        }
        .into()),
    }
}

/// The object of `show` with what a subject's file has beside it.
pub(super) fn object(file: &File, frame: &Frame<'_>) -> Json {
    let mut value = json_of(&file.row, frame);
    add(&mut value, file, frame);
    let (Some(object), Some(row)) = (value.as_object_mut(), subject(file)) else {
        return value;
    };
    let mut put = |key: &str, value: Json| {
        object.insert(key.to_owned(), value);
    };
    put("data_held", json!(held(&row.subject.details)));
    let sources = sources(file, frame.office);
    let sources = sources.iter().map(|source| {
        json!({
            "record": source.record,
            "on": source.on,
            "how": source.how.as_str(),
            "by": source.by,
        })
    });
    put("sources", Json::Array(sources.collect()));
    let purposes = purposes(&file.consents, frame.today);
    let purposes = purposes.iter().map(|purpose| {
        json!({
            "purpose": purpose.purpose,
            "consents": purpose.consents,
            "in_force": purpose.in_force,
        })
    });
    let purposes: Vec<Json> = purposes.collect();
    put(
        "purposes",
        json!({"by_consent": purposes, "by_policy": clauses(row, Topic::Purposes, frame)}),
    );
    let passed = file.consents.iter().map(|row| {
        let terms = &row.consent.terms;
        json!({
            "consent": row.consent.number,
            "third_parties": terms.third_parties,
            "cross_border": terms.cross_border,
            "public": terms.public,
        })
    });
    let passed: Vec<Json> = passed.collect();
    put(
        "recipients",
        json!({"by_consent": passed, "by_policy": clauses(row, Topic::Recipients, frame)}),
    );
    put(
        "retention",
        json!({"by_policy": clauses(row, Topic::Retention, frame)}),
    );
    let timeline = file.timeline.iter().map(|line| {
        let (lines, _) = history(std::slice::from_ref(&line.line), frame);
        let mut value = lines.get(0).cloned().unwrap_or_default();
        if let Some(object) = value.as_object_mut() {
            object.insert("record".to_owned(), json!(line.record));
        }
        value
    });
    put("timeline", Json::Array(timeline.collect()));
    value
}

fn in_words(file: &File, frame: &Frame<'_>) -> String {
    let Some(row) = subject(file) else {
        return String::new();
    };
    let tr = frame.tr;
    let mut page = Page::of(&file.row, frame);
    let data = held(&row.subject.details);
    let data: Vec<String> = data.into_iter().map(|one| frame.word(one)).collect();
    page.section("cli-section-data", &[data.join(", ")]);
    let merged: Vec<String> = file.merged.iter().map(ToString::to_string).collect();
    page.section("cli-section-merged", &merged);
    let purposes = purposes(&file.consents, frame.today);
    let by_consent = purposes.iter().map(|purpose| {
        let by: Vec<String> = purpose.consents.iter().map(ToString::to_string).collect();
        let id = match purpose.in_force {
            true => "cli-purpose",
            false => "cli-purpose-ended",
        };
        let purpose = tr.purpose(&purpose.purpose).into();
        tr.with(id, &[("purpose", purpose), ("by", by.join(", ").into())])
    });
    let by_policy = promised(row, Topic::Purposes, frame);
    page.section(
        "cli-section-purposes",
        &by_consent.chain(by_policy).collect::<Vec<_>>(),
    );
    let sources = sources(file, frame.office);
    let sources: Vec<String> = sources.iter().map(|one| source_words(one, frame)).collect();
    page.section("cli-section-sources", &sources);
    let passed = file.consents.iter().map(|row| passed_on(row, frame));
    let by_policy = promised(row, Topic::Recipients, frame);
    page.section(
        "cli-section-recipients",
        &passed.chain(by_policy).collect::<Vec<_>>(),
    );
    page.section(
        "cli-section-retention",
        &promised(row, Topic::Retention, frame),
    );
    page.section(
        "pane-consents",
        &names(consents(&file.consents, frame).lines),
    );
    page.section("pane-blocks", &names(blocks(&file.blocks, frame).lines));
    let mut lines = Vec::new();
    for (row, name) in file
        .claims
        .iter()
        .zip(names(claims(&file.claims, frame).lines))
    {
        lines.push(name);
        let open = row.claim.is_open();
        let clocks = row.claim.clocks.iter();
        lines.extend(clocks.map(|clock| format!("    {}", clock_words(clock, open, frame))));
    }
    page.section("pane-claims", &lines);
    let timeline = file.timeline.iter().map(|line| {
        let record = line.record.to_string();
        done_words(&line.line, Some(&record), frame)
    });
    page.section("cli-section-timeline", &timeline.collect::<Vec<_>>());
    page.text()
}

const fn subject(file: &File) -> Option<&SubjectRow> {
    match &file.row {
        Row::Subject(row) => Some(row),
        _ => None,
    }
}

fn policy<'f>(row: &SubjectRow, frame: &'f Frame<'_>) -> Option<&'f Policy> {
    frame.office.policy(&row.subject.operator, frame.today)
}

/// What the operator's policy promises on a topic.
fn clauses(row: &SubjectRow, topic: Topic, frame: &Frame<'_>) -> Json {
    let policy = policy(row, frame);
    let promises = policy.into_iter().flat_map(|policy| policy.on(topic));
    let values = promises.map(|promise| {
        json!({
            "clause": promise.clause,
            "text": frame.tr.words(&promise.summary),
            "values": promise.values,
        })
    });
    Json::Array(values.collect())
}

fn promised(row: &SubjectRow, topic: Topic, frame: &Frame<'_>) -> Vec<String> {
    let Some(policy) = policy(row, frame) else {
        return Vec::new();
    };
    let line = |promise: &Promise| {
        let source = Source::Clause {
            policy: policy.name.clone(),
            clause: promise.clause.clone(),
        };
        let text = frame.tr.words(&promise.summary);
        format!("{}: {text}", frame.tr.source(&source))
    };
    policy.on(topic).map(line).collect()
}

fn source_words(source: &dossier::Source, frame: &Frame<'_>) -> String {
    let how = frame.tr.text(&source.how.message());
    let what = match source.how {
        How::Act(_) => how,
        How::Consent(_) | How::Claim(_) => {
            let kind = frame.word(kind_of(source));
            format!("{kind}: {how}")
        }
    };
    let mut words = format!("{}  {}  {what}", frame.tr.date(source.on), source.record);
    if let Some(by) = &source.by {
        words = format!("{words}  {by}");
    }
    words
}

/// Whether a consent lets data pass on, cross the border, be published.
fn passed_on(row: &ConsentRow, frame: &Frame<'_>) -> String {
    let terms = &row.consent.terms;
    let answers = [
        ("third-parties", terms.third_parties),
        ("cross-border", terms.cross_border),
        ("public", terms.public),
    ];
    let answers = answers.map(|(label, answer)| {
        let word = frame.tr.text(match answer {
            Some(true) => "word-yes",
            Some(false) => "word-no",
            None => "word-unknown",
        });
        format!("{}: {word}", frame.label(label))
    });
    let state = frame.tr.text(&row.state(frame.today).message());
    format!("{} ({state})  {}", row.consent.number, answers.join(", "))
}
