//! A person's name, in the order in which official papers write it.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use super::SafeText;

/// The name of a natural person. Not everyone has a patronymic, and some have one name only: an
/// empty part is left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct PersonName {
    /// Фамилия, тегі.
    pub surname: SafeText,
    /// Имя, аты.
    pub given_name: SafeText,
    /// Отчество, әкесінің аты.
    pub patronymic: Option<SafeText>,
}

impl PersonName {
    /// The name as a letter is signed: the given name first, but with a patronymic as official
    /// papers write it. A guess, for an officer to put right.
    pub fn signed(name: &str) -> Self {
        let words: Vec<&str> = name.split_whitespace().collect();
        let (surname, given_name, patronymic) = match words.as_slice() {
            [given_name] => (String::new(), *given_name, None),
            [given_name, surname] => ((*surname).to_owned(), *given_name, None),
            [surname, given_name, patronymic] => {
                ((*surname).to_owned(), *given_name, Some(*patronymic))
            }
            _ => (words.join(" "), "", None),
        };
        Self {
            surname: SafeText::from_outside(&surname),
            given_name: SafeText::from_outside(given_name),
            patronymic: patronymic.map(SafeText::from_outside),
        }
    }

    /// The surname with initials, for narrow columns: `Фамилия И. О.`
    pub fn short(&self) -> String {
        let initials = [Some(&self.given_name), self.patronymic.as_ref()];
        let initials = initials.into_iter().flatten().filter_map(|part| {
            part.trim()
                .graphemes(true)
                .next()
                .map(|letter| format!("{}.", letter.to_uppercase()))
        });
        let surname = self.surname.trim();
        if surname.is_empty() {
            return self.to_string();
        }
        std::iter::once(surname.to_owned())
            .chain(initials)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

impl fmt::Display for PersonName {
    /// `Фамилия Имя Отчество`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let parts = [
            Some(&self.surname),
            Some(&self.given_name),
            self.patronymic.as_ref(),
        ];
        let parts: Vec<&str> = parts
            .into_iter()
            .flatten()
            .map(|part| part.trim())
            .filter(|part| !part.is_empty())
            .collect();
        f.pad(&parts.join(" "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    #[rstest]
    #[case(
        "Ахметов",
        "Нұрлан",
        Some("Серікұлы"),
        "Ахметов Нұрлан Серікұлы",
        "Ахметов Н. С."
    )]
    #[case("Цой", "Анна-Мария", None, "Цой Анна-Мария", "Цой А.")]
    #[case("Ли", "", Some(""), "Ли", "Ли")]
    #[case("", "Айгүл", Some("Маратқызы"), "Айгүл Маратқызы", "Айгүл Маратқызы")]
    #[case("де Гроот", "ян", None, "де Гроот ян", "де Гроот Я.")]
    fn is_written_in_full_and_short(
        #[case] surname: &str,
        #[case] given_name: &str,
        #[case] patronymic: Option<&str>,
        #[case] full: &str,
        #[case] short: &str,
    ) {
        let name = PersonName {
            surname: SafeText::from_outside(surname),
            given_name: SafeText::from_outside(given_name),
            patronymic: patronymic.map(SafeText::from_outside),
        };
        assert_eq!(name.to_string(), full);
        assert_eq!(name.short(), short);
    }

    #[rstest]
    #[case("Айгерим Тестова", "Тестова Айгерим")]
    #[case("Ахметов Нұрлан Серікұлы", "Ахметов Нұрлан Серікұлы")]
    #[case("Касса", "Касса")]
    #[case("Best offers of the week", "Best offers of the week")]
    #[case(" ", "")]
    fn a_signature_has_the_given_name_first(#[case] signed: &str, #[case] full: &str) {
        assert_eq!(PersonName::signed(signed).to_string(), full);
    }
}
