//! The fields of letters, and what a case puts into them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use minijinja::Value as Filled;

use super::fill::lang;
use crate::domain::identity::SafeText;
use crate::domain::letter::{Facts, LetterField, LetterLanguage, LetterTemplate};
use crate::domain::office::{Office, Policy, Topic};
use crate::domain::record::{Block, Claim, Clock, Source, Subject};
use crate::domain::values::{ClaimKind, Duty, Origin, Resolution, Value};
use crate::i18n::Tr;

/// The names of all fields that a template may have.
pub const FIELDS: [&str; 20] = [
    "outgoing_number",
    "outgoing_date",
    "addressee",
    "address",
    "received_date",
    "incoming_number",
    "claim_number",
    "reference",
    "request",
    "controller",
    "policy",
    "site",
    "public_reason",
    "done",
    "terms",
    "venue",
    "blocked_on",
    "blocked_until",
    "unblocked_on",
    "signatory",
];

/// What officers write before the number of a letter, in either language.
const BEFORE_NUMBERS: [&str; 9] = [
    "вх.", "Вх.", "исх.", "Исх.", "кір.", "шығ.", "№", "No", "N ",
];

/// What the officer says of a letter; it stands for what the record has.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Given {
    /// Another template than the one of the resolution.
    pub template: Option<LetterTemplate>,
    /// A text in place of the template, with the name of its file.
    pub text: Option<(String, String)>,
    /// What is decided.
    pub resolution: Option<Resolution>,
    /// The reason as the applicant is told it.
    pub public_reason: Option<SafeText>,
    /// The outgoing number.
    pub outgoing_number: Option<SafeText>,
    /// Who signs.
    pub signatory: Option<SafeText>,
    /// Whether masked data may stand in it.
    pub revealed: bool,
}

impl Given {
    /// What is decided: as it is said here, as the claim was closed, or as the letter was prepared.
    pub(super) fn resolution_of(&self, claim: &Claim) -> Option<Resolution> {
        let prepared = claim.reply.prepared.as_ref();
        self.resolution
            .or_else(|| claim.resolution())
            .or_else(|| prepared.and_then(|prepared| prepared.resolution))
    }
}

/// A claim with what its letters tell of.
pub(super) struct Case<'a> {
    pub claim: &'a Claim,
    pub kind: ClaimKind,
    pub subject: &'a Subject,
    pub blocks: &'a [Block],
    pub office: &'a Office,
    pub today: NaiveDate,
}

/// What the fields hold: a value, or what is missing.
pub(super) type Values = BTreeMap<&'static str, Result<Filled, LetterField>>;

/// Everything that a letter on the case can say.
pub(super) fn values(case: &Case<'_>, language: LetterLanguage, given: &Given) -> Values {
    let tr = Tr::new(lang(language));
    let writer = Writer { case, given, tr };
    writer.values()
}

struct Writer<'a> {
    case: &'a Case<'a>,
    given: &'a Given,
    tr: Tr,
}

impl Writer<'_> {
    fn values(&self) -> Values {
        let claim = self.case.claim;
        let policy = self
            .case
            .office
            .policy(&claim.operator, claim.received.date);
        let given = self.given;
        let facts = Facts::of(claim, self.case.blocks, self.case.office);
        let number = given.outgoing_number.as_deref().or(facts.outgoing_number);
        let reason = given.public_reason.as_deref().or(facts.public_reason);
        let signatory = given.signatory.as_deref().unwrap_or(facts.signatory);
        let sent = claim.reply.sent.as_ref().map(|sent| sent.on);
        let prepared = claim.reply.prepared.as_ref();
        let dated = sent.or(prepared.map(|prepared| prepared.on));
        let details = &self.case.subject.details;
        let address = details.address.as_ref().filter(|_| given.revealed);
        let name = details.display_name();
        Values::from([
            (
                "outgoing_number",
                needed(number.map(bare), LetterField::OutgoingNumber),
            ),
            (
                "outgoing_date",
                Ok(self.long(dated.unwrap_or(self.case.today))),
            ),
            (
                "addressee",
                needed(Some(name.as_str()), LetterField::Addressee),
            ),
            ("address", optional(address.map(SafeText::as_str))),
            ("received_date", Ok(self.long(claim.received.date))),
            (
                "incoming_number",
                optional(claim.incoming_number.as_deref().map(bare)),
            ),
            ("claim_number", Ok(text(&claim.number.to_string()))),
            ("reference", Ok(text(&self.reference()))),
            ("request", Ok(text(&self.worded("letter-asked")))),
            (
                "controller",
                optional(policy.map(|policy| policy.controller.as_str())),
            ),
            (
                "policy",
                optional(policy.map(|policy| policy.name.as_str())),
            ),
            (
                "site",
                optional(policy.and_then(|policy| policy.site.as_deref())),
            ),
            ("public_reason", needed(reason, LetterField::PublicReason)),
            ("done", Ok(self.done())),
            ("terms", Ok(self.terms())),
            ("venue", Ok(self.venue(policy))),
            (
                "blocked_on",
                self.day(facts.blocked_on, LetterField::BlockedOn),
            ),
            (
                "blocked_until",
                self.day(facts.blocked_until, LetterField::BlockedUntil),
            ),
            (
                "unblocked_on",
                self.day(facts.unblocked_on, LetterField::UnblockedOn),
            ),
            ("signatory", needed(Some(signatory), LetterField::Signatory)),
        ])
    }

    /// The number by which the applicant knows the claim.
    fn reference(&self) -> String {
        let claim = self.case.claim;
        let incoming = claim.incoming_number.as_deref().map(bare);
        incoming.map_or_else(|| claim.number.to_string(), str::to_owned)
    }

    /// The words of a family for the kind of the claim.
    fn worded(&self, family: &str) -> String {
        self.tr.text(&format!("{family}-{}", self.case.kind))
    }

    fn long(&self, day: NaiveDate) -> Filled {
        text(&self.tr.date_long(day))
    }

    fn day(&self, day: Option<NaiveDate>, field: LetterField) -> Result<Filled, LetterField> {
        day.map(|day| self.long(day)).ok_or(field)
    }

    /// What was done on the claim, and when. A refusal ends duties without anything being done.
    fn done(&self) -> Filled {
        let claim = self.case.claim;
        let resolution = self.given.resolution_of(claim);
        let refused = resolution.is_some_and(|resolution| {
            use Resolution::{Redirected, Refused, Withdrawn};
            matches!(resolution, Refused | Redirected | Withdrawn)
        });
        let met = claim.clocks.iter().filter(|clock| {
            !refused && matches!(clock.duty, Duty::Act | Duty::Inform | Duty::Stop)
        });
        let mut items: Vec<(String, String)> = Vec::new();
        for on in met.filter_map(|clock| clock.met_on) {
            let item = (self.worded("letter-done"), self.tr.date_long(on));
            if !items.contains(&item) {
                items.push(item);
            }
        }
        list(items, ["what", "date"])
    }

    /// The terms that bound the claim: what each rests on, what it asks for, its last day.
    fn terms(&self) -> Filled {
        let clocks = self.case.claim.clocks.iter();
        let terms = clocks
            .filter(|clock| self.binds(clock))
            .filter_map(|clock| {
                let due = self.tr.date_long(clock.due_on?);
                Some((self.tr.source(&clock.source), self.rule_text(clock), due))
            });
        terms
            .map(|(source, says, due)| {
                let named = [("source", source), ("text", says), ("due", due)];
                Filled::from_pairs(named.map(|(name, said)| (name, text(&said))))
            })
            .collect()
    }

    /// A term that is only shown beside the claim's own, or that the office set itself, is no
    /// ground of a letter.
    fn binds(&self, clock: &Clock) -> bool {
        let kind = self.case.kind;
        let rules = &self.case.office.law.rules;
        let its_own = |code: &str| {
            let mut rules = rules.iter().filter(|rule| rule.code == code);
            rules.any(|rule| rule.kinds.contains(&kind))
        };
        match clock.origin {
            Origin::Law => clock.governing || its_own(&clock.rule),
            Origin::Policy => true,
            Origin::Office => false,
        }
    }

    fn rule_text(&self, clock: &Clock) -> String {
        let office = self.case.office;
        let words = match &clock.source {
            Source::Law(_) => {
                let mut rules = office.law.rules.iter().filter(|r| r.code == clock.rule);
                let on = clock.starts_on.unwrap_or(self.case.claim.received.date);
                rules
                    .find(|rule| rule.binds_on(on))
                    .and_then(|rule| rule.text.as_ref())
            }
            Source::Clause { .. } => {
                let operator = &self.case.claim.operator;
                let mut versions = office
                    .policies
                    .of(operator)
                    .filter(|policy| policy.version == clock.rule_version);
                versions
                    .find_map(|policy| policy.promise(&clock.rule))
                    .map(|promise| &promise.summary)
            }
            Source::Office(_) | Source::Demand => None,
        };
        words.map_or_else(
            || self.tr.text(&clock.duty.message()),
            |words| self.tr.words(words).to_owned(),
        )
    }

    /// What the policy says of disputes.
    fn venue(&self, policy: Option<&Policy>) -> Filled {
        let promises = policy.into_iter().flat_map(|policy| {
            policy.on(Topic::Venue).map(|promise| {
                let source = Source::Clause {
                    policy: policy.name.clone(),
                    clause: promise.clause.clone(),
                };
                let says = self.tr.words(&promise.summary).to_owned();
                (self.tr.source(&source), says)
            })
        });
        list(promises.collect(), ["source", "text"])
    }
}

/// A text of a case in a template: of several paragraphs, where it has several lines, and without
/// the signs by which this program marks the lines of a template.
fn text(said: &str) -> Filled {
    let plain = said.chars().filter(|c| !super::fill::is_sign(*c));
    Filled::from(plain.collect::<String>().trim().replace('\n', "\n\n"))
}

/// A number without the words that officers write before it: the letter has its own.
fn bare(number: &str) -> &str {
    let mut bare = number.trim();
    while let Some(rest) = BEFORE_NUMBERS
        .iter()
        .find_map(|word| bare.strip_prefix(word))
    {
        bare = rest.trim_start();
    }
    bare
}

fn needed(said: Option<&str>, field: LetterField) -> Result<Filled, LetterField> {
    let said = said.filter(|said| !said.trim().is_empty());
    said.map(text).ok_or(field)
}

fn optional(said: Option<&str>) -> Result<Filled, LetterField> {
    Ok(text(said.unwrap_or_default()))
}

fn list(items: Vec<(String, String)>, names: [&'static str; 2]) -> Filled {
    items
        .into_iter()
        .map(|(first, second)| {
            let both = [first, second].map(|said| text(&said));
            Filled::from_pairs(names.into_iter().zip(both))
        })
        .collect()
}
