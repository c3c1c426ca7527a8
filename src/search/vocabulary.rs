//! The words of a register, in memory, and those that a mistyped word may have meant.
//!
//! Words are compared, never rows: a million subjects have some tens of thousands of words.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::query::{Query, Term};

/// Shorter words are typed wrongly too rarely, and are near to too much.
const SHORTEST: usize = 4;

/// A mistyped word is taken for at most this many others.
const MOST_NEAR: usize = 16;

/// The folded words of a register.
#[derive(Debug, Default)]
pub struct Vocabulary {
    words: Vec<Entry>,
}

#[derive(Debug)]
struct Entry {
    text: String,
    letters: Vec<char>,
    signature: u64,
}

impl Vocabulary {
    /// Takes over folded words, each once.
    pub fn new(words: impl IntoIterator<Item = String>) -> Self {
        let entry = |text: String| {
            let letters: Vec<char> = text.chars().collect();
            Entry {
                signature: signature(&letters),
                letters,
                text,
            }
        };
        Self {
            words: words.into_iter().map(entry).collect(),
        }
    }

    /// The words that begin one typo away from `word` (a missing, an extra, a wrong letter, two
    /// swapped), and those that have its letters in their order: the nearest first.
    pub fn near(&self, word: &str) -> Vec<&str> {
        let typed: Vec<char> = word.chars().collect();
        if typed.len() < SHORTEST || typed.iter().any(char::is_ascii_digit) {
            return Vec::new();
        }
        let wanted = signature(&typed);
        let matcher = SkimMatcherV2::default().respect_case();
        let mut near: Vec<(i64, &Entry)> = Vec::new();
        for entry in &self.words {
            // One typo brings at most one letter that the word does not have.
            let foreign = (wanted & !entry.signature).count_ones();
            let score = match foreign {
                0 | 1 if begins_near(&typed, &entry.letters) => Some(1_000_000),
                0 => matcher.fuzzy_match(&entry.text, word),
                _ => None,
            };
            near.extend(score.map(|score| (score - entry.letters.len() as i64, entry)));
        }
        near.sort_by(|(a, one), (b, other)| b.cmp(a).then_with(|| one.text.cmp(&other.text)));
        near.into_iter()
            .take(MOST_NEAR)
            .map(|(_, entry)| entry.text.as_str())
            .collect()
    }
}

impl Query {
    /// The query with every word also read as the words it may have been meant for.
    #[must_use]
    pub fn forgiving(&self, vocabulary: &Vocabulary) -> Self {
        let forgiving = |term: &Term| {
            let mut readings = term.readings.clone();
            for reading in &term.readings {
                if let [word] = reading.as_slice() {
                    readings.extend(
                        vocabulary
                            .near(word)
                            .into_iter()
                            .map(|near| vec![near.to_owned()]),
                    );
                }
            }
            Term { readings }
        };
        Self {
            terms: self.terms.iter().map(forgiving).collect(),
            ..self.clone()
        }
    }
}

/// A bit for each letter that occurs.
fn signature(letters: &[char]) -> u64 {
    letters
        .iter()
        .fold(0, |bits, letter| bits | 1 << (u32::from(*letter) % 64))
}

/// Whether `word` has a beginning at most one typo away from `typed` (optimal string alignment).
fn begins_near(typed: &[char], word: &[char]) -> bool {
    let shortest = typed.len().saturating_sub(1);
    (shortest..=typed.len() + 1)
        .filter_map(|length| word.get(..length))
        .any(|beginning| is_one_typo(typed, beginning))
}

/// Whether two words are the same but for one typo.
fn is_one_typo(a: &[char], b: &[char]) -> bool {
    let common = a.iter().zip(b).take_while(|(x, y)| x == y).count();
    let (Some(a), Some(b)) = (a.get(common..), b.get(common..)) else {
        return false;
    };
    match (a, b) {
        ([], []) => true,
        ([_, rest @ ..], other) | (other, [_, rest @ ..]) if rest == other => true,
        ([_, x @ ..], [_, y @ ..]) if x == y => true,
        ([x1, x2, x @ ..], [y1, y2, y @ ..]) => x1 == y2 && x2 == y1 && x == y,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary() -> Vocabulary {
        let words = [
            "ахметов",
            "ахметова",
            "ахмедов",
            "аманжолов",
            "иванов",
            "сериков",
            "кенжегул",
        ];
        Vocabulary::new(words.map(str::to_owned))
    }

    #[test]
    fn one_typo_is_forgiven_wherever_it_stands() {
        for typed in [
            "ахмтов",
            "аххметов",
            "ахмктов",
            "ахемтов",
            "хметов",
            "ахмето",
            "ахметоф",
        ] {
            let near = vocabulary();
            assert!(
                near.near(typed).contains(&"ахметов"),
                "{typed} {:?}",
                near.near(typed)
            );
        }
    }

    #[test]
    fn a_beginning_with_a_typo_is_forgiven_too() {
        assert!(vocabulary().near("амонжо").contains(&"аманжолов"));
        assert!(vocabulary().near("кнеже").contains(&"кенжегул"));
    }

    #[test]
    fn left_out_letters_are_found_by_the_order_of_the_others() {
        assert!(vocabulary().near("ахмтв").contains(&"ахметов"));
    }

    #[test]
    fn two_typos_short_words_and_numbers_are_near_to_nothing() {
        assert!(vocabulary().near("ихмытов").is_empty());
        assert!(vocabulary().near("ахм").is_empty());
        assert!(vocabulary().near("7701").is_empty());
    }

    #[test]
    fn the_nearest_comes_first() {
        assert_eq!(vocabulary().near("ахметоа").first(), Some(&"ахметов"));
    }
}
