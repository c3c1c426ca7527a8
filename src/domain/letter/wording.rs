//! A letter in the office's own words: the text of one letter, kept with its claim.
//!
//! It is written with the marks of templates, `>` the addressee, `=` the title, `—` one of a list,
//! `|` a line of its own, and with the fields that are only known when the letter goes out:
//! `{{ outgoing_number }}`. A line that begins with `\` has no mark, whatever stands behind it. Nothing else in it means anything: there are no conditions, and no
//! words of an applicant can become some.

use serde::{Deserialize, Serialize};

use super::{LetterLanguage, LetterTemplate};
use crate::domain::identity::{SafeText, safe_text};

/// The fields that a wording may have: what changes until the letter goes out, what it cannot go
/// out without, and the address, which stays masked.
pub const LIVE: [&str; 9] = [
    "outgoing_number",
    "outgoing_date",
    "addressee",
    "address",
    "public_reason",
    "blocked_on",
    "blocked_until",
    "unblocked_on",
    "signatory",
];

/// One letter in the office's own words, in one language. It answers with one decision only:
/// should that be changed, the template of the other one is in force again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// Its language.
    pub language: LetterLanguage,
    /// Which letter it is.
    pub template: LetterTemplate,
    /// The text.
    #[serde(deserialize_with = "safe_text::multiline")]
    pub text: SafeText,
}

/// The names in the places of a text that are filled in, `{{ … }}` and `{% … %}`: the fields of a
/// template, and the words of its conditions.
pub fn names_in(text: &str) -> Vec<&str> {
    let places = [("{{", "}}"), ("{%", "%}")];
    let inside = places.into_iter().flat_map(|(open, close)| {
        let rests = text.split(open).skip(1);
        rests.filter_map(move |rest| Some(rest.split_once(close)?.0))
    });
    let words =
        inside.flat_map(|said| said.split(|c: char| !c.is_ascii_alphanumeric() && c != '_'));
    words.filter(|word| !word.is_empty()).collect()
}

/// The fields of a wording, in their order, each once.
pub fn live_names(text: &str) -> Vec<&'static str> {
    let names = names_in(text);
    LIVE.into_iter()
        .filter(|live| names.contains(live))
        .collect()
}

/// What stands in the place of a field and is none: it would go out as it is written.
pub fn unknown_name(text: &str) -> Option<String> {
    let mut rests = text.split("{{").skip(1);
    rests.find_map(|rest| {
        let closed = rest.split_once("}}").map(|(field, _)| field.trim());
        match closed {
            Some(field) if LIVE.contains(&field) => None,
            Some(field) => Some(first_line(field)),
            None => Some(first_line(rest.trim())),
        }
    })
}

fn first_line(text: &str) -> String {
    text.lines().next().unwrap_or_default().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[test]
    fn a_template_is_read_for_its_fields_and_not_for_its_remarks() {
        let template = "{# {{ venue }}: signatory #}\n{% if address %}\n> {{ address }}\n{% endif %}\n\
                        {{ public_reason }} signatory";
        let names = names_in(template);
        assert!(names.contains(&"public_reason") && names.contains(&"address"));
        assert!(!names.contains(&"signatory"));
        assert_eq!(
            live_names("№ {{ outgoing_number }} от {{outgoing_date}}").len(),
            2
        );
    }

    #[rstest]
    #[case("№ {{ outgoing_number }}", None)]
    #[case("{ { outgoing_number }", None)]
    #[case("{{ outgoing_nmber }}", Some("outgoing_nmber"))]
    #[case("{{ signatory\nи далее", Some("signatory"))]
    #[case("{{ terms }}", Some("terms"))]
    fn a_field_that_does_not_exist_is_found(#[case] text: &str, #[case] unknown: Option<&str>) {
        assert_eq!(unknown_name(text).as_deref(), unknown);
    }
}
