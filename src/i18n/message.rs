//! What the domain has to say, in the words of a language.

use crate::domain::message::{Arg as Said, Message};
use crate::domain::record::Source;
use crate::domain::words::Words;

use super::{Arg, Lang, Tr};

impl Tr {
    /// The message in words.
    pub fn say(&self, message: &Message) -> String {
        self.say_as(&message.id, message)
    }

    /// The message in the words of another id: of what stands beside it, such as the `-why` and
    /// the `-next` of an error.
    pub fn say_as(&self, id: &str, message: &Message) -> String {
        let arguments: Vec<(&str, Arg<'_>)> = message
            .args
            .iter()
            .map(|(name, said)| (*name, self.argument(said)))
            .collect();
        self.with(id, &arguments)
    }

    /// The text in the language, as law and policies state it.
    pub fn words<'w>(&self, words: &'w Words) -> &'w str {
        match self.lang() {
            Lang::Ru => &words.ru,
            Lang::Kk => &words.kk,
            Lang::En => &words.en,
        }
    }

    /// A purpose of processing: in words where files write it by a known name, else as it stands.
    pub fn purpose(&self, purpose: &str) -> String {
        let id = format!("purpose-{purpose}");
        if self.has(&id) {
            self.text(&id)
        } else {
            purpose.to_owned()
        }
    }

    /// What a clock rests on, as it is cited in a sentence.
    pub fn source(&self, source: &Source) -> String {
        match source {
            Source::Law(words) => self.words(words).to_owned(),
            Source::Clause { policy, clause } => {
                let numbered = clause.starts_with(|c: char| c.is_ascii_digit());
                let id = if numbered {
                    "source-clause"
                } else {
                    "source-section"
                };
                self.with(id, &[("policy", policy.into()), ("clause", clause.into())])
            }
            Source::Office(key) => {
                let norm = self.text(&format!("office-{key}"));
                self.with("source-office", &[("norm", norm.into())])
            }
            Source::Demand => self.text("source-demand"),
        }
    }

    fn argument<'m>(&self, said: &'m Said) -> Arg<'m> {
        match said {
            Said::Text(text) => text.into(),
            Said::Source(source) => self.source(source).into(),
            Said::Number(number) => (*number).into(),
            Said::Date(date) => self.date(*date).into(),
            Said::Word(id) => self.text(id).into(),
            Said::List(messages) => messages
                .iter()
                .map(|message| self.say(message))
                .collect::<Vec<_>>()
                .join(", ")
                .into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::values::{Duty, Value};
    use crate::domain::workflow::{Missing, Refusal};
    use rstest::rstest;

    #[rstest]
    #[case(
        Lang::Ru,
        "чтобы закрыть, не хватает: основание, исполнение обязанности «исполнить требование»"
    )]
    #[case(
        Lang::En,
        "to close it, this is missing: the ground, the duty “carry out the demand” to be fulfilled"
    )]
    fn a_refusal_lists_everything_in_words(#[case] lang: Lang, #[case] words: &str) {
        let tr = Tr::new(lang);
        let refusal = Refusal::Gate(vec![Missing::Ground, Missing::Duty(Duty::Act)]);
        assert_eq!(tr.say(&refusal.message()), words);
        assert!(tr.faults().is_empty(), "{:?}", tr.faults());
    }

    #[rstest]
    #[case("7.2", "политика «iTicket», п. 7.2")]
    #[case("«Разрешение споров»", "политика «iTicket», «Разрешение споров»")]
    fn a_clause_is_cited_by_number_or_title(#[case] clause: &str, #[case] cited: &str) {
        let source = Source::Clause {
            policy: "iTicket".to_owned(),
            clause: clause.to_owned(),
        };
        assert_eq!(Tr::new(Lang::Ru).source(&source), cited);
    }

    #[test]
    fn a_word_inside_a_message_is_translated() {
        let message = Message::new("missing-duty").word("duty", Duty::Stop.message());
        assert_eq!(
            Tr::new(Lang::Ru).say(&message),
            "исполнение обязанности «прекратить обработку»"
        );
    }
}
