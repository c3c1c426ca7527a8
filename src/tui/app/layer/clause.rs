//! The words that a date rests on: the clause of the policy, or the rule of the law.

use super::why::Rests;
use crate::domain::message::Message;
use crate::domain::office::Office;
use crate::domain::record::{Operator, Source};
use crate::domain::values::Value;
use crate::i18n::Tr;
use crate::tui::app::cursor::Scroll;
use crate::tui::app::policy_version::version_message;
use crate::tui::app::text::wrapped;

/// A clause, to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClauseView {
    /// Where the words stand.
    pub title: Message,
    parts: Vec<Part>,
    /// How far it has been scrolled.
    pub scroll: Scroll,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Part {
    Heading(String),
    Quote(String),
    Plain(String),
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
    pub fn of(rests: &Rests, operator: &Operator, office: &Office, tr: &Tr) -> Option<Self> {
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
                Message::new("screen-clause-title")
                    .text("policy", policy)
                    .text("clause", clause),
                of_policy(code, operator, office, tr),
            ),
            Source::Law(citation) => (
                Message::new("screen-plain").text("text", tr.words(citation)),
                of_law(code, office, tr),
            ),
            Source::Office(setting) => (
                Message::new("screen-clause-office"),
                vec![Part::Plain(tr.text(&format!("office-{setting}")))],
            ),
            Source::Demand => return None,
        };
        let mut parts = parts;
        parts.push(Part::Heading(tr.say(
            &Message::new("screen-clause-status").word("status", status.message()),
        )));
        Some(Self {
            title,
            parts,
            scroll: Scroll::default(),
        })
    }

    /// The lines at a width.
    pub fn lines(&self, width: usize) -> Vec<ClauseLine> {
        let mut lines = Vec::new();
        for part in &self.parts {
            match part {
                Part::Heading(heading) => {
                    if !lines.is_empty() {
                        lines.push(ClauseLine::Blank);
                    }
                    lines.extend(wrapped(heading, width).into_iter().map(ClauseLine::Heading));
                }
                Part::Quote(text) => {
                    lines.extend(wrapped(text, width).into_iter().map(ClauseLine::Quote));
                }
                Part::Plain(text) => {
                    lines.extend(wrapped(text, width).into_iter().map(ClauseLine::Plain));
                }
            }
        }
        lines
    }
}

fn of_policy(code: &str, operator: &Operator, office: &Office, tr: &Tr) -> Vec<Part> {
    let versions = office.policies.iter().filter(|p| p.operator == *operator);
    let found = versions
        .filter_map(|policy| Some((policy, policy.promise(code)?)))
        .max_by_key(|(policy, _)| policy.effective_from);
    let Some((policy, promise)) = found else {
        return Vec::new();
    };
    let mut parts = vec![
        Part::Heading(
            tr.say(
                &Message::new("screen-clause-words")
                    .list("version", vec![version_message(&policy.version)]),
            ),
        ),
        Part::Quote(promise.quote.clone()),
        Part::Heading(tr.say(&Message::new("screen-clause-meaning"))),
        Part::Plain(tr.words(&promise.summary).to_owned()),
    ];
    let departures = policy
        .departures
        .iter()
        .filter(|departure| departure.clauses.contains(&promise.clause));
    for departure in departures {
        parts.push(Part::Heading(tr.say(
            &Message::new("screen-clause-departs").text("law", &departure.law),
        )));
        parts.push(Part::Plain(tr.words(&departure.text).to_owned()));
    }
    parts
}

fn of_law(code: &str, office: &Office, tr: &Tr) -> Vec<Part> {
    let rule = office.law.rules.iter().find(|rule| rule.code == code);
    let text = rule.and_then(|rule| rule.text.as_ref());
    text.map_or_else(Vec::new, |text| {
        vec![
            Part::Heading(tr.say(&Message::new("screen-clause-meaning"))),
            Part::Plain(tr.words(text).to_owned()),
        ]
    })
}
