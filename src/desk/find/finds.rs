//! Whether a subject is found, asked of one after the other.

use std::collections::HashSet;

use crate::search::{Pattern, Query};
use crate::store::{Store, StoreError};

/// Tells of any subject whether it is found.
pub(in crate::desk) enum Finds {
    /// It is one of these.
    Known(HashSet<u64>),
    /// It is named, or what is known of it answers.
    Answering {
        /// Whoever is named outright.
        named: HashSet<u64>,
        /// What the others answer, any of them.
        patterns: Vec<Pattern>,
    },
}

impl Finds {
    /// These are found.
    pub fn known(subjects: Vec<u64>) -> Self {
        Self::Known(subjects.into_iter().collect())
    }

    /// The named are found, and whoever answers any of the queries.
    pub fn answering(named: &[u64], queries: &[Query]) -> Self {
        Self::Answering {
            named: named.iter().copied().collect(),
            patterns: queries.iter().map(Pattern::new).collect(),
        }
    }

    /// Whether a subject is found.
    pub fn has(&self, store: &Store, subject: u64) -> Result<bool, StoreError> {
        Ok(match self {
            Self::Known(subjects) => subjects.contains(&subject),
            Self::Answering { named, patterns } => {
                named.contains(&subject) || {
                    let line = store.line(subject)?.unwrap_or_default();
                    let mut patterns = patterns.iter();
                    patterns.any(|pattern| pattern.level_of(&line).is_some())
                }
            }
        })
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::demo;
    use crate::search::Line;

    const SUBJECTS: u64 = 300;

    /// Beginnings, ends and middles of what somebody can be found by, one of them mistyped.
    fn typed(line: &Line, n: usize) -> Vec<String> {
        let part = |text: &str, from: usize, count: usize| {
            text.chars().skip(from).take(count).collect::<String>()
        };
        let digits = |sign: char| !sign.is_ascii_digit();
        let numbers: Vec<&str> = line.numbers().split(digits).collect();
        let long = numbers.iter().filter(|number| number.len() > 6);
        let digits: Vec<String> = long.map(|number| part(number, n % 7, 2 + n % 8)).collect();
        let words: Vec<&str> = line.name_words().collect();
        let begun = words.iter().map(|word| part(word, 0, 1 + n % 6));
        let mistyped = words
            .iter()
            .map(|word| part(word, 0, 2) + &part(word, 3, 9));
        let both = digits.first().zip(words.first());
        let both = both.map(|(digits, word)| format!("{word} {digits}"));
        let typed = begun.chain(mistyped).chain(both).chain(digits.clone());
        typed.filter(|text| !text.is_empty()).collect()
    }

    /// The indexes find by groups of signs, and whoever is asked alone answers by their own data.
    #[test]
    fn whoever_is_found_is_found_by_their_own_data_and_nobody_else_is() {
        let (_folder, desk) = demo::small(SUBJECTS);
        let last = desk.store.last_subject().unwrap();
        let mut texts = BTreeSet::new();
        for n in (1..=last).step_by(5) {
            let line = desk.store.line(n).unwrap().unwrap_or_default();
            texts.extend(typed(&line, n as usize));
        }
        assert!(texts.len() > 300, "{}", texts.len());
        for text in texts {
            let found = desk.found(&text, usize::MAX).unwrap();
            let finds = Finds::answering(&found.named, &found.answered);
            let known = Finds::known(found.subjects);
            for subject in 1..=last {
                let answers = finds.has(&desk.store, subject).unwrap();
                let is_known = known.has(&desk.store, subject).unwrap();
                assert_eq!(answers, is_known, "{text}: {subject}");
            }
        }
    }
}
