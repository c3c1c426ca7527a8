//! Which parts of a text answered the query.
//!
//! What was mistyped is compared with the few words of the text itself: whoever was found through
//! the vocabulary has a word near to it.

use std::ops::Range;

use super::Query;
use super::fold::placed_words;
use super::query::{DigitRun, Term};
use super::vocabulary::{SHORTEST, begins_near};

/// The shortest word that is marked in the middle of another one; a shorter one would be marked
/// all over the line.
const SHORTEST_INSIDE: usize = 3;

/// The matched parts of `text`, in characters from zero, in order and without overlaps. The text
/// is taken to be in NFC, as `SafeText` is. Digits are found across the separators of a number.
pub fn highlight(text: &str, query: &Query) -> Vec<Range<usize>> {
    let there: Vec<Word> = placed_words(text).collect();
    let mut marked = Vec::new();
    for term in &query.terms {
        let found = marked_words(&there, typed(term));
        let is_double = term.readings.first().is_some_and(|typed| typed.len() > 1);
        if is_double {
            let halves = term.halves();
            marked.extend(halves.iter().flat_map(|half| marked_near(&there, half)));
        } else if found.is_empty() {
            marked.extend(marked_near(&there, term));
        }
        marked.extend(found);
    }
    for run in &query.digits {
        marked.extend(marked_run(text, run));
    }
    ranges(marked)
}

/// The parts of `text` that the folded `words` match: the beginning of a word, or else any place
/// in it.
pub fn highlight_words<S: AsRef<str>>(text: &str, words: &[S]) -> Vec<Range<usize>> {
    let there: Vec<Word> = placed_words(text).collect();
    ranges(marked_words(&there, words.iter().map(AsRef::as_ref)))
}

/// A folded word of the text, each character with its place.
type Word = Vec<(usize, char)>;

/// What a term may have been meant as, word by word.
fn typed(term: &Term) -> impl Iterator<Item = &str> {
    let words = term.readings.iter().chain(&term.retyped).flatten();
    words.map(String::as_str)
}

/// The places of all matched characters.
fn marked_words<'w>(there: &[Word], wanted: impl Iterator<Item = &'w str>) -> Vec<usize> {
    let mut marked = Vec::new();
    for part in wanted {
        for word in there {
            if let Some(start) = place_in(word, part) {
                let matched = word.iter().skip(start).take(part.chars().count());
                marked.extend(matched.map(|&(at, _)| at));
            }
        }
    }
    marked
}

/// The places of words that a term, where it is none of them, may be with a typo in it: as much
/// of them as was typed.
fn marked_near(there: &[Word], term: &Term) -> Vec<usize> {
    if !marked_words(there, typed(term)).is_empty() {
        return Vec::new();
    }
    let typed: Vec<Vec<char>> = typed(term)
        .map(|word| word.chars().collect())
        .filter(|word: &Vec<char>| word.len() >= SHORTEST)
        .collect();
    let mut marked = Vec::new();
    for word in there {
        let letters: Vec<char> = word.iter().map(|&(_, c)| c).collect();
        let near = typed.iter().find(|typed| begins_near(typed, &letters));
        let in_order = || typed.iter().any(|typed| has_in_order(&letters, typed));
        let count = match near {
            Some(typed) if letters.len() > typed.len() + 1 => typed.len(),
            Some(_) => letters.len(),
            None if in_order() => letters.len(),
            None => 0,
        };
        marked.extend(word.iter().take(count).map(|&(at, _)| at));
    }
    marked
}

/// Whether a word begins like the typed one and has all its letters in their order.
fn has_in_order(word: &[char], typed: &[char]) -> bool {
    let mut rest = word.iter();
    word.first() == typed.first() && typed.iter().all(|letter| rest.any(|other| other == letter))
}

/// Where a part stands in a word: at its beginning, or else anywhere.
fn place_in(word: &[(usize, char)], part: &str) -> Option<usize> {
    let length = part.chars().count();
    let last = match length {
        0 => return None,
        1..SHORTEST_INSIDE => 0,
        _ => word.len().checked_sub(length)?,
    };
    let is_at = |start: &usize| {
        let letters = word.iter().skip(*start).map(|&(_, c)| c);
        letters.take(length).eq(part.chars())
    };
    (0..=last).find(is_at)
}

/// The places of the first reading of the digits that is there, or else of any of their groups.
fn marked_run(text: &str, run: &DigitRun) -> Vec<usize> {
    let whole = run.written().find_map(|parts| {
        let parts: Vec<_> = parts.iter().map(|part| marked_digits(text, part)).collect();
        let is_there = parts.iter().all(|part| !part.is_empty());
        is_there.then(|| parts.concat())
    });
    whole.unwrap_or_else(|| {
        let groups = run.groups.iter();
        groups
            .flat_map(|group| marked_digits(text, group))
            .collect()
    })
}

/// The places of `digits` in the text, looking through whatever separates its digits; a letter
/// ends a number.
fn marked_digits(text: &str, digits: &str) -> Vec<usize> {
    let wanted: Vec<char> = digits.chars().collect();
    let mut marked = Vec::new();
    let mut number: Vec<(usize, char)> = Vec::new();
    let mut look_in = |number: &mut Vec<(usize, char)>| {
        let row: Vec<char> = number.iter().map(|&(_, c)| c).collect();
        if let Some(start) = row
            .windows(wanted.len().max(1))
            .position(|window| window == wanted)
        {
            marked.extend(
                number
                    .iter()
                    .skip(start)
                    .take(wanted.len())
                    .map(|&(at, _)| at),
            );
        }
        number.clear();
    };
    for (at, c) in text.chars().enumerate() {
        if c.is_ascii_digit() {
            number.push((at, c));
        } else if c.is_alphabetic() {
            look_in(&mut number);
        }
    }
    look_in(&mut number);
    marked
}

/// Neighbouring places as ranges.
fn ranges(mut places: Vec<usize>) -> Vec<Range<usize>> {
    places.sort_unstable();
    places.dedup();
    let mut out: Vec<Range<usize>> = Vec::new();
    for place in places {
        match out.last_mut() {
            Some(range) if range.end == place => range.end = place + 1,
            _ => out.push(place..place + 1),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;
    use rstest::rstest;

    /// The text with its marked parts in brackets.
    fn shown(text: &str, query: &str) -> String {
        let ranges = highlight(text, &Query::parse(query));
        let mut out = String::new();
        for (at, c) in text.chars().enumerate() {
            if ranges.iter().any(|range| range.start == at) {
                out.push('[');
            }
            out.push(c);
            if ranges.iter().any(|range| range.end == at + 1) {
                out.push(']');
            }
        }
        out
    }

    #[rstest]
    #[case("Ахметов Нұрлан", "ахм нур", "[Ахм]етов [Нұр]лан")]
    #[case("Жүсіпова Пётр", "жусип петр", "[Жүсіп]ова [Пётр]")]
    #[case("Ахметов Ахмет", "ахмет", "[Ахмет]ов [Ахмет]")]
    #[case("Нұрахметова", "ахмет", "Нұр[ахмет]ова")]
    #[case("Маха", "ах", "Маха")]
    #[case("О’Нил Джон", "онил", "[О]’[Нил] Джон")]
    #[case("Ахметов", "f[vtn", "[Ахмет]ов")]
    #[case("Кеңжегүл", "кенжегуль", "[Кеңжегүл]")]
    #[case("Ахметов Нұрлан", "ахмедов нур", "[Ахметов] [Нұр]лан")]
    #[case("Аманжолова Айгүл", "амонжо", "[Аманжо]лова Айгүл")]
    #[case("Ахметов", "ахмтв", "[Ахметов]")]
    #[case("Иванов", "ахмтв", "Иванов")]
    #[case("Шпынова-Ларионова", "шпынова-лариноова", "[Шпынова]-[Ларионова]")]
    #[case("Ахметов", "akhm", "[Ахм]етов")]
    #[case("+7 701 255 43 16", "2554", "+7 701 [255] [4]3 16")]
    #[case("кв. 43, +7 701 255 43 16", "701 43", "кв. [43], +7 [701] 255 43 16")]
    #[case("+7 701 255 43 16", "87012554316", "+7 [701] [255] [43] [16]")]
    #[case("+7 701 255 43 16", "8 (701) 255-43-16", "+7 [701] [255] [43] [16]")]
    #[case("ДОГ-1048576", "10485", "ДОГ-[10485]76")]
    #[case("user@example.kz", "exam", "user@[exam]ple.kz")]
    #[case("Ахметов", "", "Ахметов")]
    fn marks_what_was_found(#[case] text: &str, #[case] query: &str, #[case] expected: &str) {
        assert_eq!(shown(text, query), expected);
    }

    #[test]
    fn words_alone_can_be_marked() {
        assert_eq!(highlight_words("Әсел Асқар", &["ас"]), [0..2, 5..7]);
        assert!(highlight_words("Әсел", &[""]).is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            failure_persistence: None,
            rng_seed: RngSeed::Fixed(1),
            ..ProptestConfig::default()
        })]

        #[test]
        fn ranges_lie_in_the_text(text in any::<String>(), query in any::<String>()) {
            let nfc: String = unicode_normalization::UnicodeNormalization::nfc(text.as_str()).collect();
            let length = nfc.chars().count();
            let found = highlight(&nfc, &Query::parse(&query));
            prop_assert!(found.iter().all(|range| range.start < range.end && range.end <= length));
            prop_assert!(found.is_sorted_by(|a, b| a.end < b.start));
        }
    }
}
