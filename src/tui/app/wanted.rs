//! Finding a line by words of it, whatever the layout they were typed under.

use crate::search::{cyrillic_keys, latin_keys, words};

/// Words typed to find a line by: each has to begin a word of the line, as it was typed or as
/// the same keys read under the other layout.
pub struct Wanted(Vec<Vec<String>>);

impl Wanted {
    /// The words of a text.
    pub fn of(typed: &str) -> Self {
        let reading = |text: &str| words(text).collect::<Vec<_>>();
        let readings = [
            Some(typed.to_owned()),
            cyrillic_keys(typed),
            latin_keys(typed),
        ];
        let readings = readings.into_iter().flatten().map(|text| reading(&text));
        Self(readings.filter(|words| !words.is_empty()).collect())
    }

    /// Whether a line of these texts is wanted; all are while nothing is typed.
    pub fn is_in(&self, texts: &[&str]) -> bool {
        let there: Vec<String> = texts.iter().flat_map(|text| words(text)).collect();
        let begins = |word: &String| there.iter().any(|other| other.starts_with(word));
        self.0.is_empty() || self.0.iter().any(|reading| reading.iter().all(begins))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_found_by_the_beginnings_of_its_words_under_any_layout() {
        let line = ["Одобрить блокирование", "Ctrl-P"];
        for (typed, found) in [
            ("", true),
            ("  ", true),
            ("блок", true),
            ("БЛОК одо", true),
            (",kjr", true),
            ("jlj,h", true),
            ("ctrl", true),
            ("ирование", false),
            ("одобрить отказ", false),
        ] {
            assert_eq!(Wanted::of(typed).is_in(&line), found, "{typed}");
        }
    }
}
