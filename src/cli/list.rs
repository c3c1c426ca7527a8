//! `list`: subjects, consents, blocks, claims.

use clap::Subcommand;

use super::context::Context;
use super::error::{CliError, Exit};
use super::rows::{Frame, blocks, claims, consents, subjects};
use super::typed;
use crate::desk::Desk;
use crate::domain::values::{BlockState, ClaimKind, ClaimState, ConsentState, Value};
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

/// The states in which a subject is listed.
const SUBJECT_STATES: [&str; 2] = ["active", "blocked"];

/// A block whose check has run out of time: a state that is derived, not stored.
const REVIEW_DUE: &str = "review_due";

pub(super) fn run(ctx: &mut Context, args: Args) -> Result<Exit, CliError> {
    let mut desk = ctx.reader()?;
    let tr = ctx.tr.clone();
    let sheet = match args {
        Args::Subjects(filter) => {
            let query = query(ctx, &desk, &filter, &SUBJECT_STATES)?;
            let rows = desk.subjects(&query)?;
            let revealed = ctx.revealed(&mut desk, None)?;
            subjects(&rows, &Frame::new(&tr, &desk, revealed))
        }
        Args::Consents(filter) => {
            let query = query(ctx, &desk, &filter, &texts::<ConsentState>())?;
            consents(&desk.consents(&query)?, &Frame::new(&tr, &desk, false))
        }
        Args::Blocks(filter) => {
            let mut known = texts::<BlockState>();
            known.push(REVIEW_DUE);
            let query = query(ctx, &desk, &filter, &known)?;
            blocks(&desk.blocks(&query)?, &Frame::new(&tr, &desk, false))
        }
        Args::Claims(args) => {
            let mut query = query(ctx, &desk, &args.filter, &texts::<ClaimState>())?;
            if let Some(kind) = &args.kind {
                query.kind = Some(typed::value(kind)?);
            }
            if let Some(who) = assigned(ctx, &desk, args.assigned.as_deref())? {
                query.assigned = Some(who);
            }
            claims(&desk.claims(&query)?, &Frame::new(&tr, &desk, false))
        }
    };
    ctx.print(&sheet);
    Ok(Exit::Done)
}

fn query(
    ctx: &mut Context,
    desk: &Desk,
    filter: &Filter,
    states: &[&str],
) -> Result<ListQuery, CliError> {
    let asked = typed::items(filter.state.as_deref().unwrap_or_default());
    let asked = asked.map(|state| {
        if states.contains(&state) {
            Ok(state.to_owned())
        } else {
            Err(CliError::bad_value(state, states))
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
        limit: filter.limit,
        ..ListQuery::default()
    };
    Ok(desk.narrowed(query, &ctx.tr.filter_words())?)
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

fn texts<V: Value>() -> Vec<&'static str> {
    V::ALL.iter().map(|value| value.as_str()).collect()
}
