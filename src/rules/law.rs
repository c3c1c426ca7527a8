//! The law's terms, from `data/law/*.toml`.

use serde::Deserialize;
use toml::Spanned;
use toml::value::Datetime;

use super::error::{Reason, RuleFileError};
use super::page::{Page, WordsEntry, first_shared_day};
use crate::domain::office::{Law, Rule};
use crate::domain::record::Source;
use crate::domain::values::{ClaimKind, Duty, Origin, Outcome, RuleStatus, StartEvent, Unit};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LawFile {
    id: Spanned<String>,
    version: Spanned<String>,
    title: WordsEntry,
    rule: Vec<RuleEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RuleEntry {
    code: Spanned<String>,
    duty: Duty,
    kinds: Vec<Spanned<ClaimKind>>,
    beside: Vec<Spanned<ClaimKind>>,
    outcome: Option<Outcome>,
    starts: Spanned<StartEvent>,
    days: Spanned<u32>,
    unit: Unit,
    effective_from: Spanned<Datetime>,
    effective_until: Option<Spanned<Datetime>>,
    status: RuleStatus,
    source: WordsEntry,
    duty_text: WordsEntry,
    url: Spanned<String>,
    pausable: Option<Spanned<String>>,
    extendable: Option<Spanned<String>>,
}

/// Reads the law from the text of its file; `file` names it in an error.
pub fn law(text: &str, file: &str) -> Result<Law, RuleFileError> {
    let page = Page::new(text, file);
    let law: LawFile = page.read()?;
    page.id(law.id)?;
    let version = page.id(law.version)?;
    let mut rules: Vec<Rule> = Vec::with_capacity(law.rule.len());
    for entry in law.rule {
        let at = entry.code.span();
        let rule = rule(page, entry, &version)?;
        if let Some(reason) = rules.iter().find_map(|other| binds_twice(other, &rule)) {
            return Err(page.refused(at, reason));
        }
        rules.push(rule);
    }
    Ok(Law {
        title: page.words("title", law.title)?,
        version,
        rules,
    })
}

fn rule(page: Page<'_>, entry: RuleEntry, version: &str) -> Result<Rule, RuleFileError> {
    check_start(page, &entry)?;
    page.text("url", entry.url)?;
    let effective_from = Some(page.date(&entry.effective_from)?);
    let clocks = entry.kinds.len();
    let mut kinds = page.list(entry.kinds.into_iter().chain(entry.beside).collect())?;
    let beside = kinds.split_off(clocks);
    Ok(Rule {
        code: page.id(entry.code)?,
        version: version.to_owned(),
        origin: Origin::Law,
        duty: entry.duty,
        kinds,
        beside,
        outcome: entry.outcome,
        starts: entry.starts.into_inner(),
        term: page.term(&entry.days, entry.unit)?,
        effective_from,
        effective_until: page.until(effective_from, entry.effective_until.as_ref())?,
        status: entry.status,
        source: Source::Law(page.words("source", entry.source)?),
        text: Some(page.words("duty_text", entry.duty_text)?),
        pausable: page.optional_text("pausable", entry.pausable)?,
        extendable: page.optional_text("extendable", entry.extendable)?,
        by: Vec::new(),
        grounds: Vec::new(),
    })
}

/// A rule that makes clocks runs from a day that the record knows.
fn check_start(page: Page<'_>, entry: &RuleEntry) -> Result<(), RuleFileError> {
    let for_claims = !entry.kinds.is_empty() || !entry.beside.is_empty();
    let starts = *entry.starts.get_ref();
    let reason = if entry.outcome.is_some() && (for_claims || starts != StartEvent::Decision) {
        Reason::OutcomeWithoutDecision
    } else if for_claims && !matches!(starts, StartEvent::Receipt | StartEvent::Decision) {
        Reason::StartUnknownToClaims
    } else {
        return Ok(());
    };
    Err(page.refused(entry.starts.span(), reason))
}

fn binds_twice(one: &Rule, other: &Rule) -> Option<Reason> {
    let window = |rule: &Rule| (rule.effective_from, rule.effective_until);
    let on = first_shared_day(window(one), window(other))?;
    (one.code == other.code).then(|| Reason::CodeTwice {
        code: one.code.clone(),
        on,
    })
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use rstest::rstest;

    use super::*;

    const GOOD: &str = r#"id = "kz-law"
version = "2026-11-22"
title = { ru = "Закон", kk = "Заң", en = "Law" }

[[rule]]
code = "FIX"
duty = "act"
kinds = ["rectification"]
beside = []
starts = "receipt"
days = 1
unit = "working"
effective_from = 2013-11-25
effective_until = 2020-01-31
status = "confirmed"
source = { ru = "ст. 25", kk = "25-бап", en = "Art. 25" }
duty_text = { ru = "Изменить", kk = "Өзгерту", en = "Change" }
url = "https://adilet.zan.kz"
"#;

    fn second(code: &str, from: &str) -> String {
        let (_, rule) = GOOD.split_once("[[rule]]").unwrap();
        let rule = rule
            .replace("FIX", code)
            .replace("2013-11-25", from)
            .replace("effective_until = 2020-01-31\n", "");
        format!("{GOOD}\n[[rule]]{rule}")
    }

    #[test]
    fn a_right_file_is_read_whole() {
        let law = law(&second("FIX", "2020-02-01"), "kz.toml").unwrap();
        assert_eq!(law.version, "2026-11-22");
        let [first, second] = law.rules.as_slice() else {
            panic!("two rules, got {:?}", law.rules)
        };
        assert_eq!(first.kinds, [ClaimKind::Rectification]);
        assert_eq!(first.effective_until, NaiveDate::from_ymd_opt(2020, 1, 31));
        assert_eq!(second.effective_until, None);
    }

    #[rstest]
    #[case(r#""FIX""#, r#""F X""#, 6, 8, Reason::BadId { value: "F X".into() })]
    #[case(r#"en = "Law""#, r#"en = " ""#, 3, 42, Reason::Empty { key: "title" })]
    #[case(r#"kk = "Өзгерту""#, r#"kk = """#, 17, 37, Reason::Empty { key: "duty_text" })]
    #[case("days = 1", "days = 367", 11, 8, Reason::TermTooLong { days: 367, most: 366 })]
    #[case("days = 1", "days = 0", 11, 8, Reason::AtOnceInWorkingDays)]
    #[case(
        "beside = []", r#"beside = ["rectification"]"#, 9, 11,
        Reason::Repeated { value: "rectification".into() }
    )]
    #[case(r#""receipt""#, r#""detection""#, 10, 10, Reason::StartUnknownToClaims)]
    #[case(
        r#"starts = "receipt""#,
        "starts = \"receipt\"\noutcome = \"lifted\"",
        10,
        10,
        Reason::OutcomeWithoutDecision
    )]
    #[case(
        "2013-11-25", "1213-11-25", 13, 18,
        Reason::BadDate { value: "1213-11-25".into(), first: 1990, last: 2100 }
    )]
    #[case(
        "2013-11-25", "2013-11-25T10:00:00", 13, 18,
        Reason::BadDate { value: "2013-11-25T10:00:00".into(), first: 1990, last: 2100 }
    )]
    fn a_wrong_file_is_refused_at_its_place(
        #[case] right: &str,
        #[case] wrong: &str,
        #[case] line: usize,
        #[case] column: usize,
        #[case] reason: Reason,
    ) {
        let text = GOOD.replacen(right, wrong, 1);
        let file = "kz.toml".to_owned();
        let refusal = RuleFileError {
            file,
            line,
            column,
            reason,
        };
        assert_eq!(law(&text, "kz.toml"), Err(refusal));
    }

    #[rstest]
    #[case("days = 1", "dayz = 1", 11, "unknown field `dayz`")]
    #[case("days = 1", "days = \"1\"", 11, "invalid type")]
    #[case("days = 1", "days = -1", 11, "invalid value")]
    #[case("\"act\"", "\"dance\"", 7, "`dance` is not a duty")]
    #[case("2013-11-25", "2013-02-30", 13, "")]
    #[case("[[rule]]", "[[rule]", 5, "")]
    #[case(
        "effective_from = 2013-11-25\n",
        "",
        5,
        "missing field `effective_from`"
    )]
    #[case(r#", en = "Law""#, "", 3, "missing field `en`")]
    fn what_toml_itself_refuses_keeps_its_words(
        #[case] right: &str,
        #[case] wrong: &str,
        #[case] line: usize,
        #[case] words: &str,
    ) {
        let refusal = law(&GOOD.replacen(right, wrong, 1), "kz.toml").unwrap_err();
        assert_eq!(refusal.line, line, "{refusal}");
        assert!(
            matches!(&refusal.reason, Reason::Toml(text) if text.contains(words) && !text.is_empty()),
            "{refusal}"
        );
    }

    #[test]
    fn a_rule_that_ends_before_it_begins_is_refused() {
        let text = GOOD.replacen("2020-01-31", "2013-11-24", 1);
        let refusal = law(&text, "kz.toml").unwrap_err();
        assert_eq!(refusal.line, 14);
        assert_eq!(
            refusal.to_string(),
            "kz.toml:14:19: it ends on 2013-11-24, before it begins on 2013-11-25"
        );
    }

    #[test]
    fn two_rules_of_a_code_bind_on_different_days() {
        let on = NaiveDate::from_ymd_opt(2020, 1, 31).unwrap();
        let refusal = law(&second("FIX", "2020-01-31"), "kz.toml").unwrap_err();
        let code = "FIX".to_owned();
        assert_eq!(
            (refusal.line, refusal.reason),
            (21, Reason::CodeTwice { code, on })
        );
        assert!(law(&second("FIX-2", "2020-01-31"), "kz.toml").is_ok());
    }
}
