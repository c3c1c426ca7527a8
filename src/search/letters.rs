//! Finding a short line by some of its letters: the beginnings of its words, or letters in their
//! order with gaps between them, under whatever layout they were typed.

use std::ops::Range;

use fuzzy_matcher::FuzzyMatcher;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::fold::{fold, placed_words, words};
use super::layout::{cyrillic_keys, latin_keys};

/// How many letters of a word may be left out in one place. Letters further apart are scattered
/// over the line, and whoever typed them meant another.
const LEFT_OUT: usize = 2;

/// What was typed, as it was and as the same keys read under the other layout.
pub struct Letters {
    readings: Vec<Vec<String>>,
    // It folds ASCII only, so that both sides are folded here.
    matcher: SkimMatcherV2,
}

/// How a line is like what was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likeness {
    /// How near it is.
    pub closeness: Closeness,
    /// The parts of the line that were typed, in characters.
    pub marks: Vec<Range<usize>>,
}

/// How near a line is; the nearest is the smallest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Closeness {
    /// The line begins with it.
    Begins,
    /// Each word begins a word of the line.
    Words,
    /// Each word has its letters in the line; the negated points come first for the most.
    Letters(i64),
}

impl Letters {
    /// The readings of a text.
    pub fn of(typed: &str) -> Self {
        let readings = [
            Some(typed.to_owned()),
            cyrillic_keys(typed),
            latin_keys(typed),
        ];
        let readings = readings.into_iter().flatten();
        let mut readings: Vec<Vec<String>> = readings.map(|text| words(&text).collect()).collect();
        readings.retain(|words| !words.is_empty());
        Self {
            readings,
            matcher: SkimMatcherV2::default().respect_case(),
        }
    }

    /// Whether nothing was typed.
    pub fn is_empty(&self) -> bool {
        self.readings.is_empty()
    }

    /// How a line is like it; `None` where it is not.
    pub fn in_line(&self, line: &str) -> Option<Likeness> {
        let readings = self.readings.iter();
        let likenesses = readings.filter_map(|words| self.like(line, words));
        likenesses.min_by_key(|likeness| likeness.closeness)
    }

    fn like(&self, line: &str, typed: &[String]) -> Option<Likeness> {
        by_words(line, typed).or_else(|| self.by_letters(line, typed))
    }

    fn by_letters(&self, line: &str, typed: &[String]) -> Option<Likeness> {
        let line = fold(line);
        let mut points = 0;
        let mut places = Vec::new();
        for word in typed {
            let (score, found) = self.matcher.fuzzy_indices(&line, word)?;
            if !is_close(&line, &found) {
                return None;
            }
            points += score;
            places.extend(found);
        }
        places.sort_unstable();
        Some(Likeness {
            closeness: Closeness::Letters(-points),
            marks: places.into_iter().map(|at| at..at + 1).collect(),
        })
    }
}

/// Whether each letter found begins a word, or stands near the one before it.
fn is_close(line: &str, found: &[usize]) -> bool {
    let letters: Vec<char> = line.chars().collect();
    let begins_word = |at: usize| {
        let before = at.checked_sub(1).and_then(|before| letters.get(before));
        before.is_none_or(|letter| !letter.is_alphanumeric())
    };
    let mut before = None;
    found.iter().all(|at| {
        let near = before.is_some_and(|before| at - before <= LEFT_OUT + 1);
        before = Some(*at);
        near || begins_word(*at)
    })
}

/// Each word begins a word of the line.
fn by_words(line: &str, typed: &[String]) -> Option<Likeness> {
    let there: Vec<Vec<(usize, char)>> = placed_words(line).collect();
    let mut closeness = Closeness::Words;
    let mut marks = Vec::new();
    for (at, word) in typed.iter().enumerate() {
        let begun = |letters: &Vec<(usize, char)>| {
            let mut letters = letters.iter().map(|(_, letter)| *letter);
            word.chars().all(|typed| letters.next() == Some(typed))
        };
        let place = there.iter().position(begun)?;
        if (at, place) == (0, 0) {
            closeness = Closeness::Begins;
        }
        let letters = there.get(place)?.iter().take(word.chars().count());
        marks.extend(letters.map(|(at, _)| *at..*at + 1));
    }
    Some(Likeness { closeness, marks })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn best<'a>(typed: &str, lines: &[&'a str]) -> Vec<&'a str> {
        let letters = Letters::of(typed);
        let mut found: Vec<(Closeness, &str)> = lines
            .iter()
            .filter_map(|line| Some((letters.in_line(line)?.closeness, *line)))
            .collect();
        found.sort();
        found.into_iter().map(|(_, line)| line).collect()
    }

    const LINES: [&str; 5] = [
        "Одобрить блокирование",
        "Отказать в блокировании",
        "Показать скрытые данные",
        "Закрыть обращение",
        "Қадағалау тілі",
    ];

    #[test]
    fn what_begins_a_line_comes_before_what_begins_a_word_of_it() {
        assert_eq!(
            best("от", &["Показать отказ", "Отказать"]),
            ["Отказать", "Показать отказ"]
        );
        assert_eq!(best("блок", &LINES), LINES[..2]);
        assert_eq!(best("блок отк", &LINES), [LINES[1]]);
    }

    #[test]
    fn letters_in_their_order_are_enough_under_any_layout_and_case() {
        for typed in ["одблк", "ОДОБЛ", "jl,kr", "обрть", "блокированею"]
        {
            let found = best(typed, &LINES);
            let expected = if typed == "блокированею" {
                None
            } else {
                Some(&LINES[0])
            };
            assert_eq!(found.first(), expected, "{typed}: {found:?}");
        }
        assert_eq!(best("кдгалау", &LINES), [LINES[4]]);
        assert!(best("ззз", &LINES).is_empty());
        assert!(
            best("оние", &LINES).is_empty(),
            "scattered letters are no find"
        );
    }

    #[test]
    fn the_letters_found_are_marked() {
        let marks = |typed: &str| {
            let found = Letters::of(typed).in_line("Ёлка у дома").unwrap().marks;
            found
                .into_iter()
                .map(|range| range.start)
                .collect::<Vec<_>>()
        };
        assert_eq!(marks("елк"), [0, 1, 2]);
        assert_eq!(marks("дом елка"), [7, 8, 9, 0, 1, 2, 3]);
        assert_eq!(marks("ека"), [0, 2, 3]);
    }

    #[test]
    fn nothing_typed_is_looked_for_nowhere() {
        assert!(Letters::of("  ").is_empty());
        assert_eq!(Letters::of("").in_line("x"), None);
    }
}
