//! `show`: one record with its clocks, links and history.

use serde_json::{Value as Json, json};

use super::claim::attachment::json_of as json_of_file;
use super::context::Context;
use super::error::{CliError, Exit};
use super::out::{instant, moment};
use super::rows::{Frame, blocks, claims, clock_words, consents, history, json_of, sheet_of};
use super::typed;
use crate::domain::identity::{Email, Phone};
use crate::domain::record::{Clock, IncomingMessage, Record};
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
    let revealed = ctx.revealed(&mut desk, Some(number))?;
    let tr = ctx.tr.clone();
    let frame = Frame::new(&tr, &desk, revealed);
    let mut value = json_of(&file.row, &frame);
    add(&mut value, &file, &frame);
    let text = in_words(&file, &frame);
    ctx.out.object(&value, &text, ctx.format);
    Ok(Exit::Done)
}

/// What only `show` has of a record.
fn add(value: &mut Json, file: &File, frame: &Frame<'_>) {
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
            put("message", message_json(file.message.as_deref(), frame));
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
        Record::Subject(subject) => put("representatives", json!(subject.representatives)),
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

/// What a claim's message is beside its text; nothing, where it came as none.
pub(super) fn message_json(message: Option<&IncomingMessage>, frame: &Frame<'_>) -> Json {
    let Some(message) = message else {
        return Json::Null;
    };
    let sender = &message.sender;
    let email = sender.email.as_ref().map(|email| shown_email(email, frame));
    let phone = sender.phone.as_ref().map(|phone| shown_phone(phone, frame));
    let remarks: Vec<&str> = message.remarks.iter().map(|r| r.as_str()).collect();
    let files: Vec<Json> = message.attachments.iter().map(json_of_file).collect();
    json!({
        "source": message.source,
        "id": message.message_id,
        "from": {"name": sender.name, "email": email, "phone": phone},
        "subject": message.title,
        "sent": message.sent,
        "remarks": remarks,
        "attachments": files,
    })
}

fn shown_email(email: &Email, frame: &Frame<'_>) -> String {
    if frame.revealed {
        email.as_str().to_owned()
    } else {
        email.masked()
    }
}

fn shown_phone(phone: &Phone, frame: &Frame<'_>) -> String {
    if frame.revealed {
        phone.display()
    } else {
        phone.masked()
    }
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

/// Who sent a message and how it was read.
pub(super) fn message_words(message: &IncomingMessage, frame: &Frame<'_>) -> Vec<String> {
    let tr = frame.tr;
    let sender = &message.sender;
    let email = sender.email.as_ref().map(|email| shown_email(email, frame));
    let phone = sender.phone.as_ref().map(|phone| shown_phone(phone, frame));
    let from: Vec<String> = sender.name.iter().map(ToString::to_string).collect();
    let from: Vec<String> = from.into_iter().chain(email).chain(phone).collect();
    let fact = |label: &str, value: String| format!("{}: {value}", frame.label(label));
    let mut lines = Vec::new();
    if !from.is_empty() {
        lines.push(fact("from", from.join(", ")));
    }
    lines.extend(
        message
            .title
            .iter()
            .map(|title| fact("title", title.to_string())),
    );
    lines.extend(
        message
            .sent
            .iter()
            .map(|sent| fact("sent", sent.to_string())),
    );
    lines.extend(message.remarks.iter().map(|remark| frame.word(*remark)));
    for file in &message.attachments {
        let name = file.name.as_deref().unwrap_or("—");
        let size = tr.with("size-bytes", &[("n", file.size.into())]);
        lines.push(format!("{}. {name} · {} · {size}", file.n, file.media_type));
    }
    lines
}

fn in_words(file: &File, frame: &Frame<'_>) -> String {
    let mut sections = vec![facts(&file.row, frame)];
    let mut section = |heading: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let lines: Vec<String> = lines.iter().map(|line| format!("  {line}")).collect();
            let heading = frame.tr.text(heading);
            sections.push(format!("{heading}\n{}", lines.join("\n")));
        }
    };
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
    let names = |rows: Vec<super::out::Line>| -> Vec<String> {
        rows.into_iter()
            .map(|line| {
                let filled = line.cells.into_iter().filter(|cell| !cell.is_empty());
                filled.collect::<Vec<_>>().join("  ")
            })
            .collect()
    };
    section("pane-claims", names(claims(&file.claims, frame).lines));
    section("pane-blocks", names(blocks(&file.blocks, frame).lines));
    section(
        "pane-consents",
        names(consents(&file.consents, frame).lines),
    );
    let links = file.links.iter().map(ToString::to_string).collect();
    section("cli-section-links", links);
    section("cli-section-history", history(&file.history, frame).1);
    if let (Row::Claim(row), true) = (&file.row, counted)
        && let Some(kind) = row.claim.kind
    {
        let claim = &row.claim;
        sections.push(frame.tr.with(
            "cli-why-hint",
            &[
                ("operator", claim.operator.as_str().into()),
                ("kind", kind.as_str().into()),
                ("received", claim.received.to_string().into()),
            ],
        ));
    }
    sections.join("\n\n")
}

/// The record's own facts, a label and a value a line.
fn facts(row: &Row, frame: &Frame<'_>) -> String {
    let mut facts: Vec<(String, String)> = Vec::new();
    let sheet = sheet_of(row, frame);
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
            if let Some(closing) = claim.closing {
                let at = closing.at.with_timezone(&frame.zone).naive_local();
                fact("closed", Some(tr.datetime(at)));
                fact("closing-ground", Some(closing.ground.into()));
                fact(
                    "reply",
                    closing.reply.map(|reply| {
                        let channel = frame.word(reply.channel);
                        format!("{}, {channel}, № {}", tr.date(reply.on), reply.number)
                    }),
                );
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
