//! An operator's policy, from `data/policies/*.toml`.

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::error::{Reason, RuleFileError};
use super::page::{Page, WordsEntry};
use crate::domain::office::{ControllerKind, Departure, Policy, Promise, Severity, Topic};
use crate::domain::record::Operator;
use crate::domain::time::Term;
use crate::domain::values::{
    BlockGround, Channel, ClaimKind, DataCategory, Duty, RequestedBy, StartEvent, Unit, Value,
};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PolicyFile {
    slug: Spanned<String>,
    name: Spanned<String>,
    site: Option<Spanned<String>>,
    controller: Spanned<String>,
    controller_kind: ControllerKind,
    version: Spanned<String>,
    effective_from: Option<Spanned<Datetime>>,
    url: Option<Spanned<String>>,
    notes: Option<WordsEntry>,
    promise: Vec<PromiseEntry>,
    #[serde(default)]
    departure: Vec<DepartureEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PromiseEntry {
    topic: Topic,
    clause: Spanned<String>,
    quote: Spanned<String>,
    summary: WordsEntry,
    duty: Option<Duty>,
    #[serde(default)]
    kinds: Vec<Spanned<ClaimKind>>,
    days: Option<Spanned<u32>>,
    unit: Option<Unit>,
    starts: Option<Spanned<StartEvent>>,
    by: Option<Spanned<Vec<Spanned<RequestedBy>>>>,
    grounds: Option<Spanned<Vec<Spanned<BlockGround>>>>,
    #[serde(default)]
    channels: Vec<Spanned<Channel>>,
    #[serde(default)]
    reply_channels: Vec<Spanned<Channel>>,
    #[serde(default)]
    values: Vec<Spanned<String>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DepartureEntry {
    clauses: Vec<Spanned<String>>,
    law: Spanned<String>,
    severity: Severity,
    text: WordsEntry,
}

/// Reads a policy from the text of its file; `file` names it in an error.
pub fn policy(text: &str, file: &str) -> Result<Policy, RuleFileError> {
    let page = Page::new(text, file);
    let policy: PolicyFile = page.read()?;
    let mut promises: Vec<Promise> = Vec::with_capacity(policy.promise.len());
    for entry in policy.promise {
        let at = entry.clause.span();
        let promise = promise(page, entry)?;
        if let Some(reason) = promises.iter().find_map(|other| set_twice(other, &promise)) {
            return Err(page.refused(at, reason));
        }
        promises.push(promise);
    }
    Ok(Policy {
        operator: operator(page, &policy.slug)?,
        name: page.text("name", policy.name)?,
        site: page.optional_text("site", policy.site)?,
        controller: page.text("controller", policy.controller)?,
        controller_kind: policy.controller_kind,
        version: page.id(policy.version)?,
        effective_from: policy
            .effective_from
            .map(|from| page.date(&from))
            .transpose()?,
        url: page.optional_text("url", policy.url)?,
        notes: policy
            .notes
            .map(|notes| page.words("notes", notes))
            .transpose()?,
        promises,
        departures: policy
            .departure
            .into_iter()
            .map(|entry| departure(page, entry))
            .collect::<Result<_, _>>()?,
    })
}

fn operator(page: Page<'_>, slug: &Spanned<String>) -> Result<Operator, RuleFileError> {
    let value = slug.get_ref();
    value
        .parse()
        .ok()
        .filter(|operator: &Operator| operator.as_str() == value)
        .ok_or_else(|| {
            let reason = Reason::BadSlug {
                value: value.clone(),
            };
            page.refused(slug.span(), reason)
        })
}

fn promise(page: Page<'_>, entry: PromiseEntry) -> Result<Promise, RuleFileError> {
    let term = term(page, &entry)?;
    check_start(page, &entry)?;
    check_blocking(page, &entry)?;
    check_data(page, &entry)?;
    for value in &entry.values {
        page.text("values", value.clone())?;
    }
    Ok(Promise {
        topic: entry.topic,
        clause: page.text("clause", entry.clause)?,
        quote: page.text("quote", entry.quote)?,
        summary: page.words("summary", entry.summary)?,
        duty: entry.duty,
        kinds: page.list(entry.kinds)?,
        term,
        starts: entry
            .starts
            .map_or(StartEvent::Receipt, Spanned::into_inner),
        by: page.list(entry.by.map(Spanned::into_inner).unwrap_or_default())?,
        grounds: page.list(entry.grounds.map(Spanned::into_inner).unwrap_or_default())?,
        channels: page.list(entry.channels)?,
        reply_channels: page.list(entry.reply_channels)?,
        values: page.list(entry.values)?,
    })
}

/// A promise states all that a clock is made of, or nothing of it.
fn term(page: Page<'_>, entry: &PromiseEntry) -> Result<Option<Term>, RuleFileError> {
    let parts = [
        ("duty", entry.duty.is_some()),
        ("kinds", !entry.kinds.is_empty()),
        ("days", entry.days.is_some()),
        ("unit", entry.unit.is_some()),
    ];
    let missing = parts.iter().find(|(_, stated)| !stated);
    match (&entry.days, entry.unit, missing) {
        (Some(days), Some(unit), None) => page.term(days, unit).map(Some),
        (_, _, Some((missing, _))) if parts.iter().any(|(_, stated)| *stated) => {
            Err(page.refused(entry.clause.span(), Reason::HalfAClock { missing }))
        }
        _ => Ok(None),
    }
}

fn check_start(page: Page<'_>, entry: &PromiseEntry) -> Result<(), RuleFileError> {
    let known = [StartEvent::Receipt, StartEvent::Decision];
    match &entry.starts {
        Some(starts) if !known.contains(starts.get_ref()) => {
            Err(page.refused(starts.span(), Reason::StartUnknownToClaims))
        }
        _ => Ok(()),
    }
}

/// Only a request to block says who asks and on what ground: a term of anything else cannot
/// depend on them. A promise without a term may name them freely.
fn check_blocking(page: Page<'_>, entry: &PromiseEntry) -> Result<(), RuleFileError> {
    let only_blocking = entry
        .kinds
        .iter()
        .all(|kind| *kind.get_ref() == ClaimKind::Blocking);
    let by = entry.by.as_ref().map(|by| ("by", by.span()));
    let grounds = entry.grounds.as_ref().map(|list| ("grounds", list.span()));
    match by.or(grounds) {
        Some((key, at)) if !only_blocking => Err(page.refused(at, Reason::OnlyForBlocking { key })),
        _ => Ok(()),
    }
}

fn check_data(page: Page<'_>, entry: &PromiseEntry) -> Result<(), RuleFileError> {
    if entry.topic != Topic::Data {
        return Ok(());
    }
    for value in &entry.values {
        DataCategory::parse(value.get_ref()).map_err(|unknown| {
            let reason = Reason::UnknownData {
                value: unknown.value,
                known: unknown.known.join(", "),
            };
            page.refused(value.span(), reason)
        })?;
    }
    Ok(())
}

fn set_twice(one: &Promise, other: &Promise) -> Option<Reason> {
    let shared = one.kinds.iter().find(|kind| other.kinds.contains(kind))?;
    (one.clause == other.clause).then(|| Reason::ClauseTwice {
        clause: one.clause.clone(),
        kind: *shared,
    })
}

fn departure(page: Page<'_>, entry: DepartureEntry) -> Result<Departure, RuleFileError> {
    for clause in &entry.clauses {
        page.text("clauses", clause.clone())?;
    }
    Ok(Departure {
        clauses: page.list(entry.clauses)?,
        law: page.text("law", entry.law)?,
        severity: entry.severity,
        text: page.words("text", entry.text)?,
    })
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const GOOD: &str = r#"slug = "iticket"
name = "iTicket"
controller = "ТОО"
controller_kind = "legal_entity"
version = "undated"

[[promise]]
topic = "claim_reply"
clause = "7.2"
quote = "Срок ответа"
duty = "reply"
kinds = ["pretrial_claim"]
days = 30
unit = "working"
summary = { ru = "Ответить", kk = "Жауап беру", en = "Answer" }

[[promise]]
topic = "data"
clause = "7.2"
quote = "Данные"
values = ["name", "phone"]
summary = { ru = "Данные", kk = "Деректер", en = "Data" }

[[departure]]
clauses = ["7.2"]
law = "ст. 8(7)"
severity = "serious"
text = { ru = "Нет", kk = "Жоқ", en = "None" }
"#;

    #[test]
    fn a_right_file_is_read_whole() {
        let policy = policy(GOOD, "iticket.toml").unwrap();
        assert_eq!(policy.site, None);
        let rules: Vec<_> = policy.rules().collect();
        assert_eq!(rules.len(), 1);
        assert_eq!(rules[0].code, "iticket:7.2");
        assert_eq!(rules[0].term, Term::working(30));
        assert_eq!(rules[0].starts, StartEvent::Receipt);
    }

    #[rstest]
    #[case(r#""iticket""#, r#""ITicket""#, 1, Reason::BadSlug { value: "ITicket".into() })]
    #[case(r#""iticket""#, r#""iticket ""#, 1, Reason::BadSlug { value: "iticket ".into() })]
    #[case(r#"quote = "Данные""#, r#"quote = """#, 20, Reason::Empty { key: "quote" })]
    #[case("days = 30\n", "", 9, Reason::HalfAClock { missing: "days" })]
    #[case("unit = \"working\"\n", "", 9, Reason::HalfAClock { missing: "unit" })]
    #[case("duty = \"reply\"\n", "", 9, Reason::HalfAClock { missing: "duty" })]
    #[case(r#"["pretrial_claim"]"#, "[]", 9, Reason::HalfAClock { missing: "kinds" })]
    #[case("days = 30", "days = 0", 13, Reason::AtOnceInWorkingDays)]
    #[case("days = 30", "days = 30\nby = [\"subject\"]", 14, Reason::OnlyForBlocking { key: "by" })]
    #[case(
        "days = 30",
        "days = 30\nstarts = \"transfer\"",
        14,
        Reason::StartUnknownToClaims
    )]
    #[case(r#""phone""#, r#""name""#, 21, Reason::Repeated { value: "name".into() })]
    #[case(
        "values = [", "duty = \"act\"\nkinds = [\"pretrial_claim\"]\ndays = 1\nunit = \"calendar\"\nvalues = [",
        19, Reason::ClauseTwice { clause: "7.2".into(), kind: ClaimKind::PretrialClaim }
    )]
    #[case(r#""Жоқ""#, r#"" ""#, 28, Reason::Empty { key: "text" })]
    fn a_wrong_file_is_refused_at_its_line(
        #[case] right: &str,
        #[case] wrong: &str,
        #[case] line: usize,
        #[case] reason: Reason,
    ) {
        let refusal = policy(&GOOD.replacen(right, wrong, 1), "iticket.toml").unwrap_err();
        assert_eq!((refusal.line, refusal.reason), (line, reason));
    }

    #[test]
    fn data_that_the_register_cannot_hold_are_refused_with_what_it_can() {
        let refusal = policy(&GOOD.replacen("phone", "fax", 1), "iticket.toml").unwrap_err();
        assert_eq!(refusal.line, 21);
        assert!(refusal.to_string().contains("name, iin"), "{refusal}");
    }
}
