//! Filling a template in: its fields from the case, its lines into paragraphs.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Object, Value as Filled};
use minijinja::{Environment, UndefinedBehavior};

use super::error::{Reason, TemplateError};
use super::fields::{FIELDS, Values};
use crate::desk::Template;
use crate::domain::identity::SafeText;
use crate::domain::letter::{LetterField, LetterLanguage, Paragraph, Style};
use crate::domain::values::Value;
use crate::i18n::{Lang, Tr};

/// The marks at the start of a template's line, and the signs that stand for them while it is
/// filled in: a subject's words shall not pass for a title.
const MARKS: [(char, char, Style); 4] = [
    ('>', '\u{e000}', Style::Addressee),
    ('=', '\u{e001}', Style::Title),
    ('|', '\u{e002}', Style::Line),
    ('—', '\u{e003}', Style::Item),
];

/// Whether a character is one of those signs, or of the others that this program uses for itself.
pub(super) fn is_sign(c: char) -> bool {
    ('\u{e000}'..='\u{e00f}').contains(&c)
}

/// A template filled in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledIn {
    /// What it says.
    pub paragraphs: Vec<Paragraph>,
    /// Which of its fields are empty.
    pub missing: Vec<LetterField>,
}

/// The language of a letter among those of the program.
pub const fn lang(language: LetterLanguage) -> Lang {
    match language {
        LetterLanguage::Ru => Lang::Ru,
        LetterLanguage::Kk => Lang::Kk,
    }
}

/// Fills a template in. An empty field is marked in the text and listed; one that does not exist
/// is an error, wherever in the template it stands.
pub fn filled(
    template: &Template,
    values: Values,
    language: LetterLanguage,
) -> Result<FilledIn, TemplateError> {
    let (text, missing) = rendered(template, values, language)?;
    Ok(FilledIn {
        paragraphs: paragraphs(&text),
        missing,
    })
}

/// The text of a template that is filled in, with signs in place of its marks, and what is empty.
pub(super) fn rendered(
    template: &Template,
    values: Values,
    language: LetterLanguage,
) -> Result<(String, Vec<LetterField>), TemplateError> {
    let refused = |line: usize, reason| TemplateError {
        file: template.file.clone(),
        line,
        reason,
    };
    let syntax = |error: &minijinja::Error| {
        let text = error.detail().map_or_else(
            || error.kind().to_string(),
            |detail| format!("{}: {detail}", error.kind()),
        );
        refused(error.line().unwrap_or(1), Reason::Syntax { text })
    };
    if template.text.trim().is_empty() {
        return Err(refused(1, Reason::Empty));
    }
    let source = signed(&template.text);
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax_of_lines = SyntaxConfig::builder()
        .trim_blocks(true)
        .lstrip_blocks(true)
        .build()
        .map_err(|error| syntax(&error))?;
    environment.set_syntax(syntax_of_lines);
    let parsed = environment
        .template_from_str(&source)
        .map_err(|error| syntax(&error))?;
    let mut unknown: Vec<String> = parsed
        .undeclared_variables(false)
        .into_iter()
        .filter(|name| !FIELDS.contains(&name.as_str()))
        .collect();
    unknown.sort();
    if let Some(name) = unknown.into_iter().next() {
        let line = line_of(&template.text, &name);
        return Err(refused(
            line,
            Reason::UnknownField {
                name,
                known: &FIELDS,
            },
        ));
    }
    let tr = Tr::new(lang(language));
    let fields = Arc::new(Fields {
        values,
        tr,
        missing: Mutex::default(),
    });
    let text = parsed
        .render(Filled::from_dyn_object(Arc::clone(&fields)))
        .map_err(|error| syntax(&error))?;
    let missing = fields.missing.lock();
    let missing = missing.unwrap_or_else(PoisonError::into_inner).clone();
    Ok((text, missing))
}

/// The first line that has the word.
fn line_of(text: &str, word: &str) -> usize {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let has = |line: &str| line.split(|c| !is_word(c)).any(|other| other == word);
    text.lines().position(has).map_or(1, |at| at + 1)
}

/// The fields as the template sees them; it is kept which empty ones it asked for.
struct Fields {
    values: Values,
    tr: Tr,
    missing: Mutex<Vec<LetterField>>,
}

impl fmt::Debug for Fields {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fields").finish_non_exhaustive()
    }
}

impl Object for Fields {
    fn get_value(self: &Arc<Self>, key: &Filled) -> Option<Filled> {
        match self.values.get(key.as_str()?)? {
            Ok(value) => Some(value.clone()),
            Err(field) => {
                let mut missing = self.missing.lock().unwrap_or_else(PoisonError::into_inner);
                if !missing.contains(field) {
                    missing.push(*field);
                }
                Some(blank(*field, &self.tr).into())
            }
        }
    }
}

/// What stands in a letter where a field is empty.
pub(super) fn blank(field: LetterField, tr: &Tr) -> String {
    let name = tr.text(&field.message());
    tr.with("letter-blank", &[("field", name.into())])
}

/// The template with signs in place of its marks; no line is added or lost.
pub(super) fn signed(text: &str) -> String {
    let lines = text.lines().map(|line| {
        let plain = line.trim_start();
        let marked = MARKS.iter().find_map(|(mark, sign, _)| {
            let rest = plain.strip_prefix(*mark)?;
            Some(format!("{sign}{rest}"))
        });
        marked.unwrap_or_else(|| line.to_owned())
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The paragraphs of a text with signs in place of marks.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let pieces = pieces(text).into_iter();
    let paragraphs = pieces.map(|(style, said)| Paragraph {
        style,
        text: SafeText::from_outside(&said),
    });
    paragraphs.collect()
}

/// A line with a mark is a paragraph; lines without one are one until the next empty line.
pub(super) fn pieces(text: &str) -> Vec<(Style, String)> {
    let mut paragraphs: Vec<(Style, String)> = Vec::new();
    let mut goes_on = false;
    for line in text.lines().map(str::trim) {
        let marked = MARKS
            .iter()
            .find_map(|(mark, sign, style)| Some((*mark, line.strip_prefix(*sign)?, *style)));
        match (marked, paragraphs.last_mut()) {
            _ if line.is_empty() => goes_on = false,
            (Some((mark, rest, style)), _) => {
                let rest = rest.trim();
                let said = match style {
                    Style::Item => format!("{mark} {rest}"),
                    _ => rest.to_owned(),
                };
                paragraphs.push((style, said));
                goes_on = style == Style::Item;
            }
            (None, Some((_, said))) if goes_on => {
                said.push(' ');
                said.push_str(line);
            }
            (None, _) => {
                paragraphs.push((Style::Body, line.to_owned()));
                goes_on = true;
            }
        }
    }
    paragraphs.retain(|(_, said)| !said.is_empty());
    paragraphs
}
