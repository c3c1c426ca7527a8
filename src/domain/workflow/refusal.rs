//! Why something cannot be done, and what to be careful of: data, translated at the edge.

use chrono::NaiveDate;

use crate::domain::identity::{RecordNumber, SafeText};
use crate::domain::letter::{LIVE, LetterField};
use crate::domain::message::Message;
use crate::domain::record::{Operator, Source};
use crate::domain::values::{Channel, ClaimKind, Duty, JournalAction, Value};

/// Something without which a claim cannot be closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// The ground of the resolution.
    Ground,
    /// For the refusal of a withdrawal: `law` or `obligation` (art. 8(2)).
    WithdrawalGround,
    /// The day the reply was sent.
    ReplyDate,
    /// How it was sent.
    ReplyChannel,
    /// Its outgoing number.
    ReplyNumber,
    /// The reason that the applicant is told.
    PublicReason,
    /// A duty not yet met.
    Duty(Duty),
    /// A linked block not yet decided.
    BlockUndecided(RecordNumber),
    /// A field of the letter that answers the claim.
    Letter(LetterField),
}

impl Missing {
    /// What is missing, in words.
    pub fn message(&self) -> Message {
        match self {
            Self::Ground => Message::new("missing-ground"),
            Self::WithdrawalGround => Message::new("missing-withdrawal-ground"),
            Self::ReplyDate => Message::new("missing-reply-date"),
            Self::ReplyChannel => Message::new("missing-reply-channel"),
            Self::ReplyNumber => Message::new("missing-reply-number"),
            Self::PublicReason => Message::new("missing-public-reason"),
            Self::Duty(duty) => Message::new("missing-duty").word("duty", duty.message()),
            Self::BlockUndecided(number) => {
                Message::new("missing-block-decision").text("number", number)
            }
            Self::Letter(field) => Message::new("missing-letter").word("field", field.message()),
        }
    }
}

/// Why an act is refused by the workflow or the law.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the arguments of the message")]
pub enum Refusal {
    /// The actor reads only.
    ReadsOnly,
    /// The act is not one for a record in this state; `state` is a message.
    WrongState { number: RecordNumber, state: String },
    /// A claim that came in and that nobody has accepted yet.
    NotAccepted { number: RecordNumber },
    /// A message of which nobody has said yet what it asks for and whose data it is about.
    NotTriaged { number: RecordNumber },
    /// Nobody has said yet whose data a claim that waits for proof is about.
    WhoseUnknown { number: RecordNumber },
    /// Nobody is entered by a check that shows nobody, or when it is known already whose data a
    /// claim is about.
    NobodyToEnter { number: RecordNumber },
    /// A message is the same matter as another claim only, not as another record.
    LinkToOther { number: RecordNumber },
    /// A message is set aside until a day to come.
    SetAsideInPast { until: NaiveDate },
    /// There is no such operator in this register.
    UnknownOperator { operator: Operator },
    /// The subject belongs to another operator's base.
    OtherOperator {
        subject: RecordNumber,
        operator: Operator,
    },
    /// The claim is another subject's.
    OtherSubject { claim: RecordNumber },
    /// The data are blocked.
    Blocked {
        block: RecordNumber,
        until: Option<NaiveDate>,
    },
    /// The closing gate.
    Gate(Vec<Missing>),
    /// A day that has not come yet.
    InFuture { date: NaiveDate },
    /// A day before the receipt.
    BeforeReceipt {
        date: NaiveDate,
        received: NaiveDate,
    },
    /// A reply that was not sent cannot have arrived.
    NotSent { number: RecordNumber },
    /// A day before the reply was sent.
    BeforeSending { date: NaiveDate, sent: NaiveDate },
    /// A day before the decision.
    BeforeDecision { date: NaiveDate, decided: NaiveDate },
    /// The end of a check that has passed already.
    ReviewInPast { until: NaiveDate },
    /// The end of a check that is not later than the present one.
    NotAnExtension {
        until: NaiveDate,
        present: NaiveDate,
    },
    /// A check of the same data that would end before the one it follows, without a reason.
    EarlierReview {
        previous: RecordNumber,
        until: NaiveDate,
    },
    /// The one who registered a request may not approve it.
    SameOfficer { login: String },
    /// The claim does not owe this duty.
    NoSuchDuty { duty: Duty, owed: Vec<Duty> },
    /// The duty is met where it is carried: on a block or a consent.
    CarriedElsewhere { duty: Duty, by: Vec<RecordNumber> },
    /// No citation of the rule lets its term be paused.
    NotPausable { duty: Duty, source: Source },
    /// No citation of the rule lets its term be extended.
    NotExtendable { duty: Duty, source: Source },
    /// The last day of an extension that is not later than the present one.
    NotALongerTerm {
        until: NaiveDate,
        present: NaiveDate,
    },
    /// The demanded date is for authority's demands only.
    DateNotDemanded { kind: ClaimKind },
    /// Nothing would change.
    NothingToChange,
    /// A record linked to itself.
    LinkToItself,
    /// A letter has no such field.
    NoSuchField { name: String },
    /// A required text is empty; `what` is a message.
    Empty { what: &'static str },
    /// A natural person needs a name, a legal person a legal name.
    NameMissing,
    /// The last day of something lies before its first.
    EndsBeforeStart { start: NaiveDate, end: NaiveDate },
    /// Another record of the same person stands for this one.
    Merged {
        number: RecordNumber,
        into: RecordNumber,
    },
    /// The record was not merged.
    NotMerged { number: RecordNumber },
    /// A record merged with itself.
    MergeWithItself,
    /// The other record is in another operator's base: nothing is matched across operators.
    MergeAcrossOperators {
        number: RecordNumber,
        operator: Operator,
    },
    /// One is a person, the other an organisation.
    OtherKindOfPerson { number: RecordNumber },
    /// Both have an ИИН, and not the same.
    OtherIin { number: RecordNumber },
    /// Nothing was done to the record yet.
    NothingToUndo,
    /// No act leads back; `instead` is the message of what is done instead.
    NotUndone {
        done: JournalAction,
        instead: &'static str,
    },
    /// Only who did it may undo it.
    DoneByAnother {
        done: JournalAction,
        login: SafeText,
    },
    /// The journal does not tell how it was before.
    BeforeUnknown { done: JournalAction },
}

impl Refusal {
    /// The reason, in words.
    pub fn message(&self) -> Message {
        let new = Message::new;
        match self {
            Self::ReadsOnly => new("refusal-reads-only"),
            Self::WrongState { number, state } => new("refusal-wrong-state")
                .text("number", number)
                .word("state", state.clone()),
            Self::NotAccepted { number } => new("refusal-not-accepted").text("number", number),
            Self::NotTriaged { number } => new("refusal-not-triaged").text("number", number),
            Self::NobodyToEnter { number } => new("refusal-nobody-to-enter").text("number", number),
            Self::WhoseUnknown { number } => new("refusal-whose-unknown").text("number", number),
            Self::LinkToOther { number } => new("refusal-link-to-other").text("number", number),
            Self::SetAsideInPast { until } => {
                new("refusal-set-aside-in-past").date("until", *until)
            }
            Self::UnknownOperator { operator } => {
                new("refusal-unknown-operator").text("operator", operator)
            }
            Self::OtherSubject { claim } => new("refusal-other-subject").text("number", claim),
            Self::OtherOperator { subject, operator } => new("refusal-other-operator")
                .text("number", subject)
                .text("operator", operator),
            Self::Blocked { block, until } => match until {
                Some(until) => new("refusal-blocked-until")
                    .text("number", block)
                    .date("until", *until),
                None => new("refusal-blocked").text("number", block),
            },
            Self::Gate(missing) => {
                new("refusal-gate").list("missing", missing.iter().map(Missing::message).collect())
            }
            Self::InFuture { date } => new("refusal-in-future").date("date", *date),
            Self::BeforeReceipt { date, received } => new("refusal-before-receipt")
                .date("date", *date)
                .date("received", *received),
            Self::NotSent { number } => new("refusal-not-sent").text("number", number),
            Self::BeforeSending { date, sent } => new("refusal-before-sending")
                .date("date", *date)
                .date("sent", *sent),
            Self::BeforeDecision { date, decided } => new("refusal-before-decision")
                .date("date", *date)
                .date("decided", *decided),
            Self::ReviewInPast { until } => new("refusal-review-in-past").date("until", *until),
            Self::NotAnExtension { until, present } => new("refusal-not-an-extension")
                .date("until", *until)
                .date("present", *present),
            Self::EarlierReview { previous, until } => new("refusal-earlier-review")
                .text("previous", previous)
                .date("until", *until),
            Self::SameOfficer { login } => new("refusal-same-officer").text("login", login),
            Self::NoSuchDuty { duty, owed } if owed.is_empty() => {
                new("refusal-no-duty-left").word("duty", duty.message())
            }
            Self::NoSuchDuty { duty, owed } => new("refusal-no-such-duty")
                .word("duty", duty.message())
                .list(
                    "owed",
                    owed.iter()
                        .map(|owed| Message::new(owed.message()))
                        .collect(),
                ),
            Self::CarriedElsewhere { duty, by } => {
                let by: Vec<String> = by.iter().map(ToString::to_string).collect();
                new("refusal-carried-elsewhere")
                    .word("duty", duty.message())
                    .text("by", by.join(", "))
            }
            Self::NotPausable { duty, source } => new("refusal-not-pausable")
                .word("duty", duty.message())
                .source("source", source.clone()),
            Self::NotExtendable { duty, source } => new("refusal-not-extendable")
                .word("duty", duty.message())
                .source("source", source.clone()),
            Self::NotALongerTerm { until, present } => new("refusal-not-a-longer-term")
                .date("until", *until)
                .date("present", *present),
            Self::DateNotDemanded { kind } => {
                new("refusal-date-not-demanded").word("kind", kind.message())
            }
            Self::NothingToChange => new("refusal-nothing-to-change"),
            Self::LinkToItself => new("refusal-link-to-itself"),
            Self::NoSuchField { name } => new("letter-unknown-field")
                .text("name", name)
                .text("known", LIVE.join(", ")),
            Self::Empty { what } => new("refusal-empty").word("what", *what),
            Self::NameMissing => new("refusal-name-missing"),
            Self::EndsBeforeStart { start, end } => new("refusal-ends-before-start")
                .date("start", *start)
                .date("end", *end),
            Self::Merged { number, into } => new("refusal-merged")
                .text("number", number)
                .text("into", into),
            Self::NotMerged { number } => new("refusal-not-merged").text("number", number),
            Self::MergeWithItself => new("refusal-merge-with-itself"),
            Self::MergeAcrossOperators { number, operator } => {
                new("refusal-merge-across-operators")
                    .text("number", number)
                    .text("operator", operator)
            }
            Self::OtherKindOfPerson { number } => {
                new("refusal-other-kind-of-person").text("number", number)
            }
            Self::OtherIin { number } => new("refusal-other-iin").text("number", number),
            Self::NothingToUndo => new("refusal-nothing-to-undo"),
            Self::NotUndone { done, instead } => new("refusal-not-undone")
                .word("done", done.message())
                .word("instead", *instead),
            Self::DoneByAnother { done, login } => new("refusal-done-by-another")
                .word("done", done.message())
                .text("login", login),
            Self::BeforeUnknown { done } => {
                new("refusal-before-unknown").word("done", done.message())
            }
        }
    }
}

/// What to be careful of in something that may be done all the same.
#[derive(Debug, Clone, PartialEq, Eq)]
#[expect(missing_docs, reason = "the fields are the arguments of the message")]
pub enum Warning {
    /// The policy does not count the channel of the reply as the form it promises.
    ReplyChannel { channel: Channel, clause: String },
    /// The policy's promise to block at once does not cover the ground; the law's term does.
    GroundNotInPolicy { ground: String },
    /// Waiting stops no clock.
    NoClockStops,
    /// What is set aside may be due by the day on which it is looked at again.
    SetAsidePastDue { due: NaiveDate },
    /// The policy wants a document from whoever acts for another.
    RepresentationUnproved { clause: String },
}

impl Warning {
    /// The warning, in words.
    pub fn message(&self) -> Message {
        match self {
            Self::ReplyChannel { channel, clause } => Message::new("warning-reply-channel")
                .word("channel", channel.message())
                .text("clause", clause),
            Self::GroundNotInPolicy { ground } => {
                Message::new("warning-ground-not-in-policy").word("ground", ground.clone())
            }
            Self::NoClockStops => Message::new("warning-no-clock-stops"),
            Self::SetAsidePastDue { due } => {
                Message::new("warning-set-aside-past-due").date("due", *due)
            }
            Self::RepresentationUnproved { clause } => {
                Message::new("warning-representation-unproved").text("clause", clause)
            }
        }
    }
}
