//! `show`: one record with its clocks, links and history.

use serde_json::{Value as Json, json};

use super::context::Context;
use super::error::{CliError, Exit};
use super::out::{instant, moment};
use super::rows::{
    Frame, blocks, claims, clock_words, consents, history, json_of, message_json, message_words,
    sheet_of,
};
use super::typed;
use crate::domain::identity::RecordNumber;
use crate::domain::record::{Clock, Record, Reply};
use crate::domain::values::Value;
use crate::domain::view::{File, Row};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "number")]
    number: String,
}

pub(super) fn run(ctx: &mut Context, args: &Args) -> Result<Exit, CliError> {
    let number = typed::number("NUMBER", &args.number)?;
    let mut desk = ctx.reader()?;
    let file = desk.file(number)?;
    told_where(ctx, number, &file);
    let revealed = ctx.revealed(&mut desk, Some(file.row.number()))?;
    let tr = ctx.tr.clone();
    let frame = Frame::new(&tr, &desk, revealed);
    let mut value = json_of(&file.row, &frame);
    add(&mut value, &file, &frame);
    let text = in_words(&file, &frame);
    ctx.out.object(&value, &text, ctx.format);
    Ok(Exit::Done)
}

/// Says so where another record of the person stands for the one that was asked for.
pub(super) fn told_where(ctx: &mut Context, asked: RecordNumber, file: &File) {
    let standing = file.row.number();
    if standing != asked {
        let asked = asked.to_string();
        let note = ctx.tr.with(
            "cli-merged-into",
            &[
                ("number", asked.into()),
                ("into", standing.to_string().into()),
            ],
        );
        ctx.out.note(&note);
    }
}

/// What only `show` has of a record.
pub(super) fn add(value: &mut Json, file: &File, frame: &Frame<'_>) {
    let Some(object) = value.as_object_mut() else {
        return;
    };
    let mut put = |key: &str, value: Json| {
        object.insert(key.to_owned(), value);
    };
    match file.row.record() {
        Record::Claim(claim) => {
            put("received_at", moment(claim.received, frame.zone));
            put("channel", json!(claim.channel));
            put("text", json!(claim.text));
            put("registered_by", json!(claim.registered_by));
            put("closing", json!(claim.closing));
            let message = file.message.as_deref();
            put(
                "message",
                json!(message.map(|message| message_json(message, frame))),
            );
            put("identity", identity_json(file, frame));
        }
        Record::Block(block) => {
            put("received_at", moment(block.received, frame.zone));
            put("text", json!(block.text));
            put("registered_by", json!(block.registered_by));
            put("decided_by", json!(block.decided_by));
            put("public_reason", json!(block.public_reason));
            put("end", json!(block.end));
        }
        Record::Consent(consent) => {
            put("proof", json!(consent.terms.proof));
            put("events", json!(consent.events));
        }
        Record::Subject(subject) => {
            put("representatives", json!(subject.representatives));
            put("merged", json!(file.merged));
        }
    }
    let (lines, _) = history(&file.history, frame);
    put("history", lines);
    put("links", json!(file.links));
    if matches!(file.row, Row::Subject(_)) {
        let values = |lines: Vec<super::out::Line>| {
            Json::Array(lines.into_iter().map(|line| line.json).collect())
        };
        put("claims", values(claims(&file.claims, frame).lines));
        put("blocks", values(blocks(&file.blocks, frame).lines));
        put("consents", values(consents(&file.consents, frame).lines));
    }
}

/// A page of sections, each under its heading, with a blank line between them.
pub(super) struct Page<'f> {
    frame: &'f Frame<'f>,
    sections: Vec<String>,
}

impl<'f> Page<'f> {
    /// A page that begins with what is known of a record.
    pub(super) fn of(row: &Row, frame: &'f Frame<'f>) -> Self {
        Self {
            frame,
            sections: vec![facts(row, frame)],
        }
    }

    /// Adds a section, unless it is empty.
    pub(super) fn section(&mut self, heading: &str, lines: &[String]) {
        if !lines.is_empty() {
            let lines: Vec<String> = lines.iter().map(|line| format!("  {line}")).collect();
            let heading = self.frame.tr.text(heading);
            self.sections
                .push(format!("{heading}\n{}", lines.join("\n")));
        }
    }

    /// The whole page.
    pub(super) fn text(self) -> String {
        self.sections.join("\n\n")
    }
}

/// The rows of a list, each on one line.
pub(super) fn names(rows: Vec<super::out::Line>) -> Vec<String> {
    let name = |line: super::out::Line| {
        let filled = line.cells.into_iter().filter(|cell| !cell.is_empty());
        filled.collect::<Vec<_>>().join("  ")
    };
    rows.into_iter().map(name).collect()
}

/// How it was checked who asks, oldest first: what the journal says of it.
fn identity_json(file: &File, frame: &Frame<'_>) -> Json {
    let checks = file.history.iter().filter_map(|line| {
        let check = line.identity_check()?;
        Some(json!({
            "method": check.method,
            "result": check.result,
            "on": check.on,
            "of": check.of,
            "note": check.note,
            "by": line.actor,
            "at": instant(line.at, frame.zone),
        }))
    });
    Json::Array(checks.collect())
}

fn in_words(file: &File, frame: &Frame<'_>) -> String {
    let mut page = Page::of(&file.row, frame);
    let mut section = |heading: &str, lines: Vec<String>| page.section(heading, &lines);
    let (clocks, open) = clocks_of(&file.row);
    let clocks: Vec<String> = clocks
        .iter()
        .map(|clock| clock_words(clock, open, frame))
        .collect();
    let counted = !clocks.is_empty();
    section("cli-section-clocks", clocks);
    let message = file.message.as_deref();
    let message = message.map(|message| message_words(message, frame));
    section("cli-section-message", message.unwrap_or_default());
    section("cli-section-text", text_of(&file.row));
    section("pane-claims", names(claims(&file.claims, frame).lines));
    section("pane-blocks", names(blocks(&file.blocks, frame).lines));
    section(
        "pane-consents",
        names(consents(&file.consents, frame).lines),
    );
    let links = file.links.iter().map(ToString::to_string).collect();
    section("cli-section-links", links);
    let merged = file.merged.iter().map(ToString::to_string).collect();
    section("cli-section-merged", merged);
    section("cli-section-history", history(&file.history, frame).1);
    if let (Row::Claim(row), true) = (&file.row, counted)
        && let Some(kind) = row.claim.kind
        // `deadline` counts from the receipt alone.
        && !row.claim.clocks.iter().any(Clock::was_moved)
    {
        let claim = &row.claim;
        page.sections.push(frame.tr.with(
            "cli-why-hint",
            &[
                ("operator", claim.operator.as_str().into()),
                ("kind", kind.as_str().into()),
                ("received", claim.received.to_string().into()),
            ],
        ));
    }
    page.text()
}

/// The record's own facts, a label and a value a line.
fn facts(row: &Row, frame: &Frame<'_>) -> String {
    let mut facts: Vec<(String, String)> = Vec::new();
    let sheet = sheet_of(row.record().kind(), std::slice::from_ref(row), frame);
    if let Some(line) = sheet.lines.first() {
        let headings = sheet
            .columns
            .iter()
            .map(|column| column.heading().to_owned());
        facts.extend(headings.zip(line.cells.iter().cloned()));
    }
    let mut fact = |name: &str, value: Option<String>| {
        facts.push((frame.label(name), value.unwrap_or_default()));
    };
    let tr = frame.tr;
    match row.record() {
        Record::Claim(claim) => {
            fact("kind-long", Some(tr.text(&claim.kind_message())));
            fact("received", Some(received(claim.received, frame)));
            fact("channel", claim.channel.map(|channel| frame.word(channel)));
            fact("incoming", claim.incoming_number.map(String::from));
            fact("waiting-for", claim.waiting_for.map(|w| frame.word(w)));
            if let Some(prepared) = claim.reply.prepared {
                let resolution = prepared.resolution.map(|r| frame.word(r));
                let parts = [Some(tr.date(prepared.on)), Some(prepared.by), resolution];
                let said: Vec<String> = parts.into_iter().flatten().collect();
                fact("reply-prepared", Some(said.join(", ")));
            }
            let sent = claim.reply.sent;
            fact("reply-sent", sent.map(|reply| reply_words(&reply, frame)));
            if let Some(delivered) = claim.reply.delivered {
                let on = tr.date(delivered.on);
                let channel = frame.word(delivered.channel);
                let said = format!("{on}, {channel}, {}", delivered.evidence);
                fact("reply-delivered", Some(said));
            }
            if let Some(closing) = claim.closing {
                let at = closing.at.with_timezone(&frame.zone).naive_local();
                fact("closed", Some(tr.datetime(at)));
                fact("closing-ground", Some(closing.ground.into()));
                let reply = closing.reply;
                fact("reply", reply.map(|reply| reply_words(&reply, frame)));
                fact("public-reason", closing.public_reason.map(String::from));
            }
            fact("version", Some(claim.version.to_string()));
        }
        Record::Block(block) => {
            fact("requested-by", Some(frame.word(block.requested_by)));
            fact("received", Some(received(block.received, frame)));
            fact(
                "blocked",
                block
                    .blocked_at
                    .map(|at| tr.datetime(at.with_timezone(&frame.zone).naive_local())),
            );
            fact("decided-by", block.decided_by);
            fact("public-reason", block.public_reason.map(String::from));
            if let Some(end) = block.end {
                fact("outcome", Some(frame.word(end.outcome)));
                fact("closing-ground", Some(end.ground.into()));
                fact("evidence", end.evidence.map(String::from));
            }
            fact("version", Some(block.version.to_string()));
        }
        Record::Consent(consent) => {
            let terms = consent.terms;
            let categories: Vec<String> = terms.data.iter().map(|d| frame.word(*d)).collect();
            let yes_no = |flag: Option<bool>| {
                let id = match flag {
                    Some(true) => "word-yes",
                    Some(false) => "word-no",
                    None => "word-unknown",
                };
                Some(tr.text(id))
            };
            fact("data", Some(categories.join(", ")));
            fact("method", Some(frame.word(terms.method)));
            fact("policy-version", terms.policy_version.map(String::from));
            fact("third-parties", yes_no(terms.third_parties));
            fact("cross-border", yes_no(terms.cross_border));
            fact("public", yes_no(terms.public));
            fact("proof", terms.proof.map(String::from));
            fact("version", Some(consent.version.to_string()));
        }
        Record::Subject(subject) => {
            let json = json_of(row, frame);
            let many = |key: &str| {
                let values = json.get(key).and_then(Json::as_array);
                let texts = values.map(|values| values.iter().filter_map(Json::as_str));
                texts.map(|texts| texts.collect::<Vec<_>>().join(", "))
            };
            fact("kind", Some(frame.word(subject.details.kind)));
            fact("birth-date", subject.details.birth_date.map(|d| tr.date(d)));
            fact("phones", many("phones"));
            fact("emails", many("emails"));
            fact(
                "address",
                json.get("address")
                    .and_then(Json::as_str)
                    .map(str::to_owned),
            );
            for acting in &subject.representatives {
                fact(
                    "representative",
                    Some(format!(
                        "{}, {}, {}",
                        acting.name, acting.authority, acting.document
                    )),
                );
            }
            fact("version", Some(subject.version.to_string()));
        }
    }
    facts.retain(|(_, value)| !value.is_empty());
    let width = |text: &str| unicode_width::UnicodeWidthStr::width(text);
    let widest = facts
        .iter()
        .map(|(label, _)| width(label))
        .max()
        .unwrap_or(0);
    let lines = facts.iter().map(|(label, value)| {
        let blank = " ".repeat(widest - width(label));
        format!("{label}{blank}  {value}")
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// When a reply was sent, how, under which number, and what shows it.
fn reply_words(reply: &Reply, frame: &Frame<'_>) -> String {
    let channel = frame.word(reply.channel);
    let said = format!("{}, {channel}, № {}", frame.tr.date(reply.on), reply.number);
    match &reply.evidence {
        Some(evidence) => format!("{said}, {evidence}"),
        None => said,
    }
}

fn received(moment: crate::domain::time::Moment, frame: &Frame<'_>) -> String {
    match moment.time {
        Some(time) => frame.tr.datetime(moment.date.and_time(time)),
        None => frame.tr.date(moment.date),
    }
}

fn clocks_of(row: &Row) -> (Vec<Clock>, bool) {
    match row {
        Row::Claim(row) => (row.claim.clocks.clone(), row.claim.is_open()),
        Row::Block(row) => (row.block.clocks.clone(), row.block.is_open()),
        Row::Consent(row) => (row.consent.clocks.clone(), row.consent.awaits_stop()),
        Row::Subject(_) => (Vec::new(), false),
    }
}

/// The applicant's own words, line by line.
fn text_of(row: &Row) -> Vec<String> {
    let text = match row.record() {
        Record::Claim(claim) => claim.text,
        Record::Block(block) => block.text,
        Record::Subject(_) | Record::Consent(_) => None,
    };
    text.map(|text| text.lines().map(str::to_owned).collect())
        .unwrap_or_default()
}
