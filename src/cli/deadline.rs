//! `deadline`: what is due when, and why.

use chrono::NaiveDate;
use serde_json::{Value as Json, json};

use super::ask::{chosen, read_by};
use super::context::{Context, known_operators};
use super::error::{CliError, Exit};
use super::out::{Column, Format, Line, Sheet, moment};
use super::rows::Frame;
use super::typed;
use crate::desk::Desk;
use crate::domain::record::{Clock, Operator};
use crate::domain::time::{Deadline, Moment, Term, TraceDay, TraceWhy};
use crate::domain::values::{ClaimKind, Unit};
use crate::domain::workflow::{Trigger, claim_clocks};
use crate::i18n::Tr;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "slug")]
    operator: Option<String>,
    #[arg(long, value_name = "kind", value_parser = typed::known::<ClaimKind>())]
    kind: Option<String>,
    #[arg(long, value_name = "moment")]
    received: Option<String>,
}

/// A clock with the days it was counted over; none where nothing is counted yet.
struct Counted {
    clock: Clock,
    deadline: Option<Deadline>,
}

pub(super) fn run(ctx: &mut Context, mut args: Args) -> Result<Exit, CliError> {
    let desk = ctx.reader()?;
    ctx.complete(&mut [
        read_by("--operator", &mut args.operator, &|text| {
            typed::operator(text, &desk).map(|_| ())
        })
        .among(known_operators(desk.office())),
        chosen::<ClaimKind>("--kind", &mut args.kind),
        read_by("--received", &mut args.received, &|text| {
            typed::moment(text, &desk).map(|_| ())
        }),
    ])?;
    let operator = typed::operator(&args.operator.unwrap_or_default(), &desk)?;
    let kind = typed::value(&args.kind.unwrap_or_default())?;
    let received = typed::moment(&args.received.unwrap_or_default(), &desk)?;
    let counted = counted(&desk, kind, &operator, received.date);
    let tr = ctx.tr.clone();
    let frame = Frame::new(&tr, &desk, false);
    let sheet = Sheet {
        columns: ["duty", "term", "due", "origin", "source", "governing"]
            .iter()
            .map(|name| Column::words(frame.label(name), 8, 1))
            .collect(),
        keys: &[
            "duty",
            "term.days",
            "term.unit",
            "origin",
            "rule",
            "source",
            "status",
            "governing",
            "due_on",
            "raw_due_on",
            "provisional",
        ],
        lines: counted.iter().map(|one| line(one, &frame)).collect(),
    };
    if ctx.format == Format::Csv {
        ctx.print(&sheet);
        return Ok(Exit::Done);
    }
    let clocks = counted.iter().map(|one| &one.clock);
    let governing = clocks.filter(|clock| clock.governing);
    let due_on = governing.filter_map(|clock| clock.due_on).min();
    let value = json!({
        "operator": operator,
        "kind": kind,
        "received": moment(received, frame.zone),
        "first_counted_day": received.date.succ_opt(),
        "due_on": due_on,
        "clocks": sheet.lines.iter().map(|line| &line.json).collect::<Vec<_>>(),
    });
    let text = in_words(&operator, kind, received, due_on, &counted, &frame);
    ctx.out.object(&value, &text, ctx.format);
    Ok(Exit::Done)
}

fn counted(desk: &Desk, kind: ClaimKind, operator: &Operator, received: NaiveDate) -> Vec<Counted> {
    let clocks = claim_clocks(kind, operator, Trigger::received(received), desk.office());
    let calendar = &desk.office().calendar;
    clocks
        .into_iter()
        .map(|clock| Counted {
            deadline: clock.deadline(calendar),
            clock,
        })
        .collect()
}

fn line(one: &Counted, frame: &Frame<'_>) -> Line {
    let clock = &one.clock;
    let trace: Vec<&TraceDay> = one.deadline.iter().flat_map(|d| &d.trace).collect();
    let source = frame.tr.source(&clock.source);
    let governing = if clock.governing {
        "word-yes"
    } else {
        "word-no"
    };
    Line {
        cells: vec![
            frame.word(clock.duty),
            clock.term.map_or_else(String::new, |t| term(t, frame.tr)),
            frame.date(clock.due_on),
            frame.word(clock.origin),
            source.clone(),
            frame.tr.text(governing),
        ],
        json: json!({
            "duty": clock.duty,
            "term": clock.term.map_or(Json::Null, |t| json!({"days": t.days, "unit": t.unit})),
            "origin": clock.origin,
            "rule": clock.rule,
            "source": source,
            "status": clock.status,
            "governing": clock.governing,
            "due_on": clock.due_on,
            "raw_due_on": clock.raw_due_on,
            "provisional": clock.provisional,
            "trace": trace,
        }),
    }
}

fn term(term: Term, tr: &Tr) -> String {
    let id = match term.unit {
        Unit::Working => "days-working-long",
        Unit::Calendar => "days-calendar-long",
    };
    if term.days == 0 {
        return tr.text("cli-at-once");
    }
    tr.with(id, &[("n", term.days.into())])
}

fn in_words(
    operator: &Operator,
    kind: ClaimKind,
    received: Moment,
    due_on: Option<NaiveDate>,
    counted: &[Counted],
    frame: &Frame<'_>,
) -> String {
    let tr = frame.tr;
    let mut lines = vec![tr.with(
        "cli-deadline-of",
        &[
            ("operator", operator.as_str().into()),
            ("kind", frame.word(kind).into()),
            ("received", tr.date(received.date).into()),
        ],
    )];
    lines.push(match due_on {
        Some(due_on) => tr.with("cli-deadline-due", &[("date", tr.date_long(due_on).into())]),
        None => tr.text("cli-deadline-none"),
    });
    for one in counted {
        lines.push(String::new());
        lines.push(clock_line(&one.clock, frame));
        let source = tr.source(&one.clock.source);
        lines.push(format!("  {source} ({})", frame.word(one.clock.status)));
        if let Some(deadline) = &one.deadline {
            lines.extend(why(deadline, one.clock.term, frame));
        }
    }
    lines.join("\n")
}

fn clock_line(clock: &Clock, frame: &Frame<'_>) -> String {
    let tr = frame.tr;
    let due = match clock.due_on {
        Some(due) => tr.with("cli-deadline-until", &[("date", tr.date(due).into())]),
        None => tr.text("cli-deadline-not-started"),
    };
    let term = clock.term.map_or_else(String::new, |t| term(t, tr));
    let mut line = format!("{}: {due}, {term}", frame.word(clock.duty));
    let beside = if clock.governing {
        "cli-clock-governing"
    } else {
        "cli-clock-beside"
    };
    line = format!("{line} ({})", tr.text(beside));
    if clock.provisional {
        line = format!("{line} ({})", tr.text("clock-state-provisional"));
    }
    line
}

/// Why this date: the first day, the days that did not count, and the day to which it moved.
fn why(deadline: &Deadline, term: Option<Term>, frame: &Frame<'_>) -> Vec<String> {
    let tr = frame.tr;
    if deadline.trace.len() < 2 {
        return Vec::new();
    }
    let first = tr.with(
        "cli-trace-first",
        &[("date", tr.date(deadline.first_counted_day).into())],
    );
    let working = term.is_some_and(|term| term.unit == Unit::Working);
    let days = deadline.trace.iter().skip(1);
    let is_weekend = |day: &&TraceDay| day.why == TraceWhy::Weekend;
    let weekends = days
        .clone()
        .filter(|day| working && is_weekend(day))
        .count();
    let off = days.filter(|day| match day.why {
        TraceWhy::Counted => false,
        TraceWhy::Weekend => !working,
        _ => working || day.date >= deadline.raw_due_on,
    });
    let off = off.map(|day| {
        use chrono::Datelike;
        let weekday = tr.weekday_short(day.date.weekday());
        let why = match frame.office.calendar.holiday_name(day.date) {
            Some(name) if !day.counted => tr.words(name).to_owned(),
            _ => tr.text(day.why.message()),
        };
        format!("    {} {weekday}  {why}", tr.date(day.date))
    });
    let weekends = (weekends > 0).then(|| {
        format!(
            "    {}",
            tr.with("cli-trace-weekends", &[("n", weekends.into())])
        )
    });
    std::iter::once(format!("  {first}"))
        .chain(off)
        .chain(weekends)
        .collect()
}
