//! The words of the filters, out of all catalogues.

use super::{Lang, Tr};
use crate::domain::filter::{FilterName, FilterValue, FilterWords};
use crate::domain::values::{BlockState, ClaimKind, ClaimState, ConsentState, Value};

/// Stands between the forms of a filter's name in a catalogue.
const OR: char = '|';

impl Tr {
    /// The words that narrow a search, in this language first and then in the others.
    pub fn filter_words(&self) -> FilterWords {
        let others = Lang::ALL.into_iter().filter(|lang| *lang != self.lang());
        let all: Vec<Self> = std::iter::once(self.clone())
            .chain(others.map(Self::new))
            .collect();
        let names = [
            (FilterName::Overdue, "filter-overdue"),
            (FilterName::Operator, "filter-operator"),
            (FilterName::Kind, "filter-kind"),
            (FilterName::State, "filter-state"),
            (FilterName::Due, "filter-due"),
            (FilterName::Assigned, "filter-assigned"),
        ];
        let forms = |id: &str| -> Vec<String> {
            let texts = all.iter().map(|tr| tr.text(id));
            texts
                .flat_map(|text| {
                    text.split(OR)
                        .map(|form| form.trim().to_owned())
                        .collect::<Vec<_>>()
                })
                .collect()
        };
        let value = |code: &str, ids: &[String]| FilterValue {
            code: code.to_owned(),
            words: ids
                .iter()
                .flat_map(|id| forms(id))
                .map(|text| text.replace(' ', "_"))
                .collect(),
        };
        let kinds = ClaimKind::ALL.iter().map(|kind| {
            let (short, long) = (format!("kind-short-{kind}"), kind.message());
            value(kind.as_str(), &[short, long])
        });
        let mut states: Vec<FilterValue> = Vec::new();
        let claims = ClaimState::ALL
            .iter()
            .map(|state| (state.as_str(), state.message()));
        let blocks = BlockState::ALL
            .iter()
            .map(|state| (state.as_str(), state.message()));
        let consents = ConsentState::ALL
            .iter()
            .map(|state| (state.as_str(), state.message()));
        let derived = [
            ("review_due", "block-state-review_due".to_owned()),
            ("blocked", "subject-state-blocked".to_owned()),
        ];
        for (code, id) in claims.chain(blocks).chain(consents).chain(derived) {
            let next = value(code, &[id]);
            match states.iter_mut().find(|state| state.code == code) {
                Some(same) => same.words.extend(next.words),
                None => states.push(next),
            }
        }
        FilterWords {
            names: names
                .into_iter()
                .map(|(name, id)| (name, forms(id)))
                .collect(),
            kinds: kinds.collect(),
            states,
            assigned: vec![
                value("me", &["filter-me".to_owned()]),
                value("none", &["filter-none".to_owned()]),
            ],
        }
    }
}
