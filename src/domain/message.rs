//! Something to say to a person, not yet in any language.

use chrono::NaiveDate;

use crate::domain::record::Source;

/// An argument of a message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arg {
    /// A text as it stands.
    Text(String),
    /// A number, for plurals.
    Number(i64),
    /// A civil date, written as the language writes dates.
    Date(NaiveDate),
    /// What a term rests on: an article, a clause, a norm of the office.
    Source(Source),
    /// The id of another message, put in its place.
    Word(String),
    /// Several messages, separated by commas.
    List(Vec<Message>),
}

/// The id of a message in `data/i18n` with its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    /// The message's id.
    pub id: String,
    /// Its arguments by name.
    pub args: Vec<(&'static str, Arg)>,
}

impl Message {
    /// A message without arguments.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            args: Vec::new(),
        }
    }

    /// Adds a text.
    #[must_use]
    pub fn text(mut self, name: &'static str, value: impl ToString) -> Self {
        self.args.push((name, Arg::Text(value.to_string())));
        self
    }

    /// Adds a number.
    #[must_use]
    pub fn number(mut self, name: &'static str, value: i64) -> Self {
        self.args.push((name, Arg::Number(value)));
        self
    }

    /// Adds a date.
    #[must_use]
    pub fn date(mut self, name: &'static str, value: NaiveDate) -> Self {
        self.args.push((name, Arg::Date(value)));
        self
    }

    /// Adds what a term rests on.
    #[must_use]
    pub fn source(mut self, name: &'static str, value: Source) -> Self {
        self.args.push((name, Arg::Source(value)));
        self
    }

    /// Adds the words of another message.
    #[must_use]
    pub fn word(mut self, name: &'static str, id: impl Into<String>) -> Self {
        self.args.push((name, Arg::Word(id.into())));
        self
    }

    /// Adds a list of messages.
    #[must_use]
    pub fn list(mut self, name: &'static str, messages: Vec<Self>) -> Self {
        self.args.push((name, Arg::List(messages)));
        self
    }
}
