//! What an officer can ask for: the acts, and the command that carries one.

use chrono::NaiveDate;

use super::verdict::Verdict;
use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::letter::{LetterLanguage, LetterTemplate};
use crate::domain::record::{
    Claim, ConsentTerms, IdentityCheck, Operator, Reply, Representative, Scope, SubjectDetails,
};
use crate::domain::time::{Interval, Moment, Term};
use crate::domain::values::{
    BlockGround, Channel, ClaimKind, Duty, Outcome, RecordKind, RequestedBy, Resolution,
    WaitingFor, WithdrawalGround,
};

/// A random number that makes a command unique: a second delivery gets the first's answer.
pub type Nonce = [u8; 16];

/// One act on one record, or one that makes a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Command {
    /// The record acted on; `None` where the act makes one.
    pub target: Option<RecordNumber>,
    /// What to do.
    pub act: Act,
    /// The version of the record as it was seen; a record that has moved on is a conflict.
    pub seen: Option<u32>,
    /// What makes the command unique.
    pub nonce: Nonce,
}

/// A subject to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewSubject {
    /// Whose base.
    pub operator: Operator,
    /// The key in the operator's own system.
    pub external_id: Option<SafeText>,
    /// What is known.
    pub details: SubjectDetails,
}

/// Whose data a claim is about, as a check of who asks has shown.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are those of a new subject")]
pub enum Identified {
    /// Somebody whom the register knows.
    OnFile(RecordNumber),
    /// Somebody who is entered with the check.
    Entered {
        external_id: Option<SafeText>,
        details: Box<SubjectDetails>,
    },
}

/// A claim to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClaim {
    /// Whose base it concerns.
    pub operator: Operator,
    /// The key in the operator's own system.
    pub external_id: Option<SafeText>,
    /// What it asks for.
    pub kind: ClaimKind,
    /// Whose data.
    pub subject: RecordNumber,
    /// When it was received.
    pub received: Moment,
    /// How it came.
    pub channel: Option<Channel>,
    /// Its incoming number.
    pub incoming_number: Option<SafeText>,
    /// The date that an authority's demand states.
    pub demanded_by: Option<NaiveDate>,
    /// The applicant's words.
    pub text: Option<SafeText>,
    /// Who works on it, if that is known already.
    pub assigned_to: Option<String>,
}

/// A claim that a message makes: whose data it is about and what it asks for is found out at
/// its triage.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewArrival {
    /// Whose base it concerns.
    pub operator: Operator,
    /// When it arrived.
    pub received: Moment,
    /// How it came.
    pub channel: Channel,
    /// The applicant's words.
    pub text: Option<SafeText>,
}

/// A block to be asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewBlock {
    /// Whose base it concerns.
    pub operator: Operator,
    /// The key in the operator's own system.
    pub external_id: Option<SafeText>,
    /// Whose data.
    pub subject: RecordNumber,
    /// The claim that asks for it.
    pub claim: Option<RecordNumber>,
    /// Who asked.
    pub requested_by: RequestedBy,
    /// Why.
    pub ground: BlockGround,
    /// Which data.
    pub scope: Scope,
    /// When the request was received.
    pub received: Moment,
    /// The applicant's words.
    pub text: Option<SafeText>,
}

/// A consent to be entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewConsent {
    /// Whose base it concerns.
    pub operator: Operator,
    /// The key in the operator's own system.
    pub external_id: Option<SafeText>,
    /// Who consented.
    pub subject: RecordNumber,
    /// What was agreed to.
    pub terms: ConsentTerms,
    /// The day of a withdrawal taken over from an old journal: history, withdrawn and
    /// stopped on that day.
    pub withdrawn_on: Option<NaiveDate>,
}

/// A letter that is ready, with as much of what it says as is known.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NewReply {
    /// What was decided.
    pub resolution: Option<Resolution>,
    /// On what ground; stays inside.
    pub ground: Option<SafeText>,
    /// The reason as the applicant is told it.
    pub public_reason: Option<SafeText>,
    /// How it is to go out.
    pub channel: Option<Channel>,
    /// The outgoing number it was given.
    pub number: Option<SafeText>,
    /// Who signs it, where that is not who signs all of the office's letters.
    pub signatory: Option<SafeText>,
    /// What else is to be kept in the history.
    pub note: Option<SafeText>,
}

/// What a claim is closed with; the gate says what of it is missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewClosing {
    /// The resolution.
    pub resolution: Resolution,
    /// On what ground.
    pub ground: Option<SafeText>,
    /// For the refusal of a withdrawal of consent: the ground of art. 8(2).
    pub withdrawal_ground: Option<WithdrawalGround>,
    /// When the reply was sent.
    pub reply_on: Option<NaiveDate>,
    /// How it was sent.
    pub reply_channel: Option<Channel>,
    /// Its outgoing number.
    pub reply_number: Option<SafeText>,
    /// The reason as the applicant is told it.
    pub public_reason: Option<SafeText>,
}

impl NewClosing {
    /// The reply, if all of it is there.
    pub fn reply(&self) -> Option<Reply> {
        Some(Reply {
            on: self.reply_on?,
            channel: self.reply_channel?,
            number: self.reply_number.clone()?,
            evidence: None,
            sha256: None,
        })
    }

    /// The same of a matter that is passed on: to whom is part of the ground.
    #[must_use]
    pub fn passed_on_to(mut self, to_whom: &str) -> Self {
        let ground = self.ground.as_ref();
        self.ground = ground.map(|ground| SafeText::multiline(&format!("{to_whom}: {ground}")));
        self
    }

    /// The same where the applicant is told the ground, unless a reason is worded for them.
    #[must_use]
    pub fn telling_the_ground(mut self) -> Self {
        self.public_reason = self.public_reason.or_else(|| self.ground.clone());
        self
    }

    /// The same with what the record has already of what was not said: the reply that was sent,
    /// and what the letter says where it was prepared for this resolution.
    #[must_use]
    pub fn with_record(&self, claim: &Claim) -> Self {
        let mut closing = self.clone();
        if let Some(sent) = &claim.reply.sent {
            closing.reply_on.get_or_insert(sent.on);
            closing.reply_channel.get_or_insert(sent.channel);
            closing
                .reply_number
                .get_or_insert_with(|| sent.number.clone());
        }
        let prepared = claim.reply.prepared.as_ref();
        if let Some(prepared) = prepared.filter(|p| p.resolution == Some(self.resolution)) {
            closing.ground = closing.ground.or_else(|| prepared.ground.clone());
            closing.public_reason = closing
                .public_reason
                .or_else(|| prepared.public_reason.clone());
        }
        closing
    }
}

/// How long a check lasts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VerifyUntil {
    /// As long as the office's norm says.
    Norm,
    /// This many days, counted from the day after the approval.
    For(Term),
    /// To this day.
    On(NaiveDate),
}

/// Everything that can be done to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are named as in the interface page")]
pub enum Act {
    /// Enter a subject.
    RegisterSubject(NewSubject),
    /// Correct a subject's data: the whole account as it shall be.
    CorrectSubject {
        details: SubjectDetails,
        reason: Option<SafeText>,
    },
    /// Add someone who acts for a subject.
    AddRepresentative(Representative),
    /// Unite with a subject another record of the same person; `seen` is its version as it was
    /// seen.
    MergeSubject {
        merged: RecordNumber,
        seen: Option<u32>,
        reason: SafeText,
    },
    /// Part from a subject a record that was merged into it.
    UnmergeSubject {
        merged: RecordNumber,
        seen: Option<u32>,
        reason: SafeText,
    },
    /// Enter a consent.
    RecordConsent(NewConsent),
    /// Enter its withdrawal.
    WithdrawConsent {
        received: NaiveDate,
        channel: Channel,
        reference: Option<SafeText>,
    },
    /// Note that processing stopped.
    StopConsent { on: NaiveDate, evidence: SafeText },
    /// Refuse a withdrawal.
    RefuseWithdrawal {
        ground: WithdrawalGround,
        public_reason: SafeText,
    },
    /// Ask for a block.
    RequestBlock(NewBlock),
    /// Bring a block into force.
    ApproveBlock {
        until: VerifyUntil,
        note: Option<SafeText>,
    },
    /// Refuse a block.
    RefuseBlock { public_reason: SafeText },
    /// Move the end of a check.
    ExtendBlock { until: NaiveDate, reason: SafeText },
    /// Decide a check.
    ResolveBlock { outcome: Outcome, ground: SafeText },
    /// Note that a decision was carried out.
    CompleteBlock { on: NaiveDate, evidence: SafeText },
    /// Take in a claim that nobody has looked at yet.
    ReceiveClaim(NewClaim),
    /// Take in a message of which nobody knows yet what it is.
    ReceiveMessage(NewArrival),
    /// Say what a message is.
    Triage(Verdict),
    /// Take that back: the claim is as it came.
    Untriage {
        kind: Option<ClaimKind>,
        subject: Option<RecordNumber>,
    },
    /// Note a check of who asks, and whose data it is about where that was not known.
    CheckIdentity {
        check: IdentityCheck,
        subject: Option<Identified>,
    },
    /// Enter a claim.
    RegisterClaim(NewClaim),
    /// Take a claim into work; the ground is that of the block it may ask for.
    AcceptClaim {
        requested_by: RequestedBy,
        ground: BlockGround,
        scope: Scope,
    },
    /// Give a claim to somebody, or take it back from whoever has it.
    AssignClaim { to: Option<String> },
    /// Add a note.
    NoteClaim { text: SafeText },
    /// Wait for something; no clock stops.
    Wait { waiting_for: WaitingFor },
    /// Wait no longer.
    Resume,
    /// Note that the reply is prepared, and what it says.
    PrepareReply(NewReply),
    /// Put a letter into the office's own words; back to the template's, where none are given.
    WordLetter {
        language: LetterLanguage,
        template: LetterTemplate,
        text: Option<SafeText>,
    },
    /// Note that the reply was sent.
    SendReply(Reply),
    /// Note that the reply reached the applicant.
    DeliverReply {
        on: NaiveDate,
        channel: Option<Channel>,
        evidence: SafeText,
    },
    /// Note that a duty was met.
    Fulfil {
        duty: Duty,
        on: NaiveDate,
        evidence: SafeText,
    },
    /// Let the term of a duty stand still, where its rule may be paused.
    PauseTerm {
        duty: Duty,
        over: Interval,
        reason: SafeText,
    },
    /// Make the term of a duty longer, where its rule may be extended.
    ExtendTerm {
        duty: Duty,
        until: NaiveDate,
        reason: SafeText,
    },
    /// Link a record that belongs together with the claim.
    Link { to: RecordNumber },
    /// Correct a fact that the clocks rest on.
    CorrectClaim {
        reason: SafeText,
        received: Option<Moment>,
        kind: Option<ClaimKind>,
        subject: Option<RecordNumber>,
    },
    /// Close a claim through the gate.
    CloseClaim(NewClosing),
    /// Open a closed claim again.
    ReopenClaim { reason: SafeText },
}

impl Act {
    /// Which record the act is done to or makes.
    pub const fn record(&self) -> RecordKind {
        match self {
            Self::RegisterSubject(_)
            | Self::CorrectSubject { .. }
            | Self::AddRepresentative(_)
            | Self::MergeSubject { .. }
            | Self::UnmergeSubject { .. } => RecordKind::Subject,
            Self::RecordConsent(_)
            | Self::WithdrawConsent { .. }
            | Self::StopConsent { .. }
            | Self::RefuseWithdrawal { .. } => RecordKind::Consent,
            Self::RequestBlock(_)
            | Self::ApproveBlock { .. }
            | Self::RefuseBlock { .. }
            | Self::ExtendBlock { .. }
            | Self::ResolveBlock { .. }
            | Self::CompleteBlock { .. } => RecordKind::Block,
            _ => RecordKind::Claim,
        }
    }

    /// The record that the act needs beside its own, and the version at which it was seen.
    pub const fn beside(&self) -> Option<(RecordNumber, Option<u32>)> {
        match self {
            Self::Link { to } => Some((*to, None)),
            Self::MergeSubject { merged, seen, .. } | Self::UnmergeSubject { merged, seen, .. } => {
                Some((*merged, *seen))
            }
            _ => None,
        }
    }

    /// The subject that a record-making act names.
    pub const fn names_subject(&self) -> Option<RecordNumber> {
        match self {
            Self::RecordConsent(new) => Some(new.subject),
            Self::RequestBlock(new) => Some(new.subject),
            Self::ReceiveClaim(new) | Self::RegisterClaim(new) => Some(new.subject),
            Self::CorrectClaim { subject, .. } => *subject,
            Self::CheckIdentity {
                subject: Some(Identified::OnFile(subject)),
                ..
            } => Some(*subject),
            Self::Triage(Verdict::Accept { subject, .. }) => Some(*subject),
            _ => None,
        }
    }

    /// Whether the act is decided by what the subject has consented to: a claim taken into work
    /// may withdraw it.
    pub const fn weighs_consents(&self) -> bool {
        matches!(self, Self::AcceptClaim { .. }) || matches!(self.record(), RecordKind::Consent)
    }

    /// The other record that an act links its own to.
    pub const fn links_to(&self) -> Option<RecordNumber> {
        match self {
            Self::Link { to } | Self::Triage(Verdict::Link { to }) => Some(*to),
            _ => None,
        }
    }
}
