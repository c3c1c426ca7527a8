//! A letter as text to be edited, and such a text as a letter.

use minijinja::Value as Filled;

use super::error::{Reason, TemplateError};
use super::fields::Values;
use super::fill::{FilledIn, blank, lang, paragraphs, pieces, signed};
use crate::domain::identity::SafeText;
use crate::domain::letter::{LIVE, LetterField, LetterLanguage, Style, live_names, unknown_name};
use crate::domain::values::Value;
use crate::i18n::Tr;

/// Signs around the name of a field while a template is filled in to be edited: somebody's words
/// shall not pass for one.
const OPEN: char = '\u{e008}';
const CLOSE: char = '\u{e009}';

/// What is left open in a letter that is edited, though the case may have it: it changes until the
/// letter goes out, and an address is not shown.
const OPEN_TO_THE_END: [&str; 3] = ["outgoing_number", "outgoing_date", "signatory"];

/// The values with which a template becomes a text to be edited.
pub(super) fn live(values: &Values, has_address: bool) -> Values {
    let live = values.iter().map(|(name, value)| {
        let open = match *name {
            "address" => has_address,
            name => OPEN_TO_THE_END.contains(&name) || value.is_err(),
        };
        let sign = || Ok(Filled::from(format!("{OPEN}{name}{CLOSE}")));
        (*name, if open { sign() } else { value.clone() })
    });
    live.collect()
}

/// The text to be edited, of a template that was rendered with those values.
pub(super) fn of(rendered: &str) -> SafeText {
    let mut text = String::new();
    let mut before = None;
    for (style, words) in pieces(rendered) {
        let close = matches!(style, Style::Addressee | Style::Item | Style::Line);
        if let Some(before) = before {
            text.push_str(if close && before == style {
                "\n"
            } else {
                "\n\n"
            });
        }
        // An item has its mark already.
        if let Some(mark) = style.mark().filter(|_| style != Style::Item) {
            text.push(mark);
            text.push(' ');
        }
        text.push_str(&plain(&words, style));
        before = Some(style);
    }
    let text = text.replace(OPEN, "{{ ").replace(CLOSE, " }}");
    SafeText::multiline(&text)
}

/// Words in which nothing means anything: neither a mark at their beginning, nor a field.
fn plain(words: &str, style: Style) -> String {
    let words = words.replace("{{", "{ {");
    let first = words.chars().next();
    let marks = [Style::Addressee, Style::Title, Style::Item, Style::Line];
    let is_mark = style == Style::Body && marks.iter().any(|style| style.mark() == first);
    match is_mark {
        true => format!("\\{words}"),
        false => words,
    }
}

/// A text from outside, looked through.
pub(super) fn checked(file: &str, text: &str) -> Result<SafeText, TemplateError> {
    let refused = |line, reason| TemplateError {
        file: file.to_owned(),
        line,
        reason,
    };
    if text.trim().is_empty() {
        return Err(refused(1, Reason::Empty));
    }
    if let Some(name) = unknown_name(text) {
        let mut lines = text.lines();
        let line = lines.position(|line| line.contains(&name)).unwrap_or(0) + 1;
        let known = &LIVE;
        return Err(refused(line, Reason::UnknownField { name, known }));
    }
    Ok(SafeText::multiline(text.trim()))
}

/// A wording as a letter: its fields filled in, and those of them that are empty.
pub(super) fn filled(wording: &str, values: Values, language: LetterLanguage) -> FilledIn {
    let tr = Tr::new(lang(language));
    let mut text = signed(wording);
    let mut missing = Vec::new();
    for name in live_names(wording) {
        let said = match values.get(name) {
            Some(Ok(value)) => value.to_string(),
            Some(Err(field)) => {
                missing.push(*field);
                blank(*field, &tr)
            }
            None => continue,
        };
        text = put(&text, name, &said);
    }
    let mut paragraphs = paragraphs(&text);
    for paragraph in &mut paragraphs {
        if let Some(words) = paragraph.text.strip_prefix('\\') {
            paragraph.text = SafeText::from_outside(words);
        }
    }
    FilledIn {
        paragraphs,
        missing,
    }
}

/// The text with what a field says in each of its places.
fn put(text: &str, name: &str, said: &str) -> String {
    let mut parts = text.split("{{");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        match part.split_once("}}") {
            Some((field, rest)) if field.trim() == name => {
                out.push_str(said);
                out.push_str(rest);
            }
            _ => {
                out.push_str("{{");
                out.push_str(part);
            }
        }
    }
    out
}

/// A text that was copied from a letter with empty fields: what marked them becomes the fields.
pub fn with_fields(text: &str, language: LetterLanguage) -> String {
    let tr = Tr::new(lang(language));
    let fields = LetterField::ALL
        .iter()
        .filter(|field| LIVE.contains(&field.as_str()));
    fields.fold(text.to_owned(), |text, field| {
        text.replace(&blank(*field, &tr), &format!("{{{{ {field} }}}}"))
    })
}
