//! Lines of a web form: one message a line, as a JSON object.

use chrono::{DateTime, Utc};
use serde_json::{Map, Value as Json};

use super::key;
use super::letter::{line, moment, shown};
use crate::domain::identity::{Email, Phone, SafeText};
use crate::domain::record::{Intake, IntakeFile, MessageSource, Remark, Sender};
use crate::domain::time::{Moment, Zone, parse_moment};

/// What a line may hold. All of it may be left out.
pub const FORM_COLUMNS: [&str; 8] = [
    "id",
    "received_at",
    "name",
    "email",
    "phone",
    "subject",
    "text",
    "operator",
];

/// Why a form's file is not taken: its columns are a mistake of whoever set it up, and the same
/// in every line.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum FormError {
    /// A column that nobody knows.
    #[error("line {line}: the column {name} is not known")]
    UnknownColumn {
        /// The line, from 1.
        line: u64,
        /// Its name.
        name: SafeText,
    },
}

/// Reads the file of a form: a line that is no JSON object becomes a message that says so.
/// `arrived` is when the file came: the receipt of lines without one.
pub fn read_form(text: &str, arrived: DateTime<Utc>, zone: Zone) -> Result<Vec<Intake>, FormError> {
    let text = text.trim_start_matches('\u{feff}');
    let lines = (1..)
        .zip(text.lines())
        .filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(at, text)| match serde_json::from_str::<Json>(text) {
            Ok(Json::Object(cells)) => {
                let unknown = cells
                    .keys()
                    .find(|name| !FORM_COLUMNS.contains(&name.as_str()));
                match unknown {
                    Some(name) => Err(FormError::UnknownColumn {
                        line: at,
                        name: line(name),
                    }),
                    None => Ok(of_cells(&cells, text, moment(arrived, zone), zone)),
                }
            }
            _ => Ok(unreadable(text, moment(arrived, zone))),
        })
        .collect()
}

fn of_cells(cells: &Map<String, Json>, text: &str, at_arrival: Moment, zone: Zone) -> Intake {
    let cell = |name: &str| match cells.get(name) {
        Some(Json::String(text)) => Some(text.trim().to_owned()).filter(|text| !text.is_empty()),
        Some(Json::Number(number)) => Some(number.to_string()),
        _ => None,
    };
    let receipt = cell("received_at").and_then(|text| instant(&text, zone));
    let email = cell("email");
    let phone = cell("phone");
    let parsed_email = email.as_deref().and_then(|text| Email::parse(text).ok());
    let parsed_phone = phone.as_deref().and_then(|text| Phone::parse(text).ok());
    // What the applicant wrote is not lost, however it was written.
    let misread: Vec<String> = [
        ("email", email.filter(|_| parsed_email.is_none())),
        ("phone", phone.filter(|_| parsed_phone.is_none())),
    ]
    .into_iter()
    .filter_map(|(name, text)| text.map(|text| format!("{name}: {text}")))
    .collect();
    let mut intake = Intake {
        key: key::of_form(text),
        source: MessageSource::WebForm,
        message_id: cell("id").as_deref().map(line),
        sender: Sender {
            name: cell("name").as_deref().map(line),
            email: parsed_email,
            phone: parsed_phone,
        },
        title: cell("subject").as_deref().map(line),
        sent: None,
        received: receipt.unwrap_or(at_arrival),
        text: None,
        recipients: Vec::new(),
        operator: cell("operator").and_then(|slug| slug.parse().ok()),
        remarks: Vec::new(),
        files: Vec::new(),
    };
    if receipt.is_none() {
        intake.remark(Remark::NoReceipt);
    }
    let said: Vec<String> = cell("text").into_iter().chain(misread).collect();
    shown(&mut intake, &said.join("\n\n"));
    intake
}

fn unreadable(text: &str, received: Moment) -> Intake {
    Intake {
        key: key::of_form(text),
        source: MessageSource::WebForm,
        message_id: None,
        sender: Sender::default(),
        title: None,
        sent: None,
        received,
        text: None,
        recipients: Vec::new(),
        operator: None,
        remarks: vec![Remark::Unreadable, Remark::NoReceipt],
        files: vec![IntakeFile {
            name: Some(SafeText::from_outside("line.json")),
            media_type: SafeText::from_outside("application/json"),
            bytes: text.as_bytes().to_vec(),
        }],
    }
}

/// An instant with its offset, or a day, perhaps with a time, of the legal zone.
fn instant(text: &str, zone: Zone) -> Option<Moment> {
    let exact = DateTime::parse_from_rfc3339(text).ok();
    let exact = exact.map(|at| moment(at.with_timezone(&Utc), zone));
    exact.or_else(|| parse_moment(text).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<Vec<Intake>, FormError> {
        let arrived = "2026-11-20T04:00:00Z".parse().unwrap();
        read_form(text, arrived, Zone::almaty())
    }

    #[test]
    fn a_line_is_a_message() {
        let line = r#"{"id":17,"received_at":"2026-11-18T20:30:00Z","name":"Айгүл Сейтқали","email":"aigul@example.kz","phone":"8 701 234 56 78","subject":"Деректер","text":"Деректерімді жойыңыз","operator":"reco"}"#;
        let [intake] = read(line).unwrap().try_into().unwrap();
        assert_eq!(intake.received.to_string(), "2026-11-19T01:30");
        assert_eq!(intake.message_id.as_deref(), Some("17"));
        assert_eq!(intake.text.as_deref(), Some("Деректерімді жойыңыз"));
        assert_eq!(intake.operator.unwrap().as_str(), "reco");
        assert_eq!(intake.sender.phone.unwrap().as_str(), "+77012345678");
        assert_eq!(intake.remarks, []);
    }

    #[test]
    fn nothing_is_lost() {
        let intakes = read("{\"text\":\"a\",\"phone\":\"позвоните\"}\n{broken\n\n").unwrap();
        assert_eq!(intakes[0].text.as_deref(), Some("a\n\nphone: позвоните"));
        assert_eq!(intakes[0].received.to_string(), "2026-11-20T09:00");
        assert_eq!(intakes[1].remarks, [Remark::Unreadable, Remark::NoReceipt]);
        assert_eq!(intakes[1].files[0].bytes, b"{broken");
    }

    #[test]
    fn an_unknown_column_is_named() {
        let wrong = read("{\"text\":\"a\"}\n{\"message\":\"a\"}").unwrap_err();
        assert_eq!(wrong.to_string(), "line 2: the column message is not known");
    }
}
