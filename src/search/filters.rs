//! Filters in words: the part of a search line that narrows it, and how it may go on.

use chrono::NaiveDate;

use super::fold;
use crate::domain::filter::{FilterName, FilterValue, FilterWords, UnknownFilter};
use crate::domain::identity::{TypedDate, parse_date};
use crate::domain::record::Operator;
use crate::domain::values::{ClaimKind, Value};
use crate::domain::view::{Assigned, ListQuery};

/// So many letters begin the name of a filter; fewer begin too many names of people.
const FEWEST_LETTERS: usize = 3;

/// The officer who asks, and nobody, as those whose claims are wanted.
const ME: &str = "me";
const NOBODY: &str = "none";

/// What the words are taken to mean here.
#[derive(Debug, Clone, Copy)]
pub struct Filters<'f> {
    /// The words.
    pub words: &'f FilterWords,
    /// The office's operators.
    pub operators: &'f [Operator],
    /// Who asks.
    pub me: &'f str,
    /// The civil day.
    pub today: NaiveDate,
}

/// A part of a search line.
enum Part<'t> {
    /// A filter with its value, of so many words.
    Filter(FilterName, &'t str, &'t [&'t str]),
    /// A word to look for.
    Word(&'t str),
}

/// How conditions are written down.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Written {
    /// As the officer would type them.
    InWords,
    /// As files keep them: alike in every language, and naming no person.
    InCodes,
}

impl Filters<'_> {
    /// Takes the filters out of the query's text into its other conditions. Those that say nothing
    /// are left out; the first of them is given back.
    pub fn apply(&self, query: &mut ListQuery) -> Option<UnknownFilter> {
        let text = query.search.take()?;
        let tokens: Vec<&str> = text.split_whitespace().collect();
        let mut rest = Vec::new();
        let mut unknown = None;
        for part in self.parts(&tokens) {
            match part {
                Part::Word(word) => rest.push(word),
                Part::Filter(name, value, typed) => {
                    if !self.narrow(query, name, value) && unknown.is_none() {
                        let typed = typed.first().and_then(|word| word.split(':').next());
                        unknown = Some(UnknownFilter {
                            name: typed.unwrap_or_default().to_owned(),
                            value: value.to_owned(),
                            known: self.values(name),
                        });
                    }
                }
            }
        }
        query.search = (!rest.is_empty()).then(|| rest.join(" "));
        unknown
    }

    /// The text without the filters of these names.
    pub fn without(&self, text: &str, names: &[FilterName]) -> String {
        let tokens: Vec<&str> = text.split_whitespace().collect();
        let mut left: Vec<&str> = Vec::new();
        for part in self.parts(&tokens) {
            match part {
                Part::Filter(name, ..) if names.contains(&name) => {}
                Part::Filter(_, _, typed) => left.extend(typed),
                Part::Word(word) => left.push(word),
            }
        }
        left.join(" ")
    }

    /// The query's conditions as the officer would type them, each with its filter.
    pub fn in_words(&self, query: &ListQuery) -> Vec<(FilterName, String)> {
        self.written(query, Written::InWords)
    }

    /// The query's conditions as files keep them: alike in every language. Who is named there,
    /// other than the officer, is left out.
    pub fn in_codes(&self, query: &ListQuery) -> String {
        let written = self.written(query, Written::InCodes);
        let codes: Vec<String> = written.into_iter().map(|(_, code)| code).collect();
        codes.join(" ")
    }

    /// What the officer calls a filter.
    pub fn called(&self, name: FilterName) -> &str {
        let words = self.words.names.iter().find(|(known, _)| *known == name);
        let own = words.and_then(|(_, words)| words.first());
        own.map_or(name.code(), String::as_str)
    }

    fn written(&self, query: &ListQuery, how: Written) -> Vec<(FilterName, String)> {
        let called = |name: FilterName| match how {
            Written::InWords => self.called(name),
            Written::InCodes => name.code(),
        };
        let worded = |values: &[FilterValue], code: &str| match how {
            Written::InWords => word_of(values, code),
            Written::InCodes => code.to_owned(),
        };
        let mut found: Vec<(FilterName, String)> = Vec::new();
        if query.overdue {
            found.push((FilterName::Overdue, called(FilterName::Overdue).to_owned()));
        }
        let mut say = |name: FilterName, value: String| {
            found.push((name, format!("{}:{value}", called(name))));
        };
        if let Some(term) = query.due_within {
            say(FilterName::Due, term.to_string());
        }
        if let Some(day) = query.due_on {
            say(FilterName::Due, day.to_string());
        }
        if let Some(kind) = query.kind {
            say(FilterName::Kind, worded(&self.words.kinds, kind.as_str()));
        }
        for state in &query.states {
            say(FilterName::State, worded(&self.words.states, state));
        }
        match &query.assigned {
            Some(Assigned::Nobody) => {
                say(FilterName::Assigned, worded(&self.words.assigned, NOBODY));
            }
            Some(Assigned::To(who)) if who == self.me => {
                say(FilterName::Assigned, worded(&self.words.assigned, ME));
            }
            Some(Assigned::To(who)) if how == Written::InWords => {
                say(FilterName::Assigned, who.clone());
            }
            Some(Assigned::To(_)) | None => {}
        }
        if let Some(operator) = &query.operator {
            say(FilterName::Operator, operator.to_string());
        }
        found
    }

    /// The filters and the words of a line, in their order.
    fn parts<'t>(&self, tokens: &'t [&'t str]) -> Vec<Part<'t>> {
        let typed: Vec<String> = tokens.iter().map(|token| fold(token)).collect();
        let phrases = self.overdue();
        let mut parts = Vec::new();
        let (mut left, mut typed) = (tokens, typed.as_slice());
        while let Some(token) = left.first() {
            let phrase = phrases.iter().find(|phrase| typed.starts_with(phrase));
            let (these, after) = left.split_at(phrase.map_or(1, Vec::len));
            parts.push(match (phrase, self.named(token)) {
                (Some(_), _) => Part::Filter(FilterName::Overdue, "", these),
                (None, Some((name, value))) => Part::Filter(name, value, these),
                (None, None) => Part::Word(token),
            });
            typed = typed.get(these.len()..).unwrap_or_default();
            left = after;
        }
        parts
    }

    /// What the last word of a text may become: the filters whose names it begins, or the values
    /// that its filter has.
    pub fn completions(&self, text: &str) -> Vec<String> {
        let last = text.rsplit(char::is_whitespace).next().unwrap_or_default();
        if let Some((name, value)) = self.named(last) {
            let written = last.split(':').next().unwrap_or_default();
            let known = self.values(name).into_iter();
            let known = known.filter(|known| begins(known, value) && known != value);
            return known.map(|known| format!("{written}:{known}")).collect();
        }
        if last.chars().count() < FEWEST_LETTERS {
            return Vec::new();
        }
        let own = |(name, words): &(FilterName, Vec<String>)| {
            let word = words.iter().find(|word| begins(word, last))?;
            Some(match name {
                FilterName::Overdue => word.clone(),
                _ => format!("{word}:"),
            })
        };
        let names = self.words.names.iter().filter_map(own);
        names.filter(|name| name != last).collect()
    }

    /// The folded words that say that something is overdue.
    fn overdue(&self) -> Vec<Vec<String>> {
        let names = self.words.names.iter();
        let own = names.filter(|(name, _)| *name == FilterName::Overdue);
        own.flat_map(|(_, words)| words.iter().map(String::as_str))
            .chain([FilterName::Overdue.code()])
            .map(|phrase| phrase.split_whitespace().map(fold).collect())
            .filter(|phrase: &Vec<String>| !phrase.is_empty())
            .collect()
    }

    /// The filter that a word names, and its value.
    fn named<'t>(&self, token: &'t str) -> Option<(FilterName, &'t str)> {
        let (typed, value) = token.split_once(':')?;
        let typed = fold(typed);
        let names = self.words.names.iter();
        let mut valued = names.filter(|(name, _)| *name != FilterName::Overdue);
        let (name, _) = valued.find(|(name, words)| {
            typed == name.code() || words.iter().any(|word| fold(word) == typed)
        })?;
        Some((*name, value))
    }

    /// Narrows the query; whether the value says something.
    fn narrow(&self, query: &mut ListQuery, name: FilterName, value: &str) -> bool {
        let kind = || {
            let code = only(&self.words.kinds, value)?;
            ClaimKind::parse(code).ok()
        };
        let whose = || match only(&self.words.assigned, value) {
            Some(ME) => Some(Assigned::To(self.me.to_owned())),
            Some(_) => Some(Assigned::Nobody),
            None => (!value.is_empty()).then(|| Assigned::To(value.to_owned())),
        };
        let operator = || {
            let mut meant = self
                .operators
                .iter()
                .filter(|known| begins(known.as_str(), value));
            let exact = self.operators.iter().find(|known| known.as_str() == value);
            exact.or(meant.next().filter(|_| meant.next().is_none()))
        };
        match name {
            FilterName::Overdue => {
                query.overdue = true;
                true
            }
            FilterName::Operator => {
                query.operator = operator().cloned();
                query.operator.is_some()
            }
            FilterName::Kind => {
                query.kind = kind();
                query.kind.is_some()
            }
            FilterName::State => {
                let states = meant(&self.words.states, value);
                let says_something = !states.is_empty();
                for state in states {
                    if !query.states.contains(&state) {
                        query.states.push(state);
                    }
                }
                says_something
            }
            FilterName::Due => {
                query.due_within = value.parse().ok();
                query.due_on = match query.due_within {
                    None => self.day(value),
                    Some(_) => None,
                };
                query.due_within.is_some() || query.due_on.is_some()
            }
            FilterName::Assigned => {
                query.assigned = whose();
                query.assigned.is_some()
            }
        }
    }

    /// A day, as people type it.
    fn day(&self, value: &str) -> Option<NaiveDate> {
        match parse_date(value, self.today) {
            Ok(TypedDate::On(day)) => Some(day),
            Ok(TypedDate::InDays(_) | TypedDate::InWorkingDays(_)) | Err(_) => None,
        }
    }

    /// The values of a filter in the officer's own words.
    fn values(&self, name: FilterName) -> Vec<String> {
        let own = |values: &[FilterValue]| -> Vec<String> {
            let words = values
                .iter()
                .filter_map(|value| value.words.first().cloned());
            let mut words: Vec<String> = words.collect();
            let mut seen = std::collections::BTreeSet::new();
            words.retain(|word| seen.insert(word.clone()));
            words
        };
        match name {
            FilterName::Overdue => Vec::new(),
            FilterName::Operator => self.operators.iter().map(Operator::to_string).collect(),
            FilterName::Kind => own(&self.words.kinds),
            FilterName::State => own(&self.words.states),
            FilterName::Due => vec!["3d".to_owned(), "5w".to_owned(), self.today.to_string()],
            FilterName::Assigned => own(&self.words.assigned),
        }
    }
}

/// The codes of all values that a text is, or of those it begins.
fn meant(values: &[FilterValue], typed: &str) -> Vec<String> {
    let is = |value: &&FilterValue| {
        value.code == typed || value.words.iter().any(|word| fold(word) == fold(typed))
    };
    let codes = |values: Vec<&FilterValue>| values.iter().map(|value| value.code.clone()).collect();
    let exact: Vec<&FilterValue> = values.iter().filter(is).collect();
    if !exact.is_empty() || typed.is_empty() {
        return codes(exact);
    }
    let begun = |value: &&FilterValue| {
        begins(&value.code, typed) || value.words.iter().any(|word| begins(word, typed))
    };
    codes(values.iter().filter(begun).collect())
}

/// A word that means this value and no other, in the officer's language if it has one; else its
/// code.
fn word_of(values: &[FilterValue], code: &str) -> String {
    let value = values.iter().find(|value| value.code == code);
    let mut words = value.into_iter().flat_map(|value| &value.words);
    let word = words.find(|word| meant(values, word) == [code]);
    word.map_or_else(|| code.to_owned(), String::clone)
}

/// The one value that a text means.
fn only<'v>(values: &'v [FilterValue], typed: &str) -> Option<&'v str> {
    match meant(values, typed).as_slice() {
        [code] => values
            .iter()
            .find(|value| value.code == *code)
            .map(|value| value.code.as_str()),
        _ => None,
    }
}

fn begins(word: &str, typed: &str) -> bool {
    fold(word).starts_with(&fold(typed))
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn words() -> FilterWords {
        let all = |words: &[&str]| {
            words
                .iter()
                .map(|&word| word.to_owned())
                .collect::<Vec<_>>()
        };
        let value = |code: &str, words: &[&str]| FilterValue {
            code: code.to_owned(),
            words: all(words),
        };
        FilterWords {
            names: vec![
                (
                    FilterName::Overdue,
                    all(&["просрочено", "мерзімі өткен", "overdue"]),
                ),
                (FilterName::Operator, all(&["оператор", "operator"])),
                (FilterName::Kind, all(&["вид", "түрі", "kind"])),
                (FilterName::State, all(&["состояние", "state"])),
                (FilterName::Due, all(&["срок", "due"])),
                (FilterName::Assigned, all(&["кому", "assigned"])),
            ],
            kinds: vec![
                value("information", &["сведения", "information"]),
                value("blocking", &["блокирование"]),
                value("destruction", &["уничтожение"]),
                value("public_removal", &["удаление"]),
            ],
            states: vec![
                value("waiting", &["ожидание"]),
                value("in_review", &["на_рассмотрении"]),
            ],
            assigned: vec![value("me", &["я"]), value("none", &["никому"])],
        }
    }

    fn today() -> NaiveDate {
        "2026-11-23".parse().unwrap()
    }

    fn narrowed(text: &str) -> (ListQuery, Option<UnknownFilter>) {
        let words = words();
        let operators = ["iticket".parse().unwrap(), "reco".parse().unwrap()];
        let filters = Filters {
            words: &words,
            operators: &operators,
            me: "aigul",
            today: today(),
        };
        let mut query = ListQuery {
            search: Some(text.to_owned()),
            ..ListQuery::default()
        };
        let unknown = filters.apply(&mut query);
        (query, unknown)
    }

    #[rstest]
    #[case("просрочено ахметов", "ахметов")]
    #[case("ахметов Мерзімі өткен 4567", "ахметов 4567")]
    #[case("OVERDUE", "")]
    fn what_is_overdue_is_asked_for_in_words(#[case] typed: &str, #[case] rest: &str) {
        let (query, unknown) = narrowed(typed);
        assert!(query.overdue && unknown.is_none());
        assert_eq!(query.search.unwrap_or_default(), rest);
    }

    #[test]
    fn every_filter_narrows_by_code_and_by_word() {
        let (query, unknown) =
            narrowed("Оператор:itick kind:информ вид:свед State:ожид срок:3р кому:я ахм");
        assert_eq!(
            unknown.map(|unknown| unknown.value).as_deref(),
            Some("информ")
        );
        assert_eq!(query.operator.unwrap().as_str(), "iticket");
        assert_eq!(query.kind, Some(ClaimKind::Information));
        assert_eq!(query.states, ["waiting"]);
        assert_eq!(query.due_within.unwrap().to_string(), "3w");
        assert_eq!(query.assigned, Some(Assigned::To("aigul".to_owned())));
        assert_eq!(query.search.as_deref(), Some("ахм"));
    }

    #[rstest]
    #[case("due:2026-12-03", "2026-12-03")]
    #[case("срок:03.12.2026", "2026-12-03")]
    #[case("срок:3.12", "2026-12-03")]
    #[case("срок:завтра", "2026-11-24")]
    fn a_day_narrows_to_what_is_due_on_it(#[case] typed: &str, #[case] day: &str) {
        let (query, unknown) = narrowed(typed);
        assert_eq!(unknown, None);
        assert_eq!((query.due_on, query.due_within), (day.parse().ok(), None));
    }

    #[rstest]
    #[case("вид:нечто", "нечто")]
    #[case("operator:", "")]
    #[case("due:soon", "soon")]
    fn a_value_that_says_nothing_names_those_that_do(#[case] typed: &str, #[case] value: &str) {
        let (query, unknown) = narrowed(typed);
        let unknown = unknown.unwrap();
        assert_eq!(unknown.value, value);
        assert!(!unknown.known.is_empty());
        assert_eq!(query, ListQuery::default());
    }

    #[test]
    fn conditions_read_back_as_they_are_written() {
        let typed = "просрочено вид:сведения состояние:ожидание состояние:на_рассмотрении кому:я оператор:reco";
        let (query, _) = narrowed(typed);
        let words = words();
        let operators = ["iticket".parse().unwrap(), "reco".parse().unwrap()];
        let filters = Filters {
            words: &words,
            operators: &operators,
            me: "aigul",
            today: today(),
        };
        let in_words = filters.in_words(&query).into_iter().map(|(_, word)| word);
        assert_eq!(in_words.collect::<Vec<_>>().join(" "), typed);
        let codes = filters.in_codes(&query);
        assert_eq!(
            codes,
            "overdue kind:information state:waiting state:in_review assigned:me operator:reco"
        );
        assert_eq!(narrowed(&codes), (query.clone(), None));
        let anothers = ListQuery {
            assigned: Some(Assigned::To("daniyar".to_owned())),
            ..query
        };
        assert!(!filters.in_codes(&anothers).contains("assigned"));
        assert_eq!(
            filters.without(
                "ахм просрочено вид:сведения due:3d",
                &[FilterName::Kind, FilterName::Overdue]
            ),
            "ахм due:3d"
        );
    }

    #[rstest]
    #[case("ахметов:айгул")]
    #[case("просроченов")]
    #[case("мерзімі")]
    fn other_words_are_looked_for(#[case] typed: &str) {
        assert_eq!(narrowed(typed).0.search.as_deref(), Some(typed));
    }

    #[rstest]
    #[case("ахм опер", &["оператор:"])]
    #[case("оператор:", &["оператор:iticket", "оператор:reco"])]
    #[case("вид:бл", &["вид:блокирование"])]
    #[case("срок:2", &["срок:2026-11-23"])]
    #[case("просроч", &["просрочено"])]
    #[case("op", &[])]
    #[case("ахметов", &[])]
    #[case("вид:блокирование ", &[])]
    fn a_word_may_become(#[case] typed: &str, #[case] expected: &[&str]) {
        let words = words();
        let operators = ["iticket".parse().unwrap(), "reco".parse().unwrap()];
        let filters = Filters {
            words: &words,
            operators: &operators,
            me: "aigul",
            today: today(),
        };
        assert_eq!(filters.completions(typed), expected);
    }
}
