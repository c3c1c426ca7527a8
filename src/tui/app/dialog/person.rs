//! What is known of a subject, as it is typed: checked field by field.

use std::fmt::Display;

use chrono::NaiveDate;

use super::task::{Gap, Note, Sight};
use crate::domain::identity::{Email, Iin, IinError, PersonName, Phone, kazakh_row};
use crate::domain::message::Message;
use crate::domain::record::SubjectDetails;
use crate::domain::values::SubjectKind;
use crate::tui::app::form::{Choice, FieldName, Form, Input, TextInput, read_day};

/// What empties a field of something that is on file.
const NOTHING: &str = "-";

/// A person of whom nothing is known yet.
pub(super) const UNKNOWN: SubjectDetails = SubjectDetails {
    kind: SubjectKind::Natural,
    name: None,
    legal_name: None,
    iin: None,
    birth_date: None,
    phones: Vec::new(),
    emails: Vec::new(),
    address: None,
};

/// The fields of a person or an organisation. Names stand in them; the rest of what is on file
/// is not shown, and stays where nothing is typed.
pub(super) fn fields(present: &SubjectDetails) -> Vec<(FieldName, Input)> {
    let line = || Input::Text(TextInput::line());
    let holding = |text: &str| Input::Text(TextInput::line().holding(text));
    let name = present.name.clone().unwrap_or_default();
    let kind = Choice::among::<SubjectKind>().with(present.kind);
    vec![
        (FieldName::SubjectKind, Input::Choice(kind)),
        (FieldName::Surname, holding(&name.surname)),
        (FieldName::GivenName, holding(&name.given_name)),
        (
            FieldName::Patronymic,
            holding(name.patronymic.as_deref().unwrap_or_default()),
        ),
        (
            FieldName::LegalName,
            holding(present.legal_name.as_deref().unwrap_or_default()),
        ),
        (FieldName::Iin, line()),
        (FieldName::BirthDate, line()),
        (FieldName::Phones, line()),
        (FieldName::Emails, line()),
        (FieldName::Address, line()),
    ]
}

/// A person has a name and a birth date, an organisation its own name.
pub(super) fn arrange(form: &mut Form) {
    let legal = form.chosen(FieldName::SubjectKind) == Some(SubjectKind::Legal);
    form.ask(FieldName::LegalName, legal);
    for name in [
        FieldName::Surname,
        FieldName::GivenName,
        FieldName::Patronymic,
        FieldName::BirthDate,
    ] {
        form.ask(name, !legal);
    }
}

/// What is known once the typed fields lie over what is on file.
pub(super) fn details(
    form: &Form,
    present: &SubjectDetails,
    sight: &Sight<'_>,
) -> Result<SubjectDetails, Vec<Gap>> {
    let mut gaps = Vec::new();
    let kind = form
        .chosen(FieldName::SubjectKind)
        .unwrap_or(SubjectKind::Natural);
    let mut details = present.clone();
    details.kind = kind;
    match kind {
        SubjectKind::Legal => {
            details.legal_name = form.said(FieldName::LegalName);
            let missing = details.legal_name.is_none();
            gaps.extend(missing.then(|| Gap::empty(FieldName::LegalName)));
        }
        SubjectKind::Natural => {
            details.name = name(form);
            details.legal_name = None;
            let missing = details.name.is_none();
            gaps.extend(missing.then(|| Gap::empty(FieldName::Surname)));
        }
    }
    let mut typed = |name, read: &mut dyn FnMut(Option<&str>) -> Result<(), Message>| {
        let text = form.text(name);
        let read = match text.as_str() {
            "" => Ok(()),
            NOTHING => read(None),
            text => read(Some(text)),
        };
        gaps.extend(read.err().map(|why| Gap::typed(form, name, why)));
    };
    typed(FieldName::Iin, &mut |text| {
        details.iin = text.map(iin).transpose()?;
        Ok(())
    });
    typed(FieldName::BirthDate, &mut |text| {
        details.birth_date = text.map(|text| birth_date(text, sight)).transpose()?;
        Ok(())
    });
    typed(FieldName::Phones, &mut |text| {
        details.phones = text.map_or(Ok(Vec::new()), phones)?;
        Ok(())
    });
    typed(FieldName::Emails, &mut |text| {
        details.emails = text.map_or(Ok(Vec::new()), emails)?;
        Ok(())
    });
    let address = form.said(FieldName::Address);
    if address.is_some() {
        details.address = address.filter(|text| text.as_str() != NOTHING);
    }
    if gaps.is_empty() {
        Ok(details)
    } else {
        Err(gaps)
    }
}

/// What is said under a field: what was understood, what is wrong, what is on file.
pub(super) fn note(
    name: FieldName,
    form: &Form,
    present: &SubjectDetails,
    sight: &Sight<'_>,
) -> Option<Note> {
    let text = form.text(name);
    if text.is_empty() {
        return on_file(name, present)
            .map(|now| Note::understood(Message::new("screen-unchanged").text("now", now)));
    }
    if text == NOTHING {
        return on_file(name, present).map(|_| Note::understood(Message::new("screen-emptied")));
    }
    let read = match name {
        FieldName::Iin => iin(&text).map(|iin| match iin.birth_date_hint() {
            Some(date) => Message::new("screen-iin-born").date("date", date),
            None => Message::new("screen-iin-fits"),
        }),
        FieldName::BirthDate => {
            birth_date(&text, sight).map(|date| Message::new("screen-date").date("date", date))
        }
        FieldName::Phones => phones(&text).map(|phones| {
            let phones: Vec<String> = phones.iter().map(Phone::display).collect();
            Message::new("screen-plain").text("text", phones.join(", "))
        }),
        FieldName::Emails => match emails(&text) {
            Ok(_) => return None,
            Err(message) => Err(message),
        },
        _ => return None,
    };
    Some(match read {
        Ok(message) => Note::understood(message),
        Err(message) => Note::wrong(message),
    })
}

/// What is on file in a field that is not shown in full, masked.
pub(super) fn on_file(name: FieldName, present: &SubjectDetails) -> Option<String> {
    let all = |values: Vec<String>| (!values.is_empty()).then(|| values.join(", "));
    match name {
        FieldName::Iin => present.iin.as_ref().map(Iin::masked),
        FieldName::BirthDate => present
            .birth_date
            .map(|date| date.format("%d.%m.%Y").to_string()),
        FieldName::Phones => all(present.phones.iter().map(Phone::masked).collect()),
        FieldName::Emails => all(present.emails.iter().map(Email::masked).collect()),
        FieldName::Address => present.address.as_ref().map(|_| "•••".to_owned()),
        _ => None,
    }
}

fn name(form: &Form) -> Option<PersonName> {
    let said = |name| form.said(name).unwrap_or_default();
    let name = PersonName {
        surname: said(FieldName::Surname),
        given_name: said(FieldName::GivenName),
        patronymic: form.said(FieldName::Patronymic),
    };
    (!name.to_string().is_empty()).then_some(name)
}

fn iin(text: &str) -> Result<Iin, Message> {
    Iin::parse(text).map_err(|error| match error {
        IinError::Length(count) => {
            Message::new("screen-iin-length").number("n", i64::try_from(count).unwrap_or(i64::MAX))
        }
        IinError::CheckDigit => Message::new("screen-iin-check-digit"),
        IinError::AllZeros => Message::new("screen-iin-zeros"),
        IinError::Empty | IinError::NotDigit(_) => Message::new("screen-iin-not-digits"),
    })
}

fn birth_date(text: &str, sight: &Sight<'_>) -> Result<NaiveDate, Message> {
    let date = read_day(text, sight.office, sight.today)?;
    if date > sight.today {
        return Err(Message::new("screen-date-in-future").date("date", date));
    }
    Ok(date)
}

/// Under the Kazakh layout a comma is a digit, so that a semicolon separates too.
fn phones(text: &str) -> Result<Vec<Phone>, Message> {
    each(
        &kazakh_row::retype(text),
        "screen-phone-unreadable",
        Phone::parse,
    )
}

fn emails(text: &str) -> Result<Vec<Email>, Message> {
    each(text, "screen-email-unreadable", Email::parse)
}

fn each<T, E: Display>(
    text: &str,
    wrong: &'static str,
    read: impl Fn(&str) -> Result<T, E>,
) -> Result<Vec<T>, Message> {
    let items = text
        .split([',', ';', '|'])
        .filter(|item| !item.trim().is_empty());
    items
        .map(|item| read(item).map_err(|_| Message::new(wrong).text("text", item.trim())))
        .collect()
}
