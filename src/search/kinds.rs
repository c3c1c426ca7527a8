//! What kind of claim a text looks like, and which of its words say so.

use super::fold::words as folded;
use crate::domain::triage::{KindPhrase, LooksLike};
use crate::domain::values::{ClaimKind, Value};

/// How many other words may stand between two words of a phrase.
const BETWEEN: usize = 2;

/// Of a long text so many words are looked at: what is wanted stands before what is forwarded.
const MOST_WORDS: usize = 2_000;

/// The phrases, folded as texts are.
#[derive(Debug, Clone, Default)]
pub struct Kinds {
    phrases: Vec<(ClaimKind, Vec<String>)>,
}

impl Kinds {
    /// Of these phrases.
    pub fn new(phrases: &[KindPhrase]) -> Self {
        let beginnings = |phrase: &KindPhrase| {
            let words = phrase.words.iter();
            words.flat_map(|word| folded(word)).collect()
        };
        let phrases = phrases.iter();
        Self {
            phrases: phrases
                .map(|phrase| (phrase.kind, beginnings(phrase)))
                .collect(),
        }
    }

    /// The kinds that a text looks like, the likeliest first; none, where no phrase is in it.
    pub fn of(&self, text: &str) -> Vec<LooksLike> {
        let typed: Vec<(&str, String)> = text
            .split_whitespace()
            .flat_map(|word| folded(word).map(move |folded| (word, folded)))
            .take(MOST_WORDS)
            .collect();
        let mut found: Vec<(usize, LooksLike)> = Vec::new();
        for kind in ClaimKind::ALL {
            let phrases = self.phrases.iter().filter(|(of, _)| of == kind);
            let mut places: Vec<usize> = phrases
                .filter_map(|(_, phrase)| places(phrase, &typed))
                .flatten()
                .collect();
            places.sort_unstable();
            places.dedup();
            if places.is_empty() {
                continue;
            }
            let mut said: Vec<String> = Vec::new();
            for place in &places {
                let word = typed.get(*place).map_or("", |(word, _)| word);
                let word = word.trim_matches(|letter: char| !letter.is_alphanumeric());
                if !said.iter().any(|known| known == word) {
                    said.push(word.to_owned());
                }
            }
            found.push((places.len(), LooksLike { kind: *kind, said }));
        }
        found.sort_by_key(|(words, _)| std::cmp::Reverse(*words));
        found.into_iter().map(|(_, looks)| looks).collect()
    }
}

/// Where the words of a phrase stand in a text, the first time.
fn places(phrase: &[String], typed: &[(&str, String)]) -> Option<Vec<usize>> {
    let begins = |place: usize, beginning: &String| {
        typed
            .get(place)
            .is_some_and(|(_, word)| word.starts_with(beginning.as_str()))
    };
    let (first, rest) = phrase.split_first()?;
    let starts = (0..typed.len()).filter(|place| begins(*place, first));
    let mut all = starts.map(|start| {
        let mut places = vec![start];
        let mut from = start;
        for beginning in rest {
            let near = from + 1..=from + 1 + BETWEEN;
            from = near.into_iter().find(|place| begins(*place, beginning))?;
            places.push(from);
        }
        Some(places)
    });
    all.find_map(|places| places)
}

#[cfg(test)]
mod tests {
    use super::*;
    use rstest::rstest;

    fn phrase(kind: ClaimKind, words: &str) -> KindPhrase {
        KindPhrase {
            kind,
            words: words.split(' ').map(str::to_owned).collect(),
        }
    }

    fn kinds() -> Kinds {
        Kinds::new(&[
            phrase(ClaimKind::ConsentWithdrawal, "отзыва согласи"),
            phrase(ClaimKind::ConsentWithdrawal, "келісім қайтар"),
            phrase(ClaimKind::Blocking, "на время проверк"),
            phrase(ClaimKind::PretrialClaim, "претенз"),
        ])
    }

    #[rstest]
    #[case(
        "Отзываю своё согласие на обработку.",
        ClaimKind::ConsentWithdrawal,
        "Отзываю согласие"
    )]
    #[case(
        "КЕЛІСІМІМДІ кері қайтарамын",
        ClaimKind::ConsentWithdrawal,
        "КЕЛІСІМІМДІ қайтарамын"
    )]
    #[case(
        "Досудебная претензия (претензия!)",
        ClaimKind::PretrialClaim,
        "претензия"
    )]
    fn words_tell_the_kind(#[case] text: &str, #[case] kind: ClaimKind, #[case] said: &str) {
        let found = kinds().of(text);
        assert_eq!(found.first().map(|looks| looks.kind), Some(kind));
        assert_eq!(found.first().unwrap().said.join(" "), said);
    }

    #[test]
    fn the_kind_with_most_words_comes_first() {
        let found = kinds().of("Претензия: закройте доступ на время проверки");
        let found: Vec<ClaimKind> = found.into_iter().map(|looks| looks.kind).collect();
        assert_eq!(found, [ClaimKind::Blocking, ClaimKind::PretrialClaim]);
    }

    #[test]
    fn words_too_far_from_each_other_or_in_another_order_tell_nothing() {
        assert_eq!(kinds().of("отзываю раз два три согласие"), []);
        assert_eq!(kinds().of("согласие отзываю"), []);
        assert_eq!(kinds().of(""), []);
    }
}
