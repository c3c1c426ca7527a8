//! What was wrong with the command line, in the user's language.

use clap::error::{ContextKind, ContextValue, ErrorKind};

use super::error::{CliError, shown};
use crate::domain::identity::looks_personal;
use crate::domain::message::Message;

/// An error of the parser. What it repeats of the command line never holds an identifier.
pub(super) fn explained(error: &clap::Error) -> CliError {
    let at = |kind| said(error.get(kind));
    let argument = at(ContextKind::InvalidArg).unwrap_or_default();
    let value = at(ContextKind::InvalidValue);
    if let Some(personal) = [Some(&argument), value.as_ref()]
        .into_iter()
        .flatten()
        .find(|text| looks_personal(text))
    {
        return CliError::identifier_in(&shown(if *personal == argument {
            personal
        } else {
            &argument
        }));
    }
    let what = match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let name = at(ContextKind::InvalidSubcommand).unwrap_or_default();
            Message::new("error-unknown-command").text("name", shown(&name))
        }
        ErrorKind::UnknownArgument => Message::new("error-unknown-argument").text("name", argument),
        ErrorKind::MissingSubcommand | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            let known = at(ContextKind::ValidSubcommand).unwrap_or_default();
            Message::new("error-missing-command").text("known", known)
        }
        ErrorKind::MissingRequiredArgument => {
            let names: Vec<String> = argument
                .split(", ")
                .map(|name| match name.strip_prefix('<') {
                    Some(alone) => alone.trim_end_matches('>').to_owned(),
                    None => name.to_owned(),
                })
                .collect();
            return CliError::missing(&names);
        }
        ErrorKind::InvalidValue if value.as_deref().unwrap_or_default().is_empty() => {
            Message::new("error-value-missing").text("name", argument)
        }
        ErrorKind::InvalidValue => Message::new("error-bad-value")
            .text("value", value.unwrap_or_default())
            .text("known", at(ContextKind::ValidValue).unwrap_or_default()),
        ErrorKind::ValueValidation => {
            Message::new("error-bad-count").text("value", value.unwrap_or_default())
        }
        ErrorKind::ArgumentConflict => Message::new("error-argument-twice").text("name", argument),
        _ => Message::new("error-usage").text("detail", first_line(error)),
    };
    let suggestion = at(ContextKind::SuggestedArg)
        .or_else(|| at(ContextKind::SuggestedSubcommand))
        .or_else(|| at(ContextKind::SuggestedValue));
    match suggestion {
        Some(name) => {
            CliError::usage(what).then(Message::new("cli-did-you-mean").text("name", name))
        }
        None => CliError::usage(what),
    }
}

fn said(value: Option<&ContextValue>) -> Option<String> {
    match value? {
        ContextValue::String(text) => Some(text.clone()),
        ContextValue::Strings(texts) => Some(texts.join(", ")),
        ContextValue::StyledStr(text) => Some(text.to_string()),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// The parser's own first sentence.
fn first_line(error: &clap::Error) -> String {
    let text = error.to_string();
    let line = text.lines().next().unwrap_or_default();
    line.trim_start_matches("error: ").to_owned()
}
