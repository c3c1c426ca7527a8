//! The words of a register's names, in memory, and those that a mistyped word may have meant.
//!
//! Words are compared, never rows: a million subjects have some tens of thousands of words.

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::line::LONGEST_BEGINNING;
use super::query::{Query, Term};

/// Shorter words are typed wrongly too rarely, and are near to too much.
pub(super) const SHORTEST: usize = 4;

/// A mistyped word is taken for at most this many others.
const MOST_NEAR: usize = 64;

/// A longer beginning stands for at most this many words.
const MOST_SPELLED_OUT: usize = 64;

/// The folded words of a register's names: one text, and where in it each word ends.
#[derive(Debug, Default)]
pub struct Vocabulary {
    text: String,
    ends: Vec<u32>,
    signatures: Vec<u64>,
    /// Those that came out of order.
    added: Vec<String>,
}

impl Vocabulary {
    /// Takes in the next word in order.
    pub fn push(&mut self, word: &str) {
        self.text.push_str(word);
        // Four gigabytes of names is more than any register has.
        self.ends
            .push(u32::try_from(self.text.len()).unwrap_or(u32::MAX));
        self.signatures.push(signature(word));
    }

    /// Takes in a word out of order; one that is there already does no harm.
    pub fn add(&mut self, word: &str) {
        self.added.push(word.to_owned());
    }

    /// Whether a word begins like that.
    pub fn has_beginning(&self, beginning: &str) -> bool {
        self.beginning_so(beginning).next().is_some()
    }

    /// The words that begin like that; nothing, where they are too many to ask for each.
    fn beginning_with(&self, beginning: &str) -> Option<Vec<String>> {
        let words = self.beginning_so(beginning).take(MOST_SPELLED_OUT + 1);
        let words: Vec<String> = words.map(str::to_owned).collect();
        (words.len() <= MOST_SPELLED_OUT).then_some(words)
    }

    fn beginning_so(&self, beginning: &str) -> impl Iterator<Item = &str> {
        let begins = move |word: &&str| word.starts_with(beginning);
        let in_order = (self.place_of(beginning)..self.ends.len()).map_while(|at| self.word(at));
        let added = self.added.iter().map(String::as_str);
        in_order.take_while(begins).chain(added.filter(begins))
    }

    /// Where a word stands among those in order, or would stand.
    fn place_of(&self, word: &str) -> usize {
        let (mut low, mut high) = (0, self.ends.len());
        while low < high {
            let middle = low.midpoint(high);
            if self.word(middle).is_some_and(|other| other < word) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        low
    }

    /// The words that begin one typo away from `word` (a missing, an extra, a wrong letter, two
    /// swapped); where there are none, those that have its letters in their order. The nearest
    /// first.
    pub fn near(&self, word: &str) -> Vec<&str> {
        let typed: Vec<char> = word.chars().collect();
        if typed.len() < SHORTEST || typed.iter().any(char::is_ascii_digit) {
            return Vec::new();
        }
        let wanted = signature(word);
        let mut letters = Vec::new();
        // One typo brings at most one letter that the word does not have.
        let mut near: Vec<(i64, &str)> = self
            .words_lacking(wanted, 1)
            .filter_map(|candidate| {
                letters.clear();
                letters.extend(candidate.chars());
                begins_near(&typed, &letters).then_some((letters.len() as i64, candidate))
            })
            .collect();
        if near.is_empty() {
            let matcher = SkimMatcherV2::default().respect_case();
            let scored = self
                .words_lacking(wanted, 0)
                .filter_map(|candidate| Some((-matcher.fuzzy_match(candidate, word)?, candidate)));
            near = scored.collect();
        }
        near.sort_unstable();
        near.dedup();
        near.truncate(MOST_NEAR);
        near.into_iter().map(|(_, word)| word).collect()
    }

    /// The words that have all but `most` of the wanted letters.
    fn words_lacking(&self, wanted: u64, most: u32) -> impl Iterator<Item = &str> {
        let has_letters = move |has: u64| (wanted & !has).count_ones() <= most;
        let in_order = self.signatures.iter().enumerate();
        let in_order = in_order.filter(move |(_, has)| has_letters(**has));
        let added = self.added.iter().map(String::as_str);
        in_order
            .filter_map(|(place, _)| self.word(place))
            .chain(added.filter(move |word| has_letters(signature(word))))
    }

    fn word(&self, place: usize) -> Option<&str> {
        let begins = match place.checked_sub(1) {
            Some(before) => *self.ends.get(before)?,
            None => 0,
        };
        let ends = *self.ends.get(place)?;
        self.text
            .get(usize::try_from(begins).ok()?..usize::try_from(ends).ok()?)
    }
}

impl Query {
    /// The query without the readings in the other alphabet that no word begins like.
    #[must_use]
    pub fn readable(&self, vocabulary: &Vocabulary) -> Self {
        let mut query = self.clone();
        for term in &mut query.terms {
            let mut place = 0;
            term.readings.retain(|words| {
                place += 1;
                // What was typed may be a word of something else than a name.
                place == 1 || words.iter().all(|word| vocabulary.has_beginning(word))
            });
        }
        query.spell_out(vocabulary);
        query
    }

    /// Says which words of names longer beginnings stand for. Those in Latin letters are parts of
    /// addresses too, of which nearly every subject has one of its own.
    fn spell_out(&mut self, vocabulary: &Vocabulary) {
        let words = self
            .terms
            .iter()
            .flat_map(|term| term.readings.iter().flatten());
        let long =
            words.filter(|word| !word.is_ascii() && word.chars().count() > LONGEST_BEGINNING);
        self.spelled_out = long
            .filter_map(|word| Some((word.clone(), vocabulary.beginning_with(word)?)))
            .collect();
    }

    /// The query with every word also read as the words it may have been meant for.
    #[must_use]
    pub fn forgiving(&self, vocabulary: &Vocabulary) -> Self {
        let forgiving = |term: Term| {
            let words = term
                .readings
                .iter()
                .filter_map(|reading| match reading.as_slice() {
                    [word] => Some(word),
                    _ => None,
                });
            Term {
                near: words
                    .flat_map(|word| vocabulary.near(word))
                    .map(str::to_owned)
                    .collect(),
                ..term
            }
        };
        let words = self.terms.iter().flat_map(Term::halves);
        let mut query = Self {
            terms: words.map(forgiving).collect(),
            ..self.clone()
        };
        query.spell_out(vocabulary);
        query
    }
}

impl Term {
    /// The halves of a double name, each a term of its own; the term itself, where it is none.
    pub(super) fn halves(&self) -> Vec<Self> {
        let count = self.readings.first().map_or(0, Vec::len);
        if count < 2 {
            return vec![self.clone()];
        }
        let alike = self
            .readings
            .iter()
            .filter(|reading| reading.len() == count);
        let half = |at: usize| {
            let words = alike.clone().filter_map(|reading| reading.get(at));
            Self {
                readings: words.map(|word| vec![word.clone()]).collect(),
                retyped: Vec::new(),
                near: Vec::new(),
            }
        };
        (0..count).map(half).collect()
    }
}

/// A bit for each letter that occurs.
fn signature(word: &str) -> u64 {
    let bit = |letter| 1 << (u32::from(letter) % 64);
    word.chars().fold(0, |bits, letter| bits | bit(letter))
}

/// Whether `word` has a beginning at most one typo away from `typed` (optimal string alignment).
pub(super) fn begins_near(typed: &[char], word: &[char]) -> bool {
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
            "аманжолов",
            "ахмедов",
            "ахметов",
            "ахметова",
            "иванов",
            "кенжегул",
            "сериков",
        ];
        let mut vocabulary = Vocabulary::default();
        for word in words {
            vocabulary.push(word);
        }
        vocabulary
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
    fn it_is_known_what_a_beginning_stands_for() {
        let mut vocabulary = vocabulary();
        let with = |vocabulary: &Vocabulary, beginning| vocabulary.beginning_with(beginning);
        assert_eq!(with(&vocabulary, "ахмет").unwrap(), ["ахметов", "ахметова"]);
        assert_eq!(with(&vocabulary, "я").unwrap(), [""; 0]);
        assert!(!vocabulary.has_beginning("як"));
        vocabulary.add("яковлев");
        assert_eq!(with(&vocabulary, "я").unwrap(), ["яковлев"]);
        assert!(vocabulary.near("яковлв").contains(&"яковлев"));
        for n in 0..MOST_SPELLED_OUT {
            vocabulary.add(&format!("я{n}"));
        }
        assert_eq!(with(&vocabulary, "я"), None);
    }

    #[test]
    fn only_long_beginnings_are_spelled_out() {
        let query = Query::parse("ахметова ахмет akhmetova").readable(&vocabulary());
        let spelled_out: Vec<_> = query.spelled_out.into_iter().collect();
        assert_eq!(
            spelled_out,
            [("ахметова".to_owned(), vec!["ахметова".to_owned()])]
        );
    }

    #[test]
    fn readings_that_are_no_words_are_left_out() {
        let query = Query::parse("akhm").readable(&vocabulary());
        assert_eq!(query.terms[0].readings, [["akhm"], ["ахм"]]);
    }

    #[test]
    fn either_half_of_a_double_name_is_forgiven() {
        let query = Query::parse("ахметова-сериокв").forgiving(&vocabulary());
        let near: Vec<_> = query.terms.iter().map(|term| &term.near).collect();
        assert_eq!(near.len(), 2);
        assert!(near[1].iter().any(|word| word == "сериков"), "{near:?}");
    }

    #[test]
    fn the_nearest_comes_first() {
        assert_eq!(vocabulary().near("ахметоа").first(), Some(&"ахметов"));
    }
}
