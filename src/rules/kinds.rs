//! What tells a kind of claim in a text, from `data/triage/*.toml`.

use serde::Deserialize;
use toml::Spanned;

use super::error::{Reason, RuleFileError};
use super::page::Page;
use crate::domain::triage::KindPhrase;
use crate::domain::values::{ClaimKind, Value};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindsFile {
    kind: Vec<KindEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct KindEntry {
    kind: Spanned<ClaimKind>,
    phrases: Vec<Spanned<String>>,
}

/// Reads the phrases from the text of their file; `file` names it in an error.
pub fn kinds(text: &str, file: &str) -> Result<Vec<KindPhrase>, RuleFileError> {
    let page = Page::new(text, file);
    let read: KindsFile = page.read()?;
    let mut phrases: Vec<KindPhrase> = Vec::new();
    for entry in read.kind {
        let kind = *entry.kind.get_ref();
        if phrases.iter().any(|phrase| phrase.kind == kind) {
            let value = kind.as_str().to_owned();
            return Err(page.refused(entry.kind.span(), Reason::Repeated { value }));
        }
        for phrase in entry.phrases {
            let text = page.text("phrases", phrase)?;
            let words = text.split_whitespace().map(str::to_owned).collect();
            phrases.push(KindPhrase { kind, words });
        }
    }
    Ok(phrases)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phrase_is_beginnings_of_words_in_their_order() {
        let text = "[[kind]]\nkind = \"blocking\"\nphrases = [\"a  b\", \"c\"]\n";
        let phrases = kinds(text, "kinds.toml").unwrap();
        let words: Vec<_> = phrases
            .iter()
            .map(|phrase| phrase.words.join("|"))
            .collect();
        assert_eq!(words, ["a|b", "c"]);
    }

    #[test]
    fn an_empty_phrase_and_a_kind_told_twice_are_refused_with_their_place() {
        let empty = "[[kind]]\nkind = \"blocking\"\nphrases = [\" \"]\n";
        assert_eq!(kinds(empty, "kinds.toml").unwrap_err().line, 3);
        let twice = "[[kind]]\nkind = \"blocking\"\nphrases = [\"a\"]\n\
                     [[kind]]\nkind = \"blocking\"\nphrases = [\"b\"]\n";
        assert_eq!(kinds(twice, "kinds.toml").unwrap_err().line, 5);
    }
}
