//! What was typed into the search line.

use std::collections::HashMap;

use super::fold::{double, is_apostrophe, words};
use super::line::NUMBER_BEGINS;
use super::{cyrillic_forms, cyrillic_keys, kazakh_keys, latin_keys};
use crate::domain::identity::RecordNumber;

/// Fewer digits are found in nearly everybody's numbers: they say nothing yet.
const FEWEST_DIGITS: usize = 3;

/// On the Kazakh layout the digits are letters, and a name may begin with nothing else («Сұң» is
/// С-94, «Сұңқар» a name): only so many of them are digits for certain.
const FEWEST_SIGNS: usize = 4;

/// A parsed search line. A subject matches when it answers every term and every run of digits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The words, each with the ways in which it may be meant.
    pub terms: Vec<Term>,
    /// Digits that stand on their own: parts of an ИИН, a phone or a number.
    pub digits: Vec<DigitRun>,
    /// The record whose number the whole text is.
    pub number: Option<RecordNumber>,
    /// The words of names for which longer beginnings stand, where they are known: an index of
    /// words answers at once for shorter beginnings and for whole words.
    pub spelled_out: HashMap<String, Vec<String>>,
}

/// One piece of the line, as typed between spaces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// Each reading is a list of beginnings of folded words that must all be found; the first one
    /// is the text as it was typed, the others say what it may have meant.
    pub readings: Vec<Vec<String>>,
    /// What the same keys would have typed under the other layouts, folded.
    pub retyped: Vec<Vec<String>>,
    /// Whole words that the text may be, with a typo in it.
    pub near: Vec<String>,
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
            number: number_in(text),
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

    /// The query as it reads when the other keyboard layout was meant, where that reads
    /// differently: for when it finds nothing as it was typed.
    #[must_use]
    pub fn retyped(&self) -> Option<Self> {
        let mut query = self.clone();
        for term in &mut query.terms {
            term.readings.append(&mut term.retyped);
        }
        (query != *self).then_some(query)
    }

    /// Whether everything that answers this query answers the other one too: only letters were
    /// typed after it.
    pub fn asks_more_than(&self, other: &Self) -> bool {
        fn begins(short: &[String], long: &[String]) -> bool {
            let found = |word: &String| long.iter().any(|other| other.starts_with(word.as_str()));
            short.iter().all(found)
        }
        fn read(short: &Term, long: &[String]) -> bool {
            short.readings.iter().any(|short| begins(short, long))
        }
        let narrows = |short: &Term, long: &Term| {
            let meant = |word| short.near.contains(word) || read(short, std::slice::from_ref(word));
            long.readings.iter().all(|reading| read(short, reading)) && long.near.iter().all(meant)
        };
        self.digits.starts_with(&other.digits)
            && self.terms.len() >= other.terms.len()
            && other
                .terms
                .iter()
                .zip(&self.terms)
                .all(|(short, long)| narrows(short, long))
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
        readings.extend(double(token).map(|word| vec![word]));
        for form in in_cyrillic(token) {
            let reading: Vec<String> = words(&form).collect();
            if !readings.contains(&reading) {
                readings.push(reading);
            }
        }
        let retyped = cyrillic_keys(token).into_iter().chain(kazakh_keys(token));
        let retyped = retyped.chain(latin_keys(token));
        let retyped = retyped.map(|text| words(&text).collect());
        Some(Self {
            retyped: retyped
                .filter(|words: &Vec<String>| !words.is_empty())
                .collect(),
            readings,
            near: Vec::new(),
        })
    }
}

impl DigitRun {
    /// The digits that were typed; too few of them are no run yet.
    fn of(groups: &mut Vec<String>) -> Option<Self> {
        let groups = std::mem::take(groups);
        let joined = groups.concat();
        (joined.len() >= FEWEST_DIGITS).then_some(Self { joined, groups })
    }

    /// What the digits may be, each reading as parts that must all be found in the numbers of a
    /// [`super::Line`]: a part of one number, the beginning of a phone with its trunk prefix or
    /// country code, or parts of several numbers.
    pub fn readings(&self) -> Vec<Vec<String>> {
        let mut readings = vec![vec![self.joined.clone()]];
        let national = self.joined.strip_prefix(['7', '8']);
        if let Some(national) = national.filter(|rest| rest.len() >= FEWEST_DIGITS - 1) {
            readings.push(vec![format!("{NUMBER_BEGINS}{national}")]);
        }
        if self.groups.len() > 1 && self.groups.iter().all(|group| group.len() >= FEWEST_DIGITS) {
            readings.push(self.groups.clone());
        }
        readings
    }

    /// The same parts as they stand in a number that is written out.
    pub fn written(&self) -> impl Iterator<Item = Vec<String>> {
        let written = |part: String| part.trim_start_matches(NUMBER_BEGINS).to_owned();
        let readings = self.readings().into_iter();
        readings.map(move |parts| parts.into_iter().map(written).collect())
    }
}

/// The number of a record, where the whole text is one.
fn number_in(text: &str) -> Option<RecordNumber> {
    let mut signs = text.chars().skip(1);
    let is_told = |sign: char| sign.is_ascii_digit() || sign == '-' || sign.is_whitespace();
    let is_meant = signs.clone().any(is_told) || signs.nth(FEWEST_SIGNS - 1).is_some();
    text.parse().ok().filter(|_| is_meant)
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
    #[case("4316", &["4316"])]
    #[case("87012", &["87012", "b7012"])]
    #[case("+7 701", &["7701", "b701"])]
    #[case("701 4316", &["7014316", "b014316", "701 4316"])]
    fn digits_may_be_parts_of_numbers(#[case] typed: &str, #[case] readings: &[&str]) {
        let runs = Query::parse(typed).digits;
        let found: Vec<String> = runs
            .iter()
            .flat_map(DigitRun::readings)
            .map(|parts| parts.join(" "))
            .collect();
        assert_eq!(found, readings);
    }

    #[rstest]
    #[case("7")]
    #[case("77")]
    fn too_few_digits_say_nothing(#[case] typed: &str) {
        assert!(Query::parse(typed).is_empty());
    }

    #[test]
    fn whole_texts_are_known() {
        let number = Query::parse("p-2026-42").number;
        assert_eq!(number, Some(RecordNumber::Claim { year: 2026, n: 42 }));
        assert_eq!(Query::parse("Ахметов П-2026-0042").number, None);
    }

    #[rstest]
    #[case("Сә", None)]
    #[case("Сұң", None)]
    #[case("Сұңқ", None)]
    #[case("Сққәңі", Some(RecordNumber::Subject(243)))]
    #[case("К-ә", Some(RecordNumber::Consent(2)))]
    #[case("К2", Some(RecordNumber::Consent(2)))]
    #[case("Пәқә,өққңә", Some(RecordNumber::Claim { year: 2026, n: 42 }))]
    fn a_kazakh_name_begun_is_no_number(#[case] typed: &str, #[case] number: Option<RecordNumber>) {
        assert_eq!(Query::parse(typed).number, number);
    }

    #[rstest]
    #[case("")]
    #[case(" … -- ")]
    fn nothing_is_an_empty_query(#[case] text: &str) {
        assert!(Query::parse(text).is_empty());
    }

    #[rstest]
    #[case("f[vtnjd", &["ахметов"])]
    #[case(",trpfn", &["бекзат"])]
    #[case("Gfhvfy0ekjd", &["парманкулов"])]
    #[case("гыук20260\"учфьздуюля", &["user20260", "example", "kz"])]
    fn the_other_layout_is_another_query(#[case] typed: &str, #[case] meant: &[&str]) {
        let query = Query::parse(typed).retyped().unwrap();
        assert_eq!(query.terms[0].readings.last().unwrap(), meant);
        assert_eq!(query.retyped(), None);
    }

    #[rstest]
    #[case("akhmetov", "ахметов")]
    #[case("Qūanyshbek", "куанышбек")]
    fn latin_letters_may_be_cyrillic_ones(#[case] typed: &str, #[case] meant: &str) {
        let readings = Query::parse(typed).terms.remove(0).readings;
        assert!(readings.contains(&vec![meant.to_owned()]), "{readings:?}");
    }

    #[rstest]
    #[case("ах", "ахм", true)]
    #[case("ахм", "ах", false)]
    #[case("ахметов", "ахметов ай", true)]
    #[case("ахметов а", "ахметов ай 4567", true)]
    #[case("ахметов 4567", "ахметов 45678", false)]
    #[case("s", "sh", false)]
    fn more_letters_ask_for_more(#[case] short: &str, #[case] long: &str, #[case] more: bool) {
        assert_eq!(
            Query::parse(long).asks_more_than(&Query::parse(short)),
            more
        );
    }

    #[test]
    fn readings_are_lists_of_words() {
        let readings = |text: &str| Query::parse(text).terms.remove(0).readings;
        let double = readings("anna-mariya");
        assert_eq!(
            double.first(),
            Some(&vec!["anna".to_owned(), "mariya".to_owned()])
        );
        assert!(double.contains(&vec!["анна".to_owned(), "мария".to_owned()]));
        assert_eq!(readings("ахметов").len(), 1);
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
