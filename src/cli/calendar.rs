//! `calendar`: the days that are not as the week has them, and how well they are known.

use std::collections::BTreeMap;
use std::path::PathBuf;

use chrono::{Datelike, NaiveDate};
use clap::Subcommand;
use serde_json::json;

use super::apply;
use super::context::Context;
use super::error::{CliError, Exit};
use super::out::{Column, Line, Sheet};
use crate::desk::{Desk, DeskError, RuleFileKind};
use crate::domain::message::Message;
use crate::domain::time::{Calendar, DayKind};
use crate::domain::view::ListQuery;

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    Show(Show),
    Check,
    Apply(Apply),
}

#[derive(Debug, clap::Args)]
pub(super) struct Show {
    #[arg(value_name = "year")]
    year: Option<i32>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Apply {
    #[arg(value_name = "file")]
    file: PathBuf,
    #[arg(long)]
    yes: bool,
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    match args {
        Args::Show(args) => show(ctx, &args),
        Args::Check => check(ctx),
        Args::Apply(args) => apply::run(ctx, RuleFileKind::Calendar, &args.file, args.yes),
    }
}

fn show(ctx: &mut Context, args: &Show) -> Result<Exit, CliError> {
    let desk = ctx.reader()?;
    let year = args.year.unwrap_or_else(|| desk.today().year());
    let first = NaiveDate::from_ymd_opt(year, 1, 1)
        .filter(|_| Calendar::YEARS.contains(&year))
        .ok_or_else(|| {
            let years = format!("{}–{}", Calendar::YEARS.start(), Calendar::YEARS.end());
            CliError::bad_value(&year.to_string(), &[&years])
        })?;
    let calendar = &desk.office().calendar;
    let tr = ctx.tr.clone();
    let days = first.iter_days().take_while(|day| day.year() == year);
    let special = days.filter_map(|day| {
        let kind = kind_text(calendar.kind(day))?;
        let name = calendar.holiday_name(day).map(|name| tr.words(name));
        let why = tr.text(&format!("trace-why-{kind}"));
        Some(Line {
            cells: vec![
                tr.date(day),
                tr.weekday_short(day.weekday()),
                why,
                name.unwrap_or_default().to_owned(),
            ],
            json: json!({"date": day, "kind": kind, "name": name}),
        })
    });
    let sheet = Sheet {
        columns: vec![
            Column::whole(tr.text("label-date")),
            Column::whole(tr.text("label-weekday")),
            Column::words(tr.text("label-day-kind"), 10, 2),
            Column::words(tr.text("label-name"), 10, 1),
        ],
        keys: &["date", "kind", "name"],
        lines: special.collect(),
    };
    let provisional = calendar.is_provisional(first);
    ctx.print(&sheet);
    if provisional {
        ctx.warn(&unconfirmed(year));
    }
    Ok(Exit::Done)
}

fn unconfirmed(year: i32) -> Message {
    Message::new("warning-calendar-unconfirmed").text("year", year)
}

/// What a day is, where it is not as the week has it.
pub(super) const fn kind_text(kind: DayKind) -> Option<&'static str> {
    match kind {
        DayKind::Working | DayKind::Weekend => None,
        DayKind::Holiday => Some("holiday"),
        DayKind::MovedDayOff => Some("moved_day_off"),
        DayKind::MovedWorkingDay => Some("moved_working_day"),
    }
}

fn check(ctx: &mut Context) -> Result<Exit, CliError> {
    let desk = ctx.reader()?;
    let tr = ctx.tr.clone();
    let due = open_by_year(&desk)?;
    let confirmed = &desk.office().calendar.rules().confirmed_years;
    let mut years: Vec<i32> = confirmed.iter().chain(due.keys()).copied().collect();
    years.push(desk.today().year());
    years.sort_unstable();
    years.dedup();
    let lines = years.iter().map(|year| {
        let status = if confirmed.contains(year) {
            "confirmed"
        } else {
            "provisional"
        };
        let open = due.get(year).copied().unwrap_or(0);
        Line {
            cells: vec![
                year.to_string(),
                tr.text(&format!("status-{status}")),
                open.to_string(),
            ],
            json: json!({"year": year, "status": status, "open_cases": open}),
        }
    });
    let sheet = Sheet {
        columns: vec![
            Column::whole(tr.text("label-year")),
            Column::whole(tr.text("label-status")),
            Column::whole(tr.text("label-open-cases")).right(),
        ],
        keys: &["year", "status", "open_cases"],
        lines: lines.collect(),
    };
    ctx.print(&sheet);
    for year in years_unconfirmed(&desk)? {
        ctx.warn(&unconfirmed(year));
    }
    Ok(Exit::Done)
}

/// The years in which open cases are due although no source confirms their calendar.
pub(super) fn years_unconfirmed(desk: &Desk) -> Result<Vec<i32>, CliError> {
    let confirmed = &desk.office().calendar.rules().confirmed_years;
    let due = open_by_year(desk)?;
    Ok(due
        .into_keys()
        .filter(|year| !confirmed.contains(year))
        .collect())
}

/// How many open cases are due in each year.
fn open_by_year(desk: &Desk) -> Result<BTreeMap<i32, usize>, DeskError> {
    let open = ListQuery {
        open_only: true,
        ..ListQuery::default()
    };
    let claims = desk.claims(&open)?;
    let blocks = desk.blocks(&open)?;
    let dates = claims
        .iter()
        .map(|row| row.claim.due_on())
        .chain(blocks.iter().map(|row| row.block.due_on()));
    let mut years = BTreeMap::new();
    for date in dates.flatten() {
        *years.entry(date.year()).or_insert(0) += 1;
    }
    Ok(years)
}
