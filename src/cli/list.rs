//! `list`: subjects, consents, blocks, claims.

use std::ops::ControlFlow;

use clap::Subcommand;

use super::context::Context;
use super::error::{CliError, Exit};
use super::out::{Format, Parts, Sheet};
use super::rows::{Frame, sheet_of};
use super::typed;
use crate::desk::Desk;
use crate::domain::filter::states_of;
use crate::domain::sort::Sort;
use crate::domain::values::{ClaimKind, RecordKind};
use crate::domain::view::{Assigned, ListQuery};

#[derive(Debug, Subcommand)]
pub(super) enum Args {
    Subjects(Filter),
    Consents(Filter),
    Blocks(Filter),
    Claims(Claims),
}

#[derive(Debug, clap::Args)]
pub(super) struct Filter {
    #[arg(long, value_name = "text")]
    search: Option<String>,
    #[arg(long, value_name = "list")]
    state: Option<String>,
    #[arg(long, value_name = "slug")]
    operator: Option<String>,
    #[arg(long)]
    overdue: bool,
    #[arg(long = "due-within", id = "due-within", value_name = "term")]
    due_within: Option<String>,
    #[arg(long = "due-on", id = "due-on", value_name = "date")]
    due_on: Option<String>,
    #[arg(long, value_name = "order")]
    sort: Option<String>,
    #[arg(long, value_name = "count")]
    limit: Option<usize>,
}

#[derive(Debug, clap::Args)]
pub(super) struct Claims {
    #[command(flatten)]
    filter: Filter,
    #[arg(long, value_name = "kind", value_parser = typed::known::<ClaimKind>())]
    kind: Option<String>,
    #[arg(long, value_name = "login")]
    assigned: Option<String>,
}

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    let mut desk = ctx.reader()?;
    let (kind, filter) = match &args {
        Args::Subjects(filter) => (RecordKind::Subject, filter),
        Args::Consents(filter) => (RecordKind::Consent, filter),
        Args::Blocks(filter) => (RecordKind::Block, filter),
        Args::Claims(claims) => (RecordKind::Claim, &claims.filter),
    };
    let mut query = query(ctx, &desk, kind, filter)?;
    if let Args::Claims(args) = &args {
        if let Some(kind) = &args.kind {
            query.kind = Some(typed::value(kind)?);
        }
        if let Some(who) = assigned(ctx, &desk, args.assigned.as_deref())? {
            query.assigned = Some(who);
        }
    }
    let revealed = match kind {
        RecordKind::Subject => ctx.revealed(&mut desk, None)?,
        _ => false,
    };
    print(ctx, &desk, kind, &query, revealed)?;
    Ok(Exit::Done)
}

/// Prints a list of any length. The columns of a table are as wide as its widest cells: one that is
/// longer than a part is gone through twice.
fn print(
    ctx: &mut Context,
    desk: &Desk,
    kind: RecordKind,
    query: &ListQuery,
    revealed: bool,
) -> Result<(), CliError> {
    let tr = ctx.tr.clone();
    let frame = Frame::new(&tr, desk, revealed);
    let mut parts = Parts::of(&sheet_of(kind, &[], &frame), ctx.format, ctx.width());
    let is_table = ctx.format == Format::Table;
    let mut print = |parts: &mut Parts, sheet: &Sheet| {
        parts.print(&mut ctx.out, sheet);
        match ctx.out.is_closed() {
            true => ControlFlow::Break(()),
            false => ControlFlow::Continue(()),
        }
    };
    let (mut first, mut more) = (None, false);
    let mut as_it_is_now = None;
    if is_table {
        as_it_is_now = Some(desk.held()?);
        desk.in_parts(kind, query, |rows| {
            let sheet = sheet_of(kind, rows, &frame);
            parts.measure(&sheet);
            more |= first.is_some();
            first.get_or_insert(sheet);
            ControlFlow::Continue(())
        })?;
    }
    match first.filter(|_| !more) {
        Some(sheet) => {
            drop(as_it_is_now);
            let _whole = print(&mut parts, &sheet);
        }
        None => desk.in_parts(kind, query, |rows| {
            print(&mut parts, &sheet_of(kind, rows, &frame))
        })?,
    }
    parts.end(&mut ctx.out, &tr);
    Ok(())
}

fn query(
    ctx: &mut Context,
    desk: &Desk,
    kind: RecordKind,
    filter: &Filter,
) -> Result<ListQuery, CliError> {
    let states = states_of(kind);
    let asked = typed::items(filter.state.as_deref().unwrap_or_default());
    let asked = asked.map(|state| {
        if states.contains(&state) {
            Ok(state.to_owned())
        } else {
            Err(CliError::bad_value(state, &states))
        }
    });
    let operator = filter.operator.as_deref();
    let text = ctx.optional_text("--search", filter.search.as_deref())?;
    let query = ListQuery {
        search: text.map(String::from),
        states: asked.collect::<Result<_, _>>()?,
        operator: operator
            .map(|slug| typed::operator(slug, desk))
            .transpose()?,
        overdue: filter.overdue,
        due_within: filter.due_within.as_deref().map(typed::term).transpose()?,
        due_on: filter
            .due_on
            .as_deref()
            .map(|day| typed::date(day, desk))
            .transpose()?,
        sort: sort(kind, filter.sort.as_deref())?,
        limit: filter.limit,
        ..ListQuery::default()
    };
    Ok(desk.narrowed(query, &ctx.tr.filter_words())?)
}

fn sort(kind: RecordKind, order: Option<&str>) -> Result<Option<Sort>, CliError> {
    let Some(order) = order else {
        return Ok(None);
    };
    let known = Sort::all(kind)
        .iter()
        .flat_map(|by| [false, true].map(|down| Sort { by: *by, down }.to_string()));
    let known: Vec<String> = known.collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let sort = Sort::parse(order, kind).ok_or_else(|| CliError::bad_value(order, &known))?;
    Ok(Some(sort))
}

fn assigned(
    ctx: &mut Context,
    desk: &Desk,
    who: Option<&str>,
) -> Result<Option<Assigned>, CliError> {
    Ok(match who {
        None => None,
        Some("none") => Some(Assigned::Nobody),
        Some("me") => Some(Assigned::To(desk.actor().login.clone())),
        Some(login) => Some(Assigned::To(ctx.text("--assigned", login)?.into())),
    })
}
