//! What was typed into the search line.

use super::fold::{fold, is_apostrophe, words};
use super::{cyrillic_forms, cyrillic_keys, latin_keys};
use crate::domain::identity::{Email, Iin, Phone, RecordNumber};

/// A parsed search line. A record matches when it answers every term and every digit run, or is
/// what one of the whole-text readings names.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words, each with the ways in which it may be meant.
    pub terms: Vec<Term>,
    /// Digits that stand on their own: parts of an ИИН, a phone or a number.
    pub digits: Vec<DigitRun>,
    /// The record whose number the whole text is.
    pub number: Option<RecordNumber>,
    /// The whole text as an ИИН or a БИН.
    pub iin: Option<Iin>,
    /// The whole text as a telephone number.
    pub phone: Option<Phone>,
    /// The whole text as an e-mail address.
    pub email: Option<Email>,
}

/// One piece of the line, as typed between spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Each reading is a list of folded words that must all be found; the first one is the text as
    /// it was typed, the others say what it may have meant.
    pub readings: Vec<Vec<String>>,
}

/// Digits with nothing but separators between them: one grouped number, or several numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DigitRun {
    /// All the digits together.
    pub joined: String,
    /// The digits as they were grouped.
    pub groups: Vec<String>,
}

impl Query {
    /// Parses what was typed. Never fails; nothing but separators gives an empty query.
    pub fn parse(text: &str) -> Self {
        let text = text.trim();
        let mut query = Self {
            number: text.parse().ok(),
            iin: Iin::parse(text).ok(),
            phone: Phone::parse(text).ok(),
            email: Email::parse(text).ok(),
            ..Self::default()
        };
        let mut groups = Vec::new();
        for token in text.split_whitespace() {
            if token.chars().any(char::is_alphabetic) {
                query.digits.extend(DigitRun::of(&mut groups));
                query.terms.extend(Term::of(token));
            } else {
                let digits = token.split(|c: char| !c.is_ascii_digit());
                groups.extend(digits.filter(|group| !group.is_empty()).map(str::to_owned));
            }
        }
        query.digits.extend(DigitRun::of(&mut groups));
        query
    }

    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty() && self.digits.is_empty()
    }

    /// The folded words as they were typed.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        let typed = self.terms.iter().filter_map(|term| term.readings.first());
        typed.flatten().map(String::as_str)
    }
}

impl Term {
    fn of(token: &str) -> Option<Self> {
        let typed: Vec<String> = words(token).collect();
        if typed.is_empty() {
            return None;
        }
        let mut readings = vec![typed];
        for alternative in alternatives(token) {
            let reading: Vec<String> = words(&alternative).collect();
            if !reading.is_empty() && !readings.contains(&reading) {
                readings.push(reading);
            }
        }
        Some(Self { readings })
    }
}

impl DigitRun {
    fn of(groups: &mut Vec<String>) -> Option<Self> {
        let groups = std::mem::take(groups);
        (!groups.is_empty()).then(|| Self {
            joined: groups.concat(),
            groups,
        })
    }

    /// The beginnings of E.164 numbers (without `+`) that the digits may be: as they are, with the
    /// trunk prefix 8 as the country code 7, and with the country code left out.
    pub fn phone_prefixes(&self) -> Vec<String> {
        let mut prefixes = vec![self.joined.clone()];
        if let Some(national) = self.joined.strip_prefix('8') {
            prefixes.push(format!("7{national}"));
        } else if self.joined.chars().count() <= 10 && self.joined.starts_with('7') {
            prefixes.push(format!("7{}", self.joined));
        }
        prefixes
    }
}

/// What a typed word may have meant, folded: the same keys under the other layout, then, for a
/// Latin word, its Cyrillic forms. The word itself is not among them.
pub fn alternatives(word: &str) -> Vec<String> {
    let mut found = Vec::new();
    let retyped = cyrillic_keys(word).or_else(|| latin_keys(word));
    for form in retyped
        .iter()
        .map(|retyped| fold(retyped))
        .chain(in_cyrillic(word))
    {
        if form != fold(word) && !found.contains(&form) {
            found.push(form);
        }
    }
    found
}

/// The Cyrillic forms of a word or of a double name: the n-th forms of its parts together.
fn in_cyrillic(word: &str) -> Vec<String> {
    if word.contains('@') {
        return Vec::new();
    }
    let is_part = |c: char| c.is_alphanumeric() || is_apostrophe(c);
    let parts: Vec<Vec<String>> = word
        .split(|c| !is_part(c))
        .filter(|part| !part.is_empty())
        .map(cyrillic_forms)
        .collect();
    if parts.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let most = parts.iter().map(Vec::len).max().unwrap_or(0);
    (0..most)
        .map(|n| {
            let nth = parts
                .iter()
                .filter_map(|forms| forms.get(n).or(forms.last()));
            nth.map(String::as_str).collect::<Vec<_>>().join("-")
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn run(joined: &str, groups: &[&str]) -> DigitRun {
        DigitRun {
            joined: joined.to_owned(),
            groups: groups.iter().map(|&g| g.into()).collect(),
        }
    }

    #[test]
    fn words_and_digits_are_told_apart() {
        let query = Query::parse(" Ахметов  4567 Нұр ");
        assert_eq!(query.words().collect::<Vec<_>>(), ["ахметов", "нур"]);
        assert_eq!(query.digits, [run("4567", &["4567"])]);
        assert_eq!(query.number, None);
    }

    #[rstest]
    #[case("8 (701) 255-43-16", run("87012554316", &["8", "701", "255", "43", "16"]))]
    #[case("+7701", run("7701", &["7701"]))]
    #[case("910426 427", run("910426427", &["910426", "427"]))]
    fn grouped_digits_are_one_run(#[case] text: &str, #[case] digits: DigitRun) {
        assert_eq!(Query::parse(text).digits, [digits]);
    }

    #[rstest]
    #[case("87012", &["87012", "77012"])]
    #[case("701255", &["701255", "7701255"])]
    #[case("77012554316", &["77012554316"])]
    #[case("4316", &["4316"])]
    fn digits_may_begin_a_phone(#[case] digits: &str, #[case] prefixes: &[&str]) {
        assert_eq!(run(digits, &[digits]).phone_prefixes(), prefixes);
    }

    #[test]
    fn whole_texts_are_known() {
        let number = Query::parse("p-2026-42").number;
        assert_eq!(number, Some(RecordNumber::Claim { year: 2026, n: 42 }));
        assert_eq!(Query::parse("Ахметов П-2026-0042").number, None);
        assert!(Query::parse("900101 300007").iin.is_some());
        assert!(Query::parse("8 701 255 43 16").phone.is_some());
        assert!(Query::parse("user@example.kz").email.is_some());
    }

    #[rstest]
    #[case("")]
    #[case(" … -- ")]
    fn nothing_is_an_empty_query(#[case] text: &str) {
        assert!(Query::parse(text).is_empty());
    }

    #[rstest]
    #[case("f[vtnjd", "ахметов")]
    #[case(",trpfn", "бекзат")]
    #[case("akhmetov", "ахметов")]
    #[case("Qūanyshbek", "куанышбек")]
    #[case("гыук20260\"учфьздуюля", "user20260@example.kz")]
    fn a_word_has_other_meanings(#[case] typed: &str, #[case] meant: &str) {
        let found = alternatives(typed);
        assert!(found.iter().any(|form| form == meant), "{found:?}");
    }

    #[test]
    fn readings_are_lists_of_words() {
        let readings = |text: &str| Query::parse(text).terms.remove(0).readings;
        assert!(readings("f[vtnjd").contains(&vec!["ахметов".to_owned()]));
        let double = readings("anna-mariya");
        assert_eq!(
            double.first(),
            Some(&vec!["anna".to_owned(), "mariya".to_owned()])
        );
        assert!(double.contains(&vec!["анна".to_owned(), "мария".to_owned()]));
        assert!(readings("ахметов").len() <= 2);
    }

    #[test]
    fn an_address_keeps_its_parts() {
        let query = Query::parse("user1@example.kz");
        assert_eq!(
            query.words().collect::<Vec<_>>(),
            ["user1", "example", "kz"]
        );
    }
}
