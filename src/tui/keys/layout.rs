//! What Cyrillic keyboards type for the Latin keys.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::error::{KeymapError, KeymapProblem, refuse, refuse_syntax};
use super::press::{Code, KeyPress};

/// The layouts that are shipped, by the names of their files.
const SHIPPED: &[(&str, &str)] = &[
    ("ru", include_str!("../../../keymaps/layouts/ru.toml")),
    ("kk", include_str!("../../../keymaps/layouts/kk.toml")),
];

/// One keyboard layout: the Latin key behind each sign it types.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    name: String,
    latin: BTreeMap<char, char>,
    kept: BTreeSet<char>,
}

/// The form of a layout file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct LayoutFile {
    from: String,
    to: String,
    #[serde(default)]
    keep: String,
}

impl Layout {
    /// Reads a layout: `from` and `to` are equally long, each sign standing above the
    /// Latin one of the same key; spaces and line breaks only arrange them. Signs in
    /// `keep` are never translated.
    ///
    /// # Errors
    /// The first mistake, with its place.
    pub fn parse(text: &str, name: &str) -> Result<Self, KeymapError> {
        let file_name = &format!("keymaps/layouts/{name}.toml");
        let file: LayoutFile =
            toml::from_str(text).map_err(|error| refuse_syntax(file_name, text, &error))?;
        let signs = |row: &str| {
            row.chars()
                .filter(|c| !c.is_whitespace())
                .collect::<Vec<_>>()
        };
        let (from, to) = (signs(&file.from), signs(&file.to));
        if from.len() != to.len() {
            let problem = KeymapProblem::UnequalRows {
                from: from.len(),
                to: to.len(),
            };
            return Err(refuse(file_name, text, 0, problem));
        }
        let latin = from.into_iter().zip(to).collect();
        Ok(Self {
            name: name.to_owned(),
            latin,
            kept: file.keep.chars().collect(),
        })
    }

    /// The name of its file.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What arrives when a key of the Latin keyboard is pressed under this layout.
    #[must_use]
    pub fn types(&self, key: KeyPress) -> KeyPress {
        let Code::Char(latin) = key.code else {
            return key;
        };
        let mut typed = self.latin.iter().filter(|(_, key)| **key == latin);
        let typed = typed.next().map_or(latin, |(typed, _)| *typed);
        KeyPress::new(Code::Char(typed), key.ctrl, key.alt, key.shift)
    }
}

/// The layouts an officer may be typing under; the program is never told which.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Layouts(Vec<Layout>);

impl Layouts {
    /// Those that are shipped: Russian and Kazakh.
    ///
    /// # Errors
    /// Never for a released program: a test reads the same files.
    pub fn shipped() -> Result<Self, KeymapError> {
        SHIPPED
            .iter()
            .map(|(name, text)| Layout::parse(text, name))
            .collect::<Result<_, _>>()
            .map(Self)
    }

    /// Each of them.
    pub fn iter(&self) -> impl Iterator<Item = &Layout> {
        self.0.iter()
    }

    /// The Latin keys that may have been pressed where `typed` arrived; none when no
    /// layout types it, or when it is one that is better left alone.
    #[must_use]
    pub fn latin(&self, typed: char) -> Vec<char> {
        if self.0.iter().any(|layout| layout.kept.contains(&typed)) {
            return Vec::new();
        }
        let found = self.0.iter().filter_map(|layout| layout.latin.get(&typed));
        found
            .copied()
            .collect::<BTreeSet<_>>()
            .into_iter()
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_layouts_agree_on_letters() {
        let layouts = Layouts::shipped().unwrap();
        for (typed, latin) in [
            ('\u{439}', "q"),   // short i
            ('\u{421}', "C"),   // capital es
            ('\u{44a}', "]"),   // hard sign
            ('\u{416}', ":"),   // capital zhe
            ('\u{456}', "3"),   // Kazakh i
            ('\u{2116}', "#/"), // numero: the Russian 3 with Shift, the Kazakh slash
            ('"', "1@"),
            ('.', ""),
            (',', ""),
            ('q', ""),
        ] {
            assert_eq!(
                layouts.latin(typed).into_iter().collect::<String>(),
                latin,
                "{typed}"
            );
        }
    }

    #[test]
    fn a_wrong_layout_is_refused() {
        let error = Layout::parse("from = \"ab\"\nto = \"a\"\n", "l").unwrap_err();
        assert_eq!(
            error.to_string(),
            "keymaps/layouts/l.toml:1:1: `from` has 2 signs and `to` has 1; they must be equally many"
        );
        assert!(Layout::parse("from = \"ab\"\n", "l").is_err());
    }
}
