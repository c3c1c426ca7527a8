//! What a panic says, in the language that the officer reads at that moment.

use std::sync::{Arc, Mutex, PoisonError};

use crate::i18n::Tr;

/// The sentence that stands before an incident's number.
#[derive(Debug, Clone)]
pub(super) struct LastWords(Arc<Mutex<String>>);

impl LastWords {
    /// The sentence in a language.
    pub fn in_language_of(tr: &Tr) -> Self {
        Self(Arc::new(Mutex::new(sentence(tr))))
    }

    /// The same in another language from now on.
    pub fn change(&self, tr: &Tr) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = sentence(tr);
    }

    /// Says the sentence, on whatever thread.
    pub fn teller(&self) -> impl Fn() -> String + Send + Sync + 'static {
        let words = self.clone();
        move || {
            let said = words.0.lock().unwrap_or_else(PoisonError::into_inner);
            said.clone()
        }
    }
}

fn sentence(tr: &Tr) -> String {
    tr.text("screen-panic")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Lang;

    #[test]
    fn the_sentence_changes_with_the_language() {
        let words = LastWords::in_language_of(&Tr::new(Lang::Ru));
        let tell = words.teller();
        let russian = tell();
        words.change(&Tr::new(Lang::En));
        assert_ne!(tell(), russian);
    }
}
