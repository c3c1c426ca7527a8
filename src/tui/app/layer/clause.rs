//! The words that a date rests on: the clause of the policy, or the rule of the law.

use super::why::Rests;
use crate::domain::message::Message;
use crate::domain::office::Office;
use crate::domain::record::{Operator, Source};
use crate::domain::values::Value;
use crate::domain::words::Words;
use crate::i18n::Tr;
use crate::tui::app::cursor::Scroll;
use crate::tui::app::policy_version::version_message;
use crate::tui::app::text::wrapped;

/// A clause, to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseView {
    title: Title,
    parts: Vec<Part>,
    /// How far it has been scrolled.
    pub scroll: Scroll,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Title {
    Named(Message),
    Law(Words),
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Heading(Message),
    Quote(String),
    Meaning(Words),
    Norm(Message),
}

/// One line of the clause as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ClauseLine {
    /// What the lines below are.
    Heading(String),
    /// The text's own words.
    Quote(String),
    /// What they mean.
    Plain(String),
    /// Nothing.
    Blank,
}

impl ClauseView {
    /// The words behind a date of an operator's record; `None` where a date rests on no text.
    pub fn of(rests: &Rests, operator: &Operator, office: &Office) -> Option<Self> {
        let Rests::Rule {
            code,
            source,
            status,
        } = rests
        else {
            return None;
        };
        let (title, parts) = match source {
            Source::Clause { policy, clause } => (
                Title::Named(
                    Message::new("screen-clause-title")
                        .text("policy", policy)
                        .text("clause", clause),
                ),
                of_policy(code, operator, office),
            ),
            Source::Law(citation) => (Title::Law(citation.clone()), of_law(code, office)),
            Source::Office(setting) => (
                Title::Named(Message::new("screen-clause-office")),
                vec![Part::Norm(Message::new(format!("office-{setting}")))],
            ),
            Source::Demand => return None,
        };
        let mut parts = parts;
        let status = Message::new("screen-clause-status").word("status", status.message());
        parts.push(Part::Heading(status));
        Some(Self {
            title,
            parts,
            scroll: Scroll::default(),
        })
    }

    /// Where the words stand.
    pub fn title(&self, tr: &Tr) -> String {
        match &self.title {
            Title::Named(message) => tr.say(message),
            Title::Law(citation) => tr.words(citation).to_owned(),
        }
    }

    /// The lines at a width.
    pub fn lines(&self, tr: &Tr, width: usize) -> Vec<ClauseLine> {
        let mut lines = Vec::new();
        for part in &self.parts {
            let (text, line): (String, fn(String) -> ClauseLine) = match part {
                Part::Heading(heading) => (tr.say(heading), ClauseLine::Heading),
                Part::Quote(text) => (text.clone(), ClauseLine::Quote),
                Part::Meaning(words) => (tr.words(words).to_owned(), ClauseLine::Plain),
                Part::Norm(norm) => (tr.say(norm), ClauseLine::Plain),
            };
            if matches!(part, Part::Heading(_)) && !lines.is_empty() {
                lines.push(ClauseLine::Blank);
            }
            lines.extend(wrapped(&text, width).into_iter().map(line));
        }
        lines
    }
}

fn of_policy(code: &str, operator: &Operator, office: &Office) -> Vec<Part> {
    let versions = office.policies.of(operator);
    let found = versions
        .filter_map(|policy| Some((policy, policy.promise(code)?)))
        .max_by_key(|(policy, _)| policy.effective_from);
    let Some((policy, promise)) = found else {
        return Vec::new();
    };
    let mut parts = vec![
        Part::Heading(
            Message::new("screen-clause-words")
                .list("version", vec![version_message(&policy.version)]),
        ),
        Part::Quote(promise.quote.clone()),
        Part::Heading(Message::new("screen-clause-meaning")),
        Part::Meaning(promise.summary.clone()),
    ];
    let departures = policy
        .departures
        .iter()
        .filter(|departure| departure.clauses.contains(&promise.clause));
    for departure in departures {
        let departs = Message::new("screen-clause-departs").text("law", &departure.law);
        parts.push(Part::Heading(departs));
        parts.push(Part::Meaning(departure.text.clone()));
    }
    parts
}

fn of_law(code: &str, office: &Office) -> Vec<Part> {
    let rule = office.law.rules.iter().find(|rule| rule.code == code);
    let text = rule.and_then(|rule| rule.text.as_ref());
    text.map_or_else(Vec::new, |text| {
        vec![
            Part::Heading(Message::new("screen-clause-meaning")),
            Part::Meaning(text.clone()),
        ]
    })
}
