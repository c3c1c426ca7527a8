//! `subject register` and `subject correct`: a person's data, entered by prompt or as JSON on
//! standard input, never as arguments.

use chrono::NaiveDate;
use serde_json::{Map, Value as Json};

use crate::cli::action::{Target, act_on, make};
use crate::cli::context::Context;
use crate::cli::error::{CliError, Exit};
use crate::cli::typed;
use crate::desk::Desk;
use crate::domain::identity::{Email, Iin, PersonName, Phone, SafeText};
use crate::domain::message::Message;
use crate::domain::record::SubjectDetails;
use crate::domain::time::parse_moment;
use crate::domain::values::SubjectKind;
use crate::domain::view::Row;
use crate::domain::workflow::{Act, NewSubject};

const KNOWN: &[&str] = &[
    "operator",
    "external_id",
    "kind",
    "surname",
    "given_name",
    "patronymic",
    "legal_name",
    "iin",
    "birth_date",
    "phones",
    "emails",
    "address",
];

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Register {
    #[arg(long, value_name = "slug")]
    operator: Option<String>,
}

#[derive(Debug, clap::Args)]
pub(in crate::cli) struct Correct {
    #[command(flatten)]
    target: Target,
    #[arg(long, value_name = "text")]
    reason: Option<String>,
}

pub(super) fn register(ctx: &mut Context, args: Register) -> Result<Exit, CliError> {
    let mut desk = ctx.writer()?;
    let asked: &[&str] = if args.operator.is_some() {
        KNOWN.get(1..).unwrap_or_default()
    } else {
        KNOWN
    };
    let given = fields(ctx, asked, &|one| {
        if let Some(slug) = one.text("operator") {
            typed::operator(&slug, &desk)?;
        }
        merged(unknown(), one).map(|_| ())
    })?;
    let operator = args.operator.or_else(|| given.text("operator"));
    let operator = operator.ok_or_else(|| CliError::missing(&["--operator".to_owned()]))?;
    let new = NewSubject {
        operator: typed::operator(&operator, &desk)?,
        external_id: given.safe("external_id"),
        details: merged(unknown(), &given)?,
    };
    make(ctx, &mut desk, Act::RegisterSubject(new))
}

pub(super) fn correct(ctx: &mut Context, args: &Correct) -> Result<Exit, CliError> {
    let (number, _) = args.target.read()?;
    if args.reason.as_deref() == Some("-") {
        return Err(CliError::usage(
            Message::new("error-input-twice").text("name", "--reason"),
        ));
    }
    let reason = ctx.optional_text("--reason", args.reason.as_deref())?;
    let mut desk = ctx.writer()?;
    let present = details(&desk, number)?;
    // The operator and the key of its own system stay as they are.
    let corrected = KNOWN.get(2..).unwrap_or_default();
    let given = fields(ctx, corrected, &|one| merged(unknown(), one).map(|_| ()))?;
    let details = merged(present, &given)?;
    act_on(
        ctx,
        &mut desk,
        &args.target,
        Act::CorrectSubject { details, reason },
    )
}

/// A person to be entered in the base of an operator that is known already: the key in the
/// operator's own system and the account.
pub(in crate::cli) fn entered(
    ctx: &mut Context,
) -> Result<(Option<SafeText>, SubjectDetails), CliError> {
    let asked = KNOWN.get(1..).unwrap_or_default();
    let given = fields(ctx, asked, &|one| merged(unknown(), one).map(|_| ()))?;
    Ok((given.safe("external_id"), merged(unknown(), &given)?))
}

/// A person of whom nothing is known yet.
const fn unknown() -> SubjectDetails {
    SubjectDetails {
        kind: SubjectKind::Natural,
        name: None,
        legal_name: None,
        iin: None,
        birth_date: None,
        phones: Vec::new(),
        emails: Vec::new(),
        address: None,
    }
}

fn details(
    desk: &Desk,
    number: crate::domain::identity::RecordNumber,
) -> Result<SubjectDetails, CliError> {
    match desk.row(number)? {
        Row::Subject(row) => Ok(row.subject.details),
        _ => Err(crate::desk::DeskError::WrongRecord {
            number,
            wanted: crate::domain::values::RecordKind::Subject,
        }
        .into()),
    }
}

/// The fields that were given: a text, or `null` for one that is to be emptied.
pub(in crate::cli) struct Fields(Map<String, Json>);

impl Fields {
    /// The text of a field; `None` where it is not given or is to be emptied.
    pub(in crate::cli) fn text(&self, key: &str) -> Option<String> {
        let text = match self.0.get(key)? {
            Json::String(text) => text.trim().to_owned(),
            Json::Null => return None,
            other => other.to_string(),
        };
        (!text.is_empty()).then_some(text)
    }

    fn safe(&self, key: &str) -> Option<SafeText> {
        self.text(key).map(|text| SafeText::from_outside(&text))
    }

    fn has(&self, key: &str) -> bool {
        self.0.contains_key(key)
    }

    /// A list: an array, or one text with `|` between its items.
    fn list(&self, key: &str) -> Vec<String> {
        match self.0.get(key) {
            Some(Json::Array(values)) => values
                .iter()
                .filter_map(|value| value.as_str().map(str::to_owned))
                .collect(),
            _ => self
                .text(key)
                .unwrap_or_default()
                .split('|')
                .map(|item| item.trim().to_owned())
                .filter(|item| !item.is_empty())
                .collect(),
        }
    }
}

/// Reads the fields: asked for one by one on a terminal, one JSON object elsewhere.
pub(in crate::cli) fn fields(
    ctx: &mut Context,
    known: &[&str],
    check: &dyn Fn(&Fields) -> Result<(), CliError>,
) -> Result<Fields, CliError> {
    if ctx.can_ask() {
        return asked(ctx, known, check);
    }
    let text = ctx.input("JSON")?;
    let bad = |detail: String| {
        CliError::usage(
            Message::new("error-bad-json")
                .text("detail", detail)
                .text("known", known.join(", ")),
        )
    };
    // The parser's own sentence names a place and never repeats the text.
    let object: Map<String, Json> = serde_json::from_str(&text).map_err(|e| bad(e.to_string()))?;
    if let Some(unknown) = object.keys().find(|key| !known.contains(&key.as_str())) {
        return Err(CliError::usage(
            Message::new("error-unknown-field")
                .text("name", crate::cli::error::shown(unknown))
                .text("known", known.join(", ")),
        ));
    }
    Ok(Fields(object))
}

/// Asks field by field, again where an answer cannot be read.
fn asked(
    ctx: &mut Context,
    known: &[&str],
    check: &dyn Fn(&Fields) -> Result<(), CliError>,
) -> Result<Fields, CliError> {
    let note = ctx.tr.text("cli-ask-fields");
    ctx.out.note(&note);
    let mut given = Map::new();
    for key in known {
        let question = ctx.tr.text(&format!("cli-field-{key}"));
        while let Some(answer) = ctx.line(&question)? {
            let value = match answer.as_str() {
                "" => break,
                "-" => Json::Null,
                text => Json::String(text.to_owned()),
            };
            let one = Fields(Map::from_iter([((*key).to_owned(), value.clone())]));
            match check(&one) {
                Ok(()) => {
                    given.insert((*key).to_owned(), value);
                    break;
                }
                Err(error) => {
                    ctx.fail(&error);
                }
            }
        }
    }
    Ok(Fields(given))
}

/// The present account with the given fields laid over it.
fn merged(mut details: SubjectDetails, given: &Fields) -> Result<SubjectDetails, CliError> {
    if let Some(kind) = given.text("kind") {
        details.kind = typed::value(&kind)?;
    }
    if ["surname", "given_name", "patronymic"]
        .iter()
        .any(|key| given.has(key))
    {
        details.name = name(details.name.take().unwrap_or_default(), given)?;
    }
    if given.has("legal_name") {
        details.legal_name = strict(given, "legal_name")?;
    }
    if given.has("iin") {
        details.iin = checked(given, "iin", Iin::parse)?;
    }
    if given.has("birth_date") {
        details.birth_date = dated(given, "birth_date")?;
    }
    if given.has("phones") {
        details.phones = each(given, "phones", Phone::parse)?;
    }
    if given.has("emails") {
        details.emails = each(given, "emails", Email::parse)?;
    }
    if given.has("address") {
        details.address = given.safe("address");
    }
    Ok(details)
}

fn name(mut name: PersonName, given: &Fields) -> Result<Option<PersonName>, CliError> {
    if given.has("surname") {
        name.surname = strict(given, "surname")?.unwrap_or_default();
    }
    if given.has("given_name") {
        name.given_name = strict(given, "given_name")?.unwrap_or_default();
    }
    if given.has("patronymic") {
        name.patronymic = strict(given, "patronymic")?;
    }
    Ok((!name.to_string().is_empty()).then_some(name))
}

fn strict(given: &Fields, key: &str) -> Result<Option<SafeText>, CliError> {
    checked(given, key, SafeText::strict)
}

/// A day in a field.
pub(in crate::cli) fn dated(given: &Fields, key: &str) -> Result<Option<NaiveDate>, CliError> {
    checked(given, key, |text| {
        parse_moment(text).map(|moment| moment.date)
    })
}

fn checked<T, E>(
    given: &Fields,
    key: &str,
    read: impl Fn(&str) -> Result<T, E>,
) -> Result<Option<T>, CliError> {
    let text = given.text(key);
    text.map(|text| read(&text).map_err(|_| bad_field(key)))
        .transpose()
}

fn each<T, E>(
    given: &Fields,
    key: &str,
    read: impl Fn(&str) -> Result<T, E>,
) -> Result<Vec<T>, CliError> {
    let items = given.list(key);
    items
        .iter()
        .map(|text| read(text).map_err(|_| bad_field(key)))
        .collect()
}

/// A field that cannot be read; what it holds is not repeated.
fn bad_field(key: &str) -> CliError {
    CliError::usage(Message::new("error-bad-field").text("name", key))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn given(value: Json) -> Fields {
        Fields(value.as_object().unwrap().clone())
    }

    #[test]
    fn what_is_given_lies_over_what_is_there() {
        let person = json!({
            "kind": "natural", "surname": "Ахметова", "given_name": "Айгүл",
            "phones": "8 701 234 56 78|87077654321", "emails": ["a@example.kz"], "birth_date": "12.03.1990",
        });
        let first = merged(unknown(), &given(person)).unwrap();
        assert_eq!(first.display_name(), "Ахметова Айгүл");
        assert_eq!(first.phones.len(), 2);
        let second = merged(
            first.clone(),
            &given(json!({"surname": "Сейтова", "phones": null})),
        )
        .unwrap();
        assert_eq!(second.display_name(), "Сейтова Айгүл");
        assert!(second.phones.is_empty());
        assert_eq!(second.emails, first.emails);
        assert_eq!(second.birth_date, first.birth_date);
    }

    #[test]
    fn a_field_that_cannot_be_read_is_named_and_not_repeated() {
        let details = json!({"iin": "900101300008"});
        let error = merged(unknown(), &given(details)).unwrap_err();
        assert!(format!("{error:?}").contains("iin"));
        assert!(!format!("{error:?}").contains("900101300008"));
    }
}
