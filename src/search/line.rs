//! What a subject can be found by, and whether a query finds it: the rule that the register's
//! indexes answer for.

use super::fold::words_and_doubles;
use super::query::{DigitRun, Query};

/// Stands before a number, so that its beginning can be asked for; a letter, for the index.
pub(super) const NUMBER_BEGINS: char = 'b';

/// Stands after a number.
const NUMBER_ENDS: char = 'e';

/// The index of words answers for beginnings of up to so many letters.
pub const LONGEST_BEGINNING: usize = 7;

/// How many signs of a number the index takes together.
pub const GRAM: usize = 4;

/// So many groups of a longer number are looked up: whoever has these has the number, but for a few.
const GRAMS_ASKED: usize = 3;

/// How well a subject answers a query; the better one is the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// Every word that was typed is a whole word.
    Exact,
    /// Every word that was typed begins a word.
    Prefix,
    /// A word is one that may have been meant.
    Near,
}

/// The folded words and the digits of the numbers of one subject.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// The words, each once, between spaces: those of names first.
    words: String,
    /// So far the words of names go.
    names: usize,
    /// The numbers, each between its signs.
    numbers: String,
}

impl Line {
    /// The line of names, of other texts (e-mail addresses, an account number), and of numbers
    /// (ИИН, phones without their country).
    pub fn new<'t>(
        names: impl IntoIterator<Item = &'t str>,
        texts: impl IntoIterator<Item = &'t str>,
        numbers: impl IntoIterator<Item = &'t str>,
    ) -> Self {
        let mut line = Self {
            words: " ".to_owned(),
            ..Self::default()
        };
        line.take(names);
        line.names = line.words.len();
        line.take(texts);
        for number in numbers {
            line.numbers
                .extend([NUMBER_BEGINS].into_iter().chain(number.chars()));
            line.numbers.extend([NUMBER_ENDS, ' ']);
        }
        line
    }

    fn take<'t>(&mut self, texts: impl IntoIterator<Item = &'t str>) {
        for word in texts.into_iter().flat_map(words_and_doubles) {
            if !self.words.split(' ').any(|known| known == word) {
                self.words.extend([word.as_str(), " "]);
            }
        }
    }

    /// The words of names.
    pub fn name_words(&self) -> impl Iterator<Item = &str> {
        let names = self.words.get(..self.names).unwrap_or_default();
        names.split_ascii_whitespace()
    }

    /// The words, with spaces between them.
    pub fn words(&self) -> &str {
        self.words.trim()
    }

    /// The numbers, as [`Pattern::is_in_numbers`] takes them.
    pub fn numbers(&self) -> &str {
        self.numbers.trim_end()
    }

    /// The words and the numbers as they are held against a query.
    pub(super) fn texts(&self) -> (&str, &str) {
        (&self.words, &self.numbers)
    }

    /// The numbers as overlapping groups of signs, with spaces between them.
    pub fn grams(&self) -> String {
        let signs: Vec<char> = self.numbers.chars().collect();
        let mut grams: Vec<&[char]> = signs
            .split(|sign| sign.is_whitespace())
            .flat_map(|number| number.windows(GRAM))
            .collect();
        grams.sort_unstable();
        grams.dedup();
        let mut text = String::with_capacity(grams.len() * (GRAM + 1));
        for gram in grams {
            if !text.is_empty() {
                text.push(' ');
            }
            text.extend(gram);
        }
        text
    }
}

/// Groups of signs of a part of a number: what is looked up in the index. A part shorter than a
/// group is the beginning of one; the last groups of a longer part are looked up, because numbers
/// begin alike and end differently.
pub fn grams(part: &str) -> Vec<String> {
    let signs: Vec<char> = part.chars().collect();
    if signs.len() <= GRAM {
        return vec![part.to_owned()];
    }
    let groups = signs.windows(GRAM).rev().take(GRAMS_ASKED);
    groups.map(|group| group.iter().collect()).collect()
}

/// A query made ready to be held against many lines.
#[derive(Clone, Debug, Default)]
pub struct Pattern {
    terms: Vec<TermPattern>,
    digits: Vec<DigitsPattern>,
}

#[derive(Clone, Debug)]
struct DigitsPattern {
    readings: Vec<Vec<String>>,
    /// An account number may be all digits, or have a row of them behind a dash.
    beginning: String,
}

#[derive(Clone, Debug)]
struct TermPattern {
    readings: Vec<Vec<WordPattern>>,
    near: Vec<String>,
}

#[derive(Clone, Debug)]
struct WordPattern {
    beginning: String,
    whole: String,
}

impl Pattern {
    /// Makes a query ready.
    pub fn new(query: &Query) -> Self {
        let word = |word: &String| WordPattern {
            beginning: format!(" {word}"),
            whole: format!(" {word} "),
        };
        let terms = query.terms.iter().map(|term| TermPattern {
            readings: term
                .readings
                .iter()
                .map(|reading| reading.iter().map(word).collect())
                .collect(),
            near: term.near.iter().map(|word| format!(" {word} ")).collect(),
        });
        Self {
            terms: terms.collect(),
            digits: query.digits.iter().map(DigitsPattern::new).collect(),
        }
    }

    /// Whether the numbers of a line have all its digits. Where they have not, its words may.
    pub fn is_in_numbers(&self, numbers: &str) -> bool {
        self.digits.iter().all(|run| run.is_in_numbers(numbers))
    }

    /// How well the line answers, if it does.
    pub fn level_of(&self, line: &Line) -> Option<Level> {
        if !self.digits.iter().all(|run| run.is_in(line)) {
            return None;
        }
        let mut worst = Level::Exact;
        for term in &self.terms {
            worst = worst.max(term.level_of(&line.words)?);
        }
        Some(worst)
    }
}

impl DigitsPattern {
    fn new(run: &DigitRun) -> Self {
        Self {
            readings: run.readings(),
            beginning: format!(" {}", run.joined),
        }
    }

    fn is_in(&self, line: &Line) -> bool {
        self.is_in_numbers(&line.numbers) || line.words.contains(&self.beginning)
    }

    fn is_in_numbers(&self, numbers: &str) -> bool {
        let found = |part: &String| numbers.contains(part.as_str());
        self.readings.iter().any(|parts| parts.iter().all(found))
    }
}

impl TermPattern {
    fn level_of(&self, words: &str) -> Option<Level> {
        let begins = |reading: &&Vec<WordPattern>| {
            reading.iter().all(|word| words.contains(&word.beginning))
        };
        let whole =
            |reading: &Vec<WordPattern>| reading.iter().all(|word| words.contains(&word.whole));
        let mut found = self.readings.iter().filter(begins).peekable();
        if found.peek().is_some() {
            return Some(if found.any(whole) {
                Level::Exact
            } else {
                Level::Prefix
            });
        }
        let near = self.near.iter().any(|word| words.contains(word));
        near.then_some(Level::Near)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn line() -> Line {
        Line::new(
            ["Ахметов Нұрлан"],
            ["ahmet@mail.example.kz", "КЛ-1048576"],
            ["900101300007", "7012554316"],
        )
    }

    #[test]
    fn words_stand_once_and_numbers_in_groups() {
        let line = Line::new(["Ахметов Ахметов Ахмет"], ["ahmet@example.kz"], ["12345"]);
        assert_eq!(line.words(), "ахметов ахмет ahmet example kz");
        assert_eq!(line.name_words().collect::<Vec<_>>(), ["ахметов", "ахмет"]);
        assert_eq!(line.grams(), "1234 2345 345e b123");
    }

    #[rstest]
    #[case("456", &["456"])]
    #[case("4567", &["4567"])]
    #[case("45678", &["5678", "4567"])]
    #[case("b705123", &["5123", "0512", "7051"])]
    #[case("7012554316", &["4316", "5431", "5543"])]
    fn a_part_is_made_of_groups(#[case] part: &str, #[case] expected: &[&str]) {
        assert_eq!(grams(part), expected);
    }

    #[rstest]
    #[case("ахметов", Some(Level::Exact))]
    #[case("нурлан ахметов", Some(Level::Exact))]
    #[case("ахм", Some(Level::Prefix))]
    #[case("akhm", Some(Level::Prefix))]
    #[case("ahmet", Some(Level::Exact))]
    #[case("ahmet@mail.ex", Some(Level::Prefix))]
    #[case("кл-1048576", Some(Level::Exact))]
    #[case("1048576", Some(Level::Exact))]
    #[case("ахметов 10485", Some(Level::Exact))]
    #[case("48576", None)]
    #[case("метов", None)]
    #[case("ахметов 4316", Some(Level::Exact))]
    #[case("2554", Some(Level::Exact))]
    #[case("8 701 255", Some(Level::Exact))]
    #[case("+7 701", Some(Level::Exact))]
    #[case("701 0007", Some(Level::Exact))]
    #[case("9001 9999", None)]
    #[case("", Some(Level::Exact))]
    fn a_line_answers(#[case] typed: &str, #[case] level: Option<Level>) {
        let pattern = Pattern::new(&Query::parse(typed));
        assert_eq!(pattern.level_of(&line()), level);
    }

    #[test]
    fn a_word_with_a_typo_answers_worse() {
        let mut query = Query::parse("ахмктов нур");
        assert_eq!(Pattern::new(&query).level_of(&line()), None);
        query.terms[0].near = vec!["ахметов".to_owned()];
        assert_eq!(Pattern::new(&query).level_of(&line()), Some(Level::Near));
    }
}
