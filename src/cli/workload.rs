//! `workload`: what is due on which day, what is late, and whether terms are kept; as CSV for a
//! spreadsheet.

use serde_json::{Value as Json, json};

use super::calendar::kind_text;
use super::context::Context;
use super::error::{CliError, Exit, shown};
use super::out::{Column, Line, Sheet};
use super::typed;
use crate::domain::message::Message;
use crate::domain::record::Operator;
use crate::domain::time::{DayKind, Month};
use crate::domain::values::{ClaimKind, Value};
use crate::domain::workload::{Day, Late, Load, Score, Workload};
use crate::i18n::Tr;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "month")]
    month: Option<String>,
    #[arg(long, value_name = "slug")]
    operator: Option<String>,
}

/// The keys of the CSV header. What is ahead and what is late are told apart by `due` and
/// `overdue`, so that either column can be summed up.
const KEYS: &[&str] = &[
    "section",
    "date",
    "month",
    "day",
    "holiday",
    "kind",
    "operator",
    "due",
    "overdue",
    "claims",
    "blocks",
    "consents",
    "closed",
    "in_time",
    "late",
    "without_term",
    "in_time_percent",
];

pub(super) fn run(ctx: &mut Context, args: &Args) -> Result<Exit, CliError> {
    let desk = ctx.reader()?;
    let today = desk.today();
    let month = args.month.as_deref().map(month).transpose()?;
    let operator = args.operator.as_deref();
    let operator = operator
        .map(|slug| typed::operator(slug, &desk))
        .transpose()?;
    let month = month.unwrap_or_else(|| Month::of(today));
    let workload = desk.workload(month, operator.as_ref())?;
    let rows = Rows {
        tr: &ctx.tr,
        workload: &workload,
        operator: operator.as_ref(),
    };
    let sheet = Sheet {
        columns: columns(&ctx.tr),
        keys: KEYS,
        lines: rows.lines(),
    };
    ctx.print(&sheet);
    Ok(Exit::Done)
}

fn month(text: &str) -> Result<Month, CliError> {
    text.parse()
        .map_err(|_| CliError::usage(Message::new("error-bad-month").text("value", shown(text))))
}

fn columns(tr: &Tr) -> Vec<Column> {
    let count = |id: &str| Column::whole(tr.text(id)).right();
    vec![
        Column::words(tr.text("label-section"), 8, 3),
        Column::whole(tr.text("label-date")),
        Column::words(tr.text("label-what"), 10, 1),
        count("label-due-count"),
        count("label-overdue-count"),
        count("kept-in_time"),
        count("kept-late"),
        Column::words(tr.text("kept-without_term"), 4, 2).right(),
    ]
}

struct Rows<'r> {
    tr: &'r Tr,
    workload: &'r Workload,
    operator: Option<&'r Operator>,
}

impl Rows<'_> {
    /// What is late, the days of the month, the coming four weeks, then what was closed.
    fn lines(&self) -> Vec<Line> {
        let workload = self.workload;
        let mut lines = vec![self.late(workload.late)];
        lines.extend(workload.days.iter().map(|day| self.day("day", day)));
        lines.extend(workload.coming.iter().map(|day| self.day("coming", day)));
        let months = workload.by_month();
        for (month, score) in &months {
            lines.push(self.closed("closed_by_month", *month, None, None, *score));
        }
        for (month, _) in &months {
            for (kind, _) in workload.by_kind() {
                let score = workload.score(|c| c.month == *month && c.kind == kind);
                if score.closed() > 0 {
                    lines.push(self.closed("closed_by_kind", *month, Some(kind), None, score));
                }
            }
        }
        for (month, _) in &months {
            for (operator, _) in workload.by_operator() {
                let score = workload.score(|c| c.month == *month && c.operator == operator);
                if score.closed() > 0 {
                    let operator = Some(&operator);
                    lines.push(self.closed("closed_by_operator", *month, None, operator, score));
                }
            }
        }
        lines
    }

    fn late(&self, late: Late) -> Line {
        let total = late.load.total();
        Line {
            cells: vec![
                self.section("late"),
                late.since.map_or_else(String::new, |day| self.tr.date(day)),
                self.tr.text("label-late-since"),
                String::new(),
                total.to_string(),
                String::new(),
                String::new(),
                String::new(),
            ],
            json: merged(
                json!({"section": "late", "date": late.since, "operator": self.operator}),
                due(0, total, late.load),
            ),
        }
    }

    fn day(&self, section: &str, day: &Day) -> Line {
        let tr = self.tr;
        let total = day.load.total();
        let (ahead, late) = if day.is_late(self.workload.today) {
            (0, total)
        } else {
            (total, 0)
        };
        let name = day.name.as_ref().map(|name| tr.words(name).to_owned());
        let code = match day.kind {
            DayKind::Working => "working",
            kind => kind_text(kind).unwrap_or("weekend"),
        };
        let what = match (&name, day.kind) {
            (Some(name), _) => name.clone(),
            (None, DayKind::Working) => String::new(),
            (None, _) => tr.text(&format!("trace-why-{code}")),
        };
        Line {
            cells: vec![
                self.section(section),
                tr.date(day.date),
                what,
                unless_none(ahead),
                unless_none(late),
                String::new(),
                String::new(),
                String::new(),
            ],
            json: merged(
                json!({
                    "section": section,
                    "date": day.date,
                    "month": Month::of(day.date).to_string(),
                    "day": code,
                    "holiday": name,
                    "operator": self.operator,
                }),
                due(ahead, late, day.load),
            ),
        }
    }

    fn closed(
        &self,
        section: &str,
        month: Month,
        kind: Option<ClaimKind>,
        operator: Option<&Operator>,
        score: Score,
    ) -> Line {
        let what = match (kind, operator) {
            (Some(kind), _) => self.tr.text(&kind.message()),
            (None, Some(operator)) => operator.to_string(),
            (None, None) => String::new(),
        };
        Line {
            cells: vec![
                self.section(section),
                month.to_string(),
                what,
                String::new(),
                String::new(),
                score.in_time.to_string(),
                score.late.to_string(),
                score.without_term.to_string(),
            ],
            json: json!({
                "section": section,
                "month": month.to_string(),
                "kind": kind,
                "operator": operator.or(self.operator),
                "closed": score.closed(),
                "in_time": score.in_time,
                "late": score.late,
                "without_term": score.without_term,
                "in_time_percent": score.percent(),
            }),
        }
    }

    fn section(&self, section: &str) -> String {
        self.tr.text(&format!("section-{section}"))
    }
}

fn due(ahead: u32, late: u32, load: Load) -> Json {
    json!({
        "due": ahead,
        "overdue": late,
        "claims": load.claims,
        "blocks": load.blocks,
        "consents": load.consents,
    })
}

fn merged(mut one: Json, other: Json) -> Json {
    if let (Json::Object(one), Json::Object(other)) = (&mut one, other) {
        one.extend(other);
    }
    one
}

fn unless_none(count: u32) -> String {
    match count {
        0 => String::new(),
        count => count.to_string(),
    }
}
