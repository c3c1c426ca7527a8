//! Where templates of letters come from: those that ship, and the office's own beside its register.

use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use crate::domain::letter::{LetterLanguage, LetterTemplate, Needs};
use crate::domain::values::Value;

/// A template.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// What it is for.
    pub name: LetterTemplate,
    /// Where it stands.
    pub file: String,
    /// Its text.
    pub text: String,
}

/// A template that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("{}: {error}", path.display())]
pub struct TemplateUnread {
    /// Its file.
    pub path: PathBuf,
    /// Why.
    pub error: std::io::Error,
}

macro_rules! shipped {
    ($name:literal, $language:expr) => {
        match $language {
            LetterLanguage::Ru => include_str!(concat!("../../data/letters/ru/", $name, ".txt")),
            LetterLanguage::Kk => include_str!(concat!("../../data/letters/kk/", $name, ".txt")),
        }
    };
}

/// The template that comes with the program.
pub fn shipped_letter(language: LetterLanguage, name: LetterTemplate) -> Template {
    let text = match name {
        LetterTemplate::ReplySatisfied => shipped!("reply-satisfied", language),
        LetterTemplate::ReplyPartial => shipped!("reply-partial", language),
        LetterTemplate::ReplyRefused => shipped!("reply-refused", language),
        LetterTemplate::ReplyNotConsidered => shipped!("reply-not-considered", language),
        LetterTemplate::ReplyRedirected => shipped!("reply-redirected", language),
        LetterTemplate::NoticeBlock => shipped!("notice-block", language),
        LetterTemplate::NoticeUnblocked => shipped!("notice-unblocked", language),
    };
    Template {
        name,
        file: format!("letters/{language}/{name}.txt"),
        text: text.to_owned(),
    }
}

/// Where an office keeps its own templates: beside its register, so that everybody who works with
/// the register sends the same letters.
pub fn own_letters(register: &Path) -> PathBuf {
    register.parent().unwrap_or(Path::new("")).join("letters")
}

/// The office's own template, or the one that ships.
pub fn letter_template(
    register: &Path,
    language: LetterLanguage,
    name: LetterTemplate,
) -> Result<Template, TemplateUnread> {
    let path = own_letters(register)
        .join(language.as_str())
        .join(format!("{name}.txt"));
    match std::fs::read_to_string(&path) {
        Ok(text) => Ok(Template {
            name,
            file: path.display().to_string(),
            text,
        }),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(shipped_letter(language, name)),
        Err(error) => Err(TemplateUnread { path, error }),
    }
}

/// What every letter of the office asks for. Of a template that cannot be read, what the one that
/// ships asks for: the letter itself says what is wrong with its template.
pub fn letter_needs(register: Option<&Path>) -> Vec<Needs> {
    let own = register.filter(|register| own_letters(register).is_dir());
    let languages = LetterLanguage::ALL.iter();
    let letters = languages.flat_map(|language| {
        let templates = LetterTemplate::ALL.iter();
        templates.map(move |template| (*language, *template))
    });
    let needs = letters.map(|(language, name)| {
        let own = own.and_then(|register| letter_template(register, language, name).ok());
        let template = own.unwrap_or_else(|| shipped_letter(language, name));
        Needs::of(language, name, &template.text)
    });
    needs.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::letter::LetterField;

    #[test]
    fn what_ships_asks_in_both_languages_for_the_same() {
        let needs = letter_needs(None);
        assert_eq!(needs.len(), 2 * LetterTemplate::ALL.len());
        let (ru, kk) = needs.split_at(LetterTemplate::ALL.len());
        for (ru, kk) in ru.iter().zip(kk) {
            assert_eq!((ru.template, &ru.fields), (kk.template, &kk.fields));
            assert!(ru.fields.contains(&LetterField::Signatory));
        }
    }

    #[test]
    fn an_own_template_asks_for_what_stands_in_it() {
        let home = tempfile::tempdir().unwrap();
        let register = home.path().join("register.db");
        let folder = own_letters(&register).join("ru");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(
            folder.join("reply-refused.txt"),
            "{{ public_reason }}\nА. Сейтова",
        )
        .unwrap();
        let needs = letter_needs(Some(&register));
        let own = needs.iter().find(|needs| {
            (needs.language, needs.template) == (LetterLanguage::Ru, LetterTemplate::ReplyRefused)
        });
        assert_eq!(own.unwrap().fields, [LetterField::PublicReason]);
    }
}
