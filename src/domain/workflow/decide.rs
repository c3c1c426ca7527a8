//! The one entry to the transition table, and what a decision yields.

use chrono::{DateTime, NaiveDate, Utc};

use super::act::{Act, Command};
use super::case::{Actor, Case};
use super::refusal::Refusal;
use super::{block, claim, consent, duties, merge, reply, subject, terms, triage};
use crate::domain::identity::SafeText;
use crate::domain::office::Office;
use crate::domain::record::{Operator, Record, Subject};
use crate::domain::values::{BlockState, DataCategory, JournalAction, Role};

/// One thing that happened: the record as it now is, and what the journal says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// What was done.
    pub action: JournalAction,
    /// The record as it now is, with its new version.
    pub record: Record,
    /// The names of the fields that changed; never their values.
    pub fields: Vec<&'static str>,
    /// What the officer said to it; kept beside the journal, not in it.
    pub note: Option<SafeText>,
}

impl Event {
    pub(super) fn new(action: JournalAction, record: Record, fields: &[&'static str]) -> Self {
        Self {
            action,
            record,
            fields: fields.to_vec(),
            note: None,
        }
    }

    #[must_use]
    pub(super) fn with_note(mut self, note: Option<SafeText>) -> Self {
        self.note = note;
        self
    }
}

/// Where and when something is decided.
pub(super) struct Desk<'a> {
    pub case: &'a Case,
    pub actor: &'a Actor,
    pub office: &'a Office,
    pub now: DateTime<Utc>,
}

impl Desk<'_> {
    /// The civil date in the legal zone.
    pub fn today(&self) -> NaiveDate {
        self.office.civil_date(self.now)
    }

    /// Refuses days that have not come yet.
    pub fn not_in_future(&self, date: NaiveDate) -> Result<(), Refusal> {
        if date > self.today() {
            Err(Refusal::InFuture { date })
        } else {
            Ok(())
        }
    }

    /// Refuses an operator that the register has no policy of.
    pub fn known(&self, operator: &Operator) -> Result<(), Refusal> {
        match self.office.policy(operator, self.today()) {
            Some(_) => Ok(()),
            None => Err(Refusal::UnknownOperator {
                operator: operator.clone(),
            }),
        }
    }

    /// The subject that a new record names, which must be of the same operator.
    pub fn subject_of(&self, operator: &Operator) -> Result<&Subject, Refusal> {
        self.known(operator)?;
        match &self.case.subject {
            Some(subject) if subject.operator == *operator => Ok(subject),
            Some(subject) => Err(Refusal::OtherOperator {
                subject: subject.number,
                operator: subject.operator.clone(),
            }),
            None => Err(Refusal::NothingToChange),
        }
    }

    /// Refuses everything to a record for which another stands.
    fn not_merged(&self) -> Result<(), Refusal> {
        let acted_on = match &self.case.record {
            Some(Record::Subject(subject)) => Some(subject),
            _ => self.case.subject.as_ref(),
        };
        let merged = acted_on.and_then(|subject| Some((subject.number, subject.merged.as_ref()?)));
        match merged {
            Some((number, merged)) => Err(Refusal::Merged {
                number,
                into: merged.into,
            }),
            None => Ok(()),
        }
    }

    /// Refuses what a block in force forbids to data of these categories (art. 1(3)).
    pub fn not_blocked(&self, categories: &[DataCategory]) -> Result<(), Refusal> {
        let in_force = self
            .case
            .blocks
            .iter()
            .find(|block| block.state == BlockState::Active && block.scope.covers(categories));
        match in_force {
            Some(block) => Err(Refusal::Blocked {
                block: block.number,
                until: block.verify_until,
            }),
            None => Ok(()),
        }
    }
}

/// Decides a command on a case: what follows from it, or why it may not be done.
///
/// Nothing else in the program knows which act is allowed when.
pub fn decide(
    case: &Case,
    command: &Command,
    actor: &Actor,
    office: &Office,
    now: DateTime<Utc>,
) -> Result<Vec<Event>, Refusal> {
    if actor.role == Role::Inspector {
        return Err(Refusal::ReadsOnly);
    }
    let desk = Desk {
        case,
        actor,
        office,
        now,
    };
    desk.not_merged()?;
    match &command.act {
        Act::RegisterSubject(new) => subject::register(&desk, new),
        Act::CorrectSubject { details, reason } => subject::correct(&desk, details, reason),
        Act::AddRepresentative(new) => subject::add_representative(&desk, new),
        Act::MergeSubject { reason, .. } => merge::merge(&desk, reason),
        Act::UnmergeSubject { reason, .. } => merge::unmerge(&desk, reason),
        Act::RecordConsent(new) => consent::record(&desk, new),
        Act::WithdrawConsent {
            received,
            channel,
            reference,
        } => consent::withdraw(&desk, *received, *channel, reference),
        Act::StopConsent { on, evidence } => consent::stop(&desk, *on, evidence),
        Act::RefuseWithdrawal {
            ground,
            public_reason,
        } => consent::refuse_withdrawal(&desk, *ground, public_reason),
        Act::RequestBlock(new) => block::request(&desk, new),
        Act::ApproveBlock { until, note } => block::approve(&desk, *until, note),
        Act::RefuseBlock { public_reason } => block::refuse(&desk, public_reason),
        Act::ExtendBlock { until, reason } => block::extend(&desk, *until, reason),
        Act::ResolveBlock { outcome, ground } => block::resolve(&desk, *outcome, ground),
        Act::CompleteBlock { on, evidence } => block::complete(&desk, *on, evidence),
        Act::ReceiveClaim(new) => claim::receive(&desk, new),
        Act::ReceiveMessage(new) => claim::receive_message(&desk, new),
        Act::Triage(verdict) => triage::triage(&desk, verdict),
        Act::Untriage { kind, subject } => triage::untriage(&desk, *kind, *subject),
        Act::CheckIdentity { check, subject } => {
            triage::check_identity(&desk, check, subject.as_ref())
        }
        Act::RegisterClaim(new) => claim::register(&desk, new),
        Act::AcceptClaim {
            requested_by,
            ground,
            scope,
        } => claim::accept(&desk, *requested_by, *ground, scope),
        Act::AssignClaim { to } => claim::assign(&desk, to.as_deref()),
        Act::NoteClaim { text } => claim::note(&desk, text),
        Act::Wait { waiting_for } => claim::wait(&desk, *waiting_for),
        Act::Resume => claim::resume(&desk),
        Act::PrepareReply(new) => reply::prepare(&desk, new),
        Act::WordLetter {
            language,
            template,
            text,
        } => reply::word(&desk, *language, *template, text.as_ref()),
        Act::SendReply(new) => reply::send(&desk, new),
        Act::DeliverReply {
            on,
            channel,
            evidence,
        } => reply::deliver(&desk, *on, *channel, evidence),
        Act::Fulfil { duty, on, evidence } => duties::fulfil(&desk, *duty, *on, evidence),
        Act::PauseTerm { duty, over, reason } => terms::pause(&desk, *duty, *over, reason),
        Act::ExtendTerm {
            duty,
            until,
            reason,
        } => terms::extend(&desk, *duty, *until, reason),
        Act::Link { to } => claim::link(&desk, *to),
        Act::CorrectClaim {
            reason,
            received,
            kind,
            subject,
        } => claim::correct(&desk, reason, *received, *kind, *subject),
        Act::CloseClaim(closing) => claim::close(&desk, closing),
        Act::ReopenClaim { reason } => claim::reopen(&desk, reason),
    }
}

/// A text that must not be empty.
pub(super) fn said(text: &SafeText, what: &'static str) -> Result<(), Refusal> {
    if text.trim().is_empty() {
        Err(Refusal::Empty { what })
    } else {
        Ok(())
    }
}
