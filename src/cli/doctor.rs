//! `doctor`: what there is to know of the register file, and whether it is sound.

use serde_json::{Map, Value as Json, json};

use super::calendar::years_unconfirmed;
use super::context::Context;
use super::error::{CliError, Exit};
use super::init::kind_text;
use crate::domain::message::Message;

#[derive(Debug, clap::Args)]
pub(super) struct Args {}

pub(super) fn run(ctx: &mut Context) -> Result<Exit, CliError> {
    let desk = ctx.reader()?;
    let size = std::fs::metadata(desk.path())?.len();
    let kind = kind_text(desk.register_kind()?);
    let damage = desk.quick_check()?;
    let pragmas: Map<String, Json> = desk
        .pragmas()?
        .into_iter()
        .map(|(name, value)| (name.to_owned(), json!(value)))
        .collect();
    let calendar = &desk.office().calendar;
    let years = &calendar.rules().confirmed_years;
    let policies: Vec<Json> = desk
        .office()
        .policies
        .iter()
        .map(|policy| json!({"operator": policy.operator, "version": policy.version}))
        .collect();
    let unconfirmed = years_unconfirmed(&desk)?;
    let value = json!({
        "path": desk.path(),
        "size": size,
        "kind": kind,
        "schema": pragmas.get("user_version"),
        "sqlite": pragmas.get("sqlite"),
        "pragmas": pragmas,
        "law": desk.office().law.version,
        "calendar": {"version": calendar.version(), "confirmed_years": years},
        "provisional_years_due": unconfirmed,
        "policies": policies,
        "quick_check": damage.as_deref().unwrap_or("ok"),
        "actor": desk.actor().login,
    });
    let text = in_words(ctx, &value);
    ctx.out.object(&value, &text, ctx.format);
    for year in unconfirmed {
        ctx.warn(&Message::new("warning-calendar-unconfirmed").text("year", year));
    }
    Ok(if damage.is_some() {
        Exit::BadRegister
    } else {
        Exit::Done
    })
}

fn in_words(ctx: &Context, value: &Json) -> String {
    let said = |value: &Json| match value {
        Json::String(text) => text.clone(),
        other => other.to_string(),
    };
    let listed = |values: &Json, part: &dyn Fn(&Json) -> String| {
        let values = values.as_array().map(Vec::as_slice).unwrap_or_default();
        values.iter().map(part).collect::<Vec<_>>().join(", ")
    };
    let policy = |policy: &Json| {
        let at = |key: &str| policy.get(key).map(said).unwrap_or_default();
        format!("{} {}", at("operator"), at("version"))
    };
    let at = |path: &str| value.pointer(path).cloned().unwrap_or_default();
    let pragmas = at("/pragmas");
    let pragmas = pragmas.as_object().map(|pragmas| {
        let each = pragmas
            .iter()
            .map(|(name, v)| format!("{name}={}", said(v)));
        each.collect::<Vec<_>>().join(" ")
    });
    let lines = [
        ("doctor-path", said(&at("/path"))),
        ("doctor-size", said(&at("/size"))),
        (
            "doctor-kind",
            ctx.tr
                .text(&format!("register-kind-{}", said(&at("/kind")))),
        ),
        ("doctor-schema", said(&at("/schema"))),
        ("doctor-sqlite", said(&at("/sqlite"))),
        ("doctor-pragmas", pragmas.unwrap_or_default()),
        ("doctor-law", said(&at("/law"))),
        ("doctor-calendar", said(&at("/calendar/version"))),
        (
            "doctor-years",
            listed(&at("/calendar/confirmed_years"), &said),
        ),
        ("doctor-policies", listed(&at("/policies"), &policy)),
        ("doctor-check", said(&at("/quick_check"))),
    ];
    let lines = lines.map(|(label, value)| format!("{}: {value}", ctx.tr.text(label)));
    lines.join("\n")
}
