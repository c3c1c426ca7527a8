//! An operator's policy: its promises by clause, and where it departs from the law.

use std::fmt;

use chrono::NaiveDate;

use super::rule::Rule;
use crate::domain::identity::Email;
use crate::domain::record::{Operator, Source};
use crate::domain::time::Term;
use crate::domain::values::{
    BlockGround, Channel, ClaimKind, Duty, Origin, RequestedBy, RuleStatus, StartEvent,
    UnknownValue, Value,
};
use crate::domain::words::Words;

values! {
    /// Whether an operator is a company or a sole proprietor.
    ControllerKind, "controller" {
        /// A company: a responsible person is compulsory (art. 25(2)(10)).
        LegalEntity = "legal_entity",
        /// A sole proprietor (ИП).
        SoleProprietor = "sole_proprietor",
    }
}

values! {
    /// How grave a departure from the law is.
    Severity, "severity" {
        /// To be mended first.
        Serious = "serious",
        /// To be known.
        Notable = "notable",
    }
}

values! {
    /// What a promise of a policy is about.
    Topic, "topic" {
        /// The term and form of the reply to a claim.
        ClaimReply = "claim_reply",
        /// Whether a claim must come before a lawsuit, and how.
        ClaimOrder = "claim_order",
        /// Blocking on request.
        Blocking = "blocking",
        /// Withdrawal of consent.
        Withdrawal = "withdrawal",
        /// Loss or disclosure of data.
        Breach = "breach",
        /// Which data are collected.
        Data = "data",
        /// For which purposes.
        Purposes = "purposes",
        /// To whom data pass.
        Recipients = "recipients",
        /// How long data are kept.
        Retention = "retention",
        /// Acting for somebody else.
        Representation = "representation",
        /// Editing one's data.
        Editing = "editing",
        /// Deleting one's data or account.
        Deletion = "deletion",
        /// Information about processing.
        Information = "information",
        /// Demanding correction or destruction.
        RectificationRight = "rectification_right",
        /// Keeping data secret.
        Confidentiality = "confidentiality",
        /// Protective measures.
        Security = "security",
        /// How the policy changes.
        PolicyChange = "policy_change",
        /// Which court.
        Venue = "venue",
        /// Where to write.
        Contact = "contact",
        /// Consent implied from use.
        ConsentByUse = "consent_by_use",
        /// Cookies and counters.
        Cookies = "cookies",
        /// Liability.
        Liability = "liability",
    }
}

/// One promise, right or rule of a policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Promise {
    /// What it is about.
    pub topic: Topic,
    /// The clause number, or the section's title in quotation marks.
    pub clause: String,
    /// The policy's own words.
    pub quote: String,
    /// What it means, in one sentence.
    pub summary: Words,
    /// The duty it puts a term on, for which kinds of claim.
    pub duty: Option<Duty>,
    /// The kinds of claim whose clock it sets.
    pub kinds: Vec<ClaimKind>,
    /// The term.
    pub term: Option<Term>,
    /// From what the term runs.
    pub starts: StartEvent,
    /// Who may call on it.
    pub by: Vec<RequestedBy>,
    /// The grounds it covers.
    pub grounds: Vec<BlockGround>,
    /// The channels through which something may come.
    pub channels: Vec<Channel>,
    /// The channels of a reply that count under this clause.
    pub reply_channels: Vec<Channel>,
    /// What the clause lists: data, purposes, recipients.
    pub values: Vec<String>,
}

/// A place where a policy departs from the law, as a warning.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Departure {
    /// The clauses concerned; empty where the policy is silent.
    pub clauses: Vec<String>,
    /// The articles it departs from.
    pub law: String,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong and what to do.
    pub text: Words,
}

/// One version of an operator's policy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Policy {
    /// The operator's short name.
    pub operator: Operator,
    /// The operator's display name.
    pub name: String,
    /// The site, where the text names one.
    pub site: Option<String>,
    /// The controller as the text names it.
    pub controller: String,
    /// A company or a sole proprietor.
    pub controller_kind: ControllerKind,
    /// The version: the date that the text states, or `undated`.
    pub version: String,
    /// First day in force, where the text states it.
    pub effective_from: Option<NaiveDate>,
    /// Where it is published.
    pub url: Option<String>,
    /// What else an officer should know of the text.
    pub notes: Option<Words>,
    /// Its promises.
    pub promises: Vec<Promise>,
    /// Where it departs from the law.
    pub departures: Vec<Departure>,
}

impl Policy {
    /// The rules that the policy's promises make.
    pub fn rules(&self) -> impl Iterator<Item = Rule> {
        self.promises
            .iter()
            .filter_map(|promise| self.rule_of(promise))
    }

    /// Those of them that a claim of that kind starts.
    pub fn rules_for(&self, kind: ClaimKind) -> impl Iterator<Item = Rule> {
        self.promises
            .iter()
            .filter(move |promise| promise.kinds.contains(&kind))
            .filter_map(|promise| self.rule_of(promise))
    }

    /// The promise that a rule was made of.
    pub fn promise(&self, rule_code: &str) -> Option<&Promise> {
        self.promises
            .iter()
            .find(|promise| promise.term.is_some() && self.code_of(promise) == rule_code)
    }

    /// The promises on a topic.
    pub fn on(&self, topic: Topic) -> impl Iterator<Item = &Promise> {
        self.promises
            .iter()
            .filter(move |promise| promise.topic == topic)
    }

    /// The e-mail addresses that the text gives for writing to the operator.
    pub fn addresses(&self) -> Vec<Email> {
        let around = |c: char| c.is_whitespace() || "[]()<>«»\"',;".contains(c);
        self.on(Topic::Contact)
            .flat_map(|promise| promise.quote.split(around))
            .filter_map(|word| Email::parse(word.trim_end_matches('.')).ok())
            .collect()
    }

    fn code_of(&self, promise: &Promise) -> String {
        format!("{}:{}", self.operator, promise.clause)
    }

    fn rule_of(&self, promise: &Promise) -> Option<Rule> {
        Some(Rule {
            code: self.code_of(promise),
            version: self.version.clone(),
            origin: Origin::Policy,
            duty: promise.duty?,
            kinds: promise.kinds.clone(),
            beside: Vec::new(),
            outcome: None,
            starts: promise.starts,
            term: promise.term?,
            effective_from: None,
            effective_until: None,
            status: RuleStatus::Confirmed,
            source: Source::Clause {
                policy: self.name.clone(),
                clause: promise.clause.clone(),
            },
            text: Some(promise.summary.clone()),
            pausable: None,
            extendable: None,
            by: promise.by.clone(),
            grounds: promise.grounds.clone(),
        })
    }
}
