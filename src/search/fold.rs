//! Folding: the one form in which text is indexed and asked for.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::domain::identity::is_plain;

/// Hardly a word has more letters.
const LETTERS: usize = 16;

/// The text in lower case and NFC, with ё as е, Kazakh letters as the Russian letters they are
/// written with on a Russian keyboard, Latin letters without diacritics, and letters of the wrong
/// alphabet inside a word as the ones they look like. Each character of NFC text gives one, but
/// for combining marks, which are dropped. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let chars = composed_chars(text);
    let mut word = Vec::with_capacity(LETTERS);
    let mut at = 0;
    while let Some(&c) = chars.get(at) {
        if is_letter_of_word(c) {
            at = take_word(&chars, at, &mut word);
            out.extend(word.iter().map(|&(_, folded)| folded));
        } else {
            out.push(c);
            at += 1;
        }
    }
    out
}

/// The folded words of a text, in order: rows of letters and digits. An e-mail address falls into
/// its parts, a double name into its halves; an apostrophe inside a name is left out, and so are
/// the hard and the soft sign: Kazakh and Latin spellings of a name have none.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let chars = composed_chars(text);
    let mut word = Vec::with_capacity(LETTERS);
    let mut at = 0;
    std::iter::from_fn(move || {
        let found = next_word(&chars, &mut at, &mut word);
        found.then(|| {
            let mut text = String::with_capacity(2 * word.len());
            text.extend(word.iter().map(|&(_, folded)| folded));
            text
        })
    })
}

/// The folded words of a text, and those that hyphens join once more as one word: a double name
/// is written and typed either way.
pub fn words_and_doubles(text: &str) -> impl Iterator<Item = String> {
    words(text).chain(text.split_whitespace().filter_map(double))
}

/// The halves of a double word as one word.
pub(super) fn double(word: &str) -> Option<String> {
    let is_hyphen = |c| matches!(c, '-' | '\u{2010}'..='\u{2015}');
    if !word.contains(is_hyphen) {
        return None;
    }
    let word = word.trim_matches(|c| !is_letter_of_word(c));
    let of_halves = |c| is_letter_of_word(c) || is_apostrophe(c) || is_hyphen(c);
    (word.contains(is_hyphen) && word.chars().all(of_halves)).then(|| words(word).collect())
}

/// The folded words with the place of each character in the NFC text, in characters from zero.
pub(super) fn placed_words(text: &str) -> impl Iterator<Item = Vec<(usize, char)>> {
    let chars = composed_chars(text);
    let mut word = Vec::with_capacity(LETTERS);
    let mut at = 0;
    std::iter::from_fn(move || {
        let found = next_word(&chars, &mut at, &mut word);
        found.then(|| std::mem::take(&mut word))
    })
}

/// Takes the next word of which anything is left without its silent signs, from `at` on.
fn next_word(chars: &[char], at: &mut usize, word: &mut Vec<(usize, char)>) -> bool {
    while let Some(&c) = chars.get(*at) {
        if !is_letter_of_word(c) {
            *at += 1;
            continue;
        }
        *at = take_word(chars, *at, word);
        word.retain(|&(_, c)| !is_silent(c));
        if !word.is_empty() {
            return true;
        }
    }
    false
}

/// The signs of a folded word that nothing is found by.
pub(super) fn is_silent(c: char) -> bool {
    is_apostrophe(c) || matches!(c, 'ь' | 'ъ')
}

/// The signs that stand for an apostrophe inside names.
pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(
        c,
        '\'' | '`' | '\u{2019}' | '\u{2018}' | '\u{2B9}' | '\u{2BB}' | '\u{2BC}' | '\u{B4}'
    )
}

fn composed_chars(text: &str) -> Vec<char> {
    let mut chars = Vec::with_capacity(text.len());
    match is_nfc_quick(text.chars().filter(|c| !is_plain(*c))) {
        IsNormalized::Yes => chars.extend(text.chars()),
        IsNormalized::No | IsNormalized::Maybe => chars.extend(text.nfc()),
    }
    chars
}

fn is_letter_of_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => true,
        _ => c.is_alphanumeric() && !is_combining_mark(c),
    }
}

/// Takes one word that begins at `at`, folded, with apostrophes that stand between two of its
/// letters; where it ends.
fn take_word(chars: &[char], mut at: usize, word: &mut Vec<(usize, char)>) -> usize {
    word.clear();
    let (mut cyrillic, mut latin) = (0, 0);
    while let Some(&c) = chars.get(at) {
        let next = chars.get(at + 1);
        let inside = is_apostrophe(c) && next.is_some_and(|&next| is_letter_of_word(next));
        if is_letter_of_word(c) || inside {
            word.push((at, c));
            cyrillic += usize::from(is_cyrillic(c));
            latin += usize::from(is_latin(c));
        } else if !is_combining_mark(c) {
            break;
        }
        at += 1;
    }
    let look_alike = match (cyrillic, latin) {
        (0, _) | (_, 0) => None,
        _ if cyrillic >= latin => Some(cyrillic_look_alike as fn(char) -> char),
        _ => Some(latin_look_alike as fn(char) -> char),
    };
    for (_, c) in word {
        // By its own shape first, since capitals have look-alikes of their own, then without its
        // diacritics.
        *c = match look_alike {
            None => plain(plain(*c)),
            Some(look_alike) => plain(look_alike(plain(look_alike(*c)))),
        };
    }
    at
}

fn is_cyrillic(c: char) -> bool {
    matches!(c, '\u{400}'..='\u{52F}')
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
        || (matches!(c, '\u{C0}'..='\u{24F}' | '\u{259}' | '\u{1E00}'..='\u{1EFF}')
            && c.is_alphabetic())
}

/// The Cyrillic letter that looks like a Latin one. Capitals look like other letters than small
/// ones do: `H` like Н, `h` like һ.
fn cyrillic_look_alike(c: char) -> char {
    match c {
        'A' | 'a' => 'а',
        'B' => 'в',
        'C' | 'c' => 'с',
        'E' | 'e' => 'е',
        'H' => 'н',
        'h' => 'һ',
        'I' | 'i' => 'і',
        'K' | 'k' => 'к',
        'M' => 'м',
        'O' | 'o' => 'о',
        'P' | 'p' => 'р',
        'T' => 'т',
        'X' | 'x' => 'х',
        'Y' | 'y' => 'у',
        _ => c,
    }
}

/// The Latin letter that looks like a Cyrillic one.
fn latin_look_alike(c: char) -> char {
    match c {
        'А' | 'а' => 'a',
        'В' => 'b',
        'С' | 'с' => 'c',
        'Е' | 'е' => 'e',
        'Н' => 'h',
        'Һ' | 'һ' => 'h',
        'І' | 'і' => 'i',
        'Ү' | 'ү' => 'y',
        'К' | 'к' => 'k',
        'М' => 'm',
        'О' | 'о' => 'o',
        'Р' | 'р' => 'p',
        'Т' => 't',
        'Х' | 'х' => 'x',
        'У' | 'у' => 'y',
        _ => c,
    }
}

/// One letter in lower case, without what a Russian or an English keyboard cannot type.
fn plain(c: char) -> char {
    // Nearly every letter there is, without the tables for all the others.
    let small = match c {
        'a'..='z' | '0'..='9' | 'а'..='я' => return c,
        'А'..='Я' => return char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        'ё' | 'ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і' => c,
        _ => c.to_lowercase().next().unwrap_or(c),
    };
    match small {
        'a'..='z' | '0'..='9' | 'а'..='я' => small,
        'ё' | 'є' => 'е',
        'ә' => 'а',
        'ғ' | 'ґ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' | 'ѳ' => 'о',
        'ұ' | 'ү' => 'у',
        'һ' => 'х',
        'і' | 'ї' => 'и',
        'ı' => 'i',
        'ə' => 'a',
        'ø' => 'o',
        'ł' => 'l',
        'đ' => 'd',
        _ if is_latin(small) => first_of_decomposed(small),
        _ => small,
    }
}

fn first_of_decomposed(c: char) -> char {
    let mut base = None;
    decompose_canonical(c, |part| {
        base.get_or_insert(part);
    });
    base.unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;
    use rstest::rstest;

    #[rstest]
    #[case("АХМЕТОВ", "ахметов")]
    #[case("Пётр", "петр")]
    #[case("әғқңөұүһі ӘҒҚҢӨҰҮҺІ", "агкноуухи агкноуухи")]
    #[case("Жүсіпова", "жусипова")]
    #[case("Сергей", "сергей")]
    #[case::decomposed("Сергеи\u{306}", "сергей")]
    #[case::stress("за\u{301}мок", "замок")]
    #[case::latin_in_cyrillic("Aхмeтoв", "ахметов")]
    #[case::latin_capitals("HУРЛАН TИМУР", "нурлан тимур")]
    #[case::latin_schwa("Əсел", "асел")]
    #[case::cyrillic_in_latin("Аkhmetov", "akhmetov")]
    #[case("Jüsıpova Şynar Ñ", "jusipova synar n")]
    #[case("user@Example.kz", "user@example.kz")]
    #[case("+7 701 234-56-78", "+7 701 234-56-78")]
    #[case("О’Нил", "о’нил")]
    #[case("İ", "i")]
    #[case("", "")]
    fn folds(#[case] text: &str, #[case] folded: &str) {
        assert_eq!(fold(text), folded);
    }

    #[test]
    fn a_letter_is_plain_after_two_steps() {
        for c in '\0'..=char::MAX {
            let twice = plain(plain(c));
            assert_eq!(plain(twice), twice, "{c:?}");
        }
    }

    #[rstest]
    #[case("Ахметов  Нұрлан", &["ахметов", "нурлан"])]
    #[case("Анна-Мария О’Нил", &["анна", "мария", "онил"])]
    #[case("user_1@mail.example.kz", &["user", "1", "mail", "example", "kz"])]
    #[case("Астана, пр. \"Мәңгілік Ел\", 8", &["астана", "пр", "мангилик", "ел", "8"])]
    #[case("'кавычки'", &["кавычки"])]
    #[case("Кенжегуль Подъячев ь", &["кенжегул", "подячев"])]
    #[case("за\u{301}мок", &["замок"])]
    #[case(" … ", &[])]
    fn falls_into_words(#[case] text: &str, #[case] expected: &[&str]) {
        assert_eq!(words(text).collect::<Vec<_>>(), expected);
    }

    #[rstest]
    #[case("Анна-Мария О’Нил", &["анна", "мария", "онил", "аннамария"])]
    #[case("(Нұр-Сұлтан)", &["нур", "султан", "нурсултан"])]
    #[case("ДОГ-17", &["дог", "17", "дог17"])]
    #[case("anna-maria@example.kz -- -", &["anna", "maria", "example", "kz"])]
    fn doubles_are_one_word_too(#[case] text: &str, #[case] expected: &[&str]) {
        assert_eq!(words_and_doubles(text).collect::<Vec<_>>(), expected);
    }

    proptest! {
        #![proptest_config(ProptestConfig {
            failure_persistence: None,
            rng_seed: RngSeed::Fixed(1),
            ..ProptestConfig::default()
        })]

        #[test]
        fn twice_is_once(text in "[a-zA-ZА-Яа-яәғқңөұүһіІёЁäşıİ'’\u{301}\u{306} .@-]{0,24}") {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded.clone());
            let all: Vec<_> = words(&text).collect();
            prop_assert_eq!(words(&folded).collect::<Vec<_>>(), all.clone());
            prop_assert!(all.iter().all(|word| !word.is_empty()));
        }

        #[test]
        fn any_text_folds(text in any::<String>()) {
            prop_assert!(words(&text).all(|word| !word.is_empty()));
        }
    }
}
