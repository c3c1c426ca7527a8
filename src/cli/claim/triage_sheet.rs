//! What is to be known of a message before a verdict on it.

use serde_json::{Value as Json, json};

use crate::cli::action::Target;
use crate::cli::context::Context;
use crate::cli::error::CliError;
use crate::cli::out::moment;
use crate::cli::rows::{Frame, clock_words, clocks_json, json_of, message_json, message_words};
use crate::desk::DeskError;
use crate::domain::identity::RecordNumber;
use crate::domain::record::{Claim, Record};
use crate::domain::triage::{Choice, KnownCandidate, LooksLike, TriageSheet};
use crate::domain::values::RecordKind;

/// Shows it; gives the claim as it was shown.
pub(super) fn run(ctx: &mut Context, target: &Target) -> Result<Claim, CliError> {
    let (number, _) = target.read()?;
    let mut desk = ctx.reader()?;
    let sheet = desk.triage_sheet(number)?;
    let revealed = ctx.revealed(&mut desk, Some(number))?;
    let tr = ctx.tr.clone();
    let frame = Frame::new(&tr, &desk, revealed);
    let Record::Claim(claim) = sheet.file.row.record() else {
        let wanted = RecordKind::Claim;
        return Err(DeskError::WrongRecord { number, wanted }.into());
    };
    let value = in_json(&sheet, &claim, &frame);
    let text = in_words(&sheet, &claim, &frame);
    ctx.out.object(&value, &text, ctx.format);
    Ok(claim)
}

fn in_json(sheet: &TriageSheet, claim: &Claim, frame: &Frame<'_>) -> Json {
    let looks_like = sheet.looks_like.iter();
    let looks_like = looks_like.map(|looks| json!({"kind": looks.kind, "said": looks.said}));
    let candidates = sheet.candidates.iter().map(|known| {
        json!({
            "subject": known.candidate.subject,
            "name": known.candidate.name,
            "by": known.candidate.by,
            "open_claims": known.claims,
            "blocks": known.blocks,
            "consents": known.consents,
        })
    });
    let choices = sheet.offered().iter().map(|choice| {
        json!({
            "kind": choice.kind,
            "due_on": choice.due_on(),
            "clocks": clocks_json(&choice.clocks, frame),
        })
    });
    json!({
        "claim": json_of(&sheet.file.row, frame),
        "received_at": moment(claim.received, frame.zone),
        "message": sheet.file.message.as_deref().map(|message| message_json(message, frame)),
        "text": claim.text,
        "set_aside_until": sheet.set_aside_until,
        "looks_like": looks_like.collect::<Vec<_>>(),
        "candidates": candidates.collect::<Vec<_>>(),
        "choices": choices.collect::<Vec<_>>(),
    })
}

fn in_words(sheet: &TriageSheet, claim: &Claim, frame: &Frame<'_>) -> String {
    let tr = frame.tr;
    let came = match claim.received.time {
        Some(time) => tr.datetime(claim.received.date.and_time(time)),
        None => tr.date(claim.received.date),
    };
    let channel = claim.channel.map(|channel| frame.word(channel));
    let first = [Some(claim.number.to_string()), Some(came), channel];
    let mut sections = vec![first.into_iter().flatten().collect::<Vec<_>>().join(" · ")];
    if let Some(until) = sheet.set_aside_until {
        let until = tr.with("triage-aside-until", &[("date", tr.date(until).into())]);
        sections.push(until);
    }
    let mut section = |heading: &str, lines: Vec<String>| {
        if !lines.is_empty() {
            let lines: Vec<String> = lines.iter().map(|line| format!("  {line}")).collect();
            sections.push(format!("{}\n{}", tr.text(heading), lines.join("\n")));
        }
    };
    let message = sheet.file.message.as_deref();
    let message = message.map(|message| message_words(message, frame));
    section("cli-section-message", message.unwrap_or_default());
    let text = claim.text.as_deref().unwrap_or_default();
    section(
        "cli-section-text",
        text.lines().map(str::to_owned).collect(),
    );
    let looks = sheet.looks_like.iter();
    section(
        "triage-looks-like",
        or_nothing(looks.map(|looks| likely(looks, frame)).collect(), frame),
    );
    let known = sheet.candidates.iter();
    section(
        "triage-who",
        or_nothing(known.map(|known| who(known, frame)).collect(), frame),
    );
    let choices = sheet.offered().iter();
    section(
        "triage-would-set",
        choices
            .flat_map(|choice| would_set(choice, frame))
            .collect(),
    );
    sections.join("\n\n")
}

fn or_nothing(lines: Vec<String>, frame: &Frame<'_>) -> Vec<String> {
    if lines.is_empty() {
        return vec![frame.tr.text("triage-nothing")];
    }
    lines
}

/// `отзыв согласия: «Отзываю», «согласие»`.
fn likely(looks: &LooksLike, frame: &Frame<'_>) -> String {
    format!("{}: {}", frame.word(looks.kind), looks.said.join(", "))
}

fn who(known: &KnownCandidate, frame: &Frame<'_>) -> String {
    let tr = frame.tr;
    let candidate = &known.candidate;
    let mut by: Vec<String> = candidate.by.iter().map(|by| frame.word(*by)).collect();
    if by.is_empty() {
        by.push(tr.text("triage-stated"));
    }
    let first = format!(
        "{} {} ({})",
        candidate.subject,
        candidate.name,
        by.join(", ")
    );
    let known = [
        ("pane-claims", &known.claims),
        ("pane-blocks", &known.blocks),
        ("pane-consents", &known.consents),
    ];
    let known = known.into_iter().filter(|(_, numbers)| !numbers.is_empty());
    let known = known.map(|(id, numbers)| format!("{}: {}", tr.text(id), listed(numbers)));
    std::iter::once(first)
        .chain(known)
        .collect::<Vec<_>>()
        .join(" · ")
}

fn listed(numbers: &[RecordNumber]) -> String {
    let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
    numbers.join(", ")
}

/// The kind, then each clock that governs.
fn would_set(choice: &Choice, frame: &Frame<'_>) -> Vec<String> {
    let governing = choice.clocks.iter().filter(|clock| clock.governing);
    let clocks = governing.map(|clock| format!("  {}", clock_words(clock, true, frame)));
    std::iter::once(frame.word(choice.kind))
        .chain(clocks)
        .collect()
}
